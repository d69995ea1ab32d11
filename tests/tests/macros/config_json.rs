//! config.json and the manifest record that the real cargo produces when it builds a crate with functions.

use std::fs;

use cloudfn_tests::scratch_crate::ScratchCrate;

const NOTIFY: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{self, Data};
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped { title: String }

/// Tells the caller.
#[cloud_function(openapi = ["subscribeMessage.send", "wxacode.get"])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> {
    let to = cloud.wx_context().openid()?;
    cloud.openapi(subscribe_message::Send::new(to, "TEMPLATE", Data::new().set("thing1", event.title))).await?;
    Ok(())
}
"#;

const MAIN: &str = "cloudfn_runtime::main!();\n";

const CONFIG: &str = r#"{
  "permissions": {
    "openapi": [
      "subscribeMessage.send",
      "wxacode.get"
    ]
  }
}
"#;

#[test]
fn only_a_build_writes_config_json_and_restores_it_when_lost() {
    let scratch = ScratchCrate::new("config-of-a-binary").file("src/main.rs", NOTIFY).append("src/main.rs", MAIN);
    let config = scratch.config("debug", "config_of_a_binary", "notify");

    for verb in [&["check"][..], &["clippy"], &["doc", "--no-deps"]] {
        scratch.cargo(verb).succeeds();
        assert!(!config.exists(), "cargo {verb:?} has written {}", config.display());
    }

    scratch.cargo(&["build"]).succeeds();
    assert_eq!(fs::read_to_string(&config).unwrap(), CONFIG);
    scratch.cargo(&["build"]).succeeds().was_fresh();

    fs::remove_file(&config).unwrap();
    scratch.cargo(&["build"]).succeeds().was_built();
    assert_eq!(fs::read_to_string(&config).unwrap(), CONFIG);
    scratch.cargo(&["build"]).succeeds().was_fresh();

    fs::write(&config, "edited by hand").unwrap();
    scratch.cargo(&["build"]).succeeds().was_built();
    assert_eq!(fs::read_to_string(&config).unwrap(), CONFIG);
    scratch.cargo(&["build"]).succeeds().was_fresh();

    fs::remove_dir_all(config.parent().unwrap()).unwrap();
    scratch.cargo(&["test", "--no-run", "--bin", "config-of-a-binary"]).succeeds();
    assert!(!config.exists(), "the test harness is not what is uploaded");

    assert_eq!(ScratchCrate::folder_entries(config.parent().unwrap().parent().unwrap()), [""; 0]);
}

#[test]
fn every_function_of_every_target_has_its_own_config_json() {
    let scratch = ScratchCrate::new("many-functions")
        .file("src/lib.rs", "mod deep {")
        .append("src/lib.rs", &NOTIFY.replace("notify", "in_a_module"))
        .append("src/lib.rs", "}")
        .file(
            "src/main.rs",
            r#"
use cloudfn_runtime::{Error, cloud_function};

#[cloud_function(name = "by-another-name", triggers(timer("nightly", "0 0 2 * * * *"), timer("often", "0 */5 * * * * *")))]
async fn first() -> Result<(), Error> { Ok(()) }

#[cloud_function]
#[cfg(feature = "never")]
async fn second() -> Result<(), Error> { Ok(()) }

fn body() {
    #[cloud_function(openapi = [])]
    async fn third() -> Result<(), Error> { Ok(()) }
}

cloudfn_runtime::main!(many_functions);
"#,
        )
        .file("examples/shop.rs", "/// The function.\n#[cloudfn_runtime::cloud_function(openapi = [\"wxacode.get\"])]\nasync fn main() -> Result<(), cloudfn_runtime::Error> { Ok(()) }\n")
        .append("Cargo.toml", "\n[features]\nnever = []\n\n[[bin]]\nname = \"server\"\npath = \"src/main.rs\"\n");
    scratch.cargo(&["build", "--all-targets"]).succeeds();

    let folder =
        |crate_name: &str| ScratchCrate::folder_entries(&scratch.target().join("debug/cloudfn").join(crate_name));
    assert_eq!(folder("many_functions"), ["in_a_module"]);
    assert_eq!(folder("server"), ["by-another-name", "third"]);
    assert_eq!(folder("shop"), [""; 0], "an example is not uploaded");
    let examples = scratch.target().join("debug/examples/cloudfn");
    assert_eq!(ScratchCrate::folder_entries(&examples.join("shop")), ["many-functions"]);
    assert_eq!(
        fs::read_to_string(scratch.config("debug", "server", "third")).unwrap(),
        "{\n  \"permissions\": {\n    \"openapi\": []\n  }\n}\n"
    );

    let mut functions: Vec<String> =
        scratch.records("debug/server").iter().map(|record| record["function"].as_str().unwrap().to_owned()).collect();
    functions.sort();
    assert_eq!(functions, ["by-another-name", "in_a_module", "third"]);
}

