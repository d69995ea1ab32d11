//! Which packages can contain cloud functions: those that depend on the runtime, directly or through other packages.

use std::collections::{HashMap, HashSet};

use cargo_metadata::{DependencyKind, Package};
use toml::{Table, Value};

/// The crate that every cloud function is written with.
pub(crate) const RUNTIME: &str = "cloudfn-runtime";

/// The names of all packages from which the runtime can be reached. The manifests of the workspace tell about its members,
/// with the dependencies that a feature or a target switches on; a development dependency does not count, because no
/// program is built with it. `lock_file` is the text of Cargo.lock, which tells about all other packages.
pub(crate) fn runtime_users(members: &[&Package], lock_file: &str) -> HashSet<String> {
    let mut dependencies: HashMap<String, Vec<String>> = locked(lock_file);
    for member in members {
        let normal = member.dependencies.iter().filter(|dependency| dependency.kind == DependencyKind::Normal);
        // The package's own name, whatever the member calls it.
        dependencies.insert(member.name.to_string(), normal.map(|dependency| dependency.name.clone()).collect());
    }
    let mut dependents: HashMap<&str, Vec<&str>> = HashMap::new();
    for (package, dependencies) in &dependencies {
        for dependency in dependencies {
            dependents.entry(dependency).or_default().push(package);
        }
    }
    let (mut users, mut waiting) = (HashSet::new(), vec![RUNTIME]);
    while let Some(package) = waiting.pop() {
        for user in dependents.get(package).into_iter().flatten() {
            if users.insert((*user).to_owned()) {
                waiting.push(user);
            }
        }
    }
    users
}

/// The dependencies of each package in Cargo.lock, by name. Versions do not matter here.
fn locked(lock_file: &str) -> HashMap<String, Vec<String>> {
    // cargo reports a file that is damaged.
    let lock_file: Table = lock_file.parse().unwrap_or_default();
    let mut all: HashMap<String, Vec<String>> = HashMap::new();
    for package in lock_file.get("package").and_then(Value::as_array).into_iter().flatten() {
        let Some(name) = package.get("name").and_then(Value::as_str) else { continue };
        let dependencies = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
        // `name`, `name version` or `name version (source)`.
        let dependencies = dependencies.filter_map(Value::as_str).filter_map(|text| text.split(' ').next());
        all.entry(name.to_owned()).or_default().extend(dependencies.map(str::to_owned));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, dependencies: &[&str]) -> Package {
        let dependencies: Vec<_> = dependencies
            .iter()
            .map(|dependency| {
                let (kind, name) = dependency.split_once(':').unwrap_or(("normal", dependency));
                serde_json::json!({
                    "name": name, "req": "*", "kind": kind, "optional": true, "uses_default_features": true,
                    "features": [], "target": "cfg(windows)", "rename": "another_name",
                })
            })
            .collect();
        serde_json::from_value(serde_json::json!({
            "name": name, "version": "0.1.0", "id": name, "dependencies": dependencies, "targets": [], "features": {},
            "manifest_path": "/Cargo.toml",
        }))
        .unwrap()
    }

    #[test]
    fn a_package_reaches_the_runtime_through_members_and_through_others() {
        let members = [
            member("direct", &["cloudfn-runtime"]),
            member("through-a-member", &["prelude"]),
            member("prelude", &["cloudfn-runtime"]),
            member("through-others", &["framework"]),
            member("only-in-tests", &["dev:cloudfn-runtime"]),
            member("without", &["serde"]),
        ];
        let lock_file = r#"
[[package]]
name = "framework"
version = "1.0.0"
dependencies = ["inner 0.1.0 (registry+https://example.com)"]
[[package]]
name = "inner"
version = "0.1.0"
dependencies = ["cloudfn-runtime 0.1.0"]
[[package]]
name = "only-in-tests"
version = "0.1.0"
dependencies = ["cloudfn-runtime"]
"#;
        let users = runtime_users(&members.iter().collect::<Vec<_>>(), lock_file);
        let mut users: Vec<_> = users.iter().map(String::as_str).collect();
        users.sort_unstable();
        assert_eq!(users, ["direct", "framework", "inner", "prelude", "through-a-member", "through-others"]);
    }

    #[test]
    fn a_lock_file_that_cannot_be_read_leaves_the_members() {
        let direct = member("direct", &["cloudfn-runtime"]);
        for lock_file in ["", "[[", "package = 7", "[[package]]\nname = 1"] {
            assert!(runtime_users(&[&direct], lock_file).contains("direct"));
        }
    }
}
