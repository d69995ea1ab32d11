//! The built function as a container starts it, called by HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// The process, on a port that the system chooses.
struct Container {
    child: Child,
    address: String,
}

impl Container {
    fn start() -> Result<Self, Box<dyn std::error::Error>> {
        let mut child = Command::new(env!("CARGO_BIN_EXE___name__"))
            .env("PORT", "0")
            .env("CLOUDFN_LOG_FORMAT", "json")
            .stderr(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(stderr) = child.stderr.take() {
            BufReader::new(stderr).read_line(&mut line)?;
        }
        // Its first output names the address that it listens on: `http://0.0.0.0:` and the port.
        let serving: Value = serde_json::from_str(&line)?;
        let port = serving["host"]
            .as_str()
            .and_then(|host| host.rsplit(':').next());
        let address = format!("127.0.0.1:{}", port.unwrap_or_default());
        Ok(Self { child, address })
    }

    /// Posts an event, and returns the status line and the answer.
    fn post(
        &self,
        headers: &str,
        event: &Value,
    ) -> Result<(String, Value), Box<dyn std::error::Error>> {
        let event = event.to_string();
        let mut stream = TcpStream::connect(&self.address)?;
        write!(
            stream,
            "POST / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n{event}",
            event.len()
        )?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        let (head, body) = response.split_once("\r\n\r\n").ok_or("no response")?;
        let status = head.lines().next().unwrap_or_default();
        Ok((status.to_owned(), serde_json::from_str(body)?))
    }
}

impl Drop for Container {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_caller_is_greeted() -> Result<(), Box<dyn std::error::Error>> {
    let container = Container::start()?;
    let headers = "X-WX-SOURCE: wx_client\r\nX-WX-OPENID: o1\r\n";
    let (status, answer) = container.post(headers, &json!({ "name": "tea" }))?;
    assert_eq!(status, "HTTP/1.1 200 OK");
    assert_eq!(answer, json!({ "text": "Hello, tea!", "openid": "o1" }));
    Ok(())
}

#[test]
fn a_header_that_wechat_did_not_add_is_ignored() -> Result<(), Box<dyn std::error::Error>> {
    let container = Container::start()?;
    let (status, _) = container.post("X-WX-OPENID: o1\r\n", &json!({ "name": "tea" }))?;
    assert_eq!(status, "HTTP/1.1 500 Internal Server Error");
    Ok(())
}
