//! The F rules: the form of the files. Found while reading, all but F014 and F022.

use super::{AnyRecord, DaysContext, Found, Judge, Rule};

const FAULT: Rule = Rule::fault(Judge::Reader { notice: None });
const NOTICE: Rule = Rule::notice(Judge::Reader { notice: None });

super::rules! {
    f001 = FAULT, f002 = FAULT, f003 = FAULT, f004 = FAULT,
    f005 = Rule::fault(Judge::Reader { notice: Some("message-placeholder") }),
    f006 = FAULT, f007 = FAULT, f008 = FAULT, f009 = FAULT, f010 = FAULT, f011 = FAULT,
    f012 = NOTICE,
    f013 = FAULT,
    f014 = Rule::notice(Judge::Explanations),
    f015 = FAULT,
    f016 = Rule::fault(Judge::Reader { notice: Some("message-text") }),
    f017 = FAULT,
    f018 = NOTICE,
    f019 = FAULT,
    f020 = NOTICE,
    f021 = FAULT,
    f022,
}
