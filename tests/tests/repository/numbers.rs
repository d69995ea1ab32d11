//! The pages that say how many APIs there are. The catalog decides.

use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::workspace::workspace;
use serde_json::Value;

/// How many APIs of each kind the catalog has.
#[derive(Debug, Default)]
struct Counts {
    callable: usize,
    typed: usize,
    by_older_names: usize,
    retired: usize,
    https_only: usize,
}

impl Counts {
    fn of_the_catalog() -> Self {
        let mut counts = Self::default();
        for file in files(&workspace().join("cloudfn-openapi/catalog"), "json") {
            let document: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            for api in document["apis"].as_array().unwrap_or(&Vec::new()) {
                match api["kind"].as_str().unwrap() {
                    "cloud_call" => {
                        counts.callable += 1;
                        counts.typed += usize::from(api["open"] != true);
                    }
                    "cloud_call_alias" => counts.by_older_names += 1,
                    "cloud_call_retired" => counts.retired += 1,
                    "http_only" => counts.https_only += 1,
                    other => panic!("{}: {other}", file.display()),
                }
            }
        }
        counts
    }

    /// What a page says after a number, and the number that is true.
    fn phrases(&self) -> [(&'static str, usize); 5] {
        [
            (" APIs that a cloud function can call", self.callable),
            (" of them with typed members", self.typed),
            (" of them by an older name", self.by_older_names),
            (" APIs that no longer exist", self.retired),
            (" APIs that work over HTTPS only", self.https_only),
        ]
    }
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let entry = entry.expect("an entry");
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if name != "target" && name != ".git" && name != "node_modules" {
                found.extend(files(&path, extension));
            }
        } else if path.extension().is_some_and(|found| found == extension) && name != "catalog.schema.json" {
            found.push(path);
        }
    }
    found
}

/// The text on one line, without line breaks within sentences.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number that ends the text.
fn last_number(text: &str) -> Option<usize> {
    text.rsplit(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[test]
fn pages_say_how_many_apis_the_catalog_has() {
    let counts = Counts::of_the_catalog();
    let mut numbers = 0;
    for page in files(workspace(), "md") {
        let text = joined(&fs::read_to_string(&page).unwrap());
        for (phrase, count) in counts.phrases() {
            for (at, _) in text.match_indices(phrase) {
                if let Some(said) = last_number(&text[..at]) {
                    assert_eq!(said, count, "{}: `{said}{phrase}`", page.display());
                    numbers += 1;
                }
            }
        }
    }
    assert!(numbers >= counts.phrases().len(), "{numbers} numbers of APIs are on pages");
}
