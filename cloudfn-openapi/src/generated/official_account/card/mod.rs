// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card`: 47 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::card;
//!
//! let request = card::GetPayGiftCardById::new(281);
//! assert_eq!(card::GetPayGiftCardById::API.name, "officialAccount.card.GetPayGiftCardById");
//! # let _ = request;
//! ```

pub mod update;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::closed_set::text_set;
use crate::object::Object;
use crate::open_request::open_request;
use crate::reply::reply;
use crate::{
    AllPermissions, Api, AppId, CardId, Content, DeclaredIn, MediaId, MerchantId, Method, OpenId, OrderId, ReadError,
    Request, TransactionId,
};

/// Get a rule that gives cards after a payment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.GetPayGiftCardById`, over HTTPS `POST /card/paygiftcard/getbyid`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
#[doc(alias = "openapi.officialAccount.card.GetPayGiftCardById")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetPayGiftCardById {
    /// Id of the rule.
    #[doc(alias = "ruleId")]
    pub rule_id: i64,
}

impl GetPayGiftCardById {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(rule_id: i64) -> Self {
        Self { rule_id }
    }
}

impl Serialize for GetPayGiftCardById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("rule_id", &self.rule_id).end()
    }
}

impl Request for GetPayGiftCardById {
    const API: Api =
        Api::named("officialAccount.card.GetPayGiftCardById").endpoint(Method::Post, "/card/paygiftcard/getbyid");

    type Reply = GetPayGiftCardByIdReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.GetPayGiftCardById`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.GetPayGiftCardById` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.GetPayGiftCardById`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.GetPayGiftCardById\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetPayGiftCardById>"
)]
pub trait MayGetPayGiftCardById {}

#[diagnostic::do_not_recommend]
impl MayGetPayGiftCardById for AllPermissions {}
impl<S: MayGetPayGiftCardById> DeclaredIn<S> for GetPayGiftCardById {}

reply! {
    /// The answer to [`GetPayGiftCardById`].
    pub struct GetPayGiftCardByIdReply {
        /// The rule.
        #[doc(alias = "ruleInfo")]
        pub rule_info: Rule = "rule_info",
    }
}

reply! {
    /// When it holds.
    pub struct RuleInfo {
        /// Merchants of WeChat Pay.
        #[doc(alias = "mchidList")]
        pub mchid_list: Vec<MerchantId> = "mchid_list",
        /// When it begins, unix seconds.
        #[doc(alias = "beginTime")]
        pub begin_time: i64 = "begin_time",
        /// When it ends, unix seconds.
        #[doc(alias = "endTime")]
        pub end_time: i64 = "end_time",
        /// State of the rule.
        pub status: String = "status",
        /// Time of creation, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// Time of the last change, unix seconds.
        #[doc(alias = "updateTime")]
        pub update_time: i64 = "update_time",
    }
}

reply! {
    /// Which card, for which payment.
    pub struct MemberRule {
        /// The member card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
        /// Least payment, in fen.
        #[doc(alias = "leastCost")]
        pub least_cost: i64 = "least_cost",
        /// Largest payment, in fen.
        #[doc(alias = "maxCost")]
        pub max_cost: i64 = "max_cost",
        /// Own page that gives the card.
        #[doc(alias = "jumpUrl")]
        pub jump_url: Option<String> = "jump_url",
        /// Own mini program that gives the card.
        #[doc(alias = "appBrandId")]
        pub app_brand_id: Option<AppId> = "app_brand_id",
        /// Page of the mini program.
        #[doc(alias = "appBrandPass")]
        pub app_brand_pass: Option<String> = "app_brand_pass",
    }
}

reply! {
    /// The rule.
    pub struct Rule {
        /// Kind of the rule.
        pub r#type: String = "type",
        /// When it holds.
        #[doc(alias = "baseInfo")]
        pub base_info: RuleInfo = "base_info",
        /// Which card, for which payment.
        #[doc(alias = "memberRule")]
        pub member_rule: Option<MemberRule> = "member_rule",
    }
}

/// Activate a member card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.activateMemberCard`, over HTTPS `POST /card/membercard/activate`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Coupons-Mini_Program_Start_Up.html#%E6%8E%A5%E5%8F%A35%EF%BC%9A%E6%BF%80%E6%B4%BB%E7%94%A8%E6%88%B7%E9%A2%86%E5%8F%96%E7%9A%84%E4%BC%9A%E5%91%98%E5%8D%A1%EF%BC%88%E8%B7%B3%E8%BD%AC%E5%9E%8B%E5%BC%80%E5%8D%A1%E7%BB%84%E4%BB%B6%EF%BC%89).
#[doc(alias = "openapi.officialAccount.card.activateMemberCard")]
#[doc(alias = "activateMemberCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ActivateMemberCard {
    /// Code of the card.
    pub code: String,
    /// Number of the member.
    #[doc(alias = "membershipNumber")]
    pub membership_number: String,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
    /// Address of the background.
    #[doc(alias = "backgroundPicUrl")]
    pub background_pic_url: Option<String>,
    /// From when it is valid, unix seconds.
    #[doc(alias = "activateBeginTime")]
    pub activate_begin_time: Option<i64>,
    /// Until when it is valid, unix seconds.
    #[doc(alias = "activateEndTime")]
    pub activate_end_time: Option<i64>,
    /// Points.
    #[doc(alias = "initBonus")]
    pub init_bonus: Option<i64>,
    /// Where the points come from.
    #[doc(alias = "initBonusRecord")]
    pub init_bonus_record: Option<String>,
    /// Balance, in fen.
    #[doc(alias = "initBalance")]
    pub init_balance: Option<i64>,
    /// Value of the first own field.
    #[doc(alias = "initCustomFieldValue1")]
    pub init_custom_field_value1: Option<String>,
    /// Value of the second own field.
    #[doc(alias = "initCustomFieldValue2")]
    pub init_custom_field_value2: Option<String>,
    /// Value of the third own field.
    #[doc(alias = "initCustomFieldValue3")]
    pub init_custom_field_value3: Option<String>,
}

impl ActivateMemberCard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(membership_number: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            membership_number: membership_number.into(),
            card_id: None,
            background_pic_url: None,
            activate_begin_time: None,
            activate_end_time: None,
            init_bonus: None,
            init_bonus_record: None,
            init_balance: None,
            init_custom_field_value1: None,
            init_custom_field_value2: None,
            init_custom_field_value3: None,
        }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }

    /// Address of the background.
    #[doc(alias = "backgroundPicUrl")]
    #[must_use]
    pub fn background_pic_url(mut self, background_pic_url: impl Into<String>) -> Self {
        self.background_pic_url = Some(background_pic_url.into());
        self
    }

    /// From when it is valid, unix seconds.
    #[doc(alias = "activateBeginTime")]
    #[must_use]
    #[inline]
    pub fn activate_begin_time(mut self, activate_begin_time: i64) -> Self {
        self.activate_begin_time = Some(activate_begin_time);
        self
    }

    /// Until when it is valid, unix seconds.
    #[doc(alias = "activateEndTime")]
    #[must_use]
    #[inline]
    pub fn activate_end_time(mut self, activate_end_time: i64) -> Self {
        self.activate_end_time = Some(activate_end_time);
        self
    }

    /// Points.
    #[doc(alias = "initBonus")]
    #[must_use]
    #[inline]
    pub fn init_bonus(mut self, init_bonus: i64) -> Self {
        self.init_bonus = Some(init_bonus);
        self
    }

    /// Where the points come from.
    #[doc(alias = "initBonusRecord")]
    #[must_use]
    pub fn init_bonus_record(mut self, init_bonus_record: impl Into<String>) -> Self {
        self.init_bonus_record = Some(init_bonus_record.into());
        self
    }

    /// Balance, in fen.
    #[doc(alias = "initBalance")]
    #[must_use]
    #[inline]
    pub fn init_balance(mut self, init_balance: i64) -> Self {
        self.init_balance = Some(init_balance);
        self
    }

    /// Value of the first own field.
    #[doc(alias = "initCustomFieldValue1")]
    #[must_use]
    pub fn init_custom_field_value1(mut self, init_custom_field_value1: impl Into<String>) -> Self {
        self.init_custom_field_value1 = Some(init_custom_field_value1.into());
        self
    }

    /// Value of the second own field.
    #[doc(alias = "initCustomFieldValue2")]
    #[must_use]
    pub fn init_custom_field_value2(mut self, init_custom_field_value2: impl Into<String>) -> Self {
        self.init_custom_field_value2 = Some(init_custom_field_value2.into());
        self
    }

    /// Value of the third own field.
    #[doc(alias = "initCustomFieldValue3")]
    #[must_use]
    pub fn init_custom_field_value3(mut self, init_custom_field_value3: impl Into<String>) -> Self {
        self.init_custom_field_value3 = Some(init_custom_field_value3.into());
        self
    }
}

impl Serialize for ActivateMemberCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .member("membership_number", &self.membership_number)
            .optional("card_id", &self.card_id)
            .optional("background_pic_url", &self.background_pic_url)
            .optional("activate_begin_time", &self.activate_begin_time)
            .optional("activate_end_time", &self.activate_end_time)
            .optional("init_bonus", &self.init_bonus)
            .optional("init_bonus_record", &self.init_bonus_record)
            .optional("init_balance", &self.init_balance)
            .optional("init_custom_field_value1", &self.init_custom_field_value1)
            .optional("init_custom_field_value2", &self.init_custom_field_value2)
            .optional("init_custom_field_value3", &self.init_custom_field_value3)
            .end()
    }
}

impl Request for ActivateMemberCard {
    const API: Api =
        Api::named("officialAccount.card.activateMemberCard").endpoint(Method::Post, "/card/membercard/activate");

    type Reply = ActivateMemberCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.activateMemberCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.activateMemberCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.activateMemberCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.activateMemberCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayActivateMemberCard>"
)]
pub trait MayActivateMemberCard {}

#[diagnostic::do_not_recommend]
impl MayActivateMemberCard for AllPermissions {}
impl<S: MayActivateMemberCard> DeclaredIn<S> for ActivateMemberCard {}

reply! {
    /// The answer to [`ActivateMemberCard`]. WeChat documents no members besides errcode and errmsg.
    pub struct ActivateMemberCardReply {}
}

/// Create a shelf of gift cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.addGiftCard`, over HTTPS `POST /card/giftcard/page/add`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.addGiftCard")]
#[doc(alias = "addGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddGiftCard {
    /// The shelf.
    pub page: NewShelf,
}

impl AddGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(page: NewShelf) -> Self {
        Self { page }
    }
}

impl Serialize for AddGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("page", &self.page).end()
    }
}

impl Request for AddGiftCard {
    const API: Api = Api::named("officialAccount.card.addGiftCard").endpoint(Method::Post, "/card/giftcard/page/add");

    type Reply = AddGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.addGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.addGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.addGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.addGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayAddGiftCard>"
)]
pub trait MayAddGiftCard {}

#[diagnostic::do_not_recommend]
impl MayAddGiftCard for AllPermissions {}
impl<S: MayAddGiftCard> DeclaredIn<S> for AddGiftCard {}

reply! {
    /// The answer to [`AddGiftCard`].
    pub struct AddGiftCardReply {
        /// Id of the shelf.
        #[doc(alias = "pageId")]
        pub page_id: String = "page_id",
    }
}

/// The gift cards.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ThemeCard {
    /// Name of the goods.
    pub title: Option<String>,
    /// What it is.
    pub desc: Option<String>,
    /// The card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Address of its picture.
    #[doc(alias = "picUrl")]
    pub pic_url: Option<String>,
}

impl ThemeCard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self { title: None, desc: None, card_id: card_id.into(), pic_url: None }
    }

    /// Name of the goods.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Address of its picture.
    #[doc(alias = "picUrl")]
    #[must_use]
    pub fn pic_url(mut self, pic_url: impl Into<String>) -> Self {
        self.pic_url = Some(pic_url.into());
        self
    }

    /// What it is.
    #[must_use]
    pub fn desc(mut self, desc: impl Into<String>) -> Self {
        self.desc = Some(desc.into());
        self
    }
}

impl Serialize for ThemeCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("title", &self.title)
            .optional("desc", &self.desc)
            .member("card_id", &self.card_id)
            .optional("pic_url", &self.pic_url)
            .end()
    }
}

/// Pictures to choose.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ThemePicture {
    /// Address of the picture.
    #[doc(alias = "backgroundPicUrl")]
    pub background_pic_url: String,
    /// Your id of the picture.
    #[doc(alias = "outerImgId")]
    pub outer_img_id: Option<String>,
    /// Wishes that go with it.
    #[doc(alias = "defaultGiftingMsg")]
    pub default_gifting_msg: Option<String>,
}

impl ThemePicture {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(background_pic_url: impl Into<String>) -> Self {
        Self { background_pic_url: background_pic_url.into(), outer_img_id: None, default_gifting_msg: None }
    }

    /// Your id of the picture.
    #[doc(alias = "outerImgId")]
    #[must_use]
    pub fn outer_img_id(mut self, outer_img_id: impl Into<String>) -> Self {
        self.outer_img_id = Some(outer_img_id.into());
        self
    }

    /// Wishes that go with it.
    #[doc(alias = "defaultGiftingMsg")]
    #[must_use]
    pub fn default_gifting_msg(mut self, default_gifting_msg: impl Into<String>) -> Self {
        self.default_gifting_msg = Some(default_gifting_msg.into());
        self
    }
}

impl Serialize for ThemePicture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("background_pic_url", &self.background_pic_url)
            .optional("outer_img_id", &self.outer_img_id)
            .optional("default_gifting_msg", &self.default_gifting_msg)
            .end()
    }
}

/// The themes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Theme {
    /// Title of the theme.
    pub title: String,
    /// Address of the cover.
    #[doc(alias = "themePicUrl")]
    pub theme_pic_url: String,
    /// Color of the title, #RRGGBB.
    #[doc(alias = "titleColor")]
    pub title_color: String,
    /// The gift cards.
    #[doc(alias = "itemList")]
    pub item_list: Vec<ThemeCard>,
    /// Pictures to choose.
    #[doc(alias = "picItemList")]
    pub pic_item_list: Vec<ThemePicture>,
    /// Which of the categories, from 0.
    #[doc(alias = "categoryIndex")]
    pub category_index: i64,
    /// Whether names of goods stand out.
    #[doc(alias = "showSkuTitleFirst")]
    pub show_sku_title_first: Option<bool>,
    /// Whether the theme stands on top.
    #[doc(alias = "isBanner")]
    pub is_banner: Option<bool>,
}

impl Theme {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: ThemeArguments) -> Self {
        let ThemeArguments { theme_pic_url, title, title_color, item_list, pic_item_list, category_index } = arguments;
        Self {
            title,
            theme_pic_url,
            title_color,
            item_list,
            pic_item_list,
            category_index,
            show_sku_title_first: None,
            is_banner: None,
        }
    }

    /// Whether names of goods stand out.
    #[doc(alias = "showSkuTitleFirst")]
    #[must_use]
    #[inline]
    pub fn show_sku_title_first(mut self, show_sku_title_first: bool) -> Self {
        self.show_sku_title_first = Some(show_sku_title_first);
        self
    }

    /// Whether the theme stands on top.
    #[doc(alias = "isBanner")]
    #[must_use]
    #[inline]
    pub fn is_banner(mut self, is_banner: bool) -> Self {
        self.is_banner = Some(is_banner);
        self
    }
}

impl Serialize for Theme {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("title", &self.title)
            .member("theme_pic_url", &self.theme_pic_url)
            .member("title_color", &self.title_color)
            .member("item_list", &self.item_list)
            .member("pic_item_list", &self.pic_item_list)
            .member("category_index", &self.category_index)
            .optional("show_sku_title_first", &self.show_sku_title_first)
            .optional("is_banner", &self.is_banner)
            .end()
    }
}

/// What [`Theme::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct ThemeArguments {
    /// Address of the cover.
    #[doc(alias = "themePicUrl")]
    pub theme_pic_url: String,
    /// Title of the theme.
    pub title: String,
    /// Color of the title, #RRGGBB.
    #[doc(alias = "titleColor")]
    pub title_color: String,
    /// The gift cards.
    #[doc(alias = "itemList")]
    pub item_list: Vec<ThemeCard>,
    /// Pictures to choose.
    #[doc(alias = "picItemList")]
    pub pic_item_list: Vec<ThemePicture>,
    /// Which of the categories, from 0.
    #[doc(alias = "categoryIndex")]
    pub category_index: i64,
}

/// The categories.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ShelfCategory {
    /// Title of the category.
    pub title: String,
}

impl ShelfCategory {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

impl Serialize for ShelfCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("title", &self.title).end()
    }
}

/// A link.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ShelfCell {
    /// Text of the link.
    pub title: String,
    /// Address.
    pub url: String,
}

impl ShelfCell {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(title: impl Into<String>, url: impl Into<String>) -> Self {
        Self { title: title.into(), url: url.into() }
    }
}

