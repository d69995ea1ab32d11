//! The platforms' size limits for packages.

use super::target::Target;
use super::upload::Upload;
use crate::error::Error;

const MIB: usize = 1024 * 1024;

/// The limit for a function's code, unpacked, with its layers.
const MAX_UNPACKED_BYTES: usize = 500 * MIB;

/// The limit for a function's zip that a tool sends within a request: 20 MB, as base64.
const MAX_REQUEST_BYTES: usize = 20 * MIB / 4 * 3;

/// The limit for code that is uploaded in the console of Cloud Hosting.
const MAX_CONSOLE_BYTES: usize = 2 * MIB;

/// Refuses a package that the platform would refuse.
pub(super) fn check(upload: &Upload, target: Target) -> Result<(), Error> {
    if target == Target::Run || upload.size() <= MAX_UNPACKED_BYTES {
        return Ok(());
    }
    Err(Error::function(
        format!(
            "`{}` has {} MiB; a function of Tencent Cloud has at most {} MiB, unpacked",
            upload.name,
            upload.size() / MIB,
            MAX_UNPACKED_BYTES / MIB
        ),
        "keep files out of the program: read them from the cloud storage; or deploy it as a container: --target run",
    ))
}

/// A remark for the user about a zip of this size.
pub(super) fn remark(upload: &Upload, target: Target, zipped: usize) -> Option<String> {
    let name = &upload.name;
    #[expect(clippy::cast_precision_loss, reason = "it is shown with one digit")]
    let size = zipped as f64 / MIB as f64;
    match target {
        Target::Run if zipped > MAX_CONSOLE_BYTES => Some(format!(
            "{name} has {size:.1} MiB zipped, and the console of Cloud Hosting accepts up to 2 MiB: deploy it with \
             `wxcloud run:deploy`, from a repository, or as an image"
        )),
        Target::Node | Target::Http | Target::Scf if zipped > MAX_REQUEST_BYTES => Some(format!(
            "{name} has {size:.1} MiB zipped; tools that send a function within a request can send 15 MiB (20 MB as \
             base64): upload it through the object storage, as `tcb` does"
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::package_file::File;
    use super::*;

    fn upload(size: usize) -> Upload {
        let program = File { name: "bootstrap", content: vec![0; size], is_executable: true, is_left_behind: false };
        Upload {
            name: "shop".to_owned(),
            package: "shop".to_owned(),
            functions: Vec::new(),
            permissions: Vec::new(),
            without_path: Vec::new(),
            instructions: None,
            timed: Vec::new(),
            sha256: String::new(),
            files: vec![program],
        }
    }

    #[test]
    fn a_function_that_is_too_large_is_refused_and_a_container_is_not() {
        let large = upload(MAX_UNPACKED_BYTES + 1);
        for target in [Target::Node, Target::Http, Target::Scf] {
            let error = check(&large, target).unwrap_err();
            assert!(error.message.contains("500 MiB") && error.advice.contains("--target run"), "{error:?}");
        }
        assert_eq!(check(&large, Target::Run), Ok(()));
        assert_eq!(check(&upload(3), Target::Node), Ok(()));
    }

    #[test]
    fn a_zip_that_one_tool_refuses_is_reported_with_another_tool() {
        let said = |target, zipped| remark(&upload(3), target, zipped).unwrap_or_default();
        assert!(said(Target::Node, MAX_REQUEST_BYTES + 1).contains("as `tcb` does"));
        assert!(said(Target::Run, MAX_CONSOLE_BYTES + 1).contains("shop has 2.0 MiB zipped"));
        assert_eq!([said(Target::Scf, MAX_REQUEST_BYTES), said(Target::Run, MAX_CONSOLE_BYTES)], ["", ""]);
    }
}
