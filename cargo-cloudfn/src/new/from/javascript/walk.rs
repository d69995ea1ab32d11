//! Goes through the sources of a function.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    ArrowFunctionExpression, Declaration, ExportDefaultDeclaration, ExportDefaultDeclarationKind,
    ExportNamedDeclaration, Expression, ForOfStatement, FormalParameters, Function, FunctionBody, IfStatement,
    ImportDeclaration, ImportDeclarationSpecifier, Program, ReturnStatement, Statement, SwitchStatement,
    VariableDeclarator,
};
use oxc_ast_visit::{Visit, walk as into};
use oxc_span::Span;

use super::comments::Comments;
use super::event::{EventMember, MemberKind};
use super::lines::Lines;
use super::model::{Model, Place, PlaceKind, Problem};
use super::parse::parse;
use super::routes::{Choices, RouteId};
use super::sources::Source;
use super::value::Value;
use crate::new::from::position::Position;

/// The name under which a file's exports have what is assigned to `module.exports`.
pub(super) const WHOLE: &str = "";

/// The names of the handler: that of the platform first.
const HANDLERS: [&str; 5] = ["main", "main_handler", "handler", "default", WHOLE];

/// How often the sources are walked until nothing new is known about what they export and return.
const MAX_ROUNDS: usize = 6;

/// The most combinations of arguments that one function is walked with.
const MAX_WALKS_OF_ONE: usize = 40;

/// The most expressions that are looked at. It takes about a second.
const MAX_EXPRESSIONS: usize = 3_000_000;

/// How deep an object is searched for the event.
const MAX_DEPTH: usize = 4;

/// The most lines and characters of a call that are quoted.
const MAX_EXCERPT_LINES: usize = 12;
const MAX_EXCERPT_CHARS: usize = 100;

/// Walks the sources. The first is the entry.
pub(super) fn walk(sources: &[Source]) -> Model {
    let allocator = Allocator::default();
    let files: Vec<File<'_>> = sources.iter().filter_map(|source| File::of(&allocator, source)).collect();
    let mut walk = Walk::new(&files);
    for _ in 0..MAX_ROUNDS {
        let known = (walk.exports.clone(), walk.returns.clone());
        walk.round();
        if known == (walk.exports.clone(), walk.returns.clone()) {
            break;
        }
    }
    walk.model()
}

/// A file with its syntax tree.
pub(super) struct File<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
    pub(super) program: &'a Program<'a>,
    pub(super) lines: Lines,
    pub(super) comments: Comments,
    pub(super) requires: &'a [(String, String)],
}

impl<'a> File<'a> {
    fn of(allocator: &'a Allocator, source: &'a Source) -> Option<Self> {
        // It was parsed before, without a mistake.
        let program: &Program<'a> = allocator.alloc(parse(allocator, &source.name, &source.text).ok()?);
        let lines = Lines::of(&source.text);
        let comments = Comments::of(&program.comments, &source.text, &lines);
        Some(Self { name: &source.name, text: &source.text, program, lines, comments, requires: &source.requires })
    }
}

/// A function of the sources.
#[derive(Clone, Copy)]
pub(super) struct KnownFunction<'a> {
    file: usize,
    span: Span,
    /// The scope that it is written in.
    scope: usize,
    parameters: &'a FormalParameters<'a>,
    body: Option<&'a FunctionBody<'a>>,
    /// Whether the body is an expression, which is returned.
    is_expression: bool,
}

/// The variables of a function, or of a file.
struct Scope {
    parent: Option<usize>,
    variables: HashMap<String, Value>,
}

/// A function that is to be walked.
struct Job {
    function: usize,
    arguments: Vec<Value>,
    route: Vec<RouteId>,
}

/// A call that was found.
struct FoundPlace {
    kind: PlaceKind,
    span: Span,
    contexts: BTreeSet<Vec<RouteId>>,
}

