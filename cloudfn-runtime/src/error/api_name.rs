//! `ApiName`: the name of a call, and the errors of its failures.

use cloudfn_openapi::ErrorCode;
use cloudfn_protocol::codes;

use super::{Error, ErrorKind};
use crate::http_client::HttpError;
use crate::platform::Platform;

/// The name of a call, for the texts of its errors: wx-server-sdk's upper layer writes the SDK's name, the lower layer
/// the name on the wire.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ApiName<'a> {
    /// The prefix of the SDK's name: `openapi.`, `cloudPay.`, or nothing.
    family: &'static str,
    /// The SDK's name: `class.method`, `getVoIPSign`.
    name: &'a str,
    /// The name on the wire: `class.method`, `ApiVoipSign`.
    inner: &'a str,
    /// The errcodes that WeChat documents for it.
    error_codes: &'static [ErrorCode],
}

impl<'a> ApiName<'a> {
    /// A server API: `class.method`.
    pub(crate) fn open_api(name: &'a str, error_codes: &'static [ErrorCode]) -> Self {
        Self { family: "openapi.", name, inner: name, error_codes }
    }

    /// One of WeChat's inner services, which has a name of its own in the SDK.
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

    /// The name on the wire.
    pub(crate) fn inner(&self) -> &'a str {
        self.inner
    }

    /// The API answered with an `errcode`.
    pub(crate) fn api_error(&self, errcode: i64, errmsg: String) -> Error {
        self.errcode(errcode, &format!("{}{}", self.family, self.name), errmsg)
    }

    /// The lower layer found an `errcode`.
    pub(crate) fn inner_api_error(&self, errcode: i64, errmsg: String) -> Error {
        self.errcode(errcode, self.inner, errmsg)
    }

    fn errcode(&self, errcode: i64, display_name: &str, errmsg: String) -> Error {
        let text = format!("{display_name}:fail {errmsg}");
        let known = self.error_codes.iter().find(|known| known.code == errcode);
        let meaning = known.map(|known| known.meaning);
        let explained = meaning.map(|meaning| format!(": {meaning}")).unwrap_or_default();
        let display = format!("{text} (errcode {errcode}{explained})");
        self.error(ErrorKind::Api, errcode, text).with_display(display).with_errcode(errcode, errmsg, meaning)
    }

    /// The envelope has an `error_code`.
    pub(crate) fn refused(&self, error_code: i32) -> Error {
        let code = i64::from(error_code);
        if code == codes::OPENAPI_NO_PERMISSION && self.family == "openapi." {
            return self.no_permission(
                "the attribute declares it, but WeChat has not seen that yet; upload the function with its config.json by \
                 WeChat DevTools, which takes up to ten minutes to work",
            );
        }
        self.refused_with(code, "")
    }

    /// WeChat has no permission for the API on record. The advice says what to do.
    pub(crate) fn no_permission(&self, advice: &str) -> Error {
        self.refused_with(codes::OPENAPI_NO_PERMISSION, &format!(": {advice}"))
    }

    fn refused_with(&self, code: i64, advice: &str) -> Error {
        let text = codes::text(code).unwrap_or("the platform refused the call");
        let display = format!("{}{}:fail {code} {text}{advice}", self.family, self.name);
        self.error(ErrorKind::Refused, code, format!("system error: error code: {code}")).with_display(display)
    }

    /// The gateway's own error, with the text of the upper layer.
    pub(crate) fn gateway_error(&self, code: String, message: &str) -> Error {
        self.wrapped(ErrorKind::Gateway, codes::of_gateway(&code), message).with_code(code)
    }

    /// The gateway's own error, with the text of the lower layer.
    pub(crate) fn inner_gateway_error(&self, code: String, message: &str) -> Error {
        let text = format!("{}:fail {message}", self.inner);
        self.error(ErrorKind::Gateway, codes::of_gateway(&code), text).with_code(code)
    }

    /// The gateway answered with another HTTP status than 200.
    pub(crate) fn status(&self, status: u16, url: &str) -> Error {
        let text = format!("{status} {} | [{url}]", reason(status));
        self.wrapped(ErrorKind::Status, codes::RESOURCE_SYSTEM, &text).with_status(status)
    }

    /// There was no answer.
    pub(crate) fn no_answer(&self, error: HttpError) -> Error {
        let text = error.to_string();
        let of_kind = |kind| self.wrapped(kind, codes::RESOURCE_SYSTEM, &text);
        match error {
            HttpError::ConnectTimeout | HttpError::RequestTimeout => of_kind(ErrorKind::Timeout),
            #[cfg(feature = "test-database")]
            HttpError::Locked => of_kind(ErrorKind::Timeout),
            HttpError::Connect { source, .. } | HttpError::Broken { source } => {
                of_kind(ErrorKind::Connection).with_source(source)
            }
            HttpError::Untrusted { source, .. } => of_kind(ErrorKind::Connection).with_source(source),
            HttpError::Content(error) => of_kind(ErrorKind::Request).with_source(error),
            HttpError::NeedsTls { .. } | HttpError::NoRoots(_) | HttpError::Unwritable(_) => {
                of_kind(ErrorKind::Request)
            }
            HttpError::Malformed { source, .. } => of_kind(ErrorKind::Answer).with_source(source),
            HttpError::TooLong { .. } | HttpError::Hasty => of_kind(ErrorKind::Answer),
        }
    }

    /// The answer violates the protocol, with the text of the upper layer.
    pub(crate) fn bad_answer(&self, code: i64, text: &str) -> Error {
        self.error(ErrorKind::Answer, code, format!("{}{}:fail {text}", self.family, self.name))
    }

    /// The answer violates the protocol, with the text of the lower layer.
    pub(crate) fn inner_bad_answer(&self, code: i64, text: &str) -> Error {
        self.error(ErrorKind::Answer, code, format!("{}:fail {text}", self.inner))
    }

    /// The answer does not fit the type that the caller asked for.
    pub(crate) fn unreadable(&self, text: &str) -> Error {
        self.bad_answer(codes::UNKNOWN, text)
    }

    /// One of WeChat's inner services failed.
    pub(crate) fn inner_service_error(&self, text: &str) -> Error {
        self.wrapped(ErrorKind::Answer, codes::WX_SYSTEM, text)
    }

    /// There is no secret to sign with.
    pub(crate) fn no_secret(&self, platform: Platform) -> Error {
        let text = "missing secretId or secretKey of tencent cloud, please set secretId and secretKey in config";
        let Self { family, name, .. } = self;
        let display = match platform {
            Platform::CloudHosting => format!(
                "{family}{name}:fail only cloud functions can do this: it is signed with a secret that Cloud Hosting \
                 does not have{}",
                self.in_cloud_hosting().map(|instead| format!("; {instead}")).unwrap_or_default()
            ),
            _ => format!(
                "{family}{name}:fail no secret to sign with: neither this invocation's context nor the environment has \
                 both TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY; the platform sets them in a cloud function, \
                 `cargo cloudfn invoke` does so locally{}",
                // The APIs and open data have another way to WeChat; nothing else has.
                if *family == "openapi." || *name == "getOpenData" {
                    "; elsewhere, CLOUDFN_APPID and CLOUDFN_SECRET make it with an access_token"
                } else {
                    ""
                }
            ),
        };
        self.wrapped(ErrorKind::NoSecret, codes::INVALID_PARAM, text).with_display(display)
    }

    /// The alternative in Cloud Hosting.
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
            name if name.starts_with("collection.") || name.starts_with("document.") => {
                "Cloud Hosting reaches the database by http://api.weixin.qq.com/tcb/databasequery and its like"
            }
            _ => return None,
        })
    }

    /// The request cannot be written.
    pub(crate) fn bad_request(&self, error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        let error = error.into();
        let text = format!("{}{}:fail {error}", self.family, self.name);
        self.error(ErrorKind::Request, codes::UNKNOWN, text).with_source(error)
    }

    /// A request that the API would refuse.
    #[cfg(feature = "database")]
    pub(crate) fn refused_request(&self, code: i64, text: &str) -> Error {
        match code {
            codes::UNKNOWN => self.bad_request(text),
            code => self.wrapped(ErrorKind::Request, code, text),
        }
    }

    /// The storage does not return a file.
    pub(crate) fn file_error(&self, code: i64, file_id: &str) -> Error {
        let name = codes::gateway_name(code).unwrap_or("STORAGE_REQUEST_FAIL");
        self.wrapped(ErrorKind::Gateway, code, file_id).with_code(name.to_owned())
    }

    /// WeChat Pay rejected the request.
    pub(crate) fn unpaid(&self, code: String, message: &str) -> Error {
        let text = format!("{}{}:fail {message}", self.family, self.name);
        let display = format!("{text} ({code})");
        self.error(ErrorKind::Pay, codes::UNKNOWN, text).with_display(display).with_code(code)
    }

    /// `openapi.class.method:fail <number> <its text>. <what is known>`
    pub(crate) fn wrapped(&self, kind: ErrorKind, code: i64, given: &str) -> Error {
        let text = codes::text(code).unwrap_or_default();
        self.error(kind, code, format!("{}{}:fail {code} {text}. {given}", self.family, self.name))
    }

    /// An error with this text and no details.
    fn error(&self, kind: ErrorKind, code: i64, text: String) -> Error {
        Error::coded(kind, code, text).of_api(self.name)
    }

    /// There is no access token to call with. The setup of a server and the messages of its own services go to its log,
    /// not to its callers.
    #[cfg(feature = "access-token")]
    pub(crate) fn no_access_token(&self, code: i64, error: impl std::error::Error + Send + Sync + 'static) -> Error {
        let text = format!("{}{}:fail no access_token", self.family, self.name);
        let display = format!("{text}: {error}");
        self.error(ErrorKind::AccessToken, code, text).with_display(display).with_source(error)
    }
}

/// Node's reason phrase for a status.
fn reason(status: u16) -> &'static str {
    match status {
        418 => "I'm a Teapot",
        509 => "Bandwidth Limit Exceeded",
        _ => {
            http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("undefined")
        }
    }
}
