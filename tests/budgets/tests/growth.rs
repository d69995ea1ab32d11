//! What an invocation takes does not grow: with the invocations before it, with the functions beside it, or with the size
//! of an event that nobody reads.

#![forbid(unsafe_code)]
#![expect(clippy::unwrap_used, reason = "a test fails where it cannot go on")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use allocation_counter::{AllocationInfo, measure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use cloudfn_runtime::{Environment, Error, Functions, Invocation, RawEvent, cloud_function};
use serde_json::{Value, json};
use tower_service::Service;

#[cloud_function]
async fn echo(event: Value) -> Result<Value, Error> {
    Ok(event)
}

#[cloud_function]
async fn pass(event: RawEvent) -> Result<RawEvent, Error> {
    Ok(event)
}

/// Registers a thousand functions `f000` to `f999`, each of which answers with its name.
macro_rules! thousand {
    ($($digit:literal)*) => { thousand!(@hundreds [$($digit)*] $($digit)*); };
    (@hundreds $all:tt $($hundred:literal)*) => { $(thousand!(@tens $all $all $hundred);)* };
    (@tens [$($ten:literal)*] $all:tt $hundred:literal) => { $(thousand!(@ones $all $hundred $ten);)* };
    (@ones [$($one:literal)*] $hundred:literal $ten:literal) => {
        $(cloudfn_runtime::__private::inventory::submit! {
            cloudfn_runtime::Function::new(concat!("f", $hundred, $ten, $one), "{}", |_, _| Box::pin(async {
                Ok(Bytes::from_static(concat!("f", $hundred, $ten, $one).as_bytes()))
            }))
        })*
    };
}

thousand!(0 1 2 3 4 5 6 7 8 9);

fn list_of(items: usize) -> String {
    let text = "0123456789".repeat(8);
    let items: Vec<Value> = (0..items).map(|number| json!({"number": number, "text": text})).collect();
    serde_json::to_string(&items).unwrap()
}

/// What an invocation of this function allocates. It is done once before.
fn allocations(function: &str, event: impl Into<Bytes>) -> AllocationInfo {
    let event: Bytes = event.into();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut functions = Functions::linked();
    let mut invoke = || {
        let mut invocation = Invocation::new(event.clone(), Environment::default(), "r1");
        invocation.function = Some(function.to_owned());
        runtime.block_on(functions.call(invocation)).unwrap_or_else(|failure| panic!("{}", failure.err_msg()))
    };
    let expected = invoke();
    measure(|| assert_eq!(invoke(), expected))
}

#[test]
fn an_event_that_is_passed_through_takes_the_same_whatever_its_size() {
    let small = allocations("pass", list_of(10));
    for items in [1000, 30_000] {
        let large = allocations("pass", list_of(items));
        assert_eq!((large.count_total, large.bytes_total), (small.count_total, small.bytes_total), "{items} items");
    }
    assert!(small.bytes_total < 4096, "{small:?}");
}

#[test]
fn an_event_that_is_read_takes_memory_in_proportion_to_its_size() {
    let counts = [100, 1000, 10_000].map(|items| allocations("echo", list_of(items)));
    for pair in counts.windows(2) {
        let [smaller, larger] = pair else { unreachable!() };
        assert!(larger.count_total <= smaller.count_total * 10, "{smaller:?} {larger:?}");
        // Buffers grow by doubling, so one of them may be nearly twice as long as it needs to be.
        assert!(larger.bytes_max <= smaller.bytes_max * 15, "{smaller:?} {larger:?}");
        assert_eq!(larger.bytes_current, 0, "{larger:?}");
    }
}

#[test]
fn among_a_thousand_functions_an_invocation_takes_what_it_takes_alone() {
    let first = allocations("f000", "{}");
    for name in ["f001", "f500", "f999"] {
        let other = allocations(name, "{}");
        assert_eq!((other.count_total, other.bytes_total), (first.count_total, first.bytes_total), "{name}");
    }
    let linked = measure(|| assert_eq!(Functions::linked().names().count(), 1002));
    assert!(linked.count_total < 20, "one list, and what a gateway needs: {linked:?}");
}

#[test]
fn ten_thousand_invocations_leave_nothing_behind() {
    let event = Bytes::from(list_of(10));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut functions = Functions::linked();
    let mut invoke = |times: u32| {
        for _ in 0..times {
            let mut invocation = Invocation::new(event.clone(), Environment::default(), "r1");
            invocation.function = Some("echo".to_owned());
            assert_eq!(runtime.block_on(functions.call(invocation)).unwrap(), event);
        }
    };
    invoke(1);
    let (one, many) = (measure(|| invoke(1)), measure(|| invoke(10_000)));
    assert_eq!(many.count_total, one.count_total * 10_000);
    assert_eq!((many.count_current, many.bytes_current), (0, 0));
}

/// The platform's side of an instance.
struct Platform {
    instance: Child,
    stream: BufReader<TcpStream>,
}

impl Platform {
    /// Starts an instance, and waits until it asks for an event.
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let instance = Command::new(env!("CARGO_BIN_EXE_instance"))
            .env_clear()
            .env("SCF_RUNTIME_API", listener.local_addr().unwrap().to_string())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut platform = Self { instance, stream: BufReader::new(listener.accept().unwrap().0) };
        platform.request();
        platform.respond("", b"");
        platform.request();
        platform
    }

    /// Sends an event, and returns the answer.
    fn invoke(&mut self, function: &str, event: &[u8]) -> Vec<u8> {
        let context = STANDARD.encode(json!({"environment": {}, "function_name": function}).to_string());
        self.respond(&format!("request_id: r1\r\nx-cloudfn-context: {context}\r\n"), event);
        let answer = self.request();
        self.respond("", b"");
        self.request();
        answer
    }

    /// Reads a request, and returns its body.
    fn request(&mut self) -> Vec<u8> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).unwrap();
            if let Some(text) = line.strip_prefix("content-length: ") {
                length = text.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        body
    }

    fn respond(&mut self, headers: &str, body: &[u8]) {
        let head = format!("HTTP/1.1 200 OK\r\n{headers}content-length: {}\r\n\r\n", body.len());
        self.stream.get_mut().write_all(&[head.as_bytes(), body].concat()).unwrap();
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        let _ = self.instance.kill();
        let _ = self.instance.wait();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn an_instance_is_as_large_after_thousands_of_invocations_as_before() {
    let mut platform = Platform::start();
    let mut size = |invocations: usize| {
        for event in [list_of(10), list_of(100)] {
            for _ in 0..invocations {
                for function in ["echo", "pass"] {
                    assert_eq!(platform.invoke(function, event.as_bytes()), event.as_bytes());
                }
            }
        }
        serde_json::from_slice::<[usize; 3]>(&platform.invoke("size", b"")).unwrap()
    };
    let [resident_before, threads_before, files_before] = size(100);
    let [resident, threads, files] = size(1000);
    assert_eq!((threads, files), (threads_before, files_before));
    assert!(resident <= resident_before + 64, "{resident_before} KiB have become {resident}");
}
