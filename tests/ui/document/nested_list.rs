use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[document(nested)]
    lines: Vec<Line>,
}

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Line {
    count: i64,
}

fn main() {}
