//! The console's API: timelines, scripted answers, users and their open data, documents, files, figures.

use std::io::{Read, Write};
use std::net::TcpStream;

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::http::request::{Reply, Request};
use cloudfn_tests::scratch_crate::ScratchCrate;
use serde_json::{Value, json};

use super::invoked;

const FUNCTIONS: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{Data, Send, SendReply};
use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Answer, Cloud, Error, cloud_function};
use serde_json::{Value, json};

/// Tells a user about an order.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<Answer<SendReply>, Error> {
    println!("before");
    let sent = cloud.openapi(Send::new(cloud.wx_context().openid()?, "T", Data::new())).await?;
    println!("after");
    Ok(sent)
}

#[cloud_function(openapi = ["wxacode.getUnlimited"])]
async fn code(cloud: Cloud) -> Result<usize, Error> {
    Ok(cloud.openapi(wxacode::GetUnlimited::new("a=1")).await?.bytes.len())
}

#[cloud_function]
async fn order(event: Value, cloud: Cloud) -> Result<Value, Error> {
    let orders = cloud.database().collection_named::<Value>("orders");
    let id = orders.add(&json!({"article": event["article"]})).await?;
    cloud.call_function::<Value>("notify", &json!({})).await?;
    cloud.upload_file("receipts/1.txt", "paid").await?;
    Ok(json!({"id": id}))
}

#[cloud_function]
async fn phone(event: Value) -> Result<Value, Error> { Ok(event["phone"].clone()) }

#[cloud_function(triggers(timer("nightly", "0 0 2 * * * *")))]
async fn sweep(event: Value) -> Result<Value, Error> { Ok(event["TriggerName"].clone()) }

cloudfn_runtime::main!();
"#;

fn start(name: &'static str) -> (ScratchCrate, DevServer) {
    let scratch = ScratchCrate::new(name)
        .append("Cargo.toml", "serde_json = \"1\"\n")
        .replaced("Cargo.toml", "cloudfn-runtime' }", "cloudfn-runtime', features = [\"database\", \"storage\"] }")
        .file("src/main.rs", FUNCTIONS);
    let dev = DevServer::start(scratch.folder(), &["--no-watch", "--as", "oFirst", "--create-collections"]);
    (scratch, dev)
}

fn changed(dev: &DevServer, method: &str, path: &str, body: &Value) -> Reply {
    let body = body.to_string();
    let request = Request::new(dev.address(), method, path, &body);
    request.header("content-type", "application/json").send()
}

/// The head of the answer to a request for a file, which is not text.
fn head(dev: &DevServer, path: &str) -> String {
    let mut stream = TcpStream::connect(dev.address()).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {}\r\n\r\n", dev.address()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    String::from_utf8(answer[..end].to_vec()).unwrap().to_lowercase()
}

