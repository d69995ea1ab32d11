// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.datacube`: 21 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::datacube;
//!
//! let request = datacube::GetArticleSummary::new("BEGIN_DATE", "END_DATE");
//! assert_eq!(datacube::GetArticleSummary::API.name, "officialAccount.datacube.getArticleSummary");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, CardId, Content, DeclaredIn, Method, ReadError, Request};

/// Get how articles sent on a day were read that day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getArticleSummary`, over HTTPS `POST /datacube/getarticlesummary`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getArticleSummary")]
#[doc(alias = "getArticleSummary")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetArticleSummary {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; the same day: WeChat gives one day at a time.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetArticleSummary {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetArticleSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetArticleSummary {
    const API: Api =
        Api::named("officialAccount.datacube.getArticleSummary").endpoint(Method::Post, "/datacube/getarticlesummary");

    type Reply = GetArticleSummaryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getArticleSummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getArticleSummary` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getArticleSummary`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getArticleSummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetArticleSummary>"
)]
pub trait MayGetArticleSummary {}

#[diagnostic::do_not_recommend]
impl MayGetArticleSummary for AllPermissions {}
impl<S: MayGetArticleSummary> DeclaredIn<S> for GetArticleSummary {}

reply! {
    /// The answer to [`GetArticleSummary`].
    pub struct GetArticleSummaryReply {
        /// A row for each article.
        pub list: Vec<ArticleSummary> = "list",
    }
}

reply! {
    /// A row for each article.
    pub struct ArticleSummary {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Id of the articles and which of them: `12003_3`.
        pub msgid: String = "msgid",
        /// Title of the article.
        pub title: String = "title",
        /// Readers of the article.
        #[doc(alias = "intPageReadUser")]
        pub int_page_read_user: i64 = "int_page_read_user",
        /// Readings of the article.
        #[doc(alias = "intPageReadCount")]
        pub int_page_read_count: i64 = "int_page_read_count",
        /// Readers of the original page.
        #[doc(alias = "oriPageReadUser")]
        pub ori_page_read_user: i64 = "ori_page_read_user",
        /// Readings of the original page.
        #[doc(alias = "oriPageReadCount")]
        pub ori_page_read_count: i64 = "ori_page_read_count",
        /// Users that shared.
        #[doc(alias = "shareUser")]
        pub share_user: i64 = "share_user",
        /// Shares.
        #[doc(alias = "shareCount")]
        pub share_count: i64 = "share_count",
        /// Users that kept it.
        #[doc(alias = "addToFavUser")]
        pub add_to_fav_user: i64 = "add_to_fav_user",
        /// Times it was kept.
        #[doc(alias = "addToFavCount")]
        pub add_to_fav_count: i64 = "add_to_fav_count",
    }
}

