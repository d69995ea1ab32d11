//! An image with one static program and nothing else.

use super::marker::Marker;
use super::target::Target;

/// Nobody's: no image of others has a user of this number.
const USER: &str = "65532:65532";

/// What is in an image, and how it is started.
pub(super) struct Dockerfile<'a> {
    pub(super) target: Target,
    pub(super) package: &'a str,
    pub(super) port: u16,
    /// Beside `PORT`.
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
        lines.extend(self.variables.iter().map(|(name, value)| format!("ENV {name}={value}")));
        lines.push(format!("EXPOSE {port}"));
        // As an array: there is no shell, and SIGTERM reaches the program itself.
        lines.push(format!("ENTRYPOINT [\"/{program}\"]"));
        lines.join("\n") + "\n"
    }
}
