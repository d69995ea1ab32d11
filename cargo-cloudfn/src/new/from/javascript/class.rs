//! Classes: an object of one is its methods and fields. All objects of a file share what `this` has.

use std::collections::BTreeMap;

use oxc_ast::ast::{Class, ClassElement};
use oxc_ast_visit::walk as into;

use super::value::Value;
use super::walk::Walk;

/// The method that `new` calls.
pub(super) const CONSTRUCTOR: &str = "constructor";

/// How deep the value of a field is kept.
const MAX_DEPTH: usize = 2;

impl<'a> Walk<'_, 'a> {
    pub(super) fn class(&mut self, class: &Class<'a>) -> Value {
        let mut members = BTreeMap::new();
        if let Some(parent) = &class.super_class
            && let Value::Object(inherited) = self.eval(parent)
        {
            members.extend((**inherited).clone());
        }
        for element in &class.body.body {
            let (name, value) = match element {
                ClassElement::MethodDefinition(method) if method.kind.is_get() || method.kind.is_set() => {
                    self.function(&method.value);
                    continue;
                }
                ClassElement::MethodDefinition(method) => (method.key.static_name(), self.function(&method.value)),
                ClassElement::PropertyDefinition(field) => {
                    let value = field.value.as_ref().map(|value| self.eval(value)).unwrap_or_default();
                    // Classes of two files that have each other grow with each round.
                    (field.key.static_name(), value.to_depth(MAX_DEPTH))
                }
                element => {
                    into::walk_class_element(self, element);
                    continue;
                }
            };
            if let Some(name) = name {
                self.set_of_file(&format!("this.{name}"), value.clone());
                members.insert(name.into_owned(), value);
            }
        }
        Value::object(members)
    }
}