/// Get how articles sent on a day were read since.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getArticleTotal`, over HTTPS `POST /datacube/getarticletotal`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getArticleTotal")]
#[doc(alias = "getArticleTotal")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetArticleTotal {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; the same day: WeChat gives one day at a time.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetArticleTotal {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetArticleTotal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetArticleTotal {
    const API: Api =
        Api::named("officialAccount.datacube.getArticleTotal").endpoint(Method::Post, "/datacube/getarticletotal");

    type Reply = GetArticleTotalReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getArticleTotal`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getArticleTotal` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getArticleTotal`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getArticleTotal\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetArticleTotal>"
)]
pub trait MayGetArticleTotal {}

#[diagnostic::do_not_recommend]
impl MayGetArticleTotal for AllPermissions {}
impl<S: MayGetArticleTotal> DeclaredIn<S> for GetArticleTotal {}

reply! {
    /// The answer to [`GetArticleTotal`].
    pub struct GetArticleTotalReply {
        /// A row for each article.
        pub list: Vec<ArticleTotal> = "list",
    }
}

reply! {
    /// A row for each day since, at most seven.
    pub struct ArticleDay {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "statDate")]
        pub stat_date: String = "stat_date",
        /// Number of users that got it.
        #[doc(alias = "targetUser")]
        pub target_user: i64 = "target_user",
        /// Readers of the article.
        #[doc(alias = "intPageReadUser")]
        pub int_page_read_user: i64 = "int_page_read_user",
        /// Readings of the article.
        #[doc(alias = "intPageReadCount")]
        pub int_page_read_count: i64 = "int_page_read_count",
        /// Readers of the original page.
        #[doc(alias = "oriPageReadUser")]
        pub ori_page_read_user: i64 = "ori_page_read_user",
        /// Readings of the original page.
        #[doc(alias = "oriPageReadCount")]
        pub ori_page_read_count: i64 = "ori_page_read_count",
        /// Users that shared.
        #[doc(alias = "shareUser")]
        pub share_user: i64 = "share_user",
        /// Shares.
        #[doc(alias = "shareCount")]
        pub share_count: i64 = "share_count",
        /// Users that kept it.
        #[doc(alias = "addToFavUser")]
        pub add_to_fav_user: i64 = "add_to_fav_user",
        /// Times it was kept.
        #[doc(alias = "addToFavCount")]
        pub add_to_fav_count: i64 = "add_to_fav_count",
        /// Readers from the account's chat.
        #[doc(alias = "intPageFromSessionReadUser")]
        pub int_page_from_session_read_user: i64 = "int_page_from_session_read_user",
        /// Readings from the account's chat.
        #[doc(alias = "intPageFromSessionReadCount")]
        pub int_page_from_session_read_count: i64 = "int_page_from_session_read_count",
        /// Readers from the account's history.
        #[doc(alias = "intPageFromHistMsgReadUser")]
        pub int_page_from_hist_msg_read_user: i64 = "int_page_from_hist_msg_read_user",
        /// Readings from the account's history.
        #[doc(alias = "intPageFromHistMsgReadCount")]
        pub int_page_from_hist_msg_read_count: i64 = "int_page_from_hist_msg_read_count",
        /// Readers from Moments.
        #[doc(alias = "intPageFromFeedReadUser")]
        pub int_page_from_feed_read_user: i64 = "int_page_from_feed_read_user",
        /// Readings from Moments.
        #[doc(alias = "intPageFromFeedReadCount")]
        pub int_page_from_feed_read_count: i64 = "int_page_from_feed_read_count",
        /// Readers from a friend's chat.
        #[doc(alias = "intPageFromFriendsReadUser")]
        pub int_page_from_friends_read_user: i64 = "int_page_from_friends_read_user",
        /// Readings from a friend's chat.
        #[doc(alias = "intPageFromFriendsReadCount")]
        pub int_page_from_friends_read_count: i64 = "int_page_from_friends_read_count",
        /// Readers from elsewhere.
        #[doc(alias = "intPageFromOtherReadUser")]
        pub int_page_from_other_read_user: i64 = "int_page_from_other_read_user",
        /// Readings from elsewhere.
        #[doc(alias = "intPageFromOtherReadCount")]
        pub int_page_from_other_read_count: i64 = "int_page_from_other_read_count",
        /// Users that shared it to Moments from the account's chat.
        #[doc(alias = "feedShareFromSessionUser")]
        pub feed_share_from_session_user: i64 = "feed_share_from_session_user",
        /// Shares to Moments from the account's chat.
        #[doc(alias = "feedShareFromSessionCnt")]
        pub feed_share_from_session_cnt: i64 = "feed_share_from_session_cnt",
        /// Users that shared it to Moments from Moments.
        #[doc(alias = "feedShareFromFeedUser")]
        pub feed_share_from_feed_user: i64 = "feed_share_from_feed_user",
        /// Shares to Moments from Moments.
        #[doc(alias = "feedShareFromFeedCnt")]
        pub feed_share_from_feed_cnt: i64 = "feed_share_from_feed_cnt",
        /// Users that shared it to Moments from elsewhere.
        #[doc(alias = "feedShareFromOtherUser")]
        pub feed_share_from_other_user: i64 = "feed_share_from_other_user",
        /// Shares to Moments from elsewhere.
        #[doc(alias = "feedShareFromOtherCnt")]
        pub feed_share_from_other_cnt: i64 = "feed_share_from_other_cnt",
    }
}

reply! {
    /// A row for each article.
    pub struct ArticleTotal {
        /// The day on which it was sent, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Id of the articles and which of them: `12003_3`.
        pub msgid: String = "msgid",
        /// Title of the article.
        pub title: String = "title",
        /// A row for each day since, at most seven.
        pub details: Vec<ArticleDay> = "details",
    }
}

/// Get an overview of all cards, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getCardBizInfo`, over HTTPS `POST /datacube/getcardbizuininfo`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#10).
#[doc(alias = "openapi.officialAccount.datacube.getCardBizInfo")]
#[doc(alias = "getCardBizInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetCardBizInfo {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 62 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
    /// Which cards.
    #[doc(alias = "condSource")]
    pub cond_source: CardSource,
}

impl GetCardBizInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>, cond_source: impl Into<CardSource>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into(), cond_source: cond_source.into() }
    }
}

impl Serialize for GetCardBizInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("begin_date", &self.begin_date)
            .member("end_date", &self.end_date)
            .member("cond_source", &self.cond_source)
            .end()
    }
}

impl Request for GetCardBizInfo {
    const API: Api =
        Api::named("officialAccount.datacube.getCardBizInfo").endpoint(Method::Post, "/datacube/getcardbizuininfo");

    type Reply = GetCardBizInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getCardBizInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getCardBizInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getCardBizInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getCardBizInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetCardBizInfo>"
)]
pub trait MayGetCardBizInfo {}

#[diagnostic::do_not_recommend]
impl MayGetCardBizInfo for AllPermissions {}
impl<S: MayGetCardBizInfo> DeclaredIn<S> for GetCardBizInfo {}

reply! {
    /// The answer to [`GetCardBizInfo`].
    pub struct GetCardBizInfoReply {
        /// A row for each day.
        pub list: Vec<CardDay> = "list",
    }
}

number_set! {
    /// Which cards.
    CardSource {
        /// Cards that were created on WeChat's site.
        Site = 0,
        /// Cards that were created by the API.
        Api = 1,
    }
}

reply! {
    /// A row for each day.
    pub struct CardDay {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Views.
        #[doc(alias = "viewCnt")]
        pub view_cnt: i64 = "view_cnt",
        /// Users that viewed.
        #[doc(alias = "viewUser")]
        pub view_user: i64 = "view_user",
        /// Cards that were taken.
        #[doc(alias = "receiveCnt")]
        pub receive_cnt: i64 = "receive_cnt",
        /// Users that took one.
        #[doc(alias = "receiveUser")]
        pub receive_user: i64 = "receive_user",
        /// Cards that were used.
        #[doc(alias = "verifyCnt")]
        pub verify_cnt: i64 = "verify_cnt",
        /// Users that used one.
        #[doc(alias = "verifyUser")]
        pub verify_user: i64 = "verify_user",
        /// Times given to a friend.
        #[doc(alias = "givenCnt")]
        pub given_cnt: i64 = "given_cnt",
        /// Users that gave one to a friend.
        #[doc(alias = "givenUser")]
        pub given_user: i64 = "given_user",
        /// Cards that expired.
        #[doc(alias = "expireCnt")]
        pub expire_cnt: i64 = "expire_cnt",
        /// Users whose cards expired.
        #[doc(alias = "expireUser")]
        pub expire_user: i64 = "expire_user",
    }
}

