//! `cargo cloudfn completions`: writes a script by which a shell completes the command line.

use std::io::Write as _;

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::Cli;
use crate::error::Error;
use crate::progress::Progress;
use crate::terminal::Terminal;
use crate::verb::{Verb, heading};

/// The program that cargo starts for `cargo cloudfn`.
const PROGRAM: &str = "cargo-cloudfn";

/// Makes bash complete `cargo-cloudfn` and `cargo cloudfn` with clap's script.
const BASH: &str = include_str!("cargo.bash");

/// Write a script that lets a shell complete the command line
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "The scripts for bash and zsh complete `cargo cloudfn`, those for other shells complete `cargo-cloudfn`.\n\n",
    heading!("Examples"),
    "  cargo cloudfn completions bash > ~/.cloudfn.bash; echo 'source ~/.cloudfn.bash' >> ~/.bashrc\n",
    "  mkdir -p ~/.zfunc && cargo cloudfn completions zsh > ~/.zfunc/_cargo-cloudfn\n",
    "  cargo cloudfn completions fish > ~/.config/fish/completions/cargo-cloudfn.fish\n\n",
    heading!("Exit codes"),
    "  0  written\n  1  stdout cannot be written to\n  2  wrong usage",
))]
pub(super) struct Options {
    /// The shell to write the script for
    #[arg(value_enum)]
    shell: Shell,
}

impl Verb for Options {
    type Outcome = ();

    fn run(&self, _: Terminal, _: &Progress, (): &mut ()) -> Result<(), Error> {
        std::io::stdout().lock().write_all(&script(self.shell)).map_err(|error| {
            Error::function(
                format!("the script cannot be written to stdout: {error}"),
                "check where stdout goes, and run this again",
            )
        })
    }

    fn report(&self, (): &(), error: Option<&Error>, _: Terminal, progress: &Progress) {
        if let Some(error) = error {
            progress.error(error);
        }
    }
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    // clap_complete's script for bash loses the verbs of a program with `-` in its name.
    let name = if shell == Shell::Bash { "cargo_cloudfn" } else { PROGRAM };
    clap_complete::generate(shell, &mut Cli::command().name(name), name, &mut script);
    if shell == Shell::Bash {
        script.extend_from_slice(BASH.as_bytes());
    }
    script
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::*;

    #[test]
    fn the_script_of_every_shell_knows_every_verb() {
        for shell in Shell::value_variants() {
            let script = String::from_utf8(script(*shell)).unwrap();
            for verb in Cli::command().get_subcommands() {
                assert!(script.contains(verb.get_name()), "{shell} does not know {}", verb.get_name());
            }
        }
    }

    /// What bash completes for `line`, whose last word is being typed.
    #[cfg(unix)]
    fn completed_by_bash(line: &[&str]) -> String {
        let (command, words) = (line[0], line.join(" "));
        let last = line.len() - 1;
        // Stands in for cargo's own completion, which is loaded first.
        let cargo = "_cargo() { COMPREPLY=(of-cargo); }; complete -F _cargo cargo\n";
        let ask = format!(
            "COMP_WORDS=({words}); COMP_CWORD={last}; COMP_LINE='{words}'; COMP_POINT=${{#COMP_LINE}}\n\
             function=$(complete -p {command} | sed 's/.*-F \\([^ ]*\\).*/\\1/')\n\
             \"$function\" {command} \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"\n\
             echo \"${{COMPREPLY[*]}}\"\n"
        );
        let script = String::from_utf8(script(Shell::Bash)).unwrap();
        // Two startup files of the shell may both source it.
        let script = format!("{cargo}{script}\n{script}\n{ask}");
        let output = std::process::Command::new("bash").args(["--norc", "-c", &script]).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    #[cfg(unix)]
    #[test]
    #[expect(clippy::print_stderr, reason = "a skipped test says so")]
    fn bash_completes_verbs_and_options_with_and_without_cargo() {
        if std::process::Command::new("bash").arg("--version").output().is_err() {
            eprintln!("skipped: there is no bash here");
            return;
        }
        assert_eq!(completed_by_bash(&["cargo-cloudfn", "inv"]), "invoke");
        assert_eq!(completed_by_bash(&["cargo", "cloudfn", "inv"]), "invoke");
        assert_eq!(completed_by_bash(&["cargo", "cloudfn", "package", "--tar"]), "--target");
        assert_eq!(completed_by_bash(&["cargo", "bui"]), "of-cargo");
    }
}
