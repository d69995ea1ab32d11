//! Tests of connections on several threads, with real sockets.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use super::*;

/// The client's side of the function `b`, which blocks its thread.
struct Block {
    has_begun: Receiver<()>,
    go_on: Sender<()>,
    /// Stops the host.
    stop: watch::Sender<bool>,
}

/// The function's side.
#[derive(Clone)]
struct Blocked {
    begun: Sender<()>,
    may_go_on: Arc<Mutex<Receiver<()>>>,
}

/// Runs a host with this many threads while a client talks to it. Its functions answer with the number of their thread, and
/// `b` blocks its thread before that until the client lets it go on.
fn serve_on(count: usize, talk: impl FnOnce(SocketAddr, &Block)) {
    let host = Host::new(HOSTING, &[]);
    let threads = Arc::new(Threads::new(count));
    let (stop, stopped) = watch::channel(false);
    let ((begun, has_begun), (go_on, may_go_on)) = (channel(), channel());
    let block = Block { has_begun, go_on, stop };
    let blocked = Blocked { begun, may_go_on: Arc::new(Mutex::new(may_go_on)) };
    let of_listener = runtime_of(&threads, 0).unwrap();
    let (listener, address) = listen(&of_listener, 0).unwrap();
    thread::scope(|scope| {
        for index in 0..count {
            let (shared, threads, stopped) = (Arc::clone(&host.shared), Arc::clone(&threads), stopped.clone());
            let (listener, blocked) = (listener.try_clone().unwrap(), blocked.clone());
            scope.spawn(move || {
                let runtime = runtime_of(&threads, index).unwrap();
                let run = name_thread(index, blocked);
                let work = worker::work(listener, run, shared, Member::new(threads, index), stopped);
                LocalSet::new().block_on(&runtime, work).unwrap();
            });
        }
        while threads.accepting() < count {
            thread::yield_now();
        }
        let talk = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            talk((Ipv4Addr::LOCALHOST, address.port()).into(), &block);
        }));
        block.stop.send_replace(true);
        // Lets blocked threads go on, even if the client has failed.
        drop(block);
        if let Err(failed) = talk {
            std::panic::resume_unwind(failed);
        }
    });
}

fn name_thread(index: usize, blocked: Blocked) -> runner::Runner {
    Rc::new(move |invocation| {
        let blocked = blocked.clone();
        Box::pin(async move {
            if invocation.function.as_deref() == Some("b") {
                // If these fail, the client is gone.
                let _ = blocked.begun.send(());
                let _ = blocked.may_go_on.lock().unwrap_or_else(PoisonError::into_inner).recv();
            }
            Ok(index.to_string().into())
        })
    })
}

fn ask(stream: &mut TcpStream, path: &str) {
    stream.write_all(format!("POST {path} HTTP/1.1\r\ncontent-length: 2\r\n\r\n{{}}").as_bytes()).unwrap();
}

/// The body of the next answer: the number of a thread.
fn answer(stream: &mut TcpStream) -> usize {
    let mut answer = Vec::new();
    loop {
        let mut piece = [0; 1024];
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0, "{}", String::from_utf8_lossy(&answer));
        answer.extend_from_slice(&piece[..length]);
        let text = String::from_utf8_lossy(&answer);
        if let Some((_, body)) = text.split_once("\r\n\r\n").filter(|(_, body)| !body.is_empty()) {
            assert!(text.starts_with("HTTP/1.1 200 "), "{text}");
            return body.parse().unwrap();
        }
    }
}

/// How many of 64 connections, opened at once, each of these threads has.
fn spread(threads: usize) -> Vec<usize> {
    let mut connections = vec![0; threads];
    serve_on(threads, |address, _| {
        let mut clients: Vec<_> = (0..64).map(|_| TcpStream::connect(address).unwrap()).collect();
        for client in &mut clients {
            ask(client, "/a");
            connections[answer(client)] += 1;
        }
    });
    connections
}

#[test]
fn connections_that_are_opened_at_once_are_spread_over_the_threads() {
    for threads in [2, 4] {
        // A thread that gets no processor for long has fewer of them. On a busy machine, that happens now and then.
        let attempts: Vec<_> = (0..3).map(|_| spread(threads)).collect();
        assert!(attempts.iter().any(|connections| connections.iter().all(|count| *count <= 56)), "{attempts:?}");
    }
}

#[test]
fn a_thread_that_computes_keeps_no_connection_from_being_served() {
    serve_on(2, |address, block| {
        let mut blocking = TcpStream::connect(address).unwrap();
        ask(&mut blocking, "/a");
        let blocked = answer(&mut blocking);
        ask(&mut blocking, "/b");
        block.has_begun.recv().unwrap();
        // The other thread has more connections soon, but the blocked one does not take its turn.
        let mut clients: Vec<_> = (0..64).map(|_| TcpStream::connect(address).unwrap()).collect();
        for client in &mut clients {
            ask(client, "/a");
            assert_ne!(answer(client), blocked);
        }
        block.go_on.send(()).unwrap();
        assert_eq!(answer(&mut blocking), blocked);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_thread_that_computes_keeps_no_client_of_a_stopped_host_from_being_refused() {
    serve_on(2, |address, block| {
        let mut blocking = TcpStream::connect(address).unwrap();
        ask(&mut blocking, "/b");
        block.has_begun.recv().unwrap();
        block.stop.send_replace(true);
        let refused = loop {
            if let Err(refused) = TcpStream::connect_timeout(&address, Duration::from_secs(10)) {
                break refused;
            }
        };
        assert_eq!(refused.kind(), io::ErrorKind::ConnectionRefused);
        block.go_on.send(()).unwrap();
        answer(&mut blocking);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_connection_sends_small_answers_at_once() {
    let runtime = runtime_of(&Arc::new(Threads::new(1)), 0).unwrap();
    let (listener, address) = listen(&runtime, 0).unwrap();
    let _client = TcpStream::connect((Ipv4Addr::LOCALHOST, address.port())).unwrap();
    listener.set_nonblocking(false).unwrap();
    let (accepted, _) = listener.accept().unwrap();
    let _inside = runtime.enter();
    assert!(listener::into_stream(accepted).unwrap().nodelay().unwrap());
}
