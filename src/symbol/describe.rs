//! What a document is, in English, from the grammar of its symbol alone.

use super::{Number, Session, Symbol, is_suffix, parse_roman};

/// The names that first components stand for.
const ORGANS: [(&str, &str); 37] = [
    ("A", "General Assembly"),
    ("S", "Security Council"),
    ("E", "Economic and Social Council"),
    ("T", "Trusteeship Council"),
    ("ST", "Secretariat"),
    ("DP", "Executive Board of UNDP, UNFPA and UNOPS"),
    ("TD", "United Nations Conference on Trade and Development"),
    ("UNEP", "United Nations Environment Programme"),
    ("HSP", "United Nations Human Settlements Programme"),
    ("CRC", "Convention on the Rights of the Child"),
    ("CCPR", "International Covenant on Civil and Political Rights"),
    ("CEDAW", "Convention on the Elimination of All Forms of Discrimination against Women"),
    ("CAT", "Convention against Torture"),
    ("CERD", "International Convention on the Elimination of All Forms of Racial Discrimination"),
    ("CRPD", "Convention on the Rights of Persons with Disabilities"),
    ("CED", "International Convention for the Protection of All Persons from Enforced Disappearance"),
    ("CMW", "International Convention on the Protection of the Rights of All Migrant Workers"),
    ("CD", "Conference on Disarmament"),
    ("ISBA", "International Seabed Authority"),
    ("SPLOS", "Meeting of States Parties to the Convention on the Law of the Sea"),
    ("CLCS", "Commission on the Limits of the Continental Shelf"),
    ("FCCC", "United Nations Framework Convention on Climate Change"),
    ("ICCD", "United Nations Convention to Combat Desertification"),
    ("CBD", "Convention on Biological Diversity"),
    ("JIU", "Joint Inspection Unit"),
    ("ECE", "Economic Commission for Europe"),
    ("BWC", "Biological Weapons Convention"),
    ("CCW", "Convention on Certain Conventional Weapons"),
    ("NPT", "Treaty on the Non-Proliferation of Nuclear Weapons"),
    ("CTOC", "United Nations Convention against Transnational Organized Crime"),
    ("CAC", "United Nations Convention against Corruption"),
    ("TPNW", "Treaty on the Prohibition of Nuclear Weapons"),
    ("CCM", "Convention on Cluster Munitions"),
    ("PBC", "Peacebuilding Commission"),
    ("ID", "United Nations Industrial Development Organization"),
    ("LOS", "law of the sea"),
    ("HRI", "human rights instruments"),
];

/// Bodies that have a name, by the organ and their own component.
const BODIES: [(&str, &str); 38] = [
    ("A/HRC", "Human Rights Council"),
    ("A/C.1", "First Committee (Disarmament and International Security)"),
    ("A/C.2", "Second Committee (Economic and Financial)"),
    ("A/C.3", "Third Committee (Social, Humanitarian and Cultural)"),
    ("A/C.4", "Fourth Committee (Special Political and Decolonization)"),
    ("A/C.5", "Fifth Committee (Administrative and Budgetary)"),
    ("A/C.6", "Sixth Committee (Legal)"),
    ("A/BUR", "General Committee"),
    ("A/CN.4", "International Law Commission"),
    ("A/CN.9", "United Nations Commission on International Trade Law"),
    ("A/CN.10", "Disarmament Commission"),
    ("A/AC.105", "Committee on the Peaceful Uses of Outer Space"),
    ("A/AC.109", "Special Committee on decolonization"),
    ("A/AC.154", "Committee on Relations with the Host Country"),
    ("E/CN.3", "Statistical Commission"),
    ("E/CN.4", "Commission on Human Rights"),
    ("E/CN.5", "Commission for Social Development"),
    ("E/CN.6", "Commission on the Status of Women"),
    ("E/CN.7", "Commission on Narcotic Drugs"),
    ("E/CN.9", "Commission on Population and Development"),
    ("E/CN.15", "Commission on Crime Prevention and Criminal Justice"),
    ("E/CN.16", "Commission on Science and Technology for Development"),
    ("E/CN.17", "Commission on Sustainable Development"),
    ("E/C.2", "Committee on Non-Governmental Organizations"),
    ("E/C.12", "Committee on Economic, Social and Cultural Rights"),
    ("E/C.16", "Committee of Experts on Public Administration"),
    ("E/C.19", "Permanent Forum on Indigenous Issues"),
    ("E/HLPF", "high-level political forum on sustainable development"),
    ("E/FFDF", "forum on financing for development follow-up"),
    ("E/ECE", "Economic Commission for Europe"),
    ("E/ESCAP", "Economic and Social Commission for Asia and the Pacific"),
    ("E/ECA", "Economic Commission for Africa"),
    ("E/ESCWA", "Economic and Social Commission for Western Asia"),
    ("E/ICEF", "Executive Board of UNICEF"),
    ("ST/SG", "Secretary-General"),
    ("TD/B", "Trade and Development Board"),
    ("ISBA/A", "Assembly"),
    ("ISBA/C", "Council"),
];

