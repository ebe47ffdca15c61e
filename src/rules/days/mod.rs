//! The D rules: days that cannot be.

super::rules! {}
