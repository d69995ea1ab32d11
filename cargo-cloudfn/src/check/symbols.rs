//! What a program can call, read from its symbols.
//!
//! There is one symbol for each permission and request, `<Cloud<NotifyPermissions>>::openapi::<subscribe_message::Send>`,
//! as long as nothing was inlined, merged or stripped. The canary shows whether that holds: in these builds, every function
//! makes a request whose type is its own.

use std::collections::{BTreeMap, BTreeSet};

use object::{Object, ObjectSymbol, ReadRef, SymbolKind};
use rustc_demangle::try_demangle;

/// The crate that all these symbols belong to. A user's crate may have the same name, but not the same path.
const RUNTIME: &str = "cloudfn_runtime";

/// The relevant symbols of a program.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Symbols {
    /// The permissions type of each function, by the number of its canary.
    canaries: BTreeMap<String, BTreeSet<(Method, String)>>,
    /// The request of an entry in a permissions type's list.
    requests: BTreeMap<(String, usize), String>,
    /// The addresses of the functions that make a request with a permissions type.
    calls: BTreeMap<(String, String), Vec<u64>>,
}

/// The method that makes a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Method {
    Call,
    Permit,
}

/// Whether an API in a function's list is called.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum CallStatus<'a> {
    /// Called by the code at these addresses.
    Called(&'a [u64]),
    NotCalled,
    /// Its request is not known.
    Unknown,
}

impl Symbols {
    pub(super) fn read<'data, R: ReadRef<'data>>(object: &object::File<'data, R>) -> Self {
        let mut symbols = Self::default();
        for symbol in object.symbols().filter(|symbol| symbol.is_definition() && symbol.kind() != SymbolKind::Data) {
            let Some(name) = symbol.name().ok().and_then(|name| try_demangle(name).ok()) else { continue };
            symbols.note(&name.to_string(), symbol.address());
        }
        symbols
    }

    /// The permissions type of the function with this canary; `None` if a symbol of the canary is missing.
    pub(super) fn permissions(&self, canary: &str) -> Option<&str> {
        let found = self.canaries.get(canary)?;
        let of = |way| found.iter().find(|(found, _)| *found == way).map(|(_, permissions)| permissions.as_str());
        of(Method::Call).filter(|permissions| of(Method::Permit) == Some(permissions))
    }

    /// Whether an entry of the list of a permissions type is called.
    pub(super) fn find(&self, permissions: &str, index: usize) -> CallStatus<'_> {
        let Some(request) = self.requests.get(&(permissions.to_owned(), index)) else { return CallStatus::Unknown };
        let calls = self.calls.get(&(permissions.to_owned(), request.clone()));
        calls.map_or(CallStatus::NotCalled, |addresses| CallStatus::Called(addresses))
    }

    /// Reads a symbol's name, including the hashes of crates: a package's library and program may share a name.
    fn note(&mut self, name: &str, address: u64) {
        if let Some((method, permissions, request)) = parse_call(name) {
            if let Some(canary) = parse_canary(request) {
                self.canaries.entry(canary).or_default().insert((method, permissions.to_owned()));
            } else {
                let request = without_arguments(unwrapped(request));
                self.calls.entry((permissions.to_owned(), request.to_owned())).or_default().push(address);
            }
        } else if let Some((permission, permissions, index)) = parse_declared(name).or_else(|| parse_own(name))
            && let Some(request) = request_of(permission)
        {
            self.requests.insert((permissions.to_owned(), index), request);
        }
    }
}

/// `<Cloud<P>>::openapi::<R>`, or `permit`.
fn parse_call(name: &str) -> Option<(Method, &str, &str)> {
    let arguments = item_of_runtime(name.strip_prefix('<')?)?.strip_prefix("cloud::Cloud<")?;
    let (permissions, rest) = split_at_close(arguments)?;
    let method = rest.strip_prefix(">>::")?;
    let (method, request) = match method.split_once("::<")? {
        ("openapi", request) => (Method::Call, request),
        ("permit", request) => (Method::Permit, request),
        _ => return None,
    };
    let (request, rest) = split_at_close(request)?;
    (rest == ">").then_some((method, permissions, request))
}

/// `Canary<17u64>`
fn parse_canary(request: &str) -> Option<String> {
    let number = item_of_runtime(request)?.strip_prefix("check_symbols::Canary<")?.strip_suffix(">")?;
    Some(number.trim_end_matches("u64").to_owned())
}

/// `declared::<dyn MaySend, P, 0usize>`
fn parse_declared(name: &str) -> Option<(&str, &str, usize)> {
    let arguments = item_of_runtime(name)?.strip_prefix("check_symbols::declared::<dyn ")?.strip_suffix('>')?;
    let (permission, rest) = arguments.split_once(", ")?;
    let (permissions, index) = rest.rsplit_once(", ")?;
    Some((permission, permissions, parse_index(index)?))
}

/// `<P as MayNewMethod>::__cloudfn_declared::<0usize>`: an API of the user's own.
fn parse_own(name: &str) -> Option<(&str, &str, usize)> {
    let (implementation, index) = name.strip_prefix('<')?.split_once(">::__cloudfn_declared::<")?;
    let (permissions, permission) = implementation.rsplit_once(" as ")?;
    Some((permission, permissions, parse_index(index.strip_suffix('>')?)?))
}