/// Get the figures of free coupons, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getFreeCardInfo`, over HTTPS `POST /datacube/getcardcardinfo`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#11).
#[doc(alias = "openapi.officialAccount.datacube.getFreeCardInfo")]
#[doc(alias = "getFreeCardInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetFreeCardInfo {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 62 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
    /// Which cards.
    #[doc(alias = "condSource")]
    pub cond_source: CardSource,
    /// Only this card.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
}

impl GetFreeCardInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>, cond_source: impl Into<CardSource>) -> Self {
        Self {
            begin_date: begin_date.into(),
            end_date: end_date.into(),
            cond_source: cond_source.into(),
            card_id: None,
        }
    }

    /// Only this card.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }
}

impl Serialize for GetFreeCardInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("begin_date", &self.begin_date)
            .member("end_date", &self.end_date)
            .member("cond_source", &self.cond_source)
            .optional("card_id", &self.card_id)
            .end()
    }
}

impl Request for GetFreeCardInfo {
    const API: Api =
        Api::named("officialAccount.datacube.getFreeCardInfo").endpoint(Method::Post, "/datacube/getcardcardinfo");

    type Reply = GetFreeCardInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getFreeCardInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getFreeCardInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getFreeCardInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getFreeCardInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetFreeCardInfo>"
)]
pub trait MayGetFreeCardInfo {}

#[diagnostic::do_not_recommend]
impl MayGetFreeCardInfo for AllPermissions {}
impl<S: MayGetFreeCardInfo> DeclaredIn<S> for GetFreeCardInfo {}

reply! {
    /// The answer to [`GetFreeCardInfo`].
    pub struct GetFreeCardInfoReply {
        /// A row for each day and card.
        pub list: Vec<FreeCardDay> = "list",
    }
}

reply! {
    /// A row for each day and card.
    pub struct FreeCardDay {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Views.
        #[doc(alias = "viewCnt")]
        pub view_cnt: i64 = "view_cnt",
        /// Users that viewed.
        #[doc(alias = "viewUser")]
        pub view_user: i64 = "view_user",
        /// Cards that were taken.
        #[doc(alias = "receiveCnt")]
        pub receive_cnt: i64 = "receive_cnt",
        /// Users that took one.
        #[doc(alias = "receiveUser")]
        pub receive_user: i64 = "receive_user",
        /// Cards that were used.
        #[doc(alias = "verifyCnt")]
        pub verify_cnt: i64 = "verify_cnt",
        /// Users that used one.
        #[doc(alias = "verifyUser")]
        pub verify_user: i64 = "verify_user",
        /// Times given to a friend.
        #[doc(alias = "givenCnt")]
        pub given_cnt: i64 = "given_cnt",
        /// Users that gave one to a friend.
        #[doc(alias = "givenUser")]
        pub given_user: i64 = "given_user",
        /// Cards that expired.
        #[doc(alias = "expireCnt")]
        pub expire_cnt: i64 = "expire_cnt",
        /// Users whose cards expired.
        #[doc(alias = "expireUser")]
        pub expire_user: i64 = "expire_user",
        /// The card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
        /// Kind of the card: 0 discount, 1 cash, 2 gift, 3 coupon, 4 groupon.
        #[doc(alias = "cardType")]
        pub card_type: i64 = "card_type",
    }
}

/// Get how WeChat called the server of the account, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getInterfaceSummary`, over HTTPS `POST /datacube/getinterfacesummary`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Analytics_API.html).
#[doc(alias = "openapi.officialAccount.datacube.getInterfaceSummary")]
#[doc(alias = "getInterfaceSummary")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetInterfaceSummary {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 30 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetInterfaceSummary {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetInterfaceSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetInterfaceSummary {
    const API: Api = Api::named("officialAccount.datacube.getInterfaceSummary")
        .endpoint(Method::Post, "/datacube/getinterfacesummary");

    type Reply = GetInterfaceSummaryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getInterfaceSummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getInterfaceSummary` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getInterfaceSummary`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getInterfaceSummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetInterfaceSummary>"
)]
pub trait MayGetInterfaceSummary {}

#[diagnostic::do_not_recommend]
impl MayGetInterfaceSummary for AllPermissions {}
impl<S: MayGetInterfaceSummary> DeclaredIn<S> for GetInterfaceSummary {}

reply! {
    /// The answer to [`GetInterfaceSummary`].
    pub struct GetInterfaceSummaryReply {
        /// A row for each day.
        pub list: Vec<InterfaceSummary> = "list",
    }
}

reply! {
    /// A row for each day.
    pub struct InterfaceSummary {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Calls of the account's server.
        #[doc(alias = "callbackCount")]
        pub callback_count: i64 = "callback_count",
        /// Calls that failed.
        #[doc(alias = "failCount")]
        pub fail_count: i64 = "fail_count",
        /// Time of all calls, milliseconds.
        #[doc(alias = "totalTimeCost")]
        pub total_time_cost: i64 = "total_time_cost",
        /// Time of the longest call, milliseconds.
        #[doc(alias = "maxTimeCost")]
        pub max_time_cost: i64 = "max_time_cost",
    }
}

