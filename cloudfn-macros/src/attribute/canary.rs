//! Additions to the builds of `cargo cloudfn check`: symbols that lead from a permission to its request, and one call
//! that every function makes, the canary. If the check cannot find the canary, it cannot judge the other calls.

use cloudfn_names::Status;
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote_spanned;

use super::model::Model;
use crate::compiler::Compiler;
use crate::manifest::{CheckRecord, RetiredApi};

/// The record's part for `cargo cloudfn check`, in its own builds.
pub(super) fn check_record(
    function: &str,
    takes_cloud: bool,
    openapi: &[String],
    compiler: &Compiler,
) -> Option<CheckRecord> {
    let identity = [&compiler.package, &compiler.crate_name, function].join("\n");
    compiler.is_cargo_cloudfn_check().then(|| CheckRecord {
        canary: takes_cloud.then(|| hash(&identity)),
        location: compiler.location.clone(),
        retired: openapi.iter().filter_map(|name| retired_api(name)).collect(),
    })
}

/// The statements before the call of the function. They use its `__cloud`.
pub(super) fn expand(model: &Model) -> Option<TokenStream> {
    let span = Span::mixed_site();
    let runtime = &model.runtime;
    let permissions = &model.permissions.ident;
    let number = Literal::u64_unsuffixed(model.manifest.check.as_ref()?.canary?);
    let mut catalog = model.permissions.traits.iter();
    let declared = model.manifest.openapi.iter().enumerate().filter_map(|(index, name)| {
        let index = Literal::usize_unsuffixed(index);
        let own = model.permissions.own.iter().find(|(own, _)| own.value() == *name);
        Some(if let Some((_, permission)) = own {
            quote_spanned!(span=> <#permissions as #permission>::__cloudfn_declared::<#index>();)
        } else {
            let permission = catalog.next()?;
            quote_spanned!(span=> #runtime::__private::declared::<dyn #permission, #permissions, #index>();)
        })
    });
    Some(quote_spanned! {span=>
        #runtime::__private::canary::<#permissions, #number>(&__cloud);
        #(#declared)*
    })
}

fn retired_api(name: &str) -> Option<RetiredApi> {
    let Status::Retired { since, instead, .. } = cloudfn_names::find(name)?.status else { return None };
    Some(RetiredApi { name: name.to_owned(), since, instead })
}

/// FNV-1a. The hash must not depend on the compiler.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
