use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

struct Done;

type Result<T> = std::result::Result<T, Error>;

#[cloud_function]
async fn notify(event: Shipped) -> Result<Done> {
    let _ = event.title;
    Ok(Done)
}

cloudfn_runtime::main!();
