//! The rules that recognize captures with a bug of the SDK, or with calls that cannot be expressed in Rust. They look
//! at the call and at the answers, never at the name of the capture.

use serde_json::{Map, Value};

use super::query::flatten;
use super::value::{command, has_tag, tag};
use crate::capture::{Capture, Exchange, Outcome, bytes};
use crate::divergences::Rule;
use crate::replay::Trace;

/// The database's error code for a conflict of transactions.
const CONFLICT: &str = "DATABASE_TRANSACTION_CONFLICT";

/// The rule with this name.
#[expect(clippy::too_many_lines, reason = "it is a table of rules")]
pub(crate) fn rule(name: &str) -> Option<Rule> {
    Some(match name {
        "two-ors" => |capture, _| queries(capture).iter().any(has_two_ors),
        "not-of-logic" => |capture, _| queries(capture).iter().any(|query| has_not_of_logic(query, true)),
        "empty-object" => {
            |capture, _| objects(capture).iter().any(|object| object.is_object() && has_empty_object(object))
        }
        "operand-that-is-a-value" => |capture, _| queries(capture).iter().any(has_value_as_operand),
        "misplaced-commands" => |capture, _| sent(capture).iter().any(|body| body.contains("\"operands\\\":")),
        "places-and-server-dates" => |capture, _| {
            let is_lost = |value: &Value| has_tag(value, &["$geo", "$server_date"]);
            stages(capture).into_iter().any(is_lost) || objects(capture).iter().any(|object| loses_form(object, false))
        },
        "missing-distance" => |capture, _| sent(capture).iter().any(|body| body.contains("Distance\\\":null")),
        "text-search" => |capture, _| any_call(capture.get("call"), |call| call[0] == "text"),
        "bytes-in-a-document" => |capture, _| has_tag(capture.get("call"), &["$buffer"]),
        "big-integer" => |capture, _| has_tag(capture.get("call"), &["$bigint"]),
        "undefined" => |capture, _| has_tag(capture.get("call"), &["$undefined"]),
        "options-of-a-regexp" => |capture, _| has_odd_options(capture.get("call")),
        "limit-of-the-sdk" => |capture, _| {
            let limits = calls(capture, "limit");
            limits.iter().any(|limit| limit[1] == 0 || limit[1].as_u64().is_some_and(|limit| limit > 1000))
        },
        "dropped-options" => |capture, _| {
            let has = |name| !calls(capture, name).is_empty();
            ["count", "update", "remove"].into_iter().any(has) && ["skip", "orderBy", "field"].into_iter().any(has)
        },
        "edge-of-integers" => |capture, _| sent(capture).iter().any(|body| body.contains("9223372036854776000")),
        "unreported-creation" => |capture, _| {
            let is_not_told =
                |outcome: Outcome<'_>| matches!(outcome, Outcome::Result(result) if result["stats"]["created"] == 0);
            let is_created = |exchange: &Exchange<'_>| answer(exchange.response).contains("\"upsert_id\"");
            capture.exchanges().iter().any(is_created) && capture.outcomes().into_iter().any(is_not_told)
        },
        "geojson-as-near" => {
            |capture, _| calls(capture, "geoNear").iter().any(|stage| tag(&stage[1]["near"]).is_none())
        }
        "missing-document" => |capture, trace| {
            message(capture).ends_with("does not exist") && trace.outcomes.iter().all(Result::is_ok)
                || errors(capture).any(|error| text(error).ends_with("does not exist"))
        },
        "lost-database-code" => |capture, trace| {
            let is_losing = |chain: &Value| chain[0] == "aggregate" || chain[0] == "createCollection";
            let is_of_the_parser = ["SyntaxError", "TypeError"].iter().any(|class| error(capture)["class"] == *class);
            let is_lost = error(capture)["errCode"] == -1 && !is_of_the_parser;
            is_lost && chains(capture).iter().any(is_losing) && has_error(trace)
        },
        "error-without-code" => |capture, trace| {
            let is_of_a_transaction = capture.get("call").get("transaction").is_some()
                || capture.get("call").get("run_transaction").is_some();
            let is_bare = |error: &Value| error["class"].is_string() && error["errCode"].is_null();
            is_of_a_transaction && errors(capture).any(is_bare) && has_error(trace)
        },
        "rollback-that-fails" => |capture, _| {
            let is_callback = capture.get("call").get("run_transaction").is_some();
            let fails = |exchange: &Exchange<'_>| {
                body(exchange.request).contains("abortTransaction") && answer(exchange.response).contains("\"code\"")
            };
            is_callback && capture.exchanges().iter().any(fails)
        },
        "work-after-a-rollback" => |capture, _| {
            let steps = capture.get("call")["run_transaction"].as_array().map_or(&[][..], Vec::as_slice);
            let is_rollback = |step: &Value| *step == "rollback" || step.get("rollback").is_some();
            let after = steps.iter().skip_while(|step| !is_rollback(step)).skip(1);
            after.into_iter().any(|step| step.is_string() || step.get("chain").is_some())
        },
        "conflict-in-a-call" => |capture, trace| {
            let is_inside = |exchange: &Exchange<'_>| {
                let action = body(exchange.request);
                answer(exchange.response).contains(CONFLICT)
                    && !["startTransaction", "commitTransaction"].iter().any(|end| action.contains(end))
            };
            let is_callback = capture.get("call").get("run_transaction").is_some();
            is_callback && capture.exchanges().iter().any(is_inside) && trace.sent.len() > capture.exchanges().len()
        },
        "thrown-conflict" => |capture, _| {
            let steps = capture.get("call")["run_transaction"].as_array();
            let is_conflict = |step: &Value| {
                [&step["throw"]["$error"][1], &step["throw"]].iter().any(|thrown| thrown["code"] == CONFLICT)
            };
            steps.is_some_and(|steps| steps.iter().any(is_conflict))
        },
        "commit-that-fails" => |capture, trace| {
            let steps = capture.get("call")["transaction"].as_array();
            steps.is_some_and(|steps| steps.last().is_some_and(|step| step == "commit")) && has_error(trace)
        },
        "unfinished-transaction" => |capture, _| {
            let steps = capture.get("call")["transaction"].as_array();
            let is_end = |step: &Value| step.is_string() || step.get("rollback").is_some();
            steps.is_some_and(|steps| !steps.iter().any(is_end))
        },
        "transaction-without-id" => |capture, _| {
            let started = capture
                .exchanges()
                .into_iter()
                .find(|exchange| body(exchange.request).contains("database.startTransaction"));
            started.is_some_and(|exchange| !answer(exchange.response).contains("\"transactionId\""))
        },
        "impossible-id" => |capture, _| {
            let is_none = |id: &Value| *id == "" || has_tag(id, &["$number"]);
            let is_odd = |document: &Value| {
                document.get("_id").is_some_and(|id| is_none(id) || id.is_null() || id.is_array() || tag(id).is_some())
            };
            let added = |add: &Value| match &add[1]["data"] {
                Value::Array(documents) => documents.iter().any(is_odd),
                document => is_odd(document),
            };
            calls(capture, "doc").iter().any(|doc| is_none(&doc[1]))
                || queries(capture).iter().any(|query| query.get("_id").is_some_and(|id| has_tag(id, &["$number"])))
                || calls(capture, "add").iter().any(added)
        },
        "operand-that-is-not-a-number" => |capture, _| {
            let is_wrong = |call: &Value| (call[0] == "inc" || call[0] == "mul") && !call[1].is_number();
            objects(capture).iter().any(|object| any_call(object, is_wrong))
        },
        "id-in-set" => |capture, _| calls(capture, "set").iter().any(|set| set[1]["data"].get("_id").is_some()),
        "order-by-any-name" => |capture, _| {
            let is_odd =
                |path: &str| !path.starts_with(|sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign));
            calls(capture, "orderBy").iter().any(|order| order[1].as_str().is_some_and(is_odd))
        },
        "empty-pattern" => |capture, _| has_empty_pattern(capture.get("call")),
        "missing-method" => |capture, _| {
            message(capture).ends_with(" is not a function")
                || sent(capture).iter().any(|body| body.contains("[object Object]"))
        },
        "answer-that-does-not-fit" => |capture, trace| {
            let is_of_javascript = |error: &Value| {
                let class = error["class"].as_str().unwrap_or_default();
                ["TypeError", "BSONTypeError", "BSONError", "SyntaxError"].contains(&class)
            };
            errors(capture).any(is_of_javascript) && !capture.exchanges().is_empty() && has_error(trace)
        },
        "invalid-place" => |capture, _| {
            let words = ["longitude", "latitude", "points", "closed cycle", "Geo Point", "LineString", "Polygon"];
            let is_about_a_place = |error: &Value| words.iter().any(|word| text(error).contains(word));
            errors(capture).any(is_about_a_place) && !capture.exchanges().is_empty()
        },
        "bson-types" => |capture, _| {
            let types = [
                "oid",
                "binary",
                "regularExpression",
                "regex",
                "numberDecimal",
                "timestamp",
                "code",
                "symbol",
                "minKey",
                "maxKey",
                "dbPointer",
                "ref",
                "undefined",
                "uuid",
            ];
            let has = |text: &str| {
                types
                    .iter()
                    .any(|name| ["\\\"", "\""].iter().any(|quote| text.contains(&format!("{quote}${name}{quote}"))))
            };
            capture.exchanges().iter().any(|exchange| has(&answer(exchange.response)))
        },
        "rounded-integer" => |capture, _| {
            let long = |text: &str| {
                text.split("$numberLong\\\":\\\"")
                    .skip(1)
                    .any(|rest| rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'-').count() > 15)
            };
            capture.exchanges().iter().any(|exchange| long(&answer(exchange.response)))
        },
        "aggregate-without-list" => |capture, trace| {
            let list = capture.get("result").get("list");
            list.is_some_and(|list| !list.is_array()) && has_error(trace)
        },
        "missing-member" => |capture, _| {
            capture
                .outcomes()
                .into_iter()
                .any(|outcome| matches!(outcome, Outcome::Result(result) if lacks_a_member(result)))
        },
        "empty-logic" => |capture, _| {
            let is_nothing = |call: &Value| {
                let is_logic = call[0] == "and" || call[0] == "or" || call[0] == "nor";
                is_logic && (call.get(1).is_none() || call[1].as_array().is_some_and(Vec::is_empty))
            };
            queries(capture).iter().any(|query| any_call(query, is_nothing))
        },
        "empty-change" => |_, trace| {
            trace
                .outcomes
                .iter()
                .any(|outcome| matches!(outcome, Err(failed) if failed.err_msg.contains("changes nothing")))
        },
        "member-changed-twice" => |_, trace| {
            let is_twice = |text: &str| text.contains("an update can change a member only once");
            trace.outcomes.iter().any(|outcome| matches!(outcome, Err(failed) if is_twice(&failed.err_msg)))
        },
        "refused-before-sending" => |capture, trace| {
            let expected = capture.exchanges().iter().filter(|exchange| !exchange.request.is_null()).count();
            let is_refused = |outcome: &Outcome<'_>| matches!(outcome, Outcome::Error(_));
            expected == trace.sent.len()
                && has_error(trace)
                && capture.outcomes().iter().any(is_refused)
                && errors(capture).all(|error| error["class"] != "TcbError")
                && (expected == 0 || capture.get("call").get("transaction").is_some())
        },
        _ => return None,
    })
}

