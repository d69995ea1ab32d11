//! The least that a Cloud Call takes: one blocking connection of the standard library, one call after the other.

#![forbid(unsafe_code)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Instant;

use call_work::{Credentials, Error, Message, Meter, Plan, Request, read, resident_kb};

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    fn call(&mut self, credentials: &Credentials, number: u64) -> Result<(), Error> {
        let request = Request::new(credentials, &Message::sample(), number)?;
        let mut bytes = Vec::with_capacity(request.body.len() + 1024);
        let length = request.body.len();
        write!(bytes, "POST {} HTTP/1.1\r\nhost: {}\r\n", request.path, credentials.host)?;
        for (name, value) in &request.headers {
            write!(bytes, "{name}: {value}\r\n")?;
        }
        write!(bytes, "content-length: {length}\r\n\r\n")?;
        bytes.extend_from_slice(&request.body);
        self.stream.write_all(&bytes)?;
        let mut received = 0;
        loop {
            let more = self.stream.read(&mut self.buffer[received..])?;
            if more == 0 {
                return Err("the gateway closed the connection".into());
            }
            received += more;
            let Some(end) = self.buffer[..received].windows(4).position(|bytes| bytes == b"\r\n\r\n") else { continue };
            let head = std::str::from_utf8(&self.buffer[..end])?.to_ascii_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
            let whole = end + 4 + length.ok_or("an answer without a length")?.trim().parse::<usize>()?;
            if received >= whole {
                return read(&self.buffer[end + 4..whole]);
            }
        }
    }
}

fn main() -> Result<(), Error> {
    let (plan, credentials) = (Plan::of_process()?, Credentials::of_process()?);
    if plan.lanes != 1 {
        return Err("this contestant makes one call after the other: BENCH_CONC must be 1".into());
    }
    let idle = resident_kb();
    let stream = TcpStream::connect(&credentials.host)?;
    stream.set_nodelay(true)?;
    let mut connection = Connection { stream, buffer: vec![0; 64 * 1024] };
    for number in 0..plan.warm_up {
        connection.call(&credentials, number as u64)?;
    }
    let meter = Meter::start(idle);
    let mut latencies = Vec::with_capacity(plan.calls);
    for number in 0..plan.calls {
        let begin = Instant::now();
        connection.call(&credentials, number as u64)?;
        latencies.push(u64::try_from(begin.elapsed().as_nanos())?);
    }
    meter.report(&plan, latencies);
    Ok(())
}
