use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
async fn notify(event: &str) -> Result<(), Error> {
    let _ = event;
    Ok(())
}

cloudfn_runtime::main!();
