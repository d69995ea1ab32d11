//! The wire format of the cloud storage: the gateway returns addresses, the object store the content.

use cloudfn_protocol::action;
use cloudfn_protocol::codes;
use cloudfn_protocol::form::Field;
use cloudfn_protocol::percent;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::environment::Environment;
use crate::error::Error;
use crate::error::api_name::ApiName;
use crate::gateway::Gateway;
use crate::gateway::cloud_call::account::Account;
use crate::gateway::cloud_call::request::{self, Action, Encoding};
use crate::gateway::cloud_call::response;
use crate::gateway::secrets::Secrets;
use crate::http_client::content::RequestContent;
use crate::http_client::incoming::Incoming;
use crate::http_client::{HttpRequest, HttpResponse};

/// The files of a call: its environment, account and deadline.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FileScope<'a> {
    pub(crate) environment: &'a Environment,
    /// Another cloud environment that has the files.
    pub(crate) env: Option<&'a str>,
    /// Another account that has the files.
    pub(crate) account: Option<&'a Account>,
    pub(crate) deadline: Instant,
}

/// The content of an upload.
#[derive(Debug)]
pub(crate) enum FileContent {
    Whole(Vec<u8>),
    Pieces(RequestContent),
}

/// A file, and how long a link to it should be valid.
#[derive(Debug, Clone)]
pub(crate) struct LinkRequest {
    pub(crate) file_id: String,
    /// In seconds; the default is the store's.
    pub(crate) max_age: Option<u64>,
}

/// The result for one of several files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) file_id: String,
    /// 0, or the number of the problem.
    pub(crate) status: i64,
    /// The link, if one was requested and the file exists.
    pub(crate) url: String,
    /// How many seconds the link is valid.
    pub(crate) max_age: Option<u64>,
}

#[cfg(feature = "unstable-conformance")]
impl Outcome {
    /// wx-server-sdk's text: `ok`, or the problem.
    pub(crate) fn err_msg(&self) -> &'static str {
        match self.status {
            0 => "ok",
            code => codes::text(code).unwrap_or_default(),
        }
    }
}

impl Gateway {
    /// `getTempFileURL`: links to files.
    pub(crate) async fn file_links(&self, scope: FileScope<'_>, files: &[LinkRequest]) -> Result<Vec<Outcome>, Error> {
        self.links(scope, &ApiName::own("getTempFileURL"), files, false).await
    }

    /// `deleteFile`
    pub(crate) async fn delete_files(&self, scope: FileScope<'_>, file_ids: &[String]) -> Result<Vec<Outcome>, Error> {
        let api_name = ApiName::own("deleteFile");
        let action = scope.action(action::BATCH_DELETE_FILE, [Field::json("fileid_list", json!(file_ids))]);
        self.exchange(scope.environment, &api_name, action, scope.deadline, |response| {
            outcomes(&api_name, response::data(&api_name, response)?, "delete_list")
        })
        .await
    }

    /// `uploadFile`: uploads a file, and returns its id.
    pub(crate) async fn upload_file(
        &self,
        scope: FileScope<'_>,
        path: &str,
        content: FileContent,
    ) -> Result<String, Error> {
        let api_name = ApiName::own("uploadFile");
        let fields = [Field::text("path", path), Field::text("method", "put")];
        let mut action = scope.action(action::GET_UPLOAD_METADATA, fields);
        action.answer_stays_here = true;
        let mut secrets = action.secrets(&self.shared, scope.environment);
        let place = self
            .exchange(scope.environment, &api_name, action, scope.deadline, |response| {
                UploadPlace::read(&api_name, response::data(&api_name, response)?)
            })
            .await?;
        let key = percent::encode_uri_component(path);
        let headers = [
            ("Signature", &*place.authorization),
            ("x-cos-security-token", &place.token),
            ("x-cos-meta-fileid", &place.meta_file_id),
            ("authorization", &place.authorization),
            ("key", &key),
            ("Host", request::host(&place.url)),
            ("Connection", "keep-alive"),
            ("Transfer-Encoding", "chunked"),
        ];
        let (body, content) = match content {
            FileContent::Whole(body) => (body, None),
            FileContent::Pieces(content) => (Vec::new(), Some(content)),
        };
        let put = http_request("PUT", &place.url, &headers, body);
        secrets.add_headers(&put);
        secrets.add_query(&put.url);
        let exchange = async {
            let response = self.fetch(&api_name, put, content, scope.deadline).await?;
            match refusal(&response) {
                None => Ok(secrets.scrub_text(place.file_id)),
                Some(message) => Err(api_name.gateway_error("STORAGE_REQUEST_FAIL".to_owned(), &message)),
            }
        };
        exchange.await.map_err(|error| secrets.scrub_error(error))
    }

