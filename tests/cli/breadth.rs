use crate::desk::{Desk, has_keys};

#[test]
fn the_breadth_is_named_and_told_in_the_terminal() {
    let desk = Desk::new();
    desk.add("@Jane Doe, Acme #medicine met at RustConf");
    desk.add("@Bob Ray met at RustConf");
    assert!(desk.run(&["breadth"]).done().out.contains("goodturn breadth group"), "an empty one teaches");
    let named = desk.json(&["breadth", "group", "Field", "medicine", "crafts"]);
    has_keys(&named, &["groups", "people", "known_tags"]);
    assert_eq!(named["groups"][0]["tags"][0]["people"], 1);
    let told = desk.run(&["breadth"]).done().out;
    assert!(told.contains("1 person") && told.contains("Nobody yet: crafts. Who could you meet?"), "{told}");
    assert!(told.contains("Nothing said: 1 person"), "{told}");
    assert!(desk.run(&["breadth", "unsaid", "field"]).done().out.contains("Bob Ray"));
    assert_eq!(desk.json(&["breadth", "group", "field", "crafts"])["groups"].as_array().map(Vec::len), Some(1));
    assert_eq!(desk.json(&["breadth", "forget", "Field"])["groups"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_meeting_of_another_zone_is_told_on_both_clocks() {
    let desk = Desk::new();
    desk.add("@Jane Doe !meet 2099-01-05 1 pm Kathmandu");
    let told = desk.run(&["due", "--at", "2099-01-05T23:00"]).done().out;
    assert!(told.contains("13:00 Kathmandu") && told.contains("here"), "{told}");
    let item = &desk.json(&["due", "--at", "2099-01-05T23:00"])["items"];
    let meeting = item.as_array().expect("items").iter().find(|item| item["kind"] == "meeting").expect("the meeting");
    assert_eq!((&meeting["zone"], &meeting["due"]), (&"Asia/Kathmandu".into(), &"2099-01-05T13:00:00+05:45".into()));
    let unclear = desk.run(&["add", "@Jane Doe !meet 2099-01-05 1 pm IST"]);
    assert!(unclear.failed().err.contains("is said in Kolkata, Dublin and Jerusalem"), "it is asked");
}
