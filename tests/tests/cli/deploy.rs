//! `cargo cloudfn deploy`: the real command packages, and runs tools. Most of them are substitutes that record their
//! arguments. If the real tools are installed, a test checks that they know these arguments.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use cloudfn_tests::deploy_project::{DeployProject, ENVIRONMENT};
use cloudfn_tests::node;
use cloudfn_tests::vendor_cloud::VendorCloud;
use serde_json::{Value, json};

#[test]
fn devtools_gets_functions_of_the_project_by_name_and_applies_their_configuration() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("cli", "deployed", 0);
    let said = project.deploy(&["--with", "devtools", "--env", ENVIRONMENT]).succeeds();
    let root = project.root();
    let told = |name| ["cloud", "functions", "deploy", "--env", ENVIRONMENT, "--names", name, "--project", &root];
    assert_eq!(project.arguments_of("cli"), [told("plain"), told("shop")]);
    assert_eq!(said.stdout, "", "the tool's words go to stderr");
    let said = said.says(&[
        "Deployed plain to prod-1a2b",
        "Deployed shop to prod-1a2b",
        "note: config.json of shop is deployed for the first time, as far as this project knows (subscribeMessage.send, the timer \
         nightly). DevTools applies it; it takes effect in prod-1a2b within ten minutes",
    ]);
    assert!(!said.stderr.contains("config.json of plain") && !said.stderr.contains("warning"), "{}", said.stderr);

    let again = project.deploy(&["--with", "devtools", "--env", ENVIRONMENT, "shop"]).succeeds();
    assert!(!again.stderr.contains("config.json"), "nothing has changed: {}", again.stderr);
    assert_eq!(project.record()[ENVIRONMENT]["shop"]["with"], "devtools");
    assert_eq!(project.arguments_of("cli").len(), 3, "the package has that name, too, and its functions are not meant");
    project.deploy(&["--with", "devtools", "--env", "test-1", "shop"]).succeeds().says(&["takes effect in test-1"]);
}

#[test]
fn devtools_gets_a_function_outside_of_the_project_by_its_folder() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("cli", "deployed", 0);
    let out = project.tools().join("out of the project");
    let arguments = ["plain", "--with", "devtools", "-e", ENVIRONMENT, "--out", out.to_str().unwrap()];
    project.deploy(&arguments).fails(2, &["the appid of the Mini Program is not known", "--appid APPID"]);
    project.deploy(&[&arguments[..], &["--appid", "wx1"]].concat()).succeeds();
    let folder = out.join("plain").display().to_string();
    let told = ["cloud", "functions", "deploy", "--env", ENVIRONMENT, "--paths", &folder, "--appid", "wx1"];
    assert_eq!(project.arguments_of("cli"), [told]);
}

#[test]
fn a_changed_configuration_gets_a_warning_when_the_tool_does_not_apply_it() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("tcb", "[shop] Cloud function deployed successfully!", 0);
    let deploy = || project.deploy(&["shop", "--with", "tcb", "--env", ENVIRONMENT]).succeeds();
    deploy().says(&[
        "warning: config.json of shop is deployed for the first time, as far as this project knows (subscribeMessage.send, the \
         timer nightly), and tcb does not apply it: upload the function once with WeChat DevTools, and wait up to ten \
         minutes. Until then its new calls fail with -604101",
    ]);
    let again =
        deploy().says(&["note: config.json of shop has not changed since the last deploy, which did not apply it"]);
    assert!(!again.stderr.contains("warning"), "{}", again.stderr);

    // As if the attribute had declared something else at that time.
    let record = project.folder().join(".cloudfn/deployed.json");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replace("subscribeMessage.send", "wxacode.get")).unwrap();
    deploy().says(&["warning: config.json of shop has changed since the last deploy", "tcb does not apply it"]);
    assert_eq!(
        project.record()[ENVIRONMENT]["shop"]["config"]["permissions"]["openapi"],
        json!(["subscribeMessage.send"])
    );
}

