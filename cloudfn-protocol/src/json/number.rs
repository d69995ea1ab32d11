//! Numbers as JavaScript prints them.

/// The most digits that are written before a decimal point, instead of an exponent.
const MAX_WHOLE_DIGITS: i32 = 21;

/// The most zeros after `0.`, instead of an exponent.
const MAX_LEADING_ZEROS: i32 = 6;

/// A double as JavaScript prints it (`Number::toString` of ECMAScript): the fewest digits that give the same double.
pub(crate) fn of_double(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    of_digits(zmij::Buffer::new().format_finite(value))
}

/// A finite 32-bit number, with the fewest digits that give the same 32-bit number.
pub(super) fn of_finite_single(value: f32) -> String {
    of_digits(zmij::Buffer::new().format_finite(value))
}

/// Writes the digits and the exponent of a number in JavaScript's way.
fn of_digits(printed: &str) -> String {
    let (sign, printed) = printed.strip_prefix('-').map_or(("", printed), |rest| ("-", rest));
    let (mantissa, exponent) = printed.split_once('e').unwrap_or((printed, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = [whole, fraction].concat();
    let digits = all.trim_start_matches('0');
    // Where the decimal point is, counted from the first digit that is not zero.
    let point = length(whole) + exponent.parse::<i32>().unwrap_or_default() - (length(&all) - length(digits));
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    let number = if (length(digits)..=MAX_WHOLE_DIGITS).contains(&point) {
        [digits, &zeros(point - length(digits))].concat()
    } else if (1..=MAX_WHOLE_DIGITS).contains(&point) {
        let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or_default());
        [whole, ".", fraction].concat()
    } else if (1 - MAX_LEADING_ZEROS..=0).contains(&point) {
        ["0.", &zeros(-point), digits].concat()
    } else {
        let (first, rest) = digits.split_at(1);
        let separator = if rest.is_empty() { "" } else { "." };
        format!("{first}{separator}{rest}e{:+}", point - 1)
    };
    [sign, &number].concat()
}

/// A double has at most 17 digits, and at most 324 with its zeros.
fn length(digits: &str) -> i32 {
    i32::try_from(digits.len()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_those_of_javascript() {
        let numbers = [
            (0.0, "0"),
            (-0.0, "0"),
            (100.0, "100"),
            (-0.1, "-0.1"),
            (123.456, "123.456"),
            (0.000_001, "0.000001"),
            (0.000_000_1, "1e-7"),
            (1.5e-7, "1.5e-7"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (1e21, "1e+21"),
            (-1.25e21, "-1.25e+21"),
            (f64::MAX, "1.7976931348623157e+308"),
            (5e-324, "5e-324"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ];
        for (number, printed) in numbers {
            assert_eq!(of_double(number), printed);
        }
        assert_eq!(of_finite_single(0.1), "0.1");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn every_number_is_that_of_another_implementation(bits: u64, few in -1e22..1e22_f64, digits in -40_i32..40) {
            for value in [f64::from_bits(bits), few, few.round(), few.trunc() / 1e6, 10_f64.powi(digits)] {
                prop_assert_eq!(of_double(value), ryu_js::Buffer::new().format(value).to_owned());
            }
        }

        #[test]
        fn every_single_is_that_of_another_implementation(bits: u32) {
            let value = f32::from_bits(bits);
            if value.is_finite() {
                prop_assert_eq!(of_finite_single(value), ryu_js::Buffer::new().format_finite(value).to_owned());
            }
        }
    }
}
