//! The functions of `hosted.rs`, served by a separate process.

use std::ffi::OsStr;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use cloudfn_tests::http::client::Client;
use cloudfn_tests::http::server::Server;
use cloudfn_tests::program::functions;
use serde_json::json;

/// Starts them with these variables on a free port.
pub(crate) fn start(variables: &[(&str, &str)]) -> Server {
    let mut command = command();
    command.env("PORT", "0").envs(variables.iter().copied());
    Server::start(command)
}

/// The same, with this limit of open files.
pub(crate) fn start_with_files(files: usize) -> Server {
    let mut shell = Command::new("/bin/sh");
    let program = functions("hosted");
    shell.args(["-c", &format!("ulimit -n {files}; exec '{}'", program.display())]).env_clear().env("PORT", "0");
    Server::start(shell)
}

/// The exit code of a process that cannot serve, and stderr.
pub(crate) fn failed(variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, OsStr::new(value))).collect();
    failed_with(&variables)
}

/// The same with values that need not be UTF-8.
pub(crate) fn failed_with(variables: &[(&str, &OsStr)]) -> (Option<i32>, String) {
    let output = command().envs(variables.iter().copied()).stderr(Stdio::piped()).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// Calls a function that says by a byte that its call has begun, and waits for it. The function's stream lasts as long as the
/// call.
pub(crate) fn begin(process: &Server, function: &str, headers: &str) -> (Client, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let event = json!({"port": listener.local_addr().unwrap().port()}).to_string();
    let mut client = process.client();
    client.send(&format!("POST /{function}"), headers, event.as_bytes());
    let (mut function, _) = listener.accept().unwrap();
    function.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    function.read_exact(&mut [0]).unwrap();
    (client, function)
}

fn command() -> Command {
    let mut command = Command::new(functions("hosted"));
    command.env_clear().env("CLOUDFN_LOG_FORMAT", "json");
    command
}
