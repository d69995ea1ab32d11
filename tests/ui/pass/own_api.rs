//! APIs that the catalog does not have.

#![deny(warnings)]

use cloudfn_runtime::openapi::{Content, Image, Media, Method, Request};
use cloudfn_runtime::{Answer, Cloud, Error, OpenApi, Permit, Untyped, cloud_function};
use serde::{Deserialize, Serialize};

/// A request with all arguments.
#[derive(Debug, Serialize, OpenApi)]
#[openapi(name = "newClass.newMethod", reply = NewReply, path = "/wxa/newmethod", method = "GET")]
pub struct NewMethod<'a> {
    scene: &'a str,
    picture: Option<Media>,
}

/// The reply to the request.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewReply {
    /// A number.
    pub count: u32,
}

mod requests {
    use super::{OpenApi, Serialize};

    #[derive(Serialize, OpenApi)]
    #[openapi(name = "newClass.picture", binary)]
    pub(crate) struct Picture;

    #[derive(Serialize, OpenApi)]
    #[openapi(name = "newClass.anything", path = "/wxa/anything")]
    pub(crate) struct Anything<T: Clone>(pub(crate) T)
    where
        T: Serialize;

    #[deprecated(note = "use newClass.picture")]
    #[derive(Serialize, OpenApi)]
    #[openapi(name = "oldClass.picture")]
    pub(crate) enum Old {
        Picture,
    }
}

#[cloud_function(openapi = [
    "newClass.newMethod" = NewMethod,
    "newClass.picture" = crate::requests::Picture,
    "wxacode.get",
    "newClass.anything" = requests::Anything,
])]
async fn notify(cloud: Cloud) -> Result<u32, Error> {
    let reply: Answer<NewReply> = cloud.openapi(NewMethod { scene: "a=1", picture: None }).await?;
    let picture: Answer<Image> = cloud.openapi(requests::Picture).await?;
    let anything: Answer<serde_json::Value> = cloud.openapi(requests::Anything(picture.bytes.len())).await?;
    cloud.openapi(Untyped::<NewMethod<'_>>::new(anything["members"].clone())).await?;
    helper(&cloud).await?;
    library(cloud.permit()).await?;
    Ok(reply.count)
}

#[expect(deprecated)]
#[cloud_function(openapi = ["oldClass.picture" = requests::Old])]
async fn old(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(requests::Old::Picture).await?;
    Ok(())
}

async fn helper(cloud: &Cloud<impl MayNewMethod>) -> Result<(), Error> {
    cloud.openapi(NewMethod { scene: "", picture: None }).await?;
    Ok(())
}

async fn library(permit: Permit<'_, requests::Picture>) -> Result<(), Error> {
    permit.openapi(requests::Picture).await?;
    Ok(())
}

fn main() {
    #[derive(Serialize, OpenApi)]
    #[openapi(name = "local.method")]
    struct Local;

    #[cloud_function(openapi = ["local.method" = Local])]
    async fn local(cloud: Cloud) -> Result<(), Error> {
        cloud.openapi(Local).await?;
        Ok(())
    }

    let api = NewMethod::API;
    assert_eq!((api.name, api.method, api.path), ("newClass.newMethod", Method::Get, "/wxa/newmethod"));
    assert_eq!(requests::Anything::<u32>::API.method, Method::Post);
    assert_eq!(NewMethod::read(Content::Json(serde_json::json!({ "count": 7 }))).unwrap().count, 7);
    let picture = Content::Binary { content_type: "image/png".into(), bytes: vec![1] };
    assert_eq!(requests::Picture::read(picture).unwrap().bytes, [1]);
    let _ = local;
}
