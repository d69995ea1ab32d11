use std::path::Path;

use serde_json::{Value, json};

use super::*;
use crate::codegen::model::argument_struct;

fn api(change: impl FnOnce(&mut Value)) -> Value {
    let mut api = json!({
        "name": "class.method", "kind": "cloud_call", "class": "class", "method_name": "method", "group": "group",
        "summary": "do it", "status": "current", "cloud_call": {"supported": true},
        "http": {"method": "POST", "host": "api.weixin.qq.com", "path": "/method", "auth_query": "access_token"},
        "arguments": ["touser", "text"],
        "request": [
            {"name_http": "text", "name_cloud": "text", "type": "string", "required": true},
            {"name_http": "touser", "name_cloud": "touser", "type": "string", "required": true, "newtype": "OpenId"},
            {"name_http": "lang", "name_cloud": "lang", "type": "string", "required": true,
             "required_other_source": false},
        ],
        "response": [], "sources": ["a test"], "confidence": "high"
    });
    change(&mut api);
    api
}

fn problems_of(apis: &[Value]) -> Vec<String> {
    let mut problems = Problems::default();
    let entries = entries(apis, &mut problems);
    modules(&entries, &mut problems);
    problems.into_vec().iter().map(ToString::to_string).collect()
}

fn entries(apis: &[Value], problems: &mut Problems) -> Vec<Entry> {
    let text = json!({"$schema": "catalog.schema.json", "apis": apis}).to_string();
    let mut entries = Vec::new();
    catalog::read_file(Path::new("class.json"), &text, &mut entries, problems);
    entries
}

fn assert_problem(change: impl FnOnce(&mut Value), expected: &str) {
    assert_eq!(problems_of(&[api(change)]), [expected]);
}

#[test]
fn arguments_have_the_stated_order_and_doubtful_parameters_are_optional() {
    let mut problems = Problems::default();
    let entries = entries(&[api(|_| {})], &mut problems);
    let modules = modules(&entries, &mut problems);
    problems.finish().unwrap();
    let Request::Members(members) = &modules[0].apis[0].request else { panic!("an open request") };
    let told: Vec<_> = members.iter().map(|member| (member.name.as_str(), member.optional)).collect();
    assert_eq!(told, [("touser", false), ("text", false), ("lang", true)]);
}

/// A request with this many required parameters: `a`, `b`, `c`..
fn required(count: u8) -> Value {
    api(|api| {
        let names: Vec<String> = (0..count).map(|index| char::from(b'a' + index).to_string()).collect();
        let field = |name| json!({"name_http": name, "name_cloud": name, "type": "string", "required": true});
        api["request"] = names.iter().map(field).collect();
        api["arguments"] = json!(names);
    })
}

#[test]
fn new_takes_a_struct_if_more_than_four_parameters_are_required() {
    for (count, expected) in [(4, None), (5, Some("MethodArguments"))] {
        let mut problems = Problems::default();
        let entries = entries(&[required(count)], &mut problems);
        let modules = modules(&entries, &mut problems);
        problems.finish().unwrap();
        let Request::Members(members) = &modules[0].apis[0].request else { panic!("an open request") };
        assert_eq!(argument_struct("Method", members).as_deref(), expected);
    }
}

#[test]
fn the_struct_of_the_arguments_needs_a_unique_name() {
    let mut other = api(|_| {});
    other["name"] = json!("class.methodArguments");
    other["method_name"] = json!("methodArguments");
    assert_eq!(
        problems_of(&[required(5), other]),
        ["class.json: class.methodArguments: two types of the class are named `MethodArguments`; give the field \
          another `type_name`"]
    );
}

#[test]
fn the_struct_of_a_nested_objects_arguments_needs_a_unique_name_too() {
    let mut nested = required(5);
    let fields = nested["request"].take();
    let object = |name: &str, fields: &Value, type_name: &str| json!({"name_http": name, "name_cloud": name, "type": "object", "type_name": type_name, "fields": fields});
    nested["arguments"] = json!([]);
    nested["request"] = json!([object("x", &fields, "Page"), object("y", &json!([fields[0]]), "PageArguments")]);
    assert_eq!(
        problems_of(&[nested]),
        ["class.json: class.method: two types of the class are named `PageArguments`; give the field another \
          `type_name`"]
    );
}

