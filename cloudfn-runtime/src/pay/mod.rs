//! WeChat Pay through the cloud, without certificates or signatures of your own.
//!
//! The environment must be bound to the merchant. The answer of [`Pay::unified_order`] holds the argument of the Mini
//! Program's `wx.requestPayment`. When the payment arrives, WeChat Pay calls the function that the order names.
//!
//! ```
//! use cloudfn_runtime::pay::{Payment, UnifiedOrder, UnifiedOrderArguments};
//! use cloudfn_runtime::testing::{TestCloud, block_on};
//! use cloudfn_runtime::{Cloud, Error, cloud_function};
//! use serde_json::json;
//!
//! #[derive(serde::Deserialize)]
//! struct Cart {
//!     number: String,
//! }
//!
//! #[cloud_function]
//! async fn order(event: Cart, cloud: Cloud) -> Result<Payment, Error> {
//!     let order = UnifiedOrder::new(UnifiedOrderArguments {
//!         sub_mch_id: "1900009231".into(),
//!         out_trade_no: event.number,
//!         body: "tea".into(),
//!         total_fee: 250,
//!         spbill_create_ip: "127.0.0.1".into(),
//!         env_id: "prod-1a2b3c".into(),
//!         function_name: "paid".into(),
//!     });
//!     Ok(cloud.pay().unified_order(order).await?.payment.clone())
//! }
//!
//! let test = TestCloud::new().answer("cloudPay.unifiedOrder", json!({
//!     "return_code": "SUCCESS", "result_code": "SUCCESS", "payment": {"package": "prepay_id=1"},
//! }));
//! let payment = block_on(order(Cart { number: "N1".to_owned() }, test.cloud()))?;
//! assert_eq!(payment.package, "prepay_id=1");
//! assert_eq!(test.calls()[0].members["total_fee"], 250);
//! # Ok::<(), Error>(())
//! ```

mod answer;
mod call;
mod reply;
mod request;
pub(crate) mod wire;

use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value};

pub use self::answer::PayAnswer;
pub use self::call::PayCall;
pub use self::reply::{
    Bill, CloseOrderReply, Payment, QueryOrderReply, QueryRefundReply, RefundReply, UnifiedOrderReply,
};
pub use self::request::{
    CloseOrder, DownloadBill, OrderId, QueryOrder, QueryRefund, Refund, RefundArguments, RefundId, UnifiedOrder,
    UnifiedOrderArguments,
};

use cloudfn_protocol::case::snake_case;

use crate::cloud::{Cloud, Scope};
use crate::error::Error;
use crate::error::api_name::ApiName;

impl<Permissions> Cloud<Permissions> {
    /// WeChat Pay: `cloud.cloudPay`.
    #[doc(alias = "cloudPay")]
    #[must_use]
    pub fn pay(&self) -> Pay {
        Pay { scope: Arc::clone(self.scope()), appid: None }
    }
}

/// WeChat Pay, as this invocation may use it.
///
/// A request that WeChat Pay rejects is an error of the kind [`Pay`](crate::ErrorKind::Pay) with its code, even if the
/// HTTP exchange succeeded; wx-server-sdk returns it as a success.
#[derive(Clone)]
pub struct Pay {
    scope: Arc<Scope>,
    appid: Option<String>,
}

impl Pay {
    /// Pays on behalf of another appid: `cloud.cloudPay({appid})`.
    #[must_use]
    pub fn appid(mut self, appid: impl Into<String>) -> Self {
        self.appid = Some(appid.into());
        self
    }

    /// Places an order: `cloudPay.unifiedOrder`.
    #[doc(alias = "unifiedOrder")]
    #[track_caller]
    pub fn unified_order(&self, order: UnifiedOrder) -> PayCall<UnifiedOrderReply> {
        self.typed("unifiedOrder", order)
    }

    /// Queries the state of an order: `cloudPay.queryOrder`.
    #[doc(alias = "queryOrder")]
    #[track_caller]
    pub fn query_order(&self, query: QueryOrder) -> PayCall<QueryOrderReply> {
        self.typed("queryOrder", query)
    }

    /// Closes an unpaid order: `cloudPay.closeOrder`.
    #[doc(alias = "closeOrder")]
    #[track_caller]
    pub fn close_order(&self, order: CloseOrder) -> PayCall<CloseOrderReply> {
        self.typed("closeOrder", order)
    }

    /// Refunds a payment: `cloudPay.refund`.
    #[track_caller]
    pub fn refund(&self, refund: Refund) -> PayCall<RefundReply> {
        self.typed("refund", refund)
    }

    /// Queries the state of a refund: `cloudPay.queryRefund`.
    #[doc(alias = "queryRefund")]
    #[track_caller]
    pub fn query_refund(&self, query: QueryRefund) -> PayCall<QueryRefundReply> {
        self.typed("queryRefund", query)
    }

    /// Downloads the bill of a day: `cloudPay.downloadBill`.
    #[doc(alias = "downloadBill")]
    #[track_caller]
    pub fn download_bill(&self, bill: DownloadBill) -> PayCall<Bill> {
        self.typed("downloadBill", bill)
    }

    /// Calls any method by its name, with the object that JavaScript passes. Keys are converted to `snake_case`, and
    /// those of the answer to camelCase, as by wx-server-sdk.
    #[track_caller]
    pub fn untyped(&self, name: &'static str, argument: Value) -> PayCall<Value> {
        let argument = match argument {
            Value::Object(members) => Ok(snake_case(members)),
            other => Err(not_an_object(name, &other)),
        };
        PayCall::new(Arc::clone(&self.scope), self.appid.clone(), name, argument)
    }

    #[track_caller]
    fn typed<T>(&self, name: &'static str, request: impl Serialize) -> PayCall<T> {
        let argument = match serde_json::to_value(request) {
            Ok(Value::Object(members)) => self.with_nonce(name, members),
            Ok(other) => Err(not_an_object(name, &other)),
            Err(error) => Err(ApiName::pay(name).bad_request(error)),
        };
        PayCall::new(Arc::clone(&self.scope), self.appid.clone(), name, argument)
    }

    /// WeChat Pay requires an unpredictable string in every request.
    fn with_nonce(&self, name: &'static str, mut members: Map<String, Value>) -> Result<Map<String, Value>, Error> {
        if !members.contains_key("nonce_str") {
            let nonce = self.scope.gateway.nonce().map_err(|error| ApiName::pay(name).bad_request(error))?;
            members.insert("nonce_str".to_owned(), nonce.into());
        }
        Ok(members)
    }
}

fn not_an_object(name: &str, argument: &Value) -> Error {
    ApiName::pay(name).bad_request(format!("a payment takes an object, and this is {argument}"))
}

impl fmt::Debug for Pay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pay").field("appid", &self.appid).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