    /// `downloadFile`: the content of a file.
    pub(crate) async fn open_file(&self, scope: FileScope<'_>, file_id: &str) -> Result<Incoming, Error> {
        let api_name = ApiName::own("downloadFile");
        let wanted = LinkRequest { file_id: file_id.to_owned(), max_age: Some(600) };
        let links = self.links(scope, &api_name, &[wanted], true).await?;
        let link = match links.into_iter().next() {
            Some(link) if link.status != 0 => return Err(api_name.file_error(link.status, file_id)),
            Some(link) if !link.url.is_empty() => link,
            _ => {
                let text = format!("the answer has no link to {file_id}");
                return Err(api_name.bad_answer(codes::RESOURCE_SYSTEM, &text));
            }
        };
        let url = percent::encode_uri(&link.url);
        let headers = [("Host", request::host(&url)), ("Connection", "keep-alive")];
        let get = http_request("GET", &url, &headers, Vec::new());
        let mut secrets = Secrets::of(scope.environment);
        secrets.add_query(&url);
        let incoming = self.open(&api_name, get, scope.deadline).await.map_err(|error| secrets.scrub_error(error))?;
        match incoming.status {
            200 => Ok(incoming),
            // The link is as good as a password while it is valid, so it must not appear in a text.
            status => Err(api_name.status(status, file_id)),
        }
    }

    async fn links(
        &self,
        scope: FileScope<'_>,
        api_name: &ApiName<'_>,
        files: &[LinkRequest],
        stay_here: bool,
    ) -> Result<Vec<Outcome>, Error> {
        let list: Vec<_> = files.iter().map(LinkRequest::to_json).collect();
        let mut action = scope.action(action::BATCH_GET_DOWNLOAD_URL, [Field::json("file_list", Value::from(list))]);
        action.answer_stays_here = stay_here;
        self.exchange(scope.environment, api_name, action, scope.deadline, |response| {
            outcomes(api_name, response::data(api_name, response)?, "download_list")
        })
        .await
    }
}

impl FileScope<'_> {
    fn action<const N: usize>(&self, name: &'static str, fields: [Field; N]) -> Action {
        let mut action = Action::new(name, Encoding::Json);
        action.fields.extend(fields);
        action.env = self.env.map(str::to_owned);
        action.account = self.account.cloned();
        action
    }
}

impl LinkRequest {
    fn to_json(&self) -> Value {
        match self.max_age {
            Some(max_age) => json!({"fileid": self.file_id, "max_age": max_age}),
            None => json!({"fileid": self.file_id}),
        }
    }
}

/// Where to upload a file, and with what right.
struct UploadPlace {
    url: String,
    authorization: String,
    token: String,
    /// The id that the object store keeps with the file.
    meta_file_id: String,
    file_id: String,
}

impl UploadPlace {
    /// Without these members, wx-server-sdk fails or uploads a file that nobody finds again.
    fn read(api_name: &ApiName<'_>, mut answer: Value) -> Result<Self, Error> {
        let data = response::members(api_name, &mut answer)?;
        let missing = |name: &str| {
            let text = format!("the answer has no `{name}`: nothing was uploaded");
            api_name.bad_answer(codes::RESOURCE_SYSTEM, &text)
        };
        let text = |name: &str| data.get(name).and_then(Value::as_str).map(str::to_owned).ok_or_else(|| missing(name));
        let filled =
            |name: &str| text(name).and_then(|text| if text.is_empty() { Err(missing(name)) } else { Ok(text) });
        Ok(Self {
            url: filled("url")?,
            authorization: text("authorization")?,
            token: text("token")?,
            meta_file_id: text("cosFileId")?,
            file_id: filled("fileId")?,
        })
    }
}

/// The files of a list. As in wx-server-sdk, an answer without the list has none.
fn outcomes(api_name: &ApiName<'_>, mut answer: Value, list: &str) -> Result<Vec<Outcome>, Error> {
    let text = |file: &Value, name: &str| file[name].as_str().unwrap_or_default().to_owned();
    let files = response::members(api_name, &mut answer)?.get(list).and_then(Value::as_array);
    let files = files.map_or(&[][..], Vec::as_slice).iter().filter(|file| file.is_object());
    let outcomes = files.map(|file| Outcome {
        file_id: text(file, "fileID"),
        status: match file["code"].as_str() {
            Some("SUCCESS") | None => 0,
            Some(code) => codes::of_gateway(code),
        },
        url: text(file, "tempFileURL"),
        max_age: match &file["maxAge"] {
            Value::String(seconds) => seconds.parse().ok(),
            seconds => seconds.as_u64(),
        },
    });
    Ok(outcomes.collect())
}

/// The failure that the object store reports. wx-server-sdk looks only for an XML error; a status counts too.
fn refusal(response: &HttpResponse) -> Option<String> {
    let text = String::from_utf8_lossy(&response.body);
    let between = |name: &str| {
        let (_, rest) = text.split_once(&format!("<{name}>"))?;
        rest.split_once(&format!("</{name}>")).map(|(inner, _)| inner.to_owned())
    };
    if text.contains("<Error>") {
        let (code, message) = (between("Code").unwrap_or_default(), between("Message").unwrap_or_default());
        return Some(format!("[{code}]: {message}"));
    }
    (!(200..300).contains(&response.status)).then(|| format!("HTTP status {}", response.status))
}

fn http_request(method: &'static str, url: &str, headers: &[(&str, &str)], body: Vec<u8>) -> HttpRequest {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned().into(), (*value).to_owned().into())).collect();
    HttpRequest { method, url: url.to_owned(), headers, body }
}

#[cfg(test)]
mod tests;
