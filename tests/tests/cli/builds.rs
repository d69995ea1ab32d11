//! What the verbs build, and what they rely on.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use cloudfn_tests::cargo::{cloudfn, share_builds};
use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::scratch_crate::ScratchCrate;

const MAIN: &str = "cloudfn_runtime::main!();\n";

/// A function without an event, which answers with a number.
fn function(name: &str, answer: u8) -> String {
    format!(
        "#[cloudfn_runtime::cloud_function(openapi = [\"wxacode.get\"])]\n\
         async fn {name}() -> Result<u8, cloudfn_runtime::Error> {{ Ok({answer}) }}\n"
    )
}

fn command(verb: &str, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = cloudfn(verb, folder);
    share_builds(&mut command).args(arguments);
    command
}

fn invoke(folder: &Path, arguments: &[&str]) -> CommandOutput {
    CommandOutput::of(&command("invoke", folder, arguments).output().unwrap())
}

#[cfg(unix)]
#[test]
fn a_cache_that_answers_instead_of_rustc_loses_no_permissions() {
    use std::os::unix::fs::PermissionsExt;

    let scratch = ScratchCrate::new("cached")
        .file("src/lib.rs", &function("notify", 7))
        .file("src/main.rs", "cloudfn_runtime::main!(cached);\n");
    let config = scratch.config("debug", "cached", "notify");
    // Like a cache, this restores what rustc wrote, but not what the attribute wrote. It must not do that while rustc runs.
    let wrapper = scratch.folder().join("cache.sh");
    let lost = config.parent().unwrap().display();
    let forget = format!("case \"$*\" in *\"--crate-name cached \"*) rm -rf '{lost}' ;; esac");
    fs::write(&wrapper, format!("#!/bin/sh\n\"$@\"\nstatus=$?\n{forget}\nexit $status\n")).unwrap();
    fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).unwrap();
    let cached = || {
        let mut command = command("invoke", scratch.folder(), &["notify"]);
        CommandOutput::of(&command.env("RUSTC_WRAPPER", &wrapper).output().unwrap())
    };
    let said = cached();
    said.answers("7");
    said.says_in_order(&[" Permissions wxacode.get\n"]);
    assert!(fs::read_to_string(&config).unwrap().contains("\"wxacode.get\""));
    assert!(!cached().stderr.contains("Compiling"), "the restored file is no change");
    fs::write(&config, "{\"permissions\": {\"openapi\": [\"security.msgSecCheck\"]}}").unwrap();
    // The record in the program is the truth.
    cached().answers("7");
    assert!(fs::read_to_string(&config).unwrap().contains("\"wxacode.get\""));
}

#[test]
fn cargo_and_the_command_rebuild_nothing_for_each_other() {
    let scratch = ScratchCrate::new("in-turn").file("src/main.rs", &(function("greet", 1) + MAIN));
    scratch.cargo(&["build"]).succeeds();
    for _ in 0..2 {
        let said = invoke(scratch.folder(), &["greet"]);
        said.answers("1");
        assert!(!said.stderr.contains("Compiling"), "{}", said.stderr);
        scratch.cargo(&["build"]).succeeds().was_fresh();
    }
}

#[test]
fn a_runtime_behind_other_packages_is_found() {
    let prelude = "pub use cloudfn_runtime::{self, main};\n";
    let app = "#[prelude::cloudfn_runtime::cloud_function(crate = prelude::cloudfn_runtime)]\n\
               async fn greet() -> Result<u8, prelude::cloudfn_runtime::Error> { Ok(3) }\n\
               prelude::main!();\n";
    let manifest = "[package]\nname = \"reexport-app\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                    prelude = { package = \"reexport-prelude\", path = \"../reexport-prelude\" }\n";
    let scratch = ScratchCrate::workspace("reexport", &["reexport-prelude", "reexport-app"])
        .file("reexport-prelude/src/lib.rs", prelude)
        .file("reexport-app/Cargo.toml", manifest)
        .file("reexport-app/src/main.rs", app);
    invoke(scratch.folder(), &["greet"]).answers("3");
    invoke(scratch.folder(), &["greet", "--package", "reexport-app"]).answers("3");
}

