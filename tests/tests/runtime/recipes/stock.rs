use cloudfn_runtime::database::{Date, Document, Id, ServerDate};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "stock")]
struct Stock {
    count: i64,
}

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "sales")]
struct Sale {
    openid: String,
    article: String,
    sold_at: Date,
}

/// Sells one piece. Returns the sale, or nothing if the article is sold out.
#[cloud_function]
async fn sell(article: String, cloud: Cloud) -> Result<Option<Id>, Error> {
    let openid = cloud.wx_context().openid()?;
    let sold = cloud.database().transaction(async |tx| {
        let stock = tx.collection::<Stock>().doc(&article);
        let Some(found) = stock.get().await?.filter(|stock| stock.count > 0) else {
            return Ok(None);
        };
        stock.update(|stock| stock.count.set(found.count - 1)).await?;
        let sale = Sale { openid: openid.to_string(), article: article.clone(), sold_at: ServerDate::now().into() };
        Ok::<_, Error>(Some(tx.collection::<Sale>().add(&sale).await?))
    });
    sold.await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn the_last_piece_is_sold_once() {
        let test = TestCloud::new().documents("stock", [json!({"_id": "tea", "count": 1})]).collection("sales");
        let sales =
            ["tea", "tea", "cup"].map(|article| block_on(sell(article.into(), test.cloud())).unwrap().is_some());
        assert_eq!(sales, [true, false, false]);
        assert_eq!(test.stored_documents::<Sale>("sales").len(), 1);
    }
}
