// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `urllink`.

use cloudfn_openapi::urllink::*;

use crate::{assert_wire, read};

#[test]
fn generate_speaks_the_catalogs_names() {
    assert_wire(Generate::new(), "{}");
    assert_wire(
        Generate::new()
            .path("PATH")
            .query("QUERY")
            .expiry(Expiry::At(495))
            .cloud_base(
                CloudBase::new("ENV").domain("DOMAIN").path("PATH").query("QUERY").resource_appid("RESOURCE_APPID"),
            )
            .env_version(EnvVersion::Release)
            .is_expire(true),
        r#"{"path":"PATH","query":"QUERY","expire_type":0,"expire_time":495,"cloud_base":{"env":"ENV","domain":"DOMAIN","path":"PATH","query":"QUERY","resource_appid":"RESOURCE_APPID"},"env_version":"release","is_expire":true}"#,
    );
    assert_wire(
        Generate::new()
            .path("PATH")
            .query("QUERY")
            .expiry(Expiry::AfterDays(780))
            .cloud_base(
                CloudBase::new("ENV").domain("DOMAIN").path("PATH").query("QUERY").resource_appid("RESOURCE_APPID"),
            )
            .env_version(EnvVersion::Release)
            .is_expire(true),
        r#"{"path":"PATH","query":"QUERY","expire_type":1,"expire_interval":780,"cloud_base":{"env":"ENV","domain":"DOMAIN","path":"PATH","query":"QUERY","resource_appid":"RESOURCE_APPID"},"env_version":"release","is_expire":true}"#,
    );
    let reply = read::<Generate>(r#"{"url_link":"URL_LINK","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.url_link, "URL_LINK");
    read::<Generate>("{}");
}

#[test]
fn query_speaks_the_catalogs_names() {
    assert_wire(Query::new(), "{}");
    assert_wire(
        Query::new().url_link("URL_LINK").query_type(QueryType::Details),
        r#"{"url_link":"URL_LINK","query_type":0}"#,
    );
    let reply = read::<Query>(
        r#"{"url_link_info":{"appid":"APPID","path":"PATH","query":"QUERY","create_time":426,"expire_time":495,"env_version":"release","cloud_base":{"env":"ENV","domain":"DOMAIN","path":"PATH","query":"QUERY","resource_appid":"RESOURCE_APPID","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"quota_info":{"remain_visit_quota":790,"a member of tomorrow":{"deep":[1]}},"visit_openid":"VISIT_OPENID","url_link_quota":{"long_time_used":623,"long_time_limit":736,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.url_link_info.as_ref().unwrap().appid, "APPID");
    assert_eq!(reply.url_link_info.as_ref().unwrap().path, "PATH");
    assert_eq!(reply.url_link_info.as_ref().unwrap().query, "QUERY");
    assert_eq!(reply.url_link_info.as_ref().unwrap().create_time, 426);
    assert_eq!(reply.url_link_info.as_ref().unwrap().expire_time, 495);
    assert_eq!(reply.url_link_info.as_ref().unwrap().env_version, Some(EnvVersion::Release));
    assert_eq!(reply.url_link_info.as_ref().unwrap().cloud_base.as_ref().unwrap().env, "ENV");
    assert_eq!(reply.url_link_info.as_ref().unwrap().cloud_base.as_ref().unwrap().domain, "DOMAIN");
    assert_eq!(reply.url_link_info.as_ref().unwrap().cloud_base.as_ref().unwrap().path, "PATH");
    assert_eq!(reply.url_link_info.as_ref().unwrap().cloud_base.as_ref().unwrap().query, "QUERY");
    assert_eq!(reply.url_link_info.as_ref().unwrap().cloud_base.as_ref().unwrap().resource_appid, "RESOURCE_APPID");
    assert_eq!(reply.quota_info.as_ref().unwrap().remain_visit_quota, 790);
    assert_eq!(reply.visit_openid.as_ref().unwrap(), "VISIT_OPENID");
    assert_eq!(reply.url_link_quota.as_ref().unwrap().long_time_used, 623);
    assert_eq!(reply.url_link_quota.as_ref().unwrap().long_time_limit, 736);
    read::<Query>("{}");
    let reply = read::<Query>(r#"{"url_link_info":{"cloud_base":{"doamin":"DOMAIN"}}}"#);
    assert_eq!(reply.url_link_info.as_ref().unwrap().cloud_base.as_ref().unwrap().domain, "DOMAIN");
}
