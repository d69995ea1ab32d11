//! The unit of packaging: a function, or a program with all its functions.

use std::collections::BTreeMap;
use std::path::Path;

use super::target::Target;
use crate::error::Error;
use crate::function::{Function, nothing_linked, select};
use crate::processor::Instructions;
use crate::suggest::advice;

/// It is deployed under this name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) name: String,
    /// In name order, all of one program; never empty.
    functions: Vec<Function>,
}

impl Unit {
    /// The units with these names, or all, in name order. Their names differ.
    pub(super) fn all(functions: Vec<Function>, names: &[String], target: Target) -> Result<Vec<Self>, Error> {
        let units = if target.takes_programs() {
            programs(functions, names)?
        } else {
            let functions = select(functions, names)?.into_iter();
            functions
                .map(|function| Self { name: function.manifest.function.clone(), functions: vec![function] })
                .collect()
        };
        check_folders(&units)?;
        Ok(units)
    }

    pub(super) fn functions(&self) -> &[Function] {
        &self.functions
    }

    /// The only function, or any one of them: what is read from it is the same for all functions of the program.
    pub(super) fn function(&self) -> &Function {
        &self.functions[0]
    }

    /// The APIs that its functions may call, each once, in their order.
    pub(super) fn permissions(&self) -> Vec<String> {
        let mut permissions: Vec<String> = Vec::new();
        for name in self.functions.iter().flat_map(|function| &function.manifest.permissions.openapi) {
            if !permissions.contains(name) {
                permissions.push(name.clone());
            }
        }
        permissions
    }

    /// The instructions that its program may use.
    pub(super) fn instructions(&self) -> Instructions {
        Instructions::of(self.functions.iter().map(|function| &function.manifest))
    }

    /// Its functions that timers start.
    pub(super) fn timed(&self) -> Vec<&str> {
        let timed = self.functions.iter().filter(|function| !function.manifest.triggers.is_empty());
        timed.map(|function| function.manifest.function.as_str()).collect()
    }
}

/// Each unit has a folder with its name. If a file system ignores case, the second of two would overwrite the first.
fn check_folders(units: &[Unit]) -> Result<(), Error> {
    let mut names = BTreeMap::new();
    for Unit { name, .. } in units {
        if let Some(other) = names.insert(name.to_lowercase(), name) {
            return Err(Error::usage(
                format!("`{other}` and `{name}` differ only in case, so they are the same folder on macOS and Windows"),
                "rename one of them, or package each into its own folder: --out DIR",
            ));
        }
    }
    Ok(())
}

/// The programs that have these names, or a function or a package of these names.
fn programs(mut functions: Vec<Function>, names: &[String]) -> Result<Vec<Unit>, Error> {
    if functions.is_empty() {
        return Err(nothing_linked());
    }
    functions.sort_by(|left, right| left.manifest.function.cmp(&right.manifest.function));
    let is_meant =
        |function: &Function, name: &str| function.answers_to(name) || program_name(&function.binary) == name;
    for name in names {
        if !functions.iter().any(|function| is_meant(function, name)) {
            let all: Vec<_> = functions.iter().map(Function::described).collect();
            let known = functions.iter().flat_map(|function| {
                [function.manifest.function.clone(), function.package.clone(), program_name(&function.binary)]
            });
            return Err(Error::not_found(
                format!("no function, program or package is named `{name}`; there are: {}", all.join(", ")),
                advice(name, known),
            ));
        }
    }
    let mut programs: BTreeMap<String, Vec<Function>> = BTreeMap::new();
    for function in functions {
        programs.entry(program_name(&function.binary)).or_default().push(function);
    }
    let mut units = Vec::new();
    for (name, functions) in programs {
        if !names.is_empty() && !names.iter().any(|name| functions.iter().any(|function| is_meant(function, name))) {
            continue;
        }
        // cargo writes programs with the same name to the same place, so one of them overwrites the other.
        if let Some(other) = functions.iter().find(|function| function.package != functions[0].package) {
            return Err(Error::usage(
                format!(
                    "two programs have the same name: `{name}` in {} and in {}",
                    functions[0].package, other.package
                ),
                "rename one of them: [[bin]] name = \"..\"; or select one package: --package NAME",
            ));
        }
        units.push(Unit { name, functions });
    }
    Ok(units)
}

