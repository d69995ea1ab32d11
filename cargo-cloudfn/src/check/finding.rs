//! A finding: something that is wrong, or that deserves a look.

use std::path::PathBuf;

use crate::function::Function;

/// A finding of the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) kind: Kind,
    pub(super) level: Level,
    /// The function that it is about, and its package.
    pub(super) function: Option<(String, String)>,
    /// The API that it is about.
    pub(super) api: Option<String>,
    /// One line.
    pub(super) message: String,
    pub(super) place: Option<String>,
    /// Lines that are there and should not be begin with `-`, missing lines with `+`.
    pub(super) difference: Vec<String>,
    pub(super) notes: Vec<String>,
    /// What to do.
    pub(super) help: Option<String>,
}

/// The kind of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A permission that no code reaches.
    Unused,
    /// It is not known whether a permission is used.
    CannotTell,
    /// An API that WeChat has shut down.
    Retired,
    /// A timer whose event the function cannot read.
    Timer,
    /// A function that `cargo cloudfn new --from` wrote and that is not ported yet.
    NotPorted,
    /// A config.json that differs from what the function declares.
    Config,
    /// A function that is in no program.
    NotLinked,
    /// A program or folder that does not work in the cloud.
    Artifact,
}

/// How severe a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Warning,
    /// The command fails.
    Problem,
}

impl Finding {
    pub(super) fn warning(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            kind,
            level: Level::Warning,
            function: None,
            api: None,
            message: message.into(),
            place: None,
            difference: Vec::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    pub(super) fn problem(kind: Kind, message: impl Into<String>) -> Self {
        Self { level: Level::Problem, ..Self::warning(kind, message) }
    }

    pub(super) fn about(mut self, function: &Function) -> Self {
        self.function = Some((function.manifest.function.clone(), function.package.clone()));
        self
    }

    pub(super) fn api(mut self, api: &str) -> Self {
        self.api = Some(api.to_owned());
        self
    }

    pub(super) fn at(mut self, place: Option<impl Into<String>>) -> Self {
        self.place = place.map(Into::into);
        self
    }

    pub(super) fn in_file(self, file: impl Into<PathBuf>) -> Self {
        let file = file.into();
        self.at(Some(crate::terminal::from_here(&file)))
    }

    pub(super) fn difference(mut self, lines: Vec<String>) -> Self {
        self.difference = lines;
        self
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl Kind {
    /// The kinds that are warnings by default, by their names on the command line.
    pub(super) const DENIABLE: [&'static str; 6] =
        ["unused", "retired", "cannot-tell", "timer", "not-ported", "warnings"];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::CannotTell => "cannot-tell",
            Self::Retired => "retired",
            Self::Timer => "timer",
            Self::NotPorted => "not-ported",
            Self::Config => "config",
            Self::NotLinked => "not-linked",
            Self::Artifact => "artifact",
        }
    }
}

impl Level {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Problem => "problem",
        }
    }
}
