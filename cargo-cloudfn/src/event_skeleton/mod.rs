//! A skeleton of a function's event: JSON with the members that its type reads, made from the sources.
//!
//! The sources are parsed and not compiled, so what macros make is unknown here. A skeleton is a beginning to edit, and
//! no promise.

mod attributes;
mod known;
mod required;
mod sources;
mod value;

use std::path::Path;

pub(crate) use self::attributes::in_case;
use self::sources::Sources;

/// The stack of the thread that parses types, in bytes. The parser calls itself for each level of a type.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// The skeleton of an event of this type, which a function in this file takes; `None` if nothing is known of the type.
pub(crate) fn of(file: &Path, event: &str) -> Option<String> {
    let value = parsed(file, event, value::of_event)??;
    Some(format!("{value:#}\n"))
}

/// The members that an event of this type must have, each with its other names; none if it is not known.
pub(crate) fn required(file: &Path, event: &str) -> Vec<Vec<String>> {
    parsed(file, event, required::of_event).unwrap_or_default()
}

/// Parses a type and the sources around a file, and makes something of them.
fn parsed<T: Send>(file: &Path, event: &str, make: impl FnOnce(&syn::Type, &Sources) -> T + Send) -> Option<T> {
    let parse = || {
        let event: syn::Type = syn::parse_str(event).ok()?;
        Some(make(&event, &Sources::around(file)))
    };
    std::thread::scope(|scope| {
        let parsing = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, parse);
        parsing.ok()?.join().ok()?
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::{Value, json};

    use super::*;

    /// The skeleton of an event of the type `Order`, or of another one, in these sources.
    fn skeleton(sources: &str, event: &str) -> Value {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("src/more")).unwrap();
        fs::write(folder.path().join("Cargo.toml"), "").unwrap();
        fs::write(folder.path().join("src/more/types.rs"), sources).unwrap();
        fs::write(folder.path().join("src/broken.rs"), "struct Half { Deserialize").unwrap();
        let main = folder.path().join("src/main.rs");
        fs::write(&main, "mod more;").unwrap();
        of(&main, event).map_or(Value::Null, |text| serde_json::from_str(&text).unwrap())
    }

    #[test]
    fn fields_have_a_value_of_their_type_under_the_name_that_serde_reads() {
        let sources = r#"
            #[derive(Debug, serde::Deserialize)]
            #[serde(rename_all = "camelCase")]
            pub struct Order {
                order_id: String,
                #[serde(rename = "HOW_MANY")]
                count: u32,
                price: f64,
                is_gift: bool,
                note: Option<String>,
                articles: Vec<Article>,
                address: Box<Address>,
                labels: std::collections::HashMap<String, String>,
                anything: serde_json::Value,
                pair: (u8, String),
                r#type: Kind,
                #[serde(skip)]
                cached: u64,
                #[serde(flatten)]
                page: Page,
            }
            #[derive(Deserialize)] struct Article { name: String }
            #[derive(Deserialize)] struct Address { city: String, next: Option<Box<Address>> }
            #[derive(Deserialize)] struct Page { skip: i64 }
            #[derive(Deserialize)] #[serde(rename_all = "snake_case")] enum Kind { FastMail, Slow }
        "#;
        let expected = json!({
            "orderId": "", "HOW_MANY": 0, "price": 0, "isGift": false, "note": null, "articles": [],
            "address": {"city": "", "next": null}, "labels": {}, "anything": null, "pair": [0, ""],
            "type": "fast_mail", "skip": 0,
        });
        assert_eq!(skeleton(sources, "crate::more::types::Order"), expected);
    }

    #[test]
    fn a_member_that_may_be_missing_is_not_required() {
        let folder = tempfile::tempdir().unwrap();
        let required = |sources: &str| {
            let main = folder.path().join("main.rs");
            fs::write(&main, sources).unwrap();
            required(&main, "Order")
        };
        let sources = r#"
            #[derive(serde::Deserialize)]
            #[serde(rename_all = "PascalCase")]
            struct Order {
                order_id: String,
                #[serde(alias = "Time", alias = "at")]
                due: u64,
                note: Option<String>,
                #[serde(default)]
                count: u32,
                #[serde(default = "one")]
                times: u32,
                #[serde(skip)]
                cached: u64,
                #[serde(flatten)]
                page: Page,
            }
        "#;
        assert_eq!(required(sources), [vec!["OrderId"], vec!["Due", "Time", "at"]]);
        for unknown in [
            "#[derive(Deserialize)] #[serde(default)] struct Order { id: u8 }",
            "#[derive(Deserialize)] #[serde(from = \"Other\")] struct Order { id: u8 }",
            "#[derive(Deserialize)] enum Order { Add { id: u8 } }",
            "#[derive(Deserialize)] struct Order(u8);",
            "",
        ] {
            assert!(required(unknown).is_empty(), "{unknown}");
        }
    }

    #[test]
    fn enums_have_their_first_variant_in_the_form_of_serde() {
        let of = |attributes: &str, body: &str| {
            skeleton(&format!("#[derive(Deserialize)] {attributes} enum Order {{ {body} }}"), "Order")
        };
        assert_eq!(of("", "Add { name: String }, Clear"), json!({"Add": {"name": ""}}));
        assert_eq!(of("", "Add(u8), Clear"), json!({"Add": 0}));
        assert_eq!(of(r#"#[serde(tag = "action")]"#, "Add { name: String }"), json!({"action": "Add", "name": ""}));
        assert_eq!(of(r#"#[serde(tag = "a", content = "b")]"#, "Add(u8)"), json!({"a": "Add", "b": 0}));
        assert_eq!(of("#[serde(untagged)]", "Text(String), Number(u8)"), json!(""));
        assert_eq!(
            of(r#"#[serde(tag = "action", rename_all = "kebab-case")]"#, "GetAll"),
            json!({"action": "get-all"})
        );
    }

    #[test]
    fn newtypes_and_tuples_are_what_they_hold() {
        let sources = "#[derive(Deserialize)] struct Order(Id); #[derive(Deserialize)] #[serde(transparent)] struct Id { id: String }";
        assert_eq!(skeleton(sources, "Order"), json!(""));
        assert_eq!(skeleton("#[derive(Deserialize)] struct Order(u8, bool);", "Order"), json!([0, false]));
    }

    #[test]
    fn events_of_the_platform_have_samples_unless_the_user_has_such_a_type() {
        assert_eq!(skeleton("", "cloudfn_runtime::events::Timer")["Type"], "Timer");
        assert_eq!(skeleton("", "Message")["MsgType"], "text");
        assert_eq!(skeleton("", "Paid")["resultCode"], "SUCCESS");
        assert_eq!(skeleton("#[derive(Deserialize)] struct Timer { mine: u8 }", "Timer"), json!({"mine": 0}));
    }

    #[test]
    fn nothing_is_made_up_about_an_unknown_type() {
        assert_eq!(skeleton("struct Order { secret: String }", "Order"), Value::Null);
        assert_eq!(skeleton("", "other_crate::Order"), Value::Null);
        assert_eq!(skeleton("", "serde_json::Value"), Value::Null);
        let endless = "#[derive(Deserialize)] struct Order { next: Box<Order> }";
        assert_eq!(skeleton(endless, "Order"), json!({"next": null}));
    }

    #[test]
    fn sources_that_nest_deeply_are_read_past() {
        let nested = |open: &str, inner: &str, close: &str, depth: usize| {
            format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
        };
        let sources = format!(
            "#![allow(dead_code)]\n#![doc = \"x\"]\nuse a::{{b, c}};\nconst A: u8 = {};\nfn chain() {{ {} }}\nmod inner {{\n\
             #[derive(Deserialize)] struct Deep {{ a: {} }}\n#[derive(Deserialize)] pub struct Order {{ id: u8 }} }}",
            nested("(", "1", ")", 100_000),
            nested("if a {} else { ", "", "}", 20_000),
            nested("Vec<", "u8", ">", 50_000),
        );
        assert_eq!(skeleton(&sources, "Order"), json!({"id": 0}));
        assert_eq!(skeleton(&sources, "Deep"), Value::Null);
        let modules = nested("mod a { ", "#[derive(Deserialize)] struct Order { id: u8 }", "}", 10_000);
        assert_eq!(skeleton(&modules, "Order"), Value::Null);
        let deepest = nested("Option<", "u8", ">", 1200);
        assert_eq!(
            skeleton(&format!("#[derive(Deserialize)] struct Order {{ a: {deepest} }}"), "Order")["a"],
            Value::Null
        );
    }
}
