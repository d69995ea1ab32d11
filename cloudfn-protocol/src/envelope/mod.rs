//! The messages of Cloud Call, in protocol buffers version 2.
//!
//! wx-server-sdk writes every field that was set, even one that equals its default, in the order of the field numbers.
//! It skips unknown fields, and the last of several equal fields wins. It also truncates a string that runs past the
//! end; this module rejects such a message.
//!
//! [`CommApiData`] is the `requestData` of a call, [`CommOpenApiResp`] its answer.
//!
//! ```
//! use cloudfn_protocol::envelope::{CommOpenApiResp, Message};
//!
//! let answer = CommOpenApiResp { resp_data: Some(b"{}".to_vec()), ..Default::default() };
//! assert_eq!(CommOpenApiResp::decode(&answer.encode())?, answer);
//! # Ok::<(), cloudfn_protocol::envelope::DecodeError>(())
//! ```

mod wire;

use std::fmt;

pub use self::wire::Malformed;
use self::wire::{
    WireType, decode_key, decode_varint, encode_key, encode_varint, key_length, skip_field, varint_length,
};

/// The maximum number of items of a list. An empty item takes two bytes on the wire and fifty times that in memory. The
/// longest known list has about a hundred items.
const MAX_ITEMS: usize = 65_536;

/// A message that can be encoded and decoded.
pub trait Message: Default {
    #[doc(hidden)]
    fn write_fields(&self, bytes: &mut Vec<u8>);

    #[doc(hidden)]
    fn read_field(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError>;

    /// Encodes the message.
    #[must_use]
    fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write_fields(&mut bytes);
        bytes
    }

    /// Decodes a message. An empty slice is a message without fields.
    ///
    /// # Errors
    ///
    /// The bytes are not such a message.
    fn decode(mut bytes: &[u8]) -> Result<Self, DecodeError> {
        let mut message = Self::default();
        while !bytes.is_empty() {
            let (number, wire_type) = decode_key(&mut bytes)?;
            message.read_field(number, wire_type, &mut bytes)?;
        }
        Ok(message)
    }
}

/// The error for bytes that are not a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// A field states a length beyond the end of the bytes.
    #[error("index out of range: {needed} bytes where {left} are left")]
    Truncated {
        /// The bytes that the field needs.
        needed: u64,
        /// The bytes that are left.
        left: usize,
    },
    /// The field has another wire type than its definition.
    #[error("field {0} has another wire type")]
    WireType(u32),
    /// A list is longer than any known one.
    #[error("field {0} has more than {MAX_ITEMS} items")]
    TooManyItems(u32),
    /// The bytes are not a protocol buffer.
    #[error(transparent)]
    Malformed(#[from] Malformed),
}

