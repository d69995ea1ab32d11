//! Tests of the expansions. The files in `expansions` are the expected ones.
//!
//! `CLOUDFN_BLESS=1 cargo test -p cloudfn-macros` writes them again. Read each difference.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod arbitrary_tokens;
mod attribute;
mod document_derive;
mod openapi_derive;

use std::fs;
use std::path::Path;

use proc_macro2::TokenStream;

use crate::compiler::Compiler;

/// A rustc that builds nothing.
fn compiler() -> Compiler {
    Compiler {
        crate_name: "shop".to_owned(),
        package: "shop-functions".to_owned(),
        config_folder: None,
        arguments: Vec::new(),
        ..Compiler::current()
    }
}

/// A rustc that `cargo cloudfn check` runs.
fn compiler_of_cargo_cloudfn_check() -> Compiler {
    Compiler {
        arguments: ["--cfg", "cloudfn_check"].map(str::to_owned).to_vec(),
        location: Some("src/main.rs:7".to_owned()),
        ..compiler()
    }
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the text consists of tokens")
}

fn formatted(expansion: TokenStream) -> String {
    let text = expansion.to_string();
    match syn::parse2(expansion) {
        Ok(file) => prettyplease::unparse(&file),
        // A function's body may be invalid Rust.
        Err(_) => text + "\n",
    }
}

fn assert_expansion(name: &str, expansion: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/expansions").join(name).with_extension("rs");
    if std::env::var_os("CLOUDFN_BLESS").is_some() {
        fs::write(&file, expansion).expect("the expansion can be written");
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(expansion, expected, "differs from {}", file.display());
}
