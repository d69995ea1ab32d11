//! The scripts of a release. `.ci/run` builds a real archive and tries it; here, `.ci/check-archive` must find what is wrong with
//! one, and `.ci/release-notes` what is missing in the changelog.

use std::fs;
use std::path::Path;
use std::process::Command;

use cloudfn_tests::workspace::workspace;

/// What stands in for the command: it answers as a released one does.
const PROGRAM: &str = r#"#!/bin/sh
shift
case "$1" in
    --version) echo "cargo-cloudfn VERSION" ;;
    explain) echo "wxacode::Get::new()" ;;
    new)
        mkdir -p "$2/src"
        echo 'DEPENDENCY' >"$2/Cargo.toml"
        echo "cargo install --locked cargo-cloudfn" >"$2/README.md"
        echo '#[cloud_function(openapi = ["wxacode.get"])]' >"$2/src/main.rs"
        ;;
esac
"#;

const FILES: [&str; 5] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "README.zh.md"];

struct Archive {
    version: String,
    dependency: &'static str,
    files: Vec<&'static str>,
    digest_is_wrong: bool,
}

impl Archive {
    fn good() -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self {
            version,
            dependency: "cloudfn-runtime = { version = \"0.1\" }",
            files: FILES.to_vec(),
            digest_is_wrong: false,
        }
    }

    /// What `.ci/check-archive` says, and whether it is content.
    fn check(&self) -> (bool, String) {
        let folder = tempfile::tempdir().unwrap();
        let name = "cargo-cloudfn-x86_64-unknown-linux-gnu";
        let inside = folder.path().join(name);
        fs::create_dir(&inside).unwrap();
        for file in &self.files {
            fs::write(inside.join(file), "text").unwrap();
        }
        let program = PROGRAM.replace("VERSION", &self.version).replace("DEPENDENCY", self.dependency);
        fs::write(inside.join("cargo-cloudfn"), program).unwrap();
        let pack = format!(
            "chmod +x {name}/cargo-cloudfn && tar -czf {name}.tar.gz {name} && sha256sum {name}.tar.gz >{name}.tar.gz.sha256"
        );
        run(Command::new("sh").arg("-c").arg(pack).current_dir(folder.path()));
        let archive = folder.path().join(format!("{name}.tar.gz"));
        if self.digest_is_wrong {
            let text = format!("{}  {name}.tar.gz\n", "0".repeat(64));
            fs::write(folder.path().join(format!("{name}.tar.gz.sha256")), text).unwrap();
        }
        run(Command::new(workspace().join(".ci/check-archive")).arg(archive))
    }
}

fn run(command: &mut Command) -> (bool, String) {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn an_archive_is_refused_if_its_users_could_not_use_it() {
    let (is_good, said) = Archive::good().check();
    assert!(is_good, "{said}");
    let without_licence = FILES.into_iter().filter(|file| *file != "LICENSE-MIT").collect();
    let path = "cloudfn-runtime = { version = \"0.1\", path = \"../clone\" }";
    for (archive, told) in [
        (Archive { version: "9.9.9".to_owned(), ..Archive::good() }, "it is cargo-cloudfn 9.9.9"),
        (Archive { dependency: path, ..Archive::good() }, "depends on a folder of the machine that built it"),
        (Archive { dependency: "serde = \"1\"", ..Archive::good() }, "does not depend on cloudfn-runtime 0.1"),
        (Archive { files: without_licence, ..Archive::good() }, "should hold"),
        (Archive { files: [&FILES[..], &["secret"]].concat(), ..Archive::good() }, "should hold"),
        (Archive { digest_is_wrong: true, ..Archive::good() }, "the digest beside it is another one"),
    ] {
        let (is_good, said) = archive.check();
        assert!(!is_good && said.contains(told), "{said}");
    }
}

/// What `.ci/release-notes` says about 1.2.3 with this changelog.
fn notes(asked: &str, changelog: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir(root.join(".ci")).unwrap();
    fs::copy(workspace().join(".ci/release-notes"), root.join(".ci/release-notes")).unwrap();
    fs::write(root.join("Cargo.toml"), "[workspace.package]\nversion = \"1.2.3\"\n").unwrap();
    fs::write(root.join("CHANGELOG.md"), changelog).unwrap();
    run(Command::new(root.join(".ci/release-notes")).arg(asked))
}

#[test]
fn the_notes_of_a_release_are_what_the_changelog_says_about_its_version_only() {
    let changelog = "# Changelog\n\n## 1.2.3 - 2027-01-15\n\n### Added\n\n#### Calls\n\n- New.\n\n## 1.2.2 - 2026-01-01\n\n- Old.\n";
    let (is_good, said) = notes("1.2.3", changelog);
    assert!(
        is_good && said.contains("#### Calls\n\n- New.") && !said.contains("Old") && !said.contains("## 1.2.3"),
        "{said}"
    );
    for (asked, changelog, told) in [
        ("1.2.4", changelog, "the version is 1.2.3, not 1.2.4"),
        ("1.2.3", "# Changelog\n\n## 1.2.3 (unreleased)\n\n- New.\n", "needs the heading"),
        ("1.2.3", "## 1.2.3 - 2027-01-15\n\n## 1.2.2 - 2026-01-01\n\n- Old.\n", "says nothing about 1.2.3"),
    ] {
        let (is_good, said) = notes(asked, changelog);
        assert!(!is_good && said.contains(told), "{said}");
    }
}

#[test]
fn the_changelog_says_each_thing_once_and_names_files_that_exist() {
    let text = fs::read_to_string(workspace().join("CHANGELOG.md")).unwrap();
    let mut items: Vec<&str> = text.split("\n- ").skip(1).map(|item| item.split("\n\n").next().unwrap()).collect();
    let count = items.len();
    items.sort_unstable();
    items.dedup();
    assert_eq!(items.len(), count, "an item is there twice");
    let mut pages = 0;
    for quoted in text.split('`').skip(1).step_by(2) {
        let is_path = quoted.starts_with("docs/") || quoted.starts_with("examples/");
        if is_path {
            let path = quoted.split('#').next().unwrap();
            assert!(Path::new(workspace()).join(path).exists(), "there is no {quoted}");
            pages += 1;
        }
    }
    assert!(pages > 10, "{pages}");
    let version = env!("CARGO_PKG_VERSION");
    assert!(text.contains(&format!("\n## {version} ")), "there is no heading for {version}");
}
