//! `#[derive(Document)]` against serde: each field has the path under which serde writes its member.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;

use cloudfn_runtime::database::bson::{self, Bson};
use cloudfn_runtime::database::{Collected, Document, Field, Parent, Whole};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What serde writes for a document. Paths are looked up in it.
struct Written(Value);

impl Written {
    fn of(document: &impl Serialize) -> Self {
        Self(serde_json::to_value(document).unwrap())
    }

    #[track_caller]
    fn assert_at<T: Serialize, D>(&self, field: &Field<T, D>, member: &T) {
        let found = field.path().split('.').try_fold(&self.0, |value, name| value.get(name));
        assert_eq!(found, Some(&serde_json::to_value(member).unwrap()), "at {} in {}", field.path(), self.0);
    }

    /// Checks that the names of the members are those that serde writes, in order.
    #[track_caller]
    fn assert_names<D: Document>(&self) {
        let written: Vec<_> = self.0.as_object().unwrap().keys().cloned().collect();
        assert_eq!(D::names(), written);
    }
}

fn fields<D: Document>() -> D::Fields<Whole<D>> {
    D::fields(Whole::new())
}

macro_rules! document_with_rename_all {
    ($($rule:literal as $name:ident),*) => {
        $({
            #[derive(Serialize, Deserialize, Document)]
            #[serde(rename_all = $rule)]
            #[allow(non_snake_case)]
            struct $name {
                id: u8,
                paid_at: u8,
                a1_b2_3c: u8,
                _leading: u8,
                trailing_: u8,
                double__underscore: u8,
                camelCase: u8,
                URL: u8,
                r#type: u8,
                größe_ä: u8,
                #[serde(rename = "own_name")]
                renamed: u8,
            }
            let sample = $name {
                id: 1,
                paid_at: 2,
                a1_b2_3c: 3,
                _leading: 4,
                trailing_: 5,
                double__underscore: 6,
                camelCase: 7,
                URL: 8,
                r#type: 9,
                größe_ä: 10,
                renamed: 11,
            };
            let written = Written::of(&sample);
            let fields = fields::<$name>();
            written.assert_at(&fields.id, &sample.id);
            written.assert_at(&fields.paid_at, &sample.paid_at);
            written.assert_at(&fields.a1_b2_3c, &sample.a1_b2_3c);
            written.assert_at(&fields._leading, &sample._leading);
            written.assert_at(&fields.trailing_, &sample.trailing_);
            written.assert_at(&fields.double__underscore, &sample.double__underscore);
            written.assert_at(&fields.camelCase, &sample.camelCase);
            written.assert_at(&fields.URL, &sample.URL);
            written.assert_at(&fields.r#type, &sample.r#type);
            written.assert_at(&fields.größe_ä, &sample.größe_ä);
            written.assert_at(&fields.renamed, &sample.renamed);
            written.assert_names::<$name>();
        })*
    };
}

#[test]
fn every_rename_rule_gives_the_path_that_serde_writes() {
    document_with_rename_all!(
        "lowercase" as Lower,
        "UPPERCASE" as Upper,
        "PascalCase" as Pascal,
        "camelCase" as Camel,
        "snake_case" as Snake,
        "SCREAMING_SNAKE_CASE" as ScreamingSnake,
        "kebab-case" as Kebab,
        "SCREAMING-KEBAB-CASE" as ScreamingKebab
    );
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase")]
struct Address {
    city: String,
    zip_code: i32,
    #[document(nested)]
    place: Point,
}

/// A document in a document in a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Document)]
struct Point {
    #[serde(rename = "lat")]
    latitude: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Document)]
struct Audit {
    created_by: String,
    #[serde(flatten)]
    times: Times,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Document)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct Times {
    created_at: i64,
    #[document(nested)]
    updated: Option<Point>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Document)]
