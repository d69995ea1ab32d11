//! `package.json` of a function.

use super::literal::Literal;

/// The name of the file.
pub(super) const FILE: &str = "package.json";

/// What matters of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PackageJson {
    /// The entry file, if it names one.
    pub(super) main: Option<String>,
    pub(super) dependencies: Vec<String>,
}

impl PackageJson {
    pub(super) fn of(literal: &Literal) -> Self {
        let main = literal.member("main").and_then(Literal::text).map(|main| main.trim_start_matches("./").to_owned());
        let dependencies = literal.member("dependencies").map(Literal::members).unwrap_or_default();
        Self {
            main: main.filter(|main| !main.is_empty()),
            dependencies: dependencies.iter().map(|(name, _)| name.clone()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_and_the_dependencies_are_read() {
        let text = "{\"name\": \"f\", \"main\": \"./app.js\", \"dependencies\": {\"wx-server-sdk\": \"~2.6.3\", \"axios\": \"*\"}}";
        let package = PackageJson::of(&Literal::parse(text).unwrap());
        assert_eq!(package.main.as_deref(), Some("app.js"));
        assert_eq!(package.dependencies, ["wx-server-sdk", "axios"]);
        assert_eq!(PackageJson::of(&Literal::parse("[]").unwrap()), PackageJson::default());
    }
}
