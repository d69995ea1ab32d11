//! Dependencies with C code, which are known before a build.

use std::process::{Command, Stdio};

use cargo_metadata::Package;

use super::c_compiler::CCompiler;
use super::release::TRIPLE;
use crate::error::Error;
use crate::verb::Compilation;

/// Crates that compile C for every target, with the features of cloudfn-runtime that bring them. Others do so for some targets
/// only, or only if they find no library: the build tells.
const WITH_C: [(&str, &str); 2] = [
    ("ring", "the features `tls` and `storage` of cloudfn-runtime bring it"),
    ("aws-lc-sys", "a dependency for TLS brings it; cloudfn-runtime's features `tls` and `storage` use ring"),
];

/// Fails if these packages need a C compiler for the cloud and there is none. A build would find out after minutes.
pub(crate) fn check(packages: &[&Package], compilation: &Compilation, compiler: &CCompiler) -> Result<(), Error> {
    if *compiler != CCompiler::None {
        return Ok(());
    }
    let tree = tree(packages, compilation);
    let found = WITH_C.iter().find(|(name, _)| tree.lines().any(|line| line.split(' ').next() == Some(*name)));
    let Some((name, why)) = found else { return Ok(()) };
    let packages: Vec<_> = packages.iter().map(|package| package.name.as_str()).collect();
    let plural = if packages.len() == 1 { "s" } else { "" };
    let missing = compiler.missing("");
    Err(Error {
        message: format!(
            "{} need{plural} a C compiler for {TRIPLE}, and there is none here: `{name}` has C code ({why})",
            packages.join(", ")
        ),
        ..missing
    })
}

/// The dependencies of a build, a line each. It is empty if cargo does not tell: the build says why.
fn tree(packages: &[&Package], compilation: &Compilation) -> String {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["tree", "--quiet", "--prefix", "none", "--edges", "normal", "--target", TRIPLE]);
    for package in packages {
        command.arg("--package").arg(package.id.to_string());
    }
    let output = command.args(compilation.features()).stdin(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}
