//! The instructions that a program may use beyond those of every x86-64 processor.

use crate::artifact::Manifest;

/// The flag that allows every instruction of the machine that builds.
const NATIVE: &str = "target-cpu=native";

/// What to do about it.
pub(crate) const ADVICE: &str = "remove the flag from RUSTFLAGS or your cargo configuration, or override it for the cloud in \
                                 .cargo/config.toml: [target.x86_64-unknown-linux-musl] rustflags = [\"-C\", \
                                 \"target-cpu=x86-64\"]";

/// The instructions of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Instructions {
    /// Those of every processor.
    OfEvery,
    /// All that this machine's processor has, whatever the cloud's has.
    OfThisMachine,
    /// Those that these flags of rustc name.
    Of(String),
}

impl Instructions {
    /// As the records of a program's functions tell.
    pub(crate) fn of<'a>(manifests: impl IntoIterator<Item = &'a Manifest>) -> Self {
        let mut flags: Vec<&str> = Vec::new();
        for flag in manifests.into_iter().flat_map(|manifest| &manifest.processor) {
            if !flags.contains(&flag.as_str()) {
                flags.push(flag);
            }
        }
        match flags.as_slice() {
            [] => Self::OfEvery,
            flags if flags.contains(&NATIVE) => Self::OfThisMachine,
            flags => Self::Of(flags.iter().map(|flag| format!("`-C {flag}`")).collect::<Vec<_>>().join(", ")),
        }
    }

    /// What may go wrong, if anything.
    pub(crate) fn remark(&self) -> Option<String> {
        let flags = match self {
            Self::OfEvery => return None,
            Self::OfThisMachine => format!("`-C {NATIVE}`, for the processor of this machine"),
            Self::Of(flags) => flags.clone(),
        };
        Some(format!(
            "it was built with {flags}; on a processor of the cloud without these instructions, it crashes (SIGILL)"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instructions(flags: &[&[&str]]) -> Instructions {
        let manifest = |flags: &&[&str]| -> Manifest {
            serde_json::from_value(serde_json::json!({
                "crate": "a", "package": "a", "function": "a", "permissions": {"openapi": []}, "processor": flags,
            }))
            .unwrap()
        };
        Instructions::of(&flags.iter().map(manifest).collect::<Vec<_>>())
    }

    #[test]
    fn the_flags_of_all_functions_decide() {
        assert_eq!(instructions(&[&[], &[]]).remark(), None);
        assert_eq!(instructions(&[&["target-feature=avx2"], &[NATIVE]]), Instructions::OfThisMachine);
        let some = instructions(&[&["target-cpu=x86-64-v3", "target-feature=aes"], &["target-cpu=x86-64-v3"]]);
        assert_eq!(some, Instructions::Of("`-C target-cpu=x86-64-v3`, `-C target-feature=aes`".to_owned()));
        assert!(some.remark().unwrap().contains("`-C target-cpu=x86-64-v3`"));
    }
}
