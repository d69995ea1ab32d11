//! Computes the signatures of virtual payment (Midas).

use cloudfn_protocol::case::snake_case_key;
use cloudfn_protocol::{hexadecimal, json};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value};
use sha2::Sha256;

/// The path that the signature of an API covers; `None` for an API without a signature.
pub(crate) fn path(api: &str) -> Option<&'static str> {
    Some(match api {
        "midas.getBalance" => "/cgi-bin/midas/getbalance",
        "midas.getBalanceSandbox" => "/cgi-bin/midas/sandbox/getbalance",
        "midas.pay" => "/cgi-bin/midas/pay",
        "midas.paySandbox" => "/cgi-bin/midas/sandbox/pay",
        "midas.cancelPay" => "/cgi-bin/midas/cancelpay",
        "midas.cancelPaySandbox" => "/cgi-bin/midas/sandbox/cancelpay",
        "midas.present" => "/cgi-bin/midas/present",
        "midas.presentSandbox" => "/cgi-bin/midas/sandbox/present",
        _ => return None,
    })
}

/// The error for a parameter to sign that is missing.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("Cannot compute signature: lack of param '{0}'")]
pub(crate) struct MissingParameter(String);

/// Signs parameters. `parameters` are their names as the caller writes them, `members` their values by the names of the
/// wire.
pub(crate) fn sign(
    path: &str,
    parameters: &[String],
    secret: &str,
    members: &Map<String, Value>,
) -> Result<String, MissingParameter> {
    // wx-server-sdk sorts the names as the caller writes them, and converts them afterwards. There are few, and `sort` is
    // three thousand lines for the compiler, in each build of a function.
    let mut sorted: Vec<&String> = Vec::with_capacity(parameters.len());
    for parameter in parameters {
        let is_before = |other: &&String| other.encode_utf16().le(parameter.encode_utf16());
        sorted.insert(sorted.partition_point(is_before), parameter);
    }
    let mut text = String::new();
    for parameter in sorted {
        let name = snake_case_key(parameter);
        let value = members.get(&name).map(json::to_text).ok_or_else(|| MissingParameter(name.clone()))?;
        text.extend([&name, "=", &value, "&"]);
    }
    text.extend(["org_loc=", path, "&method=POST&secret=", secret]);
    // HMAC accepts keys of every length. The error exists for other algorithms.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return Ok(String::new());
    };
    mac.update(text.as_bytes());
    Ok(hexadecimal::of(&mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_parameter_that_is_missing_is_named_as_it_is_sent() {
        let members = json!({"offerId": "1"});
        let missing = sign("/", &["offerId".to_owned()], "s", members.as_object().unwrap());
        assert_eq!(missing, Err(MissingParameter("offer_id".to_owned())));
    }

    #[test]
    fn the_order_of_parameter_names_does_not_matter() {
        let members = json!({"openid": "o", "pf": "android"});
        let signed = |names: [&str; 2]| sign("/", &names.map(str::to_owned), "s", members.as_object().unwrap());
        assert_eq!(signed(["openid", "pf"]), signed(["pf", "openid"]));
    }
}