/// Whether a result lacks a requested member because the answer lacks it.
fn lacks_a_member(result: &Value) -> bool {
    let is_missing = |value: &Value, name: &str| value.get(name).is_none_or(|value| has_tag(value, &["$undefined"]));
    match result["errMsg"].as_str() {
        Some("collection.count:ok") => is_missing(result, "total"),
        Some("collection.add:ok") => is_missing(result, "_id") && is_missing(result, "_ids"),
        Some("collection.update:ok" | "document.update:ok") => is_missing(&result["stats"], "updated"),
        Some("collection.remove:ok" | "document.remove:ok") => is_missing(&result["stats"], "removed"),
        _ => false,
    }
}

/// The calls of every chain: the name and the arguments.
fn chains(capture: &Capture) -> Vec<Value> {
    let mut found = Vec::new();
    for call in capture.calls() {
        let steps = ["transaction", "run_transaction"].iter().filter_map(|name| call.get(name)?.as_array()).flatten();
        for chain in std::iter::once(&call["chain"]).chain(steps.map(|step| &step["chain"])) {
            found.extend(chain.as_array().into_iter().flatten().cloned());
        }
    }
    found
}

fn calls(capture: &Capture, name: &str) -> Vec<Value> {
    chains(capture).into_iter().filter(|call| call[0] == name).collect()
}

