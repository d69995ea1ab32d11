//! A request type with `new`, its setters and `impl Request`.

use serde_json::Value;

use super::super::catalog::{HttpMethod, MemberLocation};
use super::super::model::{Api, EarlierVersion, Member, Reply, Request, SharedReply, Type, argument_struct};
use super::super::naming;
use super::rust::{argument, doc_lines, indented, literal, number_literal, path_text, type_text, wrapped};
use super::{docs, reply};

/// Keeps the request for a test's answers. A request of the catalog owns its members.
const KEPT: &str = "
            #[inline]
            fn kept(self) -> Option<crate::Kept> {
                Some(Box::new(self))
            }";

pub(super) fn text(api: &Api<'_>, module: &[String]) -> String {
    let mut about = docs::request(api);
    if let Some(note) = docs::deprecation(&api.entry.api) {
        about.push_str(&format!("#[deprecated(note = {})]\n", literal(&note)));
    }
    let declaration = match &api.request {
        Request::Members(members) => about + &wrapped_object(&api.name, members, module, api.wrapped_request()),
        Request::Open => open(&api.name, &about),
    };
    format!("\n{declaration}{}", request(api, module))
}

/// A request of an earlier version, with its answer. Its permission is that of the API.
pub(super) fn earlier(version: &EarlierVersion, api: &Api<'_>, module: &[String]) -> String {
    let name = &version.name;
    let reply_name = version.reply_name();
    let doc = format!("{} The current version is [`{}`].", version.doc, api.name);
    let alias = literal(&format!("openapi.{}", api.entry.api.name));
    format!(
        "
        {}#[doc(alias = {alias})]
        {}
        impl Request for {name} {{
            const API: Api = {}::API;

            type Reply = {reply_name};

            #[inline]
            fn read(content: Content) -> Result<Self::Reply, ReadError> {{
                content.json()
            }}

            {KEPT}
        }}

        impl<S: {}> DeclaredIn<S> for {name} {{}}
        {}",
        doc_lines(&wrapped(&doc)),
        object(name, &version.request, module),
        api.name,
        api.permission(),
        reply::object(&reply_name, &format!("The answer to [`{name}`]."), &version.reply, module),
    )
}

/// A struct for a request, with `new` and setters.
pub(super) fn object(name: &str, members: &[Member], module: &[String]) -> String {
    wrapped_object(name, members, module, None)
}

/// A struct for a request that may send its members in one member.
fn wrapped_object(name: &str, members: &[Member], module: &[String], wrapper: Option<&str>) -> String {
    let has_default = members.iter().all(|member| member.optional);
    let default = if has_default { ", Default" } else { "" };
    let declarations: String = in_wire_order(members).map(|member| declaration(member, module)).collect();
    let serialize = serialization(name, members, wrapper);
    let new = new(name, members, module);
    let setters: String =
        members.iter().filter(|member| member.optional).map(|member| setter(member, module)).collect();
    let arguments = argument_struct(name, members).map(|arguments| arguments_text(&arguments, name, members, module));
    format!(
        "#[derive(Debug, Clone{default})]
        #[non_exhaustive]
        pub struct {name} {{
            {declarations}
        }}

        impl {name} {{
            {new}
            {setters}
        }}
        {serialize}
        {}",
        arguments.unwrap_or_default()
    )
}

/// `impl Serialize`.
fn serialization(name: &str, members: &[Member], wrapper: Option<&str>) -> String {
    let calls = |place: &str| -> String {
        in_wire_order(members).map(|member| call(member, &format!("{place}.{}", member.name))).collect()
    };
    let implementation = |name: &str, before: &str, calls: &str| {
        format!(
            "
            impl Serialize for {name} {{
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {{
                    {before}
                    Object::new(serializer){calls}.end()
                }}
            }}
            "
        )
    };
    let Some(wrapper) = wrapper else {
        return implementation(name, "", &calls("self"));
    };
    let inner = implementation("Members<'_>", "", &calls("self.0"));
    let before = format!("struct Members<'a>(&'a {name});\n\n{inner}");
    implementation(name, &before, &format!(".member({}, &Members(self))", literal(wrapper)))
}

/// Writes a member under each of its names.
pub(super) fn call(member: &Member, place: &str) -> String {
    let prefix = if member.optional { "optional_" } else { "" };
    let names = member.wire.iter().chain(&member.also_sent_as);
    match (&member.wire, &member.r#type) {
        (None, _) => format!(".{prefix}union(&{place})"),
        (Some(_), Type::ZeroOne) => names.map(|wire| format!(".{prefix}flag({}, {place})", literal(wire))).collect(),
        (Some(_), _) => {
            let method = if member.optional { "optional" } else { "member" };
            names.map(|wire| format!(".{method}({}, &{place})", literal(wire))).collect()
        }
    }
}

