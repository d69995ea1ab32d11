//! `cargo cloudfn package`: the real command builds and writes packages, and the tests read them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use cloudfn_tests::mini_program::Project;
use cloudfn_tests::workspace::temporary_folder;
use serde_json::json;

const CONFIG: &str = r#"{
  "permissions": {
    "openapi": [
      "subscribeMessage.send"
    ]
  },
  "triggers": [
    {
      "name": "nightly",
      "type": "timer",
      "config": "0 0 2 * * * *"
    }
  ]
}
"#;

/// The project, and the path of a new folder to write to.
fn project(out: &str) -> Option<(Project, String)> {
    let project = Project::new()?;
    let out = project.output_folder(out).to_str().unwrap().to_owned();
    Some((project, out))
}

/// The files of a folder with their modes.
fn files(folder: impl AsRef<Path>) -> Vec<(String, u32)> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let file = |entry: fs::DirEntry| {
        (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().permissions().mode() & 0o7777)
    };
    let mut files: Vec<_> = entries.map(file).collect();
    files.sort();
    files
}

/// All files in a folder and its subfolders, with their modes and bytes.
fn contents(folder: &Path) -> Vec<(String, u32, Vec<u8>)> {
    let mut all = Vec::new();
    for (name, mode) in files(folder) {
        let path = folder.join(&name);
        if path.is_dir() {
            all.extend(
                contents(&path).into_iter().map(|(inner, mode, bytes)| (format!("{name}/{inner}"), mode, bytes)),
            );
        } else {
            all.push((name, mode, fs::read(path).unwrap()));
        }
    }
    all
}

fn own(files: &[(&str, u32)]) -> Vec<(String, u32)> {
    files.iter().map(|(name, mode)| ((*name).to_owned(), *mode)).collect()
}

#[test]
fn a_packaged_program_has_an_allocator_of_its_own() {
    let Some((project, out)) = project("allocator") else { return };
    project.package(&["shop", "--out", &out]).succeeds();
    let program = fs::read(Path::new(&out).join("shop/bootstrap")).unwrap();
    // Its checks name its files.
    let name = b"/dlmalloc-";
    assert!(program.windows(name.len()).any(|window| window == name), "musl's own allocator is slow");
}

#[test]
fn a_node_function_is_a_flat_folder_where_the_mini_program_expects_it() {
    let Some((project, _)) = project("unused") else { return };
    let _ = fs::remove_dir_all(project.cloud_functions());
    let said = project.package(&[]).succeeds();
    let notes: Vec<_> = said.stderr.lines().filter(|line| line.starts_with("note: ")).collect();
    assert!(notes.len() == 1 && notes[0].contains(": shop. Only WeChat DevTools"), "{}", said.stderr);
    assert_eq!(files(project.cloud_functions()), own(&[("plain", 0o755), ("shop", 0o755)]));

    let shop = project.cloud_functions().join("shop");
    let expected = [("bootstrap", 0o755), ("config.json", 0o644), ("index.js", 0o644), ("package.json", 0o644)];
    assert_eq!(files(&shop), own(&expected));
    assert_eq!(fs::read_to_string(shop.join("config.json")).unwrap(), CONFIG);
    assert!(fs::metadata(shop.join("index.js")).unwrap().len() < 7680);
    let npm: serde_json::Value = serde_json::from_slice(&fs::read(shop.join("package.json")).unwrap()).unwrap();
    assert_eq!((&npm["name"], &npm["version"], &npm["main"]), (&json!("shop"), &json!("1.2.3"), &json!("index.js")));

    let before = fs::metadata(shop.join("bootstrap")).unwrap().modified().unwrap();
    let again = project.package(&[]).succeeds();
    assert!(!again.stderr.contains("note: "), "{}", again.stderr);
    assert_eq!(fs::metadata(shop.join("bootstrap")).unwrap().modified().unwrap(), before);

    fs::write(shop.join("config.json"), "{}").unwrap();
    assert!(project.package(&["shop"]).succeeds().stderr.contains("config.json is new or changed: shop."));
}

#[test]
fn two_checkouts_in_different_folders_give_the_same_bytes() {
    let Some(first) = Project::optimized() else { return };
    let second = Project::optimized_elsewhere().unwrap();
    let out = first.output_folder("reproducible");
    let other = second.folder().join("out");
    for target in ["node", "run", "http", "scf"] {
        let [out, other] = [out.join(target), other.join(target)];
        for (project, out) in [(&first, &out), (&second, &other)] {
            project.package(&["--target", target, "--zip", "--out", out.to_str().unwrap()]).succeeds();
        }
        let [left, right] = [contents(&out), contents(&other)];
        assert!(left.len() >= 3 && left.iter().any(|(name, ..)| name == "shop.zip"), "{target}");
        assert!(left == right, "something differs for {target}");
    }
    let program = fs::read(out.join("node/shop/bootstrap")).unwrap();
    let holds = |text: &str| program.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(!holds(first.folder().to_str().unwrap()), "the folder of the build stands in the program");
    assert!(!holds(temporary_folder().to_str().unwrap()), "the folder of the build stands in the program");
}

