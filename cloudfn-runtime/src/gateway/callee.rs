//! What is called, and how its failures are told.

use cloudfn_openapi::ErrorCode;

use super::codes;
use super::exchange::HttpError;
use crate::error::{Coded, Error};

/// What a request calls. Its two names stand in the texts of errors.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Callee<'a> {
    /// What comes before the name in the SDK's words: `openapi.`, or nothing.
    pub(crate) family: &'static str,
    /// The name that is sent: `class.method`.
    pub(crate) name: &'a str,
    /// The errcodes that are documented for it.
    pub(crate) error_codes: &'static [ErrorCode],
}

impl Callee<'_> {
    /// An `errcode` of the API. Which layer of the SDK saw it decides whether the name is in full.
    pub(crate) fn api_error(&self, prefix: &str, errcode: i64, errmsg: String) -> Error {
        let known = self.error_codes.iter().find(|known| known.code == errcode);
        Error::Api {
            api: self.name.to_owned(),
            errcode,
            meaning: known.map(|known| known.meaning),
            coded: Coded::new(errcode, format!("{prefix}{}:fail {errmsg}", self.name)),
            errmsg,
        }
    }

    /// The envelope's `error_code`.
    pub(crate) fn refused(&self, error_code: i32) -> Error {
        Error::Refused {
            api: self.name.to_owned(),
            error_code,
            coded: Coded::new(error_code.into(), format!("system error: error code: {error_code}")),
        }
    }

    /// The gateway's own error, as the upper layer tells it.
    pub(crate) fn gateway_error(&self, code: String, message: &str) -> Error {
        let coded = self.wrapped(codes::of_gateway(&code), message);
        self.gateway(code, coded)
    }

    /// The gateway's own error, as the lower layer tells it.
    pub(crate) fn inner_gateway_error(&self, code: String, message: &str) -> Error {
        let coded = Coded::new(codes::of_gateway(&code), format!("{}:fail {message}", self.name));
        self.gateway(code, coded)
    }

    fn gateway(&self, code: String, coded: Coded) -> Error {
        Error::Gateway { api: self.name.to_owned(), code, coded }
    }

    /// Another HTTP status than 200.
    pub(crate) fn status(&self, status: u16, url: &str) -> Error {
        Error::Status {
            api: self.name.to_owned(),
            status,
            coded: self.wrapped(codes::RESOURCE_SYSTEM, &format!("{status} {} | [{url}]", reason(status))),
        }
    }

    /// No answer.
    pub(crate) fn no_answer(&self, error: HttpError) -> Error {
        let api = self.name.to_owned();
        let coded = self.wrapped(codes::RESOURCE_SYSTEM, &error.to_string());
        match error {
            HttpError::ConnectTimeout | HttpError::RequestTimeout => Error::Timeout { api, coded },
            HttpError::Connect { source, .. } | HttpError::Broken { source } => {
                Error::Connection { api, coded: coded.with_source(source) }
            }
            HttpError::NeedsTls { .. } | HttpError::Unwritable(_) => Error::Request { api, coded },
        }
    }

    /// An answer that the protocol does not know; as the lower layer tells it.
    pub(crate) fn inner_bad_answer(&self, code: i64, text: &str) -> Error {
        Error::Answer { api: self.name.to_owned(), coded: Coded::new(code, format!("{}:fail {text}", self.name)) }
    }

    /// An answer that the protocol does not know; as the upper layer tells it.
    pub(crate) fn bad_answer(&self, code: i64, text: &str) -> Error {
        Error::Answer {
            api: self.name.to_owned(),
            coded: Coded::new(code, format!("{}{}:fail {text}", self.family, self.name)),
        }
    }

    /// No secret to sign with.
    pub(crate) fn no_secret(&self) -> Error {
        let text = "missing secretId or secretKey of tencent cloud, please set secretId and secretKey in config";
        Error::NoSecret { api: self.name.to_owned(), coded: self.wrapped(codes::INVALID_PARAM, text) }
    }

    /// A request that cannot be written.
    pub(crate) fn bad_request(&self, error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        let error = error.into();
        Error::Request {
            api: self.name.to_owned(),
            coded: Coded::new(codes::UNKNOWN, format!("{}{}:fail {error}", self.family, self.name)).with_source(error),
        }
    }

    /// `openapi.class.method:fail <number> <its text>. <what is known>`
    fn wrapped(&self, code: i64, given: &str) -> Coded {
        let text = codes::text(code).unwrap_or_default();
        Coded::new(code, format!("{}{}:fail {code} {text}. {given}", self.family, self.name))
    }
}

/// Node's word for a status.
fn reason(status: u16) -> &'static str {
    match status {
        418 => "I'm a Teapot",
        509 => "Bandwidth Limit Exceeded",
        _ => {
            http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("undefined")
        }
    }
}
