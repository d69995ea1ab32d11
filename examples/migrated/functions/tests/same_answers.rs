//! The same events go to the JavaScript and to the Rust, each on a local platform with the same documents. The answers are the
//! same, and so are the calls of WeChat's APIs and what is in the database afterwards.
//!
//! For the JavaScript, it needs Node, and wx-server-sdk in a folder that `CLOUDFN_WX_SERVER_SDK` names.

#![cfg(unix)]

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use cloudfn_local::{FunctionProcess, Identity, LocalFunction, Outcome, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn Error>>;

/// A function that answers everything that the JavaScript did.
struct Pair {
    javascript: LocalFunction,
    rust: LocalFunction,
    /// One for each, so that neither sees what the other has changed.
    platforms: [Platform; 2],
}

impl Pair {
    /// `None` if the JavaScript cannot run on this machine.
    async fn start(name: &str, config: &str) -> Result<Option<Self>, Box<dyn Error>> {
        let Some(packages) = node_packages() else { return Ok(None) };
        let platforms = [platform().await?, platform().await?];
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = package.with_file_name("javascript").join(name);
        let javascript = FunctionProcess::new(name, package.join("tests/run-javascript.js"))
            .config_json(package.join(config))
            .variable("JAVASCRIPT", folder.join("index.js"))
            .variable("NODE_PATH", packages);
        let rust = FunctionProcess::new(name, env!("CARGO_BIN_EXE_migrated"));
        let (javascript, rust) = (platforms[0].function(javascript)?, platforms[1].function(rust)?);
        Ok(Some(Self { javascript, rust, platforms }))
    }

    /// What the JavaScript and the Rust make of an event.
    async fn invoke(&self, event: &Value, user: &Identity) -> Result<[Outcome; 2], Box<dyn Error>> {
        Ok([self.javascript.invoke(event, user).await?, self.rust.invoke(event, user).await?])
    }

    async fn assert_same(&self, event: &Value, user: &Identity) -> Tested {
        let outcomes = self.invoke(event, user).await?;
        let [javascript, rust] = [outcomes[0].json()?, outcomes[1].json()?];
        assert_eq!(rust, javascript, "the answer to {event}");
        let [javascript, rust] = self.platforms.each_ref().map(|platform| platform.database().documents("books"));
        assert_eq!(rust?, javascript?, "the documents after {event}");
        Ok(())
    }
}

async fn platform() -> Result<Platform, Box<dyn Error>> {
    let platform = Platform::start().await?;
    platform.database().load_seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cloudfn/seed"))?;
    Ok(platform)
}

/// The folder `node_modules` with wx-server-sdk.
fn node_packages() -> Option<PathBuf> {
    let packages = std::env::var_os("CLOUDFN_WX_SERVER_SDK").map(|folder| Path::new(&folder).join("node_modules"));
    let has_node = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("node").is_file()));
    match packages {
        Some(packages) if has_node => Some(packages),
        packages => {
            let missing = if packages.is_none() { "CLOUDFN_WX_SERVER_SDK names no folder" } else { "there is no Node" };
            // Not `eprintln!`, whose text is hidden for tests that pass.
            let _ = writeln!(std::io::stderr(), "skipped: the JavaScript is not compared: {missing}");
            None
        }
    }
}

#[test]
fn books_are_listed_borrowed_and_returned_alike() -> Tested {
    block_on(async {
        let Some(pair) = Pair::start("books", "../javascript/books/config.json").await? else { return Ok(()) };
        let [ann, bob] = [Identity::default().openid("oANN"), Identity::default().openid("oBOB")];
        for (event, user) in [
            (json!({"action": "list"}), &bob),
            (json!({"action": "list", "mine": true}), &ann),
            (json!({"action": "list", "mine": true}), &bob),
            (json!({"action": "borrow", "book": "cha"}), &bob),
            (json!({"action": "borrow", "book": "cha"}), &ann),
            (json!({"action": "borrow", "book": "none"}), &ann),
            (json!({"action": "list", "mine": true}), &bob),
            (json!({"action": "return", "book": "cha"}), &ann),
            (json!({"action": "return", "book": "cha"}), &bob),
            (json!({"action": "list"}), &bob),
            (json!({"action": "steal", "book": "shi"}), &bob),
            (json!({}), &bob),
        ] {
            pair.assert_same(&event, user).await?;
        }
        Ok(())
    })
}

/// The intended difference.
#[test]
fn without_a_book_the_javascript_borrows_every_free_one_and_the_rust_none() -> Tested {
    block_on(async {
        let Some(pair) = Pair::start("books", "../javascript/books/config.json").await? else { return Ok(()) };
        let bob = Identity::default().openid("oBOB");
        let _ = pair.invoke(&json!({"action": "borrow"}), &bob).await?;
        let borrowed = pair.platforms.each_ref().map(|platform| {
            let books = platform.database().documents("books").unwrap_or_default();
            books.iter().filter(|book| book.get_str("borrower").is_ok_and(|openid| openid == "oBOB")).count()
        });
        assert_eq!(borrowed, [2, 0]);
        Ok(())
    })
}

#[test]
fn a_caller_is_told_alike_who_they_are() -> Tested {
    block_on(async {
        let Some(pair) = Pair::start("login", "../javascript/login/config.json").await? else { return Ok(()) };
        for user in [Identity::user("ann"), Identity::user("ann").unionid("u1")] {
            pair.assert_same(&json!({}), &user).await?;
        }
        Ok(())
    })
}

#[test]
fn a_notice_is_the_same_message_once_the_javascript_may_send_it() -> Tested {
    block_on(async {
        let (event, ann) = (json!({"book": "cha"}), Identity::default().openid("oANN"));
        let Some(pair) = Pair::start("dueNotice", "../javascript/dueNotice/config.json").await? else { return Ok(()) };
        let [javascript, rust] = pair.invoke(&event, &ann).await?;
        let refused = javascript.answer.err().ok_or("its config.json has no permission")?.to_string();
        assert!(refused.contains("-604101"), "{refused}");
        assert!(rust.answer.is_ok(), "{rust:?}");

        let Some(pair) = Pair::start("dueNotice", "tests/may-send.json").await? else { return Ok(()) };
        pair.assert_same(&event, &ann).await?;
        let sent = pair.invoke(&event, &ann).await?.map(|outcome| {
            let sent = outcome.cloud_calls.into_iter().find(|call| call.api == "subscribeMessage.send");
            sent.map(|call| call.json())
        });
        assert!(sent[0].is_some() && sent[0] == sent[1], "{sent:?}");
        // Neither sends anything about a book that does not exist.
        for outcome in pair.invoke(&json!({"book": "none"}), &ann).await? {
            assert!(outcome.answer.is_err(), "{outcome:?}");
        }
        Ok(())
    })
}
