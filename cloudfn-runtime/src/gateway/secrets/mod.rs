//! Removes the secrets of a request from its answer and its errors.
//!
//! A gateway, a proxy or a token service may echo a request in a JSON answer, in the text of an error, or in a picture.
//! Everything that leaves the gateway for the caller or for a log goes through [`Secrets`] first. A secret is
//! overwritten in place with as many asterisks: the lengths in an envelope stay correct, and JSON stays JSON.

mod escapes;
mod search;

use std::error::Error as StdError;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

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

/// For a secret of at least this length, the first half counts as the secret: a text that quotes it may cut it off.
const MIN_HALVED_BYTES: usize = 32;

/// The maximum length of a text from outside in an error. More only fills logs.
const MAX_TEXT_BYTES: usize = 4 * 1024;

/// The secrets of a request. Its `Debug` shows nothing of them.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    needles: Vec<Needle>,
}

/// One encoding of a secret.
#[derive(Clone, PartialEq, Eq)]
struct Needle {
    text: Vec<u8>,
    /// The length of the prefix that gives it away.
    enough: usize,
}

impl Secrets {
    /// The secrets in the variables of an invocation.
    pub(crate) fn of(environment: &Environment) -> Self {
        let mut secrets = Self::default();
        for name in VARIABLES {
            secrets.add(environment.get(name).unwrap_or_default());
        }
        secrets
    }

    /// Adds a secret as it is, and in base64 at each of the three alignments.
    pub(crate) fn add(&mut self, secret: &str) {
        if !self.add_needle(secret.as_bytes().to_vec()) {
            return;
        }
        for offset in 0..3 {
            let shifted = [&[0; 2][..offset], secret.as_bytes()].concat();
            // The first characters depend on the bytes before the secret, the last one on the bytes after it.
            let (first, last) = ((offset * 8).div_ceil(6), shifted.len() * 8 / 6);
            for encoded in [STANDARD_NO_PAD.encode(&shifted), URL_SAFE_NO_PAD.encode(&shifted)] {
                self.add_needle(encoded.as_bytes()[first..last].to_vec());
            }
        }
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
        for part in text.split(['&', ';', ',', ' ']) {
            let value = part.split_once('=').map_or(part, |(_, value)| value);
            if value.len() >= MIN_HALVED_BYTES {
                self.add(value);
            }
        }
    }

    /// Whether it is long enough and new.
    fn add_needle(&mut self, text: Vec<u8>) -> bool {
        if text.len() < MIN_SECRET_BYTES {
            return false;
        }
        let enough =
            if text.len() < MIN_HALVED_BYTES { text.len() } else { (text.len() / 2).max(MIN_HALVED_BYTES / 2) };
        let needle = Needle { text, enough };
        let is_new = !self.needles.contains(&needle);
        if is_new {
            self.needles.push(needle);
        }
        is_new
    }

    /// Overwrites the secrets in the parts of an answer that can reach a caller, plain, escaped or in base64.
    pub(crate) fn scrub_response(&self, response: &mut HttpResponse) {
        let search = Search::new(&self.needles);
        search.overwrite(&mut response.body);
        response.content_type = response.content_type.take().map(|content_type| search.overwrite_text(content_type));
    }

    /// Overwrites the secrets in a text.
    pub(crate) fn scrub_text(&self, text: String) -> String {
        Search::new(&self.needles).overwrite_text(text)
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
