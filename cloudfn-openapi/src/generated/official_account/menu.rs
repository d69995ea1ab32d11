// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.menu`: 7 of WeChat's server APIs.
//!
//! ```
//! use cloudfn_openapi::Request;
//! use cloudfn_openapi::official_account::menu;
//!
//! let request = menu::AddConditional::new([menu::Button::new("NAME")], menu::MatchRule::new());
//! assert_eq!(menu::AddConditional::API.name, "officialAccount.menu.addConditional");
//! # let _ = request;
//! ```

use serde::{Serialize, Serializer};

use crate::closed_set::text_set;
use crate::object::Object;
use crate::reply::reply;
use crate::{AllPermissions, Api, AppId, Content, DeclaredIn, MediaId, Method, ReadError, Request};

/// Create a menu for some users.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.addConditional`, over HTTPS `POST /cgi-bin/menu/addconditional`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html#0).
#[doc(alias = "openapi.officialAccount.menu.addConditional")]
#[doc(alias = "addConditional")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AddConditional {
    /// The menu, at most three buttons.
    pub button: Vec<Button>,
    /// Who sees it; at least one member is set.
    pub matchrule: MatchRule,
}

impl AddConditional {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(button: impl IntoIterator<Item = Button>, matchrule: MatchRule) -> Self {
        Self { button: button.into_iter().collect(), matchrule }
    }
}

impl Serialize for AddConditional {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("button", &self.button).member("matchrule", &self.matchrule).end()
    }
}

impl Request for AddConditional {
    const API: Api =
        Api::named("officialAccount.menu.addConditional").endpoint(Method::Post, "/cgi-bin/menu/addconditional");