macro_rules! messages {
    ($($(#[$about:meta])* $name:ident { $($(#[$says:meta])* $number:literal $member:ident: $type:ty,)* })*) => { $(
        $(#[$about])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$says])* pub $member: $type,)*
        }

        impl Message for $name {
            fn write_fields(&self, bytes: &mut Vec<u8>) {
                $(self.$member.write($number, bytes);)*
            }

            fn read_field(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
                match number {
                    $($number => self.$member.read($number, wire_type, bytes),)*
                    _ => Ok(skip_field(number, wire_type, bytes)?),
                }
            }
        }
    )* };
}

messages! {
    /// The argument of the action `wx.openApi`.
    #[derive(Debug)]
    CommApiData {
        /// The kind of call; see [`api_type`]. Always written.
        1 api_type: Option<i32>,
        /// A call of a server API. Written even if it is empty.
        2 openapi_data: Option<OpenApiData>,
        /// A call of one of WeChat's inner services: open data and signatures.
        4 svrkit_data: Option<SvrkitApiData>,
        /// A request for a token for the resources of another account.
        5 token_data: Option<TokenApiData>,
        /// The appid to call for, if it is not the caller's.
        6 appid: Option<String>,
    }

    /// The argument of a server API.
    #[derive(Debug)]
    OpenApiData {
        /// The members of the argument, in order.
        1 pairs: Vec<KeyValuePair>,
    }

    /// One top-level member of an argument.
    #[derive(Debug)]
    KeyValuePair {
        /// The name, after case conversion.
        1 key: Option<String>,
        /// JSON text, or the bytes of a file.
        2 value: Option<Vec<u8>>,
        /// The content type of a file. wx-server-sdk never sends it.
        3 contenttype: Option<String>,
        /// The name of a file.
        4 filename: Option<String>,
    }

    /// A call of one of WeChat's inner services.
    #[derive(Debug)]
    SvrkitApiData {
        /// `ApiGetOpenDataByCloudId`, `ApiVoipSign` or `GetCloudCallSign`.
        1 api_name: Option<String>,
        /// The message of the service.
        2 req_data: Option<Vec<u8>>,
    }

    /// The account whose resources a token is requested for.
    #[derive(Debug)]
    TokenApiData {
        /// The account.
        1 resource_appid: Option<String>,
        /// Its cloud environment.
        2 resource_env: Option<String>,
    }

    /// The answer to the action `wx.openApi`.
    #[derive(Debug)]
    CommOpenApiResp {
        /// JSON text, a file, or a message of an inner service.
        1 resp_data: Option<Vec<u8>>,
        /// The content type of `resp_data`.
        2 content_type: Option<String>,
        /// Not zero if the platform rejected the call.
        3 error_code: Option<i32>,
        /// The HTTP status of the API's answer. wx-server-sdk ignores it.
        4 http_code: Option<u32>,
        /// The headers of the API's answer. wx-server-sdk ignores them.
        5 headers: Vec<HttpHeader>,
        /// Not zero if an inner service failed.
        6 svrkit_error_code: Option<i32>,
    }

    /// A header of an API's answer.
    #[derive(Debug)]
    HttpHeader {
        /// The name.
        1 key: Option<String>,
        /// The value.
        2 value: Option<String>,
    }

    /// A request for open data.
    #[derive(Debug)]
    ApiGetOpenDataByCloudIdReq {
        /// The cloudIDs.
        2 cloudid_list: Vec<String>,
        /// Part of the message; wx-server-sdk uses the appid of [`CommApiData`] instead.
        3 appid: Option<String>,
    }

    /// Open data.
    #[derive(Debug)]
    ApiGetOpenDataByCloudIdResp {
        /// One item for each cloudID.
        1 data_list: Vec<OpDataItem>,
    }

    /// The open data of one cloudID.
    #[derive(Debug)]
    OpDataItem {
        /// The cloudID.
        1 cloud_id: Option<String>,
        /// JSON text: `{cloudID, data}` or `{cloudID, errCode, errMsg}`.
        2 json: Option<String>,
    }

    /// A request for the signature that lets a client join a voice call.
    #[derive(Debug)]
    ApiVoipSignReq {
        /// The group.
        2 group_id: Option<String>,
        /// Seconds since 1970.
        3 timestamp: Option<u32>,
        /// Any text, used once.
        4 nonce: Option<String>,
    }

    /// The signature for a voice call.
    #[derive(Debug)]
    ApiVoipSignResp {
        /// The signature.
        1 signature: Option<String>,
    }

    /// A request for a signature of parameters.
    #[derive(Debug)]
    GetCloudCallSignReq {
        /// The parameters.
        2 parameter_list: Vec<String>,
    }

    /// A signature of parameters.
    #[derive(Debug)]
    GetCloudCallSignResp {
        /// The signature.
        1 signature: Option<String>,
    }

    /// The right to use the resources of another account.
    AuthorizationInfo {
        /// The temporary secret that signs further requests.
        1 tcb_credentials: Option<TcbCredentials>,
        /// An opaque token, passed on as it is.
        2 wx_param: Option<Vec<u8>>,
    }

    /// A temporary secret.
    TcbCredentials {
        /// Its id.
        1 secret_id: Option<String>,
        /// Its key.
        2 secret_key: Option<String>,
        /// Its session token.
        3 token: Option<String>,
    }

    /// The options of the action `wx.wxPayApi`. Without an appid the message is empty, and so is the form field that
    /// holds it.
    #[derive(Debug)]
    ApiOptions {
        /// The appid to pay for.
        1 appid: Option<String>,
    }
}

/// A member of an argument, where it already is: a [`KeyValuePair`] without a content type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The name, after case conversion.
    pub key: &'a str,
    /// JSON text, or the bytes of a file.
    pub value: &'a [u8],
    /// The name of a file.
    pub filename: Option<&'a str>,
}

/// Encodes a call of a server API: the [`CommApiData`] with these members, in one allocation.
///
/// ```
/// use cloudfn_protocol::envelope::{self, CommApiData, KeyValuePair, Message, OpenApiData, Pair, api_type};
///
/// let encoded = envelope::open_api([Pair { key: "scene", value: b"\"a\"", filename: None }].into_iter(), None);
/// let pair = KeyValuePair { key: Some("scene".to_owned()), value: Some(b"\"a\"".to_vec()), ..Default::default() };
/// let openapi_data = Some(OpenApiData { pairs: vec![pair] });
/// let call = CommApiData { api_type: Some(api_type::OPEN_API), openapi_data, ..Default::default() };
/// assert_eq!(encoded, call.encode());
/// ```
#[must_use]
pub fn open_api<'a>(members: impl Iterator<Item = Pair<'a>> + Clone, appid: Option<&str>) -> Vec<u8> {
    let list_length: usize = members.clone().map(|pair| bytes_length(1, pair.length())).sum();
    let api_type_length = key_length(1) + varint_length(i64::from(api_type::OPEN_API).cast_unsigned());
    let appid_length = appid.map_or(0, |appid| bytes_length(6, appid.len()));
    let mut bytes = Vec::with_capacity(api_type_length + bytes_length(2, list_length) + appid_length);
    Some(api_type::OPEN_API).write(1, &mut bytes);
    write_length(2, list_length, &mut bytes);
    for pair in members {
        write_length(1, pair.length(), &mut bytes);
        write_bytes(1, pair.key.as_bytes(), &mut bytes);
        write_bytes(2, pair.value, &mut bytes);
        if let Some(filename) = pair.filename {
            write_bytes(4, filename.as_bytes(), &mut bytes);
        }
    }
    if let Some(appid) = appid {
        write_bytes(6, appid.as_bytes(), &mut bytes);
    }
    bytes
}

