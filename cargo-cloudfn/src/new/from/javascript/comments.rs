//! Comments that become documentation.

use oxc_ast::ast::Comment;

use super::lines::Lines;

/// The most characters of a comment that are kept.
const MAX_CHARS: usize = 400;

/// What WeChat DevTools writes above every function.
const BOILERPLATE: [&str; 6] =
    ["云函数入口函数", "云函数入口文件", "云函数入口", "云函数模板", "cloud function entry", "cloud function entrance"];

/// The comments of a source.
#[derive(Debug)]
pub(super) struct Comments {
    all: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    /// The lines that it begins and ends on.
    first: usize,
    last: usize,
    start: u32,
    /// Whether nothing stands before it on its line.
    is_alone: bool,
    text: String,
}

impl Comments {
    pub(super) fn of(comments: &[Comment], text: &str, lines: &Lines) -> Self {
        let all = comments.iter().map(|comment| {
            let start = comment.span.start;
            let before = text.get(..start as usize).and_then(|before| before.lines().next_back()).unwrap_or_default();
            let begins_line = text.get(..start as usize).is_some_and(|before| before.ends_with('\n'));
            Known {
                first: lines.number(start),
                last: lines.number(comment.span.end.saturating_sub(1)),
                start,
                is_alone: begins_line || before.trim().is_empty(),
                text: cleaned(comment.content_span().source_text(text)),
            }
        });
        Self { all: all.collect() }
    }

    /// The comment after something on the same line.
    pub(super) fn behind(&self, line: usize, end: u32) -> Option<String> {
        let found = self.all.iter().find(|known| known.first == line && known.start >= end);
        found.and_then(|known| useful(&known.text))
    }

    /// The comments directly above a line, from the top.
    pub(super) fn above(&self, line: usize) -> Option<String> {
        let mut next = line;
        let mut texts: Vec<&str> = Vec::new();
        for known in self.all.iter().rev() {
            if known.is_alone && known.last < next && known.last + 1 == next {
                texts.push(&known.text);
                next = known.first;
            }
        }
        texts.reverse();
        useful(&texts.join("\n"))
    }
}

/// The lines of a comment without stars and spaces.
fn cleaned(content: &str) -> String {
    let lines = content.lines().map(|line| line.trim().trim_start_matches(['*', '/', '!']).trim());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The text, unless it is code that was commented out, a directive for a tool, or the line of a template.
fn useful(text: &str) -> Option<String> {
    let is_prose = |line: &&str| {
        let line = line.trim();
        let plain = line.to_lowercase();
        let is_boilerplate = BOILERPLATE.iter().any(|known| plain.trim_end_matches(['.', '。', ' ']) == *known);
        let is_directive = plain.starts_with("eslint") || plain.starts_with("@ts-") || plain.starts_with("prettier");
        let is_rule = !line.chars().any(char::is_alphabetic);
        let is_code =
            line.contains(['{', '}', ';', '=']) || line.ends_with([',', '(', ')']) || plain.contains("console.");
        !(is_boilerplate || is_directive || is_rule || is_code)
    };
    let kept: Vec<&str> = text.lines().filter(is_prose).collect();
    let kept: String = kept.join("\n").chars().take(MAX_CHARS).collect();
    (!kept.trim().is_empty()).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_kept_and_code_directives_and_boilerplate_are_not() {
        assert_eq!(
            useful(&cleaned("*\n * 发送订阅消息\n * @param {Object} event\n *")),
            Some("发送订阅消息".to_owned())
        );
        for text in
            ["const a = 1", "云函数入口函数", "eslint-disable-next-line", "------", "console.log(event)", "send(a,"]
        {
            assert_eq!(useful(text), None, "{text}");
        }
    }
}
