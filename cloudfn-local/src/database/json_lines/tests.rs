use std::io::{self, BufReader, Read};

use bson::oid::ObjectId;
use bson::{Bson, DateTime, Document, doc};
use proptest::prelude::*;

use super::{ReadError, Reader, write};

fn read(text: &str) -> Result<Vec<Document>, String> {
    read_bytes(text.as_bytes())
}

fn read_bytes(text: &[u8]) -> Result<Vec<Document>, String> {
    Reader::new("f", text).collect::<Result<_, _>>().map_err(|error| error.to_string())
}

#[test]
fn the_forms_of_the_console_are_read() {
    let text = concat!(
        r#"{"_id": {"$oid": "65f0c0ffee65f0c0ffee0000"}, "due": {"$date": "2018-09-01T00:00:00.000Z"}}"#,
        "\n",
        r#"{"_id":"b","place":{"type":"Point","coordinates":[113.3,23.1]},"n":[1,2.0,-0.0,5000000000]}"#,
        "\n",
    );
    let expected = [
        doc! {
            "_id": ObjectId::parse_str("65f0c0ffee65f0c0ffee0000").unwrap(),
            "due": DateTime::from_millis(1_535_760_000_000),
        },
        doc! {
            "_id": "b",
            "place": { "type": "Point", "coordinates": [113.3, 23.1] },
            "n": [1, 2.0, -0.0, 5_000_000_000_i64],
        },
    ];
    assert_eq!(read(text).unwrap(), expected);
}

#[test]
fn lines_and_lists_give_the_same_documents() {
    let expected = [doc! { "_id": 1, "t": "}]\"{" }, doc! { "_id": 2, "o": {} }];
    for text in [
        "{\"_id\":1,\"t\":\"}]\\\"{\"}\n{\"_id\":2,\"o\":{}}",
        "\u{feff}\r\n \t{\"_id\":1,\"t\":\"}]\\\"{\"}  \r\n\r\n\n{\"_id\":2,\"o\":{}}\r\n\n",
        "[{\"_id\":1,\"t\":\"}]\\\"{\"},{\"_id\":2,\"o\":{}}]",
        "\u{feff}\n [ {\n  \"_id\": 1,\n\"t\": \"}]\\\"{\"\n}\n,\n{\"_id\": 2, \"o\": {}} ]\n\n",
    ] {
        assert_eq!(read(text).unwrap(), expected, "{text}");
    }
    for text in ["", "\n \n", "\u{feff}", "[]", " [ \n ] \n"] {
        assert_eq!(read(text).unwrap(), [] as [Document; 0], "{text}");
    }
}

