//! The arguments of `cargo xtask bench`.

use anyhow::bail;

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Arguments {
    /// Few rounds, to see that everything works.
    pub(super) is_short: bool,
    /// Only list the parts.
    pub(super) is_list: bool,
    /// Renew the tables in `docs/book/src/performance.md`.
    pub(super) is_write: bool,
    parts: Vec<String>,
}

impl Arguments {
    pub(super) fn parse(arguments: &[&str], parts: &[&str]) -> anyhow::Result<Self> {
        let mut parsed = Self::default();
        for &argument in arguments {
            match argument {
                "--short" => parsed.is_short = true,
                "--list" => parsed.is_list = true,
                "--write" => parsed.is_write = true,
                option if option.starts_with('-') => {
                    bail!("`{option}` is not an option of bench: the options are --list, --short and --write")
                }
                part if parts.contains(&part) => parsed.parts.push(part.to_owned()),
                other => bail!("no part is named `{other}`; there are: {}", parts.join(", ")),
            }
        }
        if parsed.is_short && parsed.is_write {
            bail!("the page has figures of a full run: --write and --short cannot be combined");
        }
        Ok(parsed)
    }

    pub(super) fn is_all(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether this part is to run.
    pub(super) fn chooses(&self, part: &str) -> bool {
        self.is_all() || self.parts.iter().any(|chosen| chosen == part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> anyhow::Result<Arguments> {
        Arguments::parse(arguments, &["call", "echo"])
    }

    #[test]
    fn all_parts_run_unless_some_are_named() {
        let all = parse(&["--short"]).unwrap();
        assert!(all.is_short && all.chooses("call") && all.chooses("echo"));
        let one = parse(&["echo", "--write"]).unwrap();
        assert!(one.is_write && one.chooses("echo") && !one.chooses("call"));
    }

    #[test]
    fn mistakes_are_answered_with_what_there_is() {
        let error = |arguments: &[&str]| parse(arguments).unwrap_err().to_string();
        assert_eq!(error(&["ecko"]), "no part is named `ecko`; there are: call, echo");
        assert!(error(&["--quick"]).starts_with("`--quick` is not an option of bench"));
        assert!(error(&["--write", "--short"]).contains("cannot be combined"));
    }
}
