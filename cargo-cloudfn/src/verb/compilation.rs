//! What cargo builds of a package, with cargo's own options.

use clap::Args;

use crate::workspace::Profile;

// A doc comment here would replace that of the verb, here and below.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct Compilation {
    /// Build only this program
    #[arg(long = "bin", value_name = "NAME", help_heading = "Package Selection")]
    pub(crate) programs: Vec<String>,
    /// Build with these features, separated by spaces or commas
    #[arg(long, short = 'F', value_name = "FEATURES", help_heading = "Feature Selection")]
    features: Vec<String>,
    /// Build with all features
    #[arg(long, help_heading = "Feature Selection")]
    all_features: bool,
    /// Build without the feature `default`
    #[arg(long, help_heading = "Feature Selection")]
    no_default_features: bool,
}

impl Compilation {
    /// The arguments of cargo: the programs, of all their packages by default, and the features.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let with_value = |option: &str, values: &[String]| -> Vec<String> {
            values.iter().flat_map(|value| [option.to_owned(), value.clone()]).collect()
        };
        let mut arguments = with_value("--bin", &self.programs);
        if arguments.is_empty() {
            arguments.push("--bins".to_owned());
        }
        arguments.extend(self.features());
        arguments
    }

    /// The arguments of cargo for the features.
    pub(crate) fn features(&self) -> Vec<String> {
        let mut arguments: Vec<_> =
            self.features.iter().flat_map(|features| ["--features".to_owned(), features.clone()]).collect();
        arguments.extend(self.all_features.then(|| "--all-features".to_owned()));
        arguments.extend(self.no_default_features.then(|| "--no-default-features".to_owned()));
        arguments
    }
}

// How functions are built that run on this machine.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct LocalBuild {
    /// Build with optimizations
    #[arg(long, conflicts_with = "profile", help_heading = "Compilation Options")]
    release: bool,
    /// Build with this profile
    #[arg(long, value_name = "PROFILE-NAME", help_heading = "Compilation Options")]
    profile: Option<String>,
    /// Build for this target, whose programs this machine can run
    #[arg(long, value_name = "TRIPLE", help_heading = "Compilation Options")]
    target: Option<String>,
}

impl LocalBuild {
    pub(crate) fn profile(&self) -> Profile {
        match &self.profile {
            Some(name) => Profile::Named(name.clone()),
            None if self.release => Profile::Release,
            None => Profile::Dev,
        }
    }

    /// Further arguments of cargo.
    pub(crate) fn arguments(&self) -> Vec<String> {
        self.target.iter().flat_map(|triple| ["--target".to_owned(), triple.clone()]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_passed_on_as_cargo_takes_them() {
        let arguments = |compilation: Compilation| compilation.arguments().join(" ");
        assert_eq!(arguments(Compilation::default()), "--bins");
        let compilation = Compilation {
            programs: vec!["shop".to_owned()],
            features: vec!["a b".to_owned(), "shop/c".to_owned()],
            all_features: true,
            no_default_features: true,
        };
        let all = "--bin shop --features a b --features shop/c --all-features --no-default-features";
        assert_eq!(arguments(compilation), all);
    }
}
