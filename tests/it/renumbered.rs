//! A complaint that goes on under another number is the same complaint: what was corrected on the
//! way is told (H002, H004), what only the number brings along is not.

use std::fs;

use super::writing::WriteSession;

/// The codes of the H rules on a complaint, each with whether it is explained.
fn told(desk: &WriteSession, number: &str) -> Vec<(String, bool)> {
    let mut codes = desk.codes(number);
    codes.retain(|(code, _)| code.starts_with('H') || code == "F014");
    codes
}

fn code(code: &str, explained: bool) -> (String, bool) {
    (code.to_owned(), explained)
}

#[test]
fn a_day_of_receipt_moved_to_another_year_is_told_and_so_is_what_was_corrected_before() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let said = desk.told(&["record", &number, "ontvangen", "2025-12-30", "--replace"]);
    assert!(
        said.contains("ontvangen") && said.contains("H002"),
        "{said}"
    );
    assert_eq!(told(&desk, "2025-001"), [code("H002", false)]);
    desk.told(&["record", "2025-001", "kanaal", "brief", "--replace"]);
    // And back: what was corrected under the numbers before still counts.
    desk.told(&["record", "2025-001", "ontvangen", "2026-01-05", "--replace"]);
    assert_eq!(
        told(&desk, "2026-002"),
        [
            code("H002", false),
            code("H002", false),
            code("H002", false)
        ]
    );
}

#[test]
fn the_reason_of_such_a_correction_explains_it() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let reason = ["--replace", "--reason", "Poststempel"];
    desk.ok(&[&["record", &number, "ontvangen", "2025-12-30"], &reason[..]].concat());
    assert_eq!(told(&desk, "2025-001"), [code("H002", true)]);
}

#[test]
fn a_closed_complaint_that_moves_to_another_year_was_changed_after_closing() {
    let desk = WriteSession::new();
    let number = desk.complaint();
    let closed = [
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Belde af",
    ];
    let day = ["--on", "2026-03-10"];
    desk.ok(&[&["record", &number], &closed[..], &day[..]].concat());
    let said = desk.told(&["record", &number, "ontvangen", "2025-12-30", "--replace"]);
    assert!(said.contains("2025-001"), "{said}");
    assert_eq!(
        told(&desk, "2025-001"),
        [code("H002", false), code("H004", false)]
    );
}

#[test]
fn a_number_taken_by_hand_hides_no_correction_and_is_none_itself() {
    let desk = WriteSession::new();
    let (number, other) = (desk.complaint(), desk.complaint());
    let closed = [
        "afgesloten",
        "--uitkomst",
        "ingetrokken",
        "--reden-uitkomst",
        "Belde af",
    ];
    let day = ["--on", "2026-03-10"];
    for number in [&number, &other] {
        desk.ok(&[&["record", number], &closed[..], &day[..]].concat());
    }
    let path = |number: &str| format!("klachten/2026/{number}.md");
    let renamed = |from: &str, to: &str, change: [&str; 2]| {
        let text = fs::read_to_string(desk.root.join(path(from))).unwrap();
        let numbers = format!("nummer: {to}\neerder-nummer: {from}");
        let text = text.replace(&format!("nummer: {from}"), &numbers);
        fs::remove_file(desk.root.join(path(from))).unwrap();
        fs::write(desk.root.join(path(to)), text.replace(change[0], change[1])).unwrap();
        super::writing::commit_by_hand(&desk);
    };
    renamed(&number, "2026-007", ["kanaal: e-mail", "kanaal: website"]);
    renamed(&other, "2026-008", ["", ""]);
    assert_eq!(
        told(&desk, "2026-007"),
        [code("H002", false), code("H004", false)]
    );
    assert_eq!(told(&desk, "2026-008"), []);
}

#[test]
fn several_complaints_that_move_to_another_year_take_numbers_of_their_own_in_one_commit() {
    let desk = WriteSession::new();
    let (one, two) = (desk.complaint(), desk.complaint());
    desk.ok(&["record", &one, "verwant", &two]);
    let commits = desk.commits().len();
    let both = format!("{one},{two}");
    let reason = ["--replace", "--reason", "Poststempel"];
    let said = desk.ok(&[&["record", &both, "ontvangen", "2025-12-30"], &reason[..]].concat());
    assert!(
        said.contains("2025-001") && said.contains("2025-002"),
        "{said}"
    );
    assert_eq!(desk.commits().len(), commits + 1);
    let text = |number: &str| {
        fs::read_to_string(desk.root.join(format!("klachten/2025/{number}.md"))).unwrap()
    };
    assert!(
        text("2025-001").contains("2025-002") && !text("2025-001").contains(&two),
        "{}",
        text("2025-001")
    );
    assert!(text("2025-002").contains(&format!("eerder-nummer: {two}")));
    let output = desk.run(&["check"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}
