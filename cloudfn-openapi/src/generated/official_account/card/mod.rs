// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card`: 47 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::card;
//!
//! let request = card::GetPayGiftCardById::new(serde_json::json!({"member": 1}));
//! assert_eq!(card::GetPayGiftCardById::API.name, "officialAccount.card.GetPayGiftCardById");
//! # let _ = request;
//! ```

pub mod update;

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Get a rule that gives cards after a payment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.GetPayGiftCardById`, over HTTPS `POST /card/paygiftcard/getbyid`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
    #[doc(alias = "openapi.officialAccount.card.GetPayGiftCardById")]
    pub struct GetPayGiftCardById;
}

impl Request for GetPayGiftCardById {
    const API: Api =
        Api::named("officialAccount.card.GetPayGiftCardById").endpoint(Method::Post, "/card/paygiftcard/getbyid");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.GetPayGiftCardById`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.GetPayGiftCardById` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.GetPayGiftCardById`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.GetPayGiftCardById\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetPayGiftCardById>"
)]
pub trait MayGetPayGiftCardById {}

#[diagnostic::do_not_recommend]
impl MayGetPayGiftCardById for AllPermissions {}
impl<S: MayGetPayGiftCardById> DeclaredIn<S> for GetPayGiftCardById {}

open_request! {
    /// Activate a member card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.activateMemberCard`, over HTTPS `POST /card/membercard/activate`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Coupons-Mini_Program_Start_Up.html#%E6%8E%A5%E5%8F%A35%EF%BC%9A%E6%BF%80%E6%B4%BB%E7%94%A8%E6%88%B7%E9%A2%86%E5%8F%96%E7%9A%84%E4%BC%9A%E5%91%98%E5%8D%A1%EF%BC%88%E8%B7%B3%E8%BD%AC%E5%9E%8B%E5%BC%80%E5%8D%A1%E7%BB%84%E4%BB%B6%EF%BC%89).
    #[doc(alias = "openapi.officialAccount.card.activateMemberCard")]
    #[doc(alias = "activateMemberCard")]
    pub struct ActivateMemberCard;
}

impl Request for ActivateMemberCard {
    const API: Api =
        Api::named("officialAccount.card.activateMemberCard").endpoint(Method::Post, "/card/membercard/activate");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.activateMemberCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.activateMemberCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.activateMemberCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.activateMemberCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayActivateMemberCard>"
)]
pub trait MayActivateMemberCard {}

#[diagnostic::do_not_recommend]
impl MayActivateMemberCard for AllPermissions {}
impl<S: MayActivateMemberCard> DeclaredIn<S> for ActivateMemberCard {}

open_request! {
    /// Create a shelf of gift cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.addGiftCard`, over HTTPS `POST /card/giftcard/page/add`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.addGiftCard")]
    #[doc(alias = "addGiftCard")]
    pub struct AddGiftCard;
}

impl Request for AddGiftCard {
    const API: Api = Api::named("officialAccount.card.addGiftCard").endpoint(Method::Post, "/card/giftcard/page/add");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.addGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.addGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.addGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.addGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayAddGiftCard>"
)]
pub trait MayAddGiftCard {}

#[diagnostic::do_not_recommend]
impl MayAddGiftCard for AllPermissions {}
impl<S: MayAddGiftCard> DeclaredIn<S> for AddGiftCard {}

open_request! {
    /// Apply for payments of gift cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.addGiftCardPayWhitelist`, over HTTPS `POST /card/giftcard/pay/whitelist/add`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.addGiftCardPayWhitelist")]
    #[doc(alias = "addGiftCardPayWhitelist")]
    pub struct AddGiftCardPayWhitelist;
}

impl Request for AddGiftCardPayWhitelist {
    const API: Api = Api::named("officialAccount.card.addGiftCardPayWhitelist")
        .endpoint(Method::Post, "/card/giftcard/pay/whitelist/add");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.addGiftCardPayWhitelist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.addGiftCardPayWhitelist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.addGiftCardPayWhitelist`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.addGiftCardPayWhitelist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayAddGiftCardPayWhitelist>"
)]
pub trait MayAddGiftCardPayWhitelist {}

#[diagnostic::do_not_recommend]
impl MayAddGiftCardPayWhitelist for AllPermissions {}
impl<S: MayAddGiftCardPayWhitelist> DeclaredIn<S> for AddGiftCardPayWhitelist {}

open_request! {
    /// List the cards of the account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.batchGet`, over HTTPS `POST /card/batchget`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#3).
    #[doc(alias = "openapi.officialAccount.card.batchGet")]
    #[doc(alias = "batchGet")]
    pub struct BatchGet;
}