#[test]
fn features_programs_and_profiles_are_chosen_as_with_cargo() {
    let scratch = ScratchCrate::new("chosen")
        .append(
            "Cargo.toml",
            "\n[features]\ncloud = []\nloud = []\n\n[[bin]]\nname = \"served\"\npath = \"src/main.rs\"\n",
        )
        .append("Cargo.toml", "required-features = [\"cloud\"]\n\n[profile.quick]\ninherits = \"dev\"\n")
        .file(
            "src/main.rs",
            "#[cloudfn_runtime::cloud_function]\n\
             async fn greet() -> Result<bool, cloudfn_runtime::Error> { Ok(cfg!(feature = \"loud\")) }\n\
             cloudfn_runtime::main!();\n",
        );
    let folder = scratch.folder();
    for verb in ["invoke", "check"] {
        let arguments = if verb == "check" { &["greet", "--native"][..] } else { &["greet"] };
        let said = CommandOutput::of(&command(verb, folder, arguments).output().unwrap());
        said.fails(
            2,
            &[
                "the program `served` of chosen was not built: it needs the feature `cloud`\n",
                "help: build it with its features: --features cloud\n",
            ],
        );
    }
    invoke(folder, &["greet", "--features", "cloud"]).answers("false");
    invoke(folder, &["greet", "-F", "cloud loud"]).answers("true");
    invoke(folder, &["greet", "--all-features", "--bin", "served"]).answers("true");
    let said = invoke(folder, &["greet", "--features", "cloud", "--profile", "quick"]);
    said.answers("false");
    said.says_in_order(&["/quick/cloudfn/served/greet/config.json\n"]);
    invoke(folder, &["greet", "--features", "clowd"]).fails(3, &["clowd"]);
}

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn instructions_that_only_this_machine_may_have_are_a_problem_of_the_program() {
    let scratch = ScratchCrate::new("native").file("src/main.rs", &(function("greet", 1) + MAIN));
    let program = scratch.target().join("debug/native");
    let check = |flag: &str| {
        scratch.cargo(&["rustc", "--bin", "native", "--", "-C", flag]).succeeds();
        let arguments = ["--json", "--artifact", program.to_str().unwrap()];
        let output = command("check", scratch.folder(), &arguments).output().unwrap();
        let findings = CommandOutput::of(&output).json()["findings"].as_array().unwrap().clone();
        let about = |text: &str| findings.iter().find(|it| it["message"].as_str().unwrap().contains(text)).cloned();
        about("SIGILL")
    };
    let native = check("target-cpu=native").unwrap();
    assert_eq!(native["level"], "problem");
    assert!(native["message"].as_str().unwrap().contains("`-C target-cpu=native`"), "{native}");
    assert!(native["help"].as_str().unwrap().contains("target-cpu=x86-64"), "{native}");
    assert_eq!(check("target-feature=+avx2").unwrap()["level"], "warning");
    assert_eq!(check("target-cpu=x86-64"), None);
}

#[cfg(unix)]
#[test]
fn a_closed_or_full_output_is_no_reason_to_panic() {
    let scratch = ScratchCrate::new("unread").file("src/main.rs", &(function("greet", 1) + MAIN));
    scratch.cargo(&["build"]).succeeds();
    let full = || Stdio::from(fs::File::options().write(true).open("/dev/full").unwrap());
    // A pipe that nobody reads.
    let closed = || Stdio::from(std::io::pipe().unwrap().1);
    for (verb, arguments, code) in [
        ("invoke", &["greet"][..], 0),
        ("invoke", &["nothing"], 2),
        ("check", &["--artifact", "nowhere"], 2),
        ("data", &["list"], 0),
        ("new", &["."], 2),
        ("nothing", &[], 2),
        ("--help", &[], 0),
    ] {
        let run = |stdout: Stdio, stderr: Stdio| {
            let mut command = command(verb, scratch.folder(), arguments);
            command.stdin(Stdio::null()).stdout(stdout).stderr(stderr).status().unwrap().code()
        };
        assert_eq!(run(closed(), closed()), Some(code), "{verb} {arguments:?}");
        assert_eq!(run(Stdio::null(), full()), Some(code), "{verb} {arguments:?}");
    }
    for (verb, argument) in [("invoke", "greet"), ("explain", "43101")] {
        let output = command(verb, scratch.folder(), &[argument]).stdout(full()).output().unwrap();
        CommandOutput::of(&output).fails(1, &["error: stdout cannot be written to: No space left on device"]);
    }
}
