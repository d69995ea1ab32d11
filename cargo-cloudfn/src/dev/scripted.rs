//! The scripted answers of a run of `dev`: those of the command line, and those of a file, which is read again when it
//! changes.

use std::path::{Path, PathBuf};

use cloudfn_local::{AnswerRule, Platform};

use crate::answers::{self, AnswerOptions};
use crate::error::Error;

/// The answers that `dev` was given.
#[derive(Debug)]
pub(super) struct ScriptedAnswers {
    /// The file. The project's own file may be missing.
    file: PathBuf,
    is_named: bool,
    of_file: Vec<AnswerRule>,
    of_arguments: Vec<AnswerRule>,
    /// The numbers of the rules that came from the file.
    numbers: Vec<u64>,
}

impl ScriptedAnswers {
    /// Reads the answers of the command line, and the file that it names or else the project's own.
    pub(super) fn read(options: &AnswerOptions, project: &Path) -> Result<Self, Error> {
        let own = || project.join("cloudfn").join(answers::PROJECT_FILE);
        let is_named = options.file().is_some();
        let file = options.file().map_or_else(own, Path::to_owned);
        let of_arguments = options.of_arguments()?;
        let mut answers = Self { file, is_named, of_file: Vec::new(), of_arguments, numbers: Vec::new() };
        answers.of_file = answers.read_file()?;
        Ok(answers)
    }

    fn read_file(&self) -> Result<Vec<AnswerRule>, Error> {
        if self.is_named || self.file.exists() { answers::read(&self.file) } else { Ok(Vec::new()) }
    }

    /// The file, and how many answers it has.
    pub(super) fn file(&self) -> (&Path, usize) {
        (&self.file, self.of_file.len())
    }

    pub(super) fn is_file(&self, path: &Path) -> bool {
        // Changes are reported without symbolic links.
        let resolved = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        path == self.file || resolved(path) == resolved(&self.file)
    }

    /// Makes sure that every answer is for a call that there is. Returns warnings about members of the answers.
    pub(super) fn check(&self, declared: &[&str]) -> Result<Vec<String>, Error> {
        answers::check(&self.of_file, declared)?;
        answers::check(&self.of_arguments, declared)?;
        let mut warnings = answers::check_members(&self.of_file)?;
        warnings.extend(answers::check_members(&self.of_arguments)?);
        Ok(warnings)
    }

    /// Sets all answers. Those of the command line come after those of the file, so that they count.
    pub(super) fn set(&mut self, platform: &Platform) {
        self.set_those_of_the_file(platform);
        for rule in &self.of_arguments {
            platform.add_rule(rule.clone());
        }
    }

    fn set_those_of_the_file(&mut self, platform: &Platform) {
        self.numbers = self.of_file.iter().map(|rule| platform.add_rule(rule.clone())).collect();
    }

    /// Reads the file again, and replaces its answers. After a mistake in it, they stay. Returns warnings about members of the
    /// answers.
    pub(super) fn read_again(&mut self, platform: &Platform, declared: &[&str]) -> Result<Vec<String>, Error> {
        let rules = self.read_file()?;
        answers::check(&rules, declared)?;
        let warnings = answers::check_members(&rules)?;
        for number in self.numbers.drain(..) {
            platform.remove_rule(number);
        }
        self.of_file = rules;
        self.set_those_of_the_file(platform);
        // An answer of the file has replaced that of the command line for the same calls.
        for rule in &self.of_arguments {
            let is_there = platform.rules().iter().any(|(_, known)| known == rule);
            if !is_there {
                platform.add_rule(rule.clone());
            }
        }
        Ok(warnings)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use clap::Parser;
    use serde_json::json;

    use super::*;

    #[derive(Parser)]
    struct CommandLine {
        #[command(flatten)]
        options: AnswerOptions,
    }

    fn read(arguments: &[&str], project: &Path) -> Result<ScriptedAnswers, Error> {
        let arguments = ["dev"].iter().chain(arguments);
        ScriptedAnswers::read(&CommandLine::parse_from(arguments).options, project)
    }

    fn errcodes(platform: &Platform) -> Vec<String> {
        let rules = platform.rules();
        rules.iter().map(|(_, rule)| format!("{} {:?}", rule.api(), rule.times_left())).collect()
    }

    fn run(future: impl Future) {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future);
    }

    #[test]
    fn the_projects_file_is_read_again_and_a_mistake_changes_nothing() {
        let project = tempfile::tempdir().unwrap();
        fs::create_dir(project.path().join("cloudfn")).unwrap();
        let file = project.path().join("cloudfn/answers.toml");
        fs::write(&file, "[[answer]]\napi = \"ocr.idcard\"\nerrcode = 1\n").unwrap();
        run(async {
            let platform = Platform::start().await.unwrap();
            platform.allow_unused_answers();
            let mut answers = read(&["--answer", "ocr.bankcard=2"], project.path()).unwrap();
            assert!(answers.is_file(&file) && answers.file().1 == 1);
            answers.set(&platform);
            assert_eq!(errcodes(&platform), ["ocr.idcard None", "ocr.bankcard None"]);
            fs::write(&file, "[[answer]]\napi = \"ocr.bankcard\"\nerrcode = 3\n").unwrap();
            answers.read_again(&platform, &[]).unwrap();
            assert_eq!(errcodes(&platform), ["ocr.bankcard None"], "that of the command line");
            let (_, rule) = &platform.rules()[0];
            assert_eq!(rule.answer(), Some(&cloudfn_local::Scripted::errcode(2, "scripted by the local platform")));
            fs::write(&file, "[[answer]]\napi = \"ocr.bankcard\"\nanswer = { numbers = \"1\" }\n").unwrap();
            let [warning] = &answers.read_again(&platform, &[]).unwrap()[..] else { panic!("one warning") };
            assert!(warning.contains("did you mean `number`?"), "{warning}");
            assert_eq!(answers.check(&[]).unwrap(), [&**warning]);
            for mistake in ["[[answer]]\napi = \"ocr.bankcart\"\nerrcode = 3\n", "[["] {
                fs::write(&file, mistake).unwrap();
                answers.read_again(&platform, &[]).unwrap_err();
                assert_eq!(errcodes(&platform), ["ocr.bankcard None"]);
            }
            fs::remove_file(&file).unwrap();
            answers.read_again(&platform, &[]).unwrap();
            assert_eq!(json!(errcodes(&platform)), json!(["ocr.bankcard None"]));
        });
    }

    #[test]
    fn a_named_file_must_be_there_and_that_of_the_project_need_not() {
        let project = tempfile::tempdir().unwrap();
        assert_eq!(read(&[], project.path()).unwrap().file().1, 0);
        let error = read(&["--answers", "no-such.toml"], project.path()).unwrap_err();
        assert!(error.message.contains("no-such.toml cannot be read"), "{error:?}");
    }
}
