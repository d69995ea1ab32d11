//! The names of the gateway's actions, sent in the field `action` of a request.
//!
//! ```
//! use cloudfn_protocol::{action, form::Field};
//!
//! let field = Field::text("action", action::OPEN_API);
//! assert_eq!(field.value.as_bytes(), &b"wx.openApi"[..]);
//! ```

/// Calls a server API or one of WeChat's inner services, or asks for a token; [`api_type`](crate::envelope::api_type)
/// says which.
pub const OPEN_API: &str = "wx.openApi";

/// The older form of [`OPEN_API`], with JSON for request and answer: `cloud.callOpenAPI`.
pub const CALL_OPEN_API: &str = "wx.api";

/// Calls WeChat Pay.
pub const PAY: &str = "wx.wxPayApi";

/// Calls another cloud function.
pub const INVOKE_FUNCTION: &str = "functions.invokeFunction";

/// Asks where to upload a file.
pub const GET_UPLOAD_METADATA: &str = "storage.getUploadMetadata";

/// Asks for links to files.
pub const BATCH_GET_DOWNLOAD_URL: &str = "storage.batchGetDownloadUrl";

/// Deletes files.
pub const BATCH_DELETE_FILE: &str = "storage.batchDeleteFile";

/// Reads documents of a collection, by query or by id.
pub const GET_DOCUMENT: &str = "database.getDocument";

/// Counts the documents that match a query.
pub const CALCULATE_DOCUMENT: &str = "database.calculateDocument";

/// Adds documents to a collection.
pub const INSERT_DOCUMENT: &str = "database.insertDocument";

/// Updates or replaces documents.
pub const MODIFY_DOCUMENT: &str = "database.modifyDocument";

/// Removes documents.
pub const REMOVE_DOCUMENT: &str = "database.removeDocument";

/// Runs an aggregation over a collection.
pub const AGGREGATE_DOCUMENTS: &str = "database.aggregateDocuments";

/// Creates a collection.
pub const ADD_COLLECTION: &str = "database.addCollection";

/// Starts a transaction.
pub const START_TRANSACTION: &str = "database.startTransaction";

/// Commits a transaction.
pub const COMMIT_TRANSACTION: &str = "database.commitTransaction";

/// Rolls a transaction back.
pub const ABORT_TRANSACTION: &str = "database.abortTransaction";

/// All actions of the database.
pub const DATABASE: [&str; 10] = [
    GET_DOCUMENT,
    CALCULATE_DOCUMENT,
    INSERT_DOCUMENT,
    MODIFY_DOCUMENT,
    REMOVE_DOCUMENT,
    AGGREGATE_DOCUMENTS,
    ADD_COLLECTION,
    START_TRANSACTION,
    COMMIT_TRANSACTION,
    ABORT_TRANSACTION,
];

/// The names of WeChat's inner services, which the action [`OPEN_API`] calls.
pub mod inner_service {
    /// Open data.
    pub const OPEN_DATA: &str = "ApiGetOpenDataByCloudId";
    /// The signature that lets a client join a voice call.
    pub const VOIP_SIGN: &str = "ApiVoipSign";
    /// A signature of parameters.
    pub const CLOUD_CALL_SIGN: &str = "GetCloudCallSign";
}
