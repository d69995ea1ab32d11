//! A WeChat cloud function that greets its caller.

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
    use cloudfn_runtime::ErrorKind;
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    fn tea() -> Event {
        Event { name: "tea".into() }
    }

    /// The function is an ordinary function: a test calls it.
    #[test]
    fn the_caller_is_greeted() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1");
        let greeting = block_on(main(tea(), test.cloud()))?;
        assert_eq!(greeting.text, "Hello, tea!");
        assert_eq!(greeting.openid, "o1");
        Ok(())
    }

    #[test]
    fn a_call_without_a_user_is_an_error() {
        let test = TestCloud::new().nobody();
        let answer = block_on(main(tea(), test.cloud()));
        assert!(matches!(answer, Err(error) if error.kind() == ErrorKind::NoOpenId));
    }
}
