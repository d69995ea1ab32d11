// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.mpStore`: 11 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::mp_store;
//!
//! let request = mp_store::AddStore::new(serde_json::json!({"member": 1}));
//! assert_eq!(mp_store::AddStore::API.name, "officialAccount.mpStore.addStore");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Add a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.addStore`, over HTTPS `POST /wxa/add_store`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#12).
    #[doc(alias = "openapi.officialAccount.mpStore.addStore")]
    #[doc(alias = "addStore")]
    pub struct AddStore;
}

impl Request for AddStore {
    const API: Api = Api::named("officialAccount.mpStore.addStore").endpoint(Method::Post, "/wxa/add_store");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.addStore`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.addStore` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.addStore`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.addStore\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayAddStore>"
)]
pub trait MayAddStore {}

#[diagnostic::do_not_recommend]
impl MayAddStore for AllPermissions {}
impl<S: MayAddStore> DeclaredIn<S> for AddStore {}

open_request! {
    /// Apply for a store mini program.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.apply`, over HTTPS `POST /wxa/apply_merchant`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#6).
    #[doc(alias = "openapi.officialAccount.mpStore.apply")]
    #[doc(alias = "apply")]
    pub struct Apply;
}

impl Request for Apply {
    const API: Api = Api::named("officialAccount.mpStore.apply").endpoint(Method::Post, "/wxa/apply_merchant");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.apply`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.apply` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.apply`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.apply\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayApply>"
)]
pub trait MayApply {}

#[diagnostic::do_not_recommend]
impl MayApply for AllPermissions {}
impl<S: MayApply> DeclaredIn<S> for Apply {}

open_request! {
    /// Delete a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.deleteStore`, over HTTPS `POST /wxa/del_store`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#16).
    #[doc(alias = "openapi.officialAccount.mpStore.deleteStore")]
    #[doc(alias = "deleteStore")]
    pub struct DeleteStore;
}

impl Request for DeleteStore {
    const API: Api = Api::named("officialAccount.mpStore.deleteStore").endpoint(Method::Post, "/wxa/del_store");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.deleteStore`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.deleteStore` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.deleteStore`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.deleteStore\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayDeleteStore>"
)]
pub trait MayDeleteStore {}

#[diagnostic::do_not_recommend]
impl MayDeleteStore for AllPermissions {}
impl<S: MayDeleteStore> DeclaredIn<S> for DeleteStore {}

open_request! {
    /// Get the audit of a store mini program.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.getAuditInfo`, over HTTPS `GET /wxa/get_merchant_audit_info`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#7).
    #[doc(alias = "openapi.officialAccount.mpStore.getAuditInfo")]
    #[doc(alias = "getAuditInfo")]
    pub struct GetAuditInfo;
}

impl Request for GetAuditInfo {
    const API: Api =
        Api::named("officialAccount.mpStore.getAuditInfo").endpoint(Method::Get, "/wxa/get_merchant_audit_info");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.getAuditInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getAuditInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getAuditInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.getAuditInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetAuditInfo>"
)]
pub trait MayGetAuditInfo {}

#[diagnostic::do_not_recommend]
impl MayGetAuditInfo for AllPermissions {}
impl<S: MayGetAuditInfo> DeclaredIn<S> for GetAuditInfo {}

open_request! {
    /// Get the card of a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.getCard`, over HTTPS `POST /card/storewxa/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#18).
    #[doc(alias = "openapi.officialAccount.mpStore.getCard")]
    #[doc(alias = "getCard")]
    pub struct GetCard;
}

impl Request for GetCard {
    const API: Api = Api::named("officialAccount.mpStore.getCard").endpoint(Method::Post, "/card/storewxa/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.getCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.getCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetCard>"
)]
pub trait MayGetCard {}

#[diagnostic::do_not_recommend]
impl MayGetCard for AllPermissions {}
impl<S: MayGetCard> DeclaredIn<S> for GetCard {}

open_request! {
    /// List the categories of store mini programs.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.getCategory`, over HTTPS `GET /wxa/get_merchant_category`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#5).
    #[doc(alias = "openapi.officialAccount.mpStore.getCategory")]
    #[doc(alias = "getCategory")]
    pub struct GetCategory;
}

