//! Checks what is uploaded: a function's folder, a zip, or a program alone.

use cloudfn_protocol::json_object;
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zip::ZipArchive;

use super::finding::{Finding, Kind};
use super::{config, program};
use crate::artifact::{self, Manifest};
use crate::error::{Error, chain};
use crate::file::{self, MAX_PROGRAM_BYTES, MAX_TEXT_BYTES};
use crate::package::shim;
use crate::terminal::from_here;

const MIB: u64 = 1024 * 1024;

/// The platform's limit for a function's code, unpacked.
const MAX_CODE_BYTES: u64 = 500 * MIB;

/// The platform's limit for a zip within one request: 20 MB as base64.
const MAX_ZIP_BYTES: u64 = 20 * MIB / 4 * 3;

/// The program of a container, for which there is no such limit.
const CONTAINER: &str = "server";

/// The names that a program has in a package.
const PROGRAMS: [&str; 3] = ["bootstrap", "scf_bootstrap", CONTAINER];

/// Where packages are written by default.
const TARGETS: [&str; 4] = ["package", "http", "run", "scf"];

const AGAIN: &str = "run `cargo cloudfn package` again";

/// The problems of a package or program.
pub(super) fn findings(path: &Path) -> Result<Vec<Finding>, Error> {
    look_at(path).map_err(|error| {
        Error::usage(
            format!("{} cannot be read: {}", path.display(), chain(&error)),
            "name a function's folder, a zip or a program",
        )
    })
}

fn look_at(path: &Path) -> std::io::Result<Vec<Finding>> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Files::of_folder(path)?.findings();
    }
    // A pipe or a device is an error here.
    drop(file::open(path, u64::MAX - 1)?);
    if is_zip(path)? {
        return of_zip(path);
    }
    if metadata.len() > MAX_CODE_BYTES {
        return Ok(vec![too_large(metadata.len(), &from_here(path))]);
    }
    let program = file::read(path, MAX_CODE_BYTES)?;
    let mut all = program::findings(&program, &from_here(path));
    // A program alone need not be one of ours.
    let manifests = artifact::manifests_in(&program).unwrap_or_default();
    all.extend(program::processor_finding(&manifests).map(|finding| finding.at(Some(from_here(path)))));
    Ok(all)
}

/// The packages of these names that `cargo cloudfn package` made: Node functions in the Mini Program's project, and
/// those in `own`.
pub(super) fn packages(names: &BTreeSet<String>, project: Option<&Path>, own: &Path) -> Vec<PathBuf> {
    let in_project = project.into_iter().flat_map(|project| names.iter().map(|name| project.join(name)));
    let mut all: Vec<_> = in_project.filter(|folder| is_node_function(folder)).collect();
    for target in TARGETS {
        for name in names {
            let folder = own.join(target).join(name);
            let is_package = PROGRAMS.iter().any(|program| folder.join(program).is_file()) || is_node_function(&folder);
            let zip = own.join(target).join(format!("{name}.zip"));
            all.extend(is_package.then_some(folder));
            all.extend(zip.is_file().then_some(zip));
        }
    }
    all
}

/// Whether `cargo cloudfn package` made it, even if files are missing.
fn is_node_function(folder: &Path) -> bool {
    is_of_node_function(&file::read_text(&folder.join("package.json")).unwrap_or_default())
}

fn is_of_node_function(package_json: &str) -> bool {
    json_object::parse(package_json.as_bytes()).is_ok_and(|package| package["cloudfn"].is_object())
}

/// The files of a package that are checked. For others, only the size counts.
struct Files {
    place: String,
    size: u64,
    program: Option<(&'static str, Content)>,
    /// The text of `index.js`.
    shim: Option<String>,
    /// The config.json of a Node function; null if it is not JSON.
    config: Option<Value>,
}

enum Content {
    File(PathBuf),
    Bytes(Vec<u8>),
}

impl Files {
    fn of_folder(folder: &Path) -> std::io::Result<Self> {
        let program = PROGRAMS.into_iter().map(|name| (name, folder.join(name))).find(|(_, path)| path.is_file());
        let config = || file::read_text(&folder.join("config.json")).unwrap_or_default();
        Ok(Self {
            place: from_here(folder),
            size: size_of(folder)?,
            program: program.map(|(name, path)| (name, Content::File(path))),
            shim: file::read_text(&folder.join("index.js")).ok(),
            config: is_node_function(folder).then(|| json_object::parse(config().as_bytes()).unwrap_or_default()),
        })
    }

