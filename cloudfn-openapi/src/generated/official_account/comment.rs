// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.comment`: 8 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::comment;
//!
//! let request = comment::Close::new(424);
//! assert_eq!(comment::Close::API.name, "officialAccount.comment.close");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, CommentId, Content, DeclaredIn, Method, MsgDataId, OpenId, ReadError, Request};

/// Close the comments of an article.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.close`, over HTTPS `POST /cgi-bin/comment/close`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.close")]
#[doc(alias = "close")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Close {
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles, from the message that tells that they were sent.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
}

impl Close {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>) -> Self {
        Self { index: None, msg_data_id: msg_data_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for Close {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("index", &self.index).member("msg_data_id", &self.msg_data_id).end()
    }
}

impl Request for Close {
    const API: Api = Api::named("officialAccount.comment.close").endpoint(Method::Post, "/cgi-bin/comment/close");

    type Reply = CloseReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.close`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.close` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.close`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.close\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayClose>"
)]
pub trait MayClose {}

#[diagnostic::do_not_recommend]
impl MayClose for AllPermissions {}
impl<S: MayClose> DeclaredIn<S> for Close {}

reply! {
    /// The answer to [`Close`]. WeChat documents no members besides errcode and errmsg.
    pub struct CloseReply {}
}

/// Delete a comment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.delete`, over HTTPS `POST /cgi-bin/comment/delete`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.delete")]
#[doc(alias = "delete")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Delete {
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
    /// Id of the comment.
    #[doc(alias = "userCommentId")]
    pub user_comment_id: CommentId,
}

impl Delete {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>, user_comment_id: impl Into<CommentId>) -> Self {
        Self { index: None, msg_data_id: msg_data_id.into(), user_comment_id: user_comment_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for Delete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("index", &self.index)
            .member("msg_data_id", &self.msg_data_id)
            .member("user_comment_id", &self.user_comment_id)
            .end()
    }
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.comment.delete").endpoint(Method::Post, "/cgi-bin/comment/delete");

    type Reply = DeleteCommentReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.delete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

reply! {
    /// The answer to [`Delete`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteCommentReply {}
}

/// Delete the reply to a comment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.deleteReply`, over HTTPS `POST /cgi-bin/comment/reply/delete`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.deleteReply")]
#[doc(alias = "deleteReply")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteReply {
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
    /// Id of the comment.
    #[doc(alias = "userCommentId")]
    pub user_comment_id: CommentId,
}

impl DeleteReply {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>, user_comment_id: impl Into<CommentId>) -> Self {
        Self { index: None, msg_data_id: msg_data_id.into(), user_comment_id: user_comment_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for DeleteReply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("index", &self.index)
            .member("msg_data_id", &self.msg_data_id)
            .member("user_comment_id", &self.user_comment_id)
            .end()
    }
}

impl Request for DeleteReply {
    const API: Api =
        Api::named("officialAccount.comment.deleteReply").endpoint(Method::Post, "/cgi-bin/comment/reply/delete");

    type Reply = DeleteReplyReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.deleteReply`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.deleteReply` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.deleteReply`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.deleteReply\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayDeleteReply>"
)]
pub trait MayDeleteReply {}

#[diagnostic::do_not_recommend]
impl MayDeleteReply for AllPermissions {}
impl<S: MayDeleteReply> DeclaredIn<S> for DeleteReply {}

reply! {
    /// The answer to [`DeleteReply`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteReplyReply {}
}

/// List the comments of an article.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.list`, over HTTPS `POST /cgi-bin/comment/list`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.list")]
#[doc(alias = "list")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct List {
    /// How many comments to skip.
    pub begin: i64,
    /// How many to list, below 50.
    pub count: i64,
    /// Which comments.
    pub r#type: CommentKind,
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
}

impl List {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>, begin: i64, count: i64, r#type: impl Into<CommentKind>) -> Self {
        Self { begin, count, r#type: r#type.into(), index: None, msg_data_id: msg_data_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for List {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("begin", &self.begin)
            .member("count", &self.count)
            .member("type", &self.r#type)
            .optional("index", &self.index)
            .member("msg_data_id", &self.msg_data_id)
            .end()
    }
}

impl Request for List {
    const API: Api = Api::named("officialAccount.comment.list").endpoint(Method::Post, "/cgi-bin/comment/list");