impl Request for BatchGet {
    const API: Api = Api::named("officialAccount.card.batchGet").endpoint(Method::Post, "/card/batchget");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.batchGet`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGet` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGet`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.batchGet\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGet>"
)]
pub trait MayBatchGet {}

#[diagnostic::do_not_recommend]
impl MayBatchGet for AllPermissions {}
impl<S: MayBatchGet> DeclaredIn<S> for BatchGet {}

open_request! {
    /// List the shelves of gift cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.batchGetGiftCard`, over HTTPS `POST /card/giftcard/page/batchget`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.batchGetGiftCard")]
    #[doc(alias = "batchGetGiftCard")]
    pub struct BatchGetGiftCard;
}

impl Request for BatchGetGiftCard {
    const API: Api =
        Api::named("officialAccount.card.batchGetGiftCard").endpoint(Method::Post, "/card/giftcard/page/batchget");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.batchGetGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.batchGetGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetGiftCard>"
)]
pub trait MayBatchGetGiftCard {}

#[diagnostic::do_not_recommend]
impl MayBatchGetGiftCard for AllPermissions {}
impl<S: MayBatchGetGiftCard> DeclaredIn<S> for BatchGetGiftCard {}

open_request! {
    /// List orders of gift cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.batchGetGiftCardOrder`, over HTTPS `POST /card/giftcard/order/batchget`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.batchGetGiftCardOrder")]
    #[doc(alias = "batchGetGiftCardOrder")]
    pub struct BatchGetGiftCardOrder;
}

impl Request for BatchGetGiftCardOrder {
    const API: Api = Api::named("officialAccount.card.batchGetGiftCardOrder")
        .endpoint(Method::Post, "/card/giftcard/order/batchget");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.batchGetGiftCardOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetGiftCardOrder` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetGiftCardOrder`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.batchGetGiftCardOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetGiftCardOrder>"
)]
pub trait MayBatchGetGiftCardOrder {}

#[diagnostic::do_not_recommend]
impl MayBatchGetGiftCardOrder for AllPermissions {}
impl<S: MayBatchGetGiftCardOrder> DeclaredIn<S> for BatchGetGiftCardOrder {}

open_request! {
    /// List the rules that give cards after a payment.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.batchGetPayGiftCard`, over HTTPS `POST /card/paygiftcard/batchget`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#4).
    #[doc(alias = "openapi.officialAccount.card.batchGetPayGiftCard")]
    #[doc(alias = "batchGetPayGiftCard")]
    pub struct BatchGetPayGiftCard;
}

impl Request for BatchGetPayGiftCard {
    const API: Api =
        Api::named("officialAccount.card.batchGetPayGiftCard").endpoint(Method::Post, "/card/paygiftcard/batchget");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.batchGetPayGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetPayGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetPayGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.batchGetPayGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetPayGiftCard>"
)]
pub trait MayBatchGetPayGiftCard {}

#[diagnostic::do_not_recommend]
impl MayBatchGetPayGiftCard for AllPermissions {}
impl<S: MayBatchGetPayGiftCard> DeclaredIn<S> for BatchGetPayGiftCard {}

open_request! {
    /// List sub-merchants.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.batchGetSubmerchant`, over HTTPS `POST /card/submerchant/batchget`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#6).
    #[doc(alias = "openapi.officialAccount.card.batchGetSubmerchant")]
    #[doc(alias = "batchGetSubmerchant")]
    pub struct BatchGetSubmerchant;
}

impl Request for BatchGetSubmerchant {
    const API: Api =
        Api::named("officialAccount.card.batchGetSubmerchant").endpoint(Method::Post, "/card/submerchant/batchget");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.batchGetSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.batchGetSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.batchGetSubmerchant`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.batchGetSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBatchGetSubmerchant>"
)]
pub trait MayBatchGetSubmerchant {}

#[diagnostic::do_not_recommend]
impl MayBatchGetSubmerchant for AllPermissions {}
impl<S: MayBatchGetSubmerchant> DeclaredIn<S> for BatchGetSubmerchant {}

open_request! {
    /// Bind a merchant to the gift cards of the account.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.bindSubMchGiftCardPay`, over HTTPS `POST /card/giftcard/pay/submch/bind`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.bindSubMchGiftCardPay")]
    #[doc(alias = "bindSubMchGiftCardPay")]
    pub struct BindSubMchGiftCardPay;
}

impl Request for BindSubMchGiftCardPay {
    const API: Api = Api::named("officialAccount.card.bindSubMchGiftCardPay")
        .endpoint(Method::Post, "/card/giftcard/pay/submch/bind");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.bindSubMchGiftCardPay`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.bindSubMchGiftCardPay` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.bindSubMchGiftCardPay`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.bindSubMchGiftCardPay\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayBindSubMchGiftCardPay>"
)]
pub trait MayBindSubMchGiftCardPay {}

#[diagnostic::do_not_recommend]
impl MayBindSubMchGiftCardPay for AllPermissions {}
impl<S: MayBindSubMchGiftCardPay> DeclaredIn<S> for BindSubMchGiftCardPay {}

open_request! {
    /// Redeem the code of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.consumeCode`, over HTTPS `POST /card/code/consume`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#2).
    #[doc(alias = "openapi.officialAccount.card.consumeCode")]
    #[doc(alias = "consumeCode")]
    pub struct ConsumeCode;
}

