// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.datacube`: 21 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::datacube;
//!
//! let request = datacube::GetArticleSummary::new(serde_json::json!({"member": 1}));
//! assert_eq!(datacube::GetArticleSummary::API.name, "officialAccount.datacube.getArticleSummary");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Get how articles sent on a day were read that day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getArticleSummary`, over HTTPS `POST /datacube/getarticlesummary`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getArticleSummary")]
    #[doc(alias = "getArticleSummary")]
    pub struct GetArticleSummary;
}

impl Request for GetArticleSummary {
    const API: Api =
        Api::named("officialAccount.datacube.getArticleSummary").endpoint(Method::Post, "/datacube/getarticlesummary");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getArticleSummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getArticleSummary` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getArticleSummary`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getArticleSummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetArticleSummary>"
)]
pub trait MayGetArticleSummary {}

#[diagnostic::do_not_recommend]
impl MayGetArticleSummary for AllPermissions {}
impl<S: MayGetArticleSummary> DeclaredIn<S> for GetArticleSummary {}

open_request! {
    /// Get how articles sent on a day were read since.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getArticleTotal`, over HTTPS `POST /datacube/getarticletotal`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getArticleTotal")]
    #[doc(alias = "getArticleTotal")]
    pub struct GetArticleTotal;
}

impl Request for GetArticleTotal {
    const API: Api =
        Api::named("officialAccount.datacube.getArticleTotal").endpoint(Method::Post, "/datacube/getarticletotal");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getArticleTotal`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getArticleTotal` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getArticleTotal`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getArticleTotal\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetArticleTotal>"
)]
pub trait MayGetArticleTotal {}

#[diagnostic::do_not_recommend]
impl MayGetArticleTotal for AllPermissions {}
impl<S: MayGetArticleTotal> DeclaredIn<S> for GetArticleTotal {}

open_request! {
    /// Get an overview of all cards, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getCardBizInfo`, over HTTPS `POST /datacube/getcardbizuininfo`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#10).
    #[doc(alias = "openapi.officialAccount.datacube.getCardBizInfo")]
    #[doc(alias = "getCardBizInfo")]
    pub struct GetCardBizInfo;
}

impl Request for GetCardBizInfo {
    const API: Api =
        Api::named("officialAccount.datacube.getCardBizInfo").endpoint(Method::Post, "/datacube/getcardbizuininfo");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getCardBizInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getCardBizInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getCardBizInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getCardBizInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetCardBizInfo>"
)]
pub trait MayGetCardBizInfo {}

#[diagnostic::do_not_recommend]
impl MayGetCardBizInfo for AllPermissions {}
impl<S: MayGetCardBizInfo> DeclaredIn<S> for GetCardBizInfo {}

open_request! {
    /// Get the figures of free coupons, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getFreeCardInfo`, over HTTPS `POST /datacube/getcardcardinfo`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#11).
    #[doc(alias = "openapi.officialAccount.datacube.getFreeCardInfo")]
    #[doc(alias = "getFreeCardInfo")]
    pub struct GetFreeCardInfo;
}

impl Request for GetFreeCardInfo {
    const API: Api =
        Api::named("officialAccount.datacube.getFreeCardInfo").endpoint(Method::Post, "/datacube/getcardcardinfo");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getFreeCardInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getFreeCardInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getFreeCardInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getFreeCardInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetFreeCardInfo>"
)]
pub trait MayGetFreeCardInfo {}

#[diagnostic::do_not_recommend]
impl MayGetFreeCardInfo for AllPermissions {}
impl<S: MayGetFreeCardInfo> DeclaredIn<S> for GetFreeCardInfo {}

open_request! {
    /// Get how WeChat called the server of the account, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getInterfaceSummary`, over HTTPS `POST /datacube/getinterfacesummary`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Analytics_API.html).
    #[doc(alias = "openapi.officialAccount.datacube.getInterfaceSummary")]
    #[doc(alias = "getInterfaceSummary")]
    pub struct GetInterfaceSummary;
}

impl Request for GetInterfaceSummary {
    const API: Api = Api::named("officialAccount.datacube.getInterfaceSummary")
        .endpoint(Method::Post, "/datacube/getinterfacesummary");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getInterfaceSummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getInterfaceSummary` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getInterfaceSummary`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getInterfaceSummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetInterfaceSummary>"
)]
pub trait MayGetInterfaceSummary {}

