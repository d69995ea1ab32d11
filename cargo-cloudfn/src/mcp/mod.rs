//! `cargo cloudfn mcp`: lets editors' assistants use a running `dev`, by the Model Context Protocol over stdio. The tools
//! are requests to the API of the console.
//!
//! Messages and versions: <https://modelcontextprotocol.io/specification/2025-06-18>. The crate rmcp was weighed: it
//! brings 33 crates that nothing else here needs, for a protocol of four messages.

mod console;
mod protocol;
mod tools;

use std::io::{BufRead as _, Read as _, Write as _};

use clap::Args;

use self::console::Console;
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{Verb, heading};

/// The maximum length of a message, in bytes: an event of 6 MiB, escaped.
const MAX_MESSAGE_BYTES: u64 = 64 * 1024 * 1024;

/// Let an assistant use a running `dev`, by the Model Context Protocol
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "It speaks the Model Context Protocol on stdin and stdout, so an editor starts it. It finds the `cargo cloudfn dev` that runs \
     in the same workspace, and offers tools that invoke functions, script WeChat's answers, read invocations and documents, \
     explain APIs, and build.\n\n",
    heading!("Examples"),
    "  cargo cloudfn mcp                                  an editor starts it\n",
    "  claude mcp add cloudfn -- cargo cloudfn mcp\n",
    "  {\"mcpServers\": {\"cloudfn\": {\"command\": \"cargo\", \"args\": [\"cloudfn\", \"mcp\"]}}}     in the editor's settings\n\n",
    heading!("Exit codes"),
    "  0  stdin was closed\n  1  stdin or stdout failed\n  2  wrong usage",
))]
pub(crate) struct Options {
    /// The address of `dev`, such as `http://127.0.0.1:3000`, if it does not run in this workspace
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

impl Verb for Options {
    type Outcome = ();

    fn run(&self, _: Terminal, progress: &Progress, (): &mut ()) -> Result<(), Error> {
        progress.finish();
        let console = Console::new(self.url.clone())?;
        serve(&console).map_err(|error| {
            Error::function(format!("the connection to the assistant failed: {error}"), "start it again")
        })
    }

    fn report(&self, (): &(), error: Option<&Error>, _: Terminal, progress: &Progress) {
        if let Some(error) = error {
            progress.error(error);
        }
    }
}

/// Answers messages, one on each line, until stdin is closed.
fn serve(console: &Console) -> std::io::Result<()> {
    let (mut stdin, mut stdout) = (std::io::stdin().lock(), std::io::stdout().lock());
    loop {
        let mut line = Vec::new();
        // A longer message is no JSON, because its end is missing.
        if stdin.by_ref().take(MAX_MESSAGE_BYTES).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let call = |name: &str, arguments: &str| tools::call(console, name, arguments);
        if let Some(answer) = protocol::answer(&line, &tools::list(), call) {
            writeln!(stdout, "{answer}")?;
            stdout.flush()?;
        }
    }
}
