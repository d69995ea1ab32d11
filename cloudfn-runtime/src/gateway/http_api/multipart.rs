//! Encodes a form with files, as browsers do.

use std::borrow::Cow;

/// One part of a form.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) name: &'a str,
    /// The name and the content type of a file.
    pub(super) file: Option<(&'a str, &'a str)>,
    pub(super) value: Cow<'a, [u8]>,
}

/// Encodes a form. No name can end its header early: the HTML standard defines how quotes and line breaks are escaped.
pub(super) fn encode(boundary: &str, parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for Part { name, file, value } in parts {
        body.extend_from_slice(format!("--{boundary}\r\n").as_bytes());
        let name = quoted(name);
        let head = match file {
            Some((file_name, content_type)) => format!(
                "Content-Disposition: form-data; name=\"{name}\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
                quoted(file_name),
                header_text(content_type),
            ),
            None => format!("Content-Disposition: form-data; name=\"{name}\"\r\n\r\n"),
        };
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(value);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    body
}

fn quoted(text: &str) -> String {
    text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A content type, or a replacement if it cannot be written.
fn header_text(content_type: &str) -> &str {
    let is_writable = content_type.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_writable && !content_type.is_empty() { content_type } else { "application/octet-stream" }
}
