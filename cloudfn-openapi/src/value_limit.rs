//! The documented limits of template values.

use std::fmt;

use crate::Data;

/// A value that a template does not accept according to WeChat's documentation (the API answers errcode 47003).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BrokenLimit {
    /// The keyword: `thing1`.
    pub keyword: String,
    /// The documented limit for keywords of this type.
    pub limit: &'static str,
}

impl fmt::Display for BrokenLimit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the value of `{}` should be {}", self.keyword, self.limit)
    }
}

impl Data {
    /// Returns the values that exceed the documented limit of their keyword's type. The type is what the keyword begins
    /// with.
    ///
    /// Nothing calls this for you: limits change, and WeChat decides. Dates, times and enumerations are not checked.
    ///
    /// ```
    /// use cloudfn_openapi::Data;
    ///
    /// let data = Data::new().set("thing1", "a parcel that is on its way").set("phrase2", "配送中");
    /// let broken: Vec<String> = data.broken_limits().iter().map(ToString::to_string).collect();
    /// assert_eq!(broken, ["the value of `thing1` should be at most 20 characters"]);
    /// ```
    #[must_use]
    pub fn broken_limits(&self) -> Vec<BrokenLimit> {
        let broken = self.iter().filter_map(|(keyword, value)| {
            let limit = limit_of(keyword)?;
            (!(limit.holds)(value)).then(|| BrokenLimit { keyword: keyword.to_owned(), limit: limit.text })
        });
        broken.collect()
    }
}

struct Limit {
    keyword_type: &'static str,
    text: &'static str,
    holds: fn(&str) -> bool,
}

/// The limits on WeChat's page about subscribe messages.
const LIMITS: [Limit; 10] = [
    Limit { keyword_type: "thing", text: "at most 20 characters", holds: |value| length(value) <= 20 },
    Limit { keyword_type: "number", text: "a number of at most 32 digits", holds: is_number },
    Limit {
        keyword_type: "letter",
        text: "at most 32 letters",
        holds: |value| length(value) <= 32 && value.chars().all(char::is_alphabetic) && !value.chars().any(is_chinese),
    },
    Limit {
        keyword_type: "symbol",
        text: "at most 5 symbols",
        holds: |value| length(value) <= 5 && !value.chars().any(char::is_alphanumeric),
    },
    Limit {
        keyword_type: "character_string",
        text: "at most 32 digits, letters or symbols",
        holds: |value| length(value) <= 32 && !value.chars().any(is_chinese),
    },
    Limit { keyword_type: "amount", text: "a currency sign and a number of at most 10 digits", holds: is_amount },
    Limit {
        keyword_type: "phone_number",
        text: "at most 17 digits and symbols",
        holds: |value| length(value) <= 17 && !value.chars().any(char::is_alphabetic),
    },
    Limit { keyword_type: "car_number", text: "at most 8 characters", holds: |value| length(value) <= 8 },
    Limit {
        keyword_type: "name",
        text: "at most 10 Chinese characters, or 20 letters without any",
        holds: |value| length(value) <= if value.chars().any(is_chinese) { 10 } else { 20 },
    },
    Limit {
        keyword_type: "phrase",
        text: "at most 5 Chinese characters",
        holds: |value| length(value) <= 5 && value.chars().all(is_chinese),
    },
];

/// `character_string12` is of the type `character_string`.
fn limit_of(keyword: &str) -> Option<&'static Limit> {
    let keyword_type = keyword.trim_end_matches(|letter: char| letter.is_ascii_digit());
    LIMITS.iter().find(|limit| limit.keyword_type == keyword_type)
}

fn length(value: &str) -> usize {
    value.chars().count()
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    length(digits) <= 32 && is_decimal(digits)
}

/// `¥1024.5`, `12.30元`.
fn is_amount(value: &str) -> bool {
    let value = value.strip_suffix('元').unwrap_or(value);
    let number = value.strip_prefix(|sign: char| !sign.is_alphanumeric()).unwrap_or(value);
    let whole = number.split('.').next().unwrap_or_default();
    length(whole) <= 10 && is_decimal(number)
}

fn is_decimal(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_within(keyword: &str, value: &str) -> bool {
        Data::new().set(keyword, value).broken_limits().is_empty()
    }

    #[test]
    fn documented_examples_are_within_their_limits() {
        for (keyword, value) in [
            ("thing1", "二十个以内的字符"),
            ("number2", "12.5"),
            ("letter3", "abc"),
            ("symbol4", "$%"),
            ("character_string5", "No.15-A"),
            ("time6", "2019年10月1日 15:01"),
            ("amount7", "¥12.30"),
            ("amount8", "1024元"),
            ("phone_number9", "+86-0766-66888866"),
            ("car_number10", "粤A8Z888挂"),
            ("name11", "张三"),
            ("name12", "Aleksandra Kowalska"),
            ("phrase13", "配送中"),
            ("keyword1", "a keyword of a template message, which has no type"),
        ] {
            assert!(is_within(keyword, value), "{keyword}: {value}");
        }
    }

    #[test]
    fn values_beyond_their_limits_are_reported() {
        for (keyword, value) in [
            ("thing1", "123456789012345678901"),
            ("number2", "12a"),
            ("number2", ""),
            ("letter3", "abc1"),
            ("letter3", "字母"),
            ("symbol4", "a"),
            ("character_string5", "编号"),
            ("amount7", "12345678901"),
            ("amount7", "¥"),
            ("phone_number9", "call me"),
            ("car_number10", "123456789"),
            ("name11", "十一个汉字的名字太长了吧"),
            ("phrase13", "略略略略略略"),
            ("phrase13", "on"),
        ] {
            assert!(!is_within(keyword, value), "{keyword}: {value}");
        }
    }
}
