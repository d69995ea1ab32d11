//! The data of the local database: `cargo cloudfn data`, and the data that `dev` and `invoke` store.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;

use cloudfn_tests::cargo::{cloudfn, share_builds};
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::dev_server::{DevServer, fails};
use cloudfn_tests::process::signal;
use cloudfn_tests::scratch_crate::ScratchCrate;
use cloudfn_tests::terminal::is_printable;
use serde_json::{Value, json};

const FUNCTIONS: &str = r#"
use cloudfn_runtime::database::Document;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    number: i64,
}

#[cloud_function]
async fn add(event: Order, cloud: Cloud) -> Result<usize, Error> {
    cloud.database().collection::<Order>().add(&event).await?;
    count(cloud).await
}

#[cloud_function]
async fn all(cloud: Cloud) -> Result<usize, Error> { count(cloud).await }

async fn count(cloud: Cloud<impl Sized>) -> Result<usize, Error> {
    let orders = cloud.database().collection::<Order>();
    Ok(orders.find(|order| order.number.gte(0)).count().await? as usize)
}

#[cloud_function]
async fn idle() -> Result<u8, Error> { Ok(1) }

cloudfn_runtime::main!();
"#;

const UNIQUE: &str =
    r#"{"orders": [{"name": "by_number", "keys": [{"name": "number", "direction": "1"}], "unique": true}]}"#;

/// A package with these functions, whose target folder has everything that they are built of.
fn shop(name: &'static str) -> ScratchCrate {
    let scratch = ScratchCrate::new(name).file("src/main.rs", FUNCTIONS);
    let manifest = fs::read_to_string(scratch.folder().join("Cargo.toml")).unwrap();
    let with_database = manifest.replace("cloudfn-runtime = { ", "cloudfn-runtime = { features = [\"database\"], ");
    scratch.file("Cargo.toml", &with_database)
}

/// A package that is never built.
fn package(name: &'static str) -> ScratchCrate {
    ScratchCrate::new(name).file("src/main.rs", "fn main() {}\n")
}