impl Request for ConsumeCode {
    const API: Api = Api::named("officialAccount.card.consumeCode").endpoint(Method::Post, "/card/code/consume");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.consumeCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.consumeCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.consumeCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.consumeCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayConsumeCode>"
)]
pub trait MayConsumeCode {}

#[diagnostic::do_not_recommend]
impl MayConsumeCode for AllPermissions {}
impl<S: MayConsumeCode> DeclaredIn<S> for ConsumeCode {}

open_request! {
    /// Create a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.create`, over HTTPS `POST /card/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#8).
    #[doc(alias = "openapi.officialAccount.card.create")]
    #[doc(alias = "create")]
    pub struct Create;
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.card.create").endpoint(Method::Post, "/card/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.create`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

open_request! {
    /// Create a page that offers cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.createLandingPage`, over HTTPS `POST /card/landingpage/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#3).
    #[doc(alias = "openapi.officialAccount.card.createLandingPage")]
    #[doc(alias = "createLandingPage")]
    pub struct CreateLandingPage;
}

impl Request for CreateLandingPage {
    const API: Api =
        Api::named("officialAccount.card.createLandingPage").endpoint(Method::Post, "/card/landingpage/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.createLandingPage`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.createLandingPage` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.createLandingPage`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.createLandingPage\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayCreateLandingPage>"
)]
pub trait MayCreateLandingPage {}

#[diagnostic::do_not_recommend]
impl MayCreateLandingPage for AllPermissions {}
impl<S: MayCreateLandingPage> DeclaredIn<S> for CreateLandingPage {}

open_request! {
    /// Create a QR code that gives cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.createQRCode`, over HTTPS `POST /card/qrcode/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#0).
    #[doc(alias = "openapi.officialAccount.card.createQRCode")]
    #[doc(alias = "createQRCode")]
    pub struct CreateQrCode;
}

impl Request for CreateQrCode {
    const API: Api = Api::named("officialAccount.card.createQRCode").endpoint(Method::Post, "/card/qrcode/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.createQRCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.createQRCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.createQRCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.createQRCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayCreateQrCode>"
)]
pub trait MayCreateQrCode {}

#[diagnostic::do_not_recommend]
impl MayCreateQrCode for AllPermissions {}
impl<S: MayCreateQrCode> DeclaredIn<S> for CreateQrCode {}

open_request! {
    /// Decrypt the code of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.decryptCode`, over HTTPS `POST /card/code/decrypt`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#5).
    #[doc(alias = "openapi.officialAccount.card.decryptCode")]
    #[doc(alias = "decryptCode")]
    pub struct DecryptCode;
}

impl Request for DecryptCode {
    const API: Api = Api::named("officialAccount.card.decryptCode").endpoint(Method::Post, "/card/code/decrypt");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.decryptCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.decryptCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.decryptCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.decryptCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayDecryptCode>"
)]
pub trait MayDecryptCode {}

#[diagnostic::do_not_recommend]
impl MayDecryptCode for AllPermissions {}
impl<S: MayDecryptCode> DeclaredIn<S> for DecryptCode {}

open_request! {
    /// Import own codes of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.depositCode`, over HTTPS `POST /card/code/deposit`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5).
    #[doc(alias = "openapi.officialAccount.card.depositCode")]
    #[doc(alias = "depositCode")]
    pub struct DepositCode;
}

impl Request for DepositCode {
    const API: Api = Api::named("officialAccount.card.depositCode").endpoint(Method::Post, "/card/code/deposit");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.depositCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.depositCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.depositCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.depositCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayDepositCode>"
)]
pub trait MayDepositCode {}

#[diagnostic::do_not_recommend]
impl MayDepositCode for AllPermissions {}
impl<S: MayDepositCode> DeclaredIn<S> for DepositCode {}

open_request! {
    /// Get a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.get`, over HTTPS `POST /card/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#2).
    #[doc(alias = "openapi.officialAccount.card.get")]
    #[doc(alias = "get")]
    pub struct Get;
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.card.get").endpoint(Method::Post, "/card/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.get`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

open_request! {
    /// List the categories that sub-merchants can have.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getApplyProtocol`, over HTTPS `GET /card/getapplyprotocol`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#3).
    #[doc(alias = "openapi.officialAccount.card.getApplyProtocol")]
    #[doc(alias = "getApplyProtocol")]
    pub struct GetApplyProtocol;
}

