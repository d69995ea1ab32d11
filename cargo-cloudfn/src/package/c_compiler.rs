//! The compiler for dependencies written in C. It only runs if there are any.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use super::settings::Settings;
use crate::error::Error;
use crate::printable;
use crate::terminal::Terminal;

/// The variable that names the compiler for the crate `cc`, and for most others that build C.
const CC: &str = "CC_x86_64_unknown_linux_musl";
const AR: &str = "AR_x86_64_unknown_linux_musl";

/// Other variables that name a compiler for musl; plain `CC` is for the user's own system.
const USERS: [&str; 3] = [CC, "CC_x86_64-unknown-linux-musl", "TARGET_CC"];

/// The compilers that `cc` looks for, in its order.
const GCC: [&str; 2] = ["x86_64-linux-musl-gcc", "musl-gcc"];

/// Where the tools find zig.
const ZIG: &str = "CLOUDFN_ZIG";

/// zig is a single program, but building C needs one for each task. This program stands in for them under these names.
const ZIG_CC: &str = "cloudfn-zig-cc";
const ZIG_AR: &str = "cloudfn-zig-ar";

/// The C compiler, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CCompiler {
    /// The one that this variable names.
    Users(&'static str),
    Zig(PathBuf),
    Gcc(&'static str),
    None,
}

impl CCompiler {
    /// Finds the user's compiler; else zig, which is the same on every system; else musl's gcc.
    pub(crate) fn find(settings: &Settings) -> Self {
        let is_set = |name: &&str| settings.has_variable(name) || settings.is_configured(&["env", name]);
        if let Some(variable) = USERS.into_iter().find(|name| is_set(name)) {
            return Self::Users(variable);
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        if let Some(zig) = on_path(&path, "zig") {
            return Self::Zig(zig);
        }
        GCC.into_iter().find(|name| on_path(&path, name).is_some()).map_or(Self::None, Self::Gcc)
    }

    /// The variables that cargo needs for it. For zig, this puts its tools into a folder.
    pub(crate) fn variables(&self, folder: &Path) -> Result<Vec<(&'static str, String)>, Error> {
        match self {
            Self::Users(_) | Self::None => Ok(Vec::new()),
            Self::Gcc(name) => Ok(vec![(CC, (*name).to_owned())]),
            Self::Zig(zig) => {
                let tool = |name: &str| {
                    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
                    match link(folder, &path) {
                        Ok(()) => Ok(path.display().to_string()),
                        Err(error) => Err(Error::build(
                            format!("{} cannot be written: {error}", path.display()),
                            format!("check that it can be written, or name a C compiler in {CC}"),
                        )),
                    }
                };
                Ok(vec![(CC, tool(ZIG_CC)?), (AR, tool(ZIG_AR)?), (ZIG, zig.display().to_string())])
            }
        }
    }

    /// The error for a build that did not find its C compiler.
    pub(crate) fn missing(&self, message: &str) -> Error {
        let (what, advice) = match self {
            Self::None => (
                "there is no C compiler for the cloud here".to_owned(),
                format!(
                    "install zig (https://ziglang.org/download, for every system) or musl-gcc (Debian and Ubuntu: apt \
                     install musl-tools): either is found on the PATH, and used. Or name a compiler in {CC}, or leave the \
                     dependency out"
                ),
            ),
            Self::Users(variable) => (
                format!("a tool for it is missing, see above; {variable} names the compiler"),
                format!("correct {variable}, or unset it and install zig or musl-gcc"),
            ),
            Self::Zig(zig) => (
                format!("a tool for it is missing beside {}, see above", zig.display()),
                format!("install that tool, or name another compiler in {CC}"),
            ),
            Self::Gcc(name) => (
                format!("a tool for it is missing beside {name}, see above"),
                "install that tool, or zig (https://ziglang.org/download), which brings all of them".to_owned(),
            ),
        };
        Error::build(format!("{message}: a dependency has C code, and {what}"), advice)
    }
}

/// Runs a tool of zig, if this process was started under the name of one.
pub(crate) fn run_if_named(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut arguments = arguments.into_iter();
    let tool = arguments.next()?;
    let arguments = of_zig(Path::new(&tool).file_stem()?, arguments)?;
    let zig = std::env::var_os(ZIG).unwrap_or_else(|| "zig".into());
    Some(match Command::new(&zig).args(arguments).status() {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)),
        Err(error) => {
            let text = format!("error: {} could not be run: {error}", Path::new(&zig).display());
            Terminal::of_stderr().tell(&printable::line(&text));
            ExitCode::FAILURE
        }
    })
}

