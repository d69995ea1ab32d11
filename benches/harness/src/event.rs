//! The events that contestants get.

/// A JSON event of this many bytes, with the kinds of values that events have: Chinese text, numbers, lists, escapes.
pub(crate) fn event(bytes: usize) -> Vec<u8> {
    let mut text =
        r#"{"userInfo":{"appId":"wx0123456789abcdef","openId":"oABCD0123456789abcdefghijklm"},"type":"sync","items":["#
            .to_owned();
    for number in 0.. {
        let comma = if number > 0 { "," } else { "" };
        let (price, is_even) = (number * 7 % 1000, number % 2 == 0);
        let item = format!(
            r#"{comma}{{"id":{number},"name":"商品名称{number}","price":{price}.5,"ok":{is_even},"tags":["a{number}","热卖"],"note":"line\nwith \"quotes\""}}"#
        );
        if text.len() + item.len() + END.len() > bytes {
            break;
        }
        text += &item;
    }
    let padding = bytes.saturating_sub(text.len() + END.len());
    let (before, after) = END.split_at(END.len() - 2);
    [text.as_str(), before, &"x".repeat(padding), after].concat().into_bytes()
}

const END: &str = r#"],"pad":""}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_json_of_exactly_the_size() {
        for bytes in [200, 1024, 65_536] {
            let event = event(bytes);
            assert_eq!(event.len(), bytes);
            serde_json::from_slice::<serde_json::Value>(&event).unwrap();
        }
    }
}
