use cloudfn_runtime::openapi::live_broadcast::{NewGoods, PriceType};

fn tea() -> NewGoods {
    NewGoods::new("MEDIA", "Tea", PriceType::Fixed, 12.5, "pages/tea")
}

fn main() {
    tea();
}
