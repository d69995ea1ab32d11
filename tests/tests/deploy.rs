//! `cargo cloudfn deploy`: the real command packages, and drives tools. Most stand in for the real ones and write down
//! what they are told; where the real ones are there, they are asked whether they know it.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![cfg(unix)]
#![allow(dead_code, reason = "not everything of a packaged project is asked here")]

mod packaged;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, OnceLock};

use cloudfn_tests::built::{program, workspace};
use cloudfn_tests::said::Said;
use packaged::Project;
use serde_json::{Value, json};
use tempfile::TempDir;

const ENVIRONMENT: &str = "prod-1a2b";

/// A project with two functions, `plain` and `shop`, and tools in a folder of `PATH`. One test at a time.
struct Bench {
    project: Project,
    tools: TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl Bench {
    /// None where functions cannot be built for the cloud.
    fn new() -> Option<Self> {
        static TURN: Mutex<()> = Mutex::new(());
        let turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let project = Project::checked_out("deployed")?;
        let _ = fs::remove_dir_all(project.folder().join(".cloudfn"));
        let _ = fs::remove_file(project.folder().join("cloudbaserc.json"));
        Some(Self { project, tools: tempfile::tempdir().unwrap(), _turn: turn })
    }

    /// A tool that writes down what it is told, says something, and ends as it should.
    fn tool(&self, name: &str, says: &str, code: i32) -> PathBuf {
        let file = self.tools.path().join(name);
        let script =
            format!("#!/bin/sh\nprintf '%s\\n' \"$@\" --- >>'{}.told'\necho '{says}'\nexit {code}\n", file.display());
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        file
    }

    /// What a tool was told: its arguments, call by call.
    fn told(&self, name: &str) -> Vec<Vec<String>> {
        let told = fs::read_to_string(self.tools.path().join(format!("{name}.told"))).unwrap_or_default();
        let calls = told.split("---\n").filter(|call| !call.is_empty());
        calls.map(|call| call.lines().map(str::to_owned).collect()).collect()
    }

    /// Types `cargo cloudfn deploy ..` in the folder of the functions.
    fn deploy(&self, arguments: &[&str]) -> Said {
        Said::of(&self.command(arguments).output().unwrap())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        static BUILT: OnceLock<PathBuf> = OnceLock::new();
        let mut command = Command::new(BUILT.get_or_init(|| program("cargo-cloudfn")));
        for (variable, _) in std::env::vars_os() {
            let name = variable.to_string_lossy();
            if ["CARGO_PKG", "CARGO_BUILD", "CLOUDFN"].iter().any(|beginning| name.starts_with(beginning)) {
                command.env_remove(&variable);
            }
        }
        // No tool of this machine is found: only cargo's own programs, and the system's.
        let cargo = Path::new(env!("CARGO")).parent().unwrap();
        let path = std::env::join_paths([self.tools.path(), cargo, Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
        command
            .args(["cloudfn", "deploy"])
            .args(arguments)
            .current_dir(self.project.folder().join("functions"))
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", self.project.folder().join("target"))
            .env("CARGO_NET_OFFLINE", "true");
        command
    }

    fn folder_of(&self, function: &str) -> String {
        self.project.cloud_functions().join(function).display().to_string()
    }

    fn root(&self) -> String {
        self.project.folder().display().to_string()
    }

    fn record(&self) -> Value {
        let text = fs::read_to_string(self.project.folder().join(".cloudfn/deployed.json"));
        text.map_or(Value::Null, |text| serde_json::from_str(&text).unwrap())
    }
}

#[test]
fn devtools_is_told_the_functions_of_the_project_by_name_and_applies_their_configuration() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("cli", "deployed", 0);
    let said = bench.deploy(&["--with", "devtools", "--env", ENVIRONMENT]).succeeds();
    let root = bench.root();
    let told = |name| ["cloud", "functions", "deploy", "--env", ENVIRONMENT, "--names", name, "--project", &root];
    assert_eq!(bench.told("cli"), [told("plain"), told("shop")]);
    assert_eq!(said.stdout, "", "the tool's words go to stderr");
    let said = said.says(&[
        "Deployed plain to prod-1a2b",
        "Deployed shop to prod-1a2b",
        "note: config.json of shop is deployed for the first time, as far as this project knows (subscribeMessage.send, the timer \
         nightly). DevTools applies it; it takes effect in prod-1a2b within ten minutes",
    ]);
    assert!(!said.stderr.contains("config.json of plain") && !said.stderr.contains("warning"), "{}", said.stderr);

    let again = bench.deploy(&["--with", "devtools", "--env", ENVIRONMENT, "shop"]).succeeds();
    assert!(!again.stderr.contains("config.json"), "nothing has changed: {}", again.stderr);
    assert_eq!(bench.record()[ENVIRONMENT]["shop"]["with"], "devtools");
    assert_eq!(bench.told("cli").len(), 3, "the package has that name, too, and its functions are not meant");
    bench.deploy(&["--with", "devtools", "--env", "test-1", "shop"]).succeeds().says(&["takes effect in test-1"]);
}

#[test]
fn a_function_elsewhere_is_told_to_devtools_by_its_folder() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("cli", "deployed", 0);
    let out = bench.tools.path().join("out of the project");
    let arguments = ["plain", "--with", "devtools", "-e", ENVIRONMENT, "--out", out.to_str().unwrap()];
    bench.deploy(&arguments).fails(2, &["the appid of the Mini Program is not known", "--appid APPID"]);
    bench.deploy(&[&arguments[..], &["--appid", "wx1"]].concat()).succeeds();
    let folder = out.join("plain").display().to_string();
    let told = ["cloud", "functions", "deploy", "--env", ENVIRONMENT, "--paths", &folder, "--appid", "wx1"];
    assert_eq!(bench.told("cli"), [told]);
}

#[test]
fn a_tool_that_does_not_apply_the_configuration_is_warned_of_when_it_has_changed() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("tcb", "[shop] Cloud function deployed successfully!", 0);
    let deploy = || bench.deploy(&["shop", "--with", "tcb", "--env", ENVIRONMENT]).succeeds();
    deploy().says(&[
        "warning: config.json of shop is deployed for the first time, as far as this project knows (subscribeMessage.send, the \
         timer nightly), and tcb does not apply it: upload the function once with WeChat DevTools, and wait up to ten \
         minutes. Until then its new calls fail with -604101",
    ]);
    let again =
        deploy().says(&["note: config.json of shop has not changed since the last deploy, which did not apply it"]);
    assert!(!again.stderr.contains("warning"), "{}", again.stderr);

