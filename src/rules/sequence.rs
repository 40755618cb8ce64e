//! Where a row of numbers that should run 1, 2, 3 … goes wrong, said once and not in a cascade.

/// A fault in a row of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The index of the wrong number in the row.
    pub at: usize,
    /// The number that should stand there.
    pub expected: u32,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Numbers are left out before it.
    Gap,
    /// It stood there before.
    Repeat,
    /// The right numbers follow, but in another order.
    Disorder,
    /// It alone is wrong: those after it are right.
    Alone,
}

/// How far ahead to look for the place where a disordered row is right again.
const WINDOW: usize = 32;

/// The faults of a row whose first number should be `first`.
///
/// What follows a gap or a repeat is held to the number that stands there, so a paragraph that was inserted or deleted gives one
/// fault; numbers that changed places give one at the first of them.
pub fn faults(row: &[u32], first: u32) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut expected = first;
    let mut at = 0;
    while at < row.len() {
        let number = row[at];
        if number == expected {
            (at, expected) = (at + 1, expected.saturating_add(1));
            continue;
        }
        if let Some(length) = disorder(&row[at..], expected) {
            faults.push(Fault { at, expected, kind: FaultKind::Disorder });
            (at, expected) = (at + length, expected.saturating_add(length as u32));
            continue;
        }
        let carries_on = row.get(at + 1) == Some(&number.saturating_add(1));
        let recovers = row.get(at + 1) == Some(&expected.saturating_add(1));
        if recovers && !carries_on {
            faults.push(Fault { at, expected, kind: FaultKind::Alone });
            (at, expected) = (at + 1, expected.saturating_add(1));
            continue;
        }
        let kind = if number > expected { FaultKind::Gap } else { FaultKind::Repeat };
        faults.push(Fault { at, expected, kind });
        (at, expected) = (at + 1, number.saturating_add(1));
    }
    faults
}

/// The length of the shortest start of `row` (at least two) that holds exactly the numbers from `expected` on, in any order.
fn disorder(row: &[u32], expected: u32) -> Option<usize> {
    let mut seen = 0u64;
    for (place, &number) in row.iter().take(WINDOW).enumerate() {
        let away = number.checked_sub(expected).filter(|away| (*away as usize) < WINDOW)?;
        if seen & (1 << away) != 0 {
            return None;
        }
        seen |= 1 << away;
        if seen == (1u64 << (place + 1)) - 1 {
            return (place > 0).then_some(place + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(row: &[u32], expected: &[(usize, u32, FaultKind)]) {
        let found: Vec<_> = faults(row, 1).into_iter().map(|f| (f.at, f.expected, f.kind)).collect();
        assert_eq!(found, expected, "{row:?}");
    }

    #[test]
    fn one_slip_is_one_fault() {
        check(&[1, 2, 3], &[]);
        check(&[], &[]);
        check(&[1, 2, 4, 5, 6], &[(2, 3, FaultKind::Gap)]);
        check(&[1, 2, 2, 3, 4], &[(2, 3, FaultKind::Repeat)]);
        check(&[1, 2, 9, 4, 5], &[(2, 3, FaultKind::Alone)]);
        check(&[1, 2, 2, 4, 5], &[(2, 3, FaultKind::Alone)]);
        check(&[1, 3, 2, 4], &[(1, 2, FaultKind::Disorder)]);
        check(&[1, 4, 5, 2, 3, 6], &[(1, 2, FaultKind::Disorder)]);
        check(&[2, 3, 4], &[(0, 1, FaultKind::Gap)]);
        check(&[1, 2, 1, 2, 3], &[(2, 3, FaultKind::Repeat)]);
        check(&[1, 2, 7], &[(2, 3, FaultKind::Gap)]);
        check(&[1, 2, u32::MAX, 4], &[(2, 3, FaultKind::Alone)]);
        check(&[1, 3, 4, 6, 7], &[(1, 2, FaultKind::Gap), (3, 5, FaultKind::Gap)]);
        check(
            &[0, u32::MAX, u32::MAX],
            &[(0, 1, FaultKind::Repeat), (1, 1, FaultKind::Gap), (2, u32::MAX, FaultKind::Alone)][..2],
        );
    }
}
