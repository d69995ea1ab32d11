//! The Node package with `CLOUDFN_DEV_URL`, as it runs inside WeChat DevTools.

use std::path::Path;
use std::process::Command;

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::node::node;
use cloudfn_tests::workspace::workspace;
use serde_json::{Value, json};

use super::shop::shop;

/// Calls the package's `main` as DevTools does. Prints the result, or the error.
const CALL: &str = "
require(process.argv[1]).main(JSON.parse(process.argv[2]), JSON.parse(process.argv[3])).then(
  answer => console.log(JSON.stringify({ answer })),
  ({ errCode, errMsg }) => console.log(JSON.stringify({ errCode, errMsg }))
)";

/// Calls a function through the package's own `index.js`.
fn called(node: &Path, dev: &DevServer, function: &str, event: &Value, context: &Value) -> Value {
    let shim = std::fs::read_to_string(workspace().join("cargo-cloudfn/shim/index.js")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let index = folder.path().join("index.js");
    std::fs::write(&index, shim.replace("{{FUNCTION}}", function)).unwrap();
    let output = Command::new(node)
        .args(["-e", CALL])
        .arg(&index)
        .args([event.to_string(), context.to_string()])
        .env("CLOUDFN_DEV_URL", format!("http://{}", dev.address()))
        .output()
        .unwrap();
    let stdout = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&stdout).unwrap_or_else(|_| panic!("{stdout}{}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn the_node_package_reaches_dev_with_the_callers_identity() {
    let Some(node) = node() else { return };
    let shop = shop();
    let variables = json!({"WX_CONTEXT_KEYS": "WX_OPENID,WX_APPID", "WX_OPENID": "oTools", "WX_APPID": "wxTools"});
    let context = json!({"environment": variables.to_string(), "request_id": "r1", "time_limit_in_ms": 3000});
    let who = called(&node, &shop, "who", &json!({}), &context);
    assert_eq!((&who["answer"]["OPENID"], &who["answer"]["APPID"]), (&json!("oTools"), &json!("wxTools")));
    let event = json!({"title": "雪", "userInfo": {"openId": "oTools", "appId": "wxTools"}});
    assert_eq!(called(&node, &shop, "echo", &event, &context)["answer"], event);
}

#[test]
fn a_failure_rejects_in_the_node_package_with_its_code_and_text() {
    let Some(node) = node() else { return };
    let shop = shop();
    let cheat = called(&node, &shop, "cheat", &json!({}), &json!({}));
    assert_eq!(cheat, json!({"errCode": -604_101, "errMsg": "system error: error code: -604101"}));
    let missing = called(&node, &shop, "nothing", &json!({}), &json!({}));
    assert!(missing["errMsg"].as_str().unwrap().starts_with("there is no function `nothing`"), "{missing}");
}
