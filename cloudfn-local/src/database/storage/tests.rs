use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use bson::oid::ObjectId;
use bson::{Bson, DateTime, Document, doc};
use cloudfn_database::{Change, Commit, Database, Index, IndexKind};
use proptest::prelude::*;
use tempfile::TempDir;

use super::log::replay;
use super::{LOG, MAX_GARBAGE_BYTES, Storage, StorageError};
use crate::LocalDatabase;
use crate::database::environments::Home;
use crate::database::state::State;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn log_of(folder: &TempDir) -> PathBuf {
    folder.path().join(LOG)
}

fn put(document: Document) -> Commit {
    Commit { changes: vec![Change::Put { collection: "c".to_owned(), document: Arc::new(document) }] }
}

fn create(collection: &str) -> Commit {
    Commit { changes: vec![Change::CreateCollection { collection: collection.to_owned() }] }
}

fn opened(folder: &TempDir) -> (Storage, Database) {
    Storage::open(folder.path()).unwrap()
}

fn documents(folder: &TempDir) -> Vec<Document> {
    let (_, database) = opened(folder);
    let documents = database.documents("c").unwrap();
    documents.into_iter().map(Arc::unwrap_or_clone).collect()
}

/// A log with a collection and this many documents, and where each record of a document begins.
fn filled(folder: &TempDir, count: i32) -> Vec<u64> {
    let (mut storage, _) = opened(folder);
    storage.append(&[create("c")]).unwrap();
    let mut begins = Vec::new();
    for id in 0..count {
        begins.push(storage.log.bytes());
        storage.append(&[put(doc! { "_id": id, "text": format!("document {id}") })]).unwrap();
    }
    begins
}

#[test]
fn documents_collections_and_indexes_survive() {
    let folder = folder();
    let (mut storage, mut database) = opened(&folder);
    database.record_commits();
    for name in ["c", "empty", "dropped"] {
        database.create_collection(name).unwrap();
    }
    database.drop_collection("dropped").unwrap();
    let keys = vec![("at".to_owned(), IndexKind::Sphere), ("no".to_owned(), IndexKind::Ordered)];
    let index = |name: &str| Index { name: name.to_owned(), keys: keys.clone(), unique: true };
    database.add_index("empty", &index("kept")).unwrap();
    database.add_index("empty", &index("gone")).unwrap();
    database.drop_index("empty", "gone").unwrap();
    let date = DateTime::from_millis(-1);
    database.load("c", [doc! { "_id": 1, "a": 1.0, "b": -0.0, "c": 5_i64, "d": date, "e": f64::INFINITY }]).unwrap();
    storage.append(&database.take_commits()).unwrap();
    drop(storage);

    let (_storage, after) = opened(&folder);
    assert_eq!(after.collections().collect::<Vec<_>>(), ["c", "empty"]);
    assert_eq!(after.indexes("empty"), Ok(vec![index("kept")]));
    assert_eq!(after.documents("c"), database.documents("c"));
    let document = &after.documents("c").unwrap()[0];
    assert!(document.get_f64("b").unwrap().is_sign_negative(), "{document}");
}

#[test]
fn what_the_database_accepts_can_be_stored_and_read() {
    let nul = |name: &str| doc! { name: 1 };
    let id = ObjectId::from_bytes([7; 12]);
    let scope = |scope| Bson::JavaScriptCodeWithScope(bson::JavaScriptCodeWithScope { code: "c\0".to_owned(), scope });
    let values = [
        Bson::String("a\0b".to_owned()),
        Bson::Symbol("a\0b".to_owned()),
        Bson::JavaScriptCode("a\0b".to_owned()),
        nul("a\0b").into(),
        vec![Bson::from(nul("\0"))].into(),
        scope(doc! { "a": 1 }),
        scope(nul("a\0b")),
        Bson::Undefined,
        Bson::MinKey,
        Bson::MaxKey,
        f64::NAN.into(),
        (-0.0).into(),
        DateTime::MIN.into(),
        id.into(),
        Bson::Timestamp(bson::Timestamp { time: 1, increment: 2 }),
    ];
    let mut stored = 0;
    for value in values {
        for document in [doc! { "_id": 1, "value": value.clone() }, doc! { "_id": value.clone() }] {
            let folder = folder();
            let (mut storage, mut database) = opened(&folder);
            database.record_commits();
            if database.load("c", [document]).is_err() {
                continue;
            }
            storage.append(&database.take_commits()).unwrap_or_else(|error| panic!("{value:?}: {error}"));
            let expected = format!("{:?}", database.documents("c").unwrap());
            drop(storage);
            assert_eq!(format!("{:?}", documents(&folder)), expected);
            stored += 1;
        }
    }
    assert!(stored > 15, "{stored}");
}

