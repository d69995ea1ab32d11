//! A function for WeChat Cloud Hosting: a container that is called by HTTP.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

/// What the Mini Program sends.
#[derive(Deserialize)]
struct Event {
    name: String,
}

/// What the Mini Program gets back.
#[derive(Serialize)]
struct Greeting {
    text: String,
    openid: String,
}

/// Greets the caller.
///
/// The process serves HTTP because `PORT` is set: `POST /__name__`, the event as JSON. WeChat's gateway names the
/// caller in headers.
#[cloud_function]
async fn main(event: Event, cloud: Cloud) -> Result<Greeting, Error> {
    let openid = cloud.wx_context().openid()?.to_string();
    Ok(Greeting {
        text: format!("Hello, {}!", event.name),
        openid,
    })
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// The function is an ordinary function: a test calls it.
    #[test]
    fn the_caller_is_greeted() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1");
        let greeting = block_on(main(Event { name: "tea".into() }, test.cloud()))?;
        assert_eq!(greeting.text, "Hello, tea!");
        assert_eq!(greeting.openid, "o1");
        Ok(())
    }
}