/// Components that a number follows, with their names.
const NATURES: [(&str, &str); 21] = [
    ("L.", "limited-distribution document"),
    ("PV.", "verbatim record of meeting"),
    ("SR.", "summary record of meeting"),
    ("INF.", "information document"),
    ("CRP.", "conference room paper"),
    ("WP.", "working paper"),
    ("NGO.", "statement by a non-governmental organization"),
    ("R.", "restricted-distribution document"),
    ("HLS.", "high-level segment document"),
    ("Res.", "resolution"),
    ("Dec.", "decision"),
    ("AC.", "ad hoc committee"),
    ("CN.", "commission"),
    ("C.", "committee"),
    ("SC.", "subcommittee"),
    ("Sub.", "subcommission"),
    ("WG.", "working group"),
    ("GGE.", "group of governmental experts"),
    ("GC.", "governing council"),
    ("PC.", "preparatory committee"),
    ("SER.", "series"),
];

/// Components that stand alone, with their names.
const WORDS: [(&str, &str); 23] = [
    ("RES", "resolution"),
    ("DEC", "decision"),
    ("INF", "information document"),
    ("PRST", "statement by the President"),
    ("OS", ORGANIZATIONAL),
    ("NGO", "statement by a non-governmental organization"),
    ("PET", "petition"),
    ("NV", "note verbale"),
    ("PC", "preparatory committee"),
    ("BUR", "bureau"),
    ("SGB", "Secretary-General’s bulletin"),
    ("AI", "administrative instruction"),
    ("IC", "information circular"),
    ("GC", "governing council"),
    ("COP", "Conference of the Parties"),
    ("CP", "Conference of the Parties"),
    ("CMA", "Meeting of the Parties to the Paris Agreement"),
    ("CMP", "Meeting of the Parties to the Kyoto Protocol"),
    ("PA", "Paris Agreement"),
    ("CBD", "Convention on Biological Diversity"),
    ("SG", "Secretary-General"),
    ("CRP", "conference room paper"),
    ("EB", "Executive Board"),
];

/// The words of those whose number is the last one: `PRST/2010/1`, `SGB/2018/1`.
const WAITING: [&str; 12] = ["RES", "DEC", "INF", "PRST", "OS", "NGO", "PET", "NV", "SGB", "AI", "IC", "CRP"];

const ORGANIZATIONAL: &str = "organizational session";

/// `1st`, `2nd`, `11th`, `79th`.
fn ordinal(n: u32) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

fn session(session: Session) -> String {
    match session {
        Session::Regular(year) if year >= 1900 => year.to_string(),
        Session::Regular(n) => format!("{} session", ordinal(n)),
        Session::Special(n) => format!("{} special session", ordinal(n)),
        Session::Emergency(n) => format!("{} emergency special session", ordinal(n)),
    }
}

impl Symbol {
    /// What the document is, in English, from the grammar of its symbol alone: `A/79/L.17` is "General Assembly, 79th session,
    /// limited-distribution document 17". The parts of a joint symbol stand one after the other with "; also" between them.
    pub fn describe(&self) -> String {
        let parts: Vec<String> = self.parts().iter().map(one).collect();
        parts.join("; also ")
    }
}

