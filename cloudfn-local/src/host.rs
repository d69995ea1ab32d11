//! One function's place on the platform: its process comes and goes.

use tokio::sync::{Mutex, MutexGuard};

use crate::error::PlatformError;
use crate::instance::{Instance, Served, Started, Stopped};
use crate::invoker::Delivery;
use crate::outcome::Failure;
use crate::permissions::Permissions;
use crate::process::FunctionProcess;
use crate::secret::Randomness;

/// Runs a function in one process, which it starts when an event comes and none is there.
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

    /// Waits for the events before.
    pub(crate) async fn turn(&self) -> Turn<'_> {
        Turn { process: &self.process, slot: self.instance.lock().await }
    }

    /// Ends the process, if there is one.
    pub(crate) async fn stop(&self) -> Result<Option<Stopped>, PlatformError> {
        match self.instance.lock().await.take() {
            Some(instance) => Ok(Some(instance.stop().await?)),
            None => Ok(None),
        }
    }
}

/// The right to have an event served: one at a time.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    process: &'a FunctionProcess,
    slot: MutexGuard<'a, Option<Instance>>,
}

impl Turn<'_> {
    /// Has an event served, by the process that is there or by a new one.
    pub(crate) async fn serve(
        mut self,
        delivery: Delivery,
        gateway_url: &str,
        randomness: Randomness,
    ) -> Result<Served, PlatformError> {
        // The process is taken out: should this future be dropped half-way, the process goes with it, and the next
        // event does not meet one that is busy with another.
        let mut last_words = Vec::new();
        if let Some(mut instance) = self.slot.take() {
            let served = instance.serve(delivery.clone()).await?;
            if !instance.has_missed_it() {
                *self.slot = lives_on(&served).then_some(instance);
                return Ok(served);
            }
            last_words = served.output;
        }
        let mut instance = match Instance::start(self.process, gateway_url, randomness).await? {
            Started::Ready(instance) => *instance,
            Started::Failed(served) => return Ok(served.after(last_words)),
        };
        let served = instance.serve(delivery).await?;
        *self.slot = lives_on(&served).then_some(instance);
        Ok(served.after(last_words))
    }
}

impl Served {
    /// Puts what a process wrote that had ended before the event came in front of the rest.
    fn after(mut self, mut last_words: Vec<String>) -> Self {
        self.lines_before += last_words.len();
        last_words.append(&mut self.output);
        self.output = last_words;
        self
    }
}

/// Whether the process is good for another event.
fn lives_on(served: &Served) -> bool {
    matches!(served.answer, Ok(_) | Err(Failure::Function(_) | Failure::AnswerTooLong))
}
