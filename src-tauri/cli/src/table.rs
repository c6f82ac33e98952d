//! Columns that stand below each other, whatever script they are in.

use unicode_width::UnicodeWidthStr;

/// Columns wider than this do not push the next one further out.
const WIDEST: usize = 48;

/// Rows as lines: each column as wide as its widest cell, the last one as it is.
pub(crate) fn lines<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|row| row[column].width()).filter(|width| *width <= WIDEST).max();
    let widths: [usize; N] = std::array::from_fn(|column| width(column).unwrap_or(0));
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn line<const N: usize>(row: &[String; N], widths: &[usize; N]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        line.push_str(cell);
        line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
    }
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_across_scripts() {
        let rows = [["p1".into(), "Jane Doe".into(), "CTO".into()], ["p12".into(), "李伟".into(), "CFO".into()]];
        let lines = lines::<3>(&rows);
        assert_eq!(lines, ["p1   Jane Doe  CTO", "p12  李伟      CFO"], "a Chinese character is two columns wide");
    }

    #[test]
    fn one_long_cell_does_not_push_the_others_out() {
        let rows = [["x".repeat(60), "a".into()], ["y".into(), "b".into()]];
        assert_eq!(lines::<2>(&rows)[1], "y  b");
    }
}
