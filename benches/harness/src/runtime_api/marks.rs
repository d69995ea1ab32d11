//! How far a contestant is.

use std::time::Instant;

use super::Plan;
use crate::process;

/// The figures of the process after a number of events.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) events: usize,
    pub(crate) at: Instant,
    pub(crate) cpu_ns: u64,
    pub(crate) resident_kb: Option<u64>,
    pub(crate) max_resident_kb: Option<u64>,
}

#[derive(Debug)]
pub(super) struct Progress {
    marks: Vec<usize>,
    pub(super) process: Option<u32>,
    pub(super) answered: usize,
    pub(super) reached: Vec<Mark>,
    pub(super) latencies: Vec<u64>,
    pub(super) first_next: Option<Instant>,
    pub(super) first_answer: Option<Instant>,
    pub(super) idle_kb: Option<u64>,
    pub(super) idle_page_faults: Option<u64>,
    pub(super) connections: usize,
    /// When the event was sent that is not answered yet.
    pub(super) sent: Option<Instant>,
    pub(super) fault: Option<String>,
}

impl Progress {
    pub(super) fn new(plan: &Plan) -> Self {
        Self {
            marks: plan.marks.clone(),
            process: None,
            answered: 0,
            reached: Vec::with_capacity(plan.marks.len()),
            latencies: Vec::with_capacity(plan.marks.last().copied().unwrap_or_default()),
            first_next: None,
            first_answer: None,
            idle_kb: None,
            idle_page_faults: None,
            connections: 0,
            sent: None,
            fault: None,
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.reached.len() == self.marks.len()
    }

    /// Reads the figures of the process if a mark is reached. The process waits for its next event.
    pub(super) fn mark(&mut self, at: Instant) {
        if self.marks.get(self.reached.len()) == Some(&self.answered) {
            let process = self.process.unwrap_or_default();
            self.reached.push(Mark {
                events: self.answered,
                at,
                cpu_ns: process::cpu_ns(process),
                resident_kb: process::resident_kb(process),
                max_resident_kb: process::max_resident_kb(process),
            });
        }
    }
}
