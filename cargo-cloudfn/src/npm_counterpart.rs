//! What takes the place of a package of npm in Rust. `new --from` and `explain` tell it.

/// What takes the place of a package of npm or of Node; `None` if that is nothing in particular.
pub(crate) fn counterpart(package: &str) -> Option<&'static str> {
    let counterpart = match package {
        "wx-server-sdk" => "the crate cloudfn-runtime",
        "tcb-router" => "a `match` on the route",
        "axios"
        | "got"
        | "request"
        | "request-promise"
        | "request-promise-native"
        | "node-fetch"
        | "superagent"
        | "needle"
        | "http"
        | "https"
        | "urllib" => {
            "the crate reqwest, as https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/http-services.md describes: \
             `reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"query\", \"rustls-no-provider\"] }` \
             in `[dependencies]`, and a client with the crates rustls and webpki-roots. A call of WeChat's own APIs needs none: \
             `cloud.openapi(..)` does it"
        }
        "moment" | "moment-timezone" | "dayjs" | "date-fns" | "luxon" => "the crate jiff",
        "lodash" | "underscore" | "ramda" => "iterators and the methods of `Vec` and `HashMap`",
        "crypto" | "crypto-js" | "md5" | "js-md5" | "js-sha1" | "sha1" => "the crates sha2, md-5, hmac and aes",
        "uuid" | "nanoid" => "the crate uuid",
        "xlsx" | "node-xlsx" | "exceljs" => "the crates rust_xlsxwriter and calamine",
        "nodemailer" => "the crate lettre",
        "jsonwebtoken" => "the crate jsonwebtoken",
        "ioredis" | "redis" => "the crate redis",
        "mysql" | "mysql2" | "promise-mysql" => "the crate sqlx",
        "xml2js" | "fast-xml-parser" => "the crate quick-xml",
        "cheerio" => "the crate scraper",
        "fs" => "`std::fs`; only /tmp can be written in the cloud",
        "path" => "`std::path`",
        "url" | "querystring" | "qs" => "the crates url and serde_urlencoded",
        "util" | "events" | "buffer" | "stream" | "assert" | "async" | "bluebird" | "co" => {
            "the standard library and `async`"
        }
        "os" => "`std::env` and `std::thread`",
        "child_process" => "`std::process`; a cloud function has few programs to run",
        "zlib" => "the crate flate2",
        "tcb-admin-node" | "@cloudbase/node-sdk" => {
            "`cloud.database()` and `cloud.call_function(..)`: what the SDKs share is in cloudfn-runtime"
        }
        "wx-js-utils" | "wxpay" | "wechatpay-node-v3" | "tenpay" => {
            "`cloud.pay()`, which needs no key, or the crate reqwest"
        }
        "qcloudsms_js" | "tencentcloud-sdk-nodejs" => {
            "`cloudbase.sendSms` for messages of the Mini Program, or the crate reqwest"
        }
        _ => return None,
    };
    Some(counterpart)
}