impl Serialize for ShelfCell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("title", &self.title).member("url", &self.url).end()
    }
}

/// The shelf.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewShelf {
    /// Address of the merchant.
    pub address: String,
    /// Address of the picture on top.
    #[doc(alias = "bannerPicUrl")]
    pub banner_pic_url: String,
    /// Title of the page.
    #[doc(alias = "pageTitle")]
    pub page_title: String,
    /// Telephone of the merchant.
    #[doc(alias = "servicePhone")]
    pub service_phone: String,
    /// Instructions.
    #[doc(alias = "bizDescription")]
    pub biz_description: String,
    /// The themes.
    #[doc(alias = "themeList")]
    pub theme_list: Option<Vec<Theme>>,
    /// The categories.
    #[doc(alias = "categoryList")]
    pub category_list: Option<Vec<ShelfCategory>>,
    /// Whether one can buy several.
    #[doc(alias = "supportMulti")]
    pub support_multi: Option<bool>,
    /// Whether one can buy for oneself.
    #[doc(alias = "supportBuyForSelf")]
    pub support_buy_for_self: Option<bool>,
    /// Whether there are invoices.
    #[doc(alias = "needReceipt")]
    pub need_receipt: Option<bool>,
    /// A link.
    #[doc(alias = "cell1")]
    pub cell_1: Option<ShelfCell>,
    /// Another link.
    #[doc(alias = "cell2")]
    pub cell_2: Option<ShelfCell>,
}

impl NewShelf {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: NewShelfArguments) -> Self {
        let NewShelfArguments { banner_pic_url, page_title, address, service_phone, biz_description } = arguments;
        Self {
            address,
            banner_pic_url,
            page_title,
            service_phone,
            biz_description,
            theme_list: None,
            category_list: None,
            support_multi: None,
            support_buy_for_self: None,
            need_receipt: None,
            cell_1: None,
            cell_2: None,
        }
    }

    /// The themes.
    #[doc(alias = "themeList")]
    #[must_use]
    pub fn theme_list(mut self, theme_list: impl IntoIterator<Item = Theme>) -> Self {
        self.theme_list = Some(theme_list.into_iter().collect());
        self
    }

    /// The categories.
    #[doc(alias = "categoryList")]
    #[must_use]
    pub fn category_list(mut self, category_list: impl IntoIterator<Item = ShelfCategory>) -> Self {
        self.category_list = Some(category_list.into_iter().collect());
        self
    }

    /// Whether one can buy several.
    #[doc(alias = "supportMulti")]
    #[must_use]
    #[inline]
    pub fn support_multi(mut self, support_multi: bool) -> Self {
        self.support_multi = Some(support_multi);
        self
    }

    /// Whether one can buy for oneself.
    #[doc(alias = "supportBuyForSelf")]
    #[must_use]
    #[inline]
    pub fn support_buy_for_self(mut self, support_buy_for_self: bool) -> Self {
        self.support_buy_for_self = Some(support_buy_for_self);
        self
    }

    /// Whether there are invoices.
    #[doc(alias = "needReceipt")]
    #[must_use]
    #[inline]
    pub fn need_receipt(mut self, need_receipt: bool) -> Self {
        self.need_receipt = Some(need_receipt);
        self
    }

    /// A link.
    #[doc(alias = "cell1")]
    #[must_use]
    #[inline]
    pub fn cell_1(mut self, cell_1: ShelfCell) -> Self {
        self.cell_1 = Some(cell_1);
        self
    }

    /// Another link.
    #[doc(alias = "cell2")]
    #[must_use]
    #[inline]
    pub fn cell_2(mut self, cell_2: ShelfCell) -> Self {
        self.cell_2 = Some(cell_2);
        self
    }
}

impl Serialize for NewShelf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("address", &self.address)
            .member("banner_pic_url", &self.banner_pic_url)
            .member("page_title", &self.page_title)
            .member("service_phone", &self.service_phone)
            .member("biz_description", &self.biz_description)
            .optional("theme_list", &self.theme_list)
            .optional("category_list", &self.category_list)
            .optional("support_multi", &self.support_multi)
            .optional("support_buy_for_self", &self.support_buy_for_self)
            .optional("need_receipt", &self.need_receipt)
            .optional("cell_1", &self.cell_1)
            .optional("cell_2", &self.cell_2)
            .end()
    }
}

/// What [`NewShelf::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct NewShelfArguments {
    /// Address of the picture on top.
    #[doc(alias = "bannerPicUrl")]
    pub banner_pic_url: String,
    /// Title of the page.
    #[doc(alias = "pageTitle")]
    pub page_title: String,
    /// Address of the merchant.
    pub address: String,
    /// Telephone of the merchant.
    #[doc(alias = "servicePhone")]
    pub service_phone: String,
    /// Instructions.
    #[doc(alias = "bizDescription")]
    pub biz_description: String,
}

/// Apply for payments of gift cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.addGiftCardPayWhitelist`, over HTTPS `POST /card/giftcard/pay/whitelist/add`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.addGiftCardPayWhitelist")]
#[doc(alias = "addGiftCardPayWhitelist")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddGiftCardPayWhitelist {
    /// Merchant of WeChat Pay.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: MerchantId,
}

impl AddGiftCardPayWhitelist {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<MerchantId>) -> Self {
        Self { sub_mch_id: sub_mch_id.into() }
    }
}

impl Serialize for AddGiftCardPayWhitelist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("sub_mch_id", &self.sub_mch_id).end()
    }
}

impl Request for AddGiftCardPayWhitelist {
    const API: Api = Api::named("officialAccount.card.addGiftCardPayWhitelist")
        .endpoint(Method::Post, "/card/giftcard/pay/whitelist/add");

    type Reply = AddGiftCardPayWhitelistReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.addGiftCardPayWhitelist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.addGiftCardPayWhitelist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.addGiftCardPayWhitelist`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.addGiftCardPayWhitelist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayAddGiftCardPayWhitelist>"
)]
pub trait MayAddGiftCardPayWhitelist {}

#[diagnostic::do_not_recommend]
impl MayAddGiftCardPayWhitelist for AllPermissions {}
impl<S: MayAddGiftCardPayWhitelist> DeclaredIn<S> for AddGiftCardPayWhitelist {}

reply! {
    /// The answer to [`AddGiftCardPayWhitelist`].
    pub struct AddGiftCardPayWhitelistReply {
        /// Where to confirm.
        pub url: String = "url",
    }
}

/// List the cards of the account.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.batchGet`, over HTTPS `POST /card/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#3).
#[doc(alias = "openapi.officialAccount.card.batchGet")]
#[doc(alias = "batchGet")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGet {
    /// How many cards to skip.
    pub offset: i64,
    /// How many to list, at most 50.
    pub count: i64,
    /// Only cards in these states: `CARD_STATUS_VERIFY_OK` and others.
    #[doc(alias = "statusList")]
    pub status_list: Option<Vec<String>>,
}

impl BatchGet {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(offset: i64, count: i64) -> Self {
        Self { offset, count, status_list: None }
    }

    /// Only cards in these states: `CARD_STATUS_VERIFY_OK` and others.
    #[doc(alias = "statusList")]
    #[must_use]
    pub fn status_list(mut self, status_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.status_list = Some(status_list.into_iter().map(Into::into).collect());
        self
    }
}

impl Serialize for BatchGet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("offset", &self.offset)
            .member("count", &self.count)
            .optional("status_list", &self.status_list)
            .end()
    }
}

impl Request for BatchGet {
    const API: Api = Api::named("officialAccount.card.batchGet").endpoint(Method::Post, "/card/batchget");

    type Reply = BatchGetReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.batchGet`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGet` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGet`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.batchGet\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGet>"
)]
pub trait MayBatchGet {}

#[diagnostic::do_not_recommend]
impl MayBatchGet for AllPermissions {}
impl<S: MayBatchGet> DeclaredIn<S> for BatchGet {}

reply! {
    /// The answer to [`BatchGet`].
    pub struct BatchGetReply {
        /// Ids of the cards.
        #[doc(alias = "cardIdList")]
        pub card_id_list: Vec<CardId> = "card_id_list",
        /// Number of cards.
        #[doc(alias = "totalNum")]
        pub total_num: i64 = "total_num",
    }
}

/// List the shelves of gift cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.batchGetGiftCard`, over HTTPS `POST /card/giftcard/page/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.batchGetGiftCard")]
#[doc(alias = "batchGetGiftCard")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct BatchGetGiftCard {}

impl BatchGetGiftCard {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for BatchGetGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for BatchGetGiftCard {
    const API: Api =
        Api::named("officialAccount.card.batchGetGiftCard").endpoint(Method::Post, "/card/giftcard/page/batchget");

    type Reply = BatchGetGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.batchGetGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.batchGetGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetGiftCard>"
)]
pub trait MayBatchGetGiftCard {}

#[diagnostic::do_not_recommend]
impl MayBatchGetGiftCard for AllPermissions {}
impl<S: MayBatchGetGiftCard> DeclaredIn<S> for BatchGetGiftCard {}

reply! {
    /// The answer to [`BatchGetGiftCard`].
    pub struct BatchGetGiftCardReply {
        /// Ids of the shelves.
        #[doc(alias = "pageIdList")]
        pub page_id_list: Vec<String> = "page_id_list",
    }
}

/// List orders of gift cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.batchGetGiftCardOrder`, over HTTPS `POST /card/giftcard/order/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.batchGetGiftCardOrder")]
#[doc(alias = "batchGetGiftCardOrder")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGetGiftCardOrder {
    /// How many orders to skip.
    pub offset: i64,
    /// How many to list, at most 100.
    pub count: i64,
    /// Order of the list.
    #[doc(alias = "sortType")]
    pub sort_type: SortType,
    /// From when, unix seconds.
    #[doc(alias = "beginTime")]
    pub begin_time: Option<i64>,
    /// Until when, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: Option<i64>,
}

impl BatchGetGiftCardOrder {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(sort_type: impl Into<SortType>, offset: i64, count: i64) -> Self {
        Self { offset, count, sort_type: sort_type.into(), begin_time: None, end_time: None }
    }

    /// From when, unix seconds.
    #[doc(alias = "beginTime")]
    #[must_use]
    #[inline]
    pub fn begin_time(mut self, begin_time: i64) -> Self {
        self.begin_time = Some(begin_time);
        self
    }

    /// Until when, unix seconds.
    #[doc(alias = "endTime")]
    #[must_use]
    #[inline]
    pub fn end_time(mut self, end_time: i64) -> Self {
        self.end_time = Some(end_time);
        self
    }
}

impl Serialize for BatchGetGiftCardOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("offset", &self.offset)
            .member("count", &self.count)
            .member("sort_type", &self.sort_type)
            .optional("begin_time", &self.begin_time)
            .optional("end_time", &self.end_time)
            .end()
    }
}

impl Request for BatchGetGiftCardOrder {
    const API: Api = Api::named("officialAccount.card.batchGetGiftCardOrder")
        .endpoint(Method::Post, "/card/giftcard/order/batchget");

    type Reply = BatchGetGiftCardOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.batchGetGiftCardOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetGiftCardOrder` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetGiftCardOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.batchGetGiftCardOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetGiftCardOrder>"
)]
pub trait MayBatchGetGiftCardOrder {}

#[diagnostic::do_not_recommend]
impl MayBatchGetGiftCardOrder for AllPermissions {}
impl<S: MayBatchGetGiftCardOrder> DeclaredIn<S> for BatchGetGiftCardOrder {}

reply! {
    /// The answer to [`BatchGetGiftCardOrder`].
    pub struct BatchGetGiftCardOrderReply {
        /// Number of orders.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "total_count",
        /// The orders.
        #[doc(alias = "orderList")]
        pub order_list: Vec<GiftOrder> = "order_list",
    }
}

text_set! {
    /// Order of the list.
    SortType {
        /// Oldest first.
        Asc = "ASC",
        /// Newest first.
        Desc = "DESC",
    }
}

reply! {
    /// The cards.
    pub struct GiftCard {
        /// The card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
        /// Price, in fen.
        pub price: i64 = "price",
        /// Its code.
        pub code: String = "code",
        /// Wishes that go with it.
        #[doc(alias = "defaultGiftingMsg")]
        pub default_gifting_msg: Option<String> = "default_gifting_msg",
        /// Address of its picture.
        #[doc(alias = "backgroundPicUrl")]
        pub background_pic_url: String = "background_pic_url",
        /// Your id of the picture.
        #[doc(alias = "outerImgId")]
        pub outer_img_id: Option<String> = "outer_img_id",
        /// Who got it.
        #[doc(alias = "accepterOpenid")]
        pub accepter_openid: Option<OpenId> = "accepter_openid",
    }
}

reply! {
    /// The orders.
    pub struct GiftOrder {
        /// Id of the order.
        #[doc(alias = "orderId")]
        pub order_id: String = "order_id",
        /// Id of the shelf.
        #[doc(alias = "pageId")]
        pub page_id: String = "page_id",
        /// The payment.
        #[doc(alias = "transId")]
        pub trans_id: TransactionId = "trans_id",
        /// Time of the order, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// Time of the payment, unix seconds.
        #[doc(alias = "payFinishTime")]
        pub pay_finish_time: Option<i64> = "pay_finish_time",
        /// Amount, in fen.
        #[doc(alias = "totalPrice")]
        pub total_price: i64 = "total_price",
        /// Who bought.
        #[doc(alias = "openId")]
        pub open_id: OpenId = "open_id",
        /// Who got it.
        #[doc(alias = "accepterOpenid")]
        pub accepter_openid: Option<OpenId> = "accepter_openid",
        /// Your text.
        #[doc(alias = "outerStr")]
        pub outer_str: Option<String> = "outer_str",
        /// Whether it was given to a group.
        #[doc(alias = "isChatRoom")]
        #[doc(alias = "IsChatRoom")]
        pub is_chat_room: Option<bool> = "IsChatRoom",
        /// The cards.
        #[doc(alias = "cardList")]
        pub card_list: Vec<GiftCard> = "card_list",
    }
}

/// List the rules that give cards after a payment.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.batchGetPayGiftCard`, over HTTPS `POST /card/paygiftcard/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
#[doc(alias = "openapi.officialAccount.card.batchGetPayGiftCard")]
#[doc(alias = "batchGetPayGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGetPayGiftCard {
    /// Whether only rules that hold now are listed.
    pub effective: bool,
    /// How many rules to skip.
    pub offset: i64,
    /// How many to list.
    pub count: i64,
    /// Kind of the rules.
    pub r#type: String,
}

impl BatchGetPayGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(effective: bool, offset: i64, count: i64) -> Self {
        Self { effective, offset, count, r#type: "RULE_TYPE_PAY_MEMBER_CARD".to_owned() }
    }
}

impl Serialize for BatchGetPayGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("effective", &self.effective)
            .member("offset", &self.offset)
            .member("count", &self.count)
            .member("type", &self.r#type)
            .end()
    }
}

impl Request for BatchGetPayGiftCard {
    const API: Api =
        Api::named("officialAccount.card.batchGetPayGiftCard").endpoint(Method::Post, "/card/paygiftcard/batchget");

    type Reply = BatchGetPayGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.batchGetPayGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetPayGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetPayGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.batchGetPayGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetPayGiftCard>"
)]
pub trait MayBatchGetPayGiftCard {}

#[diagnostic::do_not_recommend]
impl MayBatchGetPayGiftCard for AllPermissions {}
impl<S: MayBatchGetPayGiftCard> DeclaredIn<S> for BatchGetPayGiftCard {}

reply! {
    /// The answer to [`BatchGetPayGiftCard`].
    pub struct BatchGetPayGiftCardReply {
        /// Number of rules.
        #[doc(alias = "totalCount")]
        pub total_count: i64 = "total_count",
        /// The rules.
        #[doc(alias = "ruleList")]
        pub rule_list: Vec<Rule> = "rule_list",
    }
}

/// List sub-merchants.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.batchGetSubmerchant`, over HTTPS `POST /card/submerchant/batchget`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#6).
#[doc(alias = "openapi.officialAccount.card.batchGetSubmerchant")]
#[doc(alias = "batchGetSubmerchant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BatchGetSubmerchant {
    /// How many to list, at most 50.
    pub limit: i64,
    /// Only those in this state: CHECKING, APPROVED, REJECTED or EXPIRED.
    pub status: Option<String>,
    /// The sub-merchant after which the list begins, 0 for the first page.
    #[doc(alias = "beginId")]
    pub begin_id: i64,
}

impl BatchGetSubmerchant {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(begin_id: i64, limit: i64) -> Self {
        Self { limit, status: None, begin_id }
    }

    /// Only those in this state: CHECKING, APPROVED, REJECTED or EXPIRED.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }
}

impl Serialize for BatchGetSubmerchant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("limit", &self.limit)
            .optional("status", &self.status)
            .member("begin_id", &self.begin_id)
            .end()
    }
}

impl Request for BatchGetSubmerchant {
    const API: Api =
        Api::named("officialAccount.card.batchGetSubmerchant").endpoint(Method::Post, "/card/submerchant/batchget");

