//! Finds a function by name, and builds it.

use std::path::PathBuf;

use cargo_metadata::Package;

use crate::artifact::{self, Manifest};
use crate::build::{Build, BuildOutput, Program};
use crate::config_file;
use crate::error::Error;
use crate::names::check_package;
use crate::progress::Progress;
use crate::suggest::advice;
use crate::terminal::{Colour, Terminal};
use crate::verb::Compilation;
use crate::workspace::{Profile, Workspace, nothing_here};

/// A function, by its name or its package.
#[derive(Debug)]
pub(crate) struct FunctionQuery<'a> {
    /// A function's name, or that of a package with one function.
    pub(crate) name: &'a str,
    /// The only package to look into.
    pub(crate) package: Option<&'a str>,
    pub(crate) profile: Profile,
    pub(crate) compilation: &'a Compilation,
    /// Further arguments for cargo.
    pub(crate) arguments: &'a [String],
}

/// A function in a binary that was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) manifest: Manifest,
    /// The package of the binary, which need not be that of the function.
    pub(crate) package: String,
    /// That package's version.
    pub(crate) version: String,
    pub(crate) binary: PathBuf,
    pub(crate) config_json: PathBuf,
}

/// The function that was asked for, and those that it can call.
#[derive(Debug)]
pub(crate) struct FunctionWithSiblings {
    pub(crate) function: Function,
    /// The other functions of the packages that were built. No two have the same name.
    pub(crate) siblings: Vec<Function>,
    /// Names that several functions have, so that none of them can be called.
    pub(crate) ambiguous: Vec<String>,
}

impl FunctionQuery<'_> {
    /// Builds the packages that may contain the function, and finds it by the records in the binaries. If it may call other
    /// functions, those of the whole project are built.
    pub(crate) fn build(
        &self,
        workspace: &Workspace,
        terminal: Terminal,
        progress: &Progress,
    ) -> Result<FunctionWithSiblings, Error> {
        let candidates = match self.package {
            Some(name) => vec![workspace.package(name)?],
            None => workspace.candidates()?,
        };
        let searched = self.searched(&candidates)?;
        if !searched.iter().any(|package| package.name == self.name) {
            workspace.check_name(self.name, &searched)?;
        }
        let compilation = self.build_of(&searched);
        let BuildOutput { programs, skipped, is_whole, .. } = compilation.run_with_title(terminal, progress)?;
        let mut functions = functions_of_all(&programs, &searched)?;
        let named_by_package = self.package.is_none() && searched.len() == 1 && searched[0].name == self.name;
        let chosen = skipped.explain(choose(functions.clone(), self.name, named_by_package));
        // If another function does not build, this one can still be invoked.
        if !is_whole && chosen.is_err() {
            return Err(compilation.failure());
        }
        let function = chosen?;
        let mut others = candidates;
        others.retain(|package| !searched.iter().any(|it| it.id == package.id));
        if !others.is_empty() && self.compilation.programs.is_empty() && self.may_call_functions(&programs) {
            let compilation = self.build_of(&others);
            let BuildOutput { programs, is_whole, .. } = compilation.run_with_title(terminal, progress)?;
            functions.extend(functions_of_all(&programs, &others)?);
            if !is_whole {
                progress.say(
                    "warning",
                    Colour::Yellow,
                    &format!("{}; calls of their functions fail", compilation.failure().message),
                );
            }
        }
        let (siblings, ambiguous) = siblings(functions, &function);
        Ok(FunctionWithSiblings { function, siblings, ambiguous })
    }

    /// The packages to build first: the one of that name, or else all.
    fn searched<'a>(&self, candidates: &[&'a Package]) -> Result<Vec<&'a Package>, Error> {
        if candidates.is_empty() {
            return Err(nothing_here());
        }
        let of_name = candidates.iter().copied().find(|package| package.name == self.name);
        Ok(of_name.map_or_else(|| candidates.to_vec(), |package| vec![package]))
    }

    /// Whether one of these programs may call other functions. Only then are the other packages of a project built.
    fn may_call_functions(&self, programs: &[Program]) -> bool {
        // `Cloud::call_function` is generic, so a program has it only if its code calls it. Optimizations may inline it.
        let has_symbol = |program: &Program| artifact::may_have_symbol(&program.path, "call_function");
        self.profile != Profile::Dev || programs.iter().any(has_symbol)
    }

    fn build_of<'a>(&'a self, packages: &'a [&'a Package]) -> Build<'a> {
        Build {
            packages,
            profile: &self.profile,
            compilation: self.compilation,
            arguments: self.arguments,
            variables: &[],
            process_group: None,
        }
    }
}

/// The functions of programs that were built from these packages.
fn functions_of_all(programs: &[Program], packages: &[&Package]) -> Result<Vec<Function>, Error> {
    let functions = programs.iter().map(|program| functions_of(program, packages));
    Ok(functions.collect::<Result<Vec<_>, _>>()?.concat())
}

