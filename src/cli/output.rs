//! Results to standard output, the rest to standard error. A closed or full stream never turns a
//! done thing into a crash.

use std::io::{ErrorKind, IsTerminal, Write};

/// The two streams of the process.
#[derive(Debug, Default)]
pub(super) struct Output {
    /// Fewer (-1) or more (1, 2) words on standard error.
    pub(super) verbosity: i8,
}

impl Output {
    pub(super) fn new() -> Output {
        Output::default()
    }

    /// A result. Answers whether it could be written; a reader that went away is no failure.
    pub(super) fn result(&mut self, text: &str) -> bool {
        let mut stream = anstream::stdout().lock();
        match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
            Ok(()) => true,
            Err(error) => error.kind() == ErrorKind::BrokenPipe,
        }
    }

    /// Something a person wants to know along the way; silent under `--quiet`.
    pub(super) fn note(&mut self, text: &str) {
        if self.verbosity >= 0 {
            self.warn(text);
        }
    }

    /// Something a person must know. What cannot be told is dropped: the exit code still tells it.
    pub(super) fn warn(&mut self, text: &str) {
        let _ = writeln!(anstream::stderr().lock(), "{text}");
    }

    /// Whether a person reads standard output.
    pub(super) fn is_terminal() -> bool {
        std::io::stdout().is_terminal()
    }
}
