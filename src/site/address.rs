//! Where each page stands in the site. Paths are built from parsed numbers and from slugs of our
//! own making, never from text as typed.

use std::collections::BTreeSet;

use crate::analysis::NamedFigure;
use crate::record::{ComplaintNumber, MeasureNumber};

/// What the officer has to do.
pub const WORK_LIST: &str = "werklijst.html";

/// How far up the site's root is, as seen from a page: `""`, `"../"` or `"../../"`.
#[must_use]
pub fn root_of(path: &str) -> &'static str {
    match path.matches('/').count() {
        0 => "",
        1 => "../",
        _ => "../../",
    }
}

/// `klachten/2026/2026-007.html`
#[must_use]
pub fn case(number: ComplaintNumber) -> String {
    format!("klachten/{:04}/{number}.html", number.year)
}

/// `klachten/index.html`, and from the second page of the list on `klachten/pagina-2.html`.
#[must_use]
pub fn list(page: usize) -> String {
    if page <= 1 {
        "klachten/index.html".to_owned()
    } else {
        format!("klachten/pagina-{page}.html")
    }
}

/// `maatregelen/M-2026-01.html`
#[must_use]
pub fn measure(number: MeasureNumber) -> String {
    format!("maatregelen/{number}.html")
}

/// `jaren/2026.html`
#[must_use]
pub fn year(year: i32) -> String {
    format!("jaren/{year}.html")
}

/// `cijfers.html#open`: what the name of a figure means.
#[must_use]
pub fn figure(figure: &NamedFigure) -> String {
    format!("cijfers.html#{}", figure.key)
}

/// `regels/S502.html`
#[must_use]
pub fn rule(code: &str) -> String {
    format!("regels/{code}.html")
}

/// File names for names that the officer chose: one each, lower case, letters, digits and `-` only.
#[must_use]
pub fn slugs<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    names
        .map(|name| {
            let base = slug(name);
            let mut free = base.clone();
            let mut next = 2;
            while !taken.insert(free.clone()) {
                free = format!("{base}-{next}");
                next += 1;
            }
            free
        })
        .collect()
}

fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars().take(60) {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    // Names that Windows keeps for devices, and names of nothing at all.
    let device = ["con", "prn", "aux", "nul"].contains(&slug)
        || (slug.len() == 4 && (slug.starts_with("com") || slug.starts_with("lpt")));
    if slug.is_empty() || device || slug == "index" {
        format!("x-{slug}").trim_end_matches('-').to_owned()
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{root_of, slugs};

    #[test]
    fn a_slug_cannot_leave_its_folder_nor_collide() {
        let names = [
            "../../etc/passwd",
            "Betalingen",
            "betalingen!",
            "",
            "CON",
            "com1",
            "é",
            "index",
        ];
        let slugs = slugs(names.into_iter());
        assert_eq!(
            slugs,
            [
                "etc-passwd",
                "betalingen",
                "betalingen-2",
                "x",
                "x-con",
                "x-com1",
                "x-2",
                "x-index"
            ]
        );
    }

    #[test]
    fn the_root_is_as_far_up_as_the_page_is_deep() {
        assert_eq!(root_of("index.html"), "");
        assert_eq!(root_of("jaren/2026.html"), "../");
        assert_eq!(root_of("klachten/2026/2026-007.html"), "../../");
    }
}
