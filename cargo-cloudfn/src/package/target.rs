//! The platforms that functions are packaged for.

use clap::ValueEnum;
use clap::builder::PossibleValue;

/// Where a package runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A Node function: the only kind that has identity, permissions and the usual upload tools.
    Node,
    /// A container, of WeChat Cloud Hosting or any other platform.
    Run,
    /// An HTTP function of CloudBase.
    Http,
    /// A function of Tencent Cloud: custom runtime, or an image.
    Scf,
}

impl ValueEnum for Target {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl Target {
    /// The first is the default.
    pub(super) const ALL: [Self; 4] = [Self::Node, Self::Run, Self::Http, Self::Scf];

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Run => "run",
            Self::Http => "http",
            Self::Scf => "scf",
        }
    }

    /// Whether a program is packaged as a whole, with all its functions at paths of their names. Other targets package
    /// each function alone.
    pub(super) fn takes_programs(self) -> bool {
        matches!(self, Self::Run | Self::Http)
    }

    /// The program's name in the package.
    pub(super) fn program(self) -> &'static str {
        match self {
            Self::Node | Self::Scf => "bootstrap",
            Self::Run => "server",
            Self::Http => "scf_bootstrap",
        }
    }

    /// The files of a package.
    pub(super) fn files(self) -> &'static [&'static str] {
        match self {
            Self::Node => &["bootstrap", "config.json", "index.js", "package.json"],
            Self::Run => &["Dockerfile", "container.config.json", "openapi-whitelist.txt", "server"],
            Self::Http => &["cloudbaserc.json", "scf_bootstrap"],
            Self::Scf => &["Dockerfile", "bootstrap"],
        }
    }

    /// The file with the permissions, if the platform needs one besides the upload.
    pub(super) fn permissions_file(self) -> Option<&'static str> {
        match self {
            Self::Node => Some("config.json"),
            Self::Run => Some("openapi-whitelist.txt"),
            Self::Http | Self::Scf => None,
        }
    }

    /// Whether a package is primarily a zip.
    pub(super) fn is_zip(self) -> bool {
        self == Self::Scf
    }
}
