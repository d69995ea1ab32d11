//! What a function process writes to stdout and stderr.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::process::Stdio;
use std::time::Instant;

use tokio::sync::mpsc;

use crate::secret::Secret;

/// The maximum output that is kept of one invocation, in bytes.
const MAX_KEPT_BYTES: usize = 4 * 1024 * 1024;

/// The maximum number of its lines: empty lines take memory, too.
const MAX_KEPT_LINES: usize = 100_000;

/// The line that replaces output beyond the limit.
const OMITTED: &str = "(the rest of the output is omitted)";

/// Longer lines are split.
const MAX_LINE_BYTES: usize = 1024 * 1024;

/// The output of one process: both streams in one pipe, so that lines keep their order.
#[derive(Debug)]
pub(crate) struct Output {
    writer: PipeWriter,
    lines: mpsc::UnboundedReceiver<Line>,
    /// The secret in marks, which keeps the process from writing them.
    secret: Secret,
    /// The number of the last mark.
    marks: u64,
}

/// A line that a process wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OutputLine {
    pub(crate) text: String,
    /// When it was read, which is very soon after it was written.
    pub(crate) at: Instant,
}

#[derive(Debug)]
enum Line {
    Text(OutputLine),
    /// Everything before the mark with this number has been read.
    Mark(u64),
}

impl Output {
    /// The process must not know the secret: otherwise it could write a mark that ends an invocation's output early,
    /// and its lines would count as those of the next caller.
    pub(crate) fn new(secret: Secret) -> io::Result<Self> {
        let (reader, writer) = io::pipe()?;
        let (sender, lines) = mpsc::unbounded_channel();
        // A thread, not a task: pipes are files to the operating system, and reading them blocks.
        let mark = mark(&secret);
        std::thread::Builder::new()
            .name("cloudfn-output".to_owned())
            .spawn(move || read_lines(reader, &mark, &sender))?;
        Ok(Self { writer, lines, secret, marks: 0 })
    }

    /// The end of the pipe that the process writes to.
    pub(crate) fn stdio(&self) -> io::Result<Stdio> {
        Ok(self.writer.try_clone()?.into())
    }

    /// All lines that were written since the last call.
    ///
    /// The process is still running, so the pipe does not end. A mark shows what has been read: everything that was
    /// written before it.
    pub(crate) async fn take(&mut self) -> Vec<OutputLine> {
        let mut taken = Vec::new();
        self.marks += 1;
        // The mark begins with a line feed, so that an unfinished line before it ends.
        let mark = format!("\n{}{}\n", mark(&self.secret), self.marks);
        if self.writer.write_all(mark.as_bytes()).is_err() {
            return taken;
        }
        while let Some(line) = self.lines.recv().await {
            match line {
                Line::Text(text) => taken.push(text),
                Line::Mark(number) if number == self.marks => break,
                // Nobody waited for that mark: the lines before it are returned now.
                Line::Mark(_) => {}
            }
        }
        if taken.last().is_some_and(|line| line.text.is_empty()) {
            // The mark's own line feed did not end a line of the process.
            taken.pop();
        }
        taken
    }

    /// Waits for the next line. No line is lost if the returned future is dropped.
    pub(crate) async fn next_line(&mut self) -> OutputLine {
        loop {
            match self.lines.recv().await {
                Some(Line::Text(line)) => return line,
                // Nobody waits for this mark.
                Some(Line::Mark(_)) => {}
                // The thread that reads has ended: nothing more comes.
                None => std::future::pending().await,
            }
        }
    }
}

/// The start of a mark, which the platform writes into the pipe to learn that it has read everything before. A number
/// follows.
fn mark(secret: &Secret) -> String {
    format!("\0cloudfn: read up to here {} ", secret.as_str())
}

