use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify<'a>(event: Shipped, cloud: &'a Cloud) -> Result<&'a str, Error> {
    let _ = event.title;
    Ok(cloud.request_id())
}

cloudfn_runtime::main!();
