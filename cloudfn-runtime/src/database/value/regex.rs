//! Regular expressions.

use bson::Bson;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A regular expression: `db.RegExp({ regexp, options })` of wx-server-sdk. The server runs it; the language is
/// PCRE.
///
/// ```
/// use cloudfn_runtime::database::{Field, Regex};
///
/// let name: Field<String> = Field::at("name");
/// let anns = name.matches(Regex::new("^ann").options("i"));
/// # let _ = anns;
/// ```
///
/// Never use a text from a caller as a pattern: the caller would decide what it matches. [`Regex::literal`] quotes a text.
#[doc(alias = "RegExp")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Regex {
    pattern: String,
    options: String,
}

impl Regex {
    /// A regular expression with this pattern.
    pub fn new(pattern: impl Into<String>) -> Self {
        Self { pattern: pattern.into(), options: String::new() }
    }

    /// A regular expression that matches exactly this text: special characters are escaped.
    #[must_use]
    pub fn literal(text: &str) -> Self {
        let mut pattern = String::with_capacity(text.len());
        for sign in text.chars() {
            if sign.is_ascii_punctuation() {
                pattern.push('\\');
            }
            pattern.push(sign);
        }
        Self { pattern, options: String::new() }
    }

    /// Sets the options, one letter each: `i` (ignore case), `m` (`^` and `$` match at lines), `s` (`.` matches line ends), `x`
    /// (ignore white space in the pattern), `u` (Unicode). Any other letter makes the call fail: JavaScript's `g`, `y`, `d` and
    /// `v` mean nothing to the server.
    #[must_use]
    pub fn options(mut self, options: impl Into<String>) -> Self {
        self.options = options.into();
        self
    }

    /// The pattern.
    #[must_use]
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    fn to_bson(&self) -> Result<bson::Regex, String> {
        if let Some(option) = self.options.chars().find(|option| !"imsux".contains(*option)) {
            return Err(format!(
                "`{option}` is not an option of the server's regular expressions: use i, m, s, u or x"
            ));
        }
        let mut options: Vec<char> = self.options.chars().collect();
        options.sort_unstable();
        options.dedup();
        let with_nul = |_| "a regular expression cannot contain NUL".to_owned();
        Ok(bson::Regex {
            pattern: self.pattern.clone().try_into().map_err(with_nul)?,
            options: String::from_iter(options).try_into().map_err(with_nul)?,
        })
    }
}

impl From<&str> for Regex {
    fn from(pattern: &str) -> Self {
        Self::new(pattern)
    }
}

impl From<&String> for Regex {
    fn from(pattern: &String) -> Self {
        Self::new(pattern)
    }
}

impl From<String> for Regex {
    fn from(pattern: String) -> Self {
        Self::new(pattern)
    }
}

impl Serialize for Regex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_bson().map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Regex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Bson::deserialize(deserializer)? {
            Bson::RegularExpression(regex) => {
                Ok(Self { pattern: regex.pattern.as_str().to_owned(), options: regex.options.as_str().to_owned() })
            }
            _ => Err(D::Error::custom("expecting a regular expression")),
        }
    }
}
