//! Events that a client can send: every JSON value is open data, and every object a message and a timer.

#![no_main]

use cloudfn_runtime::events::{Message, Paid, Timer};
use cloudfn_runtime::open_data::{OpenData, PhoneNumber, ShareInfo, UserInfo, WeRunData};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let Ok(event) = serde_json::from_slice::<Value>(bytes) else { return };
    let _ = serde_json::from_value::<Paid>(event.clone());
    if event.is_object() {
        serde_json::from_value::<Timer>(event.clone()).expect("every object is a timer");
        let message: Message = serde_json::from_value(event.clone()).expect("every object is a message");
        assert_eq!(Value::Object(message.members), event);
    }
    let _ = open_data::<PhoneNumber>(&event).unverified();
    let _ = open_data::<WeRunData>(&event).unverified();
    let _ = open_data::<ShareInfo>(&event).unverified();
    let _ = open_data::<UserInfo>(&event).unverified();
});

fn open_data<T>(event: &Value) -> OpenData<T> {
    serde_json::from_value(event.clone()).expect("every value is open data, good or bad")
}
