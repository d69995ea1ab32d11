//! The signature of a request: TC3-HMAC-SHA256 as in `@cloudbase/signature-nodejs` 2.2.0.
//!
//! It differs from the published signature of the Tencent Cloud API: it signs payload, URL and method in another form.
//!
//! ```
//! use cloudfn_protocol::form::Field;
//! use cloudfn_protocol::signature::{Authorization, Unsigned, sign, verify};
//!
//! let headers = [("Host".to_owned(), "gateway.test".to_owned())];
//! let fields = [Field::text("action", "wx.openApi")];
//! let url = "http://gateway.test/admin";
//! let request = Unsigned { method: "POST", url, headers: &headers, fields: &fields, timestamp: 1_700_000_000 };
//!
//! let header = sign(&request, "SECRET_ID", "SECRET_KEY").to_string();
//! verify(&request, &Authorization::parse(&header)?, "SECRET_KEY")?;
//! # Ok::<(), cloudfn_protocol::signature::SignatureError>(())
//! ```

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{self, Write as _};
use std::ops::Range;
use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::form::{Field, FieldValue};
use crate::json::trim;
use crate::{calendar, hexadecimal, percent};

const ALGORITHM: &str = "TC3-HMAC-SHA256";

const SECONDS_PER_DAY: u64 = 86_400;

/// A request to sign or verify. `T` is a text: `String`, `Cow<str>` or `&str`.
pub struct Unsigned<'a, T = String> {
    /// The HTTP method, in any case.
    pub method: &'a str,
    /// The whole URL. The part after the scheme is signed, including the host.
    pub url: &'a str,
    /// The headers to sign.
    pub headers: &'a [(T, T)],
    /// The fields of the body. Their encoding is not signed.
    pub fields: &'a [Field],
    /// The value of `X-Timestamp`: seconds since 1970.
    pub timestamp: u64,
}

/// The parts of an `Authorization` header.
#[derive(Clone, PartialEq, Eq)]
pub struct Authorization {
    /// The id of the key that signed.
    pub secret_id: String,
    /// The date of the timestamp and the service: `2023-11-14/tcb/tc3_request`.
    pub scope: String,
    /// The names of the signed fields.
    pub signed_params: String,
    /// The names of the signed headers.
    pub signed_headers: String,
    /// The signature, in hexadecimal.
    pub signature: String,
}

/// Why a signature is rejected.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureError {
    /// The header does not have the form that wx-server-sdk writes.
    #[error(
        "the Authorization header is not of the form `{ALGORITHM} Credential=.., SignedParams=.., SignedHeaders=.., Signature=..`"
    )]
    Malformed,
    /// A signed header is missing.
    #[error("the signed header `{0}` is missing")]
    MissingHeader(String),
    /// The scope, a list of names or the signature differs from the one computed with the key.
    #[error("the {0} does not match the request")]
    Different(&'static str),
}

/// The key that signs the requests of one secret on one day.
///
/// Deriving it is a third of the hashing of a small request, so a client keeps it. It signs as well as the secret does
/// on its day, and its `Debug` shows nothing of it.
#[derive(Clone)]
pub struct SigningKey {
    mac: Hmac<Sha256>,
    day: u64,
    /// The day as requests write it.
    date: Arc<str>,
}

impl SigningKey {
    /// Derives the key for the day of this timestamp, in UTC.
    #[must_use]
    pub fn new(secret_key: &str, timestamp: u64) -> Self {
        let secret = mac(format!("TC3{secret_key}").as_bytes());
        let date = date(timestamp);
        let key = [&*date, "tcb", "tc3_request"]
            .into_iter()
            .fold(secret, |key, message| mac(&key.chain_update(message).finalize().into_bytes()));
        Self { mac: key, day: timestamp / SECONDS_PER_DAY, date: date.into() }
    }

    /// Whether this is the key for the day of this timestamp.
    #[must_use]
    pub fn is_of(&self, timestamp: u64) -> bool {
        self.day == timestamp / SECONDS_PER_DAY
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SigningKey")
    }
}

/// Signs a request.
#[must_use]
pub fn sign<T: AsRef<str>>(request: &Unsigned<'_, T>, secret_id: &str, secret_key: &str) -> Authorization {
    sign_with(request, secret_id, &SigningKey::new(secret_key, request.timestamp))
}

