//! Sentences with blanks, as the tables of words hold them.

/// Fills each `{name}` of a template once; what is filled in is never read as a template, and an unknown blank is
/// nothing.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = tail;
    }
    filled + rest
}

/// Fills a template whose blanks must all be known, its values without the dot at their end; `None` where one of them is
/// blank.
pub fn fill_known(template: &str, values: &[(&str, &str)]) -> Option<String> {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.trim().trim_end_matches('.'))).collect();
    let is_known = |(name, value): &(&str, &str)| !value.is_empty() || !template.contains(&format!("{{{name}}}"));
    values.iter().all(is_known).then(|| fill(template, &values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_left_out_where_a_blank_of_it_is_not_known() {
        let said = |template: &str, name: &str| fill_known(template, &[("name", name), ("place", "")]);
        assert_eq!(said("Dear {name},", " Ana. ").as_deref(), Some("Dear Ana,"));
        assert_eq!(said("Dear {name},", " "), None, "nobody is written to");
        assert_eq!(said("Dear {name} of {place},", "Ana"), None);
        assert_eq!(said("Hello,", "").as_deref(), Some("Hello,"), "what has no blank needs nothing");
    }
}
