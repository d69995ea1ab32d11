use bson::{Bson, DateTime, bson, doc};
use cloudfn_database::ErrorKind;

use crate::{aggregated, value, value_error, value_in};

#[test]
fn sums_of_integers_become_longs_and_then_doubles() {
    assert_eq!(value(doc! { "$add": [i32::MAX, 1] }), Bson::Int64(2_147_483_648));
    assert_eq!(value(doc! { "$add": [i64::MAX, 1] }), Bson::Double(9_223_372_036_854_775_808.0));
    assert_eq!(value(doc! { "$multiply": [65_536, 65_536] }), Bson::Int64(4_294_967_296));
    assert_eq!(value(doc! { "$subtract": [1, 1.5] }), Bson::Double(-0.5));
    assert_eq!(value(doc! { "$divide": [6, 3] }), Bson::Double(2.0));
    assert_eq!(value(doc! { "$abs": i32::MIN }), Bson::Int64(2_147_483_648));
    assert_eq!(value(doc! { "$pow": [2, 40] }), Bson::Int64(1_099_511_627_776));
    assert_eq!(value(doc! { "$pow": [2, -1] }), Bson::Double(0.5));
    assert_eq!(value(doc! { "$mod": [-7, 3_i64] }), Bson::Int64(-1));
}

#[test]
fn sums_of_doubles_are_rounded_once() {
    assert_eq!(value(doc! { "$sum": [[1e16, 1.0, -1e16]] }), Bson::Double(1.0));
    assert_eq!(value(doc! { "$sum": [[1], 2] }), Bson::Int32(2), "a list among several operands is not a number");
    assert_eq!(value(doc! { "$add": [1e16, 1.0, -1e16] }), Bson::Double(1.0));
}

#[test]
fn halves_are_rounded_to_even() {
    for (number, places, rounded) in [(2.5, 0, 2.0), (3.5, 0, 4.0), (-1.25, 1, -1.2), (1234.5, -2, 1200.0)] {
        assert_eq!(value(doc! { "$round": [number, places] }), Bson::Double(rounded));
    }
    assert_eq!(value(doc! { "$round": [15, -1] }), Bson::Int32(20));
    assert_eq!(value(doc! { "$round": [25, -1] }), Bson::Int32(20));
    assert_eq!(value(doc! { "$trunc": [-19, -1] }), Bson::Int32(-10));
    assert_eq!(value(doc! { "$trunc": 2.9 }), Bson::Double(2.0));
}

#[test]
fn a_null_operand_gives_null_even_if_another_operand_is_wrong() {
    assert_eq!(value(doc! { "$add": [null, "a"] }), Bson::Null);
    assert!(value_error(doc! { "$add": ["a", null] }).message().contains("$add"));
    assert_eq!(value(doc! { "$concat": ["a", null] }), Bson::Null);
    assert_eq!(value(doc! { "$ifNull": [null, null, 3] }), Bson::Int32(3));
}

#[test]
fn a_missing_value_sorts_before_null() {
    assert_eq!(value(doc! { "$lt": ["$none", null] }), Bson::Boolean(true));
    assert_eq!(value(doc! { "$eq": ["$none", null] }), Bson::Boolean(false));
    assert_eq!(value(doc! { "$cmp": ["a", 5] }), Bson::Int32(1));
}

#[test]
fn texts_are_counted_in_characters_or_bytes() {
    assert_eq!(value(doc! { "$substrBytes": ["云a", 3, -1] }), Bson::String("a".to_owned()));
    value_error(doc! { "$substrBytes": ["云a", 1, 2] });
    value_error(doc! { "$substrCP": ["a", -1, 2] });
    assert_eq!(value(doc! { "$substr": [12.0, 0, 1] }), Bson::String("1".to_owned()));
    assert_eq!(value(doc! { "$indexOfCP": ["云a云", "云", 1] }), Bson::Int32(2));
    assert_eq!(value(doc! { "$indexOfBytes": ["abc", "c", 0, 2] }), Bson::Int32(-1));
    assert_eq!(value(doc! { "$toUpper": "éa" }), Bson::String("éA".to_owned()));
    assert_eq!(value(doc! { "$trim": { "input": " \u{a0}a\n" } }), Bson::String("a".to_owned()));
    assert_eq!(value(doc! { "$ltrim": { "input": "xya", "chars": "yx" } }), Bson::String("a".to_owned()));
    assert_eq!(
        value(doc! { "$replaceAll": { "input": "aba", "find": "a", "replacement": "c" } }),
        Bson::String("cbc".to_owned())
    );
    assert_eq!(
        value(doc! { "$regexFind": { "input": "云ab", "regex": "(a)(x)?" } }),
        bson!({ "match": "a", "idx": 1, "captures": ["a", null] })
    );
}