/// Signs a request with a key for the day of its timestamp.
#[must_use]
pub fn sign_with<T: AsRef<str>>(request: &Unsigned<'_, T>, secret_id: &str, key: &SigningKey) -> Authorization {
    let Header { text, scope, signed_params, signed_headers, signature } = Header::write(request, secret_id, key);
    Authorization {
        secret_id: secret_id.to_owned(),
        scope: text[scope].to_owned(),
        signed_params: text[signed_params].to_owned(),
        signed_headers: text[signed_headers].to_owned(),
        signature: text[signature].to_owned(),
    }
}

/// Signs a request with a key for the day of its timestamp, and returns the text of its `Authorization` header: that of
/// [`sign_with`], without its parts.
///
/// ```
/// use cloudfn_protocol::signature::{SigningKey, Unsigned, authorize, sign};
///
/// let url = "http://gateway.test/admin";
/// let request = Unsigned::<&str> { method: "POST", url, headers: &[], fields: &[], timestamp: 1_700_000_000 };
/// let key = SigningKey::new("SECRET_KEY", request.timestamp);
/// assert_eq!(authorize(&request, "SECRET_ID", &key), sign(&request, "SECRET_ID", "SECRET_KEY").to_string());
/// ```
#[must_use]
pub fn authorize<T: AsRef<str>>(request: &Unsigned<'_, T>, secret_id: &str, key: &SigningKey) -> String {
    Header::write(request, secret_id, key).text
}

/// Verifies a request against its `Authorization` header.
///
/// `request.headers` may hold headers that are not signed; the header names those that are.
///
/// # Errors
///
/// The signature is not the one that the key gives for this request.
pub fn verify<T: AsRef<str>>(
    request: &Unsigned<'_, T>,
    authorization: &Authorization,
    secret_key: &str,
) -> Result<(), SignatureError> {
    let headers = authorization
        .signed_headers
        .split(';')
        .map(|signed| {
            let arrived = request.headers.iter().find(|(name, _)| {
                let mut arrived = String::new();
                push_header_name(&mut arrived, name.as_ref());
                arrived == signed
            });
            let (name, value) = arrived.ok_or_else(|| SignatureError::MissingHeader(signed.to_owned()))?;
            Ok((name.as_ref(), value.as_ref()))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let Unsigned { method, url, fields, timestamp, .. } = *request;
    let signed = Unsigned { method, url, headers: &headers, fields, timestamp };
    let expected = sign::<&str>(&signed, &authorization.secret_id, secret_key);
    if expected.scope != authorization.scope {
        return Err(SignatureError::Different("scope"));
    }
    if expected.signed_params != authorization.signed_params {
        return Err(SignatureError::Different("list of signed fields"));
    }
    // Comparing hashes keeps the comparison's time independent of where two signatures differ.
    if Sha256::digest(&expected.signature) != Sha256::digest(&authorization.signature) {
        return Err(SignatureError::Different("signature"));
    }
    Ok(())
}

impl Authorization {
    /// Parses the text of the header.
    ///
    /// # Errors
    ///
    /// It does not have the form that wx-server-sdk writes.
    pub fn parse(text: &str) -> Result<Self, SignatureError> {
        parse(text).ok_or(SignatureError::Malformed)
    }
}

impl fmt::Display for Authorization {
    /// The text of the header.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { secret_id, scope, signed_params, signed_headers, signature } = self;
        write!(
            formatter,
            "{ALGORITHM} Credential={secret_id}/{scope}, SignedParams={signed_params}, SignedHeaders={signed_headers}, Signature={signature}"
        )
    }
}

impl fmt::Debug for Authorization {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Authorization")
            .field("scope", &self.scope)
            .field("signed_params", &self.signed_params)
            .field("signed_headers", &self.signed_headers)
            .finish_non_exhaustive()
    }
}

impl<T> Clone for Unsigned<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Unsigned<'_, T> {}

impl<T> fmt::Debug for Unsigned<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Unsigned")
            .field("method", &self.method)
            .field("url", &self.url)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

