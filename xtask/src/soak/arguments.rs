//! The arguments of `cargo xtask soak`.

use anyhow::{Context, bail};

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Arguments {
    pub(super) is_short: bool,
    /// Only list the scenarios.
    pub(super) is_list: bool,
    pub(super) seed: Option<u64>,
    scenarios: Vec<String>,
}

impl Arguments {
    pub(super) fn parse(arguments: &[&str]) -> anyhow::Result<Self> {
        let mut parsed = Self::default();
        let mut arguments = arguments.iter();
        while let Some(&argument) = arguments.next() {
            match argument {
                "--short" => parsed.is_short = true,
                "--list" => parsed.is_list = true,
                "--seed" => {
                    let seed = arguments.next().context("`--seed` needs a number after it")?;
                    let number = seed.parse().ok().filter(|seed| *seed > 0);
                    parsed.seed = Some(
                        number.with_context(|| format!("`{seed}` is not a seed: a seed is a number of at least 1"))?,
                    );
                }
                option if option.starts_with('-') => {
                    bail!("`{option}` is not an option of soak: the options are --list, --short and --seed N")
                }
                scenario => parsed.scenarios.push(scenario.to_owned()),
            }
        }
        Ok(parsed)
    }

    /// The selected scenarios, by name or by prefix: `http-drain`, `http`.
    pub(super) fn choose(&self, known: &[String]) -> anyhow::Result<Vec<String>> {
        if self.scenarios.is_empty() {
            return Ok(known.to_vec());
        }
        let mut chosen = Vec::new();
        for wanted in &self.scenarios {
            let is_wanted = |name: &&String| *name == wanted || name.starts_with(&format!("{wanted}-"));
            let before = chosen.len();
            chosen.extend(known.iter().filter(is_wanted).cloned());
            if chosen.len() == before {
                bail!("no scenario is named `{wanted}`; there are: {}", known.join(", "));
            }
        }
        Ok(chosen)
    }

    /// The arguments for each scenario.
    pub(super) fn of_scenario(&self) -> Vec<String> {
        let mut arguments = Vec::new();
        if self.is_short {
            arguments.push("--short".to_owned());
        }
        if let Some(seed) = self.seed {
            arguments.extend(["--seed".to_owned(), seed.to_string()]);
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vec<String> {
        ["http-drain", "http-memory", "dev-ends"].map(str::to_owned).into()
    }

    #[test]
    fn scenarios_are_selected_by_name_or_prefix() {
        let choose = |arguments: &[&str]| Arguments::parse(arguments).unwrap().choose(&known()).unwrap();
        assert_eq!(choose(&["--short"]), known());
        assert_eq!(choose(&["http"]), ["http-drain", "http-memory"]);
        assert_eq!(choose(&["dev-ends", "http-memory"]), ["dev-ends", "http-memory"]);
    }

    #[test]
    fn an_unknown_scenario_is_answered_with_the_known_ones() {
        let error = Arguments::parse(&["htp"]).unwrap().choose(&known()).unwrap_err().to_string();
        assert_eq!(error, "no scenario is named `htp`; there are: http-drain, http-memory, dev-ends");
    }

    #[test]
    fn mistakes_in_options_are_reported() {
        let error = |arguments: &[&str]| Arguments::parse(arguments).unwrap_err().to_string();
        assert_eq!(
            error(&["--sort"]),
            "`--sort` is not an option of soak: the options are --list, --short and --seed N"
        );
        assert_eq!(error(&["--seed", "0"]), "`0` is not a seed: a seed is a number of at least 1");
        assert_eq!(error(&["--seed"]), "`--seed` needs a number after it");
    }
}
