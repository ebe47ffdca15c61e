//! Everything that the annual analysis states, as named numbers. No words, no pictures.

pub mod statistics;