impl Request for GetApplyProtocol {
    const API: Api =
        Api::named("officialAccount.card.getApplyProtocol").endpoint(Method::Get, "/card/getapplyprotocol");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getApplyProtocol`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getApplyProtocol` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getApplyProtocol`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getApplyProtocol\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetApplyProtocol>"
)]
pub trait MayGetApplyProtocol {}

#[diagnostic::do_not_recommend]
impl MayGetApplyProtocol for AllPermissions {}
impl<S: MayGetApplyProtocol> DeclaredIn<S> for GetApplyProtocol {}

open_request! {
    /// Get the state of a code of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getCode`, over HTTPS `POST /card/code/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#1).
    #[doc(alias = "openapi.officialAccount.card.getCode")]
    #[doc(alias = "getCode")]
    pub struct GetCode;
}

impl Request for GetCode {
    const API: Api = Api::named("officialAccount.card.getCode").endpoint(Method::Post, "/card/code/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetCode>"
)]
pub trait MayGetCode {}

#[diagnostic::do_not_recommend]
impl MayGetCode for AllPermissions {}
impl<S: MayGetCode> DeclaredIn<S> for GetCode {}

open_request! {
    /// Count the imported codes of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getDepositCodeCount`, over HTTPS `POST /card/code/getdepositcount`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5).
    #[doc(alias = "openapi.officialAccount.card.getDepositCodeCount")]
    #[doc(alias = "getDepositCodeCount")]
    pub struct GetDepositCodeCount;
}

impl Request for GetDepositCodeCount {
    const API: Api =
        Api::named("officialAccount.card.getDepositCodeCount").endpoint(Method::Post, "/card/code/getdepositcount");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getDepositCodeCount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getDepositCodeCount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getDepositCodeCount`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getDepositCodeCount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetDepositCodeCount>"
)]
pub trait MayGetDepositCodeCount {}

#[diagnostic::do_not_recommend]
impl MayGetDepositCodeCount for AllPermissions {}
impl<S: MayGetDepositCodeCount> DeclaredIn<S> for GetDepositCodeCount {}

open_request! {
    /// Get a shelf of gift cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getGiftCard`, over HTTPS `POST /card/giftcard/page/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.getGiftCard")]
    #[doc(alias = "getGiftCard")]
    pub struct GetGiftCard;
}

impl Request for GetGiftCard {
    const API: Api = Api::named("officialAccount.card.getGiftCard").endpoint(Method::Post, "/card/giftcard/page/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetGiftCard>"
)]
pub trait MayGetGiftCard {}

#[diagnostic::do_not_recommend]
impl MayGetGiftCard for AllPermissions {}
impl<S: MayGetGiftCard> DeclaredIn<S> for GetGiftCard {}

open_request! {
    /// Get an order of a gift card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getGiftCardOrder`, over HTTPS `POST /card/giftcard/order/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.getGiftCardOrder")]
    #[doc(alias = "getGiftCardOrder")]
    pub struct GetGiftCardOrder;
}

impl Request for GetGiftCardOrder {
    const API: Api =
        Api::named("officialAccount.card.getGiftCardOrder").endpoint(Method::Post, "/card/giftcard/order/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getGiftCardOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getGiftCardOrder` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getGiftCardOrder`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getGiftCardOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetGiftCardOrder>"
)]
pub trait MayGetGiftCardOrder {}

#[diagnostic::do_not_recommend]
impl MayGetGiftCardOrder for AllPermissions {}
impl<S: MayGetGiftCardOrder> DeclaredIn<S> for GetGiftCardOrder {}

open_request! {
    /// Get the state of a permission to issue an invoice.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getInvoiceAuthData`, over HTTPS `POST /card/invoice/getauthdata`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.getInvoiceAuthData")]
    #[doc(alias = "getInvoiceAuthData")]
    pub struct GetInvoiceAuthData;
}

