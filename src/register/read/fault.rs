//! What reading finds wrong in a file.

use crate::place::Span;
use crate::wording::Arg;

/// Something wrong with a file, found while reading. A rule of the F group gives it its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Code of the rule, such as `F005`.
    pub code: &'static str,
    /// Which of the rule's wordings applies: `message`, or `message-…`.
    pub text: &'static str,
    pub span: Span,
    pub args: Vec<(&'static str, Arg)>,
}

impl Fault {
    pub(in crate::register) const fn new(
        code: &'static str,
        text: &'static str,
        span: Span,
    ) -> Fault {
        Fault {
            code,
            text,
            span,
            args: Vec::new(),
        }
    }

    pub(in crate::register) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Fault {
        self.args.push((name, value.into()));
        self
    }
}
