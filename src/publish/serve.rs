//! The preview server: a site in memory, on this computer only, made anew when a file changes.
//!
//! Listens on 127.0.0.1, under an address with a secret: other people on the same computer can
//! reach the port, and the officer's site is not for them. Answers only requests that name this
//! computer (a page elsewhere cannot read the site through a name of its own). Serves nothing from
//! disk. Pages ask every second whether there is a newer version, by a script of our own: the
//! site's content policy allows no other way.

mod shown;
mod transport;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use super::{SiteFile, Watch};
use shown::Shown;

/// A server that is listening.
pub struct Preview {
    listener: TcpListener,
    site: Site,
}

/// What answers a request.
#[derive(Clone)]
struct Site {
    port: u16,
    /// The first part of every address, with a `/` on both sides.
    prefix: Arc<str>,
    shown: Arc<RwLock<Shown>>,
}

impl Preview {
    /// Listens on a port of 127.0.0.1; port 0 takes a free one. Nobody should be able to guess the
    /// `secret`, which stands in the address: letters and digits.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn bind(port: u16, secret: &str) -> io::Result<Preview> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let prefix: Arc<str> = format!("/{secret}/").into();
        let shown = Arc::new(RwLock::new(Shown::new(&prefix)));
        Ok(Preview {
            listener,
            site: Site {
                port,
                prefix,
                shown,
            },
        })
    }

    /// The address to open.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.site.port, self.site.prefix)
    }

    /// Serves until the process is stopped. `build` makes the site, or says why it cannot; it is
    /// asked again whenever something in `folders` changes.
    ///
    /// # Errors
    /// When the server can no longer listen.
    pub fn run(
        self,
        folders: &[&Path],
        mut build: impl FnMut() -> Result<Vec<SiteFile>, String>,
    ) -> io::Result<()> {
        let shown = Arc::clone(&self.site.shown);
        let mut take = move || {
            // Built before the lock is taken: while a site is being made the old one is shown.
            let built = build();
            shown
                .write()
                .unwrap_or_else(PoisonError::into_inner)
                .take(built);
        };
        let mut watch = Watch::new(folders);
        take();
        let server = thread::spawn(move || transport::serve(self.listener, &self.site));
        while !server.is_finished() {
            if watch.changed() {
                take();
            }
        }
        server
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}
