use cloudfn_runtime::openapi::subscribe_message::{Data, Send};
use cloudfn_runtime::{Cloud, Error, ErrorKind, cloud_function};

/// Sends a message to each of these users. Returns those who have to wait until the next invocation.
#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn send_to_all(users: Vec<String>, cloud: Cloud) -> Result<Vec<String>, Error> {
    for (sent, user) in users.iter().enumerate() {
        match cloud.openapi(Send::new(user, "TEMPLATE_ID", Data::new())).await {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Timeout => return Ok(users[sent..].to_vec()),
            Err(error) => return Err(error),
        }
    }
    Ok(Vec::new())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use cloudfn_runtime::openapi::subscribe_message::SendReply;
    use cloudfn_runtime::testing::{TestCloud, TestFailure, block_on};

    use super::*;

    fn users() -> Vec<String> {
        ["o1", "o2", "o3"].map(String::from).to_vec()
    }

    #[test]
    fn nothing_is_sent_when_the_time_is_over() -> Result<(), Error> {
        let test = TestCloud::new().time_limit(Duration::ZERO);
        assert_eq!(block_on(send_to_all(users(), test.cloud()))?, ["o1", "o2", "o3"]);
        assert!(test.calls().is_empty());
        Ok(())
    }

    #[test]
    fn the_user_whose_answer_does_not_come_in_time_waits() -> Result<(), Error> {
        let test = TestCloud::new().respond(|message: &Send| match message.touser.as_str() {
            "o2" => Err(TestFailure::timeout()),
            _ => Ok(SendReply::default()),
        });
        assert_eq!(block_on(send_to_all(users(), test.cloud()))?, ["o2", "o3"]);
        Ok(())
    }
}
