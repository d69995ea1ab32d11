//! wx-server-sdk itself on the local platform: its calls are understood, and it understands the answers.
//!
//! It needs Node, and the folder of an npm project with `wx-server-sdk` (and `mime-db`, which it forgets to name) in
//! `CLOUDFN_WX_SERVER_SDK`. Without them, these tests are skipped.

mod database;

use std::path::Path;

use cloudfn_local::{CallOutcome, Failure, FunctionProcess, Identity, LocalFunction, Platform, Scripted};
use cloudfn_tests::local_platform::{self, on_platform};
use cloudfn_tests::node;
use cloudfn_tests::program::{functions, program};
use serde_json::{Value, json};

/// A program of `tests/wx-server-sdk` as a function.
fn sdk(program: &str) -> Option<FunctionProcess> {
    let folder = node::wx_server_sdk()?;
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("wx-server-sdk").join(program);
    let process = local_platform::function("sdk", program)
        .permissions([
            "customerServiceMessage.uploadTempMedia",
            "subscribeMessage.send",
            "templateMessage.send",
            "wxacode.get",
        ])
        .variable("NODE_PATH", folder.join("node_modules"));
    Some(process)
}

fn run(test: impl AsyncFnOnce(&Platform, LocalFunction)) {
    let Some(sdk) = sdk("function.js") else { return };
    on_platform(async |platform| test(platform, platform.function(sdk).unwrap()).await);
}

fn call(api: &str, data: &Value) -> Value {
    json!({"api": api, "data": data})
}

/// The example of the vendor's guide, in JavaScript.
fn receipt() -> Value {
    json!({
        "touser": "o1",
        "page": "index",
        "data": {
            "keyword1": {"value": "339208499"},
            "keyword2": {"value": "2015年01月05日 12:30"},
            "keyword3": {"value": "腾讯微信总部"},
            "keyword4": {"value": "广州市海珠区新港中路397号"},
        },
        "templateId": "TEMPLATE_ID",
        "formId": "FORM_ID",
        "emphasisKeyword": "keyword1.DATA",
    })
}

#[test]
fn its_call_is_understood_and_answered() {
    run(async |_, function| {
        let outcome =
            function.invoke(call("openapi.templateMessage.send", &receipt()), &Identity::default()).await.unwrap();
        let answer = outcome.json().unwrap();
        assert_eq!((&answer["errCode"], &answer["errMsg"]), (&json!(0), &json!("openapi.templateMessage.send:ok")));
        assert_eq!(outcome.cloud_calls[0].outcome, CallOutcome::Answered);
    });
}

#[test]
fn our_example_sends_what_it_sends() {
    run(async |platform, function| {
        let name = "send-template-message";
        let ours = local_platform::function(name, program(name));
        let user = Identity::default().openid("o1");
        let ours = platform.function(ours).unwrap().invoke("{}", &user).await.unwrap();
        let theirs = function.invoke(call("openapi.templateMessage.send", &receipt()), &user).await.unwrap();
        // The members, their bytes and their order.
        assert_eq!(ours.cloud_calls[0].members, theirs.cloud_calls[0].members);
    });
}

#[test]
fn it_sees_the_same_errors_as_in_the_cloud() {
    run(async |platform, function| {
        let send = call("openapi.subscribeMessage.send", &json!({"touser": "o1"}));
        let told = async |event: &Value| match function.invoke(event, &Identity::default()).await.unwrap().answer {
            Err(Failure::Function(error)) => (error.err_code, error.err_msg),
            other => panic!("{other:?}"),
        };
        platform
            .answer_once("subscribeMessage.send", Scripted::errcode(43101, "user refuse to accept the msg"))
            .unwrap();
        assert_eq!(
            told(&send).await,
            (43101, "openapi.subscribeMessage.send:fail user refuse to accept the msg".to_owned())
        );
        platform.answer_once("subscribeMessage.send", Scripted::rejected("INVALID_PARAM", "bad thing")).unwrap();
        let (code, text) = told(&send).await;
        assert_eq!(code, -501_007);
        assert_eq!(text, "openapi.subscribeMessage.send:fail -501007 invalid parameters. bad thing");
        let undeclared = call("openapi.security.msgSecCheck", &json!({"content": "x"}));
        assert_eq!(told(&undeclared).await, (-604_101, "system error: error code: -604101".to_owned()));
        let unknown = call("openapi.security.msgSecChuck", &json!({"content": "x"}));
        assert_eq!(told(&unknown).await, (-604_100, "system error: error code: -604100".to_owned()));
    });
}

