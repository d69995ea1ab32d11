// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `ocr`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::ocr;
//! use cloudfn_openapi::Request;
//!
//! let request = ocr::Bankcard::new(ocr::Picture::File(cloudfn_openapi::Media::new("image/png", *b"..")));
//! assert_eq!(ocr::Bankcard::API.name, "ocr.bankcard");
//! # let _ = request;
//! ```

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::closed_set::text_set;
use crate::{Api, Content, DeclaredIn, ErrorCode, Everything, Media, Method, ReadError, Request};

/// Read a bank card.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101001 | nothing recognised |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.bankcard`, over HTTPS `POST /cv/ocr/bankcard`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.bankcard.html).
#[doc(alias = "openapi.ocr.bankcard")]
#[doc(alias = "bankcard")]
#[derive(Debug, Clone, Serialize)]
pub struct Bankcard {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl Bankcard {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for Bankcard {
    const API: Api =
        Api::named("ocr.bankcard").endpoint(Method::Post, "/cv/ocr/bankcard").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_001, "nothing recognised"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = BankcardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.bankcard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.bankcard` is not declared by this cloud function",
    label = "needs the permission `ocr.bankcard`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.bankcard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayBankcard>"
)]
pub trait MayBankcard {}

#[diagnostic::do_not_recommend]
impl MayBankcard for Everything {}
impl<S: MayBankcard> DeclaredIn<S> for Bankcard {}

/// The answer to [`Bankcard`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BankcardReply {
    /// Bank card number.
    pub number: String,
}

/// The picture: a file to upload or its address.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Picture {
    /// A file.
    File(
        /// Image file, under 2 MB; alternative to `img_url`.
        Media,
    ),
    /// An address that WeChat can fetch.
    Url(
        /// Image URL; alternative to img.
        String,
    ),
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::File(img) => {
                map.serialize_entry("img", img)?;
            }
            Self::Url(img_url) => {
                map.serialize_entry("img_url", img_url)?;
            }
        }
        map.end()
    }
}

impl From<Media> for Picture {
    fn from(content: Media) -> Self {
        Self::File(content)
    }
}

/// Read a business licence.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101001 | nothing recognised |
/// | 101002 | image cannot be decoded |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.businessLicense`, over HTTPS `POST /cv/ocr/bizlicense`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.businessLicense.html).
#[doc(alias = "openapi.ocr.businessLicense")]
#[doc(alias = "businessLicense")]
#[derive(Debug, Clone, Serialize)]
pub struct BusinessLicense {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl BusinessLicense {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for BusinessLicense {
    const API: Api = Api::named("ocr.businessLicense")
        .endpoint(Method::Post, "/cv/ocr/bizlicense")
        .query(&["img_url"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_001, "nothing recognised"),
            ErrorCode::new(101_002, "image cannot be decoded"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = BusinessLicenseReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.businessLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.businessLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.businessLicense`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.businessLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayBusinessLicense>"
)]
pub trait MayBusinessLicense {}

#[diagnostic::do_not_recommend]
impl MayBusinessLicense for Everything {}
impl<S: MayBusinessLicense> DeclaredIn<S> for BusinessLicense {}

/// The answer to [`BusinessLicense`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BusinessLicenseReply {
    /// Registration number.
    #[doc(alias = "regNum")]
    pub reg_num: String,
    /// Number.
    pub serial: String,
    /// Legal representative.
    #[doc(alias = "legalRepresentative")]
    pub legal_representative: String,
    /// Company name.
    #[doc(alias = "enterpriseName")]
    pub enterprise_name: String,
    /// Form of organisation.
    #[doc(alias = "typeOfOrganization")]
    pub type_of_organization: String,
    /// Business address.
    pub address: String,
    /// Company type.
    #[doc(alias = "typeOfEnterprise")]
    pub type_of_enterprise: String,
    /// Business scope.
    #[doc(alias = "businessScope")]
    pub business_scope: String,
    /// Registered capital.
    #[doc(alias = "registeredCapital")]
    pub registered_capital: String,
    /// Paid-in capital.
    #[doc(alias = "paidInCapital")]
    pub paid_in_capital: String,
    /// Validity period.
    #[doc(alias = "validPeriod")]
    pub valid_period: String,
    /// Registration date.
    #[doc(alias = "registeredDate")]
    pub registered_date: String,
    /// Position of the licence in the image.
    #[doc(alias = "certPosition")]
    pub cert_position: CardPosition,
    /// Image size.
    #[doc(alias = "imgSize")]
    pub img_size: ImageSize,
}

/// Upper left corner.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Point {
    /// X coordinate.
    pub x: i64,
    /// Y coordinate.
    pub y: i64,
}

/// Position.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Position {
    /// Upper left corner.
    #[doc(alias = "leftTop")]
    pub left_top: Point,
    /// Upper right corner.
    #[doc(alias = "rightTop")]
    pub right_top: Point,
    /// Lower right corner.
    #[doc(alias = "rightBottom")]
    pub right_bottom: Point,
    /// Lower left corner.
    #[doc(alias = "leftBottom")]
    pub left_bottom: Point,
}

/// Position of the licence in the image.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CardPosition {
    /// Position.
    pub pos: Position,
}

/// Image size.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImageSize {
    /// Width.
    pub w: i64,
    /// Height.
    pub h: i64,
}

/// Read a driver licence.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.driverLicense`, over HTTPS `POST /cv/ocr/drivinglicense`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.driverLicense.html).
#[doc(alias = "openapi.ocr.driverLicense")]
#[doc(alias = "driverLicense")]
#[derive(Debug, Clone, Serialize)]
pub struct DriverLicense {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl DriverLicense {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for DriverLicense {
    const API: Api = Api::named("ocr.driverLicense")
        .endpoint(Method::Post, "/cv/ocr/drivinglicense")
        .query(&["img_url"])
        .error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = DriverLicenseReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.driverLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.driverLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.driverLicense`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.driverLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayDriverLicense>"
)]
pub trait MayDriverLicense {}

#[diagnostic::do_not_recommend]
impl MayDriverLicense for Everything {}
impl<S: MayDriverLicense> DeclaredIn<S> for DriverLicense {}

/// The answer to [`DriverLicense`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DriverLicenseReply {
    /// Licence number.
    #[doc(alias = "idNum")]
    pub id_num: String,
    /// Holder name.
    pub name: String,
    /// Sex.
    pub sex: String,
    /// Street address.
    pub address: String,
    /// Date of birth.
    #[doc(alias = "birthDate")]
    pub birth_date: String,
    /// Date of issue.
    #[doc(alias = "issueDate")]
    pub issue_date: String,
    /// Vehicle class the licence allows.
    #[doc(alias = "carClass")]
    pub car_class: String,
    /// Valid from.
    #[doc(alias = "validFrom")]
    pub valid_from: String,
    /// Valid to.
    #[doc(alias = "validTo")]
    pub valid_to: String,
    /// Seal text.
    #[doc(alias = "officialSeal")]
    pub official_seal: String,
    /// Ethnic group. Known from other SDKs only.
    pub nationality: String,
}

/// Read a vehicle licence.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.drivingLicense`, over HTTPS `POST /cv/ocr/driving`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.vehicleLicense.html).
#[doc(alias = "openapi.ocr.drivingLicense")]
#[doc(alias = "drivingLicense")]
#[derive(Debug, Clone, Serialize)]
pub struct DrivingLicense {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl DrivingLicense {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for DrivingLicense {
    const API: Api =
        Api::named("ocr.drivingLicense").endpoint(Method::Post, "/cv/ocr/driving").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = DrivingLicenseReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.drivingLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.drivingLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.drivingLicense`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.drivingLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayDrivingLicense>"
)]
pub trait MayDrivingLicense {}

#[diagnostic::do_not_recommend]
impl MayDrivingLicense for Everything {}
impl<S: MayDrivingLicense> DeclaredIn<S> for DrivingLicense {}

/// The answer to [`DrivingLicense`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DrivingLicenseReply {
    /// Plate number.
    #[doc(alias = "plateNum")]
    pub plate_num: String,
    /// Vehicle type.
    #[doc(alias = "vehicleType")]
    pub vehicle_type: String,
    /// Owner.
    pub owner: String,
    /// Address.
    pub addr: String,
    /// Use of the vehicle.
    #[doc(alias = "useCharacter")]
    pub use_character: String,
    /// Model.
    pub model: String,
    /// Vehicle identification number.
    pub vin: String,
    /// Engine number.
    #[doc(alias = "engineNum")]
    pub engine_num: String,
    /// Registration date.
    #[doc(alias = "registerDate")]
    pub register_date: String,
    /// Date of issue.
    #[doc(alias = "issueDate")]
    pub issue_date: String,
    /// Plate number (second field).
    #[doc(alias = "plateNumB")]
    pub plate_num_b: String,
    /// Archive number.
    pub record: String,
    /// Seats.
    #[doc(alias = "passengersNum")]
    pub passengers_num: String,
    /// Gross weight.
    #[doc(alias = "totalQuality")]
    pub total_quality: String,
    /// Curb weight.
    #[doc(alias = "prepareQuality")]
    pub prepare_quality: String,
    /// Outer size. Known from other SDKs only.
    #[doc(alias = "overallSize")]
    pub overall_size: String,
    /// Position of the front card. Known from other SDKs only.
    #[doc(alias = "cardPositionFront")]
    pub card_position_front: CardPosition,
    /// Position of the back card. Known from other SDKs only.
    #[doc(alias = "cardPositionBack")]
    pub card_position_back: CardPosition,
    /// Image size. Known from other SDKs only.
    #[doc(alias = "imgSize")]
    pub img_size: ImageSize,
}

/// Read an id card.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101001 | nothing recognised |
/// | 101002 | image cannot be decoded |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.idcard`, over HTTPS `POST /cv/ocr/idcard`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.idcard.html).
#[doc(alias = "openapi.ocr.idcard")]
#[doc(alias = "idcard")]
#[derive(Debug, Clone, Serialize)]
pub struct Idcard {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl Idcard {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for Idcard {
    const API: Api =
        Api::named("ocr.idcard").endpoint(Method::Post, "/cv/ocr/idcard").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_001, "nothing recognised"),
            ErrorCode::new(101_002, "image cannot be decoded"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = IdcardReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.idcard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.idcard` is not declared by this cloud function",
    label = "needs the permission `ocr.idcard`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.idcard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayIdcard>"
)]
pub trait MayIdcard {}

#[diagnostic::do_not_recommend]
impl MayIdcard for Everything {}
impl<S: MayIdcard> DeclaredIn<S> for Idcard {}

/// The answer to [`Idcard`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct IdcardReply {
    /// Front or Back.
    pub r#type: Option<CardSide>,
    /// Holder name (front).
    pub name: String,
    /// Id number (front).
    pub id: String,
    /// Validity (back).
    #[doc(alias = "validDate")]
    pub valid_date: String,
    /// Address (front).
    pub addr: String,
    /// Gender (front).
    pub gender: String,
    /// Ethnic group (front).
    pub nationality: String,
}

text_set! {
    /// Front or Back.
    CardSide {
        /// The side with the portrait.
        Front = "Front",
        /// The side with the validity.
        Back = "Back",
    }
}

/// Read printed text.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101002 | image cannot be decoded |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.printedText`, over HTTPS `POST /cv/ocr/comm`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.printedText.html).
#[doc(alias = "openapi.ocr.printedText")]
#[doc(alias = "printedText")]
#[derive(Debug, Clone, Serialize)]
pub struct PrintedText {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl PrintedText {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for PrintedText {
    const API: Api =
        Api::named("ocr.printedText").endpoint(Method::Post, "/cv/ocr/comm").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_002, "image cannot be decoded"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = PrintedTextReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.printedText`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.printedText` is not declared by this cloud function",
    label = "needs the permission `ocr.printedText`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.printedText\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayPrintedText>"
)]
pub trait MayPrintedText {}

#[diagnostic::do_not_recommend]
impl MayPrintedText for Everything {}
impl<S: MayPrintedText> DeclaredIn<S> for PrintedText {}

/// The answer to [`PrintedText`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PrintedTextReply {
    /// Recognised items.
    pub items: Vec<PrintedTextReplyItems>,
    /// Image size.
    #[doc(alias = "imgSize")]
    pub img_size: ImageSize,
}

/// Recognised items.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PrintedTextReplyItems {
    /// Position.
    pub pos: Position,
    /// Recognised text. Known from other SDKs only.
    pub text: String,
}

/// Read a vehicle licence.
///
/// An older name of [`ocr.drivingLicense`](crate::ocr::DrivingLicense). What is declared must be what is called:
/// declare the one that you use. Nobody has tried lately whether the platform still takes it.
///
/// | errcode | meaning |
/// |---|---|
/// | -1 | system busy, retry |
/// | 40001 | access token invalid |
/// | 101000 | bad image URL |
/// | 101003 | market quota used up |
///
/// Cloud call `ocr.vehicleLicense`, over HTTPS `POST /cv/ocr/driving`;
/// [WeChat's page](https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/ocr/ocr.vehicleLicense.html).
#[doc(alias = "openapi.ocr.vehicleLicense")]
#[doc(alias = "vehicleLicense")]
#[derive(Debug, Clone, Serialize)]
pub struct VehicleLicense {
    /// The picture: a file to upload or its address.
    #[serde(flatten)]
    pub img: Picture,
}

impl VehicleLicense {
    /// With what is required; the rest is set by struct update.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Request for VehicleLicense {
    const API: Api =
        Api::named("ocr.vehicleLicense").endpoint(Method::Post, "/cv/ocr/driving").query(&["img_url"]).error_codes(&[
            ErrorCode::new(-1, "system busy, retry"),
            ErrorCode::new(40_001, "access token invalid"),
            ErrorCode::new(101_000, "bad image URL"),
            ErrorCode::new(101_003, "market quota used up"),
        ]);

    type Reply = DrivingLicenseReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }
}

/// The permission to call `ocr.vehicleLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.vehicleLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.vehicleLicense`",
    note = "declare it: #[cloud_function(openapi = [\"ocr.vehicleLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayVehicleLicense>"
)]
pub trait MayVehicleLicense {}

#[diagnostic::do_not_recommend]
impl MayVehicleLicense for Everything {}
impl<S: MayVehicleLicense> DeclaredIn<S> for VehicleLicense {}
