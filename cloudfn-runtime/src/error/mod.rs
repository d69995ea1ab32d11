//! `Error`: what a call or a function can fail with, with wx-server-sdk's numbers and texts.

pub(crate) mod api_name;
mod coded;
#[cfg(feature = "database")]
mod database;
mod kind;
mod open_data_problem;
mod or_error;

use std::error::Error as StdError;
use std::fmt;

use cloudfn_openapi::{Content, ReadError, Request};
use cloudfn_protocol::{codes, json};
use serde_json::Value;

pub use self::kind::ErrorKind;
pub use self::open_data_problem::OpenDataProblem;
pub use self::or_error::OrError;

pub(crate) use self::coded::{Cause, Coded};

/// The error of a call, or of the function itself.
///
/// A function makes an error of its own with [`new`](Self::new), or with [`OrError`] from any other error. The page [Errors
/// of your own](https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors-of-your-own.md) has the ways for `?`, `anyhow` and
/// thiserror, and what the caller sees.
///
/// [`err_code`](Self::err_code) and [`err_msg`](Self::err_msg) are those of wx-server-sdk. They survive a wrapper such
/// as `anyhow::Error`: a function that returns one still answers with them. `Display` may say more.
///
/// WeChat's own number is [`errcode`](Self::errcode):
///
/// ```
/// use cloudfn_runtime::Error;
///
/// fn is_unsubscribed(error: &Error) -> bool {
///     error.errcode() == Some(43101)
/// }
/// # let _ = is_unsubscribed;
/// ```
///
/// [`kind`](Self::kind) tells failures around a call apart:
///
/// ```
/// use cloudfn_runtime::{Error, ErrorKind};
///
/// fn may_be_tried_again(error: &Error) -> bool {
///     matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Connection)
/// }
/// # let _ = may_be_tried_again;
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    api: Option<String>,
    /// The text of `Display`, if it says more than `coded`.
    display: Option<String>,
    coded: Coded,
    /// WeChat's number and text.
    wechat: Option<(i64, String)>,
    meaning: Option<&'static str>,
    /// The reason code of the gateway or of WeChat Pay.
    code: Option<String>,
    status: Option<u16>,
    body: Option<Value>,
    open_data: Option<(OpenDataProblem, String)>,
}

impl Error {
    /// Creates an error of the function's own. The caller gets the number and the text: `{errCode, errMsg}`.
    ///
    /// Take positive numbers: those of the platform and of wx-server-sdk are negative. WeChat's own, from 40000 on, are
    /// positive too.
    ///
    /// ```
    /// use cloudfn_runtime::testing::block_on;
    /// use cloudfn_runtime::{Error, ErrorKind, cloud_function};
    ///
    /// const SOLD_OUT: i64 = 1001;
    ///
    /// #[cloud_function]
    /// async fn buy() -> Result<(), Error> {
    ///     Err(Error::new(SOLD_OUT, "the tea is sold out"))
    /// }
    ///
    /// let error = block_on(buy()).unwrap_err();
    /// assert_eq!((error.kind(), error.err_code()), (ErrorKind::Function, SOLD_OUT));
    /// assert_eq!(error.to_string(), "the tea is sold out");
    /// ```
    ///
    /// # Panics
    ///
    /// Panics in builds with debug assertions if the number is 0, which means success in JavaScript. In other builds, 0
    /// becomes -1.
    #[must_use]
    #[track_caller]
    pub fn new(err_code: i64, err_msg: impl Into<String>) -> Self {
        debug_assert_ne!(err_code, 0, "an errCode of 0 means success: take another number for an error");
        let err_code = if err_code == 0 { codes::UNKNOWN } else { err_code };
        Self::coded(ErrorKind::Function, err_code, err_msg)
    }

