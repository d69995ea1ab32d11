//! Dates and object ids as JavaScript writes them in JSON.
//!
//! bson serializes a date as `{"$date": {"$numberLong": "0"}}`. In JavaScript, a document has a `Date`, whose JSON is
//! `"1970-01-01T00:00:00.000Z"`; the caller of a function gets that text.

use bson::oid::ObjectId;
use serde_json::Value;

/// The longest time that JavaScript has, in milliseconds from 1970.
const MAX_MILLISECONDS: i64 = 8_640_000_000_000_000;

const DAY: i64 = 86_400_000;

/// A JSON text, with dates and object ids as text. One without them is not parsed.
pub(crate) fn text(json: Vec<u8>) -> Vec<u8> {
    // An answer without a dollar sign, which is nearly every one, is searched once.
    let mut after_dollars = json.split(|byte| *byte == b'$').skip(1);
    if !after_dollars.any(|rest| rest.starts_with(b"date\":") || rest.starts_with(b"oid\":")) {
        return json;
    }
    match serde_json::from_slice(&json) {
        Ok(mut answer) => {
            value(&mut answer);
            answer.to_string().into_bytes()
        }
        // It is nested too deep to be read here; it is JSON as it stands.
        Err(_) => json,
    }
}

/// Changes dates and object ids in a JSON value to text.
fn value(json: &mut Value) {
    match json {
        Value::Array(items) => items.iter_mut().for_each(value),
        Value::Object(members) => {
            let only = members.iter().next().filter(|_| members.len() == 1);
            let plain = only.and_then(|(name, content)| match name.as_str() {
                "$date" => date(content),
                "$oid" => content.as_str().filter(|id| ObjectId::parse_str(id).is_ok()).map(Value::from),
                _ => None,
            });
            match plain {
                Some(plain) => *json = plain,
                None => members.values_mut().for_each(value),
            }
        }
        _ => {}
    }
}

/// The content of `$date`: a text, or the milliseconds from 1970. An impossible date is `null`, as in JavaScript.
fn date(content: &Value) -> Option<Value> {
    let milliseconds = match content {
        Value::String(text) => bson::DateTime::parse_rfc3339_str(text).ok()?.timestamp_millis(),
        Value::Object(members) if members.len() == 1 => members.get("$numberLong")?.as_str()?.parse().ok()?,
        _ => return None,
    };
    Some(iso(milliseconds).map_or(Value::Null, Value::from))
}

/// JavaScript's `toISOString`; `None` for a time that JavaScript does not have.
fn iso(milliseconds: i64) -> Option<String> {
    if milliseconds.abs() > MAX_MILLISECONDS {
        return None;
    }
    let (days, rest) = (milliseconds.div_euclid(DAY), milliseconds.rem_euclid(DAY));
    let (year, month, day) = civil(days);
    let year = match year {
        0..=9999 => format!("{year:04}"),
        _ => format!("{}{:06}", if year < 0 { '-' } else { '+' }, year.abs()),
    };
    let (hour, minute, second) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60);
    Some(format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z", rest % 1000))
}

/// The year, month and day of a number of days from 1970, in the Gregorian calendar. Years begin in March here, so that
/// the leap day is the last one.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use bson::DateTime;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_date_is_written_as_javascript_writes_it() {
        for (milliseconds, expected) in [
            (0, Some("1970-01-01T00:00:00.000Z")),
            (-1, Some("1969-12-31T23:59:59.999Z")),
            (951_782_400_000, Some("2000-02-29T00:00:00.000Z")),
            (1_700_000_000_123, Some("2023-11-14T22:13:20.123Z")),
            (-62_198_755_200_000, Some("-000001-01-01T00:00:00.000Z")),
            (-62_167_219_200_000, Some("0000-01-01T00:00:00.000Z")),
            (253_402_300_800_000, Some("+010000-01-01T00:00:00.000Z")),
            (MAX_MILLISECONDS, Some("+275760-09-13T00:00:00.000Z")),
            (-MAX_MILLISECONDS, Some("-271821-04-20T00:00:00.000Z")),
            (MAX_MILLISECONDS + 1, None),
        ] {
            assert_eq!(iso(milliseconds).as_deref(), expected, "{milliseconds}");
        }
    }

    #[test]
    fn dates_and_object_ids_in_an_answer_become_text_and_nothing_else_changes() {
        let id = ObjectId::from_bytes([0xab; 12]);
        let answer = json!({"list": [{"at": DateTime::from_millis(1_700_000_000_123), "late": DateTime::from_millis(i64::MAX)}], "id": id});
        let expected = json!({"list": [{"at": "2023-11-14T22:13:20.123Z", "late": null}], "id": "ab".repeat(12)});
        assert_eq!(serde_json::from_slice::<Value>(&text(answer.to_string().into_bytes())).unwrap(), expected);
        for other in [
            r#"{"$date":{"$numberLong":"x"}}"#,
            r#"{"$date":5,"more":1}"#,
            r#"{"$oid":"short"}"#,
            r#"{"text":"{\"$date\":1}"}"#,
        ] {
            assert_eq!(text(other.as_bytes().to_vec()), other.as_bytes());
        }
    }
}