/// Texts that only the HTTP host has: what it logs and answers, and the files of its panics.
const HTTP_HOST: [&str; 4] = [
    "answered 404: no cloud function at the path",
    "the events in memory take more than",
    "src/host/http/",
    "src/server/conn/http1.rs",
];

#[test]
fn a_program_for_node_has_nothing_of_the_http_host_and_one_for_a_container_has() {
    let Some((project, out)) = project("hosts") else { return };
    let texts_of = |target: &str| {
        let out = Path::new(&out).join(target);
        project.package(&["--target", target, "--out", out.to_str().unwrap()]).succeeds();
        let file = if target == "node" { "bootstrap" } else { "server" };
        let program = fs::read(out.join("shop").join(file)).unwrap();
        let holds = |text: &str| program.windows(text.len()).any(|window| window == text.as_bytes());
        HTTP_HOST.map(holds)
    };
    assert_eq!(texts_of("run"), [true; 4]);
    assert_eq!(texts_of("node"), [false; 4]);
}

#[test]
fn the_json_output_describes_what_was_done() {
    let Some((project, out)) = project("json") else { return };
    let said = project.package(&["plain", "--json", "--zip", "--out", &out]).succeeds().json();
    let function = &said["functions"][0];
    assert_eq!(said["functions"].as_array().unwrap().len(), 1);
    assert_eq!(function["folder"], json!(format!("{out}/plain")));
    assert_eq!(function["zip"], json!(format!("{out}/plain.zip")));
    assert_eq!((&function["function"], &function["configJson"]), (&json!("plain"), &json!("new")));
    let shim = fs::read_to_string(format!("{out}/plain/index.js")).unwrap();
    assert!(shim.contains(function["sha256"].as_str().unwrap()));
    let unknown = project.package(&["shp", "--json", "--out", &out]);
    assert_eq!(unknown.code, Some(2));
    assert_eq!(unknown.json()["error"]["advice"], "did you mean `shop`?");
}

