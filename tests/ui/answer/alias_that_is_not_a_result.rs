use cloudfn_runtime::cloud_function;

type Outcome<T> = (T, Option<String>);

#[cloud_function]
async fn notify(event: String) -> Outcome<String> {
    (event, None)
}

cloudfn_runtime::main!();