#[test]
fn it_sees_a_picture_as_a_picture() {
    run(async |platform, function| {
        let get = call("openapi.wxacode.get", &json!({"path": "index"}));
        let answer = function.invoke(&get, &Identity::default()).await.unwrap().json().unwrap();
        assert_eq!(answer["contentType"], "image/png");
        assert_eq!(answer["buffer"]["data"][1], json!(b'P'));
        // Bytes that are not text, line ends, and the ends of form parts.
        let bytes = b"\xff\xd8\0\r\n--x--\r\n\xff\xd9";
        platform.answer_once("wxacode.get", Scripted::binary("image/jpeg", *bytes)).unwrap();
        let answer = function.invoke(&get, &Identity::default()).await.unwrap().json().unwrap();
        let picture = json!({"type": "Buffer", "data": bytes});
        assert_eq!((&answer["contentType"], &answer["buffer"]), (&json!("image/jpeg"), &picture));
        assert_eq!((&answer["errCode"], &answer["errMsg"]), (&json!(0), &json!("openapi.wxacode.get:ok")));
    });
}

#[test]
fn its_media_arrives_unchanged() {
    run(async |platform, function| {
        let api = "customerServiceMessage.uploadTempMedia";
        let bytes = b"\x89PNG\r\n\x1a\n\0\xff\r\n--".to_vec();
        let media = json!({"contentType": "image/jpeg", "value": {"type": "Buffer", "data": bytes}});
        platform
            .answer(api, Scripted::json(json!({"type": "image", "media_id": "MEDIA", "created_at": 1_700_000_000})))
            .unwrap();
        let upload = call(&format!("openapi.{api}"), &json!({"type": "image", "media": media}));
        let outcome = function.invoke(upload, &Identity::default()).await.unwrap();
        let answer = outcome.json().unwrap();
        assert_eq!((&answer["mediaId"], &answer["createdAt"]), (&json!("MEDIA"), &json!(1_700_000_000)));
        assert_eq!(answer["errMsg"], format!("openapi.{api}:ok"));
        let [kind, file] = &outcome.cloud_calls[0].members[..] else { panic!("{:?}", outcome.cloud_calls) };
        assert_eq!((&*kind.name, &*kind.value, &kind.file_name), ("type", &b"\"image\""[..], &None));
        assert_eq!((&*file.name, &file.value, file.file_name.as_deref()), ("media", &bytes, Some("media.jpeg")));
    });
}

#[test]
fn its_open_data_is_exchanged_in_the_event_and_by_a_call() {
    run(async |platform, function| {
        let alice = Identity::user("alice");
        let id = platform.cloud_id(&alice, json!({"phoneNumber": "13580006666"}));
        let event = json!({"api": "event", "phone": id, "data": {"deep": id}});
        let event = function.invoke(event, &alice).await.unwrap().json().unwrap();
        assert_eq!(event["phone"]["data"]["phoneNumber"], "13580006666");
        assert_eq!(event["data"]["deep"], json!(id));
        let asked = call("getOpenData", &json!({"list": [id, "33_x"]}));
        let answer = function.invoke(asked, &alice).await.unwrap().json().unwrap();
        assert_eq!(answer["list"][0], event["phone"]);
        assert_eq!(answer["list"][1]["errCode"], -601_005);
        assert_eq!(answer["errMsg"], "getOpenData:ok");
    });
}

#[test]
fn it_gets_signatures() {
    run(async |_, function| {
        let voip = call("getVoIPSign", &json!({"groupId": "g", "timestamp": 1_700_000_000, "nonce": "n"}));
        let parameters = call("getCloudCallSign", &json!({"parameterList": ["a"]}));
        for (asked, sent) in [
            (voip, json!({"groupId": "g", "timestamp": 1_700_000_000, "nonce": "n"})),
            (parameters, json!({"parameterList": ["a"]})),
        ] {
            let api = asked["api"].as_str().unwrap().to_owned();
            let outcome = function.invoke(asked, &Identity::default()).await.unwrap();
            let answer = outcome.json().unwrap();
            assert_eq!(answer["signature"].as_str().unwrap().len(), 64, "{answer}");
            assert_eq!((&answer["errCode"], &answer["errMsg"]), (&json!(0), &json!(format!("{api}:ok"))));
            assert_eq!((&outcome.cloud_calls[0].api, outcome.cloud_calls[0].json()), (&api, sent));
        }
    });
}

