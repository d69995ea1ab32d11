use cloudfn_runtime::cloud_function;

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Shipped) -> Option<Vec<String>> {
    Some(vec![event.title])
}

cloudfn_runtime::main!();