#[diagnostic::do_not_recommend]
impl MayGetInterfaceSummary for AllPermissions {}
impl<S: MayGetInterfaceSummary> DeclaredIn<S> for GetInterfaceSummary {}

open_request! {
    /// Get how WeChat called the server of the account, by hour.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getInterfaceSummaryHour`, over HTTPS `POST /datacube/getinterfacesummaryhour`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Analytics_API.html).
    #[doc(alias = "openapi.officialAccount.datacube.getInterfaceSummaryHour")]
    #[doc(alias = "getInterfaceSummaryHour")]
    pub struct GetInterfaceSummaryHour;
}

impl Request for GetInterfaceSummaryHour {
    const API: Api = Api::named("officialAccount.datacube.getInterfaceSummaryHour")
        .endpoint(Method::Post, "/datacube/getinterfacesummaryhour");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getInterfaceSummaryHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getInterfaceSummaryHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getInterfaceSummaryHour`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getInterfaceSummaryHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetInterfaceSummaryHour>"
)]
pub trait MayGetInterfaceSummaryHour {}

#[diagnostic::do_not_recommend]
impl MayGetInterfaceSummaryHour for AllPermissions {}
impl<S: MayGetInterfaceSummaryHour> DeclaredIn<S> for GetInterfaceSummaryHour {}

open_request! {
    /// Get the figures of one member card, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getMemberCardDetail`, over HTTPS `POST /datacube/getcardmembercarddetail`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#13).
    #[doc(alias = "openapi.officialAccount.datacube.getMemberCardDetail")]
    #[doc(alias = "getMemberCardDetail")]
    pub struct GetMemberCardDetail;
}

impl Request for GetMemberCardDetail {
    const API: Api = Api::named("officialAccount.datacube.getMemberCardDetail")
        .endpoint(Method::Post, "/datacube/getcardmembercarddetail");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getMemberCardDetail`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getMemberCardDetail` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getMemberCardDetail`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getMemberCardDetail\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetMemberCardDetail>"
)]
pub trait MayGetMemberCardDetail {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardDetail for AllPermissions {}
impl<S: MayGetMemberCardDetail> DeclaredIn<S> for GetMemberCardDetail {}

open_request! {
    /// Get the figures of member cards, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getMemberCardInfo`, over HTTPS `POST /datacube/getcardmembercardinfo`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#12).
    #[doc(alias = "openapi.officialAccount.datacube.getMemberCardInfo")]
    #[doc(alias = "getMemberCardInfo")]
    pub struct GetMemberCardInfo;
}

impl Request for GetMemberCardInfo {
    const API: Api = Api::named("officialAccount.datacube.getMemberCardInfo")
        .endpoint(Method::Post, "/datacube/getcardmembercardinfo");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getMemberCardInfo`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getMemberCardInfo` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getMemberCardInfo`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getMemberCardInfo\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetMemberCardInfo>"
)]
pub trait MayGetMemberCardInfo {}

#[diagnostic::do_not_recommend]
impl MayGetMemberCardInfo for AllPermissions {}
impl<S: MayGetMemberCardInfo> DeclaredIn<S> for GetMemberCardInfo {}

open_request! {
    /// Get how many messages users sent, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsg`, over HTTPS `POST /datacube/getupstreammsg`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsg")]
    #[doc(alias = "getUpstreamMsg")]
    pub struct GetUpstreamMsg;
}

impl Request for GetUpstreamMsg {
    const API: Api =
        Api::named("officialAccount.datacube.getUpstreamMsg").endpoint(Method::Post, "/datacube/getupstreammsg");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsg`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsg` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsg`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsg\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsg>"
)]
pub trait MayGetUpstreamMsg {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsg for AllPermissions {}
impl<S: MayGetUpstreamMsg> DeclaredIn<S> for GetUpstreamMsg {}

open_request! {
    /// Get how many users sent how many messages, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsgDist`, over HTTPS `POST /datacube/getupstreammsgdist`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgDist")]
    #[doc(alias = "getUpstreamMsgDist")]
    pub struct GetUpstreamMsgDist;
}

