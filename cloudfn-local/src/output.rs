//! What a function process writes to stdout and stderr.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::process::Stdio;

use tokio::sync::mpsc;

/// What the platform writes into the pipe to learn that it has read everything before. It begins with a line feed, so
/// that a line without an end is a line of its own.
const MARK: &[u8] = b"\n\0cloudfn: read up to here\0\n";

/// As much of the output of one invocation is kept, in bytes.
const KEPT: usize = 4 * 1024 * 1024;

/// What stands in place of the rest.
const LEFT_OUT: &str = "(the rest of the output is left out)";

/// A longer line, in bytes, is broken.
const LONGEST_LINE: usize = 1024 * 1024;

/// The output of one process: both streams in one pipe, so that lines keep their order.
#[derive(Debug)]
pub(crate) struct Output {
    writer: PipeWriter,
    lines: mpsc::UnboundedReceiver<Line>,
}

#[derive(Debug)]
enum Line {
    Text(String),
    Mark,
}

impl Output {
    pub(crate) fn new() -> io::Result<Self> {
        let (reader, writer) = io::pipe()?;
        let (sender, lines) = mpsc::unbounded_channel();
        // A thread, not a task: pipes are files to the operating system, and reading them blocks.
        std::thread::Builder::new().name("cloudfn-output".to_owned()).spawn(move || read_lines(reader, &sender))?;
        Ok(Self { writer, lines })
    }

    /// The end of the pipe that the process writes to.
    pub(crate) fn stdio(&self) -> io::Result<Stdio> {
        Ok(self.writer.try_clone()?.into())
    }

    /// All lines that were written since the last time, up to now.
    ///
    /// The process is still there and may be silent or not, so its end of the pipe says nothing. A mark does: what was
    /// written before it is read before it.
    pub(crate) async fn take(&mut self) -> Vec<String> {
        let mut taken = Vec::new();
        if self.writer.write_all(MARK).is_err() {
            return taken;
        }
        while let Some(Line::Text(text)) = self.lines.recv().await {
            taken.push(text);
        }
        if taken.last().is_some_and(String::is_empty) {
            // The mark's own line feed ended no line of the process.
            taken.pop();
        }
        taken
    }
}

fn read_lines(mut reader: PipeReader, lines: &mpsc::UnboundedSender<Line>) {
    let mark = MARK.trim_ascii();
    let mut pending = Vec::new();
    let mut chunk = [0; 8 * 1024];
    let mut kept = 0;
    loop {
        let Ok(length @ 1..) = reader.read(&mut chunk) else {
            return;
        };
        pending.extend_from_slice(&chunk[..length]);
        if pending.len() > LONGEST_LINE {
            pending.push(b'\n');
        }
        let mut begin = 0;
        while let Some(length) = pending[begin..].iter().position(|byte| *byte == b'\n') {
            let line = &pending[begin..begin + length];
            begin += length + 1;
            let line = if line == mark {
                kept = 0;
                Line::Mark
            } else {
                let before = kept;
                kept += line.len() + 1;
                match (before > KEPT, kept > KEPT) {
                    (false, false) => Line::Text(String::from_utf8_lossy(line).into_owned()),
                    (false, true) => Line::Text(LEFT_OUT.to_owned()),
                    (true, _) => continue,
                }
            };
            if lines.send(line).is_err() {
                return;
            }
        }
        pending.drain(..begin);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_after(written: &[&[u8]]) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = Output::new().unwrap();
        for bytes in written {
            output.writer.write_all(bytes).unwrap();
        }
        runtime.block_on(output.take())
    }

    #[test]
    fn lines_come_in_order_and_a_last_line_needs_no_end() {
        assert_eq!(taken_after(&[b"one\n", b"\ntw", b"o\nthree"]), ["one", "", "two", "three"]);
        assert_eq!(taken_after(&[b"one\n"]), ["one"]);
        assert_eq!(taken_after(&[b"one\n\n"]), ["one", ""]);
        assert!(taken_after(&[]).is_empty());
    }

    #[test]
    fn bytes_that_are_not_text_are_shown_all_the_same() {
        assert_eq!(taken_after(&[b"\xff!\n"]), ["\u{fffd}!"]);
    }

    #[test]
    fn endless_output_is_cut_off_and_said_to_be() {
        let line = [b'a'; 1023];
        let mut output = Output::new().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        for _ in 0..5 * 1024 {
            output.writer.write_all(&line).unwrap();
            output.writer.write_all(b"\n").unwrap();
        }
        let taken = runtime.block_on(output.take());
        assert_eq!(taken.len(), 4 * 1024 + 1);
        assert_eq!(taken.last().unwrap(), LEFT_OUT);
        assert!(runtime.block_on(output.take()).is_empty());
    }
}
