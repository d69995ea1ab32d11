//! What is called, and how its failures are told.

use cloudfn_openapi::ErrorCode;

#[cfg(feature = "access-token")]
use super::access_token::{NoToken, StableTokenError};
use super::codes;
use super::exchange::HttpError;
use super::target::Platform;
use crate::error::{Coded, Error};

/// What a request calls. Its names stand in the texts of errors: the upper layer of the reference says the SDK's name,
/// the lower one the name that is sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Callee<'a> {
    /// What comes before the name in the SDK's words: `openapi.`, `cloudPay.`, or nothing.
    family: &'static str,
    /// The name in the SDK's words: `class.method`, `getVoIPSign`.
    name: &'a str,
    /// The name that is sent: `class.method`, `ApiVoipSign`.
    inner: &'a str,
    /// The errcodes that are documented for it.
    error_codes: &'static [ErrorCode],
}

impl<'a> Callee<'a> {
    /// A server API: `class.method`.
    pub(crate) fn open_api(name: &'a str, error_codes: &'static [ErrorCode]) -> Self {
        Self { family: "openapi.", name, inner: name, error_codes }
    }

    /// One of WeChat's inner services, which the SDK has its own name for.
    pub(crate) fn inner_service(name: &'a str, inner: &'a str) -> Self {
        Self { family: "", name, inner, error_codes: &[] }
    }

    /// A payment.
    pub(crate) fn pay(name: &'a str) -> Self {
        Self { family: "cloudPay.", name, inner: name, error_codes: &[] }
    }

    /// A function of the SDK's own: `callFunction`.
    pub(crate) fn own(name: &'a str) -> Self {
        Self { family: "", name, inner: name, error_codes: &[] }
    }