impl Request for GetInvoiceAuthData {
    const API: Api =
        Api::named("officialAccount.card.getInvoiceAuthData").endpoint(Method::Post, "/card/invoice/getauthdata");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getInvoiceAuthData`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getInvoiceAuthData` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getInvoiceAuthData`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getInvoiceAuthData\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetInvoiceAuthData>"
)]
pub trait MayGetInvoiceAuthData {}

#[diagnostic::do_not_recommend]
impl MayGetInvoiceAuthData for AllPermissions {}
impl<S: MayGetInvoiceAuthData> DeclaredIn<S> for GetInvoiceAuthData {}

open_request! {
    /// Get what a user submitted to activate a member card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getMemberCardActivateTempInfo`, over HTTPS `POST /card/membercard/activatetempinfo/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Coupons-Mini_Program_Start_Up.html#%E6%8E%A5%E5%8F%A33%EF%BC%9A%E8%8E%B7%E5%8F%96%E7%94%A8%E6%88%B7%E5%BC%80%E5%8D%A1%E6%97%B6%E6%8F%90%E4%BA%A4%E7%9A%84%E4%BF%A1%E6%81%AF%EF%BC%88%E8%B7%B3%E8%BD%AC%E5%9E%8B%E5%BC%80%E5%8D%A1%E7%BB%84%E4%BB%B6%EF%BC%89).
    #[doc(alias = "openapi.officialAccount.card.getMemberCardActivateTempInfo")]
    #[doc(alias = "getMemberCardActivateTempInfo")]
    pub struct GetMemberCardActivateTempInfo;
}

impl Request for GetMemberCardActivateTempInfo {
    const API: Api = Api::named("officialAccount.card.getMemberCardActivateTempInfo")
        .endpoint(Method::Post, "/card/membercard/activatetempinfo/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getMemberCardActivateTempInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getMemberCardActivateTempInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getMemberCardActivateTempInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getMemberCardActivateTempInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetMemberCardActivateTempInfo>"
)]
pub trait MayGetMemberCardActivateTempInfo {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardActivateTempInfo for AllPermissions {}
impl<S: MayGetMemberCardActivateTempInfo> DeclaredIn<S> for GetMemberCardActivateTempInfo {}

open_request! {
    /// Get the holder of a member card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getMemberCardUserInfo`, over HTTPS `POST /card/membercard/userinfo/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Manage_Member_Card.html#1).
    #[doc(alias = "openapi.officialAccount.card.getMemberCardUserInfo")]
    #[doc(alias = "getMemberCardUserInfo")]
    pub struct GetMemberCardUserInfo;
}

impl Request for GetMemberCardUserInfo {
    const API: Api = Api::named("officialAccount.card.getMemberCardUserInfo")
        .endpoint(Method::Post, "/card/membercard/userinfo/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getMemberCardUserInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getMemberCardUserInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getMemberCardUserInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getMemberCardUserInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetMemberCardUserInfo>"
)]
pub trait MayGetMemberCardUserInfo {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardUserInfo for AllPermissions {}
impl<S: MayGetMemberCardUserInfo> DeclaredIn<S> for GetMemberCardUserInfo {}

open_request! {
    /// Get HTML that offers a card in an article.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getNewsHTML`, over HTTPS `POST /card/mpnews/gethtml`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#6).
    #[doc(alias = "openapi.officialAccount.card.getNewsHTML")]
    #[doc(alias = "getNewsHTML")]
    pub struct GetNewsHtml;
}

impl Request for GetNewsHtml {
    const API: Api = Api::named("officialAccount.card.getNewsHTML").endpoint(Method::Post, "/card/mpnews/gethtml");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getNewsHTML`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getNewsHTML` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getNewsHTML`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getNewsHTML\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetNewsHtml>"
)]
pub trait MayGetNewsHtml {}

#[diagnostic::do_not_recommend]
impl MayGetNewsHtml for AllPermissions {}
impl<S: MayGetNewsHtml> DeclaredIn<S> for GetNewsHtml {}

open_request! {
    /// Get a sub-merchant.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getSubmerchant`, over HTTPS `POST /card/submerchant/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#5).
    #[doc(alias = "openapi.officialAccount.card.getSubmerchant")]
    #[doc(alias = "getSubmerchant")]
    pub struct GetSubmerchant;
}

impl Request for GetSubmerchant {
    const API: Api = Api::named("officialAccount.card.getSubmerchant").endpoint(Method::Post, "/card/submerchant/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getSubmerchant`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetSubmerchant>"
)]
pub trait MayGetSubmerchant {}

#[diagnostic::do_not_recommend]
impl MayGetSubmerchant for AllPermissions {}
impl<S: MayGetSubmerchant> DeclaredIn<S> for GetSubmerchant {}

open_request! {
    /// List the cards that a user holds.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.getUserCardList`, over HTTPS `POST /card/user/getcardlist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#1).
    #[doc(alias = "openapi.officialAccount.card.getUserCardList")]
    #[doc(alias = "getUserCardList")]
    pub struct GetUserCardList;
}

impl Request for GetUserCardList {
    const API: Api =
        Api::named("officialAccount.card.getUserCardList").endpoint(Method::Post, "/card/user/getcardlist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.getUserCardList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.getUserCardList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.getUserCardList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.getUserCardList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayGetUserCardList>"
)]
pub trait MayGetUserCardList {}

#[diagnostic::do_not_recommend]
impl MayGetUserCardList for AllPermissions {}
impl<S: MayGetUserCardList> DeclaredIn<S> for GetUserCardList {}

open_request! {
    /// Invalidate a code of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.invalidateCode`, over HTTPS `POST /card/code/unavailable`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#8).
    #[doc(alias = "openapi.officialAccount.card.invalidateCode")]
    #[doc(alias = "invalidateCode")]
    pub struct InvalidateCode;
}

impl Request for InvalidateCode {
    const API: Api = Api::named("officialAccount.card.invalidateCode").endpoint(Method::Post, "/card/code/unavailable");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.invalidateCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.invalidateCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.invalidateCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.invalidateCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayInvalidateCode>"
)]
pub trait MayInvalidateCode {}

#[diagnostic::do_not_recommend]
impl MayInvalidateCode for AllPermissions {}
impl<S: MayInvalidateCode> DeclaredIn<S> for InvalidateCode {}

open_request! {
    /// Work with an electronic invoice.
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
        content.json()
    }
}

/// The permission to call `officialAccount.card.invoiceInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.invoiceInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.invoiceInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.invoiceInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayInvoiceInfo>"
)]
pub trait MayInvoiceInfo {}

