//! The expansion of a document: a struct with a field for each member, and the traits. Only quoting.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Generics, ItemStruct, Path, Token, Type, WherePredicate};

use super::args::Args;
use super::members::{FieldType, Kind, Member};
use super::self_type;
use crate::arguments::runtime_path;

/// What all parts of the expansion need.
struct Expansion<'a> {
    document: &'a ItemStruct,
    members: &'a [Member],
    runtime: Path,
    /// The document's generics, with the bounds that nested documents need.
    generics: Generics,
    /// `OrderFields`.
    fields: Ident,
    /// The member with the parent. Its name differs from all members of the user.
    parent: Ident,
}

pub(super) fn expand(document: &ItemStruct, members: &[Member], arguments: &Args) -> TokenStream {
    let runtime = runtime_path(arguments.runtime.as_ref());
    let expansion = Expansion {
        document,
        members,
        generics: generics(document, members, &runtime),
        fields: format_ident!("{}Fields", document.ident.unraw(), span = document.ident.span()),
        parent: unused_name(members),
        runtime,
    };
    let fields = expansion.fields_struct();
    let document_impl = expansion.document_impl();
    let collected = expand_collected(&document.ident, &expansion.generics, arguments, &expansion.runtime);
    let in_members = expand_in_members(&document.ident, &expansion.generics, &expansion.runtime);
    quote!(#fields #document_impl #in_members #collected)
}

/// The traits that allow to nest and flatten the document.
pub(super) fn expand_in_members(ident: &Ident, generics: &Generics, runtime: &Path) -> TokenStream {
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let relations = ["Nested", "Flattened"].map(|relation| Ident::new(relation, Span::mixed_site()));
    quote_spanned! {Span::mixed_site()=>
        #(
            #[automatically_derived]
            #[allow(deprecated)]
            impl #impl_generics #runtime::database::#relations for #ident #type_generics #where_clause {
                type Document = Self;
            }
        )*
    }
}

/// The trait with the name of the collection, if the attribute has one.
pub(super) fn expand_collected(
    ident: &Ident,
    generics: &Generics,
    arguments: &Args,
    runtime: &Path,
) -> Option<TokenStream> {
    let collection = arguments.collection.as_ref()?;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    Some(quote_spanned! {Span::mixed_site()=>
        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics #runtime::database::Collected for #ident #type_generics #where_clause {
            const COLLECTION: &'static ::core::primitive::str = #collection;
        }
    })
}