/// The other functions, and the names that several of them have. A function of the same package comes before others of its
/// name.
fn siblings(mut functions: Vec<Function>, chosen: &Function) -> (Vec<Function>, Vec<String>) {
    functions.retain(|function| function.manifest.function != chosen.manifest.function);
    let is_near = |function: &Function| function.package == chosen.package;
    functions.sort_by_key(|function| (function.manifest.function.clone(), !is_near(function)));
    // Programs that link the same library contain the same function.
    functions.dedup_by(|left, right| left.manifest == right.manifest);
    let (mut siblings, mut ambiguous) = (Vec::new(), Vec::new());
    for same in functions.chunk_by(|left, right| left.manifest.function == right.manifest.function) {
        match same {
            [only] => siblings.push(only.clone()),
            [near, next, ..] if is_near(near) && !is_near(next) => siblings.push(near.clone()),
            [first, ..] => ambiguous.push(first.manifest.function.clone()),
            [] => {}
        }
    }
    (siblings, ambiguous)
}

/// The functions of a program that was built from one of these packages, by the records in it. Their configuration files
/// beside it are restored if the build did not write them.
pub(crate) fn functions_of(program: &Program, packages: &[&Package]) -> Result<Vec<Function>, Error> {
    let package = packages.iter().find(|package| package.id == program.package);
    let version = package.map(|package| package.version.to_string()).unwrap_or_default();
    let package = package.map(|package| package.name.to_string()).unwrap_or_default();
    let not_usable = |why: String| Error::usage(why, "rename it in Cargo.toml");
    if !package.is_empty() {
        check_package(&package).map_err(not_usable)?;
    }
    let program_name = program.path.file_stem().unwrap_or_default().to_string_lossy();
    check_package(&program_name).map_err(not_usable)?;
    let manifests = artifact::manifests(&program.path)?;
    for manifest in &manifests {
        config_file::restore(&program.path, manifest)?;
    }
    let function = |manifest: Manifest| Function {
        config_json: config_file::path(&program.path, &manifest),
        package: package.clone(),
        version: version.clone(),
        binary: program.path.clone(),
        manifest,
    };
    Ok(manifests.into_iter().map(function).collect())
}

/// The functions with these names, or in packages with these names, or all, in name order. No two have the same name.
pub(crate) fn select(functions: Vec<Function>, names: &[String]) -> Result<Vec<Function>, Error> {
    let functions = matching(functions, names)?;
    for pair in functions.windows(2) {
        if pair[0].manifest.function == pair[1].manifest.function {
            return Err(Error::usage(
                format!("two functions have the same name: {} and {}", pair[0].described(), pair[1].described()),
                "rename one of them: #[cloud_function(name = \"..\")]; or select one package: --package NAME",
            ));
        }
    }
    Ok(functions)
}

/// The same, except that functions of different programs may share a name.
pub(crate) fn matching(mut functions: Vec<Function>, names: &[String]) -> Result<Vec<Function>, Error> {
    functions
        .sort_by(|left, right| (&left.manifest.function, &left.binary).cmp(&(&right.manifest.function, &right.binary)));
    // Programs that link the same library contain the same function.
    functions.dedup_by(|left, right| left.manifest == right.manifest);
    if functions.is_empty() {
        return Err(nothing_linked());
    }
    for name in names {
        if !functions.iter().any(|function| function.answers_to(name)) {
            let all: Vec<_> = functions.iter().map(Function::described).collect();
            let known = functions.iter().flat_map(|function| [&function.manifest.function, &function.package]);
            return Err(Error::not_found(
                format!("no function or package is named `{name}`; there are: {}", all.join(", ")),
                advice(name, known),
            ));
        }
    }
    functions.retain(|function| names.is_empty() || names.iter().any(|name| function.answers_to(name)));
    Ok(functions)
}

/// Chooses one of the functions that were built. If the name is that of a package, these are its functions.
fn choose(mut functions: Vec<Function>, name: &str, named_by_package: bool) -> Result<Function, Error> {
    // Programs that link the same library contain the same function.
    functions.sort_by(|left, right| left.manifest.function.cmp(&right.manifest.function));
    functions.dedup_by(|left, right| left.manifest == right.manifest);
    let all: Vec<_> = functions.iter().map(Function::described).collect();
    if named_by_package && functions.len() == 1 {
        return Ok(functions.remove(0));
    }
    let mut named: Vec<_> = functions.iter().filter(|function| function.manifest.function == name).collect();
    match (named.pop(), named.is_empty()) {
        (Some(function), true) => Ok(function.clone()),
        (Some(function), false) => {
            named.push(function);
            let all: Vec<_> = named.iter().map(|function| function.described()).collect();
            Err(Error::usage(
                format!("several packages have a function `{name}`: {}", all.join(", ")),
                format!("select the package: --package {}", function.package),
            ))
        }
        (None, _) if functions.is_empty() => Err(nothing_linked()),
        (None, _) if named_by_package => Err(Error::usage(
            format!("the package `{name}` has several functions: {}", all.join(", ")),
            "name one of them",
        )),
        (None, _) => {
            let known = functions.iter().flat_map(|function| [&function.manifest.function, &function.package]);
            let nearest = advice(name, known);
            Err(Error::not_found(
                format!("no function or package is named `{name}`; there are: {}", all.join(", ")),
                nearest,
            ))
        }
    }
}

