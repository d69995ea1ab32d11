use bson::{Bson, DateTime, Regex, doc};
use cloudfn_database::{ErrorKind, Find, Operation};

use crate::{found, found_with, refused};

fn regex(pattern: &str, options: &str) -> Bson {
    Bson::RegularExpression(Regex {
        pattern: pattern.to_owned().try_into().expect("no NUL"),
        options: options.to_owned().try_into().expect("no NUL"),
    })
}

#[test]
fn an_integer_above_2_to_the_53rd_is_compared_exactly_with_a_double() {
    let documents = [doc! { "n": 9_007_199_254_740_993_i64 }, doc! { "n": 9_007_199_254_740_992_i64 }];
    assert_eq!(found(documents.clone(), doc! { "n": 9_007_199_254_740_992.0 }), [1]);
    assert_eq!(found(documents, doc! { "n": { "$gt": 9_007_199_254_740_992.0 } }), [0]);
}

#[test]
fn nan_equals_only_itself_and_is_neither_less_nor_greater() {
    let documents = [doc! { "n": f64::NAN }, doc! { "n": 1 }];
    assert_eq!(found(documents.clone(), doc! { "n": { "$lt": 5 } }), [1]);
    assert_eq!(found(documents.clone(), doc! { "n": { "$lte": f64::NAN } }), [0]);
    assert_eq!(found(documents, doc! { "n": { "$gte": -5 } }), [1]);
}

#[test]
fn a_path_through_a_place_in_a_list_looks_into_the_documents_of_a_list_there() {
    let documents = [doc! { "a": [[{ "b": 1 }], 2] }, doc! { "a": [5, [{ "b": 1 }]] }, doc! { "a": [[[{ "b": 1 }]]] }];
    assert_eq!(found(documents.clone(), doc! { "a.0.b": 1 }), [0]);
    assert_eq!(found(documents.clone(), doc! { "a.1.b": 1 }), [1]);
    assert_eq!(found(documents.clone(), doc! { "a.0.0.b": 1 }), [0, 2]);
    assert_eq!(found(documents, doc! { "a.b": 1 }), [0; 0]);
}

#[test]
fn greater_or_equal_to_null_matches_null_and_missing_members() {
    assert_eq!(found([doc! { "a": null }, doc! {}, doc! { "a": 1 }], doc! { "a": { "$gte": null } }), [0, 1]);
    assert_eq!(found([doc! { "a": null }, doc! {}, doc! { "a": 1 }], doc! { "a": { "$gt": null } }), [0; 0]);
}

#[test]
fn equality_with_a_regular_expression_matches_texts_and_the_stored_expression() {
    let documents = [doc! { "s": "abc" }, doc! { "s": regex("^a", "i") }, doc! { "s": 1 }];
    assert_eq!(found(documents.clone(), doc! { "s": regex("^a", "i") }), [0, 1]);
    assert_eq!(found(documents, doc! { "s": { "$eq": regex("^a", "i") } }), [1]);
}

#[test]
fn regular_expressions_have_the_semantics_of_pcre() {
    let matches = |pattern: &str, options: &str, text: &str| {
        !found([doc! { "s": text }], doc! { "s": { "$regex": pattern, "$options": options } }).is_empty()
    };
    assert!(matches("^a\\/b$", "", "a/b"));
    assert!(matches("^ab$", "", "ab\n"), "a dollar sign matches before a final newline");
    assert!(matches("^\\d+$", "", "12") && !matches("^\\d+$", "", "１２"), "only ASCII digits match");
    assert!(!matches("^\\w+$", "", "中文"));
    assert!(matches("a{,2}b", "", "a{,2}b"), "a brace without a valid repetition is a literal");
    assert!(matches("[[a]", "", "[") && matches("^[a&&b]+$", "", "a&b"), "classes have no operators");
    assert!(matches("^a b # c", "x", "ab") && matches("^[a b]+$", "x", "a b"));
    assert!(matches("É", "i", "é"));
    assert!(matches("\\bcat\\b", "", "a cat!") && matches("^\\Qa.b\\E$", "", "a.b"));
    assert!(matches("^(?<name>a)+?$", "", "aa"));
    assert!(matches("[\\]\\-x]", "", "-"));
}

#[test]
fn unsupported_features_of_regular_expressions_are_refused_by_name() {
    for (pattern, name) in
        [("a(?=b)", "look-around"), ("(?<!a)b", "look-around"), (r"(a)\1", "backreferences"), ("a++", "possessive")]
    {
        let error = refused(doc! { "s": { "$regex": pattern } });
        assert_eq!(error.kind(), ErrorKind::InvalidOperator);
        assert!(error.message().contains(name), "{error}");
    }
    assert!(refused(doc! { "s": { "$regex": "(" } }).message().contains("is invalid"));
    assert!(refused(doc! { "s": { "$regex": "a", "$options": "g" } }).message().contains("unknown option `g`"));
}

