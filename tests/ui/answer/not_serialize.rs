use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

struct Done;

#[cloud_function]
async fn notify(event: Shipped) -> Result<Done, Error> {
    let _ = event.title;
    Ok(Done)
}

cloudfn_runtime::main!();