#[test]
fn an_error_has_the_line_the_column_and_the_reason() {
    for (text, expected) in [
        ("{\"_id\":1}\n{\"_id\":2,}\n", "f:2:10: trailing comma"),
        ("{\"_id\":1}\n  {\"雪雪\": x}\n", "f:2:10: `雪雪`: expected value"),
        ("{\"_id\":1} {\"_id\":2}", "f:1:11: the line continues after its document"),
        ("{\"a\":{\"b\":[1,{\"$oid\":\"x\"}]}}", "`a.b[1]`: `$oid` needs 24 hexadecimal digits"),
        ("{\n  \"_id\": 1\n}", "f:1:1: this document does not end on its line: write each document on one line"),
        ("5\n", "f:1:1: a document is an object, such as {\"_id\": \"a\", \"price\": 5}"),
        ("{\"$oid\":\"65f0c0ffee65f0c0ffee0000\"}", "f:1:1: a document is an object"),
        ("\n [\n{\"_id\":1},\n{\"_id\":\n 2,\n\"b\":}]", "f:6:5: `b`: expected value"),
        ("[{\"_id\":1} {\"_id\":2}]", "f:1:12: expected `,` or `]`"),
        ("[{\"_id\":1},]", "f:1:12: expected a document of the list"),
        ("[5]", "f:1:2: expected a document of the list"),
        ("[{\"_id\":1},\n", "f:2:1: the list does not end"),
        ("[{\"_id\":1}\n", "f:2:1: the list does not end"),
        ("[", "f:1:2: the list does not end"),
        ("[{\"_id\":1},\n {\"_id\":\"}]", "f:2:2: this document does not end"),
        ("[{\"_id\":1}]\n{\"_id\":2}", "f:2:1: nothing may come after the list"),
        ("{\"_id\":1}\n\n{\"_id\":1.0}", "f:3:1: the `_id` 1.0 is that of the document on line 1, too"),
        ("{\"_id\":1}\n{\"_id\":2,\"$a\":1}", "f:2:1: `$a`"),
        ("{\"_id\":null}", "f:1:1: an `_id` must be a text or a number"),
        ("｛\"_id\":1｝", "f:1:1: a document is an object"),
        ("name,price\ntea,5\n", "f:1:1: a document is an object"),
        ("\"a\": 1}", "f:1:1: a document is an object"),
    ] {
        let error = read(text).unwrap_err();
        assert!(error.contains(expected), "{text}: {error}");
    }
    assert_eq!(read_bytes(b"{\"_id\":\"\xe9\"}").unwrap_err(), "f:1:9: this is not UTF-8 text: save the file as UTF-8");
    assert!(read_bytes(b"[{\"_id\":1},\n{\n\"\xe9\":1}]").unwrap_err().starts_with("f:3:2: this is not UTF-8"));
    assert!(read_bytes(b"\xff\xfe{\0").unwrap_err().starts_with("f:1:1: this is not UTF-8 text"));
}

#[test]
fn documents_before_an_error_are_read_and_none_after_it() {
    let mut reader = Reader::new("f", "{\"_id\":1}\n\n{\"_id\":}\n{\"_id\":3}\n".as_bytes());
    assert_eq!(reader.next().unwrap().unwrap(), doc! { "_id": 1 });
    assert_eq!(reader.line(), 1);
    assert!(reader.next().unwrap().is_err());
    assert_eq!(reader.line(), 3);
    assert!(reader.next().is_none());
}

#[test]
fn a_document_without_id_gets_one_like_those_of_the_cloud() {
    let documents = read("{\"n\":1}\n{\"n\":2}\n").unwrap();
    let ids: Vec<_> = documents.iter().map(|document| document.get_str("_id").unwrap()).collect();
    assert!(ids.iter().all(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())), "{ids:?}");
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_file_that_fails_half_way_is_an_error_with_its_name() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let mut reader = Reader::new("f", BufReader::new("{\"_id\":1}\n{\"_id\"".as_bytes().chain(Failing)));
    assert!(reader.next().unwrap().is_ok());
    let error = reader.next().unwrap().unwrap_err();
    assert!(matches!(&error, ReadError::Io { .. }), "{error:?}");
    assert_eq!(error.to_string(), "f cannot be read: the disk is gone");
}

/// A file without an end, of lines or of one line.
struct Endless(&'static [u8], usize);

impl Read for Endless {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        for byte in bytes.iter_mut() {
            *byte = self.0[self.1 % self.0.len()];
            self.1 += 1;
        }
        Ok(bytes.len())
    }
}

#[test]
fn documents_are_read_before_the_file_ends() {
    let documents = Reader::new("f", BufReader::new(Endless(b"{\"n\":1}\n", 0)));
    assert_eq!(documents.take(1000).map(|document| document.unwrap().len()).sum::<usize>(), 2000);
    let lists = Reader::new("f", BufReader::new((&b"["[..]).chain(Endless(b"{\"n\":1} ,", 0))));
    assert_eq!(lists.take(1000).map(|document| document.unwrap().len()).sum::<usize>(), 2000);
}

#[test]
fn a_document_without_an_end_does_not_fill_the_memory() {
    let mut lines = Reader::new("f", BufReader::new((&b"{\"a\":\""[..]).chain(Endless(b"x", 0))));
    assert!(lines.next().unwrap().unwrap_err().to_string().contains("longer than 64 MiB"));
}