/// Get how WeChat called the server of the account, by hour.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getInterfaceSummaryHour`, over HTTPS `POST /datacube/getinterfacesummaryhour`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Analytics_API.html).
#[doc(alias = "openapi.officialAccount.datacube.getInterfaceSummaryHour")]
#[doc(alias = "getInterfaceSummaryHour")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetInterfaceSummaryHour {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; the same day: WeChat gives one day at a time.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetInterfaceSummaryHour {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetInterfaceSummaryHour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetInterfaceSummaryHour {
    const API: Api = Api::named("officialAccount.datacube.getInterfaceSummaryHour")
        .endpoint(Method::Post, "/datacube/getinterfacesummaryhour");

    type Reply = GetInterfaceSummaryHourReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getInterfaceSummaryHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getInterfaceSummaryHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getInterfaceSummaryHour`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getInterfaceSummaryHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetInterfaceSummaryHour>"
)]
pub trait MayGetInterfaceSummaryHour {}

#[diagnostic::do_not_recommend]
impl MayGetInterfaceSummaryHour for AllPermissions {}
impl<S: MayGetInterfaceSummaryHour> DeclaredIn<S> for GetInterfaceSummaryHour {}

reply! {
    /// The answer to [`GetInterfaceSummaryHour`].
    pub struct GetInterfaceSummaryHourReply {
        /// A row for each hour.
        pub list: Vec<InterfaceSummaryHour> = "list",
    }
}

reply! {
    /// A row for each hour.
    pub struct InterfaceSummaryHour {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Calls of the account's server.
        #[doc(alias = "callbackCount")]
        pub callback_count: i64 = "callback_count",
        /// Calls that failed.
        #[doc(alias = "failCount")]
        pub fail_count: i64 = "fail_count",
        /// Time of all calls, milliseconds.
        #[doc(alias = "totalTimeCost")]
        pub total_time_cost: i64 = "total_time_cost",
        /// Time of the longest call, milliseconds.
        #[doc(alias = "maxTimeCost")]
        pub max_time_cost: i64 = "max_time_cost",
        /// The hour: 900 is from 9:00 to 10:00.
        #[doc(alias = "refHour")]
        pub ref_hour: i64 = "ref_hour",
    }
}

/// Get the figures of one member card, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getMemberCardDetail`, over HTTPS `POST /datacube/getcardmembercarddetail`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#13).
#[doc(alias = "openapi.officialAccount.datacube.getMemberCardDetail")]
#[doc(alias = "getMemberCardDetail")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMemberCardDetail {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 62 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
    /// The card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl GetMemberCardDetail {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>, card_id: impl Into<CardId>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into(), card_id: card_id.into() }
    }
}

impl Serialize for GetMemberCardDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("begin_date", &self.begin_date)
            .member("end_date", &self.end_date)
            .member("card_id", &self.card_id)
            .end()
    }
}

impl Request for GetMemberCardDetail {
    const API: Api = Api::named("officialAccount.datacube.getMemberCardDetail")
        .endpoint(Method::Post, "/datacube/getcardmembercarddetail");

    type Reply = GetMemberCardDetailReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getMemberCardDetail`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getMemberCardDetail` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getMemberCardDetail`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getMemberCardDetail\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetMemberCardDetail>"
)]
pub trait MayGetMemberCardDetail {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardDetail for AllPermissions {}
impl<S: MayGetMemberCardDetail> DeclaredIn<S> for GetMemberCardDetail {}

reply! {
    /// The answer to [`GetMemberCardDetail`].
    pub struct GetMemberCardDetailReply {
        /// A row for each day.
        pub list: Vec<MemberCardDetail> = "list",
    }
}

reply! {
    /// A row for each day.
    pub struct MemberCardDetail {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Views.
        #[doc(alias = "viewCnt")]
        pub view_cnt: i64 = "view_cnt",
        /// Users that viewed.
        #[doc(alias = "viewUser")]
        pub view_user: i64 = "view_user",
        /// Cards that were taken.
        #[doc(alias = "receiveCnt")]
        pub receive_cnt: i64 = "receive_cnt",
        /// Users that took one.
        #[doc(alias = "receiveUser")]
        pub receive_user: i64 = "receive_user",
        /// Cards that were used.
        #[doc(alias = "verifyCnt")]
        pub verify_cnt: i64 = "verify_cnt",
        /// Users that used one.
        #[doc(alias = "verifyUser")]
        pub verify_user: i64 = "verify_user",
        /// Activations.
        #[doc(alias = "activeCnt")]
        pub active_cnt: i64 = "active_cnt",
        /// Users that activated one.
        #[doc(alias = "activeUser")]
        pub active_user: i64 = "active_user",
        /// Valid members.
        #[doc(alias = "totalUser")]
        pub total_user: i64 = "total_user",
        /// Users that ever took one.
        #[doc(alias = "totalReceiveUser")]
        pub total_receive_user: i64 = "total_receive_user",
        /// The card.
        pub cardid: CardId = "cardid",
        /// Kind of the sub-merchant.
        pub merchanttype: Option<i64> = "merchanttype",
        /// Id of the sub-merchant.
        pub submerchantid: Option<String> = "submerchantid",
        /// New members.
        #[doc(alias = "newUser")]
        pub new_user: i64 = "new_user",
        /// Amount before reductions, in fen.
        #[doc(alias = "payOriginalFee")]
        pub pay_original_fee: i64 = "payOriginalFee",
        /// Amount paid, in fen.
        pub fee: i64 = "fee",
    }
}

/// Get the figures of member cards, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getMemberCardInfo`, over HTTPS `POST /datacube/getcardmembercardinfo`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#12).
#[doc(alias = "openapi.officialAccount.datacube.getMemberCardInfo")]
#[doc(alias = "getMemberCardInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMemberCardInfo {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 62 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
    /// Which cards.
    #[doc(alias = "condSource")]
    pub cond_source: CardSource,
}

