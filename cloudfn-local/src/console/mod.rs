//! The console for functions under development: a URL for each function, a page that invokes them, and an API for both.
//!
//! `cargo cloudfn dev` builds functions and hands them over. Calls wait while a build runs. docs/book/src/developing.md
//! describes the URLs, and `/api/openapi.json` the API.

mod answer_file;
mod api;
mod build_state;
mod caller;
mod calls;
mod document;
mod feed;
#[cfg(fuzzing)]
pub mod fuzzing;
mod history;
mod masked;
mod overview;
mod page;
mod saved_events;
mod timers;
mod tools;
mod user;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use percent_encoding::percent_decode_str;

use self::build_state::BuildState;
pub use self::build_state::{Build, ServedFunction, Timer};
use self::feed::{Feed, Kind};
use self::history::History;
use self::saved_events::SavedEvents;
pub use self::tools::{CaughtUp, NextRuns, OpenEditor, Tools};
use self::user::Users;
use crate::error::PlatformError;
use crate::identity::Identity;
use crate::invocations::{Activities, Activity};
use crate::platform::{LocalFunction, Platform};
use crate::server::body::discard;
use crate::server::refusal::Refusal;
use crate::server::{Access, Port, Server};

/// Serves functions while they are developed.
///
/// Calls wait until the first [`build_finished`](Self::build_finished).
///
/// ```
/// use cloudfn_local::Platform;
/// use cloudfn_local::console::{Build, Console, Settings};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// let platform = Platform::start().await?;
/// let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
/// let console = Console::start(&platform, listener, Settings::default())?;
/// console.build_started();
/// console.build_finished(Vec::new(), Build::Done);
/// println!("open http://{}", console.address());
/// # Ok(())
/// # })
/// # }
/// ```
#[derive(Debug)]
pub struct Console {
    handler: Handler,
    server: Server,
    /// Those of further listeners.
    others: Vec<Server>,
    host: Option<String>,
}

/// How a [`Console`] serves.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The users to choose from. The first one is the default caller; if the list is empty, there is one made-up user.
    pub users: Vec<Identity>,
    /// A further host name of the console, besides `localhost` and the addresses of this machine.
    pub host: Option<String>,
    /// What the program that serves it can do for it.
    pub tools: Tools,
}

/// Handles requests: the state that they share.
#[derive(Debug, Clone)]
struct Handler {
    platform: Platform,
    build_state: Arc<BuildState>,
    feed: Arc<Feed>,
    history: History,
    users: Users,
    saved_events: SavedEvents,
    tools: Tools,
}

impl Console {
    /// Serves on a listener. It needs a tokio runtime with I/O.
    pub fn start(
        platform: &Platform,
        listener: std::net::TcpListener,
        settings: Settings,
    ) -> Result<Self, PlatformError> {
        let port = Port::of(listener).map_err(PlatformError::Listen)?;
        let handler = Handler::new(platform, &settings.users, settings.tools);
        let host = settings.host;
        let server = port.serve(router(handler.clone()), Access::Pages { host: host.clone() });
        tokio::spawn(record(platform.activities(), Arc::clone(&handler.feed), handler.history.clone()));
        let console = Self { handler, server, others: Vec::new(), host };
        console.handler.publish_state();
        console.handler.publish_answers();
        Ok(console)
    }

    /// Serves on a further listener, for example on `[::1]` beside `127.0.0.1`, as `localhost` means both. It needs a tokio
    /// runtime with I/O.
    ///
    /// # Errors
    ///
    /// The listener cannot be used.
    pub fn serve_also(&mut self, listener: std::net::TcpListener) -> Result<(), PlatformError> {
        let port = Port::of(listener).map_err(PlatformError::Listen)?;
        self.others.push(port.serve(router(self.handler.clone()), Access::Pages { host: self.host.clone() }));
        Ok(())
    }

    /// Where it listens: the address of the first listener.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Call this when a source has changed: later calls wait for a build that starts after this.
    pub fn source_changed(&self) {
        self.handler.build_state.source_changed();
        self.handler.publish_state();
    }

    /// Call this when a build starts.
    pub fn build_started(&self) {
        self.handler.build_state.build_started();
        self.handler.publish_state();
    }

    /// Call this when a build has ended, with the functions to serve from now on. Waiting calls continue.
    pub fn build_finished(&self, functions: Vec<ServedFunction>, build: Build) {
        self.handler.build_state.build_finished(functions, build);
        self.handler.publish_state();
    }

    /// Call this instead of [`build_finished`](Self::build_finished) when a build has failed and sources have changed since it
    /// started: the compiler may have read half a file. Calls wait for the next build.
    pub fn build_superseded(&self) {
        self.handler.build_state.build_superseded();
        self.handler.publish_state();
    }

