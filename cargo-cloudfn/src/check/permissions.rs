//! Which of its declared APIs each function can call.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::call_sites::CallSites;
use super::finding::{Finding, Kind};
use super::symbols::{CallStatus, Symbols};
use crate::artifact::Retired;
use crate::error::{Error, chain};
use crate::file::{self, MAX_PROGRAM_BYTES};
use crate::function::Function;

/// A function, and how it uses its permissions.
pub(super) struct FunctionUsage {
    pub(super) function: Function,
    /// In the order of the attribute.
    pub(super) permissions: Vec<Permission>,
    /// Why their use is unknown, if it is.
    unknown: Option<&'static str>,
}

/// A permission.
pub(super) struct Permission {
    pub(super) api: String,
    pub(super) usage: Usage,
}

/// Whether a function uses a permission.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Usage {
    /// The function can reach a call of the API. These are the known places of such calls.
    Called(Vec<String>),
    NotCalled,
    Unknown,
}

/// Inspects the programs of functions.
pub(super) fn inspect(functions: Vec<Function>, root: &Path) -> Result<Vec<FunctionUsage>, Error> {
    let mut programs: BTreeMap<PathBuf, Vec<Function>> = BTreeMap::new();
    for function in functions {
        programs.entry(function.binary.clone()).or_default().push(function);
    }
    let mut all = Vec::new();
    for (binary, functions) in programs {
        all.extend(inspect_program(&binary, functions, root)?);
    }
    all.sort_by(|left, right| left.function.manifest.function.cmp(&right.function.manifest.function));
    Ok(all)
}

fn inspect_program(binary: &Path, functions: Vec<Function>, root: &Path) -> Result<Vec<FunctionUsage>, Error> {
    let unreadable = |error: &dyn std::error::Error| {
        Error::function(format!("{} cannot be read: {}", binary.display(), chain(error)), "run this again")
    };
    let bytes = file::read(binary, MAX_PROGRAM_BYTES).map_err(|error| unreadable(&error))?;
    let object = object::File::parse(&*bytes).map_err(|error| unreadable(&error))?;
    let symbols = Symbols::read(&object);
    let addresses: BTreeSet<_> = functions.iter().flat_map(|function| addresses(function, &symbols)).collect();
    let sites = CallSites::find(&object, &addresses);
    Ok(functions.into_iter().map(|function| inspect_function(function, &symbols, &sites, root)).collect())
}

/// The addresses of the runtime's functions through which this function calls WeChat.
fn addresses(function: &Function, symbols: &Symbols) -> Vec<u64> {
    let Ok(Some(permissions)) = permissions_type(function, symbols) else { return Vec::new() };
    let found = (0..function.manifest.permissions.openapi.len()).map(|index| symbols.find(permissions, index));
    let called = found.filter_map(|found| match found {
        CallStatus::Called(addresses) => Some(addresses),
        CallStatus::NotCalled | CallStatus::Unknown => None,
    });
    called.flatten().copied().collect()
}

fn inspect_function(function: Function, symbols: &Symbols, sites: &CallSites<'_>, root: &Path) -> FunctionUsage {
    let permissions_type = permissions_type(&function, symbols);
    let usage = |index| match permissions_type {
        Err(_) => Usage::Unknown,
        // A function without a cloud cannot call anything.
        Ok(None) => Usage::NotCalled,
        Ok(Some(permissions)) => match symbols.find(permissions, index) {
            CallStatus::Called(addresses) => Usage::Called(sites.of(addresses, root)),
            CallStatus::NotCalled => Usage::NotCalled,
            CallStatus::Unknown => Usage::Unknown,
        },
    };
    let names = function.manifest.permissions.openapi.iter().enumerate();
    let permissions = names.map(|(index, api)| Permission { api: api.clone(), usage: usage(index) }).collect();
    let unknown = permissions_type.err();
    FunctionUsage { function, permissions, unknown }
}

/// The type of a function's permissions; `None` if the function takes no cloud. Missing symbols are an error, because
/// nothing can be concluded from them.
fn permissions_type<'a>(function: &Function, symbols: &'a Symbols) -> Result<Option<&'a str>, &'static str> {
    let Some(check) = &function.manifest.check else {
        return Err(
            "its record says nothing for this check: update cloudfn-runtime, and make sure that no wrapper of \
                    rustc removes `--cfg cloudfn_check`",
        );
    };
    let Some(canary) = &check.canary else { return Ok(None) };
    let permissions = symbols.permissions(canary);
    permissions.map(Some).ok_or(
        "the call that this build adds to every function is not among the program's symbols: look for flags of rustc or \
         of the linker that strip, inline or merge",
    )
}

impl FunctionUsage {
    /// The findings about the function's permissions.
    pub(super) fn findings(&self, triple: &str) -> Vec<Finding> {
        let name = &self.function.manifest.function;
        let mut findings = Vec::new();
        if let (Some(why), false) = (self.unknown, self.permissions.is_empty()) {
            let message = format!("cannot tell which of its permissions `{name}` uses");
            findings.push(self.finding(Kind::CannotTell, message).note(why));
        }
        for Permission { api, usage } in &self.permissions {
            let retired = self.function.manifest.check.as_ref().and_then(|check| check.retired.get(api));
            match (usage, retired) {
                (Usage::NotCalled, _) => findings.push(self.unused(api, triple)),
                (_, Some(retired)) => findings.push(self.retired(api, retired, usage)),
                (Usage::Unknown, None) if self.unknown.is_none() => {
                    let message = format!("cannot tell whether `{name}` calls `{api}`");
                    let note = "its request is not among the program's symbols";
                    findings.push(self.finding(Kind::CannotTell, message).api(api).note(note));
                }
                _ => {}
            }
        }
        findings
    }

    fn unused(&self, api: &str, triple: &str) -> Finding {
        let name = &self.function.manifest.function;
        let takes_cloud = self.function.manifest.check.as_ref().is_some_and(|check| check.canary.is_some());
        let why = if takes_cloud {
            format!("not reachable in this build ({triple}, default features, without debug assertions)")
        } else {
            "the function takes no `Cloud`, so it calls nothing".to_owned()
        };
        self.finding(Kind::Unused, format!("`{name}` may call `{api}`, but never does"))
            .api(api)
            .note(why)
            .help(format!("remove \"{api}\" from `openapi = [..]`"))
    }

    fn retired(&self, api: &str, retired: &Retired, usage: &Usage) -> Finding {
        let name = &self.function.manifest.function;
        let since = retired.since.as_ref().map_or_else(String::new, |day| format!(" on {day}"));
        let mut finding =
            self.finding(Kind::Retired, format!("`{name}` calls `{api}`, which WeChat has retired{since}")).api(api);
        if let Usage::Called(places) = usage {
            finding.notes.extend(places.iter().map(|place| format!("called at {place}")));
        }
        finding.help(match &retired.instead {
            Some(instead) => format!("call `{instead}` instead"),
            None => "WeChat offers no replacement".to_owned(),
        })
    }

    fn finding(&self, kind: Kind, message: String) -> Finding {
        let place = self.function.manifest.check.as_ref().and_then(|check| check.place.clone());
        Finding::warning(kind, message).about(&self.function).at(place)
    }
}
