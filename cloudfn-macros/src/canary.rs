//! What the builds of `cargo cloudfn check` have more than others: symbols that lead from a permission to its request,
//! and a call that every function makes. Where that one is not found, nothing can be said of the others.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote_spanned;

use crate::compiler::Compiler;
use crate::model::Model;
use crate::names::Status;
use crate::suggest;

/// The condition that `cargo cloudfn check` compiles with.
const CONDITION: &str = "cloudfn_check";

/// What the record says in these builds, besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Check {
    /// The number in the canary's type; none where the function takes no cloud, and so calls nothing.
    pub(crate) canary: Option<u64>,
    /// Where the attribute stands.
    pub(crate) place: Option<String>,
    /// What of it WeChat has shut down.
    pub(crate) retired: Vec<Retired>,
}

/// An API that WeChat has shut down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Retired {
    pub(crate) name: String,
    pub(crate) since: Option<&'static str>,
    pub(crate) instead: Option<&'static str>,
}

/// Whether this is a build of `cargo cloudfn check`.
pub(crate) fn is_wanted(compiler: &Compiler) -> bool {
    compiler.conditions().any(|condition| condition == CONDITION)
}

impl Check {
    /// What is said of this function, when it is asked for.
    pub(crate) fn of(function: &str, takes_cloud: bool, openapi: &[String], compiler: &Compiler) -> Option<Self> {
        let identity = [&compiler.package, &compiler.crate_name, function].join("\n");
        is_wanted(compiler).then(|| Self {
            canary: takes_cloud.then(|| number(&identity)),
            place: compiler.place.clone(),
            retired: openapi.iter().filter_map(|name| retired(name)).collect(),
        })
    }
}

/// What the function does first, given its cloud.
pub(crate) fn expand(model: &Model) -> Option<TokenStream> {
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
        #runtime::__private::canary::<#permissions, #number>(&cloud);
        #(#declared)*
    })
}

/// The member of a permission of the user's own that leaves the same symbol: with a constant in it, it cannot be `dyn`.
pub(crate) fn own_member() -> TokenStream {
    quote_spanned! {Span::mixed_site()=>
        #[doc(hidden)]
        #[inline(never)]
        fn __cloudfn_declared<const INDEX: ::core::primitive::usize>() {}
    }
}

fn retired(name: &str) -> Option<Retired> {
    let Status::Retired { since, instead, .. } = suggest::find(name)?.status else { return None };
    Some(Retired { name: name.to_owned(), since, instead })
}

/// FNV-1a: the same for the same function, whatever the compiler.
fn number(identity: &str) -> u64 {
    identity
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
