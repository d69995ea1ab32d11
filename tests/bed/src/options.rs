//! What the command line says, and where the programs under test are.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// Where a random choice begins when nobody says where.
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
        let own = std::env::current_exe().context("the bed does not know where it is")?;
        let programs = own.parent().context("the bed is in no folder")?.to_owned();
        Ok(Self { seed: seed.unwrap_or(DEFAULT_SEED), is_short, count, programs })
    }

    /// How many calls, rounds or saves: what the command line says, or the scenario's own number for a short or long run.
    pub(crate) fn count(&self, short: u64, long: u64) -> u64 {
        self.count.unwrap_or(if self.is_short { short } else { long })
    }

    /// Random choices for one lane of a scenario. Lanes differ from one another, and are the same in every run.
    pub(crate) fn random(&self, lane: u64) -> fastrand::Rng {
        fastrand::Rng::with_seed(self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(lane))
    }

    /// A program that was built beside this one.
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
