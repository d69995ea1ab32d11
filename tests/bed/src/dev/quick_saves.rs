//! Quick saves, every third of which does not build, while another task calls the other function all the time.

use std::cell::Cell;
use std::time::Duration;

use futures_util::future::join;
use rustix::process::Signal;

use super::command::{Dev, call};
use super::project::{Project, Save};
use crate::options::Options;
use crate::problems::Problems;
use crate::report::Report;

/// The function is called right after every save with a multiple of this number.
const CALL_INTERVAL: u64 = 5;

const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let saves = options.count(6, 50);
    let project = Project::create(options, "dev-quick-saves")?;
    let mut dev = Dev::start(options, &project, &["--time-limit", "5"]).await?;
    dev.call("ping", "{}").await?;
    let is_over = Cell::new(false);
    let background = call_the_other(dev.port, &is_over);
    let saving = async {
        let outcome = save_and_call(options, &project, &dev, saves).await;
        is_over.set(true);
        outcome
    };
    let ((calls, failed), outcome) = join(background, saving).await;
    let (called, wrong) = outcome?;
    let mut report = Report::default();
    report.never(
        format!("{saves} saves: calls right after a good save that an older version answered"),
        &wrong,
        called,
    );
    report.never(format!("{saves} saves: failed calls of the unchanged function"), &failed, calls);
    dev.signal(Signal::INT)?;
    let end = dev.end(PATIENCE).await?;
    report.check("Ctrl-C ends it", end.is_clean(), end.text());
    dev.kill_what_is_left();
    Ok(report)
}

async fn save_and_call(options: &Options, project: &Project, dev: &Dev, saves: u64) -> anyhow::Result<(u64, Problems)> {
    let mut random = options.random(0);
    let wrong = Problems::default();
    let mut called = 0;
    for version in 1..=saves {
        let save = if random.bool() { Save::InPlace } else { Save::ByRenaming };
        let is_last = version == saves;
        if version % 3 == 0 && !is_last {
            project.save_broken("ping", version, save)?;
        } else {
            project.save("ping", version, save)?;
            if version % CALL_INTERVAL == 1 || is_last {
                tokio::time::sleep(Duration::from_millis([0, 1, 20][random.usize(0..3)])).await;
                called += 1;
                let answer = dev.call("ping", "{}").await?;
                if answer.status() != 200 || answer.text() != version.to_string() {
                    wrong.add(format!("version {version}: {} {}", answer.status(), answer.text()));
                }
                continue;
            }
        }
        tokio::time::sleep(Duration::from_millis(random.u64(0..300))).await;
    }
    Ok((called, wrong))
}

async fn call_the_other(port: u16, is_over: &Cell<bool>) -> (u64, Problems) {
    let failed = Problems::default();
    let mut calls = 0;
    while !is_over.get() {
        calls += 1;
        match call(port, "pong", r#"{"sleep":20}"#).await {
            Ok(answer) if answer.status() == 200 && answer.text() == "0" => {}
            Ok(answer) => failed.add(format!("call {calls}: {} {}", answer.status(), answer.text())),
            Err(error) => failed.add(format!("call {calls}: {error:#}")),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    (calls, failed)
}
