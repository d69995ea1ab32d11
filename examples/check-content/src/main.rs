//! Publishes a post once WeChat has checked its text and its picture.
//!
//! The same functions with wx-server-sdk, `publish` and `checked`:
//!
//! ```js
//! exports.main = async ({ text, picture }) => {
//!   const { OPENID } = cloud.getWXContext()
//!   const user = { openid: OPENID, scene: 3, version: 2 }
//!   const { result } = await cloud.openapi.security.msgSecCheck({ ...user, content: text })
//!   if (result.suggest !== 'pass') throw new Error('the text may break the rules')
//!   const post = { openid: OPENID, text, state: 'published', createdAt: db.serverDate() }
//!   if (picture) {
//!     const { fileList: [{ tempFileURL }] } = await cloud.getTempFileURL({ fileList: [picture] })
//!     const check = { ...user, mediaUrl: tempFileURL, mediaType: 2 }
//!     const { traceId } = await cloud.openapi.security.mediaCheckAsync(check)
//!     Object.assign(post, { picture, traceId, state: 'checking' })
//!   }
//!   const { _id } = await db.collection('posts').add({ data: post })
//!   return { post: _id, state: post.state }
//! }
//!
//! exports.main = async ({ trace_id, result }) => {
//!   const state = result.suggest === 'pass' ? 'published' : 'hidden'
//!   await db.collection('posts').where({ traceId: trace_id }).update({ data: { state } })
//!   return 'success'
//! }
//! ```
//!
//! There, a picture that does not exist is checked as the URL `''`, and `checked` believes every user who calls it: an author
//! who knows the `trace_id` publishes the picture. Both files need a `config.json`; here the attributes are the permissions.

use cloudfn_runtime::database::{Date, Document, Id, ServerDate};
use cloudfn_runtime::events::{Message, MessageKind};
use cloudfn_runtime::openapi::security::{CheckScene, MediaCheckAsync, MediaKind, MsgSecCheck, Suggest};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

/// WeChat did not find the text harmless.
const RISKY_TEXT: i64 = 1001;
/// The text is empty, or longer than WeChat checks.
const TEXT_LENGTH: i64 = 1002;
/// Only WeChat may send the result of a check.
const NOT_WECHAT: i64 = 1003;

/// The longest text that WeChat checks, in characters.
const MAX_CHARACTERS: usize = 2500;

#[derive(Clone, Deserialize)]
struct Draft {
    text: String,
    /// The fileID of a picture that the Mini Program has uploaded.
    picture: Option<String>,
}

#[derive(Serialize, Deserialize, Document)]
#[serde(rename_all = "camelCase")]
#[document(collection = "posts")]
struct Post {
    openid: String,
    text: String,
    picture: Option<String>,
    /// The check of the picture. It never leaves the database.
    trace_id: Option<String>,
    /// The Mini Program shows published posts only.
    state: State,
    created_at: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum State {
    /// WeChat is checking the picture.
    Checking,
    Published,
    /// WeChat did not find the picture harmless. A person may look at it.
    Hidden,
}

#[derive(Serialize)]
struct Accepted {
    post: Id,
    state: State,
}

/// Publishes a post. One with a picture stays invisible until WeChat has checked the picture.
#[cloud_function(openapi = ["security.msgSecCheck", "security.mediaCheckAsync"])]
async fn publish(draft: Draft, cloud: Cloud) -> Result<Accepted, Error> {
    let openid = cloud.wx_context().openid()?;
    if !(1..=MAX_CHARACTERS).contains(&draft.text.chars().count()) {
        return Err(Error::new(TEXT_LENGTH, format!("a text has 1 to {MAX_CHARACTERS} characters")));
    }
    let check = cloud.openapi(MsgSecCheck::new(&draft.text, CheckScene::Forum, &openid)).await?;
    // `review` and a missing verdict are no permission to publish.
    if check.result.suggest != Some(Suggest::Pass) {
        return Err(Error::new(RISKY_TEXT, "the text may break the rules"));
    }

    let mut trace_id = None;
    if let Some(picture) = &draft.picture {
        let links = cloud.get_temp_file_url([picture]).await?;
        let link = links[0].url()?;
        let check = MediaCheckAsync::new(link, MediaKind::Picture, CheckScene::Forum, &openid);
        trace_id = Some(cloud.openapi(check).await?.into_reply().trace_id);
    }
    let state = if trace_id.is_some() { State::Checking } else { State::Published };
    let post = Post {
        openid: openid.into(),
        text: draft.text,
        picture: draft.picture,
        trace_id,
        state,
        created_at: ServerDate::now().into(),
    };
    let post = cloud.database().collection::<Post>().add(&post).await?;
    Ok(Accepted { post, state })
}

/// Publishes or hides the post whose picture WeChat has checked. WeChat pushes the result, perhaps more than once.
#[cloud_function]
async fn checked(message: Message, cloud: Cloud) -> Result<&'static str, Error> {
    // An author could otherwise pass the picture. WeChat pushes without a user.
    if cloud.wx_context().openid().is_ok() {
        return Err(Error::new(NOT_WECHAT, "only WeChat sends the result of a check"));
    }
    if let MessageKind::MediaChecked { trace_id, suggestion } = &message.kind {
        let state = if suggestion == "pass" { State::Published } else { State::Hidden };
        let posts = cloud.database().collection::<Post>();
        // The first result counts: a later one does not publish what somebody has hidden in the meantime.
        let waiting = |post: PostFields| post.trace_id.eq(trace_id).and(post.state.eq(State::Checking));
        posts.update_one(waiting, |post| post.state.set(state)).await?;
    }
    Ok("success")
}

cloudfn_runtime::main!();

