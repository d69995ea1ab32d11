//! A container: of WeChat Cloud Hosting, or of any platform that starts images.

use super::container::Container;
use super::dockerfile::Dockerfile;
use super::package_file::File;
use super::target::Target;
use super::whitelist::Whitelist;

/// Above 1024, so that no system needs root to listen on it.
pub(super) const PORT: u16 = 8080;

/// The files beside the program.
pub(super) fn files(package: &str, container: &Container, whitelist: &Whitelist) -> Vec<File> {
    let image = Dockerfile { target: Target::Run, package, port: PORT, variables: &[] };
    vec![
        File::text("Dockerfile", image.text()),
        File::text("container.config.json", container.config(PORT)),
        File::text("openapi-whitelist.txt", whitelist.text.clone()),
    ]
}
