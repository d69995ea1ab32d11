use cloudfn_runtime::database::{Document, Stored};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "articles")]
struct Article {
    title: String,
    words: i64,
    published: bool,
}

#[derive(Serialize)]
struct Page {
    total: u64,
    articles: Vec<Stored<Article>>,
}

/// Page 0, 1, 2, .. of the published articles.
#[cloud_function]
async fn page(number: u64, cloud: Cloud) -> Result<Page, Error> {
    let articles = cloud.database().collection::<Article>();
    let published = articles.find(|article| article.published.eq(true));
    let total = published.clone().count().await?;
    let page = published.order_by(|article| article.id().desc()).skip(number.saturating_mul(20)).limit(20);
    Ok(Page { total, articles: page.await? })
}

/// The number of words in all articles.
#[cloud_function]
async fn words(cloud: Cloud) -> Result<i64, Error> {
    let mut articles = cloud.database().collection::<Article>().all_documents().all();
    let mut words = 0;
    while let Some(article) = articles.try_next().await? {
        words += article.words;
    }
    Ok(words)
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_has_20_articles_and_a_stream_has_all() {
        let article = |n: i64| json!({"_id": format!("{n:05}"), "title": "T", "words": 2, "published": n % 2 == 0});
        let test = TestCloud::new().documents("articles", (0..2_345).map(article));
        let second = block_on(page(1, test.cloud())).unwrap();
        assert_eq!((second.total, second.articles.len()), (1_173, 20));
        assert_eq!(second.articles[0].id, "02304");
        assert_eq!(block_on(words(test.cloud())).unwrap(), 4_690);
    }
}
