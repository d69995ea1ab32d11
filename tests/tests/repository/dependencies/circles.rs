//! The parts of a crate must not depend on each other in a circle. A part is a top-level module with its folder.
//!
//! A dependency is a path in code that ships: `crate::..`, or more `super::` than the depth of the folder. Tests may
//! use anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::workspace::workspace;

/// The parts that each part of a crate refers to.
type Parts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_folder_of_a_crate_depends_on_itself_through_others() {
    for package in [
        "cloudfn-protocol",
        "cloudfn-database",
        "cloudfn-runtime",
        "cloudfn-macros",
        "cloudfn-names",
        "cloudfn-openapi",
        "cloudfn-local",
        "cargo-cloudfn",
        "xtask",
    ] {
        assert_eq!(circles(package), Vec::<Vec<String>>::new(), "{package}");
    }
}

#[test]
fn a_circle_is_found_through_a_group_a_name_at_the_root_and_super() {
    let scratch = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = scratch.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("lib.rs", "mod a;\nmod b;\nmod c;\npub use b::inner::Thing;\n");
    write("a.rs", "use crate::{Thing, c::Other};\n");
    write(
        "b/mod.rs",
        "mod inner;\n// crate::a is only spoken of\n#[cfg(test)]\nmod tests {\n    use crate::a::X;\n}\n",
    );
    write("b/inner.rs", "use super::super::c::Other;\n");
    write("c.rs", "pub struct Other;\n");
    assert_eq!(circles_in(scratch.path()), Vec::<Vec<String>>::new());
    write("c.rs", "use crate::a::Y;\n");
    assert_eq!(circles_in(scratch.path()), [["a", "b", "c"]]);
}

fn circles(package: &str) -> Vec<Vec<String>> {
    circles_in(&workspace().join(package).join("src"))
}

/// The circles, each reported once.
fn circles_in(src: &Path) -> Vec<Vec<String>> {
    let parts = parts(src);
    let reached: BTreeMap<&str, BTreeSet<&str>> = parts.keys().map(|part| (&**part, reached(&parts, part))).collect();
    let mut found = BTreeSet::new();
    for (part, others) in &reached {
        if others.contains(part) {
            let circle = others.iter().filter(|other| reached[**other].contains(part));
            found.insert(circle.map(|part| (*part).to_owned()).collect::<Vec<_>>());
        }
    }
    found.into_iter().collect()
}

fn reached<'a>(parts: &'a Parts, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut todo: Vec<&str> = parts[from].iter().map(String::as_str).collect();
    while let Some(part) = todo.pop() {
        if found.insert(part) {
            todo.extend(parts[part].iter().map(String::as_str));
        }
    }
    found
}

fn parts(src: &Path) -> Parts {
    let mut files = Vec::new();
    rust_files(src, &mut files);
    let names: BTreeSet<String> = files.iter().filter_map(|file| part_of(src, file)).collect();
    let root = re_exports(&fs::read_to_string(src.join("lib.rs")).unwrap_or_default());
    let mut parts: Parts = names.iter().map(|name| (name.clone(), BTreeSet::new())).collect();
    for file in &files {
        let Some(part) = part_of(src, file) else { continue };
        let text = shipped(&fs::read_to_string(file).unwrap());
        for name in named(&text, depth(src, file)) {
            let name = root.get(&name).cloned().unwrap_or(name);
            if name != part && names.contains(&name) {
                parts.get_mut(&part).unwrap().insert(name);
            }
        }
    }
    parts
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test_file(&name) {
            found.push(path);
        }
    }
}

fn is_test_file(name: &str) -> bool {
    name.trim_end_matches(".rs").ends_with("tests")
}

/// The top-level module of a file. `None` for the root.
fn part_of(src: &Path, file: &Path) -> Option<String> {
    let first = file.strip_prefix(src).unwrap().iter().next().unwrap().to_string_lossy().into_owned();
    let name = first.trim_end_matches(".rs");
    (!matches!(name, "lib" | "main")).then(|| name.to_owned())
}

/// The number of `super::` from the module of a file to the root.
fn depth(src: &Path, file: &Path) -> usize {
    let path = file.strip_prefix(src).unwrap();
    path.iter().count() - usize::from(path.ends_with("mod.rs"))
}

/// The items that the root re-exports from its modules: `pub use cloud::call::Call;`.
fn re_exports(root: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for line in root.lines() {
        let Some(path) = line.strip_prefix("pub use ").and_then(|path| path.strip_suffix(';')) else { continue };
        let path = path.trim_start_matches("crate::").trim_start_matches("self::");
        let Some((module, rest)) = path.split_once("::") else { continue };
        let names = rest.rsplit("::").next().unwrap().trim_matches(['{', '}']);
        for name in names.split(',') {
            found.insert(name.trim().to_owned(), module.to_owned());
        }
    }
    found
}

/// The text without comments, texts of attributes, and code for tests.
fn shipped(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        if line.trim() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        // Skip the next item, up to the line with the same indentation as the attribute.
        let indent = &line[..line.len() - line.trim_start().len()];
        let mut next = lines.next().unwrap_or_default();
        while next.trim_start().starts_with("#[") {
            next = lines.next().unwrap_or_default();
        }
        if !next.ends_with('{') {
            continue;
        }
        let end = format!("{indent}}}");
        while lines.next().is_some_and(|line| line != end) {}
    }
    kept
}

/// The first names after `crate::`, and after enough `super::` to reach the root.
fn named(text: &str, depth: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for root in ["crate::".to_owned(), "super::".repeat(depth)] {
        for (place, _) in text.match_indices(&root) {
            let is_part_of_more =
                text[..place].ends_with(|before: char| before.is_alphanumeric() || "_:$".contains(before));
            if is_part_of_more {
                continue;
            }
            let rest = &text[place + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(group_names(group)),
                None => found.extend(first_name(rest)),
            }
        }
    }
    found
}

/// The first names of `a::b, c::{d, e}}`.
fn group_names(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut names = Vec::new();
    let mut begin = 0;
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.extend(first_name(group[begin..place].trim_start()));
                begin = place + 1;
                if letter == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

fn first_name(path: &str) -> Option<String> {
    let name: String = path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    (!name.is_empty()).then_some(name)
}
