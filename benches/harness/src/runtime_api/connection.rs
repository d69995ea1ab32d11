//! One connection of a contestant.

use std::io::{IoSlice, Read, Write};
use std::net::TcpStream;
use std::time::Instant;

use super::Shared;
use crate::message_end::MessageEnd;
use crate::process;

const READY: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
const ACCEPTED: &[u8] =
    b"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"status\":\"OK\"}";

/// What a contestant asks.
#[derive(Debug, PartialEq, Eq)]
enum Question {
    Next { is_aws: bool },
    Answer,
    Error,
    Other,
}

pub(super) fn serve(mut stream: TcpStream, shared: &Shared) -> anyhow::Result<()> {
    stream.set_nodelay(true)?;
    let mut buffer = vec![0; 64 * 1024];
    let mut length = 0;
    loop {
        let mut end = MessageEnd::default();
        let end = loop {
            if let Some(end) = end.find(&buffer[..length])? {
                break end;
            }
            if length == buffer.len() {
                buffer.resize(length * 2, 0);
            }
            match stream.read(&mut buffer[length..])? {
                0 => return Ok(()),
                read => length += read,
            }
        };
        let now = Instant::now();
        match question(&buffer[..end]) {
            Question::Next { is_aws } => {
                let Some(number) = next(shared, now) else {
                    // The process stays as it is until it is ended.
                    let _ = stream.read(&mut [0]);
                    return Ok(());
                };
                let head = head(number, is_aws, shared.plan.event.len());
                shared.progress().sent = Some(Instant::now());
                write_both(&mut stream, head.as_bytes(), &shared.plan.event)?;
            }
            Question::Answer => {
                answered(shared, now);
                stream.write_all(ACCEPTED)?;
            }
            Question::Error => {
                let text = String::from_utf8_lossy(&buffer[..end]).into_owned();
                shared.progress().fault = Some(format!("it reported a failure: {text}"));
                shared.done.notify_all();
            }
            Question::Other => stream.write_all(READY)?,
        }
        buffer.copy_within(end..length, 0);
        length -= end;
    }
}

fn question(request: &[u8]) -> Question {
    let line = request.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let path = line.split(' ').nth(1).unwrap_or_default();
    if path.ends_with("/invocation/next") {
        return Question::Next { is_aws: path.starts_with("/2018-06-01/") };
    }
    // AWS has the id of the invocation in the path.
    match path.rsplit('/').next() {
        Some("response") => Question::Answer,
        Some("error") => Question::Error,
        _ => Question::Other,
    }
}

/// The number of the next event, unless there are no more.
fn next(shared: &Shared, now: Instant) -> Option<usize> {
    let mut progress = shared.progress();
    if progress.first_next.is_none() {
        progress.first_next = Some(now);
        if !shared.plan.hold.is_zero() {
            drop(progress);
            std::thread::sleep(shared.plan.hold);
            progress = shared.progress();
            progress.idle_kb = progress.process.and_then(process::resident_kb);
            progress.idle_page_faults = progress.process.and_then(process::page_faults);
        }
    }
    progress.mark(now);
    if progress.is_done() {
        shared.done.notify_all();
        return None;
    }
    Some(progress.answered)
}

fn answered(shared: &Shared, now: Instant) {
    let mut progress = shared.progress();
    progress.first_answer.get_or_insert(now);
    match progress.sent.take() {
        Some(sent) => {
            let latency = u64::try_from((now - sent).as_nanos()).unwrap_or(u64::MAX);
            progress.latencies.push(latency);
            progress.answered += 1;
        }
        None => progress.fault = Some("it answered an event that it did not get".to_owned()),
    }
}

fn head(number: usize, is_aws: bool, length: usize) -> String {
    let id = format!("8476a536-e9f4-11e8-9739-{number:012x}");
    let facts = if is_aws {
        format!(
            "Lambda-Runtime-Aws-Request-Id: {id}\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\n\
             Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:000000000000:function:echo"
        )
    } else {
        format!("Request_id: {id}\r\nMemory_limit_in_mb: 256\r\nTime_limit_in_ms: 3000")
    };
    format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{facts}\r\nContent-Length: {length}\r\n\r\n")
}

fn write_both(stream: &mut TcpStream, mut first: &[u8], mut second: &[u8]) -> std::io::Result<()> {
    while !first.is_empty() || !second.is_empty() {
        let written = stream.write_vectored(&[IoSlice::new(first), IoSlice::new(second)])?;
        if written == 0 {
            return Err(std::io::ErrorKind::WriteZero.into());
        }
        let of_first = written.min(first.len());
        (first, second) = (&first[of_first..], &second[written - of_first..]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_told_apart_in_both_dialects() {
        let asked = [
            ("GET /runtime/invocation/next HTTP/1.1", Question::Next { is_aws: false }),
            ("GET /2018-06-01/runtime/invocation/next HTTP/1.1", Question::Next { is_aws: true }),
            ("POST /runtime/invocation/response HTTP/1.1", Question::Answer),
            ("POST /2018-06-01/runtime/invocation/8476/response HTTP/1.1", Question::Answer),
            ("POST /runtime/invocation/error HTTP/1.1", Question::Error),
            ("POST /runtime/init/ready HTTP/1.1", Question::Other),
        ];
        for (line, expected) in asked {
            assert_eq!(question(format!("{line}\r\nhost: x\r\n\r\n").as_bytes()), expected, "{line}");
        }
    }

    #[test]
    fn an_event_has_the_headers_that_its_dialect_wants() {
        assert!(head(1, false, 5).contains("Time_limit_in_ms: 3000\r\nContent-Length: 5\r\n\r\n"));
        assert!(head(255, true, 5).contains("Lambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-0000000000ff\r\n"));
    }
}