fn parse_index(index: &str) -> Option<usize> {
    index.trim_end_matches("usize").parse().ok()
}

/// The request of a permission: `class::Send` for `class::MaySend`.
fn request_of(permission: &str) -> Option<String> {
    let (module, name) = permission.rsplit_once("::")?;
    Some(format!("{module}::{}", name.strip_prefix("May")?))
}

/// The request inside a wrapper of the runtime: `Untyped<R>`, `Signed<R>`.
fn unwrapped(request: &str) -> &str {
    let within = item_of_runtime(request).and_then(|item| item.split_once('<')).and_then(|(_, within)| {
        let (within, rest) = split_at_close(within)?;
        (rest == ">").then_some(within)
    });
    within.map_or(request, unwrapped)
}

/// The path of a request without its generic arguments: all instances share one permission.
fn without_arguments(request: &str) -> &str {
    if request.starts_with('<') {
        return request;
    }
    request.split_once('<').map_or(request, |(path, _)| path)
}

/// What follows `cloudfn_runtime[1a2b]::`.
fn item_of_runtime(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(RUNTIME)?;
    let rest = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(rest, |(_, rest)| rest);
    rest.strip_prefix("::")
}

/// Splits before the first closing bracket without an opening one.
fn split_at_close(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let mut before = ' ';
    for (index, letter) in text.char_indices() {
        match letter {
            '<' => depth += 1,
            // The arrow of a function's type.
            '>' if before == '-' => {}
            '>' if depth == 0 => return Some(text.split_at(index)),
            '>' => depth -= 1,
            _ => {}
        }
        before = letter;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOUD: &str = "<cloudfn_runtime[7f]::cloud::Cloud<shop[1]::NotifyPermissions>>";
    const NOTIFY: &str = "shop[1]::NotifyPermissions";

    fn symbols(names: &[String]) -> Symbols {
        let mut symbols = Symbols::default();
        for (address, name) in (1..).zip(names) {
            symbols.note(name, address);
        }
        symbols
    }

    fn canary() -> [String; 2] {
        ["openapi", "permit"]
            .map(|method| format!("{CLOUD}::{method}::<cloudfn_runtime[7f]::check_symbols::Canary<17u64>>"))
    }

    fn declared(permission: &str, index: usize) -> String {
        format!("cloudfn_runtime[7f]::check_symbols::declared::<dyn {permission}, {NOTIFY}, {index}usize>")
    }

    #[test]
    fn a_canary_leads_to_the_permissions_of_its_function() {
        let [call, permit] = canary();
        assert_eq!(symbols(&[call.clone(), permit]).permissions("17"), Some(NOTIFY));
        assert_eq!(symbols(std::slice::from_ref(&call)).permissions("17"), None, "half a canary does not count");
        assert_eq!(symbols(&[call]).permissions("18"), None);
    }

    #[test]
    fn a_call_is_found_in_any_wrapper_and_with_any_generic_arguments() {
        let send = "cloudfn_openapi[2]::generated::subscribe_message::Send";
        for request in [
            send.to_owned(),
            format!("cloudfn_runtime[7f]::cloud::untyped::Untyped<{send}>"),
            format!(
                "cloudfn_runtime[7f]::signatures::midas::Signed<cloudfn_runtime[7f]::cloud::untyped::Untyped<{send}>>"
            ),
            format!("{send}<fn(u8) -> alloc[3]::vec::Vec<u8>>"),
        ] {
            let permission = "cloudfn_openapi[2]::generated::subscribe_message::MaySend";
            let found = symbols(&[declared(permission, 3), format!("{CLOUD}::openapi::<{request}>")]);
            assert_eq!(found.find(NOTIFY, 3), CallStatus::Called(&[2]), "{request}");
            assert_eq!(found.find(NOTIFY, 2), CallStatus::Unknown);
        }
    }

    #[test]
    fn a_users_own_request_is_found_by_its_permission() {
        let own = format!("<{NOTIFY} as helpers[9]::own::MayNewMethod>::__cloudfn_declared::<1usize>");
        let other = format!("{CLOUD}::permit::<shop[1]::own::NewMethod>");
        assert_eq!(symbols(&[own.clone(), other]).find(NOTIFY, 1), CallStatus::NotCalled);
        let same = format!("{CLOUD}::permit::<helpers[9]::own::NewMethod<u8>>");
        assert_eq!(symbols(&[own, same]).find(NOTIFY, 1), CallStatus::Called(&[2]));
    }

    #[test]
    fn other_symbols_are_ignored() {
        let others = [
            format!("{CLOUD}::openapi::<a::B>::{{closure#0}}"),
            format!("{CLOUD}::wx_context"),
            "<shop[1]::cloud::Cloud<shop[1]::NotifyPermissions>>::openapi::<a::B>".to_owned(),
            "<cloudfn_runtime".to_owned(),
            "main".to_owned(),
        ];
        assert_eq!(symbols(&others), Symbols::default());
    }
}
