//! What is uploaded: a function's folder, a zip, or a program alone.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zip::ZipArchive;

use super::finding::{Finding, Kind};
use super::program;
use crate::artifact;
use crate::error::{Error, chain};
use crate::package::shim;
use crate::terminal::from_here;

/// The platform takes this much code, unpacked.
const LARGEST_CODE: u64 = 500 * 1024 * 1024;

/// And a zip of this size: 20 MB as base64, in one request.
const LARGEST_ZIP: u64 = 15 * 1000 * 1000;

/// The names that a program has in a package.
const PROGRAMS: [&str; 3] = ["bootstrap", "scf_bootstrap", "server"];

const AGAIN: &str = "run `cargo cloudfn package` again";

/// What speaks against uploading this.
pub(super) fn findings(path: &Path) -> Result<Vec<Finding>, Error> {
    let unreadable = |error: &dyn std::error::Error| {
        Error::usage(
            format!("{} cannot be read: {}", path.display(), chain(error)),
            "name a function's folder, a zip or a program",
        )
    };
    let is_folder = fs::metadata(path).map_err(|error| unreadable(&error))?.is_dir();
    if is_folder {
        let files = Files::of_folder(path).map_err(|error| unreadable(&error))?;
        return files.findings().map_err(|error| unreadable(&error));
    }
    if is_zip(path).map_err(|error| unreadable(&error))? {
        return of_zip(path).map_err(|error| unreadable(&error));
    }
    let mut all = too_large(path).map_err(|error| unreadable(&error))?;
    if all.is_empty() {
        let bytes = fs::read(path).map_err(|error| unreadable(&error))?;
        all = program::findings(&bytes, &from_here(path));
    }
    Ok(all)
}

/// The packages of these functions that lie in one of these folders.
pub(super) fn packages(functions: &[String], folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for folder in folders {
        for function in functions {
            let package = folder.join(function);
            if is_ours(&package) {
                all.push(package);
            }
            let zip = folder.join(format!("{function}.zip"));
            if zip.is_file() {
                all.push(zip);
            }
        }
    }
    all
}

/// Whether `cargo cloudfn package` has made it.
fn is_ours(folder: &Path) -> bool {
    let text = fs::read(folder.join("package.json")).unwrap_or_default();
    serde_json::from_slice::<Value>(&text).is_ok_and(|package| package["cloudfn"].is_object())
}

/// The files of a package that say what it is. Others only weigh.
struct Files {
    place: String,
    size: u64,
    program: Option<(&'static str, Content)>,
    shim: Option<String>,
    config: Option<Value>,
}

enum Content {
    File(PathBuf),
    Bytes(Vec<u8>),
}

impl Files {
    fn of_folder(folder: &Path) -> std::io::Result<Self> {
        let program = PROGRAMS.into_iter().map(|name| (name, folder.join(name))).find(|(_, path)| path.is_file());
        Ok(Self {
            place: from_here(folder),
            size: size_of(folder)?,
            program: program.map(|(name, path)| (name, Content::File(path))),
            shim: fs::read_to_string(folder.join("index.js")).ok(),
            config: fs::read(folder.join("config.json")).ok().and_then(|text| serde_json::from_slice(&text).ok()),
        })
    }