struct Line {
    sku: String,
    count: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[document(collection = "orders")]
struct Order {
    #[serde(rename = "_id")]
    id: String,
    #[serde(rename(serialize = "wxOpenid", deserialize = "wxOpenid"), alias = "openid", alias = "_openid")]
    openid: String,
    paid_at: Option<i64>,
    #[document(nested)]
    address: Address,
    #[document(nested)]
    second_address: Option<Box<Address>>,
    #[serde(flatten)]
    audit: Audit,
    lines: Vec<Line>,
    #[serde(skip)]
    cached: u8,
    #[serde(skip_serializing, skip_deserializing)]
    cached_too: u8,
    #[serde(skip_deserializing)]
    only_written: u8,
    #[serde(with = "as_text")]
    price: u64,
    #[serde(serialize_with = "as_text::serialize", deserialize_with = "as_text::deserialize")]
    #[document(type = String)]
    price_too: u64,
}

impl Default for Order {
    fn default() -> Self {
        let address = Address { city: "Guangzhou".into(), zip_code: 510_000, place: Point { latitude: 23.1 } };
        Self {
            id: "o1".into(),
            openid: "oABC".into(),
            paid_at: Some(5),
            second_address: Some(Box::new(Address { city: "Shenzhen".into(), ..address.clone() })),
            address,
            audit: Audit {
                created_by: "me".into(),
                times: Times { created_at: 7, updated: Some(Point { latitude: 1.5 }) },
            },
            lines: vec![Line { sku: "tea".into(), count: 3 }],
            cached: 0,
            cached_too: 0,
            only_written: 9,
            price: 100,
            price_too: 200,
        }
    }
}

mod as_text {
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub(crate) fn serialize<S: Serializer>(value: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&value.to_string())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[test]
fn members_have_the_paths_that_serde_writes() {
    let sample = Order::default();
    let written = Written::of(&sample);
    let order = fields::<Order>();
    written.assert_at(&order.id, &sample.id);
    written.assert_at(&order.openid, &sample.openid);
    written.assert_at(&order.paid_at, &sample.paid_at);
    written.assert_at(&order.lines, &sample.lines);
    written.assert_at(&order.only_written, &sample.only_written);
    written.assert_names::<Order>();
}

#[test]
fn a_nested_document_is_a_field_and_has_fields() {
    let sample = Order::default();
    let written = Written::of(&sample);
    let order = fields::<Order>();
    written.assert_at(&order.address, &sample.address);
    written.assert_at(&order.address.city, &sample.address.city);
    written.assert_at(&order.address.zip_code, &sample.address.zip_code);
    written.assert_at(&order.address.place, &sample.address.place);
    written.assert_at(&order.address.place.latitude, &sample.address.place.latitude);
    written.assert_at(&order.second_address, &sample.second_address);
    written.assert_at(&order.second_address.city, &"Shenzhen".to_owned());
    written.assert_at(&order.second_address.place.latitude, &23.1);
    assert_eq!(order.second_address.place.latitude.path(), "secondAddress.place.lat");
}

#[test]
fn a_flattened_document_has_no_path() {
    let sample = Order::default();
    let written = Written::of(&sample);
    let order = fields::<Order>();
    written.assert_at(&order.audit.created_by, &sample.audit.created_by);
    written.assert_at(&order.audit.times.created_at, &sample.audit.times.created_at);
    written.assert_at(&order.audit.times.updated, &sample.audit.times.updated);
    written.assert_at(&order.audit.times.updated.latitude, &1.5);
    assert_eq!(order.audit.times.updated.latitude.path(), "UPDATED.lat");
}

#[test]
fn a_member_that_a_function_writes_has_the_given_type_or_any_type() {
    let written = Written::of(&Order::default());
    let order = fields::<Order>();
    let any: &Field<Bson, Order> = &order.price;
    written.assert_at(any, &Bson::String("100".to_owned()));
    written.assert_at(&order.price_too, &"200".to_owned());
}

#[test]
fn names_are_the_same_in_bson_and_in_json() {
    let written = bson::serialize_to_document(&Order::default()).unwrap();
    assert_eq!(Order::names(), written.keys().cloned().collect::<Vec<_>>());
}

#[test]
fn values_at_the_paths_are_read_back() {
    let Value::Object(mut written) = serde_json::to_value(Order::default()).unwrap() else { panic!("a document") };
    let only_written = fields::<Order>().only_written.path().to_owned();
    assert_eq!(written.remove(&only_written), Some(json!(9)));
    let read: Times = serde_json::from_value(json!({
        fields::<Times>().created_at.path(): 8,
        fields::<Times>().updated.path(): {"lat": 2.5},
    }))
    .unwrap();
    assert_eq!(read, Times { created_at: 8, updated: Some(Point { latitude: 2.5 }) });
}

#[test]
fn paths_of_fields_in_a_list_begin_at_the_item() {
    let line = fields::<Line>();
    assert_eq!(line.count.path(), "count");
}

#[test]
fn every_document_has_an_id_and_fields_by_path() {
    assert_eq!(fields::<Line>().id().path(), "_id");
    assert_eq!(fields::<Order>().field("address.street").path(), "address.street");
    assert_eq!(fields::<bson::Document>().field("a.b").path(), "a.b");
    assert_eq!(fields::<Value>().id().path(), "_id");
}

#[test]
fn the_attribute_names_the_collection() {
    assert_eq!(Order::COLLECTION, "orders");
}

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "pages")]
struct Page<'a, T: Clone, const N: usize = 2>
where
    T: Serialize,
{
    title: &'a str,
    #[document(nested)]
    body: T,
    #[serde(flatten)]
    more: Option<T>,
    tags: Vec<T>,
    #[serde(skip)]
    #[allow(dead_code)]
    rest: std::marker::PhantomData<[u8; N]>,
}

#[test]
fn generic_documents_give_access_to_the_members_of_their_parameters() {
    let line = Line { sku: "tea".to_owned(), count: 3 };
    let sample: Page<'_, Line> = Page {
        title: "Orders",
        body: line.clone(),
        more: Some(line.clone()),
        tags: vec![line],
        rest: std::marker::PhantomData,
    };
    let written = Written::of(&sample);
    let page = fields::<Page<'_, Line>>();
    written.assert_at(&page.title, &sample.title);
    written.assert_at(&page.body.count, &3);
    written.assert_at(&page.more.count, &3);
    written.assert_at(&page.tags, &sample.tags);
    written.assert_names::<Page<'_, Line>>();
    assert_eq!(Page::<'_, Line, 7>::COLLECTION, "pages");
}

#[derive(Serialize, Deserialize, Document)]
struct Open {
    name: String,
    #[serde(flatten)]
    rest: bson::Document,
    counts: BTreeMap<String, i64>,
}

#[test]
fn the_names_are_unknown_if_a_flattened_document_is_untyped() {
    assert!(Open::names().is_empty());
    assert_eq!(fields::<Open>().rest.field("color").path(), "color");
    assert_eq!(fields::<Open>().counts.path(), "counts");
}

fn path_of_city<P: Parent>(address: &AddressFields<P>) -> &str {
    address.city.path()
}

#[test]
fn helpers_accept_fields_with_any_parent() {
    assert_eq!(path_of_city(&fields::<Address>()), "city");
    assert_eq!(path_of_city(&fields::<Order>().address), "address.city");
}
