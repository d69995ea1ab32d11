//! Regular expressions of MongoDB (PCRE), translated for the `regex` crate.
//!
//! The crate has no backreferences and no look-around, so they are errors. The other differences are translated:
//! `\d`, `\w`, `\s` and `\b` match only ASCII, `$` also matches before a final newline, and a brace or a bracket can be
//! a literal.

use bson::Bson;

use crate::error::{Error, Result};

/// A compiled pattern.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    regex: regex::Regex,
    source: String,
    options: String,
}

/// The maximum length of a pattern, in bytes. It is MongoDB's limit.
const LONGEST: usize = 32_764;

impl Pattern {
    /// Compiles a pattern. The options are `i`, `m`, `s`, `x` and `u`, which has no effect.
    pub(crate) fn read(source: &str, options: &str) -> Result<Self> {
        if source.len() > LONGEST {
            return Err(Error::parameter(format!("$regex: a pattern has at most {LONGEST} bytes")));
        }
        let mut sorted: Vec<char> = options.chars().collect();
        sorted.sort_unstable();
        let options: String = sorted.into_iter().collect();
        let has = |option: char| options.contains(option);
        if let Some(option) = options.chars().find(|option| !"imsxu".contains(*option)) {
            return Err(Error::parameter(format!(
                "$regex: unknown option `{option}`: the options are i, m, s, u and x"
            )));
        }
        let translated = Translation::new(source, has('m'), has('x')).run()?;
        let regex = regex::RegexBuilder::new(&translated)
            .case_insensitive(has('i'))
            .multi_line(has('m'))
            .dot_matches_new_line(has('s'))
            .ignore_whitespace(has('x'))
            .nest_limit(120)
            .build()
            .map_err(|error| {
                let reason = error.to_string();
                let reason = reason.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
                Error::parameter(format!("$regex: the pattern `{source}` is invalid: {reason}"))
            })?;
        Ok(Self { regex, source: source.to_owned(), options })
    }

    /// Whether a value is a matching text, or an equal regular expression.
    pub(crate) fn matches(&self, value: &Bson) -> bool {
        match value {
            Bson::String(text) | Bson::Symbol(text) => self.regex.is_match(text),
            Bson::RegularExpression(other) => {
                other.pattern.as_str() == self.source && other.options.as_str() == self.options
            }
            _ => false,
        }
    }

    /// The positions of the matches and of their groups.
    pub(crate) fn find_all(&self, text: &str, most: usize) -> Vec<Vec<Option<std::ops::Range<usize>>>> {
        let groups = |found: regex::Captures<'_>| found.iter().map(|group| group.map(|group| group.range())).collect();
        self.regex.captures_iter(text).take(most).map(groups).collect()
    }

    pub(crate) fn matches_text(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

struct Translation<'source> {
    source: &'source str,
    rest: std::iter::Peekable<std::str::Chars<'source>>,
    result: String,
    multi_line: bool,
    extended: bool,
}

impl<'source> Translation<'source> {
    fn new(source: &'source str, multi_line: bool, extended: bool) -> Self {
        Self { source, rest: source.chars().peekable(), result: String::new(), multi_line, extended }
    }

    fn run(mut self) -> Result<String> {
        while let Some(sign) = self.rest.next() {
            match sign {
                '\\' => self.escape(false)?,
                '[' => self.class()?,
                '$' if !self.multi_line => self.result.push_str(r"(?:\n?\z)"),
                '(' => self.group()?,
                '{' if !self.is_repetition() => self.result.push_str(r"\{"),
                '{' => self.repetition(),
                '}' => self.result.push_str(r"\}"),
                '*' | '+' | '?' => self.quantifier(sign)?,
                other => self.result.push(other),
            }
        }
        Ok(self.result)
    }

    fn quantifier(&mut self, sign: char) -> Result<()> {
        self.result.push(sign);
        if self.rest.peek() == Some(&'+') {
            return Err(self.refused("possessive quantifiers such as `a++`"));
        }
        if self.rest.next_if_eq(&'?').is_some() {
            self.result.push('?');
        }
        Ok(())
    }

