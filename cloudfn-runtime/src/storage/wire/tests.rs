//! Tests of transfers on real connections: their bytes, their memory use, and broken connections.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use serde_json::json;

use super::*;
use crate::cloud::Cloud;
use crate::error::ErrorKind;
use crate::gateway::Gateway;
use crate::http_client::HttpResponse;
use crate::http_client::incoming::Incoming;
use crate::invocation::Invocation;
use crate::storage::{Content, FileStream, Progress};
use crate::testing::block_on;

/// More than all buffers of a connection between two local sockets hold.
const LARGE: u64 = 96 * 1024 * 1024;

/// The most that those buffers hold, plus the client's and the source's.
const HELD: u64 = 24 * 1024 * 1024;

/// The store's credentials from the gateway.
const AUTHORIZATION: &str =
    "q-sign-algorithm=sha1&q-ak=AKIDEXAMPLE&q-signature=0123456789abcdef0123456789abcdef01234567";
const TOKEN: &str = "security-token-0123456789";

const PIECE: usize = 64 * 1024;

#[test]
fn pieces_are_sent_as_chunks_with_the_gateways_credentials() {
    let (cloud, store) = store(|mut stream, head| {
        let body = read_until(&mut stream, b"0\r\n\r\n");
        answer(&mut stream, "200 OK", b"");
        (head, body)
    });
    let pieces = stream::iter([Ok("ab"), Ok(""), Ok("c")]);
    let call = cloud.upload_file("dir/文.txt", Content::stream(pieces).length(3)).env("prod-2");
    assert_eq!(block_on(call).unwrap(), "cloud://e/dir/a");
    let (head, body) = store.join().unwrap();
    for line in [
        "PUT /put HTTP/1.1\r\n",
        &format!("\r\nsignature: {AUTHORIZATION}\r\n"),
        &format!("\r\nx-cos-security-token: {TOKEN}\r\n"),
        "\r\nx-cos-meta-fileid: meta\r\n",
        &format!("\r\nauthorization: {AUTHORIZATION}\r\n"),
        "\r\nkey: dir%2F%E6%96%87.txt\r\n",
        "\r\ntransfer-encoding: chunked\r\n",
    ] {
        assert!(head.contains(line), "{head}");
    }
    assert!(!head.contains("content-length"), "{head}");
    assert_eq!(body, b"2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");
}

#[test]
fn nothing_is_a_content_too() {
    for content in
        [Content::from(""), Content::stream(stream::empty::<io::Result<Bytes>>()), Content::from("").length(0)]
    {
        let (cloud, store) = store(|mut stream, head| {
            let body = read_until(&mut stream, b"0\r\n\r\n");
            answer(&mut stream, "200 OK", b"");
            (head, body)
        });
        block_on(cloud.upload_file("a", content)).unwrap();
        let (head, body) = store.join().unwrap();
        assert!(head.contains("transfer-encoding: chunked"), "{head}");
        assert_eq!(body, b"0\r\n\r\n");
    }
    let (cloud, store) = store(|mut stream, _| answer(&mut stream, "200 OK", b""));
    block_on(async {
        let mut file = cloud.open_file("cloud://e/a").await.unwrap();
        assert_eq!(file.total(), Some(0));
        assert!(file.chunk().await.unwrap().is_none());
        assert!(file.chunk().await.unwrap().is_none());
    });
    store.join().unwrap();
}

#[test]
fn a_file_and_a_reader_are_sent_as_they_are() {
    let content: Vec<u8> = (0..200_000_u32).flat_map(u32::to_be_bytes).collect();
    let path = std::env::temp_dir().join(format!("cloudfn-upload-{}", std::process::id()));
    std::fs::write(&path, &content).unwrap();
    let reader = || Content::read(io::Cursor::new(content.clone()));
    for upload in
        [Content::file(&path), reader(), reader().length(800_000), Content::from(content.clone()).length(800_000)]
    {
        let (cloud, store) = store(|mut stream, _| {
            let body = read_chunks(&mut stream).unwrap();
            answer(&mut stream, "200 OK", b"");
            body
        });
        block_on(cloud.upload_file("a", upload)).unwrap();
        assert!(store.join().unwrap() == content, "it arrived changed");
    }
    std::fs::remove_file(&path).unwrap();
    // Nothing listens: the file is opened before anything is sent.
    let error = block_on(lost().upload_file("a", Content::file(&path))).unwrap_err().to_string();
    assert!(error.contains("cannot be read") && error.contains("cloudfn-upload-"), "{error}");
}

