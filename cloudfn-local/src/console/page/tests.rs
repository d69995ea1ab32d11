use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use axum::response::IntoResponse as _;

use super::bundle::{bundle, exports, imports, name};
use super::files::{MODULES, STYLES};
use super::*;

/// The source of a module.
fn module(path: &str) -> Option<&'static str> {
    MODULES.iter().find(|(known, _)| *known == path).map(|(_, source)| *source)
}

/// The modules that a module imports, with the names that it imports of each.
fn imported(path: &str, source: &str) -> Vec<(String, Vec<String>)> {
    let names = |names: &str| match names.strip_prefix('{') {
        Some(names) => {
            let names = names.trim_end_matches('}').split(',');
            names.map(|name| name.trim().split(" as ").next().unwrap().to_owned()).collect()
        }
        None => vec!["default".to_owned()],
    };
    imports(path, source).into_iter().map(|import| (import.from, names(import.names))).collect()
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
fn every_file_of_the_page_is_listed_once() {
    let listed: Vec<_> = MODULES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(listed.len(), listed.iter().collect::<BTreeSet<_>>().len(), "a module is listed twice");
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), files(&folder(), ".js"));
    let styles: usize = files(&folder().join("styles"), ".css")
        .iter()
        .map(|name| std::fs::read_to_string(folder().join("styles").join(name)).unwrap().len())
        .sum();
    assert_eq!(STYLES.len(), styles, "a style is not listed");
}

#[test]
fn a_module_imports_what_another_one_exports_in_a_form_that_the_bundle_knows() {
    for (path, source) in MODULES {
        let lines = |start: &str| source.lines().filter(|line| line.trim_start().starts_with(start)).count();
        let imports = imported(path, source);
        assert_eq!(imports.len(), lines("import ") + source.matches("import(").count(), "{path}: an import");
        for (from, names) in imports {
            let exported = exports(module(&from).unwrap_or_else(|| panic!("{path} imports {from}")));
            for name in names {
                assert!(exported.contains(&&*name), "{path} imports {name}, which {from} does not export");
            }
        }
        let exported = exports(source);
        assert_eq!(exported.len(), lines("export "), "{path}: an export");
        assert!(exported.iter().all(|name| !name.is_empty()), "{path}: {exported:?}");
    }
    let names: BTreeSet<_> = MODULES.iter().map(|(path, _)| name(path)).collect();
    assert_eq!(names.len(), MODULES.len(), "two modules have the same name in the script");
}

#[test]
fn the_script_has_every_module_behind_those_that_it_imports() {
    let script = bundle(MODULES, "main.js");
    let place = |path: &str| {
        let start = format!("// {path}\nconst {} = (() => {{\n", name(path));
        assert_eq!(script.matches(&start).count(), 1, "{path}");
        script.find(&start).unwrap()
    };
    for (path, source) in MODULES {
        for (from, _) in imported(path, source) {
            assert!(place(&from) < place(path), "{path} and {from} import one another");
        }
    }
    assert!(!script.lines().any(|line| line.starts_with("import ") || line.starts_with("export ")));
}

#[test]
fn a_module_becomes_a_function_that_returns_its_exports() {
    let modules = [
        ("main.js", "import words from './a/words.js'\nimport { at as find } from './dom.js'\n\nfind(words)\n"),
        ("a/words.js", "// Words.\nimport { at } from '../dom.js'\n\nexport default {\n  key: at\n}\n"),
        ("dom.js", "export const at = 1\nexport async function wait () {}\n"),
    ];
    let script = "// dom.js
const $dom = (() => {
const at = 1
async function wait () {}
return { at, wait }
})()

// a/words.js
const $a_words = (() => {
// Words.
const { at } = $dom

const standard = {
  key: at
}
return { default: standard }
})()

// main.js
const $main = (() => {
const { default: words } = $a_words
const { at: find } = $dom

find(words)
return {  }
})()
";
    assert_eq!(bundle(&modules, "main.js"), script);
}

#[test]
fn the_page_is_complete_small_and_names_no_other_host() {
    let page = document(NONCE);
    for placeholder in ["/* styles */", "{nonce}"] {
        assert!(!page.contains(placeholder), "{placeholder} is left");
    }
    for part in MODULES.iter().map(|(_, source)| *source).chain([&*page]) {
        // The name of SVG is not an address.
        let part = part.replace("'http://www.w3.org/2000/svg'", "");
        for outside in ["http:", "https:", "src=\"//", "@import", " url("] {
            assert!(!part.contains(outside), "{outside}: {part}");
        }
    }
    let size = page.len() + bundle(MODULES, "main.js").len();
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
    for (path, source) in MODULES {
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
    let parts = MODULES.iter().filter(|(path, _)| !path.starts_with("languages/")).map(|(_, source)| *source);
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
