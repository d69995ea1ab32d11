//! The line of a failure as a signal handler can write it: it allocates nothing and takes no lock.

use std::fmt::{self, Display, Write};
use std::time::SystemTime;

use serde_json::Value;

use super::timestamp::Timestamp;
use crate::environment::Environment;

/// The most that one line takes: the time, the reason and a request id.
const BUFFER_BYTES: usize = 1024;

/// The log line of a failure that is known beforehand, without its time and its request id.
///
/// It goes to stderr even if the program has a subscriber of its own, which a signal handler must not call.
#[derive(Debug)]
pub(crate) struct FailureLine {
    is_json: bool,
    err_code: i64,
    /// In JSON with its quotes.
    message: String,
}

impl FailureLine {
    pub(crate) fn new(process: &Environment, err_code: i64, message: &str) -> Self {
        let is_json = super::json(process).0;
        let message = if is_json { Value::from(message).to_string() } else { message.to_owned() };
        Self { is_json, err_code, message }
    }

    /// Writes the line; what the buffer has no room for is cut off.
    pub(crate) fn write(&self, buffer: &mut LineBuffer, request_id: Option<&impl Display>, time: SystemTime) {
        let write = if self.is_json { Self::write_json } else { Self::write_text };
        let _ = write(self, buffer, request_id.map(|id| id as &dyn Display), Timestamp(time));
    }

    fn write_json(&self, buffer: &mut LineBuffer, request_id: Option<&dyn Display>, time: Timestamp) -> fmt::Result {
        let Self { err_code, message, .. } = self;
        write!(buffer, r#"{{"timestamp":"{time}","level":"ERROR","message":{message},"err_code":{err_code},"#)?;
        write!(buffer, r#""target":"cloudfn""#)?;
        if let Some(id) = request_id {
            write!(buffer, r#","span":{{"function":"","request_id":"{id}","name":"invocation"}}"#)?;
        }
        writeln!(buffer, "}}")
    }

    fn write_text(&self, buffer: &mut LineBuffer, request_id: Option<&dyn Display>, time: Timestamp) -> fmt::Result {
        let Self { err_code, message, .. } = self;
        let span = if request_id.is_some() { "invocation: " } else { "" };
        write!(buffer, "{time} ERROR {span}cloudfn: {message} err_code={err_code}")?;
        if let Some(id) = request_id {
            write!(buffer, r#" request_id={id} function="""#)?;
        }
        writeln!(buffer)
    }
}

/// Room for one line, on the stack.
pub(crate) struct LineBuffer {
    bytes: [u8; BUFFER_BYTES],
    length: usize,
}

impl LineBuffer {
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

impl Default for LineBuffer {
    fn default() -> Self {
        Self { bytes: [0; BUFFER_BYTES], length: 0 }
    }
}

impl Write for LineBuffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            let free = self.bytes.get_mut(self.length).ok_or(fmt::Error)?;
            *free = byte;
            self.length += 1;
        }
        Ok(())
    }
}
