//! The caller, if only the event names it: an object in an object, with each member once, and nothing else.

#![no_main]

use cloudfn_fuzz::members::Members;
use cloudfn_runtime::Environment;
use cloudfn_runtime::host::fuzzing::environment_of_event;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|event: &[u8]| {
    let cloudbase = [("SCF_NAMESPACE", "prod-1a2b"), ("TENCENTCLOUD_SECRETKEY", "secret of the process")];
    let told = environment_of_event(&environment(&cloudbase), event);
    let openid = told.listed("WX_OPENID");
    if let Some(openid) = openid {
        let event = Members::of(event).expect("an identity comes out of an object");
        let user = event.only("userInfo").expect("one userInfo");
        let user = Members::of(user.as_bytes()).expect("a userInfo that is an object");
        assert_eq!(user.text("openId").as_deref(), Some(openid), "one openId, and this one");
        assert!(!openid.is_empty());
        if let Some(appid) = told.listed("WX_APPID") {
            assert_eq!(user.text("appId").as_deref(), Some(appid), "one appId, and this one");
        }
    }
    assert!(openid.is_some() || told.listed("WX_APPID").is_none(), "no appid without an openid");
    for unsaid in ["WX_UNIONID", "WX_API_TOKEN", "WX_CLOUDBASE_ACCESSTOKEN", "TCB_SOURCE"] {
        assert_eq!(told.get(unsaid), None, "an event says nothing of {unsaid}");
    }
    assert_eq!(told.get("SCF_NAMESPACE"), Some("prod-1a2b"));
    for nobody in
        [&[("SCF_NAMESPACE", "default")][..], &[("SCF_NAMESPACE", "prod-1a2b"), ("CLOUDFN_IDENTITY", "none")], &[]]
    {
        assert_eq!(environment_of_event(&environment(nobody), event).listed("WX_OPENID"), None, "{nobody:?}");
    }
});

fn environment(variables: &[(&str, &str)]) -> Environment {
    variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
