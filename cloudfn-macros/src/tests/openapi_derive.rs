//! Expansions of `#[derive(OpenApi)]`.

use super::{assert_expansion, compiler, compiler_of_cargo_cloudfn_check, formatted, tokens};
use crate::compiler::Compiler;
use crate::openapi_derive;

#[test]
fn json_reply() {
    assert_expands(
        "json_reply",
        r#"
        #[openapi(name = "newClass.newMethod", reply = NewReply, path = "/wxa/new", method = "GET")]
        pub(crate) struct NewMethod<'a, T: Serialize> where T: Clone { scene: &'a str, more: T }
        "#,
        &compiler(),
    );
}

#[test]
fn binary_reply() {
    let item = "#[openapi(name = \"newClass.picture\", binary)] struct Picture(u32);";
    assert_expands("binary_reply", item, &compiler());
}

#[test]
fn mistakes_leave_the_gate_open() {
    let item = "#[openapi(nam = \"newClass.picture\", reply = 7)] struct Picture(u32);";
    assert_expands("mistakes", item, &compiler());
}

#[test]
fn build_of_cargo_cloudfn_check() {
    let item = r#"#[openapi(name = "newClass.newMethod")] struct NewMethod { id: u32 }"#;
    assert_expands("build_of_cargo_cloudfn_check", item, &compiler_of_cargo_cloudfn_check());
}

fn assert_expands(name: &str, item: &str, compiler: &Compiler) {
    let expansion = formatted(openapi_derive::derive(tokens(item), compiler));
    assert_expansion(&format!("openapi_derive/{name}"), &expansion);
}
