// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `urlscheme`.

use cloudfn_openapi::urlscheme::*;

use crate::{assert_wire, read};

#[test]
fn generate_speaks_the_catalogs_names() {
    assert_wire(Generate::new(), "{}");
    assert_wire(
        Generate::new()
            .jump_wxa(JumpWxa::new().path("PATH").query("QUERY").env_version(EnvVersion::Release))
            .expiry(Expiry::At(495))
            .is_expire(true),
        r#"{"jump_wxa":{"path":"PATH","query":"QUERY","env_version":"release"},"expire_time":495,"expire_type":0,"is_expire":true}"#,
    );
    assert_wire(
        Generate::new()
            .jump_wxa(JumpWxa::new().path("PATH").query("QUERY").env_version(EnvVersion::Release))
            .expiry(Expiry::AfterDays(780))
            .is_expire(true),
        r#"{"jump_wxa":{"path":"PATH","query":"QUERY","env_version":"release"},"expire_type":1,"expire_interval":780,"is_expire":true}"#,
    );
    let reply = read::<Generate>(r#"{"openlink":"OPENLINK","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.openlink, "OPENLINK");
    read::<Generate>("{}");
}

#[test]
fn generate_nfc_speaks_the_catalogs_names() {
    assert_wire(GenerateNfc::new("MODEL_ID"), r#"{"model_id":"MODEL_ID"}"#);
    assert_wire(
        GenerateNfc::new("MODEL_ID")
            .jump_wxa(JumpWxa::new().path("PATH").query("QUERY").env_version(EnvVersion::Release))
            .sn("SN"),
        r#"{"jump_wxa":{"path":"PATH","query":"QUERY","env_version":"release"},"model_id":"MODEL_ID","sn":"SN"}"#,
    );
    let reply = read::<GenerateNfc>(r#"{"openlink":"OPENLINK","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.openlink, "OPENLINK");
    read::<GenerateNfc>("{}");
}

#[test]
fn generate_nfc_scheme_speaks_the_catalogs_names() {
    assert_wire(GenerateNfcScheme::new("MODEL_ID"), r#"{"model_id":"MODEL_ID"}"#);
    assert_wire(
        GenerateNfcScheme::new("MODEL_ID")
            .jump_wxa(JumpWxa::new().path("PATH").query("QUERY").env_version(EnvVersion::Release))
            .sn("SN"),
        r#"{"jump_wxa":{"path":"PATH","query":"QUERY","env_version":"release"},"model_id":"MODEL_ID","sn":"SN"}"#,
    );
    let reply = read::<GenerateNfcScheme>(r#"{"openlink":"OPENLINK","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.openlink, "OPENLINK");
    read::<GenerateNfcScheme>("{}");
}

#[test]
fn query_speaks_the_catalogs_names() {
    assert_wire(Query::new(), "{}");
    assert_wire(Query::new().scheme("SCHEME").query_type(QueryType::Details), r#"{"scheme":"SCHEME","query_type":0}"#);
    let reply = read::<Query>(
        r#"{"scheme_info":{"appid":"APPID","path":"PATH","query":"QUERY","create_time":426,"expire_time":495,"env_version":"release","a member of tomorrow":{"deep":[1]}},"quota_info":{"remain_visit_quota":790,"a member of tomorrow":{"deep":[1]}},"visit_openid":"VISIT_OPENID","scheme_quota":{"long_time_used":623,"long_time_limit":736,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.scheme_info.as_ref().unwrap().appid, "APPID");
    assert_eq!(reply.scheme_info.as_ref().unwrap().path, "PATH");
    assert_eq!(reply.scheme_info.as_ref().unwrap().query, "QUERY");
    assert_eq!(reply.scheme_info.as_ref().unwrap().create_time, 426);
    assert_eq!(reply.scheme_info.as_ref().unwrap().expire_time, 495);
    assert_eq!(reply.scheme_info.as_ref().unwrap().env_version, Some(EnvVersion::Release));
    assert_eq!(reply.quota_info.as_ref().unwrap().remain_visit_quota, 790);
    assert_eq!(reply.visit_openid.as_ref().unwrap(), "VISIT_OPENID");
    assert_eq!(reply.scheme_quota.as_ref().unwrap().long_time_used, 623);
    assert_eq!(reply.scheme_quota.as_ref().unwrap().long_time_limit, 736);
    read::<Query>("{}");
}
