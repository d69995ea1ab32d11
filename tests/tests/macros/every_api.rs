//! A function that declares every API of the catalog: the attribute knows all names, and config.json holds them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cloudfn_tests::program::functions;
use serde_json::Value;

/// The names that a cloud function can declare, from the catalog's own files.
fn catalog_names() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cloudfn-openapi/catalog");
    let files = fs::read_dir(folder).expect("the catalog is there").map(|file| file.expect("a file").path());
    let documents = files.filter(|path| path.is_file()).map(|path| read(&path));
    let apis = documents.flat_map(|document| document["apis"].as_array().cloned().unwrap_or_default());
    apis.map(|api| api["name"].as_str().expect("a name").to_owned()).collect()
}

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_name_of_the_catalog_can_be_declared_and_is_in_config_json() {
    let program = functions("every_api");
    let folder = program.parent().unwrap();
    let config = read(&folder.join("cloudfn/every_api/every_api/config.json"));
    let declared = config["permissions"]["openapi"].as_array().unwrap();
    let names: BTreeSet<String> = declared.iter().map(|name| name.as_str().unwrap().to_owned()).collect();
    assert_eq!(names.len(), declared.len());
    assert_eq!(names, catalog_names());
}