#[test]
fn javascript_makes_way_for_its_successor_only_if_the_user_says_where_to() {
    let Some((project, _)) = project("unused") else { return };
    let (functions, javascript) = (project.cloud_functions(), project.folder().join("javascript"));
    let _ = fs::remove_dir_all(&functions);
    let _ = fs::remove_dir_all(&javascript);
    for name in ["shop", "plain", "weather"] {
        fs::create_dir_all(functions.join(name).join("node_modules/wx-server-sdk")).unwrap();
        fs::write(functions.join(name).join("index.js"), format!("exports.main = () => '{name}'")).unwrap();
        fs::write(functions.join(name).join("package.json"), r#"{"name": "a function"}"#).unwrap();
    }
    let before = contents(&functions);

    let said = project.package(&[]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    for expected in ["plain, ", "shop have functions in JavaScript, and were not changed", "--move-javascript "] {
        assert!(said.stderr.contains(expected), "{expected} is not in {}", said.stderr);
    }
    assert!(!said.stderr.contains("Building"), "{}", said.stderr);
    let inside = functions.join("old");
    for (arguments, expected) in [
        (["plain"].as_slice(), "plain has a function in JavaScript, and was not changed"),
        (&["--move-javascript", inside.to_str().unwrap()], "where it would be a function"),
        (&["--move-javascript", "../javascript", "--target", "run"], "--move-javascript is for Node functions"),
    ] {
        let said = project.package(arguments);
        assert_eq!(said.code, Some(2), "{}", said.stderr);
        assert!(said.stderr.contains(expected) && !said.stderr.contains("Building"), "{}", said.stderr);
    }
    assert!(contents(&functions) == before && !javascript.exists(), "something was changed");

    // One after the other, as they are ported.
    let said = project.package(&["plain", "--move-javascript", "../javascript", "--json"]).succeeds().json();
    let moved = json!([{"from": functions.join("plain"), "to": "../javascript/plain"}]);
    assert_eq!(said["movedJavascript"], moved);
    assert!(contents(&javascript).iter().all(|file| before.contains(file)), "a file was changed");
    assert!(javascript.join("plain/node_modules/wx-server-sdk").is_dir());
    let is_packaged = |name: &str| functions.join(name).join("bootstrap").is_file();
    assert!(is_packaged("plain") && !is_packaged("shop"));
    let said = project.package(&["--move-javascript", "../javascript"]).succeeds();
    assert!(said.stderr.contains("Moved the JavaScript in ") && said.stderr.contains("shop"), "{}", said.stderr);
    assert!(is_packaged("shop") && !is_packaged("weather"));
    let rest: Vec<_> = before.iter().filter(|(name, ..)| name.starts_with("weather/")).cloned().collect();
    assert!(!rest.is_empty() && rest.iter().all(|file| contents(&functions).contains(file)), "a file was changed");
    // There is no more JavaScript to move.
    assert!(!project.package(&["--move-javascript", "../javascript"]).succeeds().stderr.contains("Moved"));

    // Nothing in the other folder is overwritten.
    fs::remove_dir_all(functions.join("shop")).unwrap();
    fs::create_dir(functions.join("shop")).unwrap();
    fs::write(functions.join("shop/index.js"), "exports.main = () => 'newer'").unwrap();
    let said = project.package(&["--move-javascript", "../javascript"]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    assert!(said.stderr.contains("shop exists already"), "{}", said.stderr);
    assert_eq!(fs::read_to_string(functions.join("shop/index.js")).unwrap(), "exports.main = () => 'newer'");
}

#[test]
fn a_folder_that_something_else_made_is_not_touched_and_nothing_is_written() {
    let Some((project, out)) = project("foreign") else { return };
    let foreign = Path::new(&out).join("shop");
    fs::create_dir_all(&foreign).unwrap();
    fs::write(foreign.join("notes.txt"), "mine").unwrap();
    let said = project.package(&["--out", &out]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    assert!(said.stderr.contains("shop was not made by `cargo cloudfn package`"), "{}", said.stderr);
    assert_eq!(files(&out), own(&[("shop", 0o755)]));
    assert_eq!(files(&foreign).len(), 1);

    fs::write(Path::new(&out).join("plain.zip"), "somebody's").unwrap();
    let said = project.package(&["plain", "--zip", "--out", &out]);
    assert_eq!(said.code, Some(2), "{}", said.stderr);
    assert!(said.stderr.contains("plain.zip was not made"), "{}", said.stderr);
}

#[test]
fn only_packages_of_deleted_functions_are_removed() {
    let Some((project, out)) = project("stale") else { return };
    project.package(&["plain", "--out", &out]).succeeds();
    let out = Path::new(&out);
    let copied = |name: &str, marker: &str| {
        let folder = out.join(name);
        fs::create_dir_all(&folder).unwrap();
        let npm = fs::read_to_string(out.join("plain/package.json")).unwrap();
        fs::write(folder.join("package.json"), npm.replace("\"package\": \"shop\"", marker)).unwrap();
        fs::write(folder.join("index.js"), "").unwrap();
        folder
    };
    copied("gone", "\"package\": \"shop\"");
    fs::write(copied("edited", "\"package\": \"shop\"").join("notes.txt"), "keep").unwrap();
    copied("of-another-workspace", "\"package\": \"forum\"");
    copied("foreign", "\"other\": 1");

    project.package(&["plain", "--out", out.to_str().unwrap()]).succeeds();
    assert!(out.join("gone").exists(), "a function by name says nothing of the others");

    let said = project.package(&["--json", "--out", out.to_str().unwrap()]).succeeds().json();
    assert_eq!(said["removed"], json!([out.join("gone")]));
    assert_eq!(said["kept"], json!([out.join("edited")]));
    let names: Vec<_> = files(out).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["edited", "foreign", "of-another-workspace", "plain", "shop"]);
    assert_eq!(files(out.join("edited")).len(), 3);
}

#[test]
fn a_toolchain_without_the_target_gets_the_command_that_installs_it() {
    let Some((project, out)) = project("no-target") else { return };
    fs::create_dir_all(&out).unwrap();
    let rustc = format!("{out}/rustc");
    fs::write(
        &rustc,
        "#!/bin/sh\ncase \"$*\" in *target-libdir*) echo /; echo /no/such/folder;; *) exec rustc \"$@\";; esac\n",
    )
    .unwrap();
    fs::set_permissions(&rustc, fs::Permissions::from_mode(0o755)).unwrap();
    let said = project.package_with(&["--out", &out], &[("RUSTC", &rustc)]);
    assert_eq!(said.code, Some(3), "{}", said.stderr);
    assert!(said.stderr.contains("help: install it: rustup target add x86_64-unknown-linux-musl"), "{}", said.stderr);
}