    type Reply = AddConditionalReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.addConditional`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.addConditional` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.addConditional`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.addConditional\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayAddConditional>"
)]
pub trait MayAddConditional {}

#[diagnostic::do_not_recommend]
impl MayAddConditional for AllPermissions {}
impl<S: MayAddConditional> DeclaredIn<S> for AddConditional {}

reply! {
    /// The answer to [`AddConditional`].
    pub struct AddConditionalReply {
        /// Id of the menu.
        pub menuid: String = "menuid",
    }
}

text_set! {
    /// What a click does; absent if there are buttons below.
    ButtonType {
        /// Sends an event.
        Click = "click",
        /// Opens an address.
        View = "view",
        /// Scans a code, and shows its content.
        ScancodePush = "scancode_push",
        /// Scans a code, and waits for a message.
        ScancodeWaitmsg = "scancode_waitmsg",
        /// Takes a photo.
        PicSysphoto = "pic_sysphoto",
        /// Takes a photo, or takes one of the album.
        PicPhotoOrAlbum = "pic_photo_or_album",
        /// Takes pictures of WeChat's album.
        PicWeixin = "pic_weixin",
        /// Chooses a place.
        LocationSelect = "location_select",
        /// Sends permanent material.
        MediaId = "media_id",
        /// Opens an article that is permanent material.
        ViewLimited = "view_limited",
        /// Sends a published article.
        ArticleId = "article_id",
        /// Opens a published article.
        ArticleViewLimited = "article_view_limited",
        /// Opens a mini program.
        Miniprogram = "miniprogram",
    }
}

/// Buttons below, at most five.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SubButton {
    /// Text of the button.
    pub name: String,
    /// What a click does.
    pub r#type: ButtonType,
    /// Key for the event that a click sends, at most 128 bytes.
    pub key: Option<String>,
    /// Address, of the types view and miniprogram.
    pub url: Option<String>,
    /// Mini program, of the type miniprogram.
    pub appid: Option<AppId>,
    /// Page of the mini program.
    pub pagepath: Option<String>,
    /// Permanent material, of the types `media_id` and `view_limited`.
    #[doc(alias = "mediaId")]
    pub media_id: Option<MediaId>,
    /// Published article, of the types `article_id` and `article_view_limited`.
    #[doc(alias = "articleId")]
    pub article_id: Option<String>,
}

impl SubButton {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(name: impl Into<String>, r#type: impl Into<ButtonType>) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            key: None,
            url: None,
            appid: None,
            pagepath: None,
            media_id: None,
            article_id: None,
        }
    }

    /// Key for the event that a click sends, at most 128 bytes.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Address, of the types view and miniprogram.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Permanent material, of the types `media_id` and `view_limited`.
    #[doc(alias = "mediaId")]
    #[must_use]
    pub fn media_id(mut self, media_id: impl Into<MediaId>) -> Self {
        self.media_id = Some(media_id.into());
        self
    }

    /// Published article, of the types `article_id` and `article_view_limited`.
    #[doc(alias = "articleId")]
    #[must_use]
    pub fn article_id(mut self, article_id: impl Into<String>) -> Self {
        self.article_id = Some(article_id.into());
        self
    }

    /// Mini program, of the type miniprogram.
    #[must_use]
    pub fn appid(mut self, appid: impl Into<AppId>) -> Self {
        self.appid = Some(appid.into());
        self
    }

    /// Page of the mini program.
    #[must_use]
    pub fn pagepath(mut self, pagepath: impl Into<String>) -> Self {
        self.pagepath = Some(pagepath.into());
        self
    }
}

impl Serialize for SubButton {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("name", &self.name)
            .member("type", &self.r#type)
            .optional("key", &self.key)
            .optional("url", &self.url)
            .optional("appid", &self.appid)
            .optional("pagepath", &self.pagepath)
            .optional("media_id", &self.media_id)
            .optional("article_id", &self.article_id)
            .end()
    }
}

/// The menu, at most three buttons.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Button {
    /// Text of the button.
    pub name: String,
    /// What a click does; absent if there are buttons below.
    pub r#type: Option<ButtonType>,
    /// Key for the event that a click sends, at most 128 bytes.
    pub key: Option<String>,
    /// Address, of the types view and miniprogram.
    pub url: Option<String>,
    /// Mini program, of the type miniprogram.
    pub appid: Option<AppId>,
    /// Page of the mini program.
    pub pagepath: Option<String>,
    /// Permanent material, of the types `media_id` and `view_limited`.
    #[doc(alias = "mediaId")]
    pub media_id: Option<MediaId>,
    /// Published article, of the types `article_id` and `article_view_limited`.
    #[doc(alias = "articleId")]
    pub article_id: Option<String>,
    /// Buttons below, at most five.
    #[doc(alias = "subButton")]
    pub sub_button: Option<Vec<SubButton>>,
}

impl Button {
    /// Takes the required members. Each optional member has a setter.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            r#type: None,
            key: None,
            url: None,
            appid: None,
            pagepath: None,
            media_id: None,
            article_id: None,
            sub_button: None,
        }
    }

    /// What a click does; absent if there are buttons below.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<ButtonType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Key for the event that a click sends, at most 128 bytes.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Address, of the types view and miniprogram.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Permanent material, of the types `media_id` and `view_limited`.
    #[doc(alias = "mediaId")]
    #[must_use]
    pub fn media_id(mut self, media_id: impl Into<MediaId>) -> Self {
        self.media_id = Some(media_id.into());
        self
    }

    /// Published article, of the types `article_id` and `article_view_limited`.
    #[doc(alias = "articleId")]
    #[must_use]
    pub fn article_id(mut self, article_id: impl Into<String>) -> Self {
        self.article_id = Some(article_id.into());
        self
    }

    /// Mini program, of the type miniprogram.
    #[must_use]
    pub fn appid(mut self, appid: impl Into<AppId>) -> Self {
        self.appid = Some(appid.into());
        self
    }

    /// Page of the mini program.
    #[must_use]
    pub fn pagepath(mut self, pagepath: impl Into<String>) -> Self {
        self.pagepath = Some(pagepath.into());
        self
    }

    /// Buttons below, at most five.
    #[doc(alias = "subButton")]
    #[must_use]
    pub fn sub_button(mut self, sub_button: impl IntoIterator<Item = SubButton>) -> Self {
        self.sub_button = Some(sub_button.into_iter().collect());
        self
    }
}

impl Serialize for Button {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .member("name", &self.name)
            .optional("type", &self.r#type)
            .optional("key", &self.key)
            .optional("url", &self.url)
            .optional("appid", &self.appid)
            .optional("pagepath", &self.pagepath)
            .optional("media_id", &self.media_id)
            .optional("article_id", &self.article_id)
            .optional("sub_button", &self.sub_button)
            .end()
    }
}

/// Who sees it; at least one member is set.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct MatchRule {
    /// Language of the users: `zh_CN`, for example.
    pub language: Option<String>,
    /// Id of the tag of the users.
    #[doc(alias = "tagId")]
    pub tag_id: Option<String>,
    /// 1 iOS, 2 Android, 3 others.
    #[doc(alias = "clientPlatformType")]
    pub client_platform_type: Option<String>,
}

impl MatchRule {
    /// Takes nothing: every member is optional and has a setter.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Id of the tag of the users.
    #[doc(alias = "tagId")]
    #[must_use]
    pub fn tag_id(mut self, tag_id: impl Into<String>) -> Self {
        self.tag_id = Some(tag_id.into());
        self
    }

    /// 1 iOS, 2 Android, 3 others.
    #[doc(alias = "clientPlatformType")]
    #[must_use]
    pub fn client_platform_type(mut self, client_platform_type: impl Into<String>) -> Self {
        self.client_platform_type = Some(client_platform_type.into());
        self
    }

    /// Language of the users: `zh_CN`, for example.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }
}

impl Serialize for MatchRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer)
            .optional("language", &self.language)
            .optional("tag_id", &self.tag_id)
            .optional("client_platform_type", &self.client_platform_type)
            .end()
    }
}

/// Create the menu.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.create`, over HTTPS `POST /cgi-bin/menu/create`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Creating_Custom-Defined_Menu.html).
#[doc(alias = "openapi.officialAccount.menu.create")]
#[doc(alias = "create")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Create {
    /// The menu, at most three buttons.
    pub button: Vec<Button>,
}

