//! The attribute of cloudfn.
