// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `nearbyPoi`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::nearby_poi;
//!
//! let request = nearby_poi::Add::new(nearby_poi::AddArguments { pic_list: "PIC_LIST".into(), service_infos: "SERVICE_INFOS".into(), store_name: "STORE_NAME".into(), contract_phone: "CONTRACT_PHONE".into(), hour: "HOUR".into(), company_name: "COMPANY_NAME".into(), credential: "CREDENTIAL".into(), address: "ADDRESS".into() });
//! assert_eq!(nearby_poi::Add::API.name, "nearbyPoi.add");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, PoiId, ReadError, Request};

/// Add a nearby place.
///
/// | errcode | meaning |
/// |---|---|
/// | 40001 | access token invalid |
///
/// Cloud call `nearbyPoi.add`, over HTTPS `POST /wxa/addnearbypoi`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/nearby-poi/nearbyPoi.add.html).
#[doc(alias = "openapi.nearbyPoi.add")]
#[doc(alias = "add")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Add {
    /// Opening hours hh:mm-hh:mm.
    pub hour: String,
    /// Qualification number: 15 digit licence or 9 digit organisation code.
    pub credential: String,
    /// Street address.
    pub address: String,
    /// Shop pictures, JSON text, 1 to 9.
    #[doc(alias = "picList")]
    pub pic_list: String,
    /// Service tags, JSON text.
    #[doc(alias = "serviceInfos")]
    pub service_infos: String,
    /// Shop name.
    #[doc(alias = "storeName")]
    pub store_name: String,
    /// Shop phone.
    #[doc(alias = "contractPhone")]
    pub contract_phone: String,
    /// Name of the legal entity.
    #[doc(alias = "companyName")]
    pub company_name: String,
    /// Customer service settings, JSON text.
    #[doc(alias = "kfInfo")]
    pub kf_info: Option<String>,
    /// Proof documents when the entity differs.
    #[doc(alias = "qualificationList")]
    pub qualification_list: Option<String>,
    /// Fixed "1".
    #[doc(alias = "isCommNearby")]
    pub is_comm_nearby: String,
    /// Nearby place id.
    #[doc(alias = "poiId")]
    pub poi_id: Option<PoiId>,
    /// Tencent map poi id.
    #[doc(alias = "mapPoiId")]
    pub map_poi_id: Option<String>,
}

impl Add {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    #[inline]
    pub fn new(arguments: AddArguments) -> Self {
        let AddArguments {
            pic_list,
            service_infos,
            store_name,
            contract_phone,
            hour,
            company_name,
            credential,
            address,
        } = arguments;
        Self {
            hour,
            credential,
            address,
            pic_list,
            service_infos,
            store_name,
            contract_phone,
            company_name,
            kf_info: None,
            qualification_list: None,
            is_comm_nearby: "1".to_owned(),
            poi_id: None,
            map_poi_id: None,
        }
    }

    /// Customer service settings, JSON text.
    #[doc(alias = "kfInfo")]
    #[must_use]
    pub fn kf_info(mut self, kf_info: impl Into<String>) -> Self {
        self.kf_info = Some(kf_info.into());
        self
    }

    /// Proof documents when the entity differs.
    #[doc(alias = "qualificationList")]
    #[must_use]
    pub fn qualification_list(mut self, qualification_list: impl Into<String>) -> Self {
        self.qualification_list = Some(qualification_list.into());
        self
    }

    /// Nearby place id.
    #[doc(alias = "poiId")]
    #[must_use]
    pub fn poi_id(mut self, poi_id: impl Into<PoiId>) -> Self {
        self.poi_id = Some(poi_id.into());
        self
    }

    /// Tencent map poi id.
    #[doc(alias = "mapPoiId")]
    #[must_use]
    pub fn map_poi_id(mut self, map_poi_id: impl Into<String>) -> Self {
        self.map_poi_id = Some(map_poi_id.into());
        self
    }
}

impl Serialize for Add {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("hour", &self.hour)
            .member("credential", &self.credential)
            .member("address", &self.address)
            .member("pic_list", &self.pic_list)
            .member("service_infos", &self.service_infos)
            .member("store_name", &self.store_name)
            .member("contract_phone", &self.contract_phone)
            .member("company_name", &self.company_name)
            .optional("kf_info", &self.kf_info)
            .optional("qualification_list", &self.qualification_list)
            .member("is_comm_nearby", &self.is_comm_nearby)
            .optional("poi_id", &self.poi_id)
            .optional("map_poi_id", &self.map_poi_id)
            .end()
    }
}