/// What is known while the sources are walked.
pub(super) struct Walk<'f, 'a> {
    files: &'f [File<'a>],
    /// What the files export, and the functions return: kept from round to round.
    exports: Vec<BTreeMap<String, Value>>,
    returns: HashMap<usize, Value>,
    functions: Vec<KnownFunction<'a>>,
    numbers: HashMap<(usize, u32), usize>,
    scopes: Vec<Scope>,
    roots: Vec<usize>,
    jobs: VecDeque<Job>,
    walked: HashSet<(usize, Vec<Value>, Vec<RouteId>)>,
    times_walked: HashMap<usize, usize>,
    expressions: usize,
    /// Where the walk is.
    pub(super) file: usize,
    scope: usize,
    pub(super) route: Vec<RouteId>,
    returned: Value,
    /// What was found in this round.
    places: BTreeMap<(usize, u32, u32), FoundPlace>,
    pub(super) event: EventMember,
    whole_event: Option<(usize, u32)>,
    reads_identity: bool,
    pub(super) choices: Choices,
    packages: BTreeMap<String, (usize, u32)>,
    variables: BTreeMap<String, (usize, u32)>,
    notes: BTreeSet<(usize, u32, String)>,
}

impl<'f, 'a> Walk<'f, 'a> {
    fn new(files: &'f [File<'a>]) -> Self {
        Self {
            files,
            exports: vec![BTreeMap::new(); files.len()],
            returns: HashMap::new(),
            functions: Vec::new(),
            numbers: HashMap::new(),
            scopes: Vec::new(),
            roots: Vec::new(),
            jobs: VecDeque::new(),
            walked: HashSet::new(),
            times_walked: HashMap::new(),
            expressions: 0,
            file: 0,
            scope: 0,
            route: Vec::new(),
            returned: Value::Unknown,
            places: BTreeMap::new(),
            event: EventMember::default(),
            whole_event: None,
            reads_identity: false,
            choices: Choices::default(),
            packages: BTreeMap::new(),
            variables: BTreeMap::new(),
            notes: BTreeSet::new(),
        }
    }

    /// Walks everything once, with what the rounds before have found out.
    fn round(&mut self) {
        let files = self.files;
        self.scopes = files.iter().map(|_| Scope { parent: None, variables: HashMap::new() }).collect();
        self.roots = (0..files.len()).collect();
        self.walked.clear();
        self.times_walked.clear();
        self.expressions = 0;
        self.places.clear();
        self.event = EventMember::default();
        self.whole_event = None;
        self.reads_identity = false;
        self.choices = Choices::default();
        self.packages.clear();
        self.variables.clear();
        self.notes.clear();
        // What is required first is walked first.
        for index in (0..files.len()).rev() {
            self.file = index;
            self.scope = index;
            self.route.clear();
            self.hoist(&files[index].program.body);
            self.visit_statements(&files[index].program.body);
        }
        if let Some(handler) = self.handler() {
            self.schedule(handler, vec![Value::Event(Vec::new())], Vec::new());
        }
        self.run_jobs();
        // Functions that nothing is seen to call: methods, and handlers that are passed on.
        for function in 0..self.functions.len() {
            if !self.times_walked.contains_key(&function) {
                self.schedule(function, Vec::new(), Vec::new());
                self.run_jobs();
            }
        }
    }

    fn handler(&self) -> Option<usize> {
        let exports = self.exports.first()?;
        HANDLERS.iter().find_map(|name| match exports.get(*name)? {
            Value::Function(function) => Some(*function),
            _ => None,
        })
    }

    fn run_jobs(&mut self) {
        while let Some(Job { function, arguments, route }) = self.jobs.pop_front() {
            let known = self.functions[function];
            self.file = known.file;
            self.scopes.push(Scope { parent: Some(known.scope), variables: HashMap::new() });
            self.scope = self.scopes.len() - 1;
            self.route = route;
            self.returned = Value::Unknown;
            for (index, parameter) in known.parameters.items.iter().enumerate() {
                self.bind(&parameter.pattern, arguments.get(index).cloned().unwrap_or_default());
            }
            if let Some(rest) = &known.parameters.rest {
                self.bind(&rest.argument, Value::Unknown);
            }
            if let Some(body) = known.body {
                self.hoist(&body.statements);
                if known.is_expression {
                    if let Some(Statement::ExpressionStatement(statement)) = body.statements.first() {
                        let value = self.eval(&statement.expression);
                        self.consume(&value, statement.span.start);
                        self.returned = value;
                    }
                } else {
                    self.visit_statements(&body.statements);
                }
            }
            let returned = std::mem::take(&mut self.returned);
            if returned.is_known() {
                self.returns.insert(function, returned);
            }
        }
    }

    fn visit_statements(&mut self, statements: &[Statement<'a>]) {
        for statement in statements {
            self.visit_statement(statement);
        }
    }

    /// Makes the functions of a body known before it is walked.
    fn hoist(&mut self, statements: &[Statement<'a>]) {
        for statement in statements {
            let declared = match statement {
                Statement::FunctionDeclaration(function) => Some(function),
                Statement::ExportNamedDeclaration(export) => match &export.declaration {
                    Some(Declaration::FunctionDeclaration(function)) => Some(function),
                    _ => None,
                },
                _ => None,
            };
            if let Some(function) = declared {
                self.declare_function(function);
            }
        }
    }

    fn declare_function(&mut self, function: &Function<'a>) -> Value {
        let value = self.function(function);
        if let Some(id) = &function.id {
            self.declare(id.name.as_str(), value.clone());
        }
        value
    }

    pub(super) fn function(&mut self, function: &Function<'a>) -> Value {
        let function = self.alloc(function);
        self.known_function(function.span, &function.params, function.body.as_deref(), false)
    }

    pub(super) fn arrow(&mut self, arrow: &ArrowFunctionExpression<'a>) -> Value {
        let arrow = self.alloc(arrow);
        self.known_function(arrow.span, &arrow.params, Some(&arrow.body), arrow.expression)
    }

    fn known_function(
        &mut self,
        span: Span,
        parameters: &'a FormalParameters<'a>,
        body: Option<&'a FunctionBody<'a>>,
        is_expression: bool,
    ) -> Value {
        let function = KnownFunction { file: self.file, span, scope: self.scope, parameters, body, is_expression };
        let next = self.functions.len();
        let number = *self.numbers.entry((self.file, span.start)).or_insert(next);
        if number == next {
            self.functions.push(function);
        } else {
            self.functions[number] = function;
        }
        Value::Function(number)
    }

    /// Walks a function later with these arguments.
    pub(super) fn schedule(&mut self, function: usize, arguments: Vec<Value>, route: Vec<RouteId>) {
        if self.expressions > MAX_EXPRESSIONS || !self.walked.insert((function, arguments.clone(), route.clone())) {
            return;
        }
        let times = self.times_walked.entry(function).or_default();
        *times += 1;
        if *times <= MAX_WALKS_OF_ONE {
            self.jobs.push_back(Job { function, arguments, route });
        }
    }

    pub(super) fn returned_by(&self, function: usize) -> Value {
        self.returns.get(&function).cloned().unwrap_or_default()
    }

    /// Counts an expression. `false` if there were too many.
    pub(super) fn count_expression(&mut self) -> bool {
        self.expressions += 1;
        self.expressions <= MAX_EXPRESSIONS
    }

    /// The value of a name.
    pub(super) fn lookup(&self, name: &str) -> Value {
        let mut scope = Some(self.scope);
        while let Some(index) = scope {
            if let Some(value) = self.scopes[index].variables.get(name) {
                return value.clone();
            }
            scope = self.scopes[index].parent;
        }
        match name {
            "module" => Value::ModuleObject,
            "exports" => Value::Exports,
            "process" => Value::Process(false),
            "console" => Value::Console,
            _ => Value::Unknown,
        }
    }

    pub(super) fn declare(&mut self, name: &str, value: Value) {
        let scope = self.scope;
        self.scopes[scope].variables.insert(name.to_owned(), value);
    }

    /// Assigns to a variable. A value that says nothing leaves the one that is known.
    pub(super) fn assign(&mut self, name: &str, value: Value) {
        if !value.is_known() {
            return;
        }
        let mut scope = Some(self.scope);
        while let Some(index) = scope {
            if let Some(known) = self.scopes[index].variables.get_mut(name) {
                *known = value;
                return;
            }
            scope = self.scopes[index].parent;
        }
        self.set_of_file(name, value);
    }

    /// Sets a variable of the file.
    pub(super) fn set_of_file(&mut self, name: &str, value: Value) {
        let root = self.roots[self.file];
        self.scopes[root].variables.insert(name.to_owned(), value);
    }

    pub(super) fn of_file(&self, name: &str) -> Value {
        self.scopes[self.roots[self.file]].variables.get(name).cloned().unwrap_or_default()
    }

    pub(super) fn export(&mut self, name: &str, value: Value) {
        let exports = &mut self.exports[self.file];
        if let (WHOLE, Value::Object(members)) = (name, &value) {
            exports.extend(members.iter().map(|(name, value)| (name.clone(), value.clone())));
        }
        exports.insert(name.to_owned(), value);
    }

    /// What a file exports under a name.
    pub(super) fn exported(&self, file: usize, name: &str) -> Value {
        self.exports[file].get(name).cloned().unwrap_or_default()
    }

    pub(super) fn all_exports(&self, file: usize) -> BTreeMap<String, Value> {
        self.exports[file].clone()
    }

    /// The file that a request means, as a value.
    pub(super) fn required(&mut self, request: &str, offset: u32) -> Value {
        let files = self.files;
        if request.starts_with('.') || request.starts_with('/') {
            let name = files[self.file].requires.iter().find(|(known, _)| known == request).map(|(_, name)| name);
            let index = name.and_then(|name| files.iter().position(|file| file.name == name));
            return index.map_or(Value::Unknown, Value::Module);
        }
        let name = request.strip_prefix("node:").unwrap_or(request);
        match name {
            "wx-server-sdk" => return Value::sdk(),
            "tcb-router" => {
                self.package(name, offset);
                return Value::RouterClass;
            }
            _ => {}
        }
        self.package(name, offset);
        Value::Package(name.to_owned())
    }

    fn package(&mut self, name: &str, offset: u32) {
        let package = match name.split('/').collect::<Vec<_>>().as_slice() {
            [scope, name, ..] if scope.starts_with('@') => format!("{scope}/{name}"),
            [name, ..] => (*name).to_owned(),
            [] => return,
        };
        let at = (self.file, offset);
        self.packages.entry(package).or_insert(at);
    }

    pub(super) fn variable_of_environment(&mut self, name: &str, offset: u32) {
        let at = (self.file, offset);
        self.variables.entry(name.to_owned()).or_insert(at);
    }

    pub(super) fn note(&mut self, offset: u32, text: impl Into<String>) {
        self.notes.insert((self.file, offset, text.into()));
    }

    pub(super) fn text(&self) -> &'a str {
        self.files[self.file].text
    }

    pub(super) fn position(&self, offset: u32) -> Position {
        self.position_in(self.file, offset)
    }

    fn position_in(&self, file: usize, offset: u32) -> Position {
        let file = &self.files[file];
        Position::new(file.name, file.lines.number(offset))
    }

    /// Records a call.
    pub(super) fn place(&mut self, kind: PlaceKind, span: Span) {
        let key = (self.file, span.start, span.end);
        let place = self.places.entry(key).or_insert_with(|| FoundPlace { kind, span, contexts: BTreeSet::new() });
        place.contexts.insert(self.route.clone());
    }

    /// Records that the caller's identity is read from the event.
    pub(super) fn identity_of_event(&mut self, span: Span) {
        self.reads_identity = true;
        self.place(PlaceKind::WxContext, span);
    }

    /// Records that a member of the event is read, by an expression that ends here.
    pub(super) fn read_event(&mut self, path: &[String], span: Span, takes_comment_above: bool) {
        let position = self.position(span.start);
        let comments = &self.files[self.file].comments;
        let behind = comments.behind(position.line, span.end);
        let about = behind.or_else(|| takes_comment_above.then(|| comments.above(position.line)).flatten());
        let Some(member) = self.event.at(path) else { return };
        member.position.get_or_insert(position);
        if member.about.is_none() {
            member.about = about;
        }
    }

    pub(super) fn event_is(&mut self, value: &Value, kind: MemberKind) {
        if let Value::Event(path) = value
            && !path.is_empty()
            && let Some(member) = self.event.at(path)
        {
            member.is_of_kind(kind);
        }
    }

    /// Records that a member of the event counts something, if this is one.
    pub(super) fn event_counts(&mut self, value: &Value) {
        self.event_is(value, MemberKind::Integer);
        if let Value::Event(path) = value
            && !path.is_empty()
            && let Some(member) = self.event.at(path)
        {
            member.is_count = true;
        }
    }

    /// Records what the JavaScript takes if a member of the event is absent.
    pub(super) fn event_default(&mut self, value: &Value, default: &Value) {
        let (kind, text) = match default {
            Value::Text(text) => (MemberKind::Text, format!("{text:?}")),
            Value::Number(number) => (kind_of_number(number), number.clone()),
            Value::Flag(flag) => (MemberKind::Flag, flag.to_string()),
            _ => return,
        };
        if let Value::Event(path) = value
            && !path.is_empty()
            && let Some(member) = self.event.at(path)
        {
            member.is_of_kind(kind);
            member.is_count |= kind == MemberKind::Integer;
            member.default.get_or_insert(text);
        }
    }

    /// Records that the event is used as a whole, if this is it, or has it as a member.
    pub(super) fn consume(&mut self, value: &Value, offset: u32) {
        if has_whole_event(value, MAX_DEPTH) {
            let at = (self.file, offset);
            self.whole_event.get_or_insert(at);
        }
    }

    fn model(mut self) -> Model {
        let chosen = self.choices.chosen().map(|(index, routing)| (index, routing.clone()));
        let mut places: Vec<(&(usize, u32, u32), &FoundPlace)> = self.places.iter().collect();
        places.sort_by_key(|((file, start, end), _)| (*file, *start, *end));
        let places = places.into_iter().map(|((file, start, _), found)| {
            let route_of = |context: &Vec<RouteId>| {
                let (choice, _) = chosen.as_ref()?;
                context.iter().find_map(|route| route.of_choice(*choice))
            };
            let mut routes: Vec<_> = found.contexts.iter().map(route_of).collect();
            routes.dedup();
            Place {
                position: self.position_in(*file, *start),
                kind: found.kind.clone(),
                excerpt: excerpt(self.files[*file].text, found.span),
                route: if let [route] = routes.as_slice() { *route } else { None },
            }
        });
        let places = places.collect();
        let named = |found: &BTreeMap<String, (usize, u32)>| {
            found.iter().map(|(name, (file, offset))| (name.clone(), self.position_in(*file, *offset))).collect()
        };
        let mut problems = Vec::new();
        if self.expressions > MAX_EXPRESSIONS
            && let Some(entry) = self.files.first()
        {
            problems.push(Problem::new(entry.name, 1, "the function is too large to be followed to its end"));
        }
        let handler = self.handler().map(|function| self.functions[function]);
        let handler_position = handler.map(|handler| self.position_in(handler.file, handler.span.start));
        let about = handler.zip(handler_position.as_ref());
        let about = about.and_then(|(handler, position)| self.files[handler.file].comments.above(position.line));
        let (packages, variables) = (named(&self.packages), named(&self.variables));
        let notes = self.notes.iter().map(|(file, offset, text)| (self.position_in(*file, *offset), text.clone()));
        let notes = notes.collect();
        let whole_event = self.whole_event.map(|(file, offset)| self.position_in(file, offset));
        if self.reads_identity {
            self.event.members.retain(|(name, member)| name != "userInfo" || !member.members.is_empty());
        }
        Model {
            places,
            event: self.event,
            whole_event,
            routing: chosen.map(|(_, routing)| routing),
            handler: handler_position,
            about,
            packages,
            variables,
            notes,
            problems,
        }
    }
}

