//! The object store: uploads and downloads of files with a right that the gateway issued.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use percent_encoding::percent_decode_str;

use super::Handler;
use super::storage::{Storage, UploadRight, encoded};
use crate::server::body::{BodyError, Limits, discard};

/// The maximum size of a file: all files are in memory. It may be generated while it is sent, as long as the right to
/// upload it is valid.
const FILE: Limits =
    Limits { max_bytes: 512 * 1024 * 1024, total: Duration::from_secs(15 * 60), piece: Duration::from_secs(5 * 60) };

/// Why the store refuses a request, with the error codes of Tencent Cloud's object storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: &'static str,
}

/// Stores a file, if it arrives completely.
pub(super) async fn put(State(handler): State<Handler>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let right = may_put(&handler.storage, &parts.headers, &parts.uri, (handler.clock)());
    let right = right.and_then(|right| match handler.call_log.credentials(&right.secret_id) {
        Some(_) => Ok(right),
        None => Err(DENIED.because("the invocation that was given the authorization has ended")),
    });
    let right = match right {
        Ok(right) => right,
        Err(refusal) => {
            discard(body).await;
            return refusal.into_response();
        }
    };
    match FILE.read(body).await {
        Ok(content) => {
            handler.storage.files().put(right.path, content);
            StatusCode::OK.into_response()
        }
        Err(BodyError::TooLarge) => TOO_LARGE.into_response(),
        Err(BodyError::TooSlow) => TOO_SLOW.into_response(),
        Err(BodyError::Incomplete) => INCOMPLETE.into_response(),
    }
}

/// Serves a file.
pub(super) async fn get(State(handler): State<Handler>, uri: Uri) -> Response {
    match may_get(&handler.storage, &uri, (handler.clock)()) {
        Ok(content) => ([(header::CONTENT_TYPE, "application/octet-stream")], content).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

fn may_put(storage: &Storage, headers: &HeaderMap, uri: &Uri, now: SystemTime) -> Result<UploadRight, Refusal> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let authorization = header("authorization");
    let right = storage.upload_right(authorization);
    let right = right.ok_or(SIGNATURE.because("the gateway did not issue this authorization"))?;
    if header("signature") != authorization {
        return Err(SIGNATURE.because("the header Signature differs from authorization"));
    }
    if header("x-cos-security-token") != right.token {
        return Err(TOKEN.because("x-cos-security-token does not belong to the authorization"));
    }
    if header("x-cos-meta-fileid") != right.cos_file_id {
        return Err(DENIED.because("x-cos-meta-fileid does not belong to the authorization"));
    }
    let of_url = uri.path().strip_prefix("/store/").unwrap_or_default();
    if of_url != encoded(&right.path) || decoded(header("key")).as_deref() != Some(&*right.path) {
        return Err(DENIED.because("the authorization is for another file"));
    }
    if right.expires <= now {
        return Err(DENIED.because("Request has expired"));
    }
    Ok(right)
}

fn may_get(storage: &Storage, uri: &Uri, now: SystemTime) -> Result<Bytes, Refusal> {
    // A path may contain a question mark that was not encoded.
    let (before, sign) = uri.path_and_query().and_then(|all| all.as_str().rsplit_once("?sign=")).unwrap_or_default();
    let sign = sign.split('&').next().unwrap_or_default();
    let link = storage.link_right(sign).ok_or(SIGNATURE.because("the gateway did not issue this link"))?;
    let of_url = before.strip_prefix("/store/").and_then(decoded);
    if of_url.as_deref() != Some(&*link.path) {
        return Err(SIGNATURE.because("the link is for another file"));
    }
    if link.expires <= now {
        return Err(DENIED.because("Request has expired"));
    }
    storage.files().get(&link.path).ok_or(MISSING)
}

/// Decodes percent-encoded text.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(text).decode_utf8().ok()
}

