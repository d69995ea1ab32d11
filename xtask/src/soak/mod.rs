//! `cargo xtask soak`: runs the scenarios of the test bed one after the other, and records their findings.

mod arguments;
mod build;
mod figures;

use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use self::arguments::Arguments;
use self::build::Programs;
use self::figures::Figures;

/// Runs the scenarios that the command line names, or all of them.
pub(crate) fn run(arguments: &[&str]) -> anyhow::Result<()> {
    let arguments = Arguments::parse(arguments)?;
    let programs = Programs::build(&arguments)?;
    if arguments.is_list {
        print!("{}", programs.list()?);
        return Ok(());
    }
    let known = programs.scenarios()?;
    let chosen = arguments.choose(&known)?;
    let folder = build::findings();
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let mut figures = Figures::new(&arguments);
    for scenario in &chosen {
        let file = folder.join(format!("{scenario}.json"));
        // Findings of an earlier run must not be taken for those of this one.
        let _ = std::fs::remove_file(&file);
        let mut command = Command::new(programs.bed());
        command.arg(scenario).args(arguments.of_scenario()).arg("--json").arg(&file);
        let status = command.status().with_context(|| format!("{command:?} cannot be started"))?;
        figures.add(scenario, status, &file);
    }
    write(&figures, &folder)?;
    match figures.broken() {
        [] => Ok(()),
        broken => bail!("promises were broken in {}", broken.join(", ")),
    }
}

fn write(figures: &Figures, folder: &Path) -> anyhow::Result<()> {
    let table = figures.table();
    println!("\n{table}");
    let folder = folder.parent().unwrap_or(folder);
    for (name, text) in [("soak.json", figures.json()), ("soak.md", table)] {
        let file = folder.join(name);
        std::fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("wrote {}", file.display());
    }
    Ok(())
}