#[test]
fn unknown_operators_in_queries_are_refused_by_name() {
    let names = [
        doc! { "$text": { "$search": "x" } },
        doc! { "$where": "1" },
        doc! { "a": { "$foo": 1 } },
        doc! { "$foo": [] },
    ];
    for (query, name) in names.into_iter().zip(["$text", "$where", "$foo", "$foo"]) {
        let error = refused(query);
        assert_eq!(error.code(), "DATABASE_INVALID_OPERRATOR");
        assert!(error.message().contains(name), "{error}");
    }
}

#[test]
fn invalid_operands_are_refused_with_the_operator_and_the_path() {
    let wrong = [
        (doc! { "$or": [] }, "$or"),
        (doc! { "$and": [1] }, "$and"),
        (doc! { "a": { "$in": 1 } }, "`a`: $in"),
        (doc! { "a": { "$in": [{ "$gt": 1 }] } }, "$in"),
        (doc! { "a": { "$not": 1 } }, "$not"),
        (doc! { "a": { "$not": {} } }, "$not"),
        (doc! { "a": { "$size": -1 } }, "$size"),
        (doc! { "a": { "$mod": [0, 1] } }, "$mod"),
        (doc! { "a": { "$mod": [1] } }, "$mod"),
        (doc! { "a": { "$all": 1 } }, "$all"),
        (doc! { "a": { "$elemMatch": 1 } }, "$elemMatch"),
        (doc! { "a": { "$type": "text" } }, "$type"),
        (doc! { "a": { "$ne": regex("a", "") } }, "$ne"),
        (doc! { "a": { "$gt": regex("a", "") } }, "$gt"),
        (doc! { "a": { "$options": "i" } }, "$options"),
        (doc! { "a": { "$gt": 1, "b": 2 } }, "`b`"),
    ];
    for (query, name) in wrong {
        let error = refused(query);
        assert!(error.message().contains(name), "{error}");
    }
}

#[test]
fn a_number_in_a_path_is_an_index_of_a_list_or_the_name_of_a_member() {
    let documents =
        [doc! { "a": [[1, 2], 3] }, doc! { "a": [{ "0": 5 }] }, doc! { "a": { "0": 5 } }, doc! { "a": [5] }];
    assert_eq!(found(documents.clone(), doc! { "a.0": 5 }), [1, 2, 3]);
    assert_eq!(found(documents.clone(), doc! { "a.0.1": 2 }), [0]);
    assert_eq!(found(documents.clone(), doc! { "a.0": [1, 2] }), [0]);
    // A path that ends with an index does not look into a list there.
    assert_eq!(found(documents, doc! { "a.0": 1 }), [0; 0]);
}

#[test]
fn elem_match_needs_one_item_that_meets_all_conditions_and_skips_nested_lists() {
    let documents = [doc! { "a": [1, 9] }, doc! { "a": [5] }, doc! { "a": [[5]] }, doc! { "a": [{ "x": 5 }] }];
    assert_eq!(found(documents.clone(), doc! { "a": { "$elemMatch": { "$gt": 3, "$lt": 7 } } }), [1]);
    assert_eq!(found(documents.clone(), doc! { "a": { "$not": { "$elemMatch": { "$gt": 3 } } } }), [2, 3]);
    assert_eq!(found(documents, doc! { "a": { "$elemMatch": { "$or": [{ "x": 5 }, { "x": 6 }] } } }), [3]);
}

#[test]
fn bits_are_selected_by_a_mask_or_by_positions() {
    let documents = [doc! { "n": 6 }, doc! { "n": 1 }, doc! { "n": -1 }, doc! { "n": 1.5 }];
    assert_eq!(found(documents.clone(), doc! { "n": { "$bitsAllSet": 6 } }), [0, 2]);
    assert_eq!(found(documents.clone(), doc! { "n": { "$bitsAnySet": [0, 200] } }), [1, 2]);
    assert_eq!(found(documents.clone(), doc! { "n": { "$bitsAllClear": [1, 2] } }), [1]);
    assert_eq!(found(documents, doc! { "n": { "$bitsAnyClear": 3 } }), [0, 1]);
}

#[test]
fn types_have_names_and_numbers_and_the_name_number_means_all_numeric_types() {
    let documents =
        [doc! { "v": 1 }, doc! { "v": 1_i64 }, doc! { "v": 1.5 }, doc! { "v": [1] }, doc! { "v": DateTime::MIN }];
    assert_eq!(found(documents.clone(), doc! { "v": { "$type": "number" } }), [0, 1, 2, 3]);
    assert_eq!(found(documents.clone(), doc! { "v": { "$type": ["array", 9] } }), [3, 4]);
    assert_eq!(found(documents, doc! { "v": { "$type": 18 } }), [1]);
}

