//! Manifest records that a dependency may have forged: their content stays a name.

#![no_main]

use std::path::{Component, Path};

use cargo_cloudfn::fuzzing::{config_differences, records};
use cloudfn_fuzz::elf::with_records;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|section: &[u8]| {
    let program = with_records(section);
    let Ok(records) = records(&program) else { return };
    for record in &records {
        // It becomes a folder, a word in a Dockerfile and in JavaScript, and an argument of other programs.
        for name in [&record.function, &record.crate_name, &record.package] {
            let mut parts = Path::new(name).components();
            let is_one_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
            assert!(is_one_name, "{name:?} is more than a name");
            assert!(!name.starts_with('-'), "{name:?} is an option");
            let is_harmless = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
            assert!(name.chars().all(is_harmless), "{name:?} is more than a name");
        }
        // The text of config.json has the same content as the record.
        let config: Value = serde_json::from_str(&record.config).expect("config.json is JSON");
        assert_eq!(config["permissions"]["openapi"], Value::from(record.openapi.clone()));
        assert!(record.config.len() <= 512 * section.len() + 1024, "config.json is longer than the record can make it");
    }
    assert_eq!(config_differences(&Value::Null, &program).len(), records.len());
});
