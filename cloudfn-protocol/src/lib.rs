//! The wire format of WeChat Cloud Call, as wx-server-sdk 4.0.2 speaks it.
//!
//! A request names an [`action`], carries its arguments in a [`form`], and is signed field by field ([`signature`]). A
//! call of a server API is sent as an [`envelope`] inside that form. This crate opens no socket and reads no
//! environment variable: [cloudfn-runtime](https://docs.rs/cloudfn-runtime) writes these requests, and
//! [cloudfn-local](https://docs.rs/cloudfn-local) reads them.
//!
//! Four modules are not about the wire, and stand here because several parts of cloudfn need them: [`json_object`] reads
//! JSON objects strictly, [`visible`] makes text safe to print, [`calendar`] knows the dates of days, and [`testing`] has the
//! words of tests.
//!
//! The crate is for tools that speak the protocol. A cloud function needs only `cloudfn-runtime`.
//!
//! ```
//! use cloudfn_protocol::action;
//! use cloudfn_protocol::envelope::{CommApiData, KeyValuePair, Message, OpenApiData, api_type};
//! use cloudfn_protocol::form::{self, Field};
//!
//! let pair = KeyValuePair { key: Some("touser".to_owned()), value: Some(b"\"OPENID\"".to_vec()), ..Default::default() };
//! let call = CommApiData {
//!     api_type: Some(api_type::OPEN_API),
//!     openapi_data: Some(OpenApiData { pairs: vec![pair] }),
//!     ..Default::default()
//! };
//! let fields = [
//!     Field::text("action", action::OPEN_API),
//!     Field::text("apiName", "subscribeMessage.send"),
//!     Field::bytes("requestData", call.encode()),
//! ];
//!
//! let boundary = form::boundary(*b"12 any bytes");
//! let body = form::encode_multipart(&boundary, &fields);
//! assert_eq!(form::decode(&form::multipart_type(&boundary), &body)?, fields);
//! # Ok::<(), form::FormError>(())
//! ```

#![forbid(unsafe_code)]

pub mod action;
pub mod calendar;
pub mod case;
pub mod codes;
pub mod envelope;
#[cfg(feature = "database")]
pub mod extended_json;
pub mod form;
pub mod hexadecimal;
pub mod json;
pub mod json_object;
pub mod percent;
pub mod signature;
pub mod testing;
#[cfg(test)]
mod tests;
pub mod visible;