fn read_lines(mut reader: PipeReader, mark: &str, lines: &mpsc::UnboundedSender<Line>) {
    let number = |line: &[u8]| std::str::from_utf8(line.strip_prefix(mark.as_bytes())?).ok()?.parse().ok();
    let mut pending = Vec::new();
    let mut chunk = [0; 8 * 1024];
    let (mut kept, mut kept_lines) = (0, 0);
    loop {
        let Ok(length @ 1..) = reader.read(&mut chunk) else {
            return;
        };
        pending.extend_from_slice(&chunk[..length]);
        if pending.len() > MAX_LINE_BYTES {
            pending.push(b'\n');
        }
        let mut begin = 0;
        while let Some(length) = pending[begin..].iter().position(|byte| *byte == b'\n') {
            let line = &pending[begin..begin + length];
            begin += length + 1;
            let line = if let Some(number) = number(line) {
                (kept, kept_lines) = (0, 0);
                Line::Mark(number)
            } else {
                let is_full = |kept: usize, lines: usize| kept > MAX_KEPT_BYTES || lines > MAX_KEPT_LINES;
                let was_full = is_full(kept, kept_lines);
                kept += line.len() + 1;
                kept_lines += 1;
                let text = match (was_full, is_full(kept, kept_lines)) {
                    (false, false) => String::from_utf8_lossy(line).into_owned(),
                    (false, true) => OMITTED.to_owned(),
                    (true, _) => continue,
                };
                Line::Text(OutputLine { text, at: Instant::now() })
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

    fn output() -> Output {
        Output::new(Secret::random(getrandom::fill).unwrap()).unwrap()
    }

    fn texts(lines: Vec<OutputLine>) -> Vec<String> {
        lines.into_iter().map(|line| line.text).collect()
    }

    fn taken_after(written: &[&[u8]]) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = output();
        for bytes in written {
            output.writer.write_all(bytes).unwrap();
        }
        texts(runtime.block_on(output.take()))
    }

    #[test]
    fn lines_keep_their_order_and_the_last_one_needs_no_line_feed() {
        assert_eq!(taken_after(&[b"one\n", b"\ntw", b"o\nthree"]), ["one", "", "two", "three"]);
        assert_eq!(taken_after(&[b"one\n"]), ["one"]);
        assert_eq!(taken_after(&[b"one\n\n"]), ["one", ""]);
        assert!(taken_after(&[]).is_empty());
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_replaced() {
        assert_eq!(taken_after(&[b"\xff!\n"]), ["\u{fffd}!"]);
    }

    #[test]
    fn endless_output_is_cut_off_with_a_note() {
        let line = [b'a'; 1023];
        let mut output = output();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        for _ in 0..5 * 1024 {
            output.writer.write_all(&line).unwrap();
            output.writer.write_all(b"\n").unwrap();
        }
        let taken = texts(runtime.block_on(output.take()));
        assert_eq!(taken.len(), 4 * 1024 + 1);
        assert_eq!(taken.last().unwrap(), OMITTED);
        assert!(runtime.block_on(output.take()).is_empty());
    }

    #[test]
    fn a_process_cannot_write_the_end_of_its_own_output() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = output();
        let forged = b"one\n\0cloudfn: read up to here\0\n\0cloudfn: read up to here 0123456789abcdef 1\ntwo\n";
        output.writer.write_all(forged).unwrap();
        assert_eq!(runtime.block_on(output.take()).len(), 4);
        output.writer.write_all(b"three\n").unwrap();
        assert_eq!(texts(runtime.block_on(output.take())), ["three"]);
    }

    #[test]
    fn lines_of_an_abandoned_read_are_returned_by_the_next_one() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = output();
        // Like a `take` that is dropped half-way.
        output.marks = 1;
        let mark = format!("one\n{}1\n", mark(&output.secret));
        output.writer.write_all(mark.as_bytes()).unwrap();
        output.writer.write_all(b"two\n").unwrap();
        assert_eq!(texts(runtime.block_on(output.take())), ["one", "two"]);
        assert!(runtime.block_on(output.take()).is_empty());
    }

    #[test]
    fn an_endless_line_is_limited_like_other_output() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = output();
        for _ in 0..8 * 1024 {
            output.writer.write_all(&[b'a'; 1024]).unwrap();
        }
        let taken = texts(runtime.block_on(output.take()));
        assert!(taken.iter().map(String::len).sum::<usize>() <= MAX_KEPT_BYTES);
        assert!(taken.iter().all(|line| line.len() <= MAX_LINE_BYTES + 8 * 1024));
        assert_eq!(taken.last().unwrap(), OMITTED);
    }

    #[test]
    fn empty_lines_count_too() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = output();
        for _ in 0..2 * MAX_KEPT_LINES / 1000 {
            output.writer.write_all(&[b'\n'; 1000]).unwrap();
        }
        let taken = texts(runtime.block_on(output.take()));
        assert_eq!((taken.len(), taken.last().unwrap().as_str()), (MAX_KEPT_LINES + 1, OMITTED));
    }

    #[test]
    fn lines_can_be_read_as_they_come() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = output();
        output.writer.write_all(b"one\ntwo\n").unwrap();
        runtime.block_on(async {
            assert_eq!(output.next_line().await.text, "one");
            assert_eq!(output.next_line().await.text, "two");
            output.writer.write_all(b"three").unwrap();
            assert_eq!(texts(output.take().await), ["three"]);
        });
    }
}
