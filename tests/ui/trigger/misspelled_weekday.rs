use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(triggers(timer("weekly", "0 0 2 * * MNO *")))]
async fn notify(event: Shipped) -> Result<(), Error> {
    let _ = event.title;
    Ok(())
}

cloudfn_runtime::main!();
