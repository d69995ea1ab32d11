//! The workspace's own tests; see the `tests` folder.
