//! Each API's types against what the catalog says of it. The tests are generated; this is what they share.

#![allow(clippy::too_many_lines, reason = "an API has as many members as it has")]

mod generated;

use std::fmt::Debug;

use cloudfn_openapi::{Content, Image, ImageOr, Request, WrittenReply};
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
fn read<R: Request<Reply: WrittenReply + Debug>>(answer: &str) -> R::Reply {
    let reply = R::read(Content::Json(json(answer))).expect("the answer is read");
    let again = R::read(reply.content()).expect("a reply that a test writes is read");
    assert_eq!(format!("{reply:?}"), format!("{again:?}"));
    reply
}

/// Reads an answer that may be a file, as JSON, after having read it as a file.
#[track_caller]
fn read_json_or_image<R: Request<Reply = ImageOr<T>>, T: WrittenReply + Debug>(answer: &str) -> T {
    let content = Content::Binary { content_type: "video/mp4".to_owned(), bytes: vec![1] };
    let file = R::read(content).expect("the answer is read");
    assert!(matches!(R::read(file.content()), Ok(ImageOr::Image(image)) if image.bytes == [1]));
    let reply = R::read(Content::Json(json(answer))).expect("the answer is read");
    let again = R::read(reply.content()).expect("a reply that a test writes is read");
    assert_eq!(format!("{reply:?}"), format!("{again:?}"));
    match reply {
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
