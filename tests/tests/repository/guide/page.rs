//! `Page`: a Markdown file, its links, its headings and its blocks of code.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use cloudfn_tests::workspace::workspace;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

pub(super) struct Page {
    /// The path in the repository.
    pub(super) path: PathBuf,
    /// What links and pictures refer to.
    pub(super) links: Vec<String>,
    /// The ids that a browser finds the headings by.
    pub(super) anchors: Vec<String>,
    /// The title, which is the first heading.
    pub(super) title: String,
    pub(super) blocks: Vec<Block>,
}

/// A block of code.
pub(super) struct Block {
    /// What stands after the fence: `rust,no_run`; `None` if the block has no fence.
    pub(super) language: Option<String>,
    pub(super) code: String,
}

impl Page {
    pub(super) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        Self::of(path.strip_prefix(workspace()).unwrap(), &text)
    }

    fn of(path: &Path, text: &str) -> Self {
        let mut page = Self {
            path: path.to_owned(),
            links: Vec::new(),
            anchors: Vec::new(),
            title: String::new(),
            blocks: Vec::new(),
        };
        let mut headings = HashMap::new();
        // The text of the heading or of the block that has begun.
        let mut inside = None;
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        for event in Parser::new_ext(text, options) {
            match event {
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    page.links.push(dest_url.into());
                }
                Event::Html(html) | Event::InlineHtml(html) => page.links.extend(links_in_html(&html)),
                Event::Start(Tag::Heading { .. }) => inside = Some(String::new()),
                Event::Start(Tag::CodeBlock(kind)) => {
                    let language = match kind {
                        CodeBlockKind::Fenced(language) => Some(language.to_string()),
                        CodeBlockKind::Indented => None,
                    };
                    page.blocks.push(Block { language, code: String::new() });
                    inside = Some(String::new());
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some(inside) = &mut inside {
                        inside.push_str(&text);
                    }
                }
                Event::End(TagEnd::Heading(_)) => {
                    let heading = inside.take().unwrap_or_default();
                    page.anchors.push(anchor(&heading, &mut headings));
                    if page.title.is_empty() {
                        page.title = heading;
                    }
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let Some(block) = page.blocks.last_mut() {
                        block.code = inside.take().unwrap_or_default();
                    }
                }
                _ => {}
            }
        }
        page
    }
}

/// The id of a heading, as GitHub and mdBook make it. The second of two equal headings gets a number.
fn anchor(heading: &str, known: &mut HashMap<String, usize>) -> String {
    let kept = heading.trim().chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | ' '));
    let id = kept.flat_map(char::to_lowercase).collect::<String>().replace(' ', "-");
    let count = known.entry(id.clone()).and_modify(|count| *count += 1).or_insert(0);
    if *count == 0 { id } else { format!("{id}-{count}") }
}

/// What HTML in a page refers to.
fn links_in_html(html: &str) -> impl Iterator<Item = String> {
    let attributes = ["href=\"", "src=\"", "srcset=\""];
    attributes.into_iter().flat_map(|attribute| html.split(attribute).skip(1)).filter_map(|rest| {
        let (link, _) = rest.split_once('"')?;
        Some(link.to_owned())
    })
}

#[test]
fn a_page_has_its_links_headings_and_blocks() {
    let text = "# A `page`: \"one\"\n\n[x](a.md#b) ![y](c.svg)\n<img src=\"d.png\">\n\n## Twice\n\n## Twice\n\n```rust,ignore\nlet a;\n```\n\n    indented\n";
    let page = Page::of(Path::new("page.md"), text);
    assert_eq!(page.title, "A page: \"one\"");
    assert_eq!(page.links, ["a.md#b", "c.svg", "d.png"]);
    assert_eq!(page.anchors, ["a-page-one", "twice", "twice-1"]);
    let blocks: Vec<_> = page.blocks.iter().map(|block| (block.language.as_deref(), block.code.as_str())).collect();
    assert_eq!(blocks, [(Some("rust,ignore"), "let a;\n"), (None, "indented\n")]);
}
