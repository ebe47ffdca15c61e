//! The H rules: what the register's history in git says.

super::rules! {}