#[test]
fn an_incomplete_record_is_removed_and_all_records_before_it_are_kept() {
    let folder = folder();
    let begins = filled(&folder, 3);
    let whole = fs::read(log_of(&folder)).unwrap();
    let last = usize::try_from(begins[2]).unwrap();
    for end in last..whole.len() {
        fs::write(log_of(&folder), &whole[..end]).unwrap();
        assert_eq!(documents(&folder).len(), 2, "cut at {end}");
        assert_eq!(fs::metadata(log_of(&folder)).unwrap().len(), begins[2], "it is removed");
    }
    // A new record replaces it.
    let (mut storage, _) = opened(&folder);
    storage.append(&[put(doc! { "_id": "new" })]).unwrap();
    drop(storage);
    assert_eq!(documents(&folder)[2], doc! { "_id": "new" });
}

#[test]
fn a_compacted_log_without_its_end_is_an_error_and_no_data_is_removed() {
    let folder = folder();
    let (mut storage, mut database) = opened(&folder);
    database.load("c", (0..3).map(|id| doc! { "_id": id })).unwrap();
    storage.log.compact(&database).unwrap();
    drop(storage);
    let whole = fs::read(log_of(&folder)).unwrap();
    let (mut damaged, mut ends) = (0, 0);
    for end in "cloudfn database 1\n".len()..whole.len() {
        fs::write(log_of(&folder), &whole[..end]).unwrap();
        match Storage::open(folder.path()) {
            Err(StorageError::Damaged { .. }) => damaged += 1,
            // What the advice for damage leads to.
            Ok(_) => ends += 1,
            Err(error) => panic!("{error}"),
        }
        assert_eq!(fs::read(log_of(&folder)).unwrap(), &whole[..end], "cut at {end}");
    }
    assert!(damaged > 90 && ends == 3, "only the ends of the records: {damaged} {ends}");
}

