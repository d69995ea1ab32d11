//! Ends `dev` in every way and at every moment: no process and no file of it may remain.

use std::time::Duration;

use futures_util::future::join;
use rustix::process::Signal;

use super::command::{Dev, call};
use super::project::{Project, Save};
use crate::options::Options;
use crate::problems::Problems;
use crate::report::Report;

/// `dev` gives functions some time to end by themselves.
const PATIENCE: Duration = Duration::from_secs(20);

/// The time between the moments of a build at which `dev` is ended.
const STEP: Duration = Duration::from_millis(100);

/// The time that the system needs to remove a killed process.
const MOMENT: Duration = Duration::from_millis(500);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let count = options.count(3, 24);
    let project = Project::create(options, "dev-ends")?;
    let tally = Tally::default();
    for end in 0..count {
        let step = u32::try_from(end).unwrap_or(u32::MAX);
        // In a short run, the moments are further apart.
        let pause = STEP * step * if options.is_short { 3 } else { 1 };
        during_a_build(options, &project, end, pause, &tally).await?;
    }
    for signals in [&[Signal::INT][..], &[Signal::TERM], &[Signal::INT, Signal::INT], &[Signal::HUP]] {
        while_a_function_loops(options, &project, signals, &tally).await?;
    }
    killed_and_started_again(options, &project, &tally).await?;
    let mut report = Report::default();
    let Tally { ends, processes, files, codes } = &tally;
    report.never("ends that leave a process running", processes, ends.get());
    report.never("ends that leave a file behind", files, ends.get());
    report.never("ends with an exit code other than 0, or not in time", codes, ends.get());
    Ok(report)
}

#[derive(Default)]
struct Tally {
    ends: std::cell::Cell<u64>,
    processes: Problems,
    files: Problems,
    codes: Problems,
}

impl Tally {
    async fn end(&self, title: &str, project: &Project, dev: &mut Dev) -> anyhow::Result<()> {
        let end = dev.end(PATIENCE).await?;
        self.ends.set(self.ends.get() + 1);
        if !end.is_clean() {
            self.codes.add(format!("{title}: {}", end.text()));
        }
        tokio::time::sleep(MOMENT).await;
        let processes = dev.processes();
        if !processes.is_empty() {
            self.processes.add(format!("{title}: {processes:?}"));
        }
        dev.kill_what_is_left();
        let folders = project.folders_of_dev();
        if !folders.is_empty() {
            self.files.add(format!("{title}: {folders:?}"));
        }
        for folder in folders {
            // Otherwise, the next end would be blamed for them.
            let _ = std::fs::remove_dir_all(folder);
        }
        Ok(())
    }
}

async fn during_a_build(
    options: &Options,
    project: &Project,
    version: u64,
    pause: Duration,
    tally: &Tally,
) -> anyhow::Result<()> {
    let mut dev = Dev::start(options, project, &[]).await?;
    dev.call("ping", "{}").await?;
    project.save("ping", 1000 + version, Save::InPlace)?;
    tokio::time::sleep(pause).await;
    dev.signal(Signal::INT)?;
    tally.end(&format!("Ctrl-C {} ms after a save", pause.as_millis()), project, &mut dev).await
}

async fn while_a_function_loops(
    options: &Options,
    project: &Project,
    signals: &[Signal],
    tally: &Tally,
) -> anyhow::Result<()> {
    let mut dev = Dev::start(options, project, &["--time-limit", "60"]).await?;
    dev.call("ping", "{}").await?;
    let port = dev.port;
    // The call fails when the command ends.
    let looping = async {
        let _ = call(port, "ping", r#"{"never_ends":true}"#).await;
    };
    let ending = async {
        tokio::time::sleep(MOMENT).await;
        for signal in signals {
            dev.signal(*signal)?;
            tokio::time::sleep(MOMENT / 2).await;
        }
        tally.end(&format!("{signals:?} while a function loops"), project, &mut dev).await
    };
    join(looping, ending).await.1
}

/// A killed command cannot clean up; the next one does.
async fn killed_and_started_again(options: &Options, project: &Project, tally: &Tally) -> anyhow::Result<()> {
    let mut killed = Dev::start(options, project, &[]).await?;
    killed.call("ping", "{}").await?;
    killed.signal(Signal::KILL)?;
    killed.end(PATIENCE).await?;
    killed.kill_what_is_left();
    let mut dev = Dev::start(options, project, &[]).await?;
    dev.call("ping", "{}").await?;
    dev.signal(Signal::INT)?;
    tally.end("Ctrl-C after an earlier command was killed", project, &mut dev).await
}