    /// Sets the cause: the next link of the source chain, which the log shows and the caller does not see.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.coded.source = Some(source.into());
        self
    }

    /// The kind of failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// wx-server-sdk's `errCode`; -1 if it has none.
    #[doc(alias = "errCode")]
    #[must_use]
    pub fn err_code(&self) -> i64 {
        self.0.coded.err_code
    }

    /// wx-server-sdk's `errMsg`. `Display` may say more.
    #[doc(alias = "errMsg")]
    #[must_use]
    pub fn err_msg(&self) -> &str {
        &self.0.coded.err_msg
    }

    /// The `errcode` that the API answered with; `None` for another failure.
    #[must_use]
    pub fn errcode(&self) -> Option<i64> {
        self.0.wechat.as_ref().map(|(errcode, _)| *errcode)
    }

    /// The `errmsg` that the API answered with, as WeChat wrote it; `None` for another failure.
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.0.wechat.as_ref().map(|(_, errmsg)| &**errmsg)
    }

    /// WeChat's documentation of this [`errcode`](Self::errcode) of this API; `None` if it has none.
    #[must_use]
    pub fn meaning(&self) -> Option<&'static str> {
        self.0.meaning
    }

    /// The name of the call: `class.method`, `getVoIPSign`, `unifiedOrder`; `None` if the error is not about a call.
    #[must_use]
    pub fn api(&self) -> Option<&str> {
        self.0.api.as_deref()
    }

    /// The gateway's reason code, such as `INVALID_PARAM`, or WeChat Pay's, such as `ORDERPAID` (`FAIL` if it gives
    /// none); `None` for another failure.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The HTTP status, if that is the failure.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The whole JSON answer that reported the failure or that does not fit its reply, with WeChat's own names; `None` if
    /// there was none.
    ///
    /// [`reply`](Self::reply) reads it as the API's reply.
    #[must_use]
    pub fn body(&self) -> Option<&Value> {
        self.0.body.as_ref()
    }

    /// The answer that reported the failure, read as the reply of the API; `None` if no answer of this API with an
    /// [`errcode`](Self::errcode) reported it, or if the answer does not fit the reply.
    ///
    /// Some APIs explain themselves beside the errcode. `Display` shows what the catalog knows to explain a failure;
    /// here it is as a value:
    ///
    /// ```
    /// use cloudfn_runtime::Error;
    /// use cloudfn_runtime::openapi::logistics::AddOrder;
    ///
    /// /// The courier's own words: "wrong password", for example.
    /// fn courier_message(error: &Error) -> Option<String> {
    ///     Some(error.reply::<AddOrder>()?.delivery_resultmsg)
    /// }
    /// # let _ = courier_message;
    /// ```
    #[must_use]
    pub fn reply<R: Request>(&self) -> Option<R::Reply> {
        if self.0.kind != ErrorKind::Api || self.api() != Some(R::API.name) {
            return None;
        }
        let mut body = self.body()?.clone();
        if let Some(members) = body.as_object_mut() {
            members.shift_remove("errcode");
            members.shift_remove("errmsg");
        }
        R::read(Content::Json(body)).ok()
    }

    /// Why open data is not available; `None` for another failure.
    #[must_use]
    pub fn open_data_problem(&self) -> Option<OpenDataProblem> {
        self.0.open_data.as_ref().map(|(problem, _)| *problem)
    }

    /// The cloudID whose open data is not available; `None` for another failure, or if WeChat does not say which of
    /// several cloudIDs it means.
    #[doc(alias = "cloudID")]
    #[must_use]
    pub fn cloud_id(&self) -> Option<&str> {
        self.0.open_data.as_ref().map(|(_, cloud_id)| &**cloud_id).filter(|cloud_id| !cloud_id.is_empty())
    }
}

/// The constructors. Errors of calls are created in [`api_name`].
impl Error {
    /// An error with wx-server-sdk's number and text.
    pub(crate) fn coded(kind: ErrorKind, err_code: i64, err_msg: impl Into<String>) -> Self {
        let coded = Coded { err_code, err_msg: err_msg.into(), source: None };
        Self(Box::new(Inner {
            kind,
            api: None,
            display: None,
            coded,
            wechat: None,
            meaning: None,
            code: None,
            status: None,
            body: None,
            open_data: None,
        }))
    }

    /// There is no openid. `has_from_openid`: the caller has a `from_openid` instead.
    pub(crate) fn no_openid(has_from_openid: bool) -> Self {
        let why = if has_from_openid {
            "the caller comes from a Mini Program that shares this environment; ask for `from_openid()`"
        } else {
            "this call did not come from a Mini Program (a timer, another server or a test made it), or this host passes no identity on"
        };
        Self::coded(ErrorKind::NoOpenId, codes::UNKNOWN, format!("no openid: {why}"))
    }

    pub(crate) fn unreadable(api: &'static str, source: ReadError) -> Self {
        let text = format!("openapi.{api}:fail {source}");
        Self::coded(ErrorKind::Unreadable, codes::UNKNOWN, text).of_api(api).with_source(source)
    }

    pub(crate) fn of_api(mut self, api: &str) -> Self {
        self.0.api = Some(api.to_owned());
        self
    }

