//! The catalog of WeChat server APIs: for each API its request, reply, permission and name.
//!
//! Cloud functions use it as `cloudfn_runtime::openapi`. The modules are named after WeChat's classes
//! (`subscribeMessage` is [`subscribe_message`]). `cargo xtask codegen` generates them from `catalog/<class>.json`; the
//! types in this module are written by hand.
//!
//! # Building a request
//!
//! `new` takes the members that WeChat requires. Each optional member has a setter of the same name:
//!
//! ```
//! use cloudfn_openapi::subscribe_message::{Data, Lang, Send};
//!
//! let data = Data::new().set("thing1", "A parcel");
//! let message = Send::new("OPENID", "TEMPLATE_ID", data).page("index").lang(Lang::EnUs);
//! # assert_eq!(message.page.as_deref(), Some("index"));
//! ```
//!
//! A setter takes the value or anything that converts to it: a `&str` for a string or an identifier, an array for a
//! list. It replaces an earlier value; a list is set as a whole.
//!
//! Fields are public. Assign a field to pass an `Option` on, or to unset the member with `None`:
//!
//! ```
//! # use cloudfn_openapi::subscribe_message::{Data, Send};
//! # let page: Option<String> = None;
//! let mut message = Send::new("OPENID", "TEMPLATE_ID", Data::new());
//! message.page = page;
//! # assert!(message.page.is_none());
//! ```
//!
//! When more than four members are required, `new` takes a struct of them instead, so that each value stands beside its
//! name. If you forget a member, the code does not compile:
//!
//! ```
//! use cloudfn_openapi::live_broadcast::{NewGoods, NewGoodsArguments, PriceType};
//!
//! let goods = NewGoods::new(NewGoodsArguments {
//!     cover_img_url: "MEDIA_ID".into(),
//!     name: "Tea".into(),
//!     price_type: PriceType::Range,
//!     price: 12.5,
//!     url: "pages/tea".into(),
//! })
//! .price2(15.0);
//! # assert_eq!(goods.price2, Some(15.0));
//! ```
//!
//! Objects inside a request follow the same rules. Requests are `#[non_exhaustive]`: when WeChat adds an optional
//! member, code that builds a request still compiles.
//!
//! A parameter that has one legal value only, such as `version: 2` of [`security::MsgSecCheck`], is a field that `new`
//! sets. An earlier version of an API is a request of its own, such as [`security::MsgSecCheckV1`].
//!
//! # Reading a reply
//!
//! WeChat's pages, their examples and live answers disagree about types and names. A member is read from any type that
//! has its value, and under any name that differs in case and underscores; some have further spellings:
//!
//! ```
//! use cloudfn_openapi::{Content, Request, urllink};
//! use serde_json::json;
//!
//! let answer = json!({"urlLinkInfo": {"createTime": "611928113", "cloudBase": {"doamin": "example.com"}}});
//! let link = urllink::Query::read(Content::Json(answer))?.url_link_info.unwrap_or_default();
//! assert_eq!(link.create_time, 611_928_113);
//! assert_eq!(link.cloud_base.unwrap_or_default().domain, "example.com");
//! # Ok::<(), cloudfn_openapi::ReadError>(())
//! ```

#![forbid(unsafe_code)]

mod all_permissions;
mod closed_set;
mod content;
mod data;

#[expect(clippy::doc_markdown, reason = "descriptions name WeChat's members and products as they are")]
mod generated;
mod identifiers;
mod media;
mod object;
mod open_request;
#[doc(hidden)]
pub mod reply;
mod request;
mod tolerant;
mod unread;
mod value_limit;
mod written;

pub use all_permissions::AllPermissions;
#[doc(hidden)]
pub use content::NodeBuffer;
pub use content::{Content, Image, ImageOr, ReadError};
pub use data::Data;
pub use generated::*;
pub use identifiers::*;
pub use media::Media;
#[doc(hidden)]
pub use request::Kept;
pub use request::{Api, Case, DeclaredIn, ErrorCode, Method, Request};
#[doc(hidden)]
pub use tolerant::Tolerant;
#[doc(hidden)]
pub use unread::{UnreadMember, observe};
pub use value_limit::BrokenLimit;
#[doc(hidden)]
pub use written::{Written, WrittenReply};
