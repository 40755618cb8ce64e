//! What is derived from each paragraph alone, kept from version to version.

use super::draft::{Chunk, Draft};
use super::paragraph::Paragraph;
use std::collections::HashMap;
use std::sync::Arc;

/// One `T` for every paragraph of a draft, in the order of [`Draft::paragraphs`].
///
/// [`PerParagraph::update`] makes the one for the next version and calls `make` only for paragraphs that are not the same
/// `Arc` as before.
#[derive(Clone, Debug)]
pub struct PerParagraph<T> {
    chunks: Arc<[Kept<T>]>,
}

/// The values of one chunk's paragraphs.
type Kept<T> = (Arc<Chunk>, Arc<[T]>);

impl<T: Clone> PerParagraph<T> {
    /// Makes one for each paragraph.
    pub fn new(draft: &Draft, mut make: impl FnMut(&Arc<Paragraph>) -> T) -> Self {
        let chunks = draft
            .chunks()
            .iter()
            .map(|chunk| (chunk.clone(), chunk.paragraphs().map(&mut make).collect()))
            .collect();
        PerParagraph { chunks }
    }

    /// The same for a later version of the draft.
    pub fn update(&self, draft: &Draft, mut make: impl FnMut(&Arc<Paragraph>) -> T) -> Self {
        let (old, new) = (&self.chunks, draft.chunks());
        let head = old.iter().zip(new).take_while(|((chunk, _), other)| Arc::ptr_eq(chunk, other)).count();
        let rest = old.len().min(new.len()) - head;
        let tail = old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take(rest)
            .take_while(|((chunk, _), other)| Arc::ptr_eq(chunk, other))
            .count();
        let mut known: HashMap<*const Paragraph, &T> = HashMap::new();
        for (chunk, values) in &old[head..old.len() - tail] {
            known.extend(chunk.paragraphs().map(Arc::as_ptr).zip(values.iter()));
        }
        let middle = new[head..new.len() - tail].iter().map(|chunk| {
            let values = chunk
                .paragraphs()
                .map(|paragraph| match known.get(&Arc::as_ptr(paragraph)) {
                    Some(value) => (*value).clone(),
                    None => make(paragraph),
                })
                .collect();
            (chunk.clone(), values)
        });
        let chunks = old[..head]
            .iter()
            .cloned()
            .chain(middle)
            .chain(old[old.len() - tail..].iter().cloned())
            .collect();
        PerParagraph { chunks }
    }

    /// Makes one `U` of each paragraph and what is known of it here, and keeps those of `before` whose paragraph is the same
    /// `Arc` (so `make` must depend on the paragraph and on what is derived from it alone).
    pub fn derive<U: Clone>(
        &self,
        before: Option<&PerParagraph<U>>,
        mut make: impl FnMut(&Arc<Paragraph>, &T) -> U,
    ) -> PerParagraph<U> {
        let old = before.map_or(&[][..], |before| &before.chunks);
        let new = &self.chunks;
        let head = old
            .iter()
            .zip(new.iter())
            .take_while(|((chunk, _), (other, _))| Arc::ptr_eq(chunk, other))
            .count();
        let rest = old.len().min(new.len()) - head;
        let tail = old
            .iter()
            .rev()
            .zip(new.iter().rev())
            .take(rest)
            .take_while(|((chunk, _), (other, _))| Arc::ptr_eq(chunk, other))
            .count();
        let mut known: HashMap<*const Paragraph, &U> = HashMap::new();
        for (chunk, values) in &old[head..old.len() - tail] {
            known.extend(chunk.paragraphs().map(Arc::as_ptr).zip(values.iter()));
        }
        let middle = new[head..new.len() - tail].iter().map(|(chunk, values)| {
            let values = chunk
                .paragraphs()
                .zip(values.iter())
                .map(|(paragraph, value)| match known.get(&Arc::as_ptr(paragraph)) {
                    Some(known) => (*known).clone(),
                    None => make(paragraph, value),
                })
                .collect();
            (chunk.clone(), values)
        });
        let chunks = old[..head]
            .iter()
            .cloned()
            .chain(middle)
            .chain(old[old.len() - tail..].iter().cloned())
            .collect();
        PerParagraph { chunks }
    }

    /// All of them in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.chunks.iter().flat_map(|(_, values)| values.iter())
    }

    /// The one of the paragraph with this index; `None` past the end.
    pub fn get(&self, mut index: usize) -> Option<&T> {
        for (_, values) in self.chunks.iter() {
            if index < values.len() {
                return values.get(index);
            }
            index -= values.len();
        }
        None
    }

    /// The stretches of paragraphs that are shared between versions as a whole: each with its identity (the same address
    /// as long as nothing in it changed) and its values.
    pub fn stretches(&self) -> impl Iterator<Item = (usize, &Arc<[T]>)> {
        self.chunks.iter().map(|(chunk, values)| (Arc::as_ptr(chunk) as usize, values))
    }
}
