//! The text of a file: held, or read again from where the file stands when somebody asks for it. Of
//! ten thousand files hardly any is asked for twice.

use std::sync::{Arc, OnceLock};

use super::encoding;
use crate::files::{Content, Standing};
use crate::repository::ObjectId;

/// The text of one file.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    /// Where to read it again; a text from anywhere but a folder is held for good.
    pub(super) standing: Option<Standing>,
    held: OnceLock<Held>,
}

#[derive(Debug, Clone)]
struct Held {
    text: Arc<str>,
    /// Whether it is another text than the one the entry was read from.
    strayed: bool,
}

impl Text {
    /// A text that was just read.
    pub(super) fn held(text: &str, standing: Option<Standing>) -> Text {
        Text {
            standing,
            held: OnceLock::from(Held {
                text: text.into(),
                strayed: false,
            }),
        }
    }

    /// A text that is read when somebody asks for it.
    pub(super) const fn standing(standing: Standing) -> Text {
        Text {
            standing: Some(standing),
            held: OnceLock::new(),
        }
    }

    /// The text of the file at `path` that had this content. Where the file is another one by now
    /// it is the text as it is now: nothing, where it has none any more.
    pub(super) fn get(&self, path: &str, content: ObjectId) -> &str {
        let Some(standing) = &self.standing else {
            return self.held.get().map_or("", |held| &held.text);
        };
        &self.held.get_or_init(|| read(standing, path, content)).text
    }

    /// Whether the file was opened, and its text not put away since.
    pub(super) fn is_held(&self) -> bool {
        self.held.get().is_some()
    }

    /// Whether what was given when somebody asked is not what the entry was read from.
    pub(super) fn has_strayed(&self) -> bool {
        self.held.get().is_some_and(|held| held.strayed)
    }

    /// Holds it no longer, where it can be read again. One that strayed is kept, so that nobody
    /// forgets.
    pub(super) fn put_away(&mut self) {
        if self.standing.is_some() && !self.has_strayed() {
            self.held.take();
        }
    }
}

fn read(standing: &Standing, path: &str, content: ObjectId) -> Held {
    let bytes = match standing.read(path) {
        Content::Bytes(bytes) => bytes,
        _ => Vec::new(),
    };
    Held {
        text: encoding::decode(&bytes).unwrap_or_default().into(),
        strayed: ObjectId::of_blob(&bytes) != content,
    }
}

/// Which text it is, the entry's content tells; whether it is held now makes no difference.
impl PartialEq for Text {
    fn eq(&self, _: &Text) -> bool {
        true
    }
}
