//! The client for plain http: hyper's connections, and a list of those that are kept for later requests.

mod arriving;
mod connection;
mod kept;
mod outgoing;
mod tcp;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::uri::{Authority, Uri};
use tokio::time::{Instant, timeout_at};

use self::arriving::ArrivingContent;
use self::connection::{Connection, Connector, SendError};
use self::kept::Kept;
use self::tcp::TcpConnector;
use super::content::RequestContent;
use super::incoming::Incoming;
use super::interim::Interim;
use super::limits::Limits;
use super::retry::Attempts;
use super::{BoxError, Exchange, HttpClient, HttpError, HttpRequest, Transfer};

/// Sends requests over plain http and keeps connections for later ones.
pub struct PooledClient<C = TcpConnector> {
    connector: C,
    kept: Arc<Kept>,
}

impl Default for PooledClient {
    fn default() -> Self {
        Self::new(TcpConnector)
    }
}

impl<C> PooledClient<C> {
    /// Creates a client whose connections this connector opens.
    #[must_use]
    pub fn new(connector: C) -> Self {
        Self { connector, kept: Arc::default() }
    }
}

impl<C: Connector> HttpClient for PooledClient<C> {
    fn send(&self, request: HttpRequest, deadline: Instant) -> Exchange<'_> {
        Box::pin(
            async move { self.open(request, None, deadline).await?.whole(deadline, Limits::default().answer()).await },
        )
    }

    fn transfer(&self, request: HttpRequest, content: Option<RequestContent>, deadline: Instant) -> Transfer<'_> {
        Box::pin(self.open(request, content, deadline))
    }
}

impl<C: Connector> PooledClient<C> {
    async fn open(
        &self,
        mut request: HttpRequest,
        content: Option<RequestContent>,
        deadline: Instant,
    ) -> Result<Incoming, HttpError> {
        let uri = Uri::from_maybe_shared(Bytes::from(std::mem::take(&mut request.url))).map_err(http::Error::from)?;
        if uri.scheme_str() == Some("https") {
            return Err(HttpError::NeedsTls { host: host(&uri) });
        }
        let Some(authority) = uri.authority() else { return Err(HttpError::Unwritable("the URL has no host".into())) };
        let mut outgoing = outgoing::outgoing(request, content.as_ref(), &uri)?;
        let interim = Arc::new(Interim::default());
        interim.count_for(&mut outgoing);
        let mut attempts = Attempts::default();
        loop {
            let (mut connection, was_kept) = match self.kept.take(authority).await {
                Some(connection) => (connection, true),
                None => (self.connect(&uri, deadline, &mut attempts).await?, false),
            };
            match timeout_at(deadline, connection.send(outgoing, &interim)).await {
                Ok(Ok(response)) => return Ok(self.incoming(response, connection, authority)),
                // The other side had closed a connection that it kept; others may be open.
                Ok(Err(SendError::Unsent(unsent, _))) if was_kept => outgoing = *unsent,
                Ok(Err(SendError::Unsent(unsent, error))) => {
                    attempts.no_connection(error)?;
                    outgoing = *unsent;
                }
                Ok(Err(SendError::Failed(error))) => {
                    let failure = content.as_ref().and_then(RequestContent::failure);
                    return Err(failure.map_or(error, HttpError::Content));
                }
                Err(_) => return Err(HttpError::RequestTimeout),
            }
        }
    }

    /// Opens a connection, at the second attempt if the first one fails.
    async fn connect(&self, uri: &Uri, deadline: Instant, attempts: &mut Attempts) -> Result<Connection, HttpError> {
        loop {
            match timeout_at(deadline, Connection::open(self.connector.clone(), uri.clone())).await {
                Ok(Ok(connection)) => return Ok(connection),
                Ok(Err(error)) => attempts.no_connection(connect_error(uri, error))?,
                Err(_) => return Err(HttpError::ConnectTimeout),
            }
        }
    }

    fn incoming(
        &self,
        response: http::Response<hyper::body::Incoming>,
        connection: Connection,
        authority: &Authority,
    ) -> Incoming {
        let (head, body) = response.into_parts();
        let content = ArrivingContent::new(body, connection, authority.clone(), Arc::clone(&self.kept));
        Incoming::new(head.status.as_u16(), &head.headers, Box::pin(content))
    }
}

fn connect_error(uri: &Uri, source: BoxError) -> HttpError {
    HttpError::Connect { host: host(uri), is_unresolved: source.to_string() == "dns error", source }
}

/// The host with its port, as Node shows it.
pub(crate) fn host(uri: &Uri) -> String {
    let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 });
    format!("{}:{port}", uri.host().unwrap_or_default())
}

impl<C> fmt::Debug for PooledClient<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PooledClient").finish_non_exhaustive()
    }
}
