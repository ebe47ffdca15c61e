//! Work shared over the processors. Whoever is free takes the next stretch; what comes of it stands
//! in the order of the work, so that no result tells how many processors there were.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// More threads than this wait for the disk, not for a processor.
const MOST_THREADS: usize = 8;
/// A thread takes a small part of the work at a time, so that the last one ends soon after the
/// others.
const STRETCHES: usize = 64;

/// Does each piece of work, on several threads where each has at least `worth` pieces: starting a
/// thread costs as much as some hundred small ones.
///
/// # Panics
/// When `each` does: a fault of ours is passed on, never half of what was asked.
pub fn in_parallel<W, T, I>(work: I, worth: usize, each: impl Fn(W) -> T + Sync) -> Vec<T>
where
    I: IntoIterator<Item = W, IntoIter: ExactSizeIterator + DoubleEndedIterator + Send>,
    T: Send,
{
    let work = work.into_iter();
    let count = work.len();
    let processors = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(MOST_THREADS);
    let threads = processors.min(count / worth.max(1));
    if threads < 2 {
        return work.map(each).collect();
    }
    let stretch = count.div_ceil(threads * STRETCHES);
    let queue = Mutex::new(work.enumerate());
    // Half of the threads begin at the end: neighbours often are files of one folder, and two
    // threads that make files in one folder wait for each other.
    let take = |thread: usize| -> Vec<(usize, W)> {
        let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        if thread.is_multiple_of(2) {
            queue.by_ref().take(stretch).collect()
        } else {
            queue.by_ref().rev().take(stretch).collect()
        }
    };
    let labour = |thread: usize| {
        let mut done: Vec<(usize, T)> = Vec::new();
        loop {
            let taken = take(thread);
            if taken.is_empty() {
                return done;
            }
            done.extend(taken.into_iter().map(|(at, piece)| (at, each(piece))));
        }
    };
    let mut done = thread::scope(|scope| {
        let labour = &labour;
        let others: Vec<_> = (1..threads)
            .map(|thread| scope.spawn(move || labour(thread)))
            .collect();
        let mut done = labour(0);
        for other in others {
            done.extend(
                other
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            );
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Does two things at once: `beside` on a thread of its own.
///
/// # Panics
/// When one of them does.
pub fn both<A, B: Send>(here: impl FnOnce() -> A, beside: impl FnOnce() -> B + Send) -> (A, B) {
    thread::scope(|scope| {
        let beside = scope.spawn(beside);
        let here = here();
        let beside = beside.join();
        let beside = beside.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (here, beside)
    })
}

#[cfg(test)]
mod tests {
    use super::{both, in_parallel};

    #[test]
    fn two_things_are_done_at_once_and_each_answers_for_itself() {
        let (to, from) = std::sync::mpsc::channel();
        let waited = || from.recv().unwrap_or(0);
        assert_eq!(both(waited, move || to.send(7).is_ok()), (7, true));
    }

    #[test]
    fn what_comes_of_the_work_stands_in_its_order_however_little_or_much_there_is() {
        for count in [0, 1, 2, 3, 15, 16, 17, 1000, 1001] {
            let work: Vec<String> = (0..count).map(|number| number.to_string()).collect();
            assert_eq!(in_parallel(work.clone(), 1, |piece| piece), work);
            assert_eq!(
                in_parallel(&work, 500, String::len),
                work.iter().map(String::len).collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn every_processor_takes_part_until_nothing_is_left() {
        if std::thread::available_parallelism().is_ok_and(|processors| processors.get() > 1) {
            // Each waits for the other: alone, nobody would get past the first piece.
            let both = std::sync::Barrier::new(2);
            in_parallel([(), ()], 1, |()| both.wait());
        }
    }

    #[test]
    #[should_panic(expected = "piece 7")]
    fn a_panic_is_passed_on() {
        in_parallel(0..100, 1, |piece| assert_ne!(piece, 7, "piece 7"));
    }
}