fn run(verb: &str, folder: &Path, arguments: &[&str], stdin: &str) -> CommandOutput {
    let mut command: Command = cloudfn(verb, folder);
    share_builds(&mut command).args(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that fails before it reads has closed the pipe.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    CommandOutput::of(&child.wait_with_output().unwrap())
}

/// Changes a bit in the middle of the data.
fn damage(project: &ScratchCrate) {
    let log = project.folder().join(".cloudfn/database/log");
    let mut bytes = fs::read(&log).unwrap();
    let place = bytes.len() - 60;
    bytes[place] ^= 1;
    fs::write(&log, bytes).unwrap();
}

fn data(project: &ScratchCrate, arguments: &[&str]) -> CommandOutput {
    run("data", project.folder(), arguments, "")
}

fn invoke(project: &ScratchCrate, arguments: &[&str]) -> CommandOutput {
    run("invoke", project.folder(), arguments, "")
}

#[test]
fn documents_are_imported_listed_exported_and_cleared() {
    let lines = concat!(
        "{\"_id\":\"a\",\"number\":1,\"d\":1.0,\"at\":{\"$date\":\"2026-01-02T03:04:05.678Z\"}}\n",
        "{\"_id\":{\"$oid\":\"65f0c0ffee65f0c0ffee0000\"},\"place\":{\"type\":\"Point\",\"coordinates\":[113.3,23.1]},\"number\":2}\n",
    );
    let project = package("data-all").file("orders.jsonl", lines).file("cloudfn/indexes.json", UNIQUE);
    let nothing = data(&project, &["list"]).succeeds();
    assert_eq!(nothing.stdout, "");
    nothing.says(&["    Database no collections: `cargo cloudfn data import`, seeds and functions create them"]);
    assert!(!project.folder().join(".cloudfn").exists());

    data(&project, &["import", "orders", "orders.jsonl"]).succeeds().says(&["    Imported 2 documents into orders\n"]);
    let listed = data(&project, &["list"]).succeeds();
    assert_eq!(
        listed.stdout,
        "COLLECTION  DOCUMENTS   SIZE  INDEXES\norders              2  153 B  by_number (unique)\n"
    );
    let document = data(&project, &["list", "--json"]).succeeds().json();
    assert_eq!(
        document,
        json!({
            "folder": ".cloudfn/database",
            "collections": [{
                "name": "orders",
                "documents": 2,
                "bytes": 153,
                "indexes": [{"name": "by_number", "keys": [{"name": "number", "direction": "1"}], "unique": true}],
            }],
        })
    );

    assert_eq!(data(&project, &["export", "orders"]).succeeds().stdout, lines);
    data(&project, &["export", "orders", "copy.jsonl"]).succeeds().says(&["    Exported 2 documents to copy.jsonl\n"]);
    let to_stdout = data(&project, &["export", "orders", "-"]).succeeds();
    assert_eq!((to_stdout.stdout.as_str(), to_stdout.stderr.as_str()), (lines, ""));
    assert_eq!(fs::read_to_string(project.folder().join("copy.jsonl")).unwrap(), lines);

    data(&project, &["clear", "orders"]).fails(2, &["there is no terminal to ask on", "add --yes"]);
    data(&project, &["clear", "orders", "--yes"]).succeeds().says(&["     Removed orders: 2 documents\n"]);
    assert_eq!(data(&project, &["export", "orders"]).succeeds().stdout, "");
    let dropped = data(&project, &["clear", "--yes", "--drop", "--json"]).succeeds().json();
    assert_eq!(dropped, json!({"collections": [{"name": "orders", "removed": 0, "isDropped": true}]}));
    data(&project, &["list"]).succeeds().says(&["no collections"]);
}

#[test]
fn an_import_is_all_or_nothing_and_names_the_obstacle() {
    let project = package("data-import")
        .file("one.jsonl", "{\"_id\":1,\"number\":1}\n")
        .file("two.jsonl", "{\"_id\":2,\"number\":2}\n{\"_id\":1.0,\"number\":3}\n")
        .file("same.jsonl", "{\"_id\":8,\"number\":1}\n")
        .file("wrong.jsonl", "{\"_id\":5}\n{\"_id\":6,}\n")
        .file("cloudfn/indexes.json", UNIQUE);
    data(&project, &["import", "orders", "one.jsonl", "--json"]).succeeds();
    let exported = || data(&project, &["export", "orders"]).succeeds().stdout;
    for (arguments, expected) in [
        (
            &["orders", "two.jsonl"][..],
            &["two.jsonl:2:1: the collection `orders` has a document with the `_id` 1.0 already", "add --upsert"][..],
        ),
        (&["orders", "same.jsonl"], &["E11000", "index: by_number", "nothing was imported"]),
        (&["orders", "wrong.jsonl"], &["wrong.jsonl:2:10: trailing comma", "nothing was imported"]),
        (&["orders", "none.jsonl"], &["none.jsonl cannot be read", "name a file"]),
        (&["orders", "src"], &["src cannot be read: it is a folder"]),
        (&["", "one.jsonl"], &["name the collection as functions do"]),
        (&["orders", "one.jsonl", "--upsert", "--replace"], &["cannot be used with"]),
    ] {
        data(&project, &[&["import"], arguments].concat()).fails(2, expected);
        assert_eq!(exported(), "{\"_id\":1,\"number\":1}\n", "{arguments:?}");
    }
    data(&project, &["import", "orders", "two.jsonl", "--upsert"]).succeeds();
    assert_eq!(exported(), "{\"_id\":1.0,\"number\":3}\n{\"_id\":2,\"number\":2}\n");
    let list = "[{\"_id\": 9,\n \"number\": 9}]";
    let imported = run("data", project.folder(), &["import", "orders", "-", "--replace", "--json"], list).succeeds();
    assert_eq!(imported.json(), json!({"collection": "orders", "imported": 1}));
    assert_eq!(exported(), "{\"_id\":9,\"number\":9}\n");
}

#[test]
fn a_mistyped_collection_gets_a_suggestion() {
    let project = package("data-names").file("one.jsonl", "{\"_id\":1}\n");
    data(&project, &["export", "orders"])
        .fails(2, &["has no collection `orders`", "`cargo cloudfn data import`, seeds and functions create"]);
    data(&project, &["import", "orders", "one.jsonl"]).succeeds();
    data(&project, &["export", "orders", "none/orders.jsonl"]).fails(
        1,
        &["error: none/orders.jsonl cannot be written: there is no folder none\n", "help: name another file"],
    );
    for verb in [&["export", "ordres"][..], &["clear", "ordres", "--yes"]] {
        data(&project, verb).fails(2, &["has no collection `ordres`", "it has orders; did you mean `orders`?"]);
    }
    let error = data(&project, &["export", "a\nerror: forged\u{1b}[2J"]).fails(2, &["has no collection"]);
    assert!(is_printable(&error.stderr) && !error.stderr.contains("\nerror: forged"), "{}", error.stderr);
}

#[test]
fn mistakes_in_indexes_and_seeds_are_reported_before_anything_is_built() {
    let project = package("data-wrong").file("cloudfn/indexes.json", r#"{"orders": [{"name": "x", "uniqe": true}]}"#);
    let (code, stderr) = fails(project.folder(), &["--port", "0"]);
    assert_eq!(code, Some(2), "{stderr}");
    let expected = "error: cloudfn/indexes.json: `orders[0]` has no member `uniqe`; did you mean `unique`?\n";
    assert!(stderr.contains(expected) && !stderr.contains("Building"), "{stderr}");

    let project = project
        .file("cloudfn/indexes.json", UNIQUE)
        .file("cloudfn/seed/orders.jsonl", "{\"_id\":\"a\",\"number\":1}\n{\"_id\":\"b\",\"number\":1}\n");
    let (code, stderr) = fails(project.folder(), &["--port", "0"]);
    assert_eq!(code, Some(2), "{stderr}");
    let expected =
        ["error: cloudfn/seed/orders.jsonl: E11000", "index: by_number", "\"a\"", "\"b\"", "help: correct the file"];
    assert!(expected.iter().all(|text| stderr.contains(text)), "{stderr}");
}

#[test]
fn damaged_data_is_reported_with_what_to_do() {
    let project = package("data-damaged").file("one.jsonl", "{\"_id\":1}\n").file("two.jsonl", "{\"_id\":2}\n");
    for file in ["one.jsonl", "two.jsonl"] {
        data(&project, &["import", "orders", file]).succeeds();
    }
    damage(&project);
    for verb in ["list", "clear"] {
        data(&project, &[verb])
            .fails(1, &["error: .cloudfn/database/log is damaged at byte ", "help: To keep everything before it"]);
    }
    let (code, stderr) = fails(project.folder(), &["--port", "0"]);
    assert!(code == Some(1) && stderr.contains("is damaged at byte"), "{stderr}");
}

#[test]
fn dev_and_invoke_store_data_and_share_it() {
    let project = shop("data-shared")
        .file("cloudfn/seed/orders.jsonl", "{\"_id\":\"seed\",\"number\":1}\n")
        .file("cloudfn/indexes.json", UNIQUE);
    invoke(&project, &["add", "--data", "{\"number\":2}"]).answers("2");
    invoke(&project, &["all", "--fresh"]).answers("1");
    assert!(fs::read_to_string(project.folder().join(".cloudfn/database/.gitignore")).unwrap().contains("\n*\n"));

    let dev = DevServer::start(project.folder(), &["--no-watch"]);
    dev.call("add", "{\"number\":3}").is(200, "3");
    let taken = dev.call("add", "{\"number\":3}");
    assert_eq!(taken.status, 500, "the index is unique: {}", taken.body);

    // Another command works on a copy while `dev` runs, and says so if that matters.
    let copied = invoke(&project, &["add", "--data", "{\"number\":4}"]);
    copied.answers("4");
    let user = format!("`cargo cloudfn dev` at http://{} (process {})", dev.address(), dev.id());
    copied.says_in_order(&["     warning ", &user, "what it changes is not kept"]);
    let document = invoke(&project, &["all", "--json"]).json();
    assert!(document["warning"].as_str().unwrap().starts_with(&user), "{document}");
    let idle = invoke(&project, &["idle"]).succeeds();
    assert!(!idle.stderr.contains("warning"), "{}", idle.stderr);
    assert_eq!(data(&project, &["export", "orders"]).succeeds().stdout.lines().count(), 3);
    let second = DevServer::start(project.folder(), &["--no-watch"]);
    second.tells(&["     warning ", &user, "this run works on a copy of it, and what it changes is not kept"]);
    drop(second);
    let second = DevServer::start(project.folder(), &["--no-watch", "--fresh"]);
    second.tells(&[
        "     warning ",
        &user,
        "this run starts with the seeds, removes nothing, and what it changes is not",
    ]);
    drop(second);
    data(&project, &["clear", "--yes"]).fails(1, &[&user, "uses the data of the local database", "help: end it"]);

    // Everything that was answered is stored, however it ends.
    signal(dev.id(), "-KILL");
    drop(dev);
    invoke(&project, &["all"]).answers("3");

    // A fresh start is possible with any data, but removes nothing before the seeds are valid.
    damage(&project);
    let seed = project.folder().join("cloudfn/seed/orders.jsonl");
    let right = fs::read(&seed).unwrap();
    fs::write(&seed, "{").unwrap();
    let before = fs::read(project.folder().join(".cloudfn/database/log")).unwrap();
    let (code, stderr) = fails(project.folder(), &["--port", "0", "--fresh"]);
    assert!(code == Some(2) && stderr.contains("cloudfn/seed/orders.jsonl:1:1: "), "{stderr}");
    assert_eq!(fs::read(project.folder().join(".cloudfn/database/log")).unwrap(), before);
    fs::write(&seed, right).unwrap();
    let fresh = DevServer::start(project.folder(), &["--no-watch", "--fresh"]);
    fresh.tells(&["      Seeded orders with 1 document\n"]);
    fresh.call("all", "").is(200, "1");
    drop(fresh);
    invoke(&project, &["all"]).answers("1");
}

#[test]
fn a_project_without_a_database_gets_no_folder_and_missing_collections_can_be_created() {
    let project = shop("data-missing");
    invoke(&project, &["idle"]).answers("1");
    assert!(!project.folder().join(".cloudfn").exists());
    let missing = invoke(&project, &["add", "--data", "{\"number\":1}"]);
    missing.fails_in_order(1, &["DATABASE_COLLECTION_NOT_EXIST", "--create-collections", "-502005"]);
    assert!(!project.folder().join(".cloudfn").exists());
    invoke(&project, &["add", "--create-collections", "--data", "{\"number\":1}"]).answers("1");
    let dev = DevServer::start(project.folder(), &["--no-watch", "--create-collections"]);
    dev.call("add", "{\"number\":1}").is(200, "2");
    // Data that another process put there would not be seen.
    data(&project, &["clear", "--yes"]).fails(1, &["uses the data of the local database"]);
}

/// Calls `add` again and again, each time with the next number, until the server is gone. Reports each answered number.
fn add_until_killed(address: &str, first: u64, answered: &Sender<u64>) {
    for number in first.. {
        let body = format!("{{\"number\":{number}}}");
        let length = body.len();
        let head =
            format!("POST /add HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
        let mut answer = String::new();
        let asked = TcpStream::connect(address).and_then(|mut stream| {
            stream.write_all((head + &body).as_bytes())?;
            stream.read_to_string(&mut answer)
        });
        if asked.is_err() || !answer.starts_with("HTTP/1.1 200 ") {
            return;
        }
        answered.send(number).unwrap();
    }
}

#[test]
fn a_dev_that_is_killed_between_any_two_writes_has_kept_every_answered_one() {
    let project = shop("data-killed").file("cloudfn/seed/orders.jsonl", "");
    let seed =
        std::env::var("CLOUDFN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| fastrand::u64(..));
    println!("CLOUDFN_SEED={seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let mut all = Vec::new();
    for round in 0..5 {
        let dev = DevServer::start(project.folder(), &["--no-watch"]);
        let (sender, answered) = mpsc::channel();
        let (address, first) = (dev.address().to_owned(), round * 10_000);
        let calling = thread::spawn(move || add_until_killed(&address, first, &sender));
        for _ in 0..random.usize(1..60) {
            all.push(answered.recv().expect("the calls succeed until the server is killed"));
        }
        signal(dev.id(), "-KILL");
        calling.join().unwrap();
        all.extend(answered);
        drop(dev);
        let kept = data(&project, &["export", "orders"]).succeeds().stdout;
        let kept: BTreeSet<_> = kept.lines().map(|line| json_of(line)["number"].as_u64().unwrap()).collect();
        let lost: Vec<_> = all.iter().filter(|number| !kept.contains(number)).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?} were answered");
    }
}

fn json_of(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}
