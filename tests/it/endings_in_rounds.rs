//! Honest endings of a case that was reopened.

use crate::ending::{Ending, endings, open};
use crate::naive::case::{Case, Explanation, Outcome, Reopening};
use crate::naive::days::d;
use crate::naive::samples::{
    all_terms, on, proposal, reopened, sound, version, with_solution, withdrawn,
};

endings! {
    copies_of_the_first_round_are_none_of_the_second {
        Ending {
            case: Case {
                proposals: vec![proposal("2026-03-24", Some(("akkoord", "2026-03-26"))),
                    proposal("2026-05-12", Some(("akkoord", "2026-05-15")))],
                closed: on("2026-05-20"),
                reopened: reopened("2026-05-01", "2026-03-27", Outcome::Accepted),
                ..sound()
            },
            findings: &[("S902", "2026-05-20")],
            deadlines: &[(1, "afschrift", "2026-03-27", "2026-03-27", 0),
                (2, "afschrift", "2026-05-20", "", 225),
                (2, "ontvangstbevestiging", "2026-03-11", "2026-03-06", 0)],
            states: &[(1, 9, "gedaan"), (2, 9, "over-tijd"), (2, 4, "gedaan"), (2, 6, "gedaan")],
            ..open(sound(), all_terms(), "2026-12-31")
        }
    }
    withdrawn_on_its_second_day_and_reopened_it_is_to_be_acknowledged_anew {
        Ending {
            case: Case {
                reopened: vec![Reopening { on: d("2026-05-01"), earlier_closed: None,
                    earlier_outcome: None }],
                ..withdrawn("2026-03-02", "2026-03-03")
            },
            findings: &[("S401", "2026-05-08"), ("S501", "2026-05-08")],
            deadlines: &[(1, "ontvangstbevestiging", "2026-03-09", "", 0),
                (2, "ontvangstbevestiging", "2026-05-08", "", 1),
                (2, "uitleg-procedure", "2026-05-15", "", 0)],
            states: &[(1, 5, "niet-van-toepassing"), (2, 5, "over-tijd")],
            ..open(sound(), version(), "2026-05-09")
        }
    }
    a_term_missed_before_closing_runs_on_after_reopening_as_one_finding {
        Ending {
            case: Case {
                acknowledged: on("2026-05-02"),
                reopened: reopened("2026-05-01", "2026-03-20", Outcome::Withdrawn),
                closed: None,
                outcome: None,
                ..Case::received(d("2026-03-02"))
            },
            findings: &[("S401", "2026-03-09"), ("S502", "2026-03-09"), ("S503", "2026-03-16"),
                ("S601", "2026-03-16"), ("S602", "2026-03-16")],
            deadlines: &[(1, "ontvangstbevestiging", "2026-03-09", "", 11),
                (2, "ontvangstbevestiging", "2026-03-09", "2026-05-02", 54),
                (2, "uitleg-procedure", "2026-03-16", "", 48)],
            states: &[(1, 5, "over-tijd"), (2, 5, "over-tijd")],
            ..open(sound(), version(), "2026-05-03")
        }
    }
    an_explanation_of_the_first_round_never_covers_the_second {
        Ending {
            case: Case {
                proposals: vec![proposal("2026-03-24", Some(("akkoord", "2026-03-26"))),
                    proposal("2026-05-12", Some(("akkoord", "2026-05-15")))],
                copies: Vec::new(),
                closed: on("2026-05-20"),
                reopened: reopened("2026-05-01", "2026-03-27", Outcome::Accepted),
                explanations: vec![Explanation { code: "S902", on: on("2026-04-20") }],
                ..sound()
            },
            findings: &[("S902*", "2026-03-27"), ("S902", "2026-05-20")],
            deadlines: &[(1, "afschrift", "2026-03-27", "", 35),
                (2, "afschrift", "2026-05-20", "", 5)],
            states: &[(1, 9, "over-tijd"), (2, 9, "over-tijd")],
            ..open(sound(), all_terms(), "2026-05-25")
        }
    }
    the_solution_of_a_second_round_counts_from_the_reopening {
        Ending {
            case: Case {
                closed: None,
                outcome: None,
                reopened: reopened("2026-05-01", "2026-03-27", Outcome::Accepted),
                ..sound()
            },
            findings: &[("S702", "2026-05-29")],
            deadlines: &[(1, "oplossing", "2026-04-01", "2026-03-24", 0),
                (2, "oplossing", "2026-05-29", "", 2)],
            states: &[(1, 7, "gedaan"), (2, 7, "over-tijd"), (2, 9, "open"), (2, 5, "gedaan")],
            ..open(sound(), with_solution(), "2026-05-31")
        }
    }
}