#[test]
fn tcb_gets_a_configuration_with_the_function_alone() {
    let Some(project) = DeployProject::new() else { return };
    let users =
        json!({"envId": ENVIRONMENT, "functions": [{"name": "plain", "timeout": 20, "installDependency": true}]});
    fs::write(project.folder().join("cloudbaserc.json"), users.to_string()).unwrap();
    project.tool("tcb", "[shop] Cloud function deployed successfully!", 0);
    project.deploy(&["plain", "--with", "tcb"]).succeeds().says(&["Deployed plain to prod-1a2b"]);
    let [told] = project.arguments_of("tcb").try_into().unwrap();
    assert_eq!(told[0], "--config-file");
    let folder = project.folder_of("plain");
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
fn the_configuration_for_tcb_is_private_and_removed_when_it_holds_variables() {
    let Some(project) = DeployProject::new() else { return };
    let users = json!({
        "envId": ENVIRONMENT,
        "functions": [{"name": "plain", "envVariables": {"KEY": "a secret"}}],
    });
    fs::write(project.folder().join("cloudbaserc.json"), users.to_string()).unwrap();
    let tool = project.tools().join("tcb");
    let modes = project.tools().join("modes");
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
        let said = project.deploy(&["plain", "--with", "tcb"]);
        assert_eq!(said.code, Some(code), "{}", said.stderr);
        assert_eq!(fs::read_to_string(&modes).unwrap(), "600\n700\n1\n", "{end}");
        assert!(!file().exists(), "{end}");
    }
    // Whatever ends it while the tool runs. A terminal sends Ctrl-C to both.
    for signal in ["INT", "TERM", "HUP", "QUIT"] {
        script(&format!("kill -{signal} $PPID; while kill -0 $PPID 2>/dev/null; do sleep 0.1; done"));
        let said = project.deploy(&["plain", "--with", "tcb"]);
        assert_eq!(said.code, Some(130), "{signal}: {}", said.stderr);
        assert!(!file().exists(), "{signal}");
    }

    project.deploy(&["plain", "--with", "tcb", "--dry-run"]).succeeds();
    assert_eq!(fs::metadata(file()).unwrap().permissions().mode() & 0o777, 0o600, "what was printed can be pasted");
    fs::remove_file(file()).unwrap();
}

