#![cfg(debug_assertions)]

use std::io;
use std::sync::{Arc, Mutex};

use futures_util::FutureExt as _;
use serde_json::{Value, json};
use tracing_subscriber::fmt::MakeWriter;

use super::while_cancelling;
use crate::cloud::Cloud;
use crate::openapi::AllPermissions;
use crate::openapi::subscribe_message::{Data, Send};
use crate::testing::{TestCloud, block_on};

/// The log of a test.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

fn logged(run: impl FnOnce()) -> String {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).finish();
    tracing::subscriber::with_default(subscriber, run);
    let bytes = log.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

fn cloud() -> Cloud<AllPermissions> {
    TestCloud::new().function("sum", 1).allow_unused_answers().cloud()
}

fn send() -> Send {
    Send::new("o1", "T", Data::new())
}

/// One warning, about this call, with the line of the closure.
#[track_caller]
fn warns(name: &str, run: impl FnOnce(&Cloud<AllPermissions>)) {
    let text = logged(|| run(&cloud()));
    let place = format!("{}:{}:", file!(), std::panic::Location::caller().line());
    assert!(text.contains("WARN") && text.contains(&format!("`{name}` was not called: {place}")), "{text}");
    assert_eq!(text.matches("was not called").count(), 1, "{text}");
}

#[test]
fn each_kind_of_call_that_is_dropped_unsent_warns_with_its_line() {
    warns("subscribeMessage.send", |cloud| drop(cloud.openapi(send())));
    warns("subscribeMessage.send", |cloud| drop(cloud.permit::<Send>().openapi(send()).appid("wx1")));
    warns("callFunction", |cloud| drop(cloud.call_function::<Value>("sum", &())));
    warns("callFunction", |cloud| drop(cloud.other_account("wx1", "e").call_function::<Value>("sum", &())));
    warns("getOpenData", |cloud| drop(cloud.get_open_data(["33_a"])));
    warns("getVoIPSign", |cloud| drop(cloud.voip_sign("g", 1, "n")));
    warns("getCloudCallSign", |cloud| drop(cloud.cloud_call_sign(["a"])));
    warns("unifiedOrder", |cloud| drop(cloud.pay().untyped("unifiedOrder", json!({}))));
    warns("deleteFile", |cloud| drop(cloud.delete_file(["cloud://a"])));
    warns("getTempFileURL", |cloud| drop(cloud.get_temp_file_url(["cloud://a"])));
}

#[cfg(feature = "database")]
#[test]
fn a_call_of_the_database_that_is_dropped_unsent_warns_with_its_line() {
    use crate::database::bson::Document;

    warns("document.get", |cloud| drop(cloud.database().collection_named::<Document>("a").doc("1").get()));
    warns("collection.get", |cloud| drop(cloud.database().collection_named::<Document>("a").all_documents().limit(1)));
    warns("collection.get", |cloud| drop(cloud.database().collection_named::<Document>("a").all_documents().first()));
    warns("collection.count", |cloud| drop(cloud.database().collection_named::<Document>("a").all_documents().count()));
    warns("createCollection", |cloud| drop(cloud.database().create_collection("a")));
    warns("runTransaction", |cloud| drop(cloud.database().transaction(async |_| Ok::<(), crate::Error>(()))));
}

#[test]
fn a_call_that_was_polled_does_not_warn() {
    let text = logged(|| {
        let cloud = cloud();
        block_on(async { cloud.openapi(send()).await }).unwrap();
        // It is polled once, and then dropped.
        let call = cloud.openapi(send());
        assert!(block_on(async { call.now_or_never() }).is_none());
    });
    assert!(!text.contains("was not called"), "{text}");
}

#[test]
fn nothing_warns_while_a_test_panics_or_an_invocation_is_cancelled() {
    let text = logged(|| {
        let cloud = cloud();
        let call = cloud.openapi(send());
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _call = call;
            panic!("the test's own");
        }));
        assert!(panicked.is_err());
        let call = cloud.openapi(send());
        while_cancelling(|| drop(call));
    });
    assert!(!text.contains("was not called"), "{text}");
}