    // As if the attribute had declared something else then.
    let record = bench.project.folder().join(".cloudfn/deployed.json");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replace("subscribeMessage.send", "wxacode.get")).unwrap();
    deploy().says(&["warning: config.json of shop has changed since the last deploy", "tcb does not apply it"]);
    assert_eq!(
        bench.record()[ENVIRONMENT]["shop"]["config"]["permissions"]["openapi"],
        json!(["subscribeMessage.send"])
    );
}

#[test]
fn tcb_is_told_a_configuration_with_the_function_alone() {
    let Some(bench) = Bench::new() else { return };
    let users =
        json!({"envId": ENVIRONMENT, "functions": [{"name": "plain", "timeout": 20, "installDependency": true}]});
    fs::write(bench.project.folder().join("cloudbaserc.json"), users.to_string()).unwrap();
    bench.tool("tcb", "[shop] Cloud function deployed successfully!", 0);
    bench.deploy(&["plain", "--with", "tcb"]).succeeds().says(&["Deployed plain to prod-1a2b"]);
    let [told] = bench.told("tcb").try_into().unwrap();
    assert_eq!(told[0], "--config-file");
    let folder = bench.folder_of("plain");
    assert_eq!(told[2..], ["fn", "deploy", "plain", "--dir", &folder, "--envId", ENVIRONMENT, "--force", "--yes"]);
    let configuration: Value = serde_json::from_slice(&fs::read(&told[1]).unwrap()).unwrap();
    assert_eq!(configuration["envId"], ENVIRONMENT);
    let function = json!({
        "name": "plain", "timeout": 20, "installDependency": false, "runtime": "Nodejs18.15", "dir": folder,
        "handler": "index.main",
    });
    assert_eq!(configuration["functions"], json!([function]));
}

