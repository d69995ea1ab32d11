//! Reminds many users: a timer starts it every minute.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! const db = cloud.database(), _ = db.command, reminders = db.collection('reminders')
//! exports.main = async () => {
//!   const { data } = await reminders.where({ due: _.lte(new Date()) }).limit(100).get()
//!   return await Promise.all(data.map(async ({ _id, openid, title }) => {
//!     try {
//!       await cloud.openapi.subscribeMessage.send({
//!         touser: openid, templateId: 'TEMPLATE_ID', data: { thing1: { value: title } },
//!       })
//!       await reminders.doc(_id).remove()
//!     } catch (err) {
//!       console.log(err)
//!     }
//!   }))
//! }
//! ```
//!
//! There, 100 messages are sent at once, those who have not subscribed are tried again every minute forever, and so is a reminder
//! that WeChat can never accept. If a run takes longer than a minute, the next one sends the rest twice. Any user can start it.

use cloudfn_runtime::database::{DateTime, Document, Id, Stored};
use cloudfn_runtime::events::Timer;
use cloudfn_runtime::openapi::subscribe_message::{Data, MaySend, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use futures_util::stream::{self, StreamExt as _};
use serde::{Deserialize, Serialize};

/// Only the timer may start the function.
const NOT_A_TIMER: i64 = 1001;
/// The user has not subscribed, or no longer wants messages.
const NOT_SUBSCRIBED: i64 = 43101;

/// The number of reminders of one run. The others wait a minute.
const PER_RUN: u32 = 200;
const AT_ONCE: usize = 10;
/// The time until a reminder that has failed, or whose run has ended early, is tried again.
const PAUSE_MILLIS: i64 = 600_000;
const MAX_ATTEMPTS: i64 = 5;

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "reminders")]
struct Reminder {
    openid: String,
    title: String,
    /// The time of the next attempt.
    due: DateTime,
    attempts: i64,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Report {
    sent: u32,
    /// Their reminders are removed.
    unsubscribed: u32,
    /// These stay for the next attempt.
    failed: Vec<Failed>,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Failed {
    reminder: Id,
    err_code: i64,
    err_msg: String,
}

enum Outcome {
    Sent,
    Unsubscribed,
    /// Another run is sending it.
    Taken,
}

/// Reminds everybody whose time has come, ten at a time, and reports what has failed.
#[cloud_function(openapi = ["subscribeMessage.send"], triggers(timer("minutely", "0 * * * * * *")))]
async fn remind(_timer: Timer, cloud: Cloud) -> Result<Report, Error> {
    if cloud.wx_context().openid().is_ok() {
        return Err(Error::new(NOT_A_TIMER, "only a timer runs this"));
    }
    let now = DateTime::now();
    let reminders = cloud.database().collection::<Reminder>();
    let due = reminders.find(|reminder| reminder.due.lte(now).and(reminder.attempts.lt(MAX_ATTEMPTS)));
    let due = due.order_by(|reminder| reminder.due.asc()).limit(PER_RUN).await?;

    let sends = stream::iter(&due).map(async |reminder| (reminder, send(reminder, now, &cloud).await));
    let mut sends = std::pin::pin!(sends.buffer_unordered(AT_ONCE));
    let mut report = Report::default();
    while let Some((reminder, outcome)) = sends.next().await {
        match outcome {
            Ok(Outcome::Sent) => report.sent += 1,
            Ok(Outcome::Unsubscribed) => report.unsubscribed += 1,
            Ok(Outcome::Taken) => {}
            Err(error) => {
                let (err_code, err_msg) = (error.err_code(), error.err_msg().to_owned());
                report.failed.push(Failed { reminder: reminder.id.clone(), err_code, err_msg });
            }
        }
    }
    Ok(report)
}

/// Sends one reminder, and removes it unless that has failed.
async fn send(reminder: &Stored<Reminder>, now: DateTime, cloud: &Cloud<impl MaySend>) -> Result<Outcome, Error> {
    let reminders = cloud.database().collection::<Reminder>();
    // Only one of two concurrent runs finds the time that both have read, and moves it.
    let mine = |found: ReminderFields| found.id().eq(&reminder.id).and(found.due.eq(reminder.due));
    let later = DateTime::from_millis(now.timestamp_millis() + PAUSE_MILLIS);
    if !reminders.update_one(mine, |found| found.due.set(later).and(found.attempts.inc(1))).await? {
        return Ok(Outcome::Taken);
    }
    let message = Send::new(&reminder.openid, "TEMPLATE_ID", Data::new().set("thing1", &reminder.title));
    let outcome = match cloud.openapi(message).await {
        Ok(_) => Outcome::Sent,
        Err(error) if error.errcode() == Some(NOT_SUBSCRIBED) => Outcome::Unsubscribed,
        Err(error) => return Err(error),
    };
    reminders.doc(&reminder.id).remove().await?;
    Ok(outcome)
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::openapi::subscribe_message::SendReply;
    use cloudfn_runtime::testing::{TestCloud, TestFailure, answer_json, block_on};
    use futures_util::future::join;
    use serde_json::{Value, json};

    use super::*;

    const PAST: &str = "2026-01-02T03:04:05Z";

    fn reminder(openid: &str, due: &str, attempts: i64) -> Value {
        json!({"_id": openid, "openid": openid, "title": "tea", "due": {"$date": due}, "attempts": attempts})
    }

    /// One reminder for each of these users, all due.
    fn test<'a>(users: impl IntoIterator<Item = &'a str>) -> TestCloud {
        TestCloud::new().nobody().documents("reminders", users.into_iter().map(|user| reminder(user, PAST, 0)))
    }

    fn run(test: &TestCloud) -> Result<Report, Error> {
        block_on(remind(Timer::default(), test.cloud()))
    }

    fn left(test: &TestCloud) -> Vec<String> {
        test.stored_documents::<Reminder>("reminders").iter().map(|reminder| reminder.openid.clone()).collect()
    }

    #[test]
    fn one_failure_does_not_keep_the_others_from_their_messages() -> Result<(), Error> {
        let test = test(["o1", "o2", "o3", "o4"]).respond(|message: &Send| match message.touser.as_str() {
            "o1" => Err(TestFailure::errcode(NOT_SUBSCRIBED)),
            "o2" => Err(TestFailure::errcode(45009)),
            _ => Ok(SendReply::default()),
        });
        let report = answer_json(&run(&test)?);
        assert_eq!((&report["sent"], &report["unsubscribed"]), (&json!(2), &json!(1)));
        assert_eq!(report["failed"][0]["reminder"], "o2");
        assert_eq!(
            (report["failed"].as_array().map(Vec::len), &report["failed"][0]["errCode"]),
            (Some(1), &json!(45009))
        );
        assert_eq!(left(&test), ["o2"]);
        Ok(())
    }

    #[test]
    fn a_failed_reminder_is_tried_again_later_and_not_at_once() -> Result<(), Error> {
        let test = test(["o1"]).respond(|_: &Send| Err(TestFailure::timeout()));
        assert_eq!(run(&test)?.failed.len(), 1);
        let reminder = &test.stored_documents::<Reminder>("reminders")[0];
        assert!(reminder.due > DateTime::now() && reminder.attempts == 1, "{}", reminder.due);
        assert_eq!(run(&test)?, Report::default());
        Ok(())
    }

    #[test]
    fn a_reminder_that_always_fails_is_given_up() -> Result<(), Error> {
        let documents = [reminder("o1", PAST, MAX_ATTEMPTS - 1), reminder("o2", PAST, MAX_ATTEMPTS)];
        let test = TestCloud::new().nobody().documents("reminders", documents);
        assert_eq!(run(&test)?.sent, 1);
        assert_eq!(left(&test), ["o2"]);
        Ok(())
    }

    #[test]
    fn concurrent_runs_send_each_reminder_once() -> Result<(), Error> {
        let users: Vec<String> = (0..25).map(|number| format!("o{number}")).collect();
        let test = test(users.iter().map(String::as_str));
        let runs = join(remind(Timer::default(), test.cloud()), remind(Timer::default(), test.cloud()));
        let (first, second) = block_on(runs);
        assert_eq!((first?.sent + second?.sent, left(&test).len()), (25, 0));
        assert_eq!(test.calls().iter().filter(|call| call.api == "subscribeMessage.send").count(), 25);
        Ok(())
    }

    #[test]
    fn only_ten_are_sent_at_once() -> Result<(), Error> {
        let users: Vec<String> = (0..25).map(|number| format!("o{number}")).collect();
        let test = test(users.iter().map(String::as_str));
        assert_eq!(run(&test)?.sent, 25);
        let (mut begun, mut removed) = (0, 0);
        for call in test.calls() {
            begun += usize::from(call.api == "database.modifyDocument");
            removed += usize::from(call.api == "database.removeDocument");
            assert!(begun - removed <= AT_ONCE, "{begun} have begun, and {removed} are removed");
        }
        assert_eq!((begun, removed), (25, 25));
        Ok(())
    }

    #[test]
    fn a_reminder_whose_time_has_not_come_waits() -> Result<(), Error> {
        let test = TestCloud::new().nobody().documents("reminders", [reminder("o1", "2999-01-01T00:00:00Z", 0)]);
        assert_eq!(run(&test)?, Report::default());
        assert_eq!(left(&test), ["o1"]);
        Ok(())
    }

    #[test]
    fn a_user_cannot_start_it() {
        let test = test(["o1"]).openid("o1");
        assert_eq!(run(&test).unwrap_err().err_code(), NOT_A_TIMER);
        assert!(test.calls().is_empty());
    }
}
