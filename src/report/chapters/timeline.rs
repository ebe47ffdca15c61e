//! When complaints came, one strip for each category.

use std::collections::BTreeSet;

use crate::analysis::SCAN_DAYS;
use crate::calendar::Day;
use crate::charts::{DotPlot, Figure, dot_plot};
use crate::report::builder::{ReportBuilder, number};
use crate::report::drawn::{Row, Shape, drawn_in_short};
use crate::wording::month_name;

/// More complaints than this crowd the strips.
const MARKS: usize = 200;

/// A strip for each category with a mark for each complaint, and a bracket over what came close
/// together. Not for staff: it shows exact days.
pub(super) fn timeline(builder: &ReportBuilder) -> Option<Figure> {
    let (period, list) = (builder.figures.period, &builder.figures.stock.list);
    if builder.hides() || list.len() > MARKS {
        return None;
    }
    let at = |day: Day| f64::from(i32::try_from(day.days_since(period.from)).unwrap_or(i32::MAX));
    let names: BTreeSet<&str> = list
        .iter()
        .map(|received| received.category.as_str())
        .collect();
    let row = |name: &&str| {
        let clusters = builder
            .figures
            .patterns
            .iter()
            .filter(|pattern| pattern.category_label == **name)
            .filter_map(|pattern| pattern.cluster.as_ref())
            .filter(|cluster| cluster.is_real());
        let bracket = clusters
            .min_by(|a, b| a.adjusted.total_cmp(&b.adjusted))
            .map(|cluster| {
                let label = builder.say(
                    "report-strip-cluster",
                    &[
                        ("count", number(cluster.count)),
                        ("days", number(SCAN_DAYS)),
                    ],
                );
                (at(cluster.first), at(cluster.last), label)
            });
        let days = list
            .iter()
            .filter(|received| received.category == **name)
            .map(|received| at(received.day))
            .collect();
        DotPlot {
            label: (**name).to_owned(),
            days,
            cluster: bracket,
        }
    };
    let rows: Vec<DotPlot> = names.iter().map(row).collect();
    let quarter = |month: i32| period.from.plus_months(month);
    let marks = (0..12)
        .step_by(3)
        .map(quarter)
        .filter(|day| *day <= period.end);
    let marks: Vec<(f64, String)> = marks
        .map(|day| {
            (
                at(day),
                month_name(builder.source.words.lang(), day.month()).to_owned(),
            )
        })
        .collect();
    let headline = builder.text("report-strip-headline");
    let subtitle = builder.say(
        "report-figure-subtitle",
        &[("period", builder.period().into())],
    );
    let cells = list
        .iter()
        .map(|received| {
            vec![
                received.number.clone(),
                received.category.clone(),
                builder.day(received.day),
            ]
        })
        .collect();
    let head = [
        "report-column-number",
        "report-column-category",
        "report-column-received",
    ];
    let counts: Vec<u32> = rows
        .iter()
        .map(|row| u32::try_from(row.days.len()).unwrap_or(u32::MAX))
        .collect();
    let counted: Vec<String> = counts.iter().map(ToString::to_string).collect();
    let told: Vec<Row> = rows
        .iter()
        .zip(counts.iter().zip(&counted))
        .map(|(row, (count, text))| (row.label.as_str(), f64::from(*count), text.as_str()))
        .collect();
    Some(Figure {
        id: "tijdlijn".into(),
        svg: dot_plot(&headline, &subtitle, (0.0, at(period.end)), &marks, &rows),
        alternative: drawn_in_short(builder.source.words, Shape::Strip, &told),
        table: builder.table("report-strip-caption", &head, cells),
        headline,
        subtitle,
    })
}
