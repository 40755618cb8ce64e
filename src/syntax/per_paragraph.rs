//! What is derived from each paragraph alone, kept from version to version.

use super::chunks::{Chunk, Group};
use super::draft::Draft;
use super::paragraph::Paragraph;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// One `T` for every paragraph of a draft, in the order of [`Draft::paragraphs`].
///
/// [`PerParagraph::update`] makes the one for the next version and calls `make` only for paragraphs that are not the same
/// `Arc` as before. Like the draft it is a row of groups of chunks, and shares with the version before what stands.
#[derive(Clone, Debug)]
pub struct PerParagraph<T> {
    groups: Arc<[Arc<OfGroup<T>>]>,
}

/// The values of one group's paragraphs.
#[derive(Debug)]
struct OfGroup<T> {
    group: Arc<Group>,
    chunks: Box<[OfChunk<T>]>,
}

/// The values of one chunk's paragraphs.
#[derive(Clone, Debug)]
struct OfChunk<T> {
    chunk: Arc<Chunk>,
    values: Arc<[T]>,
}

impl<T: Clone> PerParagraph<T> {
    /// Makes one for each paragraph.
    pub fn new(draft: &Draft, make: impl FnMut(&Arc<Paragraph>) -> T) -> Self {
        PerParagraph { groups: Arc::default() }.update(draft, make)
    }

    /// The same for a later version of the draft.
    pub fn update(&self, draft: &Draft, mut make: impl FnMut(&Arc<Paragraph>) -> T) -> Self {
        let groups: Vec<&Arc<Group>> = draft.chunks().groups().collect();
        self.next(&groups, |_, chunk, known| {
            let values = chunk.paragraphs();
            values.map(|paragraph| known.value(paragraph).unwrap_or_else(|| make(paragraph))).collect()
        })
    }

    /// Makes one `U` of each paragraph and what is known of it here, and keeps those of `before` whose paragraph is the same
    /// `Arc` (so `make` must depend on the paragraph and on what is derived from it alone).
    pub fn derive<U: Clone>(
        &self,
        before: Option<&PerParagraph<U>>,
        mut make: impl FnMut(&Arc<Paragraph>, &T) -> U,
    ) -> PerParagraph<U> {
        let none = PerParagraph { groups: Arc::default() };
        let groups: Vec<&Arc<Group>> = self.groups.iter().map(|of| &of.group).collect();
        before.unwrap_or(&none).next(&groups, |(group, index), chunk, known| {
            let ours = self.groups.get(group).and_then(|group| group.chunks.get(index));
            let ours = ours.map_or(&[][..], |ours| &ours.values);
            let values = chunk.paragraphs().zip(ours);
            values
                .map(|(paragraph, of)| known.value(paragraph).unwrap_or_else(|| make(paragraph, of)))
                .collect()
        })
    }

    /// Makes one `U` of each paragraph and what is known of it here, with all processors: for a draft that was just opened.
    pub fn derive_at_once<U: Send + Sync>(
        &self,
        make: impl Fn(&Arc<Paragraph>, &T) -> U + Sync,
    ) -> PerParagraph<U>
    where
        T: Send + Sync,
    {
        let of_chunk = |of: &OfChunk<T>| {
            let values = of.chunk.paragraphs().zip(&*of.values);
            OfChunk {
                chunk: Arc::clone(&of.chunk),
                values: values.map(|(paragraph, known)| make(paragraph, known)).collect(),
            }
        };
        let of_group = |of: &Arc<OfGroup<T>>| {
            let chunks: Vec<OfChunk<U>> = of.chunks.par_iter().map(of_chunk).collect();
            Arc::new(OfGroup { group: Arc::clone(&of.group), chunks: chunks.into() })
        };
        let groups: Vec<Arc<OfGroup<U>>> = self.groups.par_iter().map(of_group).collect();
        PerParagraph { groups: groups.into() }
    }

    /// The values of the next version, whose groups these are. `make` gives those of a chunk, whose place is told by group and
    /// chunk, where it does not stand as a whole.
    fn next(
        &self,
        groups: &[&Arc<Group>],
        mut make: impl FnMut((usize, usize), &Arc<Chunk>, &Known<'_, T>) -> Arc<[T]>,
    ) -> Self {
        let same = |(of, group): &(&Arc<OfGroup<T>>, &&Arc<Group>)| Arc::ptr_eq(&of.group, group);
        let head = self.groups.iter().zip(groups).take_while(same).count();
        let rest = self.groups.len().min(groups.len()) - head;
        let tail = self.groups.iter().rev().zip(groups.iter().rev()).take(rest).take_while(same).count();
        let gone = &self.groups[head..self.groups.len() - tail];
        let changed = head..groups.len() - tail;
        let known = Known::of(gone, &groups[changed.clone()]);
        let fresh = changed.map(|index| {
            let group = groups[index];
            if let Some(of) = known.groups.get(&Arc::as_ptr(group)) {
                return Arc::clone(of);
            }
            let chunks = group.chunks.iter().enumerate().map(|(at, chunk)| {
                let kept = known.chunks.get(&Arc::as_ptr(chunk)).map(|values| Arc::clone(values));
                let values = kept.unwrap_or_else(|| make((index, at), chunk, &known));
                OfChunk { chunk: chunk.clone(), values }
            });
            Arc::new(OfGroup { group: Arc::clone(group), chunks: chunks.collect() })
        });
        let tail = self.groups[self.groups.len() - tail..].iter().cloned();
        PerParagraph { groups: self.groups[..head].iter().cloned().chain(fresh).chain(tail).collect() }
    }
}

impl<T> PerParagraph<T> {
    /// All of them in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.stretches().flat_map(|(_, values)| values.iter())
    }