#[cfg(test)]
mod tests {
    use cloudfn_runtime::openapi::security::{CheckResult, MediaCheckAsyncReply, MsgSecCheckReply};
    use cloudfn_runtime::testing::{TestCloud, answer_json, block_on};
    use serde_json::json;

    use super::*;

    /// WeChat's verdict about texts.
    fn test(suggest: Option<Suggest>) -> TestCloud {
        let cloud = TestCloud::new().openid("o1").collection("posts").stored_file("tea.png", *b"PNG").strict();
        cloud.respond(move |_: &MsgSecCheck| {
            let result = CheckResult { suggest: suggest.clone(), ..CheckResult::default() };
            Ok(MsgSecCheckReply { result, ..MsgSecCheckReply::default() })
        })
    }

    /// A post whose picture is being checked.
    fn checking() -> TestCloud {
        let post = json!({
            "_id": "p1", "openid": "o1", "text": "tea", "picture": "cloud://tea.png", "traceId": "t1", "state": "checking",
            "createdAt": {"$date": "2026-01-02T03:04:05Z"},
        });
        TestCloud::new().nobody().documents("posts", [post])
    }

    fn draft(text: &str, picture: Option<String>) -> Draft {
        Draft { text: text.into(), picture }
    }

    fn push(trace_id: &str, suggest: &str) -> Message {
        let push = json!({
            "FromUserName": "o1", "MsgType": "event", "Event": "wxa_media_check", "trace_id": trace_id,
            "result": {"suggest": suggest, "label": 100},
        });
        serde_json::from_value(push).expect("a message")
    }

    fn state(test: &TestCloud) -> State {
        test.stored_documents::<Post>("posts")[0].state
    }

    #[test]
    fn a_harmless_text_is_published_at_once() -> Result<(), Error> {
        let test = test(Some(Suggest::Pass));
        let accepted = block_on(publish(draft("tea", None), test.cloud()))?;
        let posts = test.stored_documents::<Post>("posts");
        assert_eq!(answer_json(&accepted), json!({"post": posts[0].id, "state": "published"}));
        assert_eq!((posts[0].openid.as_str(), posts[0].text.as_str()), ("o1", "tea"));
        let check = json!({"content": "tea", "scene": 3, "openid": "o1", "version": 2});
        assert_eq!(test.calls()[0].members, check);
        Ok(())
    }

    #[test]
    fn a_text_that_wechat_does_not_pass_is_an_error_and_is_not_stored() {
        for verdict in [Some(Suggest::Risky), Some(Suggest::Review), None] {
            let test = test(verdict);
            let error = block_on(publish(draft("tea", Some(test.file_id("tea.png"))), test.cloud())).err();
            assert_eq!(error.map(|error| error.err_code()), Some(RISKY_TEXT));
            test.assert_calls(["security.msgSecCheck"]);
            assert!(test.stored_documents::<Post>("posts").is_empty());
        }
    }

    #[test]
    fn a_text_that_wechat_would_not_check_is_an_error() {
        let test = TestCloud::new().strict();
        for text in ["", &"茶".repeat(MAX_CHARACTERS + 1)] {
            let error = block_on(publish(draft(text, None), test.cloud())).err();
            assert_eq!(error.map(|error| error.err_code()), Some(TEXT_LENGTH));
        }
        assert!(test.calls().is_empty());
    }

    #[test]
    fn a_post_with_a_picture_waits_for_the_check() -> Result<(), Error> {
        let test = test(Some(Suggest::Pass)).respond(|check: &MediaCheckAsync| {
            assert!(check.media_url.contains("tea.png"), "{}", check.media_url);
            Ok(MediaCheckAsyncReply { trace_id: "t1".into() })
        });
        let longest = draft(&"茶".repeat(MAX_CHARACTERS), Some(test.file_id("tea.png")));
        let accepted = block_on(publish(longest, test.cloud()))?;
        assert_eq!((accepted.state, state(&test)), (State::Checking, State::Checking));
        assert!(!answer_json(&accepted).to_string().contains("t1"), "the Mini Program must not know the trace_id");
        assert_eq!(test.stored_documents::<Post>("posts")[0].trace_id.as_deref(), Some("t1"));
        Ok(())
    }

    #[test]
    fn a_picture_that_does_not_exist_is_an_error_and_the_post_is_not_stored() {
        let test = test(Some(Suggest::Pass));
        let posted = block_on(publish(draft("tea", Some(test.file_id("none.png"))), test.cloud()));
        assert!(posted.is_err());
        assert!(test.stored_documents::<Post>("posts").is_empty());
    }

    #[test]
    fn only_a_picture_that_wechat_passes_is_published() -> Result<(), Error> {
        for (suggest, expected) in
            [("pass", State::Published), ("risky", State::Hidden), ("review", State::Hidden), ("", State::Hidden)]
        {
            let test = checking();
            assert_eq!(block_on(checked(push("t1", suggest), test.cloud()))?, "success");
            assert_eq!(state(&test), expected, "{suggest}");
        }
        Ok(())
    }

    #[test]
    fn the_first_result_counts_and_the_result_of_another_picture_changes_nothing() -> Result<(), Error> {
        let test = checking();
        block_on(checked(push("t2", "pass"), test.cloud()))?;
        assert_eq!(state(&test), State::Checking);
        block_on(checked(push("t1", "risky"), test.cloud()))?;
        block_on(checked(push("t1", "pass"), test.cloud()))?;
        assert_eq!(state(&test), State::Hidden);
        Ok(())
    }

    #[test]
    fn an_author_cannot_pass_a_picture() {
        let test = checking().openid("o1");
        let error = block_on(checked(push("t1", "pass"), test.cloud())).unwrap_err();
        assert_eq!((error.err_code(), state(&test)), (NOT_WECHAT, State::Checking));
    }
}
