// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card.update`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::card::update;
//!
//! let request = update::UpdateBoardingPass::new("CODE");
//! assert_eq!(update::UpdateBoardingPass::API.name, "officialAccount.card.update.updateBoardingPass");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, CardId, Content, DeclaredIn, Method, ReadError, Request};

/// Check a passenger in.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.card.update.updateBoardingPass`, over HTTPS `POST /card/boardingpass/checkin`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#4).
#[doc(alias = "openapi.officialAccount.card.update.updateBoardingPass")]
#[doc(alias = "updateBoardingPass")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UpdateBoardingPass {
    /// Code of the card.
    pub code: String,
    /// Class of the seat.
    pub class: Option<String>,
    /// The seat.
    pub seat: Option<String>,
    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    pub card_id: Option<CardId>,
    /// Number of the electronic ticket.
    #[doc(alias = "etktBnr")]
    pub etkt_bnr: Option<String>,
    /// The passenger.
    #[doc(alias = "passengerName")]
    pub passenger_name: Option<String>,
    /// Content of the QR code.
    #[doc(alias = "qrcodeData")]
    pub qrcode_data: Option<String>,
    /// Whether the check-in is cancelled.
    #[doc(alias = "isCancel")]
    pub is_cancel: Option<bool>,
}

impl UpdateBoardingPass {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            class: None,
            seat: None,
            card_id: None,
            etkt_bnr: None,
            passenger_name: None,
            qrcode_data: None,
            is_cancel: None,
        }
    }

    /// The card; required if codes are your own.
    #[doc(alias = "cardId")]
    #[must_use]
    pub fn card_id(mut self, card_id: impl Into<CardId>) -> Self {
        self.card_id = Some(card_id.into());
        self
    }

    /// Number of the electronic ticket.
    #[doc(alias = "etktBnr")]
    #[must_use]
    pub fn etkt_bnr(mut self, etkt_bnr: impl Into<String>) -> Self {
        self.etkt_bnr = Some(etkt_bnr.into());
        self
    }

    /// Class of the seat.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Self {
        self.class = Some(class.into());
        self
    }

    /// The passenger.
    #[doc(alias = "passengerName")]
    #[must_use]
    pub fn passenger_name(mut self, passenger_name: impl Into<String>) -> Self {
        self.passenger_name = Some(passenger_name.into());
        self
    }

    /// The seat.
    #[must_use]
    pub fn seat(mut self, seat: impl Into<String>) -> Self {
        self.seat = Some(seat.into());
        self
    }

    /// Content of the QR code.
    #[doc(alias = "qrcodeData")]
    #[must_use]
    pub fn qrcode_data(mut self, qrcode_data: impl Into<String>) -> Self {
        self.qrcode_data = Some(qrcode_data.into());
        self
    }

    /// Whether the check-in is cancelled.
    #[doc(alias = "isCancel")]
    #[must_use]
    #[inline]
    pub fn is_cancel(mut self, is_cancel: bool) -> Self {
        self.is_cancel = Some(is_cancel);
        self
    }
}

impl Serialize for UpdateBoardingPass {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("code", &self.code)
            .optional("class", &self.class)
            .optional("seat", &self.seat)
            .optional("card_id", &self.card_id)
            .optional("etkt_bnr", &self.etkt_bnr)
            .optional("passenger_name", &self.passenger_name)
            .optional("qrcode_data", &self.qrcode_data)
            .optional("is_cancel", &self.is_cancel)
            .end()
    }
}

impl Request for UpdateBoardingPass {
    const API: Api = Api::named("officialAccount.card.update.updateBoardingPass")
        .endpoint(Method::Post, "/card/boardingpass/checkin");

    type Reply = UpdateBoardingPassReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.card.update.updateBoardingPass`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.update.updateBoardingPass` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.update.updateBoardingPass`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.card.update.updateBoardingPass\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::update::MayUpdateBoardingPass>"
)]
pub trait MayUpdateBoardingPass {}

#[diagnostic::do_not_recommend]
impl MayUpdateBoardingPass for AllPermissions {}
impl<S: MayUpdateBoardingPass> DeclaredIn<S> for UpdateBoardingPass {}

reply! {
    /// The answer to [`UpdateBoardingPass`]. WeChat documents no members besides errcode and errmsg.
    pub struct UpdateBoardingPassReply {}
}
