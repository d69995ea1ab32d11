//! A project whose functions do everything that the console shows.

use std::sync::{Arc, Mutex, Weak};

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::scratch_crate::ScratchCrate;

const FUNCTIONS: &str = r#"use cloudfn_runtime::database::{Document, Id};
use cloudfn_runtime::events::{Message, Timer};
use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, WxContext, cloud_function};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "orders")]
struct Order {
    title: String,
    count: u32,
    number: Option<i64>,
}

#[derive(Deserialize)]
struct Wish {
    title: String,
    #[serde(default)]
    count: u32,
    number: Option<i64>,
}

#[derive(Serialize)]
struct Placed {
    order: Id,
    left: Value,
    code: String,
}

/// Places an order, and tells the buyer.
#[cloud_function(openapi = ["subscribeMessage.send", "wxacode.getUnlimited"])]
async fn order(wish: Wish, cloud: Cloud) -> Result<Placed, Error> {
    tracing::info!(title = wish.title, "the order begins");
    let order = Order { title: wish.title.clone(), count: wish.count, number: wish.number };
    let order = cloud.database().collection::<Order>().add(&order).await?;
    let left = cloud.call_function::<Value>("stock", &json!({"title": wish.title})).await?;
    let code = cloud.openapi(wxacode::GetUnlimited::new("order")).await?;
    let code = cloud.upload_file("codes/order.png", code.bytes.clone()).await?.to_string();
    println!("the code is at {code}");
    cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new().set("thing1", wish.title))).await?;
    Ok(Placed { order, left: (*left).clone(), code })
}

/// How many pieces are left.
#[cloud_function]
async fn stock(cloud: Cloud) -> Result<Value, Error> {
    let sold = cloud.database().collection::<Order>().find(|order| order.count.gte(0)).count().await?;
    Ok(json!({"left": 100 - i64::from(sold as u32)}))
}

/// Tells the caller something.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn remind(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new().set("thing1", "Pay"))).await?;
    Ok(())
}

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> { Ok(event) }

#[cloud_function]
async fn who(cloud: Cloud) -> Result<WxContext, Error> { Ok(cloud.wx_context().clone()) }

/// Answers a picture as Node's JSON has bytes.
#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn picture(cloud: Cloud) -> Result<Value, Error> {
    let code = cloud.openapi(wxacode::GetUnlimited::new("picture")).await?;
    Ok(json!({"contentType": "image/png", "buffer": {"type": "Buffer", "data": code.bytes.to_vec()}}))
}

#[cloud_function]
async fn hears(message: Message) -> Result<String, Error> { Ok(format!("{:?}", message.kind)) }

// A misuse: the compiler sees the call as declared, but it is missing from config.json.
impl wxacode::MayGet for __CheatPermissions {}

#[cloud_function]
async fn cheat(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(())
}

// Outputs the lines of the event.
#[cloud_function]
async fn shouts(event: Value) -> Result<Value, Error> {
    let text = event["text"].as_str().unwrap_or_default();
    println!("{text}");
    tracing::warn!(text, "{text}");
    for line in event["lines"].as_array().into_iter().flatten() {
        println!("{line}");
    }
    Ok(event)
}

/// Waits until the file of the event exists.
#[cloud_function]
async fn waits(event: String) -> Result<(), Error> {
    println!("waiting for {event}");
    while !std::path::Path::new(&event).exists() { std::thread::yield_now() }
    Ok(())
}

#[cloud_function(triggers(timer("nightly", "0 0 2 * * * *")))]
async fn sweep(timer: Timer, cloud: Cloud) -> Result<String, Error> {
    Ok(format!("{} for {:?}", timer.trigger_name, cloud.wx_context().openid().ok()))
}

cloudfn_runtime::main!();
"#;

/// The project, served by `dev`. Concurrent tests share it; the last one ends it.
pub(super) fn teahouse() -> Arc<DevServer> {
    static SHARED: Mutex<Weak<DevServer>> = Mutex::new(Weak::new());
    // If starting it fails in one test, the other tests fail, too.
    let mut shared = SHARED.lock().unwrap();
    shared.upgrade().unwrap_or_else(|| {
        let started = Arc::new(start("dev-teahouse"));
        *shared = Arc::downgrade(&started);
        started
    })
}

/// A project of one's own, for a test that changes what others would see.
pub(super) fn start(name: &'static str) -> DevServer {
    start_with(name, &[])
}

/// The same, with variables of the environment.
pub(super) fn start_with(name: &'static str, variables: &[(&str, &str)]) -> DevServer {
    let scratch = ScratchCrate::new(name)
        .append("Cargo.toml", "serde_json = \"1\"\ntracing = { version = \"0.1\", default-features = false }\n")
        .replaced("Cargo.toml", "cloudfn-runtime = { ", "cloudfn-runtime = { features = [\"database\", \"storage\"], ")
        .file("src/main.rs", FUNCTIONS)
        .file(
            "cloudfn/events/order/large.json",
            "{\"title\": \"oolong\", \"count\": 3, \"number\": 1234567890123456789}\n",
        );
    let arguments = ["--no-watch", "--fresh", "--create-collections", "--as", "oAlice", "--as", "oBob"];
    DevServer::start_with(scratch.folder(), &arguments, variables)
}
