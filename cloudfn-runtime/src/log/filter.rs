//! Which spans and events are logged: the directives of `RUST_LOG`.

use std::cmp::Reverse;
use std::str::FromStr;

use tracing::Metadata;
use tracing::level_filters::{LevelFilter, ParseLevelFilterError};

/// Directives, the most specific first. What none of them matches is not logged.
#[derive(Debug, PartialEq)]
pub(super) struct Filter(Vec<Directive>);

/// `LEVEL`, `TARGET`, `TARGET=LEVEL` or `TARGET[{FIELD,..}]=LEVEL`.
#[derive(Debug, PartialEq)]
struct Directive {
    /// The beginning of the targets that it is about; `None` for all.
    target: Option<String>,
    /// Events must have these fields.
    fields: Vec<String>,
    level: LevelFilter,
}

/// Why a text is not a list of directives.
#[derive(Debug, thiserror::Error)]
pub(super) enum InvalidFilter {
    #[error("a directive has at most one `=`")]
    ManyLevels,
    #[error("a directive has at most one list of fields, at its end: `target[{{field}}]=level`")]
    MisplacedFields,
    #[error(transparent)]
    Level(#[from] ParseLevelFilterError),
}

impl Filter {
    /// Everything at this level and above.
    pub(super) fn at(level: LevelFilter) -> Self {
        Self(vec![Directive { target: None, fields: Vec::new(), level }])
    }

    pub(super) fn enables(&self, metadata: &Metadata<'_>) -> bool {
        let directive = self.0.iter().find(|directive| directive.matches(metadata));
        directive.is_some_and(|directive| *metadata.level() <= directive.level)
    }

    /// The level that no enabled span or event exceeds.
    pub(super) fn max_level(&self) -> LevelFilter {
        self.0.iter().map(|directive| directive.level).max().unwrap_or(LevelFilter::OFF)
    }
}

impl FromStr for Filter {
    type Err = InvalidFilter;

    fn from_str(text: &str) -> Result<Self, InvalidFilter> {
        let mut directives: Vec<Directive> = Vec::new();
        for directive in text.split(',') {
            let directive: Directive = directive.parse()?;
            // The last one about the same wins.
            directives.retain(|other| other.target != directive.target || other.fields != directive.fields);
            let position = directives.partition_point(|other| other.specificity() < directive.specificity());
            directives.insert(position, directive);
        }
        Ok(Self(directives))
    }
}

impl Directive {
    /// Sorts longer targets before shorter ones, and those before none.
    fn specificity(&self) -> impl Ord {
        Reverse((self.target.as_ref().map(String::len), self.fields.len()))
    }

    fn matches(&self, metadata: &Metadata<'_>) -> bool {
        let has_target = self.target.as_deref().is_none_or(|target| metadata.target().starts_with(target));
        let has_field = |name: &String| metadata.fields().field(name).is_some();
        has_target && (!metadata.is_event() || self.fields.iter().all(has_field))
    }
}

impl FromStr for Directive {
    type Err = InvalidFilter;

    fn from_str(text: &str) -> Result<Self, InvalidFilter> {
        let Some((target, level)) = text.split_once('=') else {
            return Ok(match text.parse() {
                Ok(level) => Self { target: None, fields: Vec::new(), level },
                Err(_) => Self { target: Some(text.to_owned()), fields: Vec::new(), level: LevelFilter::TRACE },
            });
        };
        if level.contains('=') {
            return Err(InvalidFilter::ManyLevels);
        }
        let (target, fields) = match target.split_once("[{") {
            None => (target, ""),
            Some((target, fields)) => (target, fields.strip_suffix("}]").ok_or(InvalidFilter::MisplacedFields)?),
        };
        if fields.contains("[{") {
            return Err(InvalidFilter::MisplacedFields);
        }
        let fields = fields.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Ok(Self { target: Some(target.to_owned()), fields, level: level.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tracing::Level;
    use tracing_subscriber::filter::Targets;

    use super::*;

    #[test]
    fn the_most_specific_directive_decides() {
        let filter: Filter = "warn,tea=debug,tea::cup=off,tea=info,cake".parse().unwrap();
        let levels: Vec<_> = filter.0.iter().map(|directive| (directive.target.as_deref(), directive.level)).collect();
        let expected = [
            (Some("tea::cup"), LevelFilter::OFF),
            (Some("cake"), LevelFilter::TRACE),
            (Some("tea"), LevelFilter::INFO),
            (None, LevelFilter::WARN),
        ];
        assert_eq!(levels, expected);
        assert_eq!(filter.max_level(), LevelFilter::TRACE);
    }

    #[test]
    fn a_mistake_is_explained() {
        let mistake = |text: &str| text.parse::<Filter>().unwrap_err().to_string();
        assert_eq!(mistake("a=info=debug"), "a directive has at most one `=`");
        assert!(mistake("info,a=much").contains("expected one of"), "{}", mistake("info,a=much"));
        assert!(mistake("a[{b=info").contains("`target[{field}]=level`"), "{}", mistake("a[{b=info"));
    }

    /// Whether a filter enables an event with this target and the field `message`.
    macro_rules! decisions {
        ($enables:expr) => {{
            let mut decisions = Vec::new();
            decisions!(@ $enables, decisions, "", "a", "ab", "abc::d", "cloudfn", "cloudfn::call");
            decisions
        }};
        (@ $enables:expr, $decisions:ident, $($target:literal),*) => {
            $(decisions!(@level $enables, $decisions, $target, ERROR, WARN, INFO, DEBUG, TRACE);)*
        };
        (@level $enables:expr, $decisions:ident, $target:literal, $($level:ident),*) => {
            $({
                let span = tracing::subscriber::with_default(Everything, || {
                    tracing::span!(target: $target, Level::$level, "span", message = "tea")
                });
                $decisions.push($enables(span.metadata().unwrap()));
            })*
        };
    }

    /// A subscriber that enables everything, so that spans have metadata.
    struct Everything;

    impl tracing::Subscriber for Everything {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }

        fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
            tracing::span::Id::from_u64(1)
        }

        fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
        fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
        fn event(&self, _: &tracing::Event<'_>) {}
        fn enter(&self, _: &tracing::span::Id) {}
        fn exit(&self, _: &tracing::span::Id) {}
    }

    proptest! {
        /// `RUST_LOG` means what it means elsewhere.
        #[test]
        fn directives_mean_what_they_mean_in_tracing_subscriber(
            text in "((a|ab|abc|abc::d|cloudfn|cloudfn::call|x)?(\\[\\{(message)?\\}\\])?=?(off|error|WARN|info|debug|trace|3|7)?,?){0,4}",
        ) {
            let theirs = text.parse::<Targets>();
            let ours = text.parse::<Filter>();
            prop_assert_eq!(theirs.is_ok(), ours.is_ok(), "{:?} {:?}", theirs, ours);
            if let (Ok(theirs), Ok(ours)) = (theirs, ours) {
                let theirs_enables = |metadata: &Metadata<'_>| theirs.would_enable(metadata.target(), metadata.level());
                // `would_enable` leaves directives with fields out.
                if !text.contains('{') {
                    prop_assert_eq!(decisions!(theirs_enables), decisions!(|metadata| ours.enables(metadata)));
                }
            }
        }
    }
}
