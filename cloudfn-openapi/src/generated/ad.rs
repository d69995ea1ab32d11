// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `ad`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::ad;
//!
//! let request = ad::AddUserAction::new(serde_json::json!({"member": 1}));
//! assert_eq!(ad::AddUserAction::API.name, "ad.addUserAction");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Send back ad actions.
    ///
    /// Fields are defined by the external marketing API and are not in this catalogue.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `ad.addUserAction`, over HTTPS `POST /marketing/user_actions/add`.
    #[doc(alias = "openapi.ad.addUserAction")]
    #[doc(alias = "addUserAction")]
    pub struct AddUserAction;
}

impl Request for AddUserAction {
    const API: Api = Api::named("ad.addUserAction").endpoint(Method::Post, "/marketing/user_actions/add");

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

/// The permission to call `ad.addUserAction`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ad.addUserAction` is not declared by this cloud function",
    label = "needs the permission `ad.addUserAction`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ad.addUserAction\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ad::MayAddUserAction>"
)]
pub trait MayAddUserAction {}

#[diagnostic::do_not_recommend]
impl MayAddUserAction for AllPermissions {}
impl<S: MayAddUserAction> DeclaredIn<S> for AddUserAction {}

open_request! {
    /// Create an ad data source.
    ///
    /// Fields are defined by the external marketing API and are not in this catalogue.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `ad.addUserActionSet`, over HTTPS `/marketing/user_action_sets/add`.
    #[doc(alias = "openapi.ad.addUserActionSet")]
    #[doc(alias = "addUserActionSet")]
    pub struct AddUserActionSet;
}

impl Request for AddUserActionSet {
    const API: Api = Api::named("ad.addUserActionSet").endpoint(Method::Post, "/marketing/user_action_sets/add");

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

/// The permission to call `ad.addUserActionSet`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ad.addUserActionSet` is not declared by this cloud function",
    label = "needs the permission `ad.addUserActionSet`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ad.addUserActionSet\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ad::MayAddUserActionSet>"
)]
pub trait MayAddUserActionSet {}

#[diagnostic::do_not_recommend]
impl MayAddUserActionSet for AllPermissions {}
impl<S: MayAddUserActionSet> DeclaredIn<S> for AddUserActionSet {}

open_request! {
    /// Query ad data source reports.
    ///
    /// Fields are defined by the external marketing API and are not in this catalogue.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `ad.getUserActionSetReports`, over HTTPS `/marketing/user_action_set_reports/get`.
    #[doc(alias = "openapi.ad.getUserActionSetReports")]
    #[doc(alias = "getUserActionSetReports")]
    pub struct GetUserActionSetReports;
}

impl Request for GetUserActionSetReports {
    const API: Api =
        Api::named("ad.getUserActionSetReports").endpoint(Method::Post, "/marketing/user_action_set_reports/get");

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

/// The permission to call `ad.getUserActionSetReports`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ad.getUserActionSetReports` is not declared by this cloud function",
    label = "needs the permission `ad.getUserActionSetReports`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ad.getUserActionSetReports\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ad::MayGetUserActionSetReports>"
)]
pub trait MayGetUserActionSetReports {}

#[diagnostic::do_not_recommend]
impl MayGetUserActionSetReports for AllPermissions {}
impl<S: MayGetUserActionSetReports> DeclaredIn<S> for GetUserActionSetReports {}

open_request! {
    /// Query ad data sources.
    ///
    /// Fields are defined by the external marketing API and are not in this catalogue.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `ad.getUserActionSets`, over HTTPS `/marketing/user_action_sets/get`.
    #[doc(alias = "openapi.ad.getUserActionSets")]
    #[doc(alias = "getUserActionSets")]
    pub struct GetUserActionSets;
}

impl Request for GetUserActionSets {
    const API: Api = Api::named("ad.getUserActionSets").endpoint(Method::Post, "/marketing/user_action_sets/get");

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

/// The permission to call `ad.getUserActionSets`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ad.getUserActionSets` is not declared by this cloud function",
    label = "needs the permission `ad.getUserActionSets`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ad.getUserActionSets\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ad::MayGetUserActionSets>"
)]
pub trait MayGetUserActionSets {}

#[diagnostic::do_not_recommend]
impl MayGetUserActionSets for AllPermissions {}
impl<S: MayGetUserActionSets> DeclaredIn<S> for GetUserActionSets {}
