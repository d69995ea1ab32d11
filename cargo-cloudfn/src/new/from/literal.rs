//! JSON as people write it: with comments, trailing commas, single quotes and names without quotes. All of that is an
//! expression of JavaScript, so its parser reads it, and says on which line each value is.

use oxc_allocator::Allocator;
use oxc_ast::ast::{Expression, ObjectPropertyKind, UnaryOperator};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};
use serde_json::{Number, Value};

use super::javascript::{Lines, SyntaxError, on_large_stack, syntax_error};

/// How deep a value is kept. What is deeper is in no file of WeChat's, and would need a large stack to be dropped.
const MAX_DEPTH: usize = 64;

/// A value, and the line that it begins on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Literal {
    pub(super) line: usize,
    pub(super) kind: LiteralKind,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum LiteralKind {
    /// Anything that is neither a list nor an object.
    Plain(Value),
    List(Vec<Literal>),
    /// The members in their order.
    Object(Vec<(String, Literal)>),
    /// Something that has to be computed, or nests too deeply.
    Other,
}

impl Literal {
    /// Reads a text. A text without any value is an empty object.
    pub(super) fn parse(text: &str) -> Result<Self, SyntaxError> {
        on_large_stack(&[text], || {
            let allocator = Allocator::default();
            // In parentheses, an object is not a block.
            let wrapped = format!("({text}\n)");
            let lines = Lines::of(text);
            let parsed = Parser::new(&allocator, &wrapped, SourceType::cjs()).parse_expression();
            match parsed {
                Ok(expression) => Ok(of(&expression, &lines, MAX_DEPTH)),
                Err(_) if has_no_value(text) => Ok(Self { line: 1, kind: LiteralKind::Object(Vec::new()) }),
                Err(errors) => Err(syntax_error(&errors, &lines, 1)),
            }
        })
    }

    /// The value that a text with a mistake begins with, if the mistake is behind it.
    pub(super) fn beginning(text: &str) -> Option<Self> {
        let read = on_large_stack(&[text], || {
            let allocator = Allocator::default();
            let parsed = Parser::new(&allocator, text, SourceType::cjs()).parse_expression();
            Ok(parsed.ok().map(|expression| of(&expression, &Lines::of(text), MAX_DEPTH)))
        });
        read.ok().flatten().filter(|literal| matches!(literal.kind, LiteralKind::Object(_)))
    }