const SIGNATURE: Refusal = Refusal::new(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", "");
const TOKEN: Refusal = Refusal::new(StatusCode::FORBIDDEN, "InvalidSecurityToken", "");
const DENIED: Refusal = Refusal::new(StatusCode::FORBIDDEN, "AccessDenied", "");
const MISSING: Refusal = Refusal::new(StatusCode::NOT_FOUND, "NoSuchKey", "The specified key does not exist.");
const INCOMPLETE: Refusal = Refusal::new(StatusCode::BAD_REQUEST, "IncompleteBody", "the body is incomplete");
const TOO_SLOW: Refusal = Refusal::new(StatusCode::BAD_REQUEST, "RequestTimeout", "the body did not arrive in time");
const TOO_LARGE: Refusal =
    Refusal::new(StatusCode::BAD_REQUEST, "EntityTooLarge", "the local platform accepts files of up to 512 MiB");

impl Refusal {
    const fn new(status: StatusCode, code: &'static str, message: &'static str) -> Self {
        Self { status, code, message }
    }

    const fn because(self, message: &'static str) -> Self {
        Self { message, ..self }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self { status, code, message } = self;
        let xml = format!(
            "<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>{code}</Code>\n\t<Message>{message}</Message>\n\t\
             <RequestId>local</RequestId>\n\t<TraceId>local</TraceId>\n</Error>\n"
        );
        (status, [(header::CONTENT_TYPE, "application/xml")], xml).into_response()
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use axum::body::to_bytes;
    use axum::http::HeaderValue;
    use serde_json::{Value, json};

    use super::super::storage::StorageRequest;
    use super::*;

    const NOON: SystemTime = UNIX_EPOCH;

    fn answered(storage: &Storage, request: StorageRequest) -> Value {
        let response = storage.answer(request, "r", NOON).respond("r");
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let body = runtime.block_on(async { to_bytes(response.await.into_body(), usize::MAX).await.unwrap() });
        serde_json::from_slice(&body).unwrap()
    }

    /// The upload metadata, as a client puts it into headers.
    fn granted(storage: &Storage, path: &str) -> (HeaderMap, Uri) {
        let data = answered(storage, StorageRequest::Upload { path: path.to_owned() })["data"].take();
        let text = |name: &str| HeaderValue::from_str(data[name].as_str().unwrap()).unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("authorization", text("authorization"));
        headers.insert("signature", text("authorization"));
        headers.insert("x-cos-security-token", text("token"));
        headers.insert("x-cos-meta-fileid", text("cosFileId"));
        headers.insert("key", HeaderValue::from_str(&encoded(path).replace('/', "%2F")).unwrap());
        (headers, data["url"].as_str().unwrap().parse().unwrap())
    }

    fn storage() -> Storage {
        Storage::new(([127, 0, 0, 1], 1).into(), getrandom::fill)
    }

    #[test]
    fn an_upload_needs_a_valid_right_for_that_file() {
        let storage = storage();
        let (headers, uri) = granted(&storage, "dir/文 a.txt");
        assert_eq!(may_put(&storage, &headers, &uri, NOON).unwrap().path, "dir/文 a.txt");
        let (other, other_uri) = granted(&storage, "b");
        for name in ["authorization", "signature", "x-cos-security-token", "x-cos-meta-fileid", "key"] {
            let mut changed = headers.clone();
            changed.insert(name, other[name].clone());
            assert!(may_put(&storage, &changed, &uri, NOON).is_err(), "{name} is of another file");
            changed.remove(name);
            assert!(may_put(&storage, &changed, &uri, NOON).is_err(), "{name} is missing");
        }
        assert_eq!(may_put(&storage, &headers, &other_uri, NOON).unwrap_err().code, "AccessDenied");
        let late = NOON + Duration::from_secs(15 * 60);
        assert_eq!(may_put(&storage, &headers, &uri, late).unwrap_err().message, "Request has expired");
    }

    #[test]
    fn a_download_needs_a_valid_link_to_that_file() {
        let storage = storage();
        let ids = ["a?b %.txt", "other"].map(|path| storage.files().put(path, path.to_owned()));
        let links = answered(&storage, StorageRequest::Links(ids.map(|id| (id, Some(60))).into()));
        let link = |place: usize| links["data"]["download_list"][place]["tempFileURL"].as_str().unwrap().to_owned();
        // As `encodeURI` does it.
        let uri: Uri = link(0).replace('%', "%25").replace(' ', "%20").parse().unwrap();
        assert_eq!(may_get(&storage, &uri, NOON).unwrap(), "a?b %.txt");
        let other: Uri = link(1).replace("/other?", "/b?").parse().unwrap();
        assert_eq!(may_get(&storage, &other, NOON).unwrap_err().code, "SignatureDoesNotMatch");
        let unsigned: Uri = link(1).split('?').next().unwrap().parse().unwrap();
        assert_eq!(may_get(&storage, &unsigned, NOON).unwrap_err().code, "SignatureDoesNotMatch");
        let late = NOON + Duration::from_secs(60);
        assert_eq!(may_get(&storage, &uri, late).unwrap_err().message, "Request has expired");
        storage.files().remove("a?b %.txt");
        assert_eq!(may_get(&storage, &uri, NOON).unwrap_err().code, "NoSuchKey");
    }

    #[test]
    fn a_call_names_at_most_fifty_files() {
        let storage = storage();
        let ids = |count: usize| vec!["cloud://x/a".to_owned(); count];
        assert_eq!(
            answered(&storage, StorageRequest::Deletion(ids(50)))["data"]["delete_list"].as_array().unwrap().len(),
            50
        );
        assert_eq!(answered(&storage, StorageRequest::Deletion(ids(51)))["code"], json!("INVALID_PARAM"));
    }
}
