//! A fact as the officer names it (`voorstel`, `reactie`, `afgesloten`) as changes to a record.
//!
//! The names are the keys of the format, lists in the singular; everything follows from the field
//! tables, save the few facts that bring a second key along. Judges nothing: the rules see the result.

use super::look::{Found, look};
use super::{Change, Content};
use crate::calendar::Day;
use crate::record::{Field, Kind, Need, Shape};
use crate::wording::Message;

/// A fact to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct Fact<'a> {
    pub name: &'a str,
    /// What stands behind the name: the value, or the main key of a record.
    pub value: Option<&'a str>,
    /// The day of the fact, where it was given.
    pub on: Option<Day>,
    /// The day of a fact for which none was given.
    pub today: Day,
    /// Keys with their values, as typed; a key may come more than once.
    pub keys: &'a [(String, String)],
    /// Whether a value that is already there may be replaced.
    pub replace: bool,
}

impl Fact<'_> {
    fn day(&self) -> String {
        self.on.unwrap_or(self.today).to_string()
    }
}

/// The changes that record a fact, and under which name it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    pub changes: Vec<Change>,
    /// The fact's own name: `voorstel`, `verantwoordelijke`.
    pub name: String,
}

/// Where a fact stands in a record.
struct Target {
    path: String,
    /// The keys beside it, and where they stand.
    siblings: &'static [Field],
    prefix: String,
    field: &'static Field,
}

/// Lists and their singular, as `record` takes them; all other names are those of the keys.
const SINGULARS: &[(&str, &str)] = &[
    ("afspraken", "afspraak"),
    ("betrokkenen", "betrokkene"),
    ("voorstellen", "voorstel"),
    ("afschriften", "afschrift"),
    ("bijlagen", "bijlage"),
    ("maatregelen", "maatregel"),
    ("afwijkingen", "afwijking"),
];

/// Shorter names for facts of a year or a measure.
const SHORT: &[(&str, &str)] = &[
    ("aangeboden", "aangeboden-aan-eigenaren"),
    ("besloten", "besloten-op"),
    ("gepresenteerd", "gepresenteerd-op"),
    ("gereed", "gereed-op"),
    ("heropening", "heropend"),
];

/// The key that holds the day of a record, or of a fact that is no day itself.
const DAYS: &[(&str, &str)] = &[
    ("vooroverleg", "datum"),
    ("afspraken", "datum"),
    ("voorstellen", "bericht"),
    ("afschriften", "datum"),
    ("heropend", "datum"),
    ("afwijkingen", "datum"),
    ("verdaging", "gemeld-op"),
    ("opschorting", "van"),
    ("extern", "datum"),
    ("effect", "beoordeeld-op"),
    ("verantwoordelijke", "sinds"),
    ("reactie", "reactie-op"),
    ("besluit", "besluit-op"),
    ("overlegd-met", "overlegd-op"),
];

/// The singular of a list's key; any other key is its own name.
#[must_use]
pub fn name_of(key: &'static str) -> &'static str {
    SINGULARS.iter().find(|(plural, _)| *plural == key).map_or(key, |(_, singular)| singular)
}

fn day_key(key: &str) -> Option<&'static str> {
    DAYS.iter().find(|(fact, _)| *fact == key).map(|(_, day)| *day)
}

/// The changes that record a fact in the text of a file with these fields.
///
/// # Errors
/// A fact or key that the record does not know, a value that is missing, or one that is there already.
pub fn record_fact(fact: &Fact<'_>, source: &str, fields: &'static [Field]) -> Result<Recording, Message> {
    let source = &look(source);
    let target = find(source, fields, fact.name).ok_or_else(|| unknown(fact.name, fields))?;
    let mut changes = match target.field.shape {
        Shape::One(kind) => scalar(fact, source, &target, kind)?,
        Shape::List(..) => items(fact, &target)?,
        Shape::Record(keys) => nested(fact, source, &target, keys)?,
        Shape::Records(keys) => listed(fact, source, &target, keys)?,
        Shape::Map(_) => return Err(unknown(fact.name, fields)),
    };
    if target.path == "afgesloten" {
        changes.splice(0..0, closing_again(fact, source));
    }
    Ok(Recording { changes, name: name_of(target.field.key).to_owned() })
}

