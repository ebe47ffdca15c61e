//! The F rules: the form of the files. Found while reading, all but F014 and F022.

use super::{AnyRecord, DaysContext, Declaration, Found, Judge};

super::rules! {
    f001 f002 f003 f004 f005 f006 f007 f008 f009 f010 f011 f012 f013 f014 f015 f016 f017 f018 f019 f020 f021 f022
}