    /// The name that is sent.
    pub(crate) fn inner(&self) -> &'a str {
        self.inner
    }

    /// An `errcode` of the API.
    pub(crate) fn api_error(&self, errcode: i64, errmsg: String) -> Error {
        self.errcode(errcode, &format!("{}{}", self.family, self.name), errmsg)
    }

    /// An `errcode` that the lower layer saw.
    pub(crate) fn inner_api_error(&self, errcode: i64, errmsg: String) -> Error {
        self.errcode(errcode, self.inner, errmsg)
    }

    fn errcode(&self, errcode: i64, shown_name: &str, errmsg: String) -> Error {
        let told = format!("{shown_name}:fail {errmsg}");
        let known = self.error_codes.iter().find(|known| known.code == errcode);
        let meaning = known.map(|known| known.meaning);
        let explained = meaning.map(|meaning| format!(": {meaning}")).unwrap_or_default();
        let shown = format!("{told} (errcode {errcode}{explained})");
        Error::Api {
            api: self.name.to_owned(),
            errcode,
            errmsg,
            meaning,
            coded: Coded::new(errcode, told).showing(shown),
        }
    }

    /// The envelope's `error_code`.
    pub(crate) fn refused(&self, error_code: i32) -> Error {
        let code = i64::from(error_code);
        let text = codes::text(code).unwrap_or("the platform refused the call");
        let advice = match code {
            codes::OPENAPI_NO_PERMISSION => {
                ": the attribute declares it, but WeChat has not seen that yet; upload the function with its \
                 config.json by WeChat DevTools, which takes up to ten minutes to work"
            }
            _ => "",
        };
        let shown = format!("{}{}:fail {error_code} {text}{advice}", self.family, self.name);
        Error::Refused {
            api: self.name.to_owned(),
            error_code,
            coded: Coded::new(code, format!("system error: error code: {error_code}")).showing(shown),
        }
    }

    /// The gateway's own error, as the upper layer tells it.
    pub(crate) fn gateway_error(&self, code: String, message: &str) -> Error {
        let coded = self.wrapped(codes::of_gateway(&code), message);
        Error::Gateway { api: self.name.to_owned(), code, coded }
    }

    /// The gateway's own error, as the lower layer tells it.
    pub(crate) fn inner_gateway_error(&self, code: String, message: &str) -> Error {
        let coded = Coded::new(codes::of_gateway(&code), format!("{}:fail {message}", self.inner));
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
            HttpError::Untrusted { source, .. } => Error::Connection { api, coded: coded.with_source(source) },
            HttpError::Content(error) => Error::Request { api, coded: coded.with_source(error) },
            HttpError::NeedsTls { .. } | HttpError::NoRoots(_) | HttpError::Unwritable(_) => {
                Error::Request { api, coded }
            }
            HttpError::Malformed { source, .. } => Error::Answer { api, coded: coded.with_source(source) },
            HttpError::TooLong { .. } | HttpError::Hasty => Error::Answer { api, coded },
        }
    }

    /// An answer that the protocol does not know; as the upper layer tells it.
    pub(crate) fn bad_answer(&self, code: i64, text: &str) -> Error {
        let coded = Coded::new(code, format!("{}{}:fail {text}", self.family, self.name));
        Error::Answer { api: self.name.to_owned(), coded }
    }

    /// An answer that the protocol does not know; as the lower layer tells it.
    pub(crate) fn inner_bad_answer(&self, code: i64, text: &str) -> Error {
        let coded = Coded::new(code, format!("{}:fail {text}", self.inner));
        Error::Answer { api: self.name.to_owned(), coded }
    }

    /// An answer that is not of the type that the caller wants.
    pub(crate) fn unreadable(&self, text: &str) -> Error {
        self.bad_answer(codes::UNKNOWN, text)
    }

    /// One of WeChat's inner services failed.
    pub(crate) fn inner_service_error(&self, text: &str) -> Error {
        Error::Answer { api: self.name.to_owned(), coded: self.wrapped(codes::WX_SYSTEM, text) }
    }

    /// No secret to sign with.
    pub(crate) fn no_secret(&self, platform: Platform) -> Error {
        let text = "missing secretId or secretKey of tencent cloud, please set secretId and secretKey in config";
        let Self { family, name, .. } = self;
        let shown = match platform {
            Platform::CloudHosting => format!(
                "{family}{name}:fail only cloud functions can do this: it is signed with a secret that Cloud Hosting \
                 does not give{}",
                self.in_cloud_hosting().map(|instead| format!("; {instead}")).unwrap_or_default()
            ),
            _ => format!(
                "{family}{name}:fail no secret to sign with: neither this invocation's context nor the environment has \
                 both TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY; the platform sets them in a cloud function, \
                 `cargo cloudfn invoke` does so locally{}",
                // The APIs have another way, and so has open data; nothing else has one.
                if *family == "openapi." || *name == "getOpenData" {
                    "; elsewhere, CLOUDFN_APPID and CLOUDFN_SECRET make it with an access_token"
                } else {
                    ""
                }
            ),
        };
        Error::NoSecret { api: (*name).to_owned(), coded: self.wrapped(codes::INVALID_PARAM, text).showing(shown) }
    }

    /// What does the same in Cloud Hosting.
    fn in_cloud_hosting(&self) -> Option<&'static str> {
        if self.family == "cloudPay." {
            return Some("Cloud Hosting has a way to WeChat Pay of its own: http://api.weixin.qq.com/_/pay/..");
        }
        Some(match self.name {
            "getVoIPSign" => {
                "`cloudbase::GetVoIpSign` gives the same signature as an API: declare `cloudbase.getVoIPSign`"
            }
            "callFunction" => "call the function over HTTP, or put its code into this binary",
            "uploadFile" | "downloadFile" | "getTempFileURL" | "deleteFile" => {
                "Cloud Hosting reaches the cloud storage by http://api.weixin.qq.com/tcb/.. and the object store's own API"
            }
            _ => return None,
        })
    }

    /// No access token to call with.
    #[cfg(feature = "access-token")]
    pub(crate) fn no_token(&self, error: NoToken) -> Error {
        let api = self.name.to_owned();
        let code = match error.reason() {
            NoToken::TooLate => {
                return Error::Timeout { api, coded: self.wrapped(codes::RESOURCE_SYSTEM, &error.to_string()) };
            }
            NoToken::SameAgain
            | NoToken::RefusedAgain
            | NoToken::Over(_)
            | NoToken::Slow(_)
            | NoToken::Ended
            | NoToken::Stuck(_)
            | NoToken::Resting { .. } => codes::UNKNOWN,
            NoToken::Provider(provider) => {
                let stable = provider.downcast_ref::<StableTokenError>();
                stable.and_then(StableTokenError::errcode).unwrap_or(codes::UNKNOWN)
            }
        };
        // How a server is set up, and what its own services say, is for its log and not for its callers.
        let told = format!("{}{}:fail no access_token", self.family, self.name);
        let shown = format!("{told}: {error}");
        Error::AccessToken { api, coded: Coded::new(code, told).showing(shown).with_source(error) }
    }

    /// A request that cannot be written.
    pub(crate) fn bad_request(&self, error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        let error = error.into();
        let coded = Coded::new(codes::UNKNOWN, format!("{}{}:fail {error}", self.family, self.name));
        Error::Request { api: self.name.to_owned(), coded: coded.with_source(error) }
    }

    /// A file that is not given.
    pub(crate) fn file_error(&self, code: i64, file_id: &str) -> Error {
        let name = codes::gateway_name(code).unwrap_or("STORAGE_REQUEST_FAIL");
        Error::Gateway { api: self.name.to_owned(), code: name.to_owned(), coded: self.wrapped(code, file_id) }
    }

    /// A payment that WeChat Pay did not make.
    pub(crate) fn unpaid(&self, code: String, message: &str) -> Error {
        let err_msg = format!("{}{}:fail {message}", self.family, self.name);
        let shown = format!("{err_msg} ({code})");
        Error::Pay { api: self.name.to_owned(), code, coded: Coded::new(codes::UNKNOWN, err_msg).showing(shown) }
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
