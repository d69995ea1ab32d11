use cloudfn_runtime::{Cloud, Error, cloud_function};

/// Counts the lines of a file, and writes the number beside it. Returns the fileID of the new file.
#[cloud_function]
async fn count_lines(file_id: String, cloud: Cloud) -> Result<String, Error> {
    let content = cloud.download_file(&file_id).await?;
    let lines = String::from_utf8_lossy(&content).lines().count();
    cloud.upload_file("prices/lines.txt", lines.to_string()).await
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    #[test]
    fn the_number_of_lines_is_stored() -> Result<(), Error> {
        let test = TestCloud::new().stored_file("prices/today.csv", "tea,250\ncup,900\n");
        let file_id = block_on(count_lines(test.file_id("prices/today.csv"), test.cloud()))?;
        assert_eq!(file_id, test.file_id("prices/lines.txt"));
        assert_eq!(test.stored("prices/lines.txt").as_deref(), Some(&b"2"[..]));
        Ok(())
    }

    #[test]
    fn a_file_that_does_not_exist_is_an_error() {
        let test = TestCloud::new();
        let error = block_on(count_lines(test.file_id("prices/none.csv"), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), -503_003);
        assert!(test.stored("prices/lines.txt").is_none());
    }
}