#[test]
fn what_tcb_is_told_is_for_its_user_alone_and_gone_when_it_has_variables_in_it() {
    let Some(bench) = Bench::new() else { return };
    let users = json!({
        "envId": ENVIRONMENT,
        "functions": [{"name": "plain", "envVariables": {"KEY": "a secret"}}],
    });
    fs::write(bench.project.folder().join("cloudbaserc.json"), users.to_string()).unwrap();
    let tool = bench.tools.path().join("tcb");
    let modes = bench.tools.path().join("modes");
    let script = |end: &str| {
        let look = format!(
            "stat -c %a \"$2\" \"$(dirname \"$2\")\" >'{0}'; grep -c 'a secret' \"$2\" >>'{0}'",
            modes.display()
        );
        fs::write(&tool, format!("#!/bin/sh\necho \"$2\" >'{}.file'\n{look}\n{end}\n", modes.display())).unwrap();
        fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
    };
    let file = || PathBuf::from(fs::read_to_string(modes.with_extension("file")).unwrap().trim());
    for (end, code) in [("echo deployed successfully", 0), ("exit 3", 1), ("kill -9 $$", 1)] {
        script(end);
        let said = bench.deploy(&["plain", "--with", "tcb"]);
        assert_eq!(said.code, Some(code), "{}", said.stderr);
        assert_eq!(fs::read_to_string(&modes).unwrap(), "600\n700\n1\n", "{end}");
        assert!(!file().exists(), "{end}");
    }
    // However it is ended while the tool runs; of a Ctrl-C the terminal tells both.
    for signal in ["INT", "TERM", "HUP", "QUIT"] {
        script(&format!("kill -{signal} $PPID; while kill -0 $PPID 2>/dev/null; do sleep 0.1; done"));
        let said = bench.deploy(&["plain", "--with", "tcb"]);
        assert_eq!(said.code, Some(130), "{signal}: {}", said.stderr);
        assert!(!file().exists(), "{signal}");
    }

    bench.deploy(&["plain", "--with", "tcb", "--dry-run"]).succeeds();
    assert_eq!(fs::metadata(file()).unwrap().permissions().mode() & 0o777, 0o600, "what was printed can be pasted");
    fs::remove_file(file()).unwrap();
}