#[test]
fn a_list_is_sorted_by_its_smallest_or_largest_item_and_an_empty_list_comes_before_null() {
    let documents = [doc! { "v": [5, 1] }, doc! { "v": null }, doc! { "v": [] }, doc! { "v": 3 }];
    let order = |direction| {
        let find = Find { order: doc! { "v": direction }, projection: doc! { "v": 0 }, ..Find::default() };
        let list = found_with(find, documents.clone()).expect("the order is valid");
        list.iter().map(|document| document.get_i32("_id").expect("an id")).collect::<Vec<_>>()
    };
    assert_eq!(order(1), [2, 1, 0, 3]);
    assert_eq!(order(-1), [0, 3, 1, 2]);
}

#[test]
fn a_projection_includes_or_excludes_members_and_slices_lists() {
    let show = |projection| {
        found_with(Find { projection, ..Find::default() }, [doc! { "_id": 1, "a": { "b": 1, "c": [1, 2, 3] }, "d": 2 }])
    };
    assert_eq!(show(doc! { "a": { "b": 1 } }).expect("it is valid"), [doc! { "_id": 1, "a": { "b": 1 } }]);
    assert_eq!(
        show(doc! { "a.c": { "$slice": -1 } }).expect("it is valid"),
        [doc! { "_id": 1, "a": { "b": 1, "c": [3] }, "d": 2 }]
    );
    assert_eq!(
        show(doc! { "_id": 0, "d": 1, "a.c": { "$slice": 1 } }).expect("it is valid"),
        [doc! { "d": 2, "a": { "c": [1] } }]
    );
    for wrong in [
        doc! { "a": 1, "d": 0 },
        doc! { "a": 1, "a.b": 1 },
        doc! { "a": "$d" },
        doc! { "a": { "$foo": [1] } },
        doc! { "a": { "$slice": [1, 0] } },
    ] {
        show(wrong.clone()).expect_err(&wrong.to_string());
    }
}

#[test]
fn a_dollar_sign_in_a_projection_means_the_item_that_the_query_matched() {
    let document = doc! { "_id": 1, "a": { "l": [{ "k": 1, "v": 1 }, { "k": 2, "v": 2 }] }, "b": 1 };
    let show = |query, projection| found_with(Find { query, projection, ..Find::default() }, [document.clone()]);
    let found = show(doc! { "a.l.k": 2 }, doc! { "a.l.$": 1 }).expect("an item matches");
    assert_eq!(found, [doc! { "_id": 1, "a": { "l": [{ "k": 2, "v": 2 }] } }]);
    show(doc! {}, doc! { "a.l.$": 1 }).expect_err("no item matches");
    show(doc! { "a.l.k": 2 }, doc! { "a.l.$": 0 }).expect_err("it cannot be excluded");
}

#[test]
fn the_first_documents_of_an_order_are_those_of_the_whole_order() {
    // Many documents, in an order that is far from the one asked for, with equal ones, lists, and members that are missing.
    let documents = (0..2000).map(|place: i32| {
        let number = place.wrapping_mul(7919) % 101;
        let mut document = doc! { "_id": place, "s": format!("text {}", number % 3), "l": [number, -number] };
        if number % 5 > 0 {
            document.insert("n", number % 10);
        }
        // More members than are searched one by one.
        (0..number % 20).for_each(|more| {
            document.insert(format!("m{more}"), more);
        });
        document
    });
    let mut database = crate::database(documents);
    let mut find = |order: &bson::Document, offset, limit| {
        let find = Find { collection: "c".to_owned(), order: order.clone(), offset, limit, ..Find::default() };
        crate::documents(crate::execute(&mut database, &Operation::Find(find)).expect("the order is right"))
    };
    for order in [doc! { "s": 1, "n": -1 }, doc! { "n": 1 }, doc! { "l": -1, "s": 1 }, doc! { "m15": -1, "_id": -1 }] {
        let whole = find(&order, 0, None);
        for (offset, limit) in [(0, 1), (0, 10), (5, 100), (100, 900), (0, 3000)] {
            let wanted: Vec<_> = whole.iter().skip(offset).take(limit).cloned().collect();
            assert_eq!(find(&order, offset, Some(limit)), wanted, "{order} {offset} {limit}");
        }
        assert!(find(&order, 0, Some(0)).is_empty());
    }
}

#[test]
fn elem_match_takes_a_regular_expression() {
    let documents = [doc! { "t": ["ab", "c"] }, doc! { "t": "ab" }, doc! { "t": ["c"] }];
    assert_eq!(found(documents.clone(), doc! { "t": { "$elemMatch": { "$regex": "^a" } } }), [0]);
    // The form in which extended JSON is read.
    assert_eq!(found(documents, doc! { "t": { "$elemMatch": regex("^a", "") } }), [0]);
}