    /// The one of the paragraph with this index; `None` past the end.
    pub fn get(&self, mut index: usize) -> Option<&T> {
        for of in self.groups.iter() {
            if index >= of.group.totals.paragraphs {
                index -= of.group.totals.paragraphs;
                continue;
            }
            for OfChunk { values, .. } in &of.chunks {
                if index < values.len() {
                    return values.get(index);
                }
                index -= values.len();
            }
        }
        None
    }

    /// The paragraphs whose values are not the same as those of an earlier version, with the earlier value of each: what `same`
    /// says of two is asked only where they do not stand in a stretch that both versions share. `None` where the versions
    /// have not as many paragraphs.
    pub fn differences<'a>(
        &'a self,
        before: &'a Self,
        same: impl Fn(&T, &T) -> bool,
    ) -> Option<Vec<(usize, &'a T, &'a T)>> {
        let shared = |(ours, theirs): &(&Arc<OfGroup<T>>, &Arc<OfGroup<T>>)| Arc::ptr_eq(ours, theirs);
        let (ours, theirs) = (&self.groups, &before.groups);
        let head = ours.iter().zip(theirs.iter()).take_while(shared).count();
        let rest = ours.len().min(theirs.len()) - head;
        let tail = ours.iter().rev().zip(theirs.iter().rev()).take(rest).take_while(shared).count();
        let index: usize = ours[..head].iter().map(|of| of.group.totals.paragraphs).sum();
        let chunks = |groups: &'a [Arc<OfGroup<T>>]| -> Vec<&'a Arc<[T]>> {
            let between = groups[head..groups.len() - tail].iter();
            between.flat_map(|of| &of.chunks).map(|of| &of.values).collect()
        };
        chunk_differences(index, &chunks(ours), &chunks(theirs), same)
    }

    /// The stretches of paragraphs that are shared between versions as a whole: each with its identity (the same address
    /// as long as nothing in it changed) and its values.
    pub fn stretches(&self) -> impl Iterator<Item = (usize, &Arc<[T]>)> {
        let chunks = self.groups.iter().flat_map(|of| &of.chunks);
        chunks.map(|OfChunk { chunk, values }| (Arc::as_ptr(chunk) as usize, values))
    }
}

fn chunk_differences<'a, T>(
    mut index: usize,
    ours: &[&'a Arc<[T]>],
    theirs: &[&'a Arc<[T]>],
    same: impl Fn(&T, &T) -> bool,
) -> Option<Vec<(usize, &'a T, &'a T)>> {
    let shared = |(ours, theirs): &(&&Arc<[T]>, &&Arc<[T]>)| Arc::ptr_eq(ours, theirs);
    let head = ours.iter().zip(theirs).take_while(shared).count();
    let rest = ours.len().min(theirs.len()) - head;
    let tail = ours.iter().rev().zip(theirs.iter().rev()).take(rest).take_while(shared).count();
    index += ours[..head].iter().map(|values| values.len()).sum::<usize>();
    let mut new = ours[head..ours.len() - tail].iter().flat_map(|values| values.iter());
    let mut old = theirs[head..theirs.len() - tail].iter().flat_map(|values| values.iter());
    let mut differences = Vec::new();
    loop {
        match (new.next(), old.next()) {
            (None, None) => return Some(differences),
            (Some(new), Some(old)) => {
                if !same(new, old) {
                    differences.push((index, new, old));
                }
            }
            _ => return None,
        }
        index += 1;
    }
}

/// What an earlier version had that does not stand at its head or tail, for the next one to take over.
struct Known<'a, T> {
    /// The groups and chunks that stand, and the paragraphs of the others.
    groups: HashMap<*const Group, &'a Arc<OfGroup<T>>>,
    chunks: HashMap<*const Chunk, &'a Arc<[T]>>,
    values: HashMap<*const Paragraph, &'a T>,
}

impl<'a, T: Clone> Known<'a, T> {
    fn of(old: &'a [Arc<OfGroup<T>>], new: &[&Arc<Group>]) -> Self {
        let mut groups: HashMap<*const Group, &Arc<OfGroup<T>>> =
            old.iter().map(|of| (Arc::as_ptr(&of.group), of)).collect();
        let standing: Vec<*const Group> = new.iter().map(|group| Arc::as_ptr(group)).collect();
        groups.retain(|group, _| standing.contains(group));
        let gone = old.iter().filter(|of| !groups.contains_key(&Arc::as_ptr(&of.group)));
        let mut chunks: HashMap<*const Chunk, (&OfChunk<T>, bool)> =
            gone.flat_map(|of| &of.chunks).map(|of| (Arc::as_ptr(&of.chunk), (of, false))).collect();
        let fresh = new.iter().filter(|group| !groups.contains_key(&Arc::as_ptr(group)));
        for chunk in fresh.flat_map(|group| &group.chunks) {
            if let Some((_, stands)) = chunks.get_mut(&Arc::as_ptr(chunk)) {
                *stands = true;
            }
        }
        let gone = chunks.values().filter(|(_, stands)| !stands);
        let values =
            gone.flat_map(|(of, _)| of.chunk.paragraphs().map(Arc::as_ptr).zip(of.values.iter())).collect();
        let stands = chunks.into_iter().filter(|(_, (_, stands))| *stands);
        Known { groups, chunks: stands.map(|(chunk, (of, _))| (chunk, &of.values)).collect(), values }
    }

    /// The value of a paragraph that stands in another chunk now.
    fn value(&self, paragraph: &Arc<Paragraph>) -> Option<T> {
        self.values.get(&Arc::as_ptr(paragraph)).map(|value| (*value).clone())
    }
}