#[diagnostic::do_not_recommend]
impl MayInvoiceInfo for AllPermissions {}
impl<S: MayInvoiceInfo> DeclaredIn<S> for InvoiceInfo {}

open_request! {
    /// Take the shelves of gift cards down.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.maintainGiftCard`, over HTTPS `POST /card/giftcard/maintain/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.maintainGiftCard")]
    #[doc(alias = "maintainGiftCard")]
    pub struct MaintainGiftCard;
}

impl Request for MaintainGiftCard {
    const API: Api =
        Api::named("officialAccount.card.maintainGiftCard").endpoint(Method::Post, "/card/giftcard/maintain/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.maintainGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.maintainGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.maintainGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.maintainGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayMaintainGiftCard>"
)]
pub trait MayMaintainGiftCard {}

#[diagnostic::do_not_recommend]
impl MayMaintainGiftCard for AllPermissions {}
impl<S: MayMaintainGiftCard> DeclaredIn<S> for MaintainGiftCard {}

open_request! {
    /// Change the stock of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.modifyStock`, over HTTPS `POST /card/modifystock`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#5).
    #[doc(alias = "openapi.officialAccount.card.modifyStock")]
    #[doc(alias = "modifyStock")]
    pub struct ModifyStock;
}

impl Request for ModifyStock {
    const API: Api = Api::named("officialAccount.card.modifyStock").endpoint(Method::Post, "/card/modifystock");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.modifyStock`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.modifyStock` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.modifyStock`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.modifyStock\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayModifyStock>"
)]
pub trait MayModifyStock {}

#[diagnostic::do_not_recommend]
impl MayModifyStock for AllPermissions {}
impl<S: MayModifyStock> DeclaredIn<S> for ModifyStock {}

open_request! {
    /// Refund an order of a gift card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.refundGiftCardOrder`, over HTTPS `POST /card/giftcard/order/refund`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.refundGiftCardOrder")]
    #[doc(alias = "refundGiftCardOrder")]
    pub struct RefundGiftCardOrder;
}

impl Request for RefundGiftCardOrder {
    const API: Api =
        Api::named("officialAccount.card.refundGiftCardOrder").endpoint(Method::Post, "/card/giftcard/order/refund");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.refundGiftCardOrder`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.refundGiftCardOrder` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.refundGiftCardOrder`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.refundGiftCardOrder\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayRefundGiftCardOrder>"
)]
pub trait MayRefundGiftCardOrder {}

#[diagnostic::do_not_recommend]
impl MayRefundGiftCardOrder for AllPermissions {}
impl<S: MayRefundGiftCardOrder> DeclaredIn<S> for RefundGiftCardOrder {}

open_request! {
    /// Set the form that activates a member card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.setMemberCardActivateUserForm`, over HTTPS `POST /card/membercard/activateuserform/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#16).
    #[doc(alias = "openapi.officialAccount.card.setMemberCardActivateUserForm")]
    #[doc(alias = "setMemberCardActivateUserForm")]
    pub struct SetMemberCardActivateUserForm;
}

impl Request for SetMemberCardActivateUserForm {
    const API: Api = Api::named("officialAccount.card.setMemberCardActivateUserForm")
        .endpoint(Method::Post, "/card/membercard/activateuserform/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.setMemberCardActivateUserForm`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setMemberCardActivateUserForm` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setMemberCardActivateUserForm`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.setMemberCardActivateUserForm\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetMemberCardActivateUserForm>"
)]
pub trait MaySetMemberCardActivateUserForm {}

#[diagnostic::do_not_recommend]
impl MaySetMemberCardActivateUserForm for AllPermissions {}
impl<S: MaySetMemberCardActivateUserForm> DeclaredIn<S> for SetMemberCardActivateUserForm {}

open_request! {
    /// Switch payments with a card on or off.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.setPayCell`, over HTTPS `POST /card/paycell/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#11).
    #[doc(alias = "openapi.officialAccount.card.setPayCell")]
    #[doc(alias = "setPayCell")]
    pub struct SetPayCell;
}

impl Request for SetPayCell {
    const API: Api = Api::named("officialAccount.card.setPayCell").endpoint(Method::Post, "/card/paycell/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.setPayCell`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setPayCell` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setPayCell`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.setPayCell\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetPayCell>"
)]
pub trait MaySetPayCell {}

#[diagnostic::do_not_recommend]
impl MaySetPayCell for AllPermissions {}
impl<S: MaySetPayCell> DeclaredIn<S> for SetPayCell {}

open_request! {
    /// Switch self-service redemption of a card on or off.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.setSelfConsumeCell`, over HTTPS `POST /card/selfconsumecell/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#14).
    #[doc(alias = "openapi.officialAccount.card.setSelfConsumeCell")]
    #[doc(alias = "setSelfConsumeCell")]
    pub struct SetSelfConsumeCell;
}

