use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
async fn notify(event: String) -> Result<u32, Error> {
    let number = event.parse::<u32>()?;
    Ok(number)
}

cloudfn_runtime::main!();
