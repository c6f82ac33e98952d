//! The convex hull of a patch, and the largest four-cornered shape in it.

use crate::perspective::Spot;

/// Twice the area of a triangle, positive where it turns clockwise on a picture.
fn turn(a: Spot, b: Spot, c: Spot) -> f64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// The convex hull (Andrew's monotone chain), clockwise as seen on a picture.
pub(crate) fn hull(mut spots: Vec<Spot>) -> Vec<Spot> {
    spots.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    let half = |spots: &mut dyn Iterator<Item = &Spot>| {
        let mut chain: Vec<Spot> = Vec::new();
        for spot in spots {
            while let [.., before, last] = chain.as_slice()
                && turn(*before, *last, *spot) <= 0.0
            {
                chain.pop();
            }
            chain.push(*spot);
        }
        chain.pop();
        chain
    };
    let mut chain = half(&mut spots.iter());
    chain.extend(half(&mut spots.iter().rev()));
    chain
}

/// The area within a closed line.
pub(crate) fn area(corners: &[Spot]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f64>().abs() / 2.0
}

/// The four corners of a hull between which most of it lies, in its own order.
pub(crate) fn largest_quad(hull: &[Spot]) -> Option<[Spot; 4]> {
    let mut best: Option<(f64, [Spot; 4])> = None;
    for (first, a) in hull.iter().enumerate() {
        for (third, c) in hull.iter().enumerate().skip(first + 2) {
            let far = |spots: &mut dyn Iterator<Item = &Spot>| {
                spots.map(|b| (turn(*a, *b, *c).abs(), *b)).max_by(|one, other| one.0.total_cmp(&other.0))
            };
            let between = far(&mut hull[first + 1..third].iter());
            let beyond = far(&mut hull[third + 1..].iter().chain(&hull[..first]));
            if let (Some((one, b)), Some((other, d))) = (between, beyond)
                && best.as_ref().is_none_or(|(area, _)| one + other > *area)
            {
                best = Some((one + other, [*a, b, *c, d]));
            }
        }
    }
    best.map(|(_, corners)| corners)
}