#[test]
fn a_document_is_written_like_by_the_console() {
    for (document, text) in [
        (doc! { "_id": "a", "n": 5, "d": 1.0, "z": -0.0 }, r#"{"_id":"a","n":5,"d":1.0,"z":-0.0}"#),
        (doc! { "small": 5_i64, "large": 5_000_000_000_i64 }, r#"{"small":{"$numberLong":"5"},"large":5000000000}"#),
        (doc! { "t": DateTime::from_millis(1_535_736_600_882) }, r#"{"t":{"$date":"2018-08-31T17:30:00.882Z"}}"#),
        (doc! { "t": DateTime::from_millis(-1) }, r#"{"t":{"$date":{"$numberLong":"-1"}}}"#),
        (
            doc! { "n": f64::NAN, "i": f64::INFINITY },
            r#"{"n":{"$numberDouble":"NaN"},"i":{"$numberDouble":"Infinity"}}"#,
        ),
        (doc! { "雪\"": [Bson::Null, true, { "a": [] }] }, r#"{"雪\"":[null,true,{"a":[]}]}"#),
    ] {
        assert_eq!(write(&document), text);
    }
}

fn value() -> impl Strategy<Value = Bson> {
    let leaf = prop_oneof![
        Just(Bson::Null),
        any::<bool>().prop_map(Bson::Boolean),
        any::<i32>().prop_map(Bson::Int32),
        any::<i64>().prop_map(Bson::Int64),
        (-9_i64..9).prop_map(Bson::Int64),
        any::<f64>().prop_map(Bson::Double),
        (-9_i32..9).prop_map(|whole| Bson::Double(whole.into())),
        Just(Bson::Double(-0.0)),
        any::<i64>().prop_map(|millis| Bson::DateTime(DateTime::from_millis(millis))),
        (0_i64..4_000_000_000_000).prop_map(|millis| Bson::DateTime(DateTime::from_millis(millis))),
        any::<[u8; 12]>().prop_map(|bytes| Bson::ObjectId(bytes.into())),
        prop::collection::vec(any::<u8>(), 0..6)
            .prop_map(|bytes| Bson::Binary(bson::Binary { subtype: bson::spec::BinarySubtype::Generic, bytes })),
        (any::<u32>(), any::<u32>()).prop_map(|(time, increment)| Bson::Timestamp(bson::Timestamp { time, increment })),
        any::<String>().prop_map(Bson::String),
    ];
    leaf.prop_recursive(4, 30, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Bson::Array),
            prop::collection::vec(("[^$\0][^\0]{0,3}", inner), 0..5)
                .prop_map(|members| Bson::Document(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn a_written_value_is_read_back_unchanged(values in prop::collection::vec(value(), 0..5)) {
        let documents: Vec<_> = values.into_iter().zip(0..).map(|(value, id)| doc! { "_id": id, "value": value }).collect();
        let lines: Vec<_> = documents.iter().map(write).collect();
        for text in [lines.join("\n"), format!("[{}]", lines.join(",\n"))] {
            let back = read(&text);
            // NaN is not equal to itself; what it is written as is.
            prop_assert_eq!(format!("{back:?}"), format!("{:?}", Ok::<_, String>(&documents)));
        }
    }

    #[test]
    fn any_bytes_are_documents_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        let _ = read_bytes(&bytes);
    }

    #[test]
    fn any_text_like_documents_is_documents_or_an_error_within_it(text in r#"[\[\]{}:, \n"a1\\$]{0,60}"#) {
        for error in Reader::new("f", text.as_bytes()).filter_map(Result::err) {
            let ReadError::Document { line, column, .. } = error else { panic!("{error}") };
            let lines: Vec<_> = text.split('\n').collect();
            let found = usize::try_from(line).ok().and_then(|line| lines.get(line - 1));
            prop_assert!(found.is_some_and(|found| (1..=found.chars().count() as u64 + 1).contains(&column)));
        }
    }
}
