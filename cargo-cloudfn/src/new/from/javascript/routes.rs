//! How a function chooses what to do by a member of the event: `switch (event.action)`, a chain of `if`, an object of
//! handlers, or tcb-router.

use crate::new::from::position::Position;

/// A choice by one member of the event.
#[derive(Debug, Clone)]
pub(in crate::new::from) struct Routing {
    /// The path of the member: `["action"]`.
    pub(in crate::new::from) member: Vec<String>,
    /// Whether the names are numbers.
    pub(in crate::new::from) is_numeric: bool,
    /// In the order of the source.
    pub(in crate::new::from) routes: Vec<Route>,
}

/// One thing that a function does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::new::from) struct Route {
    /// The values of the member that choose it.
    pub(in crate::new::from) names: Vec<String>,
    pub(in crate::new::from) position: Position,
}

/// The choices that were found, of which one becomes the routing.
#[derive(Debug, Default)]
pub(super) struct Choices {
    all: Vec<Routing>,
    /// The choices by a `switch`, which are a routing even with one value.
    by_switch: Vec<usize>,
}

/// A route of a choice, by their indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct RouteId {
    choice: usize,
    route: usize,
}

/// The fewest values that make a choice a routing.
const MIN_NAMES: usize = 2;

/// The most routes that are kept.
const MAX_ROUTES: usize = 200;

impl Choices {
    /// The route for these values of a member. Routes that share a value are one.
    pub(super) fn route(
        &mut self,
        member: &[String],
        is_numeric: bool,
        names: &[String],
        position: Position,
    ) -> Option<RouteId> {
        let same = |known: &Routing| known.member == member && known.is_numeric == is_numeric;
        let choice = self.all.iter().position(same).unwrap_or_else(|| {
            self.all.push(Routing { member: member.to_vec(), is_numeric, routes: Vec::new() });
            self.all.len() - 1
        });
        let routes = &mut self.all[choice].routes;
        let route = match routes.iter().position(|route| route.names.iter().any(|name| names.contains(name))) {
            Some(route) => route,
            None if routes.len() == MAX_ROUTES || names.is_empty() => return None,
            None => {
                routes.push(Route { names: Vec::new(), position });
                routes.len() - 1
            }
        };
        for name in names {
            if !routes.iter().any(|route| route.names.contains(name)) {
                routes[route].names.push(name.clone());
            }
        }
        Some(RouteId { choice, route })
    }

    /// Says that a `switch` chooses this route.
    pub(super) fn mark_as_switch(&mut self, route: RouteId) {
        self.by_switch.push(route.choice);
    }

    /// The values of another kind by which the chosen member is compared, too: a `match` is of texts or of numbers.
    pub(super) fn of_another_kind(&self, chosen: &Routing) -> Vec<&Route> {
        let others =
            self.all.iter().filter(|other| other.member == chosen.member && other.is_numeric != chosen.is_numeric);
        others.flat_map(|other| &other.routes).collect()
    }

    /// The first of the choices with the most routes, if it has enough of them.
    pub(super) fn chosen(&self) -> Option<(usize, &Routing)> {
        let names = |routing: &Routing| routing.routes.iter().map(|route| route.names.len()).sum::<usize>();
        let is_enough =
            |index: usize, routing: &Routing| names(routing) >= MIN_NAMES || self.by_switch.contains(&index);
        let enough = self.all.iter().enumerate().filter(|(index, routing)| is_enough(*index, routing));
        enough.rev().max_by_key(|(_, routing)| names(routing))
    }
}

impl RouteId {
    /// The index of the route, if it belongs to this choice.
    pub(super) fn of_choice(self, choice: usize) -> Option<usize> {
        (self.choice == choice).then_some(self.route)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_with_the_most_names_is_the_routing() {
        let mut choices = Choices::default();
        let mut add = |member: &str, names: &[&str]| {
            let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
            choices.route(&[member.to_owned()], false, &names, Position::new("index.js", 1))
        };
        let kind = add("kind", &["a"]);
        let add_item = add("action", &["add", "insert"]);
        assert_eq!(add("action", &["insert"]), add_item);
        assert_ne!(add("action", &["remove"]), add_item);
        let (index, routing) = choices.chosen().unwrap();
        assert_eq!(routing.member, ["action"]);
        assert_eq!(
            routing.routes.iter().map(|route| route.names.clone()).collect::<Vec<_>>(),
            [vec!["add", "insert"], vec!["remove"]]
        );
        assert_eq!(add_item.unwrap().of_choice(index), Some(0));
        assert_eq!(kind.unwrap().of_choice(index), None);
    }

    #[test]
    fn one_name_is_a_routing_only_in_a_switch() {
        let mut choices = Choices::default();
        let route = choices.route(&["action".to_owned()], false, &["add".to_owned()], Position::new("index.js", 1));
        assert!(choices.chosen().is_none());
        choices.mark_as_switch(route.unwrap());
        assert!(choices.chosen().is_some());
    }
}
