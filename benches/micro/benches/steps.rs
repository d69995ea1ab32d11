//! The steps of a call and of an invocation. divan counts their allocations, too.

#![allow(clippy::unwrap_used, reason = "a benchmark fails where it cannot go on")]

use std::cell::RefCell;

use cloudfn_protocol::{case, form, json, signature};
use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::testing::TestCloud;
use cloudfn_runtime::{Cloud, Environment, Error, Functions, Invocation, cloud_function};
use divan::{AllocProfiler, Bencher};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tower_service::Service;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> {
    Ok(event)
}

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(title: String, cloud: Cloud) -> Result<(), Error> {
    let message = Send::new(cloud.wx_context().openid()?, "TEMPLATE_ID", Data::new().set("thing1", title));
    cloud.openapi(message).await?;
    Ok(())
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// A list of objects whose JSON has about this many bytes.
fn event(bytes: usize) -> String {
    let item = json!({"name": "商品名称", "price": 7.5, "tags": ["a", "热卖"], "note": "line\nwith \"quotes\""});
    let count = bytes / item.to_string().len();
    Value::from(vec![item; count.max(1)]).to_string()
}

/// The fields of a Cloud Call. The envelope is 400 bytes.
fn fields() -> Vec<form::Field> {
    vec![
        form::Field::text("action", "wx.openApi"),
        form::Field::text("apiName", "subscribeMessage.send"),
        form::Field::bytes("requestData", vec![7; 400]),
        form::Field::text("sessionToken", "s".repeat(256)),
        form::Field::text("wxCloudApiToken", "t".repeat(128)),
    ]
}

/// From the registry to the answer's bytes, without a host.
#[divan::bench(args = [1024, 65_536, 1_048_576])]
fn invocation(bencher: Bencher<'_, '_>, bytes: usize) {
    let (runtime, functions, event) = (runtime(), RefCell::new(Functions::linked()), event(bytes));
    bencher
        .with_inputs(|| {
            let mut invocation = Invocation::new(event.clone(), Environment::default(), "r1");
            invocation.function = Some("echo".to_owned());
            invocation
        })
        .bench_local_values(|invocation| {
            let answer = functions.borrow_mut().call(invocation);
            assert!(runtime.block_on(answer).is_ok());
        });
}

/// A request and its scripted answer, without a gateway.
#[divan::bench]
fn call_in_a_test(bencher: Bencher<'_, '_>) {
    let runtime = runtime();
    bencher
        .with_inputs(|| TestCloud::new().openid("o6zAJs"))
        .bench_local_values(|test| runtime.block_on(notify("Tea".to_owned(), test.cloud())).unwrap());
}

#[divan::bench]
fn sign(bencher: Bencher<'_, '_>) {
    let fields = fields();
    let headers = [
        ("content-type", "multipart/form-data"),
        ("host", "servicewechat.com"),
        ("user-agent", "tcb-node-sdk/3.17.2"),
        ("x-client-timestamp", "1763800000000"),
    ];
    let url = "http://servicewechat.com/admin?env=prod-1a2b3c&seqId=19aa_1";
    let request =
        signature::Unsigned { method: "POST", url, headers: &headers, fields: &fields, timestamp: 1_763_800_000 };
    let key = signature::SigningKey::new("key-example", 1_763_800_000);
    bencher.bench_local(|| signature::sign_with(&request, "AKIDexample", &key));
}

#[divan::bench]
fn derive_the_signing_key() -> signature::SigningKey {
    signature::SigningKey::new(divan::black_box("key-example"), divan::black_box(1_763_800_000))
}

#[divan::bench]
fn encode_the_form(bencher: Bencher<'_, '_>) {
    let (fields, boundary) = (fields(), form::boundary([7; 12]));
    bencher.bench_local(|| form::encode_multipart(&boundary, &fields));
}

#[divan::bench(args = [1024, 65_536])]
fn write_json(bencher: Bencher<'_, '_>, bytes: usize) {
    let value: Value = serde_json::from_str(&event(bytes)).unwrap();
    bencher.bench_local(|| json::stringify(&value));
}

#[divan::bench]
fn camel_case(bencher: Bencher<'_, '_>) {
    let answer = json!({"errcode": 0, "errmsg": "ok", "template_id": "T", "page_list": [{"page_url": "p"}]});
    bencher.with_inputs(|| answer.clone()).bench_local_values(case::camel_case);
}
