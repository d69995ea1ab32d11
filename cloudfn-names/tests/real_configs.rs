//! The names in config.json files of real projects. The files are other people's, so they are not in the repository:
//! `CLOUDFN_REAL_CONFIGS` names a file with them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cloudfn_names::{Meaning, meaning};

#[test]
fn every_name_that_a_real_project_declares_is_known_or_corrected() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/real-configs.json");
    let file = std::env::var_os("CLOUDFN_REAL_CONFIGS").map_or(beside, PathBuf::from);
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("skipped: {} cannot be read; CLOUDFN_REAL_CONFIGS names a file of config.json files", file.display());
        return;
    };
    let configs: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let lists = configs.iter().filter_map(|config| config["openapi"].as_array());
    let names: Vec<&str> = lists.flatten().filter_map(serde_json::Value::as_str).collect();
    assert!(names.len() > 50, "{} names", names.len());
    let mut advice = BTreeMap::new();
    for name in names {
        match meaning(name) {
            Meaning::Api(_) => {}
            Meaning::Needless(needless) => drop(advice.insert(name, needless.about(name))),
            Meaning::Unknown(unknown) => {
                assert!(!unknown.names().is_empty(), "nothing is advised for {name:?}");
                advice.insert(name, unknown.about(name));
            }
        }
    }
    for message in advice.values() {
        println!("{message}\n");
    }
}