impl Request for SetSelfConsumeCell {
    const API: Api =
        Api::named("officialAccount.card.setSelfConsumeCell").endpoint(Method::Post, "/card/selfconsumecell/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.setSelfConsumeCell`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setSelfConsumeCell` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setSelfConsumeCell`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.setSelfConsumeCell\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetSelfConsumeCell>"
)]
pub trait MaySetSelfConsumeCell {}

#[diagnostic::do_not_recommend]
impl MaySetSelfConsumeCell for AllPermissions {}
impl<S: MaySetSelfConsumeCell> DeclaredIn<S> for SetSelfConsumeCell {}

open_request! {
    /// Set the users that test cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.setTestWhitelist`, over HTTPS `POST /card/testwhitelist/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#12).
    #[doc(alias = "openapi.officialAccount.card.setTestWhitelist")]
    #[doc(alias = "setTestWhitelist")]
    pub struct SetTestWhitelist;
}

impl Request for SetTestWhitelist {
    const API: Api =
        Api::named("officialAccount.card.setTestWhitelist").endpoint(Method::Post, "/card/testwhitelist/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.setTestWhitelist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setTestWhitelist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setTestWhitelist`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.setTestWhitelist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetTestWhitelist>"
)]
pub trait MaySetTestWhitelist {}

#[diagnostic::do_not_recommend]
impl MaySetTestWhitelist for AllPermissions {}
impl<S: MaySetTestWhitelist> DeclaredIn<S> for SetTestWhitelist {}

open_request! {
    /// Show the orders of gift cards in a mini program.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.setWXAGiftCard`, over HTTPS `POST /card/giftcard/wxa/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.setWXAGiftCard")]
    #[doc(alias = "setWXAGiftCard")]
    pub struct SetWxaGiftCard;
}

impl Request for SetWxaGiftCard {
    const API: Api = Api::named("officialAccount.card.setWXAGiftCard").endpoint(Method::Post, "/card/giftcard/wxa/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.setWXAGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.setWXAGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.setWXAGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.setWXAGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySetWxaGiftCard>"
)]
pub trait MaySetWxaGiftCard {}

#[diagnostic::do_not_recommend]
impl MaySetWxaGiftCard for AllPermissions {}
impl<S: MaySetWxaGiftCard> DeclaredIn<S> for SetWxaGiftCard {}

open_request! {
    /// Create a sub-merchant.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.submitSubmerchant`, over HTTPS `POST /card/submerchant/submit`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#1).
    #[doc(alias = "openapi.officialAccount.card.submitSubmerchant")]
    #[doc(alias = "submitSubmerchant")]
    pub struct SubmitSubmerchant;
}

impl Request for SubmitSubmerchant {
    const API: Api =
        Api::named("officialAccount.card.submitSubmerchant").endpoint(Method::Post, "/card/submerchant/submit");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.submitSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.submitSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.submitSubmerchant`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.submitSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MaySubmitSubmerchant>"
)]
pub trait MaySubmitSubmerchant {}

#[diagnostic::do_not_recommend]
impl MaySubmitSubmerchant for AllPermissions {}
impl<S: MaySubmitSubmerchant> DeclaredIn<S> for SubmitSubmerchant {}

open_request! {
    /// Change a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.update`, over HTTPS `POST /card/update`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#4).
    #[doc(alias = "openapi.officialAccount.card.update")]
    #[doc(alias = "update")]
    pub struct Update;
}

impl Request for Update {
    const API: Api = Api::named("officialAccount.card.update").endpoint(Method::Post, "/card/update");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.update`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.update` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.update`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.update\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdate>"
)]
pub trait MayUpdate {}

#[diagnostic::do_not_recommend]
impl MayUpdate for AllPermissions {}
impl<S: MayUpdate> DeclaredIn<S> for Update {}

open_request! {
    /// Change the code of a card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateCode`, over HTTPS `POST /card/code/update`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#6).
    #[doc(alias = "openapi.officialAccount.card.updateCode")]
    #[doc(alias = "updateCode")]
    pub struct UpdateCode;
}

impl Request for UpdateCode {
    const API: Api = Api::named("officialAccount.card.updateCode").endpoint(Method::Post, "/card/code/update");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateCode`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateCode` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateCode`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateCode\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateCode>"
)]
pub trait MayUpdateCode {}

#[diagnostic::do_not_recommend]
impl MayUpdateCode for AllPermissions {}
impl<S: MayUpdateCode> DeclaredIn<S> for UpdateCode {}

open_request! {
    /// Change a shelf of gift cards.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateGiftCard`, over HTTPS `POST /card/giftcard/page/update`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.updateGiftCard")]
    #[doc(alias = "updateGiftCard")]
    pub struct UpdateGiftCard;
}

impl Request for UpdateGiftCard {
    const API: Api =
        Api::named("officialAccount.card.updateGiftCard").endpoint(Method::Post, "/card/giftcard/page/update");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateGiftCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateGiftCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateGiftCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateGiftCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateGiftCard>"
)]
pub trait MayUpdateGiftCard {}

