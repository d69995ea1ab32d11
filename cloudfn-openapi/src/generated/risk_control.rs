// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `riskControl`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::risk_control;
//!
//! let request = risk_control::GetUserRiskRank::new("OPENID", risk_control::RiskScene::Register);
//! assert_eq!(risk_control::GetUserRiskRank::API.name, "riskControl.getUserRiskRank");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::number_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Risk level of a user.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 40003 | bad openid |
/// | 40129 | bad scene |
/// | 41001 | access token missing |
/// | 42001 | access token expired |
/// | 43002 | POST needed |
/// | 43104 | openid does not match the app |
/// | 44002 | empty body |
/// | 47001 | malformed data |
/// | 48001 | API not authorised |
/// | 61007 | API not granted to the platform |
/// | 61010 | user visit too old |
/// | 61080 | service unavailable |
/// | 61081 | too frequent |
/// | 9410009 | test quota used up |
///
/// Cloud call `riskControl.getUserRiskRank`, over HTTPS `POST /wxa/getuserriskrank`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/safety-control-capability/api_getuserriskrank.html).
#[doc(alias = "openapi.riskControl.getUserRiskRank")]
#[doc(alias = "getUserRiskRank")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUserRiskRank {
    /// User openid.
    pub openid: OpenId,
    /// 0 register, 1 marketing fraud, 2 user content.
    pub scene: RiskScene,
    /// App id.
    pub appid: Option<AppId>,
    /// Phone number of the user.
    #[doc(alias = "mobileNo")]
    pub mobile_no: Option<String>,
    /// Source IP of the user.
    #[doc(alias = "clientIp")]
    pub client_ip: Option<String>,
    /// Mail address.
    #[doc(alias = "emailAddress")]
    pub email_address: Option<String>,
    /// Extra information.
    #[doc(alias = "extendedInfo")]
    pub extended_info: Option<String>,
    /// True for a test call.
    #[doc(alias = "isTest")]
    pub is_test: Option<bool>,
    /// Bank card number. Not in the page's table, but in its example.
    #[doc(alias = "bankCardNo")]
    pub bank_card_no: Option<String>,
    /// Certificate number. Not in the page's table, but in its example.
    #[doc(alias = "certNo")]
    pub cert_no: Option<String>,
}

impl GetUserRiskRank {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, scene: impl Into<RiskScene>) -> Self {
        Self {
            openid: openid.into(),
            scene: scene.into(),
            appid: None,
            mobile_no: None,
            client_ip: None,
            email_address: None,
            extended_info: None,
            is_test: None,
            bank_card_no: None,
            cert_no: None,
        }
    }

    /// App id.
    #[must_use]
    pub fn appid(mut self, appid: impl Into<AppId>) -> Self {
        self.appid = Some(appid.into());
        self
    }

    /// Phone number of the user.
    #[doc(alias = "mobileNo")]
    #[must_use]
    pub fn mobile_no(mut self, mobile_no: impl Into<String>) -> Self {
        self.mobile_no = Some(mobile_no.into());
        self
    }

    /// Source IP of the user.
    #[doc(alias = "clientIp")]
    #[must_use]
    pub fn client_ip(mut self, client_ip: impl Into<String>) -> Self {
        self.client_ip = Some(client_ip.into());
        self
    }

    /// Mail address.
    #[doc(alias = "emailAddress")]
    #[must_use]
    pub fn email_address(mut self, email_address: impl Into<String>) -> Self {
        self.email_address = Some(email_address.into());
        self
    }

    /// Extra information.
    #[doc(alias = "extendedInfo")]
    #[must_use]
    pub fn extended_info(mut self, extended_info: impl Into<String>) -> Self {
        self.extended_info = Some(extended_info.into());
        self
    }

    /// True for a test call.
    #[doc(alias = "isTest")]
    #[must_use]
    #[inline]
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.is_test = Some(is_test);
        self
    }

    /// Bank card number. Not in the page's table, but in its example.
    #[doc(alias = "bankCardNo")]
    #[must_use]
    pub fn bank_card_no(mut self, bank_card_no: impl Into<String>) -> Self {
        self.bank_card_no = Some(bank_card_no.into());
        self
    }

    /// Certificate number. Not in the page's table, but in its example.
    #[doc(alias = "certNo")]
    #[must_use]
    pub fn cert_no(mut self, cert_no: impl Into<String>) -> Self {
        self.cert_no = Some(cert_no.into());
        self
    }
}

impl Serialize for GetUserRiskRank {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("scene", &self.scene)
            .optional("appid", &self.appid)
            .optional("mobile_no", &self.mobile_no)
            .optional("client_ip", &self.client_ip)
            .optional("email_address", &self.email_address)
            .optional("extended_info", &self.extended_info)
            .optional("is_test", &self.is_test)
            .optional("bank_card_no", &self.bank_card_no)
            .optional("cert_no", &self.cert_no)
            .end()
    }
}

impl Request for GetUserRiskRank {
    const API: Api =
        Api::named("riskControl.getUserRiskRank").endpoint(Method::Post, "/wxa/getuserriskrank").error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(40_003, "bad openid"),
            ErrorCode::new(40_129, "bad scene"),
            ErrorCode::new(41_001, "access token missing"),
            ErrorCode::new(42_001, "access token expired"),
            ErrorCode::new(43_002, "POST needed"),
            ErrorCode::new(43_104, "openid does not match the app"),
            ErrorCode::new(44_002, "empty body"),
            ErrorCode::new(47_001, "malformed data"),
            ErrorCode::new(48_001, "API not authorised"),
            ErrorCode::new(61_007, "API not granted to the platform"),
            ErrorCode::new(61_010, "user visit too old"),
            ErrorCode::new(61_080, "service unavailable"),
            ErrorCode::new(61_081, "too frequent"),
            ErrorCode::new(9_410_009, "test quota used up"),
        ]);

    type Reply = GetUserRiskRankReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `riskControl.getUserRiskRank`.
#[diagnostic::on_unimplemented(
    message = "cloud call `riskControl.getUserRiskRank` is not declared by this cloud function",
    label = "needs the permission `riskControl.getUserRiskRank`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"riskControl.getUserRiskRank\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl risk_control::MayGetUserRiskRank>"
)]
pub trait MayGetUserRiskRank {}

#[diagnostic::do_not_recommend]
impl MayGetUserRiskRank for AllPermissions {}
impl<S: MayGetUserRiskRank> DeclaredIn<S> for GetUserRiskRank {}

reply! {
    /// The answer to [`GetUserRiskRank`].
    pub struct GetUserRiskRankReply {
        /// Risk level 0 to 4.
        #[doc(alias = "riskRank")]
        pub risk_rank: i64 = "risk_rank",
        /// Unique request id (misspelled on the wire).
        #[doc(alias = "unoinId")]
        pub unoin_id: String = "unoin_id" | "union_id",
    }
}

number_set! {
    /// 0 register, 1 marketing fraud, 2 user content.
    RiskScene {
        /// Registration.
        Register = 0,
        /// Marketing fraud.
        MarketingFraud = 1,
        /// User content.
        UserContent = 2,
    }
}
