//! What reading finds wrong in a file.

use std::fmt;

use crate::place::Span;
use crate::wording::Arg;

/// Something wrong with a file, found while reading. A rule of the F group gives it its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The rule that gives it its words.
    pub code: FaultCode,
    /// Which of the rule's wordings applies: `message`, or `message-…`.
    pub text: &'static str,
    pub span: Span,
    pub args: Vec<(&'static str, Arg)>,
}

impl Fault {
    pub(in crate::register) const fn new(code: FaultCode, text: &'static str, span: Span) -> Fault {
        Fault {
            code,
            text,
            span,
            args: Vec::new(),
        }
    }

    /// Of a whole file, or of what is missing in it.
    pub(in crate::register) const fn of_file(code: FaultCode, text: &'static str) -> Fault {
        Fault::new(code, text, Span::START)
    }

    pub(in crate::register) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Fault {
        self.args.push((name, value.into()));
        self
    }

    /// With the word that was probably meant, where there is one; the rule then names it.
    pub(in crate::register) fn nearest(mut self, near: Option<impl Into<Arg>>) -> Fault {
        if let Some(near) = near {
            self.text = "message-nearest";
            self.args.push(("nearest", near.into()));
        }
        self
    }
}

macro_rules! codes {
    ($($code:ident)*) => {
        /// The code of a rule that the reader judges. What it means, its page says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FaultCode { $($code),* }

        impl FaultCode {
            /// Each code once.
            pub const ALL: &'static [FaultCode] = &[$(FaultCode::$code),*];

            /// As it is written: `F005`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(FaultCode::$code => stringify!($code)),* }
            }
        }
    };
}

codes! { F001 F002 F003 F004 F005 F006 F007 F008 F009 F010 F011 F012 F013 F015 F016 F017 F018 F019 F020 F021 }

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
