//! What is agreed with a client when it starts the server.

use super::abilities::Abilities;
use crate::rules::Delivery;
use crate::text::Encoding;
use serde_json::Value;
use tower_lsp::lsp_types::{
    ClientCapabilities, InitializeParams, MarkupKind, PositionEncodingKind, TextDocumentClientCapabilities,
};

/// How findings reach the client. Never both ways to one client: it would show them twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticsMode {
    /// The client asks.
    Pull,
    /// The server tells.
    Push,
    /// Not at all.
    Off,
}

/// What is agreed with a client when it starts the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerSettings {
    /// The unit of columns.
    pub encoding: Encoding,
    /// How findings reach the client.
    pub diagnostics: DiagnosticsMode,
    /// Whether the client has `workspace/configuration`.
    pub asks_configuration: bool,
    /// Whether the client can be told to pull all findings anew.
    pub refreshes_diagnostics: bool,
    /// Whether the client can be asked to announce changed settings.
    pub registers_configuration: bool,
    /// Whether a finding may name other places.
    pub related_information: bool,
    /// Whether the client shows a link to the rule of a finding.
    pub code_description: bool,
    /// Whether hovers may be Markdown.
    pub markdown_hover: bool,
    /// Whether edits may name the version that they are for.
    pub versioned_edits: bool,
    /// Whether a definition may say what leads to it.
    pub definition_links: bool,
    /// Whether symbols may be nested.
    pub nested_symbols: bool,
    /// Whether the client can be asked to select a place.
    pub shows_documents: bool,
    /// What the client can do with the features that are offered only to those who know them.
    pub abilities: Abilities,
}

impl ServerSettings {
    /// Reads what the client can do, and what it wishes in its `initializationOptions` (alone or under `rapporteur`):
    ///
    /// * `diagnostics` or `diagnostics.mode`: `"pull"`, `"push"`, `"off"` or `"auto"` (pull where the client can);
    /// * `commands`: the client's own commands that a lens may use, see [`Abilities`];
    /// * `positionEncoding`: `"utf-8"`, `"utf-16"` or `"utf-32"`, taken if the client offers it. UTF-16 is always on offer.
    ///
    /// Where it wishes nothing about diagnostics, `file` decides: what the workspace's `rapporteur.toml` says.
    pub fn negotiate(params: &InitializeParams, file: Option<Delivery>) -> ServerSettings {
        let options = params.initialization_options.as_ref().map(own_section);
        let wish =
            |pointer: &str| options.and_then(|options| options.pointer(pointer)).and_then(Value::as_str);
        let ClientCapabilities { text_document, workspace, general, window, .. } = &params.capabilities;
        let nothing = TextDocumentClientCapabilities::default();
        let text_document = text_document.as_ref().unwrap_or(&nothing);
        let workspace = workspace.as_ref();

        let offered =
            general.as_ref().and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
        let wished = wish("/positionEncoding").map(|name| PositionEncodingKind::from(name.to_owned()));
        // Bytes need no conversion; after them what every client has.
        let encoding = wished
            .into_iter()
            .chain([PositionEncodingKind::UTF8, PositionEncodingKind::UTF16])
            .find(|kind| *kind == PositionEncodingKind::UTF16 || offered.contains(kind))
            .map_or(Encoding::Utf16, |kind| match kind.as_str() {
                "utf-8" => Encoding::Utf8,
                "utf-32" => Encoding::Utf32,
                _ => Encoding::Utf16,
            });
        let mode = wish("/diagnostics").or_else(|| wish("/diagnostics/mode"));
        let wished = match mode {
            Some("off") => Some(Delivery::Off),
            Some("push") => Some(Delivery::Push),
            Some("pull") => Some(Delivery::Pull),
            Some(_) => Some(Delivery::Auto),
            None => file,
        };
        let diagnostics = match (wished.unwrap_or_default(), &text_document.diagnostic) {
            (Delivery::Off, _) => DiagnosticsMode::Off,
            (Delivery::Pull, _) | (Delivery::Auto, Some(_)) => DiagnosticsMode::Pull,
            (Delivery::Push, _) | (Delivery::Auto, None) => DiagnosticsMode::Push,
        };
        ServerSettings {
            encoding,
            diagnostics,
            asks_configuration: workspace.and_then(|workspace| workspace.configuration) == Some(true),
            refreshes_diagnostics: workspace
                .and_then(|workspace| workspace.diagnostic.as_ref())
                .and_then(|diagnostic| diagnostic.refresh_support)
                == Some(true),
            registers_configuration: workspace
                .and_then(|workspace| workspace.did_change_configuration)
                .and_then(|changes| changes.dynamic_registration)
                == Some(true),
            related_information: text_document
                .publish_diagnostics
                .as_ref()
                .and_then(|diagnostics| diagnostics.related_information)
                == Some(true),
            code_description: text_document
                .publish_diagnostics
                .as_ref()
                .and_then(|diagnostics| diagnostics.code_description_support)
                == Some(true),
            markdown_hover: text_document
                .hover
                .as_ref()
                .and_then(|hover| hover.content_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            versioned_edits: workspace
                .and_then(|workspace| workspace.workspace_edit.as_ref())
                .and_then(|edit| edit.document_changes)
                == Some(true),
            definition_links: text_document
                .definition
                .as_ref()
                .and_then(|definition| definition.link_support)
                == Some(true),
            nested_symbols: text_document
                .document_symbol
                .as_ref()
                .and_then(|symbol| symbol.hierarchical_document_symbol_support)
                == Some(true),
            shows_documents: window
                .as_ref()
                .and_then(|window| window.show_document.as_ref())
                .is_some_and(|show| show.support),
            abilities: Abilities::of(params),
        }
    }

    /// The protocol's name of the encoding.
    pub fn encoding_kind(&self) -> PositionEncodingKind {
        match self.encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Utf32 => PositionEncodingKind::UTF32,
        }
    }
}

