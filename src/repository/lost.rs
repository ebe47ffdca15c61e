//! What of a history should be here, and cannot be told.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ObjectId;

/// An object of the history that should be here, and cannot be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    pub object: ObjectId,
    /// A commit that has it.
    pub commit: ObjectId,
    /// What stands or stood there, relative to the register; empty for the commit itself and for
    /// the folder of the register.
    pub path: Arc<str>,
    pub loss: Loss,
}

/// Why a part of the history cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Loss {
    /// It is gone.
    Missing,
    /// It is there, and not what its name says.
    Damaged,
    /// It is more than any register needs, and was left alone: a commit that joins too many others
    /// or changes too many files, or an object of too many bytes.
    TooLarge,
}
