// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `search`.

#![allow(deprecated, reason = "what is gone still compiles")]

use cloudfn_openapi::search::*;

use crate::{assert_wire, read};

#[test]
fn image_search_speaks_the_catalogs_names() {
    assert_wire(
        ImageSearch::new(cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        ImageSearch::new(cloudfn_openapi::Media::new("image/png", *b"..")),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    let reply = read::<ImageSearch>(
        r#"{"items":[{"title":"TITLE","img_url":"IMG_URL","price":"PRICE","path":"PATH","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.items[0].title, "TITLE");
    assert_eq!(reply.items[0].img_url, "IMG_URL");
    assert_eq!(reply.items[0].price, "PRICE");
    assert_eq!(reply.items[0].path, "PATH");
    read::<ImageSearch>("{}");
}

#[test]
fn site_search_speaks_the_catalogs_names() {
    assert_wire(
        SiteSearch::new("KEYWORD", "NEXT_PAGE_INFO"),
        r#"{"keyword":"KEYWORD","next_page_info":"NEXT_PAGE_INFO"}"#,
    );
    assert_wire(
        SiteSearch::new("KEYWORD", "NEXT_PAGE_INFO"),
        r#"{"keyword":"KEYWORD","next_page_info":"NEXT_PAGE_INFO"}"#,
    );
    let reply = read::<SiteSearch>(
        r#"{"items":[{"title":"TITLE","description":"DESCRIPTION","image":"IMAGE","path":"PATH","a member of tomorrow":{"deep":[1]}}],"has_next_page":true,"next_page_info":"NEXT_PAGE_INFO","hit_count":764,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.items[0].title, "TITLE");
    assert_eq!(reply.items[0].description, "DESCRIPTION");
    assert_eq!(reply.items[0].image, "IMAGE");
    assert_eq!(reply.items[0].path, "PATH");
    assert!(reply.has_next_page);
    assert_eq!(reply.next_page_info, "NEXT_PAGE_INFO");
    assert_eq!(reply.hit_count, 764);
    read::<SiteSearch>("{}");
}

#[test]
fn submit_pages_speaks_the_catalogs_names() {
    assert_wire(SubmitPages::new([Page::new("PATH", "QUERY")]), r#"{"pages":[{"path":"PATH","query":"QUERY"}]}"#);
    assert_wire(
        SubmitPages::new([Page::new("PATH", "QUERY").data_list([PageData::new(PageDataArguments {
            r#type: PageDataType::CpData,
            update: PageUpdate::Submit,
            content_id: "CONTENT_ID".into(),
            title: "TITLE".into(),
            mainbody: "MAINBODY".into(),
            time_publish: 232,
            time_modify: 563,
        })
        .h5_url("H5_URL")
        .r#abstract(["ABSTRACT"])
        .referer("REFERER")
        .cover_img_url("COVER_IMG_URL")
        .author(PageAuthor::new("AUTHOR_NAME").author_title("AUTHOR_TITLE").author_portrait("AUTHOR_PORTRAIT"))
        .video([PageVideo::new(127, "VIDEO_IMG").video_title("VIDEO_TITLE")])
        .extra_info("EXTRA_INFO")])]),
        r#"{"pages":[{"path":"PATH","query":"QUERY","data_list":[{"@type":"wxsearch_cpdata","update":1,"content_id":"CONTENT_ID","page_type":2,"h5_url":"H5_URL","title":"TITLE","abstract":["ABSTRACT"],"referer":"REFERER","cover_img_url":"COVER_IMG_URL","mainbody":"MAINBODY","author":{"author_name":"AUTHOR_NAME","author_title":"AUTHOR_TITLE","author_portrait":"AUTHOR_PORTRAIT"},"video":[{"video_title":"VIDEO_TITLE","video_length":127,"video_img":"VIDEO_IMG"}],"time_publish":232,"time_modify":563,"extra_info":"EXTRA_INFO"}]}]}"#,
    );
    read::<SubmitPages>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SubmitPages>("{}");
}