    /// A member, if this is an object that has it. The last of several counts, as in JavaScript.
    pub(super) fn member(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    pub(super) fn members(&self) -> &[(String, Self)] {
        match &self.kind {
            LiteralKind::Object(members) => members,
            _ => &[],
        }
    }

    pub(super) fn items(&self) -> Option<&[Self]> {
        match &self.kind {
            LiteralKind::List(items) => Some(items),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            LiteralKind::Plain(value) => value.as_str(),
            _ => None,
        }
    }

    /// A whole number, also one that is written as a text.
    pub(super) fn whole_number(&self) -> Option<u64> {
        match &self.kind {
            LiteralKind::Plain(Value::String(text)) => text.trim().parse().ok(),
            LiteralKind::Plain(value) => value.as_u64(),
            _ => None,
        }
    }
}

/// Whether there is nothing but white space and comments.
fn has_no_value(text: &str) -> bool {
    let allocator = Allocator::default();
    let list = format!("[{text}\n]");
    let parsed = Parser::new(&allocator, &list, SourceType::cjs()).parse_expression();
    matches!(parsed, Ok(Expression::ArrayExpression(list)) if list.elements.is_empty())
}

fn of(expression: &Expression<'_>, lines: &Lines, depth: usize) -> Literal {
    // One byte is the parenthesis.
    let line = lines.number(expression.span().start.saturating_sub(1));
    let plain = |value: Value| LiteralKind::Plain(value);
    let Some(below) = depth.checked_sub(1) else { return Literal { line, kind: LiteralKind::Other } };
    let kind = match expression {
        Expression::ParenthesizedExpression(inner) => return of(&inner.expression, lines, below),
        Expression::StringLiteral(text) => plain(Value::from(text.value.as_str())),
        Expression::BooleanLiteral(flag) => plain(Value::from(flag.value)),
        Expression::NullLiteral(_) => plain(Value::Null),
        Expression::NumericLiteral(number) => plain(number_of(number.value)),
        Expression::UnaryExpression(unary) if unary.operator == UnaryOperator::UnaryNegation => match &unary.argument {
            Expression::NumericLiteral(number) => plain(number_of(-number.value)),
            _ => LiteralKind::Other,
        },
        Expression::ArrayExpression(list) => {
            let items = list.elements.iter().filter_map(|item| item.as_expression());
            LiteralKind::List(items.map(|item| of(item, lines, below)).collect())
        }
        Expression::ObjectExpression(object) => {
            let members = object.properties.iter().filter_map(|property| match property {
                ObjectPropertyKind::ObjectProperty(property) => {
                    Some((property.key.static_name()?.into_owned(), of(&property.value, lines, below)))
                }
                ObjectPropertyKind::SpreadProperty(_) => None,
            });
            LiteralKind::Object(members.collect())
        }
        _ => LiteralKind::Other,
    };
    Literal { line, kind }
}

fn number_of(number: f64) -> Value {
    const MAX_EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < MAX_EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
        return Value::from(number as i64);
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_as_people_write_it_is_read_with_its_lines() {
        let text = "{\r\n  // what may be called\r\n  \"permissions\": {'openapi': [\"a.b\",\n  \"c.d\",],},\n  timeout: 20, /* s */\n}\n";
        let literal = Literal::parse(text).unwrap();
        let names = literal.member("permissions").unwrap().member("openapi").unwrap().items().unwrap();
        assert_eq!(
            names.iter().map(|name| (name.text().unwrap(), name.line)).collect::<Vec<_>>(),
            [("a.b", 3), ("c.d", 4)]
        );
        let timeout = literal.member("timeout").unwrap();
        assert_eq!((timeout.whole_number(), timeout.line), (Some(20), 5));
        assert_eq!(literal.members().len(), 2);
    }

    #[test]
    fn numbers_texts_and_the_last_of_two_members_are_read() {
        let literal = Literal::parse("{a: -1.5, b: '20', a: 3, c: true, d: null, e: f()}").unwrap();
        assert_eq!(literal.member("a").unwrap().whole_number(), Some(3));
        assert_eq!(literal.member("b").unwrap().whole_number(), Some(20));
        assert_eq!(literal.member("e").unwrap().kind, LiteralKind::Other);
        assert_eq!(literal.member("c").unwrap().kind, LiteralKind::Plain(Value::Bool(true)));
    }

    #[test]
    fn an_empty_text_is_an_empty_object() {
        for text in ["", " \r\n", "// nothing yet", "/* {} */"] {
            assert!(Literal::parse(text).unwrap().members().is_empty());
        }
    }

    #[test]
    fn a_mistake_is_an_error_with_its_line() {
        for (text, line) in [("{\n  \"a\": 1\n  \"b\": 2\n}", 3), ("{\n\"a\": [1,", 2), ("{", 1), ("{} {}", 1)] {
            let error = Literal::parse(text).unwrap_err();
            assert!(error.line >= line && error.line <= line + 1, "{text}: {error:?}");
            assert!(!error.message.is_empty());
        }
    }

    #[test]
    fn what_comes_before_a_mistake_is_kept() {
        assert_eq!(Literal::beginning("{\"a\": 1}s").unwrap().member("a").unwrap().whole_number(), Some(1));
        assert!(Literal::beginning("{\"a\": 1").is_none() && Literal::beginning("a b").is_none());
    }

    #[test]
    fn deep_nesting_is_no_overflow() {
        let depth = 20_000;
        let mut list = &Literal::parse(&format!("{}1{}", "[".repeat(depth), "]".repeat(depth))).unwrap();
        while let Some([item]) = list.items() {
            list = item;
        }
        assert_eq!(list.kind, LiteralKind::Other);
        assert!(Literal::parse(&"{a:".repeat(depth)).is_err());
    }
}