/// The arguments of `where` and `match`.
fn queries(capture: &Capture) -> Vec<Value> {
    ["where", "match"].into_iter().flat_map(|name| calls(capture, name)).map(|call| call[1].clone()).collect()
}

/// Queries, and the data of updates.
fn objects(capture: &Capture) -> Vec<Value> {
    let updated = calls(capture, "update").into_iter().map(|call| call[1]["data"].clone());
    queries(capture).into_iter().chain(updated).collect()
}

/// The parameters of the stages that the SDK does not encode.
fn stages(capture: &Capture) -> Vec<&Value> {
    let is_encoded = |name: &Value| name == "match" || name == "geoNear";
    let chains = capture.calls().into_iter().filter_map(|call| call["chain"].as_array());
    chains
        .filter(|chain| chain.iter().any(|call| call[0] == "aggregate"))
        .flatten()
        .filter(|call| !is_encoded(&call[0]))
        .map(|call| &call[1])
        .collect()
}

/// Whether one object gives several lists of `_.or`.
fn has_two_ors(query: &Value) -> bool {
    if let Some(calls) = command(query) {
        return calls.iter().flat_map(|call| call.as_array().into_iter().flatten()).any(|operand| match operand {
            Value::Array(operands) => operands.iter().any(has_two_ors),
            operand => has_two_ors(operand),
        });
    }
    let Some(members) = query.as_object() else { return false };
    let is_list = |(path, value): &(String, Value), name: &str| {
        path.strip_prefix('$') == Some(name)
            || command(value).is_some_and(|calls| calls.last().is_some_and(|call| call[0] == name))
    };
    let flat = flatten(members);
    ["or", "nor"].iter().any(|name| flat.iter().filter(|member| is_list(member, name)).count() > 1)
}