#[test]
fn lists_can_be_sliced_searched_and_combined() {
    assert_eq!(value(doc! { "$slice": [[1, 2, 3], -2, 1] }), bson!([2]));
    assert_eq!(value(doc! { "$slice": [[1, 2, 3], -9, 2] }), bson!([1, 2]));
    assert_eq!(value(doc! { "$indexOfArray": [[1, 2, 1], 1, 1] }), Bson::Int32(2));
    assert_eq!(value_in(doc! {}, doc! { "$first": [[]] }).expect("it is valid"), None);
    assert_eq!(value(doc! { "$setUnion": [[2, 1], [1.0, 3]] }), bson!([1, 2, 3]));
    assert_eq!(value(doc! { "$setIntersection": [[1, 2, 2], [2, 3]] }), bson!([2]));
    assert_eq!(
        value(doc! { "$filter": { "input": [1, 2, 3], "cond": { "$gt": ["$$this", 1] }, "limit": 1 } }),
        bson!([2])
    );
    assert_eq!(value(doc! { "$map": { "input": [[1, 2], [3]], "as": "l", "in": { "$sum": "$$l" } } }), bson!([3, 3]));
    assert_eq!(value(doc! { "$arrayToObject": [[["a", 1], ["a", 2]]] }), bson!({ "a": 2 }));
    value_error(doc! { "$arrayElemAt": [[1], 0.5] });
}

#[test]
fn variables_are_visible_only_in_their_own_expression() {
    let nested = doc! { "$let": { "vars": { "x": 1 }, "in": { "$let": { "vars": { "x": 2, "y": "$$x" }, "in": ["$$x", "$$y"] } } } };
    assert_eq!(value(nested), bson!([2, 1]));
    assert!(value_error("$$x").message().contains("`$$x`"));
    value_error(doc! { "$let": { "vars": { "x": 1, "y": "$$x" }, "in": 1 } });
    value_error(doc! { "$let": { "vars": { "X": 1 }, "in": 1 } });
    assert_eq!(value_in(doc! { "a": 1 }, "$$REMOVE").expect("it is valid"), None);
}

#[test]
fn values_are_converted_between_types() {
    assert_eq!(value(doc! { "$toString": 1.0 }), Bson::String("1".to_owned()));
    assert_eq!(value(doc! { "$toInt": "-12" }), Bson::Int32(-12));
    assert_eq!(value(doc! { "$toLong": 1.9 }), Bson::Int64(1));
    assert_eq!(value(doc! { "$toBool": "" }), Bson::Boolean(true));
    assert_eq!(
        value(doc! { "$convert": { "input": "x", "to": "int", "onError": "no" } }),
        Bson::String("no".to_owned())
    );
    assert_eq!(value(doc! { "$convert": { "input": null, "to": "int", "onNull": 0 } }), Bson::Int32(0));
    assert_eq!(value(doc! { "$type": "$none" }), Bson::String("missing".to_owned()));
    value_error(doc! { "$toInt": 3_000_000_000_i64 });
}

#[test]
fn unknown_operators_and_stages_are_refused_by_name_even_without_documents() {
    for (stage, name) in [
        (doc! { "$project": { "a": { "$foo": 1 } } }, "$foo"),
        (doc! { "$project": { "a": { "$meta": "textScore" } } }, "$meta"),
        (doc! { "$group": { "_id": null, "a": { "$foo": 1 } } }, "$foo"),
        (doc! { "$foo": {} }, "$foo"),
        (doc! { "$setWindowFields": {} }, "$setWindowFields"),
        (doc! { "$merge": "d" }, "$merge"),
        (doc! { "$lookup": { "from": "c", "as": "x", "pipeline": [{ "$foo": 1 }] } }, "$foo"),
        (doc! { "$bucket": { "groupBy": "$a", "boundaries": [0, 1], "foo": 1 } }, "`foo`"),
        (doc! { "$facet": { "a": [{ "$foo": 1 }] } }, "$foo"),
    ] {
        let error = aggregated([], [stage.clone()]).expect_err(&stage.to_string());
        assert_eq!(error.kind(), ErrorKind::InvalidOperator, "{error}");
        assert!(error.message().contains(name), "{error}");
    }
}

#[test]
fn members_are_added_inside_objects_and_inside_every_item_of_a_list() {
    let stages =
        |stage| aggregated([doc! { "_id": 0, "a": [{ "b": 1 }, 5], "c": 1 }], [stage]).expect("it is valid").remove(0);
    assert_eq!(
        stages(doc! { "$addFields": { "a.x": "$c" } }),
        doc! { "_id": 0, "a": [{ "b": 1, "x": 1 }, { "x": 1 }], "c": 1 }
    );
    assert_eq!(stages(doc! { "$addFields": { "c": "$none" } }), doc! { "_id": 0, "a": [{ "b": 1 }, 5] });
    assert_eq!(stages(doc! { "$project": { "a.b": 1 } }), doc! { "_id": 0, "a": [{ "b": 1 }] });
    assert_eq!(stages(doc! { "$unset": ["a.b", "c"] }), doc! { "_id": 0, "a": [{}, 5] });
    assert_eq!(stages(doc! { "$project": { "_id": 0, "a": { "$size": "$a" } } }), doc! { "a": 2 });
}

