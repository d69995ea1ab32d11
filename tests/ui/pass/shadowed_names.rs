//! The user's items shadow all names that an expansion could use.

#![deny(warnings)]
#![allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]

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
struct NotifyPermissions;
struct FunctionEvent;
struct Name;
trait IsOfItsRequest {}
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
static event: () = ();
static cloud: () = ();
const invocation: () = ();
const gateway: () = ();
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
async fn notify(value: ::serde_json::Value, sky: Cloud) -> Result {
    let _ = (value, sky);
    ::core::result::Result::Ok(())
}

mod weather {
    #[derive(::serde::Deserialize)]
    pub struct Cloud;
}

/// The event is a type of the user's, whose name is that of the cloud.
#[cloud_function(openapi = ["wxacode.get"])]
async fn rain(rain: weather::Cloud, sky: Cloud) -> Result {
    let weather::Cloud = rain;
    let _: &Cloud<_> = &sky;
    ::core::result::Result::Ok(())
}

/// Two functions whose names differ only in case have a type each.
#[cloud_function]
async fn send_mail(sky: Cloud) -> Result {
    let _ = sky;
    ::core::result::Result::Ok(())
}

#[allow(non_snake_case)]
#[cloud_function]
async fn sendMail(sky: Cloud) -> Result {
    let _ = sky;
    ::core::result::Result::Ok(())
}

#[cloud_function]
async fn drop_(sky: Cloud) -> Outcome<NotifyPermissions_> {
    let _ = sky;
    ::core::result::Result::Ok(NotifyPermissions_)
}

type Outcome<T> = ::core::result::Result<T, Error>;

#[derive(::serde::Serialize)]
struct NotifyPermissions_;

#[derive(::serde::Serialize, ::cloudfn_runtime::OpenApi)]
#[openapi(name = "newClass.newMethod", path = "/x")]
struct NewMethod(());

#[cloud_function(openapi = ["newClass.newMethod" = NewMethod])]
async fn core_(sky: &Cloud) -> Result {
    sky.openapi(NewMethod(())).await?;
    ::core::result::Result::Ok(())
}

fn main() {
    let _ = (notify, core_, rain, send_mail, sendMail, drop_);
}
