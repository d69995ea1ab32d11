//! The certificates that the https client trusts: the roots of browsers, and those of a file.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

/// The variable for a PEM file of certificates to trust besides the built-in ones, as in many other programs.
pub(super) const VARIABLE: &str = "SSL_CERT_FILE";

/// The source of further certificates to trust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Roots {
    file: Option<PathBuf>,
}

/// The error for certificates that cannot be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{} names {}, which {problem}; let it name a PEM file of certificates, or unset it to trust those that are built in",
    VARIABLE, file.display()
)]
pub(super) struct RootsError {
    file: PathBuf,
    problem: String,
}

impl Roots {
    /// Reads the environment of the process.
    pub(super) fn of_process() -> Self {
        Self::named(env::var_os(VARIABLE))
    }

    fn named(file: Option<OsString>) -> Self {
        Self { file: file.filter(|file| !file.is_empty()).map(PathBuf::from) }
    }

    /// All certificates to trust. The built-in ones date from the day of the build.
    pub(super) fn load(&self) -> Result<RootCertStore, RootsError> {
        let mut store = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let Some(file) = &self.file else { return Ok(store) };
        for certificate in certificates(file)? {
            store
                .add(certificate)
                .map_err(|error| RootsError::new(file, format!("holds a bad certificate: {error}")))?;
        }
        Ok(store)
    }
}

fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, RootsError> {
    let text = std::fs::read(file).map_err(|error| RootsError::new(file, format!("cannot be read: {error}")))?;
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(&text)
        .collect::<Result<_, _>>()
        .map_err(|error| RootsError::new(file, format!("is not PEM: {error}")))?;
    if certificates.is_empty() {
        return Err(RootsError::new(file, "holds no certificate".to_owned()));
    }
    Ok(certificates)
}

impl RootsError {
    fn new(file: &Path, problem: String) -> Self {
        Self { file: file.to_owned(), problem }
    }
}

#[cfg(test)]
impl Roots {
    /// The certificates of the tests besides the built-in ones.
    pub(super) fn of_tests() -> Self {
        Self::named(Some(concat!(env!("CARGO_MANIFEST_DIR"), "/src/http_client/tls/certificates/authority.pem").into()))
    }

    /// A file that does not exist.
    pub(super) fn of_nothing() -> Self {
        Self::named(Some("/nowhere/roots.pem".into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_roots_of_browsers_are_built_in() {
        let count = Roots::default().load().unwrap().len();
        assert!(count > 50, "{count}");
        assert_eq!(Roots::of_tests().load().unwrap().len(), count + 1);
        assert_eq!(Roots::named(Some(OsString::new())), Roots::default());
    }

    #[test]
    fn a_certificate_file_without_certificates_is_an_error_that_names_it() {
        for (file, problem) in [("/nowhere/roots.pem", "cannot be read"), (MANIFEST, "holds no certificate")] {
            let error = Roots::named(Some(file.into())).load().unwrap_err().to_string();
            assert!(error.starts_with(&format!("SSL_CERT_FILE names {file}, which {problem}")), "{error}");
        }
    }

    const MANIFEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
}
