use bson::{Bson, DateTime, bson, doc};

use crate::{value, value_error};

fn date(text: &str) -> DateTime {
    DateTime::parse_rfc3339_str(text).expect("a date")
}

#[test]
fn dates_are_formatted_in_time_zones_given_by_offset_or_by_name() {
    let summer = date("2024-07-01T16:30:00Z");
    for (zone, text) in [
        ("+08:00", "2024-07-02 00:30 +0800 480"),
        ("Asia/Shanghai", "2024-07-02 00:30 +0800 480"),
        ("-0330", "2024-07-01 13:00 -0330 -210"),
        ("America/New_York", "2024-07-01 12:30 -0400 -240"),
        ("UTC", "2024-07-01 16:30 +0000 +0"),
    ] {
        let shown =
            value(doc! { "$dateToString": { "date": summer, "format": "%Y-%m-%d %H:%M %z %Z", "timezone": zone } });
        assert_eq!(shown, Bson::String(text.replace(" 480", " +480")), "{zone}");
    }
    assert_eq!(value(doc! { "$hour": { "date": summer, "timezone": "Asia/Shanghai" } }), Bson::Int32(0));
    assert!(value_error(doc! { "$hour": { "date": summer, "timezone": "Moon/Base" } }).message().contains("Moon/Base"));
}

#[test]
fn the_default_format_of_dates_is_iso_8601() {
    let time = date("2024-02-29T13:05:09.007Z");
    assert_eq!(value(doc! { "$dateToString": { "date": time } }), Bson::String("2024-02-29T13:05:09.007Z".to_owned()));
    assert_eq!(value(doc! { "$toString": time }), Bson::String("2024-02-29T13:05:09.007Z".to_owned()));
    let weeks = value(doc! { "$dateToString": { "date": time, "format": "%G-%V-%u %U %j %w %%" } });
    assert_eq!(weeks, Bson::String("2024-09-4 08 060 5 %".to_owned()));
    assert!(value_error(doc! { "$dateToString": { "date": time, "format": "%Q" } }).message().contains("%Q"));
}

#[test]
fn weeks_begin_on_sunday_and_iso_weeks_on_monday() {
    for (day, week, iso_week, iso_year) in
        [("2023-01-01", 1, 52, 2022), ("2021-01-01", 0, 53, 2020), ("2024-12-30", 52, 1, 2025)]
    {
        let day = date(&format!("{day}T00:00:00Z"));
        assert_eq!(value(doc! { "$week": day }), Bson::Int32(week), "{day}");
        assert_eq!(value(doc! { "$isoWeek": day }), Bson::Int32(iso_week), "{day}");
        assert_eq!(value(doc! { "$isoWeekYear": day }), Bson::Int64(iso_year), "{day}");
    }
}

#[test]
fn dates_are_parsed_from_iso_8601_and_with_formats() {
    let wanted = Bson::DateTime(date("2024-01-02T03:04:05Z"));
    for text in ["2024-01-02T03:04:05Z", "2024-01-02 03:04:05", "2024-01-02T11:04:05+08:00", "20240102T030405Z"] {
        assert_eq!(value(doc! { "$dateFromString": { "dateString": text } }), wanted, "{text}");
    }
    let local = doc! { "dateString": "2024-01-02T11:04:05", "timezone": "Asia/Shanghai" };
    assert_eq!(value(doc! { "$dateFromString": local }), wanted);
    let format = doc! { "dateString": "02.01.2024 03:04:05", "format": "%d.%m.%Y %H:%M:%S" };
    assert_eq!(value(doc! { "$dateFromString": format }), wanted);
    for text in ["2024-02-30", "yesterday", "2024-01-02T25:00", ""] {
        value_error(doc! { "$dateFromString": { "dateString": text } });
        let caught = doc! { "dateString": text, "onError": "no" };
        assert_eq!(value(doc! { "$dateFromString": caught }), Bson::String("no".to_owned()));
    }
    assert_eq!(value(doc! { "$dateFromString": { "dateString": null, "onNull": 1 } }), Bson::Int32(1));
}

#[test]
fn parts_of_a_date_outside_their_range_carry_over() {
    let from = |parts| value(doc! { "$dateFromParts": parts });
    assert_eq!(from(doc! { "year": 2023, "month": 14, "day": 0 }), Bson::DateTime(date("2024-01-31T00:00:00Z")));
    assert_eq!(from(doc! { "year": 2024, "hour": -1 }), Bson::DateTime(date("2023-12-31T23:00:00Z")));
    assert_eq!(from(doc! { "year": 2024, "timezone": "+08:00" }), Bson::DateTime(date("2023-12-31T16:00:00Z")));
    assert_eq!(
        from(doc! { "isoWeekYear": 2024, "isoWeek": 9, "isoDayOfWeek": 4 }),
        Bson::DateTime(date("2024-02-29T00:00:00Z"))
    );
    value_error(doc! { "$dateFromParts": { "month": 1 } });
    value_error(doc! { "$dateFromParts": { "year": 0 } });
    let parts = value(doc! { "$dateToParts": { "date": date("2024-02-29T13:05:09.007Z"), "timezone": "+08:00" } });
    assert_eq!(
        parts,
        bson!({ "year": 2024, "month": 2, "day": 29, "hour": 21, "minute": 5, "second": 9, "millisecond": 7 })
    );
}