#[test]
fn the_record_survives_optimization_and_matches_the_file() {
    let scratch = ScratchCrate::new("released").file("src/main.rs", NOTIFY).append("src/main.rs", MAIN).append(
        "Cargo.toml",
        // Dependencies are optimized once, at link time.
        "\n[profile.release]\nopt-level = \"z\"\nlto = \"fat\"\ncodegen-units = 1\npanic = \"abort\"\nstrip = true\n\n\
         [profile.release.package.\"*\"]\nopt-level = 0\ncodegen-units = 4\n",
    );
    let host = scratch.host();
    scratch.cargo(&["build", "--release", "--target", &host]).succeeds();

    let config = fs::read_to_string(scratch.config(&format!("{host}/release"), "released", "notify")).unwrap();
    assert_eq!(config, CONFIG);
    let binary = format!("{host}/release/released");
    let records = scratch.records(&binary);
    assert_eq!(records.len(), 1);
    let mut record = records.into_iter().next().unwrap();
    let members = record.as_object_mut().unwrap();
    for (member, value) in [("crate", "released"), ("package", "released"), ("function", "notify")] {
        assert_eq!(members.shift_remove(member).unwrap(), value);
    }
    assert_eq!(members.shift_remove("version").unwrap(), 1);
    // What the page of `dev` shows, and WeChat does not read.
    for (member, value) in [("doc", "Tells the caller."), ("place", "src/main.rs:9"), ("event", "Shipped")] {
        assert_eq!(members.shift_remove(member).unwrap(), value);
    }
    assert_eq!(serde_json::to_string_pretty(&record).unwrap() + "\n", config);

    let bytes = fs::read(scratch.target().join(binary)).unwrap();
    for included in ["cloudfn/released/notify", "\n  \"permissions\": {"] {
        assert!(!contains(&bytes, included.as_bytes()), "{included:?} is in the binary");
    }
}

#[test]
fn a_command_line_that_is_too_long_for_the_system_changes_nothing() {
    let scratch = ScratchCrate::new("long-line").file("src/main.rs", NOTIFY).append("src/main.rs", MAIN);
    let names: Vec<String> = (0..6000).map(|index| format!("a-feature-with-a-rather-long-name-{index}")).collect();
    let default = names.join("\", \"");
    let features = names.join(" = []\n");
    let scratch = scratch.append("Cargo.toml", &format!("\n[features]\ndefault = [\"{default}\"]\n{features} = []\n"));
    scratch.cargo(&["build"]).succeeds();
    assert_eq!(fs::read_to_string(scratch.config("debug", "long_line", "notify")).unwrap(), CONFIG);
}

#[test]
fn cloudfn_out_dir_sets_the_folder_and_is_tracked() {
    let scratch = ScratchCrate::new("elsewhere").file("src/main.rs", NOTIFY).append("src/main.rs", MAIN);
    let absolute = scratch.folder().join("absolute");
    let build = |place: &str| scratch.cargo(&["build"]).env("CLOUDFN_OUT_DIR", place);

    build(absolute.to_str().unwrap()).succeeds();
    assert_eq!(fs::read_to_string(absolute.join("elsewhere/notify/config.json")).unwrap(), CONFIG);
    assert!(!scratch.config("debug", "elsewhere", "notify").exists());
    build(absolute.to_str().unwrap()).succeeds().was_fresh();

    build("rela tive").succeeds().was_built();
    let relative = scratch.folder().join("rela tive/elsewhere/notify/config.json");
    assert_eq!(fs::read_to_string(&relative).unwrap(), CONFIG);
    build("rela tive").succeeds().was_fresh();

    scratch.cargo(&["build"]).succeeds().was_built();
    assert!(scratch.config("debug", "elsewhere", "notify").exists());

    fs::write(scratch.folder().join("a file"), "").unwrap();
    let failed = build("a file").fails();
    assert!(failed.contains("error: cannot write `"), "{failed}");
    assert!(failed.contains("set CLOUDFN_OUT_DIR to a writable folder"), "{failed}");
    assert!(failed.contains("\"subscribeMessage.send\", \"wxacode.get\"]"), "spanned on the list: {failed}");
    let errors = failed.lines().filter(|line| line.starts_with("error"));
    assert_eq!(errors.count(), 2, "one mistake is one error, and cargo's own: {failed}");
}

