//! Registers for the tests of figures and reports: the example, and made-up ones built from facts.

use std::fmt::Write as _;
use std::path::Path;

use klachten::analysis::{MeasureFigure, analyse, measure_figures};
use klachten::calendar::Day;
use klachten::files::{File, Selection, read_folder};
use klachten::register::Register;

/// A small stream of draws; the tests need no better one, only always the same.
pub struct Draws(u64);

impl Draws {
    pub fn seeded(seed: u64) -> Draws {
        Draws(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        // splitmix64 (Steele, Lea & Flood 2014).
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (bits ^ (bits >> 31)) % bound
    }

    fn unit(&mut self) -> f64 {
        f64::from(u32::try_from(self.below(1 << 32)).unwrap()) / 4_294_967_296.0
    }

    /// A Poisson count: how many exponential waits fit in `mean`.
    pub fn poisson(&mut self, mean: f64) -> u32 {
        let (mut count, mut time) = (0, -(1.0 - self.unit()).ln());
        while time < mean {
            count += 1;
            time -= (1.0 - self.unit()).ln();
        }
        count
    }
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn example() -> Register {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("register");
    Register::read(read_folder(&root, &Selection::All).unwrap())
}

/// Every measure with its effect, as the pages of the measures tell it.
pub fn measured(register: &Register, as_of: Day) -> Vec<MeasureFigure> {
    let running = analyse(register, None, as_of.year(), None, as_of);
    measure_figures(register, &running)
}

const SETTINGS: &str = "organisatie: Voorbeeld
procedure:
  - versie: 1
    geldig-vanaf: 2020-01-01
    termijnen: {ontvangstbevestiging: 1 week, uitleg-procedure: 2 weken}
    structureel: {aantal: 3, binnen: 12 maanden}
categorieen: {advisering: Advisering, betalingen: Betalingen, overig: Overig}
oorzaken: {informatie: Informatie, planning: Planning, onbekend: Onbekend}
functies: {klachtenfunctionaris: Klachtenfunctionaris, eigenaren: Eigenaren, trainer-1: Trainer 1}
";

/// A register made of complaints and other files.
#[derive(Default)]
pub struct Made {
    files: Vec<File>,
    numbers: std::collections::BTreeMap<i32, u32>,
}

impl Made {
    /// Adds a complaint received on a day with more front matter, and says its number.
    pub fn complaint(&mut self, received: Day, more: &str) -> String {
        let serial = self.numbers.entry(received.year()).or_default();
        *serial += 1;
        let number = format!("{}-{serial:03}", received.year());
        let mut text = format!(
            "---\nnummer: {number}\nonderwerp: Iets\nontvangen: {received}\nkanaal: brief\n"
        );
        if !more.contains("categorie:") {
            text.push_str("categorie: overig\n");
        }
        let _ = writeln!(text, "{}\n---\nTekst.", more.trim_end());
        self.file(&format!("klachten/{}/{number}.md", received.year()), &text);
        number
    }

    pub fn file(&mut self, path: &str, text: &str) {
        self.files.push(File::new(path, text.as_bytes().to_vec()));
    }

    pub fn register(self) -> Register {
        self.register_with(str::to_owned)
    }

    /// The register under other settings.
    pub fn register_with(mut self, settings: impl Fn(&str) -> String) -> Register {
        self.file("register.yml", &settings(SETTINGS));
        Register::read(self.files)
    }
}

/// A closed complaint: told on the fifth day after, accepted and closed on `closed`.
pub fn accepted(closed: Day) -> String {
    format!(
        "voorstellen:\n  - oplossing: Excuses\n    bericht: {closed}\n    reactie: akkoord\n    reactie-op: {closed}\nafgesloten: {closed}\nuitkomst: akkoord"
    )
}

/// Three years of made-up complaints with every way to end, some open and some reopened.
pub fn made_up(seed: u64, per_year: f64) -> Register {
    let mut draws = Draws::seeded(seed);
    let mut made = Made::default();
    for year in 2023..=2025 {
        let first = Day::first_of(year);
        for _ in 0..draws.poisson(per_year) {
            let received = first.plus_days(i64::try_from(draws.below(365)).unwrap());
            let facts = complaint_facts(&mut draws, received);
            made.complaint(received, &facts);
        }
    }
    made.register()
}

fn complaint_facts(draws: &mut Draws, received: Day) -> String {
    let mut after = |most: u64| received.plus_days(i64::try_from(draws.below(most)).unwrap());
    let (acknowledged, closed, reopened) =
        (after(12), after(60).max(received.plus_days(12)), after(30));
    let categories = ["advisering", "betalingen", "overig"];
    let mut text = format!(
        "categorie: {}\nontvangstbevestiging: {acknowledged}\n",
        categories[usize::try_from(draws.below(3)).unwrap()]
    );
    if draws.below(3) > 0 {
        let cause =
            ["informatie", "planning", "onbekend"][usize::try_from(draws.below(3)).unwrap()];
        let _ = writeln!(text, "oorzaak: {{soort: {cause}}}");
    }
    match draws.below(8) {
        0 => {}
        1 => {
            let _ = write!(
                text,
                "afgesloten: {closed}\nuitkomst: ingetrokken\nreden-uitkomst: Verhuisd"
            );
        }
        2 => {
            let again = closed.plus_days(reopened.days_since(received) + 1);
            let _ = write!(
                text,
                "{}\nheropend:\n  - datum: {again}\n    reden: Nieuw feit\n    eerder-afgesloten: {closed}",
                accepted(again.plus_days(3))
            );
        }
        3 => {
            let again = closed.plus_days(reopened.days_since(received));
            let _ = write!(
                text,
                "{}\nheropend:\n  - datum: {again}\n    reden: Nieuw feit",
                accepted(closed)
            );
        }
        _ => text.push_str(&accepted(closed)),
    }
    text
}
