//! A server in WeChat Cloud Hosting: it says who the caller is, reviews comments, and confirms bookings.
//!
//! The same server with Express:
//!
//! ```js
//! const express = require('express')
//! const axios = require('axios')
//! const wechat = axios.create({ baseURL: 'http://api.weixin.qq.com' })
//! const app = express()
//! app.use(express.json())
//!
//! app.get('/', (req, res) => res.send('ok'))
//!
//! app.post('/whoami', (req, res) => {
//!   res.json({ openid: req.headers['x-wx-openid'], source: req.headers['x-wx-source'] })
//! })
//!
//! app.post('/review', async (req, res) => {
//!   const { data } = await wechat.post('/wxa/msg_sec_check', {
//!     content: req.body.text, version: 2, scene: 2, openid: req.headers['x-wx-openid'],
//!   })
//!   res.json({ publish: data.result.suggest === 'pass' })
//! })
//!
//! app.post('/confirm', async (req, res) => {
//!   await wechat.post('/cgi-bin/message/subscribe/send', {
//!     touser: req.headers['x-wx-openid'], template_id: 'TEMPLATE_ID',
//!     data: { thing1: { value: req.body.title }, time2: { value: req.body.time } },
//!   })
//!   res.json({ sent: true })
//! })
//!
//! app.listen(80)
//! ```
//!
//! There, every caller is the one that the header names, also from outside of WeChat. A failed message is `sent`, because WeChat's errors
//! arrive with status 200; a failed review never gets an answer. When an instance is stopped, the calls in progress are lost.

use cloudfn_runtime::openapi::security::{CheckScene, MsgSecCheck, Suggest};
use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Caller {
    openid: String,
    /// Where the call comes from, such as `wx_client`.
    source: Option<String>,
}

/// Who calls. WeChat's gateway says so in headers.
#[cloud_function]
async fn whoami(cloud: Cloud) -> Result<Caller, Error> {
    let context = cloud.wx_context();
    Ok(Caller { openid: context.openid()?.into(), source: context.source().map(Into::into) })
}

#[derive(Deserialize)]
struct Comment {
    text: String,
}

#[derive(Debug, PartialEq, Serialize)]
struct Review {
    publish: bool,
}

/// Whether a comment may be published.
#[cloud_function(openapi = ["security.msgSecCheck"])]
async fn review(comment: Comment, cloud: Cloud) -> Result<Review, Error> {
    let openid = cloud.wx_context().openid()?;
    let check = cloud.openapi(MsgSecCheck::new(comment.text, CheckScene::Comment, openid)).await?;
    Ok(Review { publish: check.result.suggest == Some(Suggest::Pass) })
}

#[derive(Deserialize)]
struct Booking {
    title: String,
    time: String,
}

#[derive(Serialize)]
struct Confirmed {
    sent: bool,
}

/// Sends the caller a message about a booking.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn confirm(booking: Booking, cloud: Cloud) -> Result<Confirmed, Error> {
    let openid = cloud.wx_context().openid()?;
    let data = Data::new().set("thing1", booking.title).set("time2", booking.time);
    cloud.openapi(Send::new(openid, "TEMPLATE_ID", data)).await?;
    Ok(Confirmed { sent: true })
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};
    use serde_json::json;

    use super::*;

    fn reviewed(test: &TestCloud) -> Result<Review, Error> {
        block_on(review(Comment { text: "tea".to_owned() }, test.cloud()))
    }

    #[test]
    fn only_a_comment_that_passes_is_published() -> Result<(), Error> {
        for (suggest, publish) in [("pass", true), ("review", false), ("risky", false)] {
            let test = TestCloud::new()
                .openid("o1")
                .answer("security.msgSecCheck", json!({"result": {"suggest": suggest, "label": 100}}));
            assert_eq!(reviewed(&test)?, Review { publish }, "{suggest}");
        }
        Ok(())
    }

    #[test]
    fn a_message_that_wechat_refuses_is_not_sent() {
        let test =
            TestCloud::new().openid("o1").errcode("subscribeMessage.send", 43101, "user refuse to accept the msg");
        let booking = Booking { title: "tea".to_owned(), time: "2026-01-01 12:00".to_owned() };
        let error = block_on(confirm(booking, test.cloud())).err().expect("an error");
        assert_eq!(error.errcode(), Some(43101));
    }

    #[test]
    fn nothing_is_sent_for_a_caller_who_is_not_known() {
        let test = TestCloud::new().nobody();
        assert!(reviewed(&test).is_err());
        assert!(test.calls().is_empty());
    }
}
