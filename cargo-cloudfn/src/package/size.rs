//! How large a package may be.

use super::target::Target;
use super::upload::Upload;
use crate::error::Error;

const MIB: usize = 1024 * 1024;

/// Of a function's code, unpacked, with its layers.
const UNPACKED: usize = 500 * MIB;

/// Of a function's zip, where a tool sends it within a request: 20 MB, as base64.
const SENT: usize = 20 * MIB / 4 * 3;

/// Of code that is given to the console of Cloud Hosting.
const CONSOLE: usize = 2 * MIB;

/// Refuses what the platform refuses.
pub(super) fn check(upload: &Upload, target: Target) -> Result<(), Error> {
    if target == Target::Run || upload.size() <= UNPACKED {
        return Ok(());
    }
    Err(Error::function(
        format!(
            "`{}` has {} MiB; a function of Tencent Cloud has at most {} MiB, unpacked",
            upload.name,
            upload.size() / MIB,
            UNPACKED / MIB
        ),
        "keep files out of the program: read them from the cloud storage; or deploy it as a container: --target run",
    ))
}

/// What else to know about a zip of this size.
pub(super) fn remark(upload: &Upload, target: Target, zipped: usize) -> Option<String> {
    let name = &upload.name;
    #[expect(clippy::cast_precision_loss, reason = "it is shown with one digit")]
    let size = zipped as f64 / MIB as f64;
    match target {
        Target::Run if zipped > CONSOLE => Some(format!(
            "{name} has {size:.1} MiB zipped, and the console of Cloud Hosting takes code of up to 2 MiB: deploy it with \
             `wxcloud run:deploy`, from a repository, or as an image"
        )),
        Target::Node | Target::Http | Target::Scf if zipped > SENT => Some(format!(
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
            timed: Vec::new(),
            sha256: String::new(),
            files: vec![program],
        }
    }

    #[test]
    fn a_function_that_is_too_large_is_refused_and_a_container_is_not() {
        let large = upload(UNPACKED + 1);
        for target in [Target::Node, Target::Http, Target::Scf] {
            let error = check(&large, target).unwrap_err();
            assert!(error.message.contains("500 MiB") && error.advice.contains("--target run"), "{error:?}");
        }
        assert_eq!(check(&large, Target::Run), Ok(()));
        assert_eq!(check(&upload(3), Target::Node), Ok(()));
    }

    #[test]
    fn what_one_tool_does_not_take_is_said_with_one_that_does() {
        let said = |target, zipped| remark(&upload(3), target, zipped).unwrap_or_default();
        assert!(said(Target::Node, SENT + 1).contains("as `tcb` does"));
        assert!(said(Target::Run, CONSOLE + 1).contains("shop has 2.0 MiB zipped"));
        assert_eq!([said(Target::Scf, SENT), said(Target::Run, CONSOLE)], ["", ""]);
    }
}
