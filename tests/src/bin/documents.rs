//! Functions that use the database.

use cloudfn_runtime::database::aggregate::Group;
use cloudfn_runtime::database::{Date, Document, ServerDate, Stored};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    openid: String,
    price: i64,
    paid_at: Option<Date>,
    #[serde(default)]
    lines: Vec<Line>,
}

#[derive(Clone, Serialize, Deserialize, Document)]
struct Line {
    article: String,
    count: i64,
}

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "accounts")]
struct Account {
    coins: i64,
}

/// Adds the caller's order. A piece costs five coins.
#[cloud_function]
async fn buy(lines: Vec<Line>, cloud: Cloud) -> Result<String, Error> {
    let openid = cloud.wx_context().openid()?.to_string();
    let order = Order { openid, price: lines.iter().map(|line| line.count * 5).sum(), paid_at: None, lines };
    Ok(cloud.database().collection::<Order>().add(&order).await?.to_string())
}

/// Pays an order. Returns whether it was unpaid before.
#[cloud_function]
async fn pay(id: String, cloud: Cloud) -> Result<bool, Error> {
    let orders = cloud.database().collection::<Order>();
    let paid = orders.update_many(
        |order| order.id().eq(&id).and(order.paid_at.eq(None::<Date>)),
        |order| order.paid_at.set(ServerDate::now()),
    );
    Ok(paid.await? == 1)
}

/// The unpaid orders with this article, the most expensive first.
#[cloud_function]
async fn unpaid(article: String, cloud: Cloud) -> Result<Vec<Stored<Order>>, Error> {
    let orders = cloud.database().collection::<Order>();
    orders
        .find(|order| order.paid_at.eq(None::<Date>).and(order.lines.any(|line| line.article.eq(&article))))
        .order_by(|order| order.price.desc())
        .limit(10)
        .await
}

/// The amount that each user has spent.
#[cloud_function]
async fn spent(cloud: Cloud) -> Result<Vec<Value>, Error> {
    let orders = cloud.database().collection::<Order>();
    orders.aggregate().group(Group::by("$openid").sum("total", "$price")).sort_by(|order| order.id().asc()).run().await
}

#[derive(Clone, Deserialize)]
struct Transfer {
    from: String,
    to: String,
    coins: i64,
}

/// Moves coins from one account to another, or returns how many are missing.
#[cloud_function]
async fn transfer(event: Transfer, cloud: Cloud) -> Result<Value, Error> {
    let Transfer { from, to, coins } = &event;
    let moved = cloud.database().transaction(async |tx| {
        let accounts = tx.collection::<Account>();
        let there = accounts.doc(from).get().await?.map_or(0, |account| account.coins);
        if there < *coins {
            return Ok(json!({"missing": coins - there}));
        }
        accounts.doc(from).update(|account| account.coins.inc(-coins)).await?;
        accounts.doc(to).update(|account| account.coins.inc(*coins)).await?;
        Ok::<_, Error>(json!({"left": there - coins}))
    });
    moved.await
}

/// How many accounts three databases have: the function's own, that of another environment, and that of another account.
#[cloud_function]
async fn everywhere(cloud: Cloud) -> Result<[u64; 3], Error> {
    let count = async |database: cloudfn_runtime::database::Database| {
        database.collection::<Account>().all_documents().count().await
    };
    let other_account = cloud.other_account("wxOTHER", "prod-2").database();
    Ok([count(cloud.database()).await?, count(cloud.database().env("prod-2")).await?, count(other_account).await?])
}

/// Creates the collection if it does not exist.
#[cloud_function]
async fn prepare(cloud: Cloud) -> Result<bool, Error> {
    match cloud.database().create_collection("orders").await {
        Ok(()) => Ok(true),
        Err(error) if error.code() == Some("DATABASE_COLLECTION_EXIST") => Ok(false),
        Err(error) => Err(error),
    }
}

cloudfn_runtime::main!();