pub(crate) fn nothing_linked() -> Error {
    Error::not_found(
        "no cloud function is linked into what was built",
        "give a function the attribute #[cloud_function]; if it is in a library crate, name that crate in the program: cloudfn_runtime::main!(my_library)",
    )
}

impl Function {
    /// Whether it or its package has this name.
    pub(crate) fn answers_to(&self, name: &str) -> bool {
        self.manifest.function == name || self.package == name
    }

    /// The function, for a list.
    pub(crate) fn described(&self) -> String {
        format!("`{}` in {}", self.manifest.function, self.package)
    }
}

#[cfg(test)]
impl Function {
    /// A function with this record, in a program of the profile `release`.
    pub(crate) fn of_record(mut record: serde_json::Value) -> Self {
        record["version"] = 1.into();
        let manifest = crate::record::parse(record.to_string().as_bytes()).unwrap().remove(0);
        Self {
            package: manifest.package.clone(),
            version: "0.1.0".to_owned(),
            binary: PathBuf::from("release").join(&manifest.crate_name),
            config_json: PathBuf::new(),
            manifest,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::record::Permissions;

    fn function(package: &str, name: &str) -> Function {
        Function {
            manifest: Manifest {
                crate_name: package.replace('-', "_"),
                package: package.to_owned(),
                function: name.to_owned(),
                permissions: Permissions { openapi: Vec::new() },
                triggers: Vec::new(),
                timers: BTreeMap::new(),
                processor: Vec::new(),
                doc: None,
                place: None,
                event: None,
                check: None,
            },
            package: package.to_owned(),
            version: "0.1.0".to_owned(),
            binary: PathBuf::from(package),
            config_json: PathBuf::new(),
        }
    }

    fn shop() -> Vec<Function> {
        vec![function("shop", "order"), function("shop", "notify"), function("forum", "post")]
    }

    #[test]
    fn a_function_is_found_by_its_name() {
        assert_eq!(choose(shop(), "notify", false).unwrap(), function("shop", "notify"));
    }

    #[test]
    fn a_package_with_one_function_stands_for_it() {
        assert_eq!(choose(vec![function("forum", "post")], "forum", true).unwrap(), function("forum", "post"));
    }

    #[test]
    fn a_package_with_several_functions_is_answered_with_their_names() {
        let error = choose(vec![function("shop", "order"), function("shop", "notify")], "shop", true).unwrap_err();
        assert_eq!(error.message, "the package `shop` has several functions: `notify` in shop, `order` in shop");
    }

    #[test]
    fn a_name_shared_by_a_package_and_its_function_means_the_function() {
        let functions = vec![function("shop", "order"), function("shop", "shop")];
        assert_eq!(choose(functions, "shop", true).unwrap(), function("shop", "shop"));
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_available_and_the_nearest_ones() {
        let error = choose(shop(), "notfy", false).unwrap_err();
        assert_eq!(
            error.message,
            "no function or package is named `notfy`; there are: `notify` in shop, `order` in shop, `post` in forum"
        );
        assert_eq!(error.advice, "did you mean `notify`?");
        assert_eq!(choose(shop(), "completely", false).unwrap_err().advice, "name one of these");
    }

    #[test]
    fn a_name_in_two_packages_is_ambiguous() {
        let error = choose(vec![function("shop", "post"), function("forum", "post")], "post", false).unwrap_err();
        assert!(error.advice.contains("--package"), "{error:?}");
    }

    fn selected(functions: Vec<Function>, names: &[&str]) -> Result<Vec<String>, Error> {
        let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
        let selected = select(functions, &names)?;
        Ok(selected.into_iter().map(|function| function.manifest.function).collect())
    }

    #[test]
    fn functions_are_selected_by_their_names_and_by_their_packages() {
        assert_eq!(selected(shop(), &[]).unwrap(), ["notify", "order", "post"]);
        assert_eq!(selected(shop(), &["shop"]).unwrap(), ["notify", "order"]);
        assert_eq!(selected(shop(), &["post", "order"]).unwrap(), ["order", "post"]);
        assert_eq!(selected(shop(), &["post", "ordr"]).unwrap_err().advice, "did you mean `order`?");
        assert!(selected(Vec::new(), &[]).unwrap_err().message.starts_with("no cloud function is linked"));
    }

    #[test]
    fn two_functions_with_the_same_name_are_not_selected_together() {
        let two = || vec![function("shop", "post"), function("forum", "post"), function("forum", "other")];
        let error = selected(two(), &[]).unwrap_err();
        assert_eq!(error.message, "two functions have the same name: `post` in forum and `post` in shop");
        assert_eq!(selected(two(), &["other"]).unwrap(), ["other"]);
    }

    #[test]
    fn a_function_in_two_programs_is_one_function() {
        let mut second = function("shop", "order");
        second.binary = PathBuf::from("other");
        assert!(choose(vec![function("shop", "order"), second], "order", false).is_ok());
    }
}
