use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "wallets")]
struct Wallet {
    coins: i64,
}

/// Moves coins between two wallets. Returns `false` if there are too few.
#[cloud_function]
async fn pay_friend(payment: (String, String, i64), cloud: Cloud) -> Result<bool, Error> {
    let (from, to, coins) = payment;
    let paid = cloud.database().transaction(async |tx| {
        let wallets = tx.collection::<Wallet>();
        let Some(_) = wallets.doc(&from).get().await?.filter(|wallet| wallet.coins >= coins) else {
            return Ok(false);
        };
        wallets.doc(&from).update(|wallet| wallet.coins.inc(-coins)).await?;
        wallets.doc(&to).update(|wallet| wallet.coins.inc(coins)).await?;
        Ok::<_, Error>(true)
    });
    paid.await
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    fn wallets() -> TestCloud {
        let wallets = [json!({ "_id": "ann", "coins": 5 }), json!({ "_id": "bo", "coins": 0 })];
        TestCloud::new().documents("wallets", wallets)
    }

    fn coins(test: &TestCloud) -> Vec<i64> {
        test.stored_documents::<Wallet>("wallets").iter().map(|wallet| wallet.coins).collect()
    }

    #[test]
    fn after_a_conflict_the_coins_are_moved_once() -> Result<(), Error> {
        let test = wallets().database_error_on("database.commitTransaction", "DATABASE_TRANSACTION_CONFLICT");
        assert!(block_on(pay_friend(("ann".into(), "bo".into(), 3), test.cloud()))?);
        assert_eq!(coins(&test), [2, 3]);
        Ok(())
    }

    #[test]
    fn nobody_pays_more_than_they_have() -> Result<(), Error> {
        let test = wallets();
        assert!(!block_on(pay_friend(("ann".into(), "bo".into(), 6), test.cloud()))?);
        assert_eq!(coins(&test), [5, 0]);
        Ok(())
    }
}
