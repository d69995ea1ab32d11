//! The cloud storage of a test.

use std::collections::HashMap;

use cloudfn_protocol::percent;
use serde_json::{Value, json};

use crate::http_client::{HttpRequest, HttpResponse};

/// The object store's address, which exists only in tests.
const STORE: &str = "https://store.test/";

/// The prefix of all fileIDs of a test.
const FILE_ID: &str = "cloud://test.store/";

/// Files by their paths.
#[derive(Default)]
pub(super) struct Files(pub(super) HashMap<String, Vec<u8>>);

impl Files {
    /// Whether a request goes to the object store.
    pub(super) fn is_asked(request: &HttpRequest) -> bool {
        request.url.starts_with(STORE)
    }

    /// The object store's answer to a request.
    pub(super) fn exchange(&mut self, request: HttpRequest) -> HttpResponse {
        let header = |name: &str| request.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value);
        if request.method == "PUT" {
            let file_id = header("x-cos-meta-fileid").cloned().unwrap_or_default();
            let path = file_id.strip_prefix(FILE_ID).unwrap_or_default().to_owned();
            self.0.insert(path, request.body);
            return HttpResponse { status: 200, content_type: None, body: Vec::new() };
        }
        let found = self.0.iter().find(|(path, _)| request.url == percent::encode_uri(&url(path)));
        let (status, body) = found.map_or((404, Vec::new()), |(_, content)| (200, content.clone()));
        HttpResponse { status, content_type: None, body }
    }

    /// The answer that says where to upload a file.
    pub(super) fn place(path: &str) -> Value {
        let file_id = file_id(path);
        json!({"url": STORE, "token": "t", "authorization": "a", "fileId": file_id, "cosFileId": file_id})
    }

    /// The answer with links to files.
    pub(super) fn links(&self, files: &Value) -> Value {
        let links = files.as_array().map_or(&[][..], Vec::as_slice).iter().map(|file| {
            let file_id = &file["fileid"];
            match self.path(file_id) {
                None => json!({"code": "STORAGE_FILE_NONEXIST", "fileID": file_id}),
                Some(path) => json!({
                    "code": "SUCCESS", "fileID": file_id, "tempFileURL": url(path), "maxAge": file["max_age"],
                }),
            }
        });
        json!({ "download_list": links.collect::<Vec<_>>() })
    }

    /// The answer to a deletion.
    pub(super) fn delete(&mut self, file_ids: &Value) -> Value {
        let deleted = file_ids.as_array().map_or(&[][..], Vec::as_slice).iter().map(|file_id| {
            let path = self.path(file_id).map(str::to_owned);
            let code = match path.and_then(|path| self.0.remove(&path)) {
                Some(_) => "SUCCESS",
                None => "STORAGE_FILE_NONEXIST",
            };
            json!({"code": code, "fileID": file_id})
        });
        json!({ "delete_list": deleted.collect::<Vec<_>>() })
    }

    fn path<'a>(&self, file_id: &'a Value) -> Option<&'a str> {
        file_id.as_str()?.strip_prefix(FILE_ID).filter(|path| self.0.contains_key(*path))
    }
}

/// The fileID of a path.
pub(super) fn file_id(path: &str) -> String {
    format!("{FILE_ID}{path}")
}

/// A link to a file that contains characters a URL must not have, like those of the store.
fn url(path: &str) -> String {
    format!("{STORE}{path}")
}
