//! `cargo cloudfn new --from`, as a user runs it: the JavaScript in `tests/from-javascript` becomes a package that is compared
//! with what is committed there, and built, tested and linted.
//!
//! `CLOUDFN_BLESS=1` writes the committed package again. Read each difference.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::new_project::{NewProjects, forget};
use cloudfn_tests::workspace::workspace;

/// The APIs that the counterparts of the calls need.
const CALLED: &str = r#"["subscribeMessage.send", "security.msgSecCheck", "customerServiceMessage.send", "wxacode.getUnlimited", "cloudbase.sendSms"]"#;

/// The variables of the JavaScript that the counterparts name.
const VARIABLES: &str = r#"let (openid, open_id, id, account_id) = ("o1", "o1", "a", "b");"#;

fn fixtures() -> PathBuf {
    workspace().join("tests/from-javascript")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let target = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).unwrap();
        }
    }
}

/// A folder with the JavaScript functions.
fn with_javascript() -> NewProjects {
    let projects = NewProjects::empty();
    copy(&fixtures().join("cloudfunctions"), &projects.path().join("cloudfunctions"));
    projects
}

fn write(projects: &NewProjects, path: &str, text: &str) {
    let path = projects.path().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn the_functions_of_a_folder_become_a_package_that_builds_and_passes_its_tests() {
    let projects = with_javascript();
    let said = projects.make(&["ported-functions", "--from", "cloudfunctions", "--vcs", "none"]);
    said.fails(
        1,
        &[
            "Ported sendMessage from cloudfunctions/sendMessage",
            "Not read broken from cloudfunctions/broken",
            "index.js:2: ",
            "auth.code2Session",
            "../../secrets is outside the function's folder",
            "the timer `hourly` is not carried over",
            "60000 seconds",
            "`timeout`: 20, in cloudbaserc.json",
            "cargo test",
        ],
    );
    let project = projects.path().join("ported-functions");
    let made: Vec<_> =
        projects.files("ported-functions").into_iter().filter(|file| !file.starts_with("Cargo")).collect();
    let expected = fixtures().join("ported");
    let is_own = |file: &&String| !matches!(file.as_str(), ".cargo/config.toml" | "README.md");
    if std::env::var_os("CLOUDFN_BLESS").is_some() {
        let _ = fs::remove_dir_all(&expected);
        for file in made.iter().filter(is_own) {
            fs::create_dir_all(expected.join(file).parent().unwrap()).unwrap();
            fs::copy(project.join(file), expected.join(file)).unwrap();
        }
    }
    for file in made.iter().filter(is_own) {
        let committed = fs::read_to_string(expected.join(file)).unwrap_or_default();
        let written = projects.read(&format!("ported-functions/{file}"));
        assert_eq!(written, committed, "{file} differs: CLOUDFN_BLESS=1 writes it again");
    }
    for command in ["grep -rn PORT src", "--event events/broken.json", "invoke nightly --timer timer-1`"] {
        assert!(projects.read("ported-functions/README.md").contains(command), "{command}");
    }

    fs::copy(workspace().join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    for arguments in [
        &["fmt", "--check"][..],
        &["clippy", "--all-targets", "--", "-D", "warnings", "-W", "clippy::pedantic", "-A", "clippy::doc_markdown"],
        &["test"],
    ] {
        CommandOutput::of(&projects.cargo("ported-functions").args(arguments).output().unwrap()).succeeds();
    }
    // What the comments say takes the place of each call compiles, too.
    fs::write(project.join("src/main.rs"), counterparts(&projects, "ported-functions")).unwrap();
    CommandOutput::of(&projects.cargo("ported-functions").arg("check").output().unwrap()).succeeds();
    forget(&["ported-functions", "ported_functions"]);
}

/// A program of all lines that follow `In Rust:`. Those of one file are in one function, and those of a route in a block of it,
/// as the comments are.
fn counterparts(projects: &NewProjects, project: &str) -> String {
    let mut program = String::from("#![allow(unused)]\ncloudfn_runtime::main!();\n");
    let mut number = 0;
    for file in projects.files(project).iter().filter(|file| file.starts_with("src/") && file.as_str() != "src/main.rs")
    {
        let text = projects.read(&format!("{project}/{file}"));
        let module = file.trim_start_matches("src/").trim_end_matches(".rs");
        let head = text.lines().filter(|line| line.starts_with("use ")).collect::<Vec<_>>().join("\n");
        let (mut body, mut is_in_route) = (String::new(), false);
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if line.starts_with("        Some(") {
                body.push_str(if is_in_route { "}\n{\n" } else { "{\n" });
                is_in_route = true;
            }
            if line.trim() != "// In Rust:" {
                continue;
            }
            let (mut imports, mut code) = (String::new(), String::new());
            while let Some(line) = lines.next_if(|line| line.trim_start().starts_with("//     ")) {
                let line = &line.trim_start()["//     ".len()..];
                let part = if line.starts_with("use ") { &mut imports } else { &mut code };
                let _ = writeln!(part, "{line}");
            }
            assert!(!code.is_empty(), "{file}: {body}");
            if code.contains("tx.") {
                code = format!("cloud.database().transaction(async |tx| {{ {code}; Ok::<_, Error>(()) }}).await?;\n");
            }
            body.push_str(&imports);
            body.push_str(&code);
            number += 1;
        }
        body.push_str(if is_in_route { "}\n" } else { "" });
        let _ = write!(
            program,
            "mod {module} {{\nuse cloudfn_runtime::Cloud;\n{}\n#[cloud_function(openapi = {CALLED})]\nasync fn {module}(cloud: Cloud) -> Result<(), Error> {{\n{VARIABLES}\n{body}Ok(()) }}\n}}\n",
            head.replace("{Cloud, ", "{")
        );
    }
    assert!(number > 20, "{number} blocks");
    program
}

#[test]
fn the_page_about_migrating_shows_what_is_really_written() {
    let page = fs::read_to_string(workspace().join("docs/book/src/migrating.md")).unwrap();
    let read = |file: &str| fs::read_to_string(fixtures().join(file)).unwrap();
    let blocks = |language: &str| -> Vec<String> {
        let start = format!("```{language}\n");
        page.split(&start).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
    };
    assert_eq!(blocks("js")[0], read("cloudfunctions/sendMessage/index.js"));
    assert_eq!(blocks("jsonc")[0], read("cloudfunctions/sendMessage/config.json"));
    let written = read("ported/src/send_message.rs");
    let function = written.split("\n#[cfg(test)]").next().unwrap();
    assert_eq!(blocks("rust,ignore")[0], function);
}

#[test]
fn a_single_function_is_created_beside_its_folder_under_its_own_name() {
    let projects = with_javascript();
    let said = projects.make(&["--from", "cloudfunctions/sendMessage", "--vcs", "none"]).succeeds();
    said.says(&["Created `send-message` in functions/send-message", "PORTING.md"]);
    let program = projects.read("functions/send-message/src/main.rs");
    assert!(program.contains("name = \"sendMessage\"") && program.contains("cloudfn_runtime::main!();"), "{program}");
    let manifest = projects.read("functions/send-message/Cargo.toml");
    assert!(manifest.starts_with("[package]\nname = \"send-message\"\n"), "{manifest}");
    assert!(projects.read("functions/send-message/events/sendMessage.json").contains("\"title\""));
    assert!(!projects.path().join("functions/send-message/miniprogram").exists());
    let again = projects.make(&["--from", "cloudfunctions/sendMessage", "--vcs", "none"]);
    again.fails(2, &["already exists, and was not changed"]);
    let javascript = projects.read("cloudfunctions/sendMessage/index.js");
    let original = fs::read_to_string(fixtures().join("cloudfunctions/sendMessage/index.js")).unwrap();
    assert_eq!(javascript, original, "the JavaScript stays as it is");
}

#[test]
fn a_folder_without_functions_and_a_template_beside_it_are_wrong_usage() {
    let projects = with_javascript();
    write(&projects, "pages/index.wxml", "");
    projects
        .make(&["--from", "pages"])
        .fails(2, &["there is no cloud function in pages", "--from cloudfunctions/NAME"]);
    projects.make(&["--from", "gone"]).fails(2, &["gone cannot be read"]);
    projects.make(&["x", "--from", "cloudfunctions", "--template", "timer"]).fails(2, &["cannot be used with"]);
    projects.make(&[]).fails(2, &["PATH"]);
    projects.make(&["cloudfunctions", "--from", "cloudfunctions"]).fails(2, &["already exists"]);
    assert!(!projects.path().join("functions").exists());
}

#[test]
fn time_limits_go_where_deploy_reads_them_and_an_existing_file_is_not_changed() {
    let projects = with_javascript();
    write(&projects, "project.config.json", "{\"cloudfunctionRoot\": \"cloudfunctions/\"}");
    projects.make(&["--from", "cloudfunctions/sendMessage", "--vcs", "none"]).succeeds();
    let settings = projects.read("cloudbaserc.json");
    assert!(settings.contains("\"name\": \"sendMessage\"") && settings.contains("\"timeout\": 20"), "{settings}");
    let said = projects.make(&["--from", "cloudfunctions/upload", "--vcs", "none"]).succeeds();
    said.says(&["exists, and was not changed. Add the time limits and memory", "\"memorySize\": 256"]);
    assert_eq!(projects.read("cloudbaserc.json"), settings);
    assert!(!projects.path().join(".gitignore").exists(), "the JavaScript must not become ignored");
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_others_go_on() {
    let projects = NewProjects::empty();
    write(&projects, "cloudfunctions/good/index.js", "\u{feff}exports.main = async (event) => event.x\r\n");
    write(&projects, "cloudfunctions/good/config.json", "{ permissions: { openapi: ['wxacode.get' 'x'] } }");
    write(&projects, "cloudfunctions/gbk/index.js", "");
    fs::write(projects.path().join("cloudfunctions/gbk/index.js"), b"// \xd6\xd0\nexports.main = 1").unwrap();
    write(&projects, "cloudfunctions/deep/index.js", &format!("exports.main = {}1", "[".repeat(20_000)));
    let said = projects.make(&["all", "--from", "cloudfunctions", "--vcs", "none"]);
    said.fails(1, &["config.json:1: ", "index.js:1: it cannot be read: it is not UTF-8 text", "Not read deep"]);
    assert!(projects.read("all/src/good.rs").contains("    x: Option<Value>,"));
}

#[test]
fn package_refuses_before_the_build_what_the_sources_tell_of() {
    let projects = NewProjects::empty();
    write(&projects, "project.config.json", "{\"cloudfunctionRoot\": \"cloudfunctions/\"}");
    for name in ["login", "weather"] {
        write(&projects, &format!("cloudfunctions/{name}/index.js"), "exports.main = async () => 1");
    }
    projects.make(&["shop", "--from", "cloudfunctions", "--vcs", "none"]).succeeds();
    let source = projects.read("shop/src/login.rs");
    let error = "Err(Error::new(NOT_PORTED, \"login is not ported yet\"))";
    assert!(source.contains(error), "{source}");
    let line = source.lines().position(|line| line.contains(error)).unwrap() + 1;
    let package = |arguments: &[&str]| {
        let said = projects.cloudfn("package", "shop").args(arguments).output().unwrap();
        let said = CommandOutput::of(&said);
        assert!(!said.stderr.contains("Building"), "{}", said.stderr);
        said
    };
    let expected = format!("login.rs:{line} returns NOT_PORTED");
    let moved = ["login", "--move-javascript", "../javascript"];
    package(&moved).fails(2, &["`login` is not ported yet", &expected, "Nothing was packaged"]);
    // Once it is ported, its JavaScript is in the way, and that of the other function is not.
    write(&projects, "shop/src/login.rs", &source.replace(error, "Ok(Value::Null)"));
    let said = package(&[]);
    said.fails(2, &["login has a function in JavaScript, and was not changed", "--move-javascript"]);
    let javascript = projects.read("cloudfunctions/login/index.js");
    assert_eq!(javascript, "exports.main = async () => 1");
}
