//! Reads `--target`, which names a platform. cargo's option of this name takes a triple.

use std::ffi::OsStr;

use clap::builder::{EnumValueParser, PossibleValue, StyledStr, TypedValueParser};
use clap::error::{ContextKind, ContextValue};
use clap::{Arg, Command, Error};

use super::release::TRIPLE;
use super::target::Target;

/// Reads a platform. The error about a triple says that it is chosen already.
#[derive(Debug, Clone)]
pub(super) struct TargetParser;

impl TypedValueParser for TargetParser {
    type Value = Target;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<Target, Error> {
        EnumValueParser::<Target>::new().parse_ref(command, argument, value).map_err(|mut error| {
            if is_like_a_triple(value) {
                let tip = StyledStr::from(format!("the triple is chosen already: {TRIPLE}. A target is a platform"));
                error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
            }
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Target::ALL.map(|target| PossibleValue::new(target.name())).into_iter()))
    }
}

/// A triple has hyphens, as `wasm32-wasip1` and `x86_64-unknown-linux-musl`. No platform has one.
fn is_like_a_triple(value: &OsStr) -> bool {
    value.to_string_lossy().contains('-')
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use crate::cli::Cli;

    fn refused(target: &str) -> String {
        Cli::try_parse_from(["cargo cloudfn", "package", "--target", target]).unwrap_err().to_string()
    }

    #[test]
    fn a_triple_is_told_that_it_is_chosen_already() {
        for triple in ["x86_64-unknown-linux-musl", "aarch64-apple-darwin", "wasm32-wasip1"] {
            let message = refused(triple);
            assert!(message.contains("tip: the triple is chosen already: x86_64-unknown-linux-musl"), "{message}");
            assert!(message.contains("[possible values: node, run, http, scf]"), "{message}");
        }
        assert!(!refused("nodejs").contains("triple"));
    }
}
