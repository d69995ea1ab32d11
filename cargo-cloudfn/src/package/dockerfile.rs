//! An image with one static program and nothing else.

use super::marker::Marker;
use super::target::Target;

/// An id that no user of another image has.
const USER: &str = "65532:65532";

/// What is in an image, and how it is started.
pub(super) struct Dockerfile<'a> {
    pub(super) target: Target,
    pub(super) package: &'a str,
    pub(super) port: u16,
    /// The variables besides `PORT`.
    pub(super) variables: &'a [(&'a str, &'a str)],
}

impl Dockerfile<'_> {
    pub(super) fn text(&self) -> String {
        let program = self.target.program();
        let port = self.port;
        let mut lines = vec![
            Marker::comment(self.target, self.package),
            // The program is static and brings what it needs: there is nothing to update, and no shell to break into.
            "FROM scratch".to_owned(),
            format!("COPY {program} /{program}"),
            format!("USER {USER}"),
            format!("ENV PORT={port}"),
        ];
        lines.extend(self.variables.iter().map(|(name, value)| format!("ENV {name}={}", word(value))));
        lines.push(format!("EXPOSE {port}"));
        // As an array: there is no shell, and SIGTERM reaches the program itself.
        lines.push(format!("ENTRYPOINT [\"/{program}\"]"));
        lines.join("\n") + "\n"
    }
}

/// Quotes a value so that it stays one word of its line. Valid names stay unchanged.
fn word(value: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.' | '/');
    if !value.is_empty() && value.chars().all(is_plain) {
        return value.to_owned();
    }
    // Docker expands variables in quoted words, too.
    serde_json::Value::from(value).to_string().replace('$', "\\$")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_begins_a_new_line() {
        let text = |function| {
            let variables = [("CLOUDFN_FUNCTION", function)];
            Dockerfile { target: Target::Scf, package: "shop\nRUN id", port: 9000, variables: &variables }.text()
        };
        assert!(text("notify").contains("\nENV CLOUDFN_FUNCTION=notify\n"));
        let hostile = text("x\nRUN curl evil\n#$PATH \"");
        assert!(!hostile.contains("\nRUN"), "{hostile}");
        assert!(hostile.contains(r#"ENV CLOUDFN_FUNCTION="x\nRUN curl evil\n#\$PATH \"""#), "{hostile}");
        assert_eq!(hostile.lines().count(), text("notify").lines().count());
    }
}