#[test]
fn an_upload_buffers_only_what_is_in_transit() {
    let sent = Arc::new(AtomicU64::new(0));
    let taken = Arc::new(AtomicU64::new(0));
    let held = Arc::new(AtomicU64::new(0));
    let source = {
        let (sent, taken, held) = (Arc::clone(&sent), Arc::clone(&taken), Arc::clone(&held));
        pieces(LARGE).inspect_piece(move |length| {
            let sent = sent.fetch_add(length, Relaxed) + length;
            held.fetch_max(sent.saturating_sub(taken.load(Relaxed)), Relaxed);
        })
    };
    let (cloud, store) = {
        let taken = Arc::clone(&taken);
        store(move |mut stream, _| {
            let body = read_counted(&mut stream, &taken);
            answer(&mut stream, "200 OK", b"");
            body
        })
    };
    let seen = Arc::new(Mutex::new(Vec::new()));
    let message = Arc::clone(&seen);
    let call = cloud
        .upload_file("a", Content::stream(source).length(LARGE))
        .timeout(Duration::from_secs(120))
        .on_progress(move |progress| message.lock().unwrap().push(progress));
    block_on(call).unwrap();
    assert!(store.join().unwrap() > LARGE, "chunks have lengths besides");
    let held = held.load(Relaxed);
    assert!(held < HELD, "{held} bytes were held at once");
    let seen = seen.lock().unwrap();
    assert!(seen.windows(2).all(|two| two[0].bytes < two[1].bytes));
    assert_eq!(*seen.last().unwrap(), Progress { bytes: LARGE, total: Some(LARGE) });
}

#[test]
fn a_download_reads_no_more_than_is_polled_for() {
    let (filled, full) = mpsc::channel();
    let (cloud, store) = store(move |mut stream, _| {
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {LARGE}\r\n\r\n").unwrap();
        stream.set_nonblocking(true).unwrap();
        let piece = vec![7; PIECE];
        let mut written = 0;
        loop {
            match stream.write(&piece) {
                Ok(length) => written += length as u64,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) => panic!("{error}"),
            }
        }
        filled.send(written).unwrap();
        stream.set_nonblocking(false).unwrap();
        while written < LARGE {
            let length = PIECE.min(usize::try_from(LARGE - written).unwrap());
            stream.write_all(&piece[..length]).unwrap();
            written += length as u64;
        }
    });
    let seen = Arc::new(Mutex::new(None));
    let message = Arc::clone(&seen);
    // One runtime throughout: it does nothing that it is not polled for.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let call = cloud
        .open_file("cloud://e/a")
        .timeout(Duration::from_secs(120))
        .on_progress(move |progress| *message.lock().unwrap() = Some(progress));
    let mut file = runtime.block_on(call).unwrap();
    let first = runtime.block_on(file.chunk()).unwrap().unwrap();
    let written = full.recv_timeout(Duration::from_secs(60)).unwrap();
    assert!(written < HELD, "the store could write {written} bytes");
    let mut length = first.len() as u64;
    runtime.block_on(async {
        while let Some(piece) = file.chunk().await.unwrap() {
            assert!(piece.len() <= 1024 * 1024, "a piece has {} bytes", piece.len());
            length += piece.len() as u64;
        }
    });
    assert_eq!((length, file.total()), (LARGE, Some(LARGE)));
    assert_eq!(*seen.lock().unwrap(), Some(Progress { bytes: LARGE, total: Some(LARGE) }));
    store.join().unwrap();
}

#[test]
fn an_upload_whose_content_breaks_off_creates_no_file() {
    let torn = Content::stream(stream::iter([Ok("ab"), Err(io::Error::other("torn"))]));
    let endless = || Content::stream(pieces(u64::MAX));
    for (content, text) in [
        (torn, "the content cannot be read: torn"),
        (endless(), "the content has more than 100000 bytes"),
        (endless().length(5), "announced as 5 bytes, and has more"),
        (Content::stream(stream::iter([Ok("abc")])).length(5), "announced as 5 bytes, and has fewer"),
    ] {
        let (cloud, store) = store(|mut stream, _| read_chunks(&mut stream));
        block_on(async {
            let error = cloud.upload_file("a", content).max_bytes(100_000).await.unwrap_err();
            assert!(error.kind() == ErrorKind::Request, "{error:?}");
            assert!(error.to_string().contains(text), "{error}");
            let arrived = ended(store).await;
            assert!(arrived.is_err(), "the upload looks whole");
        });
    }
}

