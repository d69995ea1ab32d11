//! The sources that a program was built from, as cargo lists them beside it.

use std::path::{Path, PathBuf};

use crate::file;

/// The sources of a program, with links resolved. Generated files in cargo's target folder are left out.
pub(super) fn sources(program: &Path, workspace: &Path, target: &Path) -> Vec<PathBuf> {
    // If cargo wrote no list, the folders of the packages are watched all the same.
    let list = file::read_text(&program.with_extension("d")).unwrap_or_default();
    let paths = parse(&list).into_iter().map(|path| workspace.join(path));
    paths.filter_map(|path| path.canonicalize().ok()).filter(|path| !path.starts_with(target)).collect()
}

/// The paths behind the colon of each line. A space in a path is escaped.
fn parse(list: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for line in list.lines() {
        let Some((_, sources)) = line.split_once(": ") else { continue };
        let mut path = String::new();
        for part in sources.split(' ') {
            match part.strip_suffix('\\') {
                Some(part) => path.extend([part, " "]),
                None => paths.push(std::mem::take(&mut path) + part),
            }
        }
    }
    paths.retain(|path| !path.is_empty());
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_with_spaces_are_read() {
        let list = "/t/debug/shop: /a/src/main.rs /a/my\\ data\\ 1.txt src/lib.rs\n";
        assert_eq!(parse(list), ["/a/src/main.rs", "/a/my data 1.txt", "src/lib.rs"]);
        assert_eq!(parse("/t/debug/shop:\n\n"), [""; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn a_source_behind_a_link_is_the_file_itself() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        std::fs::create_dir(root.join("target")).unwrap();
        for file in ["real.rs", "target/made.rs"] {
            std::fs::write(root.join(file), "").unwrap();
        }
        std::os::unix::fs::symlink(root.join("real.rs"), root.join("link.rs")).unwrap();
        std::fs::write(root.join("shop.d"), "shop: link.rs target/made.rs gone.rs\n").unwrap();
        assert_eq!(sources(&root.join("shop"), &root, &root.join("target")), [root.join("real.rs")]);
    }
}