    fn findings(self) -> std::io::Result<Vec<Finding>> {
        if self.size > MAX_CODE_BYTES && !matches!(self.program, Some((CONTAINER, _))) {
            return Ok(vec![too_large(self.size, &self.place)]);
        }
        let Some((name, content)) = &self.program else {
            return Ok(vec![self.problem("there is no program in it: its `bootstrap` is missing")]);
        };
        if self.config.is_some() && self.shim.is_none() {
            return Ok(vec![self.problem("nothing would start its program: its `index.js` is missing")]);
        }
        let program = match content {
            Content::File(path) => &file::read(path, MAX_PROGRAM_BYTES)?,
            Content::Bytes(bytes) => bytes,
        };
        let mut all = program::findings(program, &format!("{}/{name}", self.place));
        if all.is_empty() {
            all.extend(self.shim_finding(program, name));
            all.extend(self.record_findings(program));
        }
        Ok(all)
    }

    /// The function that its Node file is for.
    fn function(&self) -> Option<&str> {
        constant(self.shim.as_ref()?, "FUNCTION")
    }

    fn shim_finding(&self, program: &[u8], name: &str) -> Option<Finding> {
        let shim = self.shim.as_ref()?;
        let digest = constant(shim, "SHA256");
        if digest.is_some_and(|digest| digest != shim::sha256(program)) {
            let message = format!("its index.js was made for another `{name}`, and would not start this one");
            return Some(self.problem(message));
        }
        let as_written = digest.zip(self.function()).map(|(digest, function)| shim::of(function, digest));
        let message = "its index.js is not the one that this version of the tool writes";
        (!as_written.is_some_and(|as_written| file::have_same_lines(&as_written, shim)))
            .then(|| Finding::warning(Kind::Artifact, message).at(Some(&self.place)).help(AGAIN))
    }

    /// Compares the program's own records with the files beside it.
    fn record_findings(&self, program: &[u8]) -> Vec<Finding> {
        let functions = match artifact::manifests_in(program) {
            Ok(functions) => functions,
            Err(error) => return vec![self.problem(error.message)],
        };
        if functions.is_empty() {
            return vec![self.problem("its program has no cloud functions")];
        }
        let processor = program::processor_finding(&functions).map(|finding| finding.at(Some(&self.place)));
        processor.into_iter().chain(self.function_finding(&functions)).collect()
    }

    /// Compares the record of the function with the files that are for it.
    fn function_finding(&self, functions: &[Manifest]) -> Option<Finding> {
        let function = self.function()?;
        let Some(manifest) = functions.iter().find(|manifest| manifest.function == function) else {
            let names: Vec<_> = functions.iter().map(|manifest| format!("`{}`", manifest.function)).collect();
            return Some(self.problem(format!("its program has no function `{function}`, but {}", names.join(", "))));
        };
        let is_other = self.config.as_ref().is_some_and(|there| config::differs(there, manifest));
        is_other.then(|| self.problem("its config.json does not match its program"))
    }

