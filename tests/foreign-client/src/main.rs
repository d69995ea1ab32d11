//! A function on the crate `tencent_scf`, which knows Tencent Cloud's documents and nothing of ours.

use serde_json::{Value, json};
use tencent_scf::{Context, make_scf, start};

fn main() {
    start(make_scf(function));
}

/// Does what the event asks for, and tells what the client was told.
fn function(event: Value, context: Context) -> Result<Value, String> {
    println!("called");
    match event["way"].as_str() {
        Some("error") => Err("the order cannot be shipped".to_owned()),
        Some("panic") => panic!("no stock"),
        Some("exit") => std::process::exit(7),
        Some("large") => Ok("a".repeat(6 * 1024 * 1024).into()),
        _ => Ok(json!({
            "event": event,
            "process": std::process::id(),
            "request_id": context.request_id,
            "function_name": context.function_name,
            "namespace": context.namespace,
            "region": context.region,
            "memory": context.memory_limit_in_mb,
            "time": context.time_limit_in_ms,
        })),
    }
}