#[test]
fn an_invocation_is_a_timeline_with_its_calls_its_children_and_what_they_wrote() {
    let (_scratch, dev) = start("dev-console-api");
    dev.call("order", r#"{"article": "tea"}"#).json();
    let all = dev.get("/api/invocations").send().json();
    let of = |function: &str| all.as_array().unwrap().iter().find(|one| one["function"] == function).unwrap();
    let (order, notify) = (of("order"), of("notify"));
    assert_eq!((&notify["parent"], &order["parent"]), (&order["id"], &json!(null)));
    let calls = order["calls"].as_array().unwrap();
    let kinds: Vec<_> = calls.iter().map(|call| call["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["database", "function", "storage"]);
    assert_eq!(calls[1]["child"], notify["id"]);
    assert_eq!(calls[0]["writes"][0]["collection"], "orders");
    let id = calls[0]["writes"][0]["id"].as_str().unwrap();
    let (at, duration) =
        (|call: &Value| call["atMs"].as_f64().unwrap(), |of: &Value| of["durationMs"].as_f64().unwrap());
    assert!(at(&calls[0]) <= at(&calls[1]) && at(&calls[1]) <= at(&calls[2]), "{calls:?}");
    assert!(at(&calls[2]) + duration(&calls[2]) <= duration(order), "{order}");
    assert!(order["coldStartMs"].is_f64(), "{order}");

    let log = notify["log"].as_array().unwrap();
    let line = |text: &str| at(log.iter().find(|line| line["text"] == text).unwrap());
    assert!(line("before") <= line("after"));
    assert_eq!(notify["calls"][0]["touser"], json!(["oFirst"]));
    let inbox = dev.get("/api/messages").send().json();
    assert_eq!((&inbox[0]["openid"], &inbox[0]["messages"][0]["invocation"]), (&json!("oFirst"), &notify["id"]));

    let found = dev.get("/api/data/orders?filter=%7B%22article%22%3A%22tea%22%7D").send().json();
    assert_eq!((&found["total"], &found["documents"][0]["article"]), (&json!(1), &json!("tea")));
    assert_eq!(json!(found["documents"][0]["_id"].to_string()), json!(id));
    assert_eq!(dev.get("/api/files").send().json()[0]["path"], "receipts/1.txt");
    dev.get("/api/files/receipts/1.txt").send().is(200, "paid");

    let overview = dev.get("/api/overview").send().json();
    let sent =
        json!({"name": "subscribeMessage.send", "function": "notify", "declared": true, "calls": 1, "errors": 0});
    assert!(overview["apis"].as_array().unwrap().contains(&sent), "{overview}");
    let edge = |to: &str, kind: &str| json!({"from": "order", "to": to, "kind": kind, "count": 1});
    for edge in [edge("notify", "calls"), edge("orders", "writes"), edge("storage", "files")] {
        assert!(overview["edges"].as_array().unwrap().contains(&edge), "{edge}: {overview}");
    }

    let mut events = dev.get("/api/events").follow();
    assert_eq!(events.next().unwrap().0, "state");
    assert_eq!(changed(&dev, "DELETE", "/api/invocations", &json!({})).status, 204);
    assert!(events.any(|(name, _)| name == "cleared"));
    assert_eq!(dev.get("/api/invocations").send().json(), json!([]));
}

#[test]
fn answers_users_documents_events_and_timers_are_set_through_the_api() {
    let (scratch, dev) = start("dev-console-sets");
    let rule =
        json!({"api": "subscribeMessage.send", "function": "notify", "errcode": 43101, "errmsg": "no", "times": 1});
    let rules = changed(&dev, "POST", "/api/answers", &rule).json();
    assert_eq!((&rules[0]["errcode"], &rules[0]["times"]), (&json!(43101), &json!(1)));
    assert_eq!(dev.call("notify", "").status, 500);
    assert_eq!(dev.call("notify", "").status, 200);
    assert_eq!(dev.get("/api/answers").send().json(), json!([]));
    let cut = json!([{"api": "subscribeMessage.send", "cut": true, "times": 1}]);
    let invocation = invoked(&dev, &json!({"function": "notify", "answers": cut}));
    assert_eq!((&invocation["calls"][0]["scripted"], &invocation["calls"][0]["ok"]), (&json!(true), &json!(false)));
    assert!(invocation["error"]["errMsg"].is_string(), "{invocation}");
    changed(&dev, "POST", "/api/answers", &json!({"api": "a.b"})).says(400, "set one of `answer`");

    let picture = invoked(&dev, &json!({"function": "code"}));
    assert!(head(&dev, picture["calls"][0]["file"].as_str().unwrap()).contains("content-type: image/"), "{picture}");

    let users = json!([{"openid": "oMe", "openData": {"phoneNumber": {"phoneNumber": "138"}}}]);
    assert_eq!(changed(&dev, "PUT", "/api/users", &users).status, 200);
    let phone = dev.call("phone", r#"{"phone": "33_local-phoneNumber"}"#).json();
    assert_eq!(phone["data"]["phoneNumber"], "138");
    changed(&dev, "PUT", "/api/users", &json!([{}])).says(400, "each user needs an `openid`");

    assert_eq!(changed(&dev, "POST", "/api/data", &json!({"name": "stock"})).status, 204);
    assert_eq!(changed(&dev, "POST", "/api/data/stock", &json!({"_id": 1, "n": 5})).status, 200);
    assert_eq!(changed(&dev, "PUT", "/api/data/stock/1", &json!({"n": 6.5})).status, 204);
    changed(&dev, "PUT", "/api/data/stock/2", &json!({"n": 1})).says(404, "no document");
    dev.get("/api/data/stock/export").send().is(200, "{\"_id\":1,\"n\":6.5}\n");
    let lines = json!({"lines": "{\"_id\": 2}\n{\"_id\": 3}"});
    assert_eq!(changed(&dev, "POST", "/api/data/stock/import", &lines).json(), json!({"documents": 2}));
    assert_eq!(changed(&dev, "DELETE", "/api/data/stock/2", &json!({})).status, 204);
    assert_eq!(dev.get("/api/data/stock").send().json()["total"], 2);
    dev.get("/api/data/stock?filter=%7B").send().says(400, "");
    assert_eq!(changed(&dev, "DELETE", "/api/data/stock", &json!({})).status, 204);
    dev.get("/api/data/stock").send().says(404, "there is no collection `stock`");

    let fired = changed(&dev, "POST", "/api/timers/sweep/nightly/fire", &json!({})).json();
    assert_eq!(fired["answer"], "\"nightly\"");
    changed(&dev, "POST", "/api/timers/sweep/none/fire", &json!({})).says(404, "sweep has no timer `none`");

    // Nothing that changes something works without the content type that pages of other sites cannot send.
    for (method, path) in [
        ("POST", "/api/answers"),
        ("DELETE", "/api/answers"),
        ("PUT", "/api/users"),
        ("DELETE", "/api/invocations"),
        ("POST", "/api/data"),
        ("DELETE", "/api/data/x"),
        ("DELETE", "/api/files/x"),
        ("POST", "/api/rebuild"),
        ("POST", "/api/open"),
        ("POST", "/api/timers/sweep/nightly/fire"),
        ("PUT", "/api/functions/a/events/b"),
    ] {
        let reply = Request::new(dev.address(), method, path, "{}").header("content-type", "text/plain").send();
        assert_eq!(reply.status, 415, "{method} {path}");
    }
    drop(scratch);
}

#[test]
fn with_timers_each_function_starts_when_its_timer_says_so() {
    let scratch = ScratchCrate::new("dev-timers").file(
        "src/main.rs",
        "use cloudfn_runtime::events::Timer;\n\
         use cloudfn_runtime::{Cloud, Error, cloud_function};\n\
         #[cloud_function(triggers(timer(\"each-second\", \"* * * * * * *\")))]\n\
         async fn sweep(timer: Timer, cloud: Cloud) -> Result<(String, bool), Error> {\n\
             Ok((timer.trigger_name, cloud.wx_context().openid().is_ok()))\n\
         }\n\
         cloudfn_runtime::main!();\n",
    );
    let dev = DevServer::start(scratch.folder(), &["--no-watch", "--timers"]);
    let invocations = dev.get("/api/events").follow().filter(|(name, _)| name == "invocation");
    let answers: Vec<_> = invocations.take(2).map(|(_, invocation)| invocation["answer"].clone()).collect();
    assert_eq!(answers, [r#"["each-second",false]"#; 2]);
}
