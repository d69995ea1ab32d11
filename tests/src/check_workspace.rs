//! A workspace with functions that the real command checks.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::cargo::cloudfn;
use crate::command_output::CommandOutput;
use crate::workspace::{temporary_folder, workspace};

/// Its own dev profile hides everything, and it has flags of its own. Macros are not in the program, and would take most of the time.
const FILES: [(&str, &str); 16] = [
    (
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"shop\", \"helpers\", \"forum\", \"named\", \"stock\", \"stripped\"]\n\n\
         [profile.dev]\nopt-level = 3\nlto = \"thin\"\nstrip = true\ndebug = false\n\n\
         [profile.dev.package.\"*\"]\nopt-level = 2\n\n\
         [profile.dev.package.cloudfn-macros]\nopt-level = 0\n\n[profile.dev.package.serde_derive]\nopt-level = 0\n\n\
         [profile.dev.package.syn]\nopt-level = 0\n\n[profile.dev.package.thiserror-impl]\nopt-level = 0\n",
    ),
    (".cargo/config.toml", "[build]\nrustflags = [\"--cfg\", \"shop_is_open\"]\n"),
    ("shop/project.config.json", r#"{"cloudfunctionRoot": "cloudfunctions/"}"#),
    ("helpers/Cargo.toml", MANIFEST),
    ("helpers/src/lib.rs", HELPERS),
    ("shop/Cargo.toml", MANIFEST),
    ("shop/src/lib.rs", SHOP_LIBRARY),
    ("shop/src/main.rs", SHOP),
    ("stock/Cargo.toml", MANIFEST),
    ("stock/src/lib.rs", STOCK),
    ("forum/Cargo.toml", MANIFEST),
    ("forum/src/main.rs", "cloudfn_runtime::main!();"),
    ("named/Cargo.toml", MANIFEST),
    ("named/src/main.rs", "cloudfn_runtime::main!(stock);"),
    ("stripped/Cargo.toml", MANIFEST),
    ("stripped/src/main.rs", STRIPPED),
];

const MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.1.0"
edition = "2024"

[dependencies]
cloudfn-runtime = { path = 'RUNTIME' }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
"#;

const HELPERS: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{Data, MaySend, Send};
use cloudfn_runtime::{Cloud, Error, OpenApi};

pub async fn remind(cloud: &Cloud<impl MaySend>) -> Result<(), Error> {
    cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await?;
    Ok(())
}

/// Nothing calls it, although the caller has the permission.
pub async fn never(cloud: &Cloud<impl cloudfn_runtime::openapi::wxacode::MayGetUnlimited>) -> Result<(), Error> {
    cloud.openapi(cloudfn_runtime::openapi::wxacode::GetUnlimited::new("s")).await?;
    Ok(())
}

mod hidden {
    use super::*;

    #[derive(serde::Serialize, OpenApi)]
    #[openapi(name = "openapi.generic")]
    pub struct Generic<T: serde::Serialize>(pub T);
}

pub use hidden::{Generic, MayGeneric};
"#;

/// A program and a library with the same name, so their types have the same paths.
const SHOP_LIBRARY: &str = r#"
use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(name = "of-the-library", openapi = ["wxacode.get", "wxacode.getUnlimited"])]
pub async fn left(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::GetUnlimited::new("s")).await?;
    Ok(())
}
"#;

const SHOP: &str = r#"
use std::pin::Pin;

use cloudfn_runtime::openapi::{ocr, security, template_message, wxacode};
use cloudfn_runtime::{Cloud, Error, OpenApi, Permit, Untyped, cloud_function};
use serde_json::json;

#[cloud_function(openapi = ["subscribeMessage.send", "wxacode.getUnlimited", "security.imgSecCheck"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    // The user's own flags count.
    #[allow(unexpected_cfgs)]
    #[cfg(shop_is_open)]
    cloud.openapi(Untyped::<security::ImgSecCheck>::new(json!({}))).await?;
    if cfg!(debug_assertions) {
        cloud.openapi(wxacode::GetUnlimited::new("s")).await?;
    }
    helpers::remind(&cloud).await
}

#[derive(serde::Serialize, OpenApi)]
#[openapi(name = "openapi.plain")]
struct Plain {}

#[derive(serde::Serialize, OpenApi)]
#[openapi(name = "openapi.unused")]
struct Unused {}

async fn with_a_permit(permit: Permit<'_, wxacode::Get>) -> Result<(), Error> {
    permit.openapi(wxacode::Get::new()).await?;
    Ok(())
}

fn boxed(cloud: Cloud<__ManyPermissions>) -> Pin<Box<dyn Future<Output = Result<(), Error>>>> {
    Box::pin(async move {
        cloud.openapi(helpers::Generic(1)).await?;
        Ok(())
    })
}

trait Caller {
    fn call(&self, cloud: &Cloud<__ManyPermissions>);
}