/// Every name that `record` takes for a record with these fields, in the order of the format.
#[must_use]
pub fn fact_names(fields: &'static [Field]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for field in fields.iter().filter(|field| field.need == Need::Optional) {
        names.push(name_of(field.key));
        let inner: &[&str] = match field.key {
            "vooroverleg" => &["verwezen-naar-website"],
            "behandeling" => &["verantwoordelijke", "betrokkene", "afspraak"],
            "oorzaak" => &["overlegd-met", "overlegd-op"],
            "voorstellen" => &["bericht", "reactie"],
            "extern" => &["uitspraak"],
            _ => &[],
        };
        names.extend(inner);
    }
    names
}

fn unknown(name: &str, fields: &'static [Field]) -> Message {
    let names = fact_names(fields);
    let near = names.iter().map(|known| (strsim::jaro_winkler(name, known), *known)).max_by(|a, b| a.0.total_cmp(&b.0));
    match near.filter(|(likeness, _)| *likeness > 0.8) {
        Some((_, near)) => Message::new("fact-unknown-near").with("fact", name).with("near", near),
        None => Message::new("fact-unknown").with("fact", name).with("facts", names.into_iter().map(str::to_owned).collect::<Vec<_>>()),
    }
}

/// Where a fact stands: a key of the record itself, of a record in it, or of the last item of a list.
fn find(source: &Found, fields: &'static [Field], name: &str) -> Option<Target> {
    let name =
        SHORT.iter().find(|(short, full)| *short == name && fields.iter().any(|field| field.key == *full)).map_or(name, |(_, full)| full);
    if let Some(target) = in_fields(fields, "", name) {
        return Some(target);
    }
    let records = fields.iter().filter_map(|field| match field.shape {
        Shape::Record(keys) => in_fields(keys, &format!("{}.", field.key), name),
        _ => None,
    });
    let last_items = fields.iter().filter_map(|field| match (field.shape, source.at(field.key)) {
        (Shape::Records(keys), Found::List(items)) if !items.is_empty() => {
            in_fields(keys, &format!("{}[{}].", field.key, items.len() - 1), name)
        }
        _ => None,
    });
    records.chain(last_items).next()
}

fn in_fields(fields: &'static [Field], prefix: &str, name: &str) -> Option<Target> {
    let field = fields.iter().find(|field| field.key == name || name_of(field.key) == name)?;
    Some(Target { path: format!("{prefix}{}", field.key), siblings: fields, prefix: prefix.to_owned(), field })
}

/// A single value, with the day that belongs to it and the other keys that were given.
fn scalar(fact: &Fact<'_>, source: &Found, target: &Target, kind: Kind) -> Result<Vec<Change>, Message> {
    let key = target.field.key;
    let given = fact.keys.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    // A planned day is never today by itself.
    let day = match kind {
        Kind::Fact => Some(fact.day()),
        Kind::Planned => fact.on.map(|day| day.to_string()),
        _ => None,
    };
    let value = given.or(fact.value).map(str::to_owned).or(day).ok_or_else(|| needs_value(key, kind))?;
    let mut changes = vec![Change::set(target.path.clone(), value)];
    for (name, value) in fact.keys.iter().filter(|(name, _)| name != key) {
        changes.push(beside(target, name, value)?);
    }
    if let Some(day) = day_key(key).filter(|day| fact.keys.iter().all(|(name, _)| name != day)) {
        changes.push(Change::set(format!("{}{day}", target.prefix), fact.day()));
    }
    let again = target.path == "afgesloten" && is_reopened(source);
    if !fact.replace && !again {
        refuse_present(source, &changes[..1])?;
    }
    Ok(changes)
}

/// A key beside the fact: a scalar of the same record.
fn beside(target: &Target, name: &str, value: &str) -> Result<Change, Message> {
    let field = target.siblings.iter().find(|field| field.key == name || name_of(field.key) == name);
    match field.map(|field| (field.key, field.shape)) {
        Some((key, Shape::One(_))) => Ok(Change::set(format!("{}{key}", target.prefix), content(value))),
        Some((key, Shape::List(..))) => Ok(Change::append(format!("{}{key}", target.prefix), value)),
        _ => Err(Message::new("fact-unknown-key").with("fact", name_of(target.field.key)).with("key", name)),
    }
}

