// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card.update`: one of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::card::update;
//!
//! let request = update::UpdateBoardingPass::new(serde_json::json!({"member": 1}));
//! assert_eq!(update::UpdateBoardingPass::API.name, "officialAccount.card.update.updateBoardingPass");
//! # let _ = request;
//! ```

use serde_json::Value;

use crate::open_request::open_request;
use crate::{AllPermissions, Api, Content, DeclaredIn, Method, ReadError, Request};

open_request! {
    /// Check a passenger in.
    ///
    /// Official accounts have this API: name the account by `.appid(..)` of the call.
    ///
    /// The catalog does not have the members of this API. Pass them as `json!({..})`, with the names of the wire; the
    /// answer is a [`Value`], with the names of the wire too.
    ///
    /// Cloud call `officialAccount.card.update.updateBoardingPass`, over HTTPS `POST /card/boardingpass/checkin`;
    /// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#4).
    #[doc(alias = "openapi.officialAccount.card.update.updateBoardingPass")]
    #[doc(alias = "updateBoardingPass")]
    pub struct UpdateBoardingPass;
}

impl Request for UpdateBoardingPass {
    const API: Api = Api::named("officialAccount.card.update.updateBoardingPass")
        .endpoint(Method::Post, "/card/boardingpass/checkin");

    type Reply = Value;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `officialAccount.card.update.updateBoardingPass`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.card.update.updateBoardingPass` is not declared by this cloud function",
    label = "needs the permission `officialAccount.card.update.updateBoardingPass`",
    note = "declare it: #[cloud_function(openapi = [\"officialAccount.card.update.updateBoardingPass\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::card::update::MayUpdateBoardingPass>"
)]
pub trait MayUpdateBoardingPass {}

#[diagnostic::do_not_recommend]
impl MayUpdateBoardingPass for AllPermissions {}
impl<S: MayUpdateBoardingPass> DeclaredIn<S> for UpdateBoardingPass {}
