//! The gateway's part of the cloud storage: URLs to upload and download files, and the rights to use them.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cloudfn_protocol::percent;
use serde_json::{Value, json};

use super::scripted::Scripted;
use crate::files::{FileId, Files, fault_of_path};
use crate::secret::{Randomness, Secret};

/// How long a right to upload a file is valid.
const UPLOAD_LIFETIME: Duration = Duration::from_secs(15 * 60);

/// How many seconds a link is valid by default.
const DEFAULT_LINK_SECONDS: u64 = 2 * 60 * 60;

/// The maximum number of files in one call.
const MAX_FILES: usize = 50;

/// From this number on, expired rights are removed.
const CLEANUP_THRESHOLD: usize = 1000;

/// A request to the storage.
#[derive(Debug)]
pub(super) enum StorageRequest {
    /// Where to upload a file.
    Upload { path: String },
    /// Links to files, each with its lifetime in seconds.
    Links(Vec<(String, Option<u64>)>),
    /// Delete files.
    Deletion(Vec<String>),
}

/// The files, and the rights to upload and download them.
#[derive(Debug, Clone)]
pub(crate) struct Storage {
    files: Files,
    address: SocketAddr,
    randomness: Randomness,
    rights: Arc<Mutex<Rights>>,
}

#[derive(Debug, Default)]
struct Rights {
    /// By their authorization.
    uploads: HashMap<String, UploadRight>,
    /// By their signature.
    links: HashMap<String, Link>,
}

/// The right to upload one file.
#[derive(Debug, Clone)]
pub(super) struct UploadRight {
    /// The secret id of the invocation that got it. The right ends with the invocation.
    pub(super) secret_id: String,
    pub(super) path: String,
    pub(super) token: String,
    pub(super) cos_file_id: String,
    pub(super) expires: SystemTime,
}

/// The right to download one file.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) path: String,
    pub(super) expires: SystemTime,
}

impl Storage {
    pub(super) fn new(address: SocketAddr, randomness: Randomness) -> Self {
        Self { files: Files::default(), address, randomness, rights: Arc::default() }
    }

    pub(crate) fn files(&self) -> &Files {
        &self.files
    }

    /// Answers the invocation with this secret id.
    pub(super) fn answer(&self, request: StorageRequest, secret_id: &str, now: SystemTime) -> Scripted {
        self.try_to_answer(request, secret_id, now).unwrap_or_else(|error| {
            Scripted::rejected(
                "SYS_ERR",
                format!("this system provides no random bytes, which links are made of: {error}"),
            )
        })
    }

    fn try_to_answer(
        &self,
        request: StorageRequest,
        secret_id: &str,
        now: SystemTime,
    ) -> Result<Scripted, getrandom::Error> {
        let data = match request {
            StorageRequest::Upload { path } => {
                if let Some(fault) = fault_of_path(&path) {
                    return Ok(Scripted::rejected("INVALID_PARAM", format!("the path {path:?} {fault}")));
                }
                self.place(path, secret_id, now)?
            }
            StorageRequest::Links(files) if files.len() > MAX_FILES => return Ok(too_many(files.len())),
            StorageRequest::Deletion(files) if files.len() > MAX_FILES => return Ok(too_many(files.len())),
            StorageRequest::Links(files) => {
                let links = files.iter().map(|(file_id, max_age)| self.link(file_id, *max_age, now));
                json!({ "download_list": links.collect::<Result<Vec<_>, _>>()? })
            }
            StorageRequest::Deletion(files) => {
                json!({ "delete_list": files.iter().map(|file_id| self.delete(file_id)).collect::<Vec<_>>() })
            }
        };
        Ok(Scripted::data(&data, secret_id))
    }

    fn place(&self, path: String, secret_id: &str, now: SystemTime) -> Result<Value, getrandom::Error> {
        let expires = now + UPLOAD_LIFETIME;
        let authorization = format!(
            "q-sign-algorithm=sha1&q-ak=local&q-sign-time={};{}&q-signature={}",
            seconds(now),
            seconds(expires),
            self.secret()?
        );
        let token = self.secret()?;
        let cos_file_id = self.secret()?;
        let answer = json!({
            "url": format!("http://{}/store/{}", self.address, encoded(&path)),
            "token": token,
            "authorization": authorization,
            "fileId": self.files.file_id(&path),
            "cosFileId": cos_file_id,
        });
        let right = UploadRight { secret_id: secret_id.to_owned(), path, token, cos_file_id, expires };
        let mut rights = self.lock();
        rights.forget_expired(now);
        rights.uploads.insert(authorization, right);
        Ok(answer)
    }

    /// A link stays valid after the invocation, because it is made to be passed on.
    fn link(&self, file_id: &str, max_age: Option<u64>, now: SystemTime) -> Result<Value, getrandom::Error> {
        let age = max_age.unwrap_or(DEFAULT_LINK_SECONDS);
        let failed = |code: &str| json!({"code": code, "fileID": file_id, "tempFileURL": "", "maxAge": age});
        let path = match FileId::parse(file_id) {
            FileId::Elsewhere => return Ok(failed("STORAGE_EXCEED_AUTHORITY")),
            FileId::Path(path) if self.files.get(path).is_none() => return Ok(failed("STORAGE_FILE_NONEXIST")),
            FileId::Path(path) => path.to_owned(),
        };
        let sign = self.secret()?;
        // The path is not encoded, as in the cloud: the client encodes the whole URL.
        let url = format!("http://{}/store/{path}?sign={sign}&t={}", self.address, seconds(now));
        let expires = now.checked_add(Duration::from_secs(age)).unwrap_or(now + UPLOAD_LIFETIME);
        let mut rights = self.lock();
        rights.forget_expired(now);
        rights.links.insert(sign, Link { path, expires });
        Ok(json!({"code": "SUCCESS", "fileID": file_id, "tempFileURL": url, "maxAge": age}))
    }

    fn secret(&self) -> Result<String, getrandom::Error> {
        Ok(Secret::random(self.randomness)?.as_str().to_owned())
    }

    fn delete(&self, file_id: &str) -> Value {
        let code = match FileId::parse(file_id) {
            FileId::Elsewhere => "STORAGE_EXCEED_AUTHORITY",
            FileId::Path(path) if self.files.take(path).is_none() => "STORAGE_FILE_NONEXIST",
            FileId::Path(_) => "SUCCESS",
        };
        json!({"code": code, "fileID": file_id})
    }

    pub(super) fn upload_right(&self, authorization: &str) -> Option<UploadRight> {
        self.lock().uploads.get(authorization).cloned()
    }

    pub(super) fn link_right(&self, sign: &str) -> Option<Link> {
        self.lock().links.get(sign).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, Rights> {
        // No code panics while it holds the lock.
        self.rights.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rights {
    /// Removes the rights that have expired.
    fn forget_expired(&mut self, now: SystemTime) {
        if self.uploads.len() + self.links.len() < CLEANUP_THRESHOLD {
            return;
        }
        self.uploads.retain(|_, right| right.expires > now);
        self.links.retain(|_, link| link.expires > now);
    }
}

/// A path, encoded for a URL.
pub(super) fn encoded(path: &str) -> String {
    path.split('/').map(percent::encode_unreserved).collect::<Vec<_>>().join("/")
}

fn too_many(files: usize) -> Scripted {
    Scripted::rejected("INVALID_PARAM", format!("one call may name {MAX_FILES} files, and this one names {files}"))
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
