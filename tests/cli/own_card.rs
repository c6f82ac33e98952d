use serde_json::json;

use crate::desk::{Desk, has_keys};

#[test]
fn a_card_is_said_shown_and_written_to_files() {
    let desk = Desk::new();
    let nothing = desk.run(&["card"]).done().out;
    assert!(nothing.contains("goodturn card --name"), "an empty card teaches: {nothing}");
    let said = ["card", "--name", "Kim Lee", "--title", "Editor", "--organization", "Lanternhouse"];
    let more = ["--phone", "mobile=+49 30 901820", "--email", "kim@lanternhouse.example", "--line", "Honest reviews"];
    let page = desk.json(&[&said[..], &more[..]].concat());
    has_keys(&page, &["card", "headline", "vcard", "code"]);
    has_keys(&page["code"], &["side", "path", "left_out"]);
    assert_eq!(page["card"]["phones"], json!([{ "value": "+49 30 901820", "label": "mobile" }]));
    assert!(page["vcard"].as_str().is_some_and(|text| text.contains("TEL;TYPE=cell:+49 30 901820")), "{page}");

    let told = desk.run(&["card"]).done().out;
    assert_eq!(told, "Kim Lee\nEditor at Lanternhouse\n+49 30 901820\nkim@lanternhouse.example\nHonest reviews\n");
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let [vcf, svg, pdf] = ["kim.vcf", "kim.svg", "kim.pdf"].map(file);
    desk.run(&["card", "--vcf", &vcf, "--svg", &svg, "--pdf", &pdf]).done();
    assert!(std::fs::read_to_string(&vcf).expect("the vCard").contains("FN:Kim Lee"));
    assert!(std::fs::read_to_string(&svg).expect("the picture").starts_with("<svg "));
    assert!(std::fs::read(&pdf).expect("the sheet").starts_with(b"%PDF"));
    assert_eq!(Desk::new().json(&["import", &vcf])["added"], json!(1), "another Goodturn reads it");

    desk.run(&["card", "--line", ""]).done();
    assert!(!desk.run(&["card"]).done().out.contains("Honest"), "a blank takes it off");
    desk.run(&["undo"]).done();
    assert!(desk.run(&["card"]).done().out.contains("Honest"), "and undo brings it back");
    let wrong = desk.run(&["card", "--email", "nowhere", "--json"]).failed().document();
    assert_eq!(wrong["error"]["code"], json!("invalid"), "{wrong}");
    assert_eq!(desk.run(&["card", "--vcf", "-"]).code, 2, "a file is wanted");
}

#[test]
fn a_code_that_leaves_something_out_says_so() {
    let desk = Desk::new();
    let ran = desk.run(&["card", "--name", "Kim Lee", "--line", &"known for it ".repeat(30)]).done();
    assert!(ran.err.contains("The code leaves out: known for it"), "{}", ran.err);
    let ran = desk.run(&["card", "--name", &"K".repeat(450)]).done();
    assert!(ran.err.contains("too long for a code"), "{}", ran.err);
}

#[test]
fn a_first_mail_is_shown_with_the_card_beneath() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe met at RustConf"]).done();
    desk.run(&["card", "--name", "Kim Lee", "--title", "Editor"]).done();
    let told = desk.run(&["first-mail", "Jane Doe"]).done().out;
    assert!(told.contains("It was good to meet you at RustConf.") && told.ends_with("Kim Lee\nEditor\n"), "{told}");
    has_keys(&desk.json(&["first-mail", "Jane Doe"]), &["person", "subject", "body", "has_email", "follow_up"]);
}
