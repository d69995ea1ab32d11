//! `Environment`: the variables of one invocation.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use foldhash::fast::RandomState;

/// Facts about the instance that are the same for every invocation. They may come from the process if the context of an
/// invocation does not have them. Identity, tokens and secrets never do: those of the process may belong to another
/// caller.
const CONSTANT: [&str; 11] = [
    "CBR_ENV_ID",
    "CLOUDFN_OPEN_API_URL",
    "SCF_FUNCTIONNAME",
    "SCF_NAMESPACE",
    "SUMERU_ENV",
    "TCB_CONTEXT_CNFG",
    "TENCENTCLOUD",
    "TENCENTCLOUD_REGION",
    "TENCENTCLOUD_RUNENV",
    "USER_CODE_ROOT",
    "_HANDLER",
];

/// Prefixes of the names that belong to one caller: the identity, the client, and the tokens for calls. An instance
/// serves many callers, so the values in its process belong to another caller or to none. The variables that the
/// platform lists in `WX_CONTEXT_KEYS` or `TCB_CONTEXT_KEYS` belong to one caller too.
const OF_A_CALLER: [&str; 11] = [
    "LOGINTYPE",
    "TCB_",
    "TRIGGER_SRC",
    "WX_API_",
    "WX_CLIENTIP",
    "WX_CLOUDBASE",
    "WX_CONTEXT",
    "WX_FROM_",
    "WX_OPENID",
    "WX_TRIGGER",
    "WX_UNIONID",
];

/// A whole name that belongs to one caller.
const NAME_OF_A_CALLER: &str = "WX_APPID";

/// Names that match the above and are nevertheless the same for all callers.
const OF_ALL_CALLERS: [&str; 2] = ["TCB_CONTEXT_CNFG", "TCB_ENV"];

/// The variables of one invocation: those of its own context, or those of the process if the host passes no context.
///
/// Its `Debug` shows only names, because values are tokens and secrets.
///
/// ```
/// use cloudfn_runtime::Environment;
///
/// let environment: Environment = [("TCB_ENV".to_owned(), "prod-1a2b3c".to_owned())].into_iter().collect();
/// assert_eq!(environment.get("TCB_ENV"), Some("prod-1a2b3c"));
/// assert_eq!(format!("{environment:?}"), r#"Environment(["TCB_ENV"])"#);
/// ```
#[doc(alias = "process.env")]
#[derive(Clone, Default)]
pub struct Environment {
    variables: Arc<Variables>,
}

#[derive(Default)]
struct Variables {
    values: Values,
    /// The names in `WX_CONTEXT_KEYS` and `TCB_CONTEXT_KEYS`, once they were asked for.
    listed: OnceLock<HashSet<String, RandomState>>,
    /// The names of [`CONSTANT`] that are set, once they were asked for. Each invocation asks the process.
    constant: OnceLock<Vec<&'static str>>,
}

/// Values by name. A Cloud Call looks up some forty names, and only hosts decide which names there are, so the hash is a
/// fast one: with the standard one, these lookups were 4 % of a call.
type Values = HashMap<String, String, RandomState>;

impl From<Values> for Variables {
    fn from(values: Values) -> Self {
        Self { values, listed: OnceLock::new(), constant: OnceLock::new() }
    }
}

impl Environment {
    /// The variables of the process, for a host that passes no context with an invocation.
    #[must_use]
    pub fn of_process() -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect()
    }

    /// The variables of an invocation's own context, with the instance's constant facts from the process.
    #[must_use]
    pub fn of_invocation(context: HashMap<String, String>, process: &Self) -> Self {
        let mut variables: Values = context.into_iter().collect();
        for name in process.constant() {
            if !variables.contains_key(*name)
                && let Some(value) = process.get(name)
            {
                variables.insert((*name).to_owned(), value.to_owned());
            }
        }
        Self { variables: Arc::new(variables.into()) }
    }

    /// The names of the constant facts about the instance that are set.
    fn constant(&self) -> &[&'static str] {
        let is_set = |name: &&str| self.variables.values.contains_key(*name);
        self.variables.constant.get_or_init(|| CONSTANT.into_iter().filter(is_set).collect())
    }

    /// The variables of the process without those of one caller, and the names that were removed.
    ///
    /// A process that asks for its invocations serves one caller after the other with the same variables.
    pub(crate) fn of_the_instance(&self) -> (Self, Vec<String>) {
        let is_of_a_caller = |name: &str| {
            let is_of_all = OF_ALL_CALLERS.contains(&name) || CONSTANT.contains(&name);
            let has_the_name = name == NAME_OF_A_CALLER || OF_A_CALLER.iter().any(|start| name.starts_with(start));
            !is_of_all && (has_the_name || self.listed(name).is_some())
        };
        let (left_out, kept): (Vec<_>, Vec<_>) =
            self.variables.values.iter().partition(|(name, _)| is_of_a_caller(name));
        let mut left_out: Vec<_> = left_out.into_iter().map(|(name, _)| name.clone()).collect();
        left_out.sort_unstable();
        (kept.into_iter().map(|(name, value)| (name.clone(), value.clone())).collect(), left_out)
    }

    /// These variables with others added. The others win.
    pub(crate) fn with(&self, others: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let mut variables = self.variables.values.clone();
        variables.extend(others.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Self { variables: Arc::new(variables.into()) }
    }

    /// The names of all variables.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.variables.values.keys().map(String::as_str)
    }

    /// The value of a variable.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.values.get(name).map(String::as_str)
    }

    /// The value of a variable that is set and not empty.
    #[must_use]
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    /// The value of a variable that `WX_CONTEXT_KEYS` or `TCB_CONTEXT_KEYS` lists.
    ///
    /// The platform lists there what it has set for this invocation; wx-server-sdk 4.0.2 ignores everything else.
    #[must_use]
    pub fn listed(&self, name: &str) -> Option<&str> {
        // Most names that are asked for are not set.
        let value = self.get(name)?;
        let listed = self.variables.listed.get_or_init(|| {
            let lists = ["WX_CONTEXT_KEYS", "TCB_CONTEXT_KEYS"].into_iter().filter_map(|list| self.get(list));
            lists.flat_map(|names| names.split(',')).map(str::to_owned).collect()
        });
        listed.contains(name).then_some(value)
    }
}

