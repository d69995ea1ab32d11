//! A token service that refuses, fails, hangs or is slow.

use std::time::{Duration, Instant};

use super::load::Process;
use super::revocation::MAX_REQUESTS_PER_SECOND;
use super::wechat::Service;
use crate::options::Options;
use crate::report::Report;

const LIFE: Duration = Duration::from_secs(7200);

const LANES: u64 = 16;

const DEADLINE_MS: u64 = 800;

/// How long calls may still fail after the service has recovered.
const MAX_RECOVERY: Duration = Duration::from_secs(35);

/// A short run uses only the first two.
const FAILURES: [Service; 5] = [
    Service::RefusesTheSecret,
    Service::ClosesConnections,
    Service::FailsWith500,
    Service::AnswersGarbage,
    Service::NeverAnswers,
];

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let seconds = options.count(2, 10);
    for service in if options.is_short { &FAILURES[..2] } else { &FAILURES } {
        failing(options, *service, seconds, &mut report).await?;
    }
    slow(options, &mut report).await?;
    Ok(report)
}

async fn failing(options: &Options, service: Service, seconds: u64, report: &mut Report) -> anyhow::Result<()> {
    let process = Process::start(options, LIFE).await?;
    process.wechat.set_service(service);
    let calls = process.call(LANES, Duration::from_secs(seconds), DEADLINE_MS).await;
    let title = format!("the token service: {service:?}");
    calls.report(&title, report);
    let answered = calls.answered.get();
    report.check(format!("{title}: calls that succeed without a token"), answered == 0, answered.to_string());
    let (asked, most) = (process.wechat.take_asked(), MAX_REQUESTS_PER_SECOND * seconds);
    report.check(
        format!("{title}: at most {most} requests to it in {seconds} s, from {} calls", calls.made.get()),
        asked <= most,
        format!("{asked} times"),
    );
    if options.is_short && service == Service::RefusesTheSecret {
        // A refused secret is not tried again soon.
        return Ok(());
    }
    process.wechat.set_service(Service::Healthy);
    let after = recovery(&process).await;
    report.check(
        format!("{title}: calls succeed within {} s of its recovery", MAX_RECOVERY.as_secs()),
        after.is_some(),
        after.map_or("they do not".to_owned(), |after| format!("after {} ms", after.as_millis())),
    );
    Ok(())
}

/// The time until a call succeeds.
async fn recovery(process: &Process) -> Option<Duration> {
    let began = Instant::now();
    while began.elapsed() < MAX_RECOVERY {
        if process.call(1, Duration::ZERO, DEADLINE_MS).await.answered.get() > 0 {
            return Some(began.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    None
}

/// A service that is slower than any call's deadline. Its token must still arrive, for later calls.
async fn slow(options: &Options, report: &mut Report) -> anyhow::Result<()> {
    let process = Process::start(options, LIFE).await?;
    process.wechat.set_service(Service::Slow(Duration::from_secs(3)));
    let calls = process.call(LANES, Duration::from_secs(5), DEADLINE_MS).await;
    let title = "a token service that takes 3 s, and calls with a deadline of 0.8 s";
    calls.report(title, report);
    let answered = calls.answered.get();
    report.check(format!("{title}: later calls get its token"), answered > 0, format!("{answered} succeeded"));
    let asked = process.wechat.take_asked();
    report.check(format!("{title}: at most 5 requests to it"), asked <= 5, format!("{asked} times"));
    Ok(())
}
