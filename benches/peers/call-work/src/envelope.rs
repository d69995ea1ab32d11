//! The protocol buffer messages around a call and its answer.

use prost::Message;

#[derive(Clone, PartialEq, Message)]
pub(crate) struct KeyValuePair {
    #[prost(string, tag = "1")]
    pub(crate) key: String,
    #[prost(bytes = "vec", tag = "2")]
    pub(crate) value: Vec<u8>,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct OpenApiData {
    #[prost(message, repeated, tag = "1")]
    pub(crate) pairs: Vec<KeyValuePair>,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct CommApiData {
    #[prost(int32, optional, tag = "1")]
    pub(crate) api_type: Option<i32>,
    #[prost(message, optional, tag = "2")]
    pub(crate) openapi_data: Option<OpenApiData>,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct HttpHeader {
    #[prost(string, tag = "1")]
    pub(crate) key: String,
    #[prost(string, tag = "2")]
    pub(crate) value: String,
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct CommOpenApiResp {
    #[prost(bytes = "vec", tag = "1")]
    pub(crate) resp_data: Vec<u8>,
    #[prost(string, tag = "2")]
    pub(crate) content_type: String,
    #[prost(int32, tag = "3")]
    pub(crate) error_code: i32,
    #[prost(uint32, tag = "4")]
    pub(crate) http_code: u32,
    #[prost(message, repeated, tag = "5")]
    pub(crate) headers: Vec<HttpHeader>,
}
