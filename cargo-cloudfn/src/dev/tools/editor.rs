//! Opens a file in the user's editor.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::browser::start;

/// The variable with the command of the editor: `code -g {file}:{line}`.
const EDITOR: &str = "CLOUDFN_EDITOR";

/// How an editor is given a place: the arguments after its own.
struct Form {
    /// The names of its program, without extension.
    programs: &'static [&'static str],
    arguments: &'static [&'static str],
}

/// Editors with a window of their own. An editor in the terminal cannot be opened from a page.
const GRAPHICAL: &[Form] = &[
    Form {
        programs: &["code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "trae"],
        arguments: &["-g", "{file}:{line}"],
    },
    Form { programs: &["zed", "zeditor", "subl", "sublime_text", "lapce"], arguments: &["{file}:{line}"] },
    Form {
        programs: &["rustrover", "rustrover64", "idea", "idea64", "clion", "clion64", "webstorm", "fleet"],
        arguments: &["--line", "{line}", "{file}"],
    },
    Form { programs: &["gvim", "mvim", "gedit", "gnome-text-editor", "mousepad"], arguments: &["+{line}", "{file}"] },
    Form { programs: &["kate", "mate"], arguments: &["-l", "{line}", "{file}"] },
];

/// Opens a file at a line, in the editor that the environment names or in VS Code. Says what to set if there is none.
pub(in crate::dev) fn open_file(file: &Path, line: u32) -> Result<(), String> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let is_there = |program: &str| which::which(program).is_ok();
    let [program, arguments @ ..] = &*command(file, line, variable, is_there)? else { return Err(advice()) };
    // On Windows, `code` is a script, which only its full path starts.
    let found = which::which(program).map_err(|_| format!("{} was not found: {}", program.display(), advice()))?;
    start(Command::new(found).args(arguments)).map_err(|error| format!("{error}; {}", advice()))
}

fn advice() -> String {
    format!("set {EDITOR} where `cargo cloudfn dev` is started, for example to `code -g {{file}}:{{line}}`")
}

/// The words of the command that opens a file.
fn command(
    file: &Path,
    line: u32,
    variable: impl Fn(&str) -> Option<String>,
    is_there: impl Fn(&str) -> bool,
) -> Result<Vec<OsString>, String> {
    let filled = |words: Vec<String>| words.iter().map(|word| fill(word, file, line)).collect();
    if let Some(template) = variable(EDITOR) {
        let mut words = words(&template).map_err(|why| format!("{EDITOR} is `{template}`: {why}"))?;
        if !words.iter().any(|word| word.contains("{file}")) {
            let own = words.first().and_then(|program| form(program));
            words.extend(own.unwrap_or(&["{file}"]).iter().map(|&word| word.to_owned()));
        }
        return Ok(filled(words));
    }
    for name in ["VISUAL", "EDITOR"] {
        let Some(mut words) = variable(name).and_then(|value| words(&value).ok()) else { continue };
        let Some(arguments) = words.first().and_then(|program| form(program)) else { continue };
        words.extend(arguments.iter().map(|&word| word.to_owned()));
        return Ok(filled(words));
    }
    if !is_there("code") {
        return Err(format!("no editor is known: {}", advice()));
    }
    let arguments = form("code").unwrap_or_default();
    Ok(filled(std::iter::once("code").chain(arguments.iter().copied()).map(str::to_owned).collect()))
}

/// The arguments that give a known graphical editor a place.
fn form(program: &str) -> Option<&'static [&'static str]> {
    let name = Path::new(program).file_stem()?.to_str()?.to_ascii_lowercase();
    GRAPHICAL.iter().find(|form| form.programs.contains(&&*name)).map(|form| form.arguments)
}

/// Puts the place into a word. The file stays one argument, whatever letters it has.
fn fill(word: &str, file: &Path, line: u32) -> OsString {
    let mut filled = OsString::new();
    for (index, part) in word.split("{file}").enumerate() {
        if index > 0 {
            filled.push(file);
        }
        filled.push(part.replace("{line}", &line.max(1).to_string()));
    }
    filled
}

/// The words of a command line: separated by spaces, with quotes around those that have spaces. No shell reads it.
fn words(text: &str) -> Result<Vec<String>, &'static str> {
    let mut words = Vec::new();
    let (mut word, mut quote) = (None::<String>, None);
    for letter in text.chars() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, _) if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    if quote.is_some() {
        return Err("a quote is not closed");
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The command for `/a b/main.rs:12` with these variables, as one text.
    fn opened(variables: &[(&str, &str)], programs: &[&str]) -> Result<String, String> {
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let words = command(Path::new("/a b/main.rs"), 12, variable, |program| programs.contains(&program))?;
        Ok(words.iter().map(|word| word.to_str().unwrap()).collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn the_variable_of_cloudfn_comes_first_and_its_words_are_split_without_a_shell() {
        for (template, expected) in [
            ("code -g {file}:{line}", "code|-g|/a b/main.rs:12"),
            ("'/opt/my editor/bin/ed' --at={line} \"{file}\"", "/opt/my editor/bin/ed|--at=12|/a b/main.rs"),
            ("ed; rm -rf $HOME", "ed;|rm|-rf|$HOME|/a b/main.rs"),
            ("zed", "zed|/a b/main.rs:12"),
        ] {
            assert_eq!(opened(&[("CLOUDFN_EDITOR", template), ("VISUAL", "subl")], &[]).as_deref(), Ok(expected));
        }
        let error = opened(&[("CLOUDFN_EDITOR", "code '{file}")], &["code"]).unwrap_err();
        assert_eq!(error, "CLOUDFN_EDITOR is `code '{file}`: a quote is not closed");
    }

    #[test]
    fn an_editor_with_a_window_is_taken_and_one_in_the_terminal_is_not() {
        assert_eq!(opened(&[("EDITOR", "subl -n")], &[]).as_deref(), Ok("subl|-n|/a b/main.rs:12"));
        assert_eq!(
            opened(&[("VISUAL", "/usr/bin/gvim"), ("EDITOR", "subl")], &[]).as_deref(),
            Ok("/usr/bin/gvim|+12|/a b/main.rs")
        );
        assert_eq!(opened(&[("EDITOR", "vim")], &["code"]).as_deref(), Ok("code|-g|/a b/main.rs:12"));
        let error = opened(&[("EDITOR", "vim")], &[]).unwrap_err();
        assert!(error.contains("no editor is known: set CLOUDFN_EDITOR"), "{error}");
    }
}
