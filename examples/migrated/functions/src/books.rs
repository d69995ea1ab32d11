//! The cloud function `books`, ported from the JavaScript in javascript/books:
//!
//! ```js
//! exports.main = async (event) => {
//!   const { OPENID } = cloud.getWXContext()
//!   switch (event.action) {
//!     case 'list': {
//!       // 只看我借的
//!       const query = event.mine ? { borrower: OPENID } : {}
//!       const { data } = await books
//!         .where(query)
//!         .field({ title: true, times: true, added: true })
//!         .orderBy('title', 'asc')
//!         .limit(20)
//!         .get()
//!       return { books: data }
//!     }
//!     case 'borrow': {
//!       const { stats } = await books
//!         .where({ _id: event.book, borrower: null })
//!         .update({ data: { borrower: OPENID, times: _.inc(1) } })
//!       return { borrowed: stats.updated === 1 }
//!     }
//!     case 'return': {
//!       const { stats } = await books
//!         .where({ _id: event.book, borrower: OPENID })
//!         .update({ data: { borrower: null } })
//!       return { returned: stats.updated === 1 }
//!     }
//!     default:
//!       return { error: '没有这个操作' }
//!   }
//! }
//! ```
//!
//! There, a call of `borrow` without a book borrows every book that is free: `_id: undefined` is no condition. Here, it is an error.

use cloudfn_runtime::database::{Id, Stored};
use cloudfn_runtime::{Cloud, Error, OrError, cloud_function};
use serde::{Deserialize, Serialize};

use crate::book::{Book, Listed};

/// The event names no book.
const NO_BOOK: i64 = 400;

#[derive(Deserialize)]
struct Event {
    action: Option<String>,
    /// 只看我借的
    #[serde(default)]
    mine: bool,
    book: Option<Id>,
}

/// The answers that the Mini Program knows. The name of a variant does not appear.
#[derive(Serialize)]
#[serde(untagged)]
enum Reply {
    List { books: Vec<Stored<Listed>> },
    Borrow { borrowed: bool },
    Return { returned: bool },
    Unknown { error: &'static str },
}

/// 图书角：列表、借书、还书
#[cloud_function]
async fn books(event: Event, cloud: Cloud) -> Result<Reply, Error> {
    let openid = cloud.wx_context().openid()?;
    let books = cloud.database().collection::<Book>();
    let book = || event.book.clone().or_error(NO_BOOK, "the event names no book");
    Ok(match event.action.as_deref() {
        Some("list") => {
            let found = if event.mine { books.find(|book| book.borrower.eq(openid)) } else { books.all_documents() };
            let books = found.select::<Listed>().order_by(|book| book.title.asc()).limit(20).await?;
            Reply::List { books }
        }
        Some("borrow") => {
            let id = book()?;
            let free = books.find(|book| book.id().eq(id).and(book.borrower.eq(None)));
            let borrowed = free.update_one(|book| book.borrower.set(openid).and(book.times.inc(1))).await?;
            Reply::Borrow { borrowed }
        }
        Some("return") => {
            let id = book()?;
            let mine = books.find(|book| book.id().eq(id).and(book.borrower.eq(openid)));
            let returned = mine.update_one(|book| book.borrower.set(None)).await?;
            Reply::Return { returned }
        }
        _ => Reply::Unknown { error: "没有这个操作" },
    })
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, answer_json, block_on};
    use serde_json::{Value, json};

    use super::*;

    /// o1 has a book, and another one is free.
    fn test() -> TestCloud {
        let book = |id: &str, borrower: Value| json!({"_id": id, "title": id, "added": {"$date": "2026-01-02T03:04:05Z"}, "borrower": borrower, "times": 1});
        TestCloud::new().openid("o1").documents("books", [book("poems", json!("o1")), book("tea", Value::Null)])
    }

    fn call(test: &TestCloud, event: Value) -> Result<Value, Error> {
        let event = serde_json::from_value(event).expect("an event");
        block_on(books(event, test.cloud())).map(|reply| answer_json(&reply))
    }

    #[test]
    fn a_book_is_borrowed_once_and_returned_by_its_borrower() -> Result<(), Error> {
        let (o1, borrow) = (test(), json!({"action": "borrow", "book": "tea"}));
        assert_eq!(call(&o1, borrow.clone())?, json!({"borrowed": true}));
        assert_eq!(call(&o1, borrow)?, json!({"borrowed": false}));
        let o2 = o1.openid("o2");
        assert_eq!(call(&o2, json!({"action": "return", "book": "tea"}))?, json!({"returned": false}));
        let o1 = o2.openid("o1");
        assert_eq!(call(&o1, json!({"action": "return", "book": "tea"}))?, json!({"returned": true}));
        Ok(())
    }

    #[test]
    fn no_answer_says_who_has_a_book() -> Result<(), Error> {
        let listed = call(&test(), json!({"action": "list"}))?;
        let poems = json!({"_id": "poems", "title": "poems", "times": 1, "added": "2026-01-02T03:04:05.000Z"});
        assert_eq!(listed["books"][0], poems);
        assert_eq!(listed["books"].as_array().map(Vec::len), Some(2));
        let mine = call(&test(), json!({"action": "list", "mine": true}))?;
        assert_eq!(mine, json!({"books": [poems]}));
        Ok(())
    }

    #[test]
    fn without_a_book_nothing_is_borrowed() -> Result<(), Error> {
        let test = test();
        assert_eq!(call(&test, json!({"action": "borrow"})).expect_err("an error").err_code(), NO_BOOK);
        assert_eq!(call(&test, json!({"action": "borrow", "book": "tea"}))?, json!({"borrowed": true}));
        Ok(())
    }
}