    /// Sets the text of `Display`, for details beyond wx-server-sdk's text.
    pub(crate) fn with_display(mut self, display: impl Into<String>) -> Self {
        self.0.display = Some(display.into());
        self
    }

    pub(crate) fn with_errcode(mut self, errcode: i64, errmsg: String, meaning: Option<&'static str>) -> Self {
        self.0.wechat = Some((errcode, errmsg));
        self.0.meaning = meaning;
        self
    }

    pub(crate) fn with_code(mut self, code: String) -> Self {
        self.0.code = Some(code);
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    /// Keeps the answer that reported the failure.
    pub(crate) fn with_body(mut self, body: Value) -> Self {
        self.0.body = Some(body);
        self
    }

    /// Adds those of these members of the answer that have content to the text of `Display`.
    pub(crate) fn explained_by(self, members: &[&str]) -> Self {
        let body = self.0.body.as_ref();
        let explanations: Vec<String> = members
            .iter()
            .filter_map(|name| body?.get(name).filter(|value| json::is_truthy(value)).map(|value| (name, value)))
            .map(|(name, value)| format!("{name}: {}", json::to_text(value)))
            .collect();
        if explanations.is_empty() {
            return self;
        }
        let display = format!("{self}; {}", explanations.join(", "));
        self.with_display(display)
    }

    /// Turns it into an error of open data, which is no longer an API's errcode.
    pub(crate) fn with_open_data(mut self, problem: OpenDataProblem, cloud_id: &str) -> Self {
        self.0.kind = ErrorKind::OpenData;
        self.0.wechat = None;
        self.0.open_data = Some((problem, cloud_id.to_owned()));
        self
    }

    /// The same error with every text from outside rewritten, including those in the answer and in every source.
    pub(crate) fn rewritten(
        mut self,
        text: &dyn Fn(String) -> String,
        of_body: &dyn Fn(String) -> String,
        cause: &dyn Fn(Cause) -> Cause,
    ) -> Self {
        let inner = &mut *self.0;
        let change = |own: &mut String| *own = text(std::mem::take(own));
        change(&mut inner.coded.err_msg);
        inner.wechat.iter_mut().for_each(|(_, errmsg)| change(errmsg));
        inner.code.iter_mut().for_each(change);
        inner.display.iter_mut().for_each(change);
        inner.body.iter_mut().for_each(|body| change_texts(body, of_body));
        inner.coded.source = inner.coded.source.take().map(cause);
        self
    }

    /// Whether its number and text are a link of their own in the source chain. Those of the function's own mistakes
    /// are not, because a wrapper's text says more.
    fn is_linked(&self) -> bool {
        !matches!(self.0.kind, ErrorKind::NoOpenId | ErrorKind::Unreadable)
    }
}

/// Rewrites the strings of a JSON value, and its names.
fn change_texts(value: &mut Value, change: &dyn Fn(String) -> String) {
    match value {
        Value::String(text) => *text = change(std::mem::take(text)),
        Value::Array(items) => items.iter_mut().for_each(|item| change_texts(item, change)),
        Value::Object(members) => {
            let changed = std::mem::take(members).into_iter().map(|(name, mut value)| {
                change_texts(&mut value, change);
                (change(name), value)
            });
            *members = changed.collect();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.display.as_deref().unwrap_or(&self.0.coded.err_msg))?;
        match (self.0.kind, &self.0.code) {
            (ErrorKind::Gateway, Some(code)) => write!(formatter, " ({code})"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    /// Does not show the answer, which can hold a user's data.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, api, display, coded, wechat, code, status, open_data, .. } = &*self.0;
        let mut error = formatter.debug_struct("Error");
        error.field("kind", kind).field("err_code", &coded.err_code).field("err_msg", &coded.err_msg);
        for (name, text) in [("api", api), ("shown", display), ("code", code)] {
            if let Some(text) = text {
                error.field(name, text);
            }
        }
        if let Some((errcode, errmsg)) = wechat {
            error.field("errcode", errcode).field("errmsg", errmsg);
        }
        if let Some(status) = status {
            error.field("status", status);
        }
        if let Some((problem, cloud_id)) = open_data {
            error.field("problem", problem).field("cloud_id", cloud_id);
        }
        if let Some(source) = &coded.source {
            error.field("source", source);
        }
        error.finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        if self.is_linked() { Some(&self.0.coded) } else { self.0.coded.source() }
    }
}

#[cfg(test)]
mod tests;
