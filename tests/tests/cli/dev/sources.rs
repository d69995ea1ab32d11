//! What counts as a change of the sources.

use std::fs;

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::scratch_crate::ScratchCrate;

use super::{answers, numbered, source};

/// How many builds it has announced.
fn builds(dev: &DevServer) -> usize {
    dev.stderr().matches("    Building ").count()
}

#[test]
fn ignore_files_above_the_package_do_not_hide_its_sources() {
    let scratch = ScratchCrate::workspace("dev-ignored", &["dev-hidden"])
        .file(".gitignore", "*\n")
        .file("dev-hidden/.ignore", "text.txt\n")
        .file("dev-hidden/text.txt", "1")
        .file("dev-hidden/src/main.rs", &source("Ok(include_str!(\"../text.txt\").parse().unwrap())"));
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    let scratch = scratch.file("dev-hidden/text.txt", "2");
    answers(&dev, "2");
    scratch.file("dev-hidden/src/main.rs", &source("Ok(3)"));
    answers(&dev, "3");
}

#[cfg(unix)]
#[test]
fn a_source_behind_a_link_is_watched_where_it_is() {
    let elsewhere = ScratchCrate::new("dev-link-target").file("numbers/mod.rs", "pub const NUMBER: u32 = 1;\n");
    let scratch =
        ScratchCrate::new("dev-linked").file("src/main.rs", &(source("Ok(numbers::NUMBER)") + "mod numbers;\n"));
    std::os::unix::fs::symlink(elsewhere.folder().join("numbers"), scratch.folder().join("src/numbers")).unwrap();
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    elsewhere.file("numbers/mod.rs", "pub const NUMBER: u32 = 2;\n");
    answers(&dev, "2");
}

#[test]
fn a_build_script_that_writes_its_sources_again_causes_no_build() {
    let script = "fn main() { std::fs::write(\"src/made.rs\", \"pub const NUMBER: u32 = 1;\\n\").unwrap(); }\n";
    let scratch = ScratchCrate::new("dev-making")
        .file("build.rs", script)
        .file("src/main.rs", &(source("Ok(made::NUMBER)") + "mod made;\n"));
    let main = scratch.folder().join("src/main.rs");
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    // The same text again, then another one. A call waits for the build of all saves before it.
    fs::write(&main, source("Ok(made::NUMBER)") + "mod made;\n").unwrap();
    dev.call("number", "").is(200, "1");
    assert_eq!(builds(&dev), 1, "{}", dev.stderr());
    fs::write(&main, source("Ok(made::NUMBER + 1)") + "mod made;\n").unwrap();
    answers(&dev, "2");
    fs::write(&main, source("Ok(made::NUMBER + 2)") + "mod made;\n").unwrap();
    answers(&dev, "3");
    assert_eq!(builds(&dev), 3, "{}", dev.stderr());
}

#[test]
fn a_source_that_every_build_changes_does_not_cause_builds_for_ever() {
    let script = "fn main() {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos();
        std::fs::write(\"src/made.rs\", format!(\"pub const TIME: u128 = {now};\\n\")).unwrap();
    }\n";
    let scratch = ScratchCrate::new("dev-dating")
        .file("build.rs", script)
        .file("src/main.rs", &(source("Ok(u32::from(made::TIME == 0) + 1)") + "mod made;\n"));
    let main = |number: u8| source(&format!("Ok(u32::from(made::TIME == 0) + {number})")) + "mod made;\n";
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    let scratch = scratch.file("src/main.rs", &main(2));
    answers(&dev, "2");
    dev.tells(&["     warning every build changes src/made.rs: it is not built again for that alone\n"]);
    scratch.file("src/main.rs", &main(3));
    answers(&dev, "3");
}

#[test]
fn localhost_is_served_in_both_families() {
    let scratch = numbered("dev-families");
    let dev = DevServer::start(scratch.folder(), &[]);
    let port = dev.address().rsplit_once(':').unwrap().1;
    if std::net::TcpListener::bind("[::1]:0").is_err() {
        return cloudfn_tests::skip::skip("there is no IPv6 here");
    }
    let address = format!("[::1]:{port}");
    let reply = cloudfn_tests::http::request::Request::new(&address, "POST", "/number", "").send();
    reply.is(200, "1");
}
