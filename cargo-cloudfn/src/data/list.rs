//! `cargo cloudfn data list`.

use std::path::PathBuf;

use clap::Args;
use cloudfn_local::{CollectionDescription, IndexKind};
use serde_json::{Value, json};

use super::size::size;
use crate::database::{ProjectDatabase, refused};
use crate::error::Error;
use crate::printable;
use crate::progress::Progress;
use crate::stdout;
use crate::terminal::Colour;
use crate::verb::heading;

/// List the collections
#[derive(Debug, Args)]
#[command(after_help = concat!(
    "Sizes are those of the documents as BSON. This works while `dev` runs, too.\n\n",
    heading!("Examples"),
    "  cargo cloudfn data list\n",
    "  cargo cloudfn data list --json\n\n",
    heading!("Exit codes"),
    "  0  listed\n  1  the data cannot be read\n  2  wrong usage",
))]
pub(super) struct Options {
    /// Write the list to stdout as one JSON document
    #[arg(long)]
    pub(super) json: bool,
}

/// The collections.
pub(crate) struct Listed {
    folder: PathBuf,
    collections: Vec<CollectionDescription>,
}

impl Options {
    #[expect(clippy::unused_self, reason = "each command of `data` runs alike")]
    pub(super) fn run(&self, project: &ProjectDatabase) -> Result<Listed, Error> {
        let database = project.readable()?;
        let collections = database.describe().map_err(|error| refused(&error, ""))?;
        Ok(Listed { folder: project.folder().to_owned(), collections })
    }
}

impl Listed {
    pub(super) fn tell(&self, progress: &Progress) {
        if self.collections.is_empty() {
            let text = "no collections: `cargo cloudfn data import`, seeds and functions create them";
            progress.say("Database", Colour::Green, text);
            return;
        }
        stdout::write(self.table().as_bytes());
    }

    fn table(&self) -> String {
        let header = ["COLLECTION", "DOCUMENTS", "SIZE", "INDEXES"].map(str::to_owned);
        let rows = self.collections.iter().map(|collection| {
            let indexes: Vec<_> = collection.indexes.iter().map(described).collect();
            let name = printable::line(&collection.name).into_owned();
            [name, collection.documents.to_string(), size(collection.bytes), indexes.join(", ")]
        });
        let rows: Vec<_> = std::iter::once(header).chain(rows).collect();
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
        let (names, counts, sizes) = (width(0), width(1), width(2));
        let line = |[name, count, size, indexes]: &[String; 4]| {
            let line = format!("{name:names$}  {count:>counts$}  {size:>sizes$}  {indexes}");
            format!("{}\n", line.trim_end())
        };
        rows.iter().map(line).collect()
    }

    pub(super) fn document(&self) -> Value {
        let collections = self.collections.iter().map(|collection| {
            let indexes: Vec<_> = collection.indexes.iter().map(index_document).collect();
            json!({
                "name": collection.name,
                "documents": collection.documents,
                "bytes": collection.bytes,
                "indexes": indexes,
            })
        });
        json!({"folder": self.folder, "collections": collections.collect::<Vec<_>>()})
    }
}

fn described(index: &cloudfn_local::Index) -> String {
    let name = printable::line(&index.name);
    if index.unique { format!("{name} (unique)") } else { name.into_owned() }
}

/// An index in the form of cloudfn/indexes.json.
fn index_document(index: &cloudfn_local::Index) -> Value {
    let keys = index.keys.iter().map(|(name, kind)| {
        let direction = if *kind == IndexKind::Sphere { "2dsphere" } else { "1" };
        json!({"name": name, "direction": direction})
    });
    json!({"name": index.name, "keys": keys.collect::<Vec<_>>(), "unique": index.unique})
}

#[cfg(test)]
mod tests {
    use cloudfn_local::bson::doc;
    use cloudfn_local::{Index, LocalDatabase};

    use super::*;

    #[test]
    fn the_list_is_a_table_without_control_characters() {
        let database = LocalDatabase::in_memory();
        database.load("orders", (0..12).map(|id| doc! { "_id": id, "text": "x".repeat(1000) })).unwrap();
        database.create_collection("a\n\u{1b}[2J").unwrap();
        let keys = vec![("n".to_owned(), IndexKind::Ordered)];
        database.add_index("a\n\u{1b}[2J", &Index { name: "by_n".to_owned(), keys, unique: true }).unwrap();
        let listed = Listed { folder: PathBuf::new(), collections: database.describe().unwrap() };
        assert_eq!(
            listed.table(),
            "COLLECTION    DOCUMENTS      SIZE  INDEXES\n\
             a\\n\\u{1b}[2J          0       0 B  by_n (unique)\n\
             orders               12  12.0 KiB\n"
        );
        assert_eq!(
            listed.document()["collections"][0]["indexes"],
            json!([{"name": "by_n", "keys": [{"name": "n", "direction": "1"}], "unique": true}])
        );
    }
}
