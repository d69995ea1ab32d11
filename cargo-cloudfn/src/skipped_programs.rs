//! The programs that cargo leaves out of a build because features that they need are off.

use cargo_metadata::Package;

use crate::error::{Error, Kind};
use crate::verb::Compilation;

/// The programs that were left out, with the features that each needs.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct SkippedPrograms(Vec<SkippedProgram>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct SkippedProgram {
    name: String,
    package: String,
    features: Vec<String>,
}

impl SkippedPrograms {
    /// The programs of these packages that were not built.
    pub(crate) fn of(
        packages: &[&Package],
        compilation: &Compilation,
        is_built: impl Fn(&Package, &str) -> bool,
    ) -> Self {
        let mut skipped = Vec::new();
        for package in packages {
            let is_meant = |name: &String| compilation.programs.is_empty() || compilation.programs.contains(name);
            for target in package.targets.iter().filter(|target| target.is_bin()) {
                if !target.required_features.is_empty() && is_meant(&target.name) && !is_built(package, &target.name) {
                    skipped.push(SkippedProgram {
                        name: target.name.clone(),
                        package: package.name.to_string(),
                        features: target.required_features.clone(),
                    });
                }
            }
        }
        Self(skipped)
    }

    /// If something was not found, the error names the programs that may contain it.
    pub(crate) fn explain<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        result.map_err(|error| {
            let Some(first) = self.0.first().filter(|_| error.kind == Kind::NotFound) else { return error };
            let programs: Vec<_> = self.0.iter().map(SkippedProgram::described).collect();
            let advice = format!("build it with its features: --features {}", first.features.join(","));
            Error { message: format!("{}; {}", error.message, programs.join("; ")), advice, ..error }
        })
    }
}

impl SkippedProgram {
    fn described(&self) -> String {
        let Self { name, package, features } = self;
        let plural = if features.len() == 1 { "" } else { "s" };
        let features: Vec<_> = features.iter().map(|feature| format!("`{feature}`")).collect();
        format!("the program `{name}` of {package} was not built: it needs the feature{plural} {}", features.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_error_about_something_missing_names_the_features() {
        let program = SkippedProgram {
            name: "a".to_owned(),
            package: "b".to_owned(),
            features: vec!["c".to_owned(), "d".to_owned()],
        };
        let skipped = SkippedPrograms(vec![program]);
        let error = skipped.explain::<()>(Err(Error::not_found("nothing", "look"))).unwrap_err();
        assert_eq!(error.message, "nothing; the program `a` of b was not built: it needs the features `c`, `d`");
        assert_eq!(error.advice, "build it with its features: --features c,d");
        for (skipped, error) in
            [(skipped, Error::usage("else", "look")), (SkippedPrograms::default(), Error::not_found("nothing", "look"))]
        {
            assert_eq!(skipped.explain::<()>(Err(error.clone())).unwrap_err(), error);
        }
    }
}
