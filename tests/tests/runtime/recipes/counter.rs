use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "counters")]
struct Counter {
    #[serde(rename = "_id")]
    page: String,
    views: i64,
}

#[cloud_function]
async fn count(page: String, cloud: Cloud) -> Result<(), Error> {
    let counters = cloud.database().collection::<Counter>();
    let counter = counters.doc(&page);
    if counter.update(|counter| counter.views.inc(1)).await? {
        return Ok(());
    }
    match counters.add(&Counter { page, views: 1 }).await {
        Err(error) if error.is_duplicate_id() => counter.update(|counter| counter.views.inc(1)).await.map(drop),
        added => added.map(drop),
    }
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use futures_util::future::join_all;

    use super::*;

    #[test]
    fn ten_calls_at_once_count_ten() {
        let test = TestCloud::new().collection("counters");
        block_on(join_all((0..10).map(|_| count("a".into(), test.cloud())))).into_iter().for_each(Result::unwrap);
        let counters = test.stored_documents::<Counter>("counters");
        assert_eq!((counters.len(), counters[0].views), (1, 10));
    }
}
