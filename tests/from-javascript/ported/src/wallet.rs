//! The cloud function `wallet`, ported from the JavaScript in cloudfunctions/wallet.
//!
//! Each place marked PORT is a call of the JavaScript, with what takes its place here. The function
//! returns an error until you have written what it does.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::Value;

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// What the Mini Program sends.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct Event {
    /// Read in src/index.ts:7.
    가: Option<Value>,
    /// Read in src/index.ts:7.
    #[serde(rename = "\u{1100}\u{1161}")]
    가_2: Option<Value>,
    /// Read in src/index.ts:8.
    action: Option<String>,
    /// Read in src/index.ts:13.
    amount: Option<f64>,
    /// Read in src/wallet.ts:15.
    #[serde(rename = "accountId")]
    account_id: Option<Value>,
}

/// The handler in src/index.ts:5.
#[expect(unused_variables, reason = "the places marked PORT will use them")]
#[cloud_function(triggers(timer("timer", "0 0 2 * * * *"), timer("timer-2", "0 0 14 * * * *")))]
async fn wallet(event: Event, cloud: Cloud) -> Result<Value, Error> {
    match event.action.as_deref() {
        // src/index.ts:9
        Some("balance") => {
            // PORT src/wallet.ts:14: the caller's identity
            //     app.auth().getUserInfo()
            // In Rust:
            //     let openid = cloud.wx_context().openid()?;

            // PORT src/wallet.ts:15: the database: accounts.where.limit.get
            //     this.db.collection('accounts').where({ _id: request.accountId, owner: openId }).limit(1).get()
            // In Rust:
            //     use serde_json::json;
            //     let accounts = cloud.database().collection_named::<Value>("accounts");
            //     let found = accounts.where_json(json!({"_id": account_id, "owner": open_id})).limit(1).await?;

            Err(Error::new(NOT_PORTED, "wallet: balance is not ported yet"))
        }
        // src/index.ts:11
        Some("topUp") => {
            // PORT src/wallet.ts:19: calls the function pay
            //     app.callFunction({ name: 'pay', data: { fee: amount * 100 } })
            // In Rust:
            //     use serde_json::json;
            //     let answer = cloud.call_function::<Value>("pay", &json!({})).await?.result;

            Err(Error::new(NOT_PORTED, "wallet: topUp is not ported yet"))
        }
        Some(other) => Err(Error::new(400, format!("there is no action {other:?}"))),
        None => Err(Error::new(400, "the event has no action")),
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// An event with every member that the JavaScript reads. Put real values into it.
    fn event() -> Event {
        let text = include_str!("../events/wallet.json");
        serde_json::from_str(text).expect("the file has an event")
    }

    /// Replace it by what the function does.
    #[test]
    fn the_event_is_read_and_nothing_is_ported_yet() {
        let test = TestCloud::new().openid("o1");
        let error = block_on(wallet(event(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
