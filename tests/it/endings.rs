//! Honest endings of a case that was never reopened.

use crate::ending::{Ending, endings, open};
use crate::naive::case::{Case, Explanation, Handler, Judgement, Outcome, Suspension, Talk};
use crate::naive::days::{Length, Off, d};
use crate::naive::house::{Limit, Term, Version};
use crate::naive::samples::{
    acknowledged_late, all_terms, dutch, extension, four_late_facts, on, proposal, sound, version,
    with_solution, withdrawn,
};

endings! {
    a_case_done_in_time_has_no_finding_and_every_step_is_done {
        Ending {
            states: &[(1, 3, "gedaan"), (1, 4, "gedaan"), (1, 5, "gedaan"), (1, 6, "gedaan"),
                (1, 7, "gedaan"), (1, 9, "gedaan")],
            deadlines: &[(1, "uitleg-procedure", "2026-03-18", "2026-03-12", 0)],
            ..open(sound(), all_terms(), "2026-12-31")
        }
    }
    what_was_done_late_is_told_as_late_where_a_term_is_set {
        Ending {
            findings: &[("S302", "2026-03-10"), ("S404", "2026-03-11"), ("S606", "2026-03-18"),
                ("S904", "2026-03-27")],
            deadlines: &[(1, "afschrift", "2026-03-27", "2026-05-27", 61),
                (1, "behandeling", "2026-03-18", "2026-03-20", 2),
                (1, "doorverwijzing", "2026-03-10", "2026-03-18", 8),
                (1, "beoordeling", "2026-03-11", "2026-03-14", 3)],
            states: &[(1, 3, "te-laat-gedaan"), (1, 4, "te-laat-gedaan"), (1, 6, "te-laat-gedaan"),
                (1, 9, "te-laat-gedaan")],
            ..open(four_late_facts(), all_terms(), "2026-12-31")
        }
    }
    what_was_done_after_a_mere_working_day_is_done_and_never_late {
        Ending {
            deadlines: &[(1, "afschrift", "2026-03-27", "2026-05-27", 0)],
            states: &[(1, 3, "gedaan"), (1, 4, "gedaan"), (1, 6, "gedaan"), (1, 9, "gedaan")],
            ..open(four_late_facts(), version(), "2026-12-31")
        }
    }
    a_first_talk_gives_a_whole_week_to_point_at_the_website {
        Ending {
            case: Case {
                talk: Some(Talk { pointed: None, ..sound().talk.unwrap() }),
                by_employee: true,
                ..Case::received(d("2026-03-02"))
            },
            deadlines: &[(1, "doorverwijzing", "2026-03-10", "", 0)],
            findings: &[("S505", "2026-03-10")],
            states: &[(1, 3, "open"), (1, 5, "niet-van-toepassing")],
            ..open(sound(), version(), "2026-03-10")
        }
    }
    the_day_after_that_week_the_missing_pointing_is_told_but_nothing_is_over_time {
        Ending {
            case: Case {
                talk: Some(Talk { pointed: None, ..sound().talk.unwrap() }),
                by_employee: true,
                ..Case::received(d("2026-03-02"))
            },
            deadlines: &[(1, "doorverwijzing", "2026-03-10", "", 0)],
            findings: &[("S301", "2026-03-10")],
            states: &[(1, 3, "open")],
            ..open(sound(), version(), "2026-03-11")
        }
    }
    the_week_after_a_talk_on_sunday_ends_on_monday_where_sundays_are_free {
        Ending {
            case: Case {
                talk: Some(Talk { on: d("2026-03-08"), solved: false, pointed: None }),
                by_employee: true,
                ..Case::received(d("2026-03-02"))
            },
            deadlines: &[(1, "doorverwijzing", "2026-03-16", "", 0)],
            findings: &[("S505", "2026-03-16")],
            ..open(sound(), dutch(all_terms()), "2026-03-16")
        }
    }
    a_suspension_comes_before_the_one_roll_at_the_end {
        Ending {
            case: Case {
                formal_report: on("2026-03-06"),
                suspensions: vec![Suspension { from: d("2026-03-10"), until: on("2026-03-17") }],
                by_employee: true,
                talk: sound().talk,
                ..Case::received(d("2026-03-02"))
            },
            deadlines: &[(1, "oplossing", "2026-04-10", "", 0),
                (1, "ontvangstbevestiging", "2026-03-13", "", 0),
                (1, "uitleg-procedure", "2026-03-27", "", 0)],
            findings: &[("S505", "2026-03-13")],
            ..open(sound(), dutch(with_solution()), "2026-03-12")
        }
    }
    a_term_that_ends_on_a_day_made_free_by_decree_moves_to_monday {
        Ending {
            case: Case::received(d("2026-05-08")),
            deadlines: &[(1, "ontvangstbevestiging", "2026-05-18", "", 4)],
            findings: &[("S401", "2026-05-18"), ("S501", "2026-05-18"), ("S505", "2026-05-22")],
            ..open(sound(), dutch(version()), "2026-05-22")
        }
    }
    withdrawn_on_10_july_is_counted_up_to_that_day_and_no_further {
        Ending {
            case: withdrawn("2026-06-01", "2026-07-10"),
            deadlines: &[(1, "oplossing", "2026-06-29", "", 11),
                (1, "ontvangstbevestiging", "2026-06-08", "", 32)],
            findings: &[("S501", "2026-06-08"), ("S503", "2026-06-15"), ("S702", "2026-06-29")],
            states: &[(1, 7, "over-tijd"), (1, 4, "niet-van-toepassing"),
                (1, 6, "niet-van-toepassing"), (1, 9, "niet-van-toepassing")],
            ..open(sound(), with_solution(), "2026-12-31")
        }
    }
    a_term_that_had_not_passed_at_closing_is_never_late {
        Ending {
            case: withdrawn("2026-06-01", "2026-06-08"),
            deadlines: &[(1, "oplossing", "2026-06-29", "", 0),
                (1, "ontvangstbevestiging", "2026-06-08", "", 0)],
            states: &[(1, 5, "niet-van-toepassing"), (1, 7, "niet-van-toepassing")],
            ..open(sound(), with_solution(), "2026-12-31")
        }
    }
    an_extension_recorded_afterwards_moves_nothing {
        Ending {
            case: Case {
                extensions: vec![extension(Term::Acknowledgement, "2026-04-30", "2026-04-20"),
                    extension(Term::Solution, "2026-05-29", "2026-04-20")],
                ..acknowledged_late()
            },
            deadlines: &[(1, "ontvangstbevestiging", "2026-03-11", "2026-04-20", 40),
                (1, "oplossing", "2026-04-01", "", 20)],
            findings: &[("S502", "2026-03-11"), ("S507", ""), ("S702", "2026-04-01"),
                ("S704", "")],
            states: &[(1, 5, "te-laat-gedaan"), (1, 7, "over-tijd")],
            ..open(sound(), with_solution(), "2026-04-21")
        }
    }
    an_extension_told_on_the_last_day_gives_the_new_end {
        Ending {
            case: Case {
                acknowledged: on("2026-03-06"),
                extensions: vec![extension(Term::Solution, "2026-05-29", "2026-04-01")],
                ..acknowledged_late()
            },
            deadlines: &[(1, "oplossing", "2026-05-29", "", 0)],
            states: &[(1, 7, "open")],
            ..open(sound(), with_solution(), "2026-04-21")
        }
    }
    a_formal_report_recorded_later_moves_nothing_where_the_officer_received_it {
        Ending {
            case: Case {
                formal_report: on("2026-04-01"),
                acknowledged: on("2026-04-02"),
                explained: on("2026-04-02"),
                ..Case::received(d("2026-03-02"))
            },
            deadlines: &[(1, "ontvangstbevestiging", "2026-03-09", "2026-04-02", 24),
                (1, "uitleg-procedure", "2026-03-16", "2026-04-02", 17)],
            findings: &[("S401", "2026-03-09"), ("S502", "2026-03-09"), ("S504", "2026-03-16"),
                ("S601", "2026-03-16"), ("S602", "2026-03-16")],
            ..open(sound(), version(), "2026-04-03")
        }
    }
    closing_without_a_reaction_excuses_nothing {
        Ending {
            case: Case {
                by_employee: true,
                talk: sound().talk,
                formal_report: on("2026-03-04"),
                proposals: vec![proposal("2026-04-20", None)],
                persons: vec!["trainer-2"],
                closed: on("2026-05-04"),
                outcome: Some(Outcome::NoReaction),
                ..Case::received(d("2026-03-02"))
            },
            findings: &[("S401", "2026-03-11"), ("S501", "2026-03-11"), ("S503", "2026-03-18"),
                ("S601", "2026-03-18"), ("S602", "2026-03-18"), ("S603", "2026-03-18"),
                ("S902", "2026-05-04")],
            states: &[(1, 4, "open"), (1, 5, "over-tijd"), (1, 6, "open"), (1, 7, "gedaan"),
                (1, 9, "open")],
            ..open(sound(), version(), "2026-12-31")
        }
    }
    an_explanation_covers_its_round_and_never_makes_a_step_timely {
        Ending {
            case: Case {
                explanations: vec![Explanation { code: "S501", on: on("2026-04-20") }],
                ..acknowledged_late()
            },
            findings: &[("S502*", "2026-03-11")],
            states: &[(1, 5, "te-laat-gedaan")],
            ..open(sound(), version(), "2026-04-21")
        }
    }
    a_judgement_or_a_handler_without_a_day_is_done_and_not_judged_as_late {
        Ending {
            case: Case {
                judgement: Some(Judgement { structural: false, on: None }),
                handler: Some(Handler { role: "coordinator", since: None }),
                ..sound()
            },
            deadlines: &[(1, "beoordeling", "2026-03-11", "", 0),
                (1, "behandeling", "2026-03-18", "2026-03-06", 0)],
            states: &[(1, 4, "gedaan"), (1, 6, "gedaan")],
            ..open(sound(), all_terms(), "2026-12-31")
        }
    }
    a_structural_problem_that_was_not_reported_stands_after_closing {
        Ending {
            case: Case {
                judgement: Some(Judgement { structural: true, on: on("2026-03-05") }),
                closed: on("2026-03-27"),
                ..sound()
            },
            findings: &[("S402", "2026-03-11")],
            deadlines: &[(1, "beoordeling", "2026-03-11", "", 16)],
            states: &[(1, 4, "over-tijd")],
            ..open(sound(), all_terms(), "2026-12-31")
        }
    }
    a_term_on_a_day_of_the_firm_itself_ends_on_the_next {
        Ending {
            version: Version {
                off: Off { dutch: false, extra: vec![(d("2026-07-27"), d("2026-08-07"))] },
                off_as_map: true,
                ..version()
            },
            case: Case::received(d("2026-07-20")),
            findings: &[("S505", "2026-08-08")],
            deadlines: &[(1, "ontvangstbevestiging", "2026-08-08", "", 0),
                (1, "uitleg-procedure", "2026-08-08", "", 0)],
            ..open(sound(), version(), "2026-08-06")
        }
    }
    a_second_extension_where_one_is_allowed_moves_nothing {
        Ending {
            version: Version {
                limits: vec![(Term::Solution, Limit { at_most: None, times: Some(1) })],
                ..with_solution()
            },
            case: Case {
                extensions: vec![extension(Term::Solution, "2026-04-15", "2026-03-30"),
                    extension(Term::Solution, "2026-05-15", "2026-04-10")],
                ..Case { acknowledged: on("2026-03-06"), ..acknowledged_late() }
            },
            findings: &[("S702", "2026-04-15"), ("S704", "")],
            deadlines: &[(1, "oplossing", "2026-04-15", "", 5)],
            ..open(sound(), version(), "2026-04-20")
        }
    }
    an_extension_counts_up_to_its_longest_from_the_suspended_end_and_no_longer {
        Ending {
            version: Version {
                limits: vec![(Term::Solution, Limit { at_most: Some(Length::Weeks(2)), times: None })],
                ..with_solution()
            },
            // 4 weeks from 4 March is 1 April, 7 days of suspension 8 April, two weeks 22 April.
            case: Case {
                suspensions: vec![Suspension { from: d("2026-03-20"), until: on("2026-03-27") }],
                extensions: vec![extension(Term::Solution, "2026-04-22", "2026-03-30"),
                    extension(Term::Solution, "2026-04-23", "2026-04-10")],
                ..Case { acknowledged: on("2026-03-06"), ..acknowledged_late() }
            },
            findings: &[("S702", "2026-04-22"), ("S704", "")],
            deadlines: &[(1, "oplossing", "2026-04-22", "", 1)],
            ..open(sound(), version(), "2026-04-23")
        }
    }
    a_suspension_across_the_end_moves_it_and_one_after_the_end_does_not {
        Ending {
            case: Case {
                suspensions: vec![Suspension { from: d("2026-03-18"), until: on("2026-03-25") },
                    Suspension { from: d("2026-04-09"), until: None }],
                explained: on("2026-03-26"),
                ..Case { acknowledged: on("2026-03-06"), ..acknowledged_late() }
            },
            findings: &[("S504", "2026-03-25"), ("S702", "2026-04-08")],
            deadlines: &[(1, "uitleg-procedure", "2026-03-25", "2026-03-26", 1),
                (1, "oplossing", "2026-04-08", "", 12)],
            states: &[(1, 5, "te-laat-gedaan")],
            ..open(sound(), with_solution(), "2026-04-20")
        }
    }
    before_it_is_formal_nothing_of_steps_four_to_nine_runs_and_the_talk_alone_is_judged {
        Ending {
            case: Case {
                channel: "telefoon",
                talk: Some(Talk { on: d("2026-03-03"), solved: false, pointed: on("2026-03-12") }),
                ..Case::received(d("2026-03-02"))
            },
            findings: &[("S302", "2026-03-10")],
            deadlines: &[(1, "doorverwijzing", "2026-03-10", "2026-03-12", 2)],
            states: &[(1, 3, "te-laat-gedaan"), (1, 4, "niet-van-toepassing"),
                (1, 5, "niet-van-toepassing"), (1, 9, "niet-van-toepassing")],
            ..open(sound(), all_terms(), "2026-05-25")
        }
    }
}
