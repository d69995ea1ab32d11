//! A token service that refuses, fails, hangs or takes its time.

use std::time::{Duration, Instant};

use super::load::Process;
use super::revocation::MAX_ASKED_IN_A_SECOND;
use super::wechat::Service;
use crate::options::Options;
use crate::report::Report;

const LIFE: Duration = Duration::from_secs(7200);

const LANES: u64 = 16;

const DEADLINE_MS: u64 = 800;

/// How long after the service is well again calls may still fail.
const LONGEST_RECOVERY: Duration = Duration::from_secs(35);

/// The first two stand for the others in a short run.
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
    let (asked, most) = (process.wechat.take_asked(), MAX_ASKED_IN_A_SECOND * seconds);
    report.check(
        format!("{title}: it is asked at most {most} times in {seconds} s, by {} calls", calls.made.get()),
        asked <= most,
        format!("{asked} times"),
    );
    if options.is_short && service == Service::RefusesTheSecret {
        // A secret that was refused is not tried again soon.
        return Ok(());
    }
    process.wechat.set_service(Service::Well);
    let after = recovery(&process).await;
    report.check(
        format!("{title}: calls succeed within {} s after it is well again", LONGEST_RECOVERY.as_secs()),
        after.is_some(),
        after.map_or("they do not".to_owned(), |after| format!("after {} ms", after.as_millis())),
    );
    Ok(())
}

/// How long it takes until a call succeeds.
async fn recovery(process: &Process) -> Option<Duration> {
    let began = Instant::now();
    while began.elapsed() < LONGEST_RECOVERY {
        if process.call(1, Duration::ZERO, DEADLINE_MS).await.answered.get() > 0 {
            return Some(began.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    None
}

/// A service that takes longer than any call may take: its token must come all the same, for the calls after it.
async fn slow(options: &Options, report: &mut Report) -> anyhow::Result<()> {
    let process = Process::start(options, LIFE).await?;
    process.wechat.set_service(Service::Slow(Duration::from_secs(3)));
    let calls = process.call(LANES, Duration::from_secs(5), DEADLINE_MS).await;
    let title = "a token service that takes 3 s, for calls that may take 0.8 s";
    calls.report(title, report);
    let answered = calls.answered.get();
    report.check(
        format!("{title}: its token comes for the calls after it"),
        answered > 0,
        format!("{answered} succeeded"),
    );
    let asked = process.wechat.take_asked();
    report.check(format!("{title}: it is asked a few times at most"), asked <= 5, format!("{asked} times"));
    Ok(())
}
