//! Expansions of `#[cloud_function]`.

use super::{assert_expansion, compiler, compiler_of_cargo_cloudfn_check, formatted, tokens};
use crate::attribute;
use crate::compiler::Compiler;

/// Replaces a folder that differs from machine to machine.
const OUTPUT_FOLDER: &str = "OUTPUT_FOLDER";

#[test]
fn one_api() {
    assert_expands(
        "one_api",
        r#"openapi = ["subscribeMessage.send"]"#,
        "async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn no_parameters() {
    assert_expands("no_parameters", "", "async fn notify() -> Result<(), Error> { Ok(()) }");
}

#[test]
fn only_an_event() {
    assert_expands(
        "only_an_event",
        r#"name = "other-name""#,
        "async fn notify(Shipped { title }: Shipped) -> anyhow::Result<String> { Ok(title) }",
    );
}

#[test]
fn cloud_by_reference() {
    assert_expands(
        "cloud_by_reference",
        r#"openapi = ["wxacode.get", "wxa.sec.order.getOrder"]"#,
        "pub(crate) async fn notify(cloud: &cloudfn_runtime::Cloud) -> Result<impl Serialize, Error> { body() }",
    );
}

#[test]
fn short_form() {
    assert_expands(
        "short_form",
        r#"openapi = ["subscribeMessage.send"]"#,
        "/// Says hello.\nasync fn main(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn retired_api() {
    assert_expands(
        "retired_api",
        r#"openapi = ["templateMessage.send", "subscribeMessage.getCategory"]"#,
        "#[expect(deprecated)] async fn notify(cloud: Cloud) -> Result<(), Error> { #![allow(unused)] body() }",
    );
}

#[test]
fn timers() {
    assert_expands(
        "timers",
        r#"triggers(timer("nightly", "0 0 2 * * * *"), timer("often", "0 */5 * * * MON-FRI *"),)"#,
        "/// Cleans up.\nasync fn clean() -> Result<(), Error> { body() }",
    );
}

#[test]
fn renamed_runtime_and_raw_identifier() {
    assert_expands(
        "renamed_runtime_and_raw_identifier",
        r#"crate = crate::cloud, openapi = ["wxacode.get"],"#,
        "pub async fn r#match(_: Event, mut cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn own_request() {
    assert_expands(
        "own_request",
        r#"openapi = ["newClass.newMethod" = crate::requests::NewMethod]"#,
        "async fn notify(cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn cfg_below_the_attribute() {
    assert_expands(
        "cfg_below_the_attribute",
        r#"openapi = ["wxacode.get"]"#,
        r#"
        #[cfg(feature = "codes")]
        #[doc = "Makes a code."]
        async fn code(#[cfg(unix)] event: A, #[cfg(not(unix))] event: B, cloud: Cloud) -> Result<(), Error> { body() }
        "#,
    );
}

#[test]
fn apis_by_their_requests() {
    assert_expands(
        "apis_by_their_requests",
        r#"openapi = [subscribe_message::Send, "wxacode.get", ::cloudfn_runtime::openapi::wxa::sec::order::GetOrder]"#,
        "async fn notify(cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn mistakes_leave_the_function_unchanged() {
    assert_expands(
        "mistakes",
        r#"openapi = ["wxacode.gett", 7], nome = "code""#,
        "#[doc = \"Makes a code.\"] async fn code(event: Arc<Cloud>, cloud: &Ctx) -> Result<(), Error> { half written ! }",
    );
}

#[test]
fn half_typed_attribute() {
    assert_expands(
        "half_typed_attribute",
        "open, openapi = [subscribe_message::S], if, crate",
        "async fn code() -> Result<(), Error> { body() }",
    );
}

#[test]
fn mistake_in_the_short_form() {
    assert_expands(
        "mistake_in_the_short_form",
        "openapi",
        "async fn main(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn build_that_writes_a_file() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folder_name = folder.path().to_str().expect("the folder's name is text");
    let arguments = ["rustc", "--emit=dep-info,link", "--out-dir", &format!("{folder_name}/target/debug/deps")];
    let compiler = Compiler { arguments: arguments.map(str::to_owned).to_vec(), ..compiler() };
    let expansion =
        expand(r#"openapi = ["wxacode.get"]"#, "async fn code() -> Result<(), Error> { body() }", &compiler);
    assert_expansion("attribute/build_that_writes_a_file", &expansion.replace(folder_name, OUTPUT_FOLDER));
}

#[test]
fn build_of_cargo_cloudfn_check() {
    let arguments =
        r#"openapi = ["wxacode.get", "newClass.newMethod" = crate::requests::NewMethod, "uniformMessage.send"]"#;
    let item = "async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }";
    let expansion = expand(arguments, item, &compiler_of_cargo_cloudfn_check());
    assert_expansion("attribute/build_of_cargo_cloudfn_check", &expansion);
}

#[test]
fn build_of_cargo_cloudfn_check_without_cloud() {
    let item = "async fn without_a_cloud() -> Result<(), Error> { body() }";
    let expansion = expand("", item, &compiler_of_cargo_cloudfn_check());
    assert_expansion("attribute/build_of_cargo_cloudfn_check_without_cloud", &expansion);
}

/// `cargo test -p cloudfn-macros -- --ignored --nocapture`
#[test]
#[ignore = "a measurement: prints what a macro call costs"]
fn cost_of_a_macro_call() {
    let arguments = tokens(r#"openapi = ["subscribeMessage.send"], triggers(timer("nightly", "0 0 2 * * * *"))"#);
    let item = tokens("async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }");
    let calls = 2000;
    let start = std::time::Instant::now();
    for _ in 0..calls {
        attribute::cloud_function(arguments.clone(), &item, &compiler());
    }
    println!("{:?} per call", start.elapsed() / calls);
}

fn assert_expands(name: &str, arguments: &str, item: &str) {
    assert_expansion(&format!("attribute/{name}"), &expand(arguments, item, &compiler()));
}

fn expand(arguments: &str, item: &str, compiler: &Compiler) -> String {
    formatted(attribute::cloud_function(tokens(arguments), &tokens(item), compiler))
}
