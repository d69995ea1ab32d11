//! Which database a call uses, and how requests reach it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::call::DatabaseCall;
use super::transaction::session::Session;
use super::wire::Request;
use super::wire::answer::Answer;
use super::write::WriteError;
use crate::cloud::Scope;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::cloud_call::request::{Action, Encoding};
use crate::other_account::OtherAccount;

/// The invocation, and the database that its calls use.
#[derive(Clone)]
pub(super) struct Access {
    pub(super) scope: Arc<Scope>,
    pub(super) env: Option<String>,
    pub(super) account: Option<OtherAccount>,
    pub(super) timeout: Option<Duration>,
    /// The transaction that the calls belong to.
    pub(super) session: Option<Arc<Session>>,
}

/// A collection of a database.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) access: Access,
    pub(super) collection: String,
}

impl Access {
    pub(super) fn new(scope: Arc<Scope>, account: Option<OtherAccount>) -> Self {
        Self { scope, env: None, account, timeout: None, session: None }
    }

    /// The deadline of a request that is sent now.
    pub(super) fn deadline(&self, timeout: Option<Duration>) -> Instant {
        self.scope.deadline(timeout.or(self.timeout))
    }

    /// The id of the transaction that the calls belong to.
    pub(super) fn transaction(&self) -> Option<&str> {
        self.session.as_deref().map(Session::id)
    }

    /// Sends a request, and reads its answer.
    pub(super) async fn exchange<T>(
        &self,
        request: Request,
        deadline: Instant,
        read: impl FnOnce(Answer) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Request { api, action, fields } = request;
        let api_name = ApiName::own(api);
        let account = match &self.account {
            Some(account) => Some(account.right(deadline, self.env.as_deref()).await?),
            None => None,
        };
        let mut action = Action::new(action, Encoding::Json);
        action.fields = fields;
        action.is_named_last = true;
        action.env.clone_from(&self.env);
        action.account = account;
        let Scope { gateway, environment, .. } = &*self.scope;
        gateway
            .exchange(environment, &api_name, action, deadline, |answered| read(Answer::of(api, answered)?))
            .await
            .inspect_err(|error| {
                if let Some(session) = &self.session {
                    session.saw(error);
                }
            })
    }

    /// A call of one request, which is sent when the call is awaited.
    #[track_caller]
    pub(super) fn call<T: 'static>(
        self,
        request: Result<Request, Error>,
        read: impl FnOnce(Answer) -> Result<T, Error> + Send + 'static,
    ) -> DatabaseCall<T> {
        let name = request.as_ref().map_or("database", |request| request.api);
        DatabaseCall::new(name, move |timeout| async move {
            let request = request?;
            if let Some(session) = &self.session {
                session.check(request.api)?;
            }
            let deadline = self.deadline(timeout);
            self.exchange(request, deadline, read).await
        })
    }
}

impl Target {
    /// A call on the collection. It fails if the name of the collection is empty.
    #[track_caller]
    pub(super) fn call<T: 'static>(
        &self,
        api: &'static str,
        request: impl FnOnce(&str, Option<&str>) -> Result<Request, Refusal>,
        read: impl FnOnce(Answer) -> Result<T, Error> + Send + 'static,
    ) -> DatabaseCall<T> {
        let request = self
            .named()
            .and_then(|name| request(name, self.access.transaction()))
            .map_err(|refusal| refusal.into_error(api));
        self.access.clone().call(request, read)
    }

    pub(super) fn named(&self) -> Result<&str, Refusal> {
        if self.collection.is_empty() {
            return Err(Refusal::from("the name of the collection is empty"));
        }
        Ok(&self.collection)
    }
}

/// Why a request is not sent.
#[derive(Debug, Clone)]
pub(super) enum Refusal {
    /// A value that cannot be written.
    Write(WriteError),
    /// A request that the database would refuse: wx-server-sdk's code, and a message.
    Refused(i64, String),
}

impl Refusal {
    pub(super) fn into_error(self, api: &'static str) -> Error {
        let api_name = ApiName::own(api);
        match self {
            Self::Write(error) => api_name.bad_request(error),
            Self::Refused(code, text) => api_name.refused_request(code, &text),
        }
    }
}

impl From<WriteError> for Refusal {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

impl From<&str> for Refusal {
    fn from(text: &str) -> Self {
        Self::Refused(cloudfn_protocol::codes::UNKNOWN, text.to_owned())
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Access")
            .field("env", &self.env)
            .field("account", &self.account)
            .field("transaction", &self.transaction())
            .finish_non_exhaustive()
    }
}