/// The part of a client's settings that is ours: under `rapporteur`, or all of it.
pub fn own_section(settings: &Value) -> &Value {
    settings.get("rapporteur").unwrap_or(settings)
}

/// What of a client's settings the core is to read: all but what [`ServerSettings`] has read.
pub fn rules_section(settings: &Value) -> Value {
    let mut section = own_section(settings).clone();
    if let Some(section) = section.as_object_mut() {
        section.remove("diagnostics");
        section.remove("positionEncoding");
        section.remove("commands");
    }
    section
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn negotiate(capabilities: Value, options: Value) -> (Encoding, DiagnosticsMode) {
        let params = json!({"capabilities": capabilities, "initializationOptions": options});
        let settings = ServerSettings::negotiate(&serde_json::from_value(params).unwrap(), None);
        (settings.encoding, settings.diagnostics)
    }

    #[test]
    fn bytes_where_offered_else_what_every_client_has() {
        let offer = |kinds: Value| json!({"general": {"positionEncodings": kinds}});
        assert_eq!(negotiate(json!({}), json!({})).0, Encoding::Utf16);
        assert_eq!(negotiate(offer(json!(["utf-32", "utf-8", "utf-16"])), json!({})).0, Encoding::Utf8);
        assert_eq!(negotiate(offer(json!(["utf-32"])), json!({})).0, Encoding::Utf16);
        let wish = json!({"positionEncoding": "utf-16"});
        assert_eq!(negotiate(offer(json!(["utf-8"])), wish).0, Encoding::Utf16);
        let wish = json!({"rapporteur": {"positionEncoding": "utf-32"}});
        assert_eq!(negotiate(offer(json!(["utf-32", "utf-8"])), wish.clone()).0, Encoding::Utf32);
        assert_eq!(negotiate(offer(json!(["utf-8"])), wish).0, Encoding::Utf8);
    }

    #[test]
    fn findings_are_pulled_by_those_who_can() {
        let pulls = json!({"textDocument": {"diagnostic": {}}});
        assert_eq!(negotiate(json!({}), json!(null)).1, DiagnosticsMode::Push);
        assert_eq!(
            negotiate(pulls.clone(), json!({"diagnostics": {"mode": "auto"}})).1,
            DiagnosticsMode::Pull
        );
        assert_eq!(
            negotiate(pulls.clone(), json!({"diagnostics": {"mode": "push"}})).1,
            DiagnosticsMode::Push
        );
        assert_eq!(negotiate(pulls.clone(), json!({"diagnostics": "push"})).1, DiagnosticsMode::Push);
        assert_eq!(negotiate(pulls, json!({"rapporteur": {"diagnostics": "off"}})).1, DiagnosticsMode::Off);
    }
}
