//! Letters: the standard library's question, answered at once for the alphabets that drafts are written in.

// What is to be used in place of these stands here.
#![allow(clippy::disallowed_methods)]

/// Whether a character is a letter: the same as [`char::is_alphabetic`], which takes hundreds of steps for an Arabic letter.
#[inline]
pub fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7F}' => character.is_ascii_alphabetic(),
        // Latin with its accents, Cyrillic, Arabic without its vowel marks, Chinese.
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'Ѐ'..='ҁ' | 'ؠ'..='ي' | '\u{4E00}'..='\u{9FFF}' => true,
        // Marks and blanks of the same texts.
        '\u{2000}'..='\u{2070}' | '\u{3000}'..='\u{3004}' | '\u{FF00}'..='\u{FF20}' => false,
        _ => character.is_alphabetic(),
    }
}

/// Whether a character is a letter or a digit of any script: the same as [`char::is_alphanumeric`].
#[inline]
pub fn is_letter_or_digit(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric()
    } else {
        is_letter(character) || character.is_numeric()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_what_the_standard_library_says() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
            assert_eq!(is_letter_or_digit(character), character.is_alphanumeric(), "{character:?}");
        }
    }
}