fn one(symbol: &Symbol) -> String {
    let text = symbol.as_str();
    let stars = text.ends_with('*');
    let text = text.trim_end_matches('*');
    let mut out = match symbol.number() {
        Some(number) => numbered(symbol, number, text),
        None => unnumbered(text),
    };
    if stars {
        out.push("reissued for technical reasons".to_owned());
    }
    out.join(", ")
}

/// A resolution or decision of one of the four organs.
fn numbered(symbol: &Symbol, number: Number, text: &str) -> Vec<String> {
    use super::{Kind, Organ};
    let organ = match symbol.organ() {
        Some(Organ::GeneralAssembly) => "General Assembly",
        Some(Organ::SecurityCouncil) => "Security Council",
        Some(Organ::EconomicAndSocialCouncil) => "Economic and Social Council",
        Some(Organ::HumanRightsCouncil) => "Human Rights Council",
        None => "",
    };
    let kind = if symbol.kind() == Kind::Decision { "decision" } else { "resolution" };
    let mut out = vec![organ.to_owned()];
    match number {
        Number::Slashed { session: s, number, .. } | Number::Bracketed { session: s, number, .. } => {
            out.push(session(s));
            out.push(format!("{kind} {number}"));
        }
        Number::Yearly { number, year } => out.push(format!("{kind} {number} of {year}")),
    }
    match (number.part(), letters(text)) {
        (Some(part), _) => out.push(format!("part {part}")),
        (None, Some((first, last))) => out.push(format!("parts {first} to {last}")),
        (None, None) => {}
    }
    suffixes(text.split('/').filter(|c| is_suffix(c)), &mut out);
    out
}

/// First and last letter of `76/84 A-B`.
fn letters(text: &str) -> Option<(char, char)> {
    let (before, after) =
        text.split_once('-').filter(|(before, _)| before.ends_with(|c: char| c.is_ascii_uppercase()))?;
    let first = before
        .strip_suffix(|c: char| c.is_ascii_uppercase())?
        .ends_with(' ')
        .then(|| before.chars().next_back())??;
    let last = after.chars().next()?;
    Some((first, last))
}

fn suffixes<'t>(components: impl Iterator<Item = &'t str>, out: &mut Vec<String>) {
    for component in components {
        let (head, brackets) = split_brackets(component);
        let names = [
            ("Add.", "addendum"),
            ("Corr.", "corrigendum"),
            ("Rev.", "revision"),
            ("Amend.", "amendment"),
            ("Summary", "summary"),
        ];
        if let Some((prefix, name)) = names.iter().find(|(prefix, _)| head.starts_with(prefix)) {
            let number = &head[prefix.len()..];
            out.push(if number.is_empty() { (*name).to_owned() } else { format!("{name} {number}") });
        }
        bracketed(brackets, out);
    }
}

fn split_brackets(component: &str) -> (&str, &str) {
    let at = component.find('(').unwrap_or(component.len());
    (component[..at].trim_end(), &component[at..])
}

fn bracketed(brackets: &str, out: &mut Vec<String>) {
    for bracket in brackets.split('(').skip(1) {
        let inside = bracket.trim_end().trim_end_matches(')');
        out.push(match inside.split_once(' ') {
            Some(("Sect.", n)) => format!("section {n}"),
            Some(("Vol.", n)) => format!("volume {n}"),
            Some(("Part", n)) => format!("part {n}"),
            Some(("Resumption", n)) => format!("resumption {n}"),
            Some(("Annex", n)) => format!("annex {n}"),
            Some(("No.", n)) => format!("number {n}"),
            _ if inside == "Supp" => "supplement".to_owned(),
            _ if inside == "Introduction" => "introduction".to_owned(),
            _ => inside.to_owned(),
        });
    }
}

