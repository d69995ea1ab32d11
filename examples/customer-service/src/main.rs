//! A bot for customer service: it answers the common questions, and passes the others to a person.
//!
//! The same function with wx-server-sdk:
//!
//! ```js
//! exports.main = async ({ ToUserName, FromUserName, CreateTime, MsgType, Event, Content }) => {
//!   const say = content => cloud.openapi.customerServiceMessage.send({
//!     touser: FromUserName, msgtype: 'text', text: { content },
//!   })
//!   if (Event === 'user_enter_tempsession') {
//!     await say('Welcome! Ask about the price, or when we open.')
//!   } else if (Content.includes('price')) {
//!     await say('A pound of tea is 25 yuan.')
//!   } else if (Content.includes('open')) {
//!     await say('We are open from 9 to 18.')
//!   } else {
//!     return {
//!       ToUserName: FromUserName, FromUserName: ToUserName, CreateTime, MsgType: 'transfer_customer_service',
//!     }
//!   }
//!   return 'success'
//! }
//! ```
//!
//! There, a picture has no `Content`, so the person never gets it: the function fails. Any user can have messages sent to others.

use cloudfn_runtime::events::{Message, MessageKind};
use cloudfn_runtime::openapi::customer_service_message::{Send, Text};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Serialize;

/// Only WeChat may send the messages of others.
const NOT_WECHAT: i64 = 1001;

const WELCOME: &str = "Welcome! Ask about the price, or when we open.";
/// A word of a question, in lower case, and the answer.
const ANSWERS: [(&str, &str); 2] = [("price", "A pound of tea is 25 yuan."), ("open", "We are open from 9 to 18.")];

/// What WeChat expects as the answer to a pushed message.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Taken {
    /// `success`: there is nothing more to do.
    Done(&'static str),
    ToAPerson(Transfer),
}

/// Asks WeChat to show the message to a person. It has the form that
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/trans.html) gives.
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Transfer {
    to_user_name: String,
    from_user_name: String,
    create_time: i64,
    msg_type: &'static str,
}

/// Answers what users write to customer service.
#[cloud_function(openapi = ["customerServiceMessage.send"])]
async fn service(message: Message, cloud: Cloud) -> Result<Taken, Error> {
    // WeChat may push without a caller. A user who calls this function may not act for others.
    if cloud.wx_context().openid().is_ok_and(|caller| caller.as_str() != message.from) {
        return Err(Error::new(NOT_WECHAT, "only WeChat sends the messages of others"));
    }
    let answer = match &message.kind {
        MessageKind::Entered { .. } => WELCOME,
        MessageKind::Text { content } => match answer_to(content) {
            Some(answer) => answer,
            None => return Ok(Taken::ToAPerson(transfer(message))),
        },
        MessageKind::Image { .. } | MessageKind::MiniProgramPage { .. } => {
            return Ok(Taken::ToAPerson(transfer(message)));
        }
        // Events are not for a person, and a new kind of message is not an error.
        _ => return Ok(Taken::Done("success")),
    };
    cloud.openapi(Send::new(&*message.from, Text::new(answer))).await?;
    Ok(Taken::Done("success"))
}

fn answer_to(question: &str) -> Option<&'static str> {
    let question = question.to_lowercase();
    ANSWERS.iter().find(|(word, _)| question.contains(word)).map(|(_, answer)| *answer)
}

/// The answer goes back, so sender and recipient change places.
fn transfer(message: Message) -> Transfer {
    Transfer {
        to_user_name: message.from,
        from_user_name: message.to,
        create_time: message.create_time,
        msg_type: "transfer_customer_service",
    }
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, answer_json, block_on};
    use serde_json::{Value, json};

    use super::*;

    /// What WeChat pushes when o1 does this.
    fn push(members: &Value) -> Message {
        let mut message = json!({"ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1_770_000_000});
        for (name, value) in members.as_object().expect("members") {
            message[name] = value.clone();
        }
        serde_json::from_value(message).expect("a message")
    }

    fn text(content: &str) -> Message {
        push(&json!({"MsgType": "text", "Content": content}))
    }

    #[test]
    fn a_common_question_is_answered_to_the_user_who_asked() -> Result<(), Error> {
        let test = TestCloud::new().nobody();
        assert_eq!(answer_json(&block_on(service(text("PRICE of the tea?"), test.cloud()))?), "success");
        let message = json!({"touser": "o1", "msgtype": "text", "text": {"content": "A pound of tea is 25 yuan."}});
        test.assert_calls([("customerServiceMessage.send", message)]);
        Ok(())
    }

    #[test]
    fn other_messages_go_to_a_person() -> Result<(), Error> {
        let picture = push(&json!({"MsgType": "image", "PicUrl": "u", "MediaId": "m"}));
        let card = push(&json!({"MsgType": "miniprogrampage", "Title": "Tea"}));
        for message in [text("My parcel is broken"), picture, card] {
            let test = TestCloud::new().nobody().strict();
            let transfer = json!({
                "ToUserName": "o1", "FromUserName": "gh_1", "CreateTime": 1_770_000_000,
                "MsgType": "transfer_customer_service",
            });
            assert_eq!(answer_json(&block_on(service(message, test.cloud()))?), transfer);
        }
        Ok(())
    }

    #[test]
    fn a_user_who_opens_the_chat_is_welcomed() -> Result<(), Error> {
        let test = TestCloud::new().nobody();
        let entered = push(&json!({"MsgType": "event", "Event": "user_enter_tempsession", "SessionFrom": "shop"}));
        block_on(service(entered, test.cloud()))?;
        assert_eq!(test.calls()[0].members["text"]["content"], WELCOME);
        Ok(())
    }

    #[test]
    fn other_events_and_new_kinds_of_messages_are_taken_without_an_answer() -> Result<(), Error> {
        for members in [json!({"MsgType": "event", "Event": "weapp_audit_success"}), json!({"MsgType": "hologram"})] {
            let test = TestCloud::new().nobody().strict();
            assert_eq!(block_on(service(push(&members), test.cloud()))?, Taken::Done("success"));
        }
        Ok(())
    }

    #[test]
    fn a_user_cannot_have_messages_sent_to_others() -> Result<(), Error> {
        let test = TestCloud::new().openid("o2").strict();
        let error = block_on(service(text("price"), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_WECHAT);
        let test = TestCloud::new().openid("o1");
        assert_eq!(block_on(service(text("price"), test.cloud()))?, Taken::Done("success"));
        Ok(())
    }
}
