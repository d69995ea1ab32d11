//! The spreadsheet: a row for each registration.

use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, RowNum, Workbook, Worksheet, XlsxError};

use crate::Registration;

const COLUMNS: [(&str, u16); 6] =
    [("姓名", 12), ("手机", 14), ("卡号", 22), ("费用（元）", 12), ("报名时间", 18), ("备注", 30)];

/// China's time zone, ahead of UTC. A spreadsheet has no time zones: it shows the time that is written.
const UTC_8_SECONDS: i64 = 8 * 60 * 60;

/// The longest text of a cell, in UTF-16 code units. Excel repairs a file with a longer one, and loses the text.
const MAX_TEXT: usize = 32_767;

pub(crate) struct Sheet {
    worksheet: Worksheet,
    /// Below the last registration.
    row: RowNum,
    money: Format,
    time: Format,
}

impl Sheet {
    pub(crate) fn new() -> Result<Self, XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name("报名")?.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, (name, width)) in (0..).zip(COLUMNS) {
            worksheet.write_string_with_format(0, column, name, &bold)?.set_column_width(column, width)?;
        }
        let money = Format::new().set_num_format("0.00");
        let time = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        Ok(Self { worksheet, row: 1, money, time })
    }

    pub(crate) fn add(&mut self, registration: &Registration) -> Result<(), XlsxError> {
        let row = self.row;
        let at = registration.at.timestamp_millis().div_euclid(1000) + UTC_8_SECONDS;
        self.text(0, &registration.name)?;
        // As text: a phone number can begin with 0, and a number in a spreadsheet has 15 digits.
        self.text(1, &registration.phone)?;
        self.text(2, &registration.card.to_string())?;
        self.worksheet.write_number_with_format(row, 3, f64::from(registration.fee) / 100.0, &self.money)?;
        match ExcelDateTime::from_timestamp(at) {
            Ok(time) => _ = self.worksheet.write_datetime_with_format(row, 4, time, &self.time)?,
            // A spreadsheet has times from 1900 to 9999. One wrong time must not keep the organizer from all others.
            Err(_) => self.text(4, &registration.at.to_string())?,
        }
        self.text(5, &registration.remark)?;
        self.row += 1;
        Ok(())
    }

    pub(crate) fn registrations(&self) -> u32 {
        self.row - 1
    }

    pub(crate) fn into_xlsx(self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.push_worksheet(self.worksheet);
        workbook.save_to_buffer()
    }

    /// Writes what a user has entered. A text is never a formula, whatever it begins with.
    fn text(&mut self, column: ColNum, text: &str) -> Result<(), XlsxError> {
        self.worksheet.write_string(self.row, column, shortened(text))?;
        Ok(())
    }
}

fn shortened(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAX_TEXT
    });
    end.map_or(text, |(end, _)| &text[..end])
}
