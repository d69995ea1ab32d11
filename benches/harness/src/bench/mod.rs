//! `cargo xtask bench`: measures cloudfn and its peers side by side, and prints tables.

mod arguments;
mod machine;
mod page;
mod report;
mod rounds;
mod summary;

use anyhow::bail;

use self::arguments::Arguments;
use self::report::Report;
pub(crate) use self::rounds::{Bench, need};
use crate::parts::PARTS;
use crate::workspace;

/// Runs the parts that the command line names, or all of them.
pub(crate) fn run(arguments: &[&str]) -> anyhow::Result<()> {
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    let arguments = Arguments::parse(arguments, &names)?;
    if arguments.is_list {
        for part in PARTS {
            println!("{:10} {}", part.name, part.what);
        }
        return Ok(());
    }
    std::fs::create_dir_all(workspace::scratch())?;
    let bench = Bench::new(arguments.is_short);
    let new = if arguments.is_all() { Report::new } else { Report::after_the_last };
    let mut report = new(arguments.is_short);
    let mut failed = Vec::new();
    for part in PARTS.iter().filter(|part| arguments.chooses(part.name)) {
        eprintln!("== {}: {}", part.name, part.what);
        match (part.run)(&bench) {
            Ok(tables) => report.add(part.name, tables),
            Err(error) => {
                bench.programs.note_missing(format!("part {}: {error:#}", part.name));
                failed.push(part.name);
            }
        }
        // What was measured is kept if a later part is interrupted.
        report.missing = bench.programs.missing();
        report.write()?;
    }
    println!("{}", report.markdown());
    if arguments.is_write {
        page::renew(&report)?;
    }
    if !failed.is_empty() {
        bail!("these parts failed: {}", failed.join(", "));
    }
    Ok(())
}
