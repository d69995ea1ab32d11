//! Methods of features that are off. The fixtures cannot show these mistakes, because they have every feature.

use cloudfn_tests::scratch_crate::ScratchCrate;

/// What cargo prints about a program with these features of the runtime.
fn mistakes(name: &'static str, features: &str, body: &str) -> String {
    let scratch = ScratchCrate::new(name)
        .replaced("Cargo.toml", "cloudfn-runtime = {", &format!("cloudfn-runtime = {{ features = [{features}],"))
        .file("src/main.rs", body);
    scratch.cargo(&["check"]).fails()
}

#[test]
fn a_test_with_documents_but_without_their_feature_says_what_to_add() {
    let program = r#"
use cloudfn_runtime::testing::TestCloud;

fn main() {
    let test = TestCloud::new().openid("o1").documents("orders", [1]);
    let test = test.collection("users");
    test.stored_documents::<u8>("orders");
}
"#;
    let log = mistakes("documents-without-their-feature", "\"database\"", program);
    let error = "error[E0277]: a `TestCloud` with documents needs the feature `test-database` of cloudfn-runtime";
    assert_eq!(log.matches(error).count(), 3, "{log}");
    assert_eq!(log.matches("\nerror").count(), 4, "one for each mistake, and cargo's: {log}");
    assert!(log.contains("[dev-dependencies]"), "{log}");
    assert!(log.contains("cloudfn-runtime = { .., features = [\"test-database\"] }"), "{log}");
}

#[test]
fn a_call_without_its_feature_says_what_to_add() {
    let program = r#"
use cloudfn_runtime::host::Host;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function]
async fn upload(event: Vec<u8>, cloud: Cloud) -> Result<String, Error> {
    cloud.upload_file("a.bin", event).await
}

#[cloud_function]
async fn download(event: String, cloud: Cloud) -> Result<Vec<u8>, Error> {
    cloud.other_account("wx1", "prod").download_file(&event).await
}

#[cloud_function]
async fn stream(event: String, cloud: Cloud) -> Result<usize, Error> {
    let mut file = cloud.open_file(event).await?;
    Ok(file.chunk().await?.map_or(0, |piece| piece.len()))
}

#[cloud_function]
async fn read(cloud: Cloud) -> Result<(), Error> {
    let order = cloud.database().collection_json("orders").doc("a").get().await?;
    let _ = order;
    Ok(())
}

fn main() -> std::process::ExitCode {
    Host::new().access_token(()).run()
}
"#;
    let log = mistakes("calls-without-their-features", "", program);
    for (feature, count) in [("storage", 3), ("database", 1), ("tls", 1)] {
        let label = format!("the feature `{feature}` is off");
        assert_eq!(log.matches(&label).count(), count, "{feature}: {log}");
        let line = format!("cloudfn-runtime = {{ .., features = [\"{feature}\"] }}");
        assert!(log.contains(&line), "{log}");
    }
    assert_eq!(log.matches("\nerror").count(), 6, "one for each mistake, and cargo's: {log}");
}