fn new(name: &str, members: &[Member], module: &[String]) -> String {
    let arguments: Vec<&Member> = members.iter().filter(|member| member.is_argument()).collect();
    let has_setters = members.iter().any(|member| member.optional);
    let doc = match (arguments.is_empty(), has_setters) {
        (true, true) => "Takes nothing: every member is optional and has a setter.",
        (true, false) => "Takes nothing: there are no members.",
        (false, true) => "Takes the required members. Each optional member has a setter.",
        (false, false) => "Takes all members: each is required.",
    };
    let (parameters, body) = if let Some(r#struct) = argument_struct(name, members) {
        let names: Vec<&str> = arguments.iter().map(|member| member.name.as_str()).collect();
        let values: Vec<String> =
            in_wire_order(members).map(|member| initial(member).unwrap_or(member.name.clone())).collect();
        (
            format!("arguments: {struct}"),
            format!("let {struct} {{ {} }} = arguments;\nSelf {{ {} }}", names.join(", "), values.join(", ")),
        )
    } else if members.iter().all(|member| member.optional) {
        (String::new(), "Self::default()".to_owned())
    } else {
        let parameters: Vec<String> = arguments
            .iter()
            .map(|member| format!("{}: {}", member.name, argument(&member.name, &member.r#type, module).0))
            .collect();
        let values: Vec<String> = in_wire_order(members).map(|member| value(member, module)).collect();
        (parameters.join(", "), format!("Self {{ {} }}", values.join(", ")))
    };
    let inline = inline(&parameters);
    format!("/// {doc}\n#[must_use]\n{inline}pub fn new({parameters}) -> Self {{ {body} }}\n")
}

/// Marks a function that is not generic for inlining, so that it is compiled only where it is used, as a generic one is.
/// An unused function then adds nothing to a program.
fn inline(parameters: &str) -> &'static str {
    if parameters.contains("impl ") { "" } else { "#[inline]\n" }
}

/// The method that sets an optional member.
fn setter(member: &Member, module: &[String]) -> String {
    let name = &member.name;
    let (parameter, conversion) = argument(name, &member.r#type, module);
    format!(
        "
        {}{}#[must_use]
        {}pub fn {}(mut self, {name}: {parameter}) -> Self {{
            self.{name} = Some({conversion});
            self
        }}
        ",
        doc_lines(&wrapped(described(member))),
        aliases(member),
        inline(&parameter),
        naming::setter_name(name),
    )
}

/// The struct with the arguments of `new`. It has only these members, so forgetting one does not compile.
fn arguments_text(name: &str, of: &str, members: &[Member], module: &[String]) -> String {
    let declarations: String = members
        .iter()
        .filter(|member| member.is_argument())
        .map(|member| {
            let doc = doc_lines(&wrapped(described(member)));
            format!("{doc}{}pub {}: {},\n", aliases(member), member.name, type_text(&member.r#type, module))
        })
        .collect();
    format!(
        "
        /// What [`{of}::new`] takes: every member is required.
        #[derive(Debug, Clone)]
        pub struct {name} {{
            {declarations}
        }}
        "
    )
}

/// The members in the order in which wx-server-sdk sends them: its case conversion moves changed names behind unchanged
/// ones. Members are sent in the order of their declaration.
fn in_wire_order(members: &[Member]) -> impl Iterator<Item = &Member> {
    let is_converted = |member: &&Member| member.wire.as_ref().is_some_and(|wire| naming::camel_case(wire) != *wire);
    members.iter().filter(move |member| !is_converted(member)).chain(members.iter().filter(is_converted))
}

/// A request whose members are not in the catalog. It is formatted here, because rustfmt does not format the braces of a
/// macro.
fn open(name: &str, about: &str) -> String {
    format!("open_request! {{\n{}    pub struct {name};\n}}\n", indented(about, 4))
}

fn declaration(member: &Member, module: &[String]) -> String {
    let mut text = doc_lines(&wrapped(described(member)));
    text.push_str(&aliases(member));
    let r#type = type_text(&member.r#type, module);
    let r#type = if member.optional { format!("Option<{type}>") } else { r#type };
    format!("{text}pub {}: {type},\n", member.name)
}

fn described(member: &Member) -> &str {
    if member.doc.is_empty() { "WeChat does not describe this member." } else { &member.doc }
}

/// Doc aliases for the JavaScript name, if it differs.
pub(super) fn aliases(member: &Member) -> String {
    let Some(wire) = &member.wire else { return String::new() };
    let bare = member.name.trim_start_matches("r#");
    let mut names = vec![naming::camel_case(wire), wire.clone()];
    names.retain(|name| name != bare);
    names.dedup();
    names.iter().map(|name| format!("#[doc(alias = {})]\n", literal(name))).collect()
}

/// The value that `new` gives a member from its argument.
fn value(member: &Member, module: &[String]) -> String {
    let name = &member.name;
    let (_, conversion) = argument(name, &member.r#type, module);
    let converted = if conversion == *name { conversion } else { format!("{name}: {conversion}") };
    initial(member).unwrap_or(converted)
}

/// The value that `new` gives a member without an argument.
fn initial(member: &Member) -> Option<String> {
    let name = &member.name;
    match &member.fixed {
        Some(Value::String(text)) => Some(format!("{name}: {}.to_owned()", literal(text))),
        Some(fixed) => Some(format!("{name}: {fixed}")),
        None => member.optional.then(|| format!("{name}: None")),
    }
}

/// `impl Request`. `read` is inlined, so that it is compiled only where a reply is used.
fn request(api: &Api<'_>, module: &[String]) -> String {
    let (reply, read) = match &api.reply {
        Reply::Members(_) => (api.reply_name(), "json"),
        Reply::Open => ("Value".to_owned(), "value"),
        Reply::Image => ("Image".to_owned(), "image"),
        Reply::ImageOr(_) => (format!("ImageOr<{}>", api.reply_name()), "image_or_json"),
        Reply::SameAs { module: owner, name, kind } => match kind {
            SharedReply::Json => (shared_reply(api, owner, name, module), "json"),
            SharedReply::Image => ("Image".to_owned(), "image"),
            SharedReply::ImageOrJson => {
                (format!("ImageOr<{}>", shared_reply(api, owner, name, module)), "image_or_json")
            }
        },
    };
    format!(
        "
        impl Request for {} {{
            const API: Api = {};

            type Reply = {reply};

            #[inline]
            fn read(content: Content) -> Result<Self::Reply, ReadError> {{
                content.{read}()
            }}

            {KEPT}
        }}
        ",
        api.name,
        constant(api),
    )
}

/// The reply of a newer name. Within one module, a type alias would clash if both methods make the same type name.
fn shared_reply(api: &Api<'_>, owner: &[String], name: &str, module: &[String]) -> String {
    if owner == module { path_text(owner, name, module) } else { api.reply_name() }
}

fn constant(api: &Api<'_>) -> String {
    let http = &api.entry.api.http;
    let method = match http.method {
        Some(HttpMethod::Get) => "Method::Get",
        Some(HttpMethod::Post) | None => "Method::Post",
    };
    let mut text = format!("Api::named({})", literal(&api.entry.api.name));
    if !http.path_unknown {
        text.push_str(&format!(".endpoint({method}, {})", literal(&http.path)));
    }
    let query: Vec<String> = api
        .facts
        .api
        .request
        .iter()
        .flatten()
        // If a page puts the parameters of a GET into a body, it means the query.
        .filter(|field| field.r#in == Some(MemberLocation::Query) || http.method == Some(HttpMethod::Get))
        .map(|field| literal(&field.name_http))
        .collect();
    if !query.is_empty() {
        text.push_str(&format!(".query(&[{}])", query.join(", ")));
    }
    if docs::keeps_case(api) {
        text.push_str(".keeps_case()");
    }
    let explaining: Vec<String> = api
        .facts
        .api
        .response
        .iter()
        .flatten()
        .filter(|field| field.explains_failure)
        .map(|field| literal(&field.name_http))
        .collect();
    if !explaining.is_empty() {
        text.push_str(&format!(".explained_by(&[{}])", explaining.join(", ")));
    }
    let codes: Vec<String> = api
        .facts
        .api
        .errcodes
        .iter()
        .filter_map(|known| {
            let meaning = known.meaning.as_ref()?;
            Some(format!("ErrorCode::new({}, {})", number_literal(known.code), literal(meaning)))
        })
        .collect();
    if !codes.is_empty() {
        text.push_str(&format!(".error_codes(&[{}])", codes.join(", ")));
    }
    text
}
