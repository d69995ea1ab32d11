//! What the verbs' command lines have in common.

use clap::{Arg, ArgAction, ArgMatches};

/// `--name VALUE`
pub(crate) fn option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help)
}

/// `--name`
pub(crate) fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

/// `[FUNCTION]...`
pub(crate) fn functions(help: &'static str) -> Arg {
    Arg::new("function").value_name("FUNCTION").action(ArgAction::Append).help(help)
}

/// The functions that were named.
pub(crate) fn named_functions(matches: &ArgMatches) -> Vec<String> {
    matches.get_many("function").into_iter().flatten().cloned().collect()
}

/// `--package PACKAGE`, `-p PACKAGE`
pub(crate) fn package(help: &'static str) -> Arg {
    option("package", "PACKAGE", help).short('p')
}
