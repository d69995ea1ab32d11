//! What answers are read as: by hand, and from samples that others wrote.

mod generated;
mod samples;
mod tolerance;