    type Reply = ListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.list`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.list` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.list`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.list\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayList>"
)]
pub trait MayList {}

#[diagnostic::do_not_recommend]
impl MayList for AllPermissions {}
impl<S: MayList> DeclaredIn<S> for List {}

reply! {
    /// The answer to [`List`].
    pub struct ListReply {
        /// Number of comments.
        pub total: i64 = "total",
        /// The comments.
        pub comment: Vec<Comment> = "comment",
    }
}

number_set! {
    /// Which comments.
    CommentKind {
        /// All comments.
        All = 0,
        /// Comments that are not featured.
        Ordinary = 1,
        /// Featured comments.
        Featured = 2,
    }
}

reply! {
    /// The account's reply, at most one.
    pub struct AuthorReply {
        /// Text of the reply.
        pub content: String = "content",
        /// Time of the reply, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
    }
}

reply! {
    /// The comments.
    pub struct Comment {
        /// Id of the comment.
        #[doc(alias = "userCommentId")]
        pub user_comment_id: CommentId = "user_comment_id",
        /// Who wrote it.
        pub openid: OpenId = "openid",
        /// Its text.
        pub content: String = "content",
        /// Whether it is featured. `true` is 1 on the wire.
        #[doc(alias = "commentType")]
        pub comment_type: bool = "comment_type",
        /// The account's reply, at most one.
        pub reply: Vec<AuthorReply> = "reply",
        /// Time of the comment, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
    }
}

/// Mark a comment as featured.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.markElect`, over HTTPS `POST /cgi-bin/comment/markelect`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.markElect")]
#[doc(alias = "markElect")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MarkElect {
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
    /// Id of the comment.
    #[doc(alias = "userCommentId")]
    pub user_comment_id: CommentId,
}

impl MarkElect {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>, user_comment_id: impl Into<CommentId>) -> Self {
        Self { index: None, msg_data_id: msg_data_id.into(), user_comment_id: user_comment_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for MarkElect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("index", &self.index)
            .member("msg_data_id", &self.msg_data_id)
            .member("user_comment_id", &self.user_comment_id)
            .end()
    }
}

impl Request for MarkElect {
    const API: Api =
        Api::named("officialAccount.comment.markElect").endpoint(Method::Post, "/cgi-bin/comment/markelect");

    type Reply = MarkElectReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.markElect`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.markElect` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.markElect`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.markElect\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayMarkElect>"
)]
pub trait MayMarkElect {}

#[diagnostic::do_not_recommend]
impl MayMarkElect for AllPermissions {}
impl<S: MayMarkElect> DeclaredIn<S> for MarkElect {}

reply! {
    /// The answer to [`MarkElect`]. WeChat documents no members besides errcode and errmsg.
    pub struct MarkElectReply {}
}

/// Open the comments of an article.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.open`, over HTTPS `POST /cgi-bin/comment/open`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.open")]
#[doc(alias = "open")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Open {
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles, from the message that tells that they were sent.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
}

impl Open {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>) -> Self {
        Self { index: None, msg_data_id: msg_data_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for Open {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("index", &self.index).member("msg_data_id", &self.msg_data_id).end()
    }
}

impl Request for Open {
    const API: Api = Api::named("officialAccount.comment.open").endpoint(Method::Post, "/cgi-bin/comment/open");

