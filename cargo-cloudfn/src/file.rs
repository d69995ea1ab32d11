//! Access to files that may come from others: reads are limited and only of regular files, writes follow no links.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

pub(crate) const MIB: u64 = 1024 * 1024;

/// The limit for project files, manifests and markers, which people write.
pub(crate) const MAX_TEXT_BYTES: u64 = 16 * MIB;

/// The limit for programs and libraries with debug information.
pub(crate) const MAX_PROGRAM_BYTES: u64 = 2048 * MIB;

/// The maximum time that writing a file takes.
const MAX_WRITE_DURATION: Duration = Duration::from_secs(600);

/// Opens a regular file. Reading a pipe could wait forever, and a device may never end.
pub(crate) fn open(path: &Path, largest: u64) -> io::Result<File> {
    let check = |metadata: &fs::Metadata| {
        if !metadata.is_file() {
            let what = if metadata.is_dir() { "it is a folder" } else { "it is a pipe, a socket or a device" };
            return Err(io::Error::new(ErrorKind::InvalidInput, format!("{what}, not a file")));
        }
        if metadata.len() > largest { Err(too_large(largest)) } else { Ok(()) }
    };
    check(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    check(&file.metadata()?)?;
    Ok(file)
}

/// Reads a regular file of at most this many bytes.
pub(crate) fn read(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    read_all(open(path, largest)?, largest)
}

/// Reads to the end, but at most this many bytes.
pub(crate) fn read_all(input: impl Read, largest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest { Err(too_large(largest)) } else { Ok(bytes) }
}

/// Reads a regular file as text.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    text(read(path, MAX_TEXT_BYTES)?)
}

/// The text of a file that people or their tools wrote: UTF-8, with or without a byte order mark, or UTF-16 with one, as
/// PowerShell writes it. The mark is not part of the text.
pub(crate) fn text(bytes: Vec<u8>) -> io::Result<String> {
    let not_text = || io::Error::new(ErrorKind::InvalidData, "it is not UTF-8 text");
    let utf_16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (units, rest) = bytes.as_chunks::<2>();
        let units: Vec<_> = units.iter().copied().map(unit).collect();
        String::from_utf16(&units).ok().filter(|_| rest.is_empty()).ok_or_else(not_text)
    };
    match bytes.as_slice() {
        [0xff, 0xfe, text @ ..] => utf_16(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] => utf_16(text, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8(text.to_vec()).map_err(|_| not_text()),
        _ => String::from_utf8(bytes).map_err(|_| not_text()),
    }
}

/// Whether two texts have the same lines, however these end: git writes other line ends on Windows.
pub(crate) fn have_same_lines(left: &str, right: &str) -> bool {
    left.lines().eq(right.lines())
}

fn too_large(largest: u64) -> io::Error {
    let size = if largest >= MIB { format!("{} MiB", largest / MIB) } else { format!("{largest} bytes") };
    io::Error::new(ErrorKind::InvalidData, format!("it is larger than {size}"))
}

/// The path of a file or folder within a folder. Names are checked where they are read; this makes sure once more that
/// none leads outside.
pub(crate) fn child(folder: &Path, name: &str) -> io::Result<PathBuf> {
    let mut parts = Path::new(name).components();
    match (parts.next(), parts.next()) {
        (Some(Component::Normal(part)), None) if part == name => Ok(folder.join(name)),
        _ => Err(io::Error::new(ErrorKind::InvalidInput, format!("{name:?} is not the name of a single file"))),
    }
}

/// Whether the path is a symbolic link, even a dangling one.
pub(crate) fn is_link(path: &Path) -> bool {
    // The system would follow a path that ends with a slash.
    let path: PathBuf = path.components().collect();
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}

/// The error for a symbolic link.
pub(crate) fn link_error() -> io::Error {
    io::Error::new(
        ErrorKind::InvalidInput,
        "it is a symbolic link, which is not followed; remove it, or write elsewhere",
    )
}

/// Creates a folder below a trusted one, with its parents. None of them may be a link. If they are for secrets, only
/// the user can read them.
pub(crate) fn create_folders(trusted: &Path, folder: &Path) -> io::Result<()> {
    let below = folder
        .strip_prefix(trusted)
        .map_err(|_| io::Error::new(ErrorKind::InvalidInput, "it is outside that folder"))?;
    fs::create_dir_all(trusted)?;
    let mut path = trusted.to_owned();
    for part in below.components() {
        let Component::Normal(part) = part else {
            return Err(io::Error::new(ErrorKind::InvalidInput, "it leads out of its folder"));
        };
        path.push(part);
        create_folder(&path)?;
    }
    Ok(())
}