impl Request for GetUpstreamMsgDist {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgDist")
        .endpoint(Method::Post, "/datacube/getupstreammsgdist");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgDist`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgDist` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgDist`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsgDist\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgDist>"
)]
pub trait MayGetUpstreamMsgDist {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgDist for AllPermissions {}
impl<S: MayGetUpstreamMsgDist> DeclaredIn<S> for GetUpstreamMsgDist {}

open_request! {
    /// Get how many users sent how many messages, by month.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsgDistMonth`, over HTTPS `POST /datacube/getupstreammsgdistmonth`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgDistMonth")]
    #[doc(alias = "getUpstreamMsgDistMonth")]
    pub struct GetUpstreamMsgDistMonth;
}

impl Request for GetUpstreamMsgDistMonth {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgDistMonth")
        .endpoint(Method::Post, "/datacube/getupstreammsgdistmonth");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgDistMonth`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgDistMonth` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgDistMonth`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsgDistMonth\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgDistMonth>"
)]
pub trait MayGetUpstreamMsgDistMonth {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgDistMonth for AllPermissions {}
impl<S: MayGetUpstreamMsgDistMonth> DeclaredIn<S> for GetUpstreamMsgDistMonth {}

open_request! {
    /// Get how many users sent how many messages, by week.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsgDistWeek`, over HTTPS `POST /datacube/getupstreammsgdistweek`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgDistWeek")]
    #[doc(alias = "getUpstreamMsgDistWeek")]
    pub struct GetUpstreamMsgDistWeek;
}

impl Request for GetUpstreamMsgDistWeek {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgDistWeek")
        .endpoint(Method::Post, "/datacube/getupstreammsgdistweek");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgDistWeek`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgDistWeek` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgDistWeek`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsgDistWeek\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgDistWeek>"
)]
pub trait MayGetUpstreamMsgDistWeek {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgDistWeek for AllPermissions {}
impl<S: MayGetUpstreamMsgDistWeek> DeclaredIn<S> for GetUpstreamMsgDistWeek {}

open_request! {
    /// Get how many messages users sent, by hour.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsgHour`, over HTTPS `POST /datacube/getupstreammsghour`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgHour")]
    #[doc(alias = "getUpstreamMsgHour")]
    pub struct GetUpstreamMsgHour;
}

impl Request for GetUpstreamMsgHour {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgHour")
        .endpoint(Method::Post, "/datacube/getupstreammsghour");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgHour`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsgHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgHour>"
)]
pub trait MayGetUpstreamMsgHour {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgHour for AllPermissions {}
impl<S: MayGetUpstreamMsgHour> DeclaredIn<S> for GetUpstreamMsgHour {}

open_request! {
    /// Get how many messages users sent, by month.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsgMonth`, over HTTPS `POST /datacube/getupstreammsgmonth`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgMonth")]
    #[doc(alias = "getUpstreamMsgMonth")]
    pub struct GetUpstreamMsgMonth;
}

impl Request for GetUpstreamMsgMonth {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgMonth")
        .endpoint(Method::Post, "/datacube/getupstreammsgmonth");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgMonth`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgMonth` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgMonth`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsgMonth\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgMonth>"
)]
pub trait MayGetUpstreamMsgMonth {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgMonth for AllPermissions {}
impl<S: MayGetUpstreamMsgMonth> DeclaredIn<S> for GetUpstreamMsgMonth {}

open_request! {
    /// Get how many messages users sent, by week.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUpstreamMsgWeek`, over HTTPS `POST /datacube/getupstreammsgweek`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUpstreamMsgWeek")]
    #[doc(alias = "getUpstreamMsgWeek")]
    pub struct GetUpstreamMsgWeek;
}

impl Request for GetUpstreamMsgWeek {
    const API: Api = Api::named("officialAccount.datacube.getUpstreamMsgWeek")
        .endpoint(Method::Post, "/datacube/getupstreammsgweek");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUpstreamMsgWeek`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUpstreamMsgWeek` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUpstreamMsgWeek`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUpstreamMsgWeek\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUpstreamMsgWeek>"
)]
pub trait MayGetUpstreamMsgWeek {}

#[diagnostic::do_not_recommend]
impl MayGetUpstreamMsgWeek for AllPermissions {}
impl<S: MayGetUpstreamMsgWeek> DeclaredIn<S> for GetUpstreamMsgWeek {}

open_request! {
    /// Get the number of followers, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUserCumulate`, over HTTPS `POST /datacube/getusercumulate`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/User_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUserCumulate")]
    #[doc(alias = "getUserCumulate")]
    pub struct GetUserCumulate;
}