    /// Call this instead of building when the sources turn out to be as they were at the last build. Waiting calls continue.
    pub fn sources_unchanged(&self) {
        self.handler.build_state.sources_unchanged();
        self.handler.publish_state();
    }

    /// Call this when rules for answers were changed on the platform itself.
    pub fn answers_changed(&self) {
        self.handler.publish_answers();
    }

    /// Starts functions when their timers say so, from now on, if the tools know [the next runs](Tools::next_runs).
    pub fn run_timers(&self) {
        if let Some(next_runs) = self.handler.tools.next_runs {
            tokio::spawn(timers::run(self.handler.clone(), next_runs));
        }
    }

    /// Removes the invocations from every page.
    pub fn clear(&self) {
        self.handler.clear();
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        self.handler.feed.close();
    }
}

impl Handler {
    fn new(platform: &Platform, users: &[Identity], tools: Tools) -> Self {
        Self {
            platform: platform.clone(),
            build_state: Arc::default(),
            feed: Arc::default(),
            history: History::default(),
            users: Users::new(users),
            saved_events: SavedEvents::of_project(tools.folder.as_deref()),
            tools,
        }
    }

    /// Finds a function, after the build of all changes so far.
    async fn find(&self, function: &str) -> Result<LocalFunction, Refusal> {
        self.caught_up().await;
        self.build_state.find(function).await
    }

    /// Finds the only function, for a call without a name.
    async fn only(&self) -> Result<LocalFunction, Refusal> {
        self.caught_up().await;
        self.build_state.only().await
    }

    async fn caught_up(&self) {
        if let Some(caught_up) = &self.tools.caught_up {
            caught_up().await;
        }
    }

    /// Sends the new state to every open page.
    fn publish_state(&self) {
        self.feed.state(&document::state(self));
    }

    /// Sends the rules for answers to every open page.
    fn publish_answers(&self) {
        self.feed.answers(&document::answers(&self.platform.rules()));
    }

    fn clear(&self) {
        self.history.clear();
        self.feed.clear();
    }
}

/// Keeps and publishes what happens on the platform.
async fn record(mut activities: Activities, feed: Arc<Feed>, history: History) {
    while let Some(activity) = activities.next().await {
        match activity {
            Activity::Started(start) => feed.running(Kind::Started, &start.request_id, &document::started(&start)),
            Activity::Line { request_id, text, at } => {
                feed.running(Kind::Log, &request_id, &document::line(&request_id, &text, at));
            }
            // An invocation has its calls when it ends.
            Activity::Called { .. } => {}
            Activity::Ended(invocation) => {
                let id = &invocation.outcome.request_id;
                feed.invocation(id, &document::invocation(&invocation));
                history.add(invocation);
            }
            Activity::Abandoned { request_id } => {
                feed.abandoned(&request_id, &serde_json::json!({"id": request_id}));
            }
        }
    }
}

fn router(handler: Handler) -> Router {
    Router::new()
        .route("/", get(page::serve).post(calls::only))
        .route("/_page/page.js", get(page::script))
        // Not nested: a function may be called `api`.
        .merge(api::routes())
        .route("/{function}", post(calls::named))
        .method_not_allowed_fallback(wrong_method)
        .fallback(nothing_here)
        .layer(from_fn(readable_path))
        .layer(from_fn(page::protect))
        .with_state(handler)
}

/// Refuses a path that is no text in the format of all errors. The extractors of paths would answer plain text.
async fn readable_path(request: Request, next: Next) -> Response {
    if percent_decode_str(request.uri().path()).decode_utf8().is_ok() {
        return next.run(request).await;
    }
    let path = request.uri().path().to_owned();
    discard(request.into_body()).await;
    let text = format!("the path `{path}` is not UTF-8: write names in UTF-8 before you percent-encode them");
    Refusal::new(StatusCode::BAD_REQUEST, text).into()
}

async fn wrong_method(State(handler): State<Handler>, method: Method, uri: Uri, request: Request) -> Response {
    let path = uri.path();
    let is_function = |name: &str| handler.build_state.content().has(name);
    // A browser asks for /favicon.ico, which is not a function.
    if method == Method::GET && path.strip_prefix('/').is_some_and(|name| !name.contains('/') && !is_function(name)) {
        return nothing_here(uri, request).await;
    }
    discard(request.into_body()).await;
    let text = if method == Method::GET {
        format!("`{path}` is called by POST: curl -d '{{}}' with this URL")
    } else {
        format!("`{path}` does not accept {method}")
    };
    Refusal::new(StatusCode::METHOD_NOT_ALLOWED, text).into()
}

async fn nothing_here(uri: Uri, request: Request) -> Response {
    discard(request.into_body()).await;
    let text = format!("there is nothing at `{}`: call functions by POST, at `/` and their name", uri.path());
    Refusal::new(StatusCode::NOT_FOUND, text).into()
}
