//! Small numbers on the staff's site, attacked: from everything that is published about a year,
//! nobody can work out a count from 1 to 4 of a category or a root cause. The attacker tries every
//! way to fill in the hidden cells, and reads every table of every page, the data, the index and
//! the single cases.

use std::collections::BTreeMap;

use klachten::record::Audience;
use klachten::site::File;
use klachten::wording::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::site_fixture::{SETTINGS, register_of, site, text};

const THRESHOLD: u32 = 5;
/// Years, and for each the category and the cause of its complaints.
type Years = Vec<Vec<(usize, Option<usize>)>>;
const CATEGORIES: usize = 4;
const CAUSES: usize = 3;

fn staff(years: &Years) -> Vec<File> {
    let list = |kind: &str, count: usize| {
        (0..count)
            .map(|at| format!("{kind}{at}: {kind}naam{at}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (categories, causes) = (list("cat", CATEGORIES), list("oor", CAUSES));
    let names = format!(
        "categorieen: {{{categories}}}\noorzaken: {{{causes}}}\nfuncties: {{klachtenfunctionaris: K, eigenaren: E}}\n"
    );
    let mut texts = vec![("register.yml".to_owned(), format!("{SETTINGS}{names}"))];
    for (back, complaints) in years.iter().enumerate() {
        let year = 2026 - back;
        for (index, (category, cause)) in complaints.iter().enumerate() {
            let (number, day) = (
                format!("{year}-{:03}", index + 1),
                format!("{year}-0{}-0{}", index % 9 + 1, index % 8 + 1),
            );
            let cause = cause.map_or(String::new(), |cause| {
                format!("oorzaak: {{soort: oor{cause}}}\n")
            });
            let head = format!(
                "nummer: {number}\nonderwerp: x\nontvangen: {day}\nkanaal: brief\ncategorie: cat{category}\n{cause}"
            );
            texts.push((
                format!("klachten/{year}/{number}.md"),
                format!("---\n{head}---\n"),
            ));
        }
    }
    let texts: Vec<(&str, String)> = texts
        .iter()
        .map(|(path, text)| (path.as_str(), text.clone()))
        .collect();
    site(
        &register_of(&texts, "2026-11-22"),
        Audience::Staff,
        Lang::Nl,
    )
}

/// The rows of every table of a page: the heading of the row and its cells.
fn rows(html: &str) -> Vec<(String, Vec<String>)> {
    let plain = |cell: &str| {
        cell.split('<')
            .filter_map(|part| part.split_once('>'))
            .map(|(_, text)| text)
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let row = |row: &str| {
        let row = row.split("</tr>").next().unwrap_or_default();
        let head = row
            .split("<th scope=\"row\"")
            .nth(1)?
            .split("</th>")
            .next()?;
        let cells = row.split("<td").skip(1).map(|cell| {
            plain(&format!(
                "<{}",
                cell.split("</td>").next().unwrap_or_default()
            ))
        });
        Some((plain(&format!("<{head}")), cells.collect()))
    };
    html.split("<tr>").skip(1).filter_map(row).collect()
}

/// Every value that each hidden cell may have: each at least 1, together `rest`.
fn possible(hidden: usize, rest: u32) -> u32 {
    // A cell may be 1 up to what is left when the others are 1 each; alone, it is what is left.
    let others = u32::try_from(hidden).unwrap().saturating_sub(1);
    if hidden == 1 {
        1
    } else {
        rest.saturating_sub(others)
    }
}

/// What the attacker finds; nothing when all is well.
fn attack(years: &Years) -> Result<(), TestCaseError> {
    let files = staff(years);
    let by_path: BTreeMap<&str, &str> = files
        .iter()
        .map(|file| (file.path.as_str(), text(file)))
        .collect();
    let data: serde_json::Value = serde_json::from_str(by_path["gegevens/klachten.json"]).unwrap();
    let matrix = rows(by_path["themas/index.html"]);
    // A year in between in which nothing came in is shown too.
    let mut shown_years: Vec<usize> = (0..years.len())
        .skip_while(|back| years[*back].is_empty())
        .collect();
    shown_years.reverse();
    let oldest = shown_years.iter().position(|back| !years[*back].is_empty());
    shown_years.drain(..oldest.unwrap_or(0));

    // No table of any page has a small count in a row of a theme.
    for (path, html) in by_path.iter().filter(|(path, _)| path.ends_with(".html")) {
        for (head, cells) in rows(html).iter().filter(|(head, _)| head.contains("naam")) {
            for cell in cells {
                let count: u32 = cell.parse().unwrap_or(0);
                prop_assert!(count == 0 || count >= THRESHOLD, "{path}: {head} {cells:?}");
            }
        }
    }
    for (kind, count, key) in [("cat", CATEGORIES, "categories"), ("oor", CAUSES, "cause")] {
        let with_any = &shown_years;
        for (column, back) in with_any.iter().enumerate() {
            let year = format!("{}", 2026 - back);
            let truth = |name: usize| {
                let is = |one: &&(usize, Option<usize>)| {
                    if kind == "cat" {
                        one.0 == name
                    } else {
                        one.1 == Some(name)
                    }
                };
                u32::try_from(years[*back].iter().filter(is).count()).unwrap()
            };
            let total: u32 = (0..count).map(truth).sum();
            let mut hidden = 0;
            let mut rest = total;
            for name in 0..count {
                // The table of the figure, which stands there where nothing is hidden, counts all
                // years together.
                let is_row = |(head, cells): &&(String, Vec<String>)| {
                    *head == format!("{kind}naam{name}") && cells.len() == with_any.len()
                };
                let (_, cells) = matrix.iter().find(is_row).expect("a row");
                let listed = data["complaints"].as_array().unwrap().iter().filter(|one| {
                    one["number"].as_str().unwrap().starts_with(&year)
                        && if kind == "cat" {
                            one[key][0] == format!("cat{name}")
                        } else {
                            one[key] == format!("oor{name}")
                        }
                });
                let listed = u32::try_from(listed.count()).unwrap();
                match cells[column].parse::<u32>() {
                    Ok(shown) => {
                        prop_assert_eq!(shown, truth(name));
                        // Of single cases only large pairs are told, so perhaps not all of it; what
                        // is left of the total is a count too.
                        prop_assert!(listed <= shown, "{kind} {name}: {listed} of {shown}");
                        let left = shown - listed;
                        prop_assert!(
                            listed == 0 || left == 0 || left >= THRESHOLD,
                            "{kind} {name} in {year}: {shown} in all, told of {listed}, so {left}"
                        );
                        rest -= shown;
                    }
                    Err(_) => {
                        prop_assert_eq!(
                            listed,
                            0,
                            "{} {}: hidden, and yet told of single cases",
                            kind,
                            name
                        );
                        hidden += 1;
                    }
                }
            }
            // The attacker knows the total, and that no hidden count is 0. A year of which nothing
            // is told may have any.
            let told = hidden < count;
            prop_assert!(
                hidden == 0 || !told || possible(hidden, rest) >= 3,
                "{kind} in {year}: {hidden} hidden, together {rest}"
            );
        }
    }
    let mut pairs: BTreeMap<String, u32> = BTreeMap::new();
    for one in data["complaints"].as_array().unwrap() {
        let year = &one["number"].as_str().unwrap()[..4];
        let told = !one["categories"][0].is_null();
        prop_assert!(
            told || one["cause"].is_null(),
            "a cause without its category: {one}"
        );
        if told {
            let pair = format!("{year} {} {}", one["categories"][0], one["cause"]);
            *pairs.entry(pair).or_default() += 1;
        }
    }
    for (pair, count) in &pairs {
        prop_assert!(*count >= THRESHOLD, "{count} single cases tell of {pair}");
    }
    // What the single pages and the search index tell is what the list tells.
    for one in data["complaints"].as_array().unwrap() {
        let number = one["number"].as_str().unwrap();
        let page = by_path[format!("klachten/{}/{number}.html", &number[..4]).as_str()];
        let category = one["categories"][0]
            .as_str()
            .map(|key| key.replace("cat", "catnaam"));
        let cause = one["cause"]
            .as_str()
            .map(|key| key.replace("oor", "oornaam"));
        for (told, kind) in [(category, "catnaam"), (cause, "oornaam")] {
            let names = page.split(kind).count() - 1;
            prop_assert_eq!(names > 0, told.is_some(), "{}", number);
        }
    }
    Ok(())
}

#[test]
fn no_small_number_can_be_worked_out_from_the_staffs_site() {
    let complaint = (0..CATEGORIES, proptest::option::weighted(0.8, 0..CAUSES));
    let years = proptest::collection::vec(proptest::collection::vec(complaint, 0..22), 1..4);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        failure_persistence: None,
        ..Config::default()
    });
    runner.run(&years, |years| attack(&years)).unwrap();
}

#[test]
fn of_years_in_which_nothing_is_hidden_the_figure_counts_all_together() {
    let ten = [1, 2, 1, 2, 1, 1, 2, 2, 1, 2].map(|cause| (0, Some(cause)));
    let fifteen = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0].map(|cause| (1, Some(cause)));
    attack(&vec![ten.to_vec(), fifteen.to_vec()]).unwrap();
}

#[test]
fn what_is_left_of_a_total_beside_the_cases_told_is_no_small_count() {
    let of = |count: usize, category: usize, cause: usize| vec![(category, Some(cause)); count];
    // Cause 1 has 6, of which 5 are of category 0: one other complaint came by it.
    let year = [
        of(5, 0, 1),
        of(1, 1, 1),
        of(2, 1, 0),
        of(2, 1, 2),
        of(3, 2, 0),
        of(3, 2, 2),
    ];
    attack(&vec![year.concat()]).unwrap();
}

#[test]
fn the_attack_would_find_a_lonely_hidden_cell() {
    assert_eq!(possible(1, 3), 1);
    assert_eq!(possible(2, 3), 2);
    assert_eq!(possible(2, 12), 11);
}
