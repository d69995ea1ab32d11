//! A leaderboard: keeps the caller's best score, and returns the caller's rank and the best players.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! const db = cloud.database(), _ = db.command, players = db.collection('players')
//! exports.main = async ({ name, score }) => {
//!   const { OPENID } = cloud.getWXContext()
//!   const played = { best: _.max(score), games: _.inc(1), name }
//!   const { stats } = await players.doc(OPENID).update({ data: played })
//!   if (stats.updated === 0) {
//!     await players.add({ data: { _id: OPENID, best: score, games: 1, name } })
//!   }
//!   const { data: { best } } = await players.doc(OPENID).get()
//!   const { total } = await players.where({ best: _.gt(best) }).count()
//!   const { data: top } = await players.orderBy('best', 'desc').limit(10).get()
//!   return { rank: total + 1, best, top }
//! }
//! ```
//!
//! There, the second of two first games at the same time is an error, a score that is a text is stored as one, and `top` shows
//! the openids of the players. Here they are not read.

use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "players")]
struct Player {
    #[serde(rename = "_id")]
    openid: String,
    name: String,
    best: i64,
    games: i64,
}

/// The public part of a player.
#[derive(Debug, PartialEq, Serialize, Deserialize, Document)]
struct Row {
    name: String,
    best: i64,
}

#[derive(Deserialize)]
struct Game {
    name: String,
    score: i64,
}

#[derive(Debug, PartialEq, Serialize)]
struct Board {
    rank: u64,
    best: i64,
    top: Vec<Row>,
}

/// Records the score of a game. The database computes `max` and `inc`, so concurrent games lose nothing.
#[cloud_function]
async fn submit(game: Game, cloud: Cloud) -> Result<Board, Error> {
    let openid = cloud.wx_context().openid()?;
    let players = cloud.database().collection::<Player>();
    let mine = players.doc(&openid);

    let played =
        |player: PlayerFields| player.best.max(game.score).and(player.games.inc(1)).and(player.name.set(&game.name));
    if !mine.update(played).await? {
        let newcomer = Player { openid: openid.into(), name: game.name.clone(), best: game.score, games: 1 };
        match players.add(&newcomer).await {
            // Another first game of the caller has ended in the meantime.
            Err(error) if error.is_duplicate_id() => drop(mine.update(played).await?),
            added => drop(added?),
        }
    }

    let best = mine.get().await?.map_or(game.score, |player| player.best);
    let rank = players.find(|player| player.best.gt(best)).count().await? + 1;
    let top = players.all_documents().order_by(|player| player.best.desc()).select::<Row>().limit(10).await?;
    Ok(Board { rank, best, top: top.into_iter().map(|row| row.document).collect() })
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// Two players.
    fn test() -> TestCloud {
        let player = |openid: &str, best| Player { openid: openid.into(), name: openid.to_uppercase(), best, games: 3 };
        TestCloud::new().documents("players", [player("ann", 50), player("bob", 70)])
    }

    fn play(test: &TestCloud, score: i64) -> Result<Board, Error> {
        block_on(submit(Game { name: "Me".into(), score }, test.cloud()))
    }

    fn names(board: &Board) -> Vec<&str> {
        board.top.iter().map(|row| row.name.as_str()).collect()
    }

    #[test]
    fn a_new_player_enters_the_board() -> Result<(), Error> {
        let board = play(&test().openid("me"), 60)?;
        assert_eq!((board.rank, board.best, names(&board)), (2, 60, vec!["BOB", "Me", "ANN"]));
        Ok(())
    }

    #[test]
    fn a_worse_score_changes_only_the_number_of_games() -> Result<(), Error> {
        let test = test().openid("bob");
        assert_eq!(play(&test, 10)?.best, 70);
        let bob = &test.stored_documents::<Player>("players")[1];
        assert_eq!((bob.best, bob.games, bob.name.as_str()), (70, 4, "Me"));
        Ok(())
    }

    #[test]
    fn players_with_the_same_score_share_a_rank() -> Result<(), Error> {
        assert_eq!(play(&test().openid("me"), 70)?.rank, 1);
        assert_eq!(play(&test().openid("me"), 50)?.rank, 2);
        Ok(())
    }

    #[test]
    fn two_concurrent_first_games_both_count() -> Result<(), Error> {
        let test = test().openid("me");
        let game = |score| submit(Game { name: "Me".into(), score }, test.cloud());
        let (first, second) = block_on(async { futures_util::future::join(game(90), game(80)).await });
        assert_eq!((first?.best, second?.best), (90, 90));
        let me = &test.stored_documents::<Player>("players")[2];
        assert_eq!((me.best, me.games), (90, 2));
        Ok(())
    }

    #[test]
    fn the_answer_contains_no_openid() -> Result<(), Error> {
        let board = serde_json::to_string(&play(&test().openid("me"), 60)?).expect("a board is JSON");
        assert!(!board.contains("ann") && !board.contains("\"me\""), "{board}");
        Ok(())
    }
}
