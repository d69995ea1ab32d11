//! The blocks of JavaScript, JSON and TOML on the pages: a reader who copies one gets what can be parsed. The blocks of Rust are
//! compiled elsewhere.

use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_parser::Parser;
use oxc_span::SourceType;
use serde_json::Value;

use super::pages::pages;

/// A block of code of a page, with what stands after its fence.
struct Block {
    place: String,
    language: String,
    code: String,
}

#[test]
fn every_block_of_javascript_json_and_toml_of_a_page_can_be_parsed() {
    let [mut javascript, mut json, mut toml] = [0; 3];
    for block in blocks() {
        let (count, problem) = match block.language.as_str() {
            "js" => (&mut javascript, javascript_problem(&block.code)),
            // Its comments are those of JavaScript.
            "jsonc" => (&mut json, javascript_problem(&format!("({})", block.code))),
            "json" => (&mut json, json_problem(&block.code)),
            "toml" => (&mut toml, toml::from_str::<toml::Table>(&block.code).err().map(|error| error.to_string())),
            _ => continue,
        };
        *count += 1;
        assert!(problem.is_none(), "{}: {}\n{}", block.place, problem.unwrap_or_default(), block.code);
    }
    assert!(javascript > 20 && json > 15 && toml > 10, "{javascript}, {json} and {toml} blocks");
}

/// What is wrong with JavaScript, which can also be a method of a Mini Program's page.
fn javascript_problem(code: &str) -> Option<String> {
    let problem = |code: &str| {
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, code, SourceType::mjs()).parse();
        parsed.errors.first().map(ToString::to_string)
    };
    let problem_of_statements = problem(code)?;
    problem(&format!("Page({{ {code} }})")).map(|_| problem_of_statements)
}

/// What is wrong with JSON values, one or several.
fn json_problem(code: &str) -> Option<String> {
    let mut values = serde_json::Deserializer::from_str(code).into_iter::<Value>();
    values.find_map(Result::err).map(|error| error.to_string())
}

#[test]
fn every_feature_that_a_page_adds_to_cloudfn_runtime_exists() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("cloudfn-runtime/Cargo.toml");
    let manifest: toml::Table = toml::from_str(&fs::read_to_string(manifest).unwrap()).unwrap();
    let known = manifest["features"].as_table().unwrap();
    let mut count = 0;
    for block in blocks().iter().filter(|block| block.language == "toml") {
        let table: toml::Table = toml::from_str(&block.code).unwrap();
        let dependencies = ["dependencies", "dev-dependencies"].into_iter().filter_map(|name| table.get(name));
        for runtime in dependencies.filter_map(|dependencies| dependencies.get("cloudfn-runtime")) {
            for feature in runtime["features"].as_array().unwrap() {
                let feature = feature.as_str().unwrap();
                assert!(known.contains_key(feature), "{}: there is no feature {feature}", block.place);
                count += 1;
            }
        }
    }
    assert!(count > 5, "{count} features");
}

fn blocks() -> Vec<Block> {
    pages().iter().flat_map(|page| blocks_of(&page.display().to_string(), &fs::read_to_string(page).unwrap())).collect()
}

fn blocks_of(page: &str, text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut block: Option<Block> = None;
    for (index, line) in text.lines().enumerate() {
        match (line.strip_prefix("```"), &mut block) {
            (Some(language), None) => {
                let place = format!("{page}:{}", index + 1);
                block = Some(Block { place, language: language.to_owned(), code: String::new() });
            }
            (Some(_), Some(_)) => blocks.extend(block.take()),
            (None, Some(block)) => {
                block.code.push_str(line);
                block.code.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks
}

#[test]
fn what_cannot_be_parsed_is_a_problem() {
    assert!(javascript_problem("const a = await b()\n").is_none());
    assert!(javascript_problem("async signIn(e) { await e }\n").is_none());
    assert!(javascript_problem("const a = (\n").is_some());
    assert!(json_problem("{\"a\": 1}\n{\"a\": 2}\n").is_none());
    assert!(json_problem("{\"a\": 1,}\n").is_some());
    let blocks = blocks_of("page", "text\n```js\na()\n```\n");
    assert_eq!((blocks[0].place.as_str(), blocks[0].code.as_str()), ("page:2", "a()\n"));
}
