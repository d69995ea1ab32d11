//! A reqwest client without TLS on a current-thread tokio runtime. `BENCH_MODE`: see `echo-raw`.

#![forbid(unsafe_code)]

use serde_json::Value;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(serve())
}

async fn serve() -> Outcome {
    let (host, port) = (std::env::var("SCF_RUNTIME_API")?, std::env::var("SCF_RUNTIME_API_PORT")?);
    let mode = std::env::var("BENCH_MODE")?;
    let base = format!("http://{host}:{port}/runtime");
    let client = reqwest::Client::builder().no_proxy().build()?;
    client.post(format!("{base}/init/ready")).body(" ").send().await?.bytes().await?;
    let (next, response) = (format!("{base}/invocation/next"), format!("{base}/invocation/response"));
    loop {
        let delivery = client.get(&next).send().await?;
        let facts = ["request_id", "memory_limit_in_mb", "time_limit_in_ms"];
        std::hint::black_box(facts.map(|name| delivery.headers().get(name).is_some()));
        let event = delivery.bytes().await?;
        let read = || serde_json::from_slice::<Value>(&event);
        let answer: reqwest::Body = match mode.as_str() {
            "json" => serde_json::to_vec(&read()?)?.into(),
            "noop" => read().map(|_| "{}".into())?,
            "nothing" => "{}".into(),
            _ => event.into(),
        };
        client.post(&response).body(answer).send().await?.bytes().await?;
    }
}
