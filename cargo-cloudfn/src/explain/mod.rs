//! `cargo cloudfn explain`: says what an API, an error code, a timer, a feature or a compile error is, and what to do about it.

mod api;
pub(crate) mod catalog;
mod compiler_code;
mod error_code;
mod error_page;
mod explanation;
mod feature;
mod needless;
mod npm_package;
mod subject;
mod timer;
mod topic;

use clap::Args;
use serde_json::{Value, json};

pub(crate) use self::api::import;
use self::catalog::Kind;
use self::explanation::Explanation;
pub(crate) use self::timer::next_three_runs;
use crate::error::Error;
use crate::printable;
use crate::progress::Progress;
use crate::stdout;
use crate::terminal::Terminal;
use crate::verb::{Verb, heading};

/// Explain an API, an error code, a timer, a feature or a compile error
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "WHAT is one of these; no flag says which:\n\
     \x20 an API            subscribeMessage.send, as in config.json, JavaScript or Rust; its path over HTTPS; another name in a \
     config.json\n\
     \x20 an error code     -604101, 43101, DATABASE_COLLECTION_NOT_EXIST, or a whole error message with a code\n\
     \x20 a timer           '0 0 9 * * * *': what it means, and when it runs next\n\
     \x20 a feature         storage, database or tls of cloudfn-runtime: what it brings, and its line in Cargo.toml\n\
     \x20 a compile error   undeclared-call, or the address of its page in the error index\n\
     \x20 a package of npm  axios: what takes its place\n\
     \x20 a word            订阅消息, 手机号, 数据库: the APIs for it, and its page of the guide\n\n\
     Nothing is built, and nothing needs a network.\n\n",
    heading!("Examples"),
    "  cargo cloudfn explain subscribeMessage.send\n",
    "  cargo cloudfn explain -604101\n",
    "  cargo cloudfn explain '0 0 9 * * MON-FRI *' --json\n\n",
    heading!("Exit codes"),
    "  0  explained\n  2  cloudfn does not know it",
))]
pub(crate) struct Options {
    /// The name of an API, an error code, a timer's expression, the name of a feature, or the page of a compile error
    #[arg(value_name = "WHAT", required = true, allow_negative_numbers = true)]
    what: Vec<String>,
    /// Write the explanation to stdout as one JSON document
    #[arg(long)]
    json: bool,
}

/// The explanation of a text, as a document for programs.
pub(crate) fn document(what: &str) -> Result<Value, String> {
    let explained = subject::explain(what.trim(), timer::now());
    explained
        .map(|explanation| explanation.document())
        .map_err(|unknown| format!("{}: {}", unknown.error.message, unknown.error.advice))
}

/// What the page of `dev` says about an API: `{"summary", "note", "page"}`.
pub(crate) fn about_api(name: &str) -> Value {
    catalog::named(name)
        .map_or_else(|| json!({}), |api| json!({"summary": api.summary, "note": api.note, "page": api.page}))
}

/// Why a function should not declare this API, if it should not: WeChat has shut it down, or it has a newer name.
pub(crate) fn is_out_of_date(name: &str) -> Option<String> {
    match catalog::named(name)?.kind {
        Kind::Current | Kind::HttpsOnly => None,
        Kind::OlderName { now } => Some(format!("it is an older name of {now}")),
        Kind::Retired { what, .. } => Some(what.to_owned()),
    }
}

/// The explanation, or the nearest names if there is none.
#[derive(Default)]
pub(crate) struct ExplainOutcome {
    explanation: Option<Explanation>,
    nearest: Vec<String>,
}

impl Verb for Options {
    type Outcome = ExplainOutcome;

    fn run(&self, _: Terminal, _: &Progress, outcome: &mut ExplainOutcome) -> Result<(), Error> {
        // An error message need not be quoted.
        let what = self.what.join(" ");
        match subject::explain(what.trim(), timer::now()) {
            Ok(explanation) => outcome.explanation = Some(explanation),
            Err(unknown) => {
                outcome.nearest = unknown.nearest;
                return Err(unknown.error);
            }
        }
        Ok(())
    }

    fn report(&self, outcome: &ExplainOutcome, error: Option<&Error>, terminal: Terminal, _: &Progress) {
        let ExplainOutcome { explanation, nearest } = outcome;
        if self.json {
            let document = explanation.as_ref().map(Explanation::document);
            stdout::write_document(document.unwrap_or_else(|| json!({"nearest": nearest})), error);
            return;
        }
        if let Some(explanation) = explanation {
            stdout::write(printable::lines(&explanation.text()).as_bytes());
        }
        if let Some(error) = error {
            terminal.tell(&error.shown(terminal));
        }
    }
}