/// What [`Add::new`] takes: every member is required.
#[derive(Debug, Clone)]
pub struct AddArguments {
    /// Shop pictures, JSON text, 1 to 9.
    #[doc(alias = "picList")]
    pub pic_list: String,
    /// Service tags, JSON text.
    #[doc(alias = "serviceInfos")]
    pub service_infos: String,
    /// Shop name.
    #[doc(alias = "storeName")]
    pub store_name: String,
    /// Shop phone.
    #[doc(alias = "contractPhone")]
    pub contract_phone: String,
    /// Opening hours hh:mm-hh:mm.
    pub hour: String,
    /// Name of the legal entity.
    #[doc(alias = "companyName")]
    pub company_name: String,
    /// Qualification number: 15 digit licence or 9 digit organisation code.
    pub credential: String,
    /// Street address.
    pub address: String,
}

impl Request for Add {
    const API: Api = Api::named("nearbyPoi.add")
        .endpoint(Method::Post, "/wxa/addnearbypoi")
        .error_codes(&[ErrorCode::new(40_001, "access token invalid")]);

    type Reply = AddReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `nearbyPoi.add`.
#[diagnostic::on_unimplemented(
    message = "cloud call `nearbyPoi.add` is not declared by this cloud function",
    label = "needs the permission `nearbyPoi.add`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"nearbyPoi.add\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl nearby_poi::MayAdd>"
)]
pub trait MayAdd {}

#[diagnostic::do_not_recommend]
impl MayAdd for AllPermissions {}
impl<S: MayAdd> DeclaredIn<S> for Add {}

reply! {
    /// The answer to [`Add`].
    pub struct AddReply {
        /// Id of audit and place.
        pub data: AddedPoi = "data",
    }
}

reply! {
    /// Id of audit and place.
    pub struct AddedPoi {
        /// Audit form id.
        #[doc(alias = "auditId")]
        pub audit_id: String = "audit_id",
        /// Nearby place id.
        #[doc(alias = "poiId")]
        pub poi_id: PoiId = "poi_id",
        /// Licence number.
        #[doc(alias = "relatedCredential")]
        pub related_credential: String = "related_credential",
    }
}

/// Delete a nearby place.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
///
/// Cloud call `nearbyPoi.delete`, over HTTPS `POST /wxa/delnearbypoi`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/nearby-poi/nearbyPoi.delete.html).
#[doc(alias = "openapi.nearbyPoi.delete")]
#[doc(alias = "delete")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Delete {
    /// Nearby place id.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl Delete {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>) -> Self {
        Self { poi_id: poi_id.into() }
    }
}

impl Serialize for Delete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("poi_id", &self.poi_id).end()
    }
}

impl Request for Delete {
    const API: Api = Api::named("nearbyPoi.delete")
        .endpoint(Method::Post, "/wxa/delnearbypoi")
        .error_codes(&[ErrorCode::new(-1, "system busy, retry")]);

    type Reply = DeleteReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `nearbyPoi.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `nearbyPoi.delete` is not declared by this cloud function",
    label = "needs the permission `nearbyPoi.delete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"nearbyPoi.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl nearby_poi::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

reply! {
    /// The answer to [`Delete`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteReply {}
}

/// List nearby places.
///
/// SKIT's .NET SDK uses GET; answer is JSON text inside data.data.
///
/// | errcode | meaning |
/// |---|---|
/// | 20002 | bad body parameter |
/// | 40001 | access token invalid |
/// | 44002 | empty body |
/// | 92000 | qualification already added |
/// | 92002 | place limit reached |
/// | 92003 | place used by another app |
/// | 92004 | nearby feature banned |
/// | 92005 | place under audit |
/// | 92006 | place already shows an app |
/// | 92007 | place audit failed |
/// | 92008 | app not shown at the place |
/// | 93009 | app not released or hidden |
/// | 93010 | no such place |
/// | 93011 | not for personal apps |
/// | 93012 | not for this app kind |
/// | 93013 | map lookup failed |
/// | 93014 | qualification number repeated |
///
/// Cloud call `nearbyPoi.getList`, over HTTPS `POST /wxa/getnearbypoilist`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/nearby-poi/nearbyPoi.getList.html).
#[doc(alias = "openapi.nearbyPoi.getList")]
#[doc(alias = "getList")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetList {
    /// Page number from 1.
    pub page: i64,
    /// Rows per page, up to 1000.
    #[doc(alias = "pageRows")]
    pub page_rows: i64,
}

