//! Tokens that WeChat refuses before they expire.

use std::time::Duration;

use super::load::{Calls, Process};
use crate::options::Options;
use crate::report::Report;

const LANES: u64 = 64;

const DEADLINE_MS: u64 = 2000;

const LOAD: Duration = Duration::from_secs(1);

/// The maximum number of requests per second to a service that does not help.
pub(super) const MAX_REQUESTS_PER_SECOND: u64 = 10;

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let process = Process::start(options, Duration::from_secs(7200)).await?;
    process.call(LANES, Duration::ZERO, DEADLINE_MS).await;
    process.wechat.take_asked();
    replaced(options, &process, &mut report).await;
    revoked(&process, &mut report).await;
    revoked_again(&process, &mut report).await;
    let twice = process.wechat.carried_out_twice();
    report.check("calls carried out twice", twice == 0, twice.to_string());
    Ok(report)
}

async fn replaced(options: &Options, process: &Process, report: &mut Report) {
    let rounds = options.count(3, 20);
    let calls = Calls::default();
    for _ in 0..rounds {
        process.wechat.replace_token();
        process.add_calls(&calls, LANES, LOAD, DEADLINE_MS).await;
    }
    let title = format!("another process replaces the token, {rounds} times");
    calls.report_all_answered(&title, report);
    let (asked, forced) = (process.wechat.take_asked(), process.wechat.take_forced());
    let is_right = asked == rounds && forced == 0;
    report.check(format!("{title}: one token request each time"), is_right, asked_text(asked, forced));
}

async fn revoked(process: &Process, report: &mut Report) {
    process.wechat.revoke_token();
    let calls = process.call(LANES, LOAD, DEADLINE_MS).await;
    let title = "the service still returns a refused token";
    calls.report_all_answered(title, report);
    let (asked, forced) = (process.wechat.take_asked(), process.wechat.take_forced());
    report.check(format!("{title}: one forced refresh"), forced == 1, asked_text(asked, forced));
}

async fn revoked_again(process: &Process, report: &mut Report) {
    process.wechat.revoke_token();
    let calls = process.call(LANES, LOAD, DEADLINE_MS).await;
    let title = "the service does so again immediately";
    calls.report(title, report);
    let (asked, forced) = (process.wechat.take_asked(), process.wechat.take_forced());
    report.check(
        format!("{title}: no forced refresh, because WeChat allows twenty a day"),
        forced == 0,
        asked_text(asked, forced),
    );
    let most = MAX_REQUESTS_PER_SECOND * LOAD.as_secs();
    report.check(format!("{title}: at most {most} requests to it"), asked <= most, format!("{asked} times"));
}

fn asked_text(asked: u64, forced: u64) -> String {
    format!("{asked} requests, {forced} of them forced")
}