fn parse(text: &str) -> Option<Authorization> {
    let mut parts = text.strip_prefix(ALGORITHM)?.strip_prefix(' ')?.split(", ");
    let (secret_id, scope) = parts.next()?.strip_prefix("Credential=")?.split_once('/')?;
    let signed_params = parts.next()?.strip_prefix("SignedParams=")?;
    let signed_headers = parts.next()?.strip_prefix("SignedHeaders=")?;
    let signature = parts.next()?.strip_prefix("Signature=")?;
    if parts.next().is_some() {
        return None;
    }
    Some(Authorization {
        secret_id: secret_id.to_owned(),
        scope: scope.to_owned(),
        signed_params: signed_params.to_owned(),
        signed_headers: signed_headers.to_owned(),
        signature: signature.to_owned(),
    })
}

/// The text of an `Authorization` header, and the places of its parts in it.
struct Header {
    text: String,
    scope: Range<usize>,
    signed_params: Range<usize>,
    signed_headers: Range<usize>,
    signature: Range<usize>,
}

impl Header {
    /// Signs a request. What is signed besides its content is read from the text of the header.
    fn write<T: AsRef<str>>(request: &Unsigned<'_, T>, secret_id: &str, key: &SigningKey) -> Self {
        let mut names = String::with_capacity(256);
        let mut text = String::with_capacity(512);
        text.extend([ALGORITHM, " Credential=", secret_id, "/"]);
        let scope = added(&mut text, |text| {
            if key.is_of(request.timestamp) {
                text.push_str(&key.date);
            } else {
                text.push_str(&date(request.timestamp));
            }
            text.push_str("/tcb/tc3_request");
        });
        text.push_str(", SignedParams=");
        let mut payload = Sha256::new();
        let signed_params = added(&mut text, |text| hash_fields(request.fields, &mut names, text, &mut payload));
        text.push_str(", SignedHeaders=");
        let headers = SignedHeaders::of(request.headers, names);
        let signed_headers = added(&mut text, |text| headers.push_names(text));
        let canonical = canonical_request(request, &headers, &text[signed_headers.clone()], &payload.finalize());
        let signed = string_to_sign(request.timestamp, &text[scope.clone()], canonical);
        text.push_str(", Signature=");
        let mac = key.mac.clone().chain_update(signed).finalize().into_bytes();
        let signature = added(&mut text, |text| hexadecimal::push(text, &mac));
        Self { text, scope, signed_params, signed_headers, signature }
    }
}

/// Adds to a text, and returns the place of what was added.
fn added(text: &mut String, add: impl FnOnce(&mut String)) -> Range<usize> {
    let begin = text.len();
    add(text);
    begin..text.len()
}

fn canonical_request<T>(
    request: &Unsigned<'_, T>,
    headers: &SignedHeaders<'_>,
    signed_headers: &str,
    payload: &[u8],
) -> String {
    let address = request.url.split_once("://").map_or(request.url, |(_, address)| address);
    let (address, query) = address.split_once('?').unwrap_or((address, ""));
    let mut canonical = String::with_capacity(1024);
    canonical.push_str(request.method);
    canonical.make_ascii_lowercase();
    canonical.extend(["\n//", address, "\n", query, "\n"]);
    for (name, value) in headers.iter() {
        canonical.extend([name, ":", &value, "\n"]);
    }
    canonical.extend(["\n", signed_headers, "\n"]);
    hexadecimal::push(&mut canonical, payload);
    canonical
}

/// The text that the key signs. It takes the place of the canonical request, which is not used any more.
fn string_to_sign(timestamp: u64, scope: &str, canonical: String) -> String {
    let hash = Sha256::digest(&canonical);
    let mut signed = canonical;
    signed.clear();
    // Writing to a `String` cannot fail.
    let _ = write!(signed, "{ALGORITHM}\n{timestamp}\n{scope}\n");
    hexadecimal::push(&mut signed, &hash);
    signed
}

fn mac(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of every length")
}

/// The headers to sign, in signing order.
struct SignedHeaders<'a> {
    /// All names as they are signed, one after the other.
    names: String,
    /// The place of a name, and the value as it is sent.
    headers: Vec<(Range<usize>, &'a str)>,
}