#[test]
fn an_upload_of_known_length_above_the_limit_is_not_started() {
    let path = std::env::temp_dir().join(format!("cloudfn-too-long-{}", std::process::id()));
    std::fs::write(&path, "12345").unwrap();
    for content in [Content::from("12345"), Content::stream(pieces(9)).length(5), Content::file(&path)] {
        let error = block_on(lost().upload_file("a", content).max_bytes(4)).unwrap_err();
        assert!(error.to_string().contains("the content has more than 4 bytes"), "{error}");
    }
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn an_early_answer_of_the_store_stops_the_upload() {
    let denied = b"<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
    for (status, body, text) in
        [("403 Forbidden", &denied[..], "[AccessDenied]: no"), ("200 OK", b"", "before the content was sent")]
    {
        let (cloud, store) = store(move |mut stream, _| {
            answer(&mut stream, status, body);
            // It accepts what arrives until the other side gives up.
            read_chunks(&mut stream)
        });
        block_on(async {
            let error = cloud.upload_file("a", Content::stream(pieces(u64::MAX))).await.unwrap_err();
            assert!(error.to_string().contains(text), "{error}");
            assert!(ended(store).await.is_err());
        });
    }
}

#[test]
fn a_closed_connection_to_the_store_is_an_error_and_ends_the_stream() {
    let (cloud, store) = store(|stream, _| drop(stream));
    let error = block_on(cloud.upload_file("a", Content::stream(pieces(u64::MAX)))).unwrap_err();
    assert!(error.kind() == ErrorKind::Connection, "{error:?}");
    store.join().unwrap();

    let (cloud, store) = self::store(|mut stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345").unwrap();
    });
    block_on(async {
        let mut file = cloud.open_file("cloud://e/a").await.unwrap();
        assert_eq!(file.chunk().await.unwrap().unwrap(), "12345");
        let error = file.chunk().await.unwrap_err();
        assert!(error.kind() == ErrorKind::Connection, "{error:?}");
        assert!(file.chunk().await.unwrap().is_none());
    });
    store.join().unwrap();
}

#[test]
fn a_download_ends_when_it_exceeds_the_limit() {
    // The store announces the length: nothing is read.
    let (cloud, store) = store(|mut stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000000\r\n\r\n").unwrap();
        while stream.write_all(&[0; 1024]).is_ok() {}
    });
    block_on(async {
        let error = cloud.open_file("cloud://e/a").max_bytes(5000).await.unwrap_err();
        assert!(error.to_string().contains("more than 5000 bytes"), "{error}");
        ended(store).await;
    });
    // It does not: as much as is allowed is read.
    let (cloud, store) = self::store(|mut stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n").unwrap();
        while stream.write_all(&[0; 1024]).is_ok() {}
    });
    let seen = Arc::new(AtomicU64::new(0));
    let message = Arc::clone(&seen);
    block_on(async {
        let call = cloud.download_file("cloud://e/a").max_bytes(100_000);
        let call = call.on_progress(move |progress| {
            assert_eq!(progress.total, None);
            message.store(progress.bytes, Relaxed);
        });
        let error = call.await.unwrap_err();
        assert!(error.kind() == ErrorKind::Answer, "{error:?}");
        ended(store).await;
    });
    assert!(seen.load(Relaxed) <= 100_000);
}

#[test]
fn errors_of_the_store_do_not_show_its_credentials() {
    let (cloud, store) = store(|mut stream, head| {
        read_until(&mut stream, b"0\r\n\r\n");
        let echo = format!("<Error><Code>Denied</Code><Message>{}</Message></Error>", head.replace("\r\n", " "));
        answer(&mut stream, "403 Forbidden", echo.as_bytes());
    });
    let error = block_on(cloud.upload_file("a", "content")).unwrap_err();
    assert!(error.to_string().contains("[Denied]: PUT /put"), "{error}");
    let output = format!("{error} {error:?}");
    assert!(!output.contains("0123456789abcdef") && !output.contains(TOKEN), "{output}");
    store.join().unwrap();

    let (cloud, store) = self::store(|mut stream, _| {
        read_until(&mut stream, b"0\r\n\r\n");
        let _ = stream.write_all(b"HTTP/1.1 500 Internal Server Error\r\n\r\n");
        while stream.write_all(&[b'a'; 1024]).is_ok() {}
    });
    block_on(async {
        let error = cloud.upload_file("a", "content").await.unwrap_err();
        assert!(error.to_string().contains("bytes; set CLOUDFN_MAX_WECHAT_ANSWER_BYTES to take more"), "{error}");
        ended(store).await;
    });
}

