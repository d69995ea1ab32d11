use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(cloud: Cloud) -> Result<(), Error> {
    codes::code(&cloud)?.await?;
    Ok(())
}

mod codes {
    use cloudfn_runtime::openapi::wxacode;
    use cloudfn_runtime::{Call, Cloud, Error};

    pub fn code(cloud: &Cloud<impl wxacode::MayGetUnlimited>) -> Result<Call<wxacode::GetUnlimited>, Error> {
        Ok(cloud.openapi(wxacode::GetUnlimited::new("scene")))
    }
}

cloudfn_runtime::main!();
