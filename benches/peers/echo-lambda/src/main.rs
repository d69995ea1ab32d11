//! `lambda_runtime`, as `cargo lambda new` writes it. `BENCH_MODE`: see `echo-raw`.
//!
//! `BENCH_RUNTIME=current-thread` takes a current-thread runtime in place of the template's, to separate the crate from its
//! usual scheduler.

#![forbid(unsafe_code)]

use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};
use serde_json::Value;
use serde_json::value::RawValue;

fn main() -> Result<(), Error> {
    let mut builder = match std::env::var("BENCH_RUNTIME").as_deref() {
        Ok("current-thread") => tokio::runtime::Builder::new_current_thread(),
        // What `#[tokio::main]` makes.
        _ => tokio::runtime::Builder::new_multi_thread(),
    };
    builder.enable_all().build()?.block_on(serve())
}

async fn serve() -> Result<(), Error> {
    tracing::init_default_subscriber();
    match std::env::var("BENCH_MODE").as_deref() {
        Ok("noop") => run(service_fn(async |_: LambdaEvent<Value>| Ok::<_, Error>(serde_json::json!({})))).await,
        Ok("nothing") => {
            run(service_fn(async |_: LambdaEvent<Box<RawValue>>| Ok::<_, Error>(serde_json::json!({})))).await
        }
        Ok("raw") => run(service_fn(async |event: LambdaEvent<Box<RawValue>>| Ok::<_, Error>(event.payload))).await,
        _ => run(service_fn(async |event: LambdaEvent<Value>| Ok::<_, Error>(event.payload))).await,
    }
}
