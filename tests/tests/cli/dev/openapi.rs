//! The answers of the console's API against their description.

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::scratch_crate::ScratchCrate;
use serde_json::{Value, json};

use super::invoked;

const FUNCTIONS: &str = r#"
use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::openapi::wxacode;
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde_json::{Value, json};

/// Does a little of everything.
#[cloud_function(
    openapi = ["subscribeMessage.send", "wxacode.getUnlimited"],
    triggers(timer("nightly", "0 0 2 * * * *"))
)]
async fn all(event: Value, cloud: Cloud) -> Result<Value, Error> {
    tracing::info!(number = 1, "begins");
    println!("printed");
    cloud.openapi(Send::new("oAlice", "T", Data::new())).await.ok();
    cloud.openapi(wxacode::GetUnlimited::new("a=1")).await?;
    cloud.database().collection_named::<Value>("orders").add(&json!({"n": 1})).await?;
    cloud.upload_file("receipts/1.txt", "paid").await?;
    cloud.call_function::<Value>("child", &event).await?;
    Ok(event)
}

#[cloud_function]
async fn child() -> Result<(), Error> { Ok(()) }

#[cloud_function]
async fn fails() -> Result<(), Box<dyn std::error::Error + std::marker::Send + Sync>> { Err("no stock".into()) }

cloudfn_runtime::main!();
"#;

/// The parts of a value that a schema does not describe.
struct Check<'a> {
    document: &'a Value,
    wrong: Vec<String>,
}

impl Check<'_> {
    fn value(&mut self, value: &Value, schema: &Value, place: &str) {
        if let Some(reference) = schema["$ref"].as_str() {
            let schema = self.document.pointer(&reference[1..]).unwrap().clone();
            return self.value(value, &schema, place);
        }
        if let Some(kinds) = schema["anyOf"].as_array() {
            let kind = kinds.iter().find(|kind| value.is_null() == (kind["type"] == "null"));
            return self.value(value, kind.unwrap(), place);
        }
        let types: Vec<_> = match &schema["type"] {
            Value::String(one) => vec![one.as_str()],
            Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
            // Any JSON.
            _ => return,
        };
        if !types.iter().any(|known| is_of(value, known)) {
            return self.wrong.push(format!("{place} is not {types:?}: {value}"));
        }
        if schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
            self.wrong.push(format!("{place} is none of its values: {value}"));
        }
        match value {
            Value::Array(elements) => {
                for element in elements {
                    self.value(element, &schema["items"], &format!("{place}[]"));
                }
            }
            Value::Object(members) => {
                for (name, member) in members {
                    match schema["properties"].get(name) {
                        Some(schema) => self.value(member, schema, &format!("{place}.{name}")),
                        None if schema["additionalProperties"] == false => {
                            self.wrong.push(format!("{place}.{name} is not described"));
                        }
                        None => self.value(member, &schema["additionalProperties"], &format!("{place}.{name}")),
                    }
                }
                let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
                let missing = required.iter().filter_map(Value::as_str).filter(|name| !members.contains_key(*name));
                self.wrong.extend(missing.map(|name| format!("{place}.{name} is missing")));
            }
            _ => {}
        }
    }
}

fn is_of(value: &Value, known: &str) -> bool {
    match known {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => value.is_null(),
    }
}

#[test]
fn every_answer_of_the_api_is_as_it_is_described() {
    let scratch = ScratchCrate::new("dev-openapi")
        .append("Cargo.toml", "serde_json = \"1\"\ntracing = { version = \"0.1\", default-features = false }\n")
        .replaced("Cargo.toml", "cloudfn-runtime' }", "cloudfn-runtime', features = [\"database\", \"storage\"] }")
        .file("src/main.rs", FUNCTIONS);
    let dev = DevServer::start(scratch.folder(), &["--no-watch", "--as", "oFirst", "--create-collections"]);
    let document = dev.get("/api/openapi.json").send().json();
    let mut check = Check { document: &document, wrong: Vec::new() };
    let schema = |method: &str, path: &str| {
        let content = &document["paths"][path][method]["responses"]["200"]["content"]["application/json"];
        content["schema"].clone()
    };
    let rule = json!({"api": "subscribeMessage.send", "errcode": 43101, "times": 2, "delayMs": 1});
    let send =
        |path: &str, body: &Value| dev.post(path, &body.to_string()).header("content-type", "application/json").send();
    check.value(&send("/api/answers", &rule).json(), &schema("post", "/api/answers"), "POST answers");
    for function in ["all", "fails"] {
        let invocation = invoked(&dev, &json!({"function": function, "event": {"a": 1}}));
        check.value(&invocation, &schema("post", "/api/invoke"), "POST invoke");
    }
    let fired = send("/api/timers/all/nightly/fire", &json!({})).json();
    check.value(&fired, &schema("post", "/api/timers/{function}/{timer}/fire"), "POST fire");
    assert_eq!(send("/api/data", &json!({"name": "goods"})).status, 204);
    let added = send("/api/data/goods", &json!({"_id": "tea"})).json();
    check.value(&added, &schema("post", "/api/data/{collection}"), "POST data");
    let imported = send("/api/data/goods/import", &json!({"lines": "{\"_id\": \"cup\"}\n"})).json();
    check.value(&imported, &schema("post", "/api/data/{collection}/import"), "POST import");
    let saved = json!({"event": "{\"a\": 1}"}).to_string();
    let path = "/api/functions/all/events/first";
    let put = cloudfn_tests::http::request::Request::new(dev.address(), "PUT", path, &saved);
    assert_eq!(put.header("content-type", "application/json").send().status, 204);

    let mut asked = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let is_json = methods["get"]["responses"]["200"]["content"].get("application/json").is_some();
        if !is_json {
            continue;
        }
        let id = fired["id"].as_str().unwrap();
        let asked_path = path.replace("{collection}", "goods").replace("{id}", id);
        let answer = dev.get(&asked_path).send();
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        check.value(&answer.json(), &schema("get", path), &format!("GET {path}"));
        asked += 1;
    }
    assert!(asked >= 13, "{asked}");
    let missing = dev.get("/api/invocations/none").send();
    assert_eq!(missing.status, 404);
    check.value(&missing.json(), &document["components"]["schemas"]["Error"], "an error");
    assert_eq!(check.wrong, [""; 0]);
}
