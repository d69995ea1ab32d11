//! Arguments as the JSON that the macro `json!` takes.

use oxc_ast::ast::{Argument, CallExpression, Expression, ObjectPropertyKind, PropertyKind, UnaryOperator};

use super::value::Value;
use super::walk::Walk;
use crate::new::from::rust::{literal, snake_case};

/// The deepest nesting that is written.
const MAX_DEPTH: usize = 8;

/// The longest text of an argument, in bytes.
const MAX_BYTES: usize = 200;

/// Conditions of `db.command` with one operand, which the database has with a `$` before them.
const CONDITIONS: [(&str, &str); 8] = [
    ("eq", "$eq"),
    ("neq", "$ne"),
    ("gt", "$gt"),
    ("gte", "$gte"),
    ("lt", "$lt"),
    ("lte", "$lte"),
    ("in", "$in"),
    ("nin", "$nin"),
];

impl<'a> Walk<'_, 'a> {
    /// The first argument of a step; of `add`, `set` and `update`, its `data`. `None` if it has more than literals, variables
    /// and conditions: part of a filter would find other documents.
    pub(super) fn json_of_step(&self, method: &str, call: &CallExpression<'a>) -> Option<String> {
        let mut argument = call.arguments.first().and_then(Argument::as_expression)?;
        let is_filter = !matches!(method, "add" | "set" | "update");
        if !is_filter {
            let Expression::ObjectExpression(object) = argument else { return None };
            argument = object.properties.iter().find_map(|property| match property {
                ObjectPropertyKind::ObjectProperty(property) if property.key.static_name()? == "data" => {
                    Some(&property.value)
                }
                _ => None,
            })?;
        }
        self.json(argument, is_filter, MAX_DEPTH).filter(|json| json.len() <= MAX_BYTES)
    }

    fn json(&self, expression: &Expression<'a>, is_filter: bool, depth: usize) -> Option<String> {
        let below = depth.checked_sub(1)?;
        Some(match expression {
            Expression::StringLiteral(text) => literal(&text.value),
            Expression::NumericLiteral(number) => number_literal(number.value)?,
            Expression::UnaryExpression(unary) if unary.operator == UnaryOperator::UnaryNegation => {
                let Expression::NumericLiteral(number) = &unary.argument else { return None };
                format!("-{}", number_literal(number.value)?)
            }
            Expression::BooleanLiteral(flag) => flag.value.to_string(),
            Expression::NullLiteral(_) => "null".to_owned(),
            Expression::Identifier(id) => variable(&id.name)?,
            // A member of the event is a variable, once the port has checked that it is there.
            Expression::StaticMemberExpression(member) if matches!(member.object, Expression::Identifier(_)) => {
                variable(&member.property.name)?
            }
            Expression::ArrayExpression(list) => {
                let elements =
                    list.elements.iter().map(|element| self.json(element.as_expression()?, is_filter, below));
                format!("[{}]", elements.collect::<Option<Vec<_>>>()?.join(", "))
            }
            Expression::ObjectExpression(object) => {
                let members = object.properties.iter().map(|property| {
                    let ObjectPropertyKind::ObjectProperty(property) = property else { return None };
                    let name = property.key.static_name().filter(|_| property.kind == PropertyKind::Init)?;
                    Some(format!("{}: {}", literal(&name), self.json(&property.value, is_filter, below)?))
                });
                format!("{{{}}}", members.collect::<Option<Vec<_>>>()?.join(", "))
            }
            Expression::CallExpression(call) if is_filter => {
                let Expression::StaticMemberExpression(callee) = &call.callee else { return None };
                let Expression::Identifier(object) = &callee.object else { return None };
                let [operand] = call.arguments.as_slice() else { return None };
                let (_, condition) = CONDITIONS.iter().find(|(name, _)| *name == callee.property.name.as_str())?;
                if self.lookup(object.name.as_str()) != Value::Command {
                    return None;
                }
                format!("{{{condition:?}: {}}}", self.json(operand.as_expression()?, is_filter, below)?)
            }
            _ => return None,
        })
    }
}

/// A number as Rust writes it. A whole number is exact up to 2^53.
fn number_literal(number: f64) -> Option<String> {
    (number.is_finite() && number.abs() < 9_007_199_254_740_992.0).then(|| number.to_string())
}

/// A variable, as Rust names it.
fn variable(name: &str) -> Option<String> {
    let name = snake_case(name);
    (!matches!(name.as_str(), "undefined" | "na_n" | "infinity") && syn::parse_str::<syn::Ident>(&name).is_ok())
        .then_some(name)
}
