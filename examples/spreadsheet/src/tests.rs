use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx};
use cloudfn_runtime::testing::{TestCloud, block_on};
use serde_json::{Value, json};

use super::*;

fn registration(number: i64, members: &Value) -> Value {
    let mut registration = json!({
        "_id": format!("r{number}"),
        "activity": "hike",
        "name": "陈晨",
        "phone": "13580006666",
        "card": 1,
        "fee": 0,
        "at": {"$date": {"$numberLong": (1_767_283_200_000_i64 + number).to_string()}},
    });
    for (name, value) in members.as_object().expect("members") {
        registration[name] = value.clone();
    }
    registration
}

/// The activity `hike` of o1, with these registrations.
fn test(registrations: impl IntoIterator<Item = Value>) -> TestCloud {
    TestCloud::new()
        .openid("o1")
        .documents("activities", [json!({"_id": "hike", "organizer": "o1"})])
        .documents("registrations", registrations)
}

fn export(test: &TestCloud) -> Result<Export, Error> {
    block_on(export_registrations(Request { activity: "hike".into() }, test.cloud()))
}

/// The workbook in the storage.
fn stored(test: &TestCloud) -> Xlsx<Cursor<Vec<u8>>> {
    let content = test.stored("exports/hike.xlsx").expect("a file");
    Xlsx::new(Cursor::new(content)).expect("a workbook")
}

fn rows(test: &TestCloud) -> Range<Data> {
    stored(test).worksheet_range("报名").expect("the sheet")
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn the_columns_have_chinese_names_and_the_registrations_are_in_order_of_time() -> Result<(), Error> {
    let late = registration(2, &json!({"name": "Lin"}));
    let test = test([late, registration(1, &json!({"fee": 1250, "remark": "素食"}))]);
    let export = export(&test)?;
    assert_eq!((export.file_id, export.registrations), (test.file_id("exports/hike.xlsx"), 2));
    assert!(export.link.starts_with("http"), "{}", export.link);
    let rows = rows(&test);
    let names = ["姓名", "手机", "卡号", "费用（元）", "报名时间", "备注"].map(text);
    assert_eq!(rows.rows().next().expect("names"), names);
    assert_eq!((&rows[(1, 0)], &rows[(2, 0)]), (&text("陈晨"), &text("Lin")));
    assert_eq!((&rows[(1, 3)], &rows[(1, 5)]), (&Data::Float(12.5), &text("素食")));
    Ok(())
}

#[test]
fn what_a_user_has_entered_is_a_text_and_never_a_formula() -> Result<(), Error> {
    let hostile =
        ["=cmd|'/C calc'!A0", "+1+1", "-2", "@SUM(A1)", "a,b", "\"quoted\"", "https://evil.test", "<b>&\n", "\u{1}"];
    let members = |(number, text): (i64, &&str)| registration(number, &json!({"name": text, "remark": text}));
    let test = test((0..).zip(&hostile).map(members));
    export(&test)?;
    let rows = rows(&test);
    for (row, hostile) in (1..).zip(hostile) {
        assert_eq!((&rows[(row, 0)], &rows[(row, 5)]), (&text(hostile), &text(hostile)));
    }
    let formulas = stored(&test).worksheet_formula("报名").expect("the sheet");
    assert!(formulas.used_cells().next().is_none(), "{formulas:?}");
    Ok(())
}

#[test]
fn long_numbers_keep_all_their_digits() -> Result<(), Error> {
    let card = json!({"$numberLong": "6222021234567890123"});
    let test = test([registration(1, &json!({"card": card, "phone": "01064419999"}))]);
    export(&test)?;
    let rows = rows(&test);
    assert_eq!((&rows[(1, 1)], &rows[(1, 2)]), (&text("01064419999"), &text("6222021234567890123")));
    Ok(())
}

#[test]
fn a_time_is_that_of_china() -> Result<(), Error> {
    let test = test([registration(1, &json!({"at": {"$date": "2025-12-31T16:30:00Z"}}))]);
    export(&test)?;
    let Data::DateTime(at) = rows(&test)[(1, 4)] else { panic!("{:?}", rows(&test)[(1, 4)]) };
    assert_eq!(at.to_ymd_hms_milli(), (2026, 1, 1, 0, 30, 0, 0));
    Ok(())
}

#[test]
fn a_time_that_no_cell_can_hold_is_a_text_and_loses_nobody_else() -> Result<(), Error> {
    let at = |at: &str| json!({"at": {"$date": {"$numberLong": at}}});
    let test = test([
        registration(1, &at("-62135596800000")),
        registration(2, &at("9000000000000000")),
        registration(3, &json!({"name": "Lin"})),
    ]);
    assert_eq!(export(&test)?.registrations, 3);
    let rows = rows(&test);
    assert!(rows.rows().any(|row| row[0] == text("Lin") && matches!(row[4], Data::DateTime(_))), "{rows:?}");
    assert_eq!(rows.rows().skip(1).filter(|row| matches!(row[4], Data::String(_))).count(), 2, "{rows:?}");
    Ok(())
}

#[test]
fn there_is_no_silent_limit_of_a_hundred_registrations() -> Result<(), Error> {
    let test = test((0..250).map(|number| registration(number, &json!({}))));
    assert_eq!(export(&test)?.registrations, 250);
    assert_eq!(rows(&test).height(), 251);
    Ok(())
}

#[test]
fn a_remark_that_no_cell_can_hold_is_cut_and_loses_nobody_else() -> Result<(), Error> {
    let test =
        test([registration(1, &json!({"remark": "茶🍵".repeat(20_000)})), registration(2, &json!({"name": "Lin"}))]);
    export(&test)?;
    let rows = rows(&test);
    let Data::String(remark) = &rows[(1, 5)] else { panic!("{:?}", rows[(1, 5)]) };
    assert_eq!(remark.encode_utf16().count(), 32_767);
    assert!(remark.ends_with('茶'));
    assert_eq!(rows[(2, 0)], text("Lin"));
    Ok(())
}

#[test]
fn only_the_organizer_gets_the_phone_numbers() {
    let nobodys = TestCloud::new().openid("o1").documents::<Value>("activities", []);
    for test in [test([registration(1, &json!({}))]).openid("o2"), nobodys] {
        assert_eq!(export(&test).expect_err("an error").err_code(), NOT_YOURS);
        assert!(test.stored("exports/hike.xlsx").is_none());
    }
}
