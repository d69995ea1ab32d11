//! The API of the console of a running `dev`.

use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{Method, Request, Uri, header};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

use crate::database::dev_urls;
use crate::error::Error;
use crate::workspace::Workspace;

/// The maximum size of an answer, in bytes.
const MAX_ANSWER_BYTES: usize = 256 * 1024 * 1024;

/// How long `dev` may take to accept a connection.
const CONNECT_TIME: Duration = Duration::from_secs(5);

/// What to do if there is no `dev`.
const START: &str = "start `cargo cloudfn dev` in a terminal, in the folder of the project";

/// The console of this workspace.
#[derive(Debug)]
pub(super) struct Console {
    runtime: Runtime,
    /// The address that was named.
    url: Option<Uri>,
}

impl Console {
    pub(super) fn new(url: Option<String>) -> Result<Self, Error> {
        let url = url.map(|url| {
            parse(&url).ok_or_else(|| {
                Error::usage(format!("{url} is not the address of `dev`"), "it has the form http://127.0.0.1:3000")
            })
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime
            .map_err(|error| Error::function(format!("the client could not be started: {error}"), "try again"))?;
        Ok(Self { runtime, url: url.transpose()? })
    }

    pub(super) fn get(&self, path: &str) -> Result<String, String> {
        self.send(&Method::GET, path, String::new())
    }

    pub(super) fn post(&self, path: &str, body: String) -> Result<String, String> {
        self.send(&Method::POST, path, body)
    }

    pub(super) fn delete(&self, path: &str) -> Result<String, String> {
        self.send(&Method::DELETE, path, String::new())
    }

    /// Sends a request, and returns the body of the answer, or the text of an error.
    fn send(&self, method: &Method, path: &str, body: String) -> Result<String, String> {
        let body = Bytes::from(body);
        if let Some(url) = &self.url {
            let sent = self.runtime.block_on(request(url, method, path, &body));
            return sent.unwrap_or_else(|error| Err(format!("`dev` does not answer at {url}: {error}; {START}")));
        }
        let workspace = Workspace::here().map_err(|error| format!("{}: {}", error.message, error.advice))?;
        let url = self.runtime.block_on(running_in(&workspace));
        let url = url.ok_or_else(|| format!("`cargo cloudfn dev` does not run in this workspace: {START}"))?;
        let sent = self.runtime.block_on(request(&url, method, path, &body));
        sent.unwrap_or_else(|error| Err(format!("`dev` does not answer at {url}: {error}")))
    }
}

/// The address of the newest run of `dev` in this workspace. A run that was killed has left its address, and workspaces
/// can share a target folder.
async fn running_in(workspace: &Workspace) -> Option<Uri> {
    for url in dev_urls(workspace).iter().filter_map(|url| parse(url)) {
        let Ok(Ok(state)) = request(&url, &Method::GET, "/api/state", &Bytes::new()).await else { continue };
        let state: Value = serde_json::from_str(&state).unwrap_or_default();
        if state["folder"].as_str().is_some_and(|folder| Path::new(folder) == workspace.root()) {
            return Some(url);
        }
    }
    None
}

/// The address of a run of `dev`.
fn parse(url: &str) -> Option<Uri> {
    let url: Uri = url.trim_end_matches('/').parse().ok()?;
    let is_address = url.scheme_str() == Some("http") && url.host().is_some() && url.path() == "/";
    (is_address && url.query().is_none()).then_some(url)
}

/// Sends a request to an address. The outer error means that nothing listens there.
async fn request(url: &Uri, method: &Method, path: &str, body: &Bytes) -> Result<Result<String, String>, String> {
    let authority = url.authority().ok_or("it has no host")?;
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    let connected = TcpStream::connect((host, authority.port_u16().unwrap_or(80)));
    let connected = tokio::time::timeout(CONNECT_TIME, connected).await.map_err(|_| "it takes too long")?;
    let stream = TokioIo::new(connected.map_err(|error| error.to_string())?);
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(stream).await.map_err(|error| error.to_string())?;
    let connection = tokio::spawn(connection);
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, authority.as_str())
        .header(header::CONTENT_TYPE, "application/json")
        .body(Full::new(body.clone()));
    let answer = async {
        let request = request.map_err(|error| error.to_string())?;
        let response = sender.send_request(request).await.map_err(|error| error.to_string())?;
        let status = response.status();
        let body = Limited::new(response.into_body(), MAX_ANSWER_BYTES).collect().await;
        let body = body.map_err(|error| error.to_string())?.to_bytes();
        let text = String::from_utf8_lossy(&body).into_owned();
        if status.is_success() { Ok(text) } else { Err(message(&text).unwrap_or(text)) }
    };
    let answer = answer.await;
    connection.abort();
    Ok(answer)
}

/// The text of an error of the console.
fn message(body: &str) -> Option<String> {
    let error: Value = serde_json::from_str(body).ok()?;
    error["errMsg"].as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_that_of_an_http_server() {
        for url in ["http://127.0.0.1:3000", "http://[::1]:3000/", "http://my-machine:1"] {
            assert!(parse(url).is_some(), "{url}");
        }
        for url in ["127.0.0.1:3000", "https://127.0.0.1:3000", "http://127.0.0.1:3000/api", "http://a?b", ""] {
            assert!(parse(url).is_none(), "{url}");
        }
    }
}
