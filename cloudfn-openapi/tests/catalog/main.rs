//! Each API's types against what the catalog says of it. The tests are generated; this is what they share.

#![allow(clippy::too_many_lines, reason = "an API has as many members as it has")]

mod generated;

use cloudfn_openapi::{Content, Image, ImageOr, Request};
use serde::Serialize;
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the sample is JSON")
}

/// The request becomes exactly this: no name more, none less, nested as the catalog has it.
#[track_caller]
fn assert_wire(request: impl Serialize, wire: &str) {
    assert_eq!(serde_json::to_value(request).expect("a request serialises"), json(wire));
}

#[track_caller]
fn read<R: Request>(answer: &str) -> R::Reply {
    R::read(Content::Json(json(answer))).expect("the answer is read")
}

/// Reads an answer that may be a file, as JSON, after having read it as a file.
#[track_caller]
fn read_json_or_image<R: Request<Reply = ImageOr<T>>, T: std::fmt::Debug>(answer: &str) -> T {
    let content = Content::Binary { content_type: "video/mp4".to_owned(), bytes: vec![1] };
    assert!(matches!(R::read(content), Ok(ImageOr::Image(_))));
    match R::read(Content::Json(json(answer))).expect("the answer is read") {
        ImageOr::Json(reply) => reply,
        ImageOr::Image(image) => panic!("JSON was read as {image:?}"),
    }
}

/// The answer is a file.
#[track_caller]
fn assert_image<R: Request<Reply = Image>>() {
    let content = Content::Binary { content_type: "image/jpeg".to_owned(), bytes: vec![0xff, 0xd8] };
    assert_eq!(R::read(content).expect("the answer is read").bytes, [0xff, 0xd8]);
}
