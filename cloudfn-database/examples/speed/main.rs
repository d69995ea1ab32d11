//! Compares the speed of the database with mingo, a JavaScript library with the same purpose.
//!
//! Both execute each operation in turn, on the same 10,000 documents. It needs `node`, and mingo 7 in the folder that
//! `CLOUDFN_MINGO` names:
//!
//!     CLOUDFN_MINGO=$(.ci/npm mingo mingo@7.2.7) cargo run --profile soak -p cloudfn-database --example speed

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use bson::{DateTime, Document, doc};
use cloudfn_database::{Aggregate, Database, Find, Modify, Operation, Surroundings};

const DOCUMENTS: i32 = 10_000;
/// The number of measured turns, after one to warm up.
const ROUNDS: usize = 41;

/// An operation: its name, its repetitions in a turn, and the code. The script has the same names.
type Case = (&'static str, i32, fn(i32) -> Operation);

const CASES: [Case; 7] = [
    ("find by _id", 20, |turn| Operation::find("c", doc! { "_id": format!("id{}", turn * 37 % DOCUMENTS) })),
    ("filtered find", 5, |turn| {
        Operation::find("c", doc! { "n": { "$gte": turn % 50, "$lt": 60 }, "s": "text 3", "o.x": { "$gt": 10 } })
    }),
    ("sort with limit", 3, |_| {
        let order = doc! { "s": 1, "n": -1 };
        Operation::Find(Find { collection: "c".to_owned(), order, limit: Some(100), ..Find::default() })
    }),
    ("update by _id", 20, |turn| {
        let query = doc! { "_id": format!("id{}", turn * 37 % DOCUMENTS) };
        modify(query, doc! { "$inc": { "o.x": 1 } }, false)
    }),
    ("update of 5,000", 2, |_| {
        modify(doc! { "n": { "$lt": 50 } }, doc! { "$inc": { "o.x": 1 }, "$set": { "z": 1 } }, true)
    }),
    ("push to 5,000", 2, |turn| {
        modify(doc! { "n": { "$lt": 50 } }, doc! { "$push": { "t": { "$each": [turn], "$slice": -4 } } }, true)
    }),
    ("match and group", 3, |_| {
        let group = doc! { "_id": "$s", "sum": { "$sum": { "$multiply": ["$n", 2] } }, "avg": { "$avg": "$o.x" } };
        let stages = doc! { "$match": { "n": { "$lt": 80 } }, "$group": group }.into_iter().collect();
        Operation::Aggregate(Aggregate { collection: "c".to_owned(), stages })
    }),
];

fn modify(query: Document, data: Document, multi: bool) -> Operation {
    Operation::Modify(Modify { collection: "c".to_owned(), query, data, multi, merge: true, ..Modify::default() })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(folder) = std::env::var_os("CLOUDFN_MINGO") else {
        return Err(
            "CLOUDFN_MINGO names the folder in which mingo 7 is: CLOUDFN_MINGO=$(.ci/npm mingo mingo@7.2.7)".into()
        );
    };
    let mut database = Database::new();
    database.load("c", (0..DOCUMENTS).map(document))?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/speed/speed.mjs");
    let mut mingo = Mingo::start(Command::new("node").arg(script).arg(folder))?;

    // On a busy machine, the minimum is more reliable than the median.
    println!("{:<18}{:^36}{:^36}", "microseconds", "median", "least");
    println!(
        "{:<18}{:>12}{:>12}{:>12}{:>12}{:>12}{:>12}",
        "", "cloudfn", "mingo", "ratio", "cloudfn", "mingo", "ratio"
    );
    for (name, times, operation) in CASES {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..=ROUNDS {
            ours.push(measure(&mut database, times, operation)?);
            theirs.push(mingo.measure(name, times)?);
        }
        print!("{name:<18}");
        for of in [middle, least] {
            let (ours, theirs) = (of(&mut ours[1..]), of(&mut theirs[1..]));
            print!("{ours:>12.1}{theirs:>12.1}{:>11.1}x", theirs / ours);
        }
        println!();
    }
    mingo.end()
}

fn document(place: i32) -> Document {
    doc! {
        "_id": format!("id{place}"),
        "n": place % 100,
        "s": format!("text {}", place % 7),
        "t": [place % 3, place % 5],
        "o": { "x": place, "y": "abc" },
    }
}

/// The microseconds of one operation, including the request, like in mingo's figure.
fn measure(
    database: &mut Database,
    times: i32,
    operation: fn(i32) -> Operation,
) -> Result<f64, cloudfn_database::Error> {
    let mut random = || 1;
    let start = Instant::now();
    for turn in 0..times {
        database.execute(&operation(turn), &mut Surroundings::new(DateTime::from_millis(0), &mut random))?;
    }
    Ok(start.elapsed().as_secs_f64() * 1e6 / f64::from(times))
}

fn middle(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn least(values: &mut [f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

/// The script, which measures the operations named on its input lines.
struct Mingo {
    node: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Mingo {
    fn start(command: &mut Command) -> Result<Self, Box<dyn std::error::Error>> {
        let mut node = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = node.stdin.take().ok_or("node has no input")?;
        let output = BufReader::new(node.stdout.take().ok_or("node has no output")?);
        Ok(Self { node, input, output })
    }

    fn measure(&mut self, name: &str, times: i32) -> Result<f64, Box<dyn std::error::Error>> {
        writeln!(self.input, "{times} {name}")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        line.trim().parse().map_err(|_| format!("node failed: {line}").into())
    }

    fn end(self) -> Result<(), Box<dyn std::error::Error>> {
        let Self { mut node, input, output } = self;
        drop((input, output));
        node.wait()?;
        Ok(())
    }
}
