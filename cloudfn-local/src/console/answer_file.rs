//! The bytes in the answer of a function: a picture, or other content that JSON can only wrap.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::Value;

use crate::cloud_call::AnsweredFile;

/// The content type of bytes that are not a known picture.
const BYTES: &str = "application/octet-stream";

/// The first bytes of pictures. WebP has its length in between.
const PICTURES: [(&[u8], &str); 5] = [
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"RIFF", "image/webp"),
];

/// The length of base64 that can be a picture. Most answers are texts that are shorter.
const MIN_BASE64: usize = 48;

/// The bytes that an answer is, or has:
///
/// * content that is not JSON: a picture, or anything that is not text;
/// * Node's JSON of bytes, `{"type": "Buffer", "data": [..]}`, or a list of numbers that is a picture;
/// * a picture in base64, or as a `data:` URL;
/// * one of those as the member `buffer`, as an API that answers a file is passed on by a function.
pub(super) fn of(answer: &Bytes) -> Option<AnsweredFile> {
    let Ok(json) = serde_json::from_slice::<Value>(answer) else {
        let is_text = std::str::from_utf8(answer).is_ok();
        let content_type = picture(answer).or((!is_text).then_some(BYTES))?;
        return Some(AnsweredFile::new(content_type.to_owned(), answer.clone()));
    };
    let given = json["contentType"].as_str();
    let (content, is_certain) = bytes(&json).or_else(|| bytes(&json["buffer"]))?;
    let content_type = match (picture(&content), given) {
        (Some(content_type), _) => content_type,
        (None, Some(content_type)) if is_certain => content_type,
        (None, None) if is_certain => BYTES,
        (None, _) => return None,
    };
    Some(AnsweredFile::new(content_type.to_owned(), content.into()))
}

/// The bytes that a value can mean, and whether it can mean nothing else.
fn bytes(value: &Value) -> Option<(Vec<u8>, bool)> {
    match value {
        Value::String(text) => {
            let base64 =
                text.strip_prefix("data:").and_then(|url| url.split_once(";base64,")).map_or(&**text, |(_, data)| data);
            let content = (base64.len() >= MIN_BASE64).then(|| STANDARD.decode(base64))?.ok()?;
            Some((content, false))
        }
        Value::Array(numbers) => Some((octets(numbers)?, false)),
        Value::Object(members) if members.get("type")? == "Buffer" => {
            Some((octets(members.get("data")?.as_array()?)?, true))
        }
        _ => None,
    }
}

fn octets(numbers: &[Value]) -> Option<Vec<u8>> {
    numbers.iter().map(|number| u8::try_from(number.as_u64()?).ok()).collect()
}

/// The content type of a picture.
fn picture(content: &[u8]) -> Option<&'static str> {
    let (_, content_type) = PICTURES.iter().find(|(start, _)| content.starts_with(start))?;
    let is_whole = *content_type != "image/webp" || content.get(8..12) == Some(b"WEBP");
    is_whole.then_some(*content_type)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more than forty-eight letters of base64 are needed";

    /// The content type and the bytes of an answer.
    fn found(answer: &[u8]) -> Option<(String, Vec<u8>)> {
        let file = of(&Bytes::copy_from_slice(answer))?;
        Some((file.content_type, file.bytes.to_vec()))
    }

    fn found_in(json: &Value) -> Option<(String, Vec<u8>)> {
        found(json.to_string().as_bytes())
    }

    #[test]
    fn a_picture_is_found_in_every_form_in_which_functions_answer_one() {
        let base64 = STANDARD.encode(PNG);
        let png = Some(("image/png".to_owned(), PNG.to_vec()));
        assert_eq!(found(PNG), png);
        for json in [
            json!(base64),
            json!(format!("data:image/png;base64,{base64}")),
            json!(PNG),
            json!({"type": "Buffer", "data": PNG}),
            json!({"errCode": 0, "contentType": "image/jpeg", "buffer": {"type": "Buffer", "data": PNG}}),
            json!({"buffer": base64}),
        ] {
            assert_eq!(found_in(&json), png, "{json}");
        }
        let webp = b"RIFF\x10\0\0\0WEBPVP8 ";
        assert_eq!(found(webp).unwrap().0, "image/webp");
    }

    #[test]
    fn other_bytes_have_the_type_that_is_given() {
        let buffer = json!({"type": "Buffer", "data": [1, 2, 255]});
        assert_eq!(found_in(&buffer), Some((BYTES.to_owned(), vec![1, 2, 255])));
        let audio = json!({"contentType": "audio/mpeg", "buffer": buffer});
        assert_eq!(found_in(&audio), Some(("audio/mpeg".to_owned(), vec![1, 2, 255])));
        assert_eq!(found(b"\xff\xfe not text"), Some((BYTES.to_owned(), b"\xff\xfe not text".to_vec())));
    }

    #[test]
    fn an_answer_that_is_json_or_text_has_no_file() {
        for answer in [
            "null",
            "[1,2,3]",
            "[]",
            "\"tea\"",
            "not JSON",
            r#"{"type":"Buffer","data":[256]}"#,
            r#"{"type":"Buffer"}"#,
            r#"{"buffer":"dGVh"}"#,
            "\"aGVsbG8gaGVsbG8gaGVsbG8gaGVsbG8gaGVsbG8gaGVsbG8gaGVsbG8gaGVsbG8=\"",
        ] {
            assert_eq!(found(answer.as_bytes()), None, "{answer}");
        }
        assert_eq!(found(b"RIFF\0\0\0\0WAVE"), None);
    }
}
