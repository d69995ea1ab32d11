//! A limit on the number of JSON values in an event.
//!
//! Six megabytes of JSON can hold millions of small values, and each takes a hundred times its text in memory. A scan
//! without allocation counts them before the event is deserialized.

use std::sync::OnceLock;

use crate::failure::Failure;

/// The variable for the maximum number of values.
pub(crate) const VARIABLE: &str = "CLOUDFN_MAX_EVENT_VALUES";

/// The default maximum. The worst event of this size that we found takes 110 MB as `serde_json::Value`, in addition to
/// its text.
pub(crate) const DEFAULT_MAX_VALUES: usize = 500_000;

/// The most memory that a value takes on average, in addition to its text.
#[cfg(feature = "http")]
pub(crate) const VALUE_BYTES: usize = 225;

/// A list or an object takes about three times the memory of a number or a string.
const CONTAINER_VALUES: usize = 3;

/// The maximum of this process. Events are deserialized in many places, and it is the same in all of them.
static MAX_VALUES: OnceLock<usize> = OnceLock::new();

/// Sets the maximum for this process. The first call wins.
pub(crate) fn set_max_values(max_values: usize) {
    let _ = MAX_VALUES.set(max_values);
}

/// Checks an event before it is deserialized.
pub(crate) fn check(json: &[u8]) -> Result<(), Failure> {
    let max_values = *MAX_VALUES.get().unwrap_or(&DEFAULT_MAX_VALUES);
    check_against(json, max_values)
}

fn check_against(json: &[u8], max_values: usize) -> Result<(), Failure> {
    // No value is shorter than a byte. The quick count decides about all but the worst events.
    if json.len() <= max_values || at_most(json) <= max_values || values(json) <= max_values {
        return Ok(());
    }
    Err(Failure::of_event(format!(
        "the event has more than {max_values} JSON values; send fewer, or raise {VARIABLE} where the function runs"
    )))
}

/// How many values a JSON text has at most: as [`values`], with the commas and brackets in strings. Without branches, the
/// compiler reads many bytes at a time.
fn at_most(json: &[u8]) -> usize {
    // The weights of so many bytes fit into one.
    const CHUNK_BYTES: usize = 64;
    let weight = |byte: &u8| u8::from(*byte == b',') + 3 * u8::from(matches!(byte, b'[' | b'{'));
    let of_chunk = |chunk: &[u8]| usize::from(chunk.iter().map(weight).sum::<u8>());
    1 + json.chunks(CHUNK_BYTES).map(of_chunk).sum::<usize>()
}

/// How many values a JSON text has. A list or an object counts as three, an empty one as four. For a text that is not
/// JSON the result is some number.
pub(crate) fn values(json: &[u8]) -> usize {
    let mut values = 1;
    let mut rest = json.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b',' => values += 1,
            b'[' | b'{' => values += CONTAINER_VALUES,
            b'"' => {
                while let Some(byte) = rest.next() {
                    match byte {
                        b'"' => break,
                        b'\\' => _ = rest.next(),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_outside_strings() {
        for (json, expected) in [
            ("1", 1),
            ("[1,2]", 5),
            (r#"{"a":1,"b":[2]}"#, 8),
            (r#""[,{,[""#, 1),
            (r#"["\",[", 1]"#, 5),
            (r#"["\\", [1]]"#, 8),
            ("[[],[]]", 11),
            ("", 1),
            ("\"", 1),
            ("\"\\", 1),
        ] {
            assert_eq!(values(json.as_bytes()), expected, "{json}");
        }
    }

    #[test]
    fn the_quick_count_is_exact_without_strings_and_never_too_small() {
        for json in ["1", "[1,2]", "[[],[{}]]", "", &"[".repeat(10_000), &"1,".repeat(777)] {
            assert_eq!(at_most(json.as_bytes()), values(json.as_bytes()), "{json}");
        }
        for json in [r#"{"a":1,"b":"[2]"}"#, r#"["\",[", 1]"#, &format!("[{}]", r#"",[{","#.repeat(100))] {
            assert!(at_most(json.as_bytes()) > values(json.as_bytes()), "{json}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_quick_count_is_an_upper_bound_for_any_bytes(
            text in "[\\[\\]{},:\"\\\\a1 ]{0,300}",
            bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300),
        ) {
            for json in [text.as_bytes(), &bytes] {
                proptest::prop_assert!(at_most(json) >= values(json));
                let outside = json.iter().filter(|byte| **byte != b'"').copied().collect::<Vec<_>>();
                proptest::prop_assert_eq!(at_most(&outside), values(&outside));
            }
        }
    }

    #[test]
    fn an_event_of_too_many_values_is_refused_with_the_variable() {
        let json = format!("[{}1]", "1,".repeat(98));
        assert!(check_against(json.as_bytes(), 102).is_ok());
        let failure = check_against(json.as_bytes(), 101).unwrap_err();
        assert!(failure.err_msg().starts_with("the event has more than 101 JSON values"), "{failure}");
        assert!(failure.err_msg().contains("CLOUDFN_MAX_EVENT_VALUES"), "{failure}");
        let text = format!("\"{}\"", ",".repeat(10_000));
        assert!(check_against(text.as_bytes(), 99).is_ok(), "a long text is one value");
    }
}
