//! What differs on purpose: the tables of DIVERGENCES.md.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::argument::has_tag;
use super::capture::{Capture, Outcome};
use super::compare::{Aspect, Difference};
use super::database;
use super::replay::Trace;

/// All rows.
pub(crate) struct Divergences(Vec<Row>);

/// A difference on purpose.
pub(crate) struct Row {
    /// The rule that recognizes captures that are not listed by name.
    rule: Option<Rule>,
    /// Whether it applies only to calls of the database.
    is_of_database: bool,
    /// The captures that show it.
    captures: Vec<String>,
    /// The parts that may differ. Nothing else may.
    pub(crate) aspects: Vec<Aspect>,
    /// A short description of the difference.
    pub(crate) what: String,
}

pub(crate) type Rule = fn(&Capture, &Trace) -> bool;

impl Divergences {
    /// Reads the rows: `| rule | captures | differs in | the reference | cloudfn, and why |`.
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let rows: Vec<_> = text
            .lines()
            .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
            .map(|line| line.split(" | ").map(str::trim).collect::<Vec<_>>())
            .filter(|cells| cells.len() == 5 && cells[0] != "rule" && !cells[0].starts_with("--"))
            .map(|cells| Row::read(&cells))
            .collect();
        assert!(!rows.is_empty(), "{} lists nothing", path.display());
        Self(rows)
    }

    /// The row that names a capture.
    pub(crate) fn of(&self, capture: &str) -> Option<&Row> {
        self.0.iter().find(|row| row.captures.iter().any(|name| name == capture))
    }

    /// The rows whose rules match a capture: the first one that covers all differences, or else all of them.
    pub(crate) fn by_rule(&self, capture: &Capture, trace: &Trace, differences: &[Difference]) -> Vec<&Row> {
        let rows: Vec<_> = self.0.iter().filter(|row| row.rule.is_some() && row.covers(capture, trace)).collect();
        let explains_all = |row: &&&Row| differences.iter().all(|difference| row.aspects.contains(&difference.aspect));
        match rows.iter().find(explains_all) {
            Some(row) => vec![row],
            None => rows,
        }
    }
}

impl Row {
    /// Whether a capture shows the difference of this row.
    pub(crate) fn covers(&self, capture: &Capture, trace: &Trace) -> bool {
        (capture.is_of_database() || !self.is_of_database) && self.rule.is_none_or(|rule| rule(capture, trace))
    }

    fn read(cells: &[&str]) -> Self {
        let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let rule_name = names(cells[0]).first().cloned();
        Self {
            is_of_database: rule_name.as_deref().is_some_and(|name| database::rules::rule(name).is_some()),
            rule: rule_name.as_deref().map(rule),
            captures: names(cells[1]),
            aspects: cells[2].split(", ").map(aspect).collect(),
            what: format!("the reference: {}", cells[3]),
        }
    }
}

fn aspect(word: &str) -> Aspect {
    match word {
        "connections" => Aspect::Connections,
        "request" => Aspect::Request,
        "result" => Aspect::Result,
        _ => panic!("DIVERGENCES.md: nothing differs in `{word}`; it is connections, request or result"),
    }
}

fn rule(name: &str) -> Rule {
    match name {
        "no-secret" => |capture, trace| {
            let is_unsigned = |request: &Value| {
                let headers = request["headers"].to_string();
                headers.contains("Credential=undefined/") || headers.contains("Credential=/")
            };
            let is_missing = last_error(trace).ends_with("missing secretId or secretKey of tencent cloud");
            is_missing || capture.exchanges().iter().any(|exchange| is_unsigned(exchange.request))
        },
        "connection-fault" => |capture, trace| {
            let fault = |text: &str| ["ECONNREFUSED", "ENOTFOUND"].into_iter().find(|word| text.contains(word));
            let theirs = error(capture)["errMsg"].as_str().or(error(capture)["message"].as_str()).and_then(fault);
            !capture.get("transport").is_null() && theirs.is_some() && theirs == fault(last_error(trace))
        },
        "not-an-object" => |capture, _| {
            let data = &capture.get("call")["data"];
            !data.is_null() && !data.is_object()
        },
        "file-name" => |capture, _| has_tag(&capture.get("call")["data"], "fileName"),
        "errcode-text" => |capture, _| {
            let code = &error(capture)["errCode"];
            !code.is_null() && !code.is_i64()
        },
        "long-number" => |capture, _| {
            has_tag(&capture.get("call")["data"], "$bignumber")
                || has_tag(capture.get("result"), "$bignumber")
                || has_wrecked_number(capture.get("result"))
        },
        "spread-answer" => {
            |capture, trace| capture.get("result").get("0").is_some() && trace.outcomes.iter().all(Result::is_ok)
        }
        "decoder" => |capture, trace| {
            let marker = "unknown wx response received: ";
            let ours = last_error(trace).split_once(marker);
            let theirs = error(capture)["errMsg"].as_str().and_then(|text| text.split_once(marker));
            ours.is_some() && ours.map(|(before, _)| before) == theirs.map(|(before, _)| before)
        },
        "truncated" => |capture, trace| {
            let is_success = matches!(capture.outcomes().last(), Some(Outcome::Result(_)));
            is_success && last_error(trace).contains("index out of range: ")
        },
        "half-a-character" => |capture, _| capture.has_halves,
        "upload-without-a-place" => |_, trace| last_error(trace).ends_with("nothing was uploaded"),
        "null-answer" => |_, trace| last_error(trace).ends_with("the answer is null"),
        "lost-code" => |capture, trace| {
            let family = capture.get("call")["api"].as_str().unwrap_or_default();
            let is_losing =
                ["callFunction", "callOpenAPI", "uploadFile", "downloadFile", "deleteFile", "getTempFileURL"];
            is_losing.contains(&family) && error(capture)["errCode"] == -1 && !last_error(trace).is_empty()
        },
        "json-parser" => |capture, trace| error(capture)["class"] == "SyntaxError" && !last_error(trace).is_empty(),
        "inner-decoder" => |capture, trace| error(capture)["class"] == "RangeError" && !last_error(trace).is_empty(),
        "unpaid" => |capture, trace| {
            let is_payment = capture.get("call")["api"].as_str().is_some_and(|api| api.starts_with("cloudPay."));
            is_payment && error(capture).is_null() && last_error(trace).contains(":fail ")
        },
        "identity-number" => |capture, _| {
            let is_identity = capture.calls().iter().any(|call| call["api"] == "getWXContext");
            let members = capture.get("result").as_object();
            is_identity && members.is_some_and(|members| members.values().any(Value::is_number))
        },
        _ => database::rules::rule(name).unwrap_or_else(|| panic!("DIVERGENCES.md: there is no rule `{name}`")),
    }
}

fn error(capture: &Capture) -> &Value {
    capture.get("error")
}

fn last_error(trace: &Trace) -> &str {
    match trace.outcomes.last() {
        Some(Err(failed)) => &failed.err_msg,
        _ => "",
    }
}

/// A long number after case conversion: `{"s": .., "e": .., "c": [..]}`.
fn has_wrecked_number(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            let is_wreck = members.len() == 3 && ["s", "e", "c"].iter().all(|name| members.contains_key(*name));
            is_wreck || members.values().any(has_wrecked_number)
        }
        Value::Array(items) => items.iter().any(has_wrecked_number),
        _ => false,
    }
}
