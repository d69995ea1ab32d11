use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
async fn notify<E: serde::de::DeserializeOwned>(event: E) -> Result<(), Error> {
    let _ = event;
    Ok(())
}

cloudfn_runtime::main!();