impl GetList {
    /// Takes all members: each is required.
    #[must_use]
    #[inline]
    pub fn new(page: i64, page_rows: i64) -> Self {
        Self { page, page_rows }
    }
}

impl Serialize for GetList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("page", &self.page).member("page_rows", &self.page_rows).end()
    }
}

impl Request for GetList {
    const API: Api = Api::named("nearbyPoi.getList").endpoint(Method::Post, "/wxa/getnearbypoilist").error_codes(&[
        ErrorCode::new(20_002, "bad body parameter"),
        ErrorCode::new(40_001, "access token invalid"),
        ErrorCode::new(44_002, "empty body"),
        ErrorCode::new(92_000, "qualification already added"),
        ErrorCode::new(92_002, "place limit reached"),
        ErrorCode::new(92_003, "place used by another app"),
        ErrorCode::new(92_004, "nearby feature banned"),
        ErrorCode::new(92_005, "place under audit"),
        ErrorCode::new(92_006, "place already shows an app"),
        ErrorCode::new(92_007, "place audit failed"),
        ErrorCode::new(92_008, "app not shown at the place"),
        ErrorCode::new(93_009, "app not released or hidden"),
        ErrorCode::new(93_010, "no such place"),
        ErrorCode::new(93_011, "not for personal apps"),
        ErrorCode::new(93_012, "not for this app kind"),
        ErrorCode::new(93_013, "map lookup failed"),
        ErrorCode::new(93_014, "qualification number repeated"),
    ]);

    type Reply = GetListReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `nearbyPoi.getList`.
#[diagnostic::on_unimplemented(
    message = "cloud call `nearbyPoi.getList` is not declared by this cloud function",
    label = "needs the permission `nearbyPoi.getList`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"nearbyPoi.getList\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl nearby_poi::MayGetList>"
)]
pub trait MayGetList {}

#[diagnostic::do_not_recommend]
impl MayGetList for AllPermissions {}
impl<S: MayGetList> DeclaredIn<S> for GetList {}

reply! {
    /// The answer to [`GetList`].
    pub struct GetListReply {
        /// Nearby places.
        pub data: PoiList = "data",
    }
}

reply! {
    /// Nearby places.
    pub struct PoiList {
        /// Maximum number of places.
        #[doc(alias = "maxApplyNum")]
        pub max_apply_num: i64 = "max_apply_num",
        /// Places that can still be added.
        #[doc(alias = "leftApplyNum")]
        pub left_apply_num: i64 = "left_apply_num",
        /// Places, a JSON document inside a string.
        pub data: String = "data",
    }
}

/// Show or hide a nearby place.
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
///
/// Cloud call `nearbyPoi.setShowStatus`, over HTTPS `POST /wxa/setnearbypoishowstatus`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/nearby-poi/nearbyPoi.setShowStatus.html).
#[doc(alias = "openapi.nearbyPoi.setShowStatus")]
#[doc(alias = "setShowStatus")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetShowStatus {
    /// 0 hidden, 1 shown. `true` is 1 on the wire.
    pub status: bool,
    /// Nearby place id.
    #[doc(alias = "poiId")]
    pub poi_id: PoiId,
}

impl SetShowStatus {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(poi_id: impl Into<PoiId>, status: bool) -> Self {
        Self { status, poi_id: poi_id.into() }
    }
}

impl Serialize for SetShowStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).flag("status", self.status).member("poi_id", &self.poi_id).end()
    }
}

impl Request for SetShowStatus {
    const API: Api = Api::named("nearbyPoi.setShowStatus")
        .endpoint(Method::Post, "/wxa/setnearbypoishowstatus")
        .error_codes(&[ErrorCode::new(0, "success")]);

    type Reply = SetShowStatusReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `nearbyPoi.setShowStatus`.
#[diagnostic::on_unimplemented(
    message = "cloud call `nearbyPoi.setShowStatus` is not declared by this cloud function",
    label = "needs the permission `nearbyPoi.setShowStatus`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"nearbyPoi.setShowStatus\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl nearby_poi::MaySetShowStatus>"
)]
pub trait MaySetShowStatus {}

#[diagnostic::do_not_recommend]
impl MaySetShowStatus for AllPermissions {}
impl<S: MaySetShowStatus> DeclaredIn<S> for SetShowStatus {}

reply! {
    /// The answer to [`SetShowStatus`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetShowStatusReply {}
}