    fn findings(self) -> std::io::Result<Vec<Finding>> {
        let mut all = Vec::new();
        let problem = |message: String| Finding::problem(Kind::Artifact, message).at(Some(&self.place)).help(AGAIN);
        if self.size > LARGEST_CODE {
            return Ok(vec![too_large_by(self.size, &self.place)]);
        }
        let Some((name, content)) = self.program else {
            let lost = "there is no program in it: its `bootstrap` is lost".to_owned();
            return Ok(vec![problem(lost)]);
        };
        let program = match content {
            Content::File(path) => fs::read(path)?,
            Content::Bytes(bytes) => bytes,
        };
        let place = format!("{}/{name}", self.place);
        all.extend(program::findings(&program, &place));
        if !all.is_empty() {
            return Ok(all);
        }
        let function = self.shim.as_ref().and_then(|shim| constant(shim, "FUNCTION"));
        if let Some(shim) = &self.shim {
            match constant(shim, "SHA256") {
                Some(digest) if digest != shim::sha256(&program) => {
                    all.push(problem(format!(
                        "its index.js was made for another `{name}`, and would not start this one"
                    )));
                }
                Some(digest) if function.is_some_and(|function| shim::of(function, digest) == *shim) => {}
                _ => {
                    let message = "its index.js is not the one that this version of the tool writes";
                    all.push(Finding::warning(Kind::Artifact, message).at(Some(&self.place)).help(AGAIN));
                }
            }
        }
        match artifact::manifests_in(&program) {
            Err(error) => all.push(problem(error.message)),
            Ok(functions) if functions.is_empty() => {
                all.push(problem("its program has no cloud functions".to_owned()));
            }
            Ok(functions) => {
                let found = functions.iter().find(|manifest| Some(manifest.function.as_str()) == function);
                let names: Vec<_> = functions.iter().map(|manifest| format!("`{}`", manifest.function)).collect();
                let names = names.join(", ");
                match (function, found, &self.config) {
                    (Some(function), None, _) => {
                        all.push(problem(format!("its program has no function `{function}`, but {names}")));
                    }
                    (_, Some(manifest), Some(config)) if super::config::differs(config, manifest) => {
                        all.push(problem("its config.json does not say what its program says".to_owned()));
                    }
                    _ => {}
                }
            }
        }
        Ok(all)
    }
}

/// The text behind `const NAME=` in a shim.
fn constant<'a>(shim: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = shim.split_once(&format!("const {name}='"))?;
    value.split_once('\'').map(|(value, _)| value)
}

fn of_zip(path: &Path) -> std::io::Result<Vec<Finding>> {
    let mut archive = ZipArchive::new(fs::File::open(path)?)?;
    let mut files = Files { place: from_here(path), size: 0, program: None, shim: None, config: None };
    for index in 0..archive.len() {
        files.size += archive.by_index(index)?.size();
    }
    if files.size <= LARGEST_CODE {
        for name in PROGRAMS {
            if let (None, Some(bytes)) = (&files.program, member(&mut archive, name)?) {
                files.program = Some((name, Content::Bytes(bytes)));
            }
        }
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).ok();
        files.shim = member(&mut archive, "index.js")?.and_then(text);
        files.config = member(&mut archive, "config.json")?.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    }
    let place = files.place.clone();
    let mut all = files.findings()?;
    let size = fs::metadata(path)?.len();
    if size > LARGEST_ZIP {
        let message = format!("the zip has {}: in one request the platform takes 20 MB, as base64", megabytes(size));
        let help = "upload it with a tool that goes through storage, as DevTools and `tcb` do";
        all.push(Finding::warning(Kind::Artifact, message).at(Some(place)).help(help));
    }
    Ok(all)
}

fn member(archive: &mut ZipArchive<fs::File>, name: &str) -> std::io::Result<Option<Vec<u8>>> {
    let Some(index) = archive.index_for_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    // What a zip says of its sizes need not be true.
    archive.by_index(index)?.take(LARGEST_CODE).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn is_zip(path: &Path) -> std::io::Result<bool> {
    let mut start = Vec::new();
    fs::File::open(path)?.take(4).read_to_end(&mut start)?;
    Ok(start == b"PK\x03\x04" || start == b"PK\x05\x06")
}

fn too_large(program: &Path) -> std::io::Result<Vec<Finding>> {
    let size = fs::metadata(program)?.len();
    Ok(if size > LARGEST_CODE { vec![too_large_by(size, &from_here(program))] } else { Vec::new() })
}

fn too_large_by(size: u64, place: &str) -> Finding {
    let message = format!("it has {}: the platform takes {} of code", megabytes(size), megabytes(LARGEST_CODE));
    Finding::problem(Kind::Artifact, message)
        .at(Some(place))
        .help("see what makes it so large: a release build, stripped, has a few megabytes")
}

fn megabytes(size: u64) -> String {
    format!("{} MiB", size.div_ceil(1024 * 1024))
}

fn size_of(folder: &Path) -> std::io::Result<u64> {
    let mut size = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.metadata()?;
        size += if metadata.is_dir() { size_of(&entry.path())? } else { metadata.len() };
    }
    Ok(size)
}
