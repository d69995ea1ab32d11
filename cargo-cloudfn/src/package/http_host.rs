//! Checks whether a program can serve HTTP, which is a feature of the runtime.

use cargo_metadata::{DependencyKind, Package};

use super::target::Target;
use crate::error::Error;

const RUNTIME: &str = "cloudfn-runtime";

const FEATURE: &str = "http";

/// Refuses a package that has disabled the HTTP host, if the target needs it.
pub(super) fn check(package: &Package, target: Target) -> Result<(), Error> {
    if !target.takes_programs() || has_feature(package) {
        return Ok(());
    }
    Err(Error::usage(
        format!("{} is built without the HTTP host, which `{}` needs to reach functions", package.name, target.name()),
        format!(
            "enable it in {}: {RUNTIME} = {{ .., default-features = false, features = [\"{FEATURE}\"] }}",
            package.manifest_path
        ),
    ))
}

fn has_feature(package: &Package) -> bool {
    let is_runtime = |dependency: &&cargo_metadata::Dependency| {
        dependency.name == RUNTIME && dependency.kind == DependencyKind::Normal
    };
    let by_dependency = package.dependencies.iter().filter(is_runtime).any(|dependency| {
        dependency.uses_default_features || dependency.features.iter().any(|feature| feature == FEATURE)
    });
    // The package's own features may enable it; only cargo knows which of them are active.
    by_dependency || package.features.values().flatten().any(|enabled| enabled.ends_with(&format!("/{FEATURE}")))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn check_with(dependency: Value, features: &Value) -> Result<(), Error> {
        let mut dependency = dependency;
        let rest = [("name", json!(RUNTIME)), ("req", json!("*")), ("kind", Value::Null), ("optional", json!(false))];
        for (key, value) in rest {
            dependency[key] = value;
        }
        let package = json!({
            "name": "shop", "version": "0.1.0", "id": "shop", "dependencies": [dependency], "targets": [],
            "features": features, "manifest_path": "/shop/Cargo.toml",
        });
        check(&serde_json::from_value(package).unwrap(), Target::Run)
    }

    #[test]
    fn a_program_without_the_host_is_refused_with_the_line_to_write() {
        let off = json!({"uses_default_features": false, "features": ["storage"]});
        let error = check_with(off.clone(), &json!({})).unwrap_err();
        assert!(error.message.contains("shop is built without the HTTP host"), "{error:?}");
        assert!(
            error.advice.contains("features = [\"http\"]") && error.advice.contains("/shop/Cargo.toml"),
            "{error:?}"
        );
        assert_eq!(check_with(off, &json!({"default": ["cloudfn-runtime/http"]})), Ok(()));
    }

    #[test]
    fn a_program_with_the_host_is_accepted() {
        assert_eq!(check_with(json!({"uses_default_features": true, "features": []}), &json!({})), Ok(()));
        assert_eq!(check_with(json!({"uses_default_features": false, "features": ["http"]}), &json!({})), Ok(()));
    }
}
