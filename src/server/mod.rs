//! The language server: tower-lsp at the edge. The only module that knows the protocol.