/// Any other document: organ, bodies, session or year, nature, number, modifications.
fn unnumbered(text: &str) -> Vec<String> {
    let mut components = text.split('/');
    let first = components.next().unwrap_or_default();
    let mut out = Vec::new();
    let rest: Vec<&str> = components.collect();
    // An organ and a body that has a name of its own: the name says enough without the organ for the Council.
    if first != "A" || rest.first() != Some(&"HRC") {
        out.push(ORGANS.iter().find(|(code, _)| *code == first).map_or(first, |(_, name)| name).to_owned());
    }
    let is_number = |c: &str| !c.is_empty() && c.bytes().all(|b| b.is_ascii_digit());
    let bare = |c: &&&str| is_number(split_brackets(c).0);
    let last_number = rest.iter().rposition(|c| bare(&c));
    let last_nature = rest.iter().rposition(|c| nature(c).is_some_and(|(n, _)| !is_body(n)));
    let has_later_number = |at: usize| last_number.is_some_and(|last| last > at);
    let mut waiting: Vec<&str> = Vec::new();
    for (at, component) in rest.iter().enumerate() {
        let (head, brackets) = split_brackets(component);
        let body = BODIES.iter().find(|(path, _)| path.split_once('/') == Some((first, head)));
        if is_suffix(head) {
            suffixes(std::iter::once(*component), &mut out);
            continue;
        }
        if let Some((_, name)) = body.filter(|_| at == 0 || first == "ISBA") {
            out.push((*name).to_owned());
        } else if is_number(head) {
            let n: u32 = head.parse().unwrap_or_default();
            let is_document = last_number == Some(at) && last_nature.is_none_or(|nature| nature < at);
            out.push(match waiting.last().copied() {
                Some(ORGANIZATIONAL) => {
                    waiting.pop();
                    format!("{} {ORGANIZATIONAL}", ordinal(n))
                }
                // The number of the word comes last: `INF/75/3`, `PRST/2010/1`.
                Some(word) if !has_later_number(at) => {
                    waiting.pop();
                    format!("{word} {n}")
                }
                _ if is_document => format!("document {head}"),
                _ => session(Session::Regular(n)),
            });
        } else if let Some(n) = head.strip_prefix("S-").and_then(|n| n.parse().ok()) {
            out.push(session(Session::Special(n)));
        } else if let Some(n) = head.strip_prefix("ES-").and_then(|n| n.parse().ok()) {
            out.push(session(Session::Emergency(n)));
        } else if let Some(conference) = head.strip_prefix("CONF.") {
            out.push(conference_name(conference));
        } else if let Some(n) = head.strip_prefix("EA.").and_then(|n| n.parse().ok()) {
            out.push("United Nations Environment Assembly".to_owned());
            out.push(session(Session::Regular(n)));
        } else if let Some((name, n)) = nature(head) {
            // A committee of a committee is a subcommittee.
            let name = if name == "committee" && rest[..at].iter().any(|c| c.starts_with("AC.")) {
                "subcommittee"
            } else {
                name
            };
            out.push(format!("{name} {n}"));
        } else if head == "C" && at == 0 {
            // Bodies of the human rights treaties: `CRC/C`.
            out.push("Committee".to_owned());
        } else if head == "GC" && at > 0 && rest[at - 1].starts_with('C') {
            waiting.push("general comment");
        } else if let Some((_, name)) = WORDS.iter().find(|(word, _)| *word == head) {
            if has_later_number(at) && WAITING.contains(&head) {
                waiting.push(name)
            } else {
                out.push((*name).to_owned())
            }
        } else {
            out.push(head.to_owned());
        }
        match brackets.strip_prefix('(').and_then(|b| b.strip_suffix(')')).and_then(|b| b.parse().ok()) {
            Some(n) => out.push(session(Session::Regular(n))),
            None => bracketed(brackets, &mut out),
        }
    }
    out
}

fn is_body(name: &str) -> bool {
    [
        "committee",
        "commission",
        "sub",
        "working group",
        "group",
        "governing",
        "preparatory",
        "ad hoc",
        "series",
    ]
    .iter()
    .any(|body| name.starts_with(body))
}

/// The name of a component with a number, and the number.
fn nature(component: &str) -> Option<(&'static str, &str)> {
    NATURES.iter().find_map(|(prefix, name)| component.strip_prefix(prefix).map(|number| (*name, number)))
}

/// `CONF.189`, `CONF.VI`, `CONF.2020`.
fn conference_name(conference: &str) -> String {
    match conference.parse::<u32>() {
        Ok(year @ 1945..=2099) => format!("conference of {year}"),
        Ok(n) => format!("conference {n}"),
        Err(_) => match parse_roman(conference) {
            Some(n) => format!("{} conference", ordinal(n)),
            None => format!("conference {conference}"),
        },
    }
}
