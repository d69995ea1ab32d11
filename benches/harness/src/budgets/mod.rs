//! `cargo xtask budgets`: fails if something that does not depend on the machine has grown.
//!
//! `tests/budgets/budgets.json` has the budgets. Allocations are compared by the tests of `tests/budgets`, which share the
//! file; the other figures are measured and compared here.

mod allocations;
mod file;
mod measure;
mod rustc;
mod verdict;

use anyhow::bail;

use self::file::Budgets;
pub(crate) use self::rustc::instead_of_rustc;
use self::verdict::Verdict;

/// Compares, or with `--write` writes what was measured into the file.
pub(crate) fn run(arguments: &[&str]) -> anyhow::Result<()> {
    let is_write = match arguments {
        [] => false,
        ["--write"] => true,
        _ => bail!("the only option of budgets is --write, which writes what is measured into the file"),
    };
    let mut budgets = Budgets::read()?;
    let measured = measure::all()?;
    let verdicts: Vec<Verdict> = measured.iter().map(|figure| Verdict::of(figure, budgets.get(figure))).collect();
    for verdict in &verdicts {
        println!("{verdict}");
    }
    if is_write {
        for figure in measured.iter().chain(&allocations::measure()?) {
            budgets.set(figure);
        }
        return budgets.write();
    }
    let missing = budgets.not_measured(&measured);
    for name in &missing {
        println!("{name} has a budget, and was not measured");
    }
    let broken: Vec<String> = verdicts
        .iter()
        .filter(|verdict| verdict.is_broken())
        .map(|verdict| verdict.name.clone())
        .chain(missing)
        .collect();
    if !broken.is_empty() {
        bail!(
            "{}: more than {} % above the budget, or not measured, or without a budget; see above. Find out why (CONTRIBUTING.md \
             says how). If there is a reason, run `cargo xtask budgets --write`, commit tests/budgets/budgets.json together with the \
             change, and say why in the commit",
            broken.join(", "),
            verdict::TOLERANCE_PERCENT,
        );
    }
    Ok(())
}
