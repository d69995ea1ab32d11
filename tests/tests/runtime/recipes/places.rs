use cloudfn_runtime::database::aggregate::GeoNear;
use cloudfn_runtime::database::{Document, Point, Stored};
use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize, Document)]
#[document(collection = "shops")]
struct Shop {
    name: String,
    place: Point,
    open: bool,
}

#[derive(Deserialize)]
struct Here {
    longitude: f64,
    latitude: f64,
}

/// The open shops within five kilometers.
#[cloud_function]
async fn nearby(here: Here, cloud: Cloud) -> Result<Vec<Stored<Shop>>, Error> {
    let here = Point::new(here.longitude, here.latitude);
    let shops = cloud.database().collection::<Shop>();
    shops.find(|shop| shop.place.near(here, ..=5000.0).and(shop.open.eq(true))).limit(20).await
}

#[derive(Serialize, Deserialize)]
struct ShopAway {
    name: String,
    /// In meters.
    distance: f64,
}

#[cloud_function]
async fn distances(here: Here, cloud: Cloud) -> Result<Vec<ShopAway>, Error> {
    let near = GeoNear::from(Point::new(here.longitude, here.latitude), "distance").max_distance(5000.0);
    cloud.database().collection::<Shop>().aggregate().geo_near(near).limit(20).run().await
}

mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    #[test]
    fn open_shops_come_nearest_first() {
        let shop = |name: &str, longitude, open| Shop { name: name.into(), place: Point::new(longitude, 23.1), open };
        let shops = [
            shop("far", 113.34, true),
            shop("near", 113.31, true),
            shop("shut", 113.3, false),
            shop("away", 114.0, true),
        ];
        let test = TestCloud::new().documents("shops", shops).place_index("shops", "place");
        let here = || Here { longitude: 113.3, latitude: 23.1 };
        let names: Vec<_> =
            block_on(nearby(here(), test.cloud())).unwrap().iter().map(|shop| shop.name.clone()).collect();
        assert_eq!(names, ["near", "far"]);
        let found = block_on(distances(here(), test.cloud())).unwrap();
        let found: Vec<_> = found.iter().map(|shop| (shop.name.as_str(), shop.distance.round())).collect();
        assert_eq!(found, [("shut", 0.0), ("near", 1_024.0), ("far", 4_096.0)]);
    }
}
