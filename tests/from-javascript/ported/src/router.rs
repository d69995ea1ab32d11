//! The cloud function `router`, ported from the JavaScript in cloudfunctions/router.
//!
//! Each place marked PORT is a call of the JavaScript, with what takes its place here. The function
//! returns an error until you have written what it does.
//!
//! Not read: lib/music.js:3: ../../secrets is outside the function's folder, and is not read.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::Value;

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// What the Mini Program sends.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    /// Read in index.js:15.
    #[serde(rename = "$url")]
    url: Option<String>,
    /// Read in index.js:16.
    start: Option<i64>,
    /// Read in index.js:16.
    count: Option<i64>,
    /// Read in index.js:20.
    song_id: Option<String>,
}

/// The handler in index.js:7.
#[expect(unused_variables, reason = "the places marked PORT will use them")]
#[cloud_function]
async fn router(event: Event, cloud: Cloud) -> Result<Value, Error> {
    match event.url.as_deref() {
        // index.js:15
        Some("playlist") => {
            // PORT lib/music.js:5: the database: playlist.skip.limit.orderBy.get
            //     db.collection('playlist').skip(start).limit(count).orderBy('createTime', 'desc').get()
            // In Rust:
            //     let playlist = cloud.database().collection_named::<Value>("playlist");
            //     let found = playlist.all_documents().order_by(|document| document.field("createTime").desc()).skip(0).limit(100).await?;

            Err(Error::new(NOT_PORTED, "router: playlist is not ported yet"))
        }
        // index.js:19
        Some("song" | "lyric") => {
            // PORT lib/music.js:8: the database: songs.doc.get
            //     db.collection('songs').doc(id).get()
            // In Rust:
            //     let songs = cloud.database().collection_named::<Value>("songs");
            //     let found = songs.doc(id).get().await?;

            Err(Error::new(
                NOT_PORTED,
                "router: song, lyric is not ported yet",
            ))
        }
        Some(other) => Err(Error::new(400, format!("there is no $url {other:?}"))),
        None => Err(Error::new(400, "the event has no $url")),
    }
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// An event with every member that the JavaScript reads. Put real values into it.
    fn event() -> Event {
        let text = include_str!("../events/router.json");
        serde_json::from_str(text).expect("the file has an event")
    }

    /// Replace it by what the function does.
    #[test]
    fn the_event_is_read_and_nothing_is_ported_yet() {
        let test = TestCloud::new().openid("o1");
        let error = block_on(router(event(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
