use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
enum Kind {
    Parcel,
    Letter,
}

fn main() {}
