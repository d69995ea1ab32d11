//! The message that every contestant sends: `templateMessage.send`.

use serde::{Deserialize, Serialize};

pub struct Message<'a> {
    touser: &'a str,
    template_id: &'a str,
    page: &'a str,
    form_id: &'a str,
    data: Data<'a>,
    emphasis_keyword: &'a str,
}

#[derive(Serialize)]
struct Data<'a> {
    keyword1: Keyword<'a>,
    keyword2: Keyword<'a>,
    keyword3: Keyword<'a>,
    keyword4: Keyword<'a>,
}

#[derive(Serialize)]
struct Keyword<'a> {
    value: &'a str,
}

#[derive(Deserialize)]
pub(crate) struct Reply {
    #[serde(default)]
    pub(crate) errcode: i64,
    #[serde(default)]
    pub(crate) errmsg: String,
}

impl Message<'static> {
    pub fn sample() -> Self {
        Self {
            touser: "oABCD0123456789abcdefghijklm",
            template_id: "TEMPLATE_ID_0123456789_abcdefghijklmnopqrst",
            page: "pages/index/index?foo=bar",
            form_id: "FORMID0123456789",
            data: Data {
                keyword1: Keyword { value: "339208499" },
                keyword2: Keyword { value: "2015年01月05日 12:30" },
                keyword3: Keyword { value: "腾讯微信总部" },
                keyword4: Keyword { value: "广州市海珠区新港中路397号" },
            },
            emphasis_keyword: "keyword1.DATA",
        }
    }
}

impl Message<'_> {
    /// Each member as JSON.
    pub(crate) fn members(&self) -> Result<[(&'static str, Vec<u8>); 6], serde_json::Error> {
        Ok([
            ("touser", serde_json::to_vec(self.touser)?),
            ("template_id", serde_json::to_vec(self.template_id)?),
            ("page", serde_json::to_vec(self.page)?),
            ("form_id", serde_json::to_vec(self.form_id)?),
            ("data", serde_json::to_vec(&self.data)?),
            ("emphasis_keyword", serde_json::to_vec(self.emphasis_keyword)?),
        ])
    }
}
