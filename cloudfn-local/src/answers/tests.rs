//! Tests of the format.

use std::fs;

use serde_json::json;
use tempfile::tempdir;

use super::*;
use crate::gateway::Scripted;

fn argument(text: &str) -> Result<AnswerRule, String> {
    AnswerRule::read_argument(text, Path::new("/nowhere")).map_err(|error| error.to_string())
}

fn file(text: &str) -> Result<Vec<AnswerRule>, String> {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("answers.toml"), text).unwrap();
    fs::write(folder.path().join("code.png"), b"png").unwrap();
    fs::write(folder.path().join("reply.json"), "\u{feff}{\"errcode\": 7}").unwrap();
    let read = AnswerRule::read_file(&folder.path().join("answers.toml"));
    read.map_err(|error| error.to_string().replace(&*folder.path().to_string_lossy(), ""))
}

#[test]
fn each_kind_of_answer_can_be_written_in_a_file() {
    let rules = file(
        r#"
            [[answer]]
            api = "a.errcode"
            function = "notify"
            times = 2
            errcode = 43101
            errmsg = "no"

            [[answer]]
            api = "a.json"
            answer = { errcode = 0, list = [1] }

            [[answer]]
            api = "a.picture"
            file = "code.png"
            delay_ms = 800

            [[answer]]
            api = "a.file"
            file = "reply.json"

            [[answer]]
            api = "a.refused"
            refused = true

            [[answer]]
            api = "a.busy"
            refused = -604102

            [[answer]]
            api = "a.cut"
            cut = true

            [[answer]]
            api = "a.slow"
            delay_ms = 5
        "#,
    )
    .unwrap();
    let answers: Vec<_> = rules.iter().map(|rule| rule.answer().cloned()).collect();
    assert_eq!(
        answers,
        [
            Some(Scripted::errcode(43101, "no")),
            Some(Scripted::json(json!({"errcode": 0, "list": [1]}))),
            Some(Scripted::binary("image/png", "png")),
            Some(Scripted::json(json!({"errcode": 7}))),
            Some(Scripted::refused(-604_101)),
            Some(Scripted::refused(-604_102)),
            Some(Scripted::cut()),
            None,
        ]
    );
    assert_eq!((rules[0].for_function(), rules[0].times_left()), (Some("notify"), Some(2)));
    assert_eq!((rules[1].for_function(), rules[1].times_left()), (None, None));
    assert_eq!((rules[2].delay_before().as_millis(), rules[7].delay_before().as_millis()), (800, 5));
}

