//! The query that both contestants make, and the documents that it finds.

use serde::{Deserialize, Serialize};

/// How many documents the answer has.
pub(crate) const DOCUMENTS: u32 = 20;

pub(crate) const CITY: &str = "上海";
pub(crate) const MIN_PRICE: i64 = 100;

#[derive(Debug, Serialize, Deserialize, cloudfn_runtime::database::Document)]
#[document(collection = "orders")]
pub(crate) struct Order {
    pub(crate) openid: String,
    pub(crate) city: String,
    pub(crate) price: i64,
    pub(crate) articles: Vec<String>,
    pub(crate) is_paid: bool,
}

/// A document as the database sends it.
pub(crate) fn document_text(number: u32) -> String {
    format!(
        r#"{{"_id":"4f17b2e05e2c9c2b00a1d9c6{number:04}","openid":"oABCD0123456789abcdefghijklm","city":"{CITY}","price":{},"articles":["tea","coffee","新鲜牛奶"],"is_paid":true}}"#,
        200 - number
    )
}

/// The whole answer.
pub(crate) fn answer() -> String {
    let list: Vec<String> = (0..DOCUMENTS).map(document_text).collect();
    serde_json::json!({"requestId": "r-list", "data": {"list": list, "offset": 0, "limit": DOCUMENTS}}).to_string()
}

/// Fails if these are not the documents of the answer.
pub(crate) fn check(prices: impl Iterator<Item = i64>) -> anyhow::Result<()> {
    let expected = (0..DOCUMENTS).map(|number| 200 - i64::from(number));
    anyhow::ensure!(prices.eq(expected), "the documents are others than the gateway sent");
    Ok(())
}