impl Create {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(button: impl IntoIterator<Item = Button>) -> Self {
        Self { button: button.into_iter().collect() }
    }
}

impl Serialize for Create {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("button", &self.button).end()
    }
}

impl Request for Create {
    const API: Api = Api::named("officialAccount.menu.create").endpoint(Method::Post, "/cgi-bin/menu/create");

    type Reply = CreateReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.create`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.create` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.create`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.create\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayCreate>"
)]
pub trait MayCreate {}

#[diagnostic::do_not_recommend]
impl MayCreate for AllPermissions {}
impl<S: MayCreate> DeclaredIn<S> for Create {}

reply! {
    /// The answer to [`Create`]. WeChat documents no members besides errcode and errmsg.
    pub struct CreateReply {}
}

/// Delete a menu for some users.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.delConditional`, over HTTPS `POST /cgi-bin/menu/delconditional`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html#1).
#[doc(alias = "openapi.officialAccount.menu.delConditional")]
#[doc(alias = "delConditional")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DelConditional {
    /// Id of the menu.
    pub menuid: String,
}

impl DelConditional {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(menuid: impl Into<String>) -> Self {
        Self { menuid: menuid.into() }
    }
}

impl Serialize for DelConditional {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("menuid", &self.menuid).end()
    }
}

impl Request for DelConditional {
    const API: Api =
        Api::named("officialAccount.menu.delConditional").endpoint(Method::Post, "/cgi-bin/menu/delconditional");

    type Reply = DelConditionalReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.delConditional`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.delConditional` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.delConditional`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.delConditional\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayDelConditional>"
)]
pub trait MayDelConditional {}

#[diagnostic::do_not_recommend]
impl MayDelConditional for AllPermissions {}
impl<S: MayDelConditional> DeclaredIn<S> for DelConditional {}

reply! {
    /// The answer to [`DelConditional`]. WeChat documents no members besides errcode and errmsg.
    pub struct DelConditionalReply {}
}

/// Delete all menus.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.delete`, over HTTPS `GET /cgi-bin/menu/delete`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Deleting_Custom-Defined_Menu.html).
#[doc(alias = "openapi.officialAccount.menu.delete")]
#[doc(alias = "delete")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Delete {}

impl Delete {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for Delete {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for Delete {
    const API: Api = Api::named("officialAccount.menu.delete").endpoint(Method::Get, "/cgi-bin/menu/delete");

    type Reply = DeleteReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.delete`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.delete` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.delete`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.delete\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayDelete>"
)]
pub trait MayDelete {}

#[diagnostic::do_not_recommend]
impl MayDelete for AllPermissions {}
impl<S: MayDelete> DeclaredIn<S> for Delete {}

reply! {
    /// The answer to [`Delete`]. WeChat documents no members besides errcode and errmsg.
    pub struct DeleteReply {}
}

/// Get the menus that the API created.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.get`, over HTTPS `GET /cgi-bin/menu/get`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Getting_Custom_Menu_Configurations.html).
#[doc(alias = "openapi.officialAccount.menu.get")]
#[doc(alias = "get")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Get {}

impl Get {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for Get {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for Get {
    const API: Api = Api::named("officialAccount.menu.get").endpoint(Method::Get, "/cgi-bin/menu/get");

