//! Measures the CPU time of one database query, with cloudfn and with the same request written by hand over hyper.
//!
//! ```sh
//! cargo run --release -p cloudfn-bench
//! ```
//!
//! Both take turns against the same gateway, each time in a new process. The figures are medians over all turns. Nothing
//! here fails because something is slow.

#![forbid(unsafe_code)]

mod by_hand;
mod cpu_time;
mod gateway;
mod query;
mod with_cloudfn;

use std::process::Command;

use anyhow::{Context, bail};

/// How often each contestant runs.
const ROUNDS: usize = 9;

/// The queries of a run that are measured, and those before them.
const QUERIES: u32 = 4000;
const WARM_UP: u32 = 500;

/// Variables of an invocation in the cloud, with made-up values.
const VARIABLES: [(&str, &str); 8] = [
    ("TENCENTCLOUD_RUNENV", "SCF"),
    ("TENCENTCLOUD_REGION", "ap-shanghai"),
    ("SCF_NAMESPACE", "prod-1a2b3c"),
    ("TENCENTCLOUD_SECRETID", "AKIDexample"),
    ("TENCENTCLOUD_SECRETKEY", "key-example"),
    ("TENCENTCLOUD_SESSIONTOKEN", "session-token"),
    ("WX_CONTEXT_KEYS", "WX_API_TOKEN"),
    ("WX_API_TOKEN", "api-token"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contestant {
    ByHand,
    Cloudfn,
}

impl Contestant {
    const ALL: [Self; 2] = [Self::ByHand, Self::Cloudfn];

    fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Cloudfn => "cloudfn",
        }
    }

    /// Measures in this process: CPU nanoseconds per query.
    fn measure(self, gateway: &str) -> anyhow::Result<u64> {
        match self {
            Self::ByHand => by_hand::measure(gateway),
            Self::Cloudfn => with_cloudfn::measure(gateway),
        }
    }

    /// Measures in a new process.
    fn run(self, gateway: &str) -> anyhow::Result<u64> {
        let mut command = Command::new(std::env::current_exe()?);
        command.env_clear().envs(VARIABLES).args([self.name(), gateway]);
        command.env("TCB_CONTEXT_CNFG", format!(r#"{{"URL":"{gateway}"}}"#));
        let output = command.output().with_context(|| format!("{command:?} cannot be started"))?;
        if !output.status.success() {
            bail!("{} failed: {}", self.name(), String::from_utf8_lossy(&output.stderr));
        }
        let figure = String::from_utf8(output.stdout)?;
        figure.trim().parse().with_context(|| format!("{} printed {figure:?}", self.name()))
    }
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => compare(),
        [name, gateway] => {
            let contestant = Contestant::ALL.into_iter().find(|contestant| contestant.name() == name);
            println!("{}", contestant.context("no such contestant")?.measure(gateway)?);
            Ok(())
        }
        _ => bail!("usage: cargo run --release -p cloudfn-bench"),
    }
}

fn compare() -> anyhow::Result<()> {
    let gateway = gateway::start()?;
    let mut figures = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (contestant, figures) in Contestant::ALL.into_iter().zip(&mut figures) {
            figures.push(contestant.run(&gateway)?);
        }
    }
    let medians = figures.map(median);
    println!(
        "A find with a filter, an order and a limit; the answer has {} documents of {} bytes.",
        query::DOCUMENTS,
        query::document_text(0).len()
    );
    for (contestant, nanoseconds) in Contestant::ALL.into_iter().zip(medians) {
        let [floor, _] = medians;
        let microseconds = as_f64(nanoseconds) / 1000.0;
        println!(
            "{:8} {microseconds:6.1} us CPU per query, {:.2} x",
            contestant.name(),
            as_f64(nanoseconds) / as_f64(floor)
        );
    }
    Ok(())
}

fn median(mut figures: Vec<u64>) -> u64 {
    figures.sort_unstable();
    figures[figures.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "figures are far below 2^53")]
fn as_f64(figure: u64) -> f64 {
    figure as f64
}
