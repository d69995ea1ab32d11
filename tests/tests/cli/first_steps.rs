//! `docs/book/src/first-steps.md`: its commands, run in an empty folder, write what the page says.

use std::fs;
use std::path::Path;
use std::process::Command;

use cloudfn_tests::new_project::{NewProjects, forget};
use cloudfn_tests::program::cargo_cloudfn;
use cloudfn_tests::workspace::{nested_target, workspace};

/// The beginning of a block of commands and what they write.
const BLOCK: &str = "```console\n";

/// With this variable, the test writes what the commands write into the page.
const WRITE: &str = "CLOUDFN_WRITE_TRANSCRIPTS";

/// What cargo says about its work, which depends on what is there already.
const WORK: [&str; 9] =
    ["Adding", "Blocking", "Checking", "Compiling", "Finished", "Locking", "Running", "Updating", "warning: `"];

/// A shell in a folder that changes.
struct Shell {
    projects: NewProjects,
    /// The project in which commands run; empty for the folder of all projects.
    folder: String,
}

impl Shell {
    /// Runs a command line, and returns what it writes.
    fn run(&mut self, line: &str) -> String {
        if let Some(folder) = line.strip_prefix("cd ") {
            folder.clone_into(&mut self.folder);
            // With this, nothing has to be downloaded. A user has a network the first time.
            fs::copy(workspace().join("Cargo.lock"), self.path().join("Cargo.lock")).unwrap();
            return String::new();
        }
        // cargo finds its subcommand there. The variables are those of every other test of projects.
        let commands = cargo_cloudfn().parent().unwrap();
        let variables = self.projects.cargo(&self.folder);
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("exec 2>&1; PATH='{}':\"$PATH\"; {line}", commands.display()));
        shell.current_dir(self.path());
        for (name, value) in variables.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        let output = shell.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        self.readable(&text)
    }

    fn path(&self) -> std::path::PathBuf {
        self.projects.path().join(&self.folder)
    }

    /// The text without the folders of this machine, and without cargo's work.
    fn readable(&self, text: &str) -> String {
        let projects = self.projects.path().canonicalize().unwrap();
        // Projects of tests share a target folder.
        let (nested, own) = (nested_target(), format!("~/projects/{}/target", self.folder));
        let replaced: [(&Path, &str); 4] = [
            (&nested, &own),
            (&projects, "~/projects"),
            (self.projects.path(), "~/projects"),
            (workspace(), "~/cloudfn"),
        ];
        let text =
            replaced.iter().fold(text.to_owned(), |text, (path, name)| text.replace(&*path.to_string_lossy(), name));
        let lines = text.lines().filter(|line| !WORK.iter().any(|word| line.trim_start().starts_with(word)));
        lines.flat_map(|line| [line.trim_end(), "\n"]).collect()
    }
}

/// The text without the times in it (`12 ms`, `0.01s`, `duration_ms=7`), the ids of threads that panic (`(123)`) and ports.
fn without_times(text: &str) -> String {
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let bare = |word: &str| word.trim_matches(['(', ')', ':', ',', ';']).to_owned();
    let line_without = |line: &str| {
        let words: Vec<_> = line.split(' ').collect();
        let timeless = words.iter().enumerate().map(|(place, word)| {
            let number = bare(word);
            let has_unit = words.get(place + 1).is_some_and(|next| ["ms", "s"].contains(&&*bare(next)));
            for before in ["duration_ms=", "host=http://127.0.0.1:"] {
                if word.strip_prefix(before).is_some_and(is_number) {
                    return format!("{before}0");
                }
            }
            let is_id = word.starts_with('(') && word.ends_with(')') && is_number(&number);
            match number.strip_suffix('s') {
                Some(seconds) if is_number(seconds) => word.replace(seconds, "0"),
                _ if is_id || (has_unit && is_number(number.trim_end_matches('.'))) => word.replace(&number, "0"),
                _ => (*word).to_owned(),
            }
        });
        timeless.collect::<Vec<_>>().join(" ")
    };
    text.lines().map(line_without).collect::<Vec<_>>().join("\n")
}

/// Runs the blocks of a page, and returns the page with what they write.
fn with_output(page: &str, shell: &mut Shell) -> String {
    let mut blocks = page.split(BLOCK);
    let mut written = blocks.next().unwrap().to_owned();
    for block in blocks {
        let (block, rest) = block.split_once("```\n").unwrap();
        written += BLOCK;
        for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
            written.extend(["$ ", line, "\n", &shell.run(line)]);
        }
        written += "```\n";
        written += rest;
    }
    written
}

#[test]
fn the_first_steps_write_what_their_page_says() {
    let file = workspace().join("docs/book/src/first-steps.md");
    let page = fs::read_to_string(&file).unwrap();
    let mut shell = Shell { projects: NewProjects::empty(), folder: String::new() };
    let written = with_output(&page, &mut shell);
    forget(&["notify", "on_the_local_platform"]);
    if std::env::var_os(WRITE).is_some() {
        return fs::write(file, written).unwrap();
    }
    let different = without_times(&page).lines().zip(without_times(&written).lines()).find_map(|(said, is)| {
        (said != is).then(|| format!("the page says\n    {said}\nand the command writes\n    {is}"))
    });
    if let Some(different) = different {
        panic!("docs/book/src/first-steps.md: {different}\n({WRITE}=1 writes the page)\n{written}");
    }
    assert_eq!(page.lines().count(), written.lines().count(), "({WRITE}=1 writes the page)\n{written}");
}

#[test]
fn times_and_threads_are_left_out_of_a_comparison_and_counts_are_not() {
    let text = "test result: ok. 3 passed; finished in 0.01s\nthread 'a' (17) panicked at b.rs:1:2:\nsend (12.5 ms): 7\nduration_ms=7.5 host=http://127.0.0.1:80";
    let expected = "test result: ok. 3 passed; finished in 0s\nthread 'a' (0) panicked at b.rs:1:2:\nsend (0 ms): 7\nduration_ms=0 host=http://127.0.0.1:0";
    assert_eq!(without_times(text), expected);
}