impl FromIterator<(String, String)> for Environment {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(variables: I) -> Self {
        Self { variables: Arc::new(variables.into_iter().collect::<Values>().into()) }
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<_> = self.variables.values.keys().cloned().collect();
        names.sort_unstable();
        formatter.debug_tuple("Environment").field(&names).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_variable_that_is_not_listed_is_not_taken() {
        let environment = environment(&[("WX_CONTEXT_KEYS", "WX_OPENID"), ("WX_OPENID", "o1"), ("WX_API_TOKEN", "t")]);
        assert_eq!(environment.listed("WX_OPENID"), Some("o1"));
        assert_eq!(environment.listed("WX_API_TOKEN"), None);
    }

    #[test]
    fn identity_and_secrets_of_the_process_do_not_reach_an_invocation_with_its_own_context() {
        let process = environment(&[
            ("WX_OPENID", "another caller"),
            ("TENCENTCLOUD_SECRETKEY", "another secret"),
            ("SCF_NAMESPACE", "prod"),
        ]);
        let own = Environment::of_invocation(HashMap::new(), &process);
        assert_eq!(own.get("WX_OPENID"), None);
        assert_eq!(own.get("TENCENTCLOUD_SECRETKEY"), None);
        assert_eq!(own.get("SCF_NAMESPACE"), Some("prod"));
    }

    #[test]
    fn variables_of_one_caller_are_removed_from_the_instances() {
        let callers = [
            "WX_CONTEXT_KEYS",
            "WX_OPENID",
            "WX_APPID",
            "WX_API_TOKEN",
            "WX_TRIGGER_API_TOKEN_V0",
            "TCB_SOURCE",
            "TRIGGER_SRC",
        ];
        let instances = ["DATABASE_URL", "SCF_NAMESPACE", "TCB_ENV", "TENCENTCLOUD_SECRETKEY", "WX_APPID_OF_THE_SHOP"];
        let process: Environment =
            callers.iter().chain(&instances).map(|name| ((*name).to_owned(), "a value".to_owned())).collect();
        let (instance, mut left_out) = process.of_the_instance();
        let mut expected = callers.to_vec();
        expected.sort_unstable();
        left_out.sort_unstable();
        assert_eq!(left_out, expected);
        assert!(instances.iter().all(|name| instance.get(name).is_some()), "{instance:?}");
        assert!(callers.iter().all(|name| instance.get(name).is_none()), "{instance:?}");
    }

    #[test]
    fn listed_variables_belong_to_one_caller_and_constants_stay() {
        let listed = environment(&[
            ("TCB_CONTEXT_KEYS", "TCB_ENV,TENCENTCLOUD_REGION,OWN_SECRET"),
            ("OWN_SECRET", "of a caller"),
            ("TCB_ENV", "prod"),
            ("TENCENTCLOUD_REGION", "ap-shanghai"),
        ]);
        let (instance, left_out) = listed.of_the_instance();
        assert_eq!(left_out, ["OWN_SECRET", "TCB_CONTEXT_KEYS"]);
        assert_eq!((instance.get("TCB_ENV"), instance.get("TENCENTCLOUD_REGION")), (Some("prod"), Some("ap-shanghai")));
    }

    #[test]
    fn debug_shows_no_value() {
        let output = format!("{:?}", environment(&[("WX_API_TOKEN", "very secret")]));
        assert!(output.contains("WX_API_TOKEN") && !output.contains("very secret"), "{output}");
    }
}
