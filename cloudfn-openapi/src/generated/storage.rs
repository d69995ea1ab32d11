// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `storage`: 3 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::storage;
//!
//! let request = storage::RemoveUserStorage::new("OPENID", ["KEY"]);
//! assert_eq!(storage::RemoveUserStorage::API.name, "storage.removeUserStorage");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Method, OpenId, ReadError, Request};

/// Remove reported user keys.
///
/// Listed with the cloud-call label in the mini game index.
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
///
/// Cloud call `storage.removeUserStorage`, over HTTPS `POST /wxa/remove_user_storage`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/data/storage.removeUserStorage.html).
#[doc(alias = "openapi.storage.removeUserStorage")]
#[doc(alias = "removeUserStorage")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RemoveUserStorage {
    /// User openid.
    pub openid: OpenId,
    /// Keys to remove; declared string, example passes an array. A list, as in the example.
    pub key: Vec<String>,
    /// Login state signature (HTTPS only).
    pub signature: Option<String>,
    /// Hash of the signature, such as `hmac_sha256` (HTTPS only).
    #[doc(alias = "sigMethod")]
    pub sig_method: Option<String>,
}

impl RemoveUserStorage {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, key: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            openid: openid.into(),
            key: key.into_iter().map(Into::into).collect(),
            signature: None,
            sig_method: None,
        }
    }

    /// Login state signature (HTTPS only).
    #[must_use]
    pub fn signature(mut self, signature: impl Into<String>) -> Self {
        self.signature = Some(signature.into());
        self
    }

    /// Hash of the signature, such as `hmac_sha256` (HTTPS only).
    #[doc(alias = "sigMethod")]
    #[must_use]
    pub fn sig_method(mut self, sig_method: impl Into<String>) -> Self {
        self.sig_method = Some(sig_method.into());
        self
    }
}

impl Serialize for RemoveUserStorage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .member("key", &self.key)
            .optional("signature", &self.signature)
            .optional("sig_method", &self.sig_method)
            .end()
    }
}

impl Request for RemoveUserStorage {
    const API: Api = Api::named("storage.removeUserStorage")
        .endpoint(Method::Post, "/wxa/remove_user_storage")
        .query(&["openid", "signature", "sig_method"])
        .error_codes(&[ErrorCode::new(0, "success"), ErrorCode::new(-1, "system busy, retry")]);

    type Reply = RemoveUserStorageReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `storage.removeUserStorage`.
#[diagnostic::on_unimplemented(
    message = "cloud call `storage.removeUserStorage` is not declared by this cloud function",
    label = "needs the permission `storage.removeUserStorage`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"storage.removeUserStorage\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl storage::MayRemoveUserStorage>"
)]
pub trait MayRemoveUserStorage {}

#[diagnostic::do_not_recommend]
impl MayRemoveUserStorage for AllPermissions {}
impl<S: MayRemoveUserStorage> DeclaredIn<S> for RemoveUserStorage {}

reply! {
    /// The answer to [`RemoveUserStorage`]. WeChat documents no members besides errcode and errmsg.
    pub struct RemoveUserStorageReply {}
}

/// Write interactive relation data.
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
/// | 87081 | bad openid |
/// | 87082 | bad key |
///
/// Cloud call `storage.setUserInteractiveData`, over HTTPS `POST /wxa/setuserinteractivedata`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/data/storage.setUserInteractiveData.html).
#[doc(alias = "openapi.storage.setUserInteractiveData")]
#[doc(alias = "setUserInteractiveData")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetUserInteractiveData {
    /// User openid.
    pub openid: OpenId,
    /// Login state signature (HTTPS only).
    pub signature: Option<String>,
    /// Key values, keys "1" to "50".
    #[doc(alias = "kvList")]
    pub kv_list: Vec<InteractiveValue>,
    /// Hash of the signature, such as `hmac_sha256` (HTTPS only).
    #[doc(alias = "sigMethod")]
    pub sig_method: Option<String>,
}

impl SetUserInteractiveData {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, kv_list: impl IntoIterator<Item = InteractiveValue>) -> Self {
        Self { openid: openid.into(), signature: None, kv_list: kv_list.into_iter().collect(), sig_method: None }
    }

    /// Login state signature (HTTPS only).
    #[must_use]
    pub fn signature(mut self, signature: impl Into<String>) -> Self {
        self.signature = Some(signature.into());
        self
    }

    /// Hash of the signature, such as `hmac_sha256` (HTTPS only).
    #[doc(alias = "sigMethod")]
    #[must_use]
    pub fn sig_method(mut self, sig_method: impl Into<String>) -> Self {
        self.sig_method = Some(sig_method.into());
        self
    }
}

impl Serialize for SetUserInteractiveData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .optional("signature", &self.signature)
            .member("kv_list", &self.kv_list)
            .optional("sig_method", &self.sig_method)
            .end()
    }
}

