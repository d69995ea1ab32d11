//! A running process of a function.

use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::{Either, select};
use tokio::process::Child;
use tokio::time::timeout;

use crate::error::PlatformError;
use crate::invoker::{Delivery, Invoker, Reply};
use crate::outcome::{Failure, FunctionError};
use crate::output::{Output, OutputLine};
use crate::process::FunctionProcess;
use crate::secret::{Randomness, Secret};

/// How long a process has to finish after SIGTERM before it is killed.
const GRACE: Duration = Duration::from_secs(5);

/// How many of its last lines the error for a crashed process shows.
const OUTPUT_END: usize = 20;

/// A process of a function, ready for events. Dropping it kills the process.
#[derive(Debug)]
pub(crate) struct Instance {
    child: Child,
    invoker: Invoker,
    output: Output,
    /// How long it took to be ready; `None` once it has received an event.
    start: Option<Duration>,
    process_id: Option<u32>,
}

/// What is done with each line that a process writes while it handles an event.
pub(crate) type OnLine<'a> = &'a (dyn Fn(&OutputLine) + Send + Sync);

/// The result of starting a process.
#[derive(Debug)]
pub(crate) enum Started {
    Ready(Box<Instance>),
    /// It never became ready, and its event is lost.
    Failed(EventOutcome),
}

/// The result of an event.
#[derive(Debug)]
pub(crate) struct EventOutcome {
    pub(crate) answer: Result<Bytes, Failure>,
    /// What the process has written.
    pub(crate) output: Vec<OutputLine>,
    /// How many of these lines it wrote before it got the event. Its output during the start belongs to its first
    /// event.
    pub(crate) lines_before: usize,
    /// When the event was delivered.
    pub(crate) delivered: Instant,
    /// From the delivery of the event to the end.
    pub(crate) duration: Duration,
    /// How long the process took to be ready, if this was its first event.
    pub(crate) start: Option<Duration>,
    pub(crate) process_id: Option<u32>,
}

impl Instance {
    /// Starts a process and waits until it is ready.
    pub(crate) async fn start(
        function: &FunctionProcess,
        gateway_url: &str,
        randomness: Randomness,
    ) -> Result<Started, PlatformError> {
        let invoker = Invoker::start(randomness).await?;
        let secret = Secret::random(randomness).map_err(PlatformError::randomness)?;
        let output = Output::new(secret).map_err(PlatformError::Watch)?;
        let begun = Instant::now();
        let child = function
            .command(invoker.address(), gateway_url)
            .stdin(Stdio::null())
            .stdout(output.stdio().map_err(PlatformError::Watch)?)
            .stderr(output.stdio().map_err(PlatformError::Watch)?)
            .kill_on_drop(true)
            .spawn()
            .map_err(|source| PlatformError::Start { binary: function.binary().to_owned(), source })?;
        let process_id = child.id();
        let mut instance = Self { child, invoker, output, start: None, process_id };
        let limit = function.time_to_be_ready();
        let ready = instance.invoker.ready();
        let Err(failure) = within(&mut instance.child, limit, Failure::NotReady { limit }, ready).await? else {
            instance.start = Some(begun.elapsed());
            return Ok(Started::Ready(Box::new(instance)));
        };
        let output = instance.output.take().await;
        Ok(Started::Failed(EventOutcome {
            answer: Err(failure.with_output(&output)),
            output,
            lines_before: 0,
            delivered: Instant::now(),
            duration: Duration::ZERO,
            start: Some(begun.elapsed()),
            process_id,
        }))
    }

