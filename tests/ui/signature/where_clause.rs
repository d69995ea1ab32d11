use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Shipped) -> Result<(), Error>
where
    Shipped: Send,
{
    let _ = event.title;
    Ok(())
}

cloudfn_runtime::main!();
