//! Concurrent callers, each with its own openid, token and secret.

use super::driver;
use super::package::package;
use crate::gateway::VerifyingGateway;
use crate::options::Options;
use crate::report::Report;

const AT_ONCE: &str = "16";

pub(crate) async fn run(options: &Options) -> anyhow::Result<Report> {
    let mut report = Report::default();
    let packages = match package(options).await? {
        Ok(packages) => packages,
        Err(reason) => {
            report.skip("callers of the Node package", reason);
            return Ok(report);
        }
    };
    let folder = packages.join("bed_interleaved").display().to_string();
    let count = options.count(200, 2_000).to_string();
    for (mode, where_from) in [("context", "in its context"), ("process", "in process.env when `main` is called")] {
        let gateway = VerifyingGateway::start().await?;
        let arguments = [folder.as_str(), mode, &count, AT_ONCE, &gateway.url()];
        let (calls, wrong) = driver::run("mixed-callers.js", &arguments).await?;
        let title = format!("{AT_ONCE} concurrent callers, each with its own secret {where_from}");
        report.never(format!("{title}: answers for another caller"), &wrong, calls);
        gateway.report(&mut report);
    }
    Ok(report)
}
