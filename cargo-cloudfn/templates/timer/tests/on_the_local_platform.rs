//! The built function on the local platform: its process, as it runs in the cloud.

use cloudfn_local::{FunctionProcess, Identity, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::{Value, json};

const PROGRAM: &str = env!("CARGO_BIN_EXE___name__");

#[test]
fn the_timer_runs_it() -> Result<(), Box<dyn std::error::Error>> {
    block_on(async {
        let process = FunctionProcess::new(env!("CARGO_PKG_NAME"), PROGRAM);
        let function = Platform::start().await?.function(process)?;
        let event: Value = serde_json::from_str(include_str!("../event.json"))?;
        let outcome = function.invoke(event, &Identity::nobody()).await?;
        assert_eq!(
            outcome.json()?,
            json!({ "timer": "nightly", "time": "2026-01-02T18:00:00Z" })
        );
        Ok(())
    })
}
