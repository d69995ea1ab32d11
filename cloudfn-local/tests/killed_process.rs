//! The folder of a database after its process was killed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use bson::{Document, doc};
use cloudfn_local::LocalDatabase;

/// The folder, in the environment of the process that writes.
const FOLDER: &str = "CLOUDFN_TEST_FOLDER";

/// The number of the first write, in the environment of the process that writes.
const FIRST: &str = "CLOUDFN_TEST_FIRST";

const WRITES: i64 = 1_000;
const ROUNDS: usize = 25;

/// A write: one number in two documents, which become visible at once, and in a counter.
fn documents(number: i64) -> [Document; 3] {
    let half = |side: &str| doc! { "_id": format!("{number}-{side}"), "number": number, "text": "x".repeat(300) };
    [half("left"), half("right"), doc! { "_id": "counter", "number": number }]
}

fn is_counter(document: &Document) -> bool {
    document.get_str("_id").is_ok_and(|id| id == "counter")
}

/// Not a test by itself: the process that the test below kills. It writes, and says so after each write.
#[test]
fn a_process_writes() {
    let (Some(folder), Ok(first)) = (std::env::var_os(FOLDER), std::env::var(FIRST)) else { return };
    let first: i64 = first.parse().expect("a number");
    let database = LocalDatabase::open(Path::new(&folder)).expect("the folder can be opened");
    let mut stdout = std::io::stdout();
    for number in first..first + WRITES {
        database.load("c", documents(number)).expect("the documents can be written");
        writeln!(stdout, "written {number}").and_then(|()| stdout.flush()).expect("the test reads");
    }
}

/// Starts the process, kills it after so many answers, and returns the number of its last answer.
fn write_and_kill(folder: &Path, first: i64, answers: usize) -> Option<i64> {
    let mut child = Command::new(std::env::current_exe().expect("the test has a path"))
        .args(["--exact", "a_process_writes", "--nocapture", "--test-threads=1"])
        .envs([(FOLDER, folder.as_os_str()), (FIRST, first.to_string().as_ref())])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test can start itself");
    let mut numbers = BufReader::new(child.stdout.take().expect("stdout is a pipe"))
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.split_once("written ")?.1.parse().ok());
    let mut last = if answers == 0 { None } else { numbers.by_ref().take(answers).last() };
    child.kill().expect("it is a child");
    // What it said before it died was answered as well.
    last = numbers.last().or(last);
    child.wait().expect("it is a child");
    last
}

#[test]
fn a_killed_process_loses_no_answered_write_and_leaves_no_partial_write() {
    let seed =
        std::env::var("CLOUDFN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| fastrand::u64(..));
    println!("CLOUDFN_SEED={seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let mut folder = tempfile::tempdir().expect("a folder");
    let mut first = 0;
    for round in 0..ROUNDS {
        if round % 5 == 0 {
            folder = tempfile::tempdir().expect("a folder");
            first = 0;
        }
        let answered = write_and_kill(folder.path(), first, random.usize(..990));
        // The lock of the killed process does not matter.
        let database = LocalDatabase::open(folder.path()).expect("the folder can be opened again");
        let kept = database.documents("c").unwrap_or_default();
        let (counters, halves): (Vec<_>, Vec<_>) = kept.iter().partition(|document| is_counter(document));
        let last = counters.first().map(|counter| counter.get_i64("number").expect("a number"));
        assert!(last >= answered, "round {round}: {answered:?} was answered, and {last:?} is the last one");
        let mut expected = Vec::new();
        for number in 0..=last.unwrap_or(-1) {
            expected.extend(documents(number).into_iter().take(2));
        }
        assert!(halves.into_iter().eq(&expected), "round {round}: every write until {last:?} is there, and no other");
        first = last.map_or(0, |last| last + 1);
    }
}
