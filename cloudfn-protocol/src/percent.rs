//! Percent encoding with the character sets of the protocol: those of JavaScript's two functions, and RFC 3986's.
//!
//! ```
//! use cloudfn_protocol::percent;
//!
//! assert_eq!(percent::encode_uri("a/b c"), "a/b%20c");
//! assert_eq!(percent::encode_uri_component("a/b c!"), "a%2Fb%20c!");
//! assert_eq!(percent::encode_unreserved("a/b c!"), "a%2Fb%20c%21");
//! ```

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but RFC 3986's unreserved characters.
const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What JavaScript's `encodeURIComponent` encodes.
const URI_COMPONENT: AsciiSet = RESERVED.remove(b'!').remove(b'*').remove(b'\'').remove(b'(').remove(b')');

/// What JavaScript's `encodeURI` encodes.
const URI: AsciiSet = URI_COMPONENT
    .remove(b';')
    .remove(b',')
    .remove(b'/')
    .remove(b'?')
    .remove(b':')
    .remove(b'@')
    .remove(b'&')
    .remove(b'=')
    .remove(b'+')
    .remove(b'$')
    .remove(b'#');

/// Encodes everything but letters, digits and `-._~`.
#[must_use]
pub fn encode_unreserved(text: &str) -> String {
    utf8_percent_encode(text, &RESERVED).to_string()
}

/// Encodes a text as JavaScript's `encodeURIComponent` does.
#[must_use]
pub fn encode_uri_component(text: &str) -> String {
    utf8_percent_encode(text, &URI_COMPONENT).to_string()
}

/// Encodes a text as JavaScript's `encodeURI` does.
#[must_use]
pub fn encode_uri(text: &str) -> String {
    utf8_percent_encode(text, &URI).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ascii_character_is_encoded_as_in_javascript() {
        let all: String = (0..0x80_u8).map(char::from).chain("é雪🦀".chars()).collect();
        let encoded = |kept: &str| -> String {
            let encode = |character: char| {
                let is_kept = character.is_ascii_alphanumeric() || kept.contains(character);
                if is_kept {
                    return character.to_string();
                }
                let bytes = character.to_string().into_bytes().into_iter().map(|byte| format!("%{byte:02X}"));
                bytes.collect::<Vec<_>>().concat()
            };
            all.chars().map(encode).collect()
        };
        assert_eq!(encode_unreserved(&all), encoded("-._~"));
        assert_eq!(encode_uri_component(&all), encoded("-_.!~*'()"));
        assert_eq!(encode_uri(&all), encoded("-_.!~*'();,/?:@&=+$#"));
    }
}
