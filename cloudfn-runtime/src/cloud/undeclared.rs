//! What to do about -604101, if no function of this program declares the API.

use cloudfn_protocol::codes;

use crate::error::api_name::ApiName;
use crate::error::{Error, ErrorKind};
use crate::registry::function::Function;

/// The same error. If it is about a permission that no attribute declares, its text shows the completed lists.
pub(super) fn explained(error: Error, api: &str) -> Error {
    if error.kind() != ErrorKind::Refused || error.err_code() != codes::OPENAPI_NO_PERMISSION {
        return error;
    }
    let lists: Vec<_> = Function::all().iter().map(|function| (function.name(), function.permissions())).collect();
    match completed(&lists, api) {
        Some(lists) => ApiName::open_api(api, &[]).no_permission(&format!("add it to the attribute: {lists}")),
        None => error,
    }
}

/// The lists of these functions with the API added, if none declares it. A function that takes its permissions from
/// elsewhere can call it even so.
fn completed(lists: &[(&str, Vec<String>)], api: &str) -> Option<String> {
    if lists.is_empty() || lists.iter().any(|(_, declared)| declared.iter().any(|declared| declared == api)) {
        return None;
    }
    let completed = lists.iter().map(|(name, declared)| {
        let names = declared.iter().map(String::as_str).chain([api]).map(|name| format!("\"{name}\""));
        format!("`openapi = [{}]` of the function `{name}`", names.collect::<Vec<_>>().join(", "))
    });
    Some(completed.collect::<Vec<_>>().join(", or "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_completed_if_no_function_declares_the_api() {
        let lists = [("notify", vec!["wxacode.get".to_owned()]), ("sum", Vec::new())];
        assert_eq!(
            completed(&lists, "x.y").as_deref(),
            Some(
                "`openapi = [\"wxacode.get\", \"x.y\"]` of the function `notify`, or `openapi = [\"x.y\"]` of the function `sum`"
            )
        );
        assert_eq!(completed(&lists, "wxacode.get"), None);
        assert_eq!(completed(&[], "x.y"), None);
    }

    #[test]
    fn only_a_missing_permission_is_explained() {
        for code in [-604_100, -604_101] {
            let error = explained(ApiName::open_api("x.y", &[]).refused(code), "x.y");
            assert_eq!(
                (error.err_code(), error.to_string().contains("the attribute")),
                (code.into(), code == -604_101)
            );
        }
        let signature = ApiName::inner_service("getVoIPSign", "ApiVoipSign").refused(-604_101);
        assert!(!signature.to_string().contains("the attribute"), "{signature}");
    }
}
