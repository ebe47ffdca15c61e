//! HTTP for the preview: hyper on one thread, because hyper is kept (tokio's own people) and small:
//! axum would add a router and some twenty crates for one address and one method, and the server
//! used before had no release since 2022.
//!
//! Whoever is on this computer can connect. So every connection is bounded: how many there are, how
//! large a request is, and how long it may take from the first byte to the last; each answers one
//! request and closes. A body that somebody promises is never waited for.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{HOST, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::Site;
use super::shown::Answer;

/// More connections than this at one time are closed at once: a browser opens six.
const MOST_CONNECTIONS: usize = 128;
/// From the first byte of a request to the last one of its answer.
const LONGEST: Duration = Duration::from_secs(10);
/// The line and the head of a request, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;
const MOST_HEADERS: usize = 64;
/// After a failure to take a connection (too many open files), before the next one.
const BREATH: Duration = Duration::from_millis(50);

/// Answers requests until the listener fails for good.
pub(super) fn serve(listener: TcpListener, site: &Site) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(accept(listener, site))
}

async fn accept(listener: TcpListener, site: &Site) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let open = Arc::new(());
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        // Each connection holds one more of these, and lets go of it however it ends.
        if Arc::strong_count(&open) > MOST_CONNECTIONS {
            continue;
        }
        let (held, site) = (Arc::clone(&open), site.clone());
        tokio::spawn(async move {
            let answer = service_fn(|request: Request<Incoming>| {
                let answer = site.answer(&request);
                async { Ok::<_, Infallible>(answer) }
            });
            let connection = http1::Builder::new()
                .keep_alive(false)
                .max_buf_size(LARGEST_HEAD)
                .max_headers(MOST_HEADERS)
                .serve_connection(Socket(stream), answer);
            // One who went away, said nonsense or took too long is no failure of ours.
            let _ = timeout(LONGEST, connection).await;
            drop(held);
        });
    }
}

impl Site {
    fn answer(&self, request: &Request<Incoming>) -> Response<Whole> {
        let (status, kind, bytes) = self.answer_to(request);
        let mut response = Response::new(Whole(Some(bytes.into())));
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
        for (name, value) in [
            ("content-type", kind),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "frame-ancestors 'none'"),
            ("cross-origin-resource-policy", "same-origin"),
            // The address holds the secret.
            ("referrer-policy", "no-referrer"),
        ] {
            let headers = response.headers_mut();
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }

    fn answer_to(&self, request: &Request<Incoming>) -> Answer {
        let refused = |status: u16| {
            let text = format!("{status}\n").into_bytes();
            (status, "text/plain; charset=utf-8", text)
        };
        if !self.is_named(request) {
            return refused(421);
        }
        let address = request.uri().path();
        let Some(below) = without_prefix(address, &self.prefix) else {
            return refused(404);
        };
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return refused(405);
        }
        self.shown
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .page(below)
    }

    /// Whether the request names this computer as we do.
    fn is_named(&self, request: &Request<Incoming>) -> bool {
        let is_ours = |host: &str| {
            host.rsplit_once(':').is_some_and(|(name, port)| {
                ["127.0.0.1", "localhost"].contains(&name) && port == self.port.to_string()
            })
        };
        let mut hosts = request.headers().get_all(HOST).iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        let authority = request.uri().authority();
        host.is_some_and(is_ours)
            && hosts.next().is_none()
            && authority.is_none_or(|name| is_ours(name.as_str()))
    }
}

/// What follows the prefix. Every byte is compared, whichever differs: the time that it takes tells
/// nothing about the secret.
fn without_prefix<'a>(address: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, below) = address.split_at_checked(prefix.len())?;
    let differing = start
        .bytes()
        .zip(prefix.bytes())
        .fold(0, |differing, (one, other)| differing | (one ^ other));
    (std::hint::black_box(differing) == 0).then_some(below)
}

/// A body that is there as a whole.
struct Whole(Option<Bytes>);

impl Body for Whole {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.0.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}

/// A connection of tokio as hyper reads and writes it; the crate that does this besides brings more
/// than it saves.
struct Socket(TcpStream);

const PIECE: usize = 4096;

impl hyper::rt::Read for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        mut buffer: hyper::rt::ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        let mut piece = [0; PIECE];
        let mut read = ReadBuf::new(&mut piece[..buffer.remaining().min(PIECE)]);
        ready!(Pin::new(&mut self.0).poll_read(context, &mut read))?;
        buffer.put_slice(read.filled());
        Poll::Ready(Ok(()))
    }
}

impl hyper::rt::Write for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::without_prefix;

    #[test]
    fn only_an_address_with_the_secret_leads_anywhere() {
        assert_eq!(without_prefix("/ab12/", "/ab12/"), Some(""));
        assert_eq!(without_prefix("/ab12/x/y.html", "/ab12/"), Some("x/y.html"));
        for address in ["/", "/ab12", "/ab1/x", "/Ab12/x", "//ab12/", "/é12/x", ""] {
            assert_eq!(without_prefix(address, "/ab12/"), None, "{address}");
        }
    }
}
