//! The table of results.

use std::collections::BTreeMap;
use std::fmt;
use std::process::ExitCode;

/// The verdict on a capture.
pub(crate) enum Verdict {
    Same,
    /// It differs, and that is listed.
    Intended(String),
    /// The call is not built yet.
    Unsupported(String),
    /// It differs, and that is not listed.
    Different(Vec<String>),
}

/// All verdicts.
#[derive(Default)]
pub(crate) struct Report(Vec<(String, Verdict)>);

impl Report {
    pub(crate) fn add(&mut self, name: &str, verdict: Verdict) {
        self.0.push((name.to_owned(), verdict));
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        let is_good = !self.0.iter().any(|(_, verdict)| matches!(verdict, Verdict::Different(_)));
        if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut same, mut on_purpose, mut different) = (0, 0, 0);
        let mut not_yet = BTreeMap::<&str, usize>::new();
        for (name, verdict) in &self.0 {
            match verdict {
                Verdict::Same => {
                    same += 1;
                    writeln!(formatter, "same        {name}")?;
                }
                Verdict::Intended(why) => {
                    on_purpose += 1;
                    writeln!(formatter, "on purpose  {name:<28} {why}")?;
                }
                Verdict::Unsupported(kind) => {
                    *not_yet.entry(kind).or_default() += 1;
                    writeln!(formatter, "not yet     {name:<28} {kind}")?;
                }
                Verdict::Different(differences) => {
                    different += 1;
                    writeln!(formatter, "DIFFERENT   {name}")?;
                    for difference in differences {
                        writeln!(formatter, "              {difference}")?;
                    }
                }
            }
        }
        let waiting: usize = not_yet.values().sum();
        writeln!(
            formatter,
            "\n{} captures: {same} same, {on_purpose} diverge on purpose, {waiting} not yet, {different} different",
            self.0.len()
        )?;
        for (kind, count) in not_yet {
            writeln!(formatter, "  not yet: {count} of {kind}")?;
        }
        Ok(())
    }
}
