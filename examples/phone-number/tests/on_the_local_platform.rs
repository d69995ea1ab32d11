//! Runs the built function on the local platform, which makes cloudIDs and exchanges them as WeChat does.

use cloudfn_local::{Failure, FunctionProcess, Identity, Platform};
use cloudfn_runtime::testing::block_on;
use serde_json::json;

type Tested = Result<(), Box<dyn std::error::Error>>;

fn phone() -> FunctionProcess {
    FunctionProcess::new("phone", env!("CARGO_BIN_EXE_phone-number"))
}

#[test]
fn a_code_is_exchanged_for_a_number() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        let phone = platform.function(phone())?;
        let outcome = phone.invoke(json!({"code": "c"}), &Identity::default().openid("o1")).await?;
        assert_eq!(outcome.json()?, json!({"phone": "13580006666", "countryCode": "86"}));
        outcome.assert_calls([("phonenumber.getPhoneNumber", json!({"code": "c", "openid": "o1"}))]);
        Ok(())
    })
}

#[test]
fn a_cloud_id_works_for_its_user_only_and_for_a_short_time() -> Tested {
    block_on(async {
        let platform = Platform::start().await?;
        let phone = platform.function(phone())?;
        let caller = Identity::default().openid("o1");
        let data = json!({"phoneNumber": "13580007777", "purePhoneNumber": "13580007777", "countryCode": "86"});
        let event = json!({"phone": platform.cloud_id(&caller, data)});

        let outcome = phone.invoke(event.clone(), &caller).await?;
        assert_eq!(outcome.json()?, json!({"phone": "13580007777", "countryCode": "86"}));

        let outcome = phone.invoke(event.clone(), &Identity::user("thief")).await?;
        assert!(outcome.answer.is_err(), "{:?}", outcome.answer);

        platform.expire(event["phone"].as_str().unwrap_or_default());
        let outcome = phone.invoke(event, &caller).await?;
        let Err(Failure::Function(error)) = &outcome.answer else { panic!("{outcome:?}") };
        assert_eq!(error.err_code, 1001);
        Ok(())
    })
}
