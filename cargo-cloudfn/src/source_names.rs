//! Which functions the sources of packages can contain. A wrong name on the command line is found before a build.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use cargo_metadata::camino::Utf8Path;
use ignore::WalkBuilder;

use crate::error::Error;
use crate::file::{self, MAX_TEXT_BYTES};
use crate::suggest::advice;

/// Fails if no function of these packages can have this name, because it is in none of their files. Functions need not be
/// in the sources word for word: a macro or a build script can make them. Their names are somewhere, though.
///
/// `folders` are those of the packages and of everything local that they depend on and that can contain functions.
pub(crate) fn check(name: &str, packages: &[&Package], folders: &[PathBuf], target: &Path) -> Result<(), Error> {
    let mut functions = BTreeSet::new();
    for folder in folders {
        for path in files(folder, target) {
            // What cannot be read as text contains no name.
            let Ok(text) = file::read(&path, MAX_TEXT_BYTES) else { continue };
            let text = String::from_utf8_lossy(&text);
            if has_word(&text, name) {
                return Ok(());
            }
            functions.extend(names_in(&path, &text).map(|found| described(&found, &path, packages)));
        }
    }
    let targets = packages.iter().flat_map(|package| &package.targets).map(|target| target.name.as_str());
    let packages: Vec<_> = packages.iter().map(|package| package.name.as_str()).collect();
    if functions.is_empty() || targets.chain(packages.iter().copied()).any(|known| known == name) {
        return Ok(());
    }
    let all: Vec<_> = functions.iter().map(|(name, package)| format!("`{name}` in {package}")).collect();
    let known = functions.iter().map(|(name, _)| name.as_str()).chain(packages);
    Err(Error::usage(
        format!("no function or package is named `{name}`; there are: {}", all.join(", ")),
        advice(name, known),
    ))
}

/// A function in a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InSource {
    pub(crate) name: String,
    pub(crate) file: PathBuf,
    /// The line of its attribute, from 1.
    pub(crate) line: u32,
}

/// The functions of the programs and libraries of packages, in name order, as far as the text tells. A function that a `cfg` can
/// remove is none of them, and one that a macro makes is not found.
pub(crate) fn functions(packages: &[&Package], target: &Path) -> Vec<InSource> {
    let mut found = Vec::new();
    for package in packages {
        let folder = package.manifest_path.parent().map(Utf8Path::as_std_path);
        let targets = package.targets.iter().filter(|target| target.is_bin() || target.is_lib());
        let roots: BTreeSet<_> = targets.map(|target| target.src_path.as_std_path()).collect();
        let mut sources = BTreeSet::new();
        for root in roots {
            match root.parent() {
                // Tests and examples are in this folder, too.
                parent if parent == folder => drop(sources.insert(root.to_owned())),
                Some(parent) => sources.extend(files(parent, target)),
                None => {}
            }
        }
        for file in sources {
            let Ok(text) = file::read(&file, MAX_TEXT_BYTES) else { continue };
            let text = String::from_utf8_lossy(&text);
            for (name, line) in named_in(&file, &text).filter(|(_, line)| !is_conditional(&text, *line)) {
                let (name, _) = described(&name, &file, packages);
                found.push(InSource { name, file: file.clone(), line });
            }
        }
    }
    found.sort_by(|left, right| left.name.cmp(&right.name));
    found
}

/// Whether the function whose attribute is in a line has a `cfg`, too.
fn is_conditional(text: &str, line: u32) -> bool {
    let lines: Vec<_> = text.lines().map(str::trim_start).collect();
    let (before, after) = lines.split_at(lines.len().min(line as usize - 1));
    let is_above = |line: &&&str| line.starts_with("#[") || line.starts_with("//");
    let above = before.iter().rev().take_while(is_above);
    let below = after.iter().take_while(|line| !line.contains("fn "));
    above.chain(below).any(|line| line.starts_with("#[cfg"))
}

/// Whether a text contains a name that is not a part of a longer one.
fn has_word(text: &str, name: &str) -> bool {
    let is_of_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    text.match_indices(name).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + name.len()..]);
        !before.ends_with(is_of_name) && !after.starts_with(is_of_name)
    })
}

