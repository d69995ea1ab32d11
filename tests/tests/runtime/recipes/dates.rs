use cloudfn_runtime::database::{DateTime, Document, Id};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase")]
#[document(collection = "articles")]
struct Article {
    title: String,
    created_at: DateTime,
}

/// What the Mini Program gets.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    #[serde(rename = "_id")]
    id: Id,
    title: String,
    /// In milliseconds.
    created_at: i64,
}

#[cloud_function]
async fn newest(cloud: Cloud) -> Result<Vec<Row>, Error> {
    let articles = cloud.database().collection::<Article>();
    let newest = articles.all_documents().order_by(|article| article.created_at.desc()).limit(20).await?;
    let rows = newest.into_iter().map(|article| Row {
        created_at: article.created_at.timestamp_millis(),
        title: article.document.title,
        id: article.id,
    });
    Ok(rows.collect())
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_date_arrives_in_milliseconds() {
        let articles = [
            json!({"_id": "a", "title": "龙井", "createdAt": {"$date": "2026-03-01T00:00:00Z"}}),
            json!({"_id": "b", "title": "普洱", "createdAt": {"$date": "2026-03-02T00:00:00.005Z"}}),
        ];
        let test = TestCloud::new().documents("articles", articles);
        let rows = serde_json::to_value(block_on(newest(test.cloud())).unwrap()).unwrap();
        let wanted = json!([
            {"_id": "b", "title": "普洱", "createdAt": 1_772_409_600_005_i64},
            {"_id": "a", "title": "龙井", "createdAt": 1_772_323_200_000_i64},
        ]);
        assert_eq!(rows, wanted);
    }
}
