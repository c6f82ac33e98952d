//! How text is compared: case, accents, letters that are their own (ø ł ß), and scripts without spaces.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Text for search and sorting: lower case, without accents, ø as o, ß as ss, each CJK character a word of its own.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return single_spaced(&text.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ŧ' => folded.push('t'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            letter if is_cjk(letter) => {
                folded.push(' ');
                folded.push(letter);
                folded.push(' ');
            }
            letter => folded.push(letter),
        }
    }
    single_spaced(&folded)
}

fn single_spaced(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut joined = String::with_capacity(text.len());
    joined.push_str(words.next().unwrap_or_default());
    for word in words {
        joined.push(' ');
        joined.push_str(word);
    }
    joined
}

/// Whether a letter belongs to a script that is written without spaces, or, for Hangul after NFKD, in jamo.
fn is_cjk(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x11FF | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xAC00..=0xD7AF | 0x20000..=0x2FA1F)
}

/// The key under which two e-mail addresses are the same.
pub fn match_email(address: &str) -> String {
    let address = address.trim();
    let bare = address.strip_prefix("mailto:").unwrap_or(address);
    bare.to_lowercase()
}

/// The key under which two web addresses are the same: without scheme, `www.`, query and closing slash.
pub fn match_url(address: &str) -> String {
    let lower = address.trim().to_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let end = bare.find(['?', '#']).unwrap_or(bare.len());
    bare[..end].trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_letters_of_their_own_fold_away() {
        assert_eq!(fold("Ingrid  Sørensen"), "ingrid sorensen");
        assert_eq!(fold("Łukasz Weiß"), "lukasz weiss");
        assert_eq!(fold("José ÇELİK"), "jose celik");
    }

    #[test]
    fn each_chinese_character_is_a_word() {
        assert_eq!(fold("李伟Li"), "李 伟 li");
    }

    #[test]
    fn one_profile_has_one_key() {
        assert_eq!(match_url("https://www.LinkedIn.com/in/jane/?trk=x"), match_url("http://linkedin.com/in/jane"));
    }
}
