//! What the page of a case tells of its steps, read from the finished page.

use std::collections::BTreeMap;

/// The steps of one round by their number, with the state in words: `te laat gedaan`.
pub type Told = BTreeMap<usize, String>;

/// The page of a case as its readers see it.
pub struct CasePage<'p> {
    pub text: &'p str,
    /// The rounds in their order, the last one too. Staff may be told of late steps alone.
    pub rounds: Vec<Told>,
    /// Steps that were not late are left out.
    pub is_withheld: bool,
}

impl CasePage<'_> {
    pub fn read(text: &str) -> CasePage<'_> {
        let main = text.split_once("<main").map_or(text, |(_, main)| main);
        let mut parts = main.split("<details><summary>Ronde ");
        let last = parts.next().unwrap_or_default();
        // Behind the steps the officer's tasks stand in the same form.
        let steps = last.split_once("<h2>De tien stappen</h2>");
        let last = steps.map_or("", |(_, steps)| steps.split("<h2>").next().unwrap_or(""));
        // Of the rounds that ended the page tells the latest first.
        let mut ended: Vec<(u32, Told)> = parts
            .map(|part| (number_of(part), steps_in(part)))
            .collect();
        ended.sort_by_key(|(number, _)| *number);
        let ended = ended.into_iter().map(|(_, told)| told);
        CasePage {
            text,
            rounds: ended.chain([steps_in(last)]).collect(),
            is_withheld: text.contains("Alleen te late stappen staan hier."),
        }
    }
}

/// The number with which what is told of a round begins.
fn number_of(part: &str) -> u32 {
    part.split(',').next().unwrap_or_default().parse().unwrap()
}

/// The first list of steps in a part of a page.
fn steps_in(part: &str) -> Told {
    let list = part.split_once("<ol class=\"steps\">");
    let list = list.map_or("", |(_, list)| list.split("</ol>").next().unwrap_or(""));
    let items = list.split("data-number=\"").skip(1);
    items
        .map(|item| {
            let (number, rest) = item.split_once('"').unwrap();
            let (_, said) = rest.split_once("<p class=\"soft\">").unwrap();
            let state = said.split([' ', '<']).take_while(|word| *word != "·");
            let state: Vec<&str> = state.take_while(|word| *word != "/p>").collect();
            (number.parse().unwrap(), state.join(" "))
        })
        .collect()
}

/// Whether a state on a page says that something is late.
pub fn is_late(state: &str) -> bool {
    matches!(state, "te laat gedaan" | "over tijd")
}

#[test]
fn the_steps_of_each_round_are_read_from_a_page() {
    let step = |number: u8, said: &str| {
        format!(
            "<li class=\"done\" data-number=\"{number}\"><div><p class=\"what\">Stap</p><p class=\"soft\">{said}</p></div></li>\n"
        )
    };
    let list = |items: &[String]| format!("<ol class=\"steps\">\n{}</ol>\n", items.concat());
    let page = format!(
        "<main><h2>De tien stappen</h2>\n{}<h2>Taken</h2>\n{}<details><summary>Ronde 2, van april</summary>\n{}</details><details><summary>Ronde 1, van maart</summary>\n{}</details>",
        list(&[step(5, "te laat gedaan · 2 maart 2026"), step(6, "open")]),
        list(&[step(2, "gedaan")]),
        list(&[step(3, "over tijd")]),
        list(&[step(5, "niet van toepassing · uiterlijk 9 maart 2026")]),
    );
    let told: Vec<Vec<(usize, String)>> = CasePage::read(&page)
        .rounds
        .into_iter()
        .map(|round| round.into_iter().collect())
        .collect();
    let of = |number: usize, state: &str| (number, state.to_owned());
    assert_eq!(
        told,
        [
            vec![of(5, "niet van toepassing")],
            vec![of(3, "over tijd")],
            vec![of(5, "te laat gedaan"), of(6, "open")]
        ]
    );
}
