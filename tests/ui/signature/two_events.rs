use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Shipped, other: u32) -> Result<(), Error> {
    let _ = (event.title, other);
    Ok(())
}

cloudfn_runtime::main!();
