//! Tests: what an echo can look like, and what may be left of it.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use super::search::HIDDEN;
use super::*;
use crate::error::api_name::ApiName;

/// As long as a token of WeChat's, with characters that some format escapes.
const TOKEN: &str = "77_aB-c/d+E=f_Gh1Jk2Lm3Np4Qr5St6Uv7Wx8Yz9";

fn secrets(secret: &str) -> Secrets {
    let mut secrets = Secrets::default();
    secrets.add(secret);
    secrets
}

impl Secrets {
    fn scrub(&self, bytes: &mut [u8]) {
        Search::new(self).overwrite(bytes);
    }
}

fn scrubbed(text: &str) -> String {
    secrets(TOKEN).scrub_text(text.to_owned())
}

fn each(secret: &str, write: impl Fn(&mut String, u8)) -> String {
    let mut text = String::new();
    for byte in secret.bytes() {
        write(&mut text, byte);
    }
    text
}

/// The secret in every escaped form that an echo might have.
fn spellings(secret: &str) -> Vec<String> {
    let percent_lower = each(secret, |text, byte| {
        if byte.is_ascii_alphanumeric() { text.push(char::from(byte)) } else { write!(text, "%{byte:02x}").unwrap() }
    });
    let percent = each(secret, |text, byte| write!(text, "%{byte:02X}").unwrap());
    let json = each(secret, |text, byte| write!(text, "\\u{byte:04x}").unwrap());
    vec![
        secret.to_owned(),
        percent_lower.clone(),
        percent.clone(),
        percent_lower.replace('%', "%25"),
        percent_lower.replace('%', "%2525"),
        percent_lower.replace('%', "\\u0025"),
        json.clone(),
        json.to_uppercase().replace("\\U", "\\u"),
        json.replace('\\', "\\\\"),
        json.replace('\\', "\\\\\\\\"),
        secret.replace('/', "\\/"),
        secret.replace('-', "\\u002d"),
        secret.replace('-', "\\x2d"),
        secret.replace('/', "&#x2F;").replace('-', "&#45;"),
        serde_json::to_string(&json!({"inner": json!({"token": secret}).to_string()})).unwrap(),
    ]
}

#[test]
fn a_secret_is_found_however_it_is_escaped() {
    for escapes in spellings(TOKEN) {
        let text = format!("no route for ?access_token={escapes}&openid=o1");
        let left = scrubbed(&text);
        assert_eq!(left.len(), text.len());
        assert!(left.starts_with("no route for ?access_token=") && left.ends_with("&openid=o1"), "{left}");
        // Between them, only asterisks or the surrounding JSON may be left.
        for piece in TOKEN.split(|character: char| !character.is_alphanumeric()) {
            assert!(piece.len() < 4 || !left.contains(piece), "{escapes} left {left}");
        }
    }
}

#[test]
fn a_secret_is_found_in_base64_at_every_alignment() {
    for before in ["", "a", "ab", "abc", "{\"token\":\""] {
        let plain = format!("{before}{TOKEN}>>>???");
        for encoded in [STANDARD_NO_PAD.encode(&plain), URL_SAFE_NO_PAD.encode(&plain)] {
            for text in [encoded.clone(), encoded.replace('+', "%2B"), encoded.replace('/', "\\/")] {
                let left = scrubbed(&text);
                let hidden = left.bytes().filter(|byte| *byte == HIDDEN).count();
                assert!(hidden >= TOKEN.len() * 8 / 6 - 2, "{before}: {left}");
            }
        }
    }
}

#[test]
fn a_secret_is_found_in_binary_data_of_any_size() {
    let mut body = vec![0xff; 3 * 1024 * 1024];
    let places = [0, 65_530, 1024 * 1024, body.len() - TOKEN.len()];
    for place in places {
        body[place..place + TOKEN.len()].copy_from_slice(TOKEN.as_bytes());
    }
    secrets(TOKEN).scrub(&mut body);
    assert!(places.iter().all(|place| body[*place..place + TOKEN.len()].iter().all(|byte| *byte == HIDDEN)));
    assert!(body.iter().all(|byte| *byte == HIDDEN || *byte == 0xff));
}