#[test]
fn the_same_can_be_written_on_a_command_line() {
    let answer = |text: &str| argument(text).unwrap().answer().cloned();
    assert_eq!(answer("a.b=refused"), Some(Scripted::refused(-604_101)));
    assert_eq!(answer("a.b = cut"), Some(Scripted::cut()));
    assert_eq!(answer(r#"a.b={"x": 1}"#), Some(Scripted::json(json!({"x": 1}))));
    assert_eq!(answer("a.b=delay:80"), None);
    assert_eq!(argument("a.b=7").unwrap().shown(), json!({"errcode": 7, "errmsg": "scripted by the local platform"}));
}

#[test]
fn an_errcode_without_text_says_what_it_means() {
    let meaning = json!({"errcode": 43101, "errmsg": "user has not subscribed"});
    assert_eq!(argument("subscribeMessage.send=43101").unwrap().shown(), meaning);
    let rules = file("[[answer]]\napi = \"subscribeMessage.send\"\nerrcode = 43101\n").unwrap();
    assert_eq!(rules[0].shown(), meaning);
}

#[test]
fn a_mistake_is_explained() {
    for (text, expected) in [
        ("a.b", "`a.b` has no `=`"),
        ("a.b=", "has no answer"),
        ("=1", "`api` is empty"),
        ("a.b={", "the answer of a.b is not JSON"),
        ("a.b=delay:soon", "`soon` is not a number of milliseconds"),
        ("a.b=delay:600001", "at most 600000"),
        ("a.b=none.png", "/nowhere/none.png cannot be read"),
    ] {
        let error = argument(text).unwrap_err();
        assert!(error.contains(expected), "{text}: {error}");
    }
    for (text, expected) in [
        ("[[answer]]\napi = \"a.b\"\n", "set one of `answer`, `errcode`"),
        ("[[answer]]\napi = \"a.b\"\nerrcode = 1\ncut = true\n", "it has errcode and cut"),
        ("[[answer]]\napi = \"a.b\"\nerrmsg = \"x\"\ndelay_ms = 1\n", "`errmsg` needs `errcode`"),
        ("[[answer]]\napi = \"a.b\"\nerrcode = 1\ntimes = 0\n", "for no call"),
        ("[[answer]]\napi = \"a.b\"\nanswer = [1]\n", "not a JSON object"),
        ("[[answer]]\napi = \"a.b\"\nerrorcode = 1\n", "unknown field `errorcode`"),
        ("[[answers]]\napi = \"a.b\"\n", "/answers.toml is not a file of answers"),
    ] {
        let error = file(text).unwrap_err();
        assert!(error.contains(expected), "{text}: {error}");
    }
    let error = AnswerRule::read_json(br#"{"api": "a.b", "errcode": "x"}"#, Path::new("")).unwrap_err();
    assert!(error.to_string().contains("expected i64"), "{error}");
}

#[test]
fn a_request_names_files_of_the_project_only() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("project");
    std::fs::create_dir(&project).unwrap();
    std::fs::write(project.join("code.png"), "picture").unwrap();
    std::fs::write(folder.path().join("secret"), "key").unwrap();
    let read = |file: &str, project: Option<&Path>| {
        let text = serde_json::json!({"api": "wxacode.get", "file": file}).to_string();
        AnswerRule::read_request(text.as_bytes(), project)
    };
    read("code.png", Some(&project)).unwrap();
    let absolute = folder.path().join("secret");
    for file in ["../secret", &*absolute.to_string_lossy(), "/dev/zero", "none.png", "."] {
        let error = read(file, Some(&project)).unwrap_err().to_string();
        assert_eq!(error, format!("there is no file `{file}` in the project: put it into the project's folder"));
    }
    assert!(read("code.png", None).is_err());
    AnswerRule::read_request(br#"{"api": "wxacode.get", "errcode": 1}"#, None).unwrap();
}

#[test]
fn a_file_can_come_with_a_request() {
    let read = |rule: serde_json::Value| {
        AnswerRule::read_request(rule.to_string().as_bytes(), None).map_err(|error| error.to_string())
    };
    let rule = json!({"api": "a.picture", "times": 2, "upload": {"name": "code.PNG", "base64": "cG5n"}});
    let expected = AnswerRule::new("a.picture", Scripted::binary("image/png", b"png"));
    assert_eq!(read(rule).unwrap(), expected.times(2).of_file("code.PNG".into()));
    let json = json!({"api": "a.json", "upload": {"name": "reply.json", "base64": "77u/eyJhIjoxfQ=="}});
    assert_eq!(read(json).unwrap().answer(), Some(&Scripted::json(json!({"a": 1}))));
    for (rule, error) in [
        (json!({"api": "a.b", "errcode": 1, "upload": {"name": "a.png", "base64": ""}}), "upload and errcode"),
        (json!({"api": "", "upload": {"name": "a.png", "base64": ""}}), "`api` is empty"),
        (json!({"api": "a.b", "upload": {"name": "a.png", "base64": "!"}}), "the content of a.png is not base64"),
        (json!({"api": "a.b", "upload": {"name": "a.json", "base64": "e30x"}}), "a.json is not JSON"),
        (json!({"api": "a.b", "upload": "a.png"}), "`upload` is not {\"name\""),
        (json!({"api": "a.b", "file": "a.png"}), "there is no file `a.png` in the project"),
    ] {
        let told = read(rule).unwrap_err();
        assert!(told.contains(error), "{error}: {told}");
    }
}
