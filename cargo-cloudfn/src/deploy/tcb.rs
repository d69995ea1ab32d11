//! `tcb` of npm's @cloudbase/cli. The options and what it does with them are those of 2.12.10.
//!
//! It gets a configuration of its own. Without one, 2.12.10 uploads the folder that it is run in, whatever `--dir`
//! says, and asks questions; and its defaults install dependencies that do not exist.

use cloudfn_protocol::json_object;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;

use serde_json::{Map, Value, json};

use super::command_line::CommandLine;
use super::project::Project;
use super::{DeployTarget, Deployment};
use crate::error::Error;
use crate::file::{self, Mode};
use crate::foreign::lines_of;
use crate::terminal::{Colour, Terminal};

/// The user's configuration of the tool.
pub(crate) const CONFIGURATION: &str = "cloudbaserc.json";

/// For new functions that the user's configuration does not mention.
const RUNTIME: &str = "Nodejs18.15";

/// Members of a configuration that are not secret. A configuration with no others can stay on the disk.
const HARMLESS: [&str; 7] = ["name", "dir", "handler", "runtime", "timeout", "memorySize", "installDependency"];

/// What it prints after a failure, although its exit code is 0.
const FAILED: &str = "函数部署失败";

/// What it prints after a success, in its two languages.
const DEPLOYED: [&str; 4] = ["云函数部署成功", "云函数更新成功", "deployed successfully", "updated successfully"];

/// The environment that the user's configuration names.
pub(super) fn environment(project: &Project) -> Result<Option<String>, Error> {
    let configuration = users_configuration(project)?;
    let environment = match configuration.get("envId") {
        None | Some(Value::Null) => None,
        Some(Value::String(environment)) => Some(environment.as_str()),
        Some(_) => {
            return Err(Error::usage(
                format!("`envId` in {} is not a string", project.folder().join(CONFIGURATION).display()),
                "correct it, or use --env ENV",
            ));
        }
    };
    // A placeholder, which the tool replaces with a variable.
    Ok(environment.filter(|environment| !environment.starts_with("{{")).map(str::to_owned))
}

pub(super) fn command(
    program: &Path,
    function: &str,
    folder: &Path,
    target: &DeployTarget<'_>,
) -> Result<CommandLine, Error> {
    let configuration = write_configuration(function, folder, target)?;
    Ok(CommandLine::new(program, &[])
        .path("--config-file", &configuration)
        .flag("fn")
        .flag("deploy")
        .flag(function)
        .path("--dir", folder)
        .option("--envId", target.environment)
        .flag("--force")
        .flag("--yes"))
}

/// Runs the tool, passes its output on, and looks in it for success and failure: the exit code is 0 after a failure,
/// too.
pub(super) fn run(deployment: &Deployment, terminal: Terminal) -> Result<(), String> {
    let mut command = deployment.command.command();
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("it could not be run: {error}"))?;
    let words = child.stdout.take().map(|words| pass_on(words, terminal));
    let more_words = child.stderr.take().map(|words| pass_on(words, terminal));
    let status = child.wait().map_err(|error| format!("waiting for it failed: {error}"))?;
    let mut verdict = Verdict::default();
    for words in [words, more_words].into_iter().flatten() {
        // If the thread panicked, that has already been reported.
        let words = words.join().unwrap_or_default();
        verdict = Verdict { failure: verdict.failure || words.failure, success: verdict.success || words.success };
    }
    if !status.success() {
        return Err(status.to_string());
    }
    if verdict.failure {
        return Err("its output reports a failure, although its exit code is 0".to_owned());
    }
    if !verdict.success {
        let text = "tcb exited with 0, but did not say that it succeeded; see its output above";
        terminal.tell(&format!("{}: {text}", terminal.paint(Colour::Yellow, "warning")));
    }
    Ok(())
}

/// What the tool's output reveals.
#[derive(Debug, Default, Clone, Copy)]
struct Verdict {
    failure: bool,
    success: bool,
}

fn pass_on(words: impl Read + Send + 'static, terminal: Terminal) -> thread::JoinHandle<Verdict> {
    thread::spawn(move || {
        let mut verdict = Verdict::default();
        for line in lines_of(words) {
            verdict.failure |= line.contains(FAILED);
            verdict.success |= DEPLOYED.iter().any(|words| line.contains(words));
            // It includes text from the cloud.
            terminal.tell(line.trim_end_matches('\r'));
        }
        verdict
    })
}

