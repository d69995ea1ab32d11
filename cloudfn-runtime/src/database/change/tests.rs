use bson::doc;
use serde_json::json;

use super::Change;
use crate::database::Field;

fn update(change: Change) -> bson::Document {
    change.into_update().unwrap()
}

fn refused(change: Change) -> String {
    change.into_update().unwrap_err().to_string()
}

fn int(path: &'static str) -> Field<i64> {
    Field::at(path)
}

fn list(path: &'static str) -> Field<Vec<i64>> {
    Field::at(path)
}

#[test]
fn changes_are_grouped_by_operator_in_their_order() {
    let change = int("a").inc(1).and(int("b").set(2)).and(int("c").inc(3)).and(list("d").push(4));
    let update = update(change);
    assert_eq!(update, doc! { "$inc": { "a": 1, "c": 3 }, "$set": { "b": 2 }, "$push": { "d": { "$each": [4] } } });
    assert_eq!(update.keys().collect::<Vec<_>>(), ["$inc", "$set", "$push"]);
}

#[test]
fn a_member_cannot_be_changed_twice() {
    assert_eq!(
        refused(int("a").set(1).and(int("a").set(2))),
        "`a`: it is changed twice by `$set`: an update can change a member only once"
    );
    assert_eq!(
        refused(int("a").set(1).and(int("a").inc(2))),
        "`a`: it is changed by `$set` and by `$inc`: an update can change a member only once"
    );
    assert_eq!(
        refused(list("a").push(1).and(list("a").push(2))),
        "`a`: it is changed twice by `$push`: an update can change a member only once; to add several items, use `push_all`"
    );
}

#[test]
fn a_member_and_a_part_of_it_cannot_be_changed_together() {
    assert_eq!(
        refused(int("a.b").inc(1).and(int("a").remove())),
        "`a`: it is changed by `$unset`, and `a.b` inside it by `$inc`: an update can change a member only once"
    );
    // A name that sorts between the two does not hide it.
    assert!(
        refused(int("a").set(1).and(int("a-b").set(2)).and(int("a.b").set(3))).starts_with("`a`: it is changed by")
    );
    assert!(update(int("a").set(1).and(int("ab").set(2)).and(int("a-b").set(3))).contains_key("$set"));
}

#[test]
fn the_new_name_of_a_renamed_member_counts_as_changed() {
    assert_eq!(
        refused(int("a").rename("b").and(int("b").set(1))),
        "`b`: it is changed by `$rename` and by `$set`: an update can change a member only once"
    );
    assert_eq!(
        refused(int("a").rename("a")),
        "`a`: it is changed twice by `$rename`: an update can change a member only once"
    );
}

#[test]
fn the_id_cannot_be_changed() {
    for change in [
        Field::<String>::at("_id").set("x"),
        int("a").rename("_id"),
        int("_id.a").set(1),
        Change::json(&json!({ "_id": "b", "a": 1 })),
        Change::raw(doc! { "$unset": { "_id": "" } }),
    ] {
        assert!(refused(change).ends_with("the `_id` of a document cannot be changed"));
    }
    assert!(update(int("_id_of_parent").set(1)).contains_key("$set"));
}

#[test]
fn raw_changes_need_operators() {
    assert_eq!(
        update(Change::raw(doc! { "$currentDate": { "a": true } }).and(int("b").set(1))),
        doc! { "$currentDate": { "a": true }, "$set": { "b": 1 } }
    );
    for (raw, error) in [
        (doc! {}, "a change without an operator changes nothing"),
        (
            doc! { "a": 1 },
            "`a`: a change needs operators, such as `$set`: a document without them would replace the whole document",
        ),
        (doc! { "$set": {} }, "`$set`: the operator changes nothing"),
        (doc! { "$set": 5 }, "`$set`: the operand must be a document of paths, not a number"),
        (doc! { "$set": { "a": { "\0": 1 } } }, "`$set.a`: the name of a member cannot contain NUL: \"\\0\""),
        (
            doc! { "$set": { "a": 1 }, "$inc": { "a.b": 1 } },
            "`a`: it is changed by `$set`, and `a.b` inside it by `$inc`: an update can change a member only once",
        ),
    ] {
        assert_eq!(refused(Change::raw(raw)), error);
    }
}

#[test]
fn json_has_the_same_meaning_as_in_the_sdk() {
    assert_eq!(
        update(Change::json(&json!({ "a": { "b": 1 }, "c": null, "$inc": { "n": 1 } }))),
        doc! { "$inc": { "n": 1 }, "$set": { "c": null, "a.b": 1 } }
    );
    assert_eq!(refused(Change::json(&json!({}))), "a change without an operator changes nothing");
    assert_eq!(refused(Change::json(&json!("x"))), "the changes must be an object, not a text");
    assert!(refused(Change::json(&json!({ "a": 1, "a.b": 2 }))).starts_with("`a`: it is changed by"));
}

#[test]
fn the_first_error_of_a_part_is_the_error_of_the_whole() {
    let bad = || Field::<u64>::at("bad").set(u64::MAX);
    assert!(refused(int("a").set(1).and(bad())).starts_with("`bad`: "));
    assert!(refused(bad().and(int("a").set(1))).starts_with("`bad`: "));
}