    type Reply = GetReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.get`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.get` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.get`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.get\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayGet>"
)]
pub trait MayGet {}

#[diagnostic::do_not_recommend]
impl MayGet for AllPermissions {}
impl<S: MayGet> DeclaredIn<S> for Get {}

reply! {
    /// The answer to [`Get`].
    pub struct GetReply {
        /// The menu of everybody.
        pub menu: Menu = "menu",
        /// The menus for some users.
        pub conditionalmenu: Vec<ConditionalMenu> = "conditionalmenu",
    }
}

reply! {
    /// Buttons below.
    pub struct ShownSubButton {
        /// Text of the button.
        pub name: String = "name",
        /// What a click does; absent if there are buttons below.
        pub r#type: Option<ButtonType> = "type",
        /// Key for the event that a click sends.
        pub key: Option<String> = "key",
        /// Address.
        pub url: Option<String> = "url",
        /// Permanent material.
        #[doc(alias = "mediaId")]
        pub media_id: Option<MediaId> = "media_id",
        /// Published article.
        #[doc(alias = "articleId")]
        pub article_id: Option<String> = "article_id",
        /// Mini program.
        pub appid: Option<AppId> = "appid",
        /// Page of the mini program.
        pub pagepath: Option<String> = "pagepath",
    }
}

reply! {
    /// Its buttons.
    pub struct ShownButton {
        /// Text of the button.
        pub name: String = "name",
        /// What a click does; absent if there are buttons below.
        pub r#type: Option<ButtonType> = "type",
        /// Key for the event that a click sends.
        pub key: Option<String> = "key",
        /// Address.
        pub url: Option<String> = "url",
        /// Permanent material.
        #[doc(alias = "mediaId")]
        pub media_id: Option<MediaId> = "media_id",
        /// Published article.
        #[doc(alias = "articleId")]
        pub article_id: Option<String> = "article_id",
        /// Mini program.
        pub appid: Option<AppId> = "appid",
        /// Page of the mini program.
        pub pagepath: Option<String> = "pagepath",
        /// Buttons below.
        #[doc(alias = "subButton")]
        pub sub_button: Vec<ShownSubButton> = "sub_button",
    }
}

reply! {
    /// The menu of everybody.
    pub struct Menu {
        /// Its buttons.
        pub button: Vec<ShownButton> = "button",
        /// Id of the menu, if there are menus for some users.
        pub menuid: Option<String> = "menuid",
    }
}

reply! {
    /// Who sees it.
    pub struct ShownRule {
        /// Id of the tag of the users.
        #[doc(alias = "tagId")]
        pub tag_id: String = "tag_id" | "group_id",
        /// 1 iOS, 2 Android, 3 others.
        #[doc(alias = "clientPlatformType")]
        pub client_platform_type: String = "client_platform_type",
        /// Language of the users: `zh_CN`, for example.
        pub language: String = "language",
        /// 1 men, 2 women. Known from other SDKs and older pages only.
        pub sex: Option<String> = "sex",
        /// Country of the users. Known from other SDKs and older pages only.
        pub country: Option<String> = "country",
        /// Province of the users. Known from other SDKs and older pages only.
        pub province: Option<String> = "province",
        /// City of the users. Known from other SDKs and older pages only.
        pub city: Option<String> = "city",
    }
}

reply! {
    /// The menus for some users.
    pub struct ConditionalMenu {
        /// Its buttons.
        pub button: Vec<ShownButton> = "button",
        /// Who sees it.
        pub matchrule: ShownRule = "matchrule",
        /// Id of the menu.
        pub menuid: String = "menuid",
    }
}

/// Get the current menu, also one that was made in the console.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.getSelfMenu`, over HTTPS `GET /cgi-bin/get_current_selfmenu_info`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Querying_Custom_Menus.html).
#[doc(alias = "openapi.officialAccount.menu.getSelfMenu")]
#[doc(alias = "getSelfMenu")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct GetSelfMenu {}

impl GetSelfMenu {
    /// Takes nothing: there are no members.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Serialize for GetSelfMenu {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).end()
    }
}

impl Request for GetSelfMenu {
    const API: Api =
        Api::named("officialAccount.menu.getSelfMenu").endpoint(Method::Get, "/cgi-bin/get_current_selfmenu_info");

