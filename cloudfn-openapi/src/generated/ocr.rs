// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `ocr`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::ocr;
//!
//! let request = ocr::Bankcard::new(ocr::Picture::File(cloudfn_openapi::Media::new("image/png", *b"..")));
//! assert_eq!(ocr::Bankcard::API.name, "ocr.bankcard");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::object::Union;
use crate::reply::reply;
use crate::{AllPermissions, Api, Content, DeclaredIn, ErrorCode, Media, Method, ReadError, Request};

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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Bankcard {
    /// The picture: a file to upload or its address.
    pub img: Picture,
    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    pub r#type: Option<PictureKind>,
}

impl Bankcard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into(), r#type: None }
    }

    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<PictureKind>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Serialize for Bankcard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).optional("type", &self.r#type).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.bankcard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.bankcard` is not declared by this cloud function",
    label = "needs the permission `ocr.bankcard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.bankcard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayBankcard>"
)]
pub trait MayBankcard {}

#[diagnostic::do_not_recommend]
impl MayBankcard for AllPermissions {}
impl<S: MayBankcard> DeclaredIn<S> for Bankcard {}

reply! {
    /// The answer to [`Bankcard`].
    pub struct BankcardReply {
        /// Bank card number.
        pub number: String = "number" | "id",
    }
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

impl Union for Picture {
    fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {
        match self {
            Self::File(img) => object.member("img", img),
            Self::Url(img_url) => object.member("img_url", img_url),
        }
    }
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(self).end()
    }
}

impl From<Media> for Picture {
    #[inline]
    fn from(content: Media) -> Self {
        Self::File(content)
    }
}