impl Request for GetUserCumulate {
    const API: Api =
        Api::named("officialAccount.datacube.getUserCumulate").endpoint(Method::Post, "/datacube/getusercumulate");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUserCumulate`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserCumulate` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserCumulate`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUserCumulate\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserCumulate>"
)]
pub trait MayGetUserCumulate {}

#[diagnostic::do_not_recommend]
impl MayGetUserCumulate for AllPermissions {}
impl<S: MayGetUserCumulate> DeclaredIn<S> for GetUserCumulate {}

open_request! {
    /// Get how articles were read, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUserRead`, over HTTPS `POST /datacube/getuserread`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUserRead")]
    #[doc(alias = "getUserRead")]
    pub struct GetUserRead;
}

impl Request for GetUserRead {
    const API: Api = Api::named("officialAccount.datacube.getUserRead").endpoint(Method::Post, "/datacube/getuserread");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUserRead`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserRead` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserRead`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUserRead\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserRead>"
)]
pub trait MayGetUserRead {}

#[diagnostic::do_not_recommend]
impl MayGetUserRead for AllPermissions {}
impl<S: MayGetUserRead> DeclaredIn<S> for GetUserRead {}

open_request! {
    /// Get how articles were read, by hour.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUserReadHour`, over HTTPS `POST /datacube/getuserreadhour`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUserReadHour")]
    #[doc(alias = "getUserReadHour")]
    pub struct GetUserReadHour;
}

impl Request for GetUserReadHour {
    const API: Api =
        Api::named("officialAccount.datacube.getUserReadHour").endpoint(Method::Post, "/datacube/getuserreadhour");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUserReadHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserReadHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserReadHour`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUserReadHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserReadHour>"
)]
pub trait MayGetUserReadHour {}

#[diagnostic::do_not_recommend]
impl MayGetUserReadHour for AllPermissions {}
impl<S: MayGetUserReadHour> DeclaredIn<S> for GetUserReadHour {}

open_request! {
    /// Get how articles were shared, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUserShare`, over HTTPS `POST /datacube/getusershare`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUserShare")]
    #[doc(alias = "getUserShare")]
    pub struct GetUserShare;
}

impl Request for GetUserShare {
    const API: Api =
        Api::named("officialAccount.datacube.getUserShare").endpoint(Method::Post, "/datacube/getusershare");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUserShare`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserShare` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserShare`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUserShare\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserShare>"
)]
pub trait MayGetUserShare {}

#[diagnostic::do_not_recommend]
impl MayGetUserShare for AllPermissions {}
impl<S: MayGetUserShare> DeclaredIn<S> for GetUserShare {}

open_request! {
    /// Get how articles were shared, by hour.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUserShareHour`, over HTTPS `POST /datacube/getusersharehour`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUserShareHour")]
    #[doc(alias = "getUserShareHour")]
    pub struct GetUserShareHour;
}

impl Request for GetUserShareHour {
    const API: Api =
        Api::named("officialAccount.datacube.getUserShareHour").endpoint(Method::Post, "/datacube/getusersharehour");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUserShareHour`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserShareHour` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserShareHour`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUserShareHour\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserShareHour>"
)]
pub trait MayGetUserShareHour {}

#[diagnostic::do_not_recommend]
impl MayGetUserShareHour for AllPermissions {}
impl<S: MayGetUserShareHour> DeclaredIn<S> for GetUserShareHour {}

open_request! {
    /// Get new and lost followers, by day.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.datacube.getUserSummary`, over HTTPS `POST /datacube/getusersummary`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Analytics/User_Analysis_Data_Interface.html).
    #[doc(alias = "openapi.officialAccount.datacube.getUserSummary")]
    #[doc(alias = "getUserSummary")]
    pub struct GetUserSummary;
}

impl Request for GetUserSummary {
    const API: Api =
        Api::named("officialAccount.datacube.getUserSummary").endpoint(Method::Post, "/datacube/getusersummary");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.datacube.getUserSummary`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.datacube.getUserSummary` is not declared by this cloud function",
    label = "needs the permission `officialAccount.datacube.getUserSummary`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.datacube.getUserSummary\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::datacube::MayGetUserSummary>"
)]
pub trait MayGetUserSummary {}

#[diagnostic::do_not_recommend]
impl MayGetUserSummary for AllPermissions {}
impl<S: MayGetUserSummary> DeclaredIn<S> for GetUserSummary {}
