//! Rules for the dependency tree.

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use cloudfn_tests::workspace::workspace;

/// A second copy of one of these costs seconds of every build, or hundreds of kilobytes of every binary.
const ONE_COPY: [&str; 9] = ["bytes", "http", "hyper", "proc-macro2", "quote", "rustls", "serde_json", "syn", "tokio"];

/// oxc reads JavaScript for `cargo cloudfn new --from`. Every version of it asks for syn 2, so the command is built with both. No
/// function is: the next test says so.
const HAS_ITS_OWN_COPIES: &str = "oxc";

#[test]
fn every_heavy_crate_has_one_version() {
    let metadata = metadata(&["--all-features"]);
    let reached = reached_without(&metadata, HAS_ITS_OWN_COPIES);
    for name in ONE_COPY {
        let versions: BTreeSet<_> =
            reached.iter().map(|id| &metadata[*id]).filter(|p| *p.name == name).map(|p| &p.version).collect();
        assert!(versions.len() <= 1, "{name} is there in {versions:?}; see `cargo tree -d -i {name}`");
    }
}

#[test]
fn only_the_command_is_built_with_the_parser_of_javascript() {
    let metadata = metadata(&["--all-features"]);
    for member in published(&metadata) {
        let tree = normal_tree(&metadata, &member.name);
        let has_parser = tree.values().any(|package| package.name.starts_with(HAS_ITS_OWN_COPIES));
        assert_eq!(has_parser, *member.name == "cargo-cloudfn", "{}", member.name);
    }
}

/// The README's first command builds the parser, too: that takes about an eighth of its time. textwrap 0.16.4, below the parser's
/// messages, brings fifteen crates more than 0.16.2, which Cargo.lock has: `cargo update -p textwrap --precise 0.16.2`.
#[test]
fn the_parser_of_javascript_brings_no_more_crates_than_it_needs() {
    const MOST: usize = 50;
    let metadata = metadata(&[]);
    let all = normal_tree(&metadata, "cargo-cloudfn");
    let others = normal_tree_without(&metadata, "cargo-cloudfn", HAS_ITS_OWN_COPIES);
    let own: BTreeSet<_> =
        all.iter().filter(|(id, _)| !others.contains_key(id)).map(|(_, p)| p.name.as_str()).collect();
    assert!(own.contains("oxc_parser") && own.len() <= MOST, "{} crates: {own:?}", own.len());
}

#[test]
fn no_dependency_of_a_published_package_needs_a_newer_rust_than_promised() {
    let metadata = metadata(&["--all-features"]);
    let promised = published(&metadata).next().unwrap().rust_version.clone().unwrap();
    for package in shipped(&metadata) {
        let Some(needed) = &package.rust_version else { continue };
        assert!(*needed <= promised, "{} {} needs Rust {needed}, we promise {promised}", package.name, package.version);
    }
}

#[test]
fn every_dependency_has_a_reason_in_a_comment_above_it() {
    let metadata = metadata(&[]);
    for member in metadata.workspace_packages() {
        let manifest = std::fs::read_to_string(&member.manifest_path).unwrap();
        let mut in_dependencies = false;
        let mut reason = false;
        for line in manifest.lines() {
            if line.starts_with('[') {
                in_dependencies = line.ends_with("dependencies]");
                reason = false;
            } else if in_dependencies && line.starts_with('#') {
                reason = true;
            } else if in_dependencies && !line.is_empty() {
                // A reason may stand above a group; a blank line ends it.
                assert!(reason, "{}: no reason above `{line}`", member.manifest_path);
            } else {
                reason = false;
            }
        }
    }
}

#[test]
fn a_cloud_function_brings_no_tls_and_no_c_code() {
    let metadata = metadata(&[]);
    let shipped = normal_tree(&metadata, "cloudfn-runtime");
    for package in shipped.values() {
        assert!(package.links.is_none(), "{} links {:?}", package.name, package.links);
        assert!(!matches!(package.name.as_str(), "rustls" | "openssl-sys" | "cc"), "{} is in the tree", package.name);
    }
}

