//! Who cites what over several drafts, as a directed graph in the language of Graphviz.

use super::analysis::Analysis;
use super::cites::rows;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A draft and what it cites.
pub(super) struct Draft {
    /// Its own symbol, or else what its file is called.
    name: String,
    /// For each cited symbol how often it is cited, and its title.
    cited: BTreeMap<String, (usize, Option<&'static str>)>,
}

impl Draft {
    /// Counts the citations of a draft.
    pub(super) fn of(analysis: &Analysis) -> Draft {
        let own = analysis.snapshot.own_symbol();
        let name = own.map_or_else(|| analysis.source.name.clone(), |symbol| symbol.as_str().to_owned());
        let mut cited = BTreeMap::new();
        for row in rows(analysis) {
            cited.entry(row.symbol.to_owned()).or_insert((0, row.title)).0 += 1;
        }
        Draft { name, cited }
    }
}

/// The graph: drafts are boxes, cited documents have their title as the tip; an edge's weight is the number of citations. Drafts
/// that bear the same symbol (a text in several languages) are one node.
pub(super) fn graph(drafts: &[Draft]) -> String {
    let mut nodes: BTreeMap<&str, (bool, Option<&str>)> = BTreeMap::new();
    let mut edges: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for draft in drafts {
        nodes.entry(&draft.name).or_default().0 = true;
        for (symbol, &(count, title)) in &draft.cited {
            let node = nodes.entry(symbol).or_default();
            node.1 = node.1.or(title);
            *edges.entry((&draft.name, symbol)).or_default() += count;
        }
    }
    let mut graph = "digraph citations {\n  rankdir=LR;\n".to_owned();
    for (name, (draft, title)) in nodes {
        let mut attributes = Vec::new();
        if draft {
            attributes.push("shape=box".to_owned());
        }
        if let Some(title) = title {
            attributes.push(format!("tooltip={}", quoted(title)));
        }
        let attributes =
            if attributes.is_empty() { String::new() } else { format!(" [{}]", attributes.join(", ")) };
        let _ = writeln!(graph, "  {}{attributes};", quoted(name));
    }
    for ((from, to), weight) in edges {
        let _ = writeln!(graph, "  {} -> {} [weight={weight}];", quoted(from), quoted(to));
    }
    graph.push_str("}\n");
    graph
}

/// A quoted string of the language. A backslash is doubled, for it would begin an escape of a label.
fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' | '\r' => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
