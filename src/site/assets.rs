//! Files beside the pages: the look, the scripts, the icon, what keeps search engines out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::File;
use super::building::Building;
use super::color::Accent;
use super::script::assignment;
use crate::record::Audience;

/// The assets that the program carries, by the name under which a firm may replace them.
pub const ASSETS: &[(&str, &str)] = &[
    (
        "assets/site.css",
        include_str!("../../site-templates/assets/site.css"),
    ),
    (
        "assets/site.js",
        include_str!("../../site-templates/assets/site.js"),
    ),
    (
        "assets/zoeken.js",
        include_str!("../../site-templates/assets/zoeken.js"),
    ),
    (
        "assets/presentatie.js",
        include_str!("../../site-templates/assets/presentatie.js"),
    ),
];
const ROBOTS: &str = "User-agent: *\nDisallow: /\n";

/// What the scripts must know: the day of the site, and their words.
#[derive(Serialize)]
struct State {
    day: String,
    text: String,
    texts: Texts,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Texts {
    stale: String,
    overdue: String,
    soon: String,
    found: String,
    found_one: String,
    first: String,
}

/// The assets, each replaced where the firm has its own under `assets/`.
pub fn files(site: &Building<'_>, own: &BTreeMap<String, String>) -> Vec<File> {
    let color = site
        .scope
        .settings()
        .color
        .as_ref()
        .map(|color| Accent::of(color.value));
    let day = site.day(site.scope.as_of());
    // Only the officer builds the site.
    let stale = match site.scope.audience {
        Audience::Officer => "site-stale-officer",
        Audience::Staff | Audience::Owners => "site-stale",
    };
    let state = State {
        day: site.scope.as_of().to_string(),
        text: site.with("site-state", [("day", day.clone().into())]),
        texts: Texts {
            stale: site.with(stale, [("day", day.into())]),
            overdue: site.text("site-overdue"),
            soon: site.text("site-soon"),
            found: site.with("site-search-found", [("n", "{n}".into())]),
            found_one: site.text("site-search-found-one"),
            first: site.with("site-search-first", [("n", "{n}".into())]),
        },
    };
    let text = |path: &str, text: String| File::new(path, text.into_bytes());
    let asset = |(name, ours): &(&str, &str)| {
        let path = name.trim_start_matches("assets/");
        text(
            path,
            own.get(*name).map_or(*ours, String::as_str).to_owned(),
        )
    };
    let accent = color.map_or_else(|| "#0b5563".to_owned(), Accent::light_hex);
    let mut files: Vec<File> = ASSETS.iter().map(asset).collect();
    files.extend([
        text("kleur.css", color.map_or_else(|| "/* register.yml sets no colour (kleur). */\n".to_owned(), Accent::css)),
        text("robots.txt", ROBOTS.to_owned()),
        text(
            "icoon.svg",
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"{accent}\"/></svg>\n"
            ),
        ),
        File::new("stand.js", assignment("klachtenStand", &state)),
    ]);
    files
}
