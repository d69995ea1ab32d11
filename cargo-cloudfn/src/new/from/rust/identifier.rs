//! Names of Rust for names of JavaScript.

use syn::Ident;
use unicode_normalization::UnicodeNormalization as _;

use crate::event_skeleton::in_case;

/// `openId` as `open_id`, as the name of a field, a function or a module.
pub(in crate::new::from) fn snake_case(name: &str) -> String {
    // rustc takes names for equal that are equal in this form.
    let letters: Vec<char> = name.nfc().collect();
    let mut snake = String::new();
    for (index, &letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            if !snake.is_empty() && !snake.ends_with('_') {
                snake.push('_');
            }
            continue;
        }
        let before = index.checked_sub(1).map(|index| letters[index]);
        let after = letters.get(index + 1);
        let begins_word = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_numeric()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        if begins_word && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    // A small letter can have a longer form than its capital.
    let snake: String = snake.trim_matches('_').nfc().collect();
    usable(if snake.is_empty() { "member".to_owned() } else { snake })
}

/// `openId` as `OpenId`, as the name of a type.
pub(super) fn pascal_case(name: &str) -> String {
    let snake = snake_case(name);
    let words = snake.trim_start_matches("r#").split('_').filter(|word| !word.is_empty());
    let capitalized = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    usable(words.map(capitalized).collect::<String>().nfc().collect())
}

/// How serde's `rename_all = "camelCase"` writes a field.
pub(super) fn camel_case(field: &str) -> String {
    in_case(field.trim_start_matches("r#"), Some("camelCase"))
}

/// A name that Rust accepts.
fn usable(name: String) -> String {
    // A keyword since Rust 2024, which syn takes for a name.
    let is_name = |name: &str| name != "gen" && syn::parse_str::<Ident>(name).is_ok();
    // Rust has no raw form of these.
    if is_name(&name) && !matches!(&*name, "self" | "super" | "crate" | "Self" | "_") {
        return name;
    }
    let raw = format!("r#{name}");
    if is_name(&raw) {
        return raw;
    }
    let prefixed = format!("member_{name}");
    if is_name(&prefixed) { prefixed } else { "member".to_owned() }
}

/// A name that is not among these, with a number if needed.
pub(in crate::new::from) fn unused(name: String, taken: &[String]) -> String {
    if !taken.contains(&name) {
        return name;
    }
    numbered(&format!("{}_", name.trim_start_matches("r#")), taken)
}

/// The same for the name of a type, which has no `_`.
pub(super) fn unused_type(name: String, taken: &[String]) -> String {
    if taken.contains(&name) { numbered(&name, taken) } else { name }
}

fn numbered(start: &str, taken: &[String]) -> String {
    let mut number = 2;
    loop {
        let name = format!("{start}{number}");
        if !taken.contains(&name) {
            return name;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_those_of_rust() {
        for (name, field, r#type) in [
            ("openId", "open_id", "OpenId"),
            ("sendMessage", "send_message", "SendMessage"),
            ("OPENID", "openid", "Openid"),
            ("userIDCard", "user_id_card", "UserIdCard"),
            ("tmpl_ids", "tmpl_ids", "TmplIds"),
            ("$url", "url", "Url"),
            ("type", "r#type", "Type"),
            ("self", "member_self", "MemberSelf"),
            ("gen", "r#gen", "Gen"),
            ("1st", "member_1st", "Member1st"),
            ("订单", "订单", "订单"),
            ("a-b.c", "a_b_c", "ABC"),
            ("_id", "id", "Id"),
            ("open__id", "open_id", "OpenId"),
            ("$", "member", "Member"),
            ("page2", "page2", "Page2"),
        ] {
            assert_eq!((snake_case(name).as_str(), pascal_case(name).as_str()), (field, r#type), "{name}");
        }
        assert_eq!(unused("a".to_owned(), &["a".to_owned(), "a_2".to_owned()]), "a_3");
        assert_eq!(camel_case("r#type"), "type");
        assert_eq!(camel_case("open_id_2"), "openId2");
    }

    #[test]
    fn names_that_rustc_takes_for_equal_are_equal() {
        for (one, other) in [("\u{1100}\u{1161}", "\u{ac00}"), ("\u{f900}", "\u{8c48}"), ("o\u{308}l", "\u{f6}l")] {
            let made = snake_case(one);
            assert!(made == snake_case(other) || !made.contains(one), "{one} {made}");
        }
        assert_eq!(snake_case("\u{1100}\u{1161}"), "\u{ac00}");
        assert_eq!(snake_case("\u{f900}"), "\u{8c48}");
    }

    proptest::proptest! {
        #[test]
        fn every_name_becomes_one_that_rust_accepts(name in "\\PC{0,12}") {
            for made in [snake_case(&name), pascal_case(&name)] {
                proptest::prop_assert!(syn::parse_str::<Ident>(&made).is_ok(), "{made:?}");
                proptest::prop_assert_eq!(made.nfc().collect::<String>(), made);
            }
        }
    }
}