/// An empty value takes the value away.
fn content(value: &str) -> Content {
    if value.is_empty() { Content::Nothing } else { Content::from(value) }
}

fn items(fact: &Fact<'_>, target: &Target) -> Result<Vec<Change>, Message> {
    let names = [target.field.key, name_of(target.field.key)];
    let mut changes: Vec<Change> = fact.value.iter().map(|value| Change::append(target.path.clone(), *value)).collect();
    for (name, value) in fact.keys {
        let own = names.contains(&name.as_str());
        changes.push(if own { Change::append(target.path.clone(), value.as_str()) } else { beside(target, name, value)? });
    }
    if changes.is_empty() {
        return Err(Message::new("fact-needs-value").with("fact", names[1]).with("values", ""));
    }
    Ok(changes)
}

/// A record of its own, such as `vooroverleg` or `oorzaak`: key by key, so that the rest stays.
fn nested(fact: &Fact<'_>, source: &Found, target: &Target, keys: &'static [Field]) -> Result<Vec<Change>, Message> {
    let present = |key: &str| *source.at(&format!("{}.{key}", target.path)) != Found::Nothing;
    let pairs = pairs_of(fact, target.field.key, keys, present)?;
    let inner = Target { path: String::new(), siblings: keys, prefix: format!("{}.", target.path), field: target.field };
    let changes: Vec<Change> = pairs.iter().map(|(name, value)| beside(&inner, name, value)).collect::<Result<_, _>>()?;
    if !fact.replace {
        refuse_present(source, &changes)?;
    }
    Ok(changes)
}

/// One more item of a list of records; one for each time that a key was given.
fn listed(fact: &Fact<'_>, source: &Found, target: &Target, keys: &'static [Field]) -> Result<Vec<Change>, Message> {
    if let Some(change) = end_of_suspension(fact, source, target) {
        return Ok(vec![change]);
    }
    let pairs = pairs_of(fact, target.field.key, keys, |_| false)?;
    let times = |key: &str| pairs.iter().filter(|(name, _)| name == key).count();
    let count = pairs.iter().map(|(name, _)| times(name)).max().unwrap_or(0);
    let item = |index: usize| {
        let value_of = |field: &Field| {
            let mut values = pairs.iter().filter(|(name, _)| name == field.key).map(|(_, value)| value);
            let value = if times(field.key) > 1 { values.nth(index) } else { values.next() };
            value.filter(|value| !value.is_empty()).map(|value| (field.key.to_owned(), Content::from(value.as_str())))
        };
        Change::append(target.path.clone(), Content::Record(keys.iter().filter_map(value_of).collect()))
    };
    Ok((0..count).map(item).collect())
}

/// `opschorting --tot D` ends the suspension that still runs.
fn end_of_suspension(fact: &Fact<'_>, source: &Found, target: &Target) -> Option<Change> {
    let ([(key, day)], None, "opschorting") = (fact.keys, fact.value, target.field.key) else { return None };
    let last = source.at(&target.path).count().checked_sub(1)?;
    let path = format!("{}[{last}].tot", target.path);
    (key == "tot" && *source.at(&path) == Found::Nothing).then(|| Change::set(path, day.as_str()))
}

