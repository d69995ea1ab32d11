//! The options of the command line, and the location of the programs under test.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// The seed of random choices by default.
const DEFAULT_SEED: u64 = 1;

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) seed: u64,
    pub(crate) is_short: bool,
    count: Option<u64>,
    /// The folder with this program and those under test.
    programs: PathBuf,
}

impl Options {
    pub(crate) fn new(seed: Option<u64>, count: Option<u64>, is_short: bool) -> anyhow::Result<Self> {
        let own = std::env::current_exe().context("the path of the bed is unknown")?;
        let programs = own.parent().context("the bed has no parent folder")?.to_owned();
        Ok(Self { seed: seed.unwrap_or(DEFAULT_SEED), is_short, count, programs })
    }

    /// The number of calls, rounds or saves: from the command line, or the scenario's default for a short or long run.
    pub(crate) fn count(&self, short: u64, long: u64) -> u64 {
        self.count.unwrap_or(if self.is_short { short } else { long })
    }

    /// The random numbers of one lane of a scenario. They differ between lanes, and are the same in every run.
    pub(crate) fn random(&self, lane: u64) -> fastrand::Rng {
        fastrand::Rng::with_seed(self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(lane))
    }

    /// A program that was built next to this one.
    pub(crate) fn program(&self, name: &str) -> anyhow::Result<PathBuf> {
        let program = self.programs.join(name);
        if !program.is_file() {
            bail!("{} is not built: `cargo xtask soak` builds what a scenario needs", program.display());
        }
        Ok(program)
    }

    /// A folder for what a scenario builds, below cargo's target folder.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.programs.parent().unwrap_or(&self.programs).join("cloudfn/bed").join(name)
    }
}

/// The folder of the workspace.
pub(crate) fn workspace() -> &'static Path {
    let bed = Path::new(env!("CARGO_MANIFEST_DIR"));
    bed.ancestors().nth(2).unwrap_or(bed)
}
