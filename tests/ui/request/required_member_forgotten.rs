use cloudfn_runtime::openapi::live_broadcast::{NewGoods, NewGoodsArguments, PriceType};

fn tea() -> NewGoods {
    NewGoods::new(NewGoodsArguments {
        cover_img_url: "MEDIA".into(),
        name: "Tea".into(),
        price_type: PriceType::Fixed,
        url: "pages/tea".into(),
    })
}

fn main() {
    tea();
}
