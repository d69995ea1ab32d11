//! Tests of `Error`: its body, its rewriting, and its size.

use cloudfn_openapi::logistics;
use serde_json::json;

use super::api_name::ApiName;
use super::*;

fn refused_order() -> Error {
    let body = json!({"errcode": 9_300_510, "errmsg": "no", "delivery_resultcode": 7, "delivery_resultmsg": "closed"});
    ApiName::open_api("logistics.addOrder", &[]).api_error(9_300_510, "no".to_owned()).with_body(body)
}

#[test]
fn an_answer_that_tells_of_a_failure_keeps_all_its_members() {
    let error = refused_order();
    assert_eq!((error.kind(), error.errcode(), error.errmsg()), (ErrorKind::Api, Some(9_300_510), Some("no")));
    assert_eq!(error.api(), Some("logistics.addOrder"));
    assert_eq!(error.body().unwrap()["delivery_resultmsg"], "closed");
}

#[test]
fn an_answer_that_tells_of_a_failure_is_read_as_the_reply_of_its_api_only() {
    let error = refused_order();
    let reply = error.reply::<logistics::AddOrder>().unwrap();
    assert_eq!((reply.delivery_resultcode, reply.delivery_resultmsg.as_str()), (7, "closed"));
    assert!(error.reply::<logistics::CancelOrder>().is_none());
    assert!(
        Error::coded(ErrorKind::Timeout, -1, "late")
            .of_api("logistics.addOrder")
            .reply::<logistics::AddOrder>()
            .is_none()
    );
}

#[test]
fn the_text_shows_the_members_that_explain_a_failure() {
    let explained_by = logistics::AddOrder::API.explained_by;
    let error = refused_order().explained_by(explained_by);
    assert_eq!(
        error.to_string(),
        "openapi.logistics.addOrder:fail no (errcode 9300510); delivery_resultcode: 7, delivery_resultmsg: closed"
    );
    assert_eq!(error.err_msg(), "openapi.logistics.addOrder:fail no");
    let silent = json!({"errcode": 1, "errmsg": "no", "delivery_resultcode": 0, "delivery_resultmsg": ""});
    let error = ApiName::open_api("logistics.addOrder", &[]).api_error(1, "no".to_owned()).with_body(silent);
    assert_eq!(error.explained_by(explained_by).to_string(), "openapi.logistics.addOrder:fail no (errcode 1)");
}

#[test]
fn rewriting_an_error_also_rewrites_its_answer_and_its_names() {
    let hide = |text: String| text.replace("closed", "******").replace("resultcode", "**********");
    let error = refused_order().rewritten(&hide, &hide, &|cause| cause);
    let expected =
        json!({"errcode": 9_300_510, "errmsg": "no", "delivery_**********": 7, "delivery_resultmsg": "******"});
    assert_eq!(error.body(), Some(&expected));
}

#[test]
fn any_error_or_missing_value_becomes_an_error_of_the_functions_own() {
    let error = Err::<(), _>(std::io::Error::other("no file")).or_error(7, "no list").unwrap_err();
    assert_eq!((error.kind(), error.err_code(), error.to_string()), (ErrorKind::Function, 7, "no list".to_owned()));
    let chain: Vec<_> = anyhow::Error::from(error).chain().map(ToString::to_string).collect();
    assert_eq!(chain, ["no list", "errCode 7", "no file"]);
    let error = Err::<(), _>(anyhow::anyhow!("any")).or_error(8, "no list").unwrap_err();
    assert_eq!(error.err_code(), 8);
    assert_eq!(None::<u8>.or_error(9, "no article").unwrap_err().err_code(), 9);
    assert_eq!(Some(1).or_error(9, "no article").unwrap(), 1);
}

#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "an errCode of 0 means success")]
fn an_error_of_the_functions_own_is_no_success() {
    let _ = Error::new(0, "fine");
}

#[test]
fn an_error_can_be_downcast_from_a_box_and_is_one_pointer() {
    let boxed: Box<dyn StdError + Send + Sync> = refused_order().into();
    assert_eq!(boxed.downcast_ref::<Error>().unwrap().errcode(), Some(9_300_510));
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

#[test]
fn debug_shows_nothing_of_the_answer() {
    let display = format!("{:?}", refused_order());
    assert!(display.contains("9300510") && !display.contains("closed"), "{display}");
}

#[test]
fn an_open_data_problem_keeps_its_number_and_has_no_errcode() {
    let error = Error::coded(ErrorKind::Api, -601_006, "expired").with_errcode(-601_006, "expired".to_owned(), None);
    let error = error.with_open_data(OpenDataProblem::Expired, "");
    assert_eq!((error.kind(), error.err_code(), error.errcode()), (ErrorKind::OpenData, -601_006, None));
    assert_eq!((error.open_data_problem(), error.cloud_id()), (Some(OpenDataProblem::Expired), None));
}
