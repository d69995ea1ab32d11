//! What expressions are, and the choices that depend on them.

use std::collections::BTreeMap;

use oxc_ast::ast::{
    ArrayExpressionElement, BinaryExpression, BinaryOperator, ChainElement, ComputedMemberExpression, Expression,
    IfStatement, LogicalExpression, LogicalOperator, ObjectExpression, ObjectPropertyKind, PropertyKind,
    StaticMemberExpression, SwitchStatement, TemplateLiteral, UnaryOperator,
};
use oxc_ast_visit::{Visit, walk as into};
use oxc_span::{GetSpan, Span};

use super::event::MemberKind;
use super::model::PlaceKind;
use super::record::kind_of_number;
use super::routes::RouteId;
use super::value::Value;
use super::walk::Walk;

/// WeChat's API over HTTPS.
const HTTPS_HOST: &str = "api.weixin.qq.com/";

/// The member of the event by which a test chooses, whether its values are numbers, and the values.
type Test = (Vec<String>, bool, Vec<String>);

impl<'a> Walk<'_, 'a> {
    /// Looks at an expression and everything in it.
    pub(super) fn eval(&mut self, expression: &Expression<'a>) -> Value {
        if !self.count_expression() {
            return Value::Unknown;
        }
        match expression {
            Expression::Identifier(id) => self.lookup(id.name.as_str()),
            Expression::StringLiteral(text) => {
                self.find_address(text.value.as_str(), text.span);
                Value::Text(text.value.as_str().to_owned())
            }
            Expression::NumericLiteral(number) => Value::Number(number.value.to_string()),
            Expression::BooleanLiteral(flag) => Value::Flag(flag.value),
            Expression::TemplateLiteral(template) => self.template(template),
            Expression::ParenthesizedExpression(inner) => self.eval(&inner.expression),
            Expression::AwaitExpression(awaited) => self.eval(&awaited.argument),
            Expression::TSAsExpression(cast) => self.eval(&cast.expression),
            Expression::TSSatisfiesExpression(cast) => self.eval(&cast.expression),
            Expression::TSNonNullExpression(cast) => self.eval(&cast.expression),
            Expression::TSTypeAssertion(cast) => self.eval(&cast.expression),
            Expression::StaticMemberExpression(member) => self.static_member(member),
            Expression::ComputedMemberExpression(member) => self.computed_member(member),
            Expression::ChainExpression(chain) => match &chain.expression {
                ChainElement::CallExpression(call) => self.call(call),
                ChainElement::StaticMemberExpression(member) => self.static_member(member),
                ChainElement::ComputedMemberExpression(member) => self.computed_member(member),
                ChainElement::TSNonNullExpression(cast) => self.eval(&cast.expression),
                ChainElement::PrivateFieldExpression(field) => {
                    self.eval(&field.object);
                    Value::Unknown
                }
            },
            Expression::CallExpression(call) => self.call(call),
            Expression::NewExpression(new) => self.construct(new),
            Expression::ImportExpression(import) => match &import.source {
                Expression::StringLiteral(request) => self.required(request.value.as_str(), import.span.start),
                source => {
                    self.eval(source);
                    Value::Unknown
                }
            },
            Expression::AssignmentExpression(assignment) => self.assignment(assignment),
            Expression::ObjectExpression(object) => self.object(object),
            Expression::ArrayExpression(array) => {
                for element in &array.elements {
                    match element {
                        ArrayExpressionElement::SpreadElement(spread) => {
                            let value = self.eval(&spread.argument);
                            self.event_is(&value, MemberKind::List);
                        }
                        element => {
                            if let Some(expression) = element.as_expression() {
                                let value = self.eval(expression);
                                self.consume(&value, expression.span().start);
                            }
                        }
                    }
                }
                Value::Unknown
            }
            Expression::FunctionExpression(function) => self.function(function),
            Expression::ArrowFunctionExpression(arrow) => self.arrow(arrow),
            Expression::ClassExpression(class) => self.class(class),
            Expression::LogicalExpression(logical) => self.logical(logical),
            Expression::BinaryExpression(binary) => self.binary(binary),
            // What is deleted is not read.
            Expression::UnaryExpression(unary) if unary.operator == UnaryOperator::Delete => {
                match &unary.argument {
                    Expression::StaticMemberExpression(member) => _ = self.eval(&member.object),
                    argument => _ = self.eval(argument),
                }
                Value::Unknown
            }
            Expression::UnaryExpression(unary) => {
                let value = self.eval(&unary.argument);
                if unary.operator == UnaryOperator::UnaryPlus {
                    self.event_is(&value, MemberKind::Any);
                }
                match (unary.operator, value) {
                    (UnaryOperator::UnaryNegation, Value::Number(number)) => Value::Number(format!("-{number}")),
                    _ => Value::Unknown,
                }
            }
            Expression::ConditionalExpression(conditional) => {
                self.eval(&conditional.test);
                let first = self.eval(&conditional.consequent);
                let second = self.eval(&conditional.alternate);
                first.or(second)
            }
            Expression::SequenceExpression(sequence) => {
                sequence.expressions.iter().map(|expression| self.eval(expression)).last().unwrap_or_default()
            }
            other => {
                into::walk_expression(self, other);
                Value::Unknown
            }
        }
    }

    fn template(&mut self, template: &TemplateLiteral<'a>) -> Value {
        for part in &template.quasis {
            self.find_address(part.value.raw.as_str(), part.span);
        }
        for expression in &template.expressions {
            self.eval(expression);
        }
        template.single_quasi().map_or(Value::Unknown, |text| Value::Text(text.as_str().to_owned()))
    }

    /// Records an address of WeChat's API over HTTPS in a text.
    fn find_address(&mut self, text: &str, span: Span) {
        let Some((_, path)) = text.split_once(HTTPS_HOST) else { return };
        let end = path.find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '/' | '_' | '-' | '.'));
        let path = format!("/{}", &path[..end.unwrap_or(path.len())]);
        self.place(PlaceKind::Https { path }, span);
    }

    pub(super) fn static_member(&mut self, member: &StaticMemberExpression<'a>) -> Value {
        let name = member.property.name.as_str();
        if let Expression::ThisExpression(_) = &member.object {
            return self.of_file(&format!("this.{name}"));
        }
        let object = self.eval(&member.object);
        self.member_of(&object, name, member.span)
    }

    fn computed_member(&mut self, member: &ComputedMemberExpression<'a>) -> Value {
        let object = self.eval(&member.object);
        let index = self.eval(&member.expression);
        match &index {
            Value::Text(name) => self.member_of(&object, name, member.span),
            _ if matches!(&object, Value::Sdk { path, .. } if path.first().is_some_and(|first| first == "openapi")) => {
                self.place(PlaceKind::ChosenApi, member.span);
                self.consume(&index, member.span.start);
                Value::Unknown
            }
            _ => self.member_by(&object, &index, member.span.start),
        }
    }

    fn object(&mut self, object: &ObjectExpression<'a>) -> Value {
        let mut members = BTreeMap::new();
        for property in &object.properties {
            match property {
                ObjectPropertyKind::SpreadProperty(spread) => {
                    let value = self.eval(&spread.argument);
                    self.consume(&value, spread.span.start);
                    match value {
                        Value::Object(spread) => members.extend((**spread).clone()),
                        Value::Module(file) => members.extend(self.all_exports(file)),
                        _ => {}
                    }
                }
                ObjectPropertyKind::ObjectProperty(property) => {
                    let value = self.eval(&property.value);
                    match property.key.static_name() {
                        Some(name) if property.kind == PropertyKind::Init => {
                            members.insert(name.into_owned(), value);
                        }
                        Some(_) => {}
                        None => self.visit_property_key(&property.key),
                    }
                }
            }
        }
        Value::object(members)
    }

    /// `event.page || 1` takes 1 if the member is absent.
    fn logical(&mut self, logical: &LogicalExpression<'a>) -> Value {
        let left = self.eval(&logical.left);
        let right = self.eval(&logical.right);
        if logical.operator == LogicalOperator::And {
            return right.or(left);
        }
        self.event_default(&left, &right);
        left.or(right)
    }

    fn binary(&mut self, binary: &BinaryExpression<'a>) -> Value {
        let left = self.eval(&binary.left);
        let right = self.eval(&binary.right);
        for (value, other) in [(&left, &right), (&right, &left)] {
            if binary.operator.is_equality() {
                match other {
                    Value::Text(_) => self.event_is(value, MemberKind::Text),
                    Value::Number(number) => self.event_is(value, kind_of_number(number)),
                    Value::Flag(_) => self.event_is(value, MemberKind::Flag),
                    _ => {}
                }
            } else if matches!(
                binary.operator,
                BinaryOperator::Subtraction | BinaryOperator::Multiplication | BinaryOperator::Division
            ) {
                self.event_is(value, MemberKind::Number);
            } else if binary.operator == BinaryOperator::Remainder {
                self.event_counts(value);
            }
        }
        Value::Unknown
    }

    pub(super) fn walk_if(&mut self, statement: &IfStatement<'a>) {
        // A chain of `else if` is one level, so it is a loop.
        let mut next = Some(statement);
        while let Some(statement) = next {
            self.eval(&statement.test);
            let test = self.test(&statement.test);
            let position = self.position(statement.span.start);
            let route =
                test.and_then(|(member, is_numeric, names)| self.choices.route(&member, is_numeric, &names, position));
            self.route.extend(route);
            self.visit_statement(&statement.consequent);
            if route.is_some() {
                self.route.pop();
            }
            next = None;
            match &statement.alternate {
                Some(oxc_ast::ast::Statement::IfStatement(other)) => next = Some(other),
                Some(other) => self.visit_statement(other),
                None => {}
            }
        }
    }

    /// What a test compares, if it chooses by a member of the event: `event.action === 'add'`, or several joined by `||`.
    fn test(&mut self, expression: &Expression<'a>) -> Option<Test> {
        match expression {
            Expression::ParenthesizedExpression(inner) => self.test(&inner.expression),
            Expression::LogicalExpression(logical) if logical.operator == LogicalOperator::Or => {
                let (member, is_numeric, mut names) = self.test(&logical.left)?;
                let (other, other_is_numeric, more) = self.test(&logical.right)?;
                names.extend(more);
                (member == other && is_numeric == other_is_numeric).then_some((member, is_numeric, names))
            }
            Expression::BinaryExpression(binary)
                if matches!(binary.operator, BinaryOperator::Equality | BinaryOperator::StrictEquality) =>
            {
                let (left, right) = (self.eval(&binary.left), self.eval(&binary.right));
                match (left, right) {
                    (Value::Event(member), literal) | (literal, Value::Event(member)) if !member.is_empty() => {
                        let (is_numeric, name) = name_of(literal)?;
                        Some((member, is_numeric, vec![name]))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    pub(super) fn walk_switch(&mut self, statement: &SwitchStatement<'a>) {
        let chosen_by = self.eval(&statement.discriminant);
        let mut names: Vec<(bool, String, u32)> = Vec::new();
        for case in &statement.cases {
            match &case.test {
                Some(test) => {
                    let literal = self.eval(test);
                    match &literal {
                        Value::Text(_) => self.event_is(&chosen_by, MemberKind::Text),
                        Value::Number(number) => self.event_is(&chosen_by, kind_of_number(number)),
                        _ => {}
                    }
                    match (name_of(literal.clone()), &chosen_by, literal) {
                        (Some((is_numeric, name)), ..) => names.push((is_numeric, name, case.span.start)),
                        (None, Value::Event(member), Value::Number(number)) if !member.is_empty() => {
                            let member = member.join(".");
                            let told = format!(
                                "`{member}` is compared with {number}. A `match` takes whole numbers, so this has no branch"
                            );
                            self.note(case.span.start, told);
                        }
                        _ => {}
                    }
                }
                None => names.clear(),
            }
            if case.consequent.is_empty() {
                continue;
            }
            let routes = self.routes_of_case(&chosen_by, &names);
            let depth = self.route.len();
            self.route.extend(routes);
            for statement in &case.consequent {
                self.visit_statement(statement);
            }
            self.route.truncate(depth);
            names.clear();
        }
    }

    /// The routes of a case with these values. A match is of texts or of numbers, so there is one of each kind.
    fn routes_of_case(&mut self, chosen_by: &Value, names: &[(bool, String, u32)]) -> Vec<RouteId> {
        let Value::Event(member) = chosen_by else { return Vec::new() };
        if member.is_empty() {
            return Vec::new();
        }
        let mut routes = Vec::new();
        for is_numeric in [false, true] {
            let same: Vec<_> = names.iter().filter(|(other, ..)| *other == is_numeric).collect();
            let Some((.., start)) = same.first() else { continue };
            let position = self.position(*start);
            let names: Vec<String> = same.iter().map(|(_, name, _)| name.clone()).collect();
            if let Some(route) = self.choices.route(member, is_numeric, &names, position) {
                self.choices.mark_as_switch(route);
                routes.push(route);
            }
        }
        routes
    }
}

/// The value of a literal that a member is compared with, and whether it is a number.
fn name_of(literal: Value) -> Option<(bool, String)> {
    match literal {
        Value::Text(text) => Some((false, text)),
        // A match needs a whole number, and -0 is 0.
        Value::Number(number) => number.parse::<i64>().ok().map(|number| (true, number.to_string())),
        _ => None,
    }
}
