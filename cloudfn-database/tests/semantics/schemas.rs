use bson::doc;
use cloudfn_database::ErrorKind;

use crate::{found, refused};

#[test]
fn a_schema_selects_documents() {
    let documents = [
        doc! { "n": 5, "s": "abc", "l": [1, 2] },
        doc! { "n": 50, "s": "abc", "l": [1, 2] },
        doc! { "s": "abc" },
        doc! { "n": 5.5, "s": "a", "l": [1, 1] },
    ];
    for (schema, wanted) in [
        (doc! { "required": ["n"] }, vec![0, 1, 3]),
        (doc! { "properties": { "n": { "bsonType": "int", "maximum": 50, "exclusiveMaximum": true } } }, vec![0, 2]),
        (doc! { "properties": { "n": { "type": "number", "multipleOf": 5 } } }, vec![0, 1, 2]),
        (doc! { "properties": { "s": { "minLength": 2, "pattern": "^a" } } }, vec![0, 1, 2]),
        (doc! { "properties": { "l": { "uniqueItems": true, "items": { "bsonType": "int" } } } }, vec![0, 1, 2]),
        (doc! { "additionalProperties": false, "properties": { "_id": {}, "s": {} } }, vec![2]),
        (
            doc! { "patternProperties": { "^[ns]$": {} , "^_id$": {} }, "additionalProperties": { "type": "string" } },
            vec![2],
        ),
        (doc! { "anyOf": [{ "required": ["l"], "minProperties": 5 }, { "not": { "required": ["n"] } }] }, vec![2]),
        (doc! { "oneOf": [{ "required": ["n"] }, { "required": ["s"] }] }, vec![2]),
        (doc! { "dependencies": { "s": ["n"] } }, vec![0, 1, 3]),
        (doc! { "properties": { "n": { "enum": [5, "x"] } }, "required": ["n"] }, vec![0]),
    ] {
        assert_eq!(found(documents.clone(), doc! { "$jsonSchema": schema.clone() }), wanted, "{schema}");
    }
}

#[test]
fn unknown_schema_keywords_are_refused_by_name() {
    let error = refused(doc! { "$jsonSchema": { "properties": { "a": { "format": "date" } } } });
    assert_eq!(error.kind(), ErrorKind::InvalidOperator);
    assert!(error.message().contains("`format`"), "{error}");
    refused(doc! { "$jsonSchema": { "type": "integer" } });
}
