//! Requests in the list by their paths, in the ways in which users import them.

#![deny(warnings)]

mod class_that_only_the_list_uses {
    use cloudfn_runtime::openapi::wxacode;
    use cloudfn_runtime::{Error, cloud_function};

    #[cloud_function(openapi = [wxacode::Get, wxacode::GetUnlimited])]
    async fn class() -> Result<(), Error> {
        Ok(())
    }
}

mod catalog_that_only_the_list_uses {
    use cloudfn_runtime::openapi;
    use cloudfn_runtime::{Error, cloud_function};

    #[cloud_function(openapi = [openapi::wxa::sec::order::GetOrder])]
    async fn catalog() -> Result<(), Error> {
        Ok(())
    }
}

mod class_that_is_retired {
    use cloudfn_runtime::openapi::template_message;
    use cloudfn_runtime::{Error, cloud_function};

    #[cloud_function(openapi = [template_message::AddTemplate])]
    #[expect(deprecated)]
    async fn retired() -> Result<(), Error> {
        Ok(())
    }
}

mod nothing_imported {
    #[cloudfn_runtime::cloud_function(openapi = [wxacode::Get, ::cloudfn_runtime::openapi::subscribe_message::Send])]
    async fn nothing() -> Result<(), cloudfn_runtime::Error> {
        Ok(())
    }
}

fn main() {
    use cloudfn_runtime::{Error, cloud_function};

    #[cloud_function(openapi = [wxacode::Get])]
    async fn in_a_block() -> Result<(), Error> {
        Ok(())
    }

    assert_eq!(cloudfn_runtime::Function::all().len(), 5);
}
