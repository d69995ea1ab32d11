use cloudfn_runtime::{Error, cloud_function};

struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Shipped) -> Result<(), Error> {
    let _ = event.title;
    Ok(())
}

cloudfn_runtime::main!();