    /// Whether a brace is followed by `2}`, `2,}` or `2,3}`. Otherwise it is a literal.
    fn is_repetition(&self) -> bool {
        let text: String = self.rest.clone().take_while(|sign| *sign != '}').take(12).collect();
        let closed = self.rest.clone().nth(text.chars().count()) == Some('}');
        let (from, to) = text.split_once(',').unwrap_or((&text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        closed && !from.is_empty() && digits(from) && digits(to)
    }

    fn repetition(&mut self) {
        self.result.push('{');
        for sign in self.rest.by_ref() {
            self.result.push(sign);
            if sign == '}' {
                break;
            }
        }
    }

    fn group(&mut self) -> Result<()> {
        let mut ahead = self.rest.clone();
        if ahead.next() == Some('?') {
            let (kind, next) = (ahead.next(), ahead.next());
            match (kind, next) {
                (Some('=' | '!'), _) | (Some('<'), Some('=' | '!')) => {
                    return Err(self.refused("look-around such as `(?=..)` and `(?!..)`"));
                }
                (Some('>'), _) => return Err(self.refused("atomic groups `(?>..)`")),
                (Some('#'), _) => return Err(self.refused("comments `(?#..)`")),
                _ => {}
            }
        }
        self.result.push('(');
        // The question mark belongs to the group: it is not a quantifier.
        if self.rest.next_if_eq(&'?').is_some() {
            self.result.push('?');
        }
        Ok(())
    }

    fn escape(&mut self, in_class: bool) -> Result<()> {
        let Some(sign) = self.rest.next() else {
            self.result.push('\\');
            return Ok(());
        };
        let (inner, negated) = match sign {
            'd' => ("0-9", false),
            'D' => ("0-9", true),
            'w' => ("0-9A-Za-z_", false),
            'W' => ("0-9A-Za-z_", true),
            's' => (r"\t\n\x0B\x0C\r\x20", false),
            'S' => (r"\t\n\x0B\x0C\r\x20", true),
            'h' => (r"\t\x20\u{A0}", false),
            'b' if in_class => (r"\x08", false),
            _ => return self.other_escape(sign, in_class),
        };
        match (in_class, negated) {
            (true, false) => self.result.push_str(inner),
            (_, true) => self.result.extend(["[^", inner, "]"]),
            (false, false) => self.result.extend(["[", inner, "]"]),
        }
        Ok(())
    }

    fn other_escape(&mut self, sign: char, in_class: bool) -> Result<()> {
        match sign {
            'b' => self.result.push_str(r"(?-u:\b)"),
            'B' => self.result.push_str(r"\B"),
            'Z' if !in_class => self.result.push_str(r"(?:\n?\z)"),
            'e' => self.result.push_str(r"\x1B"),
            '0' => self.result.push_str(r"\x00"),
            'Q' => {
                let mut quoted = String::new();
                while let Some(next) = self.rest.next() {
                    if next == '\\' && self.rest.peek() == Some(&'E') {
                        self.rest.next();
                        break;
                    }
                    quoted.push(next);
                }
                self.result.push_str(&regex::escape(&quoted));
            }
            '1'..='9' if !in_class => return Err(self.refused("backreferences such as `\\1`")),
            'k' | 'g' if !in_class => return Err(self.refused("backreferences such as `\\k<name>`")),
            // For PCRE, any other escaped character is a literal.
            sign if sign.is_ascii_punctuation() || sign == ' ' => {
                self.result.extend(['\\', sign]);
                if matches!(sign, '<' | '>') {
                    self.result.truncate(self.result.len() - 2);
                    self.result.push(sign);
                }
            }
            sign if !sign.is_ascii() => self.result.push(sign),
            other => self.result.extend(['\\', other]),
        }
        Ok(())
    }

    /// A class such as `[^a-z]`. In classes, the `regex` crate has operators that PCRE does not have.
    fn class(&mut self) -> Result<()> {
        self.result.push('[');
        if self.rest.next_if_eq(&'^').is_some() {
            self.result.push('^');
        }
        let mut first = true;
        while let Some(sign) = self.rest.next() {
            match sign {
                ']' if !first => {
                    self.result.push(']');
                    return Ok(());
                }
                '\\' => self.escape(true)?,
                '[' if self.rest.peek() == Some(&':') => self.named_class(),
                '[' | ']' | '&' | '~' => self.result.extend(['\\', sign]),
                sign if self.extended && (sign.is_whitespace() || sign == '#') => self.result.extend(['\\', sign]),
                '-' if self.rest.peek() == Some(&'-') => self.result.push_str(r"\-"),
                other => self.result.push(other),
            }
            first = false;
        }
        Err(Error::parameter(format!("$regex: the pattern `{}` has an unclosed `[`", self.source)))
    }

    fn named_class(&mut self) {
        self.result.push('[');
        while let Some(sign) = self.rest.next() {
            self.result.push(sign);
            if sign == ':' && self.rest.next_if_eq(&']').is_some() {
                self.result.push(']');
                return;
            }
        }
    }

    fn refused(&self, what: &str) -> Error {
        Error::operator(format!(
            "$regex: the local database does not support {what}, as in `{}`. It may work in the cloud",
            self.source
        ))
    }
}
