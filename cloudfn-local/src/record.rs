//! The record of a function, which `#[cloud_function]` writes into the binary. It has the permissions even if a cache
//! answered instead of rustc, so that nothing wrote `config.json`.

use std::path::Path;

use memchr::memmem;
use serde::Deserialize;

use crate::permissions::{Declared, Permissions};

/// How each record begins.
const BEGINNING: &str = r#"{"version":1,"crate":""#;

#[derive(Deserialize)]
struct Record {
    function: String,
    permissions: Declared,
}

/// The permissions of a function, if the binary has one record of it. The binary is not run.
pub(crate) fn permissions_in(binary: &Path, function: &str) -> Option<Permissions> {
    let program = std::fs::read(binary).ok()?;
    let mut found: Option<Permissions> = None;
    for start in memmem::find_iter(&program, BEGINNING) {
        let mut records = serde_json::Deserializer::from_slice(&program[start..]).into_iter::<Record>();
        let Some(Ok(record)) = records.next() else { continue };
        if record.function != function {
            continue;
        }
        let permissions = record.permissions.into();
        // The same record stands in a binary twice.
        if found.as_ref().is_some_and(|found| *found != permissions) {
            return None;
        }
        found = Some(permissions);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_permissions_of_the_function_are_read_from_the_bytes_of_the_binary() {
        let folder = tempfile::tempdir().unwrap();
        let binary = folder.path().join("shop");
        let record = |function: &str, api: &str| {
            format!(
                "{BEGINNING}shop\",\"package\":\"shop\",\"function\":\"{function}\",\"permissions\":{{\"openapi\":[\"{api}\"]}}}}\n"
            )
        };
        let (notify, order) = (record("notify", "a.b"), record("order", "c.d"));
        std::fs::write(
            &binary,
            [b"\x7fELF\0", notify.as_bytes(), BEGINNING.as_bytes(), &[0xff], order.as_bytes(), notify.as_bytes()]
                .concat(),
        )
        .unwrap();
        assert_eq!(permissions_in(&binary, "notify"), Some(["a.b"].into_iter().collect()));
        assert_eq!(permissions_in(&binary, "order"), Some(["c.d"].into_iter().collect()));
        assert_eq!(permissions_in(&binary, "other"), None);
        std::fs::write(&binary, notify + &record("notify", "c.d")).unwrap();
        assert_eq!(permissions_in(&binary, "notify"), None, "it is not clear which one is meant");
    }
}
