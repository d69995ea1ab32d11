//! Functions that are not ported yet. The package of such a function only returns an error, so it must not take the place of
//! JavaScript that works.

use std::path::Path;

use super::target::Target;
use super::unit::Unit;
use crate::error::Error;
use crate::unported::Unported;

/// A function that is not ported yet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotPorted {
    pub(super) left: Unported,
    /// Whether it was packaged all the same, because its program has other functions, too.
    pub(super) is_packaged: bool,
}

/// Leaves out the functions that are not ported yet, and refuses those that the user has named. A program is packaged with all
/// its functions.
pub(super) fn leave_out(
    units: Vec<Unit>,
    named: &[String],
    root: &Path,
    target: Target,
    not_ported: &mut Vec<NotPorted>,
) -> Result<Vec<Unit>, Error> {
    let mut rest = Vec::new();
    for unit in units {
        let functions = unit.functions().iter();
        let left: Vec<_> =
            functions.filter_map(|function| Unported::of(function, root)).filter(Unported::fails).collect();
        let is_packaged = left.is_empty() || target.takes_programs();
        if !is_packaged && named.contains(&unit.name) {
            return Err(refused(&left));
        }
        not_ported.extend(left.into_iter().map(|left| NotPorted { left, is_packaged }));
        if is_packaged {
            rest.push(unit);
        }
    }
    if rest.is_empty() && !not_ported.is_empty() {
        let left: Vec<_> = std::mem::take(not_ported).into_iter().map(|function| function.left).collect();
        return Err(refused(&left));
    }
    Ok(rest)
}

/// Refuses a function that is not ported yet, if the user has named it and it would be packaged on its own.
pub(super) fn check_is_not_named(left: Unported, named: &[String], target: Target) -> Result<(), Error> {
    if target.takes_programs() || !named.contains(&left.function) { Ok(()) } else { Err(refused(&[left])) }
}

fn refused(left: &[Unported]) -> Error {
    let described: Vec<_> =
        left.iter().map(|left| format!("`{}` is not ported yet: {}", left.function, left.described())).collect();
    Error::usage(
        format!("{}. Nothing was packaged", described.join("; ")),
        "write what the function does in place of that error, and remove the comments marked PORT; until then, its calls \
         would fail in the cloud",
    )
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;
    use crate::function::Function;

    const NOT_PORTED: &str = "    // PORT index.js:1: wxacode.get\n    Err(Error::new(NOT_PORTED, \"not ported yet\"))";

    type LeftOut = (Vec<String>, Vec<(String, bool)>);

    /// The names of what is packaged, and of the functions that are not ported, with whether they are packaged.
    fn left_out(target: Target, named: &[&str], bodies: &[(&str, &str)]) -> Result<LeftOut, Error> {
        let folder = tempfile::tempdir().unwrap();
        let functions = bodies.iter().map(|(name, body)| {
            let file = format!("{name}.rs");
            fs::write(folder.path().join(&file), format!("#[cloud_function]\nasync fn {name}() {{\n{body}\n}}\n"))
                .unwrap();
            Function::of_record(json!({
                "crate": "shop", "package": "shop", "function": name, "permissions": {"openapi": []},
                "place": format!("{file}:1"),
            }))
        });
        let named: Vec<_> = named.iter().map(|&name| name.to_owned()).collect();
        let units = Unit::all(functions.collect(), &named, target).unwrap();
        let mut not_ported = Vec::new();
        let rest = leave_out(units, &named, folder.path(), target, &mut not_ported)?;
        let not_ported = not_ported.into_iter().map(|function| (function.left.function, function.is_packaged));
        Ok((rest.into_iter().map(|unit| unit.name).collect(), not_ported.collect()))
    }

    #[test]
    fn a_function_that_is_not_ported_is_left_out_unless_the_user_names_it() {
        let bodies = [("done", "    Ok(1)"), ("weather", NOT_PORTED)];
        for named in [&[][..], &["shop"]] {
            let (packaged, not_ported) = left_out(Target::Node, named, &bodies).unwrap();
            assert_eq!(packaged, ["done"]);
            assert_eq!(not_ported, [("weather".to_owned(), false)]);
        }
        assert_eq!(left_out(Target::Node, &["done"], &bodies).unwrap(), (vec!["done".to_owned()], vec![]));
        let error = left_out(Target::Node, &["done", "weather"], &bodies).unwrap_err();
        for expected in ["`weather` is not ported yet: ", "weather.rs:4 returns NOT_PORTED", "line 3 is marked PORT"] {
            assert!(error.message.contains(expected), "{expected}: {error:?}");
        }
    }

    #[test]
    fn nothing_to_package_is_an_error_that_names_every_function() {
        let error = left_out(Target::Scf, &[], &[("a", NOT_PORTED), ("b", NOT_PORTED)]).unwrap_err();
        assert!(error.message.contains("`a` is not") && error.message.contains("`b` is not"), "{error:?}");
    }

    #[test]
    fn a_program_is_packaged_with_all_its_functions_and_the_report_names_those_that_fail() {
        let (packaged, not_ported) =
            left_out(Target::Run, &[], &[("done", "    Ok(1)"), ("weather", NOT_PORTED)]).unwrap();
        assert_eq!((packaged, not_ported), (vec!["shop".to_owned()], vec![("weather".to_owned(), true)]));
    }
}