#[test]
fn a_deadline_is_noticed_while_data_keeps_arriving() {
    block_on(async {
        tokio::time::pause();
        let deadline = tokio::time::Instant::now() + Duration::from_secs(5);
        let pieces = stream::unfold((), |()| async {
            tokio::time::advance(Duration::from_secs(1)).await;
            Some((Ok(Bytes::from_static(b"piece")), ()))
        });
        let incoming = Incoming { pieces: Box::pin(pieces), ..Incoming::from(HttpResponse::default()) };
        let incoming = Incoming { length: None, ..incoming };
        let file = FileStream::new(incoming, u64::MAX, None, deadline).unwrap();
        let error = file.whole().await.unwrap_err();
        assert!(error.kind() == ErrorKind::Timeout, "{error:?}");
    });
}

#[test]
fn a_deadline_ends_an_upload_and_a_download() {
    let (read, is_read) = mpsc::channel();
    let (cloud, store) = store(move |mut stream, _| {
        read_until(&mut stream, b"0\r\n\r\n");
        read.send(()).unwrap();
        // Until the other side gives up.
        let _ = stream.read(&mut [0]);
    });
    block_on(async {
        let upload = cloud.upload_file("a", "content").timeout(Duration::from_secs(30));
        let error = late(upload, is_read).await;
        assert!(matches!(&error, Some(Err(error)) if error.kind() == ErrorKind::Timeout), "{error:?}");
        ended(store).await;
    });

    let (sent, is_sent) = mpsc::channel();
    let (cloud, store) = self::store(move |mut stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345").unwrap();
        sent.send(()).unwrap();
        let _ = stream.read(&mut [0]);
    });
    block_on(async {
        let mut file = cloud.open_file("cloud://e/a").timeout(Duration::from_secs(30)).await.unwrap();
        assert_eq!(file.chunk().await.unwrap().unwrap(), "12345");
        let error = late(file.chunk(), is_sent).await;
        assert!(matches!(&error, Some(Err(error)) if error.kind() == ErrorKind::Timeout), "{error:?}");
        ended(store).await;
    });
}

#[test]
fn dropping_an_upload_breaks_it_off() {
    let (read, is_read) = mpsc::channel();
    let (cloud, store) = store(move |mut stream, _| {
        read_until(&mut stream, b"\r\nabc\r\n");
        read.send(()).unwrap();
        read_chunks(&mut stream)
    });
    let pieces = stream::iter([Ok("abc")]).chain(stream::pending());
    block_on(async {
        let upload = Box::pin(cloud.upload_file("a", Content::stream(pieces)));
        let is_read = tokio::task::spawn_blocking(move || is_read.recv_timeout(Duration::from_secs(60)).unwrap());
        let futures_util::future::Either::Right((_, upload)) = futures_util::future::select(upload, is_read).await
        else {
            panic!("it never ends by itself")
        };
        drop(upload);
        assert!(ended(store).await.is_err());
    });
}

/// The result of work whose time runs out after the other side has reached a point.
async fn late<F: Future>(work: F, so_far: mpsc::Receiver<()>) -> Option<F::Output> {
    let so_far = tokio::task::spawn_blocking(move || so_far.recv_timeout(Duration::from_secs(60)));
    let mut work = std::pin::pin!(work);
    let reached = std::pin::pin!(so_far);
    let futures_util::future::Either::Right((reached, _)) = futures_util::future::select(work.as_mut(), reached).await
    else {
        return None;
    };
    reached.unwrap().unwrap();
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(60)).await;
    let outcome = work.await;
    tokio::time::resume();
    Some(outcome)
}

/// The result of the store. A task closes the connection and must get the chance to run.
async fn ended<T: Send + 'static>(store: JoinHandle<T>) -> T {
    tokio::task::spawn_blocking(|| store.join().unwrap()).await.unwrap()
}

/// A cloud whose store runs a closure with a connection after it has read the head of the request.
fn store<T: Send + 'static>(serve: impl FnOnce(TcpStream, String) -> T + Send + 'static) -> (Cloud<()>, JoinHandle<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let (mut gateway, _) = listener.accept().unwrap();
        let head = String::from_utf8(read_until(&mut gateway, b"\r\n\r\n")).unwrap();
        let length = head.split_once("content-length: ").unwrap().1.split("\r\n").next().unwrap().parse().unwrap();
        gateway.read_exact(&mut vec![0; length]).unwrap();
        let place = json!({
            "url": format!("http://{address}/put"), "token": TOKEN, "authorization": AUTHORIZATION,
            "fileId": "cloud://e/dir/a", "cosFileId": "meta",
            "download_list": [{"code": "SUCCESS", "fileID": "f", "tempFileURL": format!("http://{address}/get")}],
        });
        let answered = json!({"requestId": "r", "data": place}).to_string();
        answer(&mut gateway, "200 OK\r\nconnection: close", answered.as_bytes());
        let (mut stream, _) = listener.accept().unwrap();
        // A content that fails at once holds back the head, too.
        let head = try_read_until(&mut stream, b"\r\n\r\n").unwrap_or_default();
        serve(stream, String::from_utf8(head).unwrap())
    });
    (cloud(&format!("http://{address}/admin")), server)
}