text_set! {
    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    PictureKind {
        /// A photo, with a background.
        Photo = "photo",
        /// A scan, without a background.
        Scan = "scan",
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BusinessLicense {
    /// The picture: a file to upload or its address.
    pub img: Picture,
}

impl BusinessLicense {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Serialize for BusinessLicense {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.businessLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.businessLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.businessLicense`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.businessLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayBusinessLicense>"
)]
pub trait MayBusinessLicense {}

#[diagnostic::do_not_recommend]
impl MayBusinessLicense for AllPermissions {}
impl<S: MayBusinessLicense> DeclaredIn<S> for BusinessLicense {}

reply! {
    /// The answer to [`BusinessLicense`].
    pub struct BusinessLicenseReply {
        /// Registration number.
        #[doc(alias = "regNum")]
        pub reg_num: String = "reg_num",
        /// Number.
        pub serial: String = "serial",
        /// Legal representative.
        #[doc(alias = "legalRepresentative")]
        pub legal_representative: String = "legal_representative",
        /// Company name.
        #[doc(alias = "enterpriseName")]
        pub enterprise_name: String = "enterprise_name",
        /// Form of organisation.
        #[doc(alias = "typeOfOrganization")]
        pub type_of_organization: String = "type_of_organization",
        /// Business address.
        pub address: String = "address",
        /// Company type.
        #[doc(alias = "typeOfEnterprise")]
        pub type_of_enterprise: String = "type_of_enterprise",
        /// Business scope.
        #[doc(alias = "businessScope")]
        pub business_scope: String = "business_scope",
        /// Registered capital.
        #[doc(alias = "registeredCapital")]
        pub registered_capital: String = "registered_capital",
        /// Paid-in capital.
        #[doc(alias = "paidInCapital")]
        pub paid_in_capital: String = "paid_in_capital",
        /// Validity period.
        #[doc(alias = "validPeriod")]
        pub valid_period: String = "valid_period",
        /// Registration date.
        #[doc(alias = "registeredDate")]
        pub registered_date: String = "registered_date",
        /// Position of the licence in the image.
        #[doc(alias = "certPosition")]
        pub cert_position: CardPosition = "cert_position",
        /// Image size.
        #[doc(alias = "imgSize")]
        pub img_size: ImageSize = "img_size",
    }
}

reply! {
    /// Upper left corner.
    pub struct Point {
        /// X coordinate.
        pub x: i64 = "x",
        /// Y coordinate.
        pub y: i64 = "y",
    }
}

reply! {
    /// Position.
    pub struct Position {
        /// Upper left corner.
        #[doc(alias = "leftTop")]
        pub left_top: Point = "left_top",
        /// Upper right corner.
        #[doc(alias = "rightTop")]
        pub right_top: Point = "right_top",
        /// Lower right corner.
        #[doc(alias = "rightBottom")]
        pub right_bottom: Point = "right_bottom",
        /// Lower left corner.
        #[doc(alias = "leftBottom")]
        pub left_bottom: Point = "left_bottom",
    }
}

reply! {
    /// Position of the licence in the image.
    pub struct CardPosition {
        /// Position.
        pub pos: Position = "pos",
    }
}

reply! {
    /// Image size.
    pub struct ImageSize {
        /// Width.
        pub w: i64 = "w",
        /// Height.
        pub h: i64 = "h",
    }
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DriverLicense {
    /// The picture: a file to upload or its address.
    pub img: Picture,
    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    pub r#type: Option<PictureKind>,
}

impl DriverLicense {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into(), r#type: None }
    }

    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<PictureKind>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Serialize for DriverLicense {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).optional("type", &self.r#type).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.driverLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.driverLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.driverLicense`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.driverLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayDriverLicense>"
)]
pub trait MayDriverLicense {}

#[diagnostic::do_not_recommend]
impl MayDriverLicense for AllPermissions {}
impl<S: MayDriverLicense> DeclaredIn<S> for DriverLicense {}

reply! {
    /// The answer to [`DriverLicense`].
    pub struct DriverLicenseReply {
        /// Licence number.
        #[doc(alias = "idNum")]
        pub id_num: String = "id_num",
        /// Holder name.
        pub name: String = "name",
        /// Sex.
        pub sex: String = "sex",
        /// Street address.
        pub address: String = "address",
        /// Date of birth.
        #[doc(alias = "birthDate")]
        pub birth_date: String = "birth_date",
        /// Date of issue.
        #[doc(alias = "issueDate")]
        pub issue_date: String = "issue_date",
        /// Vehicle class the licence allows.
        #[doc(alias = "carClass")]
        pub car_class: String = "car_class",
        /// Valid from.
        #[doc(alias = "validFrom")]
        pub valid_from: String = "valid_from",
        /// Valid to.
        #[doc(alias = "validTo")]
        pub valid_to: String = "valid_to",
        /// Seal text.
        #[doc(alias = "officialSeal")]
        pub official_seal: String = "official_seal",
        /// Ethnic group. Known from other SDKs only.
        pub nationality: String = "nationality",
    }
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DrivingLicense {
    /// The picture: a file to upload or its address.
    pub img: Picture,
    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    pub r#type: Option<PictureKind>,
}

impl DrivingLicense {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into(), r#type: None }
    }

    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<PictureKind>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Serialize for DrivingLicense {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).optional("type", &self.r#type).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.drivingLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.drivingLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.drivingLicense`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.drivingLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayDrivingLicense>"
)]
pub trait MayDrivingLicense {}

#[diagnostic::do_not_recommend]
impl MayDrivingLicense for AllPermissions {}
impl<S: MayDrivingLicense> DeclaredIn<S> for DrivingLicense {}

reply! {
    /// The answer to [`DrivingLicense`].
    pub struct DrivingLicenseReply {
        /// Plate number.
        #[doc(alias = "plateNum")]
        pub plate_num: String = "plate_num",
        /// Vehicle type.
        #[doc(alias = "vehicleType")]
        pub vehicle_type: String = "vehicle_type" | "vhicle_type",
        /// Owner.
        pub owner: String = "owner",
        /// Address.
        pub addr: String = "addr",
        /// Use of the vehicle.
        #[doc(alias = "useCharacter")]
        pub use_character: String = "use_character",
        /// Model.
        pub model: String = "model",
        /// Vehicle identification number.
        pub vin: String = "vin",
        /// Engine number.
        #[doc(alias = "engineNum")]
        pub engine_num: String = "engine_num",
        /// Registration date.
        #[doc(alias = "registerDate")]
        pub register_date: String = "register_date",
        /// Date of issue.
        #[doc(alias = "issueDate")]
        pub issue_date: String = "issue_date",
        /// Plate number (second field).
        #[doc(alias = "plateNumB")]
        pub plate_num_b: String = "plate_num_b",
        /// Archive number.
        pub record: String = "record",
        /// Seats.
        #[doc(alias = "passengersNum")]
        pub passengers_num: String = "passengers_num",
        /// Gross weight.
        #[doc(alias = "totalQuality")]
        pub total_quality: String = "total_quality",
        /// Curb weight.
        #[doc(alias = "prepareQuality")]
        pub prepare_quality: String = "prepare_quality",
        /// Outer size. Known from other SDKs only.
        #[doc(alias = "overallSize")]
        pub overall_size: String = "overall_size",
        /// Position of the front card. Known from other SDKs only.
        #[doc(alias = "cardPositionFront")]
        pub card_position_front: CardPosition = "card_position_front",
        /// Position of the back card. Known from other SDKs only.
        #[doc(alias = "cardPositionBack")]
        pub card_position_back: CardPosition = "card_position_back",
        /// Image size. Known from other SDKs only.
        #[doc(alias = "imgSize")]
        pub img_size: ImageSize = "img_size",
    }
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Idcard {
    /// The picture: a file to upload or its address.
    pub img: Picture,
    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    pub r#type: Option<PictureKind>,
}

impl Idcard {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into(), r#type: None }
    }

    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<PictureKind>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Serialize for Idcard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).optional("type", &self.r#type).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.idcard`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.idcard` is not declared by this cloud function",
    label = "needs the permission `ocr.idcard`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.idcard\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayIdcard>"
)]
pub trait MayIdcard {}

#[diagnostic::do_not_recommend]
impl MayIdcard for AllPermissions {}
impl<S: MayIdcard> DeclaredIn<S> for Idcard {}

reply! {
    /// The answer to [`Idcard`].
    pub struct IdcardReply {
        /// Front or Back.
        pub r#type: Option<CardSide> = "type",
        /// Holder name (front).
        pub name: String = "name",
        /// Id number (front).
        pub id: String = "id",
        /// Validity (back).
        #[doc(alias = "validDate")]
        pub valid_date: String = "valid_date",
        /// Address (front).
        pub addr: String = "addr",
        /// Gender (front).
        pub gender: String = "gender",
        /// Ethnic group (front).
        pub nationality: String = "nationality",
    }
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PrintedText {
    /// The picture: a file to upload or its address.
    pub img: Picture,
}

impl PrintedText {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into() }
    }
}

