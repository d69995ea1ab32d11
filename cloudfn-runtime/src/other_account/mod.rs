//! `OtherAccount`: resources that another account shares with this one.
//!
//! Each feature implements its methods in its own folder: functions in `call_function`, files in `storage`.

mod wire;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::cloud::{Cloud, Scope};
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::cloud_call::account::Account;
use crate::http_client::HttpError;

/// The age at which a right is renewed. WeChat does not document how long it is valid; temporary secrets of Tencent
/// Cloud are valid for half an hour or more.
const FRESH: Duration = Duration::from_secs(10 * 60);

impl<Permissions> Cloud<Permissions> {
    /// Calls the functions and files of another Mini Program's environment, which it shares with this one:
    /// `new cloud.Cloud({resourceAppid, resourceEnv})`.
    ///
    /// The right to them is requested with the first call, and renewed when it is ten minutes old. WeChat's APIs, open
    /// data and payments are always those of the caller's own account.
    ///
    /// ```
    /// use cloudfn_runtime::testing::{TestCloud, block_on};
    /// use cloudfn_runtime::{Cloud, Error, cloud_function};
    /// use serde_json::{Value, json};
    ///
    /// #[cloud_function]
    /// async fn stock(cloud: Cloud) -> Result<Value, Error> {
    ///     let supplier = cloud.other_account("wxSUPPLIER", "prod-2");
    ///     Ok(supplier.call_function::<Value>("stock", &json!({"article": "tea"})).await?.result)
    /// }
    ///
    /// let test = TestCloud::new().function("stock", json!(7));
    /// assert_eq!(block_on(stock(test.cloud()))?, 7);
    /// assert_eq!(test.calls()[0].api, "getCrossAccountToken");
    /// # Ok::<(), Error>(())
    /// ```
    #[doc(alias = "resourceAppid")]
    #[doc(alias = "resourceEnv")]
    #[must_use]
    pub fn other_account(&self, appid: impl Into<String>, env: impl Into<String>) -> OtherAccount {
        let shared =
            Shared { scope: Arc::clone(self.scope()), appid: appid.into(), env: env.into(), right: Mutex::new(None) };
        OtherAccount { shared: Arc::new(shared) }
    }
}

/// An environment of another account. It is cheap to clone; clones share the right to it.
#[derive(Clone)]
pub struct OtherAccount {
    shared: Arc<Shared>,
}

struct Shared {
    scope: Arc<Scope>,
    appid: String,
    env: String,
    /// Locked while the right is requested, so that only one of several concurrent calls requests it.
    right: Mutex<Option<(Account, Instant)>>,
}

impl OtherAccount {
    pub(crate) fn scope(&self) -> &Arc<Scope> {
        &self.shared.scope
    }

    /// The right to the environment: the cached one or a new one. It is for one environment, so a call that names
    /// another one is an error.
    pub(crate) async fn right(&self, deadline: Instant, env: Option<&str>) -> Result<Account, Error> {
        if let Some(env) = env.filter(|env| *env != self.shared.env) {
            let text = format!(
                "the call names the environment `{env}`, and the other account's is `{}`: name it in `other_account`",
                self.shared.env
            );
            return Err(ApiName::own("getCrossAccountToken").bad_request(text));
        }
        let Shared { scope, appid, env, right } = &*self.shared;
        let late = |_| ApiName::own("getCrossAccountToken").no_answer(HttpError::RequestTimeout);
        let mut right = tokio::time::timeout_at(deadline, right.lock()).await.map_err(late)?;
        if let Some((account, since)) = &*right
            && since.elapsed() < FRESH
        {
            return Ok(account.clone());
        }
        let since = Instant::now();
        let asked = scope.gateway.account(&scope.environment, appid.clone(), env.clone(), deadline).await?;
        *right = Some((asked.clone(), since));
        Ok(asked)
    }
}

impl fmt::Debug for OtherAccount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OtherAccount")
            .field("appid", &self.shared.appid)
            .field("env", &self.shared.env)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;
    use serde_json::{Value, json};

    use super::*;
    use crate::error::ErrorKind;
    use crate::testing::{TestCloud, block_on};

    fn asked(test: &TestCloud) -> usize {
        test.calls().iter().filter(|call| call.api == "getCrossAccountToken").count()
    }

    #[test]
    fn a_right_serves_many_calls_and_is_renewed_when_it_is_old() {
        let test = TestCloud::new().function("stock", json!(7));
        let cloud: Cloud<()> = test.cloud();
        let other = cloud.other_account("wxOTHER", "prod-2");
        block_on(async {
            tokio::time::pause();
            for _ in 0..2 {
                other.call_function::<Value>("stock", &()).await.unwrap();
            }
            assert_eq!(asked(&test), 1);
            tokio::time::advance(FRESH).await;
            other.clone().call_function::<Value>("stock", &()).await.unwrap();
            assert_eq!(asked(&test), 2);
        });
        assert_eq!(test.calls()[0].members, json!({"resourceAppid": "wxOTHER", "resourceEnv": "prod-2"}));
        assert_eq!(test.calls()[1].members, json!({"name": "stock", "data": {}, "env": "prod-2"}));
    }

    #[test]
    fn files_are_reached_too() {
        let test = TestCloud::new();
        let cloud: Cloud<()> = test.cloud();
        let other = cloud.other_account("wxOTHER", "prod-2");
        block_on(async {
            let id = other.upload_file("a", "1").await.unwrap();
            assert_eq!(other.download_file(&id).await.unwrap(), b"1");
            assert!(other.get_temp_file_url([&id]).await.unwrap()[0].url().is_ok());
            assert!(other.delete_file([&id]).await.unwrap()[0].outcome().is_ok());
        });
        assert_eq!(asked(&test), 1);
    }

    #[test]
    fn calls_at_the_same_time_ask_for_one_right() {
        let test = TestCloud::new().function("stock", json!(7));
        let cloud: Cloud<()> = test.cloud();
        let other = cloud.other_account("wxOTHER", "prod-2");
        block_on(async {
            let calls = (0..5).map(|_| other.call_function::<Value>("stock", &()));
            assert!(join_all(calls).await.iter().all(Result::is_ok));
        });
        assert_eq!((asked(&test), test.calls().len()), (1, 6));
    }

    #[test]
    fn naming_another_environment_is_an_error_before_anything_is_sent() {
        let test = TestCloud::new().function("stock", json!(7));
        let cloud: Cloud<()> = test.cloud();
        let other = cloud.other_account("wxOTHER", "prod-2");
        block_on(async {
            let error = other.delete_file(["a"]).env("prod-3").await.unwrap_err().to_string();
            assert!(error.contains("`prod-3`") && error.contains("`prod-2`"), "{error}");
            let error = other.call_function::<Value>("stock", &()).env("prod-3").await.unwrap_err();
            assert!(error.kind() == ErrorKind::Request, "{error:?}");
            assert!(test.calls().is_empty());
            other.call_function::<Value>("stock", &()).env("prod-2").await.unwrap();
        });
    }

    #[test]
    fn a_denied_right_is_an_error_and_nothing_more_is_sent() {
        let test = TestCloud::new().refused("getCrossAccountToken", -601_012);
        let cloud: Cloud<()> = test.cloud();
        let other = cloud.other_account("wxOTHER", "prod-2");
        let error = block_on(other.call_function::<Value>("stock", &())).unwrap_err();
        assert_eq!(error.err_code(), -601_012);
        assert_eq!(test.calls().len(), 1);
    }
}