/// Creates a folder, unless it exists. Another process may create it at the same time.
pub(crate) fn create_folder(path: &Path) -> io::Result<()> {
    // Create first, check afterwards: the other way round, another process could create it in between.
    match fs::create_dir(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        created => return created,
    }
    let metadata = fs::symlink_metadata(path)?;
    if metadata.is_symlink() {
        return Err(link_error());
    }
    if !metadata.is_dir() {
        return Err(io::Error::new(ErrorKind::AlreadyExists, "a file already has this name"));
    }
    Ok(())
}

/// Who can read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Program,
    Text,
    /// Only the user.
    Secret,
}

/// Writes a file in one step: no process sees half of it, and one that reads or runs the old file is not disturbed. If
/// several processes write it at the same time, the last one wins. Neither the file nor its folder may be a link, and
/// an existing file must be a regular one.
pub(crate) fn write(path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
    write_with(path, mode, |new| new.write_all(bytes))
}

/// The same for content that is written in parts.
pub(crate) fn write_with(
    path: &Path,
    mode: Mode,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    if is_link(folder) {
        return Err(link_error());
    }
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => return Err(link_error()),
        Ok(metadata) if !metadata.is_file() => {
            return Err(io::Error::new(ErrorKind::InvalidInput, "something that is not a file already has this name"));
        }
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    // Otherwise the error would name the temporary file.
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        return Err(io::Error::new(ErrorKind::NotFound, format!("there is no folder {}", folder.display())));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // No other process chooses the name of the temporary file. It is always created, so a planted link is not followed,
    // and it is removed if any step fails.
    let mut new = tempfile::Builder::new().prefix(&format!(".{name}.")).suffix(".new").tempfile_in(folder)?;
    let mut buffered = BufWriter::new(&mut new);
    write(&mut buffered)?;
    buffered.flush()?;
    drop(buffered);
    set_mode(new.path(), mode)?;
    let written = new.as_file().metadata()?.modified()?;
    new.persist(path)?;
    remove_leftovers(folder, &name, written);
    Ok(())
}

/// Removes the temporary files of killed runs. No run is still writing a file that is this old.
fn remove_leftovers(folder: &Path, name: &str, now: SystemTime) {
    let is_leftover = |entry: &fs::DirEntry| {
        let file = entry.file_name();
        let middle = file.to_str().and_then(|file| file.strip_prefix(&format!(".{name}."))?.strip_suffix(".new"));
        // The random part contains no dot. A name with one belongs to another file.
        let is_temporary = middle.is_some_and(|middle| !middle.contains('.'));
        let modified = || entry.metadata().and_then(|metadata| metadata.modified());
        is_temporary
            && modified().is_ok_and(|modified| now.duration_since(modified).is_ok_and(|age| age > MAX_WRITE_DURATION))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten().filter(is_leftover) {
        // A link is removed, not followed. A file that cannot be removed does no harm.
        let _ = fs::remove_file(entry.path());
    }
}

/// Sets the mode of a file.
#[cfg(unix)]
pub(crate) fn set_mode(path: &Path, mode: Mode) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    fs::set_permissions(path, fs::Permissions::from_mode(mode.bits()))
}

/// There are no modes on this system. The shim does not need them, and image builders set them.
#[cfg(not(unix))]
pub(crate) fn set_mode(_: &Path, _: Mode) -> io::Result<()> {
    Ok(())
}