/// The keys of a record as given: the value behind the name goes to its main key, the day to the key
/// that holds it, where none is `present` there.
fn pairs_of(fact: &Fact<'_>, key: &str, keys: &'static [Field], present: impl Fn(&str) -> bool) -> Result<Vec<(String, String)>, Message> {
    let mut pairs = fact.keys.to_vec();
    if let Some((unknown, _)) = pairs.iter().find(|(name, _)| !keys.iter().any(|field| field.key == name || name_of(field.key) == name)) {
        return Err(Message::new("fact-unknown-key").with("fact", fact.name).with("key", unknown.as_str()));
    }
    let is_day = |field: &Field| matches!(field.shape, Shape::One(Kind::Fact | Kind::Planned));
    let given = |name: &str, pairs: &[(String, String)]| pairs.iter().any(|(known, _)| known == name);
    if let Some(value) = fact.value {
        let main =
            keys.iter().find(|field| field.need == Need::Required && !is_day(field)).or_else(|| keys.iter().find(|field| !is_day(field)));
        let main =
            main.filter(|field| !given(field.key, &pairs)).ok_or_else(|| Message::new("fact-value-twice").with("fact", fact.name))?;
        pairs.push((main.key.to_owned(), value.to_owned()));
    }
    let followed = keys.iter().filter(|field| given(field.key, &pairs)).find_map(|field| day_key(field.key));
    for day in [day_key(key), followed].into_iter().flatten() {
        if !given(day, &pairs) && !present(day) && keys.iter().any(|field| field.key == day) {
            pairs.push((day.to_owned(), fact.day()));
        }
    }
    if pairs.is_empty() {
        let names: Vec<String> = keys.iter().map(|field| format!("--{}", name_of(field.key))).collect();
        return Err(Message::new("fact-needs-value").with("fact", fact.name).with("values", names));
    }
    Ok(pairs)
}

fn needs_value(key: &'static str, kind: Kind) -> Message {
    let values = if let Kind::Vocabulary(words) = kind { words.iter().map(|word| (*word).to_owned()).collect() } else { Vec::new() };
    Message::new("fact-needs-value").with("fact", name_of(key)).with("values", values)
}

fn refuse_present(source: &Found, changes: &[Change]) -> Result<(), Message> {
    for change in changes {
        if let (Found::Text(text), Change::Set { path, .. }) = (source.at(change.path()), change) {
            return Err(Message::new("fact-present").with("key", path.as_str()).with("value", text.as_str()));
        }
    }
    Ok(())
}

/// Open again: the last reopening is on or after the closing.
fn is_reopened(source: &Found) -> bool {
    let Some(last) = source.at("heropend").count().checked_sub(1) else { return false };
    let day = |path: &str| source.at(path).text().and_then(Day::parse);
    day(&format!("heropend[{last}].datum")) >= day("afgesloten")
}