impl Expansion<'_> {
    /// The visibility of the members if none is private: `clippy::partial_pub_fields` is about structs with both.
    fn parent_visibility(&self) -> Option<&syn::Visibility> {
        let is_private = |member: &Member| matches!(member.visibility, syn::Visibility::Inherited);
        let first = self.members.first().filter(|_| !self.members.iter().any(is_private));
        first.map(|member| &member.visibility)
    }

    /// `struct OrderFields`, which derefs to its parent.
    fn fields_struct(&self) -> TokenStream {
        let span = Span::mixed_site();
        let Self { document, runtime, fields, parent, .. } = self;
        let (visibility, ident) = (&document.vis, &document.ident);
        let (_, type_generics, _) = self.generics.split_for_impl();
        let with_parent = self.generics_with_parent();
        let (impl_generics, fields_generics, where_clause) = with_parent.split_for_impl();
        let parameters = {
            let declared = &self.generics.params;
            let comma = (!declared.empty_or_trailing()).then(|| quote!(,));
            quote_spanned!(span=>
                <#declared #comma __Parent: #runtime::database::Parent = #runtime::database::Whole<#ident #type_generics>>
            )
        };
        let members = self.members.iter().map(|member| self.declaration(member));
        let parent_type = self.parent_type();
        let parent_visibility = self.parent_visibility();
        let documentation = format!(" The fields of `{}` in the database.", ident.unraw());
        let name = fields.to_string();
        let dereferenced = if self.has_generics() { quote_spanned!(span=> .0) } else { TokenStream::new() };
        quote_spanned! {span=>
            #[doc = #documentation]
            #[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
            #[non_exhaustive]
            #visibility struct #fields #parameters #where_clause {
                #(#members,)*
                #[doc(hidden)]
                #parent_visibility #parent: #parent_type,
            }

            #[automatically_derived]
            #[allow(deprecated)]
            impl #impl_generics ::core::ops::Deref for #fields #fields_generics #where_clause {
                type Target = __Parent;
                fn deref(&self) -> &__Parent {
                    &self.#parent #dereferenced
                }
            }

            #[automatically_derived]
            #[allow(deprecated)]
            impl #impl_generics ::core::fmt::Debug for #fields #fields_generics #where_clause {
                fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    formatter.write_str(#name)
                }
            }
        }
    }

    fn document_impl(&self) -> TokenStream {
        let span = Span::mixed_site();
        let Self { document, runtime, fields, parent, .. } = self;
        let ident = &document.ident;
        let (impl_generics, type_generics, where_clause) = self.generics.split_for_impl();
        let with_parent = self.generics_with_parent();
        let (impl_generics_with_parent, fields_generics, _) = with_parent.split_for_impl();
        let values = self.members.iter().map(|member| self.value(member));
        let names = self.members.iter().map(|Member { ident, rust_type, kind, .. }| match kind {
            Kind::Field { name, .. } | Kind::Nested { name } => quote_spanned!(span=> .member(#name)),
            Kind::Flattened => quote_spanned!(span_of(rust_type)=> .flattened(&self.#ident)),
        });
        let parent_value = if self.has_generics() {
            quote_spanned!(span=> (parent, ::core::marker::PhantomData))
        } else {
            quote_spanned!(span=> parent)
        };
        quote_spanned! {span=>
            #[automatically_derived]
            #[allow(deprecated)]
            impl #impl_generics_with_parent #runtime::database::FieldsIn for #fields #fields_generics #where_clause {
                type Parent = __Parent;
                fn in_parent(parent: __Parent) -> Self {
                    Self {
                        #(#values,)*
                        #parent: #parent_value,
                    }
                }
                fn names(&self) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
                    #runtime::database::Names::new() #(#names)* .into_vec()
                }
            }

            #[automatically_derived]
            #[allow(deprecated)]
            impl #impl_generics #runtime::database::Document for #ident #type_generics #where_clause {
                type Fields<__Parent: #runtime::database::Parent> = #fields #fields_generics;
            }
        }
    }

    /// `price: Field<i64, ..>`
    fn declaration(&self, member: &Member) -> TokenStream {
        let Member { visibility, ident, kind, .. } = member;
        let documentation = match kind {
            Kind::Field { name, .. } => format!(" The field `{}`.", name.value()),
            Kind::Nested { name } => format!(" The document in `{}`, and its fields.", name.value()),
            Kind::Flattened => " Fields of the document itself.".to_owned(),
        };
        let field_type = match kind {
            Kind::Field { .. } => self.field(member),
            Kind::Nested { .. } => {
                let parent = self.field(member);
                self.fields_type(member, "Nested", &parent)
            }
            Kind::Flattened => self.fields_type(member, "Flattened", &quote_spanned!(Span::mixed_site()=> __Parent)),
        };
        quote_spanned!(Span::mixed_site()=> #[doc = #documentation] #visibility #ident: #field_type)
    }

    /// `price: parent.member("price")`. For a nested document, the value has the span of the type in the declaration,
    /// because rustc reports an error only once per span.
    fn value(&self, Member { ident, rust_type, kind, .. }: &Member) -> TokenStream {
        let span = Span::mixed_site();
        let runtime = &self.runtime;
        let parent = match kind {
            Kind::Field { name, .. } | Kind::Nested { name } => {
                quote_spanned!(span=> #runtime::database::Parent::member(&parent, #name))
            }
            Kind::Flattened => quote_spanned!(span=> ::core::clone::Clone::clone(&parent)),
        };
        if matches!(kind, Kind::Field { .. }) {
            return quote_spanned!(span=> #ident: #parent);
        }
        let runtime = located_at(runtime.to_token_stream(), span_of(rust_type));
        let fields = quote_spanned!(span_of(rust_type)=> #runtime::database::FieldsIn::in_parent(#parent));
        quote_spanned!(span=> #ident: #fields)
    }

    /// `Field<i64, __Parent::Root>`
    fn field(&self, member: &Member) -> TokenStream {
        let runtime = &self.runtime;
        let field_type = match &member.kind {
            Kind::Field { field_type: FieldType::Given(given), .. } => self.without_self(given),
            Kind::Field { field_type: FieldType::Unknown, .. } => {
                quote_spanned!(Span::mixed_site()=> #runtime::database::bson::Bson)
            }
            _ => self.without_self(&member.rust_type),
        };
        quote_spanned!(Span::mixed_site()=>
            #runtime::database::Field<#field_type, <__Parent as #runtime::database::Parent>::Root>
        )
    }

    /// The type of the fields of a document with this parent.
    fn fields_type(&self, member: &Member, relation: &str, parent: &TokenStream) -> TokenStream {
        let span = span_of(&member.rust_type);
        let runtime = &self.runtime;
        let rust_type = self.without_self(&member.rust_type);
        let relation = Ident::new(relation, span);
        quote_spanned!(span=>
            <<#rust_type as #runtime::database::#relation>::Document as #runtime::database::Document>::Fields<#parent>
        )
    }

    /// The type of the parent. It includes the document's generics, because all members that use them may be skipped.
    fn parent_type(&self) -> TokenStream {
        let span = Span::mixed_site();
        if !self.has_generics() {
            return quote_spanned!(span=> __Parent);
        }
        let ident = &self.document.ident;
        let (_, type_generics, _) = self.generics.split_for_impl();
        quote_spanned!(span=> (__Parent, ::core::marker::PhantomData<fn() -> #ident #type_generics>))
    }

    fn generics_with_parent(&self) -> Generics {
        let runtime = &self.runtime;
        let mut generics = self.generics.clone();
        let parameter = quote_spanned!(Span::mixed_site()=> __Parent: #runtime::database::Parent);
        generics.params.push(syn::parse_quote!(#parameter));
        generics
    }

    fn has_generics(&self) -> bool {
        !self.generics.params.is_empty()
    }

    fn without_self(&self, tokens: &impl ToTokens) -> TokenStream {
        self_type::replaced(tokens, &self.document.ident, &self.document.generics)
    }
}

/// The span of a type: its first token, because macros cannot join spans.
fn span_of(rust_type: &Type) -> Span {
    Span::mixed_site().located_at(rust_type.span())
}

/// The tokens with this location and their own hygiene.
fn located_at(tokens: TokenStream, span: Span) -> TokenStream {
    let locate = |mut token: TokenTree| {
        token.set_span(token.span().located_at(span));
        token
    };
    tokens.into_iter().map(locate).collect()
}

/// The document's generics. A nested document whose type is a parameter needs a bound.
fn generics(document: &ItemStruct, members: &[Member], runtime: &Path) -> Generics {
    let mut generics = document.generics.clone();
    if let Some(clause) = &mut generics.where_clause {
        let predicates = self_type::replaced(&clause.predicates, &document.ident, &document.generics);
        let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
        if let Ok(predicates) = syn::parse::Parser::parse2(parser, predicates) {
            clause.predicates = predicates;
        }
    }
    let parameters: Vec<_> = document.generics.type_params().map(|parameter| &parameter.ident).collect();
    for member in members {
        let relation = match member.kind {
            Kind::Field { .. } => continue,
            Kind::Nested { .. } => "Nested",
            Kind::Flattened => "Flattened",
        };
        if names_one_of(member.rust_type.to_token_stream(), &parameters) {
            let span = Span::mixed_site().located_at(member.rust_type.span());
            let (rust_type, relation) = (&member.rust_type, Ident::new(relation, span));
            let bound = quote_spanned!(span=> #rust_type: #runtime::database::#relation);
            generics.make_where_clause().predicates.push(syn::parse_quote!(#bound));
        }
    }
    generics
}

fn names_one_of(tokens: TokenStream, parameters: &[&Ident]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => parameters.contains(&&ident),
        TokenTree::Group(group) => names_one_of(group.stream(), parameters),
        _ => false,
    })
}

fn unused_name(members: &[Member]) -> Ident {
    let mut name = "__parent".to_owned();
    while members.iter().any(|member| member.ident.unraw() == name) {
        name.insert(0, '_');
    }
    Ident::new(&name, Span::mixed_site())
}
