//! Converts WeChat's names to Rust's. The macro's table and the generated modules share these rules.

/// `subscribeMessage` is the module `subscribe_message`, `wxa.sec.order` the modules `wxa::sec::order`.
pub(crate) fn module_path(class: &str) -> Vec<String> {
    class.split('.').map(snake_case).collect()
}

/// `createQRCode` is the type `CreateQrCode`.
pub(crate) fn type_name(name: &str) -> String {
    words(name).iter().map(|word| capitalised(word)).collect()
}

/// `kidList` is the member `kid_list`, `@type` is `r#type`.
pub(crate) fn member_name(name: &str) -> String {
    let snake = snake_case(name);
    if KEYWORDS.contains(&snake.as_str()) { format!("r#{snake}") } else { snake }
}

/// The method that sets a member has the member's name, unless a method of that name means something else.
pub(crate) fn setter_name(member: &str) -> String {
    if METHODS.contains(&member) { format!("with_{member}") } else { member.to_owned() }
}

/// `template_id` is `templateId` in JavaScript: what wx-server-sdk's users write.
pub(crate) fn camel_case(name: &str) -> String {
    let mut words = words(name).into_iter();
    let first = words.next().unwrap_or_default();
    words.fold(first, |camel, word| camel + &capitalised(&word))
}

fn snake_case(name: &str) -> String {
    words(name).join("_")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The words of a name, in lower case. A run of capitals is one word, without its last letter if that begins the next
/// word: `createQRCode` is create, qr, code. Digits belong to the word before them.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (index, &letter) in letters.iter().enumerate() {
        if !letter.is_ascii_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let before = index.checked_sub(1).map(|index| letters[index]);
        let after = letters.get(index + 1);
        let begins = letter.is_ascii_uppercase()
            && (before.is_some_and(|before| before.is_ascii_lowercase() || before.is_ascii_digit())
                || before.is_some_and(|before| before.is_ascii_uppercase())
                    && after.is_some_and(char::is_ascii_lowercase));
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The keywords that a name may equal. `self`, `super`, `crate` and `Self` occur in no catalog.
const KEYWORDS: [&str; 46] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "use", "virtual", "where", "while",
];

/// The methods of a request that are not setters. A setter with the same name would shadow them.
const METHODS: [&str; 17] = [
    "borrow",
    "borrow_mut",
    "case",
    "clone",
    "clone_from",
    "clone_into",
    "default",
    "fmt",
    "from",
    "into",
    "new",
    "read",
    "serialize",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_capitals_is_one_word() {
        for (method, name) in [
            ("createQRCode", "CreateQrCode"),
            ("getUnlimited", "GetUnlimited"),
            ("updateKF", "UpdateKf"),
            ("generateNFCScheme", "GenerateNfcScheme"),
            ("getVoIPSign", "GetVoIpSign"),
            ("sendSmsV2", "SendSmsV2"),
            ("delete", "Delete"),
        ] {
            assert_eq!(type_name(method), name);
        }
    }

    #[test]
    fn members_are_snake_case_whatever_their_wire_name() {
        for (wire, name) in [
            ("template_id", "template_id"),
            ("kidList", "kid_list"),
            ("EnvId", "env_id"),
            ("price2", "price2"),
            ("isFeedsPublic", "is_feeds_public"),
            ("errorMsgMd5", "error_msg_md5"),
        ] {
            assert_eq!(member_name(wire), name);
        }
    }

    #[test]
    fn keywords_and_odd_names_become_identifiers() {
        assert_eq!(member_name("type"), "r#type");
        assert_eq!(member_name("@type"), "r#type");
        assert_eq!(member_name("async"), "r#async");
        assert_eq!(member_name("abstract"), "r#abstract");
    }

    #[test]
    fn a_setter_shadows_no_other_method() {
        assert_eq!(setter_name("page"), "page");
        assert_eq!(setter_name("r#type"), "r#type");
        assert_eq!(setter_name("new"), "with_new");
        assert_eq!(setter_name("clone"), "with_clone");
    }

    #[test]
    fn a_class_with_dots_is_nested_modules() {
        assert_eq!(module_path("wxa.sec.order"), ["wxa", "sec", "order"]);
        assert_eq!(module_path("customerServiceMessage"), ["customer_service_message"]);
    }

    #[test]
    fn javascript_names_are_camel_case() {
        assert_eq!(camel_case("template_id"), "templateId");
        assert_eq!(camel_case("kidList"), "kidList");
    }
}