#[test]
fn a_value_never_becomes_an_option_of_the_tool() {
    let Some(project) = DeployProject::new() else { return };
    for tool in ["tcb", "cli"] {
        project.tool(tool, "deployed successfully", 0);
    }
    for environment in ["--force", "-e", "a\nb", "a b"] {
        let given = format!("--env={environment}");
        project.deploy(&["plain", "--with", "tcb", &given]).fails(2, &["the environment", "use --env ENV"]);
    }
    for appid in ["--project=/", "../../key", "a b"] {
        let given = format!("--appid={appid}");
        project.deploy(&["plain", "--with", "devtools", "--env", ENVIRONMENT, &given]).fails(2, &["appid"]);
    }
    let configuration = project.folder().join("cloudbaserc.json");
    for (users, told) in [
        (r#"{"envId": "--force"}"#, "the environment `--force` begins with `-`"),
        (r#"{"envId": 7}"#, "`envId`"),
        (r#"{"envId": "a", "envId": "b"}"#, "occurs twice"),
        (r#"{"envId": "a", "functions": {}}"#, "`functions` is not a list"),
        (r#"{"envId": "a", "functions": [7]}"#, "`functions[0]`"),
    ] {
        fs::write(&configuration, users).unwrap();
        project.deploy(&["plain", "--with", "tcb"]).fails(2, &[told]);
    }
    fs::remove_file(&configuration).unwrap();
    assert!(project.arguments_of("tcb").is_empty() && project.arguments_of("cli").is_empty(), "no tool was run");
}

#[test]
fn an_unreadable_record_is_named_and_a_symbolic_link_is_not_followed() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("tcb", "deployed successfully", 0);
    let deploy = || project.deploy(&["plain", "--with", "tcb", "--env", ENVIRONMENT]);
    let folder = project.folder().join(".cloudfn");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("deployed.json"), format!(r#"{{"{ENVIRONMENT}": []}}"#)).unwrap();
    deploy().fails(2, &["deployed.json cannot be read", "remove the file"]);
    let victim = project.tools().join("victim");
    fs::write(&victim, "{}").unwrap();
    fs::remove_file(folder.join("deployed.json")).unwrap();
    std::os::unix::fs::symlink(&victim, folder.join("deployed.json")).unwrap();
    deploy().fails(1, &["deployed.json cannot be written", "symbolic link"]);
    assert_eq!(fs::read_to_string(&victim).unwrap(), "{}");
}

#[test]
fn a_failure_of_tcb_is_noticed_although_its_exit_code_is_0() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("tcb", "✖ [plain] 函数部署失败", 0);
    let said = project.deploy(&["--with", "tcb", "--env", ENVIRONMENT]);
    let said =
        said.fails(1, &["[plain] 函数部署失败", "Failed plain", "Not deployed shop", "tcb did not deploy `plain`"]);
    assert!(!said.stderr.contains("config.json of shop"), "{}", said.stderr);
    assert_eq!(project.arguments_of("tcb").len(), 1, "the others are not tried");
    assert_eq!(project.record(), Value::Null);

    project.tool("tcb", "done", 0);
    project
        .deploy(&["plain", "--with", "tcb", "--env", ENVIRONMENT])
        .succeeds()
        .says(&["warning: tcb exited with 0, but"]);
}

#[test]
fn miniprogram_ci_gets_the_mini_program_and_its_key() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("miniprogram-ci", "done", 0);
    let deploy =
        |more: &[&str]| project.deploy(&[&["plain", "--with", "miniprogram-ci", "-e", ENVIRONMENT], more].concat());
    deploy(&[]).fails(2, &["the appid of the Mini Program is not known"]);
    deploy(&["--appid", "wx1"]).fails(2, &["there is no upload key at", "private.wx1.key", "--key FILE"]);
    let key = project.tools().join("key");
    fs::write(&key, "a key").unwrap();
    let key = key.to_str().unwrap();
    deploy(&["--appid", "wx1", "--key", key]).succeeds();
    let (root, folder) = (project.root(), project.folder_of("plain"));
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
    assert_eq!(project.arguments_of("miniprogram-ci"), [told]);
}

#[test]
fn a_dry_run_prints_the_commands_and_runs_none() {
    let Some(project) = DeployProject::new() else { return };
    let program = project.tool("cli", "deployed", 0);
    let arguments = ["--with", "devtools", "--env", "it's", "--dry-run"];
    let said = project.deploy(&arguments).succeeds();
    let command = |name: &str| {
        let root = project.root();
        format!(r"{} cloud functions deploy --env 'it'\''s' --names {name} --project {root}", program.display())
    };
    assert_eq!(said.stdout, format!("{}\n{}\n", command("plain"), command("shop")));
    let said = said.says(&["Packaged plain for it's", "config.json of shop is deployed for the first time"]);
    assert!(Path::new(&project.folder_of("shop")).join("bootstrap").is_file(), "{}", said.stderr);
    assert!(project.arguments_of("cli").is_empty());
    assert_eq!(project.record(), Value::Null);

    let shell = Command::new("sh").arg("-c").arg(&said.stdout).status().unwrap();
    assert!(shell.success());
    let told: Vec<_> = project.arguments_of("cli").into_iter().map(|told| told[4].clone()).collect();
    assert_eq!(told, ["it's", "it's"]);
}

#[test]
fn a_dry_run_needs_no_tool() {
    let Some(project) = DeployProject::new() else { return };
    let said = project.deploy(&["plain", "--env", ENVIRONMENT, "--dry-run"]).succeeds();
    assert!(said.stdout.starts_with("tcb ") && said.stdout.contains(ENVIRONMENT), "{}", said.stdout);
    let said =
        said.says(&["note no tool that uploads functions was found; these are the commands of tcb", "npm install"]);
    assert!(!said.stderr.contains("error:"), "{}", said.stderr);
    let said = project.deploy(&["plain", "--env", ENVIRONMENT, "--dry-run", "--with", "devtools"]).succeeds();
    assert!(said.stdout.starts_with("cli cloud functions deploy "), "{}", said.stdout);
    assert_eq!(project.record(), Value::Null);
}

#[test]
fn the_json_output_describes_what_was_done() {
    let Some(project) = DeployProject::new() else { return };
    let program = project.tool("cli", "refused", 255);
    let said = project.deploy(&["plain", "--with", "devtools", "--env", ENVIRONMENT, "--json"]).fails(1, &["refused"]);
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
        project.root()
    ]);
    let function = json!({
        "function": "plain", "folder": project.folder_of("plain"), "command": command, "state": "failed", "configJson": "nothing",
        "appliesConfigJson": true,
    });
    let said = said.json();
    assert_eq!((&said["tool"], &said["environment"]), (&json!("devtools"), &json!(ENVIRONMENT)));
    assert_eq!(said["functions"], json!([function]));
    assert_eq!(said["error"]["message"], "devtools did not deploy `plain`: exit status: 255");
}

#[test]
fn missing_tools_and_arguments_are_reported_before_anything_is_built() {
    let Some(project) = DeployProject::new() else { return };
    project.deploy(&["--env", ENVIRONMENT]).fails(2, &["no tool that uploads functions was found", "npm install"]);
    for (tool, advice) in [
        ("devtools", "install WeChat DevTools"),
        ("tcb", "npm install --global @cloudbase/cli"),
        ("miniprogram-ci", "npm install --save-dev miniprogram-ci"),
    ] {
        let said = project.deploy(&["--env", ENVIRONMENT, "--with", tool]);
        let said = said.fails(2, &[&format!("error: {tool} was not found"), advice]);
        assert!(!said.stderr.contains("Building"), "{}", said.stderr);
    }
    let said = project.deploy(&["--env", ENVIRONMENT, "--dry-run", "shopp"]);
    let said = said.fails(2, &["no function or package is named `shopp`", "did you mean `shop`?"]);
    assert!(!said.stderr.contains("Building"), "{}", said.stderr);
    project.deploy(&[]).fails(2, &["no environment to deploy to", "--env ENV"]);
    project.deploy(&["--with", "tcp", "--env", ENVIRONMENT]).fails(2, &["tcp", "tcb"]);
}

#[test]
fn the_folder_of_a_deleted_function_is_removed_and_reported() {
    let Some(project) = DeployProject::new() else { return };
    project.tool("cli", "deployed", 0);
    let arguments = ["--with", "devtools", "--env", ENVIRONMENT, "--dry-run"];
    project.deploy(&arguments).succeeds();
    let (plain, gone) = (project.cloud_functions().join("plain"), project.cloud_functions().join("gone"));
    fs::create_dir_all(&gone).unwrap();
    fs::copy(plain.join("package.json"), gone.join("package.json")).unwrap();
    let said = project.deploy(&arguments).succeeds().says(&["Removed ", "gone: the function no longer exists"]);
    assert!(!gone.exists() && said.stdout.lines().count() == 2, "{}", said.stdout);
}

#[test]
fn tools_are_found_in_the_projects_packages_and_on_the_path() {
    let Some(project) = DeployProject::new() else { return };
    // `cli` on the PATH can be any program: it is not used as DevTools unless the user asks for it.
    project.tool("cli", "somebody else", 0);
    let in_path = project.tool("tcb", "done", 0);
    let found = |project: &DeployProject| {
        let said = project.deploy(&["plain", "--env", ENVIRONMENT, "--dry-run", "--json"]).succeeds().json();
        (said["tool"].clone(), said["functions"][0]["command"][0].clone())
    };
    assert_eq!(found(&project), (json!("tcb"), json!(in_path)));
    let own = project.folder().join("node_modules/.bin");
    fs::create_dir_all(&own).unwrap();
    fs::copy(&in_path, own.join("tcb")).unwrap();
    let found = found(&project);
    fs::remove_dir_all(project.folder().join("node_modules")).unwrap();
    assert_eq!(found, (json!("tcb"), json!(own.join("tcb"))));
}

/// The options of the command for a tool.
fn options_for(project: &DeployProject, tool: &str, program: &Path, key: &Path) -> Vec<String> {
    let (program, key) = (program.to_str().unwrap(), key.to_str().unwrap());
    let arguments = ["shop", "--with", tool, "--tool", program, "--env", ENVIRONMENT, "--dry-run", "--json"];
    let said = project.deploy(&[&arguments[..], &["--appid", "wx1", "--key", key]].concat()).succeeds().json();
    let command = said["functions"][0]["command"].as_array().unwrap().clone();
    command.iter().filter_map(Value::as_str).filter(|part| part.starts_with("--")).map(str::to_owned).collect()
}

/// The help text of the real tool.
fn help(program: &Path, arguments: &[&[&str]]) -> String {
    let help = |arguments: &&[&str]| {
        let output = Command::new("node").arg(program).args(*arguments).env("COLUMNS", "200").output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
    };
    arguments.iter().map(help).collect()
}

#[test]
fn the_real_tools_know_every_option_that_is_passed_to_them() {
    let (Some(tools), Some(project)) = (node::hosts(), DeployProject::new()) else { return };
    let key = project.tools().join("key");
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
        let options = options_for(&project, tool, &program, &key);
        assert!(options.len() > 3, "{options:?}");
        for option in options {
            let is_known = help.split(|end: char| end.is_whitespace() || end == ',').any(|word| word == option);
            assert!(is_known, "{tool} does not know {option}: {help}");
        }
    }
}