    type Reply = BatchGetSubmerchantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.batchGetSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetSubmerchant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.batchGetSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetSubmerchant>"
)]
pub trait MayBatchGetSubmerchant {}

#[diagnostic::do_not_recommend]
impl MayBatchGetSubmerchant for AllPermissions {}
impl<S: MayBatchGetSubmerchant> DeclaredIn<S> for BatchGetSubmerchant {}

reply! {
    /// The answer to [`BatchGetSubmerchant`].
    pub struct BatchGetSubmerchantReply {
        /// The sub-merchants.
        #[doc(alias = "infoList")]
        pub info_list: Vec<Submerchant> = "info_list",
        /// `begin_id` of the next page.
        #[doc(alias = "nextBeginId")]
        pub next_begin_id: Option<i64> = "next_begin_id",
    }
}

reply! {
    /// The sub-merchants.
    pub struct Submerchant {
        /// Id of the sub-merchant.
        #[doc(alias = "merchantId")]
        pub merchant_id: i64 = "merchant_id",
        /// Its official account.
        #[doc(alias = "appId")]
        pub app_id: Option<AppId> = "app_id",
        /// Its name.
        #[doc(alias = "brandName")]
        pub brand_name: String = "brand_name",
        /// Address of its logo.
        #[doc(alias = "logoUrl")]
        pub logo_url: String = "logo_url",
        /// Its state: CHECKING, APPROVED, REJECTED or EXPIRED.
        pub status: String = "status",
        /// From when the authorisation is valid, unix seconds.
        #[doc(alias = "beginTime")]
        pub begin_time: i64 = "begin_time",
        /// Until when the authorisation is valid, unix seconds.
        #[doc(alias = "endTime")]
        pub end_time: i64 = "end_time",
        /// Category.
        #[doc(alias = "primaryCategoryId")]
        pub primary_category_id: i64 = "primary_category_id",
        /// Category below.
        #[doc(alias = "secondaryCategoryId")]
        pub secondary_category_id: i64 = "secondary_category_id",
        /// Time of creation, unix seconds.
        #[doc(alias = "createTime")]
        pub create_time: i64 = "create_time",
        /// Time of the last change, unix seconds.
        #[doc(alias = "updateTime")]
        pub update_time: i64 = "update_time",
    }
}

/// Bind a merchant to the gift cards of the account.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.bindSubMchGiftCardPay`, over HTTPS `POST /card/giftcard/pay/submch/bind`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.bindSubMchGiftCardPay")]
#[doc(alias = "bindSubMchGiftCardPay")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BindSubMchGiftCardPay {
    /// Merchant of WeChat Pay.
    #[doc(alias = "subMchId")]
    pub sub_mch_id: MerchantId,
    /// The mini program.
    #[doc(alias = "wxaAppid")]
    pub wxa_appid: AppId,
}

impl BindSubMchGiftCardPay {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(sub_mch_id: impl Into<MerchantId>, wxa_appid: impl Into<AppId>) -> Self {
        Self { sub_mch_id: sub_mch_id.into(), wxa_appid: wxa_appid.into() }
    }
}

impl Serialize for BindSubMchGiftCardPay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("sub_mch_id", &self.sub_mch_id).member("wxa_appid", &self.wxa_appid).end()
    }
}

impl Request for BindSubMchGiftCardPay {
    const API: Api = Api::named("officialAccount.card.bindSubMchGiftCardPay")
        .endpoint(Method::Post, "/card/giftcard/pay/submch/bind");

    type Reply = BindSubMchGiftCardPayReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.bindSubMchGiftCardPay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.bindSubMchGiftCardPay` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.bindSubMchGiftCardPay`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.bindSubMchGiftCardPay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBindSubMchGiftCardPay>"
)]
pub trait MayBindSubMchGiftCardPay {}

#[diagnostic::do_not_recommend]
impl MayBindSubMchGiftCardPay for AllPermissions {}
impl<S: MayBindSubMchGiftCardPay> DeclaredIn<S> for BindSubMchGiftCardPay {}

reply! {
    /// The answer to [`BindSubMchGiftCardPay`]. WeChat documents no members besides errcode and errmsg.
    pub struct BindSubMchGiftCardPayReply {}
}

/// Redeem the code of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.consumeCode`, over HTTPS `POST /card/code/consume`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#2).
#[doc(alias = "openapi.officialAccount.card.consumeCode")]
#[doc(alias = "consumeCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ConsumeCode {
    /// The code.
    pub code: String,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
}

impl ConsumeCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), card_id: None }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }
}

impl Serialize for ConsumeCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("code", &self.code).optional("card_id", &self.card_id).end()
    }
}

impl Request for ConsumeCode {
    const API: Api = Api::named("officialAccount.card.consumeCode").endpoint(Method::Post, "/card/code/consume");

    type Reply = ConsumeCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.consumeCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.consumeCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.consumeCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.consumeCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayConsumeCode>"
)]
pub trait MayConsumeCode {}

#[diagnostic::do_not_recommend]
impl MayConsumeCode for AllPermissions {}
impl<S: MayConsumeCode> DeclaredIn<S> for ConsumeCode {}

reply! {
    /// The answer to [`ConsumeCode`].
    pub struct ConsumeCodeReply {
        /// The card.
        pub card: ConsumedCard = "card",
        /// Openid of the user.
        pub openid: OpenId = "openid",
    }
}

reply! {
    /// The card.
    pub struct ConsumedCard {
        /// Id of the card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
    }
}

/// Create a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.create`, over HTTPS `POST /card/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#8).
#[doc(alias = "openapi.officialAccount.card.create")]
#[doc(alias = "create")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Create {
    /// The card, as WeChat's page describes it for its `card_type`.
    pub card: Value,
}

impl Create {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card: impl Into<Value>) -> Self {
        Self { card: card.into() }
    }
}

impl Serialize for Create {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card", &self.card).end()
    }
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.card.create").endpoint(Method::Post, "/card/create");

    type Reply = CreateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.create`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

reply! {
    /// The answer to [`Create`].
    pub struct CreateReply {
        /// Id of the card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
    }
}

/// Create a page that offers cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.createLandingPage`, over HTTPS `POST /card/landingpage/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#3).
#[doc(alias = "openapi.officialAccount.card.createLandingPage")]
#[doc(alias = "createLandingPage")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateLandingPage {
    /// Address of the picture on top.
    pub banner: String,
    /// Where the page is shown: `SCENE_H5` and others.
    pub scene: String,
    /// Title of the page.
    #[doc(alias = "pageTitle")]
    pub page_title: String,
    /// Whether the page can be shared.
    #[doc(alias = "canShare")]
    pub can_share: bool,
    /// The cards.
    #[doc(alias = "cardList")]
    pub card_list: Vec<LandingCard>,
}

impl CreateLandingPage {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(arguments: CreateLandingPageArguments) -> Self {
        let CreateLandingPageArguments { banner, page_title, scene, can_share, card_list } = arguments;
        Self { banner, scene, page_title, can_share, card_list }
    }
}

impl Serialize for CreateLandingPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("banner", &self.banner)
            .member("scene", &self.scene)
            .member("page_title", &self.page_title)
            .member("can_share", &self.can_share)
            .member("card_list", &self.card_list)
            .end()
    }
}

/// What [`CreateLandingPage::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct CreateLandingPageArguments {
    /// Address of the picture on top.
    pub banner: String,
    /// Title of the page.
    #[doc(alias = "pageTitle")]
    pub page_title: String,
    /// Where the page is shown: `SCENE_H5` and others.
    pub scene: String,
    /// Whether the page can be shared.
    #[doc(alias = "canShare")]
    pub can_share: bool,
    /// The cards.
    #[doc(alias = "cardList")]
    pub card_list: Vec<LandingCard>,
}

impl Request for CreateLandingPage {
    const API: Api =
        Api::named("officialAccount.card.createLandingPage").endpoint(Method::Post, "/card/landingpage/create");

    type Reply = CreateLandingPageReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.createLandingPage`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.createLandingPage` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.createLandingPage`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.createLandingPage\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayCreateLandingPage>"
)]
pub trait MayCreateLandingPage {}

#[diagnostic::do_not_recommend]
impl MayCreateLandingPage for AllPermissions {}
impl<S: MayCreateLandingPage> DeclaredIn<S> for CreateLandingPage {}

reply! {
    /// The answer to [`CreateLandingPage`].
    pub struct CreateLandingPageReply {
        /// Address of the page.
        pub url: String = "url",
        /// Id of the page.
        #[doc(alias = "pageId")]
        pub page_id: String = "page_id",
    }
}

/// The cards.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LandingCard {
    /// The card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Address of its picture.
    #[doc(alias = "thumbUrl")]
    pub thumb_url: String,
}

impl LandingCard {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, thumb_url: impl Into<String>) -> Self {
        Self { card_id: card_id.into(), thumb_url: thumb_url.into() }
    }
}

impl Serialize for LandingCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).member("thumb_url", &self.thumb_url).end()
    }
}

/// Create a QR code that gives cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.createQRCode`, over HTTPS `POST /card/qrcode/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#0).
#[doc(alias = "openapi.officialAccount.card.createQRCode")]
#[doc(alias = "createQRCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateQrCode {
    /// How many cards the code gives.
    #[doc(alias = "actionName")]
    pub action_name: CardQrCode,
    /// The cards.
    #[doc(alias = "actionInfo")]
    pub action_info: CardAction,
    /// How long the code is valid, seconds: 60 to 1800; for ever by default.
    #[doc(alias = "expireSeconds")]
    pub expire_seconds: Option<i64>,
}

impl CreateQrCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(action_name: impl Into<CardQrCode>, action_info: CardAction) -> Self {
        Self { action_name: action_name.into(), action_info, expire_seconds: None }
    }

    /// How long the code is valid, seconds: 60 to 1800; for ever by default.
    #[doc(alias = "expireSeconds")]
    #[must_use]
    #[inline]
    pub fn expire_seconds(mut self, expire_seconds: i64) -> Self {
        self.expire_seconds = Some(expire_seconds);
        self
    }
}

impl Serialize for CreateQrCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("action_name", &self.action_name)
            .member("action_info", &self.action_info)
            .optional("expire_seconds", &self.expire_seconds)
            .end()
    }
}

impl Request for CreateQrCode {
    const API: Api = Api::named("officialAccount.card.createQRCode").endpoint(Method::Post, "/card/qrcode/create");

    type Reply = CreateQrCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.createQRCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.createQRCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.createQRCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.createQRCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayCreateQrCode>"
)]
pub trait MayCreateQrCode {}

#[diagnostic::do_not_recommend]
impl MayCreateQrCode for AllPermissions {}
impl<S: MayCreateQrCode> DeclaredIn<S> for CreateQrCode {}

reply! {
    /// The answer to [`CreateQrCode`].
    pub struct CreateQrCodeReply {
        /// Shows the code.
        pub ticket: String = "ticket",
        /// Content of the code.
        pub url: String = "url",
        /// Address of the picture.
        #[doc(alias = "showQrcodeUrl")]
        pub show_qrcode_url: String = "show_qrcode_url",
        /// How long the code is valid, seconds.
        #[doc(alias = "expireSeconds")]
        pub expire_seconds: i64 = "expire_seconds",
    }
}

text_set! {
    /// How many cards the code gives.
    CardQrCode {
        /// One card.
        QrCard = "QR_CARD",
        /// Several cards.
        QrMultipleCard = "QR_MULTIPLE_CARD",
    }
}

/// One card, of `QR_CARD`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CardInCode {
    /// The code; required if codes are your own.
    pub code: Option<String>,
    /// Only this user.
    pub openid: Option<OpenId>,
    /// The card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Whether the code can be scanned once only.
    #[doc(alias = "isUniqueCode")]
    pub is_unique_code: Option<bool>,
    /// Your number, which events carry.
    #[doc(alias = "outerId")]
    pub outer_id: Option<i64>,
    /// Your text, which events carry.
    #[doc(alias = "outerStr")]
    pub outer_str: Option<String>,
}

impl CardInCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self {
            code: None,
            openid: None,
            card_id: card_id.into(),
            is_unique_code: None,
            outer_id: None,
            outer_str: None,
        }
    }

    /// The code; required if codes are your own.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Only this user.
    #[must_use]
    pub fn openid(mut self, openid: impl Into<OpenId>) -> Self {
        self.openid = Some(openid.into());
        self
    }

    /// Whether the code can be scanned once only.
    #[doc(alias = "isUniqueCode")]
    #[must_use]
    #[inline]
    pub fn is_unique_code(mut self, is_unique_code: bool) -> Self {
        self.is_unique_code = Some(is_unique_code);
        self
    }

    /// Your number, which events carry.
    #[doc(alias = "outerId")]
    #[must_use]
    #[inline]
    pub fn outer_id(mut self, outer_id: i64) -> Self {
        self.outer_id = Some(outer_id);
        self
    }

    /// Your text, which events carry.
    #[doc(alias = "outerStr")]
    #[must_use]
    pub fn outer_str(mut self, outer_str: impl Into<String>) -> Self {
        self.outer_str = Some(outer_str.into());
        self
    }
}

impl Serialize for CardInCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("code", &self.code)
            .optional("openid", &self.openid)
            .member("card_id", &self.card_id)
            .optional("is_unique_code", &self.is_unique_code)
            .optional("outer_id", &self.outer_id)
            .optional("outer_str", &self.outer_str)
            .end()
    }
}

/// Several cards, of `QR_MULTIPLE_CARD`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CardsInCode {
    /// The cards, at most five.
    #[doc(alias = "cardList")]
    pub card_list: Vec<CardInCode>,
}

impl CardsInCode {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_list: impl IntoIterator<Item = CardInCode>) -> Self {
        Self { card_list: card_list.into_iter().collect() }
    }
}

impl Serialize for CardsInCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_list", &self.card_list).end()
    }
}

/// The cards.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CardAction {
    /// One card, of `QR_CARD`.
    pub card: Option<CardInCode>,
    /// Several cards, of `QR_MULTIPLE_CARD`.
    #[doc(alias = "multipleCard")]
    pub multiple_card: Option<CardsInCode>,
}

impl CardAction {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// One card, of `QR_CARD`.
    #[must_use]
    #[inline]
    pub fn card(mut self, card: CardInCode) -> Self {
        self.card = Some(card);
        self
    }

    /// Several cards, of `QR_MULTIPLE_CARD`.
    #[doc(alias = "multipleCard")]
    #[must_use]
    #[inline]
    pub fn multiple_card(mut self, multiple_card: CardsInCode) -> Self {
        self.multiple_card = Some(multiple_card);
        self
    }
}

impl Serialize for CardAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("card", &self.card).optional("multiple_card", &self.multiple_card).end()
    }
}

/// Decrypt the code of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.decryptCode`, over HTTPS `POST /card/code/decrypt`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#5).
#[doc(alias = "openapi.officialAccount.card.decryptCode")]
#[doc(alias = "decryptCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DecryptCode {
    /// The encrypted code, of chooseCard of the JS-SDK or of the address.
    #[doc(alias = "encryptCode")]
    pub encrypt_code: String,
}

impl DecryptCode {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(encrypt_code: impl Into<String>) -> Self {
        Self { encrypt_code: encrypt_code.into() }
    }
}

impl Serialize for DecryptCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("encrypt_code", &self.encrypt_code).end()
    }
}

impl Request for DecryptCode {
    const API: Api = Api::named("officialAccount.card.decryptCode").endpoint(Method::Post, "/card/code/decrypt");

    type Reply = DecryptCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.decryptCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.decryptCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.decryptCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.decryptCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayDecryptCode>"
)]
pub trait MayDecryptCode {}

#[diagnostic::do_not_recommend]
impl MayDecryptCode for AllPermissions {}
impl<S: MayDecryptCode> DeclaredIn<S> for DecryptCode {}

reply! {
    /// The answer to [`DecryptCode`].
    pub struct DecryptCodeReply {
        /// The code.
        pub code: String = "code",
    }
}

/// Import own codes of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.depositCode`, over HTTPS `POST /card/code/deposit`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5).
#[doc(alias = "openapi.officialAccount.card.depositCode")]
#[doc(alias = "depositCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DepositCode {
    /// The codes, at most 100.
    pub code: Vec<String>,
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl DepositCode {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, code: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { code: code.into_iter().map(Into::into).collect(), card_id: card_id.into() }
    }
}

impl Serialize for DepositCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("code", &self.code).member("card_id", &self.card_id).end()
    }
}

impl Request for DepositCode {
    const API: Api = Api::named("officialAccount.card.depositCode").endpoint(Method::Post, "/card/code/deposit");

    type Reply = DepositCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.depositCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.depositCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.depositCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.depositCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayDepositCode>"
)]
pub trait MayDepositCode {}

#[diagnostic::do_not_recommend]
impl MayDepositCode for AllPermissions {}
impl<S: MayDepositCode> DeclaredIn<S> for DepositCode {}

