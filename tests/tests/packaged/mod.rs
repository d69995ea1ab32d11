//! A project with functions that the real command packages.

#![expect(clippy::unwrap_used, reason = "a test fails where it is wrong")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use cloudfn_tests::built::{program, workspace};
use cloudfn_tests::said::Said;

const TRIPLE: &str = "x86_64-unknown-linux-musl";

/// A function that does what its event asks, and one that may call nothing.
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
        // Says that it is there, and stays until the other side leaves.
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
            "api": std::env::var("SCF_RUNTIME_API")?,
            "variables": std::env::vars().map(|(name, _)| name).collect::<Vec<_>>(),
        }),
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

/// A Mini Program's project: its functions in Rust, and the folder where they are uploaded from.
pub(crate) struct Project {
    folder: PathBuf,
}

impl Project {
    /// The project as it is checked out in a folder of this name; none where functions cannot be built for the cloud.
    pub(crate) fn checked_out(name: &str) -> Option<Self> {
        if !can_build() {
            eprintln!("skipped: this toolchain does not build for {TRIPLE}: rustup target add {TRIPLE}");
            return None;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packaged").join(name);
        let runtime = workspace().join("cloudfn-runtime").display().to_string();
        write(&folder.join("project.config.json"), r#"{"cloudfunctionRoot": "cloudfunctions/"}"#);
        write(&folder.join("functions/Cargo.toml"), &MANIFEST.replace("RUNTIME", &runtime));
        write(&folder.join("functions/src/main.rs"), FUNCTIONS);
        let lock = fs::read_to_string(workspace().join("Cargo.lock")).unwrap();
        if !folder.join("functions/Cargo.lock").exists() {
            write(&folder.join("functions/Cargo.lock"), &lock);
        }
        Some(Self { folder })
    }

    /// Types `cargo cloudfn package ..` in the folder of the functions.
    pub(crate) fn package(&self, arguments: &[&str]) -> Said {
        self.package_with(arguments, &[])
    }

    pub(crate) fn package_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
        let mut command = Command::new(cargo_cloudfn());
        for (variable, _) in std::env::vars_os() {
            let name = variable.to_string_lossy();
            if name.starts_with("CARGO_PKG") || name.starts_with("CARGO_BUILD") || name.starts_with("CLOUDFN") {
                command.env_remove(&variable);
            }
        }
        command
            .args(["cloudfn", "package"])
            .args(arguments)
            .current_dir(self.folder.join("functions"))
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .envs(variables.iter().copied());
        Said::of(&command.output().unwrap())
    }

    /// The folder of the project.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder that functions are uploaded from.
    pub(crate) fn cloud_functions(&self) -> PathBuf {
        self.folder.join("cloudfunctions")
    }
}

/// The command, built once.
fn cargo_cloudfn() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| program("cargo-cloudfn"))
}

fn can_build() -> bool {
    let asked = Command::new("rustc").args(["--print=target-libdir", "--target", TRIPLE]).output().unwrap();
    Path::new(String::from_utf8_lossy(&asked.stdout).trim()).is_dir()
}

/// Leaves a file alone that is as it should be: cargo builds again what is newer.
pub(crate) fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
