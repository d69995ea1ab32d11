//! Explains a feature of cloudfn-runtime: what it brings, and the line for Cargo.toml.

use super::explanation::Explanation;

/// A feature that a project turns on or off.
pub(super) struct Feature {
    name: &'static str,
    /// What the feature brings, as sentences.
    brings: &'static str,
    /// Where its line belongs, and the line.
    section: &'static str,
    line: &'static str,
    /// The chapter of the guide that says more.
    page: &'static str,
}

const FEATURES: [Feature; 5] = [
    Feature {
        name: "storage",
        brings: "It brings `upload_file`, `download_file` and `open_file` of `Cloud`. Links to files and their deletion \
                 (`get_temp_file_url`, `delete_file`) need no feature. It contains `tls`, because the object store requires https",
        section: "[dependencies]",
        line: r#"cloudfn-runtime = { .., features = ["storage"] }"#,
        page: "storage.md",
    },
    Feature {
        name: "database",
        brings: "It brings `cloud.database()` and everything in `cloudfn_runtime::database`. The database needs no permission: \
                 leave it out of `openapi`",
        section: "[dependencies]",
        line: r#"cloudfn-runtime = { .., features = ["database"] }"#,
        page: "database.md",
    },
    Feature {
        name: "test-database",
        brings: "It brings a database for unit tests: `documents` and the other methods of `TestCloud` about documents. It contains \
                 `database`",
        section: "[dev-dependencies]",
        line: r#"cloudfn-runtime = { .., features = ["test-database"] }"#,
        page: "testing.md",
    },
    Feature {
        name: "tls",
        brings: "It brings https with built-in root certificates, and `access_token` of `Host`, for calls from outside the \
                 platform. Inside, everything but the object store is plain http. It compiles C and assembler",
        section: "[dependencies]",
        line: r#"cloudfn-runtime = { .., features = ["tls"] }"#,
        page: "hosting.md",
    },
    Feature {
        name: "http",
        brings: "It brings the HTTP host of `package --target run` and `--target http`. It is on by default. A function that needs \
                 only `--target node` is smaller without it",
        section: "[dependencies]",
        line: "cloudfn-runtime = { .., default-features = false }",
        page: "hosting.md",
    },
];

/// The feature of this name, as in Cargo.toml.
pub(super) fn of_name(name: &str) -> Option<&'static Feature> {
    FEATURES.iter().find(|feature| feature.name == name)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FEATURES.iter().map(|feature| feature.name)
}

pub(super) fn explain(feature: &Feature) -> Explanation {
    let Feature { name, brings, section, line, page } = feature;
    let page = format!("https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/{page}");
    let turns = if line.contains("default-features") { "Turn it off" } else { "Turn it on" };
    Explanation::new("feature", *name)
        .paragraph(format!("`{name}` is a feature of cloudfn-runtime. {brings}."))
        .section(
            &format!("{turns} in Cargo.toml. Keep the `path` or `version` that the line has"),
            &[(*section).to_owned(), (*line).to_owned()],
        )
        .paragraph(format!("More: {page}"))
        .fact("brings", *brings)
        .fact("section", *section)
        .fact("line", *line)
        .fact("page", page)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_feature_is_one_of_cloudfn_runtime_and_has_a_page() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let manifest = std::fs::read_to_string(root.join("cloudfn-runtime/Cargo.toml")).unwrap();
        let manifest: toml::Table = manifest.parse().unwrap();
        for feature in &FEATURES {
            assert!(manifest["features"].get(feature.name).is_some(), "{}", feature.name);
            let page = std::fs::read_to_string(root.join("docs/book/src").join(feature.page)).unwrap();
            assert!(page.contains(feature.name), "{} does not name {}", feature.page, feature.name);
        }
    }

    #[test]
    fn an_explanation_says_what_the_feature_brings_and_the_line_for_the_manifest() {
        let text = explain(of_name("storage").unwrap()).text();
        assert!(text.contains("`upload_file`"), "{text}");
        assert!(text.contains("  [dependencies]\n  cloudfn-runtime = { .., features = [\"storage\"] }\n"), "{text}");
        assert!(explain(of_name("http").unwrap()).text().contains("Turn it off"));
    }
}
