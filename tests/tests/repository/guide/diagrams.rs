//! The diagrams of the guide, which `.ci/diagrams` draws.

use std::fs;
use std::path::Path;

use cloudfn_tests::workspace::workspace;
use sha2::{Digest as _, Sha256};

use super::{CHINESE, GUIDE, chapters_of, files_in};

#[test]
fn every_diagram_was_drawn_from_its_source_and_is_in_a_chapter() {
    for (book, least) in [(GUIDE, 8), (CHINESE, 6)] {
        let folder = workspace().join(book).join("diagrams");
        let sources = files_in(&folder, &["mmd"]);
        let links: Vec<_> = chapters_of(book).into_iter().flat_map(|chapter| chapter.links).collect();
        for source in &sources {
            let digest = Sha256::digest(fs::read(source).unwrap());
            let digest = digest.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
            let picture = source.with_extension("svg");
            let drawn = fs::read_to_string(&picture).unwrap();
            assert!(drawn.contains(&digest), "{} has changed: run .ci/diagrams", source.display());
            // An SVG in a page shows no HTML in it.
            assert!(!drawn.contains("<foreignObject"), "{}", picture.display());
            let name = picture.file_name().unwrap().to_str().unwrap();
            assert!(links.iter().any(|link| link == &format!("diagrams/{name}")), "no chapter shows {name}");
        }
        assert_eq!(files_in(&folder, &["svg"]).len(), sources.len());
        assert!(sources.len() >= least, "{} diagrams of {book}", sources.len());
    }
}

/// The texts are translated; who sends something to whom is the same.
#[test]
fn a_chinese_diagram_has_the_lines_of_the_english_one() {
    let lines = |path: &Path| -> Vec<String> {
        let text = fs::read_to_string(path).unwrap();
        text.lines().map(|line| line.split(": ").next().unwrap().split(" as ").next().unwrap().to_owned()).collect()
    };
    for chinese in files_in(&workspace().join(CHINESE).join("diagrams"), &["mmd"]) {
        let english = workspace().join(GUIDE).join("diagrams").join(chinese.file_name().unwrap());
        assert_eq!(lines(&chinese), lines(&english), "{}", chinese.display());
    }
}
