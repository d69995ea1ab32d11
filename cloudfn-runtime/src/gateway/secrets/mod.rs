//! Removes the secrets of a request from its answer and its errors.
//!
//! A gateway, a proxy or a token service may echo a request in a JSON answer, in the text of an error, or in a picture.
//! Everything that leaves the gateway for the caller or for a log goes through [`Secrets`] first. A secret is
//! overwritten in place with as many asterisks: the lengths in an envelope stay correct, and JSON stays JSON.

mod escapes;
mod needle;
mod search;

use std::error::Error as StdError;
use std::fmt;
use std::ops::Range;

use self::needle::{MIN_HALVED_BYTES, Needle};
use self::search::Search;
use crate::environment::Environment;
use crate::error::Error;
use crate::gateway::cloud_call::account::Account;
use crate::http_client::{HttpRequest, HttpResponse};

/// The variables of an invocation, and of a process, that are secrets.
const VARIABLES: [&str; 7] = [
    "CLOUDFN_SECRET",
    "TCB_SESSIONTOKEN",
    "TENCENTCLOUD_SECRETKEY",
    "TENCENTCLOUD_SESSIONTOKEN",
    "WX_API_TOKEN",
    "WX_CLOUDBASE_ACCESSTOKEN",
    "WX_TRIGGER_API_TOKEN_V0",
];

/// The headers of a request that are secrets.
const HEADERS: [&str; 4] = ["authorization", "signature", "x-cos-security-token", "cookie"];

/// The minimum length of a secret. A shorter text would match everywhere in an ordinary answer.
const MIN_SECRET_BYTES: usize = 6;

/// The maximum length of a text from outside in an error. More only fills logs.
const MAX_TEXT_BYTES: usize = 4 * 1024;

/// The bytes at which a part of a header, or its name, ends. A header that signs is long, so this is a table.
const ENDS_A_PART: [bool; 256] = {
    let mut table = [false; 256];
    table[b'&' as usize] = true;
    table[b';' as usize] = true;
    table[b',' as usize] = true;
    table[b' ' as usize] = true;
    table[b'=' as usize] = true;
    table
};

/// The secrets of a request. Its `Debug` shows nothing of them.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    /// All secrets, one after the other.
    bytes: Vec<u8>,
    /// Where each of them is.
    places: Vec<Range<usize>>,
}

impl Secrets {
    /// The secrets in the variables of an invocation.
    pub(crate) fn of(environment: &Environment) -> Self {
        // Room for the usual tokens and for the header that signs a request.
        let mut secrets = Self { bytes: Vec::with_capacity(2048), places: Vec::with_capacity(16) };
        for name in VARIABLES {
            secrets.add(environment.get(name).unwrap_or_default());
        }
        secrets
    }

    /// Adds a secret, if it is long enough and new.
    pub(crate) fn add(&mut self, secret: &str) {
        self.add_bytes(secret.as_bytes());
    }

    fn add_bytes(&mut self, secret: &[u8]) {
        if secret.len() < MIN_SECRET_BYTES || self.all().any(|known| known == secret) {
            return;
        }
        let begin = self.bytes.len();
        self.bytes.extend_from_slice(secret);
        self.places.push(begin..self.bytes.len());
    }

    fn all(&self) -> impl Iterator<Item = &[u8]> {
        self.places.iter().map(|place| &self.bytes[place.clone()])
    }

    /// Each secret in each encoding.
    fn needles(&self) -> impl Iterator<Item = Needle<'_>> {
        self.all().flat_map(Needle::of)
    }

    /// Adds the headers of a request that authorize it: the whole values, and the secret parts of them.
    pub(crate) fn add_headers(&mut self, request: &HttpRequest) {
        for (name, value) in &request.headers {
            if HEADERS.iter().any(|secret| name.eq_ignore_ascii_case(secret)) {
                self.add_parts(value);
            }
        }
    }

    /// Adds the query of a signed link, which is as good as a password.
    pub(crate) fn add_query(&mut self, url: &str) {
        if let Some((_, query)) = url.split_once('?') {
            self.add_parts(query);
        }
    }

    /// Adds the right to another account.
    pub(crate) fn add_account(&mut self, account: &Account) {
        self.add(&account.secret.key);
        self.add(account.secret.session_token.as_deref().unwrap_or_default());
        self.add(&account.token);
        self.add(&account.ticket);
    }

    /// Adds the values that nobody can guess in a text of `name=value` pairs.
    fn add_parts(&mut self, text: &str) {
        self.add(text);
        let text = text.as_bytes();
        let (mut begin, mut has_name) = (0, false);
        for (at, byte) in text.iter().enumerate().filter(|(_, byte)| ENDS_A_PART[usize::from(**byte)]) {
            match byte {
                b'&' | b';' | b',' | b' ' => {
                    self.add_value(&text[begin..at]);
                    (begin, has_name) = (at + 1, false);
                }
                b'=' if !has_name => (begin, has_name) = (at + 1, true),
                _ => {}
            }
        }
        self.add_value(&text[begin..]);
    }

    fn add_value(&mut self, value: &[u8]) {
        if value.len() >= MIN_HALVED_BYTES {
            self.add_bytes(value);
        }
    }

    /// Overwrites the secrets in the parts of an answer that can reach a caller, plain, escaped or in base64.
    pub(crate) fn scrub_response(&self, response: &mut HttpResponse) {
        let search = Search::new(self);
        search.overwrite(&mut response.body);
        response.content_type = response.content_type.take().map(|content_type| search.overwrite_text(content_type));
    }

    /// Overwrites the secrets in a text.
    pub(crate) fn scrub_text(&self, text: String) -> String {
        Search::new(self).overwrite_text(text)
    }

    /// The error with the secrets removed from all its texts, and with no text longer than a reader needs.
    pub(crate) fn scrub_error(&self, error: Error) -> Error {
        error.rewritten(&|text| shortened(self.scrub_text(text)), &|text| self.scrub_text(text), &|source| {
            self.scrub_source(source)
        })
    }

    /// A source that shows a secret is replaced by its text without it.
    fn scrub_source(&self, source: BoxError) -> BoxError {
        let text = chain_text(&*source);
        if self.scrub_text(text.clone()) == text {
            return source;
        }
        Box::new(Scrubbed(self.scrub_text(source.to_string())))
    }
}

type BoxError = Box<dyn StdError + Send + Sync>;

/// All that a source and the sources below it can show.
fn chain_text(error: &(dyn StdError + 'static)) -> String {
    let mut text = format!("{error:?}");
    let mut next = Some(error);
    while let Some(error) = next {
        text.push('\n');
        text.push_str(&error.to_string());
        next = error.source();
    }
    text
}

/// The text of a source, without the secrets in it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Scrubbed(String);

/// The beginning of a text, and its length.
pub(crate) fn shortened(mut text: String) -> String {
    if text.len() <= MAX_TEXT_BYTES {
        return text;
    }
    let length = text.len();
    let end = (0..=MAX_TEXT_BYTES).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.truncate(end);
    text + &format!(".. ({length} bytes in all)")
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secrets")
    }
}

#[cfg(test)]
mod tests;
