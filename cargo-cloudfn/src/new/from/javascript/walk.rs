//! Goes through the sources of a function.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    ArrowFunctionExpression, Declaration, FormalParameters, Function, FunctionBody, Program, Statement,
};
use oxc_ast_visit::Visit;
use oxc_span::Span;

use super::comments::Comments;
use super::event::EventMember;
use super::lines::Lines;
use super::model::{Model, PlaceKind};
use super::parse::parse;
use super::routes::{Choices, RouteId};
use super::sources::Source;
use super::value::Value;

/// The name under which a file's exports have what is assigned to `module.exports`.
pub(super) const WHOLE: &str = "";

/// The names of the handler: that of the platform first.
const HANDLERS: [&str; 5] = ["main", "main_handler", "handler", "default", WHOLE];

/// How often the sources are walked until nothing new is known about what they export and return.
const MAX_ROUNDS: usize = 6;

/// The most combinations of arguments that one function is walked with.
const MAX_WALKS_OF_ONE: usize = 40;

/// The most expressions that are looked at. It takes about a second.
pub(super) const MAX_EXPRESSIONS: usize = 3_000_000;

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
    pub(super) file: usize,
    pub(super) span: Span,
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
pub(super) struct FoundPlace {
    pub(super) kind: PlaceKind,
    pub(super) span: Span,
    pub(super) contexts: BTreeSet<Vec<RouteId>>,
}

/// What is known while the sources are walked.
pub(super) struct Walk<'f, 'a> {
    pub(super) files: &'f [File<'a>],
    /// What the files export, and the functions return: kept from round to round.
    exports: Vec<BTreeMap<String, Value>>,
    returns: HashMap<usize, Value>,
    pub(super) functions: Vec<KnownFunction<'a>>,
    numbers: HashMap<(usize, u32), usize>,
    scopes: Vec<Scope>,
    roots: Vec<usize>,
    jobs: VecDeque<Job>,
    walked: HashSet<(usize, Vec<Value>, Vec<RouteId>)>,
    times_walked: HashMap<usize, usize>,
    pub(super) expressions: usize,
    /// Where the walk is.
    pub(super) file: usize,
    scope: usize,
    pub(super) route: Vec<RouteId>,
    /// What the function that is walked was called with.
    pub(super) arguments: Vec<Value>,
    pub(super) returned: Value,
    /// What was found in this round.
    pub(super) places: BTreeMap<(usize, u32, u32), FoundPlace>,
    pub(super) event: EventMember,
    pub(super) whole_event: Option<(usize, u32)>,
    pub(super) reads_identity: bool,
    pub(super) choices: Choices,
    pub(super) packages: BTreeMap<String, (usize, u32)>,
    pub(super) variables: BTreeMap<String, (usize, u32)>,
    pub(super) notes: BTreeSet<(usize, u32, String)>,
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
            arguments: Vec::new(),
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

    pub(super) fn handler(&self) -> Option<usize> {
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
                // TypeScript's `constructor(private db = ..)` sets a member of the object.
                if (parameter.accessibility.is_some() || parameter.readonly)
                    && let Some(name) = parameter.pattern.get_identifier_name()
                {
                    let value = self.lookup(name.as_str());
                    self.set_of_file(&format!("this.{name}"), value);
                }
            }
            if let Some(rest) = &known.parameters.rest {
                self.bind(&rest.argument, Value::Unknown);
            }
            self.arguments = arguments;
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

    pub(super) fn declare_function(&mut self, function: &Function<'a>) -> Value {
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
            // CloudBase's own SDKs have the same methods, on what their `init` returns.
            "@cloudbase/node-sdk" | "tcb-admin-node" => {
                self.package(name, offset);
                return Value::sdk();
            }
            "tcb-router" => {
                self.package(name, offset);
                return Value::RouterClass;
            }
            _ => {}
        }
        self.package(name, offset);
        Value::Package(name.to_owned())
    }
}
