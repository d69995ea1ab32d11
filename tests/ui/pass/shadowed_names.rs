//! The user's items shadow all names that an expansion could use.

#![deny(warnings)]
#![allow(dead_code, non_camel_case_types, unused_macros)]

mod std {}
mod core {}
mod alloc {}
mod serde {}
mod cloudfn_runtime {}
mod inventory {}
struct String;
struct Option;
struct Some;
struct None;
struct Ok;
struct Err;
struct Box;
struct Vec;
struct AllPermissions;
struct Function;
struct Gateway;
struct Invocation;
struct u8;
struct str;
struct bool;
struct usize;
trait Future {}
trait Send {}
trait Sync {}
trait Sized {}
trait Fn {}
trait Debug {}
trait Clone {}
trait Copy {}
trait Serialize {}
fn invoke() {}
fn event() {}
fn cloud() {}
fn invocation() {}
fn gateway() {}
fn drop() {}
macro_rules! assert {
    () => {};
}
macro_rules! include_bytes {
    () => {};
}
macro_rules! option_env {
    () => {};
}
macro_rules! compile_error {
    () => {};
}

use ::cloudfn_runtime::{Cloud, Error, cloud_function};

type Result = ::core::result::Result<(), Error>;

#[cloud_function(openapi = ["wxacode.get"], triggers(timer("nightly", "0 0 2 * * * *")))]
async fn notify(event: ::serde_json::Value, cloud: Cloud) -> Result {
    let _ = (event, cloud);
    ::core::result::Result::Ok(())
}

#[derive(::serde::Serialize, ::cloudfn_runtime::OpenApi)]
#[openapi(name = "newClass.newMethod", path = "/x")]
struct NewMethod(());

#[cloud_function(openapi = ["newClass.newMethod" = NewMethod])]
async fn core_(cloud: &Cloud) -> Result {
    cloud.openapi(NewMethod(())).await?;
    ::core::result::Result::Ok(())
}

fn main() {
    let _ = (notify, core_);
}
