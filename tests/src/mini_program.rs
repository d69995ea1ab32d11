//! A project with functions that the real command packages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::cargo::{self, FAST_RELEASE};
use crate::command_output::CommandOutput;
use crate::skip::skip;
use crate::workspace::{temporary_folder, workspace};

const TRIPLE: &str = "x86_64-unknown-linux-musl";

/// A function that does what its event asks, and one without permissions.
const FUNCTIONS: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde_json::{Value, json};

type Boxed = Box<dyn std::error::Error + std::marker::Send + Sync>;

#[derive(serde::Deserialize)]
struct Event {
    way: String,
    #[serde(default)]
    text: String,
}

#[cloud_function(openapi = ["subscribeMessage.send"], triggers(timer("nightly", "0 0 2 * * * *")))]
async fn shop(event: Event, cloud: Cloud) -> Result<Value, Boxed> {
    Ok(match event.way.as_str() {
        "text" => json!(event.text),
        "length" => json!(event.text.len()),
        "who" => json!(cloud.wx_context()),
        "send" => serde_json::to_value(cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await?)?,
        "fail" => return Err("the order cannot be shipped".into()),
        "panic" => panic!("no stock"),
        "exit" => {
            eprintln!("giving up");
            std::process::exit(7)
        }
        "hang" => std::future::pending().await,
        // Reports that it runs, and waits until the other side closes the connection.
        "meet" => {
            let mut other = std::net::TcpStream::connect(&event.text)?;
            std::io::Write::write_all(&mut other, &[0])?;
            json!(std::io::Read::read(&mut other, &mut [0])?)
        }
        "say" => {
            println!("to stdout");
            eprintln!("to stderr");
            Value::Null
        }
        "process" => json!({
            "pid": std::process::id(),
            "program": std::env::current_exe()?,
            "api": std::env::var("SCF_RUNTIME_API").ok(),
            "variables": std::env::vars().map(|(name, _)| name).collect::<Vec<_>>(),
        }),
        // What a process has open that the function starts.
        "child" => {
            let listed = std::process::Command::new("ls").args(["-l", "/proc/self/fd"]).output()?;
            json!(String::from_utf8_lossy(&listed.stdout))
        }
        other => return Err(other.into()),
    })
}

#[cloud_function]
async fn plain() -> Result<(), Error> { Ok(()) }

cloudfn_runtime::main!();
"#;

const MANIFEST: &str = r#"[package]
name = "shop"
version = "1.2.3"
edition = "2024"

[workspace]

[dependencies]
cloudfn-runtime = { path = 'RUNTIME' }
serde = { version = "1", features = ["derive"] }
serde_json = "1"

[package.metadata.cloudfn.run]
cpu = 0.5
maxNum = 8
"#;

/// The folder of a project, inside the folder of all projects.
const FOLDER: &str = "project";

/// A Mini Program's project: its functions in Rust, and the folder from which they are uploaded.
///
/// Different projects use the same folder, one after the other, so cargo does not rebuild what they share. A project
/// owns its folder until it is dropped.
#[derive(Debug)]
pub struct Project {
    folder: PathBuf,
    variables: Vec<(&'static str, &'static str)>,
    _turn: MutexGuard<'static, ()>,
}

impl Project {
    /// A project whose programs are built fast, so they are large and slow.
    pub fn new() -> Option<Self> {
        static TURN: Mutex<()> = Mutex::new(());
        let mut project = Self::in_folder(FOLDER, &TURN)?;
        project.variables.extend(FAST_RELEASE);
        Some(project)
    }

    /// A project whose programs are built like those that users upload.
    pub fn optimized() -> Option<Self> {
        static TURN: Mutex<()> = Mutex::new(());
        Self::in_folder("optimized", &TURN)
    }

    /// The same project in a different folder.
    pub fn optimized_elsewhere() -> Option<Self> {
        static TURN: Mutex<()> = Mutex::new(());
        Self::in_folder("in/quite/another/folder", &TURN)
    }

    /// `None` if functions cannot be built for the cloud on this machine.
    fn in_folder(name: &str, turn: &'static Mutex<()>) -> Option<Self> {
        let turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
        if !can_build() {
            skip(&format!("this toolchain does not build for {TRIPLE}: rustup target add {TRIPLE}"));
            return None;
        }
        let folder = temporary_folder().join("projects").join(name);
        // The files of an earlier project. Its builds stay.
        remove_all_but(&folder, &["functions", "target"]);
        remove_all_but(&folder.join("functions"), &["Cargo.toml", "src"]);
        remove_all_but(&folder.join("functions/src"), &["main.rs"]);
        let runtime = workspace().join("cloudfn-runtime").display().to_string();
        write(&folder.join("project.config.json"), r#"{"cloudfunctionRoot": "cloudfunctions/"}"#);
        write(&folder.join("functions/Cargo.toml"), &MANIFEST.replace("RUNTIME", &runtime));
        write(&folder.join("functions/src/main.rs"), FUNCTIONS);
        write(&folder.join("functions/Cargo.lock"), &fs::read_to_string(workspace().join("Cargo.lock")).unwrap());
        Some(Self { folder, variables: Vec::new(), _turn: turn })
    }

    /// `cargo cloudfn VERB` in the folder of the functions.
    pub fn cloudfn(&self, verb: &str) -> Command {
        let mut command = cargo::cloudfn(verb, &self.folder.join("functions"));
        command.env("CARGO_TARGET_DIR", self.target()).envs(self.variables.iter().copied());
        command
    }

    /// Runs `cargo cloudfn package ..` in the folder of the functions.
    pub fn package(&self, arguments: &[&str]) -> CommandOutput {
        self.package_with(arguments, &[])
    }

    /// The same with more variables.
    pub fn package_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> CommandOutput {
        let output = self.cloudfn("package").args(arguments).envs(variables.iter().copied()).output();
        CommandOutput::of(&output.unwrap())
    }

    /// Adds a line to a section of the manifest. The section may be new.
    pub fn depend(&self, section: &str, line: &str) {
        let manifest = self.folder.join("functions/Cargo.toml");
        let text = fs::read_to_string(&manifest).unwrap();
        let header = format!("[{section}]\n");
        let text = if text.contains(&header) {
            text.replace(&header, &format!("{header}{line}\n"))
        } else {
            format!("{text}\n{header}{line}\n")
        };
        write(&manifest, &text);
    }

    /// The folder of the project.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder in which functions are built.
    pub fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// The folder from which functions are uploaded.
    pub fn cloud_functions(&self) -> PathBuf {
        self.folder.join("cloudfunctions")
    }

    /// The path of a new folder for packages.
    pub fn output_folder(&self, name: &str) -> PathBuf {
        self.folder.join("out").join(name)
    }
}

fn can_build() -> bool {
    let asked = Command::new("rustc").args(["--print=target-libdir", "--target", TRIPLE]).output().unwrap();
    Path::new(String::from_utf8_lossy(&asked.stdout).trim()).is_dir()
}

/// Writes a file. It does not touch an unchanged file, because cargo rebuilds after a file becomes newer.
pub fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn remove_all_but(folder: &Path, names: &[&str]) {
    for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
        if names.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            fs::remove_dir_all(entry.path()).unwrap();
        } else {
            fs::remove_file(entry.path()).unwrap();
        }
    }
}