    /// Delivers an event to the process, and passes on each line that it writes meanwhile. After a failure that is not the
    /// function's own, the process has ended.
    pub(crate) async fn serve(
        &mut self,
        delivery: Delivery,
        on_line: OnLine<'_>,
    ) -> Result<EventOutcome, PlatformError> {
        let limit = delivery.time_limit;
        let Self { child, invoker, output: written, start, .. } = self;
        let (mut output, mut own, mut delivered) = (Vec::new(), Vec::new(), Instant::now());
        let start = start.take();
        let answered = async {
            if start.is_none() {
                // Its output since the last event must not count as this one's.
                invoker.asking().await;
                output = written.take().await;
                delivered = Instant::now();
            }
            let mut reply = std::pin::pin!(invoker.invoke(delivery));
            loop {
                let line = std::pin::pin!(written.next_line());
                match select(reply.as_mut(), line).await {
                    Either::Left((reply, _)) => return reply,
                    Either::Right((line, _)) => {
                        on_line(&line);
                        own.push(line);
                    }
                }
            }
        };
        let reply = within(child, limit, Failure::TimedOut { limit }, answered).await?;
        let duration = delivered.elapsed();
        let lines_before = output.len();
        output.append(&mut own);
        let rest = self.output.take().await;
        rest.iter().for_each(on_line);
        output.extend(rest);
        let answer = match reply {
            Ok(Reply::Response(answer)) => Ok(answer),
            Ok(Reply::Error(text)) => Err(Failure::Function(FunctionError::read(text))),
            Ok(Reply::TooMuch) => Err(Failure::AnswerTooLong),
            Err(failure) => Err(failure.with_output(&output[lines_before..])),
        };
        Ok(EventOutcome { answer, output, lines_before, delivered, duration, start, process_id: self.process_id })
    }

    /// Whether the process ended without fetching the last event.
    pub(crate) fn has_missed_it(&mut self) -> bool {
        !self.invoker.fetched() && !matches!(self.child.try_wait(), Ok(None))
    }

    /// Asks the process to end, and kills it if it does not.
    pub(crate) async fn stop(mut self) -> Result<Stopped, PlatformError> {
        ask_to_end(&mut self.child);
        let status = match timeout(GRACE, self.child.wait()).await {
            Ok(status) => status.map_err(PlatformError::Watch)?,
            Err(_) => kill(&mut self.child).await?,
        };
        let output = self.output.take().await.into_iter().map(|line| line.text).collect();
        Ok(Stopped { status, output })
    }
}

/// Waits for a process to do something, and kills it if that takes too long.
async fn within<T>(
    child: &mut Child,
    limit: Duration,
    too_long: Failure,
    awaited: impl Future<Output = T>,
) -> Result<Result<T, Failure>, PlatformError> {
    let first = {
        let awaited = std::pin::pin!(awaited);
        let over = std::pin::pin!(child.wait());
        timeout(limit, select(awaited, over)).await.map(|first| match first {
            Either::Left((done, _)) => Ok(done),
            Either::Right((status, _)) => Err(status),
        })
    };
    match first {
        Ok(Ok(done)) => Ok(Ok(done)),
        Ok(Err(status)) => {
            Ok(Err(Failure::Crashed { status: status.map_err(PlatformError::Watch)?, output_end: Vec::new() }))
        }
        Err(_) => {
            kill(child).await?;
            Ok(Err(too_long))
        }
    }
}

async fn kill(child: &mut Child) -> Result<ExitStatus, PlatformError> {
    child.start_kill().map_err(PlatformError::Watch)?;
    child.wait().await.map_err(PlatformError::Watch)
}

impl Failure {
    /// Adds the last output of the process to a crash.
    fn with_output(mut self, output: &[OutputLine]) -> Self {
        if let Self::Crashed { output_end, .. } = &mut self {
            let end = &output[output.len().saturating_sub(OUTPUT_END)..];
            *output_end = end.iter().map(|line| line.text.clone()).collect();
        }
        self
    }
}

/// A process that was asked to end.
#[derive(Debug)]
#[non_exhaustive]
pub struct Stopped {
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to stdout and stderr since its last invocation.
    pub output: Vec<String>,
}

#[cfg(unix)]
fn ask_to_end(child: &mut Child) {
    let pid = child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(pid) = pid {
        // This fails only if the process has ended, which `stop` finds out by waiting.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
    }
}

/// Other systems have nothing like SIGTERM.
#[cfg(not(unix))]
fn ask_to_end(child: &mut Child) {
    // This fails only if the process has ended, which `stop` finds out by waiting.
    let _ = child.start_kill();
}
