use cloudfn_runtime::cloud_function;

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

struct Result<T>(T);

#[cloud_function]
async fn notify(event: Shipped) -> Result<String> {
    Result(event.title)
}

cloudfn_runtime::main!();