impl Serialize for PrintedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.printedText`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.printedText` is not declared by this cloud function",
    label = "needs the permission `ocr.printedText`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.printedText\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayPrintedText>"
)]
pub trait MayPrintedText {}

#[diagnostic::do_not_recommend]
impl MayPrintedText for AllPermissions {}
impl<S: MayPrintedText> DeclaredIn<S> for PrintedText {}

reply! {
    /// The answer to [`PrintedText`].
    pub struct PrintedTextReply {
        /// Recognised items.
        pub items: Vec<TextItem> = "items",
        /// Image size.
        #[doc(alias = "imgSize")]
        pub img_size: ImageSize = "img_size",
    }
}

reply! {
    /// Recognised items.
    pub struct TextItem {
        /// Position.
        pub pos: Position = "pos",
        /// Recognised text. Known from other SDKs only.
        pub text: String = "text",
    }
}

/// Read a vehicle licence.
///
/// An older name of [`ocr.drivingLicense`](crate::ocr::DrivingLicense). Declare the name that you call. It is not
/// verified that the platform still accepts this name.
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
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct VehicleLicense {
    /// The picture: a file to upload or its address.
    pub img: Picture,
    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    pub r#type: Option<PictureKind>,
}

impl VehicleLicense {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(img: impl Into<Picture>) -> Self {
        Self { img: img.into(), r#type: None }
    }

    /// Photo or scan. On older pages and in cloud examples, no longer in the table.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<PictureKind>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Serialize for VehicleLicense {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).union(&self.img).optional("type", &self.r#type).end()
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

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `ocr.vehicleLicense`.
#[diagnostic::on_unimplemented(
    message = "cloud call `ocr.vehicleLicense` is not declared by this cloud function",
    label = "needs the permission `ocr.vehicleLicense`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"ocr.vehicleLicense\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl ocr::MayVehicleLicense>"
)]
pub trait MayVehicleLicense {}

#[diagnostic::do_not_recommend]
impl MayVehicleLicense for AllPermissions {}
impl<S: MayVehicleLicense> DeclaredIn<S> for VehicleLicense {}
