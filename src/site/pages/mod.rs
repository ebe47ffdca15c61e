//! The pages, one kind a file: each a small view and the template that it fills.

mod asked;
pub mod broken;
pub mod case;
mod conformity;
pub mod data;
pub mod decisions;
pub mod definitions;
pub mod feeds;
mod findings;
pub mod guide;
pub mod lessons;
pub mod list;
pub mod measures;
pub mod overview;
mod pager;
pub mod procedure;
mod progress;
pub mod reports;
pub mod rules;
pub mod search;
mod theme;
pub mod themes;
mod timeline;
pub mod trust;
pub mod work;
pub mod years;
