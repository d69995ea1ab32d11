//! `cargo cloudfn explain`, as a user runs it.

use std::process::Command;

use cloudfn_tests::command_output::CommandOutput;
use cloudfn_tests::program::cargo_cloudfn;
use serde_json::{Value, json};

fn explain(arguments: &[&str]) -> CommandOutput {
    let output = Command::new(cargo_cloudfn()).arg("cloudfn").arg("explain").args(arguments).output();
    CommandOutput::of(&output.unwrap())
}

fn document(arguments: &[&str]) -> Value {
    explain(&[arguments, &["--json"]].concat()).json()
}

#[test]
fn an_api_is_explained_for_people_and_for_programs() {
    let said = explain(&["subscribeMessage.send"]);
    assert_eq!(said.code, Some(0));
    for part in [
        "#[cloud_function(openapi = [\"subscribeMessage.send\"])]",
        "use cloudfn_runtime::openapi::{self, subscribe_message};",
        "subscribe_message::Send::new(\"TOUSER\", \"TEMPLATE_ID\", openapi::Data::new().set(\"thing1\", \"text\"))",
        "template_id: TemplateId",
        "cloud: &Cloud<impl subscribe_message::MaySend>",
        "43101  user has not subscribed",
    ] {
        assert!(said.stdout.contains(part), "{part}: {}", said.stdout);
    }
    let document = document(&["subscribeMessage.send"]);
    assert_eq!(document["arguments"][1]["name"], "template_id");
    assert_eq!(document["request"], "cloudfn_runtime::openapi::subscribe_message::Send");
    let errcode = json!({"code": 43101, "meaning": "user has not subscribed"});
    assert!(document["errcodes"].as_array().unwrap().contains(&errcode));
}

#[test]
fn the_members_of_an_answer_are_listed_with_their_types_and_values() {
    let said = explain(&["security.msgSecCheck"]);
    let (_, answer) = said.stdout.split_once("Members of the answer:\n").unwrap();
    let line = answer.lines().find(|line| line.trim_start().starts_with("result.suggest: ")).unwrap();
    assert!(line.contains("result.suggest: Option<Suggest>") && line.contains("One of Risky, Pass, Review."), "{line}");
    let members = document(&["phonenumber.getPhoneNumber"])["answer"].clone();
    let members: Vec<_> = members.as_array().unwrap().iter().map(|member| member["name"].as_str().unwrap()).collect();
    assert_eq!(members[..3], ["phone_info", "phone_info.phone_number", "phone_info.pure_phone_number"]);
}

#[test]
fn an_error_code_may_be_negative_and_an_error_message_needs_no_quotes() {
    assert_eq!(document(&["-604101"])["kind"], "error-code");
    assert_eq!(document(&["errCode:", "-604101", "|", "errMsg:", "no"])["code"], -604_101);
    let said = explain(&["-604101"]);
    assert!(said.stdout.contains("upload the function with WeChat DevTools"), "{}", said.stdout);
}

#[test]
fn a_timer_has_its_meaning_and_its_next_runs_in_utc_8() {
    let said = explain(&["0 0 9 * * * *"]);
    assert!(said.stdout.starts_with("every day at 09:00 (UTC+8)\n\nNext runs, in UTC+8:\n"), "{}", said.stdout);
    let runs = document(&["0 0 9 * * * *"])["nextRuns"].clone();
    let runs: Vec<_> = runs.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(runs.len() == 5 && runs.iter().all(|run| run.ends_with("T09:00:00+08:00")), "{runs:?}");
}

#[test]
fn a_compile_error_is_explained_by_its_page() {
    let page = "https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/undeclared-call.md";
    let said = explain(&[page]);
    assert!(said.stdout.starts_with("# A call that is not declared\n"), "{}", said.stdout);
    assert_eq!(document(&[page])["page"], page);
}

#[test]
fn a_feature_is_explained_with_its_line_for_the_manifest() {
    let said = explain(&["storage"]);
    let line = "cloudfn-runtime = { .., features = [\"storage\"] }";
    assert!(said.stdout.contains("`upload_file`") && said.stdout.contains(line), "{}", said.stdout);
    let document = document(&["storage"]);
    assert_eq!((&document["kind"], &document["line"]), (&json!("feature"), &json!(line)));
}

#[test]
fn an_unknown_name_is_wrong_usage_with_the_nearest_names() {
    let said = explain(&["subscribeMesage.send"]);
    assert_eq!((said.code, said.stdout.as_str()), (Some(2), ""));
    assert!(said.stderr.contains("did you mean `subscribeMessage.send`?"), "{}", said.stderr);
    let document = document(&["subscribeMesage.send"]);
    assert_eq!(document["nearest"], json!(["subscribeMessage.send"]));
    assert_eq!(document["error"]["kind"], "usage");
}