fn has_whole_event(value: &Value, depth: usize) -> bool {
    match value {
        Value::Event(path) => path.is_empty(),
        Value::Object(members) if depth > 0 => members.values().any(|member| has_whole_event(member, depth - 1)),
        _ => false,
    }
}

pub(super) fn kind_of_number(number: &str) -> MemberKind {
    if number.contains('.') { MemberKind::Number } else { MemberKind::Integer }
}

/// The lines of a call without their common indentation.
fn excerpt(text: &str, span: Span) -> Vec<String> {
    let call = span.source_text(text);
    let mut lines: Vec<&str> = call.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let common = lines.iter().skip(1).map(indentation).min().unwrap_or_default();
    let is_shortened = lines.len() > MAX_EXCERPT_LINES;
    lines.truncate(MAX_EXCERPT_LINES);
    let shortened = |line: &str| {
        let start: String = line.chars().take(MAX_EXCERPT_CHARS).collect();
        if start.len() < line.len() { format!("{start}..") } else { start }
    };
    let first = lines.first().map(|line| shortened(line));
    let others = lines.iter().skip(1).map(|line| shortened(line.get(common..).unwrap_or(line)));
    let last = is_shortened.then(|| "..".to_owned());
    first.into_iter().chain(others).chain(last).collect()
}