#[test]
fn a_variant_has_a_struct_unless_it_has_one_required_member() {
    let text = |name: &str| json!({"name_http": name, "name_cloud": name, "type": "string"});
    let union = api(|api| {
        api["request"] = json!([text("x"), text("y"), text("z")]);
        api["arguments"] = json!(["what"]);
        api["unions"] = json!([{"at": "request", "member": "what", "required": true, "desc": "what", "variants": [
            {"name": "One", "fields": ["x"], "desc": "one"},
            {"name": "Maybe", "fields": ["y"], "optional": ["y"], "desc": "maybe"},
            {"name": "Both", "type_name": "Pair", "fields": ["y", "z"], "desc": "both"},
        ]}]);
    });
    let mut problems = Problems::default();
    let entries = entries(&[union], &mut problems);
    let modules = modules(&entries, &mut problems);
    problems.finish().unwrap();
    let names: Vec<&str> = modules[0].apis[0].types.iter().map(|definition| definition.name.as_str()).collect();
    assert_eq!(names, ["MethodWhat", "MethodWhatMaybe", "Pair"]);
}

#[test]
fn an_unknown_key_is_reported_with_its_location() {
    assert_problem(
        |api| api["request"][0]["requird"] = json!(true),
        "class.json: class.method: `request[0].requird`: unknown field `requird`, expected one of `name_http`, \
         `name_cloud`, `type`, `required`, `in`, `desc`, `number_kind`, `zero_one`, `only_in`, `note`, \
         `required_other_source`, `case_hazard`, `newtype`, `type_name`, `fixed`, \
         `also_sent_as`, `spellings`, `explains_failure`, `optional`, `enum`, `values`, \
         `fields`, `value_fields`; see catalog.schema.json",
    );
}

#[test]
fn an_unknown_type_is_reported_with_its_location() {
    let told = problems_of(&[api(|api| api["request"][0]["type"] = json!("strnig"))]);
    assert!(told[0].starts_with("class.json: class.method: `request[0].type`: unknown variant `strnig`"), "{told:?}");
}

#[test]
fn a_missing_argument_is_reported() {
    assert_problem(
        |api| api["arguments"] = json!(["touser"]),
        "class.json: class.method: `arguments`: the required parameters are [\"text\", \"touser\"]; list exactly \
         these, in the order in which `new` takes them",
    );
}

#[test]
fn an_unknown_identifier_is_reported() {
    assert_problem(
        |api| api["request"][1]["newtype"] = json!("OpenID"),
        "class.json: class.method: `request.touser`: `OpenID` is not an identifier of this type; use one of \
         cloudfn-openapi/src/identifiers.rs, or add it there",
    );
}

#[test]
fn an_older_name_of_an_unknown_api_is_reported() {
    assert_problem(
        |api| {
            api["kind"] = json!("cloud_call_alias");
            api["alias_of"] = json!("class.other");
        },
        "class.json: class.method: `alias_of`: no API is named `class.other`; name one of the catalog",
    );
}

#[test]
fn two_members_with_the_same_rust_name_are_reported() {
    assert_problem(
        |api| {
            let list = api["request"].as_array_mut().unwrap();
            list.push(json!({"name_http": "toUser", "name_cloud": "toUser", "type": "string"}));
            list.push(json!({"name_http": "to_user", "name_cloud": "toUser", "type": "string"}));
        },
        "class.json: class.method: `request`: two members become `to_user` in Rust; \
         correct the name of one of them",
    );
}

#[test]
fn a_repeated_name_is_reported() {
    let told = problems_of(&[api(|_| {}), api(|_| {})]);
    assert_eq!(told[0], "class.json: class.method: `name`: the name occurs twice; keep one of the entries");
}

#[test]
fn types_with_the_same_name_must_agree() {
    let object = |name: &str, member: &str| {
        json!({"name_http": name, "name_cloud": name, "type": "object", "type_name": "Shape",
               "fields": [{"name_http": member, "name_cloud": member, "type": "string"}]})
    };
    let told = problems_of(&[api(|api| api["response"] = json!([object("a", "x"), object("b", "y")]))]);
    assert_eq!(
        told,
        ["class.json: class.method: `Shape` has other members here than at its first use in the class; give the \
          field another `type_name`"]
    );
}

#[test]
fn the_example_in_contributing_is_an_api() {
    let page = include_str!("../../../../CONTRIBUTING.md");
    let (_, example) = page.split_once("no more than this:").unwrap();
    let lines = example.lines().skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
    let api = serde_json::from_str(&lines.collect::<String>()).unwrap();
    assert_eq!(problems_of(&[api]), [""; 0]);
}