reply! {
    /// The answer to [`DepositCode`]. WeChat documents no members besides errcode and errmsg.
    pub struct DepositCodeReply {}
}

/// Get a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.get`, over HTTPS `POST /card/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#2).
#[doc(alias = "openapi.officialAccount.card.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Get {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl Get {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self { card_id: card_id.into() }
    }
}

impl Serialize for Get {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).end()
    }
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.card.get").endpoint(Method::Post, "/card/get");

    type Reply = GetReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

reply! {
    /// The answer to [`Get`].
    pub struct GetReply {
        /// The card: `card_type`, and a member named like it in lower case.
        pub card: Value = "card",
    }
}

/// List the categories that sub-merchants can have.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getApplyProtocol`, over HTTPS `GET /card/getapplyprotocol`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#3).
#[doc(alias = "openapi.officialAccount.card.getApplyProtocol")]
#[doc(alias = "getApplyProtocol")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetApplyProtocol {}

impl GetApplyProtocol {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetApplyProtocol {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetApplyProtocol {
    const API: Api =
        Api::named("officialAccount.card.getApplyProtocol").endpoint(Method::Get, "/card/getapplyprotocol");

    type Reply = GetApplyProtocolReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getApplyProtocol`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getApplyProtocol` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getApplyProtocol`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getApplyProtocol\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetApplyProtocol>"
)]
pub trait MayGetApplyProtocol {}

#[diagnostic::do_not_recommend]
impl MayGetApplyProtocol for AllPermissions {}
impl<S: MayGetApplyProtocol> DeclaredIn<S> for GetApplyProtocol {}

reply! {
    /// The answer to [`GetApplyProtocol`].
    pub struct GetApplyProtocolReply {
        /// The categories.
        pub category: Vec<CardCategory> = "category",
    }
}

reply! {
    /// The categories below.
    pub struct CardSubcategory {
        /// Id of the category.
        #[doc(alias = "secondaryCategoryId")]
        pub secondary_category_id: i64 = "secondary_category_id",
        /// Its name.
        #[doc(alias = "categoryName")]
        pub category_name: String = "category_name",
        /// Papers that it needs.
        #[doc(alias = "needQualificationStuffs")]
        pub need_qualification_stuffs: Vec<String> = "need_qualification_stuffs",
    }
}

reply! {
    /// The categories.
    pub struct CardCategory {
        /// Id of the category.
        #[doc(alias = "primaryCategoryId")]
        pub primary_category_id: i64 = "primary_category_id",
        /// Its name.
        #[doc(alias = "categoryName")]
        pub category_name: String = "category_name",
        /// The categories below.
        #[doc(alias = "secondaryCategory")]
        pub secondary_category: Vec<CardSubcategory> = "secondary_category",
    }
}

/// Get the state of a code of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getCode`, over HTTPS `POST /card/code/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#1).
#[doc(alias = "openapi.officialAccount.card.getCode")]
#[doc(alias = "getCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetCode {
    /// The code.
    pub code: String,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
    /// Whether the code must be redeemable.
    #[doc(alias = "checkConsume")]
    pub check_consume: Option<bool>,
}

impl GetCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), card_id: None, check_consume: None }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }

    /// Whether the code must be redeemable.
    #[doc(alias = "checkConsume")]
    #[must_use]
    #[inline]
    pub fn check_consume(mut self, check_consume: bool) -> Self {
        self.check_consume = Some(check_consume);
        self
    }
}

impl Serialize for GetCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("card_id", &self.card_id)
            .optional("check_consume", &self.check_consume)
            .end()
    }
}

impl Request for GetCode {
    const API: Api = Api::named("officialAccount.card.getCode").endpoint(Method::Post, "/card/code/get");

    type Reply = GetCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetCode>"
)]
pub trait MayGetCode {}

#[diagnostic::do_not_recommend]
impl MayGetCode for AllPermissions {}
impl<S: MayGetCode> DeclaredIn<S> for GetCode {}

reply! {
    /// The answer to [`GetCode`].
    pub struct GetCodeReply {
        /// The card.
        pub card: CodeCard = "card",
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// Whether it can be redeemed.
        #[doc(alias = "canConsume")]
        pub can_consume: Option<bool> = "can_consume",
        /// State of the card: NORMAL, CONSUMED, EXPIRE, GIFTING, `GIFT_TIMEOUT`, DELETE or UNAVAILABLE.
        #[doc(alias = "userCardStatus")]
        pub user_card_status: String = "user_card_status",
        /// Your text of the QR code.
        #[doc(alias = "outerStr")]
        pub outer_str: Option<String> = "outer_str",
        /// Nickname of the user.
        pub nickname: Option<String> = "nickname",
        /// Number of the member.
        #[doc(alias = "membershipNumber")]
        pub membership_number: Option<String> = "membership_number",
        /// What the member said.
        #[doc(alias = "userInfo")]
        pub user_info: Option<MemberInfo> = "user_info",
        /// Points.
        pub bonus: Option<i64> = "bonus",
        /// Balance, in fen.
        pub balance: Option<i64> = "balance",
        /// The order.
        #[doc(alias = "orderId")]
        pub order_id: Option<String> = "order_id",
        /// Address of the background.
        #[doc(alias = "backgroundPicUrl")]
        pub background_pic_url: Option<String> = "background_pic_url",
    }
}

reply! {
    /// The card.
    pub struct CodeCard {
        /// Id of the card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
        /// From when it is valid, unix seconds.
        #[doc(alias = "beginTime")]
        pub begin_time: i64 = "begin_time",
        /// Until when it is valid, unix seconds.
        #[doc(alias = "endTime")]
        pub end_time: i64 = "end_time",
        /// The code.
        pub code: Option<String> = "code",
        /// Number of the card.
        #[doc(alias = "cardNumber")]
        pub card_number: Option<String> = "card_number",
        /// Points.
        pub bonus: Option<i64> = "bonus",
        /// Balance, in fen.
        pub balance: Option<i64> = "balance",
    }
}

reply! {
    /// Usual fields.
    pub struct MemberField {
        /// Name of the field: `USER_FORM_INFO_FLAG_MOBILE` and others.
        pub name: String = "name",
        /// Its value.
        pub value: String = "value",
    }
}

reply! {
    /// What the member said.
    pub struct MemberInfo {
        /// Usual fields.
        #[doc(alias = "commonFieldList")]
        pub common_field_list: Vec<MemberField> = "common_field_list",
        /// Own fields.
        #[doc(alias = "customFieldList")]
        pub custom_field_list: Vec<MemberField> = "custom_field_list",
    }
}

/// Count the imported codes of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getDepositCodeCount`, over HTTPS `POST /card/code/getdepositcount`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5).
#[doc(alias = "openapi.officialAccount.card.getDepositCodeCount")]
#[doc(alias = "getDepositCodeCount")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetDepositCodeCount {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl GetDepositCodeCount {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self { card_id: card_id.into() }
    }
}

impl Serialize for GetDepositCodeCount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).end()
    }
}

impl Request for GetDepositCodeCount {
    const API: Api =
        Api::named("officialAccount.card.getDepositCodeCount").endpoint(Method::Post, "/card/code/getdepositcount");

    type Reply = GetDepositCodeCountReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getDepositCodeCount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getDepositCodeCount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getDepositCodeCount`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getDepositCodeCount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetDepositCodeCount>"
)]
pub trait MayGetDepositCodeCount {}

#[diagnostic::do_not_recommend]
impl MayGetDepositCodeCount for AllPermissions {}
impl<S: MayGetDepositCodeCount> DeclaredIn<S> for GetDepositCodeCount {}

reply! {
    /// The answer to [`GetDepositCodeCount`].
    pub struct GetDepositCodeCountReply {
        /// Number of codes.
        pub count: i64 = "count",
    }
}

/// Get a shelf of gift cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getGiftCard`, over HTTPS `POST /card/giftcard/page/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.getGiftCard")]
#[doc(alias = "getGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetGiftCard {
    /// Id of the shelf.
    #[doc(alias = "pageId")]
    pub page_id: String,
}

impl GetGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into() }
    }
}

impl Serialize for GetGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("page_id", &self.page_id).end()
    }
}

impl Request for GetGiftCard {
    const API: Api = Api::named("officialAccount.card.getGiftCard").endpoint(Method::Post, "/card/giftcard/page/get");

    type Reply = GetGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetGiftCard>"
)]
pub trait MayGetGiftCard {}

#[diagnostic::do_not_recommend]
impl MayGetGiftCard for AllPermissions {}
impl<S: MayGetGiftCard> DeclaredIn<S> for GetGiftCard {}

reply! {
    /// The answer to [`GetGiftCard`].
    pub struct GetGiftCardReply {
        /// The shelf, with the members of addGiftCard.
        pub page: Value = "page",
    }
}

/// Get an order of a gift card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getGiftCardOrder`, over HTTPS `POST /card/giftcard/order/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.getGiftCardOrder")]
#[doc(alias = "getGiftCardOrder")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetGiftCardOrder {
    /// Id of the order.
    #[doc(alias = "orderId")]
    pub order_id: String,
}

impl GetGiftCardOrder {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(order_id: impl Into<String>) -> Self {
        Self { order_id: order_id.into() }
    }
}

impl Serialize for GetGiftCardOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("order_id", &self.order_id).end()
    }
}

impl Request for GetGiftCardOrder {
    const API: Api =
        Api::named("officialAccount.card.getGiftCardOrder").endpoint(Method::Post, "/card/giftcard/order/get");

    type Reply = GetGiftCardOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getGiftCardOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getGiftCardOrder` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getGiftCardOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getGiftCardOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetGiftCardOrder>"
)]
pub trait MayGetGiftCardOrder {}

#[diagnostic::do_not_recommend]
impl MayGetGiftCardOrder for AllPermissions {}
impl<S: MayGetGiftCardOrder> DeclaredIn<S> for GetGiftCardOrder {}

reply! {
    /// The answer to [`GetGiftCardOrder`].
    pub struct GetGiftCardOrderReply {
        /// The order.
        pub order: GiftOrder = "order",
    }
}

/// Get the state of a permission to issue an invoice.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getInvoiceAuthData`, over HTTPS `POST /card/invoice/getauthdata`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.getInvoiceAuthData")]
#[doc(alias = "getInvoiceAuthData")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetInvoiceAuthData {
    /// Id of the order.
    #[doc(alias = "orderId")]
    pub order_id: OrderId,
    /// Who issues the invoice.
    #[doc(alias = "sPappid")]
    pub s_pappid: String,
}

impl GetInvoiceAuthData {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(order_id: impl Into<OrderId>, s_pappid: impl Into<String>) -> Self {
        Self { order_id: order_id.into(), s_pappid: s_pappid.into() }
    }
}

impl Serialize for GetInvoiceAuthData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("order_id", &self.order_id).member("s_pappid", &self.s_pappid).end()
    }
}

impl Request for GetInvoiceAuthData {
    const API: Api =
        Api::named("officialAccount.card.getInvoiceAuthData").endpoint(Method::Post, "/card/invoice/getauthdata");

    type Reply = GetInvoiceAuthDataReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getInvoiceAuthData`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getInvoiceAuthData` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getInvoiceAuthData`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getInvoiceAuthData\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetInvoiceAuthData>"
)]
pub trait MayGetInvoiceAuthData {}

#[diagnostic::do_not_recommend]
impl MayGetInvoiceAuthData for AllPermissions {}
impl<S: MayGetInvoiceAuthData> DeclaredIn<S> for GetInvoiceAuthData {}

reply! {
    /// The answer to [`GetInvoiceAuthData`].
    pub struct GetInvoiceAuthDataReply {
        /// State of the permission.
        #[doc(alias = "invoiceStatus")]
        pub invoice_status: String = "invoice_status",
        /// When the user gave it, unix seconds.
        #[doc(alias = "authTime")]
        pub auth_time: Option<i64> = "auth_time",
        /// What the user gave.
        #[doc(alias = "userAuthInfo")]
        pub user_auth_info: Option<InvoiceTitles> = "user_auth_info",
    }
}

reply! {
    /// Own fields.
    pub struct InvoiceField {
        /// Name.
        pub key: String = "key",
        /// Value.
        pub value: String = "value",
    }
}

reply! {
    /// Of an invoice to a person.
    pub struct UserTitle {
        /// Name.
        pub title: String = "title",
        /// Telephone.
        pub phone: String = "phone",
        /// Address.
        pub email: String = "email",
        /// Own fields.
        #[doc(alias = "customField")]
        pub custom_field: Vec<InvoiceField> = "custom_field",
    }
}

reply! {
    /// Of an invoice to a company.
    pub struct CompanyTitle {
        /// Name.
        pub title: String = "title",
        /// Tax number.
        #[doc(alias = "taxNo")]
        pub tax_no: String = "tax_no",
        /// Address.
        pub addr: String = "addr",
        /// Telephone.
        pub phone: String = "phone",
        /// Bank.
        #[doc(alias = "bankType")]
        pub bank_type: String = "bank_type",
        /// Account at the bank.
        #[doc(alias = "bankNo")]
        pub bank_no: String = "bank_no",
        /// Own fields.
        #[doc(alias = "customField")]
        pub custom_field: Vec<InvoiceField> = "custom_field",
    }
}

reply! {
    /// What the user gave.
    pub struct InvoiceTitles {
        /// Of an invoice to a person.
        #[doc(alias = "userField")]
        pub user_field: Option<UserTitle> = "user_field",
        /// Of an invoice to a company.
        #[doc(alias = "bizField")]
        pub biz_field: Option<CompanyTitle> = "biz_field",
    }
}

/// Get what a user submitted to activate a member card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getMemberCardActivateTempInfo`, over HTTPS `POST /card/membercard/activatetempinfo/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Coupons-Mini_Program_Start_Up.html#%E6%8E%A5%E5%8F%A33%EF%BC%9A%E8%8E%B7%E5%8F%96%E7%94%A8%E6%88%B7%E5%BC%80%E5%8D%A1%E6%97%B6%E6%8F%90%E4%BA%A4%E7%9A%84%E4%BF%A1%E6%81%AF%EF%BC%88%E8%B7%B3%E8%BD%AC%E5%9E%8B%E5%BC%80%E5%8D%A1%E7%BB%84%E4%BB%B6%EF%BC%89).
#[doc(alias = "openapi.officialAccount.card.getMemberCardActivateTempInfo")]
#[doc(alias = "getMemberCardActivateTempInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMemberCardActivateTempInfo {
    /// The ticket that the page got.
    #[doc(alias = "activateTicket")]
    pub activate_ticket: String,
}

impl GetMemberCardActivateTempInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(activate_ticket: impl Into<String>) -> Self {
        Self { activate_ticket: activate_ticket.into() }
    }
}

impl Serialize for GetMemberCardActivateTempInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("activate_ticket", &self.activate_ticket).end()
    }
}

impl Request for GetMemberCardActivateTempInfo {
    const API: Api = Api::named("officialAccount.card.getMemberCardActivateTempInfo")
        .endpoint(Method::Post, "/card/membercard/activatetempinfo/get");

    type Reply = GetMemberCardActivateTempInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getMemberCardActivateTempInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getMemberCardActivateTempInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getMemberCardActivateTempInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getMemberCardActivateTempInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetMemberCardActivateTempInfo>"
)]
pub trait MayGetMemberCardActivateTempInfo {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardActivateTempInfo for AllPermissions {}
impl<S: MayGetMemberCardActivateTempInfo> DeclaredIn<S> for GetMemberCardActivateTempInfo {}

reply! {
    /// The answer to [`GetMemberCardActivateTempInfo`].
    pub struct GetMemberCardActivateTempInfoReply {
        /// What the user filled in.
        pub info: MemberInfo = "info",
    }
}

/// Get the holder of a member card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getMemberCardUserInfo`, over HTTPS `POST /card/membercard/userinfo/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#1).
#[doc(alias = "openapi.officialAccount.card.getMemberCardUserInfo")]
#[doc(alias = "getMemberCardUserInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetMemberCardUserInfo {
    /// Code of the card.
    pub code: String,
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl GetMemberCardUserInfo {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, code: impl Into<String>) -> Self {
        Self { code: code.into(), card_id: card_id.into() }
    }
}

impl Serialize for GetMemberCardUserInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("code", &self.code).member("card_id", &self.card_id).end()
    }
}

impl Request for GetMemberCardUserInfo {
    const API: Api = Api::named("officialAccount.card.getMemberCardUserInfo")
        .endpoint(Method::Post, "/card/membercard/userinfo/get");

    type Reply = GetMemberCardUserInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getMemberCardUserInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getMemberCardUserInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getMemberCardUserInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getMemberCardUserInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetMemberCardUserInfo>"
)]
pub trait MayGetMemberCardUserInfo {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardUserInfo for AllPermissions {}
impl<S: MayGetMemberCardUserInfo> DeclaredIn<S> for GetMemberCardUserInfo {}

reply! {
    /// The answer to [`GetMemberCardUserInfo`].
    pub struct GetMemberCardUserInfoReply {
        /// Openid of the user.
        pub openid: OpenId = "openid",
        /// Nickname of the user.
        pub nickname: String = "nickname",
        /// Number of the member.
        #[doc(alias = "membershipNumber")]
        pub membership_number: String = "membership_number",
        /// Points.
        pub bonus: i64 = "bonus",
        /// Balance, in fen.
        pub balance: i64 = "balance",
        /// MALE or FEMALE.
        pub sex: String = "sex",
        /// What the member said.
        #[doc(alias = "userInfo")]
        pub user_info: Option<MemberInfo> = "user_info",
        /// State of the card.
        #[doc(alias = "userCardStatus")]
        pub user_card_status: String = "user_card_status",
    }
}

/// Get HTML that offers a card in an article.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getNewsHTML`, over HTTPS `POST /card/mpnews/gethtml`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#6).
#[doc(alias = "openapi.officialAccount.card.getNewsHTML")]
#[doc(alias = "getNewsHTML")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetNewsHtml {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
}

