//! Which functions a verb is for.

use clap::Args;

use super::compilation::Compilation;

// A doc comment here would replace that of the verb.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Selection {
    /// The functions, or packages or programs with functions; all functions by default
    #[arg(value_name = "FUNCTION")]
    pub(crate) functions: Vec<String>,
    /// Only the functions of this package
    #[arg(long, short, value_name = "PACKAGE", help_heading = "Package Selection")]
    pub(crate) package: Option<String>,
    #[command(flatten)]
    pub(crate) compilation: Compilation,
}
