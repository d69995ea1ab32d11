//! What the catalog says about WeChat's APIs.

mod apis;

use self::apis::APIS;

/// An API.
#[derive(Debug)]
pub(crate) struct Api {
    /// The name in `openapi = [".."]`. An HTTPS-only API has none: `http:GET /cgi-bin/token`.
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// A sentence.
    pub(crate) summary: &'static str,
    pub(crate) note: Option<&'static str>,
    /// The method and path over HTTPS.
    pub(crate) endpoint: &'static str,
    /// The URL of WeChat's page.
    pub(crate) page: Option<&'static str>,
    /// Other names on WeChat's pages.
    pub(crate) other_names: &'static [&'static str],
    /// Error codes and their meanings.
    pub(crate) errcodes: &'static [(i64, &'static str)],
    /// Its types, unless it works over HTTPS only.
    pub(crate) types: Option<Types>,
}

/// Whether a function can call an API.
#[derive(Debug)]
pub(crate) enum Kind {
    Current,
    OlderName { now: &'static str },
    Retired { what: &'static str, instead: Option<&'static str> },
    HttpsOnly,
}

/// The types of an API. Paths are below `cloudfn_runtime::openapi`.
#[derive(Debug)]
pub(crate) struct Types {
    pub(crate) request: &'static str,
    pub(crate) permission: &'static str,
    pub(crate) reply: &'static str,
    /// The struct that `new` takes, if it takes one.
    pub(crate) arguments_struct: Option<&'static str>,
    /// The arguments of `new`, or the members of its struct.
    pub(crate) arguments: &'static [Member],
    /// The members that have a setter.
    pub(crate) optional: &'static [Member],
    /// Whether WeChat documents the members elsewhere, so that `new` takes any.
    pub(crate) is_open: bool,
    /// The members of the answer, each after the object that it is in: `result`, `result.suggest`.
    pub(crate) answer: &'static [Member],
    /// The lines of a call.
    pub(crate) call: &'static str,
}

/// A member of a request or an answer.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) r#type: &'static str,
    pub(crate) about: &'static str,
}

impl Api {
    /// The name, or for an API that has none the one on its page.
    pub(crate) fn shown_name(&self) -> &'static str {
        match self.kind {
            Kind::HttpsOnly => self.other_names.first().copied().unwrap_or(self.name),
            _ => self.name,
        }
    }
}

/// The API with exactly this name.
pub(crate) fn named(name: &str) -> Option<&'static Api> {
    let index = APIS.binary_search_by(|known| known.name.cmp(name)).ok();
    index.map(|index| &APIS[index])
}

/// The API of a path over HTTPS: `/cgi-bin/token`, maybe with its method or host. An API with several names is found by
/// its current one.
pub(crate) fn of_endpoint(text: &str) -> Option<&'static Api> {
    let (method, path) = match text.split_once(' ') {
        Some((method, path)) => (Some(method.trim_start_matches("http:").to_ascii_uppercase()), path.trim()),
        None => (None, text),
    };
    let path = path.trim_start_matches("https://api.weixin.qq.com").split('?').next().unwrap_or_default();
    if !path.starts_with('/') {
        return None;
    }
    let mut found = APIS.iter().filter(|api| {
        api.endpoint.split_once(' ').is_some_and(|(verb, known)| {
            known.eq_ignore_ascii_case(path) && method.as_ref().is_none_or(|method| method == verb)
        })
    });
    let first = found.next()?;
    let is_current = |api: &&Api| matches!(api.kind, Kind::Current);
    Some(if is_current(&first) { first } else { found.find(is_current).unwrap_or(first) })
}

/// The API of a Rust type: `subscribe_message::Send` or its permission, with any path before it.
pub(crate) fn of_type(text: &str) -> Option<&'static Api> {
    let text = text.split(['<', '(']).next().unwrap_or_default();
    let text = text.trim_end_matches("::new").rsplit("openapi::").next().unwrap_or_default();
    let is_of = |known: &str| known == text;
    let mut typed = APIS.iter().filter_map(|api| Some((api, api.types.as_ref()?)));
    let found = typed.find(|(_, types)| {
        is_of(types.request)
            || is_of(types.permission)
            || types.arguments_struct.is_some_and(is_of)
            || is_of(types.reply)
    });
    found.map(|(api, _)| api)
}

/// The APIs that answer with this errcode, with its meaning.
pub(crate) fn with_errcode(code: i64) -> impl Iterator<Item = (&'static Api, &'static str)> {
    APIS.iter().filter_map(move |api| {
        let (_, meaning) = api.errcodes.iter().find(|(known, _)| *known == code)?;
        Some((api, *meaning))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_for_the_binary_search() {
        assert!(APIS.is_sorted_by(|left, right| left.name < right.name));
    }

    #[test]
    fn an_api_is_found_by_its_path_and_by_its_types() {
        let name = |found: Option<&'static Api>| found.map(|api| api.name);
        assert_eq!(name(of_endpoint("/cgi-bin/message/subscribe/send")), Some("subscribeMessage.send"));
        let address = "https://api.weixin.qq.com/cgi-bin/message/subscribe/send?access_token=ACCESS_TOKEN";
        assert_eq!(name(of_endpoint(&format!("POST {address}"))), Some("subscribeMessage.send"));
        assert_eq!(name(of_endpoint("GET /cgi-bin/token")), Some("http:GET /cgi-bin/token"));
        assert_eq!(name(of_endpoint("POST /cgi-bin/token")), None);
        for path in [
            "subscribe_message::Send",
            "cloudfn_runtime::openapi::subscribe_message::MaySend",
            "openapi::subscribe_message::Send::new(..)",
        ] {
            assert_eq!(name(of_type(path)), Some("subscribeMessage.send"), "{path}");
        }
        assert_eq!(name(of_type("Send")), None);
    }

    #[test]
    fn a_path_with_two_names_is_that_of_the_current_one() {
        let found = of_endpoint("/wxaapi/newtmpl/addtemplate").unwrap();
        assert!(matches!(found.kind, Kind::Current), "{found:?}");
    }
}
