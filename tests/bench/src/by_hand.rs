//! The same query, written by hand over one hyper connection: the least that a client of the wire format does. It builds the
//! request as JSON, signs it, and reads the documents with serde. It has no deadline, no repetition, no log and no limits.

use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context;
use hmac::{Hmac, KeyInit, Mac};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::query::{self, CITY, DOCUMENTS, MIN_PRICE, Order};
use crate::{QUERIES, VARIABLES, WARM_UP, cpu_time};

const SECONDS_PER_DAY: u64 = 86_400;

/// The request's body, in the order of its members on the wire.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    collection_name: &'a str,
    query: &'a str,
    query_type: &'a str,
    order: &'a [OrderBy<'a>],
    limit: u32,
    action: &'a str,
    env_name: &'a str,
    wx_cloud_api_token: &'a str,
    #[serde(rename = "tcb_sessionToken")]
    tcb_session_token: &'a str,
    session_token: &'a str,
    cross_authorization_token: &'a str,
}

#[derive(Serialize)]
struct OrderBy<'a> {
    field: &'a str,
    direction: &'a str,
}

#[derive(Serialize)]
struct Filter<'a> {
    city: &'a str,
    price: GreaterThan,
}

#[derive(Serialize)]
struct GreaterThan {
    #[serde(rename = "$gt")]
    gt: i64,
}

#[derive(Deserialize)]
struct Answer {
    data: Documents,
}

#[derive(Deserialize)]
struct Documents {
    list: Vec<String>,
}

/// CPU nanoseconds per query.
pub(crate) fn measure(gateway: &str) -> anyhow::Result<u64> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let host = gateway.trim_start_matches("http://").trim_end_matches("/admin");
    runtime.block_on(async {
        let stream = tokio::net::TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        let (mut sender, connection) = handshake(TokioIo::new(stream)).await?;
        // It ends with the sender.
        tokio::spawn(connection);
        for number in 0..WARM_UP {
            query(&mut sender, host, number).await?;
        }
        let before = cpu_time::nanoseconds();
        let mut found = Vec::new();
        for number in 0..QUERIES {
            found = query(&mut sender, host, number).await?;
        }
        let spent = cpu_time::nanoseconds() - before;
        query::check(found.iter().map(|order| order.price))?;
        Ok(spent / u64::from(QUERIES))
    })
}

async fn query(sender: &mut SendRequest<Full<Bytes>>, host: &str, number: u32) -> anyhow::Result<Vec<Order>> {
    sender.ready().await?;
    let response = sender.send_request(request(host, number)?).await?;
    let body = response.into_body().collect().await?.to_bytes();
    let answer: Answer = serde_json::from_slice(&body)?;
    answer.data.list.iter().map(|text| Ok(serde_json::from_str(text)?)).collect()
}

fn variable(name: &str) -> &'static str {
    VARIABLES.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

fn request(host: &str, number: u32) -> anyhow::Result<Request<Full<Bytes>>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let (milliseconds, seconds) = (now.as_millis().to_string(), now.as_secs());
    let filter = serde_json::to_string(&Filter { city: CITY, price: GreaterThan { gt: MIN_PRICE } })?;
    let order = [OrderBy { field: "price", direction: "desc" }];
    let environment = variable("SCF_NAMESPACE");
    let body = Body {
        collection_name: "orders",
        query: &filter,
        query_type: "WHERE",
        order: &order,
        limit: DOCUMENTS,
        action: "database.getDocument",
        env_name: environment,
        wx_cloud_api_token: variable("WX_API_TOKEN"),
        tcb_session_token: "",
        session_token: variable("TENCENTCLOUD_SESSIONTOKEN"),
        cross_authorization_token: "",
    };
    let path = format!("/admin?env={environment}&seqId={:x}_{number}", now.as_millis());
    let headers = [
        ("content-type", "application/json"),
        ("host", host),
        ("user-agent", "tcb-node-sdk/3.17.2"),
        ("x-client-timestamp", &milliseconds),
        ("x-sdk-version", "wx-server-sdk/4.0.2"),
        ("x-tcb-region", variable("TENCENTCLOUD_REGION")),
        ("x-tcb-source", ",scf"),
    ];
    let authorization = authorization(&body, &headers, host, &path, seconds)?;
    let mut request = Request::builder().method("POST").uri(&path);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    request = request.header("authorization", authorization);
    request = request.header("x-signature-expires", "600").header("x-timestamp", seconds);
    request.body(Full::new(serde_json::to_vec(&body)?.into())).context("the request is not valid")
}

fn authorization(
    body: &Body<'_>,
    headers: &[(&str, &str)],
    host: &str,
    path: &str,
    seconds: u64,
) -> anyhow::Result<String> {
    let order = serde_json::to_string(body.order)?;
    let limit = body.limit.to_string();
    // In the order of their names; empty ones are not signed.
    let fields = [
        ("action", body.action),
        ("collectionname", body.collection_name),
        ("envname", body.env_name),
        ("limit", &limit),
        ("order", &order),
        ("query", body.query),
        ("querytype", body.query_type),
        ("sessiontoken", body.session_token),
        ("wxcloudapitoken", body.wx_cloud_api_token),
    ];
    let mut payload = Sha256::new();
    for (name, value) in fields {
        payload.update(format!("&{name}={value}\r\n"));
    }
    let signed_params = fields.map(|(name, _)| name).join(";");
    let mut canonical = format!("post\n//{host}{path}\n\n");
    for (name, value) in headers {
        writeln!(canonical, "{name}:{value}")?;
    }
    let signed_headers: Vec<&str> = headers.iter().map(|(name, _)| *name).collect();
    let signed_headers = signed_headers.join(";");
    write!(canonical, "\n{signed_headers}\n{}", hex::encode(payload.finalize()))?;

    let date = date(seconds / SECONDS_PER_DAY);
    let scope = format!("{date}/tcb/tc3_request");
    let text = format!("TC3-HMAC-SHA256\n{seconds}\n{scope}\n{}", hex::encode(Sha256::digest(canonical)));
    let key = mac(format!("TC3{}", variable("TENCENTCLOUD_SECRETKEY")).as_bytes(), &date)?;
    let key = mac(&mac(&key, "tcb")?, "tc3_request")?;
    let signature = hex::encode(mac(&key, &text)?);
    let id = variable("TENCENTCLOUD_SECRETID");
    Ok(format!(
        "TC3-HMAC-SHA256 Credential={id}/{scope}, SignedParams={signed_params}, SignedHeaders={signed_headers}, Signature={signature}"
    ))
}

fn mac(key: &[u8], text: &str) -> anyhow::Result<[u8; 32]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)?;
    mac.update(text.as_bytes());
    Ok(mac.finalize().into_bytes().into())
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
