// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.menu`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::menu;
//!
//! let request = menu::AddConditional::new(serde_json::json!({"member": 1}));
//! assert_eq!(menu::AddConditional::API.name, "officialAccount.menu.addConditional");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Create a menu for some users.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.addConditional`, over HTTPS `POST /cgi-bin/menu/addconditional`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html#0).
    #[doc(alias = "openapi.officialAccount.menu.addConditional")]
    #[doc(alias = "addConditional")]
    pub struct AddConditional;
}

impl Request for AddConditional {
    const API: Api =
        Api::named("officialAccount.menu.addConditional").endpoint(Method::Post, "/cgi-bin/menu/addconditional");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.addConditional`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.addConditional` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.addConditional`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.addConditional\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayAddConditional>"
)]
pub trait MayAddConditional {}

#[diagnostic::do_not_recommend]
impl MayAddConditional for AllPermissions {}
impl<S: MayAddConditional> DeclaredIn<S> for AddConditional {}

open_request! {
    /// Create the menu.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.create`, over HTTPS `POST /cgi-bin/menu/create`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Creating_Custom-Defined_Menu.html).
    #[doc(alias = "openapi.officialAccount.menu.create")]
    #[doc(alias = "create")]
    pub struct Create;
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.menu.create").endpoint(Method::Post, "/cgi-bin/menu/create");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.create`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

open_request! {
    /// Delete a menu for some users.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.delConditional`, over HTTPS `POST /cgi-bin/menu/delconditional`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html#1).
    #[doc(alias = "openapi.officialAccount.menu.delConditional")]
    #[doc(alias = "delConditional")]
    pub struct DelConditional;
}

impl Request for DelConditional {
    const API: Api =
        Api::named("officialAccount.menu.delConditional").endpoint(Method::Post, "/cgi-bin/menu/delconditional");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.delConditional`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.delConditional` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.delConditional`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.delConditional\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayDelConditional>"
)]
pub trait MayDelConditional {}

#[diagnostic::do_not_recommend]
impl MayDelConditional for AllPermissions {}
impl<S: MayDelConditional> DeclaredIn<S> for DelConditional {}

open_request! {
    /// Delete all menus.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.delete`, over HTTPS `GET /cgi-bin/menu/delete`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Deleting_Custom-Defined_Menu.html).
    #[doc(alias = "openapi.officialAccount.menu.delete")]
    #[doc(alias = "delete")]
    pub struct Delete;
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.menu.delete").endpoint(Method::Get, "/cgi-bin/menu/delete");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.delete`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

open_request! {
    /// Get the menus that the API created.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.get`, over HTTPS `GET /cgi-bin/menu/get`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Getting_Custom_Menu_Configurations.html).
    #[doc(alias = "openapi.officialAccount.menu.get")]
    #[doc(alias = "get")]
    pub struct Get;
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.menu.get").endpoint(Method::Get, "/cgi-bin/menu/get");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.get`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

open_request! {
    /// Get the current menu, whoever created it.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.getSelfMenu`, over HTTPS `GET /cgi-bin/get_current_selfmenu_info`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Querying_Custom_Menus.html).
    #[doc(alias = "openapi.officialAccount.menu.getSelfMenu")]
    #[doc(alias = "getSelfMenu")]
    pub struct GetSelfMenu;
}

impl Request for GetSelfMenu {
    const API: Api =
        Api::named("officialAccount.menu.getSelfMenu").endpoint(Method::Get, "/cgi-bin/get_current_selfmenu_info");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.getSelfMenu`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.getSelfMenu` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.getSelfMenu`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.getSelfMenu\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayGetSelfMenu>"
)]
pub trait MayGetSelfMenu {}

#[diagnostic::do_not_recommend]
impl MayGetSelfMenu for AllPermissions {}
impl<S: MayGetSelfMenu> DeclaredIn<S> for GetSelfMenu {}

open_request! {
    /// Get the menu that a user sees.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.menu.tryMatch`, over HTTPS `POST /cgi-bin/menu/trymatch`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html#2).
    #[doc(alias = "openapi.officialAccount.menu.tryMatch")]
    #[doc(alias = "tryMatch")]
    pub struct TryMatch;
}

impl Request for TryMatch {
    const API: Api = Api::named("officialAccount.menu.tryMatch").endpoint(Method::Post, "/cgi-bin/menu/trymatch");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.menu.tryMatch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.tryMatch` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.tryMatch`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.menu.tryMatch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayTryMatch>"
)]
pub trait MayTryMatch {}

#[diagnostic::do_not_recommend]
impl MayTryMatch for AllPermissions {}
impl<S: MayTryMatch> DeclaredIn<S> for TryMatch {}