    fn problem(&self, message: impl Into<String>) -> Finding {
        Finding::problem(Kind::Artifact, message).at(Some(&self.place)).help(AGAIN)
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
        // The zip claims these sizes; they may be false.
        files.size = files.size.saturating_add(archive.by_index_raw(index)?.size());
    }
    if files.size <= MAX_CODE_BYTES {
        for name in PROGRAMS {
            if let (None, Some(bytes)) = (&files.program, member(&mut archive, name, MAX_CODE_BYTES)?) {
                files.program = Some((name, Content::Bytes(bytes)));
            }
        }
        let text = |bytes: Vec<u8>| file::text(bytes).ok();
        files.shim = member(&mut archive, "index.js", MAX_TEXT_BYTES)?.and_then(text);
        if member(&mut archive, "package.json", MAX_TEXT_BYTES)?
            .and_then(text)
            .is_some_and(|package| is_of_node_function(&package))
        {
            let config = member(&mut archive, "config.json", MAX_TEXT_BYTES)?.and_then(text).unwrap_or_default();
            files.config = Some(json_object::parse(config.as_bytes()).unwrap_or_default());
        }
    }
    let place = files.place.clone();
    let mut all = files.findings()?;
    let size = fs::metadata(path)?.len();
    if size > MAX_ZIP_BYTES {
        let message = format!("the zip has {}; one request to the platform holds 20 MB, as base64", mebibytes(size));
        let help = "upload it with a tool that uses the object storage, as DevTools and `tcb` do";
        all.push(Finding::warning(Kind::Artifact, message).at(Some(place)).help(help));
    }
    Ok(all)
}

fn member(archive: &mut ZipArchive<fs::File>, name: &str, largest: u64) -> std::io::Result<Option<Vec<u8>>> {
    let Some(index) = archive.index_for_name(name) else { return Ok(None) };
    // The sizes in a zip may be false.
    file::read_all(archive.by_index(index)?, largest).map(Some)
}

fn is_zip(path: &Path) -> std::io::Result<bool> {
    let mut start = Vec::new();
    fs::File::open(path)?.take(4).read_to_end(&mut start)?;
    Ok(start == b"PK\x03\x04" || start == b"PK\x05\x06")
}

fn too_large(size: u64, place: &str) -> Finding {
    let message = format!("it has {}; the platform accepts {} of code", mebibytes(size), mebibytes(MAX_CODE_BYTES));
    Finding::problem(Kind::Artifact, message)
        .at(Some(place))
        .help("find out what makes it so large; a stripped release build has a few megabytes")
}

fn mebibytes(size: u64) -> String {
    format!("{} MiB", size.div_ceil(MIB))
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

#[cfg(all(test, unix))]
mod tests {
    use std::io::Write;
    use std::process::Command;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn words(path: &Path) -> String {
        match findings(path) {
            Ok(findings) => findings.iter().map(|finding| finding.message.clone()).collect::<Vec<_>>().join("; "),
            Err(error) => error.message,
        }
    }

    fn make_pipe(path: &Path) {
        assert!(Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success()));
    }

    #[test]
    fn a_pipe_or_device_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        make_pipe(&pipe);
        for path in [&pipe, Path::new("/dev/zero"), Path::new("/dev/null")] {
            assert!(words(path).contains("a pipe, a socket or a device, not a file"), "{}", words(path));
        }
    }

    #[test]
    fn a_pipe_among_the_files_of_a_package_counts_as_missing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("package.json"), r#"{"cloudfn": {"package": "shop"}}"#).unwrap();
        make_pipe(&folder.path().join("index.js"));
        make_pipe(&folder.path().join("config.json"));
        fs::write(folder.path().join("bootstrap"), "x").unwrap();
        assert!(words(folder.path()).contains("its `index.js` is missing"), "{}", words(folder.path()));
        fs::remove_file(folder.path().join("bootstrap")).unwrap();
        make_pipe(&folder.path().join("bootstrap"));
        assert!(words(folder.path()).contains("its `bootstrap` is missing"), "{}", words(folder.path()));
    }

    #[test]
    fn the_sizes_claimed_by_a_zip_are_not_trusted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.zip");
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for name in ["bootstrap", "index.js", "package.json"] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(b"{}").unwrap();
        }
        let whole = zip.finish().unwrap().into_inner();
        for index in 0..whole.len() {
            for byte in [0, 0x7f, 0xff] {
                let mut damaged = whole.clone();
                damaged[index] = byte;
                fs::write(&path, damaged).unwrap();
                // The damage may make it look like something else, but never crash the check.
                words(&path);
            }
        }
        let central = whole.windows(4).rposition(|bytes| bytes == b"PK\x01\x02").unwrap();
        let mut large = whole;
        large[central + 24..central + 28].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
        fs::write(&path, large).unwrap();
        assert!(words(&path).contains("the platform accepts 500 MiB of code"), "{}", words(&path));
    }
}
