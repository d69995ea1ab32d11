//! The files of the page. A test compares this list with the folder.

/// The document, with places for the style, the modules and the nonce.
pub(super) const DOCUMENT: &str = include_str!("index.html");

/// The style, which is part of the document: the page has its colours before its first module arrives.
pub(super) const STYLES: &str = concat!(
    include_str!("styles/base.css"),
    include_str!("styles/layout.css"),
    include_str!("styles/call.css"),
    include_str!("styles/timeline.css"),
    include_str!("styles/overview.css"),
);

/// Names modules, with the content of each.
macro_rules! modules {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!($path))),*]
    };
}

/// The modules of the page, by their paths. `main.js` imports all others.
pub(super) const MODULES: &[(&str, &str)] = modules![
    "answers/catalog.js",
    "answers/form.js",
    "answers/offered.js",
    "answers/rule_text.js",
    "api.js",
    "ask.js",
    "build/report.js",
    "build/status.js",
    "bytes_view.js",
    "call/about.js",
    "call/caller.js",
    "call/drafts.js",
    "call/event_editor.js",
    "call/event_form.js",
    "call/event_menu.js",
    "call/invoke.js",
    "call/invoke_row.js",
    "call/mod.js",
    "call/newest_answer.js",
    "call/samples.js",
    "call/shell.js",
    "chosen.js",
    "console_state.js",
    "copy.js",
    "dom.js",
    "editor.js",
    "feed.js",
    "invocations.js",
    "json/exact.js",
    "json/format.js",
    "json/view.js",
    "keyboard.js",
    "language.js",
    "languages/en.js",
    "languages/zh.js",
    "main.js",
    "message.js",
    "notice.js",
    "overview/graph.js",
    "overview/latency.js",
    "remembered.js",
    "router.js",
    "sidebar.js",
    "signal.js",
    "theme.js",
    "timeline/answer.js",
    "timeline/call_details.js",
    "timeline/item.js",
    "timeline/keys.js",
    "timeline/log_line.js",
    "timeline/mod.js",
    "timeline/open.js",
    "timeline/rows.js",
    "timeline/search.js",
    "timeline/waterfall.js",
    "timers.js",
    "units.js",
    "views/answers.js",
    "views/data.js",
    "views/files.js",
    "views/function.js",
    "views/list.js",
    "views/messages.js",
    "views/mod.js",
    "views/overview.js",
    "views/timers.js",
    "views/users.js",
    "visible.js",
];
