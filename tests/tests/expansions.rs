//! What the attribute expands to, text for text. The macro crate's own modules are compiled into this test: a
//! procedural macro cannot be called from outside rustc.
//!
//! `CLOUDFN_BLESS=1 cargo test -p cloudfn-tests --test expansions` writes the expected texts anew.

#![allow(unreachable_pub, reason = "the modules belong to another crate")]
#![allow(clippy::unwrap_used, reason = "a test says best by failing where it cannot go on")]

#[path = "../../cloudfn-macros/src/args.rs"]
mod args;
#[path = "../../cloudfn-macros/src/attribute.rs"]
mod attribute;
#[path = "../../cloudfn-macros/src/canary.rs"]
mod canary;
#[path = "../../cloudfn-macros/src/check.rs"]
mod check;
#[path = "../../cloudfn-macros/src/compiler.rs"]
mod compiler;
#[path = "../../cloudfn-macros/src/complete.rs"]
mod complete;
#[path = "../../cloudfn-macros/src/cron.rs"]
mod cron;
#[path = "../../cloudfn-macros/src/emit.rs"]
mod emit;
#[path = "../../cloudfn-macros/src/errors.rs"]
mod errors;
#[path = "../../cloudfn-macros/src/expand.rs"]
mod expand;
#[path = "../../cloudfn-macros/src/fallback.rs"]
mod fallback;
#[path = "../../cloudfn-macros/src/manifest.rs"]
mod manifest;
#[path = "../../cloudfn-macros/src/model.rs"]
mod model;
#[path = "../../cloudfn-macros/src/names.rs"]
mod names;
#[path = "../../cloudfn-macros/src/own_api/mod.rs"]
mod own_api;
#[path = "../../cloudfn-macros/src/page.rs"]
mod page;
#[path = "../../cloudfn-macros/src/parameters.rs"]
mod parameters;
#[path = "../../cloudfn-macros/src/signature.rs"]
mod signature;
#[path = "../../cloudfn-macros/src/suggest.rs"]
mod suggest;
#[path = "../../cloudfn-macros/src/variants.rs"]
mod variants;
#[path = "../../cloudfn-macros/src/words.rs"]
mod words;

mod half_typed;

use std::fs;
use std::path::{Path, PathBuf};

use compiler::Compiler;
use proc_macro2::TokenStream;

/// A folder that every machine has, as text in an expansion.
const BUILT_INTO: &str = "BUILT_INTO";

