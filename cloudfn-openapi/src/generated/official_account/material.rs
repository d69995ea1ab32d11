// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.material`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::material;
//!
//! let request = material::AddMaterial::new(serde_json::json!({"member": 1}));
//! assert_eq!(material::AddMaterial::API.name, "officialAccount.material.addMaterial");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Upload permanent material.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.addMaterial`, over HTTPS `POST /cgi-bin/material/add_material`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html#%E6%96%B0%E5%A2%9E%E5%85%B6%E4%BB%96%E7%B1%BB%E5%9E%8B%E6%B0%B8%E4%B9%85%E7%B4%A0%E6%9D%90).
    #[doc(alias = "openapi.officialAccount.material.addMaterial")]
    #[doc(alias = "addMaterial")]
    pub struct AddMaterial;
}

impl Request for AddMaterial {
    const API: Api =
        Api::named("officialAccount.material.addMaterial").endpoint(Method::Post, "/cgi-bin/material/add_material");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.addMaterial`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.addMaterial` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.addMaterial`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.addMaterial\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayAddMaterial>"
)]
pub trait MayAddMaterial {}

#[diagnostic::do_not_recommend]
impl MayAddMaterial for AllPermissions {}
impl<S: MayAddMaterial> DeclaredIn<S> for AddMaterial {}

open_request! {
    /// Add a permanent article.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.addNews`, over HTTPS `POST /cgi-bin/material/add_news`.
    #[doc(alias = "openapi.officialAccount.material.addNews")]
    #[doc(alias = "addNews")]
    pub struct AddNews;
}

impl Request for AddNews {
    const API: Api =
        Api::named("officialAccount.material.addNews").endpoint(Method::Post, "/cgi-bin/material/add_news");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.addNews`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.addNews` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.addNews`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.addNews\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayAddNews>"
)]
pub trait MayAddNews {}

#[diagnostic::do_not_recommend]
impl MayAddNews for AllPermissions {}
impl<S: MayAddNews> DeclaredIn<S> for AddNews {}

open_request! {
    /// List permanent material.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.batchGetMaterial`, over HTTPS `POST /cgi-bin/material/batchget_material`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_materials_list.html).
    #[doc(alias = "openapi.officialAccount.material.batchGetMaterial")]
    #[doc(alias = "batchGetMaterial")]
    pub struct BatchGetMaterial;
}

impl Request for BatchGetMaterial {
    const API: Api = Api::named("officialAccount.material.batchGetMaterial")
        .endpoint(Method::Post, "/cgi-bin/material/batchget_material");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.batchGetMaterial`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.batchGetMaterial` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.batchGetMaterial`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.batchGetMaterial\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayBatchGetMaterial>"
)]
pub trait MayBatchGetMaterial {}

#[diagnostic::do_not_recommend]
impl MayBatchGetMaterial for AllPermissions {}
impl<S: MayBatchGetMaterial> DeclaredIn<S> for BatchGetMaterial {}

open_request! {
    /// Delete permanent material.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.delelete`, over HTTPS `POST /cgi-bin/material/del_material`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Deleting_Permanent_Assets.html).
    #[doc(alias = "openapi.officialAccount.material.delelete")]
    #[doc(alias = "delelete")]
    pub struct Delelete;
}

impl Request for Delelete {
    const API: Api =
        Api::named("officialAccount.material.delelete").endpoint(Method::Post, "/cgi-bin/material/del_material");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.delelete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.delelete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.delelete`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.delelete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayDelelete>"
)]
pub trait MayDelelete {}

#[diagnostic::do_not_recommend]
impl MayDelelete for AllPermissions {}
impl<S: MayDelelete> DeclaredIn<S> for Delelete {}

open_request! {
    /// Download permanent material.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.get`, over HTTPS `POST /cgi-bin/material/get_material`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Getting_Permanent_Assets.html).
    #[doc(alias = "openapi.officialAccount.material.get")]
    #[doc(alias = "get")]
    pub struct Get;
}

impl Request for Get {
    const API: Api =
        Api::named("officialAccount.material.get").endpoint(Method::Post, "/cgi-bin/material/get_material");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.get`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

open_request! {
    /// Count permanent material.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.getMaterialCount`, over HTTPS `GET /cgi-bin/material/get_materialcount`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_the_total_of_all_materials.html).
    #[doc(alias = "openapi.officialAccount.material.getMaterialCount")]
    #[doc(alias = "getMaterialCount")]
    pub struct GetMaterialCount;
}

impl Request for GetMaterialCount {
    const API: Api = Api::named("officialAccount.material.getMaterialCount")
        .endpoint(Method::Get, "/cgi-bin/material/get_materialcount");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.getMaterialCount`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.getMaterialCount` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.getMaterialCount`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.getMaterialCount\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayGetMaterialCount>"
)]
pub trait MayGetMaterialCount {}

#[diagnostic::do_not_recommend]
impl MayGetMaterialCount for AllPermissions {}
impl<S: MayGetMaterialCount> DeclaredIn<S> for GetMaterialCount {}

open_request! {
    /// Change a permanent article.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.material.updateNews`, over HTTPS `POST /cgi-bin/material/update_news`.
    #[doc(alias = "openapi.officialAccount.material.updateNews")]
    #[doc(alias = "updateNews")]
    pub struct UpdateNews;
}

impl Request for UpdateNews {
    const API: Api =
        Api::named("officialAccount.material.updateNews").endpoint(Method::Post, "/cgi-bin/material/update_news");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.material.updateNews`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.material.updateNews` is not declared by this cloud function",
    label = "needs the permission `officialAccount.material.updateNews`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.material.updateNews\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::material::MayUpdateNews>"
)]
pub trait MayUpdateNews {}

#[diagnostic::do_not_recommend]
impl MayUpdateNews for AllPermissions {}
impl<S: MayUpdateNews> DeclaredIn<S> for UpdateNews {}
