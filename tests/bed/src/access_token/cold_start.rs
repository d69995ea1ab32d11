//! A process without a token, and tokens that expire soon.

use std::time::Duration;

use super::load::Process;
use super::wechat::Service;
use crate::options::Options;
use crate::report::Report;

const DEADLINE_MS: u64 = 2000;

const LIFE: Duration = Duration::from_secs(7200);

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let lanes = options.count(64, 256);
    let process = Process::start(options, LIFE).await?;
    process.wechat.set_service(Service::Slow(Duration::from_millis(100)));
    let calls = process.call(lanes, Duration::ZERO, DEADLINE_MS).await;
    calls.report_all_answered(&format!("{lanes} concurrent calls before there is a token"), &mut report);
    let asked = process.wechat.take_asked();
    report.check("they request one token", asked == 1, format!("{asked} requests"));

    let duration = Duration::from_secs(if options.is_short { 5 } else { 20 });
    let process = Process::start(options, Duration::from_secs(4)).await?;
    let calls = process.call(32, duration, DEADLINE_MS).await;
    let title = format!("tokens that live 4 s, for {} s", duration.as_secs());
    calls.report_all_answered(&title, &mut report);
    let asked = process.wechat.take_asked();
    let most = duration.as_secs() + 1;
    report.check(format!("{title}: at most one token request per second"), asked <= most, format!("{asked} times"));
    let twice = process.wechat.carried_out_twice();
    report.check(format!("{title}: calls carried out twice"), twice == 0, twice.to_string());
    Ok(report)
}
