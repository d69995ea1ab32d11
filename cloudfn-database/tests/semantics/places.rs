use bson::{Document, doc};
use cloudfn_database::{Index, IndexKind, Operation, Options};

use crate::{aggregated, database, execute, found, refused};

fn point(longitude: f64, latitude: f64) -> Document {
    doc! { "type": "Point", "coordinates": [longitude, latitude] }
}

fn square(from: f64, to: f64) -> Document {
    doc! { "type": "Polygon", "coordinates": [[[from, from], [to, from], [to, to], [from, to], [from, from]]] }
}

#[test]
fn geometries_of_every_type_intersect_if_they_have_a_common_point() {
    let shapes = || {
        [
            doc! { "p": point(1.0, 1.0) },
            doc! { "p": { "type": "LineString", "coordinates": [[-1, 0.5], [3, 0.5]] } },
            doc! { "p": square(0.5, 1.5) },
            doc! { "p": { "type": "MultiPoint", "coordinates": [[50, 50], [1, 1]] } },
            doc! { "p": { "type": "MultiLineString", "coordinates": [[[50, 50], [51, 50]], [[1, -1], [1, 3]]] } },
            doc! { "p": { "type": "MultiPolygon", "coordinates": [square(50.0, 51.0).get("coordinates"), square(-1.0, 0.5).get("coordinates")] } },
            doc! { "p": point(50.0, 50.0) },
            doc! { "p": "not a place" },
        ]
    };
    let area = square(0.0, 2.0);
    assert_eq!(found(shapes(), doc! { "p": { "$geoIntersects": { "$geometry": area.clone() } } }), [0, 1, 2, 3, 4, 5]);
    assert_eq!(found(shapes(), doc! { "p": { "$geoWithin": { "$geometry": area } } }), [0, 2]);
}

#[test]
fn a_polygon_contains_its_boundary_but_not_its_holes() {
    let area = doc! { "type": "Polygon", "coordinates": [
        [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]],
        [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]],
    ] };
    let documents = [
        doc! { "p": point(5.0, 5.0) },
        doc! { "p": point(4.0, 4.0) },
        doc! { "p": point(1.0, 1.0) },
        doc! { "p": square(3.0, 7.0) },
    ];
    assert_eq!(found(documents, doc! { "p": { "$geoWithin": { "$geometry": area } } }), [1, 2]);
}

#[test]
fn edges_are_arcs_of_great_circles_and_can_cross_the_date_line() {
    // The northern edge from 0 to 90 degrees rises above the parallel of 60 degrees.
    let area = doc! { "type": "Polygon", "coordinates": [[[0, 50], [90, 50], [90, 60], [0, 60], [0, 50]]] };
    assert_eq!(
        found(
            [doc! { "p": point(45.0, 65.0) }, doc! { "p": point(45.0, 55.0) }],
            doc! { "p": { "$geoWithin": { "$geometry": area } } }
        ),
        [0]
    );
    let fiji =
        doc! { "type": "Polygon", "coordinates": [[[177, -20], [-178, -20], [-178, -15], [177, -15], [177, -20]]] };
    assert_eq!(
        found(
            [doc! { "p": point(179.9, -17.0) }, doc! { "p": point(0.0, -17.0) }],
            doc! { "p": { "$geoWithin": { "$geometry": fiji } } }
        ),
        [0]
    );
}

#[test]
fn a_place_can_be_a_pair_and_in_a_list_of_places_the_nearest_counts() {
    let documents = [
        doc! { "p": [point(10.0, 0.0), point(1.0, 0.0)] },
        doc! { "p": [2, 0] },
        doc! { "p": { "lng": 0.5, "lat": 0 } },
    ];
    let near = doc! { "p": { "$nearSphere": { "$geometry": point(0.0, 0.0), "$maxDistance": 300_000 } } };
    assert_eq!(found(documents, near), [2, 0, 1]);
}

#[test]
fn near_sphere_is_allowed_only_at_the_top_of_a_query() {
    let near = doc! { "p": { "$nearSphere": { "$geometry": point(0.0, 0.0) } } };
    assert!(refused(doc! { "$or": [near.clone()] }).message().contains("$nearSphere"));
    assert!(refused(doc! { "$and": [near.clone(), near.clone()] }).message().contains("only one"));
    aggregated([], [doc! { "$match": near }]).expect_err("it is not allowed in $match");
}

#[test]
fn invalid_geometries_are_refused_with_the_reason() {
    for (geometry, reason) in [
        (doc! { "type": "Point", "coordinates": [181, 0] }, "longitude from -180"),
        (doc! { "type": "Circle", "coordinates": [1, 0] }, "must be a geometry of GeoJSON"),
        (doc! { "type": "LineString", "coordinates": [[1, 0]] }, "two positions"),
        (doc! { "type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]] }, "same as the first"),
        (doc! { "type": "Polygon", "coordinates": [[[0, 0], [9, 9], [9, 0], [0, 9], [0, 0]]] }, "cross each other"),
        (
            doc! { "type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 1], [20, 1], [20, 2], [5, 1]]] },
            "cross each other",
        ),
    ] {
        let error = refused(doc! { "p": { "$geoIntersects": { "$geometry": geometry } } });
        assert!(error.message().contains(reason), "{error}");
    }
    assert!(refused(doc! { "p": { "$geoWithin": { "$box": [[0, 0], [1, 1]] } } }).message().contains("$box"));
}

#[test]
fn a_2dsphere_index_can_be_required_and_accepts_only_places() {
    let mut database = database([doc! { "p": point(1.0, 1.0) }]);
    database.set_options(Options::default());
    let mut strict = Options::default();
    strict.places_need_index = true;
    database.set_options(strict);
    let near = Operation::find("c", doc! { "p": { "$nearSphere": { "$geometry": point(0.0, 0.0) } } });
    assert!(execute(&mut database, &near).expect_err("the index is missing").message().contains("2dsphere"));
    let index = Index { name: "p_2dsphere".to_owned(), keys: vec![("p".to_owned(), IndexKind::Sphere)], unique: false };
    database.add_index("c", &index).expect("all values are places");
    execute(&mut database, &near).expect("there is an index");
    database.load("c", [doc! { "_id": 9, "p": "here" }]).expect_err("the value is not a place");
    database.load("c", [doc! { "_id": 9 }]).expect("a place is optional");
}

#[test]
fn distances_are_stored_in_the_requested_member() {
    let stage = doc! { "$geoNear": {
        "near": point(0.0, 0.0), "distanceField": "d", "distanceMultiplier": 0.001, "maxDistance": 200_000, "includeLocs": "at", "key": "q",
        "query": { "on": true },
    } };
    let documents = [
        doc! { "q": point(1.0, 0.0), "p": point(0.0, 0.0), "on": true },
        doc! { "q": point(0.5, 0.0), "on": false },
        doc! { "q": point(50.0, 0.0), "on": true },
    ];
    let result = aggregated(documents, [stage]).expect("it is valid");
    assert_eq!(result.len(), 1);
    let distance = result[0].get_f64("d").expect("a distance");
    assert!((distance - 111.318_8).abs() < 0.001, "{distance}");
    assert_eq!(result[0].get_document("at").ok(), Some(&point(1.0, 0.0)));
}