impl Pair<'_> {
    /// How many bytes its message takes.
    fn length(&self) -> usize {
        let filename = self.filename.map_or(0, |filename| bytes_length(4, filename.len()));
        bytes_length(1, self.key.len()) + bytes_length(2, self.value.len()) + filename
    }
}

/// The values of [`CommApiData::api_type`].
pub mod api_type {
    /// A server API: `cloud.openapi`.
    pub const OPEN_API: i32 = 0;
    /// Open data and signatures.
    pub const SVRKIT_API: i32 = 2;
    /// A token for the resources of another account.
    pub const TOKEN_API: i32 = 3;
}

impl fmt::Debug for AuthorizationInfo {
    /// Does not show the secret or the token.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AuthorizationInfo").finish_non_exhaustive()
    }
}

impl fmt::Debug for TcbCredentials {
    /// Does not show the secret.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("TcbCredentials").finish_non_exhaustive()
    }
}

/// The type of a field: how it is encoded, and decoded over an earlier value.
trait Member {
    fn write(&self, number: u32, bytes: &mut Vec<u8>);
    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError>;
}

impl Member for Option<i32> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        if let Some(value) = self {
            encode_key(number, WireType::Varint, bytes);
            // A negative number is sign-extended to 64 bits and takes ten bytes.
            encode_varint(i64::from(*value).cast_unsigned(), bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        *self = Some(read_varint(number, wire_type, bytes)?.cast_signed());
        Ok(())
    }
}

impl Member for Option<u32> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        if let Some(value) = self {
            encode_key(number, WireType::Varint, bytes);
            encode_varint(u64::from(*value), bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        *self = Some(read_varint(number, wire_type, bytes)?);
        Ok(())
    }
}

impl Member for Option<Vec<u8>> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        if let Some(value) = self {
            write_bytes(number, value, bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        *self = Some(read_bytes(number, wire_type, bytes)?.to_vec());
        Ok(())
    }
}

impl Member for Option<String> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        if let Some(value) = self {
            write_bytes(number, value.as_bytes(), bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        *self = Some(read_text(number, wire_type, bytes)?);
        Ok(())
    }
}

impl Member for Vec<String> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        for value in self {
            write_bytes(number, value.as_bytes(), bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        check_room(self.len(), number)?;
        self.push(read_text(number, wire_type, bytes)?);
        Ok(())
    }
}

impl<M: Message> Member for Option<M> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        if let Some(message) = self {
            write_message(number, message, bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        *self = Some(M::decode(read_bytes(number, wire_type, bytes)?)?);
        Ok(())
    }
}

impl<M: Message> Member for Vec<M> {
    fn write(&self, number: u32, bytes: &mut Vec<u8>) {
        for message in self {
            write_message(number, message, bytes);
        }
    }

