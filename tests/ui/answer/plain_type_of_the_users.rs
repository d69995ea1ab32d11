use cloudfn_runtime::cloud_function;

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[derive(serde::Serialize)]
struct Greeting(String);

#[cloud_function]
async fn notify(event: Shipped) -> Greeting {
    Greeting(event.title)
}

cloudfn_runtime::main!();
