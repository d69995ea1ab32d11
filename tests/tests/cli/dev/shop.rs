//! A package with functions that tests call.

use std::sync::{Arc, Mutex, Weak};

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::scratch_crate::ScratchCrate;

const FUNCTIONS: &str = r#"
use cloudfn_runtime::events::Timer;
use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Answer, Cloud, Error, WxContext, cloud_function};
use serde_json::{Value, json};

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> { Ok(event) }

#[cloud_function]
async fn who(cloud: Cloud) -> Result<WxContext, Error> { Ok(cloud.wx_context().clone()) }

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn send(cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    tracing::info!("on its way");
    println!("to stdout");
    cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await
}

// A misuse: the compiler sees the call as declared, but it is missing from config.json.
impl wxacode::MayGet for __CheatPermissions {}

#[cloud_function]
async fn cheat(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(())
}

#[cloud_function]
async fn order(event: Value, cloud: Cloud) -> Result<Value, Error> {
    Ok(json!({"who": *cloud.call_function::<Value>("who", &event).await?}))
}

#[cloud_function]
async fn fails() -> Result<(), Box<dyn std::error::Error + std::marker::Send + Sync>> { Err("no stock".into()) }

#[cloud_function]
async fn exits() -> Result<(), Error> {
    eprintln!("giving up");
    std::process::exit(7)
}

// Outputs the text of the event in every possible way.
#[cloud_function]
async fn shouts(event: Value) -> Result<Value, Box<dyn std::error::Error + std::marker::Send + Sync>> {
    let text = event["text"].as_str().unwrap_or_default();
    println!("{text}");
    eprintln!("{text}");
    tracing::warn!(text, "{text}");
    for line in event["lines"].as_array().into_iter().flatten() {
        println!("{line}");
    }
    if event["fails"] == true { Err(text.into()) } else { Ok(event) }
}

#[cloud_function(triggers(timer("nightly", "0 0 2 * * * *")))]
async fn sweep(timer: Timer, cloud: Cloud) -> Result<String, Error> {
    Ok(format!("{} for {:?}", timer.trigger_name, cloud.wx_context().openid().ok()))
}

cloudfn_runtime::main!();
"#;

/// The package, served by `dev`. Concurrent tests share it; the last one ends it.
pub(crate) fn shop() -> Arc<DevServer> {
    static SHOP: Mutex<Weak<DevServer>> = Mutex::new(Weak::new());
    // If starting it fails in one test, the other tests fail, too.
    let mut shop = SHOP.lock().unwrap();
    shop.upgrade().unwrap_or_else(|| {
        let scratch = ScratchCrate::new("dev-shop")
            .append("Cargo.toml", "serde_json = \"1\"\ntracing = { version = \"0.1\", default-features = false }\n")
            .file("src/main.rs", FUNCTIONS);
        let started =
            Arc::new(DevServer::start(scratch.folder(), &["--no-watch", "--as", "oFirst", "--as", "oSecond"]));
        *shop = Arc::downgrade(&started);
        started
    })
}
