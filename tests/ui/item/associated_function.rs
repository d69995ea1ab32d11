use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

struct Notify;

impl Notify {
    #[cloud_function(openapi = ["subscribeMessage.send"])]
    async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> {
        let _ = (event.title, cloud);
        Ok(())
    }
}

cloudfn_runtime::main!();
