//! Writes a function as Rust.

mod comment;
mod counterpart;
mod event_type;
mod function;
mod identifier;
mod imports;
mod literal;
mod sample;

pub(super) use self::counterpart::{Feature, features};
pub(super) use self::function::{File, file};
pub(super) use self::identifier::{snake_case, unused};
pub(super) use self::literal::literal;
pub(super) use self::sample::event as sample_event;

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::new::from::Migration;

    /// The files of a function with this JavaScript.
    fn written(javascript: &str) -> Vec<(String, String)> {
        let folder = tempfile::tempdir().unwrap();
        let function = folder.path().join("sendMessage");
        fs::create_dir(&function).unwrap();
        fs::write(function.join("index.js"), javascript).unwrap();
        let migration = Migration::read(&function).unwrap();
        migration.files("p", "cargo install x").into_iter().map(|file| (file.path, file.text)).collect()
    }

    fn program(javascript: &str) -> String {
        written(javascript).into_iter().find(|(path, _)| path == "src/main.rs").unwrap().1
    }

    #[test]
    fn a_function_without_calls_and_events_takes_nothing() {
        let program = program("exports.main = async () => 1");
        assert!(program.contains("async fn send_message() -> Result<Value, Error> {"), "{program}");
        assert!(!program.contains("unused_variables"), "{program}");
    }

    #[test]
    fn text_of_the_javascript_cannot_leave_its_comment_or_its_literal() {
        let program = program(
            "const cloud = require('wx-server-sdk'); const db = cloud.database()
             // a */ \u{202e} \r // b
             exports.main = async (event) => { switch (event['a\"{b}']) {
               case '\"{x}\\n': return db.collection('\"*/\\u2028').get() // \u{2066}
               case '\\\\': return event.ok // \u{202e} end
             } }",
        );
        assert!(syn::parse_file(&program).is_ok(), "{program}");
        assert!(!program.contains(['\u{202e}', '\u{2066}', '\r', '\u{2028}']), "{program}");
    }

    #[test]
    fn what_the_javascript_says_in_literals_and_variables_is_kept() {
        let program = program(
            "const cloud = require('wx-server-sdk'); const db = cloud.database(); const _ = db.command
             exports.main = async ({ userId, page }) => {
               const users = db.collection('users')
               await users.where({ points: _.gt(0), kind: { in: ['a', -1, null] } }).orderBy('points', 'desc').orderBy('at', 'asc').skip(20).get()
               await users.where({ _openid: userId }).update({ data: { seen: true, 'last.page': page } })
               await users.doc('u1').get()
               await users.where({ name: userId + '' }).count()
               await users.add({ data: { points: _.inc(1) } })
               await cloud.openapi.wxacode.getUnlimited({ scene: 'from=remind', page: 'pages/index/index', width: 300 })
             }",
        );
        for expected in [
            r#"where_json(json!({"points": {"$gt": 0}, "kind": {"in": ["a", -1, null]}}))"#,
            r#".order_by(|document| document.field("points").desc()).order_by(|document| document.field("at").asc()).skip(20)"#,
            r#"where_json(json!({"_openid": user_id})).update_many_json(json!({"seen": true, "last.page": page}))"#,
            r#"users.doc("u1").get()"#,
            "users.where_json(json!({})).count()",
            "users.add(&json!({}))",
            r#"GetUnlimited::new("from=remind")"#,
            r#"`.page("pages/index/index")`, `.width(..)`"#,
        ] {
            assert!(program.contains(expected), "{expected} is not in {program}");
        }
    }

    #[test]
    fn a_block_imports_each_name_once_even_if_a_transaction_needs_it_first() {
        let program = program(
            "const cloud = require('wx-server-sdk'); const db = cloud.database()
             exports.main = async () => {
               await db.runTransaction(async tx => { await tx.collection('a').doc('1').set({ data: {} }) })
               await db.collection('a').add({ data: {} })
               await db.collection('b').add({ data: {} })
             }",
        );
        assert_eq!(program.matches("use serde_json::json;").count(), 1, "{program}");
        let (before, _) = program.split_once("use serde_json::json;").unwrap();
        assert!(before.contains("a.doc") && before.ends_with("// In Rust:\n    //     "), "{program}");
    }

    #[test]
    fn a_switch_of_texts_and_numbers_writes_no_text_as_code() {
        let evil = "1) => { evil() } Some(2";
        for cases in [format!("case '{evil}': case 3:"), format!("case 3: case '{evil}':")] {
            let program = program(&format!(
                "exports.main = async (event) => {{ switch (event.kind) {{ {cases} return 1; case 4: return 2 }} }}"
            ));
            assert!(syn::parse_file(&program).is_ok(), "{program}");
            assert!(!program.contains("=> { evil() }") || program.contains(&format!("{evil:?}")), "{program}");
        }
    }

    #[test]
    fn no_module_has_the_name_of_a_file_that_cargo_takes_for_a_crate() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["lib", "main", "order"] {
            fs::create_dir(folder.path().join(name)).unwrap();
            fs::write(folder.path().join(name).join("index.js"), "exports.main = async () => 1").unwrap();
        }
        let files = Migration::read(folder.path()).unwrap().files("p", "cargo install x");
        let sources: Vec<_> =
            files.iter().map(|file| file.path.as_str()).filter(|path| path.starts_with("src/")).collect();
        assert_eq!(sources, ["src/lib_2.rs", "src/main_2.rs", "src/order.rs", "src/main.rs"]);
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_javascript_is_the_rust_can_be_parsed(parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "const cloud = require('wx-server-sdk');", "const db = cloud.database();", "exports.main = async (event) => {",
                "exports.main = async ({ a, b = 1, type: { self: s } }, ctx) => {", "switch (event.action) {", "case 'x':",
                "case 2:", "case 'a b':", "return event.a.b;", "return add(event);", "}", "async function add(e) {", "return e.type;",
                "await db.collection('a').where({ a: event.x }).get();", "await cloud.openapi.wxacode.get({ a: event.path });",
                "await cloud.openapi.x.y({});", "if (event.mode === 'a') {", "} else if (event.mode === \"b\") {",
                "event['$x y'] || 'z';", "const { data, ...rest } = event;", "return { event };", "cloud.getWXContext();",
                "cloud.callFunction({ name: 'f' });", "// \u{6ce8}\u{91ca}\n", "handlers[event.type](event);",
                "const handlers = { a: add, b() {} };", "class S { db = cloud.database(); constructor(e) { this.e = e } run(e) { return this.db.collection(e.of).get() } }",
                "new S(event).run(event);", "case 3: case 'x':", "exports['main'] = async function (event) {", "event['\u{1100}\u{1161}'] + event['\u{ac00}'];",
                "const K = Object.freeze({ A: 'a' });", "case K.A:", "main.apply(this, arguments);",
                "event.list.map(x => x);", "event.userInfo.openId;", "\n",
            ]),
            0..24,
        )) {
            for (path, text) in written(&parts.join(" ")) {
                if path == "src/main.rs" {
                    proptest::prop_assert!(syn::parse_file(&text).is_ok(), "{}", text);
                } else if path.starts_with("events/") {
                    let event: Result<serde_json::Value, _> = serde_json::from_str(&text);
                    proptest::prop_assert!(event.is_ok());
                }
            }
        }
    }
}
