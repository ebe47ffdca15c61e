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
        Output::write(anstream::stdout().lock(), text.as_bytes())
    }

    /// A result that is no text, or no text for a terminal: exactly these bytes.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> bool {
        Output::write(std::io::stdout().lock(), bytes)
    }

    fn write(mut stream: impl Write, bytes: &[u8]) -> bool {
        match stream.write_all(bytes).and_then(|()| stream.flush()) {
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

    /// How far a long work is, over what was told before; an empty text wipes it out. Told to a
    /// person at a terminal only.
    pub(super) fn progress(&mut self, text: &str) {
        if self.verbosity >= 0 && std::io::stderr().is_terminal() {
            let _ = write!(anstream::stderr().lock(), "\r\x1b[K{text}");
        }
    }

    /// Whether a person reads standard output.
    pub(super) fn is_terminal() -> bool {
        std::io::stdout().is_terminal()
    }
}
