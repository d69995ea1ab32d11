// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxacode`.

use cloudfn_openapi::wxacode::*;

use crate::{assert_image, assert_wire};

#[test]
fn create_qr_code_speaks_the_catalogs_names() {
    assert_wire(CreateQrCode::new("PATH"), r#"{"path":"PATH"}"#);
    assert_wire(CreateQrCode::new("PATH").width(813), r#"{"path":"PATH","width":813}"#);
    assert_image::<CreateQrCode>();
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new(), "{}");
    assert_wire(
        Get::new()
            .path("PATH")
            .width(813)
            .auto_color(true)
            .line_color(LineColor::new(214, 203, 198))
            .is_hyaline(true)
            .env_version(EnvVersion::Release),
        r#"{"path":"PATH","width":813,"auto_color":true,"line_color":{"r":214,"g":203,"b":198},"is_hyaline":true,"env_version":"release"}"#,
    );
    assert_image::<Get>();
}

#[test]
fn get_unlimited_speaks_the_catalogs_names() {
    assert_wire(GetUnlimited::new("SCENE"), r#"{"scene":"SCENE"}"#);
    assert_wire(
        GetUnlimited::new("SCENE")
            .page("PAGE")
            .check_path(true)
            .env_version(EnvVersion::Release)
            .width(813)
            .auto_color(true)
            .line_color(LineColor::new(214, 203, 198))
            .is_hyaline(true),
        r#"{"scene":"SCENE","page":"PAGE","check_path":true,"env_version":"release","width":813,"auto_color":true,"line_color":{"r":214,"g":203,"b":198},"is_hyaline":true}"#,
    );
    assert_image::<GetUnlimited>();
}