#[test]
fn one_api() {
    expands(
        "one_api",
        r#"openapi = ["subscribeMessage.send"]"#,
        "async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn nothing_at_all() {
    expands("nothing_at_all", "", "async fn notify() -> Result<(), Error> { Ok(()) }");
}

#[test]
fn event_alone() {
    expands(
        "event_alone",
        r#"name = "other-name""#,
        "async fn notify(Shipped { title }: Shipped) -> anyhow::Result<String> { Ok(title) }",
    );
}

#[test]
fn cloud_by_reference() {
    expands(
        "cloud_by_reference",
        r#"openapi = ["wxacode.get", "wxa.sec.order.getOrder"]"#,
        "pub(crate) async fn notify(cloud: &cloudfn_runtime::Cloud) -> Result<impl Serialize, Error> { body() }",
    );
}

#[test]
fn short_form() {
    expands(
        "short_form",
        r#"openapi = ["subscribeMessage.send"]"#,
        "/// Says hello.\nasync fn main(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn retired_api() {
    expands(
        "retired_api",
        r#"openapi = ["templateMessage.send", "subscribeMessage.getCategory"]"#,
        "#[expect(deprecated)] async fn notify(cloud: Cloud) -> Result<(), Error> { #![allow(unused)] body() }",
    );
}

#[test]
fn timers() {
    expands(
        "timers",
        r#"triggers(timer("nightly", "0 0 2 * * * *"), timer("often", "0 */5 * * * MON-FRI *"),)"#,
        "/// Cleans up.\nasync fn clean() -> Result<(), Error> { body() }",
    );
}

#[test]
fn renamed_runtime_and_raw_identifier() {
    expands(
        "renamed_runtime_and_raw_identifier",
        r#"crate = crate::cloud, openapi = ["wxacode.get"],"#,
        "pub async fn r#match(_: Event, mut cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn request_of_the_users_own() {
    expands(
        "request_of_the_users_own",
        r#"openapi = ["newClass.newMethod" = crate::requests::NewMethod]"#,
        "async fn notify(cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn conditions_below_the_attribute() {
    expands(
        "conditions_below_the_attribute",
        r#"openapi = ["wxacode.get"]"#,
        r#"
        #[cfg(feature = "codes")]
        #[doc = "Makes a code."]
        async fn code(#[cfg(unix)] event: A, #[cfg(not(unix))] event: B, cloud: Cloud) -> Result<(), Error> { body() }
        "#,
    );
}

#[test]
fn mistakes_leave_the_function_as_it_is() {
    expands(
        "mistakes_leave_the_function_as_it_is",
        r#"openapi = ["wxacode.gett", 7], nome = "code""#,
        "#[doc = \"Makes a code.\"] async fn code(event: Arc<Cloud>, cloud: &Ctx) -> Result<(), Error> { half written ! }",
    );
}

#[test]
fn half_typed_attribute() {
    expands(
        "half_typed_attribute",
        "open, openapi = [subscribe_message::S], if, crate",
        "async fn code() -> Result<(), Error> { body() }",
    );
}

#[test]
fn mistake_in_the_short_form() {
    expands(
        "mistake_in_the_short_form",
        "openapi",
        "async fn main(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }",
    );
}

#[test]
fn build_that_writes_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let built_into = folder.path().join("target/debug/deps");
    let mut compiler = check_only();
    compiler.arguments = ["rustc", "--emit=dep-info,link", "--out-dir"].map(str::to_owned).to_vec();
    compiler.arguments.push(built_into.to_str().unwrap().to_owned());
    let expansion =
        expand_with(r#"openapi = ["wxacode.get"]"#, "async fn code() -> Result<(), Error> { body() }", &compiler);
    let folder = folder.path().to_str().unwrap();
    compare("build_that_writes_a_file", &expansion.replace(folder, BUILT_INTO));
}

#[test]
fn request_that_the_catalog_does_not_have() {
    derives(
        "request_that_the_catalog_does_not_have",
        r#"
        #[openapi(name = "newClass.newMethod", reply = NewReply, path = "/wxa/new", method = "GET")]
        pub(crate) struct NewMethod<'a, T: Serialize> where T: Clone { scene: &'a str, more: T }
        "#,
    );
}

#[test]
fn request_with_a_binary_answer() {
    derives("request_with_a_binary_answer", "#[openapi(name = \"newClass.picture\", binary)] struct Picture(u32);");
}

#[test]
fn request_with_a_mistake() {
    derives("request_with_a_mistake", "#[openapi(nam = \"newClass.picture\", reply = 7)] struct Picture(u32);");
}

#[test]
fn build_of_cargo_cloudfn_check() {
    let arguments =
        r#"openapi = ["wxacode.get", "newClass.newMethod" = crate::requests::NewMethod, "uniformMessage.send"]"#;
    let item = "async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }";
    compare("build_of_cargo_cloudfn_check", &expand_with(arguments, item, &checking()));
    let item = "async fn without_a_cloud() -> Result<(), Error> { body() }";
    compare("build_of_cargo_cloudfn_check_without_a_cloud", &expand_with("", item, &checking()));
    let request = r#"#[openapi(name = "newClass.newMethod")] struct NewMethod { id: u32 }"#;
    let request = own_api::derive(request.parse().unwrap(), &checking());
    compare("build_of_cargo_cloudfn_check_with_a_request", &readable(&request));
}

#[test]
fn config_is_written_as_a_json_formatter_would() {
    let mut manifest = manifest::Manifest {
        crate_name: "shop".to_owned(),
        package: "shop".to_owned(),
        function: "notify".to_owned(),
        openapi: vec!["subscribeMessage.send".to_owned(), "strange \" \\ \u{1} name".to_owned()],
        timers: Vec::new(),
        check: None,
    };
    for _ in 0..3 {
        let record: serde_json::Value = serde_json::from_str(&manifest.record()).unwrap();
        let config: serde_json::Value = serde_json::from_str(&manifest.config()).unwrap();
        assert_eq!(manifest.record(), serde_json::to_string(&record).unwrap());
        assert_eq!(manifest.config(), serde_json::to_string_pretty(&config).unwrap() + "\n");
        assert_eq!(record["permissions"], config["permissions"]);
        assert_eq!(record["triggers"], config["triggers"]);
        assert_eq!(record["version"], 1);
        manifest.openapi.clear();
        let (name, cron, words) =
            (format!("nightly{}", manifest.timers.len()), "0 0 2 * * * *".to_owned(), "every day at 02:00".to_owned());
        manifest.timers.push(manifest::Timer { name, cron, words });
    }
}

#[test]
fn every_page_that_a_message_names_is_there() {
    let sources =
        [include_str!("../../cloudfn-macros/src/page.rs"), include_str!("../../cloudfn-runtime/src/__private.rs")];
    let pages = sources[0].split("=> \"").skip(1).chain(sources[1].split("docs/errors/").skip(1));
    let mut count = 0;
    for page in pages {
        let name = page.split(['"', '.']).next().unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors").join(name).with_extension("md");
        assert!(file.exists(), "{} is missing", file.display());
        count += 1;
    }
    assert!(count >= 20, "{count} pages");
}

#[test]
fn names_are_sorted_so_that_they_can_be_searched() {
    assert!(names::NAMES.is_sorted_by(|left, right| left.name < right.name));
}

/// `cargo test -p cloudfn-tests --test expansions -- --ignored --nocapture`
#[test]
#[ignore = "a measurement: prints what a macro call costs"]
fn cost_of_a_macro_call() {
    let arguments = r#"openapi = ["subscribeMessage.send"], triggers(timer("nightly", "0 0 2 * * * *"))"#;
    let arguments: TokenStream = arguments.parse().unwrap();
    let item = "async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> { body() }".parse().unwrap();
    let calls = 2000;
    let start = std::time::Instant::now();
    for _ in 0..calls {
        attribute::cloud_function(arguments.clone(), &item, &check_only());
    }
    println!("{:?} a call", start.elapsed() / calls);
}

/// A rustc that builds nothing.
fn check_only() -> Compiler {
    Compiler {
        crate_name: "shop".to_owned(),
        package: "shop-functions".to_owned(),
        output_folder: None,
        arguments: Vec::new(),
        ..Compiler::current()
    }
}

/// A rustc that `cargo cloudfn check` has started.
fn checking() -> Compiler {
    Compiler {
        arguments: ["--cfg", "cloudfn_check"].map(str::to_owned).to_vec(),
        place: Some("src/main.rs:7".to_owned()),
        ..check_only()
    }
}

fn expands(name: &str, arguments: &str, item: &str) {
    compare(name, &expand_with(arguments, item, &check_only()));
}

fn expand_with(arguments: &str, item: &str, compiler: &Compiler) -> String {
    let arguments: TokenStream = arguments.parse().unwrap();
    let item: TokenStream = item.parse().unwrap();
    readable(&attribute::cloud_function(arguments, &item, compiler))
}

fn derives(name: &str, item: &str) {
    compare(name, &readable(&own_api::derive(item.parse().unwrap(), &check_only())));
}

fn readable(expansion: &TokenStream) -> String {
    match syn::parse2(expansion.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        // A body that is no Rust.
        Err(_) => expansion.to_string() + "\n",
    }
}

fn compare(name: &str, expansion: &str) {
    let file = expansions().join(name).with_extension("rs");
    if std::env::var_os("CLOUDFN_BLESS").is_some() {
        fs::create_dir_all(expansions()).unwrap();
        fs::write(&file, expansion).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(expansion, expected, "differs from {}", file.display());
}

fn expansions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("expansions")
}