#[test]
fn what_is_said_for_a_tool_is_never_an_option_of_it() {
    let Some(bench) = Bench::new() else { return };
    for tool in ["tcb", "cli"] {
        bench.tool(tool, "deployed successfully", 0);
    }
    for environment in ["--force", "-e", "a\nb", "a b"] {
        let given = format!("--env={environment}");
        bench.deploy(&["plain", "--with", "tcb", &given]).fails(2, &["the environment", "name it: --env ENV"]);
    }
    for appid in ["--project=/", "../../key", "a b"] {
        let given = format!("--appid={appid}");
        bench.deploy(&["plain", "--with", "devtools", "--env", ENVIRONMENT, &given]).fails(2, &["appid"]);
    }
    let configuration = bench.project.folder().join("cloudbaserc.json");
    for (users, told) in [
        (r#"{"envId": "--force"}"#, "the environment `--force` begins with `-`"),
        (r#"{"envId": 7}"#, "`envId`"),
        (r#"{"envId": "a", "envId": "b"}"#, "occurs twice"),
        (r#"{"envId": "a", "functions": {}}"#, "`functions` is not a list"),
        (r#"{"envId": "a", "functions": [7]}"#, "`functions[0]`"),
    ] {
        fs::write(&configuration, users).unwrap();
        bench.deploy(&["plain", "--with", "tcb"]).fails(2, &[told]);
    }
    fs::remove_file(&configuration).unwrap();
    assert!(bench.told("tcb").is_empty() && bench.told("cli").is_empty(), "no tool was run");
}

#[test]
fn a_record_of_another_shape_is_named_and_a_link_is_not_written_through() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("tcb", "deployed successfully", 0);
    let deploy = || bench.deploy(&["plain", "--with", "tcb", "--env", ENVIRONMENT]);
    let folder = bench.project.folder().join(".cloudfn");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("deployed.json"), format!(r#"{{"{ENVIRONMENT}": []}}"#)).unwrap();
    deploy().fails(2, &["deployed.json cannot be read", "remove the file"]);
    let victim = bench.tools.path().join("victim");
    fs::write(&victim, "{}").unwrap();
    fs::remove_file(folder.join("deployed.json")).unwrap();
    std::os::unix::fs::symlink(&victim, folder.join("deployed.json")).unwrap();
    deploy().fails(1, &["deployed.json cannot be written", "symbolic link"]);
    assert_eq!(fs::read_to_string(&victim).unwrap(), "{}");
}

#[test]
fn tcb_that_fails_and_ends_as_if_it_had_not_is_a_failure() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("tcb", "✖ [plain] 函数部署失败", 0);
    let said = bench.deploy(&["--with", "tcb", "--env", ENVIRONMENT]);
    let said =
        said.fails(1, &["[plain] 函数部署失败", "Failed plain", "Not deployed shop", "tcb did not deploy `plain`"]);
    assert!(!said.stderr.contains("config.json of shop"), "{}", said.stderr);
    assert_eq!(bench.told("tcb").len(), 1, "the others are not tried");
    assert_eq!(bench.record(), Value::Null);

    bench.tool("tcb", "done", 0);
    bench
        .deploy(&["plain", "--with", "tcb", "--env", ENVIRONMENT])
        .succeeds()
        .says(&["warning: tcb exited with 0, but"]);
}

#[test]
fn miniprogram_ci_is_told_the_mini_program_and_its_key() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("miniprogram-ci", "done", 0);
    let deploy =
        |more: &[&str]| bench.deploy(&[&["plain", "--with", "miniprogram-ci", "-e", ENVIRONMENT], more].concat());
    deploy(&[]).fails(2, &["the appid of the Mini Program is not known"]);
    deploy(&["--appid", "wx1"]).fails(2, &["there is no upload key at", "private.wx1.key", "--key FILE"]);
    let key = bench.tools.path().join("key");
    fs::write(&key, "a key").unwrap();
    let key = key.to_str().unwrap();
    deploy(&["--appid", "wx1", "--key", key]).succeeds();
    let (root, folder) = (bench.root(), bench.folder_of("plain"));
    let told = [
        "cloud",
        "functions",
        "upload",
        "--project-path",
        &root,
        "--appid",
        "wx1",
        "--private-key-path",
        key,
        "--env",
        ENVIRONMENT,
        "--name",
        "plain",
        "--path",
        &folder,
        "--remote-npm-install",
        "false",
    ];
    assert_eq!(bench.told("miniprogram-ci"), [told]);
}

#[test]
fn a_dry_run_prints_the_commands_and_runs_none() {
    let Some(bench) = Bench::new() else { return };
    let program = bench.tool("cli", "deployed", 0);
    let arguments = ["--with", "devtools", "--env", "it's", "--dry-run"];
    let said = bench.deploy(&arguments).succeeds();
    let command = |name: &str| {
        let root = bench.root();
        format!(r"{} cloud functions deploy --env 'it'\''s' --names {name} --project {root}", program.display())
    };
    assert_eq!(said.stdout, format!("{}\n{}\n", command("plain"), command("shop")));
    let said = said.says(&["Packaged plain for it's", "config.json of shop is deployed for the first time"]);
    assert!(Path::new(&bench.folder_of("shop")).join("bootstrap").is_file(), "{}", said.stderr);
    assert!(bench.told("cli").is_empty());
    assert_eq!(bench.record(), Value::Null);

    let shell = Command::new("sh").arg("-c").arg(&said.stdout).status().unwrap();
    assert!(shell.success());
    let told: Vec<_> = bench.told("cli").into_iter().map(|told| told[4].clone()).collect();
    assert_eq!(told, ["it's", "it's"]);
}

#[test]
fn a_program_reads_what_was_done() {
    let Some(bench) = Bench::new() else { return };
    let program = bench.tool("cli", "refused", 255);
    let said = bench.deploy(&["plain", "--with", "devtools", "--env", ENVIRONMENT, "--json"]).fails(1, &["refused"]);
    let command = json!([
        program,
        "cloud",
        "functions",
        "deploy",
        "--env",
        ENVIRONMENT,
        "--names",
        "plain",
        "--project",
        bench.root()
    ]);
    let function = json!({
        "function": "plain", "folder": bench.folder_of("plain"), "command": command, "state": "failed", "configJson": "nothing",
        "appliesConfigJson": true,
    });
    let said = said.json();
    assert_eq!((&said["tool"], &said["environment"]), (&json!("devtools"), &json!(ENVIRONMENT)));
    assert_eq!(said["functions"], json!([function]));
    assert_eq!(said["error"]["message"], "devtools did not deploy `plain`: exit status: 255");
}

#[test]
fn what_is_missing_is_told_before_anything_is_built() {
    let Some(bench) = Bench::new() else { return };
    bench.deploy(&["--env", ENVIRONMENT]).fails(2, &["no tool that uploads functions was found", "npm install"]);
    for (tool, advice) in [
        ("devtools", "install WeChat DevTools"),
        ("tcb", "npm install --global @cloudbase/cli"),
        ("miniprogram-ci", "npm install --save-dev miniprogram-ci"),
    ] {
        let said = bench.deploy(&["--env", ENVIRONMENT, "--with", tool]);
        let said = said.fails(2, &[&format!("error: {tool} was not found"), advice]);
        assert!(!said.stderr.contains("Building"), "{}", said.stderr);
    }
    bench.deploy(&[]).fails(2, &["no environment to deploy to is named", "--env ENV"]);
    bench.deploy(&["--with", "tcp", "--env", ENVIRONMENT]).fails(2, &["tcp", "tcb"]);
}

#[test]
fn the_folder_of_a_function_that_is_gone_is_removed_and_told() {
    let Some(bench) = Bench::new() else { return };
    bench.tool("cli", "deployed", 0);
    let arguments = ["--with", "devtools", "--env", ENVIRONMENT, "--dry-run"];
    bench.deploy(&arguments).succeeds();
    let (plain, gone) = (bench.project.cloud_functions().join("plain"), bench.project.cloud_functions().join("gone"));
    fs::create_dir_all(&gone).unwrap();
    fs::copy(plain.join("package.json"), gone.join("package.json")).unwrap();
    let said = bench.deploy(&arguments).succeeds().says(&["Removed ", "gone: the function no longer exists"]);
    assert!(!gone.exists() && said.stdout.lines().count() == 2, "{}", said.stdout);
}

#[test]
fn a_tool_is_found_in_the_projects_own_packages_and_in_the_path() {
    let Some(bench) = Bench::new() else { return };
    // In the path `cli` can be anybody's: it is not taken for DevTools unless somebody says so.
    bench.tool("cli", "somebody else", 0);
    let in_path = bench.tool("tcb", "done", 0);
    let found = |bench: &Bench| {
        let said = bench.deploy(&["plain", "--env", ENVIRONMENT, "--dry-run", "--json"]).succeeds().json();
        (said["tool"].clone(), said["functions"][0]["command"][0].clone())
    };
    assert_eq!(found(&bench), (json!("tcb"), json!(in_path)));
    let own = bench.project.folder().join("node_modules/.bin");
    fs::create_dir_all(&own).unwrap();
    fs::copy(&in_path, own.join("tcb")).unwrap();
    let found = found(&bench);
    fs::remove_dir_all(bench.project.folder().join("node_modules")).unwrap();
    assert_eq!(found, (json!("tcb"), json!(own.join("tcb"))));
}

/// The folder of `.ci/node-hosts`, where other people's tools are; without it such tests are skipped.
fn tools_of_others() -> Option<PathBuf> {
    let folder = std::env::var_os("CLOUDFN_NODE_HOSTS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("skipped: CLOUDFN_NODE_HOSTS=$(.ci/node-hosts) names the real tools");
    }
    folder
}

/// The options of the command for a tool.
fn options_for(bench: &Bench, tool: &str, program: &Path, key: &Path) -> Vec<String> {
    let (program, key) = (program.to_str().unwrap(), key.to_str().unwrap());
    let arguments = ["shop", "--with", tool, "--tool", program, "--env", ENVIRONMENT, "--dry-run", "--json"];
    let said = bench.deploy(&[&arguments[..], &["--appid", "wx1", "--key", key]].concat()).succeeds().json();
    let command = said["functions"][0]["command"].as_array().unwrap().clone();
    command.iter().filter_map(Value::as_str).filter(|part| part.starts_with("--")).map(str::to_owned).collect()
}

/// What the real tool says of its options.
fn help(program: &Path, arguments: &[&[&str]]) -> String {
    let help = |arguments: &&[&str]| {
        let output = Command::new("node").arg(program).args(*arguments).env("COLUMNS", "200").output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
    };
    arguments.iter().map(help).collect()
}

#[test]
fn the_real_tools_know_every_option_that_they_are_told() {
    let (Some(tools), Some(bench)) = (tools_of_others(), Bench::new()) else { return };
    let key = bench.tools.path().join("key");
    fs::write(&key, "a key").unwrap();
    for (tool, file, helps) in [
        ("tcb", "cloudbase-cli/bin/tcb", &[&["--help"][..], &["fn", "deploy", "--help"]][..]),
        (
            "miniprogram-ci",
            "node_modules/miniprogram-ci/bin/miniprogram-ci.js",
            &[&["cloud", "functions", "upload", "--help"]],
        ),
    ] {
        let program = tools.join(file);
        let help = help(&program, helps);
        let options = options_for(&bench, tool, &program, &key);
        assert!(options.len() > 3, "{options:?}");
        for option in options {
            let is_known = help.split(|end: char| end.is_whitespace() || end == ',').any(|word| word == option);
            assert!(is_known, "{tool} does not know {option}: {help}");
        }
    }
}

/// A cloud for the real tools, in their own process.
struct Cloud {
    files: TempDir,
}

impl Cloud {
    fn new() -> Self {
        let files = tempfile::tempdir().unwrap();
        // As `tcb login` leaves it.
        let login = files.path().join(".config/.cloudbase");
        fs::create_dir_all(&login).unwrap();
        fs::write(login.join("auth.json"), r#"{"credential": {"secretId": "i", "secretKey": "k"}}"#).unwrap();
        let key = "const { privateKey } = require('crypto').generateKeyPairSync('rsa', { modulusLength: 2048 }); \
                   process.stdout.write(privateKey.export({ type: 'pkcs1', format: 'pem' }))";
        let key = Command::new("node").args(["-e", key]).output().unwrap();
        fs::write(files.path().join("key"), key.stdout).unwrap();
        Self { files }
    }

    /// Types `cargo cloudfn deploy plain --with TOOL ..`, and lets the real tool do it.
    fn deploy(&self, bench: &Bench, tool: &str, program: &Path, variables: &[(&str, &str)]) -> Said {
        let wrapper = bench.tools.path().join(tool);
        fs::write(&wrapper, format!("#!/bin/sh\nexec node '{}' \"$@\"\n", program.display())).unwrap();
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).unwrap();
        let (hook, key) = (workspace().join("tests/node/cloud.js"), self.files.path().join("key"));
        let mut command = bench.command(&["plain", "--with", tool, "--env", ENVIRONMENT, "--appid", "wx1", "--key"]);
        command
            .arg(key)
            .env("NODE_OPTIONS", format!("--require {}", hook.display()))
            .env("CLOUD_TOLD", self.files.path().join("told"))
            .env("CLOUD_UPLOADED", self.files.path().join("uploaded.zip"))
            .env("HOME", self.files.path())
            // cargo and rustup keep theirs where they are.
            .env("CARGO_HOME", std::env::var_os("CARGO_HOME").unwrap_or_else(|| home().join(".cargo").into()))
            .env("RUSTUP_HOME", std::env::var_os("RUSTUP_HOME").unwrap_or_else(|| home().join(".rustup").into()))
            .envs(variables.iter().copied());
        Said::of(&command.output().unwrap())
    }

    /// What the cloud was last asked by an action.
    fn asked(&self, action: &str) -> Value {
        let told = fs::read_to_string(self.files.path().join("told")).unwrap_or_default();
        let mut told = told.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        told.rfind(|told| told["action"] == action).map_or(Value::Null, |told| told["asked"].clone())
    }

    /// The names in the zip that was uploaded, with their modes.
    fn uploaded(&self) -> Vec<(String, Option<u32>)> {
        let file = fs::File::open(self.files.path().join("uploaded.zip")).unwrap();
        let mut zip = zip::ZipArchive::new(file).unwrap();
        let length = zip.len();
        let entry = |index| {
            let entry = zip.by_index(index).unwrap();
            (entry.name().to_owned(), entry.unix_mode().map(|mode| mode & 0o777))
        };
        let mut entries: Vec<_> = (0..length).map(entry).collect();
        entries.sort();
        entries
    }
}

fn home() -> PathBuf {
    std::env::var_os("HOME").unwrap_or_default().into()
}

const FILES: [&str; 4] = ["bootstrap", "config.json", "index.js", "package.json"];

#[test]
fn the_real_tcb_makes_and_updates_functions_and_leaves_their_settings_alone() {
    let (Some(tools), Some(bench)) = (tools_of_others(), Bench::new()) else { return };
    let program = tools.join("cloudbase-cli/bin/tcb");
    let cloud = Cloud::new();
    cloud.deploy(&bench, "tcb", &program, &[]).succeeds().says(&["Deployed plain to prod-1a2b"]);
    let made = cloud.asked("CreateFunction");
    let told = ["FunctionName", "Namespace", "Handler", "Runtime", "InstallDependency"].map(|name| made[name].clone());
    assert_eq!(told, ["plain", ENVIRONMENT, "index.main", "Nodejs18.15", "FALSE"].map(Value::from));
    let modes = [("bootstrap", 0o755), ("config.json", 0o644), ("index.js", 0o644), ("package.json", 0o644)];
    assert_eq!(cloud.uploaded(), modes.map(|(name, mode)| (name.to_owned(), Some(mode))));

    let cloud = Cloud::new();
    let said = cloud.deploy(&bench, "tcb", &program, &[("CLOUD_HAS", "plain")]).succeeds();
    assert!(!said.stderr.contains("did not say that it succeeded"), "{}", said.stderr);
    assert_eq!(cloud.asked("UpdateFunctionCode")["Handler"], "index.main");
    assert_eq!(cloud.uploaded().len(), 4);
    let updated = cloud.asked("UpdateFunctionConfiguration");
    assert_eq!(updated["InstallDependency"], "FALSE");
    for setting in ["Timeout", "MemorySize", "Environment"] {
        assert_eq!(updated[setting], Value::Null, "{setting} is the user's");
    }
}

#[test]
fn the_real_tcb_ends_well_when_it_has_failed_and_is_not_believed() {
    let (Some(tools), Some(bench)) = (tools_of_others(), Bench::new()) else { return };
    let program = tools.join("cloudbase-cli/bin/tcb");
    let said = Cloud::new().deploy(&bench, "tcb", &program, &[("CLOUD_REFUSES", "CreateFunction")]);
    said.fails(
        1,
        &["there are too many", "tcb did not deploy `plain`: its output reports a failure, although its exit code is 0"],
    );
    assert_eq!(bench.record(), Value::Null);
}

#[test]
fn the_real_miniprogram_ci_updates_functions_and_cannot_make_them() {
    let (Some(tools), Some(bench)) = (tools_of_others(), Bench::new()) else { return };
    let program = tools.join("node_modules/miniprogram-ci/bin/miniprogram-ci.js");
    let cloud = Cloud::new();
    let said = cloud.deploy(&bench, "miniprogram-ci", &program, &[("CLOUD_HAS", "plain")]);
    said.succeeds().says(&["Deployed plain to prod-1a2b"]);
    let updated = cloud.asked("UpdateFunctionCode");
    let told = ["FunctionName", "Namespace", "Handler", "InstallDependency"].map(|name| updated[name].clone());
    assert_eq!(told, ["plain", ENVIRONMENT, "index.main", "FALSE"].map(Value::from));
    assert_eq!(cloud.uploaded().into_iter().map(|(name, _)| name).collect::<Vec<_>>(), FILES);

    let cloud = Cloud::new();
    let said = cloud.deploy(&bench, "miniprogram-ci", &program, &[]);
    said.fails(1, &["ResourceNotFound.Function", "help: see its output above", "--with devtools or --with tcb"]);
    assert_eq!(cloud.asked("CreateFunction"), Value::Null);
}