#[test]
fn half_of_a_long_secret_is_found_but_not_its_first_characters() {
    let half = &TOKEN[..TOKEN.len() / 2];
    assert_eq!(scrubbed(&format!("token={half}...")), format!("token={}...", "*".repeat(half.len())));
    assert_eq!(scrubbed(&TOKEN[..10]), TOKEN[..10]);
    // Half of a short secret would match by accident.
    assert_eq!(secrets("password-1").scrub_text("password".to_owned()), "password");
}

#[test]
fn text_that_is_not_secret_is_unchanged() {
    let answer = r#"{"errcode":0,"errmsg":"ok","msgid":"77_other","url":"https:\/\/a.test\/%E6%96%87?b=1&amp;c=2"}"#;
    assert_eq!(scrubbed(answer), answer);
    // Nobody's secret is `key`, and answers have members with that name.
    assert_eq!(secrets("key").scrub_text(r#"{"key":1}"#.to_owned()), r#"{"key":1}"#);
    assert_eq!(Secrets::default().scrub_text(TOKEN.to_owned()), TOKEN);
}

#[test]
fn a_secret_that_begins_with_the_mark_of_an_escape_is_found() {
    for mark in escapes::ESCAPES {
        let secret = format!("{}n4-first-and-more", char::from(mark));
        let text = format!("{{\"token\":\"{secret}\"}}");
        assert_eq!(secrets(&secret).scrub_text(text), format!("{{\"token\":\"{}\"}}", "*".repeat(secret.len())));
    }
}

#[test]
fn all_secrets_of_an_invocation_are_known() {
    let environment: Environment =
        VARIABLES.iter().map(|name| ((*name).to_owned(), format!("secret-of-{name}"))).collect();
    let text = VARIABLES.map(|name| format!("secret-of-{name}")).join(" ");
    let left = Secrets::of(&environment).scrub_text(text);
    assert!(left.bytes().all(|byte| byte == HIDDEN || byte == b' '), "{left}");
}

#[test]
fn the_headers_and_the_link_of_a_request_are_known() {
    let signature = "0123456789abcdef".repeat(4);
    let authorization = format!("TC3-HMAC-SHA256 Credential=AKID/2024, SignedHeaders=host, Signature={signature}");
    let url = format!("https://store.test/a?sign={signature}-b&t=1700000000");
    let request = HttpRequest {
        method: "POST",
        url: url.clone(),
        headers: vec![
            ("Authorization".into(), authorization.clone().into()),
            ("Signature".into(), "signature-of-the-store".into()),
            ("Host".into(), "gateway.test".into()),
        ],
        body: Vec::new(),
    };
    let mut secrets = Secrets::default();
    secrets.add_headers(&request);
    secrets.add_query(&request.url);
    for (echo, is_hidden) in [
        (authorization.as_str(), true),
        (signature.as_str(), true),
        ("signature-of-the-store", true),
        (url.split_once('?').unwrap().1, true),
        ("gateway.test", false),
    ] {
        let left = secrets.scrub_text(echo.to_owned());
        assert_eq!(left.bytes().all(|byte| byte == HIDDEN), is_hidden, "{echo}: {left}");
    }
}

#[test]
fn no_text_or_source_of_an_error_keeps_a_secret() {
    let api_name = ApiName::open_api("x.y", &[]);
    let cause = || std::io::Error::other(format!("GET /?access_token={TOKEN}"));
    let broken = crate::gateway::HttpError::Broken { source: cause().into() };
    for error in [
        api_name.api_error(1, format!("bad {TOKEN}")),
        api_name.gateway_error(TOKEN.to_owned(), TOKEN),
        api_name.inner_gateway_error(TOKEN.to_owned(), TOKEN),
        api_name.status(502, &format!("http://a.test/?{TOKEN}")),
        api_name.bad_answer(1, TOKEN),
        api_name.inner_bad_answer(1, TOKEN),
        api_name.unpaid(TOKEN.to_owned(), TOKEN),
        api_name.bad_request(cause()),
        api_name.no_answer(broken),
    ] {
        let error = secrets(TOKEN).scrub_error(error);
        let output = format!("{error} {error:?} {} {}", error.err_msg(), chain_text(&error));
        assert!(!output.contains(&TOKEN[..20]), "{output}");
        assert!(output.contains("x.y"), "{output}");
    }
}

#[test]
fn an_error_keeps_a_source_without_secrets() {
    let error = ApiName::open_api("x.y", &[]).bad_request(std::io::Error::other("the cable is cut"));
    let error = secrets(TOKEN).scrub_error(error);
    let mut next = StdError::source(&error);
    while let Some(cause) = next {
        if cause.is::<std::io::Error>() {
            return;
        }
        next = cause.source();
    }
    panic!("the cause is gone: {error:?}");
}

#[test]
fn a_long_text_is_cut_after_a_whole_character_and_says_its_length() {
    let error = ApiName::open_api("x.y", &[]).api_error(1, "é".repeat(1024 * 1024));
    let output = secrets(TOKEN).scrub_error(error).err_msg().to_owned();
    assert!(output.len() < MAX_TEXT_BYTES + 100, "{}", output.len());
    assert!(output.ends_with("é.. (2097169 bytes in all)"), "{}", &output[MAX_TEXT_BYTES - 10..]);
}

#[test]
fn scrubbing_a_body_of_escapes_takes_linear_time() {
    for escape in ["\\", "%25", "&", "&#"] {
        let mut body = escape.repeat(32 * 1024).into_bytes();
        let before = body.clone();
        secrets(TOKEN).scrub(&mut body);
        assert!(body == before, "{escape}");
    }
}

proptest! {
    #[test]
    fn the_parts_of_a_text_are_its_long_values(text in "[a-z=&;, ]{0,200}") {
        let values = text.split(['&', ';', ',', ' ']).map(|part| part.split_once('=').map_or(part, |(_, value)| value));
        let mut expected = Secrets::default();
        expected.add(&text);
        values.filter(|value| value.len() >= MIN_HALVED_BYTES).for_each(|value| expected.add(value));
        let mut parts = Secrets::default();
        parts.add_parts(&text);
        prop_assert_eq!(parts.all().collect::<Vec<_>>(), expected.all().collect::<Vec<_>>());
    }

    #[test]
    fn any_mixture_of_spellings_between_any_bytes_is_found(
        before in vec(any::<u8>(), 0..20),
        choices in vec(0_usize..7, 12..40),
        after in vec(any::<u8>(), 0..20),
    ) {
        let secret: String = choices.iter().enumerate().map(|(index, choice)| char::from(b"a-/b_9+Z"[(index + choice) % 8])).collect();
        let mut spelled = Vec::new();
        for (byte, choice) in secret.bytes().zip(&choices) {
            spelled.extend_from_slice(match choice {
                0 => format!("\\u{byte:04X}"),
                1 => format!("%{byte:02x}"),
                2 => format!("%25{byte:02X}"),
                3 => format!("&#{byte};"),
                4 => format!("\\\\u{byte:04x}"),
                _ => char::from(byte).to_string(),
            }.as_bytes());
        }
        let mut body = [&before[..], &spelled, &after].concat();
        secrets(&secret).scrub(&mut body);
        // The first one may belong to an escape that begins before it.
        let found = &body[before.len() + 1..before.len() + spelled.len()];
        prop_assert!(found.iter().all(|byte| *byte == HIDDEN), "{}", String::from_utf8_lossy(found));
    }

    #[test]
    fn the_two_bytes_that_are_looked_at_first_dismiss_no_secret(
        pieces in vec(proptest::sample::select(vec!["a", "b", "/", "\\", "\\/", "\\u0061", "%", "%62", "&", "&#98;", "\""]), 0..40),
        names in vec("[ab/\\\\%&]{6}", 1..4),
    ) {
        let bytes = pieces.concat().into_bytes();
        let mut secrets = Secrets::default();
        for name in &names {
            secrets.add(name);
        }
        let everywhere = (0..bytes.len()).filter_map(|at| {
            let lengths = secrets.needles().map(|needle| escapes::length(&bytes[at..], needle));
            lengths.max().flatten().map(|length| at..at + length)
        });
        let found: Vec<_> = Search::new(&secrets).ranges(&bytes).collect();
        prop_assert_eq!(found, everywhere.collect::<Vec<_>>());
    }

    #[test]
    fn scrubbing_never_panics_and_keeps_the_length(mut body in vec(any::<u8>(), 0..300)) {
        let length = body.len();
        secrets(TOKEN).scrub(&mut body);
        prop_assert_eq!(body.len(), length);
    }
}