#[test]
fn two_functions_of_one_name_do_not_link() {
    let scratch = ScratchCrate::new("twins")
        .file("src/main.rs", NOTIFY)
        .append(
            "src/main.rs",
            "#[cloud_function(name = \"notify\")]\nasync fn another() -> Result<(), Error> { Ok(()) }\n",
        )
        .append("src/main.rs", MAIN);
    scratch.cargo(&["check"]).succeeds();
    let failed = scratch.cargo(&["build"]).fails();
    assert!(failed.contains("symbol `cloudfn_function_notify` is already defined"), "{failed}");
}

#[test]
fn a_test_or_an_example_of_the_programs_name_leaves_the_programs_file_alone() {
    let other = NOTIFY.replace("wxacode.get", "wxacode.getUnlimited") + MAIN;
    let scratch = ScratchCrate::new("same-name")
        .file("src/main.rs", NOTIFY)
        .append("src/main.rs", MAIN)
        .file("examples/same-name.rs", &other)
        .file("tests/same-name.rs", &other)
        .file("benches/same-name.rs", &other)
        .append(
            "Cargo.toml",
            "\n[[test]]\nname = \"same-name\"\nharness = false\n\n[[bench]]\nname = \"same-name\"\nharness = false\n",
        );
    let config = scratch.config("debug", "same_name", "notify");
    scratch.cargo(&["build"]).succeeds();
    for others in [&["build", "--examples"][..], &["test", "--no-run"], &["bench", "--no-run", "--profile", "dev"]] {
        scratch.cargo(others).succeeds();
        assert_eq!(fs::read_to_string(&config).unwrap(), CONFIG, "{others:?}");
    }
    let of_the_example = scratch.target().join("debug/examples/cloudfn/same_name/notify/config.json");
    assert!(fs::read_to_string(of_the_example).unwrap().contains("wxacode.getUnlimited"));
    let elsewhere = scratch.folder().join("elsewhere");
    for which in ["--bins", "--examples"] {
        scratch.cargo(&["build", which]).env("CLOUDFN_OUT_DIR", elsewhere.to_str().unwrap()).succeeds();
    }
    assert_eq!(fs::read_to_string(elsewhere.join("same_name/notify/config.json")).unwrap(), CONFIG);
    assert!(elsewhere.join("examples/same_name/notify/config.json").is_file());
}

#[test]
fn a_library_of_every_kind_links_and_keeps_the_record() {
    let scratch = ScratchCrate::new("every-kind")
        .file("src/lib.rs", &NOTIFY.replace("cloud_function(", "cloud_function(name = \"get_the-order\", "))
        .file("src/main.rs", "cloudfn_runtime::main!(every_kind);\n")
        .append("Cargo.toml", "\n[lib]\ncrate-type = [\"cdylib\", \"staticlib\", \"rlib\"]\n")
        .append("Cargo.toml", "\n[profile.release]\nlto = \"thin\"\nopt-level = 0\n");
    for profile in [&["build"][..], &["build", "--release"]] {
        scratch.cargo(profile).succeeds();
    }
    for program in ["debug/every-kind", "release/every-kind"] {
        assert_eq!(scratch.records(program)[0]["function"], "get_the-order", "{program}");
    }
    if cfg!(target_os = "linux") {
        assert_eq!(scratch.records("debug/libevery_kind.so")[0]["function"], "get_the-order");
    }
}

#[test]
fn a_library_that_is_not_named_has_no_functions() {
    let scratch = ScratchCrate::new("unnamed-library").file("src/lib.rs", NOTIFY).file("src/main.rs", MAIN);
    scratch.cargo(&["build"]).succeeds();
    assert_eq!(scratch.records("debug/unnamed-library"), [serde_json::Value::Null; 0]);
    let (code, text) = scratch.run("debug/unnamed-library");
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("main!("), "says how to name the library: {text}");

    let scratch = scratch.file("src/main.rs", "cloudfn_runtime::main!(unnamed_library);\n");
    scratch.cargo(&["build"]).succeeds();
    assert_eq!(scratch.records("debug/unnamed-library").len(), 1);
}

#[test]
fn the_short_form_is_a_binary_and_stays_a_function_in_tests() {
    let scratch = ScratchCrate::new("short-form").file(
        "src/main.rs",
        r#"
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unreachable_pub, missing_debug_implementations)]
//! A function.

use cloudfn_runtime::{Error, cloud_function};

/// Counts the letters.
#[cloud_function]
async fn main(event: String) -> Result<usize, Error> {
    Ok(event.len())
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    #[test]
    fn it_counts() {
        let answer = std::pin::pin!(super::main("four".to_owned())).poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(answer, Poll::Ready(Ok(4))));
        assert_eq!(cloudfn_runtime::Function::all()[0].name(), "short-form");
    }
}
"#,
    );
    scratch.cargo(&["test"]).succeeds();
    scratch.cargo(&["build"]).succeeds();
    assert!(scratch.config("debug", "short_form", "short-form").exists());
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
