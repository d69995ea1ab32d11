//! Explains a word for a task, as people in China search for it: 订阅消息, 手机号, 数据库. The names of WeChat's APIs are in English,
//! and its pages call them by these words.

use serde_json::{Value, json};

use super::catalog::named;
use super::explanation::{Explanation, columns};

/// Where the guide in Chinese is.
const GUIDE: &str = "https://github.com/cloudfn/cloudfn/blob/main/docs/book/zh/src/";

/// A task.
#[derive(Debug)]
pub(super) struct Topic {
    /// What people call it, the usual word first.
    words: &'static [&'static str],
    /// The APIs for it, the usual one first.
    apis: &'static [&'static str],
    /// The page of the guide, if it has one.
    page: Option<&'static str>,
}

const TOPICS: &[Topic] = &[
    Topic {
        words: &["订阅消息", "模板消息", "发消息", "发送消息", "推送", "通知"],
        apis: &["subscribeMessage.send"],
        page: Some("messages-and-timers.md"),
    },
    Topic {
        words: &["手机号", "电话号码", "获取手机号", "手机号码"],
        apis: &["phonenumber.getPhoneNumber"],
        page: Some("open-data.md"),
    },
    Topic {
        words: &["小程序码", "二维码", "太阳码"],
        apis: &["wxacode.getUnlimited", "wxacode.get", "wxacode.createQRCode"],
        page: None,
    },
    Topic {
        words: &["内容安全", "文本检测", "图片检测", "内容检测", "违规"],
        apis: &["security.msgSecCheck", "security.mediaCheckAsync", "security.imgSecCheck"],
        page: Some("messages-and-timers.md"),
    },
    Topic {
        words: &["客服消息", "客服"],
        apis: &["customerServiceMessage.send", "customerServiceMessage.uploadTempMedia"],
        page: Some("messages-and-timers.md"),
    },
    Topic {
        words: &["定时触发器", "定时器", "定时任务", "定时"], apis: &[], page: Some("messages-and-timers.md")
    },
    Topic { words: &["云数据库", "数据库", "集合", "事务"], apis: &[], page: Some("database.md") },
    Topic { words: &["支付", "微信支付", "云支付"], apis: &[], page: Some("messages-and-timers.md") },
    Topic { words: &["云存储", "上传文件", "下载文件", "存储"], apis: &[], page: Some("storage.md") },
    Topic { words: &["开放数据", "云调用开放数据"], apis: &[], page: Some("open-data.md") },
    Topic { words: &["用户身份", "登录", "入参", "日志"], apis: &[], page: Some("events.md") },
    Topic { words: &["权限", "权限声明", "云调用"], apis: &[], page: Some("permissions.md") },
    Topic {
        words: &["短链接", "短链", "URL Link", "URL Scheme"],
        apis: &["urllink.generate", "urlscheme.generate", "shortlink.generate"],
        page: None,
    },
    Topic { words: &["数据分析", "访问趋势"], apis: &["analysis.getDailyVisitTrend"], page: None },
    Topic { words: &["测试", "单元测试"], apis: &[], page: Some("testing.md") },
    Topic { words: &["迁移", "移植"], apis: &[], page: Some("migrating.md") },
];

/// The topic of a word.
pub(super) fn of_word(word: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

pub(super) fn explain(topic: &Topic) -> Explanation {
    let apis: Vec<_> = topic.apis.iter().filter_map(|name| named(name)).collect();
    let rows: Vec<_> = apis.iter().map(|api| (api.name.to_owned(), api.summary.to_owned())).collect();
    let page = topic.page.map(|page| format!("{GUIDE}{page}"));
    let name = topic.words[0];
    let what = match topic.apis.first() {
        Some(first) => format!("{name}: `cargo cloudfn explain {first}` says how a function calls it"),
        None => format!("{name}: the guide describes it"),
    };
    let documents = apis.iter().map(|api| json!({"name": api.name, "summary": api.summary}));
    Explanation::new("topic", name)
        .paragraph(what)
        .section("APIs", &columns(&rows))
        .section("In the guide", page.as_slice())
        .fact("apis", documents.collect::<Value>())
        .fact("page", page)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_topic_has_apis_of_the_catalog_or_a_page_of_the_guide_and_words_of_its_own() {
        let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/book/zh/src");
        let mut words = HashSet::new();
        for topic in TOPICS {
            for name in topic.apis {
                assert_eq!(named(name).map(|api| api.name), Some(*name));
            }
            assert!(topic.page.is_none_or(|page| guide.join(page).exists()), "{topic:?}");
            assert!(topic.page.is_some() || !topic.apis.is_empty(), "{topic:?}");
            for word in topic.words {
                assert!(words.insert(word), "{word} is there twice");
            }
        }
    }

    #[test]
    fn a_word_is_explained_by_its_apis_and_its_page() {
        let explanation = explain(of_word("订阅消息").unwrap());
        let text = explanation.text();
        assert!(text.contains("  subscribeMessage.send  ") && text.contains("zh/src/messages-and-timers.md"), "{text}");
        assert_eq!(explain(of_word("手机号").unwrap()).document()["apis"][0]["name"], "phonenumber.getPhoneNumber");
        assert!(of_word("天气").is_none());
    }
}
