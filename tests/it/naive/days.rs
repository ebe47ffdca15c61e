//! A calendar laid out day by day, with the holidays of the Algemene termijnenwet.

use std::sync::OnceLock;

/// A day: its place in the calendar, 0 is 1 January 2000.
pub type D = usize;

struct Laid {
    year: usize,
    month: usize,
    date: usize,
    /// 0 is Monday.
    weekday: usize,
    holiday: bool,
}

/// The paschal full moon for the golden numbers 1 to 19, as the Gregorian tables give it for the
/// years 1900 to 2199 (month, date).
const FULL_MOONS: [(usize, usize); 19] = [
    (4, 14),
    (4, 3),
    (3, 23),
    (4, 11),
    (3, 31),
    (4, 18),
    (4, 8),
    (3, 28),
    (4, 16),
    (4, 5),
    (3, 25),
    (4, 13),
    (4, 2),
    (3, 22),
    (4, 10),
    (3, 30),
    (4, 17),
    (4, 7),
    (3, 27),
];

/// Made equal to holidays by decree (art. 3.3).
const DECREED: [(usize, usize, usize); 10] = [
    (2023, 4, 28),
    (2023, 5, 19),
    (2024, 5, 10),
    (2024, 12, 27),
    (2025, 5, 30),
    (2026, 1, 2),
    (2026, 5, 15),
    (2027, 5, 7),
    (2028, 4, 28),
    (2028, 5, 26),
];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

fn month_length(year: usize, month: usize) -> usize {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn calendar() -> &'static [Laid] {
    static CALENDAR: OnceLock<Vec<Laid>> = OnceLock::new();
    CALENDAR.get_or_init(|| {
        let mut days = Vec::new();
        // 1 January 2000 was a Saturday.
        let mut weekday = 5;
        for year in 2000..2110 {
            for month in 1..=12 {
                for date in 1..=month_length(year, month) {
                    days.push(Laid {
                        year,
                        month,
                        date,
                        weekday,
                        holiday: false,
                    });
                    weekday = (weekday + 1) % 7;
                }
            }
        }
        for year in 2000..2110 {
            mark_holidays(&mut days, year);
        }
        days
    })
}

fn mark_holidays(days: &mut [Laid], year: usize) {
    let find = |days: &[Laid], month: usize, date: usize| {
        let same = |day: &Laid| (day.year, day.month, day.date) == (year, month, date);
        days.iter().position(same).unwrap()
    };
    let (month, date) = FULL_MOONS[year % 19];
    // Easter is the first Sunday after that full moon.
    let mut easter = find(days, month, date) + 1;
    while days[easter].weekday != 6 {
        easter += 1;
    }
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    for day in [easter - 2, easter + 1, easter + 39, easter + 50] {
        days[day].holiday = true;
    }
    let mut kings_day = find(days, 4, if year < 2014 { 30 } else { 27 });
    if days[kings_day].weekday == 6 {
        kings_day -= 1;
    }
    days[kings_day].holiday = true;
    for (month, date) in [(1, 1), (5, 5), (12, 25), (12, 26)] {
        let at = find(days, month, date);
        days[at].holiday = true;
    }
    for (_, month, date) in DECREED.iter().filter(|(of, ..)| *of == year) {
        let at = find(days, *month, *date);
        days[at].holiday = true;
    }
}

/// The day of `2026-03-02`.
pub fn d(text: &str) -> D {
    let parts: Vec<usize> = text.split('-').map(|part| part.parse().unwrap()).collect();
    let same = |day: &Laid| [day.year, day.month, day.date] == parts[..];
    calendar()
        .iter()
        .position(same)
        .unwrap_or_else(|| panic!("{text} is no day"))
}

/// As the format writes it.
pub fn text(day: D) -> String {
    let day = &calendar()[day];
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.date)
}

/// As a Dutch page writes it.
pub fn long(day: D) -> String {
    let day = &calendar()[day];
    format!("{} {} {}", day.date, MONTHS[day.month - 1], day.year)
}

pub fn year(day: D) -> usize {
    calendar()[day].year
}

/// The length of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    Days(usize),
    Weeks(usize),
    Months(usize),
    Workdays(usize),
}

