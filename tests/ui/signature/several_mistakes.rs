use cloudfn_runtime::{Cloud, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(openapi = ["subscribeMesage.send"], name = "9")]
fn notify(cloud: Cloud, event: &Shipped) {
    let _ = (&event.title, cloud);
}

cloudfn_runtime::main!();
