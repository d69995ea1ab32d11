use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "articles")]
struct Article {
    name: String,
    /// In fen. Older documents have `price`, a text in yuan such as `"12.50"`.
    fen: i64,
}

/// The members of an older document.
#[derive(Deserialize, Document)]
struct Old {
    price: String,
}

#[cloud_function]
async fn migrate(cloud: Cloud) -> Result<u64, Error> {
    let articles = cloud.database().collection::<Article>();
    articles
        .update_many(|article| article.field("title").exists(true), |article| article.field("title").rename("name"))
        .await?;

    let mut old = articles.find(|article| article.fen.exists(false)).select::<Old>().all();
    let mut changed = 0;
    while let Some(article) = old.try_next().await? {
        let Ok(yuan) = article.price.parse::<f64>() else { continue };
        #[expect(clippy::cast_possible_truncation, reason = "a price is small")]
        let fen = (yuan * 100.0).round() as i64;
        articles.doc(&article.id).update(|article| article.fen.set(fen).and(article.field("price").remove())).await?;
        changed += 1;
    }
    Ok(changed)
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn older_articles_get_the_new_name_and_type() {
        let articles = [
            json!({"_id": "a", "title": "T", "price": "12.50"}),
            json!({"_id": "b", "name": "N", "fen": 7}),
            json!({"_id": "c", "title": "T", "price": "?"}),
        ];
        let test = TestCloud::new().documents("articles", articles);
        assert_eq!(block_on(migrate(test.cloud())).unwrap(), 1);
        let articles = test.stored_documents::<Value>("articles").into_iter().map(|article| article.document);
        let migrated = [
            json!({"_id": "a", "name": "T", "fen": 1_250}),
            json!({"_id": "b", "name": "N", "fen": 7}),
            json!({"_id": "c", "name": "T", "price": "?"}),
        ];
        assert_eq!(articles.collect::<Vec<_>>(), migrated);
    }
}
