// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `ad`: 4 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::ad;
//!
//! let request = ad::AddUserAction::new([("member".to_owned(), 1.into())]);
//! assert_eq!(ad::AddUserAction::API.name, "ad.addUserAction");
//! # let _ = request;
//! ```

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

/// Send back ad actions.
///
/// Fields are defined by the external marketing API and are not in this catalogue.
///
/// Cloud call `ad.addUserAction`, over HTTPS `POST /marketing/user_actions/add`.
#[doc(alias = "openapi.ad.addUserAction")]
#[doc(alias = "addUserAction")]
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct AddUserAction {
    /// The members of the request, with the names of the wire.
    pub members: Map<String, Value>,
}

impl AddUserAction {
    /// A request with these members.
    #[must_use]
    pub fn new(members: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self { members: members.into_iter().collect() }
    }
}

impl Request for AddUserAction {
    const API: Api = Api::named("ad.addUserAction").endpoint(Method::Post, "/marketing/user_actions/add");

    type Reply = AddUserActionReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
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

/// The answer to [`AddUserAction`], whose members are documented elsewhere.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct AddUserActionReply {
    /// The members of the answer, with the names of the wire.
    pub members: Map<String, Value>,
}

/// Create an ad data source.
///
/// Fields are defined by the external marketing API and are not in this catalogue.
///
/// Cloud call `ad.addUserActionSet`, over HTTPS `/marketing/user_action_sets/add`.
#[doc(alias = "openapi.ad.addUserActionSet")]
#[doc(alias = "addUserActionSet")]
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct AddUserActionSet {
    /// The members of the request, with the names of the wire.
    pub members: Map<String, Value>,
}

impl AddUserActionSet {
    /// A request with these members.
    #[must_use]
    pub fn new(members: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self { members: members.into_iter().collect() }
    }
}

impl Request for AddUserActionSet {
    const API: Api = Api::named("ad.addUserActionSet").endpoint(Method::Post, "/marketing/user_action_sets/add");

    type Reply = AddUserActionSetReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
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

/// The answer to [`AddUserActionSet`], whose members are documented elsewhere.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct AddUserActionSetReply {
    /// The members of the answer, with the names of the wire.
    pub members: Map<String, Value>,
}

/// Query ad data source reports.
///
/// Fields are defined by the external marketing API and are not in this catalogue.
///
/// Cloud call `ad.getUserActionSetReports`, over HTTPS `/marketing/user_action_set_reports/get`.
#[doc(alias = "openapi.ad.getUserActionSetReports")]
#[doc(alias = "getUserActionSetReports")]
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct GetUserActionSetReports {
    /// The members of the request, with the names of the wire.
    pub members: Map<String, Value>,
}

impl GetUserActionSetReports {
    /// A request with these members.
    #[must_use]
    pub fn new(members: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self { members: members.into_iter().collect() }
    }
}

impl Request for GetUserActionSetReports {
    const API: Api =
        Api::named("ad.getUserActionSetReports").endpoint(Method::Post, "/marketing/user_action_set_reports/get");

    type Reply = GetUserActionSetReportsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
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

/// The answer to [`GetUserActionSetReports`], whose members are documented elsewhere.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct GetUserActionSetReportsReply {
    /// The members of the answer, with the names of the wire.
    pub members: Map<String, Value>,
}

/// Query ad data sources.
///
/// Fields are defined by the external marketing API and are not in this catalogue.
///
/// Cloud call `ad.getUserActionSets`, over HTTPS `/marketing/user_action_sets/get`.
#[doc(alias = "openapi.ad.getUserActionSets")]
#[doc(alias = "getUserActionSets")]
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct GetUserActionSets {
    /// The members of the request, with the names of the wire.
    pub members: Map<String, Value>,
}

impl GetUserActionSets {
    /// A request with these members.
    #[must_use]
    pub fn new(members: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self { members: members.into_iter().collect() }
    }
}

impl Request for GetUserActionSets {
    const API: Api = Api::named("ad.getUserActionSets").endpoint(Method::Post, "/marketing/user_action_sets/get");

    type Reply = GetUserActionSetsReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
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

/// The answer to [`GetUserActionSets`], whose members are documented elsewhere.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct GetUserActionSetsReply {
    /// The members of the answer, with the names of the wire.
    pub members: Map<String, Value>,
}