impl Request for GetCategory {
    const API: Api =
        Api::named("officialAccount.mpStore.getCategory").endpoint(Method::Get, "/wxa/get_merchant_category");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.getCategory`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getCategory` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getCategory`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.getCategory\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetCategory>"
)]
pub trait MayGetCategory {}

#[diagnostic::do_not_recommend]
impl MayGetCategory for AllPermissions {}
impl<S: MayGetCategory> DeclaredIn<S> for GetCategory {}

open_request! {
    /// Get a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.getStoreInfo`, over HTTPS `POST /wxa/get_store_info`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#14).
    #[doc(alias = "openapi.officialAccount.mpStore.getStoreInfo")]
    #[doc(alias = "getStoreInfo")]
    pub struct GetStoreInfo;
}

impl Request for GetStoreInfo {
    const API: Api = Api::named("officialAccount.mpStore.getStoreInfo").endpoint(Method::Post, "/wxa/get_store_info");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.getStoreInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getStoreInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getStoreInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.getStoreInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetStoreInfo>"
)]
pub trait MayGetStoreInfo {}

#[diagnostic::do_not_recommend]
impl MayGetStoreInfo for AllPermissions {}
impl<S: MayGetStoreInfo> DeclaredIn<S> for GetStoreInfo {}

open_request! {
    /// List the stores.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.getStoreList`, over HTTPS `POST /wxa/get_store_list`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#15).
    #[doc(alias = "openapi.officialAccount.mpStore.getStoreList")]
    #[doc(alias = "getStoreList")]
    pub struct GetStoreList;
}

impl Request for GetStoreList {
    const API: Api = Api::named("officialAccount.mpStore.getStoreList").endpoint(Method::Post, "/wxa/get_store_list");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.getStoreList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.getStoreList` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.getStoreList`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.getStoreList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayGetStoreList>"
)]
pub trait MayGetStoreList {}

#[diagnostic::do_not_recommend]
impl MayGetStoreList for AllPermissions {}
impl<S: MayGetStoreList> DeclaredIn<S> for GetStoreList {}

open_request! {
    /// Change a store mini program.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.modify`, over HTTPS `POST /wxa/modify_merchant`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#8).
    #[doc(alias = "openapi.officialAccount.mpStore.modify")]
    #[doc(alias = "modify")]
    pub struct Modify;
}

impl Request for Modify {
    const API: Api = Api::named("officialAccount.mpStore.modify").endpoint(Method::Post, "/wxa/modify_merchant");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.modify`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.modify` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.modify`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.modify\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayModify>"
)]
pub trait MayModify {}

#[diagnostic::do_not_recommend]
impl MayModify for AllPermissions {}
impl<S: MayModify> DeclaredIn<S> for Modify {}

open_request! {
    /// Set the card of a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.setCard`, over HTTPS `POST /card/storewxa/set`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#18).
    #[doc(alias = "openapi.officialAccount.mpStore.setCard")]
    #[doc(alias = "setCard")]
    pub struct SetCard;
}

impl Request for SetCard {
    const API: Api = Api::named("officialAccount.mpStore.setCard").endpoint(Method::Post, "/card/storewxa/set");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.setCard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.setCard` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.setCard`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.setCard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MaySetCard>"
)]
pub trait MaySetCard {}

#[diagnostic::do_not_recommend]
impl MaySetCard for AllPermissions {}
impl<S: MaySetCard> DeclaredIn<S> for SetCard {}

open_request! {
    /// Change a store.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.mpStore.updateStore`, over HTTPS `POST /wxa/update_store`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html#13).
    #[doc(alias = "openapi.officialAccount.mpStore.updateStore")]
    #[doc(alias = "updateStore")]
    pub struct UpdateStore;
}

impl Request for UpdateStore {
    const API: Api = Api::named("officialAccount.mpStore.updateStore").endpoint(Method::Post, "/wxa/update_store");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.mpStore.updateStore`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.mpStore.updateStore` is not declared by this cloud function",
    label = "needs the permission `officialAccount.mpStore.updateStore`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.mpStore.updateStore\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::mp_store::MayUpdateStore>"
)]
pub trait MayUpdateStore {}

#[diagnostic::do_not_recommend]
impl MayUpdateStore for AllPermissions {}
impl<S: MayUpdateStore> DeclaredIn<S> for UpdateStore {}
