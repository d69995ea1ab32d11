use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

trait Notify {
    #[cloud_function]
    async fn notify(event: Shipped) -> Result<(), Error>;
}

cloudfn_runtime::main!();
