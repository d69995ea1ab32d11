//! The cloud function `dueNotice`, ported from the JavaScript in javascript/dueNotice:
//!
//! ```js
//! exports.main = async (event) => {
//!   const { OPENID } = cloud.getWXContext()
//!   const { data: book } = await cloud.database().collection('books').doc(event.book).get()
//!   return await cloud.openapi.subscribeMessage.send({
//!     touser: OPENID,
//!     templateId: 'TEMPLATE_ID',
//!     page: `pages/book/book?id=${event.book}`,
//!     data: { thing1: { value: book.title } },
//!   })
//! }
//! ```
//!
//! Its `config.json` lacked the permission, so each call failed with -604101.

use cloudfn_runtime::database::Id;
use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::{Answer, Cloud, Error, OrError, cloud_function};
use serde::Deserialize;

use crate::book::Book;

/// There is no such book.
const NO_BOOK: i64 = 404;

#[derive(Deserialize)]
struct Event {
    book: Id,
}

/// 提醒还书
#[cloud_function(name = "dueNotice", openapi = ["subscribeMessage.send"])]
async fn due_notice(event: Event, cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    let openid = cloud.wx_context().openid()?;
    let book = cloud.database().collection::<Book>().doc(&event.book).get().await?;
    let title = book.or_error(NO_BOOK, "there is no such book")?.document.title;
    let notice = Send::new(openid, "TEMPLATE_ID", Data::new().set("thing1", title));
    cloud.openapi(notice.page(format!("pages/book/book?id={}", event.book))).await
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn the_notice_has_the_title_of_the_book() -> Result<(), Error> {
        let book = json!({"_id": "tea", "title": "茶经", "added": {"$date": "2026-01-02T03:04:05Z"}, "borrower": "o1", "times": 1});
        let test = TestCloud::new().openid("o1").documents("books", [book]).answer("subscribeMessage.send", json!({}));
        block_on(due_notice(Event { book: "tea".into() }, test.cloud()))?;
        let sent = test.calls().into_iter().find(|call| call.api == "subscribeMessage.send").expect("a message");
        assert_eq!(sent.members["page"], "pages/book/book?id=tea");
        assert_eq!(sent.members["data"], json!({"thing1": {"value": "茶经"}}));
        Ok(())
    }
}