impl<'a> SignedHeaders<'a> {
    /// If a name occurs twice, the last one counts. The names are written in place of the text.
    fn of<T: AsRef<str>>(headers: &'a [(T, T)], mut names: String) -> Self {
        names.clear();
        let mut signed: Vec<(Range<usize>, &str)> = Vec::with_capacity(headers.len());
        for (name, value) in headers {
            let (name, value) = (name.as_ref(), value.as_ref());
            let place = push_header_name(&mut names, name);
            match signed.iter_mut().find(|(known, _)| names[known.clone()] == names[place.clone()]) {
                Some((_, known)) => *known = value,
                None => signed.push((place, value)),
            }
        }
        Self::sorted(signed, names)
    }

    /// Not generic, so that the sort is not compiled for each type of a header.
    fn sorted(mut headers: Vec<(Range<usize>, &'a str)>, names: String) -> Self {
        headers.sort_by(|(left, _), (right, _)| compare_names(&names[left.clone()], &names[right.clone()]));
        Self { names, headers }
    }

    /// Names and values as they are signed.
    fn iter(&self) -> impl Iterator<Item = (&str, Cow<'a, str>)> {
        self.headers.iter().map(|(place, value)| {
            let name = &self.names[place.clone()];
            (name, header_value(name, value))
        })
    }

    /// Adds the list of the names.
    fn push_names(&self, text: &mut String) {
        let begin = text.len();
        for (place, _) in &self.headers {
            push_name(text, begin, &self.names[place.clone()]);
        }
    }
}

/// Adds a name to the list with semicolons that begins at a place of a text.
fn push_name(text: &mut String, begin: usize, name: &str) {
    if text.len() > begin {
        text.push(';');
    }
    text.push_str(name);
}

/// Adds the signed form of a header's name to others, and returns its place.
fn push_header_name(names: &mut String, name: &str) -> Range<usize> {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    if name.bytes().all(is_unreserved) {
        return push_lowercase(names, name);
    }
    let begin = names.len();
    // This encodes more than `encodeURIComponent`: also `! ' ( ) *`.
    names.push_str(&percent::encode_unreserved(trim(&name.to_lowercase())));
    begin..names.len()
}

/// Adds a text in lower case to others, and returns its place.
fn push_lowercase(texts: &mut String, text: &str) -> Range<usize> {
    let begin = texts.len();
    if text.is_ascii() {
        texts.push_str(text);
        texts[begin..].make_ascii_lowercase();
    } else {
        texts.push_str(&text.to_lowercase());
    }
    begin..texts.len()
}

fn header_value<'a>(name: &str, value: &'a str) -> Cow<'a, str> {
    match name {
        "content-type" if value.starts_with("multipart/form-data") => Cow::Borrowed("multipart/form-data"),
        "content-type" => Cow::Borrowed(value),
        _ => lowercase(trim(value)),
    }
}

/// The text in lower case, without a copy if it already is.
fn lowercase(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// Compares header names as `localeCompare` does: `_ - . % ~`, then digits, then letters ignoring case. A lowercase
/// letter precedes its uppercase form only in names that are otherwise equal.
fn compare_names(left: &str, right: &str) -> Ordering {
    let rank = |byte: u8| RANKS[usize::from(byte)];
    left.bytes().map(rank).cmp(right.bytes().map(rank)).then_with(|| right.cmp(left))
}

/// The place of each byte in the order of [`compare_names`].
const RANKS: [u16; 256] = {
    let mut ranks = [0; 256];
    let mut byte = u8::MIN;
    loop {
        ranks[byte as usize] = match byte {
            b'_' => 0,
            b'-' => 1,
            b'.' => 2,
            b'%' => 3,
            b'~' => 4,
            b'0'..=b'9' => 10 + (byte - b'0') as u16,
            _ => 20 + byte.to_ascii_lowercase() as u16,
        };
        if byte == u8::MAX {
            break ranks;
        }
        byte += 1;
    }
};

/// Hashes the values of the signed fields, and adds the list of their names to a text. `names` is room for all names.
fn hash_fields(fields: &[Field], names: &mut String, text: &mut String, hash: &mut Sha256) {
    names.clear();
    let mut values: Vec<(Range<usize>, &FieldValue)> =
        fields.iter().map(|field| (push_lowercase(names, &field.name), &field.value)).collect();
    values.sort_by(|(left, _), (right, _)| names[left.clone()].cmp(&names[right.clone()]));
    let begin = text.len();
    for (place, value) in values {
        let name = &names[place];
        let Some(value) = value.as_signed() else { continue };
        hash.update(b"&");
        hash.update(name);
        hash.update(b"=");
        hash.update(value);
        hash.update(b"\r\n");
        push_name(text, begin, name);
    }
}

impl FieldValue {
    /// The bytes to hash; `None` if the field is not signed.
    fn as_signed(&self) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Text(text) => Some(trim(text)).filter(|text| !text.is_empty()).map(|text| text.as_bytes().into()),
            // Compact JSON is not empty and has no white space around it.
            Self::Bytes(_) | Self::Json(_) => Some(self.as_bytes()),
        }
    }
}

