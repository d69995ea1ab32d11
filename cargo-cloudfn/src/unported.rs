//! Functions that `cargo cloudfn new --from` wrote and that still return its error, because they are not ported yet.

use std::path::{Path, PathBuf};

use crate::file;
use crate::function::Function;
use crate::terminal::from_here;

/// The constant that the generated functions return as the code of their error.
const ERROR: &str = "NOT_PORTED";

/// How the comments begin that stand for a call of the JavaScript.
const MARK: &str = "// PORT ";

/// What is left to port in a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unported {
    pub(crate) function: String,
    pub(crate) file: PathBuf,
    /// The lines that return the error, from 1.
    pub(crate) errors: Vec<u32>,
    /// The lines of the comments marked PORT.
    pub(crate) marks: Vec<u32>,
}

impl Unported {
    /// What is left to port in a function of a project in this folder; `None` if nothing is, or if its source is not known.
    pub(crate) fn of(function: &Function, root: &Path) -> Option<Self> {
        let (file, line) = function.manifest.file_and_line()?;
        Self::at(&function.manifest.function, root.join(file), line)
    }

    /// The same of a function whose attribute is in a line of a file.
    pub(crate) fn at(function: &str, file: PathBuf, line: u32) -> Option<Self> {
        let text = file::read_text(&file).ok()?;
        let (errors, marks) = lines(&text, line);
        (!errors.is_empty() || !marks.is_empty()).then_some(Self { function: function.to_owned(), file, errors, marks })
    }

    /// Whether the function fails because it is not ported. Otherwise only comments are left.
    pub(crate) fn fails(&self) -> bool {
        !self.errors.is_empty()
    }

    /// What is left, and where: `src/shop.rs:12 returns NOT_PORTED, and line 8 is marked PORT`.
    pub(crate) fn described(&self) -> String {
        let file = from_here(&self.file);
        let errors = (!self.errors.is_empty()).then(|| format!("{file}:{} returns {ERROR}", list(&self.errors)));
        let marks = (!self.marks.is_empty()).then(|| {
            let [lines, are] = if self.marks.len() == 1 { ["line", "is"] } else { ["lines", "are"] };
            let of = if errors.is_some() { String::new() } else { format!(" of {file}") };
            format!("{lines} {}{of} {are} marked PORT", list(&self.marks))
        });
        errors.into_iter().chain(marks).collect::<Vec<_>>().join(", and ")
    }
}

fn list(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// The lines of errors and of marks in the function whose attribute is in this line. The function ends with the brace that
/// is as far to the right as its attribute, as rustfmt writes it.
fn lines(text: &str, attribute: u32) -> (Vec<u32>, Vec<u32>) {
    let (mut errors, mut marks) = (Vec::new(), Vec::new());
    let mut numbered = (1..).zip(text.lines()).skip_while(|(number, _)| *number < attribute);
    let Some((_, first)) = numbered.next() else { return (errors, marks) };
    let end = format!("{}}}", &first[..first.len() - first.trim_start().len()]);
    for (number, line) in numbered.take_while(|(_, line)| line.trim_end() != end) {
        let code = line.trim_start();
        if code.starts_with(MARK) {
            marks.push(number);
        } else if !code.starts_with("//") && has_word(code, ERROR) {
            errors.push(number);
        }
    }
    (errors, marks)
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|part| part == word)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;
    use crate::new::ported_source;

    /// What is left in the function whose attribute comes first in this source.
    fn left(source: &str) -> Option<Unported> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("shop.rs"), source).unwrap();
        let line = source.lines().position(|line| line.contains("#[cloud_function")).unwrap() + 1;
        let function = Function::of_record(json!({
            "crate": "shop", "package": "shop", "function": "shop", "permissions": {"openapi": []},
            "place": format!("shop.rs:{line}"),
        }));
        let left = Unported::of(&function, folder.path())?;
        Some(Unported { file: "src/shop.rs".into(), ..left })
    }

    #[test]
    fn a_function_as_new_writes_it_is_not_ported() {
        let source = ported_source(
            "shop",
            "const cloud = require('wx-server-sdk'); exports.main = async () => cloud.getWXContext()",
        );
        let left = left(&source).unwrap();
        assert!(left.fails() && left.errors.len() == 1 && left.marks.len() == 1, "{left:?}\n{source}");
        let line = |number: u32| source.lines().nth(number as usize - 1).unwrap();
        assert!(line(left.errors[0]).contains("Err(Error::new(NOT_PORTED"), "{left:?}\n{source}");
        assert!(line(left.marks[0]).contains("PORT index.js:1"), "{left:?}\n{source}");
        let expected =
            format!("src/shop.rs:{} returns NOT_PORTED, and line {} is marked PORT", left.errors[0], left.marks[0]);
        assert_eq!(left.described(), expected);
    }

    #[test]
    fn one_route_of_a_function_that_is_not_ported_is_found() {
        let js = "exports.main = async e => { switch (e.action) { case 'a': return 1; case 'b': return 2 } }";
        let source = ported_source("shop", js).replacen(
            "Err(Error::new(NOT_PORTED, \"shop: a is not ported yet\"))",
            "Ok(1)",
            1,
        );
        assert_eq!(left(&source).unwrap().errors.len(), 1, "{source}");
    }

    #[test]
    fn comments_alone_are_left_of_a_function_that_returns_no_such_error() {
        let left =
            left("#[cloud_function]\nasync fn shop() {\n    // PORT index.js:3: x\n    // NOT_PORTED\n}\n").unwrap();
        assert!(!left.fails(), "{left:?}");
        assert_eq!(left.described(), "line 3 of src/shop.rs is marked PORT");
    }

    #[test]
    fn what_stands_around_a_function_is_not_part_of_it() {
        let source = "const NOT_PORTED: i64 = 501;\n// PORT a\n#[cloud_function]\nasync fn shop() {\n    if x {\n    }\n}\n\nfn b() {\n    // PORT b\n    NOT_PORTED\n}\n";
        assert_eq!(left(source), None);
        let in_module = "mod a {\n    #[cloud_function]\n    async fn shop() {\n        f(NOT_PORTED)\n    }\n    fn b() { NOT_PORTED }\n}\n";
        assert_eq!(left(in_module).unwrap().errors, [4]);
    }
}
