//! Expansions of `#[derive(Document)]`.

use super::{assert_expansion, formatted, tokens};
use crate::document_derive;

#[test]
fn collected_document() {
    assert_expands(
        "collected_document",
        r#"
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[document(collection = "orders", crate = crate::runtime)]
        pub(crate) struct Order {
            #[serde(rename = "_id")]
            id: String,
            #[serde(default, alias = "paid")]
            pub(super) paid_at: Option<DateTime>,
            #[serde(skip)]
            cached: u8,
            pub r#type: Vec<Self>,
        }
        "#,
    );
}

#[test]
fn nested_and_flattened_documents() {
    assert_expands(
        "nested_and_flattened_documents",
        r"
        struct Order {
            #[document(nested)]
            address: Option<Address>,
            #[serde(flatten)]
            audit: Audit,
            __parent: u8,
        }
        ",
    );
}

#[test]
fn members_that_functions_write() {
    assert_expands(
        "members_that_functions_write",
        r#"
        struct Order {
            #[serde(with = "as_text")]
            price: u64,
            #[serde(serialize_with = "as_date")]
            #[document(type = DateTime)]
            paid_at: SystemTime,
        }
        "#,
    );
}

#[test]
fn generic_document() {
    assert_expands(
        "generic_document",
        r"
        pub struct Page<'a, T: Clone = u8, const N: usize = 3> where Option<Self>: Sized {
            title: &'a str,
            #[document(nested)]
            body: Option<T>,
            #[serde(skip)]
            rest: [u8; N],
        }
        ",
    );
}

#[test]
fn mistakes_leave_the_fields() {
    assert_expands(
        "mistakes_leave_the_fields",
        r#"
        #[serde(tag = "kind", rename_all(serialize = "camelCase"))]
        #[document(colection = "orders", nested)]
        struct Order {
            paid_at: u8,
            #[serde(rename = "a.b")]
            price: u8,
        }
        "#,
    );
}

#[test]
fn an_enum_is_a_document_without_fields() {
    assert_expands(
        "an_enum_is_a_document_without_fields",
        "#[document(collection = \"kinds\")] enum Kind<T> { A(T), B }",
    );
}

fn assert_expands(name: &str, item: &str) {
    let expansion = formatted(document_derive::derive(tokens(item)));
    assert_expansion(&format!("document_derive/{name}"), &expansion);
}