impl GetMemberCardInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>, cond_source: impl Into<CardSource>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into(), cond_source: cond_source.into() }
    }
}

impl Serialize for GetMemberCardInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("begin_date", &self.begin_date)
            .member("end_date", &self.end_date)
            .member("cond_source", &self.cond_source)
            .end()
    }
}

impl Request for GetMemberCardInfo {
    const API: Api = Api::named("officialAccount.datacube.getMemberCardInfo")
        .endpoint(Method::Post, "/datacube/getcardmembercardinfo");

    type Reply = GetMemberCardInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getMemberCardInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getMemberCardInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getMemberCardInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getMemberCardInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetMemberCardInfo>"
)]
pub trait MayGetMemberCardInfo {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardInfo for AllPermissions {}
impl<S: MayGetMemberCardInfo> DeclaredIn<S> for GetMemberCardInfo {}

reply! {
    /// The answer to [`GetMemberCardInfo`].
    pub struct GetMemberCardInfoReply {
        /// A row for each day.
        pub list: Vec<MemberCardDay> = "list",
    }
}

reply! {
    /// A row for each day.
    pub struct MemberCardDay {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Views.
        #[doc(alias = "viewCnt")]
        pub view_cnt: i64 = "view_cnt",
        /// Users that viewed.
        #[doc(alias = "viewUser")]
        pub view_user: i64 = "view_user",
        /// Cards that were taken.
        #[doc(alias = "receiveCnt")]
        pub receive_cnt: i64 = "receive_cnt",
        /// Users that took one.
        #[doc(alias = "receiveUser")]
        pub receive_user: i64 = "receive_user",
        /// Cards that were used.
        #[doc(alias = "verifyCnt")]
        pub verify_cnt: i64 = "verify_cnt",
        /// Users that used one.
        #[doc(alias = "verifyUser")]
        pub verify_user: i64 = "verify_user",
        /// Activations.
        #[doc(alias = "activeCnt")]
        pub active_cnt: i64 = "active_cnt",
        /// Users that activated one.
        #[doc(alias = "activeUser")]
        pub active_user: i64 = "active_user",
        /// Valid members.
        #[doc(alias = "totalUser")]
        pub total_user: i64 = "total_user",
        /// Users that ever took one.
        #[doc(alias = "totalReceiveUser")]
        pub total_receive_user: i64 = "total_receive_user",
    }
}

/// Get how many messages users sent, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsg`, over HTTPS `POST /datacube/getupstreammsg`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsg")]
#[doc(alias = "getUpstreamMsg")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsg {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 7 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsg {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsg {
    const API: Api =
        Api::named("officialAccount.datacube.getUpstreamMsg").endpoint(Method::Post, "/datacube/getupstreammsg");

    type Reply = GetUpstreamMsgReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsg`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsg` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsg`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsg\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsg>"
)]
pub trait MayGetUpstreamMsg {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsg for AllPermissions {}
impl<S: MayGetUpstreamMsg> DeclaredIn<S> for GetUpstreamMsg {}

reply! {
    /// The answer to [`GetUpstreamMsg`].
    pub struct GetUpstreamMsgReply {
        /// A row for each day and kind of message.
        pub list: Vec<UpstreamMsg> = "list",
    }
}

reply! {
    /// A row for each day and kind of message.
    pub struct UpstreamMsg {
        /// The day, or the first day of the time, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// 1 text, 2 picture, 3 voice, 4 video, 6 link and others.
        #[doc(alias = "msgType")]
        pub msg_type: i64 = "msg_type",
        /// Users that sent messages.
        #[doc(alias = "msgUser")]
        pub msg_user: i64 = "msg_user",
        /// Messages.
        #[doc(alias = "msgCount")]
        pub msg_count: i64 = "msg_count",
    }
}

/// Get the numbers of users who sent messages and of their messages, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsgDist`, over HTTPS `POST /datacube/getupstreammsgdist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgDist")]
#[doc(alias = "getUpstreamMsgDist")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsgDist {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 15 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsgDist {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsgDist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsgDist {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgDist")
        .endpoint(Method::Post, "/datacube/getupstreammsgdist");

    type Reply = GetUpstreamMsgDistReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgDist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgDist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgDist`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsgDist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgDist>"
)]
pub trait MayGetUpstreamMsgDist {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgDist for AllPermissions {}
impl<S: MayGetUpstreamMsgDist> DeclaredIn<S> for GetUpstreamMsgDist {}

reply! {
    /// The answer to [`GetUpstreamMsgDist`].
    pub struct GetUpstreamMsgDistReply {
        /// A row for each day and number of messages.
        pub list: Vec<UpstreamMsgDist> = "list",
    }
}

reply! {
    /// A row for each day and number of messages.
    pub struct UpstreamMsgDist {
        /// The day, or the first day of the time, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Number of messages: 0 is none, 1 is 1 to 5, 2 is 6 to 10, 3 is more.
        #[doc(alias = "countInterval")]
        pub count_interval: i64 = "count_interval",
        /// Users that sent so many messages.
        #[doc(alias = "msgUser")]
        pub msg_user: i64 = "msg_user",
    }
}

/// Get the numbers of users who sent messages and of their messages, by month.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsgDistMonth`, over HTTPS `POST /datacube/getupstreammsgdistmonth`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgDistMonth")]
#[doc(alias = "getUpstreamMsgDistMonth")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsgDistMonth {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 30 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsgDistMonth {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsgDistMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsgDistMonth {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgDistMonth")
        .endpoint(Method::Post, "/datacube/getupstreammsgdistmonth");