/// Whether there is a `_.not` of several conditions, or at the top.
fn has_not_of_logic(query: &Value, is_top: bool) -> bool {
    if let Some(calls) = command(query) {
        return calls.iter().any(|call| {
            let operands = call.as_array().map_or(&[][..], Vec::as_slice);
            let is_not = call[0] == "not";
            let is_logic = command(&call[1]).is_some_and(|inner| {
                inner.len() > 1 || inner.iter().any(|call| call[0] == "and" || call[0] == "or" || call[0] == "nor")
            });
            (is_not && (is_top || is_logic)) || operands.iter().any(|operand| has_not_of_logic(operand, false))
        });
    }
    match query {
        Value::Object(members) => members.values().any(|value| has_not_of_logic(value, false)),
        Value::Array(items) => items.iter().any(|item| has_not_of_logic(item, is_top)),
        _ => false,
    }
}

/// Whether there is an empty object that would be flattened.
fn has_empty_object(value: &Value) -> bool {
    match (tag(value), value) {
        (None, Value::Object(members)) => {
            let is_empty = |value: &Value| value.as_object().is_some_and(Map::is_empty) || has_empty_object(value);
            members.values().any(is_empty)
        }
        (Some(("$cmd", calls)), _) => {
            let operands = calls.as_array().into_iter().flatten().filter_map(Value::as_array).flatten();
            operands
                .flat_map(|operand| operand.as_array().map_or(vec![operand], |list| list.iter().collect()))
                .any(has_empty_object)
        }
        _ => false,
    }
}

