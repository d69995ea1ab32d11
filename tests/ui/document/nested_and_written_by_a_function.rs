use cloudfn_runtime::database::Document;

#[derive(serde::Serialize, serde::Deserialize, Document)]
struct Order {
    #[serde(with = "as_text")]
    #[document(nested)]
    address: Address,
}

#[derive(Default, serde::Serialize, serde::Deserialize, Document)]
struct Address {
    city: String,
}

mod as_text {
    pub fn serialize<T, S: serde::Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("text")
    }

    pub fn deserialize<'de, T: Default, D: serde::Deserializer<'de>>(_: D) -> Result<T, D::Error> {
        Ok(T::default())
    }
}

fn main() {}
