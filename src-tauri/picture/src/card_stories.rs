use super::*;

/// A card of one colour on a table of another one, its corners where they are said.
fn scene(card: [u8; 3], table: [u8; 3], corners: [Spot; 4]) -> Photo {
    let (width, height) = (800, 600);
    let inside = |x: f64, y: f64| {
        (0..4).all(|index| {
            let (a, b) = (corners[index], corners[(index + 1) % 4]);
            (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0.0
        })
    };
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let rgb: Vec<u8> = places
        .flat_map(|(x, y)| {
            let color = if inside(x as f64, y as f64) { card } else { table };
            // A table has a grain, and letters make holes.
            let grain = ((x * 7 + y * 13) % 9) as u8;
            let letter = inside(x as f64, y as f64) && y % 40 < 8 && x % 24 < 12 && x > 250 && x < 500;
            color.map(|part| if letter { part / 3 } else { part.saturating_sub(grain) })
        })
        .collect();
    Photo { width, height, gray: Gray::of_rgb(&rgb, width, height), rgb }
}

const LEANING: [Spot; 4] = [[150.0, 140.0], [620.0, 90.0], [690.0, 380.0], [190.0, 470.0]];

fn found(photo: &Photo) -> Option<[Spot; 4]> {
    photo.corners(&mut || true).expect("nobody stops it")
}

fn assert_near(found: Option<[Spot; 4]>, corners: [Spot; 4], what: &str) {
    let found = found.expect(what);
    for (one, other) in found.into_iter().zip(corners) {
        assert!(distance(one, other) < 8.0, "{what}: {found:?}");
    }
}

#[test]
fn a_card_is_found_on_tables_of_many_kinds() {
    assert_near(found(&scene([235, 235, 240], [90, 70, 50], LEANING)), LEANING, "white on dark wood");
    assert_near(found(&scene([30, 40, 70], [200, 195, 190], LEANING)), LEANING, "blue on a pale table");
    assert_near(found(&scene([205, 205, 210], [225, 205, 160], LEANING)), LEANING, "white on wood as bright as it");
}

#[test]
fn without_a_card_there_is_none() {
    let everywhere = [[-10.0, -10.0], [900.0, -10.0], [900.0, 700.0], [-10.0, 700.0]];
    assert_eq!(found(&scene([240; 3], [0; 3], everywhere)), None, "a scan fills the picture");
    let far = [[100.0, 100.0], [160.0, 100.0], [160.0, 140.0], [100.0, 140.0]];
    assert_eq!(found(&scene([240; 3], [60; 3], far)), None, "too small to be read");
}

#[test]
fn a_straightened_card_knows_where_it_lay() {
    let photo = scene([235, 235, 240], [90, 70, 50], LEANING);
    let flat = photo.card(&photo.gray, &mut || true).expect("nobody stops it").expect("a card");
    let (width, height) = (flat.gray.width as f64, flat.gray.height as f64);
    let whole = flat.place(0.0, 0.0, width, height, &photo);
    for (one, other) in whole.into_iter().zip(LEANING) {
        let seen = [f64::from(one[0]) * 800.0, f64::from(one[1]) * 600.0];
        assert!(distance(seen, other) < 8.0, "{whole:?}");
    }
    let rim = flat.gray.at(width as isize / 8, height as isize / 8);
    assert!(rim > 200, "nothing of the table is left on it: {rim}");
    let upside_down = flat.turned(2).expect("a turn");
    let corner = upside_down.place(0.0, 0.0, 1.0, 1.0, &photo)[0];
    assert!((corner[0] - whole[2][0]).abs() < 0.01, "the first corner is now the one that was across");
}

#[test]
fn a_stop_is_heard() {
    let photo = scene([235; 3], [60; 3], LEANING);
    assert_eq!(photo.corners(&mut || false), Err(Refusal::Stopped));
    assert_eq!(photo.codes(&mut || false), Err(Refusal::Stopped));
}