#[test]
fn its_payments_are_answered() {
    run(async |_, function| {
        let order = call("cloudPay.unifiedOrder", &json!({"outTradeNo": "N1", "totalFee": 250}));
        let outcome = function.invoke(order, &Identity::default()).await.unwrap();
        let answer = outcome.json().unwrap();
        assert_eq!((&answer["returnCode"], &answer["errMsg"]), (&json!("SUCCESS"), &json!("cloudPay.unifiedOrder:ok")));
        assert_eq!(outcome.cloud_calls[0].json(), json!({"out_trade_no": "N1", "total_fee": 250}));
        let bill = call("cloudPay.downloadBill", &json!({"billDate": "20260101"}));
        let bill = function.invoke(bill, &Identity::default()).await.unwrap().json().unwrap();
        assert!(bill["data"].as_str().unwrap().starts_with("交易时间"), "{bill}");
    });
}

#[test]
fn its_files_are_stored_linked_fetched_and_deleted() {
    run(async |platform, function| {
        let invoke = async |api: &str, data: Value| {
            function.invoke(call(api, &data), &Identity::default()).await.unwrap().json().unwrap()
        };
        let content: Vec<u8> = (0..=255).cycle().take(200_000).collect();
        let upload = json!({"cloudPath": "dir/文 a.bin", "fileContent": {"type": "Buffer", "data": content}});
        let uploaded = invoke("uploadFile", upload).await;
        let id = platform.files().file_id("dir/文 a.bin");
        assert_eq!(uploaded["fileID"], json!(id));
        assert_eq!(uploaded["errMsg"], "uploadFile:ok");
        assert!(platform.files().get("dir/文 a.bin").unwrap() == content, "it was kept changed");

        let downloaded = invoke("downloadFile", json!({"fileID": id})).await;
        assert!(downloaded["fileContent"]["data"] == json!(content), "it was fetched changed");
        assert_eq!((&downloaded["statusCode"], &downloaded["errMsg"]), (&json!(200), &json!("downloadFile:ok")));

        let missing = platform.files().file_id("none");
        let asked = json!({"fileList": [{"fileID": id, "maxAge": 60}, missing]});
        let links = invoke("getTempFileURL", asked).await;
        let [link, none] = &links["fileList"].as_array().unwrap()[..] else { panic!("{links}") };
        assert_eq!((&link["status"], &link["errMsg"], &link["maxAge"]), (&json!(0), &json!("ok"), &json!(60)));
        assert!(link["tempFileURL"].as_str().unwrap().starts_with("http://127.0.0.1:"), "{link}");
        assert_eq!((&none["status"], &none["tempFileURL"]), (&json!(-503_003), &json!("")));

        let deleted = invoke("deleteFile", json!({"fileList": [id, missing]})).await;
        let statuses: Vec<_> = deleted["fileList"].as_array().unwrap().iter().map(|file| &file["status"]).collect();
        assert_eq!(statuses, [&json!(0), &json!(-503_003)]);
        assert!(platform.files().paths().is_empty());
        let lost = function.invoke(call("downloadFile", &json!({"fileID": id})), &Identity::default()).await.unwrap();
        assert!(lost.answer.unwrap_err().to_string().contains("downloadFile:fail"));
    });
}

#[test]
fn it_calls_a_function_in_rust() {
    run(async |platform, function| {
        let sum = local_platform::function("sum", functions("sdk"))
            .variable("CLOUDFN_FUNCTION", "sum")
            .permissions::<&str>([]);
        let _sum = platform.function(sum).unwrap();
        let asked = call("callFunction", &json!({"name": "sum", "data": {"a": 1, "b": 2}}));
        let answer = function.invoke(asked, &Identity::default()).await.unwrap().json().unwrap();
        assert_eq!((&answer["result"]["sum"], &answer["errMsg"]), (&json!(3), &json!("callFunction:ok")));
        let nobody = call("callFunction", &json!({"name": "other"}));
        let outcome = function.invoke(nobody, &Identity::default()).await.unwrap();
        assert!(outcome.answer.unwrap_err().to_string().contains("no function other"));
    });
}