impl GetNewsHtml {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self { card_id: card_id.into() }
    }
}

impl Serialize for GetNewsHtml {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).end()
    }
}

impl Request for GetNewsHtml {
    const API: Api = Api::named("officialAccount.card.getNewsHTML").endpoint(Method::Post, "/card/mpnews/gethtml");

    type Reply = GetNewsHtmlReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getNewsHTML`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getNewsHTML` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getNewsHTML`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getNewsHTML\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetNewsHtml>"
)]
pub trait MayGetNewsHtml {}

#[diagnostic::do_not_recommend]
impl MayGetNewsHtml for AllPermissions {}
impl<S: MayGetNewsHtml> DeclaredIn<S> for GetNewsHtml {}

reply! {
    /// The answer to [`GetNewsHtml`].
    pub struct GetNewsHtmlReply {
        /// The HTML.
        pub content: String = "content",
    }
}

/// Get a sub-merchant.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getSubmerchant`, over HTTPS `POST /card/submerchant/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#5).
#[doc(alias = "openapi.officialAccount.card.getSubmerchant")]
#[doc(alias = "getSubmerchant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetSubmerchant {
    /// Id of the sub-merchant.
    #[doc(alias = "merchantId")]
    pub merchant_id: i64,
}

impl GetSubmerchant {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(merchant_id: i64) -> Self {
        Self { merchant_id }
    }
}

impl Serialize for GetSubmerchant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("merchant_id", &self.merchant_id).end()
    }
}

impl Request for GetSubmerchant {
    const API: Api = Api::named("officialAccount.card.getSubmerchant").endpoint(Method::Post, "/card/submerchant/get");

    type Reply = GetSubmerchantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getSubmerchant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetSubmerchant>"
)]
pub trait MayGetSubmerchant {}

#[diagnostic::do_not_recommend]
impl MayGetSubmerchant for AllPermissions {}
impl<S: MayGetSubmerchant> DeclaredIn<S> for GetSubmerchant {}

reply! {
    /// The answer to [`GetSubmerchant`].
    pub struct GetSubmerchantReply {
        /// The sub-merchant.
        pub info: Submerchant = "info",
    }
}

/// List the cards that a user holds.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.getUserCardList`, over HTTPS `POST /card/user/getcardlist`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#1).
#[doc(alias = "openapi.officialAccount.card.getUserCardList")]
#[doc(alias = "getUserCardList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserCardList {
    /// Openid of the user.
    pub openid: OpenId,
    /// Only codes of this card.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
}

impl GetUserCardList {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>) -> Self {
        Self { openid: openid.into(), card_id: None }
    }

    /// Only codes of this card.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }
}

impl Serialize for GetUserCardList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("openid", &self.openid).optional("card_id", &self.card_id).end()
    }
}

impl Request for GetUserCardList {
    const API: Api =
        Api::named("officialAccount.card.getUserCardList").endpoint(Method::Post, "/card/user/getcardlist");

    type Reply = GetUserCardListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.getUserCardList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getUserCardList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getUserCardList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.getUserCardList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetUserCardList>"
)]
pub trait MayGetUserCardList {}

#[diagnostic::do_not_recommend]
impl MayGetUserCardList for AllPermissions {}
impl<S: MayGetUserCardList> DeclaredIn<S> for GetUserCardList {}

reply! {
    /// The answer to [`GetUserCardList`].
    pub struct GetUserCardListReply {
        /// The cards.
        #[doc(alias = "cardList")]
        pub card_list: Vec<UserCard> = "card_list",
        /// Whether there is a card that friends share.
        #[doc(alias = "hasShareCard")]
        pub has_share_card: bool = "has_share_card",
    }
}

reply! {
    /// The cards.
    pub struct UserCard {
        /// The code.
        pub code: String = "code",
        /// The card.
        #[doc(alias = "cardId")]
        pub card_id: CardId = "card_id",
    }
}

/// Invalidate a code of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.invalidateCode`, over HTTPS `POST /card/code/unavailable`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#8).
#[doc(alias = "openapi.officialAccount.card.invalidateCode")]
#[doc(alias = "invalidateCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InvalidateCode {
    /// The code.
    pub code: String,
    /// Why.
    pub reason: Option<String>,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
}

impl InvalidateCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), reason: None, card_id: None }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }

    /// Why.
    #[must_use]
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

impl Serialize for InvalidateCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("reason", &self.reason)
            .optional("card_id", &self.card_id)
            .end()
    }
}

impl Request for InvalidateCode {
    const API: Api = Api::named("officialAccount.card.invalidateCode").endpoint(Method::Post, "/card/code/unavailable");

    type Reply = InvalidateCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.invalidateCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.invalidateCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.invalidateCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.invalidateCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayInvalidateCode>"
)]
pub trait MayInvalidateCode {}

#[diagnostic::do_not_recommend]
impl MayInvalidateCode for AllPermissions {}
impl<S: MayInvalidateCode> DeclaredIn<S> for InvalidateCode {}

reply! {
    /// The answer to [`InvalidateCode`]. WeChat documents no members besides errcode and errmsg.
    pub struct InvalidateCodeReply {}
}

open_request! {
    /// Work with an electronic invoice.
    ///
    /// The list of names has it, but no page says which of the APIs about invoices it is.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.invoiceInfo`.
    #[doc(alias = "openapi.officialAccount.card.invoiceInfo")]
    #[doc(alias = "invoiceInfo")]
    pub struct InvoiceInfo;
}

impl Request for InvoiceInfo {
    const API: Api = Api::named("officialAccount.card.invoiceInfo");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.value()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.invoiceInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.invoiceInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.invoiceInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.invoiceInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayInvoiceInfo>"
)]
pub trait MayInvoiceInfo {}

#[diagnostic::do_not_recommend]
impl MayInvoiceInfo for AllPermissions {}
impl<S: MayInvoiceInfo> DeclaredIn<S> for InvoiceInfo {}

/// Take the shelves of gift cards down.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.maintainGiftCard`, over HTTPS `POST /card/giftcard/maintain/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.maintainGiftCard")]
#[doc(alias = "maintainGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MaintainGiftCard {
    /// Whether it is down.
    pub maintain: bool,
    /// All shelves.
    pub all: Option<bool>,
    /// This shelf.
    #[doc(alias = "pageId")]
    pub page_id: Option<String>,
}

impl MaintainGiftCard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(maintain: bool) -> Self {
        Self { maintain, all: None, page_id: None }
    }

    /// This shelf.
    #[doc(alias = "pageId")]
    #[must_use]
    pub fn page_id(mut self, page_id: impl Into<String>) -> Self {
        self.page_id = Some(page_id.into());
        self
    }

    /// All shelves.
    #[must_use]
    #[inline]
    pub fn all(mut self, all: bool) -> Self {
        self.all = Some(all);
        self
    }
}

impl Serialize for MaintainGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("maintain", &self.maintain)
            .optional("all", &self.all)
            .optional("page_id", &self.page_id)
            .end()
    }
}

impl Request for MaintainGiftCard {
    const API: Api =
        Api::named("officialAccount.card.maintainGiftCard").endpoint(Method::Post, "/card/giftcard/maintain/set");

    type Reply = MaintainGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.maintainGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.maintainGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.maintainGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.maintainGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayMaintainGiftCard>"
)]
pub trait MayMaintainGiftCard {}

#[diagnostic::do_not_recommend]
impl MayMaintainGiftCard for AllPermissions {}
impl<S: MayMaintainGiftCard> DeclaredIn<S> for MaintainGiftCard {}

reply! {
    /// The answer to [`MaintainGiftCard`].
    pub struct MaintainGiftCardReply {
        /// The states.
        #[doc(alias = "controlInfo")]
        pub control_info: ShelfControl = "control_info",
    }
}

reply! {
    /// State of each shelf.
    pub struct ShelfState {
        /// Id of the shelf.
        #[doc(alias = "pageId")]
        pub page_id: String = "page_id",
        /// Its state, set by the account.
        #[doc(alias = "pageControlType")]
        pub page_control_type: String = "page_control_type",
        /// Its state, set by WeChat.
        #[doc(alias = "systemPageControlType")]
        pub system_page_control_type: String = "system_page_control_type",
    }
}

reply! {
    /// The states.
    pub struct ShelfControl {
        /// State of all shelves, set by the account.
        #[doc(alias = "bizControlType")]
        pub biz_control_type: String = "biz_control_type",
        /// State of all shelves, set by WeChat.
        #[doc(alias = "systemBizControlType")]
        pub system_biz_control_type: String = "system_biz_control_type",
        /// State of each shelf.
        pub list: Vec<ShelfState> = "list",
    }
}

/// Change the stock of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.modifyStock`, over HTTPS `POST /card/modifystock`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#5).
#[doc(alias = "openapi.officialAccount.card.modifyStock")]
#[doc(alias = "modifyStock")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ModifyStock {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// How many to add.
    #[doc(alias = "increaseStockValue")]
    pub increase_stock_value: Option<i64>,
    /// How many to take away.
    #[doc(alias = "reduceStockValue")]
    pub reduce_stock_value: Option<i64>,
}

impl ModifyStock {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self { card_id: card_id.into(), increase_stock_value: None, reduce_stock_value: None }
    }

    /// How many to add.
    #[doc(alias = "increaseStockValue")]
    #[must_use]
    #[inline]
    pub fn increase_stock_value(mut self, increase_stock_value: i64) -> Self {
        self.increase_stock_value = Some(increase_stock_value);
        self
    }

    /// How many to take away.
    #[doc(alias = "reduceStockValue")]
    #[must_use]
    #[inline]
    pub fn reduce_stock_value(mut self, reduce_stock_value: i64) -> Self {
        self.reduce_stock_value = Some(reduce_stock_value);
        self
    }
}

impl Serialize for ModifyStock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("card_id", &self.card_id)
            .optional("increase_stock_value", &self.increase_stock_value)
            .optional("reduce_stock_value", &self.reduce_stock_value)
            .end()
    }
}

impl Request for ModifyStock {
    const API: Api = Api::named("officialAccount.card.modifyStock").endpoint(Method::Post, "/card/modifystock");

    type Reply = ModifyStockReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.modifyStock`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.modifyStock` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.modifyStock`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.modifyStock\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayModifyStock>"
)]
pub trait MayModifyStock {}

#[diagnostic::do_not_recommend]
impl MayModifyStock for AllPermissions {}
impl<S: MayModifyStock> DeclaredIn<S> for ModifyStock {}

reply! {
    /// The answer to [`ModifyStock`]. WeChat documents no members besides errcode and errmsg.
    pub struct ModifyStockReply {}
}

/// Refund an order of a gift card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.refundGiftCardOrder`, over HTTPS `POST /card/giftcard/order/refund`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.refundGiftCardOrder")]
#[doc(alias = "refundGiftCardOrder")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RefundGiftCardOrder {
    /// Id of the order.
    #[doc(alias = "orderId")]
    pub order_id: String,
}

impl RefundGiftCardOrder {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(order_id: impl Into<String>) -> Self {
        Self { order_id: order_id.into() }
    }
}

impl Serialize for RefundGiftCardOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("order_id", &self.order_id).end()
    }
}

impl Request for RefundGiftCardOrder {
    const API: Api =
        Api::named("officialAccount.card.refundGiftCardOrder").endpoint(Method::Post, "/card/giftcard/order/refund");

    type Reply = RefundGiftCardOrderReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.refundGiftCardOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.refundGiftCardOrder` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.refundGiftCardOrder`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.refundGiftCardOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayRefundGiftCardOrder>"
)]
pub trait MayRefundGiftCardOrder {}

#[diagnostic::do_not_recommend]
impl MayRefundGiftCardOrder for AllPermissions {}
impl<S: MayRefundGiftCardOrder> DeclaredIn<S> for RefundGiftCardOrder {}

reply! {
    /// The answer to [`RefundGiftCardOrder`]. WeChat documents no members besides errcode and errmsg.
    pub struct RefundGiftCardOrderReply {}
}

/// Set the form that activates a member card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.setMemberCardActivateUserForm`, over HTTPS `POST /card/membercard/activateuserform/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#16).
#[doc(alias = "openapi.officialAccount.card.setMemberCardActivateUserForm")]
#[doc(alias = "setMemberCardActivateUserForm")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetMemberCardActivateUserForm {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// What the user must fill in.
    #[doc(alias = "requiredForm")]
    pub required_form: Option<ActivationForm>,
    /// What the user may fill in.
    #[doc(alias = "optionalForm")]
    pub optional_form: Option<ActivationForm>,
    /// Terms of service.
    #[doc(alias = "serviceStatement")]
    pub service_statement: Option<FormLink>,
    /// A link for members that have a card already.
    #[doc(alias = "bindOldCard")]
    pub bind_old_card: Option<FormLink>,
}

impl SetMemberCardActivateUserForm {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self {
            card_id: card_id.into(),
            required_form: None,
            optional_form: None,
            service_statement: None,
            bind_old_card: None,
        }
    }

    /// What the user must fill in.
    #[doc(alias = "requiredForm")]
    #[must_use]
    #[inline]
    pub fn required_form(mut self, required_form: ActivationForm) -> Self {
        self.required_form = Some(required_form);
        self
    }

    /// What the user may fill in.
    #[doc(alias = "optionalForm")]
    #[must_use]
    #[inline]
    pub fn optional_form(mut self, optional_form: ActivationForm) -> Self {
        self.optional_form = Some(optional_form);
        self
    }

    /// Terms of service.
    #[doc(alias = "serviceStatement")]
    #[must_use]
    #[inline]
    pub fn service_statement(mut self, service_statement: FormLink) -> Self {
        self.service_statement = Some(service_statement);
        self
    }

    /// A link for members that have a card already.
    #[doc(alias = "bindOldCard")]
    #[must_use]
    #[inline]
    pub fn bind_old_card(mut self, bind_old_card: FormLink) -> Self {
        self.bind_old_card = Some(bind_old_card);
        self
    }
}

impl Serialize for SetMemberCardActivateUserForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("card_id", &self.card_id)
            .optional("required_form", &self.required_form)
            .optional("optional_form", &self.optional_form)
            .optional("service_statement", &self.service_statement)
            .optional("bind_old_card", &self.bind_old_card)
            .end()
    }
}

impl Request for SetMemberCardActivateUserForm {
    const API: Api = Api::named("officialAccount.card.setMemberCardActivateUserForm")
        .endpoint(Method::Post, "/card/membercard/activateuserform/set");

    type Reply = SetMemberCardActivateUserFormReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.setMemberCardActivateUserForm`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setMemberCardActivateUserForm` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setMemberCardActivateUserForm`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.setMemberCardActivateUserForm\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetMemberCardActivateUserForm>"
)]
pub trait MaySetMemberCardActivateUserForm {}

#[diagnostic::do_not_recommend]
impl MaySetMemberCardActivateUserForm for AllPermissions {}
impl<S: MaySetMemberCardActivateUserForm> DeclaredIn<S> for SetMemberCardActivateUserForm {}

reply! {
    /// The answer to [`SetMemberCardActivateUserForm`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetMemberCardActivateUserFormReply {}
}

/// Own fields with choices.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RichField {
    /// `FORM_FIELD_RADIO`, `FORM_FIELD_SELECT` or `FORM_FIELD_CHECK_BOX`.
    pub r#type: String,
    /// Name of the field.
    pub name: String,
    /// The choices.
    pub values: Vec<String>,
}

impl RichField {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(
        r#type: impl Into<String>,
        name: impl Into<String>,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self { r#type: r#type.into(), name: name.into(), values: values.into_iter().map(Into::into).collect() }
    }
}

impl Serialize for RichField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("type", &self.r#type)
            .member("name", &self.name)
            .member("values", &self.values)
            .end()
    }
}

/// What the user must fill in.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ActivationForm {
    /// Whether the user can change it later.
    #[doc(alias = "canModify")]
    pub can_modify: Option<bool>,
    /// Usual fields: `USER_FORM_INFO_FLAG_MOBILE` and others.
    #[doc(alias = "commonFieldIdList")]
    pub common_field_id_list: Option<Vec<String>>,
    /// Own fields, by name.
    #[doc(alias = "customFieldList")]
    pub custom_field_list: Option<Vec<String>>,
    /// Own fields with choices.
    #[doc(alias = "richFieldList")]
    pub rich_field_list: Option<Vec<RichField>>,
}

impl ActivationForm {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the user can change it later.
    #[doc(alias = "canModify")]
    #[must_use]
    #[inline]
    pub fn can_modify(mut self, can_modify: bool) -> Self {
        self.can_modify = Some(can_modify);
        self
    }

    /// Usual fields: `USER_FORM_INFO_FLAG_MOBILE` and others.
    #[doc(alias = "commonFieldIdList")]
    #[must_use]
    pub fn common_field_id_list(mut self, common_field_id_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.common_field_id_list = Some(common_field_id_list.into_iter().map(Into::into).collect());
        self
    }

    /// Own fields, by name.
    #[doc(alias = "customFieldList")]
    #[must_use]
    pub fn custom_field_list(mut self, custom_field_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.custom_field_list = Some(custom_field_list.into_iter().map(Into::into).collect());
        self
    }

    /// Own fields with choices.
    #[doc(alias = "richFieldList")]
    #[must_use]
    pub fn rich_field_list(mut self, rich_field_list: impl IntoIterator<Item = RichField>) -> Self {
        self.rich_field_list = Some(rich_field_list.into_iter().collect());
        self
    }
}

impl Serialize for ActivationForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("can_modify", &self.can_modify)
            .optional("common_field_id_list", &self.common_field_id_list)
            .optional("custom_field_list", &self.custom_field_list)
            .optional("rich_field_list", &self.rich_field_list)
            .end()
    }
}

/// Terms of service.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FormLink {
    /// Text of the link.
    pub name: String,
    /// Address.
    pub url: String,
}

impl FormLink {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self { name: name.into(), url: url.into() }
    }
}

impl Serialize for FormLink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("name", &self.name).member("url", &self.url).end()
    }
}

/// Switch payments with a card on or off.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.setPayCell`, over HTTPS `POST /card/paycell/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#11).
#[doc(alias = "openapi.officialAccount.card.setPayCell")]
#[doc(alias = "setPayCell")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetPayCell {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Whether one can pay with it.
    #[doc(alias = "isOpen")]
    pub is_open: bool,
}

impl SetPayCell {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, is_open: bool) -> Self {
        Self { card_id: card_id.into(), is_open }
    }
}

impl Serialize for SetPayCell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("card_id", &self.card_id).member("is_open", &self.is_open).end()
    }
}

impl Request for SetPayCell {
    const API: Api = Api::named("officialAccount.card.setPayCell").endpoint(Method::Post, "/card/paycell/set");

    type Reply = SetPayCellReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.setPayCell`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setPayCell` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setPayCell`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.setPayCell\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetPayCell>"
)]
pub trait MaySetPayCell {}

#[diagnostic::do_not_recommend]
impl MaySetPayCell for AllPermissions {}
impl<S: MaySetPayCell> DeclaredIn<S> for SetPayCell {}

reply! {
    /// The answer to [`SetPayCell`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetPayCellReply {}
}

/// Switch self-service redemption of a card on or off.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.setSelfConsumeCell`, over HTTPS `POST /card/selfconsumecell/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#14).
#[doc(alias = "openapi.officialAccount.card.setSelfConsumeCell")]
#[doc(alias = "setSelfConsumeCell")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetSelfConsumeCell {
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Whether users redeem it themselves.
    #[doc(alias = "isOpen")]
    pub is_open: bool,
    /// Whether they need a code of the shop.
    #[doc(alias = "needVerifyCod")]
    pub need_verify_cod: Option<bool>,
    /// Whether they give the amount.
    #[doc(alias = "needRemarkAmount")]
    pub need_remark_amount: Option<bool>,
}

impl SetSelfConsumeCell {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, is_open: bool) -> Self {
        Self { card_id: card_id.into(), is_open, need_verify_cod: None, need_remark_amount: None }
    }

    /// Whether they need a code of the shop.
    #[doc(alias = "needVerifyCod")]
    #[must_use]
    #[inline]
    pub fn need_verify_cod(mut self, need_verify_cod: bool) -> Self {
        self.need_verify_cod = Some(need_verify_cod);
        self
    }

    /// Whether they give the amount.
    #[doc(alias = "needRemarkAmount")]
    #[must_use]
    #[inline]
    pub fn need_remark_amount(mut self, need_remark_amount: bool) -> Self {
        self.need_remark_amount = Some(need_remark_amount);
        self
    }
}

impl Serialize for SetSelfConsumeCell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("card_id", &self.card_id)
            .member("is_open", &self.is_open)
            .optional("need_verify_cod", &self.need_verify_cod)
            .optional("need_remark_amount", &self.need_remark_amount)
            .end()
    }
}

impl Request for SetSelfConsumeCell {
    const API: Api =
        Api::named("officialAccount.card.setSelfConsumeCell").endpoint(Method::Post, "/card/selfconsumecell/set");

    type Reply = SetSelfConsumeCellReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.setSelfConsumeCell`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setSelfConsumeCell` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setSelfConsumeCell`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.setSelfConsumeCell\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetSelfConsumeCell>"
)]
pub trait MaySetSelfConsumeCell {}

#[diagnostic::do_not_recommend]
impl MaySetSelfConsumeCell for AllPermissions {}
impl<S: MaySetSelfConsumeCell> DeclaredIn<S> for SetSelfConsumeCell {}

reply! {
    /// The answer to [`SetSelfConsumeCell`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetSelfConsumeCellReply {}
}

/// Set the users that test cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.setTestWhitelist`, over HTTPS `POST /card/testwhitelist/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#12).
#[doc(alias = "openapi.officialAccount.card.setTestWhitelist")]
#[doc(alias = "setTestWhitelist")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct SetTestWhitelist {
    /// Users, by openid.
    pub openid: Option<Vec<OpenId>>,
    /// Users, by WeChat id.
    pub username: Option<Vec<String>>,
}

impl SetTestWhitelist {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Users, by openid.
    #[must_use]
    pub fn openid(mut self, openid: impl IntoIterator<Item = impl Into<OpenId>>) -> Self {
        self.openid = Some(openid.into_iter().map(Into::into).collect());
        self
    }

    /// Users, by WeChat id.
    #[must_use]
    pub fn username(mut self, username: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.username = Some(username.into_iter().map(Into::into).collect());
        self
    }
}

impl Serialize for SetTestWhitelist {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).optional("openid", &self.openid).optional("username", &self.username).end()
    }
}

impl Request for SetTestWhitelist {
    const API: Api =
        Api::named("officialAccount.card.setTestWhitelist").endpoint(Method::Post, "/card/testwhitelist/set");

    type Reply = SetTestWhitelistReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.setTestWhitelist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setTestWhitelist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setTestWhitelist`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.setTestWhitelist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetTestWhitelist>"
)]
pub trait MaySetTestWhitelist {}

#[diagnostic::do_not_recommend]
impl MaySetTestWhitelist for AllPermissions {}
impl<S: MaySetTestWhitelist> DeclaredIn<S> for SetTestWhitelist {}

reply! {
    /// The answer to [`SetTestWhitelist`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetTestWhitelistReply {}
}

/// Show the orders of gift cards in a mini program.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.setWXAGiftCard`, over HTTPS `POST /card/giftcard/wxa/set`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.setWXAGiftCard")]
#[doc(alias = "setWXAGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetWxaGiftCard {
    /// The mini program.
    #[doc(alias = "wxaAppid")]
    pub wxa_appid: AppId,
    /// Id of the shelf.
    #[doc(alias = "pageId")]
    pub page_id: String,
}

impl SetWxaGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(wxa_appid: impl Into<AppId>, page_id: impl Into<String>) -> Self {
        Self { wxa_appid: wxa_appid.into(), page_id: page_id.into() }
    }
}

impl Serialize for SetWxaGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("wxa_appid", &self.wxa_appid).member("page_id", &self.page_id).end()
    }
}

impl Request for SetWxaGiftCard {
    const API: Api = Api::named("officialAccount.card.setWXAGiftCard").endpoint(Method::Post, "/card/giftcard/wxa/set");

    type Reply = SetWxaGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.setWXAGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setWXAGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setWXAGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.setWXAGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetWxaGiftCard>"
)]
pub trait MaySetWxaGiftCard {}

#[diagnostic::do_not_recommend]
impl MaySetWxaGiftCard for AllPermissions {}
impl<S: MaySetWxaGiftCard> DeclaredIn<S> for SetWxaGiftCard {}

reply! {
    /// The answer to [`SetWxaGiftCard`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetWxaGiftCardReply {}
}

/// Create a sub-merchant.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.submitSubmerchant`, over HTTPS `POST /card/submerchant/submit`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#1).
#[doc(alias = "openapi.officialAccount.card.submitSubmerchant")]
#[doc(alias = "submitSubmerchant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SubmitSubmerchant {
    /// The sub-merchant.
    pub info: NewSubmerchant,
}

impl SubmitSubmerchant {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(info: NewSubmerchant) -> Self {
        Self { info }
    }
}

impl Serialize for SubmitSubmerchant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("info", &self.info).end()
    }
}

impl Request for SubmitSubmerchant {
    const API: Api =
        Api::named("officialAccount.card.submitSubmerchant").endpoint(Method::Post, "/card/submerchant/submit");

    type Reply = SubmitSubmerchantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.submitSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.submitSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.submitSubmerchant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.submitSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySubmitSubmerchant>"
)]
pub trait MaySubmitSubmerchant {}

#[diagnostic::do_not_recommend]
impl MaySubmitSubmerchant for AllPermissions {}
impl<S: MaySubmitSubmerchant> DeclaredIn<S> for SubmitSubmerchant {}

reply! {
    /// The answer to [`SubmitSubmerchant`].
    pub struct SubmitSubmerchantReply {
        /// The sub-merchant.
        pub info: Submerchant = "info",
    }
}

/// The sub-merchant.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewSubmerchant {
    /// Picture of the authorisation.
    pub protocol: MediaId,
    /// Its name.
    #[doc(alias = "brandName")]
    pub brand_name: String,
    /// Address of its logo.
    #[doc(alias = "logoUrl")]
    pub logo_url: String,
    /// Until when the authorisation is valid, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Category.
    #[doc(alias = "primaryCategoryId")]
    pub primary_category_id: i64,
    /// Category below.
    #[doc(alias = "secondaryCategoryId")]
    pub secondary_category_id: i64,
    /// Its official account.
    #[doc(alias = "appId")]
    pub app_id: Option<AppId>,
    /// Picture of the business licence.
    #[doc(alias = "agreementMediaId")]
    pub agreement_media_id: Option<MediaId>,
    /// Picture of the owner's identity card.
    #[doc(alias = "operatorMediaId")]
    pub operator_media_id: Option<MediaId>,
}

impl NewSubmerchant {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: NewSubmerchantArguments) -> Self {
        let NewSubmerchantArguments {
            brand_name,
            logo_url,
            protocol,
            end_time,
            primary_category_id,
            secondary_category_id,
        } = arguments;
        Self {
            protocol,
            brand_name,
            logo_url,
            end_time,
            primary_category_id,
            secondary_category_id,
            app_id: None,
            agreement_media_id: None,
            operator_media_id: None,
        }
    }

    /// Its official account.
    #[doc(alias = "appId")]
    #[must_use]
    pub fn app_id(mut self, app_id: impl Into<AppId>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Picture of the business licence.
    #[doc(alias = "agreementMediaId")]
    #[must_use]
    pub fn agreement_media_id(mut self, agreement_media_id: impl Into<MediaId>) -> Self {
        self.agreement_media_id = Some(agreement_media_id.into());
        self
    }

    /// Picture of the owner's identity card.
    #[doc(alias = "operatorMediaId")]
    #[must_use]
    pub fn operator_media_id(mut self, operator_media_id: impl Into<MediaId>) -> Self {
        self.operator_media_id = Some(operator_media_id.into());
        self
    }
}

impl Serialize for NewSubmerchant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("protocol", &self.protocol)
            .member("brand_name", &self.brand_name)
            .member("logo_url", &self.logo_url)
            .member("end_time", &self.end_time)
            .member("primary_category_id", &self.primary_category_id)
            .member("secondary_category_id", &self.secondary_category_id)
            .optional("app_id", &self.app_id)
            .optional("agreement_media_id", &self.agreement_media_id)
            .optional("operator_media_id", &self.operator_media_id)
            .end()
    }
}

/// What [`NewSubmerchant::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct NewSubmerchantArguments {
    /// Its name.
    #[doc(alias = "brandName")]
    pub brand_name: String,
    /// Address of its logo.
    #[doc(alias = "logoUrl")]
    pub logo_url: String,
    /// Picture of the authorisation.
    pub protocol: MediaId,
    /// Until when the authorisation is valid, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Category.
    #[doc(alias = "primaryCategoryId")]
    pub primary_category_id: i64,
    /// Category below.
    #[doc(alias = "secondaryCategoryId")]
    pub secondary_category_id: i64,
}

/// Change a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.update`, over HTTPS `POST /card/update`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#4).
#[doc(alias = "openapi.officialAccount.card.update")]
#[doc(alias = "update")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Update {
    /// Changes of a groupon card.
    pub groupon: Option<Value>,
    /// Changes of a cash card.
    pub cash: Option<Value>,
    /// Changes of a discount card.
    pub discount: Option<Value>,
    /// Changes of a gift card.
    pub gift: Option<Value>,
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Changes of a coupon.
    #[doc(alias = "generalCoupon")]
    pub general_coupon: Option<Value>,
    /// Changes of a general card.
    #[doc(alias = "generalCard")]
    pub general_card: Option<Value>,
    /// Changes of a member card.
    #[doc(alias = "memberCard")]
    pub member_card: Option<Value>,
    /// Changes of a ticket to a sight.
    #[doc(alias = "scenicTicket")]
    pub scenic_ticket: Option<Value>,
    /// Changes of a film ticket.
    #[doc(alias = "movieTicket")]
    pub movie_ticket: Option<Value>,
    /// Changes of a boarding pass.
    #[doc(alias = "boardingPass")]
    pub boarding_pass: Option<Value>,
    /// Changes of a meeting ticket.
    #[doc(alias = "meetingTicket")]
    pub meeting_ticket: Option<Value>,
}

impl Update {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>) -> Self {
        Self {
            groupon: None,
            cash: None,
            discount: None,
            gift: None,
            card_id: card_id.into(),
            general_coupon: None,
            general_card: None,
            member_card: None,
            scenic_ticket: None,
            movie_ticket: None,
            boarding_pass: None,
            meeting_ticket: None,
        }
    }

    /// Changes of a groupon card.
    #[must_use]
    pub fn groupon(mut self, groupon: impl Into<Value>) -> Self {
        self.groupon = Some(groupon.into());
        self
    }

    /// Changes of a cash card.
    #[must_use]
    pub fn cash(mut self, cash: impl Into<Value>) -> Self {
        self.cash = Some(cash.into());
        self
    }

    /// Changes of a discount card.
    #[must_use]
    pub fn discount(mut self, discount: impl Into<Value>) -> Self {
        self.discount = Some(discount.into());
        self
    }

    /// Changes of a gift card.
    #[must_use]
    pub fn gift(mut self, gift: impl Into<Value>) -> Self {
        self.gift = Some(gift.into());
        self
    }

    /// Changes of a coupon.
    #[doc(alias = "generalCoupon")]
    #[must_use]
    pub fn general_coupon(mut self, general_coupon: impl Into<Value>) -> Self {
        self.general_coupon = Some(general_coupon.into());
        self
    }

    /// Changes of a general card.
    #[doc(alias = "generalCard")]
    #[must_use]
    pub fn general_card(mut self, general_card: impl Into<Value>) -> Self {
        self.general_card = Some(general_card.into());
        self
    }

    /// Changes of a member card.
    #[doc(alias = "memberCard")]
    #[must_use]
    pub fn member_card(mut self, member_card: impl Into<Value>) -> Self {
        self.member_card = Some(member_card.into());
        self
    }

    /// Changes of a ticket to a sight.
    #[doc(alias = "scenicTicket")]
    #[must_use]
    pub fn scenic_ticket(mut self, scenic_ticket: impl Into<Value>) -> Self {
        self.scenic_ticket = Some(scenic_ticket.into());
        self
    }

    /// Changes of a film ticket.
    #[doc(alias = "movieTicket")]
    #[must_use]
    pub fn movie_ticket(mut self, movie_ticket: impl Into<Value>) -> Self {
        self.movie_ticket = Some(movie_ticket.into());
        self
    }

    /// Changes of a boarding pass.
    #[doc(alias = "boardingPass")]
    #[must_use]
    pub fn boarding_pass(mut self, boarding_pass: impl Into<Value>) -> Self {
        self.boarding_pass = Some(boarding_pass.into());
        self
    }

    /// Changes of a meeting ticket.
    #[doc(alias = "meetingTicket")]
    #[must_use]
    pub fn meeting_ticket(mut self, meeting_ticket: impl Into<Value>) -> Self {
        self.meeting_ticket = Some(meeting_ticket.into());
        self
    }
}

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("groupon", &self.groupon)
            .optional("cash", &self.cash)
            .optional("discount", &self.discount)
            .optional("gift", &self.gift)
            .member("card_id", &self.card_id)
            .optional("general_coupon", &self.general_coupon)
            .optional("general_card", &self.general_card)
            .optional("member_card", &self.member_card)
            .optional("scenic_ticket", &self.scenic_ticket)
            .optional("movie_ticket", &self.movie_ticket)
            .optional("boarding_pass", &self.boarding_pass)
            .optional("meeting_ticket", &self.meeting_ticket)
            .end()
    }
}