    type Reply = GetUpstreamMsgDistMonthReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgDistMonth`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgDistMonth` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgDistMonth`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsgDistMonth\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgDistMonth>"
)]
pub trait MayGetUpstreamMsgDistMonth {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgDistMonth for AllPermissions {}
impl<S: MayGetUpstreamMsgDistMonth> DeclaredIn<S> for GetUpstreamMsgDistMonth {}

reply! {
    /// The answer to [`GetUpstreamMsgDistMonth`].
    pub struct GetUpstreamMsgDistMonthReply {
        /// A row for each number of messages.
        pub list: Vec<UpstreamMsgDist> = "list",
    }
}

/// Get the numbers of users who sent messages and of their messages, by week.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsgDistWeek`, over HTTPS `POST /datacube/getupstreammsgdistweek`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgDistWeek")]
#[doc(alias = "getUpstreamMsgDistWeek")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsgDistWeek {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 30 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsgDistWeek {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsgDistWeek {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsgDistWeek {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgDistWeek")
        .endpoint(Method::Post, "/datacube/getupstreammsgdistweek");

    type Reply = GetUpstreamMsgDistWeekReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgDistWeek`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgDistWeek` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgDistWeek`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsgDistWeek\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgDistWeek>"
)]
pub trait MayGetUpstreamMsgDistWeek {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgDistWeek for AllPermissions {}
impl<S: MayGetUpstreamMsgDistWeek> DeclaredIn<S> for GetUpstreamMsgDistWeek {}

reply! {
    /// The answer to [`GetUpstreamMsgDistWeek`].
    pub struct GetUpstreamMsgDistWeekReply {
        /// A row for each number of messages.
        pub list: Vec<UpstreamMsgDist> = "list",
    }
}

/// Get how many messages users sent, by hour.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsgHour`, over HTTPS `POST /datacube/getupstreammsghour`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgHour")]
#[doc(alias = "getUpstreamMsgHour")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsgHour {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; the same day: WeChat gives one day at a time.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsgHour {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsgHour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsgHour {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgHour")
        .endpoint(Method::Post, "/datacube/getupstreammsghour");

    type Reply = GetUpstreamMsgHourReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgHour`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsgHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgHour>"
)]
pub trait MayGetUpstreamMsgHour {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgHour for AllPermissions {}
impl<S: MayGetUpstreamMsgHour> DeclaredIn<S> for GetUpstreamMsgHour {}

reply! {
    /// The answer to [`GetUpstreamMsgHour`].
    pub struct GetUpstreamMsgHourReply {
        /// A row for each hour and kind of message.
        pub list: Vec<UpstreamMsgHour> = "list",
    }
}

reply! {
    /// A row for each hour and kind of message.
    pub struct UpstreamMsgHour {
        /// The day, or the first day of the time, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// 1 text, 2 picture, 3 voice, 4 video, 6 link and others.
        #[doc(alias = "msgType")]
        pub msg_type: i64 = "msg_type",
        /// Users that sent messages.
        #[doc(alias = "msgUser")]
        pub msg_user: i64 = "msg_user",
        /// Messages.
        #[doc(alias = "msgCount")]
        pub msg_count: i64 = "msg_count",
        /// The hour: 900 is from 9:00 to 10:00.
        #[doc(alias = "refHour")]
        pub ref_hour: i64 = "ref_hour",
    }
}

/// Get how many messages users sent, by month.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsgMonth`, over HTTPS `POST /datacube/getupstreammsgmonth`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgMonth")]
#[doc(alias = "getUpstreamMsgMonth")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsgMonth {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 30 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsgMonth {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsgMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsgMonth {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgMonth")
        .endpoint(Method::Post, "/datacube/getupstreammsgmonth");

    type Reply = GetUpstreamMsgMonthReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgMonth`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgMonth` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgMonth`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsgMonth\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgMonth>"
)]
pub trait MayGetUpstreamMsgMonth {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgMonth for AllPermissions {}
impl<S: MayGetUpstreamMsgMonth> DeclaredIn<S> for GetUpstreamMsgMonth {}

reply! {
    /// The answer to [`GetUpstreamMsgMonth`].
    pub struct GetUpstreamMsgMonthReply {
        /// A row for each kind of message.
        pub list: Vec<UpstreamMsg> = "list",
    }
}

/// Get how many messages users sent, by week.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUpstreamMsgWeek`, over HTTPS `POST /datacube/getupstreammsgweek`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgWeek")]
#[doc(alias = "getUpstreamMsgWeek")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUpstreamMsgWeek {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 30 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUpstreamMsgWeek {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUpstreamMsgWeek {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUpstreamMsgWeek {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgWeek")
        .endpoint(Method::Post, "/datacube/getupstreammsgweek");

    type Reply = GetUpstreamMsgWeekReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgWeek`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgWeek` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgWeek`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUpstreamMsgWeek\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgWeek>"
)]
pub trait MayGetUpstreamMsgWeek {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgWeek for AllPermissions {}
impl<S: MayGetUpstreamMsgWeek> DeclaredIn<S> for GetUpstreamMsgWeek {}

reply! {
    /// The answer to [`GetUpstreamMsgWeek`].
    pub struct GetUpstreamMsgWeekReply {
        /// A row for each kind of message.
        pub list: Vec<UpstreamMsg> = "list",
    }
}

/// Get the number of followers, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUserCumulate`, over HTTPS `POST /datacube/getusercumulate`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/User_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUserCumulate")]
#[doc(alias = "getUserCumulate")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserCumulate {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 7 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserCumulate {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserCumulate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserCumulate {
    const API: Api =
        Api::named("officialAccount.datacube.getUserCumulate").endpoint(Method::Post, "/datacube/getusercumulate");

    type Reply = GetUserCumulateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUserCumulate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserCumulate` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserCumulate`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUserCumulate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserCumulate>"
)]
pub trait MayGetUserCumulate {}

#[diagnostic::do_not_recommend]
impl MayGetUserCumulate for AllPermissions {}
impl<S: MayGetUserCumulate> DeclaredIn<S> for GetUserCumulate {}

reply! {
    /// The answer to [`GetUserCumulate`].
    pub struct GetUserCumulateReply {
        /// A row for each day.
        pub list: Vec<UserTotal> = "list",
    }
}

reply! {
    /// A row for each day.
    pub struct UserTotal {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Number of followers.
        #[doc(alias = "cumulateUser")]
        pub cumulate_user: i64 = "cumulate_user",
    }
}

/// Get how articles were read, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUserRead`, over HTTPS `POST /datacube/getuserread`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUserRead")]
#[doc(alias = "getUserRead")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserRead {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 3 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserRead {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserRead {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserRead {
    const API: Api = Api::named("officialAccount.datacube.getUserRead").endpoint(Method::Post, "/datacube/getuserread");

    type Reply = GetUserReadReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUserRead`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserRead` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserRead`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUserRead\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserRead>"
)]
pub trait MayGetUserRead {}

#[diagnostic::do_not_recommend]
impl MayGetUserRead for AllPermissions {}
impl<S: MayGetUserRead> DeclaredIn<S> for GetUserRead {}

reply! {
    /// The answer to [`GetUserRead`].
    pub struct GetUserReadReply {
        /// A row for each day and source.
        pub list: Vec<UserRead> = "list",
    }
}

reply! {
    /// A row for each day and source.
    pub struct UserRead {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Where the readers came from.
        #[doc(alias = "userSource")]
        pub user_source: i64 = "user_source",
        /// Readers of the article.
        #[doc(alias = "intPageReadUser")]
        pub int_page_read_user: i64 = "int_page_read_user",
        /// Readings of the article.
        #[doc(alias = "intPageReadCount")]
        pub int_page_read_count: i64 = "int_page_read_count",
        /// Readers of the original page.
        #[doc(alias = "oriPageReadUser")]
        pub ori_page_read_user: i64 = "ori_page_read_user",
        /// Readings of the original page.
        #[doc(alias = "oriPageReadCount")]
        pub ori_page_read_count: i64 = "ori_page_read_count",
        /// Users that shared.
        #[doc(alias = "shareUser")]
        pub share_user: i64 = "share_user",
        /// Shares.
        #[doc(alias = "shareCount")]
        pub share_count: i64 = "share_count",
        /// Users that kept it.
        #[doc(alias = "addToFavUser")]
        pub add_to_fav_user: i64 = "add_to_fav_user",
        /// Times it was kept.
        #[doc(alias = "addToFavCount")]
        pub add_to_fav_count: i64 = "add_to_fav_count",
    }
}

/// Get how articles were read, by hour.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUserReadHour`, over HTTPS `POST /datacube/getuserreadhour`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUserReadHour")]
#[doc(alias = "getUserReadHour")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserReadHour {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; the same day: WeChat gives one day at a time.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserReadHour {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserReadHour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserReadHour {
    const API: Api =
        Api::named("officialAccount.datacube.getUserReadHour").endpoint(Method::Post, "/datacube/getuserreadhour");

    type Reply = GetUserReadHourReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUserReadHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserReadHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserReadHour`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUserReadHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserReadHour>"
)]
pub trait MayGetUserReadHour {}

#[diagnostic::do_not_recommend]
impl MayGetUserReadHour for AllPermissions {}
impl<S: MayGetUserReadHour> DeclaredIn<S> for GetUserReadHour {}

reply! {
    /// The answer to [`GetUserReadHour`].
    pub struct GetUserReadHourReply {
        /// A row for each hour and source.
        pub list: Vec<UserReadHour> = "list",
    }
}

reply! {
    /// A row for each hour and source.
    pub struct UserReadHour {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// The hour: 900 is from 9:00 to 10:00.
        #[doc(alias = "refHour")]
        pub ref_hour: i64 = "ref_hour",
        /// Where the readers came from.
        #[doc(alias = "userSource")]
        pub user_source: i64 = "user_source",
        /// Readers of the article.
        #[doc(alias = "intPageReadUser")]
        pub int_page_read_user: i64 = "int_page_read_user",
        /// Readings of the article.
        #[doc(alias = "intPageReadCount")]
        pub int_page_read_count: i64 = "int_page_read_count",
        /// Readers of the original page.
        #[doc(alias = "oriPageReadUser")]
        pub ori_page_read_user: i64 = "ori_page_read_user",
        /// Readings of the original page.
        #[doc(alias = "oriPageReadCount")]
        pub ori_page_read_count: i64 = "ori_page_read_count",
        /// Users that shared.
        #[doc(alias = "shareUser")]
        pub share_user: i64 = "share_user",
        /// Shares.
        #[doc(alias = "shareCount")]
        pub share_count: i64 = "share_count",
        /// Users that kept it.
        #[doc(alias = "addToFavUser")]
        pub add_to_fav_user: i64 = "add_to_fav_user",
        /// Times it was kept.
        #[doc(alias = "addToFavCount")]
        pub add_to_fav_count: i64 = "add_to_fav_count",
    }
}

/// Get how articles were shared, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUserShare`, over HTTPS `POST /datacube/getusershare`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUserShare")]
#[doc(alias = "getUserShare")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserShare {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 7 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserShare {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserShare {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserShare {
    const API: Api =
        Api::named("officialAccount.datacube.getUserShare").endpoint(Method::Post, "/datacube/getusershare");

    type Reply = GetUserShareReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUserShare`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserShare` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserShare`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUserShare\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserShare>"
)]
pub trait MayGetUserShare {}

#[diagnostic::do_not_recommend]
impl MayGetUserShare for AllPermissions {}
impl<S: MayGetUserShare> DeclaredIn<S> for GetUserShare {}

reply! {
    /// The answer to [`GetUserShare`].
    pub struct GetUserShareReply {
        /// A row for each day and way of sharing.
        pub list: Vec<UserShare> = "list",
    }
}

reply! {
    /// A row for each day and way of sharing.
    pub struct UserShare {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// 1 a friend, 2 Moments, 255 others.
        #[doc(alias = "shareScene")]
        pub share_scene: i64 = "share_scene",
        /// Users that shared.
        #[doc(alias = "shareUser")]
        pub share_user: i64 = "share_user",
        /// Shares.
        #[doc(alias = "shareCount")]
        pub share_count: i64 = "share_count",
    }
}

/// Get how articles were shared, by hour.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUserShareHour`, over HTTPS `POST /datacube/getusersharehour`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUserShareHour")]
#[doc(alias = "getUserShareHour")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserShareHour {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; the same day: WeChat gives one day at a time.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserShareHour {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserShareHour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserShareHour {
    const API: Api =
        Api::named("officialAccount.datacube.getUserShareHour").endpoint(Method::Post, "/datacube/getusersharehour");

    type Reply = GetUserShareHourReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUserShareHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserShareHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserShareHour`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUserShareHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserShareHour>"
)]
pub trait MayGetUserShareHour {}

#[diagnostic::do_not_recommend]
impl MayGetUserShareHour for AllPermissions {}
impl<S: MayGetUserShareHour> DeclaredIn<S> for GetUserShareHour {}

reply! {
    /// The answer to [`GetUserShareHour`].
    pub struct GetUserShareHourReply {
        /// A row for each hour and way of sharing.
        pub list: Vec<UserShareHour> = "list",
    }
}

reply! {
    /// A row for each hour and way of sharing.
    pub struct UserShareHour {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// The hour: 900 is from 9:00 to 10:00.
        #[doc(alias = "refHour")]
        pub ref_hour: i64 = "ref_hour",
        /// 1 a friend, 2 Moments, 255 others.
        #[doc(alias = "shareScene")]
        pub share_scene: i64 = "share_scene",
        /// Users that shared.
        #[doc(alias = "shareUser")]
        pub share_user: i64 = "share_user",
        /// Shares.
        #[doc(alias = "shareCount")]
        pub share_count: i64 = "share_count",
    }
}

/// Get new and lost followers, by day.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.datacube.getUserSummary`, over HTTPS `POST /datacube/getusersummary`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/User_Analysis_Data_Interface.html).
#[doc(alias = "openapi.officialAccount.datacube.getUserSummary")]
#[doc(alias = "getUserSummary")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserSummary {
    /// First day, yyyy-mm-dd.
    #[doc(alias = "beginDate")]
    pub begin_date: String,
    /// Last day, yyyy-mm-dd; at most 7 days in all.
    #[doc(alias = "endDate")]
    pub end_date: String,
}

