//! Values in messages.

use bson::Bson;

/// A value as extended JSON, shortened if it is long.
pub(crate) fn short(value: &Bson) -> String {
    let text = match value {
        Bson::Int32(number) => number.to_string(),
        Bson::Int64(number) => number.to_string(),
        Bson::Double(number) => number.to_string(),
        other => cloudfn_protocol::extended_json::write(other),
    };
    if text.chars().count() <= 80 {
        return text;
    }
    text.chars().take(80).chain("..".chars()).collect()
}
