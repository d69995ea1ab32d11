//! `tencent_scf`, as its README shows it. `BENCH_MODE`: see `echo-raw`.

#![forbid(unsafe_code)]

use std::convert::Infallible;

use serde_json::Value;
use tencent_scf::{Context, make_scf, start};

fn main() {
    match std::env::var("BENCH_MODE").as_deref() {
        Ok("noop") => start(make_scf(|_: Value, _: Context| Ok::<_, Infallible>(serde_json::json!({})))),
        Ok("nothing") => start(make_scf(|_: Vec<u8>, _: Context| Ok::<_, Infallible>(b"{}".to_vec()))),
        Ok("raw") => start(make_scf(|event: Vec<u8>, _: Context| Ok::<_, Infallible>(event))),
        _ => start(make_scf(|event: Value, _: Context| Ok::<_, Infallible>(event))),
    }
}
