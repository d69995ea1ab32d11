//! A Cloud Call, as the gateway recorded it.

use std::fmt;
use std::time::Duration;

use bson::Bson;
use bytes::Bytes;
use cloudfn_protocol::{action, codes};
use serde_json::{Map, Value, json};

/// The actions of the database that change documents.
const WRITES: [&str; 3] = [action::INSERT_DOCUMENT, action::MODIFY_DOCUMENT, action::REMOVE_DOCUMENT];

/// The message of the database if a query of places has no index.
const PLACE_INDEX: &str = "needs a 2dsphere index";

/// The maximum length of the summary of a call.
const MAX_ABOUT_CHARS: usize = 100;

/// A Cloud Call that a function made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CloudCall {
    /// The service that it asked.
    pub kind: CallKind,
    /// `class.method`; `getOpenData`, `getVoIPSign`, `getCloudCallSign`, `cloudPay.unifiedOrder`, `callFunction`;
    /// `uploadFile`, `deleteFile`, and `getTempFileURL`, which a download asks for, too; `getCrossAccountToken`. A call of
    /// the database has the name of its action: `database.getDocument`.
    pub api: String,
    /// The members that were sent, in order, with the names of the wire. Extended JSON of the database is shown as JSON, with
    /// plain numbers; texts of more than 4 KiB are cut.
    pub members: Vec<Member>,
    /// The appid that the call named, if it is not the caller's.
    pub appid: Option<String>,
    /// When it arrived, since the delivery of the event to the function.
    pub at: Duration,
    /// From the arrival of the call to its answer.
    pub duration: Duration,
    /// The outcome.
    pub outcome: CallOutcome,
    /// The content of the answer: JSON as it was sent, `{"contentType": .., "length": ..}` for a file, `null` if there was
    /// no content. Documents of the database are shown like members; at most 64 KiB of them.
    pub answer: Value,
    /// The file that was answered, if it is one of at most 1 MiB.
    pub file: Option<AnsweredFile>,
    /// Whether a [rule](crate::AnswerRule) decided the answer.
    pub is_scripted: bool,
    /// The request id of the invocation of the function that it called.
    pub child: Option<String>,
    /// The documents that it changed in the database, and those that a transaction changed, if it committed one; at most
    /// 100.
    pub written: Vec<WrittenDocument>,
    /// Whether it started a transaction that the invocation did not end.
    pub(crate) is_left_open: bool,
    /// The APIs that the function declares.
    pub(crate) declared: Vec<String>,
}

/// The service that a Cloud Call asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallKind {
    /// An API of WeChat's servers.
    Api,
    /// The database.
    Database,
    /// The cloud storage.
    Storage,
    /// Another cloud function.
    Function,
    /// WeChat Pay.
    Pay,
    /// The open data of cloudIDs.
    OpenData,
    /// A signature, for example of a voice call.
    Signature,
    /// The right to use another account.
    Account,
}

impl CallKind {
    /// Its name: `api`, `database`, `storage`, `function`, `pay`, `openData`, `signature`, `account`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Database => "database",
            Self::Storage => "storage",
            Self::Function => "function",
            Self::Pay => "pay",
            Self::OpenData => "openData",
            Self::Signature => "signature",
            Self::Account => "account",
        }
    }
}

/// A file that an API answered, for example a QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnsweredFile {
    /// Its content type: `image/png`.
    pub content_type: String,
    /// Its content.
    pub bytes: Bytes,
}

impl AnsweredFile {
    pub(crate) fn new(content_type: String, bytes: Bytes) -> Self {
        Self { content_type, bytes }
    }
}

/// A document of the database that a call added, changed or removed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WrittenDocument {
    /// Its collection.
    pub collection: String,
    /// Its `_id`.
    pub id: Bson,
}

impl WrittenDocument {
    pub(crate) fn new(collection: String, id: Bson) -> Self {
        Self { collection, id }
    }
}

/// One top-level member of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The name, as on the wire: `template_id`.
    pub name: String,
    /// JSON text, or the bytes of a file.
    pub value: Vec<u8>,
    /// The file's name, if it is a file.
    pub file_name: Option<String>,
}

/// What the gateway answered to a call.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallOutcome {
    /// The API succeeded.
    Answered,
    /// The API answered with an `errcode`.
    Errcode {
        /// The number.
        errcode: i64,
        /// The text.
        errmsg: String,
    },
    /// The platform refused the call before it reached the API; -604101 is a missing permission.
    Refused {
        /// The number, as wx-server-sdk's `errCode`.
        error_code: i32,
    },
    /// The gateway itself answered with an error.
    Rejected {
        /// Its code, for example `INVALID_PARAM`.
        code: String,
        /// Its text.
        message: String,
    },
    /// The gateway answered with an HTTP status other than 200.
    Status(u16),
    /// The gateway did not answer while the function waited.
    Unanswered,
}

impl CallOutcome {
    /// The errcode of the API, or the code of a refusal.
    pub(crate) fn errcode(&self) -> Option<i64> {
        match self {
            Self::Errcode { errcode, .. } => Some(*errcode),
            Self::Refused { error_code } => Some(i64::from(*error_code)),
            _ => None,
        }
    }
}

impl fmt::Display for CallOutcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered => formatter.write_str("ok"),
            Self::Errcode { errcode, errmsg } => write!(formatter, "errcode {errcode}: {errmsg}"),
            Self::Refused { error_code } => {
                let text = codes::text(i64::from(*error_code)).unwrap_or("refused");
                write!(formatter, "refused with {error_code}: {text}")
            }
            Self::Rejected { code, message } => write!(formatter, "{code}: {message}"),
            Self::Status(status) => write!(formatter, "HTTP status {status}"),
            Self::Unanswered => formatter.write_str("no answer"),
        }
    }
}

