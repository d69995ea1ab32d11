//! The examples with a database on the local platform: their processes, their calls over the wire, and the documents that
//! are there at the start.

use cloudfn_local::bson::{Bson, Document, doc};
use cloudfn_local::{Failure, Identity, LocalFunction, Platform};
use cloudfn_tests::local_platform::{block_on, function};
use cloudfn_tests::program::program;
use cloudfn_tests::workspace::workspace;
use futures_util::future::join_all;
use serde_json::{Value, json};

/// An example, with the documents of its folder `cloudfn/seed`.
async fn example(name: &str, function_name: &str) -> (Platform, LocalFunction) {
    let platform = Platform::start().await.unwrap();
    let seeds = workspace().join("examples").join(name).join("cloudfn/seed");
    assert!(!platform.database().load_seeds(&seeds).unwrap().is_empty(), "{}", seeds.display());
    let function = platform.function(function(function_name, program(name))).unwrap();
    (platform, function)
}

/// The event in the folder of an example.
fn event(name: &str) -> Value {
    let text = std::fs::read_to_string(workspace().join("examples").join(name).join("event.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

async fn answer(function: &LocalFunction, event: Value, identity: &Identity) -> Value {
    function.invoke(event, identity).await.unwrap().json().unwrap()
}

fn documents(platform: &Platform, collection: &str) -> Vec<Document> {
    platform.database().documents(collection).unwrap()
}

fn number(document: &Document, member: &str) -> Option<i64> {
    match document.get(member) {
        Some(Bson::Int32(number)) => Some((*number).into()),
        Some(Bson::Int64(number)) => Some(*number),
        _ => None,
    }
}

#[test]
fn the_leaderboard_keeps_the_best_score_of_each_player() {
    block_on(async {
        let (platform, submit) = example("leaderboard", "submit").await;
        let lin = Identity::user("lin");
        let board = answer(&submit, event("leaderboard"), &lin).await;
        let row = |name: &str, best: i64| json!({"name": name, "best": best});
        let top = [row("Bob", 70), row("Lin", 60), row("Ann", 50), row("Cai", 40)];
        assert_eq!(board, json!({"rank": 2, "best": 60, "top": top}));

        let board = answer(&submit, json!({"name": "Lin", "score": 10}), &lin).await;
        assert_eq!(board, json!({"rank": 2, "best": 60, "top": top}));
        let board = answer(&submit, json!({"name": "Lin", "score": 80}), &lin).await;
        assert_eq!((&board["rank"], &board["top"][0]), (&json!(1), &row("Lin", 80)));

        let players = documents(&platform, "players");
        let openid = lin.openid_text().unwrap();
        assert_eq!(players.len(), 4);
        assert_eq!(players[3].get_str("_id").unwrap(), openid);
        assert_eq!((number(&players[3], "best"), number(&players[3], "games")), (Some(80), Some(3)));
    });
}

#[test]
fn the_stock_is_never_sold_twice() {
    block_on(async {
        let (platform, sell) = example("stock", "sell").await;
        let ann = Identity::user("ann");
        let sold = answer(&sell, event("stock"), &ann).await;
        let sales = documents(&platform, "sales");
        assert_eq!(sold, json!({"sale": sales[0].get_str("_id").unwrap(), "left": 3}));
        assert_eq!(sales[0].get_str("openid").unwrap(), ann.openid_text().unwrap());
        assert!(matches!(sales[0].get("soldAt"), Some(Bson::DateTime(_))), "{:?}", sales[0]);

        // Six customers want the three pieces that are left.
        let customers: Vec<_> = (0..6).map(|n| Identity::user(&format!("customer {n}"))).collect();
        let buys = customers.iter().map(|customer| sell.invoke(json!({"article": "tea", "count": 1}), customer));
        let outcomes = join_all(buys).await.into_iter().map(Result::unwrap);
        let sold = outcomes.filter(|outcome| outcome.json().is_ok_and(|sold| sold["sale"].is_string())).count();
        let left = number(&documents(&platform, "stock")[0], "count").unwrap();
        assert_eq!(i64::try_from(sold).unwrap() + left, 3);
        assert_eq!(documents(&platform, "sales").len(), 1 + sold);

        assert_eq!(answer(&sell, json!({"article": "cup", "count": 2}), &ann).await, json!({"sale": null, "left": 1}));
        let refused = sell.invoke(json!({"article": "cup", "count": -1}), &ann).await.unwrap();
        assert!(matches!(refused.answer, Err(Failure::Function(_))), "{refused:?}");
        assert_eq!(documents(&platform, "stock")[1], doc! {"_id": "cup", "count": 1});
    });
}

#[test]
fn the_months_of_the_statistics_are_those_of_china() {
    block_on(async {
        let (_platform, months) = example("statistics", "months").await;
        let month = |month: &str, orders: u64, total: u64| json!({"month": month, "orders": orders, "total": total});
        let nobody = Identity::nobody();
        let answered = answer(&months, event("statistics"), &nobody).await;
        assert_eq!(answered, json!([month("2026-01", 2, 3_300), month("2026-02", 1, 900), month("2026-03", 1, 4_500)]));
        let answered = answer(&months, json!({"year": 2025}), &nobody).await;
        assert_eq!(answered, json!([month("2025-12", 1, 800)]));
    });
}
