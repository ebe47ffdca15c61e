//! A list in a workbook of Excel. The only file that knows calamine.

use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Reader, Xlsx};

use super::sheet_fault::{Cells, SheetFault};
use crate::wording::Message;

/// The rows of a sheet: the first, or the one of this name.
pub(super) fn read_workbook(bytes: &[u8], sheet: Option<&str>) -> Result<Cells, Vec<SheetFault>> {
    let fault = |message| vec![SheetFault { row: 1, message }];
    let unreadable = |error: String| fault(Message::new("sheet-unreadable").with("error", error));
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))
        .map_err(|error: calamine::XlsxError| unreadable(error.to_string()))?;
    let names = workbook.sheet_names();
    let wanted = |name: &str| {
        names
            .iter()
            .find(|known| known.to_lowercase() == name.to_lowercase())
    };
    let name = match sheet {
        Some(name) => wanted(name).ok_or_else(|| {
            let message = Message::new("sheet-unknown").with("name", name);
            fault(message.with("names", names.clone()))
        })?,
        None => names
            .first()
            .ok_or_else(|| fault(Message::new("sheet-empty")))?,
    };
    let range = workbook
        .worksheet_range(name)
        .map_err(|error| unreadable(error.to_string()))?;
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let (mut rows, mut faults) = (Cells::new(), Vec::new());
    for (row, cells) in (first + 1..).zip(range.rows()) {
        for (column, cell) in (1..).zip(cells) {
            if let Data::Error(error) = cell {
                let message = Message::new("sheet-cell-error").with("column", column as usize);
                faults.push(SheetFault {
                    row,
                    message: message.with("error", error.to_string()),
                });
            }
        }
        rows.push((row, cells.iter().map(written).collect()));
    }
    if faults.is_empty() {
        Ok(rows)
    } else {
        Err(faults)
    }
}

/// A cell as somebody would type it; a day as the register writes it.
fn written(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        // A number is kept as a double; most are whole.
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Data::Float(number) => number.to_string().replace('.', ","),
        Data::String(text) => text.trim().to_owned(),
        Data::Bool(yes) => String::from(if *yes { "ja" } else { "nee" }),
        Data::DateTime(moment) => moment_of(moment),
        Data::DateTimeIso(text) => text.clone(),
        Data::DurationIso(_) | Data::Error(_) | Data::Empty => String::new(),
    }
}

/// A day, with its time where it has one; a workbook knows no time zone.
fn moment_of(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) {
        day
    } else {
        format!("{day} {hour:02}:{minute:02}")
    }
}