/// A cloud without a reachable gateway.
fn lost() -> Cloud<()> {
    cloud("http://127.0.0.1:1/admin")
}

fn cloud(url: &str) -> Cloud<()> {
    let variables = [
        ("TENCENTCLOUD_RUNENV", "SCF".to_owned()),
        ("TENCENTCLOUD_SECRETID", "test".to_owned()),
        ("TENCENTCLOUD_SECRETKEY", "test".to_owned()),
        ("TCB_CONTEXT_CNFG", json!({ "URL": url }).to_string()),
    ];
    let environment = variables.map(|(name, value)| (name.to_owned(), value)).into_iter().collect();
    Cloud::new(&Invocation::new("", environment, "test-request"), Gateway::default())
}

fn pieces(length: u64) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    let mut left = length;
    stream::iter(std::iter::from_fn(move || {
        let length = left.min(PIECE as u64);
        left -= length;
        (length > 0).then(|| Ok(Bytes::from(vec![7; usize::try_from(length).unwrap()])))
    }))
}

trait InspectPiece: Stream<Item = io::Result<Bytes>> + Sized {
    fn inspect_piece(
        self,
        look: impl Fn(u64) + Send + 'static,
    ) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static
    where
        Self: Send + 'static,
    {
        self.inspect(move |piece| look(piece.as_ref().unwrap().len() as u64))
    }
}

impl<S: Stream<Item = io::Result<Bytes>>> InspectPiece for S {}

fn read_until(stream: &mut TcpStream, end: &[u8]) -> Vec<u8> {
    try_read_until(stream, end).unwrap()
}

fn try_read_until(stream: &mut TcpStream, end: &[u8]) -> io::Result<Vec<u8>> {
    let mut arrived = Vec::new();
    while !arrived.ends_with(end) {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        arrived.push(byte[0]);
    }
    Ok(arrived)
}

/// The content of a chunked body; an error if it has no end.
fn read_chunks(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = try_read_until(stream, b"\r\n")?;
        let length = std::str::from_utf8(&line[..line.len() - 2]).ok();
        let length = length.and_then(|text| usize::from_str_radix(text, 16).ok()).ok_or(io::ErrorKind::InvalidData)?;
        let mut chunk = vec![0; length + 2];
        stream.read_exact(&mut chunk)?;
        chunk.truncate(length);
        match length {
            0 => return Ok(body),
            // An endless body is not kept.
            _ if body.len() > 1024 * 1024 => {}
            _ => body.extend_from_slice(&chunk),
        }
    }
}

/// How many bytes a chunked body has. Its end marker must occur only at its end.
fn read_counted(stream: &mut TcpStream, count: &AtomicU64) -> u64 {
    let mut piece = vec![0; PIECE];
    let mut last = Vec::new();
    while !last.ends_with(b"\r\n0\r\n\r\n") {
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0, "the body has no end");
        count.fetch_add(length as u64, Relaxed);
        last.extend_from_slice(&piece[..length]);
        last.drain(..last.len().saturating_sub(16));
    }
    count.load(Relaxed)
}

fn answer(stream: &mut TcpStream, head: &str, body: &[u8]) {
    write!(stream, "HTTP/1.1 {head}\r\ncontent-length: {}\r\n\r\n", body.len()).unwrap();
    stream.write_all(body).unwrap();
}

#[test]
fn an_error_of_the_store_keeps_its_code() {
    let response = |status, body: &str| HttpResponse { status, content_type: None, body: body.into() };
    assert_eq!(refusal(&response(200, "")), None);
    assert_eq!(refusal(&response(200, "<PostResponse/>")), None);
    let denied = "<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
    assert_eq!(refusal(&response(403, denied)).as_deref(), Some("[AccessDenied]: no"));
    assert_eq!(refusal(&response(403, "")).as_deref(), Some("HTTP status 403"));
}

#[test]
fn links_and_paths_are_encoded_as_in_javascript() {
    assert_eq!(percent::encode_uri("https://h/文 a.txt?sign=b&t=1"), "https://h/%E6%96%87%20a.txt?sign=b&t=1");
    assert_eq!(percent::encode_uri_component("dir/文 a.txt"), "dir%2F%E6%96%87%20a.txt");
}
