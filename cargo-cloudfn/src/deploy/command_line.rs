//! A command line, to run or to paste into a shell.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CommandLine {
    program: PathBuf,
    arguments: Vec<String>,
}

impl CommandLine {
    pub(super) fn new(program: &Path, arguments: &[&str]) -> Self {
        Self { program: program.to_owned(), arguments: arguments.iter().map(|&argument| argument.to_owned()).collect() }
    }

    /// `--name value`.
    pub(super) fn option(mut self, name: &str, value: &str) -> Self {
        self.arguments.extend([name.to_owned(), value.to_owned()]);
        self
    }

    /// `--name path`.
    pub(super) fn path(self, name: &str, path: &Path) -> Self {
        self.option(name, &path.display().to_string())
    }

    pub(super) fn flag(mut self, name: &str) -> Self {
        self.arguments.push(name.to_owned());
        self
    }

    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        command
    }

    /// The program and its arguments, one after the other.
    pub(super) fn parts(&self) -> Vec<String> {
        let program = self.program.display().to_string();
        std::iter::once(program).chain(self.arguments.iter().cloned()).collect()
    }
}

/// Quoted for a shell: a POSIX shell, or PowerShell with `&` and `''` on Windows.
impl fmt::Display for CommandLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted: Vec<_> = self.parts().iter().map(|part| quoted(part, cfg!(windows))).collect();
        // PowerShell treats a quoted string as a value, not as a command.
        if cfg!(windows) && quoted[0].starts_with('\'') {
            formatter.write_str("& ")?;
        }
        formatter.write_str(&quoted.join(" "))
    }
}

fn quoted(part: &str, is_power_shell: bool) -> String {
    let is_plain = |letter: char| {
        letter.is_ascii_alphanumeric() || "-_./=:@%+".contains(letter) || is_power_shell && letter == '\\'
    };
    if !part.is_empty() && part.chars().all(is_plain) {
        return part.to_owned();
    }
    let inner = if is_power_shell { part.replace('\'', "''") } else { part.replace('\'', r"'\''") };
    format!("'{inner}'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_are_special_to_a_shell_are_quoted() {
        for (part, posix, power_shell) in [
            ("--env", "--env", "--env"),
            ("/Users/me/a b", "'/Users/me/a b'", "'/Users/me/a b'"),
            ("it's", r"'it'\''s'", "'it''s'"),
            ("", "''", "''"),
            ("$(id)", "'$(id)'", "'$(id)'"),
            (r"C:\x", r"'C:\x'", r"C:\x"),
        ] {
            assert_eq!((quoted(part, false).as_str(), quoted(part, true).as_str()), (posix, power_shell));
        }
    }

    #[test]
    fn a_command_is_its_program_and_its_arguments() {
        let command = CommandLine::new(Path::new("tcb"), &["fn", "deploy"]).option("--envId", "a b").flag("--yes");
        assert_eq!(command.parts(), ["tcb", "fn", "deploy", "--envId", "a b", "--yes"]);
    }
}
