//! The guide and the README in Chinese: the code of a page is that of the English one.

use std::fs;

use cloudfn_tests::workspace::workspace;

use super::page::{Block, Page};
use super::{CHINESE, GUIDE, chapters, files_in};

/// A Chinese page, and the English one that it was written from.
struct Translation {
    name: String,
    /// The paths in the repository.
    chinese: String,
    english: String,
}

impl Translation {
    /// Whether it says that the English page has changed since. A test of `cargo xtask translations` holds that it says so
    /// exactly if it has.
    fn is_behind(&self) -> bool {
        let page = fs::read_to_string(workspace().join(&self.chinese)).unwrap();
        page.lines().any(|line| line.starts_with("> 英文版有更新"))
    }
}

fn translations() -> Vec<Translation> {
    let readme = Translation { name: "README".into(), chinese: "README.zh.md".into(), english: "README.md".into() };
    let mut translations = vec![readme];
    for path in files_in(&workspace().join(CHINESE), &["md"]) {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let english = format!("{GUIDE}/{name}.md");
        if name != "SUMMARY" && workspace().join(&english).exists() {
            translations.push(Translation { chinese: format!("{CHINESE}/{name}.md"), name, english });
        }
    }
    assert!(translations.len() > 19, "{} pages", translations.len());
    translations
}

/// Readers of the book change the language on each page, and readers on GitHub on the first one.
#[test]
fn an_english_chapter_links_to_the_chinese_one_if_there_is_one() {
    let header = fs::read_to_string(workspace().join("docs/book/theme/header.hbs")).unwrap();
    let (_, list) = header.split_once("const chinese = [").unwrap();
    let listed: Vec<_> = list.split_once(']').unwrap().0.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
    let translations = translations();
    let names: Vec<_> = translations.iter().map(|page| &page.name).filter(|name| *name != "README").collect();
    assert_eq!(listed.iter().collect::<Vec<_>>(), names, "the list in docs/book/theme/header.hbs");
    for page in translations.iter().filter(|page| ["why", "README"].contains(&page.name.as_str())) {
        for (from, to) in [(&page.english, &page.chinese), (&page.chinese, &page.english)] {
            let links = Page::read(&workspace().join(from)).links;
            assert!(links.iter().any(|link| link.ends_with(to.as_str())), "{from} does not link to {to}");
        }
    }
}

/// The English blocks are compiled and run, so these do not have to be. The comments can be Chinese.
#[test]
fn the_code_of_a_chinese_chapter_is_that_of_the_english_one() {
    let mut count = 0;
    for page in translations().iter().filter(|page| page.name != "README" && !page.is_behind()) {
        let [chinese, english] = [&page.chinese, &page.english].map(|path| Page::read(&workspace().join(path)).blocks);
        for (chinese, english) in chinese.iter().zip(&english) {
            assert_eq!(chinese.language, english.language, "{}:\n{}", page.name, chinese.code);
            assert_eq!(without_comments(chinese), without_comments(english), "{}", page.name);
        }
        assert_eq!(chinese.len(), english.len(), "{} has other blocks", page.name);
        count += chinese.len();
    }
    assert!(count > 100, "{count} blocks");
}

#[test]
fn the_rust_code_of_the_chinese_readme_is_on_an_english_page() {
    let is_rust = |block: &&Block| block.language.as_deref() == Some("rust");
    let mut known: Vec<_> = chapters();
    known.push(Page::read(&workspace().join("README.md")));
    let known: Vec<_> = known.iter().flat_map(|page| &page.blocks).filter(is_rust).map(without_comments).collect();
    let blocks = Page::read(&workspace().join("README.zh.md")).blocks;
    let blocks: Vec<_> = blocks.iter().filter(is_rust).collect();
    for block in &blocks {
        assert!(known.contains(&without_comments(block)), "{}", block.code);
    }
    assert!(!blocks.is_empty());
}

/// The lines of a block without comments. A line of Rust that begins with `# ` is one that the page does not show.
fn without_comments(block: &Block) -> Vec<&str> {
    let language = block.language.as_deref().unwrap_or_default();
    let mark = match language.split(',').next().unwrap_or_default() {
        "rust" | "js" => "//",
        "toml" | "console" => "#",
        _ => return block.code.lines().collect(),
    };
    block.code.lines().map(|line| without_comment(line, mark)).collect()
}

fn without_comment<'a>(line: &'a str, mark: &str) -> &'a str {
    if mark == "//" && line.trim_start().starts_with(mark) {
        return "";
    }
    let end = line.find(&format!(" {mark}")).unwrap_or(line.len());
    line[..end].trim_end()
}

#[test]
fn comments_do_not_count_as_code() {
    let block = |language: &str, code: &str| Block { language: Some(language.to_owned()), code: code.to_owned() };
    let rust = block("rust", "/// Says it.\nlet a = \"https://b\"; // why\n# hidden();\n");
    assert_eq!(without_comments(&rust), ["", "let a = \"https://b\";", "# hidden();"]);
    assert_eq!(without_comments(&block("console", "$ cargo test   # once\n")), ["$ cargo test"]);
    assert_eq!(without_comments(&block("text", "a // b\n")), ["a // b"]);
}
