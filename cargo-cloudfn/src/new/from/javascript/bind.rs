//! Variables, and the members of values.

use std::rc::Rc;

use oxc_ast::ast::{
    AssignmentExpression, AssignmentTarget, AssignmentTargetMaybeDefault, AssignmentTargetProperty, BindingPattern,
    BindingPatternKind, Expression,
};
use oxc_ast_visit::Visit;
use oxc_span::{GetSpan, Span};

use super::event::{MemberKind, is_builtin};
use super::value::{Members, Value};
use super::walk::{WHOLE, Walk};

/// The members of `event.userInfo` that the platform adds: the caller's identity in old functions.
const IDENTITY: [&str; 2] = ["openId", "appId"];

impl<'a> Walk<'_, 'a> {
    /// Gives names to a value and its parts.
    pub(super) fn bind(&mut self, pattern: &BindingPattern<'a>, value: Value) {
        match &pattern.kind {
            BindingPatternKind::BindingIdentifier(id) => self.declare(id.name.as_str(), value),
            BindingPatternKind::ObjectPattern(object) => {
                for property in &object.properties {
                    let member = if let Some(name) = property.key.static_name() {
                        self.destructured(&value, &name, property.span, property.key.span())
                    } else {
                        self.visit_property_key(&property.key);
                        Value::Unknown
                    };
                    self.bind(&property.value, member);
                }
                if let Some(rest) = &object.rest {
                    self.consume(&value, rest.span.start);
                    let event = matches!(value, Value::Event(_)).then_some(value);
                    self.bind(&rest.argument, event.unwrap_or_default());
                }
            }
            BindingPatternKind::ArrayPattern(array) => {
                self.event_is(&value, MemberKind::List);
                for element in array.elements.iter().flatten() {
                    self.bind(element, Value::Unknown);
                }
                if let Some(rest) = &array.rest {
                    self.bind(&rest.argument, Value::Unknown);
                }
            }
            BindingPatternKind::AssignmentPattern(pattern) => {
                let default = self.eval(&pattern.right);
                self.event_default(&value, &default);
                self.bind(&pattern.left, value.or(default));
            }
        }
    }

    /// A member that `const { member } = value` takes. A comment may stand above it.
    fn destructured(&mut self, value: &Value, name: &str, property: Span, key: Span) -> Value {
        let member = self.member_of(value, name, Span::new(key.start, property.end));
        if let Value::Event(path) = &member {
            self.read_event(path, Span::new(key.start, property.end), true);
        }
        member
    }

    /// The member of a value.
    pub(super) fn member_of(&mut self, value: &Value, name: &str, span: Span) -> Value {
        match value {
            Value::Event(path) if path.as_slice() == ["userInfo"] && IDENTITY.contains(&name) => {
                self.identity_of_event(span);
                Value::Unknown
            }
            Value::Event(_) if is_builtin(name) => Value::Unknown,
            Value::Event(path) => {
                let path: Vec<String> = path.iter().cloned().chain([name.to_owned()]).collect();
                self.read_event(&path, span, false);
                Value::Event(path)
            }
            Value::Sdk { path, .. } if path.is_empty() && name == "default" => value.clone(),
            Value::Sdk { path, has_appid } => {
                let path = path.iter().cloned().chain([name.to_owned()]).collect();
                Value::Sdk { path, has_appid: *has_appid }
            }
            Value::Module(file) => match name {
                "default" => self.exported(*file, "default").or(Value::Module(*file)),
                _ => self.exported(*file, name),
            },
            Value::Exports => self.exported(self.file, name),
            Value::Object(members) => members.get(name).cloned().unwrap_or_default(),
            Value::ModuleObject if name == "exports" => Value::Exports,
            Value::Database if name == "command" => Value::Command,
            Value::Command => Value::Command,
            Value::RouterContext if name == "event" => Value::Event(Vec::new()),
            Value::RouterContext if matches!(name, "_req" | "request" | "req") => Value::RouterContext,
            Value::RouterClass if name == "default" => Value::RouterClass,
            Value::Process(false) if name == "env" => Value::Process(true),
            Value::Process(true) => {
                self.variable_of_environment(name, span.start);
                Value::Unknown
            }
            _ => Value::Unknown,
        }
    }

    /// The member that is chosen when the program runs: `handlers[event.action]`.
    pub(super) fn member_by(&mut self, value: &Value, index: &Value, offset: u32) -> Value {
        let among = match value {
            Value::Object(members) => Rc::clone(members),
            Value::Module(file) => Rc::new(Members::new(self.all_exports(*file))),
            Value::Exports => Rc::new(Members::new(self.all_exports(self.file))),
            Value::Event(_) => {
                if matches!(index, Value::Number(_)) {
                    self.event_is(value, MemberKind::List);
                }
                self.consume(value, offset);
                return Value::Unknown;
            }
            _ => return Value::Unknown,
        };
        match index {
            Value::Event(by) if !by.is_empty() => {
                self.event_is(index, MemberKind::Text);
                Value::Dispatch { by: by.clone(), among }
            }
            _ => Value::Unknown,
        }
    }

    pub(super) fn assignment(&mut self, assignment: &AssignmentExpression<'a>) -> Value {
        let value = self.eval(&assignment.right);
        self.assign_to(&assignment.left, value.clone());
        value
    }

    fn assign_to(&mut self, target: &AssignmentTarget<'a>, value: Value) {
        match target {
            AssignmentTarget::AssignmentTargetIdentifier(id) => self.assign(id.name.as_str(), value),
            AssignmentTarget::StaticMemberExpression(member) => {
                let name = member.property.name.as_str();
                if let Expression::ThisExpression(_) = &member.object {
                    self.set_of_file(&format!("this.{name}"), value);
                    return;
                }
                match self.eval(&member.object) {
                    Value::Exports => self.export(name, value),
                    Value::ModuleObject if name == "exports" => self.export(WHOLE, value),
                    _ => self.consume(&value, member.span.start),
                }
            }
            AssignmentTarget::ComputedMemberExpression(member) => {
                let object = self.eval(&member.object);
                match (object, self.eval(&member.expression)) {
                    (Value::Exports, Value::Text(name)) => self.export(&name, value),
                    (Value::ModuleObject, Value::Text(name)) if name == "exports" => self.export(WHOLE, value),
                    _ => self.consume(&value, member.span.start),
                }
            }
            AssignmentTarget::ObjectAssignmentTarget(object) => {
                for property in &object.properties {
                    match property {
                        AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(property) => {
                            let name = property.binding.name.as_str();
                            let member = self.destructured(&value, name, property.span, property.binding.span);
                            let default = property.init.as_ref().map(|init| self.eval(init)).unwrap_or_default();
                            self.event_default(&member, &default);
                            self.assign(name, member.or(default));
                        }
                        AssignmentTargetProperty::AssignmentTargetPropertyProperty(property) => {
                            let Some(name) = property.name.static_name() else { continue };
                            let member = self.destructured(&value, &name, property.span, property.name.span());
                            match &property.binding {
                                AssignmentTargetMaybeDefault::AssignmentTargetWithDefault(with) => {
                                    let default = self.eval(&with.init);
                                    self.event_default(&member, &default);
                                    self.assign_to(&with.binding, member.or(default));
                                }
                                binding => {
                                    if let Some(target) = binding.as_assignment_target() {
                                        self.assign_to(target, member);
                                    }
                                }
                            }
                        }
                    }
                }
            }
            AssignmentTarget::ArrayAssignmentTarget(_) => self.event_is(&value, MemberKind::List),
            _ => {}
        }
    }
}
