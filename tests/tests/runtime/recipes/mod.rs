//! The recipes of `docs/book/src/database.md`, with a database. Each file is the code of one recipe, word for word, and its test.

#![allow(dead_code, reason = "recipes have members that only other programs read")]

mod counter;
mod dates;
mod leaderboard;
mod likes;
mod migration;
mod months;
mod pages;
mod places;
mod soft_delete;
mod stock;
mod users_of_orders;

/// The recipes in the order of the page.
const RECIPES: [(&str, &str); 11] = [
    ("counter", include_str!("counter.rs")),
    ("pages", include_str!("pages.rs")),
    ("dates", include_str!("dates.rs")),
    ("likes", include_str!("likes.rs")),
    ("leaderboard", include_str!("leaderboard.rs")),
    ("stock", include_str!("stock.rs")),
    ("users_of_orders", include_str!("users_of_orders.rs")),
    ("places", include_str!("places.rs")),
    ("months", include_str!("months.rs")),
    ("soft_delete", include_str!("soft_delete.rs")),
    ("migration", include_str!("migration.rs")),
];

#[test]
fn the_page_has_the_recipes_that_are_tested() {
    let page = include_str!("../../../../docs/book/src/database.md").split_once("## Recipes").unwrap().1;
    let codes: Vec<_> = page.split("```rust\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    assert_eq!(codes.len(), RECIPES.len());
    for (code, (name, file)) in codes.iter().zip(RECIPES) {
        let (tested, _) = file.split_once("\nmod tests {").unwrap();
        assert!(
            *code == tested,
            "docs/book/src/database.md differs from tests/tests/runtime/recipes/{name}.rs:\n{code}"
        );
    }
}