    type Reply = GetSelfMenuReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.getSelfMenu`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.getSelfMenu` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.getSelfMenu`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.getSelfMenu\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayGetSelfMenu>"
)]
pub trait MayGetSelfMenu {}

#[diagnostic::do_not_recommend]
impl MayGetSelfMenu for AllPermissions {}
impl<S: MayGetSelfMenu> DeclaredIn<S> for GetSelfMenu {}

reply! {
    /// The answer to [`GetSelfMenu`].
    pub struct GetSelfMenuReply {
        /// Whether there is a menu. `true` is 1 on the wire.
        #[doc(alias = "isMenuOpen")]
        pub is_menu_open: bool = "is_menu_open",
        /// The menu.
        #[doc(alias = "selfmenuInfo")]
        pub selfmenu_info: CurrentMenu = "selfmenu_info",
    }
}

reply! {
    /// These articles.
    pub struct CurrentArticle {
        /// Title.
        pub title: String = "title",
        /// Author.
        pub author: Option<String> = "author",
        /// Summary.
        pub digest: Option<String> = "digest",
        /// Whether the cover is shown. `true` is 1 on the wire.
        #[doc(alias = "showCover")]
        pub show_cover: bool = "show_cover",
        /// Address of the cover.
        #[doc(alias = "coverUrl")]
        pub cover_url: String = "cover_url",
        /// Address of the article.
        #[doc(alias = "contentUrl")]
        pub content_url: String = "content_url",
        /// Address behind "read the original".
        #[doc(alias = "sourceUrl")]
        pub source_url: Option<String> = "source_url",
    }
}

reply! {
    /// Articles.
    pub struct CurrentArticles {
        /// These articles.
        pub list: Vec<CurrentArticle> = "list",
    }
}

reply! {
    /// These buttons.
    pub struct CurrentSubButton {
        /// Text of the button.
        pub name: String = "name",
        /// What a click does; text, img, video, voice and news are set on WeChat's site only.
        pub r#type: Option<String> = "type",
        /// Key for the event that a click sends.
        pub key: Option<String> = "key",
        /// Text, media id or address, depending on the type.
        pub value: Option<String> = "value",
        /// Address.
        pub url: Option<String> = "url",
        /// Articles.
        #[doc(alias = "newsInfo")]
        pub news_info: Option<CurrentArticles> = "news_info",
    }
}

reply! {
    /// The buttons below.
    pub struct CurrentSubmenu {
        /// These buttons.
        pub list: Vec<CurrentSubButton> = "list",
    }
}

reply! {
    /// Its buttons.
    pub struct CurrentButton {
        /// Text of the button.
        pub name: String = "name",
        /// What a click does; text, img, video, voice and news are set on WeChat's site only.
        pub r#type: Option<String> = "type",
        /// Key for the event that a click sends.
        pub key: Option<String> = "key",
        /// Text, media id or address, depending on the type.
        pub value: Option<String> = "value",
        /// Address.
        pub url: Option<String> = "url",
        /// Articles.
        #[doc(alias = "newsInfo")]
        pub news_info: Option<CurrentArticles> = "news_info",
        /// The buttons below.
        #[doc(alias = "subButton")]
        pub sub_button: Option<CurrentSubmenu> = "sub_button",
    }
}

reply! {
    /// The menu.
    pub struct CurrentMenu {
        /// Its buttons.
        pub button: Vec<CurrentButton> = "button",
    }
}

/// Get the menu that a user sees.
///
/// Official accounts have this API: name the account by `.appid(..)` of the call.
///
/// Cloud call `officialAccount.menu.tryMatch`, over HTTPS `POST /cgi-bin/menu/trymatch`;
/// [WeChat's page](https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html#2).
#[doc(alias = "openapi.officialAccount.menu.tryMatch")]
#[doc(alias = "tryMatch")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TryMatch {
    /// Openid or WeChat id of the user.
    #[doc(alias = "userId")]
    pub user_id: String,
}

impl TryMatch {
    /// Takes all members: each is required.
    #[must_use]
    pub fn new(user_id: impl Into<String>) -> Self {
        Self { user_id: user_id.into() }
    }
}

impl Serialize for TryMatch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::new(serializer).member("user_id", &self.user_id).end()
    }
}

impl Request for TryMatch {
    const API: Api = Api::named("officialAccount.menu.tryMatch").endpoint(Method::Post, "/cgi-bin/menu/trymatch");

    type Reply = TryMatchReply;

    #[inline]
    fn read(content: Content) -> Result<Self::Reply, ReadError> {
        content.json()
    }

    #[inline]
    fn kept(self) -> Option<crate::Kept> {
        Some(Box::new(self))
    }
}

/// The permission to call `officialAccount.menu.tryMatch`.
#[diagnostic::on_unimplemented(
    message = "cloud call `officialAccount.menu.tryMatch` is not declared by this cloud function",
    label = "needs the permission `officialAccount.menu.tryMatch`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"officialAccount.menu.tryMatch\"])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl official_account::menu::MayTryMatch>"
)]
pub trait MayTryMatch {}

#[diagnostic::do_not_recommend]
impl MayTryMatch for AllPermissions {}
impl<S: MayTryMatch> DeclaredIn<S> for TryMatch {}

reply! {
    /// The answer to [`TryMatch`].
    pub struct TryMatchReply {
        /// The buttons that the user sees.
        pub button: Vec<ShownButton> = "button",
    }
}