impl CloudCall {
    pub(crate) fn new(kind: CallKind, api: impl Into<String>, members: Vec<Member>, appid: Option<String>) -> Self {
        Self {
            kind,
            api: api.into(),
            members,
            appid,
            at: Duration::ZERO,
            duration: Duration::ZERO,
            outcome: CallOutcome::Unanswered,
            answer: Value::Null,
            file: None,
            is_scripted: false,
            child: None,
            written: Vec::new(),
            is_left_open: false,
            declared: Vec::new(),
        }
    }

    /// The users that the call sends something to: the texts of the member `touser`, and of lists of that name.
    #[must_use]
    pub fn touser(&self) -> Vec<String> {
        let Some(member) = self.members.iter().find(|member| ["touser", "to_user", "openid"].contains(&&*member.name))
        else {
            return Vec::new();
        };
        if self.kind != CallKind::Api || (member.name == "openid" && !self.api.contains("send")) {
            return Vec::new();
        }
        match serde_json::from_slice(&member.value) {
            Ok(Value::String(openid)) => vec![openid],
            Ok(Value::Array(openids)) => openids.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the API succeeded.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.outcome == CallOutcome::Answered
    }

    /// Advice, if the platform refused the call for lack of a permission, if a collection or an index does not exist, if a
    /// write got no answer, or if a transaction was not ended.
    #[must_use]
    pub fn advice(&self) -> Option<String> {
        let api = &self.api;
        match &self.outcome {
            CallOutcome::Answered if self.is_left_open => Some(
                "the function did not commit this transaction or roll it back: for 30 seconds, writes to its documents wait"
                    .to_owned(),
            ),
            CallOutcome::Refused { .. } if self.lacks_permission() => {
                let names = self.declared.iter().chain([api]).map(|name| format!("\"{name}\""));
                let names = names.collect::<Vec<_>>().join(", ");
                Some(format!("config.json does not declare it: add it to the attribute, #[cloud_function(openapi = [{names}])]"))
            }
            CallOutcome::Rejected { code, .. } if codes::of_gateway(code) == codes::COLLECTION_NOT_EXIST => {
                let collection = self.text("collectionName").unwrap_or_default();
                let place = match (self.text("env"), &self.appid) {
                    (None, _) => String::new(),
                    (Some(env), None) => format!(" of the environment {env}"),
                    (Some(env), Some(appid)) => format!(" of the environment {env} of {appid}"),
                };
                Some(format!(
                    "the cloud creates no collection by itself: create `{collection}` in the console{place} before you deploy. \
                     Here, --create-collections creates those that are missing"
                ))
            }
            CallOutcome::Rejected { code, message }
                if code.starts_with("DATABASE_") && message.contains(PLACE_INDEX) =>
            {
                Some(
                    "declare it in cloudfn/indexes.json, and create it in the cloud's console before you deploy"
                        .to_owned(),
                )
            }
            CallOutcome::Unanswered if WRITES.contains(&api.as_str()) && self.text("transactionId").is_none() => Some(
                "a write waits while a transaction is open that has changed the same document: make it in that transaction, \
                 or after it"
                    .to_owned(),
            ),
            _ => None,
        }
    }

    /// Whether the platform refused the call because the function does not declare the API. A scripted refusal of an API that
    /// the function declares is none of that.
    #[must_use]
    pub fn lacks_permission(&self) -> bool {
        self.outcome.errcode() == Some(codes::OPENAPI_NO_PERMISSION)
            && matches!(self.outcome, CallOutcome::Refused { .. })
            && !self.declared.contains(&self.api)
    }

    /// The summary of a call of the database: its collection, query and data, at most 100 characters.
    #[must_use]
    pub fn about(&self) -> Option<String> {
        let collection = self.text("collectionName")?;
        let parts = ["query", "data", "stages"]
            .iter()
            .filter_map(|name| self.members.iter().find(|member| member.name == *name));
        let parts = parts.map(|member| String::from_utf8_lossy(&member.value).into_owned());
        let whole = std::iter::once(collection).chain(parts).collect::<Vec<_>>().join(" ");
        match whole.char_indices().nth(MAX_ABOUT_CHARS) {
            Some((end, _)) => Some(format!("{}..", &whole[..end])),
            None => Some(whole),
        }
    }

    /// Whether it changes documents of the database.
    pub(crate) fn is_write(&self) -> bool {
        WRITES.contains(&&*self.api)
    }

    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let member = self.members.iter().find(|member| member.name == name)?;
        serde_json::from_slice(&member.value).ok()
    }

    /// The members that were sent, as one JSON object. A file is `{"fileName": .., "length": ..}`.
    #[must_use]
    pub fn json(&self) -> Value {
        let members: Map<_, _> = self.members.iter().map(|member| (member.name.clone(), member.json())).collect();
        Value::Object(members)
    }
}

impl Member {
    pub(crate) fn of_json(name: &str, value: &Value) -> Self {
        Self { name: name.to_owned(), value: value.to_string().into_bytes(), file_name: None }
    }

    fn json(&self) -> Value {
        match &self.file_name {
            Some(name) => json!({"fileName": name, "length": self.value.len()}),
            None => serde_json::from_slice(&self.value)
                .unwrap_or_else(|_| String::from_utf8_lossy(&self.value).into_owned().into()),
        }
    }
}
