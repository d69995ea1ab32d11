use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(triggers(timer("2", "0 61 2 * * * *"), timer, timer("b", "", "c")))]
async fn notify(event: Shipped) -> Result<(), Error> {
    let _ = event.title;
    Ok(())
}

cloudfn_runtime::main!();