#[test]
fn zeros_at_the_end_after_a_stop_of_the_machine_are_removed() {
    let folder = folder();
    let begins = filled(&folder, 3);
    let whole = fs::read(log_of(&folder)).unwrap();
    let last = usize::try_from(begins[2]).unwrap();
    for end in last..whole.len() - 4 {
        let mut bytes = whole.clone();
        bytes[end..].fill(0);
        bytes.extend([0; 5000]);
        fs::write(log_of(&folder), &bytes).unwrap();
        match Storage::open(folder.path()) {
            Ok((_, database)) => assert_eq!(database.documents("c").unwrap().len(), 2, "zeros from {end}"),
            // Half of a length with half of its checksum may be anything.
            Err(StorageError::Damaged { position, .. }) => {
                assert_eq!(position, begins[2], "zeros from {end}");
                assert!(end < last + 8, "zeros from {end}");
            }
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn a_changed_bit_anywhere_is_an_error_and_no_data_is_removed() {
    let folder = folder();
    filled(&folder, 3);
    let whole = fs::read(log_of(&folder)).unwrap();
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[place] ^= 1 << bit;
            let read = replay(&log_of(&folder), &bytes[..], bytes.len() as u64);
            assert!(read.is_err(), "bit {bit} of byte {place}: {read:?}");
        }
    }
    let mut bytes = whole;
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    fs::write(log_of(&folder), &bytes).unwrap();
    assert!(Storage::open(folder.path()).is_err());
    assert_eq!(fs::read(log_of(&folder)).unwrap(), bytes, "nothing is written");
}

#[test]
fn the_error_for_a_damaged_record_has_its_position_and_advice() {
    let folder = folder();
    let begins = filled(&folder, 3);
    let mut bytes = fs::read(log_of(&folder)).unwrap();
    let place = usize::try_from(begins[1]).unwrap();
    bytes[place + 20] ^= 1;
    fs::write(log_of(&folder), &bytes).unwrap();
    let error = Storage::open(folder.path()).unwrap_err();
    let log = log_of(&folder).display().to_string();
    assert!(matches!(error, StorageError::Damaged { commits: 2, .. }), "{error:?}");
    assert_eq!(
        error.to_string(),
        format!(
            "{log} is damaged at byte {place}: a record does not have its checksum. To keep everything before it, cut \
             the file there: `truncate -s {place} '{log}'`. Or delete the file to start with an empty database"
        )
    );
    fs::OpenOptions::new().write(true).open(log_of(&folder)).unwrap().set_len(begins[1]).unwrap();
    assert_eq!(documents(&folder).len(), 1, "the advice works");
}

#[test]
fn a_whole_record_with_a_change_that_is_impossible_is_damage() {
    let folder = folder();
    let (mut storage, _) = opened(&folder);
    storage.append(&[put(doc! { "_id": 1 })]).unwrap();
    drop(storage);
    let error = Storage::open(folder.path()).unwrap_err();
    assert!(matches!(&error, StorageError::Damaged { reason, .. } if reason.contains("`c`")), "{error}");
}

#[test]
fn only_one_process_can_use_a_folder_and_the_error_names_it() {
    let folder = folder();
    let first = opened(&folder);
    let error = Storage::open(folder.path()).unwrap_err();
    assert!(matches!(error, StorageError::InUse { process: Some(id), .. } if id == std::process::id()), "{error:?}");
    assert!(error.to_string().contains(&format!("is in use by process {}", std::process::id())), "{error}");
    drop(first);
    opened(&folder);
}

#[test]
fn a_copy_is_made_while_the_folder_is_in_use() {
    let folder = folder();
    assert_eq!(Storage::copy(&folder.path().join("none")).unwrap().collections().count(), 0);
    let (mut storage, _) = opened(&folder);
    storage.append(&[create("c"), put(doc! { "_id": 1 })]).unwrap();
    assert_eq!(Storage::copy(folder.path()).unwrap().documents("c").unwrap().len(), 1);
}

#[test]
fn data_of_a_newer_version_and_foreign_files_are_not_touched() {
    let folder = folder();
    fs::write(log_of(&folder), "cloudfn database 2\nwhatever").unwrap();
    let error = Storage::open(folder.path()).unwrap_err();
    assert!(matches!(error, StorageError::Newer { found: 2, known: 1, .. }), "{error:?}");
    assert!(error.to_string().contains("Update `cargo cloudfn`"), "{error}");
    for foreign in ["", "cloudfn database ", "cloudfn database x\n", "SQLite format 3\0", &"a".repeat(1000)] {
        fs::write(log_of(&folder), foreign).unwrap();
        let error = Storage::open(folder.path()).unwrap_err();
        assert!(matches!(error, StorageError::Foreign { .. }), "{error:?}");
        assert_eq!(fs::read_to_string(log_of(&folder)).unwrap(), foreign);
    }
}

#[test]
fn new_data_takes_the_place_of_data_that_cannot_be_read() {
    let folder = folder();
    fs::write(log_of(&folder), "cloudfn database 2\nwhatever").unwrap();
    let (mut storage, database) = Storage::create(folder.path()).unwrap();
    assert_eq!(database.collections().count(), 0);
    assert!(matches!(Storage::create(folder.path()), Err(StorageError::InUse { .. })));
    storage.append(&[create("c"), put(doc! { "_id": 1 })]).unwrap();
    drop(storage);
    assert_eq!(documents(&folder), [doc! { "_id": 1 }]);
}

#[test]
fn a_folder_is_created_when_there_is_something_to_keep_and_is_kept_out_of_git() {
    let parent = folder();
    let folder = parent.path().join("a/b");
    let open = || LocalDatabase::open_when_used(&folder).unwrap();
    let (first, second) = (open(), open());
    assert_eq!(first.collections().unwrap(), [] as [&str; 0]);
    assert!(!parent.path().join("a").exists());
    first.load("c", [doc! { "_id": 1 }]).unwrap();
    assert!(fs::read_to_string(folder.join(".gitignore")).unwrap().ends_with("\n*\n"));
    let error = second.create_collection("c").unwrap_err();
    assert!(error.to_string().contains("is in use by process"), "{error}");
    drop(first);
    let error = second.collections().unwrap_err();
    assert!(error.to_string().contains("has put data into"), "{error}");
    drop(second);
    assert_eq!(open().documents("c").unwrap(), [doc! { "_id": 1 }]);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symbolic_link() {
    use std::os::unix::fs::symlink;

    let (folder, elsewhere) = (folder(), tempfile::tempdir().unwrap());
    let victim = elsewhere.path().join("victim");
    fs::write(&victim, "theirs").unwrap();
    for name in ["process", "log.new", ".gitignore"] {
        symlink(&victim, folder.path().join(name)).unwrap();
    }
    let (mut storage, database) = opened(&folder);
    storage.log.compact(&database).unwrap();
    drop(storage);
    for name in ["lock", "log"] {
        fs::remove_file(folder.path().join(name)).unwrap();
        symlink(&victim, folder.path().join(name)).unwrap();
        let error = Storage::open(folder.path()).unwrap_err();
        assert!(error.to_string().contains(&format!("{name} cannot be opened: it is a symbolic link")), "{error}");
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert_eq!(fs::read_to_string(victim).unwrap(), "theirs");
}

#[test]
fn a_log_that_has_grown_is_replaced_by_one_with_the_same_data() {
    let folder = folder();
    let (mut storage, mut database) = Storage::open_with(folder.path(), 10_000).unwrap();
    database.record_commits();
    database.create_collection("empty").unwrap();
    let index = Index { name: "by_n".to_owned(), keys: vec![("n".to_owned(), IndexKind::Ordered)], unique: true };
    database.load("c", (0..10).map(|id| doc! { "_id": id, "n": id })).unwrap();
    database.add_index("c", &index).unwrap();
    let mut longest = 0;
    for round in 1..2000 {
        database.load("c", [doc! { "_id": 3, "n": -round }]).unwrap();
        storage.append(&database.take_commits()).unwrap();
        longest = longest.max(storage.log.bytes());
        storage.compact_when_due(&database);
    }
    assert!((10_000..14_000).contains(&longest), "{longest}");
    // The file that a killed compaction leaves behind.
    fs::write(folder.path().join("log.new"), "half of it").unwrap();
    drop(storage);
    let (storage, after) = Storage::open_with(folder.path(), 0).unwrap();
    assert_eq!(after.documents("c"), database.documents("c"));
    assert_eq!(after.collections().collect::<Vec<_>>(), ["c", "empty"]);
    assert_eq!(after.indexes("c"), Ok(vec![index]));
    assert!(storage.log.bytes() < 1000, "it is compacted when it is opened: {}", storage.log.bytes());
}

#[test]
fn a_compacted_log_of_many_large_documents_has_records_of_a_limited_size() {
    let folder = folder();
    let (mut storage, mut database) = opened(&folder);
    let text = "x".repeat(100_000);
    database.load("c", (0..20).map(|id| doc! { "_id": id, "text": &text })).unwrap();
    storage.log.compact(&database).unwrap();
    assert_eq!(storage.log.bytes(), storage.log.compacted_bytes());
    drop(storage);
    assert_eq!(documents(&folder).len(), 20);
    let mut bytes = fs::read(log_of(&folder)).unwrap();
    let end = bytes.len() - 50_000;
    bytes.truncate(end);
    fs::write(log_of(&folder), bytes).unwrap();
    let error = Storage::open(folder.path()).unwrap_err();
    assert_eq!(fs::metadata(log_of(&folder)).unwrap().len(), end as u64, "nothing is removed");
    let StorageError::Damaged { position, .. } = error else { panic!("{error}") };
    fs::OpenOptions::new().write(true).open(log_of(&folder)).unwrap().set_len(position).unwrap();
    let left = documents(&folder).len();
    assert!((15..20).contains(&left), "only the last record is lost: {left}");
}

#[test]
fn the_log_can_be_used_after_a_failed_write() {
    let folder = folder();
    let (mut storage, _) = opened(&folder);
    storage.append(&[create("c"), put(doc! { "_id": 1 })]).unwrap();
    let writable = storage.log.replace_file(fs::File::open(log_of(&folder)).unwrap());
    let error = storage.append(&[put(doc! { "_id": 2 })]).unwrap_err();
    assert!(matches!(error, StorageError::Io { action: "written", .. }), "{error:?}");
    // As if half of the record had been written.
    let mut torn = fs::read(log_of(&folder)).unwrap();
    torn.extend([7; 30]);
    fs::write(log_of(&folder), torn).unwrap();
    storage.log.replace_file(writable);
    storage.append(&[put(doc! { "_id": 3 })]).unwrap();
    drop(storage);
    assert_eq!(documents(&folder), [doc! { "_id": 1 }, doc! { "_id": 3 }]);
}

#[test]
fn a_write_fails_after_the_folder_was_removed_and_another_one_is_not_touched() {
    let parent = folder();
    let place = parent.path().join("data");
    let first = LocalDatabase::open(&place).unwrap();
    first.load("c", [doc! { "_id": 1 }]).unwrap();
    fs::remove_dir_all(&place).unwrap();
    let error = first.load("c", [doc! { "_id": 2 }]).unwrap_err();
    assert!(
        error.to_string().contains("log was removed or replaced while this process used it. Start again"),
        "{error}"
    );

    let (mut old, old_database) = Storage::open(&place).unwrap();
    fs::remove_dir_all(&place).unwrap();
    let second = LocalDatabase::open(&place).unwrap();
    second.load("c", [doc! { "_id": 3 }]).unwrap();
    assert!(matches!(old.append(&[create("d")]), Err(StorageError::Removed { .. })));
    assert!(matches!(old.log.compact(&old_database), Err(StorageError::Removed { .. })));
    first.collections().unwrap_err();
    drop((first, second));
    assert_eq!(LocalDatabase::open(&place).unwrap().documents("c").unwrap(), [doc! { "_id": 3 }]);
}

#[test]
fn while_nothing_can_be_written_the_data_can_be_read() {
    let folder = folder();
    let (mut storage, mut database) = opened(&folder);
    database.load("c", [doc! { "_id": 1 }]).unwrap();
    storage.append(&[create("c"), put(doc! { "_id": 1 })]).unwrap();
    storage.log.replace_file(fs::File::open(log_of(&folder)).unwrap());
    let database = LocalDatabase::of(State::kept(database, Box::new(storage)), Home::Memory);
    for _ in 0..2 {
        let error = database.load("c", [doc! { "_id": 2 }]).unwrap_err();
        assert!(error.to_string().contains("cannot be written"), "{error}");
        assert_eq!(database.documents("c").unwrap(), [doc! { "_id": 1 }]);
    }
    drop(database);
    assert_eq!(documents(&folder), [doc! { "_id": 1 }]);
}

#[test]
fn a_commit_without_changes_is_not_written() {
    let folder = folder();
    let (mut storage, _) = opened(&folder);
    let before = storage.log.bytes();
    storage.append(&[Commit { changes: Vec::new() }]).unwrap();
    assert_eq!(storage.log.bytes(), before);
    assert_eq!(storage.limit(before), 2 * before + MAX_GARBAGE_BYTES);
}

fn value() -> impl Strategy<Value = Bson> {
    let leaf = prop_oneof![
        Just(Bson::Null),
        any::<bool>().prop_map(Bson::Boolean),
        any::<i32>().prop_map(Bson::Int32),
        any::<i64>().prop_map(Bson::Int64),
        any::<f64>().prop_filter("NaN is not equal to itself", |value| !value.is_nan()).prop_map(Bson::Double),
        any::<i64>().prop_map(|millis| Bson::DateTime(DateTime::from_millis(millis))),
        any::<[u8; 12]>().prop_map(|bytes| Bson::ObjectId(bytes.into())),
        ".{0,8}".prop_map(Bson::String),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Bson::Array),
            prop::collection::vec(("[a-z雪.]{1,4}", inner), 0..4)
                .prop_map(|members| Bson::Document(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_document_comes_back_as_it_was(values in prop::collection::vec(value(), 1..8)) {
        let folder = folder();
        let (mut storage, mut database) = opened(&folder);
        database.record_commits();
        let all = values.into_iter().zip(0..).map(|(value, id)| doc! { "_id": id, "value": value });
        database.load("c", all).unwrap();
        storage.append(&database.take_commits()).unwrap();
        drop(storage);
        prop_assert_eq!(format!("{:?}", documents(&folder)), format!("{:?}", database.documents("c").unwrap()));
        let (mut storage, _) = opened(&folder);
        storage.log.compact(&database).unwrap();
        drop(storage);
        prop_assert_eq!(format!("{:?}", documents(&folder)), format!("{:?}", database.documents("c").unwrap()));
    }

    #[test]
    fn bytes_that_are_no_log_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let folder = folder();
        let mut log = b"cloudfn database 1\n".to_vec();
        log.extend(&bytes);
        fs::write(log_of(&folder), &log).unwrap();
        if let Ok((_, database)) = Storage::open(folder.path()) {
            prop_assert!(database.collections().count() == 0);
        }
    }

    #[test]
    fn a_record_with_any_content_is_read_or_refused_without_a_panic(content in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = super::change::read(&content);
    }
}
