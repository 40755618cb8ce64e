//! What is derived from each paragraph alone, kept from version to version.

use super::draft::Draft;
use super::link::Chunk;
use super::paragraph::Paragraph;
use std::collections::{HashMap, HashSet};
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
        let known = Known::of(&self.chunks, draft.chunks().iter());
        let chunks = draft.chunks().iter().enumerate().map(|(index, chunk)| {
            known.kept(index, chunk).unwrap_or_else(|| {
                let values = chunk
                    .paragraphs()
                    .map(|paragraph| known.value(paragraph).unwrap_or_else(|| make(paragraph)));
                (chunk.clone(), values.collect())
            })
        });
        PerParagraph { chunks: chunks.collect() }
    }

    /// Makes one `U` of each paragraph and what is known of it here, and keeps those of `before` whose paragraph is the same
    /// `Arc` (so `make` must depend on the paragraph and on what is derived from it alone).
    pub fn derive<U: Clone>(
        &self,
        before: Option<&PerParagraph<U>>,
        mut make: impl FnMut(&Arc<Paragraph>, &T) -> U,
    ) -> PerParagraph<U> {
        let old = before.map_or(&[][..], |before| &before.chunks);
        let known = Known::of(old, self.chunks.iter().map(|(chunk, _)| chunk));
        let chunks = self.chunks.iter().enumerate().map(|(index, (chunk, values))| {
            known.kept(index, chunk).unwrap_or_else(|| {
                let values = chunk.paragraphs().zip(values.iter());
                let values = values.map(|(paragraph, value)| {
                    known.value(paragraph).unwrap_or_else(|| make(paragraph, value))
                });
                (chunk.clone(), values.collect())
            })
        });
        PerParagraph { chunks: chunks.collect() }
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

/// What an earlier version had, for the next one to take over.
struct Known<'a, T> {
    old: &'a [Kept<T>],
    /// So many chunks at the start and at the end are the same.
    head: usize,
    tail: usize,
    /// How many chunks the next version has.
    count: usize,
    /// Of the chunks between: those that are the same, and the paragraphs of the others.
    chunks: HashMap<*const Chunk, &'a Kept<T>>,
    values: HashMap<*const Paragraph, &'a T>,
}

impl<'a, T: Clone> Known<'a, T> {
    fn of<'b>(
        old: &'a [Kept<T>],
        new: impl DoubleEndedIterator<Item = &'b Arc<Chunk>> + ExactSizeIterator + Clone,
    ) -> Self {
        let same = |((chunk, _), other): &(&Kept<T>, &Arc<Chunk>)| Arc::ptr_eq(chunk, other);
        let count = new.len();
        let head = old.iter().zip(new.clone()).take_while(same).count();
        let rest = old.len().min(count) - head;
        let tail = old.iter().rev().zip(new.clone().rev()).take(rest).take_while(same).count();
        let between = &old[head..old.len() - tail];
        let mut chunks: HashMap<*const Chunk, &Kept<T>> =
            between.iter().map(|kept| (Arc::as_ptr(&kept.0), kept)).collect();
        let standing: HashSet<*const Chunk> =
            new.skip(head).take(count - head - tail).map(Arc::as_ptr).collect();
        chunks.retain(|chunk, _| standing.contains(chunk));
        let gone = between.iter().filter(|(chunk, _)| !chunks.contains_key(&Arc::as_ptr(chunk)));
        let values =
            gone.flat_map(|(chunk, values)| chunk.paragraphs().map(Arc::as_ptr).zip(values.iter())).collect();
        Known { old, head, tail, count, chunks, values }
    }

    /// The values of a chunk that stands as a whole.
    fn kept(&self, index: usize, chunk: &Arc<Chunk>) -> Option<Kept<T>> {
        if index < self.head {
            return self.old.get(index).cloned();
        }
        if index >= self.count - self.tail {
            return self.old.get(self.old.len() - (self.count - index)).cloned();
        }
        self.chunks.get(&Arc::as_ptr(chunk)).map(|kept| (*kept).clone())
    }

    /// The value of a paragraph that stands in another chunk now.
    fn value(&self, paragraph: &Arc<Paragraph>) -> Option<T> {
        self.values.get(&Arc::as_ptr(paragraph)).map(|value| (*value).clone())
    }
}
