use cloudfn_runtime::cloud_function;

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Shipped) -> Result<String, Box<dyn std::error::Error>> {
    Ok(event.title)
}

cloudfn_runtime::main!();
