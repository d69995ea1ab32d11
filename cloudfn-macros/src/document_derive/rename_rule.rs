//! The rules of `#[serde(rename_all = "..")]`, with the same results as in serde.

/// A rule for the names of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RenameRule {
    /// The name is unchanged. `lowercase` and `snake_case` mean this, because Rust's names are already lower case.
    Unchanged,
    Upper,
    Pascal,
    Camel,
    Kebab,
    ScreamingKebab,
}

impl RenameRule {
    /// The rule with this name. serde reports unknown names.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "lowercase" | "snake_case" => Self::Unchanged,
            "UPPERCASE" | "SCREAMING_SNAKE_CASE" => Self::Upper,
            "PascalCase" => Self::Pascal,
            "camelCase" => Self::Camel,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => return None,
        })
    }

    /// The name of the member in the database.
    pub(super) fn apply(self, member: &str) -> String {
        match self {
            Self::Unchanged => member.to_owned(),
            Self::Upper => member.to_ascii_uppercase(),
            Self::Pascal => pascal(member),
            Self::Camel => camel(member),
            Self::Kebab => member.replace('_', "-"),
            Self::ScreamingKebab => member.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(member: &str) -> String {
    let words = member.split('_');
    words.flat_map(|word| word.chars().enumerate().map(|(index, letter)| upper_first(index, letter))).collect()
}

fn upper_first(index: usize, letter: char) -> char {
    if index == 0 { letter.to_ascii_uppercase() } else { letter }
}

fn camel(member: &str) -> String {
    let mut letters = pascal(member).chars().collect::<Vec<_>>();
    if let Some(first) = letters.first_mut() {
        first.make_ascii_lowercase();
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_handles_words_digits_and_underscores_like_serde() {
        let cases = [
            ("lowercase", ["paid_at", "id2_of", "a", "_x_1y"]),
            ("snake_case", ["paid_at", "id2_of", "a", "_x_1y"]),
            ("UPPERCASE", ["PAID_AT", "ID2_OF", "A", "_X_1Y"]),
            ("SCREAMING_SNAKE_CASE", ["PAID_AT", "ID2_OF", "A", "_X_1Y"]),
            ("PascalCase", ["PaidAt", "Id2Of", "A", "X1y"]),
            ("camelCase", ["paidAt", "id2Of", "a", "x1y"]),
            ("kebab-case", ["paid-at", "id2-of", "a", "-x-1y"]),
            ("SCREAMING-KEBAB-CASE", ["PAID-AT", "ID2-OF", "A", "-X-1Y"]),
        ];
        for (rule, expected) in cases {
            let applied =
                ["paid_at", "id2_of", "a", "_x_1y"].map(|member| RenameRule::named(rule).unwrap().apply(member));
            assert_eq!(applied, expected, "{rule}");
        }
    }

    #[test]
    fn the_camel_case_of_a_name_without_letters_is_empty() {
        assert_eq!(RenameRule::Camel.apply("__"), "");
        assert_eq!(RenameRule::Camel.apply("名_字"), "名字");
    }
}
