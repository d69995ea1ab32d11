use bson::{Bson, DateTime, JavaScriptCodeWithScope, doc};
use cloudfn_database::{Answer, Database, ErrorKind, Modify, Operation};

use crate::{database, execute, updated, updated_by};

#[test]
fn an_integer_grows_to_64_bits_but_no_further() {
    assert_eq!(
        updated(doc! { "n": i32::MAX }, doc! { "$inc": { "n": 1 } }).expect("fits"),
        doc! { "n": 2_147_483_648_i64 }
    );
    assert_eq!(updated(doc! { "n": 1_i64 }, doc! { "$mul": { "n": 2 } }).expect("fits"), doc! { "n": 2_i64 });
    assert_eq!(updated(doc! { "n": 1 }, doc! { "$inc": { "n": 0.5 } }).expect("fits"), doc! { "n": 1.5 });
    let error = updated(doc! { "n": i64::MAX }, doc! { "$inc": { "n": 1 } }).expect_err("the result does not fit");
    assert!(error.message().contains("$inc of `n`"), "{error}");
    updated(doc! { "n": i64::MAX }, doc! { "$mul": { "n": 2 } }).expect_err("the result does not fit");
}

#[test]
fn multiplying_a_missing_value_gives_a_zero_of_the_type_of_the_factor() {
    assert_eq!(
        updated(doc! {}, doc! { "$mul": { "a": 2.5, "b": 3, "c": 3_i64 } }).expect("it is valid"),
        doc! { "a": 0.0, "b": 0, "c": 0_i64 }
    );
}

#[test]
fn a_dollar_sign_means_the_item_that_the_query_matched() {
    let after = updated_by(doc! { "a": [1, 5, 9] }, doc! { "a": { "$gt": 3 } }, doc! { "$set": { "a.$": 0 } });
    assert_eq!(after.expect("found"), doc! { "a": [1, 0, 9] });
    let document = doc! { "a": [{ "k": 1, "v": 1 }, { "k": 2, "v": 1 }] };
    let after = updated_by(document.clone(), doc! { "a.k": 2 }, doc! { "$inc": { "a.$.v": 1 } });
    assert_eq!(after.expect("found"), doc! { "a": [{ "k": 1, "v": 1 }, { "k": 2, "v": 2 }] });
    let query = doc! { "a": { "$elemMatch": { "k": 2, "v": 1 } } };
    let after = updated_by(document.clone(), query, doc! { "$unset": { "a.$.v": "" } });
    assert_eq!(after.expect("found"), doc! { "a": [{ "k": 1, "v": 1 }, { "k": 2 }] });
    let error = updated(document, doc! { "$set": { "a.$.v": 1 } }).expect_err("no item matched");
    assert!(error.message().contains("`a.$.v`"), "{error}");
}

#[test]
fn empty_brackets_mean_all_items() {
    let after = updated(doc! { "a": [{ "n": 1 }, { "n": 2 }] }, doc! { "$inc": { "a.$[].n": 10 } });
    assert_eq!(after.expect("a list"), doc! { "a": [{ "n": 11 }, { "n": 12 }] });
    updated(doc! { "a": 1 }, doc! { "$inc": { "a.$[]": 10 } }).expect_err("the value is not a list");
    let error = updated(doc! { "a": [1] }, doc! { "$set": { "a.$[x]": 1 } }).expect_err("array filters");
    assert_eq!(error.kind(), ErrorKind::InvalidOperator);
    assert!(error.message().contains("`$[x]`"), "{error}");
}

#[test]
fn an_update_does_not_change_a_document_that_was_read_before() {
    let mut database = database([doc! { "a": { "b": 1 } }]);
    let read = database.documents("c").expect("the collection exists");
    let data = doc! { "$inc": { "a.b": 1 }, "$set": { "c": 1 } };
    let modify = Modify { collection: "c".to_owned(), data, multi: true, merge: true, ..Modify::default() };
    execute(&mut database, &Operation::Modify(modify)).expect("the update is right");
    assert_eq!(*read[0], doc! { "a": { "b": 1 }, "_id": 0 });
    assert_eq!(*database.documents("c").expect("it exists")[0], doc! { "a": { "b": 2 }, "_id": 0, "c": 1 });
}

#[test]
fn a_failed_update_undoes_its_changes_of_other_documents() {
    let before = [doc! { "a": 1, "z": 1 }, doc! { "a": 2, "b": { "c": [1] } }, doc! { "a": "text" }];
    let mut database = database(before);
    let stored = |database: &Database| format!("{:?}", database.documents("c").expect("the collection exists"));
    let unchanged = stored(&database);
    for data in [
        doc! { "$set": { "new": 1, "z": 2 }, "$inc": { "a": 1 } },
        doc! { "$unset": { "z": "" }, "$inc": { "a": 1 } },
        doc! { "$rename": { "z": "y" }, "$push": { "b.c": 2 }, "$mul": { "a": 2 } },
    ] {
        let modify = Modify { collection: "c".to_owned(), data, multi: true, merge: true, ..Modify::default() };
        execute(&mut database, &Operation::Modify(modify)).expect_err("a text is no number");
        assert_eq!(stored(&database), unchanged);
    }
}