impl<'a> Visit<'a> for Walk<'_, 'a> {
    fn visit_expression(&mut self, expression: &Expression<'a>) {
        self.eval(expression);
    }

    fn visit_variable_declarator(&mut self, declarator: &VariableDeclarator<'a>) {
        let value = declarator.init.as_ref().map(|init| self.eval(init)).unwrap_or_default();
        self.bind(&declarator.id, value);
    }

    fn visit_declaration(&mut self, declaration: &Declaration<'a>) {
        match declaration {
            Declaration::FunctionDeclaration(function) => _ = self.declare_function(function),
            _ => into::walk_declaration(self, declaration),
        }
    }

    fn visit_return_statement(&mut self, statement: &ReturnStatement<'a>) {
        let Some(argument) = &statement.argument else { return };
        let value = self.eval(argument);
        self.consume(&value, statement.span.start);
        if value.is_known() {
            self.returned = value;
        }
    }

    fn visit_if_statement(&mut self, statement: &IfStatement<'a>) {
        self.walk_if(statement);
    }

    fn visit_switch_statement(&mut self, statement: &SwitchStatement<'a>) {
        self.walk_switch(statement);
    }

    fn visit_for_of_statement(&mut self, statement: &ForOfStatement<'a>) {
        let value = self.eval(&statement.right);
        self.event_is(&value, MemberKind::List);
        self.visit_for_statement_left(&statement.left);
        self.visit_statement(&statement.body);
    }

