// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account;
//!
//! let request = official_account::AddPayGiftCard::new(official_account::NewRule::new(official_account::NewRuleInfo::new(["MCHID_LIST"], 987, 475)));
//! assert_eq!(official_account::AddPayGiftCard::API.name, "officialAccount.addPayGiftCard");
//! # let _ = request;
//! ```

pub mod card;
pub mod comment;
pub mod customer_service;
pub mod datacube;
pub mod map;
pub mod material;
pub mod media;
pub mod menu;
pub mod message;
pub mod mp_store;
pub mod newtmpl;
pub mod poi;
pub mod publisher;
pub mod qrcode;
pub mod semantic;
pub mod shorten;
pub mod subscribe;
pub mod tags;
pub mod user;
pub mod voice;

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, CardId, Content, DeclaredIn, MerchantId, Method, ReadError, Request};

/// Create a rule that gives cards after a payment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.addPayGiftCard`, over HTTPS `POST /card/paygiftcard/add`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
#[doc(alias = "openapi.officialAccount.addPayGiftCard")]
#[doc(alias = "addPayGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddPayGiftCard {
    /// The rule.
    #[doc(alias = "ruleInfo")]
    pub rule_info: NewRule,
}

impl AddPayGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(rule_info: NewRule) -> Self {
        Self { rule_info }
    }
}

impl Serialize for AddPayGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("rule_info", &self.rule_info).end()
    }
}

impl Request for AddPayGiftCard {
    const API: Api = Api::named("officialAccount.addPayGiftCard").endpoint(Method::Post, "/card/paygiftcard/add");

    type Reply = AddPayGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.addPayGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.addPayGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.addPayGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.addPayGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::MayAddPayGiftCard>"
)]
pub trait MayAddPayGiftCard {}

#[diagnostic::do_not_recommend]
impl MayAddPayGiftCard for AllPermissions {}
impl<S: MayAddPayGiftCard> DeclaredIn<S> for AddPayGiftCard {}

reply! {
    /// The answer to [`AddPayGiftCard`].
    pub struct AddPayGiftCardReply {
        /// Id of the rule.
        #[doc(alias = "ruleId")]
        pub rule_id: i64 = "rule_id",
        /// Merchants without the rule.
        #[doc(alias = "failMchidList")]
        pub fail_mchid_list: Vec<FailedMerchant> = "fail_mchid_list",
        /// Merchants with the rule.
        #[doc(alias = "succMchidList")]
        pub succ_mchid_list: Vec<MerchantId> = "succ_mchid_list",
    }
}

/// When it holds.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewRuleInfo {
    /// Merchants of WeChat Pay.
    #[doc(alias = "mchidList")]
    pub mchid_list: Vec<MerchantId>,
    /// When it begins, unix seconds.
    #[doc(alias = "beginTime")]
    pub begin_time: i64,
    /// When it ends, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
}

impl NewRuleInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(mchid_list: impl IntoIterator<Item = impl Into<MerchantId>>, begin_time: i64, end_time: i64) -> Self {
        Self { mchid_list: mchid_list.into_iter().map(Into::into).collect(), begin_time, end_time }
    }
}

impl Serialize for NewRuleInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("mchid_list", &self.mchid_list)
            .member("begin_time", &self.begin_time)
            .member("end_time", &self.end_time)
            .end()
    }
}

/// Which card, for which payment.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MemberRule {
    /// The member card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Least payment, in fen.
    #[doc(alias = "leastCost")]
    pub least_cost: i64,
    /// Largest payment, in fen.
    #[doc(alias = "maxCost")]
    pub max_cost: i64,
    /// Own page that gives the card.
    #[doc(alias = "jumpUrl")]
    pub jump_url: Option<String>,
    /// Own mini program that gives the card.
    #[doc(alias = "appBrandId")]
    pub app_brand_id: Option<AppId>,
    /// Page of the mini program.
    #[doc(alias = "appBrandPass")]
    pub app_brand_pass: Option<String>,
}

impl MemberRule {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, least_cost: i64, max_cost: i64) -> Self {
        Self { card_id: card_id.into(), least_cost, max_cost, jump_url: None, app_brand_id: None, app_brand_pass: None }
    }

    /// Own page that gives the card.
    #[doc(alias = "jumpUrl")]
    #[must_use]
    pub fn jump_url(mut self, jump_url: impl Into<String>) -> Self {
        self.jump_url = Some(jump_url.into());
        self
    }

    /// Own mini program that gives the card.
    #[doc(alias = "appBrandId")]
    #[must_use]
    pub fn app_brand_id(mut self, app_brand_id: impl Into<AppId>) -> Self {
        self.app_brand_id = Some(app_brand_id.into());
        self
    }

    /// Page of the mini program.
    #[doc(alias = "appBrandPass")]
    #[must_use]
    pub fn app_brand_pass(mut self, app_brand_pass: impl Into<String>) -> Self {
        self.app_brand_pass = Some(app_brand_pass.into());
        self
    }
}

