use cloudfn_runtime::database::{DateTime, Document, Stored};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase")]
#[document(collection = "articles")]
struct Article {
    title: String,
    created_at: DateTime,
}

#[cloud_function]
async fn newest(cloud: Cloud) -> Result<Vec<Stored<Article>>, Error> {
    let articles = cloud.database().collection::<Article>();
    articles.all_documents().order_by(|article| article.created_at.desc()).limit(20).await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, answer_json, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_date_arrives_as_text() {
        let articles = [
            json!({"_id": "a", "title": "龙井", "createdAt": {"$date": "2026-03-01T00:00:00Z"}}),
            json!({"_id": "b", "title": "普洱", "createdAt": {"$date": "2026-03-02T00:00:00.005Z"}}),
        ];
        let test = TestCloud::new().documents("articles", articles);
        let rows = answer_json(&block_on(newest(test.cloud())).unwrap());
        let wanted = json!([
            {"_id": "b", "title": "普洱", "createdAt": "2026-03-02T00:00:00.005Z"},
            {"_id": "a", "title": "龙井", "createdAt": "2026-03-01T00:00:00.000Z"},
        ]);
        assert_eq!(rows, wanted);
    }
}
