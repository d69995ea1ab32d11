//! Writes the registrations of an activity to a spreadsheet, and returns a link to it.
//!
//! The same function with wx-server-sdk and node-xlsx:
//!
//! ```js
//! const xlsx = require('node-xlsx')
//!
//! exports.main = async ({ activity }) => {
//!   const { data } = await db.collection('registrations').where({ activity }).get()
//!   const rows = data.map((one) => [one.name, one.phone, one.card, one.fee / 100, one.at, one.remark])
//!   const head = ['姓名', '手机', '卡号', '费用（元）', '报名时间', '备注']
//!   const buffer = xlsx.build([{ name: '报名', data: [head, ...rows] }])
//!   const { fileID } = await cloud.uploadFile({ cloudPath: `exports/${activity}.xlsx`, fileContent: buffer })
//!   const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
//!   return { fileID, link: fileList[0].tempFileURL }
//! }
//! ```
//!
//! There, the file has the first 100 registrations, a card of 19 digits loses the last ones, and times are eight hours early. Any user
//! gets the phone numbers of everybody.
//!
//! In the Mini Program, both are opened by the link. The fileID would need a rule by which users may read the file, and it is easy to
//! guess.
//!
//! ```js
//! const { result } = await wx.cloud.callFunction({ name: 'exportRegistrations', data: { activity } })
//! wx.downloadFile({
//!   url: result.link,
//!   success: ({ tempFilePath }) => wx.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true }),
//! })
//! ```

mod sheet;

use cloudfn_runtime::database::{DateTime, Document, Id};
use cloudfn_runtime::{Cloud, Error, OrError, cloud_function};
use serde::{Deserialize, Serialize};

use crate::sheet::Sheet;

/// The caller has no such activity.
const NOT_YOURS: i64 = 1001;
/// The spreadsheet cannot be made.
const NOT_WRITTEN: i64 = 1002;

/// How long the link is valid, in seconds.
const LINK_SECONDS: u64 = 600;

#[derive(Deserialize)]
struct Request {
    activity: Id,
}

#[derive(Debug, Serialize)]
struct Export {
    #[serde(rename = "fileID")]
    file_id: String,
    link: String,
    registrations: u32,
}

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "activities")]
struct Activity {
    /// Their openid.
    organizer: String,
}

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "registrations")]
struct Registration {
    activity: Id,
    name: String,
    phone: String,
    /// The number of the membership card, up to 19 digits.
    card: i64,
    /// In fen.
    fee: u32,
    at: DateTime,
    #[serde(default)]
    remark: String,
}

/// Writes the registrations of an activity to a spreadsheet, for its organizer.
#[cloud_function(name = "exportRegistrations")]
async fn export_registrations(Request { activity }: Request, cloud: Cloud) -> Result<Export, Error> {
    let openid = cloud.wx_context().openid()?;
    let activities = cloud.database().collection::<Activity>();
    let mine = activities.find(|found| found.id().eq(&activity).and(found.organizer.eq(openid)));
    let activity = mine.first().await?.or_error(NOT_YOURS, "you have no such activity")?.id;

    let registrations = cloud.database().collection::<Registration>();
    let mut all = registrations.find(|found| found.activity.eq(&activity)).order_by(|found| found.at.asc()).all();
    let not_written = |error| Error::new(NOT_WRITTEN, "the spreadsheet cannot be made").with_source(error);
    let mut sheet = Sheet::new().map_err(not_written)?;
    while let Some(registration) = all.try_next().await? {
        sheet.add(&registration).map_err(not_written)?;
    }
    let registrations = sheet.registrations();
    let content = sheet.into_xlsx().map_err(not_written)?;

    // It replaces the file of an earlier call.
    let file_id = cloud.upload_file(format!("exports/{activity}.xlsx"), content).await?;
    let links = cloud.get_temp_file_url([&file_id]).max_age(LINK_SECONDS).await?;
    let link = links.first().or_error(NOT_WRITTEN, "there is no link to the spreadsheet")?.url()?.to_owned();
    Ok(Export { file_id, link, registrations })
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests;
