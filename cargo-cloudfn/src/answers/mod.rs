//! Scripted answers on the command line: `--answer API=ANSWER` and `--answers FILE`.

mod names;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use cloudfn_local::{AnswerRule, AnswersError};

pub(crate) use self::names::{check, check_members, check_name};
use crate::error::Error;
use crate::terminal::from_here;

/// The file of a project, in its folder `cloudfn`.
pub(crate) const PROJECT_FILE: &str = "answers.toml";

/// The part of the guide about answers and their files.
const PAGE: &str = "https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/developing.md#wechats-answers";

/// What to do about a mistake.
const ADVICE: &str = "an answer is an errcode, as in `--answer subscribeMessage.send=43101`, or `=refused`, `=cut`, \
                      `=delay:800`, `='{..}'`, `=FILE.json`, `=FILE.png`; see \
                      https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/developing.md#wechats-answers";

// A doc comment here would replace that of the verb.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct AnswerOptions {
    /// Answer calls of an API with an errcode, `refused`, `cut`, `delay:MILLISECONDS`, a JSON object or a file
    #[arg(long = "answer", value_name = "API=ANSWER", help_heading = "Answer Options")]
    arguments: Vec<String>,
    /// Answer calls as a TOML file says
    #[arg(long = "answers", value_name = "FILE", help_heading = "Answer Options")]
    file: Option<PathBuf>,
}

impl AnswerOptions {
    /// The file that was named.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The answers of the arguments, whose files are relative to the current folder.
    pub(crate) fn of_arguments(&self) -> Result<Vec<AnswerRule>, Error> {
        let rules: Vec<_> = self.arguments.iter().map(|text| of_argument(text)).collect::<Result<_, _>>()?;
        let mut apis = BTreeSet::new();
        match rules.iter().find(|rule| !apis.insert(rule.api())) {
            None => Ok(rules),
            Some(rule) => Err(Error::usage(
                format!("--answer names {} twice", rule.api()),
                "give one answer for each API; in a file for --answers, `times = 1` makes several follow each other",
            )),
        }
    }
}

fn of_argument(text: &str) -> Result<AnswerRule, Error> {
    AnswerRule::read_argument(text, Path::new("")).map_err(|error| Error::usage(error.to_string(), ADVICE))
}

/// Reads a file of answers.
pub(crate) fn read(path: &Path) -> Result<Vec<AnswerRule>, Error> {
    AnswerRule::read_file(path).map_err(|error| {
        let text = match error {
            AnswersError::NotAnAnswer(text) => format!("{}: {text}", from_here(path)),
            error => error.to_string(),
        };
        Error::usage(text, format!("{PAGE} describes the files of --answers"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(arguments: &[&str]) -> AnswerOptions {
        AnswerOptions { arguments: arguments.iter().map(|&text| text.to_owned()).collect(), file: None }
    }

    #[test]
    fn each_argument_is_a_rule() {
        let rules = options(&["subscribeMessage.send=43101", "ocr.idcard=refused"]).of_arguments().unwrap();
        assert_eq!(rules.iter().map(AnswerRule::api).collect::<Vec<_>>(), ["subscribeMessage.send", "ocr.idcard"]);
    }

    #[test]
    fn a_mistake_says_what_an_answer_is() {
        for (arguments, message) in [
            (&["subscribeMessage.send"][..], "has no `=`"),
            (&["ocr.idcard=no-such.png"], "no-such.png cannot be read"),
            (&["ocr.idcard=1", "ocr.idcard=2"], "--answer names ocr.idcard twice"),
        ] {
            let error = options(arguments).of_arguments().unwrap_err();
            assert!(error.message.contains(message) && error.advice.contains("answer"), "{error:?}");
        }
    }

    #[test]
    fn a_mistake_in_a_file_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answers.toml");
        std::fs::write(&path, "[[answer]]\napi = \"ocr.idcard\"\n").unwrap();
        let error = read(&path).unwrap_err();
        assert!(error.message.contains("answers.toml: the answer of `ocr.idcard`: set one of"), "{error:?}");
        let error = read(&folder.path().join("none.toml")).unwrap_err();
        assert!(error.message.contains("none.toml cannot be read"), "{error:?}");
    }
}
