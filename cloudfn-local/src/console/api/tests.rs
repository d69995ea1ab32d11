//! The description of the API against its routes.

use std::collections::BTreeSet;

use axum::body::Body;
use hyper::service::Service as _;
use hyper_util::service::TowerToHyperService;
use serde_json::Value;

use super::super::{Settings, Tools};
use super::*;
use crate::platform::Platform;

/// The methods that a route may have.
const METHODS: [&str; 5] = ["GET", "POST", "PUT", "DELETE", "PATCH"];

fn described() -> BTreeSet<String> {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let methods = |path: &str, methods: &Value| -> Vec<String> {
        methods.as_object().unwrap().keys().map(|method| format!("{} {path}", method.to_uppercase())).collect()
    };
    paths.iter().flat_map(|(path, all)| methods(path, all)).collect()
}

/// Whether a route has a method: otherwise it answers 405.
async fn has(route: &MethodRouter<Handler>, handler: &Handler, method: &str) -> bool {
    let service = TowerToHyperService::new(route.clone().with_state::<()>(handler.clone()));
    let request = axum::http::Request::builder().method(method).uri("/").body(Body::empty()).unwrap();
    service.call(request).await.unwrap().status() != StatusCode::METHOD_NOT_ALLOWED
}

#[test]
fn every_route_is_described_and_everything_described_is_a_route() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let platform = Platform::start().await.unwrap();
        let handler = Handler::new(&platform, &Settings::default().users, Tools::default());
        let mut routes = BTreeSet::new();
        for (path, route) in all() {
            for method in METHODS {
                if has(&route, &handler, method).await {
                    // The description has no word for a path with slashes.
                    routes.insert(format!("{method} {}", path.replace("{*", "{")));
                }
            }
        }
        assert_eq!(routes, described());
    });
}

#[test]
fn every_reference_of_the_description_leads_somewhere_and_every_parameter_is_in_its_path() {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let mut references = OPENAPI.split("\"$ref\": \"#").skip(1).map(|rest| rest.split('"').next().unwrap());
    assert!(references.all(|reference| document.pointer(reference).is_some()));
    for (path, methods) in document["paths"].as_object().unwrap() {
        let in_path: BTreeSet<_> = path.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
        for (method, operation) in methods.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().map_or(&[][..], Vec::as_slice);
            let of_path = parameters.iter().filter(|parameter| parameter["in"] == "path");
            let named: BTreeSet<_> = of_path.map(|parameter| parameter["name"].as_str().unwrap()).collect();
            assert_eq!(named, in_path, "{method} {path}");
        }
    }
}

#[test]
fn a_path_that_is_no_text_is_refused_in_the_format_of_all_errors() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let platform = Platform::start().await.unwrap();
        let handler = Handler::new(&platform, &Settings::default().users, Tools::default());
        let service = TowerToHyperService::new(super::super::router(handler));
        for path in ["/%ff", "/api/data/%E4%B8", "/_page/%80.js"] {
            let request = axum::http::Request::builder().method("POST").uri(path).body(Body::empty()).unwrap();
            let response = service.call(request).await.unwrap();
            assert_eq!(response.status(), StatusCode::BAD_REQUEST);
            assert_eq!(response.headers()[header::CONTENT_TYPE], "application/json");
            let body = axum::body::to_bytes(response.into_body(), 1024).await.unwrap();
            let error: Value = serde_json::from_slice(&body).unwrap();
            let text = format!("the path `{path}` is not UTF-8: write names in UTF-8 before you percent-encode them");
            assert_eq!(error, serde_json::json!({"errCode": -1, "errMsg": text}));
        }
    });
}