impl Length {
    pub fn text(self) -> String {
        let (count, one, more) = match self {
            Length::Days(count) => (count, "dag", "dagen"),
            Length::Weeks(count) => (count, "week", "weken"),
            Length::Months(count) => (count, "maand", "maanden"),
            Length::Workdays(count) => (count, "werkdag", "werkdagen"),
        };
        format!("{count} {}", if count == 1 { one } else { more })
    }
}

/// Which days nobody works on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Off {
    /// `nederland`: weekends and holidays.
    pub dutch: bool,
    /// The firm's own days, first and last.
    pub extra: Vec<(D, D)>,
}

impl Off {
    fn is_extra(&self, day: D) -> bool {
        self.extra
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&day))
    }

    /// A term does not end on it.
    pub fn is_off(&self, day: D) -> bool {
        let laid = &calendar()[day];
        self.dutch && (laid.weekday > 4 || laid.holiday) || self.is_extra(day)
    }

    /// It counts for a term in `werkdagen`.
    fn is_workday(&self, day: D) -> bool {
        let laid = &calendar()[day];
        laid.weekday < 5 && !(self.dutch && laid.holiday) && !self.is_extra(day)
    }

    /// The first day from this one on that is not off.
    pub fn roll(&self, day: D) -> D {
        let mut day = day;
        while self.is_off(day) {
            day += 1;
        }
        day
    }

    /// The end of a term, before the roll. The start day does not count.
    pub fn add(&self, start: D, length: Length) -> D {
        match length {
            Length::Days(count) => start + count,
            Length::Weeks(count) => start + 7 * count,
            Length::Months(count) => {
                let from = &calendar()[start];
                let months = from.month - 1 + count;
                let (year, month) = (from.year + months / 12, months % 12 + 1);
                let date = from.date.min(month_length(year, month));
                let same = |day: &Laid| (day.year, day.month, day.date) == (year, month, date);
                start + calendar()[start..].iter().position(same).unwrap()
            }
            Length::Workdays(count) => {
                let (mut day, mut left) = (start, count);
                while left > 0 {
                    day += 1;
                    left -= usize::from(self.is_workday(day));
                }
                day
            }
        }
    }
}

#[test]
fn the_holidays_of_2026_are_those_of_the_law_and_the_decrees() {
    let year = d("2026-01-01")..d("2027-01-01");
    let holidays: Vec<String> = year
        .filter(|day| calendar()[*day].holiday)
        .map(text)
        .collect();
    let expected = [
        "2026-01-01",
        "2026-01-02",
        "2026-04-03",
        "2026-04-06",
        "2026-04-27",
        "2026-05-05",
        "2026-05-14",
        "2026-05-15",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
    ];
    assert_eq!(holidays, expected);
}

#[test]
fn easter_falls_where_almanacs_have_it_and_kings_day_never_on_a_sunday() {
    let off = Off {
        dutch: true,
        extra: Vec::new(),
    };
    for monday in [
        "2024-04-01",
        "2025-04-21",
        "2027-03-29",
        "2028-04-17",
        "2038-04-26",
    ] {
        assert!(calendar()[d(monday)].holiday, "{monday}");
    }
    assert!(off.is_off(d("2025-04-26")) && !calendar()[d("2025-04-27")].holiday);
}

#[test]
fn months_clamp_and_working_days_skip_weekends() {
    let plain = Off::default();
    assert_eq!(
        text(plain.add(d("2026-01-31"), Length::Months(1))),
        "2026-02-28"
    );
    assert_eq!(
        text(plain.add(d("2026-12-31"), Length::Months(14))),
        "2028-02-29"
    );
    assert_eq!(
        text(plain.add(d("2026-04-02"), Length::Workdays(2))),
        "2026-04-06"
    );
    let dutch = Off {
        dutch: true,
        extra: vec![(d("2026-04-08"), d("2026-04-09"))],
    };
    assert_eq!(
        text(dutch.add(d("2026-04-02"), Length::Workdays(2))),
        "2026-04-10"
    );
    assert_eq!(text(dutch.roll(d("2026-04-08"))), "2026-04-10");
}
