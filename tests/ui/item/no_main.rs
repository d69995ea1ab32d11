use cloudfn_runtime::{Error, cloud_function};

#[cloud_function]
async fn notify() -> Result<(), Error> {
    Ok(())
}
