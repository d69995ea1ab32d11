//! Calls: of wx-server-sdk, of functions of the folder, and of anything else.

use std::rc::Rc;

use oxc_ast::ast::{Argument, CallExpression, ChainElement, Expression, NewExpression};
use oxc_span::{GetSpan, Span};

use super::class::CONSTRUCTOR;
use super::database::{Chain, Step};
use super::event::{MemberKind, kind_of_method};
use super::model::PlaceKind;
use super::sources;
use super::value::Value;
use super::walk::{WHOLE, Walk};
use crate::explain::catalog;

/// The most characters of a step's arguments that are quoted.
const MAX_ARGUMENT_CHARS: usize = 60;

/// What compilers of TypeScript and of newer JavaScript write around `require`. It returns what it gets, or that as `default`.
const INTEROP: [&str; 6] = [
    "__importDefault",
    "__importStar",
    "_interopRequireDefault",
    "_interopRequireWildcard",
    "_interop_require_default",
    "__toESM",
];

/// Functions that convert what they get.
const CONVERSIONS: [&str; 5] = ["Number", "parseInt", "parseFloat", "String", "Boolean"];

impl<'a> Walk<'_, 'a> {
    pub(super) fn call(&mut self, call: &CallExpression<'a>) -> Value {
        if let Some(request) = sources::required(call)
            && self.lookup("require") == Value::Unknown
        {
            return self.required(request, call.span.start);
        }
        if name_of_callee(&call.callee).is_some_and(|name| INTEROP.contains(&name))
            && let Some(module) = call.arguments.first().and_then(Argument::as_expression)
        {
            return self.eval(module);
        }
        let Some((object, name)) = method(&call.callee) else {
            let callee = self.eval(&call.callee);
            let arguments = self.arguments(&call.arguments, &callee);
            if let Expression::Identifier(id) = &call.callee
                && CONVERSIONS.contains(&id.name.as_str())
                && let Some(converted) = arguments.first()
            {
                self.event_is(converted, MemberKind::Any);
            }
            let is_wrapper = matches!(call.callee, Expression::Identifier(_));
            return self.call_value(&callee, arguments, call.span, is_wrapper);
        };
        if let Expression::ThisExpression(_) = object {
            let callee = self.of_file(&format!("this.{name}"));
            let arguments = self.arguments(&call.arguments, &callee);
            return self.call_value(&callee, arguments, call.span, false);
        }
        if name == "freeze"
            && matches!(object, Expression::Identifier(id) if id.name == "Object")
            && let Some(frozen) = call.arguments.first().and_then(Argument::as_expression)
        {
            return self.eval(frozen);
        }
        let object = self.eval(object);
        let is_stringified = matches!(&call.callee, Expression::StaticMemberExpression(member)
            if matches!(&member.object, Expression::Identifier(id) if id.name == "JSON"));
        let takes_event = if is_stringified { Value::Console } else { object.clone() };
        let arguments = self.arguments(&call.arguments, &takes_event);
        self.call_method(&object, name, arguments, call)
    }

    fn call_method(&mut self, object: &Value, name: &str, arguments: Vec<Value>, call: &CallExpression<'a>) -> Value {
        match object {
            Value::Event(_) => {
                if let Some(kind) = kind_of_method(name) {
                    self.event_is(object, kind);
                }
                self.run_callbacks(arguments);
                Value::Unknown
            }
            Value::Database | Value::Transaction => self.call_database(object, name, &arguments, call),
            Value::Chain(chain) => {
                let step = self.step(name, call);
                self.find_kinds_in_chain(name, &arguments);
                let chain = chain.with(step);
                if chain.is_sent_by(name) {
                    let Chain { collection, steps, is_transaction } = chain;
                    self.place(PlaceKind::Database { collection, steps, is_transaction }, call.span);
                    return Value::Unknown;
                }
                Value::Chain(Rc::new(chain))
            }
            Value::Command => Value::Command,
            Value::Router => self.call_router(name, &arguments, call),
            Value::OtherAccount => self.call_sdk(&[name.to_owned()], false, arguments, call.span),
            Value::Function(function) => match name {
                "bind" => object.clone(),
                "call" => {
                    let route = self.route.clone();
                    self.schedule(*function, arguments.into_iter().skip(1).collect(), route);
                    self.returned_by(*function)
                }
                // As compilers write it: `_main.apply(this, arguments)`.
                "apply" if matches!(call.arguments.get(1), Some(Argument::Identifier(id)) if id.name == "arguments") => {
                    let (arguments, route) = (self.arguments.clone(), self.route.clone());
                    self.schedule(*function, arguments, route);
                    self.returned_by(*function)
                }
                _ => Value::Unknown,
            },
            _ => {
                let callee = self.member_of(object, name, call.span);
                self.call_value(&callee, arguments, call.span, false)
            }
        }
    }

    /// Calls something. A wrapper of a function, `exports.main = logged(async event => ..)`, counts as the function.
    fn call_value(&mut self, callee: &Value, arguments: Vec<Value>, span: Span, may_wrap: bool) -> Value {
        match callee {
            Value::Function(function) => {
                let route = self.route.clone();
                self.schedule(*function, arguments, route);
                self.returned_by(*function)
            }
            Value::Sdk { path, has_appid } => self.call_sdk(path, *has_appid, arguments, span),
            Value::Module(file) => {
                let whole = self.exported(*file, WHOLE).or(self.exported(*file, "default"));
                if whole.is_known() { self.call_value(&whole, arguments, span, false) } else { Value::Unknown }
            }
            Value::Dispatch { by, among } => {
                for (name, member) in among.iter() {
                    let Value::Function(function) = member else { continue };
                    let position = self.position(span.start);
                    let route = self.choices.route(by, false, std::slice::from_ref(name), position);
                    let route = self.route.iter().copied().chain(route).collect();
                    self.schedule(*function, arguments.clone(), route);
                }
                Value::Unknown
            }
            Value::RouterClass => Value::Router,
            _ => {
                let functions: Vec<&Value> =
                    arguments.iter().filter(|value| matches!(value, Value::Function(_))).collect();
                match functions.as_slice() {
                    [wrapped] if may_wrap && *callee == Value::Unknown => (*wrapped).clone(),
                    _ => {
                        self.run_callbacks(arguments);
                        Value::Unknown
                    }
                }
            }
        }
    }

    /// Looks at the arguments. What is called may take the event as a whole.
    fn arguments(&mut self, arguments: &[Argument<'a>], callee: &Value) -> Vec<Value> {
        let is_followed = matches!(
            callee,
            Value::Function(_)
                | Value::Dispatch { .. }
                | Value::RouterClass
                | Value::Console
                | Value::Module(_)
                | Value::Object(_)
                | Value::Exports
        );
        let mut values = Vec::new();
        for argument in arguments {
            let value = match argument {
                Argument::SpreadElement(spread) => {
                    let value = self.eval(&spread.argument);
                    self.consume(&value, spread.span.start);
                    Value::Unknown
                }
                argument => argument.as_expression().map(|expression| self.eval(expression)).unwrap_or_default(),
            };
            if !is_followed {
                self.consume(&value, argument.span().start);
            }
            values.push(value);
        }
        values
    }

    /// Walks functions that are passed to something unknown: nobody knows what they get.
    fn run_callbacks(&mut self, arguments: Vec<Value>) {
        for argument in arguments {
            if let Value::Function(function) = argument {
                let route = self.route.clone();
                self.schedule(function, Vec::new(), route);
            }
        }
    }

    pub(super) fn construct(&mut self, new: &NewExpression<'a>) -> Value {
        let class = self.eval(&new.callee);
        let arguments = self.arguments(&new.arguments, &class);
        match &class {
            Value::RouterClass => Value::Router,
            Value::Sdk { path, .. } if path.as_slice() == ["Cloud"] => {
                self.place(PlaceKind::OtherAccount, new.span);
                Value::OtherAccount
            }
            // An object of a class of the folder.
            Value::Object(members) => {
                if let Some(Value::Function(constructor)) = members.get(CONSTRUCTOR) {
                    let route = self.route.clone();
                    self.schedule(*constructor, arguments, route);
                }
                class
            }
            _ => {
                self.run_callbacks(arguments);
                Value::Unknown
            }
        }
    }

    fn call_sdk(&mut self, path: &[String], has_appid: bool, arguments: Vec<Value>, span: Span) -> Value {
        let names: Vec<&str> = path.iter().map(String::as_str).collect();
        let first = arguments.first().cloned().unwrap_or_default();
        let member = |name: &str| match &first {
            Value::Object(members) => members.get(name).cloned().unwrap_or_default(),
            _ => Value::Unknown,
        };
        let kind = match names.as_slice() {
            ["init" | "updateConfig"] => {
                self.note_environment("cloud.init", &member("env"), span);
                // That of wx-server-sdk returns nothing, and nobody uses it.
                return Value::sdk();
            }
            ["database"] => {
                self.note_environment("cloud.database", &member("env"), span);
                return Value::Database;
            }
            ["getWXContext" | "getCloudbaseContext" | "parseContext"] | ["auth", "getUserInfo"] => {
                self.place(PlaceKind::WxContext, span);
                return Value::WxContext;
            }
            ["auth"] => return Value::Sdk { path: path.to_vec(), has_appid: false },
            ["openapi"] => {
                let has_appid = member("appid").is_known();
                return Value::Sdk { path: path.to_vec(), has_appid };
            }
            ["openapi", api @ ..] => self.openapi(&api.join("."), has_appid, &first),
            ["cloudPay", method] => PlaceKind::Pay { method: (*method).to_owned() },
            ["callFunction"] => {
                let name = match member("name") {
                    Value::Text(name) => Some(name),
                    _ => None,
                };
                PlaceKind::CallFunction { name }
            }
            [method @ ("uploadFile" | "downloadFile" | "getTempFileURL" | "deleteFile")] => {
                self.event_is(&member("fileID"), MemberKind::Text);
                self.event_is(&member("cloudPath"), MemberKind::Text);
                self.event_is(&member("fileList"), MemberKind::List);
                PlaceKind::Storage { method: (*method).to_owned() }
            }
            ["getOpenData"] => PlaceKind::OpenData,
            ["getVoIPSign"] => PlaceKind::VoipSign,
            ["getCloudCallSign"] => PlaceKind::CloudCallSign,
            ["signature"] => PlaceKind::Signature,
            ["logger", ..] => return Value::Sdk { path: vec!["logger".to_owned()], has_appid: false },
            [] => return Value::Unknown,
            [..] => PlaceKind::Unknown { name: format!("cloud.{}", names.join(".")) },
        };
        self.place(kind, span);
        // A callback, as in `cloud.callFunction({.., success: res => ..})`.
        if let Value::Object(members) = &first {
            self.run_callbacks(members.values().cloned().collect());
        }
        self.run_callbacks(arguments);
        Value::Unknown
    }

    fn openapi(&mut self, name: &str, appid: bool, argument: &Value) -> PlaceKind {
        let mut members = Vec::new();
        if let Value::Object(given) = argument {
            let types = catalog::named(name).and_then(|api| api.types.as_ref());
            for (member, value) in given.iter() {
                members.push((
                    member.clone(),
                    match value {
                        Value::Text(text) => Some(text.clone()),
                        _ => None,
                    },
                ));
                let known = types.iter().flat_map(|types| types.arguments.iter().chain(types.optional));
                let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
                let known = known.into_iter().find(|known| plain(known.name) == plain(member));
                let kind = known.and_then(|known| kind_of_type(known.r#type));
                if let Some(kind) = kind {
                    self.event_is(value, kind);
                }
            }
        }
        PlaceKind::OpenApi { name: name.to_owned(), appid, members }
    }

    /// Notes that another environment than that of the invocation is selected.
    fn note_environment(&mut self, by: &str, environment: &Value, span: Span) {
        if let Value::Text(name) = environment {
            let text = format!(
                "{by} selects the environment `{name}`. Here, a call uses the environment of its invocation, and `.env({name:?})` selects another one"
            );
            self.note(span.start, text);
        }
    }

    fn call_database(&mut self, object: &Value, name: &str, arguments: &[Value], call: &CallExpression<'a>) -> Value {
        let is_transaction = *object == Value::Transaction;
        let collection = match arguments.first() {
            Some(Value::Text(name)) => Some(name.clone()),
            _ => None,
        };
        let step = |method: &str, arguments: String| vec![Step { method: method.to_owned(), arguments, json: None }];
        match name {
            "collection" => Value::Chain(Rc::new(Chain { collection, steps: Vec::new(), is_transaction })),
            "runTransaction" | "startTransaction" | "createCollection" => {
                let arguments_text = self.step(name, call).arguments;
                let steps = step(name, if name == "createCollection" { arguments_text } else { String::new() });
                self.place(PlaceKind::Database { collection, steps, is_transaction }, call.span);
                if name == "runTransaction"
                    && let Some(Value::Function(work)) = arguments.first()
                {
                    let route = self.route.clone();
                    self.schedule(*work, vec![Value::Transaction], route);
                }
                if name == "createCollection" { Value::Unknown } else { Value::Transaction }
            }
            _ => Value::Unknown,
        }
    }

    fn find_kinds_in_chain(&mut self, method: &str, arguments: &[Value]) {
        let Some(first) = arguments.first() else { return };
        match method {
            "limit" | "skip" => self.event_counts(first),
            "doc" => self.event_is(first, MemberKind::Text),
            _ => {}
        }
    }

    fn step(&self, method: &str, call: &CallExpression<'a>) -> Step {
        let text = match (call.arguments.first(), call.arguments.last()) {
            (Some(first), Some(last)) => Span::new(first.span().start, last.span().end).source_text(self.text()),
            _ => "",
        };
        let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut arguments: String = one_line.chars().take(MAX_ARGUMENT_CHARS).collect();
        if arguments.len() < one_line.len() {
            arguments.push_str("..");
        }
        Step { method: method.to_owned(), arguments, json: self.json_of_step(method, call) }
    }

    /// tcb-router: `app.router('name', handler, ..)`, `app.router([..], ..)` and `app.use(handler)`.
    fn call_router(&mut self, name: &str, arguments: &[Value], call: &CallExpression<'a>) -> Value {
        match name {
            "use" => {
                self.note(call.span.start, "tcb-router runs this for every route: call it before the `match`");
                let route = self.route.clone();
                for argument in arguments {
                    if let Value::Function(function) = argument {
                        self.schedule(*function, vec![Value::RouterContext], route.clone());
                    }
                }
                Value::Router
            }
            "router" => {
                let member = vec!["$url".to_owned()];
                let names = match call.arguments.first() {
                    Some(Argument::ArrayExpression(list)) => {
                        let elements = list.elements.iter().filter_map(|element| element.as_expression());
                        elements.filter_map(text_of).collect()
                    }
                    Some(argument) => argument.as_expression().and_then(text_of).into_iter().collect(),
                    None => Vec::new(),
                };
                let position = self.position(call.span.start);
                self.read_event(&member, call.callee.span(), false);
                self.event_is(&Value::Event(member.clone()), MemberKind::Text);
                let route = self.choices.route(&member, false, &names, position);
                let route: Vec<_> = self.route.iter().copied().chain(route).collect();
                for argument in arguments {
                    if let Value::Function(function) = argument {
                        self.schedule(*function, vec![Value::RouterContext], route.clone());
                    }
                }
                Value::Router
            }
            _ => Value::Unknown,
        }
    }
}

fn text_of(expression: &Expression<'_>) -> Option<String> {
    match expression {
        Expression::StringLiteral(text) => Some(text.value.as_str().to_owned()),
        _ => None,
    }
}

/// The name of what is called, also as `helpers.name` and `(0, helpers.name)`.
fn name_of_callee<'e>(callee: &'e Expression<'_>) -> Option<&'e str> {
    match callee {
        Expression::Identifier(id) => Some(id.name.as_str()),
        Expression::StaticMemberExpression(member) => Some(member.property.name.as_str()),
        Expression::ParenthesizedExpression(inner) => name_of_callee(&inner.expression),
        Expression::SequenceExpression(sequence) => sequence.expressions.last().and_then(name_of_callee),
        _ => None,
    }
}

/// The object and the name of a method that is called.
fn method<'e, 'a>(callee: &'e Expression<'a>) -> Option<(&'e Expression<'a>, &'e str)> {
    match callee {
        Expression::StaticMemberExpression(member) => Some((&member.object, member.property.name.as_str())),
        Expression::ComputedMemberExpression(member) => match &member.expression {
            Expression::StringLiteral(name) => Some((&member.object, name.value.as_str())),
            _ => None,
        },
        Expression::ParenthesizedExpression(inner) => method(&inner.expression),
        Expression::ChainExpression(chain) => match &chain.expression {
            ChainElement::StaticMemberExpression(member) => Some((&member.object, member.property.name.as_str())),
            _ => None,
        },
        _ => None,
    }
}

/// What the type of a request's member says about a member of the event that is passed on.
fn kind_of_type(r#type: &str) -> Option<MemberKind> {
    Some(match r#type {
        "String" | "OpenId" | "TemplateId" | "AppId" => MemberKind::Text,
        "i64" => MemberKind::Integer,
        "f64" => MemberKind::Number,
        "bool" => MemberKind::Flag,
        list if list.starts_with("Vec<") => MemberKind::List,
        _ => return None,
    })
}