impl Request for SetUserInteractiveData {
    const API: Api = Api::named("storage.setUserInteractiveData")
        .endpoint(Method::Post, "/wxa/setuserinteractivedata")
        .query(&["openid", "signature", "sig_method"])
        .error_codes(&[
            ErrorCode::new(0, "success"),
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(87_081, "bad openid"),
            ErrorCode::new(87_082, "bad key"),
        ]);

    type Reply = SetUserInteractiveDataReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `storage.setUserInteractiveData`.
#[diagnostic::on_unimplemented(
    message = "cloud call `storage.setUserInteractiveData` is not declared by this cloud function",
    label = "needs the permission `storage.setUserInteractiveData`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"storage.setUserInteractiveData\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl storage::MaySetUserInteractiveData>"
)]
pub trait MaySetUserInteractiveData {}

#[diagnostic::do_not_recommend]
impl MaySetUserInteractiveData for AllPermissions {}
impl<S: MaySetUserInteractiveData> DeclaredIn<S> for SetUserInteractiveData {}

reply! {
    /// The answer to [`SetUserInteractiveData`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetUserInteractiveDataReply {}
}

/// Key values, keys "1" to "50".
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InteractiveValue {
    /// Key.
    pub key: String,
    /// Value.
    pub value: i64,
}

impl InteractiveValue {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(key: impl Into<String>, value: i64) -> Self {
        Self { key: key.into(), value }
    }
}

impl Serialize for InteractiveValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("key", &self.key).member("value", &self.value).end()
    }
}

/// Report user key values.
///
/// The cloud-call page renames `kv_list` to kvList and takes openid as a parameter.
///
/// | errcode | meaning |
/// |---|---|
/// | 0 | success |
/// | -1 | system busy, retry |
/// | 87016 | key value too long |
/// | 87017 | user data too large |
/// | 87018 | too many keys |
/// | 87019 | key too long |
///
/// Cloud call `storage.setUserStorage`, over HTTPS `POST /wxa/set_user_storage`;
/// [WeChat's page](https://developers.weixin.qq.com/minigame/dev/api-backend/data/api_storage.setuserstorage.html).
#[doc(alias = "openapi.storage.setUserStorage")]
#[doc(alias = "setUserStorage")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SetUserStorage {
    /// User openid.
    pub openid: OpenId,
    /// Login state signature (HTTPS only).
    pub signature: Option<String>,
    /// Key values.
    #[doc(alias = "kvList")]
    pub kv_list: Vec<StoredValue>,
    /// Hash of the signature, such as `hmac_sha256` (HTTPS only).
    #[doc(alias = "sigMethod")]
    pub sig_method: Option<String>,
}

impl SetUserStorage {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(openid: impl Into<OpenId>, kv_list: impl IntoIterator<Item = StoredValue>) -> Self {
        Self { openid: openid.into(), signature: None, kv_list: kv_list.into_iter().collect(), sig_method: None }
    }

    /// Login state signature (HTTPS only).
    #[must_use]
    pub fn signature(mut self, signature: impl Into<String>) -> Self {
        self.signature = Some(signature.into());
        self
    }

    /// Hash of the signature, such as `hmac_sha256` (HTTPS only).
    #[doc(alias = "sigMethod")]
    #[must_use]
    pub fn sig_method(mut self, sig_method: impl Into<String>) -> Self {
        self.sig_method = Some(sig_method.into());
        self
    }
}

impl Serialize for SetUserStorage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("openid", &self.openid)
            .optional("signature", &self.signature)
            .member("kv_list", &self.kv_list)
            .optional("sig_method", &self.sig_method)
            .end()
    }
}

impl Request for SetUserStorage {
    const API: Api = Api::named("storage.setUserStorage")
        .endpoint(Method::Post, "/wxa/set_user_storage")
        .query(&["openid", "signature", "sig_method"])
        .error_codes(&[
            ErrorCode::new(0, "success"),
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(87_016, "key value too long"),
            ErrorCode::new(87_017, "user data too large"),
            ErrorCode::new(87_018, "too many keys"),
            ErrorCode::new(87_019, "key too long"),
        ]);

    type Reply = SetUserStorageReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `storage.setUserStorage`.
#[diagnostic::on_unimplemented(
    message = "cloud call `storage.setUserStorage` is not declared by this cloud function",
    label = "needs the permission `storage.setUserStorage`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"storage.setUserStorage\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl storage::MaySetUserStorage>"
)]
pub trait MaySetUserStorage {}

#[diagnostic::do_not_recommend]
impl MaySetUserStorage for AllPermissions {}
impl<S: MaySetUserStorage> DeclaredIn<S> for SetUserStorage {}

reply! {
    /// The answer to [`SetUserStorage`]. WeChat documents no members besides errcode and errmsg.
    pub struct SetUserStorageReply {}
}

/// Key values.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StoredValue {
    /// Key.
    pub key: String,
    /// Value.
    pub value: String,
}

impl StoredValue {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

impl Serialize for StoredValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("key", &self.key).member("value", &self.value).end()
    }
}
