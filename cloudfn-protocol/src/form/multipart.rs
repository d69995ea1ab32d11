//! Forms as `multipart/form-data`.

use std::borrow::Cow;

use super::{Field, FieldValue, FormError};
use crate::hexadecimal;

const BYTES: &str = "application/octet-stream";

/// What cannot stand in a quoted name, and how it is written. The HTML standard has the same three.
const ESCAPES: [(char, &str); 3] = [('\r', "%0D"), ('\n', "%0A"), ('"', "%22")];

/// Creates a boundary as form-data 4 does: 26 hyphens and the random bytes in hexadecimal.
#[must_use]
pub fn boundary(random: [u8; 12]) -> String {
    format!("--------------------------{}", hexadecimal::of(&random))
}

/// The content type of a multipart body with this boundary.
#[must_use]
pub fn multipart_type(boundary: &str) -> String {
    format!("multipart/form-data; boundary={boundary}")
}

/// Encodes fields as form-data 4.0.6 does. Only bytes have a content type of their own; there are no file names.
///
/// A quotation mark and a line break in a name are written as `%22`, `%0D` and `%0A`.
#[must_use]
pub fn encode_multipart(boundary: &str, fields: &[Field]) -> Vec<u8> {
    const DISPOSITION: &str = "\r\nContent-Disposition: form-data; name=\"";
    const TYPE: &str = "Content-Type: ";
    let values: Vec<_> = fields.iter().map(|field| field.value.as_bytes()).collect();
    let framing = boundary.len() + DISPOSITION.len() + TYPE.len() + BYTES.len() + 16;
    let length =
        fields.iter().zip(&values).map(|(field, value)| field.name.len() + value.len() + framing).sum::<usize>();
    let mut body = Vec::with_capacity(length + boundary.len() + 16);
    let mut write = |parts: &[&[u8]]| parts.iter().for_each(|part| body.extend_from_slice(part));
    for (Field { name, value }, bytes) in fields.iter().zip(&values) {
        write(&[b"--", boundary.as_bytes(), DISPOSITION.as_bytes(), escaped(name).as_bytes(), b"\"\r\n"]);
        if matches!(value, FieldValue::Bytes(_)) {
            write(&[TYPE.as_bytes(), BYTES.as_bytes(), b"\r\n"]);
        }
        write(&[b"\r\n", bytes, b"\r\n"]);
    }
    write(&[b"--", boundary.as_bytes(), b"--\r\n"]);
    body
}

pub(super) fn decode(boundary: &str, body: &[u8]) -> Result<Vec<Field>, FormError> {
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    // The first delimiter has no line break before it.
    let mut rest =
        body.strip_prefix(&delimiter[2..]).ok_or(FormError::Multipart("it does not begin with the boundary"))?;
    let mut fields = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Ok(fields);
        }
        rest = rest.strip_prefix(b"\r\n").ok_or(FormError::Multipart("a boundary is not followed by a line break"))?;
        let end = find(rest, &delimiter).ok_or(FormError::Multipart("the last boundary is missing"))?;
        fields.push(decode_part(&rest[..end])?);
        rest = &rest[end + delimiter.len()..];
    }
}

/// The parameter of a header's value: `b` of `form-data; name="a"; boundary=b`. Its name may be in upper or lower case.
pub(super) fn parameter<'a>(header: &'a str, wanted: &str) -> Option<&'a str> {
    let (_, mut rest) = header.split_once(';')?;
    loop {
        let end = rest.find(['=', ';'])?;
        let name = rest[..end].trim();
        let is_bare = rest[end..].starts_with(';');
        rest = &rest[end + 1..];
        if is_bare {
            continue;
        }
        let (value, after) = if let Some(quoted) = rest.trim_start().strip_prefix('"') {
            // A browser and form-data write a quotation mark inside as `%22`, so the next one is the end.
            quoted.split_once('"')?
        } else {
            let (bare, after) = rest.split_at(rest.find(';').unwrap_or(rest.len()));
            (bare.trim(), after)
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = after.split_once(';')?.1;
    }
}

fn decode_part(part: &[u8]) -> Result<Field, FormError> {
    let end = find(part, b"\r\n\r\n").ok_or(FormError::Multipart("a part has no headers"))?;
    let headers =
        std::str::from_utf8(&part[..end]).map_err(|_| FormError::Multipart("the headers of a part are not UTF-8"))?;
    let value = &part[end + 4..];
    let header = |wanted: &str| {
        let mut named = headers.split("\r\n").filter_map(|line| line.split_once(':'));
        named.find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
    };
    let name = header("content-disposition")
        .and_then(|disposition| parameter(disposition, "name"))
        .ok_or(FormError::Multipart("a part has no name"))?;
    let value = if header("content-type").is_some_and(|kind| kind.eq_ignore_ascii_case(BYTES)) {
        FieldValue::Bytes(value.to_vec())
    } else {
        FieldValue::Text(
            String::from_utf8(value.to_vec()).map_err(|_| FormError::Multipart("a text field is not UTF-8"))?,
        )
    };
    Ok(Field { name: Cow::Owned(unescaped(name)), value })
}

fn escaped(name: &str) -> Cow<'_, str> {
    if !name.contains(ESCAPES.map(|(character, _)| character)) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(ESCAPES.iter().fold(name.to_owned(), |name, (character, escape)| name.replace(*character, escape)))
}

fn unescaped(name: &str) -> String {
    ESCAPES.iter().fold(name.to_owned(), |name, (character, escape)| name.replace(escape, &character.to_string()))
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_quotation_mark_and_a_line_break_is_written_as_form_data_writes_it() {
        let fields = [Field::text("a\"b\r\nc: d", "1")];
        let body = encode_multipart("x", &fields);
        let expected = "--x\r\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac: d\"\r\n\r\n1\r\n--x--\r\n";
        assert_eq!(String::from_utf8_lossy(&body), expected);
        assert_eq!(decode("x", &body).unwrap(), fields);
    }

    #[test]
    fn a_name_that_is_a_content_type_does_not_make_bytes_of_a_text() {
        let fields = [Field::text("application/octet-stream", "1")];
        assert_eq!(decode("x", &encode_multipart("x", &fields)).unwrap(), fields);
    }

    #[test]
    fn headers_of_a_part_are_read_in_any_case_and_any_order() {
        let part = b"content-type: Application/Octet-Stream\r\n\
            CONTENT-DISPOSITION: form-data; filename=\"a; name=.png\"; Name=media\r\n\r\n\xFF";
        assert_eq!(decode_part(part).unwrap(), Field::bytes("media", [0xFF]));
    }

    #[test]
    fn a_file_name_is_not_the_name_of_a_field() {
        let part = b"Content-Disposition: form-data; filename=\"a.png\"\r\n\r\n1";
        assert_eq!(decode_part(part).unwrap_err().to_string(), "the multipart body is broken: a part has no name");
    }

    #[test]
    fn a_parameter_is_read_bare_quoted_and_among_others() {
        assert_eq!(parameter("multipart/form-data; charset=utf-8; Boundary=\"a;b\" ; x", "boundary"), Some("a;b"));
        assert_eq!(parameter("multipart/form-data; x; boundary= a ;y=z", "boundary"), Some("a"));
        for none in ["multipart/form-data", "a;", "a;;", "a; boundary", "a; boundary=\"", "a; x-boundary=1"] {
            assert_eq!(parameter(none, "boundary"), None, "{none}");
        }
    }
}
