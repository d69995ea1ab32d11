// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.qrcode`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::qrcode;
//!
//! let request = qrcode::Create::new(qrcode::QrCodeKind::QrScene, qrcode::Action::new(qrcode::Scene::Id(366)));
//! assert_eq!(qrcode::Create::API.name, "officialAccount.qrcode.create");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

/// Create a QR code with a parameter.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.qrcode.create`, over HTTPS `POST /cgi-bin/qrcode/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Account_Management/Generating_a_Parametric_QR_Code.html).
#[doc(alias = "openapi.officialAccount.qrcode.create")]
#[doc(alias = "create")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Create {
    /// Kind of the code.
    #[doc(alias = "actionName")]
    pub action_name: QrCodeKind,
    /// What the code carries.
    #[doc(alias = "actionInfo")]
    pub action_info: Action,
    /// How long the code is valid, seconds: at most 2592000, 60 by default. Not for permanent codes.
    #[doc(alias = "expireSeconds")]
    pub expire_seconds: Option<i64>,
}

impl Create {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(action_name: impl Into<QrCodeKind>, action_info: Action) -> Self {
        Self { action_name: action_name.into(), action_info, expire_seconds: None }
    }

    /// How long the code is valid, seconds: at most 2592000, 60 by default. Not for permanent codes.
    #[doc(alias = "expireSeconds")]
    #[must_use]
    #[inline]
    pub fn expire_seconds(mut self, expire_seconds: i64) -> Self {
        self.expire_seconds = Some(expire_seconds);
        self
    }
}

impl Serialize for Create {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("action_name", &self.action_name)
            .member("action_info", &self.action_info)
            .optional("expire_seconds", &self.expire_seconds)
            .end()
    }
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.qrcode.create").endpoint(Method::Post, "/cgi-bin/qrcode/create");

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

/// The permission to call `officialAccount.qrcode.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.qrcode.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.qrcode.create`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.qrcode.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::qrcode::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

reply! {
    /// The answer to [`Create`].
    pub struct CreateReply {
        /// Shows the code, as `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=..`.
        pub ticket: String = "ticket",
        /// Content of the code, to draw it yourself.
        pub url: String = "url",
        /// How long the code is valid, seconds.
        #[doc(alias = "expireSeconds")]
        pub expire_seconds: Option<i64> = "expire_seconds",
    }
}

text_set! {
    /// Kind of the code.
    QrCodeKind {
        /// Temporary, with a number.
        QrScene = "QR_SCENE",
        /// Temporary, with a text.
        QrStrScene = "QR_STR_SCENE",
        /// Permanent, with a number.
        QrLimitScene = "QR_LIMIT_SCENE",
        /// Permanent, with a text.
        QrLimitStrScene = "QR_LIMIT_STR_SCENE",
    }
}

/// What the code carries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Scene {
    /// A number, of the kinds without Str.
    Id(
        /// A number: 1 to 100000 if the code is permanent.
        i64,
    ),
    /// A text, of the kinds with Str.
    Text(
        /// A text, 1 to 64 characters.
        String,
    ),
}

impl Union for Scene {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::Id(scene_id) => object.member("scene_id", scene_id),
            Self::Text(scene_str) => object.member("scene_str", scene_str),
        }
    }
}

impl Serialize for Scene {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

/// What the code carries.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Action {
    /// What the code carries.
    pub scene: Scene,
}

impl Action {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(scene: impl Into<Scene>) -> Self {
        Self { scene: scene.into() }
    }
}

impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("scene", &self.scene).end()
    }
}
