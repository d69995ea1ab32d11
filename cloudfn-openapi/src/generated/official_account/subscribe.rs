// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.subscribe`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::subscribe;
//!
//! let request = subscribe::BizSend::new("TOUSER", "TEMPLATE_ID", cloudfn_openapi::Data::new().set("thing1", "text"));
//! assert_eq!(subscribe::BizSend::API.name, "officialAccount.subscribe.bizSend");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

pub use crate::Data;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, Method, OpenId, ReadError, Request, TemplateId};

/// Send a subscription message.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.subscribe.bizSend`, over HTTPS `POST /cgi-bin/message/subscribe/bizsend`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Subscription_Messages/api.html#send%E5%8F%91%E9%80%81%E8%AE%A2%E9%98%85%E9%80%9A%E7%9F%A5).
#[doc(alias = "openapi.officialAccount.subscribe.bizSend")]
#[doc(alias = "bizSend")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BizSend {
    /// Openid of the receiver.
    pub touser: OpenId,
    /// Values of the template's fields.
    pub data: Data,
    /// Address that a tap opens.
    pub page: Option<String>,
    /// Mini program that a tap opens.
    pub miniprogram: Option<Miniprogram>,
    /// Id of the message template.
    #[doc(alias = "templateId")]
    pub template_id: TemplateId,
}

impl BizSend {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(touser: impl Into<OpenId>, template_id: impl Into<TemplateId>, data: impl Into<Data>) -> Self {
        Self {
            touser: touser.into(),
            data: data.into(),
            page: None,
            miniprogram: None,
            template_id: template_id.into(),
        }
    }

    /// Address that a tap opens.
    #[must_use]
    pub fn page(mut self, page: impl Into<String>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Mini program that a tap opens.
    #[must_use]
    #[inline]
    pub fn miniprogram(mut self, miniprogram: Miniprogram) -> Self {
        self.miniprogram = Some(miniprogram);
        self
    }
}

impl Serialize for BizSend {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("touser", &self.touser)
            .member("data", &self.data)
            .optional("page", &self.page)
            .optional("miniprogram", &self.miniprogram)
            .member("template_id", &self.template_id)
            .end()
    }
}

impl Request for BizSend {
    const API: Api =
        Api::named("officialAccount.subscribe.bizSend").endpoint(Method::Post, "/cgi-bin/message/subscribe/bizsend");

    type Reply = BizSendReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.subscribe.bizSend`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.subscribe.bizSend` is not declared by this cloud function",
    label = "needs the permission `officialAccount.subscribe.bizSend`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.subscribe.bizSend\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::subscribe::MayBizSend>"
)]
pub trait MayBizSend {}

#[diagnostic::do_not_recommend]
impl MayBizSend for AllPermissions {}
impl<S: MayBizSend> DeclaredIn<S> for BizSend {}

reply! {
    /// The answer to [`BizSend`]. WeChat documents no members besides errcode and errmsg.
    pub struct BizSendReply {}
}

/// Mini program that a tap opens.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Miniprogram {
    /// The mini program.
    pub appid: AppId,
    /// Page of the mini program.
    pub pagepath: String,
}

impl Miniprogram {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(appid: impl Into<AppId>, pagepath: impl Into<String>) -> Self {
        Self { appid: appid.into(), pagepath: pagepath.into() }
    }
}

impl Serialize for Miniprogram {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("appid", &self.appid).member("pagepath", &self.pagepath).end()
    }
}