/// The day of a time in UTC: `2023-11-14`.
fn date(seconds: u64) -> String {
    let (year, month, day) = calendar::date(seconds / SECONDS_PER_DAY);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;

    use super::*;

    fn text(name: &'static str, value: &str) -> Field {
        Field::text(name, value)
    }

    fn unsigned<'a>(headers: &'a [(String, String)], fields: &'a [Field]) -> Unsigned<'a> {
        Unsigned {
            method: "POST",
            url: "http://gateway.test:8080/admin?env=e&seqId=1",
            headers,
            fields,
            timestamp: 1_699_999_999,
        }
    }

    fn headers(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_captured_request_gets_the_sdks_signature() {
        let host = "prod-1a2b3c.internal.ap-shanghai.tcb-api.tencentcloudapi.com";
        let headers = headers(&[
            ("content-type", "multipart/form-data; boundary=--------------------------a76d1c654b7ba2c3b255283e"),
            ("User-Agent", "tcb-node-sdk/3.17.2"),
            ("X-TCB-Source", ",scf"),
            ("X-Client-Timestamp", "1700000000123"),
            ("X-SDK-Version", "wx-server-sdk/4.0.2"),
            ("Host", host),
            ("X-TCB-Region", "ap-shanghai"),
        ]);
        let request_data = base64::engine::general_purpose::STANDARD
            .decode("CAASyQEKEAoGdG91c2VyEgYib0FCQyIKHQoEcGFnZRIVInBhZ2VzL2luZGV4P2Zvbz1iYXIiCg8KBGxhbmcSByJ6aF9DTiIKTAoEZGF0YRJEeyJ0aGluZzEiOnsidmFsdWUiOiLkupHlvIDlj5EifSwiZGF0ZTIiOnsidmFsdWUiOiIyMDI05bm0MeaciDHml6UifX0KFQoLdGVtcGxhdGVfaWQSBiJUTVBMIgogChFtaW5pcHJvZ3JhbV9zdGF0ZRILImRldmVsb3BlciI=")
            .unwrap();
        let fields = [
            text("action", "wx.openApi"),
            text("apiName", "subscribeMessage.send"),
            Field::bytes("requestData", request_data),
            text("envName", "prod-1a2b3c"),
            text("wxCloudApiToken", "wx-api-token.EXAMPLE"),
            text("tcb_sessionToken", ""),
            text("sessionToken", "session-token/+=EXAMPLE"),
            text("crossAuthorizationToken", ""),
        ];
        let request = Unsigned {
            method: "POST",
            url: &format!("http://{host}/admin?env=prod-1a2b3c&seqId=18bcfe5687b_1"),
            headers: &headers,
            fields: &fields,
            timestamp: 1_699_999_999,
        };
        let signed = sign(&request, "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");
        assert_eq!(signed.signature, "9a5e00a30bce9f262aea155724336a73e8f7cad8f8758b98c313218cf46f7915");
    }

    #[test]
    fn a_key_signs_the_requests_of_its_day() {
        let request = unsigned(&[], &[]);
        let key = SigningKey::new("key", 1_699_999_999);
        assert_eq!(sign_with(&request, "id", &key), sign(&request, "id", "key"));
        assert!(key.is_of(1_699_920_000) && key.is_of(1_700_006_399));
        assert!(!key.is_of(1_699_919_999) && !key.is_of(1_700_006_400));
        assert_eq!(format!("{key:?}"), "SigningKey");
    }

    #[test]
    fn a_header_is_signed_in_lower_case_trimmed_and_encoded() {
        let headers = headers(&[(" X-Ünique! ", " Ä B "), ("X-Two", "1"), ("x-two", "2"), ("Content-Type", " A ")]);
        let headers = SignedHeaders::of(&headers, String::new());
        let signed: Vec<_> = headers.iter().collect();
        let expected = [("content-type", " A "), ("x-%C3%BCnique%21", "ä b"), ("x-two", "2")];
        assert_eq!(signed, expected.map(|(name, value)| (name, Cow::Borrowed(value))));
        let mut names = String::from("SignedHeaders=");
        headers.push_names(&mut names);
        assert_eq!(names, "SignedHeaders=content-type;x-%C3%BCnique%21;x-two");
    }

    #[test]
    fn a_date_is_that_of_the_second_in_utc() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(1_699_999_999), "2023-11-14");
        assert_eq!(date(1_704_067_199), "2023-12-31");
        assert_eq!(date(1_704_067_200), "2024-01-01");
        assert_eq!(date(1_709_164_800), "2024-02-29");
        assert_eq!(date(4_107_542_400), "2100-03-01");
    }

    #[test]
    fn header_names_are_ordered_as_localecompare_does() {
        let mut names = ["xa", "x1", "x-b", "x_a", "content-type", "x-tcb-source"];
        names.sort_by(|left, right| compare_names(left, right));
        assert_eq!(names, ["content-type", "x_a", "x-b", "x-tcb-source", "x1", "xa"]);
    }

    #[test]
    fn empty_text_is_not_signed_and_empty_bytes_are() {
        let fields = [
            text("sessionToken", " \t"),
            Field::bytes("apiOptions", []),
            text("action", " a "),
            Field::json("limit", serde_json::json!(0)),
        ];
        let (mut names, mut hash) = (String::from("a;"), Sha256::new());
        hash_fields(&fields, &mut String::from("room"), &mut names, &mut hash);
        assert_eq!(names, "a;action;apioptions;limit");
        assert_eq!(hash.finalize(), Sha256::digest("&action=a\r\n&apioptions=\r\n&limit=0\r\n"));
    }

    #[test]
    fn the_boundary_and_the_case_of_values_are_not_signed() {
        let with = |boundary: &str, agent: &str| {
            let headers = headers(&[("content-type", boundary), ("User-Agent", agent)]);
            sign(&unsigned(&headers, &[]), "id", "key").signature
        };
        assert_eq!(with("multipart/form-data; boundary=a", "Tcb "), with("multipart/form-data; boundary=b", "tcb"));
        assert_ne!(with("application/json", "tcb"), with("application/json; charset=utf-8", "tcb"));
    }

    #[test]
    fn a_signed_request_is_accepted_and_any_change_is_not() {
        let headers = headers(&[("Host", "gateway.test:8080"), ("X-Custom", "A"), ("Accept", "*/*")]);
        let fields = [text("action", "wx.openApi"), Field::bytes("requestData", *b"\x08\x00")];
        let request = unsigned(&headers[..2], &fields);
        let authorization = Authorization::parse(&sign(&request, "id", "key").to_string()).unwrap();
        let arrived = unsigned(&headers, &fields);
        assert_eq!(verify(&arrived, &authorization, "key"), Ok(()));
        assert_eq!(verify(&arrived, &authorization, "other"), Err(SignatureError::Different("signature")));
        let changed = [text("action", "wx.wxPayApi"), fields[1].clone()];
        assert_eq!(
            verify(&unsigned(&headers, &changed), &authorization, "key"),
            Err(SignatureError::Different("signature"))
        );
        assert_eq!(
            verify(&unsigned(&headers[1..], &fields), &authorization, "key"),
            Err(SignatureError::MissingHeader("host".to_owned()))
        );
    }

    #[test]
    fn a_header_of_another_form_is_refused() {
        for text in ["", "TC3-HMAC-SHA256", "TC3-HMAC-SHA256 Credential=a/b, SignedParams=, SignedHeaders=host"] {
            assert_eq!(Authorization::parse(text), Err(SignatureError::Malformed));
        }
    }

    #[test]
    fn debug_shows_neither_the_id_nor_the_signature() {
        let shown = format!("{:?}", sign(&unsigned(&[], &[]), "AKIDsecret", "key"));
        assert!(!shown.contains("AKIDsecret") && !shown.contains("Signature="), "{shown}");
    }
}
