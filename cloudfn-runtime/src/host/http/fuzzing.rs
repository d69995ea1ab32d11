//! A connection of the HTTP host in memory, for the fuzz targets.

use std::rc::Rc;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{mpsc, watch};

use super::handler::Handler;
use super::{Settings, Shared, connection, runner};
use crate::environment::Environment;
use crate::host::FunctionChoice;
use crate::invocation::Invocation;

/// Serves one connection to its end, like a process with these variables and functions. It must run in a `LocalSet`.
///
/// # Panics
///
/// Panics if the settings of the process are invalid or do not select the HTTP host. Those of a fuzz target do.
pub async fn serve<I>(
    stream: I,
    process: &Environment,
    names: &[&'static str],
    function: impl Fn(&Invocation) -> Vec<u8> + 'static,
) where
    I: AsyncRead + AsyncWrite + Unpin + 'static,
{
    let settings = Settings::of(process).expect("readable settings").expect("a port");
    let shared = Shared::new(&settings, process, &FunctionChoice::of(process, names), names);
    let run: runner::Runner = Rc::new(move |invocation| {
        let answer = function(&invocation).into();
        Box::pin(async move { Ok(answer) })
    });
    let (at_work, _done) = mpsc::channel(1);
    let (_stop, stopped) = watch::channel(false);
    let handler = Rc::new(Handler::new(run, Arc::new(shared), at_work));
    connection::serve(stream, handler, stopped).await;
}
