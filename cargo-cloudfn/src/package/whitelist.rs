//! The white list for the console of Cloud Hosting: the paths of the APIs that functions call.

use super::api_paths::PATHS;

/// The paths, and the permissions without one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Whitelist {
    /// One path per line, sorted and without duplicates.
    pub(super) text: String,
    /// The permissions whose API is not in the catalog, so that its path is unknown.
    pub(super) without_path: Vec<String>,
}

impl Whitelist {
    pub(super) fn of(permissions: &[String]) -> Self {
        let mut paths = Vec::new();
        let mut without_path = Vec::new();
        for name in permissions {
            match PATHS.binary_search_by_key(&name.as_str(), |(name, _)| name) {
                Ok(found) => paths.push(PATHS[found].1),
                Err(_) => without_path.push(name.clone()),
            }
        }
        paths.sort_unstable();
        paths.dedup();
        let lines: Vec<_> = paths.iter().map(|path| [*path, "\n"].concat()).collect();
        Self { text: lines.concat(), without_path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(permissions: &[&str]) -> Whitelist {
        Whitelist::of(&permissions.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn paths_are_sorted_and_unique() {
        let list = of(&["wxacode.getUnlimited", "security.msgSecCheck", "wxacode.getUnlimited"]);
        assert_eq!(list.text, "/wxa/getwxacodeunlimit\n/wxa/msg_sec_check\n");
        assert!(list.without_path.is_empty());
    }

    #[test]
    fn an_api_that_is_not_in_the_catalog_is_listed_separately() {
        let list = of(&["newClass.newMethod", "security.msgSecCheck"]);
        assert_eq!(list.text, "/wxa/msg_sec_check\n");
        assert_eq!(list.without_path, ["newClass.newMethod"]);
        assert_eq!(of(&[]).text, "");
    }

    #[test]
    fn the_table_is_in_name_order_and_contains_only_paths() {
        assert!(PATHS.is_sorted_by(|left, right| left.0 < right.0));
        assert!(PATHS.iter().all(|(_, path)| path.starts_with('/') && !path.contains(['?', ' ', '{'])));
    }
}