impl Serialize for MemberRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("card_id", &self.card_id)
            .member("least_cost", &self.least_cost)
            .member("max_cost", &self.max_cost)
            .optional("jump_url", &self.jump_url)
            .optional("app_brand_id", &self.app_brand_id)
            .optional("app_brand_pass", &self.app_brand_pass)
            .end()
    }
}

/// The rule.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewRule {
    /// Kind of the rule: a member card for a payment.
    pub r#type: String,
    /// When it holds.
    #[doc(alias = "baseInfo")]
    pub base_info: NewRuleInfo,
    /// Which card, for which payment.
    #[doc(alias = "memberRule")]
    pub member_rule: Option<MemberRule>,
}

impl NewRule {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(base_info: NewRuleInfo) -> Self {
        Self { r#type: "RULE_TYPE_PAY_MEMBER_CARD".to_owned(), base_info, member_rule: None }
    }

    /// Which card, for which payment.
    #[doc(alias = "memberRule")]
    #[must_use]
    #[inline]
    pub fn member_rule(mut self, member_rule: MemberRule) -> Self {
        self.member_rule = Some(member_rule);
        self
    }
}

impl Serialize for NewRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("type", &self.r#type)
            .member("base_info", &self.base_info)
            .optional("member_rule", &self.member_rule)
            .end()
    }
}

reply! {
    /// Merchants without the rule.
    pub struct FailedMerchant {
        /// The merchant.
        pub mchid: MerchantId = "mchid",
        /// Why.
        pub errcode: i64 = "errcode",
        /// Why, in words.
        pub errmsg: Option<String> = "errmsg",
        /// The rule that the merchant has.
        #[doc(alias = "occupyRuleId")]
        pub occupy_rule_id: Option<i64> = "occupy_rule_id",
        /// Whose rule that is.
        #[doc(alias = "occupyAppid")]
        pub occupy_appid: Option<AppId> = "occupy_appid",
    }
}

/// Delete a rule that gives cards after a payment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.deletePayGiftCard`, over HTTPS `POST /card/paygiftcard/delete`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
#[doc(alias = "openapi.officialAccount.deletePayGiftCard")]
#[doc(alias = "deletePayGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeletePayGiftCard {
    /// Id of the rule.
    #[doc(alias = "ruleId")]
    pub rule_id: i64,
}

impl DeletePayGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(rule_id: i64) -> Self {
        Self { rule_id }
    }
}

impl Serialize for DeletePayGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("rule_id", &self.rule_id).end()
    }
}

impl Request for DeletePayGiftCard {
    const API: Api = Api::named("officialAccount.deletePayGiftCard").endpoint(Method::Post, "/card/paygiftcard/delete");

    type Reply = DeletePayGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.deletePayGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.deletePayGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.deletePayGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.deletePayGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::MayDeletePayGiftCard>"
)]
pub trait MayDeletePayGiftCard {}

#[diagnostic::do_not_recommend]
impl MayDeletePayGiftCard for AllPermissions {}
impl<S: MayDeletePayGiftCard> DeclaredIn<S> for DeletePayGiftCard {}

reply! {
    /// The answer to [`DeletePayGiftCard`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeletePayGiftCardReply {}
}

/// Make a short link.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.shorturl`, over HTTPS `POST /cgi-bin/shorturl`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/URL_Shortener.html).
#[doc(alias = "openapi.officialAccount.shorturl")]
#[doc(alias = "shorturl")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Shorturl {
    /// Always `long2short`.
    pub action: String,
    /// The address.
    #[doc(alias = "longUrl")]
    pub long_url: String,
}

impl Shorturl {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(long_url: impl Into<String>) -> Self {
        Self { action: "long2short".to_owned(), long_url: long_url.into() }
    }
}

impl Serialize for Shorturl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("action", &self.action).member("long_url", &self.long_url).end()
    }
}

impl Request for Shorturl {
    const API: Api = Api::named("officialAccount.shorturl").endpoint(Method::Post, "/cgi-bin/shorturl");

    type Reply = ShorturlReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.shorturl`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.shorturl` is not declared by this cloud function",
    label = "needs the permission `officialAccount.shorturl`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.shorturl\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::MayShorturl>"
)]
pub trait MayShorturl {}

#[diagnostic::do_not_recommend]
impl MayShorturl for AllPermissions {}
impl<S: MayShorturl> DeclaredIn<S> for Shorturl {}

reply! {
    /// The answer to [`Shorturl`].
    pub struct ShorturlReply {
        /// The short address.
        #[doc(alias = "shortUrl")]
        pub short_url: String = "short_url",
    }
}
