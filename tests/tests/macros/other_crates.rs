//! The attribute in crates unlike the workspace's: another edition, another name of the runtime, other crates' helpers,
//! every lint of clippy.

use cloudfn_tests::scratch_crate::ScratchCrate;

#[test]
fn an_older_edition_and_a_renamed_runtime_work() {
    let scratch = ScratchCrate::new("older-edition")
        .replaced("Cargo.toml", "edition = \"2024\"", "edition = \"2021\"")
        .replaced("Cargo.toml", "cloudfn-runtime = {", "wechat = { package = \"cloudfn-runtime\",")
        .file(
            "src/main.rs",
            r#"
#![deny(warnings)]
#![forbid(unsafe_code)]

mod prelude {
    pub(crate) use wechat::openapi::wxacode;
    pub(crate) use wechat::{Cloud, Error, OpenApi, cloud_function};
}

use prelude::*;

#[derive(serde::Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod", crate = wechat)]
struct NewMethod {}

#[cloud_function(crate = ::wechat, openapi = ["wxacode.get", "newClass.newMethod" = NewMethod])]
#[cfg(all())]
async fn main(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(NewMethod {}).await?;
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(())
}
"#,
        );
    scratch.cargo(&["build"]).succeeds();
    assert!(scratch.config("debug", "older_edition", "older-edition").exists());
}

#[test]
fn clippy_finds_nothing_in_an_expansion() {
    let strict = include_str!("../../ui/pass/strict_lints.rs");
    // Its list of WeChat's words applies wherever the target folder is.
    let configuration = include_str!("../../../clippy.toml");
    let scratch = ScratchCrate::new("strict").file("src/main.rs", strict).file("clippy.toml", configuration);
    scratch.cargo(&["clippy", "--", "-D", "warnings", "-D", "clippy::all"]).succeeds();
}

#[test]
fn other_attributes_may_stand_above_and_below() {
    let instrument = ScratchCrate::new("instrument").append("Cargo.toml", "\n[lib]\nproc-macro = true\n").file(
        "src/lib.rs",
        r#"
use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

/// Wraps the body in an async block, like `tracing::instrument`.
#[proc_macro_attribute]
pub fn instrument(_: TokenStream, item: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    let body = tokens.pop().unwrap();
    let wrapped: TokenStream = format!("let answer = async move {body}; answer.await").parse().unwrap();
    tokens.push(Group::new(Delimiter::Brace, wrapped).into());
    tokens.into_iter().collect()
}
"#,
    );
    let dependency = format!("instrument = {{ path = '{}' }}\n", instrument.folder().display());
    let scratch = ScratchCrate::new("instrumented").append("Cargo.toml", &dependency).file(
        "src/main.rs",
        r#"
#![deny(warnings)]

use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[instrument::instrument]
#[cloud_function(openapi = ["wxacode.get"])]
async fn above(event: String, cloud: Cloud) -> Result<String, Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(event)
}

#[cloud_function(openapi = ["wxacode.get", "templateMessage.send"])]
#[instrument::instrument]
#[expect(deprecated)]
async fn below(event: String, cloud: Cloud) -> Result<String, Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(event)
}

#[cloud_function]
#[instrument::instrument]
async fn main(event: String) -> Result<String, Error> {
    Ok(event)
}
"#,
    );
    scratch.cargo(&["check"]).succeeds();
}

#[test]
fn a_call_that_a_helper_crate_makes_must_be_declared_too() {
    let helpers = ScratchCrate::new("helper-crate").file(
        "src/lib.rs",
        r#"
use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, Permit};

pub async fn code(cloud: &Cloud<impl wxacode::MayGetUnlimited>) -> Result<(), Error> {
    cloud.openapi(wxacode::GetUnlimited::new("a=1")).await?;
    Ok(())
}

pub async fn permitted(permit: Permit<'_, wxacode::GetUnlimited>) -> Result<(), Error> {
    permit.openapi(wxacode::GetUnlimited::new("a=1")).await?;
    Ok(())
}
"#,
    );
    let source = r#"
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn main(cloud: Cloud) -> Result<(), Error> {
    helper_crate::permitted(cloud.permit()).await?;
    helper_crate::code(&cloud).await
}
"#;
    let dependency = format!("helper-crate = {{ path = '{}' }}\n", helpers.folder().display());
    let scratch = ScratchCrate::new("helped").append("Cargo.toml", &dependency).file("src/main.rs", source);
    scratch.cargo(&["check"]).succeeds();

    let scratch = scratch.replaced("src/main.rs", "wxacode.getUnlimited", "wxacode.get");
    let failed = scratch.cargo(&["check"]).fails();
    let said = "error[E0277]: cloud call `wxacode.getUnlimited` is not declared by this cloud function";
    // rustc repeats the error at the argument, the call and the `.await` of an async helper. It reports the permit
    // once.
    assert_eq!(failed.matches(said).count(), 4, "{failed}");
    assert!(failed.contains("#[cloud_function(openapi = [\"wxacode.get\"])]"), "shows the list: {failed}");
}
