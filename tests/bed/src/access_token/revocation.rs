//! Tokens that WeChat refuses before their end.

use std::time::Duration;

use super::load::Process;
use crate::options::Options;
use crate::report::Report;

const LANES: u64 = 64;

const DEADLINE_MS: u64 = 2000;

const LOAD: Duration = Duration::from_secs(1);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let process = Process::start(options, Duration::from_secs(7200)).await?;
    process.call(LANES, Duration::ZERO, DEADLINE_MS).await;
    process.wechat.take_asked();

    let rounds = options.count(3, 20);
    for round in 1..=rounds {
        process.wechat.replace_token();
        let calls = process.call(LANES, LOAD, DEADLINE_MS).await;
        let title = format!("another process has replaced the token ({round} of {rounds})");
        calls.report_all_answered(&title, &mut report);
        let (asked, forced) = (process.wechat.take_asked(), process.wechat.take_forced());
        let is_right = asked == 1 && forced == 0;
        report.check(
            format!("{title}: it is asked for once"),
            is_right,
            format!("asked {asked} times, {forced} forced"),
        );
    }

    process.wechat.revoke_token();
    let calls = process.call(LANES, LOAD, DEADLINE_MS).await;
    let title = "the service still gives the token that is refused";
    calls.report_all_answered(title, &mut report);
    let (asked, forced) = (process.wechat.take_asked(), process.wechat.take_forced());
    report.check(
        format!("{title}: another is demanded once"),
        forced == 1,
        format!("asked {asked} times, {forced} forced"),
    );

    process.wechat.revoke_token();
    let calls = process.call(LANES, LOAD, DEADLINE_MS).await;
    let title = "the service does so again at once";
    calls.report(title, &mut report);
    let (asked, forced) = (process.wechat.take_asked(), process.wechat.take_forced());
    report.check(
        format!("{title}: no other is demanded, for WeChat allows twenty a day"),
        forced == 0,
        format!("asked {asked} times, {forced} forced, in {} s", LOAD.as_secs()),
    );
    let most = MAX_ASKED_IN_A_SECOND * LOAD.as_secs();
    report.check(format!("{title}: it is asked at most {most} times"), asked <= most, format!("{asked} times"));
    let twice = process.wechat.carried_out_twice();
    report.check("calls that were carried out twice", twice == 0, twice.to_string());
    Ok(report)
}

/// How often a process may ask a service that does not help, in a second.
pub(super) const MAX_ASKED_IN_A_SECOND: u64 = 10;
