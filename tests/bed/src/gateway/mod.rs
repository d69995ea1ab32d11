//! WeChat's side of Cloud Calls: one gateway that checks who sends what, and one that answers as badly as it is told to.

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