impl Caller for () {
    fn call(&self, cloud: &Cloud<__ManyPermissions>) {
        drop(cloud.openapi(Untyped::<wxacode::CreateQrCode>::new(json!({}))));
    }
}

#[cloud_function(openapi = [
    "security.msgSecCheck",
    "wxacode.get",
    "wxacode.createQRCode",
    "ocr.printedText",
    "openapi.generic" = helpers::Generic,
    "openapi.plain" = Plain,
    "openapi.unused" = crate::Unused,
    "wxacode.getUnlimited",
])]
async fn many(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Untyped::<security::MsgSecCheck>::new(json!({}))).await?;
    with_a_permit(cloud.permit()).await?;
    boxed(cloud.clone()).await?;
    let caller: Box<dyn Caller> = Box::new(());
    caller.call(&cloud);
    let by_pointer: fn(&Cloud<__ManyPermissions>, Untyped<ocr::PrintedText>) -> _ = Cloud::openapi;
    by_pointer(&cloud, Untyped::new(json!({}))).await?;
    cloud.openapi(Plain {}).await?;
    Ok(())
}

#[cloud_function(openapi = ["wxacode.get", "wxacode.getUnlimited"])]
async fn left(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(())
}

#[cloud_function(openapi = ["wxacode.get", "wxacode.getUnlimited"])]
async fn right(cloud: &Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::GetUnlimited::new("s")).await?;
    Ok(())
}

#[cloud_function(openapi = ["wxacode.get"])]
async fn without() -> Result<(), Error> { Ok(()) }

#[cloud_function]
async fn plain() -> Result<(), Error> { Ok(()) }

#[cloud_function(openapi = ["templateMessage.send"])]
#[expect(deprecated)]
async fn old(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Untyped::<template_message::Send>::new(json!({}))).await?;
    Ok(())
}

#[cloud_function(openapi = ["wxacode.get"], triggers(timer("nightly", "0 0 2 * * * *")))]
async fn timed(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(())
}

cloudfn_runtime::main!(shop);
"#;

const STOCK: &str = r#"
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.get"])]
pub async fn restock(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(cloudfn_runtime::openapi::wxacode::Get::new()).await?;
    Ok(())
}

#[cloud_function]
pub async fn reorder() -> Result<(), Error> { Ok(()) }
"#;

/// The short form.
const STRIPPED: &str = r#"
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.get"])]
async fn main(_: Cloud) -> Result<(), Error> { Ok(()) }
"#;

/// The folder of the workspace.
pub fn folder() -> PathBuf {
    temporary_folder().join("checked")
}

/// A position as in a report: the first line that contains this text, or the attribute above it.
pub fn place(file: &str, text: &str) -> String {
    let source = fs::read_to_string(folder().join(file)).unwrap();
    let lines: Vec<_> = source.lines().collect();
    let found = lines.iter().position(|line| line.contains(text)).unwrap();
    let attribute = found.checked_sub(1).filter(|above| lines[*above].starts_with("#[cloud_function"));
    format!("{file}:{}", attribute.unwrap_or(found) + 1)
}

/// Runs `cargo cloudfn check ..` in the workspace.
pub fn check(arguments: &[&str]) -> CommandOutput {
    check_in(".", arguments)
}

/// Runs it in a folder of the workspace. One run at a time, because they share the workspace.
pub fn check_in(subfolder: &str, arguments: &[&str]) -> CommandOutput {
    static TURN: Mutex<()> = Mutex::new(());
    static WRITTEN: OnceLock<()> = OnceLock::new();
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    WRITTEN.get_or_init(write_all);
    run(&folder().join(subfolder), arguments)
}

/// Runs it in any folder.
pub fn run(folder: &Path, arguments: &[&str]) -> CommandOutput {
    CommandOutput::of(&cloudfn("check", folder).args(arguments).output().unwrap())
}

fn write_all() {
    let folder = folder();
    let runtime = workspace().join("cloudfn-runtime").display().to_string();
    for (path, text) in FILES {
        let name = path.split('/').next().unwrap();
        let mut text = text.replace("NAME", name).replace("RUNTIME", &runtime);
        if path.ends_with("Cargo.toml") && name != "Cargo.toml" {
            text += match name {
                "shop" => "helpers = { path = \"../helpers\" }\n",
                "forum" | "named" => "stock = { path = \"../stock\" }\n",
                _ => "",
            };
        }
        write(&folder.join(path), &text);
    }
    // This makes the linker omit the symbols.
    write(&folder.join("stripped/build.rs"), "fn main() { println!(\"cargo::rustc-link-arg-bins=-s\"); }\n");
    if !folder.join("Cargo.lock").exists() {
        write(&folder.join("Cargo.lock"), &fs::read_to_string(workspace().join("Cargo.lock")).unwrap());
    }
}

/// Does not touch an unchanged file, because cargo rebuilds after a file becomes newer.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
