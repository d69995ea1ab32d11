//! The command line: the list of verbs.

mod completions;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::verb::{STYLES, execute};
use crate::{check, deploy, dev, error, invoke, new, package};

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
    Check(check::Options),
    Package(package::Options),
    Deploy(deploy::Options),
    Completions(completions::Options),
}

/// Runs the verb that the command line names.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    match Cli::try_parse_from(without_cargo(arguments)) {
        Ok(cli) => cli.verb.execute(),
        Err(error) => {
            // If the terminal is gone, the message has nowhere to go.
            let _ = error.print();
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(error::USAGE))
        }
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