/// The arguments of zig for a tool.
fn of_zig(tool: &OsStr, arguments: impl Iterator<Item = OsString>) -> Option<Vec<OsString>> {
    if tool == ZIG_AR {
        return Some([OsString::from("ar")].into_iter().chain(arguments).collect());
    }
    if tool != ZIG_CC {
        return None;
    }
    // zig's sanitizer needs a runtime that Rust does not link.
    let mut all: Vec<OsString> = ["cc", "-target", "x86_64-linux-musl", "-fno-sanitize=all"].map(OsString::from).into();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        // zig has its own names for targets, and already got one.
        if argument == "-target" || argument == "--target" {
            arguments.next();
        } else if !argument.to_string_lossy().starts_with("--target=") {
            all.push(argument);
        }
    }
    Some(all)
}

/// Creates another name for this program.
fn link(folder: &Path, path: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let this = std::env::current_exe()?;
    #[cfg(unix)]
    {
        if fs::read_link(path).is_ok_and(|known| known == this) {
            return Ok(());
        }
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        std::os::unix::fs::symlink(&this, path)
    }
    // On Windows, few users may create links.
    #[cfg(not(unix))]
    fs::copy(&this, path).map(drop)
}

/// Finds a program in the folders of a `PATH`.
fn on_path(path: &OsStr, name: &str) -> Option<PathBuf> {
    which::which_in(name, Some(path), std::env::current_dir().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(tool: &str, arguments: &[&str]) -> Option<Vec<String>> {
        let words = of_zig(OsStr::new(tool), arguments.iter().map(OsString::from))?;
        Some(words.into_iter().map(|word| word.into_string().unwrap()).collect())
    }

    #[test]
    fn zig_gets_its_own_name_of_the_target() {
        let arguments =
            ["-O2", "--target=x86_64-unknown-linux-musl", "-target", "x86_64-unknown-linux-musl", "-c", "a.c"];
        let expected = ["cc", "-target", "x86_64-linux-musl", "-fno-sanitize=all", "-O2", "-c", "a.c"];
        assert_eq!(words(ZIG_CC, &arguments).unwrap(), expected);
        assert_eq!(words(ZIG_AR, &["cq", "liba.a", "a.o"]).unwrap(), ["ar", "cq", "liba.a", "a.o"]);
        assert_eq!(words("cargo-cloudfn", &["cloudfn"]), None);
    }

    #[test]
    fn a_tool_is_found_on_the_path_and_a_folder_with_its_name_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let [first, second] = ["first", "second"].map(|name| folder.path().join(name));
        fs::create_dir_all(first.join("zig")).unwrap();
        fs::create_dir_all(&second).unwrap();
        let path = std::env::join_paths([&first, &second]).unwrap();
        assert_eq!(on_path(&path, "zig"), None);
        let zig = second.join(format!("zig{}", std::env::consts::EXE_SUFFIX));
        fs::write(&zig, "").unwrap();
        #[cfg(unix)]
        {
            assert_eq!(on_path(&path, "zig"), None, "it cannot be run");
            fs::set_permissions(&zig, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        }
        assert_eq!(on_path(&path, "zig"), Some(zig));
    }

    #[test]
    fn the_error_names_the_missing_tool() {
        let error = CCompiler::None.missing("shop did not build");
        assert!(error.message.starts_with("shop did not build: a dependency has C code"), "{error:?}");
        assert!(error.advice.contains("zig") && error.advice.contains("apt install musl-tools"), "{error:?}");
        assert!(CCompiler::Users("TARGET_CC").missing("").advice.contains("correct TARGET_CC"));
    }
}