    type Reply = OpenReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.open`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.open` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.open`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.open\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayOpen>"
)]
pub trait MayOpen {}

#[diagnostic::do_not_recommend]
impl MayOpen for AllPermissions {}
impl<S: MayOpen> DeclaredIn<S> for Open {}

reply! {
    /// The answer to [`Open`]. WeChat documents no members besides errcode and errmsg.
    pub struct OpenReply {}
}

/// Reply to a comment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.reply`, over HTTPS `POST /cgi-bin/comment/reply/add`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.reply")]
#[doc(alias = "reply")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reply {
    /// Text of the reply.
    pub content: String,
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
    /// Id of the comment.
    #[doc(alias = "userCommentId")]
    pub user_comment_id: CommentId,
}

impl Reply {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(
        msg_data_id: impl Into<MsgDataId>,
        user_comment_id: impl Into<CommentId>,
        content: impl Into<String>,
    ) -> Self {
        Self {
            content: content.into(),
            index: None,
            msg_data_id: msg_data_id.into(),
            user_comment_id: user_comment_id.into(),
        }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("content", &self.content)
            .optional("index", &self.index)
            .member("msg_data_id", &self.msg_data_id)
            .member("user_comment_id", &self.user_comment_id)
            .end()
    }
}

impl Request for Reply {
    const API: Api = Api::named("officialAccount.comment.reply").endpoint(Method::Post, "/cgi-bin/comment/reply/add");

    type Reply = ReplyReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.reply`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.reply` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.reply`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.reply\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayReply>"
)]
pub trait MayReply {}

#[diagnostic::do_not_recommend]
impl MayReply for AllPermissions {}
impl<S: MayReply> DeclaredIn<S> for Reply {}

reply! {
    /// The answer to [`Reply`]. WeChat documents no members besides errcode and errmsg.
    pub struct ReplyReply {}
}

/// Mark a comment as not featured.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.comment.unmarkElect`, over HTTPS `POST /cgi-bin/comment/unmarkelect`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Comments_management/Image_Comments_Management_Interface.html).
#[doc(alias = "openapi.officialAccount.comment.unmarkElect")]
#[doc(alias = "unmarkElect")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnmarkElect {
    /// Which of the articles, 0 for the first, which is the default.
    pub index: Option<i64>,
    /// Id of the sent articles.
    #[doc(alias = "msgDataId")]
    pub msg_data_id: MsgDataId,
    /// Id of the comment.
    #[doc(alias = "userCommentId")]
    pub user_comment_id: CommentId,
}

impl UnmarkElect {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(msg_data_id: impl Into<MsgDataId>, user_comment_id: impl Into<CommentId>) -> Self {
        Self { index: None, msg_data_id: msg_data_id.into(), user_comment_id: user_comment_id.into() }
    }

    /// Which of the articles, 0 for the first, which is the default.
    #[must_use]
    #[inline]
    pub fn index(mut self, index: i64) -> Self {
        self.index = Some(index);
        self
    }
}

impl Serialize for UnmarkElect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("index", &self.index)
            .member("msg_data_id", &self.msg_data_id)
            .member("user_comment_id", &self.user_comment_id)
            .end()
    }
}

impl Request for UnmarkElect {
    const API: Api =
        Api::named("officialAccount.comment.unmarkElect").endpoint(Method::Post, "/cgi-bin/comment/unmarkelect");

    type Reply = UnmarkElectReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.comment.unmarkElect`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.comment.unmarkElect` is not declared by this cloud function",
    label = "needs the permission `officialAccount.comment.unmarkElect`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.comment.unmarkElect\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::comment::MayUnmarkElect>"
)]
pub trait MayUnmarkElect {}

#[diagnostic::do_not_recommend]
impl MayUnmarkElect for AllPermissions {}
impl<S: MayUnmarkElect> DeclaredIn<S> for UnmarkElect {}

reply! {
    /// The answer to [`UnmarkElect`]. WeChat documents no members besides errcode and errmsg.
    pub struct UnmarkElectReply {}
}