impl Request for Update {
    const API: Api = Api::named("officialAccount.card.update").endpoint(Method::Post, "/card/update");

    type Reply = UpdateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.update`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.update` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.update`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.update\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdate>"
)]
pub trait MayUpdate {}

#[diagnostic::do_not_recommend]
impl MayUpdate for AllPermissions {}
impl<S: MayUpdate> DeclaredIn<S> for Update {}

reply! {
    /// The answer to [`Update`].
    pub struct UpdateReply {
        /// Whether the change must be audited first.
        #[doc(alias = "sendCheck")]
        pub send_check: bool = "send_check",
    }
}

/// Change the code of a card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateCode`, over HTTPS `POST /card/code/update`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#6).
#[doc(alias = "openapi.officialAccount.card.updateCode")]
#[doc(alias = "updateCode")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateCode {
    /// The code.
    pub code: String,
    /// The new code.
    #[doc(alias = "newCode")]
    pub new_code: String,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
}

impl UpdateCode {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>, new_code: impl Into<String>) -> Self {
        Self { code: code.into(), new_code: new_code.into(), card_id: None }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }
}

impl Serialize for UpdateCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .member("new_code", &self.new_code)
            .optional("card_id", &self.card_id)
            .end()
    }
}

impl Request for UpdateCode {
    const API: Api = Api::named("officialAccount.card.updateCode").endpoint(Method::Post, "/card/code/update");

    type Reply = UpdateCodeReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateCode`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateCode>"
)]
pub trait MayUpdateCode {}

#[diagnostic::do_not_recommend]
impl MayUpdateCode for AllPermissions {}
impl<S: MayUpdateCode> DeclaredIn<S> for UpdateCode {}

reply! {
    /// The answer to [`UpdateCode`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateCodeReply {}
}

/// Change a shelf of gift cards.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateGiftCard`, over HTTPS `POST /card/giftcard/page/update`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.updateGiftCard")]
#[doc(alias = "updateGiftCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateGiftCard {
    /// The shelf.
    pub page: ChangedShelf,
}

impl UpdateGiftCard {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(page: ChangedShelf) -> Self {
        Self { page }
    }
}

impl Serialize for UpdateGiftCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("page", &self.page).end()
    }
}

impl Request for UpdateGiftCard {
    const API: Api =
        Api::named("officialAccount.card.updateGiftCard").endpoint(Method::Post, "/card/giftcard/page/update");

    type Reply = UpdateGiftCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateGiftCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateGiftCard>"
)]
pub trait MayUpdateGiftCard {}

#[diagnostic::do_not_recommend]
impl MayUpdateGiftCard for AllPermissions {}
impl<S: MayUpdateGiftCard> DeclaredIn<S> for UpdateGiftCard {}

reply! {
    /// The answer to [`UpdateGiftCard`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateGiftCardReply {}
}

/// The shelf.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ChangedShelf {
    /// Address of the merchant.
    pub address: String,
    /// Id of the shelf.
    #[doc(alias = "pageId")]
    pub page_id: String,
    /// Address of the picture on top.
    #[doc(alias = "bannerPicUrl")]
    pub banner_pic_url: String,
    /// Title of the page.
    #[doc(alias = "pageTitle")]
    pub page_title: String,
    /// Telephone of the merchant.
    #[doc(alias = "servicePhone")]
    pub service_phone: String,
    /// Instructions.
    #[doc(alias = "bizDescription")]
    pub biz_description: String,
    /// The themes.
    #[doc(alias = "themeList")]
    pub theme_list: Option<Vec<Theme>>,
    /// The categories.
    #[doc(alias = "categoryList")]
    pub category_list: Option<Vec<ShelfCategory>>,
    /// Whether one can buy several.
    #[doc(alias = "supportMulti")]
    pub support_multi: Option<bool>,
    /// Whether one can buy for oneself.
    #[doc(alias = "supportBuyForSelf")]
    pub support_buy_for_self: Option<bool>,
    /// Whether there are invoices.
    #[doc(alias = "needReceipt")]
    pub need_receipt: Option<bool>,
    /// A link.
    #[doc(alias = "cell1")]
    pub cell_1: Option<ShelfCell>,
    /// Another link.
    #[doc(alias = "cell2")]
    pub cell_2: Option<ShelfCell>,
}

impl ChangedShelf {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: ChangedShelfArguments) -> Self {
        let ChangedShelfArguments { page_id, banner_pic_url, page_title, address, service_phone, biz_description } =
            arguments;
        Self {
            address,
            page_id,
            banner_pic_url,
            page_title,
            service_phone,
            biz_description,
            theme_list: None,
            category_list: None,
            support_multi: None,
            support_buy_for_self: None,
            need_receipt: None,
            cell_1: None,
            cell_2: None,
        }
    }

    /// The themes.
    #[doc(alias = "themeList")]
    #[must_use]
    pub fn theme_list(mut self, theme_list: impl IntoIterator<Item = Theme>) -> Self {
        self.theme_list = Some(theme_list.into_iter().collect());
        self
    }

    /// The categories.
    #[doc(alias = "categoryList")]
    #[must_use]
    pub fn category_list(mut self, category_list: impl IntoIterator<Item = ShelfCategory>) -> Self {
        self.category_list = Some(category_list.into_iter().collect());
        self
    }

    /// Whether one can buy several.
    #[doc(alias = "supportMulti")]
    #[must_use]
    #[inline]
    pub fn support_multi(mut self, support_multi: bool) -> Self {
        self.support_multi = Some(support_multi);
        self
    }

    /// Whether one can buy for oneself.
    #[doc(alias = "supportBuyForSelf")]
    #[must_use]
    #[inline]
    pub fn support_buy_for_self(mut self, support_buy_for_self: bool) -> Self {
        self.support_buy_for_self = Some(support_buy_for_self);
        self
    }

    /// Whether there are invoices.
    #[doc(alias = "needReceipt")]
    #[must_use]
    #[inline]
    pub fn need_receipt(mut self, need_receipt: bool) -> Self {
        self.need_receipt = Some(need_receipt);
        self
    }

    /// A link.
    #[doc(alias = "cell1")]
    #[must_use]
    #[inline]
    pub fn cell_1(mut self, cell_1: ShelfCell) -> Self {
        self.cell_1 = Some(cell_1);
        self
    }

    /// Another link.
    #[doc(alias = "cell2")]
    #[must_use]
    #[inline]
    pub fn cell_2(mut self, cell_2: ShelfCell) -> Self {
        self.cell_2 = Some(cell_2);
        self
    }
}

impl Serialize for ChangedShelf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("address", &self.address)
            .member("page_id", &self.page_id)
            .member("banner_pic_url", &self.banner_pic_url)
            .member("page_title", &self.page_title)
            .member("service_phone", &self.service_phone)
            .member("biz_description", &self.biz_description)
            .optional("theme_list", &self.theme_list)
            .optional("category_list", &self.category_list)
            .optional("support_multi", &self.support_multi)
            .optional("support_buy_for_self", &self.support_buy_for_self)
            .optional("need_receipt", &self.need_receipt)
            .optional("cell_1", &self.cell_1)
            .optional("cell_2", &self.cell_2)
            .end()
    }
}

/// What [`ChangedShelf::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct ChangedShelfArguments {
    /// Id of the shelf.
    #[doc(alias = "pageId")]
    pub page_id: String,
    /// Address of the picture on top.
    #[doc(alias = "bannerPicUrl")]
    pub banner_pic_url: String,
    /// Title of the page.
    #[doc(alias = "pageTitle")]
    pub page_title: String,
    /// Address of the merchant.
    pub address: String,
    /// Telephone of the merchant.
    #[doc(alias = "servicePhone")]
    pub service_phone: String,
    /// Instructions.
    #[doc(alias = "bizDescription")]
    pub biz_description: String,
}

/// Change a meeting ticket.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateMeetingTicket`, over HTTPS `POST /card/meetingticket/updateuser`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#2).
#[doc(alias = "openapi.officialAccount.card.updateMeetingTicket")]
#[doc(alias = "updateMeetingTicket")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateMeetingTicket {
    /// Code of the card.
    pub code: String,
    /// Area.
    pub zone: Option<String>,
    /// Entrance.
    pub entrance: Option<String>,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
    /// Seat.
    #[doc(alias = "seatNumber")]
    pub seat_number: Option<String>,
    /// When it begins, unix seconds.
    #[doc(alias = "beginTime")]
    pub begin_time: Option<i64>,
    /// When it ends, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: Option<i64>,
}

impl UpdateMeetingTicket {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            zone: None,
            entrance: None,
            card_id: None,
            seat_number: None,
            begin_time: None,
            end_time: None,
        }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }

    /// Area.
    #[must_use]
    pub fn zone(mut self, zone: impl Into<String>) -> Self {
        self.zone = Some(zone.into());
        self
    }

    /// Entrance.
    #[must_use]
    pub fn entrance(mut self, entrance: impl Into<String>) -> Self {
        self.entrance = Some(entrance.into());
        self
    }

    /// Seat.
    #[doc(alias = "seatNumber")]
    #[must_use]
    pub fn seat_number(mut self, seat_number: impl Into<String>) -> Self {
        self.seat_number = Some(seat_number.into());
        self
    }

    /// When it begins, unix seconds.
    #[doc(alias = "beginTime")]
    #[must_use]
    #[inline]
    pub fn begin_time(mut self, begin_time: i64) -> Self {
        self.begin_time = Some(begin_time);
        self
    }

    /// When it ends, unix seconds.
    #[doc(alias = "endTime")]
    #[must_use]
    #[inline]
    pub fn end_time(mut self, end_time: i64) -> Self {
        self.end_time = Some(end_time);
        self
    }
}

impl Serialize for UpdateMeetingTicket {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("zone", &self.zone)
            .optional("entrance", &self.entrance)
            .optional("card_id", &self.card_id)
            .optional("seat_number", &self.seat_number)
            .optional("begin_time", &self.begin_time)
            .optional("end_time", &self.end_time)
            .end()
    }
}

impl Request for UpdateMeetingTicket {
    const API: Api =
        Api::named("officialAccount.card.updateMeetingTicket").endpoint(Method::Post, "/card/meetingticket/updateuser");

    type Reply = UpdateMeetingTicketReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateMeetingTicket`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateMeetingTicket` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateMeetingTicket`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateMeetingTicket\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateMeetingTicket>"
)]
pub trait MayUpdateMeetingTicket {}

#[diagnostic::do_not_recommend]
impl MayUpdateMeetingTicket for AllPermissions {}
impl<S: MayUpdateMeetingTicket> DeclaredIn<S> for UpdateMeetingTicket {}

reply! {
    /// The answer to [`UpdateMeetingTicket`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateMeetingTicketReply {}
}

/// Change the points, balance and level of a member card.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateMemberCardUserInfo`, over HTTPS `POST /card/membercard/updateuser`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#18).
#[doc(alias = "openapi.officialAccount.card.updateMemberCardUserInfo")]
#[doc(alias = "updateMemberCardUserInfo")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateMemberCardUserInfo {
    /// Code of the card.
    pub code: String,
    /// Points, as a total.
    pub bonus: Option<i64>,
    /// Balance as a total, in fen.
    pub balance: Option<i64>,
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Address of the background.
    #[doc(alias = "backgroundPicUrl")]
    pub background_pic_url: Option<String>,
    /// Change of the points.
    #[doc(alias = "addBonus")]
    pub add_bonus: Option<i64>,
    /// Why the points change.
    #[doc(alias = "recordBonus")]
    pub record_bonus: Option<String>,
    /// Change of the balance, in fen.
    #[doc(alias = "addBalance")]
    pub add_balance: Option<i64>,
    /// Why the balance changes.
    #[doc(alias = "recordBalance")]
    pub record_balance: Option<String>,
    /// Value of the first own field.
    #[doc(alias = "customFieldValue1")]
    pub custom_field_value1: Option<String>,
    /// Value of the second own field.
    #[doc(alias = "customFieldValue2")]
    pub custom_field_value2: Option<String>,
    /// Value of the third own field.
    #[doc(alias = "customFieldValue3")]
    pub custom_field_value3: Option<String>,
    /// Which changes the user is told of.
    #[doc(alias = "notifyOptional")]
    pub notify_optional: Option<Notifications>,
}

impl UpdateMemberCardUserInfo {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            bonus: None,
            balance: None,
            card_id: card_id.into(),
            background_pic_url: None,
            add_bonus: None,
            record_bonus: None,
            add_balance: None,
            record_balance: None,
            custom_field_value1: None,
            custom_field_value2: None,
            custom_field_value3: None,
            notify_optional: None,
        }
    }

    /// Address of the background.
    #[doc(alias = "backgroundPicUrl")]
    #[must_use]
    pub fn background_pic_url(mut self, background_pic_url: impl Into<String>) -> Self {
        self.background_pic_url = Some(background_pic_url.into());
        self
    }

    /// Points, as a total.
    #[must_use]
    #[inline]
    pub fn bonus(mut self, bonus: i64) -> Self {
        self.bonus = Some(bonus);
        self
    }

    /// Change of the points.
    #[doc(alias = "addBonus")]
    #[must_use]
    #[inline]
    pub fn add_bonus(mut self, add_bonus: i64) -> Self {
        self.add_bonus = Some(add_bonus);
        self
    }

    /// Why the points change.
    #[doc(alias = "recordBonus")]
    #[must_use]
    pub fn record_bonus(mut self, record_bonus: impl Into<String>) -> Self {
        self.record_bonus = Some(record_bonus.into());
        self
    }

    /// Balance as a total, in fen.
    #[must_use]
    #[inline]
    pub fn balance(mut self, balance: i64) -> Self {
        self.balance = Some(balance);
        self
    }

    /// Change of the balance, in fen.
    #[doc(alias = "addBalance")]
    #[must_use]
    #[inline]
    pub fn add_balance(mut self, add_balance: i64) -> Self {
        self.add_balance = Some(add_balance);
        self
    }

    /// Why the balance changes.
    #[doc(alias = "recordBalance")]
    #[must_use]
    pub fn record_balance(mut self, record_balance: impl Into<String>) -> Self {
        self.record_balance = Some(record_balance.into());
        self
    }

    /// Value of the first own field.
    #[doc(alias = "customFieldValue1")]
    #[must_use]
    pub fn custom_field_value1(mut self, custom_field_value1: impl Into<String>) -> Self {
        self.custom_field_value1 = Some(custom_field_value1.into());
        self
    }

    /// Value of the second own field.
    #[doc(alias = "customFieldValue2")]
    #[must_use]
    pub fn custom_field_value2(mut self, custom_field_value2: impl Into<String>) -> Self {
        self.custom_field_value2 = Some(custom_field_value2.into());
        self
    }

    /// Value of the third own field.
    #[doc(alias = "customFieldValue3")]
    #[must_use]
    pub fn custom_field_value3(mut self, custom_field_value3: impl Into<String>) -> Self {
        self.custom_field_value3 = Some(custom_field_value3.into());
        self
    }

    /// Which changes the user is told of.
    #[doc(alias = "notifyOptional")]
    #[must_use]
    #[inline]
    pub fn notify_optional(mut self, notify_optional: Notifications) -> Self {
        self.notify_optional = Some(notify_optional);
        self
    }
}

impl Serialize for UpdateMemberCardUserInfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("bonus", &self.bonus)
            .optional("balance", &self.balance)
            .member("card_id", &self.card_id)
            .optional("background_pic_url", &self.background_pic_url)
            .optional("add_bonus", &self.add_bonus)
            .optional("record_bonus", &self.record_bonus)
            .optional("add_balance", &self.add_balance)
            .optional("record_balance", &self.record_balance)
            .optional("custom_field_value1", &self.custom_field_value1)
            .optional("custom_field_value2", &self.custom_field_value2)
            .optional("custom_field_value3", &self.custom_field_value3)
            .optional("notify_optional", &self.notify_optional)
            .end()
    }
}