#[test]
fn unknown_operators_in_updates_are_refused_by_name() {
    for (data, name) in [
        (doc! { "$foo": { "a": 1 } }, "`$foo`"),
        (doc! { "a": 1 }, "`a`"),
        (doc! { "$push": { "a": { "$each": [1], "$foo": 1 } } }, "`$foo`"),
        (doc! { "$push": { "a": { "$slice": 1 } } }, "$each"),
        (doc! { "$set": { "$a": 1 } }, "`$a`"),
        (doc! { "$set": { "a": { "$inc": 1 } } }, "`$inc`"),
        (doc! { "$pull": { "a": { "$foo": 1 } } }, "`$foo`"),
    ] {
        let error = updated(doc! { "a": [1] }, data).expect_err("wrong");
        assert_eq!(error.kind(), ErrorKind::InvalidOperator, "{error}");
        assert!(error.message().contains(name), "{error}");
    }
}

#[test]
fn overlapping_changes_are_refused() {
    for data in [
        doc! { "$set": { "a": 1 }, "$unset": { "a.b": "" } },
        doc! { "$rename": { "a": "b" }, "$set": { "b": 1 } },
        doc! { "$rename": { "a": "a" } },
        doc! { "$set": { "a.b": 1, "a.b.c": 1 } },
        doc! { "$set": { "a-b": 1, "a": 1, "a.c": 1 } },
    ] {
        updated(doc! { "a": {} }, data.clone()).expect_err(&data.to_string());
    }
    updated(doc! { "a": {} }, doc! { "$set": { "a.b": 1, "ab": 1, "a.c": 1 } }).expect("the values are different");
}

#[test]
fn items_are_pulled_by_value_by_condition_or_by_their_members() {
    let pull =
        |list: Bson, operand: Bson| updated(doc! { "a": list }, doc! { "$pull": { "a": operand } }).expect("a list");
    assert_eq!(pull(bson::bson!([1, 1.0, "1", [1]]), bson::bson!(1)), doc! { "a": ["1", [1]] });
    assert_eq!(pull(bson::bson!([1, 5, 9]), bson::bson!({ "$gte": 5, "$lt": 9 })), doc! { "a": [1, 9] });
    assert_eq!(
        pull(bson::bson!([{ "k": 1, "l": [1, 2] }, 1, { "k": 2 }]), bson::bson!({ "l": 2 })),
        doc! { "a": [1, { "k": 2 }] }
    );
    assert_eq!(
        pull(bson::bson!([{ "k": 1 }, { "k": 3 }]), bson::bson!({ "$or": [{ "k": 1 }, { "k": 2 }] })),
        doc! { "a": [{ "k": 3 }] }
    );
    assert_eq!(pull(bson::bson!(["ab", "b", 1]), bson::bson!({ "$regex": "^a" })), doc! { "a": ["b", 1] });
    assert_eq!(pull(bson::bson!([1, 2, 3]), bson::bson!({ "$not": { "$gt": 1 } })), doc! { "a": [2, 3] });
}

#[test]
fn server_dates_become_the_time_of_the_request() {
    let now = DateTime::from_millis(1_700_000_000_123);
    assert_eq!(
        updated(doc! {}, doc! { "$currentDate": { "a": true, "b": { "$type": "date" } } }).expect("it is valid"),
        doc! { "a": now, "b": now }
    );
    let date = doc! { "$tcb_server_date": { "offset": 1000 } };
    let later = DateTime::from_millis(1_700_000_001_123);
    assert_eq!(
        updated(doc! { "l": [] }, doc! { "$push": { "l": { "$each": [{ "at": date }] } } }).expect("it is valid"),
        doc! { "l": [{ "at": later }] }
    );
}

#[test]
fn an_upsert_inserts_the_values_that_the_query_requires() {
    let mut database = database([]);
    let modify = Modify {
        collection: "c".to_owned(),
        query: doc! {
            "_id": "x", "a.b": 1, "c": { "$gt": 5 }, "$and": [{ "d": { "$eq": 2 } }], "$or": [{ "f": 3 }],
        },
        data: doc! { "$inc": { "n": 1 }, "$setOnInsert": { "e": true } },
        merge: true,
        upsert: true,
        ..Modify::default()
    };
    let first = execute(&mut database, &Operation::Modify(modify.clone())).expect("inserted");
    assert_eq!(first, Answer::Modified { updated: 0, upserted: Some("x".into()) });
    let made = doc! { "_id": "x", "a": { "b": 1 }, "d": 2, "f": 3, "e": true, "n": 1 };
    assert_eq!(*database.documents("c").expect("there")[0], made);
    let again = Modify { query: doc! { "_id": "x" }, ..modify };
    let second = execute(&mut database, &Operation::Modify(again)).expect("updated");
    assert_eq!(second, Answer::Modified { updated: 1, upserted: None });
}