/// The examples with a database must not make the README's first command slower, nor the database of their tests what they
/// are deployed as.
#[test]
fn a_program_is_built_without_the_database_of_tests_and_of_other_examples() {
    for (package, has_database) in [
        ("check-content", true),
        ("cloud-hosting", false),
        ("customer-service", false),
        ("leaderboard", true),
        ("migrated", true),
        ("order", true),
        ("phone-number", false),
        ("qr-code", false),
        ("reminder", true),
        ("statistics", true),
        ("stock", true),
        ("subscribe-message", false),
    ] {
        let tree = Command::new(env!("CARGO"))
            .args(["tree", "--locked", "--offline", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"])
            .args(["--package", package])
            .current_dir(workspace())
            .output()
            .unwrap();
        assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
        let tree = String::from_utf8(tree.stdout).unwrap();
        let has = |name: &str| tree.lines().any(|line| line.split(' ').next() == Some(name));
        assert!(has("cloudfn-runtime"), "{tree}");
        assert_eq!(has("bson"), has_database, "{package}: {tree}");
        assert!(!has("cloudfn-database"), "{package}: {tree}");
    }
}

/// Only crates for this machine: those for other systems may not have been downloaded.
fn metadata(features: &[&str]) -> Metadata {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let options = ["--locked", "--offline", "--filter-platform", host].into_iter().chain(features.iter().copied());
    MetadataCommand::new().other_options(options.map(str::to_owned).collect::<Vec<_>>()).exec().unwrap()
}

fn published(metadata: &Metadata) -> impl Iterator<Item = &Package> {
    metadata.workspace_packages().into_iter().filter(|package| package.publish.is_none())
}

/// Everything that a user compiles: the published packages and their dependencies that are not for tests.
fn shipped(metadata: &Metadata) -> Vec<&Package> {
    let mut all = BTreeMap::new();
    for package in published(metadata) {
        all.extend(normal_tree(metadata, &package.name));
    }
    all.into_values().collect()
}

/// Everything that the workspace is built with, except what is only below crates whose names begin like this.
fn reached_without<'a>(metadata: &'a Metadata, name: &str) -> BTreeSet<&'a PackageId> {
    let nodes = &metadata.resolve.as_ref().unwrap().nodes;
    let mut reached = BTreeSet::new();
    let mut todo: Vec<&PackageId> = metadata.workspace_members.iter().collect();
    while let Some(id) = todo.pop() {
        if metadata[id].name.starts_with(name) || !reached.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node.id == *id).unwrap();
        todo.extend(node.deps.iter().map(|dependency| &dependency.pkg));
    }
    reached
}

fn normal_tree<'a>(metadata: &'a Metadata, root: &str) -> BTreeMap<PackageId, &'a Package> {
    normal_tree_without(metadata, root, "nothing is called like this")
}

/// The same, except what is only below crates whose names begin like this.
fn normal_tree_without<'a>(metadata: &'a Metadata, root: &str, name: &str) -> BTreeMap<PackageId, &'a Package> {
    let nodes = &metadata.resolve.as_ref().unwrap().nodes;
    let root = metadata.packages.iter().find(|package| *package.name == root).unwrap();
    let mut tree = BTreeMap::new();
    let mut todo = vec![root.id.clone()];
    while let Some(id) = todo.pop() {
        if metadata[&id].name.starts_with(name) || tree.insert(id.clone(), &metadata[&id]).is_some() {
            continue;
        }
        let node = nodes.iter().find(|node| node.id == id).unwrap();
        let unix = |kind: &cargo_metadata::DepKindInfo| {
            kind.kind != DependencyKind::Development
                && kind.target.as_ref().is_none_or(|target| !target.to_string().contains("windows"))
        };
        todo.extend(node.deps.iter().filter(|dep| dep.dep_kinds.iter().any(unix)).map(|dep| dep.pkg.clone()));
    }
    tree
}