/// Makes a folder readable by the user only.
#[cfg(unix)]
pub(crate) fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
pub(crate) fn make_private(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
impl Mode {
    fn bits(self) -> u32 {
        match self {
            Self::Program => 0o755,
            Self::Text => 0o644,
            Self::Secret => 0o600,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::thread;

    use super::*;

    #[test]
    fn a_name_that_leads_outside_the_folder_is_refused() {
        let folder = Path::new("/p");
        assert_eq!(child(folder, "shop").unwrap(), Path::new("/p/shop"));
        for name in ["", ".", "..", "../x", "/x", "a/b", "a/", "./a"] {
            assert!(child(folder, name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_and_a_folder_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        fs::write(&file, "12345").unwrap();
        assert_eq!(read(&file, 5).unwrap(), b"12345");
        assert_eq!(read(&file, 4).unwrap_err().to_string(), "it is larger than 4 bytes");
        assert!(read(folder.path(), 5).unwrap_err().to_string().contains("it is a folder"));
        assert!(read_all(io::repeat(b'x'), 4).is_err());
    }

    #[test]
    fn a_text_is_read_in_the_encodings_that_windows_writes() {
        let expected = "{\"a\": \"中\"}\r\n";
        let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
        let units = |bytes: fn(u16) -> [u8; 2]| expected.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
        for bytes in [
            expected.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", expected.as_bytes().to_vec()),
            marked(b"\xff\xfe", units(u16::to_le_bytes)),
            marked(b"\xfe\xff", units(u16::to_be_bytes)),
        ] {
            assert_eq!(text(bytes).unwrap(), expected);
        }
        for wrong in [&b"\x80"[..], b"\xff\xfe\0", b"\xff\xfe\0\xd8", b"\xef\xbb\xbf\xff"] {
            assert!(text(wrong.to_vec()).is_err(), "{wrong:?}");
        }
        assert!(have_same_lines("a\r\nb\r\n", "a\nb\n") && !have_same_lines("a\nb", "a\n b"));
    }

    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_read() {
        for device in ["/dev/zero", "/dev/null", "/dev/stdin"] {
            let error = read(Path::new(device), 5).unwrap_err().to_string();
            assert!(error.contains("not a file"), "{device}: {error}");
        }
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert!(read(&socket, 5).unwrap_err().to_string().contains("not a file"));
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert!(read(&pipe, 5).unwrap_err().to_string().contains("not a file"));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("elsewhere")).unwrap();
        fs::write(path("victim"), "theirs").unwrap();
        symlink(path("victim"), path("file")).unwrap();
        symlink(path("elsewhere"), path("folder")).unwrap();
        symlink(path("nowhere"), path("dangling")).unwrap();
        assert!(is_link(&path("folder/")) && !is_link(&path("elsewhere")));
        for name in ["file", "folder/file", "dangling"] {
            let error = write(&path(name), b"ours", Mode::Text).unwrap_err();
            assert!(error.to_string().contains("symbolic link"), "{error}");
        }
        for name in ["folder", "folder/below", "dangling"] {
            assert!(create_folders(folder.path(), &path(name)).is_err(), "{name}");
        }
        write(&path("plain"), b"ours", Mode::Text).unwrap();
        assert_eq!(fs::read_to_string(path("victim")).unwrap(), "theirs");
        assert_eq!(fs::read_to_string(path("plain")).unwrap(), "ours");
        assert!(fs::read_dir(path("elsewhere")).unwrap().next().is_none());
        assert!(!path("nowhere").exists());
    }

    #[test]
    fn processes_that_start_together_create_the_same_folders() {
        let folder = tempfile::tempdir().unwrap();
        let start = Barrier::new(4);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for round in 0..200 {
                        start.wait();
                        create_folders(folder.path(), &folder.path().join(format!("{round}/cloudfn/dev"))).unwrap();
                    }
                });
            }
        });
    }

    #[test]
    fn a_file_written_by_several_threads_is_complete_and_leaves_no_temporary_files() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        let start = Barrier::new(4);
        thread::scope(|scope| {
            for byte in 0..4 {
                let (file, start) = (&file, &start);
                scope.spawn(move || {
                    for _ in 0..50 {
                        start.wait();
                        write(file, &vec![byte; 100_000], Mode::Text).unwrap();
                        let read = read(file, MIB).unwrap();
                        assert!(read.len() == 100_000 && read.iter().all(|byte| *byte == read[0]));
                    }
                });
            }
        });
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_write_removes_leftovers_of_killed_runs_but_no_recent_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for (name, age) in
            [(".a.x1.new", 3600), (".a.x2.new", 1), (".a.b.x3.new", 3600), (".ab.x4.new", 3600), ("a", 3600)]
        {
            let file = File::create(path(name)).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
        }
        write(&path("a"), b"ours", Mode::Text).unwrap();
        let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [".a.b.x3.new", ".a.x2.new", ".ab.x4.new", "a"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_secret_is_readable_by_its_user_only() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        fs::write(&file, "an older one that everyone can read").unwrap();
        write(&file, b"1", Mode::Secret).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
