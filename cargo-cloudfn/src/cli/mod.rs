//! The command line: the list of verbs.

mod completions;
#[cfg(test)]
mod page_blocks;
#[cfg(test)]
mod pages;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};
use clap::{Parser, Subcommand};

use crate::terminal::Terminal;
use crate::verb::{STYLES, execute};
use crate::{check, data, deploy, dev, error, explain, invoke, mcp, new, package, printable};

/// Create, run, check, package and deploy WeChat cloud functions written in Rust
#[derive(Debug, Parser)]
#[command(
    name = "cargo cloudfn",
    bin_name = "cargo cloudfn",
    version,
    styles = STYLES,
    subcommand_required = true,
    arg_required_else_help = true,
    subcommand_help_heading = "Commands",
    after_help = "Run `cargo cloudfn help <COMMAND>` for the options and examples of a command."
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    verb: Verbs,
}

/// Makes the list of verbs. Each line is a verb, in the order of `--help`.
macro_rules! verbs {
    ($($verb:ident($options:ty),)+) => {
        #[derive(Debug, Subcommand)]
        enum Verbs {
            $($verb($options),)+
        }

        impl Verbs {
            fn execute(&self) -> ExitCode {
                match self {
                    $(Self::$verb(options) => execute(options),)+
                }
            }
        }
    };
}

verbs! {
    New(new::Options),
    Invoke(invoke::Options),
    Dev(dev::Options),
    Data(data::Options),
    Check(check::Options),
    Package(package::Options),
    Deploy(deploy::Options),
    Explain(explain::Options),
    Mcp(mcp::Options),
    Completions(completions::Options),
}

/// Runs the verb that the command line names.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    match Cli::try_parse_from(without_cargo(arguments)) {
        Ok(cli) => cli.verb.execute(),
        Err(error) => {
            let code = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(error::USAGE));
            print(error);
            code
        }
    }
}

/// Prints clap's message: help, which is our own text, or an error, which repeats arguments.
fn print(mut error: clap::Error) {
    if !error.use_stderr() {
        // If the terminal is gone, the message has nowhere to go.
        let _ = error.print();
        return;
    }
    escape_arguments(&mut error);
    let terminal = Terminal::of_stderr();
    let text = error.render();
    let text = if terminal.has_colours { text.ansi().to_string() } else { text.to_string() };
    terminal.tell(text.trim_end_matches('\n'));
}

/// Makes each argument that an error repeats one line.
fn escape_arguments(error: &mut clap::Error) {
    let line = |text: &String| printable::line(text).into_owned();
    let escaped: Vec<_> = error
        .context()
        .filter_map(|(kind, value)| {
            let value = match value {
                ContextValue::String(text) if kind != ContextKind::Usage => ContextValue::String(line(text)),
                ContextValue::Strings(texts) => ContextValue::Strings(texts.iter().map(line).collect()),
                _ => return None,
            };
            Some((kind, value))
        })
        .collect();
    for (kind, value) in escaped {
        error.insert(kind, value);
    }
}

/// Removes the name of the subcommand: for `cargo cloudfn invoke ..`, cargo starts `cargo-cloudfn cloudfn invoke ..`.
fn without_cargo(all: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<_> = all.collect();
    if arguments.get(1).is_some_and(|first| first == "cloudfn") {
        arguments.remove(1);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;
    use clap::error::ErrorKind;

    use super::*;

    #[test]
    fn clap_finds_no_contradiction_in_the_command_line() {
        Cli::command().debug_assert();
    }

    #[test]
    fn an_argument_that_an_error_repeats_stays_on_one_line() {
        for arguments in [
            &["cargo cloudfn", "in\nhelp: run this\x1b[2J"][..],
            &["cargo cloudfn", "deploy", "--with", "t\nhelp: run this\x1b[2J"],
            &["cargo cloudfn", "deploy", "--na\nhelp: run this\x1b[2J"],
            &["cargo cloudfn", "invoke", "a", "b\nhelp: run this\x1b[2J"],
            &["cargo cloudfn", "dev", "--port", "1\nhelp: run this\x1b[2J"],
            &["cargo cloudfn", "check", "--deny", "1\nhelp: run this\x1b[2J"],
            &["cargo cloudfn", "completions", "sh\nhelp: run this\x1b[2J"],
        ] {
            let mut error = Cli::try_parse_from(arguments).unwrap_err();
            escape_arguments(&mut error);
            let text = error.render().to_string();
            assert!(!text.contains("\nhelp: run") && !text.contains('\x1b'), "{text:?}");
            assert!(text.contains(r"\nhelp: run this\u{1b}[2J"), "{text:?}");
        }
    }

    #[test]
    fn the_command_works_with_and_without_cargo_before_it() {
        let parsed = |arguments: &[&str]| without_cargo(arguments.iter().map(OsString::from));
        assert_eq!(parsed(&["cargo-cloudfn", "cloudfn", "invoke", "cloudfn"]), ["cargo-cloudfn", "invoke", "cloudfn"]);
        assert_eq!(parsed(&["cargo-cloudfn", "invoke", "cloudfn"]), ["cargo-cloudfn", "invoke", "cloudfn"]);
    }

    #[test]
    fn an_unknown_verb_is_answered_with_the_nearest_one() {
        for (typed, meant) in
            [("invok", "invoke"), ("pakage", "package"), ("chek", "check"), ("completion", "completions")]
        {
            let error = Cli::try_parse_from(["cargo-cloudfn", typed]).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidSubcommand);
            assert!(error.to_string().contains(&format!("'{meant}'")), "{error}");
        }
    }

    #[test]
    fn the_help_of_every_verb_has_an_example_and_its_exit_codes() {
        for verb in Cli::command().get_subcommands_mut() {
            let help = verb.render_help().to_string();
            let name = verb.get_name();
            assert!(help.contains(&format!("Examples:\n  cargo cloudfn {name}")), "{help}");
            assert!(help.contains("Exit codes:\n  0"), "{help}");
        }
    }

    #[test]
    fn options_about_the_same_thing_stand_under_one_heading() {
        for verb in Cli::command().get_subcommands() {
            let selection = verb.get_arguments().find(|argument| argument.get_id() == "package");
            let heading = selection.map(|argument| argument.get_help_heading());
            assert!(heading.is_none_or(|heading| heading == Some("Package Selection")), "{}", verb.get_name());
        }
    }
}
