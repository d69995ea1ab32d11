//! Hosts one function, whose process starts and ends as needed.

use tokio::sync::{Mutex, MutexGuard};

use crate::error::PlatformError;
use crate::instance::{EventOutcome, Instance, OnLine, Started, Stopped};
use crate::invoker::Delivery;
use crate::outcome::Failure;
use crate::output::OutputLine;
use crate::permissions::Permissions;
use crate::process::FunctionProcess;
use crate::secret::Randomness;

/// Runs a function in one process. The process starts when an event arrives and none is running.
#[derive(Debug)]
pub(crate) struct Host {
    process: FunctionProcess,
    permissions: Permissions,
    instance: Mutex<Option<Instance>>,
}

impl Host {
    pub(crate) fn new(process: FunctionProcess, permissions: Permissions) -> Self {
        Self { process, permissions, instance: Mutex::new(None) }
    }

    pub(crate) fn process(&self) -> &FunctionProcess {
        &self.process
    }

    pub(crate) fn permissions(&self) -> &Permissions {
        &self.permissions
    }

    /// Waits until earlier events have been served.
    pub(crate) async fn turn(&self) -> Turn<'_> {
        Turn { process: &self.process, slot: Some(self.instance.lock().await) }
    }

    /// A turn in a process of its own, which ends with it: for a call by an event that is being served, which would wait for
    /// itself.
    pub(crate) fn turn_beside(&self) -> Turn<'_> {
        Turn { process: &self.process, slot: None }
    }

    /// Ends the process, if there is one.
    pub(crate) async fn stop(&self) -> Result<Option<Stopped>, PlatformError> {
        match self.instance.lock().await.take() {
            Some(instance) => Ok(Some(instance.stop().await?)),
            None => Ok(None),
        }
    }
}

/// The turn to serve an event, one at a time.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    process: &'a FunctionProcess,
    /// Where the process stays between events; `None` if it does not stay.
    slot: Option<MutexGuard<'a, Option<Instance>>>,
}

impl Turn<'_> {
    /// Serves an event, with the running process or a new one.
    pub(crate) async fn serve(
        mut self,
        delivery: Delivery,
        gateway_url: &str,
        randomness: Randomness,
        on_line: OnLine<'_>,
    ) -> Result<EventOutcome, PlatformError> {
        // Take the process out of its slot. If this future is dropped half-way, the process ends with it, and the next
        // event does not get a process that is busy with another.
        let mut last_words = Vec::new();
        if let Some(mut instance) = self.slot.as_mut().and_then(|slot| slot.take()) {
            let served = instance.serve(delivery.clone(), on_line).await?;
            if !instance.has_missed_it() {
                self.put_back(instance, &served);
                return Ok(served);
            }
            last_words = served.output;
        }
        let mut instance = match Instance::start(self.process, gateway_url, randomness).await? {
            Started::Ready(instance) => *instance,
            Started::Failed(served) => return Ok(served.after(last_words)),
        };
        let served = instance.serve(delivery, on_line).await?;
        self.put_back(instance, &served);
        Ok(served.after(last_words))
    }

    fn put_back(&mut self, instance: Instance, served: &EventOutcome) {
        if let Some(slot) = &mut self.slot {
            **slot = lives_on(served).then_some(instance);
        }
    }
}

impl EventOutcome {
    /// Prepends the output of a process that ended before the event arrived.
    fn after(mut self, mut last_words: Vec<OutputLine>) -> Self {
        self.lines_before += last_words.len();
        last_words.append(&mut self.output);
        self.output = last_words;
        self
    }
}

/// Whether the process can serve another event.
fn lives_on(served: &EventOutcome) -> bool {
    matches!(served.answer, Ok(_) | Err(Failure::Function(_) | Failure::AnswerTooLong))
}