/// A program's name, as cargo has written it.
fn program_name(program: &Path) -> String {
    program.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn function(package: &str, program: &str, name: &str, permissions: &[&str]) -> Function {
        Function::of_record(json!({
            "crate": program, "package": package, "function": name, "permissions": {"openapi": permissions},
        }))
    }

    fn names(functions: Vec<Function>, asked: &[&str], target: Target) -> Result<Vec<String>, Error> {
        let asked: Vec<_> = asked.iter().map(|&name| name.to_owned()).collect();
        let units = Unit::all(functions, &asked, target)?;
        let described = |unit: &Unit| {
            let functions: Vec<_> =
                unit.functions().iter().map(|function| function.manifest.function.as_str()).collect();
            format!("{}: {}", unit.name, functions.join(" "))
        };
        Ok(units.iter().map(described).collect())
    }

    fn shop() -> Vec<Function> {
        vec![
            function("shop", "shop", "order", &["a.b", "c.d"]),
            function("shop", "shop", "notify", &["c.d", "a.a"]),
            function("forum", "board", "post", &[]),
            function("forum", "board", "notify", &[]),
        ]
    }

    #[test]
    fn a_program_is_packaged_with_all_its_functions_whichever_name_selects_it() {
        assert_eq!(names(shop(), &[], Target::Run).unwrap(), ["board: notify post", "shop: notify order"]);
        for name in ["post", "board", "forum"] {
            assert_eq!(names(shop(), &[name], Target::Http).unwrap(), ["board: notify post"]);
        }
        let error = names(shop(), &["bord"], Target::Run).unwrap_err();
        assert_eq!(error.advice, "did you mean `board`?");
    }

    #[test]
    fn a_function_is_packaged_alone_and_two_with_the_same_name_are_refused() {
        assert_eq!(names(shop(), &["order", "post"], Target::Scf).unwrap(), ["order: order", "post: post"]);
        assert!(names(shop(), &[], Target::Node).unwrap_err().message.starts_with("two functions have the same name"));
    }

    #[test]
    fn names_that_are_the_same_folder_on_some_systems_are_refused() {
        let functions = || vec![function("shop", "shop", "Order", &[]), function("shop", "shop", "order", &[])];
        let error = names(functions(), &[], Target::Node).unwrap_err();
        assert!(error.message.contains("`Order` and `order`"), "{error:?}");
        assert_eq!(names(functions(), &[], Target::Run).unwrap(), ["shop: Order order"], "they share a program");
        let programs = vec![function("a", "Shop", "order", &[]), function("b", "shop", "post", &[])];
        assert!(names(programs, &[], Target::Scf).is_ok(), "their functions have folders");
        let programs = vec![function("a", "Shop", "order", &[]), function("b", "shop", "post", &[])];
        assert!(names(programs, &[], Target::Run).is_err());
    }

    #[test]
    fn two_programs_with_the_same_name_are_refused() {
        let functions = vec![function("shop", "server", "order", &[]), function("forum", "server", "post", &[])];
        let error = names(functions, &[], Target::Run).unwrap_err();
        assert_eq!(error.message, "two programs have the same name: `server` in shop and in forum");
    }

    #[test]
    fn a_program_may_call_what_any_of_its_functions_may() {
        let units = Unit::all(shop(), &["shop".to_owned()], Target::Run).unwrap();
        assert_eq!(units[0].permissions(), ["c.d", "a.a", "a.b"]);
    }
}
