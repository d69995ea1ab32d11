use cloudfn_runtime::{Error, cloud_function};

struct Shipped {
    title: String,
}

#[cloud_function]
async fn notify(event: Vec<Shipped>) -> Result<(), Error> {
    let _ = event.into_iter().map(|shipped| shipped.title);
    Ok(())
}

cloudfn_runtime::main!();