#[test]
fn equal_numbers_of_different_types_are_one_group() {
    let documents = [doc! { "k": 1 }, doc! { "k": 1.0 }, doc! { "k": 1_i64 }, doc! { "k": "1" }];
    let groups = aggregated(documents, [doc! { "$group": { "_id": "$k", "n": { "$sum": 1 } } }]).expect("it is valid");
    assert_eq!(groups, [doc! { "_id": 1, "n": 3 }, doc! { "_id": "1", "n": 1 }]);
}

#[test]
fn automatic_buckets_have_equal_sizes_but_do_not_split_equal_values() {
    let documents = [1, 2, 2, 2, 3, 4].map(|n| doc! { "n": n });
    let buckets =
        aggregated(documents, [doc! { "$bucketAuto": { "groupBy": "$n", "buckets": 3 } }]).expect("it is valid");
    assert_eq!(
        buckets,
        [doc! { "_id": { "min": 1, "max": 3 }, "count": 4 }, doc! { "_id": { "min": 3, "max": 4 }, "count": 2 },]
    );
}

#[test]
fn a_facet_runs_several_pipelines_on_the_same_documents() {
    let facet = doc! { "$facet": { "all": [{ "$count": "n" }], "some": [{ "$match": { "n": { "$gt": 1 } } }, { "$project": { "_id": 0 } }] } };
    let result = aggregated([doc! { "n": 1 }, doc! { "n": 2 }], [facet]).expect("it is valid");
    assert_eq!(result, [doc! { "all": [{ "n": 2 }], "some": [{ "n": 2 }] }]);
}

#[test]
fn a_nested_lookup_sees_the_variables_of_the_outer_one() {
    let inner = doc! { "$lookup": { "from": "c", "let": { "y": "$n" }, "pipeline": [
        { "$match": { "$expr": { "$and": [{ "$eq": ["$n", "$$y"] }, { "$eq": ["$n", "$$x"] }] } } },
        { "$project": { "_id": 0, "n": 1 } },
    ], "as": "in" } };
    let outer = doc! { "$lookup": { "from": "c", "let": { "x": "$n" }, "pipeline": [inner, { "$project": { "_id": 0, "in": 1 } }], "as": "out" } };
    let result = aggregated([doc! { "n": 1 }, doc! { "n": 2 }], [doc! { "$limit": 1 }, outer]).expect("it is valid");
    assert_eq!(result, [doc! { "n": 1, "_id": 0, "out": [{ "in": [{ "n": 1 }] }, { "in": [] }] }]);
}

#[test]
fn a_sample_contains_each_document_at_most_once() {
    let result =
        aggregated((0..20).map(|n| doc! { "n": n }), [doc! { "$sample": { "size": 10 } }]).expect("it is valid");
    let ids: std::collections::BTreeSet<_> =
        result.iter().map(|document| document.get_i32("_id").expect("an id")).collect();
    assert_eq!(ids.len(), 10);
}

#[test]
fn a_computed_member_replaces_items_that_are_not_documents() {
    let documents = [doc! { "a": [1, { "x": 1 }, {}, [], [5, { "x": 1 }]] }];
    for stage in [
        doc! { "$project": { "_id": 0, "a.z": { "$literal": 1 } } },
        doc! { "$project": { "_id": 0, "a": { "z": "$_id" } } },
    ] {
        let shown = aggregated(documents.clone(), [stage]).expect("the stage is valid");
        let z = &shown[0].get_array("a").expect("a list")[0];
        assert_eq!(shown[0], doc! { "a": [z.clone(), z.clone(), z.clone(), [], [z.clone(), z.clone()]] });
        assert!(z.as_document().is_some_and(|document| document.contains_key("z")));
    }
}

#[test]
fn an_empty_object_is_not_a_projection() {
    let error = aggregated([doc! {}], [doc! { "$project": { "a": {} } }]).expect_err("it is empty");
    assert!(error.message().contains("`a` cannot be an empty object"), "{error}");
}

#[test]
fn a_named_operand_without_a_value_is_null() {
    let date = DateTime::from_millis(0);
    for expression in [
        doc! { "$dateToString": { "date": date, "timezone": "$missing" } },
        doc! { "$dateToString": { "date": date, "format": "$missing" } },
        doc! { "$hour": { "date": date, "timezone": "$missing" } },
        doc! { "$dateFromParts": { "year": "$missing" } },
        doc! { "$dateFromParts": { "year": 2024, "month": "$missing" } },
        doc! { "$dateFromString": { "dateString": "2024-01-02", "timezone": "$missing" } },
        doc! { "$dateFromString": { "dateString": "2024-01-02", "format": "$missing" } },
        doc! { "$dateToParts": { "date": date, "timezone": "$missing" } },
        doc! { "$dateAdd": { "startDate": date, "unit": "day", "amount": 1, "timezone": "$missing" } },
        doc! { "$dateTrunc": { "date": date, "unit": "day", "timezone": "$missing" } },
        doc! { "$trim": { "input": " a ", "chars": "$missing" } },
        doc! { "$replaceOne": { "input": "a", "find": "$missing", "replacement": "b" } },
    ] {
        assert_eq!(value(expression.clone()), Bson::Null, "{expression}");
    }
}
