//! Which functions the sources of packages can contain. A wrong name on the command line is found before a build.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
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
    let source = if path.extension().is_some_and(|extension| extension == "rs") { source } else { "" };
    let attributes = source.match_indices("cloud_function").filter_map(|(index, word)| {
        let line = source[..index].rsplit('\n').next().unwrap_or_default().trim_start();
        let before = line.trim_end_matches(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':'));
        (before.ends_with("#[") && !before.starts_with("//")).then(|| &source[index + word.len()..])
    });
    attributes.filter_map(|rest| {
        let (attribute, function) = rest.split_once("fn ")?;
        let named = attribute.split_once("name = \"").and_then(|(_, rest)| rest.split_once('"'));
        let ident = || function.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next();
        named.map(|(name, _)| name).or_else(ident).map(str::to_owned)
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
    fn an_example_in_a_text_is_not_a_function() {
        let readme = "* `#[cloud_function]` declares a function.\n\n`cargo cloudfn package` packages it.";
        assert_eq!(names_in(Path::new("README.md"), readme).count(), 0);
    }
}
