use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use axum::response::IntoResponse as _;

use super::files::{FIRST, LATER, STYLES, module};
use super::*;

/// All modules, with their sources.
fn modules() -> impl Iterator<Item = (&'static str, &'static str)> {
    FIRST.iter().chain(LATER).copied()
}

const NONCE: &str = "0123456789abcdef";

/// The files below a folder whose names have this ending, by their paths.
fn files(folder: &Path, ending: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path(), ending).into_iter().map(|path| format!("{name}/{path}")));
        } else if name.ends_with(ending) {
            found.insert(name);
        }
    }
    found
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/console/page")
}

#[test]
fn every_file_of_the_page_is_served_and_none_is_missing() {
    let listed: Vec<_> = modules().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(listed.len(), listed.iter().collect::<BTreeSet<_>>().len(), "a module is listed twice");
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), files(&folder(), ".js"));
    let styles: usize = files(&folder().join("styles"), ".css")
        .iter()
        .map(|name| std::fs::read_to_string(folder().join("styles").join(name)).unwrap().len())
        .sum();
    assert_eq!(STYLES.len(), styles, "a style is not listed");
    assert!(module("main.js").is_some() && module("mod.rs").is_none() && module("../mod.rs").is_none());
}

/// The modules that a module imports at once.
fn imports(path: &str) -> Vec<String> {
    let lines = module(path).unwrap().lines().filter(|line| line.starts_with("import "));
    let targets = lines.map(|line| {
        let target = line.rsplit('\'').nth(1).unwrap();
        let mut folders: Vec<_> = path.split('/').collect();
        folders.pop();
        for part in target.split('/') {
            match part {
                "." => {}
                ".." => assert!(folders.pop().is_some(), "{path}: {target}"),
                part => folders.push(part),
            }
        }
        folders.join("/")
    });
    targets.collect()
}

#[test]
fn a_module_imports_only_modules_that_exist_and_the_first_are_those_of_main() {
    for (path, _) in modules() {
        for target in imports(path) {
            assert!(module(&target).is_some(), "{path} imports {target}");
        }
    }
    let mut needed = BTreeSet::new();
    let mut open = vec!["main.js".to_owned()];
    while let Some(path) = open.pop() {
        if needed.insert(path.clone()) {
            open.extend(imports(&path));
        }
    }
    assert_eq!(FIRST.iter().map(|(path, _)| (*path).to_owned()).collect::<BTreeSet<_>>(), needed);
}

#[test]
fn the_page_is_complete_small_and_names_no_other_host() {
    let page = document(NONCE);
    for placeholder in ["/* styles */", "<!-- modules", "{nonce}"] {
        assert!(!page.contains(placeholder), "{placeholder} is left");
    }
    for part in modules().map(|(_, source)| source).chain([&*page]) {
        // The name of SVG is not an address.
        let part = part.replace("'http://www.w3.org/2000/svg'", "");
        for outside in ["http:", "https:", "src=\"//", "@import", " url("] {
            assert!(!part.contains(outside), "{outside}: {part}");
        }
    }
    let size = page.len() + modules().map(|(_, source)| source.len()).sum::<usize>();
    assert!(size < 200_000, "the page has {size} bytes");
}

#[test]
fn the_page_never_turns_text_into_markup() {
    let ways = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "srcdoc",
        "setHTML",
    ];
    for (path, source) in modules() {
        for way in ways {
            assert!(!source.contains(way), "{path}: {way}");
        }
    }
    let mut response = "".into_response();
    policy::allow(&mut response, NONCE);
    let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(!policy.contains("unsafe"), "{policy}");
    for part in
        ["default-src 'none'", "script-src 'nonce-0123456789abcdef';", "frame-ancestors 'none'", "trusted-types 'none'"]
    {
        assert!(policy.contains(part), "{part}: {policy}");
    }
}

/// The texts of a language, by key. Each line is `  'key': 'text',`.
fn texts(path: &str) -> BTreeMap<&'static str, &'static str> {
    let lines = module(path).unwrap().lines().filter(|line| line.starts_with(' '));
    lines
        .map(|line| {
            line.trim().trim_end_matches(',').trim_matches('\'').split_once("': '").unwrap_or_else(|| panic!("{line}"))
        })
        .collect()
}

/// The names in braces of a text.
fn values(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|part| part.split_once('}').unwrap().0).collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values() {
    let (english, chinese) = (texts("languages/en.js"), texts("languages/zh.js"));
    assert_eq!(english.keys().collect::<Vec<_>>(), chinese.keys().collect::<Vec<_>>());
    for (key, text) in &english {
        assert!(!text.is_empty() && !chinese[key].is_empty(), "{key}");
        assert_eq!(values(text), values(chinese[key]), "{key}");
    }
}

#[test]
fn every_text_is_used_and_every_used_text_exists() {
    let known = texts("languages/en.js");
    let parts = modules().filter(|(path, _)| !path.starts_with("languages/")).map(|(_, source)| source);
    let everything = parts.chain([files::DOCUMENT]).collect::<Vec<_>>().join("\n");
    // A key can be made from another name: `outcome-${kind}`, `edge-${kind}`.
    let is_used = |key: &str| {
        let made = key.split_once('-').is_some_and(|(first, _)| everything.contains(&format!("`{first}-${{")));
        made || everything.contains(&format!("'{key}'")) || everything.contains(&format!("\"{key}\""))
    };
    let unused: Vec<_> = known.keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
    for asked in everything.split("text(").skip(1) {
        let call = asked.split_once(')').unwrap().0.split(", {").next().unwrap();
        // `text('key')`, `text('key', { .. })`, `text(is ? 'key' : 'other')`
        let quoted = call.split('\'').enumerate().filter(|(place, _)| place % 2 == 1);
        for (place, key) in quoted {
            let before = call.split('\'').nth(place - 1).unwrap();
            if before.is_empty() || before.ends_with(" ? ") || before.ends_with(" : ") {
                assert!(known.contains_key(key), "there is no text `{key}`");
            }
        }
    }
    for attribute in ["text", "label", "title", "placeholder"] {
        for asked in files::DOCUMENT.split(&format!("data-{attribute}=\"")).skip(1) {
            let key = asked.split('"').next().unwrap();
            assert!(known.contains_key(key), "there is no text `{key}`");
        }
    }
}
