use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "players")]
struct Player {
    #[serde(rename = "_id")]
    openid: String,
    best: i64,
    games: i64,
}

/// Returns the caller's rank.
#[cloud_function]
async fn submit(score: i64, cloud: Cloud) -> Result<u64, Error> {
    let openid = cloud.wx_context().openid()?;
    let players = cloud.database().collection::<Player>();
    let mine = players.doc(&openid);
    let played = |player: PlayerFields| player.best.max(score).and(player.games.inc(1));
    if !mine.update(played).await? {
        match players.add(&Player { openid: openid.into(), best: score, games: 1 }).await {
            Err(error) if error.is_duplicate_id() => drop(mine.update(played).await?),
            added => drop(added?),
        }
    }
    let best = mine.get().await?.map_or(score, |player| player.best);
    Ok(players.find(|player| player.best.gt(best)).count().await? + 1)
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn the_better_of_two_scores_determines_the_rank() {
        let test = TestCloud::new().openid("me").documents("players", [json!({"_id": "a", "best": 5, "games": 1})]);
        let ranks = [3, 9, 1].map(|score| block_on(submit(score, test.cloud())).unwrap());
        assert_eq!(ranks, [2, 1, 1]);
        assert_eq!(test.stored_documents::<Player>("players")[1].games, 3);
    }
}