impl Request for UpdateMemberCardUserInfo {
    const API: Api = Api::named("officialAccount.card.updateMemberCardUserInfo")
        .endpoint(Method::Post, "/card/membercard/updateuser");

    type Reply = UpdateMemberCardUserInfoReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateMemberCardUserInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateMemberCardUserInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateMemberCardUserInfo`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateMemberCardUserInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateMemberCardUserInfo>"
)]
pub trait MayUpdateMemberCardUserInfo {}

#[diagnostic::do_not_recommend]
impl MayUpdateMemberCardUserInfo for AllPermissions {}
impl<S: MayUpdateMemberCardUserInfo> DeclaredIn<S> for UpdateMemberCardUserInfo {}

reply! {
    /// The answer to [`UpdateMemberCardUserInfo`].
    pub struct UpdateMemberCardUserInfoReply {
        /// Points afterwards.
        #[doc(alias = "resultBonus")]
        pub result_bonus: i64 = "result_bonus",
        /// Balance afterwards, in fen.
        #[doc(alias = "resultBalance")]
        pub result_balance: i64 = "result_balance",
        /// Openid of the user.
        pub openid: OpenId = "openid",
    }
}

/// Which changes the user is told of.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Notifications {
    /// A change of the points.
    #[doc(alias = "isNotifyBonus")]
    pub is_notify_bonus: Option<bool>,
    /// A change of the balance.
    #[doc(alias = "isNotifyBalance")]
    pub is_notify_balance: Option<bool>,
    /// A change of the first own field.
    #[doc(alias = "isNotifyCustomField1")]
    pub is_notify_custom_field1: Option<bool>,
    /// A change of the second own field.
    #[doc(alias = "isNotifyCustomField2")]
    pub is_notify_custom_field2: Option<bool>,
    /// A change of the third own field.
    #[doc(alias = "isNotifyCustomField3")]
    pub is_notify_custom_field3: Option<bool>,
}

impl Notifications {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// A change of the points.
    #[doc(alias = "isNotifyBonus")]
    #[must_use]
    #[inline]
    pub fn is_notify_bonus(mut self, is_notify_bonus: bool) -> Self {
        self.is_notify_bonus = Some(is_notify_bonus);
        self
    }

    /// A change of the balance.
    #[doc(alias = "isNotifyBalance")]
    #[must_use]
    #[inline]
    pub fn is_notify_balance(mut self, is_notify_balance: bool) -> Self {
        self.is_notify_balance = Some(is_notify_balance);
        self
    }

    /// A change of the first own field.
    #[doc(alias = "isNotifyCustomField1")]
    #[must_use]
    #[inline]
    pub fn is_notify_custom_field1(mut self, is_notify_custom_field1: bool) -> Self {
        self.is_notify_custom_field1 = Some(is_notify_custom_field1);
        self
    }

    /// A change of the second own field.
    #[doc(alias = "isNotifyCustomField2")]
    #[must_use]
    #[inline]
    pub fn is_notify_custom_field2(mut self, is_notify_custom_field2: bool) -> Self {
        self.is_notify_custom_field2 = Some(is_notify_custom_field2);
        self
    }

    /// A change of the third own field.
    #[doc(alias = "isNotifyCustomField3")]
    #[must_use]
    #[inline]
    pub fn is_notify_custom_field3(mut self, is_notify_custom_field3: bool) -> Self {
        self.is_notify_custom_field3 = Some(is_notify_custom_field3);
        self
    }
}

impl Serialize for Notifications {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("is_notify_bonus", &self.is_notify_bonus)
            .optional("is_notify_balance", &self.is_notify_balance)
            .optional("is_notify_custom_field1", &self.is_notify_custom_field1)
            .optional("is_notify_custom_field2", &self.is_notify_custom_field2)
            .optional("is_notify_custom_field3", &self.is_notify_custom_field3)
            .end()
    }
}

/// Change a film ticket.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateMovieTicket`, over HTTPS `POST /card/movieticket/updateuser`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#7).
#[doc(alias = "openapi.officialAccount.card.updateMovieTicket")]
#[doc(alias = "updateMovieTicket")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateMovieTicket {
    /// Code of the card.
    pub code: String,
    /// How long it is, minutes.
    pub duration: Option<i64>,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
    /// Class of the ticket.
    #[doc(alias = "ticketClass")]
    pub ticket_class: Option<String>,
    /// When the film begins, unix seconds.
    #[doc(alias = "showTime")]
    pub show_time: Option<i64>,
    /// Room.
    #[doc(alias = "screeningRoom")]
    pub screening_room: Option<String>,
    /// Seats.
    #[doc(alias = "seatNumber")]
    pub seat_number: Option<Vec<String>>,
}

impl UpdateMovieTicket {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            duration: None,
            card_id: None,
            ticket_class: None,
            show_time: None,
            screening_room: None,
            seat_number: None,
        }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }

    /// Class of the ticket.
    #[doc(alias = "ticketClass")]
    #[must_use]
    pub fn ticket_class(mut self, ticket_class: impl Into<String>) -> Self {
        self.ticket_class = Some(ticket_class.into());
        self
    }

    /// When the film begins, unix seconds.
    #[doc(alias = "showTime")]
    #[must_use]
    #[inline]
    pub fn show_time(mut self, show_time: i64) -> Self {
        self.show_time = Some(show_time);
        self
    }

    /// How long it is, minutes.
    #[must_use]
    #[inline]
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Room.
    #[doc(alias = "screeningRoom")]
    #[must_use]
    pub fn screening_room(mut self, screening_room: impl Into<String>) -> Self {
        self.screening_room = Some(screening_room.into());
        self
    }

    /// Seats.
    #[doc(alias = "seatNumber")]
    #[must_use]
    pub fn seat_number(mut self, seat_number: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.seat_number = Some(seat_number.into_iter().map(Into::into).collect());
        self
    }
}

impl Serialize for UpdateMovieTicket {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("duration", &self.duration)
            .optional("card_id", &self.card_id)
            .optional("ticket_class", &self.ticket_class)
            .optional("show_time", &self.show_time)
            .optional("screening_room", &self.screening_room)
            .optional("seat_number", &self.seat_number)
            .end()
    }
}

impl Request for UpdateMovieTicket {
    const API: Api =
        Api::named("officialAccount.card.updateMovieTicket").endpoint(Method::Post, "/card/movieticket/updateuser");

    type Reply = UpdateMovieTicketReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateMovieTicket`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateMovieTicket` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateMovieTicket`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateMovieTicket\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateMovieTicket>"
)]
pub trait MayUpdateMovieTicket {}

#[diagnostic::do_not_recommend]
impl MayUpdateMovieTicket for AllPermissions {}
impl<S: MayUpdateMovieTicket> DeclaredIn<S> for UpdateMovieTicket {}

reply! {
    /// The answer to [`UpdateMovieTicket`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateMovieTicketReply {}
}

/// Change a sub-merchant.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateSubmerchant`, over HTTPS `POST /card/submerchant/update`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#1).
#[doc(alias = "openapi.officialAccount.card.updateSubmerchant")]
#[doc(alias = "updateSubmerchant")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateSubmerchant {
    /// The sub-merchant.
    pub info: ChangedSubmerchant,
}

impl UpdateSubmerchant {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(info: ChangedSubmerchant) -> Self {
        Self { info }
    }
}

impl Serialize for UpdateSubmerchant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("info", &self.info).end()
    }
}

impl Request for UpdateSubmerchant {
    const API: Api =
        Api::named("officialAccount.card.updateSubmerchant").endpoint(Method::Post, "/card/submerchant/update");

    type Reply = UpdateSubmerchantReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateSubmerchant`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateSubmerchant>"
)]
pub trait MayUpdateSubmerchant {}

#[diagnostic::do_not_recommend]
impl MayUpdateSubmerchant for AllPermissions {}
impl<S: MayUpdateSubmerchant> DeclaredIn<S> for UpdateSubmerchant {}

reply! {
    /// The answer to [`UpdateSubmerchant`].
    pub struct UpdateSubmerchantReply {
        /// The sub-merchant.
        pub info: Submerchant = "info",
    }
}

/// The sub-merchant.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ChangedSubmerchant {
    /// Picture of the authorisation.
    pub protocol: MediaId,
    /// Id of the sub-merchant.
    #[doc(alias = "merchantId")]
    pub merchant_id: i64,
    /// Its name.
    #[doc(alias = "brandName")]
    pub brand_name: String,
    /// Address of its logo.
    #[doc(alias = "logoUrl")]
    pub logo_url: String,
    /// Until when the authorisation is valid, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Category.
    #[doc(alias = "primaryCategoryId")]
    pub primary_category_id: i64,
    /// Category below.
    #[doc(alias = "secondaryCategoryId")]
    pub secondary_category_id: i64,
    /// Its official account.
    #[doc(alias = "appId")]
    pub app_id: Option<AppId>,
    /// Picture of the business licence.
    #[doc(alias = "agreementMediaId")]
    pub agreement_media_id: Option<MediaId>,
    /// Picture of the owner's identity card.
    #[doc(alias = "operatorMediaId")]
    pub operator_media_id: Option<MediaId>,
}

impl ChangedSubmerchant {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: ChangedSubmerchantArguments) -> Self {
        let ChangedSubmerchantArguments {
            merchant_id,
            brand_name,
            logo_url,
            protocol,
            end_time,
            primary_category_id,
            secondary_category_id,
        } = arguments;
        Self {
            protocol,
            merchant_id,
            brand_name,
            logo_url,
            end_time,
            primary_category_id,
            secondary_category_id,
            app_id: None,
            agreement_media_id: None,
            operator_media_id: None,
        }
    }

    /// Its official account.
    #[doc(alias = "appId")]
    #[must_use]
    pub fn app_id(mut self, app_id: impl Into<AppId>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Picture of the business licence.
    #[doc(alias = "agreementMediaId")]
    #[must_use]
    pub fn agreement_media_id(mut self, agreement_media_id: impl Into<MediaId>) -> Self {
        self.agreement_media_id = Some(agreement_media_id.into());
        self
    }

    /// Picture of the owner's identity card.
    #[doc(alias = "operatorMediaId")]
    #[must_use]
    pub fn operator_media_id(mut self, operator_media_id: impl Into<MediaId>) -> Self {
        self.operator_media_id = Some(operator_media_id.into());
        self
    }
}

impl Serialize for ChangedSubmerchant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("protocol", &self.protocol)
            .member("merchant_id", &self.merchant_id)
            .member("brand_name", &self.brand_name)
            .member("logo_url", &self.logo_url)
            .member("end_time", &self.end_time)
            .member("primary_category_id", &self.primary_category_id)
            .member("secondary_category_id", &self.secondary_category_id)
            .optional("app_id", &self.app_id)
            .optional("agreement_media_id", &self.agreement_media_id)
            .optional("operator_media_id", &self.operator_media_id)
            .end()
    }
}

/// What [`ChangedSubmerchant::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct ChangedSubmerchantArguments {
    /// Id of the sub-merchant.
    #[doc(alias = "merchantId")]
    pub merchant_id: i64,
    /// Its name.
    #[doc(alias = "brandName")]
    pub brand_name: String,
    /// Address of its logo.
    #[doc(alias = "logoUrl")]
    pub logo_url: String,
    /// Picture of the authorisation.
    pub protocol: MediaId,
    /// Until when the authorisation is valid, unix seconds.
    #[doc(alias = "endTime")]
    pub end_time: i64,
    /// Category.
    #[doc(alias = "primaryCategoryId")]
    pub primary_category_id: i64,
    /// Category below.
    #[doc(alias = "secondaryCategoryId")]
    pub secondary_category_id: i64,
}

/// Change a gift card of a user.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.updateUserCard`, over HTTPS `POST /card/generalcard/updateuser`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
#[doc(alias = "openapi.officialAccount.card.updateUserCard")]
#[doc(alias = "updateUserCard")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateUserCard {
    /// Code of the card.
    pub code: String,
    /// Points, as a total.
    pub bonus: Option<i64>,
    /// Balance as a total, in fen.
    pub balance: Option<i64>,
    /// Id of the card.
    #[doc(alias = "cardId")]
    pub card_id: CardId,
    /// Address of the background.
    #[doc(alias = "backgroundPicUrl")]
    pub background_pic_url: Option<String>,
    /// Why the points change.
    #[doc(alias = "recordBonus")]
    pub record_bonus: Option<String>,
    /// Why the balance changes.
    #[doc(alias = "recordBalance")]
    pub record_balance: Option<String>,
    /// Value of the first own field.
    #[doc(alias = "customFieldValue1")]
    pub custom_field_value1: Option<String>,
    /// Value of the second own field.
    #[doc(alias = "customFieldValue2")]
    pub custom_field_value2: Option<String>,
    /// Value of the third own field.
    #[doc(alias = "customFieldValue3")]
    pub custom_field_value3: Option<String>,
    /// Whether it can be given to a friend.
    #[doc(alias = "canGiveFriend")]
    pub can_give_friend: Option<bool>,
}

impl UpdateUserCard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(card_id: impl Into<CardId>, code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            bonus: None,
            balance: None,
            card_id: card_id.into(),
            background_pic_url: None,
            record_bonus: None,
            record_balance: None,
            custom_field_value1: None,
            custom_field_value2: None,
            custom_field_value3: None,
            can_give_friend: None,
        }
    }

    /// Address of the background.
    #[doc(alias = "backgroundPicUrl")]
    #[must_use]
    pub fn background_pic_url(mut self, background_pic_url: impl Into<String>) -> Self {
        self.background_pic_url = Some(background_pic_url.into());
        self
    }

    /// Points, as a total.
    #[must_use]
    #[inline]
    pub fn bonus(mut self, bonus: i64) -> Self {
        self.bonus = Some(bonus);
        self
    }

    /// Why the points change.
    #[doc(alias = "recordBonus")]
    #[must_use]
    pub fn record_bonus(mut self, record_bonus: impl Into<String>) -> Self {
        self.record_bonus = Some(record_bonus.into());
        self
    }

    /// Balance as a total, in fen.
    #[must_use]
    #[inline]
    pub fn balance(mut self, balance: i64) -> Self {
        self.balance = Some(balance);
        self
    }

    /// Why the balance changes.
    #[doc(alias = "recordBalance")]
    #[must_use]
    pub fn record_balance(mut self, record_balance: impl Into<String>) -> Self {
        self.record_balance = Some(record_balance.into());
        self
    }

    /// Value of the first own field.
    #[doc(alias = "customFieldValue1")]
    #[must_use]
    pub fn custom_field_value1(mut self, custom_field_value1: impl Into<String>) -> Self {
        self.custom_field_value1 = Some(custom_field_value1.into());
        self
    }

    /// Value of the second own field.
    #[doc(alias = "customFieldValue2")]
    #[must_use]
    pub fn custom_field_value2(mut self, custom_field_value2: impl Into<String>) -> Self {
        self.custom_field_value2 = Some(custom_field_value2.into());
        self
    }

    /// Value of the third own field.
    #[doc(alias = "customFieldValue3")]
    #[must_use]
    pub fn custom_field_value3(mut self, custom_field_value3: impl Into<String>) -> Self {
        self.custom_field_value3 = Some(custom_field_value3.into());
        self
    }

    /// Whether it can be given to a friend.
    #[doc(alias = "canGiveFriend")]
    #[must_use]
    #[inline]
    pub fn can_give_friend(mut self, can_give_friend: bool) -> Self {
        self.can_give_friend = Some(can_give_friend);
        self
    }
}

impl Serialize for UpdateUserCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("bonus", &self.bonus)
            .optional("balance", &self.balance)
            .member("card_id", &self.card_id)
            .optional("background_pic_url", &self.background_pic_url)
            .optional("record_bonus", &self.record_bonus)
            .optional("record_balance", &self.record_balance)
            .optional("custom_field_value1", &self.custom_field_value1)
            .optional("custom_field_value2", &self.custom_field_value2)
            .optional("custom_field_value3", &self.custom_field_value3)
            .optional("can_give_friend", &self.can_give_friend)
            .end()
    }
}

impl Request for UpdateUserCard {
    const API: Api =
        Api::named("officialAccount.card.updateUserCard").endpoint(Method::Post, "/card/generalcard/updateuser");

    type Reply = UpdateUserCardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.updateUserCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateUserCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateUserCard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.updateUserCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateUserCard>"
)]
pub trait MayUpdateUserCard {}

#[diagnostic::do_not_recommend]
impl MayUpdateUserCard for AllPermissions {}
impl<S: MayUpdateUserCard> DeclaredIn<S> for UpdateUserCard {}

reply! {
    /// The answer to [`UpdateUserCard`].
    pub struct UpdateUserCardReply {
        /// Points afterwards.
        #[doc(alias = "resultBonus")]
        pub result_bonus: i64 = "result_bonus",
        /// Balance afterwards, in fen.
        #[doc(alias = "resultBalance")]
        pub result_balance: i64 = "result_balance",
        /// Openid of the user.
        pub openid: OpenId = "openid",
    }
}
