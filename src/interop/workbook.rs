//! Tables as an Excel workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table};

impl Table {
    /// Tables as one workbook, a sheet each. The same tables give the same bytes.
    ///
    /// # Errors
    /// When the tables do not fit in a workbook (more than 1,048,576 rows or 16,384 columns, a text
    /// over 32,767 characters); the text is that of the library.
    pub fn to_xlsx(tables: &[Table]) -> Result<Vec<u8>, String> {
        workbook(tables).map_err(|error| error.to_string())
    }
}

fn workbook(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The creation date is the only thing in the file that would ask the clock.
    let properties =
        DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    for (index, table) in tables.iter().enumerate() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(&table.title, index))?;
        fill(sheet, table)?;
    }
    workbook.save_to_buffer()
}

/// How wide a column becomes at most, in pixels: a long text would push the others off the screen.
const WIDEST: u32 = 400;

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (column, name) in (0..).zip(&table.head) {
        sheet.write_string_with_format(0, column, name, &bold)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, text)?;
                }
                #[allow(
                    clippy::cast_precision_loss,
                    reason = "a spreadsheet holds every number as a double"
                )]
                Cell::Whole(number) => {
                    sheet.write_number(row, column, *number as f64)?;
                }
                Cell::Day(day) => {
                    let (year, month, dom) = (day.year(), day.month(), day.day());
                    let year = u16::try_from(year).unwrap_or(1900);
                    let month = u8::try_from(month).unwrap_or(1);
                    let day = ExcelDateTime::from_ymd(year, month, u8::try_from(dom).unwrap_or(1))?;
                    sheet.write_datetime_with_format(row, column, &day, &date)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(last) = table.head.len().checked_sub(1) {
        let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        sheet.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    sheet.set_autofit_max_width(WIDEST).autofit();
    Ok(())
}

/// A name that Excel takes: at most 31 characters, none of `[]:*?/\`, and not the same as another.
fn sheet_name(title: &str, index: usize) -> String {
    let clean: String = title
        .chars()
        .filter(|char| !"[]:*?/\\'".contains(*char))
        .take(26)
        .collect();
    match (clean.trim(), index) {
        ("", index) => format!("{}", index + 1),
        (name, 0) => name.to_owned(),
        (name, index) => format!("{name} ({})", index + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Table};
    use crate::calendar::Day;

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let mut table = Table::new("Klachten: alles", ["nummer", "ontvangen"]);
        table.rows.push(vec![
            "=1+1".into(),
            Cell::Day(Day::parse("2026-03-02").expect("a day")),
            3_usize.into(),
        ]);
        let tables = [table.clone(), table];
        let bytes = Table::to_xlsx(&tables).expect("a workbook");
        assert_eq!(&bytes[..2], b"PK");
        assert_eq!(bytes, Table::to_xlsx(&tables).expect("a workbook"));
    }
}