    fn read(&mut self, number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<(), DecodeError> {
        check_room(self.len(), number)?;
        self.push(M::decode(read_bytes(number, wire_type, bytes)?)?);
        Ok(())
    }
}

fn check_room(items: usize, number: u32) -> Result<(), DecodeError> {
    if items < MAX_ITEMS { Ok(()) } else { Err(DecodeError::TooManyItems(number)) }
}

fn write_bytes(number: u32, value: &[u8], bytes: &mut Vec<u8>) {
    write_length(number, value.len(), bytes);
    bytes.extend_from_slice(value);
}

/// Writes what precedes a value of this length.
fn write_length(number: u32, length: usize, bytes: &mut Vec<u8>) {
    encode_key(number, WireType::LengthDelimited, bytes);
    encode_varint(length as u64, bytes);
}

/// How many bytes a field takes whose value has this length.
fn bytes_length(number: u32, length: usize) -> usize {
    key_length(number) + varint_length(length as u64) + length
}

fn write_message(number: u32, message: &impl Message, bytes: &mut Vec<u8>) {
    encode_key(number, WireType::LengthDelimited, bytes);
    let begin = bytes.len();
    message.write_fields(bytes);
    // The length is known now, and goes before the message.
    let end = bytes.len();
    encode_varint((end - begin) as u64, bytes);
    let length_bytes = bytes.len() - end;
    bytes[begin..].rotate_right(length_bytes);
}

/// The low 32 bits of a number. wx-server-sdk ignores the others.
#[expect(clippy::cast_possible_truncation, reason = "a longer number wraps, as in the reference")]
fn read_varint(number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<u32, DecodeError> {
    if wire_type != WireType::Varint {
        return Err(DecodeError::WireType(number));
    }
    Ok(decode_varint(bytes)? as u32)
}

fn read_bytes<'a>(number: u32, wire_type: WireType, bytes: &mut &'a [u8]) -> Result<&'a [u8], DecodeError> {
    if wire_type != WireType::LengthDelimited {
        return Err(DecodeError::WireType(number));
    }
    let needed = decode_varint(bytes)?;
    let left = bytes.len();
    let Some((value, rest)) = usize::try_from(needed).ok().and_then(|length| bytes.split_at_checked(length)) else {
        return Err(DecodeError::Truncated { needed, left });
    };
    *bytes = rest;
    Ok(value)
}

fn read_text(number: u32, wire_type: WireType, bytes: &mut &[u8]) -> Result<String, DecodeError> {
    Ok(String::from_utf8_lossy(read_bytes(number, wire_type, bytes)?).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_without_members_is_four_bytes() {
        let data = CommApiData {
            api_type: Some(api_type::OPEN_API),
            openapi_data: Some(OpenApiData::default()),
            ..CommApiData::default()
        };
        assert_eq!(data.encode(), [0x08, 0, 0x12, 0]);
    }

    #[test]
    fn a_set_field_is_written_even_if_it_is_empty() {
        let data = CommApiData { appid: Some(String::new()), ..CommApiData::default() };
        assert_eq!(data.encode(), [0x32, 0]);
        assert_eq!(CommApiData::decode(&[0x32, 0]), Ok(data));
    }

    #[test]
    fn a_negative_number_takes_ten_bytes() {
        let answer = CommOpenApiResp { error_code: Some(-601_012), ..CommOpenApiResp::default() };
        let bytes = b"\x18\xcc\xa8\xdb\xff\xff\xff\xff\xff\xff\x01";
        assert_eq!(answer.encode(), bytes);
        assert_eq!(CommOpenApiResp::decode(bytes), Ok(answer));
    }

    #[test]
    fn unknown_fields_are_skipped_and_the_last_of_two_wins() {
        let answer = CommOpenApiResp::decode(b"\x18\x01\x9a\x06\x05later\xa0\x06\x07\x18\x02").unwrap();
        assert_eq!(answer.error_code, Some(2));
    }

    #[test]
    fn a_truncated_message_is_refused() {
        assert_eq!(
            CommOpenApiResp::decode(b"\x0a\x02{}\x12\x10app"),
            Err(DecodeError::Truncated { needed: 16, left: 3 })
        );
        assert!(CommOpenApiResp::decode(b"\x18").is_err());
        assert!(CommOpenApiResp::decode(b"{\"code\":").is_err());
    }

    #[test]
    #[cfg_attr(miri, ignore = "65,536 items take minutes in Miri")]
    fn a_false_length_allocates_nothing_and_a_list_is_bounded() {
        for length in [&b"\xff\xff\xff\xff\x0f"[..], b"\xff\xff\xff\xff\xff\xff\xff\xff\x7f"] {
            let bytes = [b"\x0a", length, b"short"].concat();
            let error = CommOpenApiResp::decode(&bytes).unwrap_err();
            assert!(matches!(error, DecodeError::Truncated { left: 5, .. }), "{error:?}");
        }
        let full = b"\x0a\x00".repeat(MAX_ITEMS);
        assert_eq!(ApiGetOpenDataByCloudIdResp::decode(&full).unwrap().data_list.len(), MAX_ITEMS);
        let error = ApiGetOpenDataByCloudIdResp::decode(&b"\x0a\x00".repeat(MAX_ITEMS + 1)).unwrap_err();
        assert_eq!(error, DecodeError::TooManyItems(1));
    }

    #[test]
    fn groups_that_nest_without_end_are_refused() {
        // Miri would take minutes for a million.
        let depth = if cfg!(miri) { 1_000 } else { 1_000_000 };
        assert!(CommOpenApiResp::decode(&b"\x9b\x06".repeat(depth)).is_err());
    }

    #[test]
    fn a_member_of_another_type_is_refused() {
        assert_eq!(CommOpenApiResp::decode(b"\x1a\x00"), Err(DecodeError::WireType(3)));
    }
}