impl GetUserSummary {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { begin_date: begin_date.into(), end_date: end_date.into() }
    }
}

impl Serialize for GetUserSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("begin_date", &self.begin_date).member("end_date", &self.end_date).end()
    }
}

impl Request for GetUserSummary {
    const API: Api =
        Api::named("officialAccount.datacube.getUserSummary").endpoint(Method::Post, "/datacube/getusersummary");

    type Reply = GetUserSummaryReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.datacube.getUserSummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserSummary` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserSummary`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.datacube.getUserSummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserSummary>"
)]
pub trait MayGetUserSummary {}

#[diagnostic::do_not_recommend]
impl MayGetUserSummary for AllPermissions {}
impl<S: MayGetUserSummary> DeclaredIn<S> for GetUserSummary {}

reply! {
    /// The answer to [`GetUserSummary`].
    pub struct GetUserSummaryReply {
        /// A row for each day and source.
        pub list: Vec<UserSummary> = "list",
    }
}

reply! {
    /// A row for each day and source.
    pub struct UserSummary {
        /// The day, yyyy-mm-dd.
        #[doc(alias = "refDate")]
        pub ref_date: String = "ref_date",
        /// Where the followers came from: 0 others, 1 search, 17 a card, 30 a QR code, and others.
        #[doc(alias = "userSource")]
        pub user_source: i64 = "user_source",
        /// New followers.
        #[doc(alias = "newUser")]
        pub new_user: i64 = "new_user",
        /// Lost followers.
        #[doc(alias = "cancelUser")]
        pub cancel_user: i64 = "cancel_user",
    }
}