/// Writes a configuration for this function alone, based on the user's.
fn write_configuration(function: &str, folder: &Path, target: &DeployTarget<'_>) -> Result<PathBuf, Error> {
    let users = users_configuration(target.project)?;
    let text = format!("{:#}\n", configuration(function, folder, target.environment, &users));
    let not_written = |error: std::io::Error| {
        let folder = target.scratch.display();
        Error::function(
            format!("a file for tcb cannot be written in {folder}: {error}"),
            "check that it can be written",
        )
    };
    let file = file::child(target.scratch, &format!("{function}.cloudbaserc.json")).map_err(not_written)?;
    // It may contain the function's environment variables, which are secrets.
    file::create_folders(target.trusted, target.scratch)
        .and_then(|()| file::make_private(target.scratch))
        .and_then(|()| file::write(&file, text.as_bytes(), Mode::Secret))
        .map_err(not_written)?;
    Ok(file)
}

/// The configuration that was written for a function, if it may contain secrets: members that this tool does not write
/// itself, such as the user's variables.
pub(super) fn configuration_with_secrets(function: &str, scratch: &Path) -> Option<PathBuf> {
    let file = file::child(scratch, &format!("{function}.cloudbaserc.json")).ok()?;
    let written = json_object::parse(file::read_text(&file).ok()?.as_bytes()).ok()?;
    let is_harmless =
        written["functions"][0].as_object().is_some_and(|own| own.keys().all(|key| HARMLESS.contains(&&**key)));
    (!is_harmless).then_some(file)
}

/// The time limit, memory and variables in the cloud stay unchanged unless the user's configuration sets them.
fn configuration(function: &str, folder: &Path, environment: &str, users: &Value) -> Value {
    let mut own: Map<String, Value> = users["functionDefaultConfig"].as_object().cloned().unwrap_or_default();
    let functions = users["functions"].as_array().into_iter().flatten();
    if let Some(users) =
        functions.filter_map(Value::as_object).find(|users| users.get("name") == Some(&json!(function)))
    {
        own.extend(users.clone());
    }
    own.entry("runtime").or_insert_with(|| json!(RUNTIME));
    own.insert("name".to_owned(), json!(function));
    own.insert("dir".to_owned(), json!(folder));
    own.insert("handler".to_owned(), json!("index.main"));
    own.insert("installDependency".to_owned(), json!(false));
    json!({"version": "2.0", "envId": environment, "functions": [own]})
}

/// Reads the user's configuration; null if there is none.
fn users_configuration(project: &Project) -> Result<Value, Error> {
    let file = project.folder().join(CONFIGURATION);
    let unreadable = |why: &dyn std::fmt::Display| {
        Error::usage(format!("{} cannot be read: {why}", file.display()), "fix the file: tcb reads it, too")
    };
    match file::read_text(&file) {
        Ok(text) => {
            let configuration = json_object::parse(text.as_bytes()).map_err(|error| unreadable(&error))?;
            check(&configuration).map_err(|why| unreadable(&why))?;
            Ok(configuration)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Value::Null),
        Err(error) => Err(unreadable(&error)),
    }
}

/// Checks the members that this tool reads.
fn check(configuration: &Value) -> Result<(), String> {
    let members = configuration.as_object().ok_or("it is not a JSON object")?;
    if members.get("functionDefaultConfig").is_some_and(|default| !default.is_object()) {
        return Err("`functionDefaultConfig` is not a JSON object".to_owned());
    }
    let Some(functions) = members.get("functions") else { return Ok(()) };
    let functions = functions.as_array().ok_or("`functions` is not a list")?;
    match functions.iter().position(|function| !function.is_object()) {
        Some(index) => Err(format!("`functions[{index}]` is not a JSON object")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_without_configuration_is_a_node_function_without_dependencies() {
        let made = configuration("shop", Path::new("/p/shop"), "e1", &Value::Null);
        let function = json!({
            "runtime": "Nodejs18.15", "name": "shop", "dir": "/p/shop", "handler": "index.main", "installDependency": false,
        });
        assert_eq!(made, json!({"version": "2.0", "envId": "e1", "functions": [function]}));
    }

    #[test]
    fn the_users_configuration_is_kept_except_for_what_this_tool_sets() {
        let users = json!({
            "functionDefaultConfig": {"timeout": 5, "memorySize": 128},
            "functions": [
                {"name": "other", "timeout": 60},
                {"name": "shop", "timeout": 20, "runtime": "Nodejs20.19", "installDependency": true, "dir": "x"},
            ],
        });
        let made = configuration("shop", Path::new("/p/shop"), "e1", &users);
        let function = &made["functions"][0];
        assert_eq!(function["timeout"], 20);
        assert_eq!(function["memorySize"], 128);
        assert_eq!(function["runtime"], "Nodejs20.19");
        assert_eq!((&function["installDependency"], &function["dir"]), (&json!(false), &json!("/p/shop")));
    }
}
