use cloudfn_runtime::{Error, cloud_function};

struct Greeting;

type Outcome<T> = std::result::Result<T, Error>;

#[cloud_function]
async fn notify() -> Outcome<Greeting> {
    Ok(Greeting)
}

cloudfn_runtime::main!();
