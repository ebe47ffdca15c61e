//! YAML to a tree in which every key and value knows its place. The only corner that knows the
//! parser; what comes out is what the officer typed, with numbers and days still as text.

mod diagnose;
mod extent;
mod inline;
mod node;
mod plain;
mod strict;
mod tabs;

pub(in crate::register) use extent::comments;
pub(in crate::register) use node::{Content, Node, Pair, in_quotes};

use std::ops::Range;

use super::lines::Lines;
use super::{Fault, FaultCode};

/// The tree of the YAML in a range of the file; F002 or F017 where it cannot be had.
///
/// Nearly every record is plain enough for a single pass over its lines; the parser sees the rest.
pub(in crate::register) fn parse<'a>(
    lines: &Lines<'a>,
    range: &Range<usize>,
) -> Result<Node<'a>, Fault> {
    if let Some(node) = plain::scan(lines, range) {
        return Ok(node);
    }
    if let Some(fault) = tabs::tab(lines, range) {
        return Err(fault);
    }
    strict::parse(lines, range)
}

/// F002 for front matter that is one text: its only key lost its colon.
pub(super) fn without_keys(lines: &Lines<'_>, node: &Node<'_>) -> Fault {
    diagnose::syntax(lines, &node.at, node.at.end)
}