#[test]
fn a_type_that_would_shadow_another_is_reported() {
    assert_problem(
        |api| {
            api["response"] = json!([{"name_http": "user", "name_cloud": "user", "type": "object", "type_name": "OpenId",
                "fields": [{"name_http": "a", "name_cloud": "a", "type": "string"}]}]);
        },
        "class.json: class.method: the name `OpenId` is taken; give the field another `type_name`",
    );
}

#[test]
fn a_reply_that_another_apis_request_is_named_like_has_a_name_of_its_own() {
    let other = |name: &str, reply_name: Option<&str>| {
        api(|api| {
            api["name"] = json!(format!("class.{name}"));
            api["method_name"] = json!(name);
            api["reply_name"] = json!(reply_name);
        })
    };
    assert_eq!(
        problems_of(&[other("methodReply", None), api(|_| {})]),
        ["class.json: class.method: two types of the class are named `MethodReply`; give the field another \
          `type_name`"]
    );
    let named = api(|api| api["reply_name"] = json!("DoneReply"));
    assert_eq!(problems_of(&[named, other("methodReply", None)]), Vec::<String>::new());
}

#[test]
fn an_open_api_has_no_fields() {
    let open = |api: &mut Value| {
        api["open"] = json!(true);
        api["arguments"] = json!([]);
    };
    assert_problem(
        open,
        "class.json: class.method: `open`: an open API has no fields: its members are JSON; remove `open`, or `request` \
         and `response`",
    );
    let without_fields = api(|api| {
        open(api);
        api["request"] = Value::Null;
        api["response"] = Value::Null;
    });
    assert_eq!(problems_of(&[without_fields]), Vec::<String>::new());
}

#[test]
fn an_api_without_a_path_says_so() {
    let path = |path: &str, unknown: bool| {
        api(|api| {
            api["http"]["path"] = json!(path);
            api["http"]["path_unknown"] = json!(unknown);
        })
    };
    let expected = "class.json: class.method: `http.path_unknown`: an API without a path has `path_unknown`, and no \
                    other has it; add the path, or `\"path\": \"\", \"path_unknown\": true`";
    assert_eq!(problems_of(&[path("/method", true)]), [expected]);
    assert_eq!(problems_of(&[path("", false)])[0], expected);
    assert_eq!(problems_of(&[path("", true)]), Vec::<String>::new());
}

fn text(name: &str) -> Value {
    json!({"name_http": name, "name_cloud": name, "type": "string"})
}

#[test]
fn two_members_of_an_answer_with_one_spelling_are_reported() {
    let advice = "keep one member, and list a name that differs in its letters in `spellings`";
    assert_problem(
        |api| {
            let mut domain = text("domain");
            domain["spellings"] = json!(["doamin"]);
            api["response"] = json!([domain, text("Doamin")]);
        },
        &format!(
            "class.json: class.method: `response`: two members are read from `Doamin`, in whatever case; {advice}"
        ),
    );
}

#[test]
fn a_required_parameter_with_one_legal_value_is_a_constant() {
    assert_problem(
        |api| api["request"][0]["values"] = json!([{"value": "on", "name": "On", "meaning": "the only one"}]),
        "class.json: class.method: `request.text`: a parameter that has one legal value; give the value as `fixed`; \
         `new` then sends it",
    );
}

#[test]
fn an_earlier_version_has_members_of_the_api_only() {
    assert_problem(
        |api| {
            api["earlier_versions"] =
                json!([{"name": "MethodV1", "desc": "old", "request": ["text", "tone"], "response": []}]);
        },
        "class.json: class.method: `earlier_versions`: `request` has no member `tone`; name one of its members",
    );
}

#[test]
fn a_union_can_be_neither_wrapped_nor_beside_a_member_with_two_names() {
    let union = json!([{"at": "request", "member": "what", "required": true, "desc": "what", "variants": [
        {"name": "One", "fields": ["x"], "desc": "one"},
    ]}]);
    let wrapped = |api: &mut Value| {
        api["request"] = json!([text("x")]);
        api["arguments"] = json!(["what"]);
        api["unions"] = union.clone();
        api["wrapped_in"] = json!({"request": "PostData"});
    };
    assert_problem(
        wrapped,
        "class.json: class.method: `wrapped_in`: a union cannot be wrapped; write the wrapper as an object of the request",
    );
    let beside = |api: &mut Value| {
        let mut room = text("room");
        room["also_sent_as"] = json!("id");
        api["request"] = json!([text("x"), room]);
        api["arguments"] = json!(["what"]);
        api["unions"] = union.clone();
    };
    assert_problem(
        beside,
        "class.json: class.method: `request`: `also_sent_as` and a union cannot be in one object; write the second name \
         as a member",
    );
}
