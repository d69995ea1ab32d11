//! An image that a third-party builder builds from a packaged folder.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cloudfn_tests::skip::skip;
use serde_json::Value;
use tempfile::TempDir;

/// The user that may chroot, and whose builds need no user namespace.
const ROOT: &str = "0";

/// An image, mounted so that its files can be read and run.
pub(crate) struct Image {
    storage: TempDir,
    config: Value,
    files: PathBuf,
}

impl Image {
    /// Builds it. `None` if there is no `buildah`, or if the user is not root.
    pub(crate) fn built(folder: &Path) -> Option<Self> {
        let is_there = Command::new("buildah").arg("--version").output().is_ok();
        let user = Command::new("id").arg("-u").output().unwrap();
        if !is_there || String::from_utf8_lossy(&user.stdout).trim() != ROOT {
            skip("images are built by buildah as root; install it: apt install buildah");
            return None;
        }
        let mut image = Self { storage: TempDir::new().unwrap(), config: Value::Null, files: PathBuf::new() };
        image.buildah(&["build", "--isolation", "chroot", "--tag", "packaged", folder.to_str().unwrap()]);
        let inspected: Value =
            serde_json::from_str(&image.buildah(&["inspect", "--type", "image", "packaged"])).unwrap();
        image.config = inspected["OCIv1"]["config"].clone();
        let container = image.buildah(&["from", "packaged"]);
        image.files = image.buildah(&["mount", container.trim()]).trim().into();
        Some(image)
    }

    /// The configuration of the image.
    pub(crate) fn config(&self) -> &Value {
        &self.config
    }

    /// The image's own files, which are all that its program sees.
    pub(crate) fn files(&self) -> &Path {
        &self.files
    }

    /// The command that starts it as configured, with these additional variables, for a user who is not root.
    pub(crate) fn command(&self, variables: &[(&str, &str)]) -> Command {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let mut command = Command::new("chroot");
        command.env_clear();
        for variable in self.config["Env"].as_array().unwrap().iter().map(text) {
            let (name, value) = variable.split_once('=').unwrap();
            command.env(name, value);
        }
        command
            .arg(format!("--userspec={}", text(&self.config["User"])))
            .arg(&self.files)
            .args(self.config["Entrypoint"].as_array().unwrap().iter().map(text))
            .envs(variables.iter().copied());
        command
    }

    fn buildah(&self, arguments: &[&str]) -> String {
        let Output { status, stdout, stderr } = Command::new("buildah")
            .arg("--root")
            .arg(self.storage.path().join("storage"))
            .arg("--runroot")
            .arg(self.storage.path().join("run"))
            // It does not need the kernel's file systems.
            .args(["--storage-driver", "vfs"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
        String::from_utf8(stdout).unwrap()
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        if !self.files.as_os_str().is_empty() {
            self.buildah(&["umount", "--all"]);
        }
    }
}