/// The files of a package, without those of other packages below it and without build output.
fn files(folder: &Path, target: &Path) -> impl Iterator<Item = PathBuf> {
    let (folder, target) = (folder.to_owned(), target.to_owned());
    let root = folder.clone();
    let walk = WalkBuilder::new(&folder)
        .filter_entry(move |entry| {
            let path = entry.path();
            path != target && (path == root || !path.join("Cargo.toml").is_file())
        })
        .build();
    walk.filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
        .map(ignore::DirEntry::into_path)
}

/// The names of the functions in a source, as far as the text tells: `main` stands for the name of its program.
///
/// Texts that are not Rust, such as README.md, show examples of functions.
fn names_in(path: &Path, source: &str) -> impl Iterator<Item = String> {
    named_in(path, source).map(|(name, _)| name)
}

/// The same, each with the line of its attribute.
fn named_in(path: &Path, source: &str) -> impl Iterator<Item = (String, u32)> {
    let source = if path.extension().is_some_and(|extension| extension == "rs") { source } else { "" };
    let attributes = source.match_indices("cloud_function").filter_map(|(index, word)| {
        let line = source[..index].rsplit('\n').next().unwrap_or_default().trim_start();
        let before = line.trim_end_matches(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':'));
        (before.ends_with("#[") && !before.starts_with("//")).then(|| (index, &source[index + word.len()..]))
    });
    attributes.filter_map(move |(index, rest)| {
        let (attribute, function) = rest.split_once("fn ")?;
        let named = attribute.split_once("name = \"").and_then(|(_, rest)| rest.split_once('"'));
        let ident = || function.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next();
        let name = named.map(|(name, _)| name).or_else(ident)?;
        let line = u32::try_from(source[..index].matches('\n').count() + 1).ok()?;
        Some((name.to_owned(), line))
    })
}

/// A function with its package. A function `main` has the name of the program.
fn described(name: &str, path: &Path, packages: &[&Package]) -> (String, String) {
    let is_above = |package: &&&Package| {
        package.manifest_path.parent().is_some_and(|folder| path.starts_with(folder.as_std_path()))
    };
    let package = packages.iter().filter(is_above).max_by_key(|package| package.manifest_path.as_str().len());
    let program =
        package.and_then(|package| package.targets.iter().find(|target| target.src_path.as_std_path() == path));
    let name = program.filter(|_| name == "main").map_or(name, |program| program.name.as_str());
    (name.to_owned(), package.map_or("a library", |package| package.name.as_str()).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_whole_word() {
        for text in ["async fn shop()", "name = \"shop\"", "shop"] {
            assert!(has_word(text, "shop"), "{text}");
        }
        for text in ["shopping", "web-shop", "shop_of", ""] {
            assert!(!has_word(text, "shop"), "{text}");
        }
    }

    #[test]
    fn the_name_of_a_function_is_that_of_its_attribute_or_its_own() {
        let source = r#"
use cloudfn_runtime::cloud_function;
/// As #[cloud_function] says.
#[cloud_function]
async fn echo() {}
#[cloudfn_runtime::cloud_function(
    name = "by-name", openapi = ["a.b"])]
pub async fn other() {}
#[cloud_function(openapi = [])]
async fn main() {}
"#;
        let names: Vec<_> = names_in(Path::new("src/main.rs"), source).collect();
        assert_eq!(names, ["echo", "by-name", "main"]);
    }

    #[test]
    fn a_function_is_found_at_the_line_of_its_attribute_unless_it_may_be_left_out() {
        let source = "use a;\n#[cloud_function]\nasync fn a() {}\n\n#[cfg(test)]\n/// b\n#[cloud_function]\nasync fn b() {}\n#[cloud_function(\n)]\n#[cfg(unix)]\nasync fn c() {}\n";
        let found: Vec<_> = named_in(Path::new("src/a.rs"), source).collect();
        assert_eq!(found, [("a".to_owned(), 2), ("b".to_owned(), 7), ("c".to_owned(), 9)]);
        assert_eq!([2, 7, 9].map(|line| is_conditional(source, line)), [false, true, true]);
    }

    #[test]
    fn an_example_in_a_text_is_not_a_function() {
        let readme = "* `#[cloud_function]` declares a function.\n\n`cargo cloudfn package` packages it.";
        assert_eq!(names_in(Path::new("README.md"), readme).count(), 0);
    }
}
