//! The names of the gateway's actions: the field `action` of a request.

/// A call of a server API, of one of WeChat's inner services, or for a token: [`api_type`](crate::envelope::api_type)
/// says which.
pub const OPEN_API: &str = "wx.openApi";

/// The older form of [`OPEN_API`], with JSON in and out: `cloud.callOpenAPI`.
pub const CALL_OPEN_API: &str = "wx.api";

/// A payment.
pub const PAY: &str = "wx.wxPayApi";

/// A call of another cloud function.
pub const INVOKE_FUNCTION: &str = "functions.invokeFunction";

/// Where to upload a file to.
pub const GET_UPLOAD_METADATA: &str = "storage.getUploadMetadata";

/// Links to files.
pub const BATCH_GET_DOWNLOAD_URL: &str = "storage.batchGetDownloadUrl";

/// Files to delete.
pub const BATCH_DELETE_FILE: &str = "storage.batchDeleteFile";

/// Documents of a collection, by a query or an id.
pub const GET_DOCUMENT: &str = "database.getDocument";

/// How many documents of a collection match.
pub const CALCULATE_DOCUMENT: &str = "database.calculateDocument";

/// Documents to add to a collection.
pub const INSERT_DOCUMENT: &str = "database.insertDocument";

/// An update or a replacement of documents.
pub const MODIFY_DOCUMENT: &str = "database.modifyDocument";

/// Documents to remove from a collection.
pub const REMOVE_DOCUMENT: &str = "database.removeDocument";

/// An aggregation over a collection.
pub const AGGREGATE_DOCUMENTS: &str = "database.aggregateDocuments";

/// A collection to create.
pub const ADD_COLLECTION: &str = "database.addCollection";

/// A transaction to begin.
pub const START_TRANSACTION: &str = "database.startTransaction";

/// A transaction to commit.
pub const COMMIT_TRANSACTION: &str = "database.commitTransaction";

/// A transaction to roll back.
pub const ABORT_TRANSACTION: &str = "database.abortTransaction";

/// The names of WeChat's inner services, which travel by the action [`OPEN_API`].
pub mod inner_service {
    /// Open data.
    pub const OPEN_DATA: &str = "ApiGetOpenDataByCloudId";
    /// The signature that lets a client join a voice call.
    pub const VOIP_SIGN: &str = "ApiVoipSign";
    /// A signature of parameters.
    pub const CLOUD_CALL_SIGN: &str = "GetCloudCallSign";
}
