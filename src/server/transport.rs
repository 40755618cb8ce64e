//! Standard input and output, in the fastest way that the operating system has for them.
//!
//! Tokio's own standard streams hand every message to a blocking thread and back, and that thread keeps a program from
//! ending. Editors give their servers pipes or (Node) pairs of sockets, and both can be waited for directly.

use tokio::io::{AsyncRead, AsyncWrite};

/// What messages come from.
pub type Input = Box<dyn AsyncRead + Send + Unpin>;
/// What messages go to.
pub type Output = Box<dyn AsyncWrite + Send + Unpin>;

/// The threads that the streams themselves take: none where both can be waited for directly.
pub const THREADS: usize = if cfg!(unix) { 0 } else { 2 };

/// The two standard streams.
pub fn standard_streams() -> (Input, Output) {
    (
        input().unwrap_or_else(|| Box::new(tokio::io::stdin())),
        output().unwrap_or_else(|| Box::new(tokio::io::stdout())),
    )
}

#[cfg(unix)]
fn input() -> Option<Input> {
    use std::os::fd::AsFd;
    let own = || std::io::stdin().as_fd().try_clone_to_owned().ok();
    if let Ok(pipe) = tokio::net::unix::pipe::Receiver::from_owned_fd(own()?) {
        return Some(Box::new(pipe));
    }
    Some(Box::new(socket(own()?)?))
}

#[cfg(unix)]
fn output() -> Option<Output> {
    use std::os::fd::AsFd;
    let own = || std::io::stdout().as_fd().try_clone_to_owned().ok();
    if let Ok(pipe) = tokio::net::unix::pipe::Sender::from_owned_fd(own()?) {
        return Some(Box::new(pipe));
    }
    Some(Box::new(socket(own()?)?))
}

/// The stream of a Unix socket, if the descriptor is one.
#[cfg(unix)]
fn socket(descriptor: std::os::fd::OwnedFd) -> Option<tokio::net::UnixStream> {
    let stream = std::os::unix::net::UnixStream::from(descriptor);
    // The kind of a descriptor shows only when it is asked for its address.
    stream.local_addr().ok()?;
    stream.set_nonblocking(true).ok()?;
    tokio::net::UnixStream::from_std(stream).ok()
}

#[cfg(not(unix))]
fn input() -> Option<Input> {
    None
}

#[cfg(not(unix))]
fn output() -> Option<Output> {
    None
}