    fn visit_import_declaration(&mut self, import: &ImportDeclaration<'a>) {
        if import.import_kind.is_type() {
            return;
        }
        let module = self.required(import.source.value.as_str(), import.span.start);
        for specifier in import.specifiers.iter().flatten() {
            let (local, value) = match specifier {
                ImportDeclarationSpecifier::ImportSpecifier(specifier) => {
                    let name = specifier.imported.name();
                    (&specifier.local, self.member_of(&module, name.as_str(), specifier.span))
                }
                ImportDeclarationSpecifier::ImportDefaultSpecifier(specifier) => {
                    let default = self.member_of(&module, "default", specifier.span);
                    (&specifier.local, default.or(module.clone()))
                }
                ImportDeclarationSpecifier::ImportNamespaceSpecifier(specifier) => (&specifier.local, module.clone()),
            };
            self.declare(local.name.as_str(), value);
        }
    }

    fn visit_export_named_declaration(&mut self, export: &ExportNamedDeclaration<'a>) {
        if let Some(source) = &export.source {
            let module = self.required(source.value.as_str(), export.span.start);
            for specifier in &export.specifiers {
                let value = self.member_of(&module, specifier.local.name().as_str(), specifier.span);
                self.export(specifier.exported.name().as_str(), value);
            }
            return;
        }
        if let Some(declaration) = &export.declaration {
            self.visit_declaration(declaration);
            match declaration {
                Declaration::FunctionDeclaration(function) => {
                    if let Some(id) = &function.id {
                        let value = self.lookup(id.name.as_str());
                        self.export(id.name.as_str(), value);
                    }
                }
                Declaration::VariableDeclaration(variables) => {
                    for declarator in &variables.declarations {
                        if let Some(name) = declarator.id.get_identifier_name() {
                            let value = self.lookup(name.as_str());
                            self.export(name.as_str(), value);
                        }
                    }
                }
                _ => {}
            }
        }
        for specifier in &export.specifiers {
            let value = self.lookup(specifier.local.name().as_str());
            self.export(specifier.exported.name().as_str(), value);
        }
    }

    fn visit_export_default_declaration(&mut self, export: &ExportDefaultDeclaration<'a>) {
        let value = match &export.declaration {
            ExportDefaultDeclarationKind::FunctionDeclaration(function) => self.declare_function(function),
            declaration => match declaration.as_expression() {
                Some(expression) => self.eval(expression),
                None => {
                    into::walk_export_default_declaration(self, export);
                    Value::Unknown
                }
            },
        };
        if let Value::Object(members) = &value {
            for (name, value) in members.iter() {
                self.export(name, value.clone());
            }
        }
        self.export("default", value);
    }
}