const FILES: [&str; 4] = ["bootstrap", "config.json", "index.js", "package.json"];

#[test]
fn the_real_tcb_creates_and_updates_functions_without_changing_their_settings() {
    let (Some(tools), Some(project)) = (node::hosts(), DeployProject::new()) else { return };
    let program = tools.join("cloudbase-cli/bin/tcb");
    let cloud = VendorCloud::logged_in();
    cloud.deploy(&project, "tcb", &program, &[]).succeeds().says(&["Deployed plain to prod-1a2b"]);
    let made = cloud.asked("CreateFunction");
    let told = ["FunctionName", "Namespace", "Handler", "Runtime", "InstallDependency"].map(|name| made[name].clone());
    assert_eq!(told, ["plain", ENVIRONMENT, "index.main", "Nodejs18.15", "FALSE"].map(Value::from));
    let modes = [("bootstrap", 0o755), ("config.json", 0o644), ("index.js", 0o644), ("package.json", 0o644)];
    assert_eq!(cloud.uploaded(), modes.map(|(name, mode)| (name.to_owned(), Some(mode))));

    let cloud = VendorCloud::logged_in();
    let said = cloud.deploy(&project, "tcb", &program, &[("CLOUD_HAS", "plain")]).succeeds();
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
fn the_failure_of_the_real_tcb_is_noticed_although_it_exits_with_0() {
    let (Some(tools), Some(project)) = (node::hosts(), DeployProject::new()) else { return };
    let program = tools.join("cloudbase-cli/bin/tcb");
    let said = VendorCloud::logged_in().deploy(&project, "tcb", &program, &[("CLOUD_REFUSES", "CreateFunction")]);
    said.fails(
        1,
        &[
            "there are too many",
            "tcb did not deploy `plain`: its output reports a failure, although its exit code is 0",
        ],
    );
    assert_eq!(project.record(), Value::Null);
}

#[test]
fn the_real_miniprogram_ci_updates_functions_and_cannot_create_them() {
    let (Some(tools), Some(project)) = (node::hosts(), DeployProject::new()) else { return };
    let program = tools.join("node_modules/miniprogram-ci/bin/miniprogram-ci.js");
    let cloud = VendorCloud::logged_in();
    let said = cloud.deploy(&project, "miniprogram-ci", &program, &[("CLOUD_HAS", "plain")]);
    said.succeeds().says(&["Deployed plain to prod-1a2b"]);
    let updated = cloud.asked("UpdateFunctionCode");
    let told = ["FunctionName", "Namespace", "Handler", "InstallDependency"].map(|name| updated[name].clone());
    assert_eq!(told, ["plain", ENVIRONMENT, "index.main", "FALSE"].map(Value::from));
    assert_eq!(cloud.uploaded().into_iter().map(|(name, _)| name).collect::<Vec<_>>(), FILES);

    let cloud = VendorCloud::logged_in();
    let said = cloud.deploy(&project, "miniprogram-ci", &program, &[]);
    said.fails(1, &["ResourceNotFound.Function", "help: see its output above", "--with devtools or --with tcb"]);
    assert_eq!(cloud.asked("CreateFunction"), Value::Null);
}
