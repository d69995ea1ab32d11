//! Explains a code of rustc, such as `E0277`: the pages of the error index about it.

use super::error_page;
use super::explanation::{Explanation, columns};
use crate::error::Error;

/// The code in a text: `E0277`, `error[E0277]`.
pub(super) fn in_text(text: &str) -> Option<String> {
    let text = text.trim_end_matches(':');
    let code = text.strip_prefix("error[").and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let digits = code.strip_prefix(['E', 'e'])?;
    (digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("E{digits}"))
}

pub(super) fn explain(code: &str) -> Result<Explanation, Error> {
    let pages = error_page::about(code);
    if pages.is_empty() {
        let message = format!("`{code}` is an error of rustc, and none of cloudfn's errors has this code");
        return Err(Error::usage(message, format!("rustc explains it: rustc --explain {code}")));
    }
    let names: Vec<_> = pages.iter().map(|(name, _)| *name).collect();
    let rows: Vec<_> = pages.iter().map(|(name, title)| ((*name).to_owned(), (*title).to_owned())).collect();
    Ok(Explanation::new("compiler-code", code)
        .paragraph(format!(
            "`{code}` is a code of rustc. The first lines of the message say which of these errors it is."
        ))
        .section("Explained by `cargo cloudfn explain PAGE`", &columns(&rows))
        .paragraph(format!("Otherwise, rustc explains it: rustc --explain {code}"))
        .fact("pages", names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_recognized_as_rustc_writes_it_and_nothing_else_is() {
        for text in ["E0277", "e0277", "error[E0277]", "error[E0277]:"] {
            assert_eq!(in_text(text).as_deref(), Some("E0277"), "{text}");
        }
        for text in ["E277", "E02777", "E027x", "0277", "error[E0277", ""] {
            assert_eq!(in_text(text), None, "{text}");
        }
    }

    #[test]
    fn the_pages_about_a_code_are_listed_and_another_code_leads_to_rustc() {
        let explanation = explain("E0277").unwrap();
        let text = explanation.text();
        assert!(text.contains("\n  undeclared-call "), "{text}");
        assert!(text.contains("  A call that is not declared\n"), "{text}");
        assert!(explain("E0308").unwrap().text().contains("\n  call-is-not-awaited "));
        assert_eq!(explain("E0499").unwrap_err().advice, "rustc explains it: rustc --explain E0499");
    }
}