#[test]
fn an_unchanged_document_is_not_counted_as_updated() {
    let mut database = database([doc! { "a": 1 }, doc! { "a": 2 }]);
    let modify = Modify {
        collection: "c".to_owned(),
        data: doc! { "$set": { "a": 1 } },
        multi: true,
        merge: true,
        ..Modify::default()
    };
    let answer = execute(&mut database, &Operation::Modify(modify)).expect("it is valid");
    assert_eq!(answer, Answer::Modified { updated: 1, upserted: None });
}

#[test]
fn an_update_that_fails_for_one_document_changes_none() {
    let mut database = database([doc! { "a": 1 }, doc! { "a": "x" }]);
    let modify = Modify {
        collection: "c".to_owned(),
        data: doc! { "$inc": { "a": 1 } },
        multi: true,
        merge: true,
        ..Modify::default()
    };
    execute(&mut database, &Operation::Modify(modify)).expect_err("a text");
    assert_eq!(database.documents("c").expect("there")[0].get_i32("a").ok(), Some(1));
}

#[test]
fn a_replacement_cannot_contain_operators_or_change_the_id() {
    let mut database = database([doc! { "a": 1 }]);
    let replace = |data| {
        Operation::Modify(Modify { collection: "c".to_owned(), query: doc! { "_id": 0 }, data, ..Modify::default() })
    };
    execute(&mut database, &replace(doc! { "$set": { "a": 1 } })).expect_err("operators");
    execute(&mut database, &replace(doc! { "_id": 1, "a": 1 })).expect_err("another id");
    execute(&mut database, &replace(doc! { "_id": 0.0, "a": 2 })).expect("the same id");
    assert_eq!(*database.documents("c").expect("there")[0], doc! { "_id": 0, "a": 2 });
}

#[test]
fn bit_operations_need_integers() {
    assert_eq!(updated(doc! {}, doc! { "$bit": { "n": { "or": 5 } } }).expect("it is valid"), doc! { "n": 5 });
    assert_eq!(
        updated(doc! { "n": 5 }, doc! { "$bit": { "n": { "xor": 1_i64 } } }).expect("it is valid"),
        doc! { "n": 4_i64 }
    );
    updated(doc! { "n": 1.5 }, doc! { "$bit": { "n": { "or": 1 } } }).expect_err("a double");
    updated(doc! { "n": 1 }, doc! { "$bit": { "n": { "nand": 1 } } }).expect_err("the operation does not exist");
}

#[test]
fn the_scope_of_code_has_the_rules_of_a_document() {
    let code = |scope| Bson::JavaScriptCodeWithScope(JavaScriptCodeWithScope { code: "f()".to_owned(), scope });
    let set = |scope| updated(doc! {}, doc! { "$set": { "a": code(scope) } });
    assert!(set(doc! { "b": 1 }).is_ok());
    assert!(set(doc! { "b\0": 1 }).unwrap_err().message().contains("NUL"));
    assert!(set(doc! { "b": { "$c": 1 } }).unwrap_err().message().contains("`$c`"));
    let deep = (0..120).fold(doc! {}, |inner, _| doc! { "b": inner });
    assert!(set(deep).unwrap_err().message().contains("100 levels"));
    assert!(set(doc! { "b": "x".repeat(17 << 20) }).unwrap_err().message().contains("16 MiB"));
}

#[test]
fn places_of_a_list_that_overlap_with_other_paths_are_refused() {
    let list = || doc! { "a": [{ "b": 1 }, { "b": 2 }] };
    for data in [
        doc! { "$set": { "a.$[].b": 1, "a.0.b": 3 } },
        doc! { "$set": { "a.$[]": 1 }, "$inc": { "a.1.b": 3 } },
        doc! { "$set": { "a.$.b": 1 }, "$inc": { "a.1.b": 3 } },
        doc! { "$set": { "a.$.b": 1 }, "$inc": { "a.$[].b": 3 } },
    ] {
        let error = updated_by(list(), doc! { "a.b": 2 }, data.clone()).expect_err("they overlap");
        assert!(error.message().contains("change the same value"), "{data}: {error}");
    }
    let after = updated_by(list(), doc! { "a.b": 2 }, doc! { "$set": { "a.$[].c": 3, "a.$.b": 4, "a.0.b": 5 } });
    assert_eq!(after.expect("they do not overlap"), doc! { "a": [{ "b": 5, "c": 3 }, { "b": 4, "c": 3 }] });
}