/// At closing again the earlier day goes to its reopening, and an outcome that was not given anew is
/// the old one no more.
fn closing_again(fact: &Fact<'_>, source: &Found) -> Vec<Change> {
    let Some(earlier) = source.at("afgesloten").text().filter(|_| is_reopened(source)) else { return Vec::new() };
    let last = source.at("heropend").count().saturating_sub(1);
    let mut changes = vec![Change::set(format!("heropend[{last}].eerder-afgesloten"), earlier)];
    for key in ["uitkomst", "reden-uitkomst"] {
        if fact.keys.iter().all(|(name, _)| name != key) && *source.at(key) != Found::Nothing {
            changes.push(Change::set(key, Content::Nothing));
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::{Fact, fact_names, record_fact};
    use crate::calendar::Day;
    use crate::record::{Complaint, Measure, Record, Year};
    use crate::register::edit;

    const CASE: &str = "---\nnummer: 2026-007\nontvangstbevestiging:\nvoorstellen:\n  - oplossing: Bon\n    bericht: 2026-03-17\nafgesloten: 2026-03-27\nuitkomst: geen-akkoord\nreden-uitkomst: x\nheropend:\n  - datum: 2026-04-01\n    reden: Nieuw\n---\n";

    fn recorded(
        fields: &'static [crate::record::Field],
        source: &str,
        name: &str,
        value: Option<&str>,
        keys: &[(&str, &str)],
    ) -> Result<String, &'static str> {
        let keys: Vec<(String, String)> = keys.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let fact = Fact { name, value, on: None, today: Day::parse("2026-05-04").expect("a day"), keys: &keys, replace: false };
        let recording = record_fact(&fact, source, fields).map_err(|message| message.key)?;
        Ok(edit(source, fields, &recording.changes).expect("an edit that can be made"))
    }

    fn complaint(name: &str, value: Option<&str>, keys: &[(&str, &str)]) -> Result<String, &'static str> {
        recorded(Complaint::FIELDS, CASE, name, value, keys)
    }

    #[test]
    fn a_day_a_word_and_a_list_are_recorded() {
        assert!(complaint("ontvangstbevestiging", None, &[]).is_ok_and(|text| text.contains("\nontvangstbevestiging: 2026-05-04\n")));
        let text = complaint("aard", Some("incident"), &[("aard-toelichting", "Eerste keer")]).expect("recorded");
        assert!(text.contains("\naard: incident\naard-toelichting: Eerste keer\n"), "{text}");
        assert!(complaint("maatregel", Some("M-2026-01"), &[]).is_ok_and(|text| text.contains("\nmaatregelen: [M-2026-01]\n")));
    }

    #[test]
    fn a_record_takes_its_day_from_the_fact() {
        let text = complaint("voorstel", Some("Nieuwe datum"), &[]).expect("recorded");
        assert!(text.contains("    bericht: 2026-03-17\n  - oplossing: Nieuwe datum\n    bericht: 2026-05-04\n"), "{text}");
        let text = complaint("reactie", Some("afgewezen"), &[]).expect("recorded");
        assert!(text.contains("    reactie: afgewezen\n    reactie-op: 2026-05-04\n"), "{text}");
        let text = complaint("afschrift", None, &[("aan", "klager"), ("aan", "trainer-2")]).expect("recorded");
        assert!(text.contains("  - aan: klager\n    datum: 2026-05-04\n  - aan: trainer-2\n    datum: 2026-05-04\n"), "{text}");
        let text = complaint("oorzaak", Some("informatie"), &[("overlegd-met", "coordinator")]).expect("recorded");
        assert!(text.contains("oorzaak:\n  soort: informatie\n  overlegd-met: coordinator\n  overlegd-op: 2026-05-04\n"), "{text}");
        let text = complaint("verantwoordelijke", Some("coordinator"), &[]).expect("recorded");
        assert!(text.contains("behandeling:\n  verantwoordelijke: coordinator\n  sinds: 2026-05-04\n"), "{text}");
        let text = complaint("afspraak", None, &[("over", "bericht-indiener")]).expect("recorded");
        assert!(text.contains("  afspraken:\n    - datum: 2026-05-04\n      over: bericht-indiener\n"), "{text}");
    }

    #[test]
    fn closing_again_keeps_the_earlier_day_with_its_reopening() {
        let text = complaint("afgesloten", None, &[("uitkomst", "akkoord")]).expect("recorded");
        assert!(text.contains("afgesloten: 2026-05-04\nuitkomst: akkoord\nreden-uitkomst:\n"), "{text}");
        assert!(text.contains("    reden: Nieuw\n    eerder-afgesloten: 2026-03-27\n"), "{text}");
    }

    #[test]
    fn facts_of_measures_and_years_are_recorded() {
        let text = recorded(Measure::FIELDS, "---\nnummer: M-2026-01\n---\n", "besluit", Some("overgenomen"), &[("uitvoerder", "x")])
            .expect("recorded");
        assert_eq!(text, "---\nnummer: M-2026-01\nbesluit: overgenomen\nbesluit-op: 2026-05-04\nuitvoerder: x\n---\n");
        let text = recorded(Measure::FIELDS, &text, "effect", None, &[("oordeel", "effectief")]).expect("recorded");
        assert!(text.contains("effect:\n  beoordeeld-op: 2026-05-04\n  oordeel: effectief\n"), "{text}");
        let text = recorded(Year::FIELDS, "---\njaar: 2026\n---\n", "aangeboden", None, &[]).expect("recorded");
        assert_eq!(text, "---\njaar: 2026\naangeboden-aan-eigenaren: 2026-05-04\n---\n");
    }

    #[test]
    fn what_cannot_be_meant_is_told() {
        assert_eq!(complaint("ontvangstbevestigng", None, &[]).err(), Some("fact-unknown-near"));
        assert_eq!(complaint("quatsch", None, &[]).err(), Some("fact-unknown"));
        assert_eq!(complaint("aard", None, &[]).err(), Some("fact-needs-value"));
        assert_eq!(complaint("aard", Some("incident"), &[("over", "x")]).err(), Some("fact-unknown-key"));
        assert_eq!(complaint("bericht", None, &[]).err(), Some("fact-present"));
        assert!(fact_names(Complaint::FIELDS).contains(&"verantwoordelijke"));
    }
}
