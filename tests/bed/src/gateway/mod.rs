//! WeChat's side of Cloud Calls: a gateway that verifies the sender of each call, and one that follows a script of faults.

mod black_hole;
mod cloud_call;
mod listening;
mod script;
mod scripted;
mod verifying;

pub(crate) use self::black_hole::BlackHole;
pub(crate) use self::cloud_call::CloudCall;
pub(crate) use self::listening::{Address, listen};
pub(crate) use self::scripted::{SECRET_KEY, ScriptedGateway};
pub(crate) use self::verifying::VerifyingGateway;
