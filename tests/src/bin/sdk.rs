//! Functions that make the calls that wx-server-sdk has beside `openapi`. Each returns the result.

use std::time::Duration;

use cloudfn_runtime::events::Timer;
use cloudfn_runtime::open_data::{OpenData, PhoneNumber, WeRunData};
use cloudfn_runtime::pay::{DownloadBill, PayAnswer, UnifiedOrder, UnifiedOrderArguments, UnifiedOrderReply};
use cloudfn_runtime::storage::Content;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Login {
    phone: OpenData<PhoneNumber>,
}

/// Returns the phone number of the caller.
#[cloud_function]
async fn login(event: Login, cloud: Cloud) -> Result<String, Error> {
    Ok(event.phone.verified(&cloud).await?.data.phone_number)
}

/// Returns the data of the event.
#[cloud_function]
async fn trusting(event: Login) -> Result<String, Error> {
    Ok(event.phone.unverified()?.phone_number)
}

/// Exchanges any number of cloudIDs.
#[cloud_function]
async fn exchange(event: Vec<String>, cloud: Cloud) -> Result<Vec<Value>, Error> {
    let items = cloud.get_open_data(event).await?;
    let told = items.iter().map(|item| match item.verified::<WeRunData>() {
        Ok(steps) => json!(steps.data),
        Err(error) => json!({"errCode": error.err_code(), "problem": format!("{:?}", item.problem())}),
    });
    Ok(told.collect())
}

/// Gets both kinds of signatures.
#[cloud_function]
async fn sign(cloud: Cloud) -> Result<[String; 2], Error> {
    Ok([cloud.voip_sign("group", 1_700_000_000, "nonce").await?, cloud.cloud_call_sign(["a", "b"]).await?])
}

/// Places an order.
#[cloud_function]
async fn order(cloud: Cloud) -> Result<PayAnswer<UnifiedOrderReply>, Error> {
    let order = UnifiedOrder::new(UnifiedOrderArguments {
        sub_mch_id: "1900009231".into(),
        out_trade_no: "N1".into(),
        body: "tea".into(),
        total_fee: 250,
        spbill_create_ip: "127.0.0.1".into(),
        env_id: "cloudfn-local".into(),
        function_name: "paid".into(),
    });
    cloud.pay().unified_order(order).await
}

/// Fetches a bill.
#[cloud_function]
async fn bill(cloud: Cloud) -> Result<String, Error> {
    Ok(cloud.pay().download_bill(DownloadBill::new("1900009231", "20260101", "ALL")).await?.text())
}

#[derive(Deserialize, Serialize)]
struct Summands {
    a: i64,
    b: i64,
}

/// Adds.
#[cloud_function]
async fn sum(event: Summands, cloud: Cloud) -> Result<Value, Error> {
    let (openid, source) = (cloud.wx_context().openid()?, cloud.wx_context().source());
    Ok(json!({"sum": event.a + event.b, "openid": openid.as_ref(), "source": source}))
}

/// Calls another function that adds.
#[cloud_function]
async fn total(event: Summands, cloud: Cloud) -> Result<Value, Error> {
    Ok(cloud.call_function::<Value>("sum", &event).await?.result)
}

/// Calls a function by its name.
#[cloud_function]
async fn call(event: String, cloud: Cloud) -> Result<Value, Error> {
    Ok(cloud.call_function::<Value>(&event, &()).await?.result)
}

#[derive(Deserialize)]
struct Countdown {
    left: u32,
}

/// Calls itself until nothing is left, and returns what was left each time.
#[cloud_function]
async fn countdown(event: Countdown, cloud: Cloud) -> Result<Vec<u32>, Error> {
    let rest = match event.left.checked_sub(1) {
        Some(left) => cloud.call_function::<Vec<u32>>("countdown", &json!({"left": left})).await?.result,
        None => Vec::new(),
    };
    Ok(std::iter::once(event.left).chain(rest).collect())
}

#[derive(Deserialize)]
struct Note {
    path: String,
    text: String,
}

/// Stores a note, which is read while it is sent.
#[cloud_function]
async fn keep(event: Note, cloud: Cloud) -> Result<String, Error> {
    let length = event.text.len() as u64;
    let content = Content::read(std::io::Cursor::new(event.text)).length(length);
    cloud.upload_file(event.path, content).max_bytes(1024 * 1024).await
}

/// Reads a file while it arrives, and returns its content and the number of pieces.
#[cloud_function]
async fn fetch(event: String, cloud: Cloud) -> Result<Value, Error> {
    let mut file = cloud.open_file(&event).await?;
    let (total, mut text) = (file.total(), Vec::new());
    while let Some(piece) = file.chunk().await? {
        text.extend_from_slice(&piece);
    }
    let whole = cloud.download_file(&event).await?;
    Ok(json!({"text": String::from_utf8_lossy(&text), "total": total, "isWhole": whole == text}))
}

/// Returns links that are valid for a minute.
#[cloud_function]
async fn links(event: Vec<String>, cloud: Cloud) -> Result<Vec<Value>, Error> {
    let links = cloud.get_temp_file_url(event).max_age(60).await?;
    Ok(links.iter().map(|link| link.url().map_or_else(|error| json!(error.err_code()), |url| json!(url))).collect())
}

/// Deletes files.
#[cloud_function]
async fn discard(event: Vec<String>, cloud: Cloud) -> Result<Vec<i64>, Error> {
    let deleted = cloud.delete_file(event).await?;
    Ok(deleted.iter().map(|file| file.outcome().map_or_else(|error| error.err_code(), |()| 0)).collect())
}

#[derive(Deserialize)]
struct Elsewhere {
    name: String,
    env: Option<String>,
    milliseconds: u64,
}

/// Calls a function in another environment, with a short time limit.
#[cloud_function]
async fn elsewhere(event: Elsewhere, cloud: Cloud) -> Result<Value, Error> {
    let call = cloud.call_function::<Value>(&event.name, &()).timeout(Duration::from_millis(event.milliseconds));
    let call = match event.env {
        Some(env) => call.env(env),
        None => call,
    };
    Ok(call.await?.result)
}

/// Returns the timer that runs it.
#[cloud_function]
async fn nightly(event: Timer) -> Result<String, Error> {
    Ok(event.trigger_name)
}

cloudfn_runtime::main!();
