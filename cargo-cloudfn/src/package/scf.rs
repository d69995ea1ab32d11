//! A function of Tencent Cloud: a zip with the program alone, or an image that events are posted to.

use super::dockerfile::Dockerfile;
use super::package_file::File;
use super::target::Target;

/// Where the platform posts events.
const PORT: u16 = 9000;

/// The files beside the program.
pub(super) fn files(function: &str, package: &str) -> Vec<File> {
    let image = Dockerfile {
        target: Target::Scf,
        package,
        port: PORT,
        variables: &[
            // The platform sets it too; without it, headers of Cloud Hosting would be believed.
            ("TENCENTCLOUD_RUNENV", "SCF"),
            // No header there identifies the caller.
            ("CLOUDFN_IDENTITY", "none"),
            ("CLOUDFN_FUNCTION", function),
        ],
    };
    vec![File::text("Dockerfile", image.text()).left_behind()]
}
