//! Documents in functions, macros and modules without a prelude, with every shadowed name, and under every lint.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    missing_debug_implementations,
    missing_copy_implementations,
    unused_qualifications,
    unnameable_types,
    trivial_casts,
    non_local_definitions,
    private_interfaces,
    private_bounds,
    clippy::pedantic
)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]

use cloudfn_runtime::database::{Collected, Document, Whole};

/// An order that nobody outside reads.
#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
#[document(collection = "orders")]
#[allow(deprecated)]
pub struct Order {
    /// The price in cents.
    pub price: i64,
    #[document(nested)]
    address: Address,
    #[serde(flatten)]
    audit: Option<Audit>,
    #[serde(default)]
    old: Option<Old>,
}

#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
struct Address {
    city: String,
}

#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
#[allow(clippy::struct_field_names)]
pub(crate) struct Audit {
    created_by: String,
    created_at: i64,
    created_in: Vec<Self>,
}

#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
#[deprecated]
struct Old {}

#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
#[allow(non_snake_case, non_camel_case_types)]
struct order_2 {
    paidAt: i64,
    __parent: i64,
    _id: String,
}

mod shadowed {
    #![allow(dead_code, non_camel_case_types)]
    #![no_implicit_prelude]

    mod std {}
    mod core {}
    mod cloudfn_runtime {}
    struct Vec;
    struct Cow;
    struct Field;
    struct Place;
    struct str;
    struct String;
    trait Clone {}
    trait Debug {}
    trait Deref {}
    fn place() {}

    #[derive(::cloudfn_runtime::database::Document)]
    #[document(collection = "places")]
    pub(super) struct Document {
        pub(super) fields: ::core::primitive::i64,
        #[document(nested)]
        pub(super) nested: ::core::option::Option<Nested>,
    }

    #[derive(::cloudfn_runtime::database::Document)]
    pub(super) struct Nested {
        pub(super) names: ::core::primitive::i64,
        pub(super) r#fn: ::core::primitive::i64,
    }
}

macro_rules! document {
    ($visibility:vis $name:ident in $collection:literal { $($member:ident as $written:literal: $type:ty),* }) => {
        #[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
        #[document(collection = $collection)]
        $visibility struct $name {
            $(#[serde(rename = $written)] $member: $type,)*
            hidden: i64,
        }
    };
}

document!(pub(crate) Counter in "counters" { count as "n": i64, parts as "p": Option<Vec<Self>> });

mod another_name {
    pub(crate) mod runtime {
        pub(crate) use ::cloudfn_runtime::database;
    }
}

#[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
#[document(crate = crate::another_name::runtime)]
struct Renamed {
    price: i64,
}

fn main() {
    #[derive(Debug, serde::Serialize, serde::Deserialize, Document)]
    #[document(collection = "inner")]
    struct Inner {
        price: i64,
    }

    let inner = Inner::fields(Whole::<Inner>::new());
    assert_eq!(format!("{} {inner:?} {:?}", Inner::COLLECTION, inner.price), "inner InnerFields Field(\"price\")");
    assert_eq!(Order::fields(Whole::<Order>::new()).address.city.path(), "address.city");
    let counter = Counter::fields(Whole::<Counter>::new());
    assert_eq!([counter.count.path(), counter.parts.path(), counter.hidden.path()], ["n", "p", "hidden"]);
    assert_eq!(Counter::COLLECTION, "counters");
    let document = shadowed::Document::fields(Whole::<shadowed::Document>::new());
    assert_eq!(document.nested.names.path(), "nested.names");
    assert_eq!(document.nested.r#fn.path(), "nested.fn");
    assert_eq!(order_2::fields(Whole::<order_2>::new())._id.path(), "_id");
    assert_eq!(Renamed::fields(Whole::<Renamed>::new()).price.path(), "price");
}
