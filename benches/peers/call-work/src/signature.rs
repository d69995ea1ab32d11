//! The signature of a request, in the dialect of TC3-HMAC-SHA256 that wx-server-sdk speaks.

use std::fmt::Write;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::{Credentials, Error};

const SECONDS_PER_DAY: u64 = 86_400;
const SIGNED_HEADERS: &str = "content-type;host;user-agent;x-client-timestamp;x-sdk-version;x-tcb-region;x-tcb-source";

pub(crate) struct Signed<'a> {
    pub(crate) credentials: &'a Credentials,
    pub(crate) path: &'a str,
    pub(crate) fields: &'a [(&'a str, &'a [u8])],
    /// Since 1970.
    pub(crate) now: Duration,
}

impl Signed<'_> {
    /// All headers but `content-type` and `host`.
    pub(crate) fn headers(&self) -> Result<Vec<(&'static str, String)>, Error> {
        let Self { credentials, path, now, .. } = self;
        let seconds = now.as_secs() - 1;
        let milliseconds = now.as_millis().to_string();
        let (params, payload) = self.payload();
        let query = path.trim_start_matches("/admin?");
        let host = &credentials.host;
        let mut canonical = String::with_capacity(512);
        write!(canonical, "post\n//{host}/admin\n{query}\ncontent-type:multipart/form-data\nhost:{host}\n")?;
        write!(canonical, "user-agent:tcb-node-sdk/3.17.2\nx-client-timestamp:{milliseconds}\n")?;
        write!(canonical, "x-sdk-version:wx-server-sdk/4.0.2\nx-tcb-region:{}\n", credentials.region)?;
        write!(canonical, "x-tcb-source:,scf\n\n{SIGNED_HEADERS}\n{payload}")?;
        let date = date(seconds / SECONDS_PER_DAY);
        let scope = format!("{date}/tcb/tc3_request");
        let digest = hex(&Sha256::digest(canonical.as_bytes()));
        let text = format!("TC3-HMAC-SHA256\n{seconds}\n{scope}\n{digest}");
        let key = mac(format!("TC3{}", credentials.key).as_bytes(), &date)?;
        let key = mac(&mac(&key, "tcb")?, "tc3_request")?;
        let signature = hex(&mac(&key, &text)?);
        let id = &credentials.id;
        let authorization = format!(
            "TC3-HMAC-SHA256 Credential={id}/{scope}, SignedParams={params}, SignedHeaders={SIGNED_HEADERS}, Signature={signature}"
        );
        Ok(vec![
            ("user-agent", "tcb-node-sdk/3.17.2".to_owned()),
            ("x-client-timestamp", milliseconds),
            ("x-sdk-version", "wx-server-sdk/4.0.2".to_owned()),
            ("x-tcb-region", credentials.region.clone()),
            ("x-tcb-source", ",scf".to_owned()),
            ("authorization", authorization),
            ("x-signature-expires", "600".to_owned()),
            ("x-timestamp", seconds.to_string()),
        ])
    }

    /// The names of the fields that are signed, and their digest. Empty fields are not signed.
    fn payload(&self) -> (String, String) {
        let (mut names, mut hash) = (String::new(), Sha256::new());
        for (name, value) in self.fields.iter().filter(|(_, value)| !value.is_empty()) {
            let name = name.to_ascii_lowercase();
            if !names.is_empty() {
                names.push(';');
            }
            names.push_str(&name);
            hash.update(b"&");
            hash.update(&name);
            hash.update(b"=");
            hash.update(value);
            hash.update(b"\r\n");
        }
        (names, hex(&hash.finalize()))
    }
}

fn mac(key: &[u8], text: &str) -> Result<[u8; 32], Error> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)?;
    mac.update(text.as_bytes());
    Ok(mac.finalize().into_bytes().into())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// The date of a day since 1970, as `2026-11-26`.
fn date(days: u64) -> String {
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