/// Whether a plain value is an operand of a logical command on a field.
fn has_value_as_operand(query: &Value) -> bool {
    let is_logic = |call: &Value| call[0] == "and" || call[0] == "or" || call[0] == "nor";
    if let Some(calls) = command(query) {
        // At the top, the operands are queries.
        return calls.iter().flat_map(operands).any(has_value_as_operand);
    }
    let Some(members) = query.as_object() else { return false };
    let has_value = |call: &Value| is_logic(call) && operands(call).iter().any(|operand| tag(operand).is_none());
    flatten(members).iter().any(|(_, value)| any_call(value, has_value))
}

/// The operands of a call, in a list or as arguments.
fn operands(call: &Value) -> &[Value] {
    match call.as_array().map_or(&[][..], Vec::as_slice) {
        [_, Value::Array(list)] => list,
        call => call.get(1..).unwrap_or_default(),
    }
}

/// Whether a place or server date is where the SDK does not encode it: in a list of a query, as an operand of a logical
/// command, and in most update commands.
fn loses_form(value: &Value, is_inside: bool) -> bool {
    if let Some(calls) = command(value) {
        return calls.iter().any(|call| {
            let name = call[0].as_str().unwrap_or_default();
            let operands = call.as_array().and_then(|call| call.get(1..)).unwrap_or_default();
            // These commands encode their own members.
            let is_encoded = name.starts_with("geo") || ["eq", "neq", "gt", "gte", "lt", "lte"].contains(&name);
            operands.iter().any(|operand| loses_form(operand, !is_encoded))
        });
    }
    match value {
        _ if is_inside && has_tag(value, &["$geo", "$server_date"]) => true,
        Value::Array(items) => items.iter().any(|item| loses_form(item, true)),
        Value::Object(members) if tag(value).is_none() => members.values().any(|value| loses_form(value, is_inside)),
        _ => false,
    }
}

/// Whether a call of any command meets a condition.
fn any_call(value: &Value, is_wanted: impl Fn(&Value) -> bool + Copy) -> bool {
    if command(value).is_some_and(|calls| calls.iter().any(is_wanted)) {
        return true;
    }
    match value {
        Value::Object(members) => members.values().any(|value| any_call(value, is_wanted)),
        Value::Array(items) => items.iter().any(|item| any_call(item, is_wanted)),
        _ => false,
    }
}

/// Whether there are options that the server does not know, or in another order.
fn has_odd_options(value: &Value) -> bool {
    let options = match tag(value) {
        Some(("$regexp", parts)) => parts[1].as_str(),
        Some(("$db_regexp", parts)) => parts["options"].as_str(),
        _ => None,
    };
    if let Some(options) = options {
        return options.chars().any(|option| !"imsux".contains(option))
            || !options.as_bytes().is_sorted_by(|one, other| one < other);
    }
    match value {
        Value::Object(members) => members.values().any(has_odd_options),
        Value::Array(items) => items.iter().any(has_odd_options),
        _ => false,
    }
}

fn has_empty_pattern(value: &Value) -> bool {
    match value {
        Value::Object(members) => match members.get("$db_regexp") {
            Some(parts) => parts["regexp"].as_str().is_none_or(str::is_empty),
            None => members.values().any(has_empty_pattern),
        },
        Value::Array(items) => items.iter().any(has_empty_pattern),
        _ => false,
    }
}

fn sent(capture: &Capture) -> Vec<String> {
    capture.exchanges().iter().map(|exchange| body(exchange.request)).collect()
}

fn body(request: &Value) -> String {
    String::from_utf8_lossy(&bytes(&request["body_base64"])).into_owned()
}

fn answer(response: &Value) -> String {
    // Answers have a member with the same name.
    body(response)
}

fn error(capture: &Capture) -> &Value {
    capture.get("error")
}

fn text(error: &Value) -> &str {
    error["errMsg"].as_str().or(error["message"].as_str()).unwrap_or_default()
}

fn message(capture: &Capture) -> &str {
    text(error(capture))
}

/// The expected errors.
fn errors(capture: &Capture) -> impl Iterator<Item = &Value> {
    capture.outcomes().into_iter().filter_map(|outcome| match outcome {
        Outcome::Error(error) => Some(error),
        Outcome::Result(_) => None,
    })
}

fn has_error(trace: &Trace) -> bool {
    trace.outcomes.iter().any(Result::is_err)
}
