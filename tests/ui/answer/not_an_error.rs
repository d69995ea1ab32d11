use cloudfn_runtime::cloud_function;

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[derive(Debug)]
struct Lost;

#[cloud_function]
async fn notify(event: Shipped) -> Result<String, Lost> {
    if event.title.is_empty() { Err(Lost) } else { Ok(event.title) }
}

cloudfn_runtime::main!();
