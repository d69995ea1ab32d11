use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Shipped, cloud: Cloud, context: String) -> Result<(), Error> {
    let _ = (event.title, cloud, context);
    Ok(())
}

cloudfn_runtime::main!();
