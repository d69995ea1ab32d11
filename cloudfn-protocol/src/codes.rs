//! The numbers of wx-server-sdk's errors, and their texts.
//!
//! The first digit tells where the error comes from (4 the SDK, 5 Tencent Cloud, 6 WeChat), the next two what it is
//! about: 01 general, 02 the database, 03 files, 04 functions.
//!
//! ```
//! use cloudfn_protocol::codes;
//!
//! assert_eq!(codes::of_gateway("INVALID_PARAM"), codes::INVALID_PARAM);
//! assert_eq!(codes::text(codes::INVALID_PARAM), Some("invalid parameters"));
//! ```

/// An error without a number of its own.
pub const UNKNOWN: i64 = -1;
/// The gateway failed or could not be reached.
pub const RESOURCE_SYSTEM: i64 = -501_001;
/// More concurrent calls than allowed.
pub const TOO_MANY_CALLS: i64 = -501_004;
/// The gateway rejected a parameter.
pub const INVALID_PARAM: i64 = -501_007;
/// The collection does not exist.
pub const COLLECTION_NOT_EXIST: i64 = -502_005;
/// WeChat failed.
pub const WX_SYSTEM: i64 = -601_001;
/// There is no such cloudID.
pub const WX_INVALID_CLOUD_ID: i64 = -601_005;
/// The cloudID is too old.
pub const WX_CLOUD_ID_EXPIRED: i64 = -601_006;
/// The cloudID is another user's.
pub const WX_CLOUD_ID_USER_NOT_MATCH: i64 = -601_007;
/// The API does not exist.
pub const OPENAPI_NOT_FOUND: i64 = -604_100;
/// The function's `config.json`, as uploaded, does not name the API.
pub const OPENAPI_NO_PERMISSION: i64 = -604_101;

/// wx-server-sdk's text for a number; `None` for a number that it does not know.
#[must_use]
pub fn text(code: i64) -> Option<&'static str> {
    let text = match code {
        -1 => "unknown error",
        -404_001 => "empty call result",
        -404_002 => "empty event id",
        -404_003 => "empty poll url",
        -404_004 => "empty poll result json",
        -404_005 => "exceed max poll retry",
        -404_006 => "empty poll result base resp",
        -404_007 => "error while polling for the result, poll result base resp ret %s",
        -404_008 => "error while polling for the result, polling server return a status code of %s",
        -404_009 => "error while polling for the result: %s",
        -601_001 => "system error",
        -601_002 => "system args error",
        -601_003 => "system network error",
        -601_004 => "api permission denied",
        -601_005 => "invalid cloudID",
        -601_006 => "cloudID expired",
        -601_007 => "cloudID and calling user does not match",
        -601_008 => "server-side request timedout",
        -601_009 => "missing mobile phone",
        -601_010 => "no write permission",
        -601_011 => "no privilege permission",
        -601_012 => "unauthorized env",
        -601_013 => "no multiend permission",
        -601_015 => "access denied (cloudfunction cloudbase_auth returns empty errCode)",
        -601_016 => "missing env auth info",
        -601_017 => "access denied (cloudbase_auth returns non-zero errCode)",
        -602_001 => "database query result size exceed limit (1MB)",
        -604_001 => "cloudfunction result size exceed limit (1MB)",
        -604_100 => "API not found",
        -604_101 => "function has no permission to call this API",
        -604_102 => "call open API timeout",
        -604_103 => "call open API system error",
        -604_104 => "illegal source of invocation",
        -501_001 => "resource system error",
        -501_002 => "resource server timeout",
        -501_003 => "exceed request limit",
        -501_004 => "exceed concurrent request limit",
        -501_005 => "invalid env",
        -501_006 => "invalid common parameters",
        -501_007 => "invalid parameters",
        -501_008 => "invalid request source",
        -501_009 => "resource not initialized",
        -502_001 => "database request fail",
        -502_002 => "database invalid command",
        -502_003 => "database permission denied",
        -502_004 => "database exceed collection limit",
        -502_005 => "database collection not exists",
        -503_001 => "storage request fail",
        -503_002 => "storage permission denied",
        -503_003 => "storage file not exists",
        -503_004 => "storage invalid sign parameter",
        -504_001 => "functions request fail",
        -504_002 => "functions execute fail",
        -602_018 => "unauthorized API",
        _ => return None,
    };
    Some(text)
}

/// The gateway's own codes, with its spelling mistakes.
const GATEWAY: [(&str, i64); 20] = [
    ("SYS_ERR", RESOURCE_SYSTEM),
    ("SERVER_TIMEOUT", -501_002),
    ("EXCEED_REQUEST_LIMIT", -501_003),
    ("EXCEED_CONCURRENT_REQUEST_LIMIT", TOO_MANY_CALLS),
    ("INVALIID_ENV", -501_005),
    ("INVALID_COMMON_PARAM", -501_006),
    ("INVALID_PARAM", -501_007),
    ("INVALID_REQUEST_SOURCE", -501_008),
    ("RESOURCE_NOT_INITIAL", -501_009),
    ("DATABASE_REQUEST_FAILED", -502_001),
    ("DATABASE_INVALID_OPERRATOR", -502_002),
    ("DATABASE_PERMISSION_DENIED", -502_003),
    ("DATABASE_COLLECTION_EXCEED_LIMIT", -502_004),
    ("DATABASE_COLLECTION_NOT_EXIST", COLLECTION_NOT_EXIST),
    ("STORAGE_REQUEST_FAIL", -503_001),
    ("STORAGE_EXCEED_AUTHORITY", -503_002),
    ("STORAGE_FILE_NONEXIST", -503_003),
    ("STORAGE_SIGN_PARAM_INVALID", -503_004),
    ("FUNCTIONS_REQUEST_FAIL", -504_001),
    ("FUNCTIONS_EXECUTE_FAIL", -504_002),
];

/// Converts one of the gateway's own codes to a number; an unknown code becomes -501001, as in wx-server-sdk.
#[must_use]
pub fn of_gateway(code: &str) -> i64 {
    GATEWAY.iter().find(|(name, _)| *name == code).map_or(RESOURCE_SYSTEM, |(_, number)| *number)
}

/// The gateway's own code for a number; `None` if it has none.
#[must_use]
pub fn gateway_name(code: i64) -> Option<&'static str> {
    GATEWAY.iter().find(|(_, number)| *number == code).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gateways_spelling_mistakes_are_kept() {
        assert_eq!(of_gateway("INVALIID_ENV"), -501_005);
        assert_eq!(of_gateway("INVALID_ENV"), RESOURCE_SYSTEM);
        assert_eq!(of_gateway("SUCCESS"), RESOURCE_SYSTEM);
    }

    #[test]
    fn unauthorized_api_is_filed_under_another_number() {
        assert_eq!(text(-601_018), None);
        assert_eq!(text(-602_018), Some("unauthorized API"));
    }
}