#[diagnostic::do_not_recommend]
impl MayUpdateGiftCard for AllPermissions {}
impl<S: MayUpdateGiftCard> DeclaredIn<S> for UpdateGiftCard {}

open_request! {
    /// Change a meeting ticket.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateMeetingTicket`, over HTTPS `POST /card/meetingticket/updateuser`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#2).
    #[doc(alias = "openapi.officialAccount.card.updateMeetingTicket")]
    #[doc(alias = "updateMeetingTicket")]
    pub struct UpdateMeetingTicket;
}

impl Request for UpdateMeetingTicket {
    const API: Api =
        Api::named("officialAccount.card.updateMeetingTicket").endpoint(Method::Post, "/card/meetingticket/updateuser");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateMeetingTicket`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateMeetingTicket` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateMeetingTicket`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateMeetingTicket\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateMeetingTicket>"
)]
pub trait MayUpdateMeetingTicket {}

#[diagnostic::do_not_recommend]
impl MayUpdateMeetingTicket for AllPermissions {}
impl<S: MayUpdateMeetingTicket> DeclaredIn<S> for UpdateMeetingTicket {}

open_request! {
    /// Change the points, balance and level of a member card.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateMemberCardUserInfo`, over HTTPS `POST /card/membercard/updateuser`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Membership_Cards/Create_a_membership_card.html#18).
    #[doc(alias = "openapi.officialAccount.card.updateMemberCardUserInfo")]
    #[doc(alias = "updateMemberCardUserInfo")]
    pub struct UpdateMemberCardUserInfo;
}

impl Request for UpdateMemberCardUserInfo {
    const API: Api = Api::named("officialAccount.card.updateMemberCardUserInfo")
        .endpoint(Method::Post, "/card/membercard/updateuser");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateMemberCardUserInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateMemberCardUserInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateMemberCardUserInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateMemberCardUserInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateMemberCardUserInfo>"
)]
pub trait MayUpdateMemberCardUserInfo {}

#[diagnostic::do_not_recommend]
impl MayUpdateMemberCardUserInfo for AllPermissions {}
impl<S: MayUpdateMemberCardUserInfo> DeclaredIn<S> for UpdateMemberCardUserInfo {}

open_request! {
    /// Change a film ticket.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateMovieTicket`, over HTTPS `POST /card/movieticket/updateuser`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#7).
    #[doc(alias = "openapi.officialAccount.card.updateMovieTicket")]
    #[doc(alias = "updateMovieTicket")]
    pub struct UpdateMovieTicket;
}

impl Request for UpdateMovieTicket {
    const API: Api =
        Api::named("officialAccount.card.updateMovieTicket").endpoint(Method::Post, "/card/movieticket/updateuser");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateMovieTicket`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateMovieTicket` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateMovieTicket`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateMovieTicket\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateMovieTicket>"
)]
pub trait MayUpdateMovieTicket {}

#[diagnostic::do_not_recommend]
impl MayUpdateMovieTicket for AllPermissions {}
impl<S: MayUpdateMovieTicket> DeclaredIn<S> for UpdateMovieTicket {}

open_request! {
    /// Change a sub-merchant.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateSubmerchant`, over HTTPS `POST /card/submerchant/update`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#1).
    #[doc(alias = "openapi.officialAccount.card.updateSubmerchant")]
    #[doc(alias = "updateSubmerchant")]
    pub struct UpdateSubmerchant;
}

impl Request for UpdateSubmerchant {
    const API: Api =
        Api::named("officialAccount.card.updateSubmerchant").endpoint(Method::Post, "/card/submerchant/update");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateSubmerchant`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateSubmerchant` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateSubmerchant`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateSubmerchant\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateSubmerchant>"
)]
pub trait MayUpdateSubmerchant {}

#[diagnostic::do_not_recommend]
impl MayUpdateSubmerchant for AllPermissions {}
impl<S: MayUpdateSubmerchant> DeclaredIn<S> for UpdateSubmerchant {}

open_request! {
    /// Change a gift card of a user.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.updateUserCard`, over HTTPS `POST /card/generalcard/updateuser`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/gift_card.html).
    #[doc(alias = "openapi.officialAccount.card.updateUserCard")]
    #[doc(alias = "updateUserCard")]
    pub struct UpdateUserCard;
}

impl Request for UpdateUserCard {
    const API: Api =
        Api::named("officialAccount.card.updateUserCard").endpoint(Method::Post, "/card/generalcard/updateuser");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.updateUserCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.updateUserCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.updateUserCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.updateUserCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::MayUpdateUserCard>"
)]
pub trait MayUpdateUserCard {}

#[diagnostic::do_not_recommend]
impl MayUpdateUserCard for AllPermissions {}
impl<S: MayUpdateUserCard> DeclaredIn<S> for UpdateUserCard {}
