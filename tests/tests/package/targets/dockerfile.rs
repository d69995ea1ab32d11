//! Reads a Dockerfile like a builder does, and refuses the same mistakes.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The image that it describes.
pub(crate) struct Dockerfile {
    folder: PathBuf,
    copied: Vec<(String, String)>,
    variables: Vec<(String, String)>,
    exposed: u16,
    entrypoint: Vec<String>,
}

impl Dockerfile {
    /// The image of a folder. The builder has only the files of this folder.
    pub(crate) fn of(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join("Dockerfile")).unwrap();
        let mut file = Self {
            folder: folder.to_owned(),
            copied: Vec::new(),
            variables: Vec::new(),
            exposed: 0,
            entrypoint: Vec::new(),
        };
        let mut instructions = text.lines().filter(|line| !line.starts_with('#'));
        assert!(text.ends_with('\n') && !text.contains('\\') && !text.contains('\r'), "{text}");
        assert_eq!(instructions.next(), Some("FROM scratch"));
        let mut user = None;
        for line in instructions {
            match line.split_once(' ').unwrap() {
                ("COPY", files) => {
                    let (from, to) = files.split_once(' ').unwrap();
                    file.copied.push((from.to_owned(), to.to_owned()));
                }
                ("ENV", variable) => {
                    let (name, value) = variable.split_once('=').unwrap();
                    assert!(!value.contains([' ', '"', '$']), "{line}");
                    file.variables.push((name.to_owned(), value.to_owned()));
                }
                ("USER", numbers) => user = Some(numbers.to_owned()),
                ("EXPOSE", port) => file.exposed = port.parse().unwrap(),
                // It must be an array, because the image has no shell.
                ("ENTRYPOINT", array) => file.entrypoint = serde_json::from_str(array).unwrap(),
                other => panic!("{other:?}"),
            }
        }
        let numbers: Vec<u32> = user.unwrap().split(':').map(|number| number.parse().unwrap()).collect();
        assert!(numbers.len() == 2 && numbers.iter().all(|&number| number > 0), "root, or a name that nobody knows");
        assert_eq!(file.variable("PORT"), Some(file.exposed.to_string().as_str()));
        assert!(file.exposed >= 1024, "only root can listen there everywhere");
        file.check_entrypoint();
        file
    }

    pub(crate) fn port(&self) -> u16 {
        self.exposed
    }

    pub(crate) fn variables(&self) -> &[(String, String)] {
        &self.variables
    }

    /// The source of the program that the image starts.
    pub(crate) fn program(&self) -> PathBuf {
        let copied = self.copied.iter().find(|(_, to)| *to == self.entrypoint[0]);
        self.folder.join(&copied.unwrap().0)
    }

    fn variable(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn check_entrypoint(&self) {
        assert_eq!(self.entrypoint.len(), 1);
        for (from, to) in &self.copied {
            assert!(self.folder.join(from).is_file() && to.starts_with('/'), "{from} {to}");
        }
        let mode = fs::metadata(self.program()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o755, "a builder takes the file's own mode");
    }
}
