//! The people of the stories.

use crate::support::world::World;

/// Jane's card, with a postal address.
pub const JANE_AT_HOME: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jane;;;\r\nFN:Jane Doe\r\nORG:Acme\r\nTITLE:CTO\r\n\
    EMAIL:jane@acme.example\r\nTEL;TYPE=WORK:+49 30 1234567\r\nADR;TYPE=WORK:;;Torstraße 1;Berlin;;10119;Germany\r\n\
    END:VCARD\r\n";

/// Jane, without an address.
pub const JANE_IN_ONE_LINE: &str = "@Jane Doe, Acme met at RustConf today";

/// Li's card.
pub const LI: &str =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Li;Wei;;;\r\nFN:Li Wei\r\nEMAIL:li.wei@example.org\r\nEND:VCARD\r\n";

/// Somebody who hopes that names are run.
pub const MALLORY: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;<script>window.stolen=1</script>;;;\r\n\
    FN:<script>window.stolen=1</script><img src=x onerror=window.stolen=1>\r\nEND:VCARD\r\n";

/// How many commitments are open and due by a time.
pub fn open_items(world: &World, by: &str) -> usize {
    let due = world.asks(&["due", "--at", by]);
    due["items"].as_array().map(Vec::len).expect("`due` lists items")
}
