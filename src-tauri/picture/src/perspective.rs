//! The plane of a card as a camera sees it, and back.

/// A point in pixels.
pub(crate) type Spot = [f64; 2];

/// A map between two planes as a camera sees them (Hartley and Zisserman, Multiple View Geometry, 2.3).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Perspective([f64; 9]);

impl Perspective {
    /// The map that takes a rectangle from the origin, `width` × `height`, to four corners clockwise from its top
    /// left; `None` where nothing lies between them.
    pub fn onto(corners: [Spot; 4], width: f64, height: f64) -> Option<Self> {
        let from = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]];
        let mut rows = [[0.0_f64; 9]; 8];
        for (index, ([x, y], [u, v])) in from.into_iter().zip(corners).enumerate() {
            rows[2 * index] = [x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u];
            rows[2 * index + 1] = [0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v];
        }
        let [a, b, c, d, e, f, g, h] = solved(rows)?;
        Some(Self([a, b, c, d, e, f, g, h, 1.0]))
    }

    /// Where a point of the rectangle lies.
    pub fn at(&self, [x, y]: Spot) -> Spot {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let depth = g * x + h * y + i;
        [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
    }
}

/// Eight unknowns by Gauss's elimination.
fn solved(mut rows: [[f64; 9]; 8]) -> Option<[f64; 8]> {
    for column in 0..8 {
        let pivot = (column..8).max_by(|one, other| rows[*one][column].abs().total_cmp(&rows[*other][column].abs()))?;
        if rows[pivot][column].abs() < 1e-9 {
            return None;
        }
        rows.swap(column, pivot);
        let head = rows[column];
        for (index, row) in rows.iter_mut().enumerate().filter(|(index, _)| *index != column) {
            debug_assert_ne!(index, column);
            let factor = row[column] / head[column];
            row.iter_mut().zip(head).for_each(|(value, above)| *value -= factor * above);
        }
    }
    Some(std::array::from_fn(|index| rows[index][8] / rows[index][index]))
}

/// Focal length of a phone's camera, in longer sides of its picture, where the picture itself does not tell.
const USUAL_FOCAL: f64 = 0.8;

/// Width over height of a rectangle that a camera sees with these corners, the middle of the picture being where it
/// points (Zhang and He, Whiteboard scanning and image enhancement, 2007, section 3.2); the plain lengths where that
/// makes no sense.
pub(crate) fn aspect(corners: [Spot; 4], middle: Spot) -> f64 {
    let lengths = plain_aspect(corners);
    seen_aspect(corners, middle)
        .filter(|aspect| aspect.is_finite() && (0.5..2.0).contains(&(aspect / lengths)))
        .unwrap_or(lengths)
}

fn plain_aspect([left_top, right_top, right_bottom, left_bottom]: [Spot; 4]) -> f64 {
    let across = distance(left_top, right_top) + distance(left_bottom, right_bottom);
    let down = distance(left_top, left_bottom) + distance(right_top, right_bottom);
    across / down.max(1.0)
}

fn seen_aspect([m1, m2, m4, m3]: [Spot; 4], [u0, v0]: Spot) -> Option<f64> {
    let home = |[x, y]: Spot| [x - u0, y - v0, 1.0];
    let (m1, m2, m3, m4) = (home(m1), home(m2), home(m3), home(m4));
    let k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
    let k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
    let n2 = std::array::from_fn::<f64, 3, _>(|index| k2 * m2[index] - m1[index]);
    let n3 = std::array::from_fn::<f64, 3, _>(|index| k3 * m3[index] - m1[index]);
    let longer = 2.0 * u0.max(v0);
    let told = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
    let sound = (0.15..9.0).contains(&(told / (longer * longer)));
    let focal = if sound { told } else { (USUAL_FOCAL * longer).powi(2) };
    let length = |n: [f64; 3]| (n[0] * n[0] + n[1] * n[1]) / focal + n[2] * n[2];
    let ratio = length(n2) / length(n3);
    (ratio > 0.0).then(|| ratio.sqrt())
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// How far two points lie apart.
pub(crate) fn distance([ax, ay]: Spot, [bx, by]: Spot) -> f64 {
    (ax - bx).hypot(ay - by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_come_out_where_they_went_in() {
        let corners = [[10.0, 20.0], [210.0, 5.0], [240.0, 160.0], [2.0, 120.0]];
        let map = Perspective::onto(corners, 85.0, 55.0).expect("no three on a line");
        for (from, to) in [[0.0, 0.0], [85.0, 0.0], [85.0, 55.0], [0.0, 55.0]].into_iter().zip(corners) {
            assert!(distance(map.at(from), to) < 1e-6, "{from:?} went to {:?}", map.at(from));
        }
        assert_eq!(Perspective::onto([[1.0, 1.0]; 4], 1.0, 1.0), None);
    }

    #[test]
    fn a_leaning_card_keeps_its_shape() {
        // A card of 85 × 55, turned and leaning back by 50°, seen by a camera of focal length 900 from 200 away.
        let (sin, cos) = 50_f64.to_radians().sin_cos();
        for (turned, slack) in [(25_f64, 0.01), (0.0, 0.15)] {
            let (across, up) = turned.to_radians().sin_cos();
            let seen = |x: f64, y: f64| {
                let (x, y) = (x * up - y * across, x * across + y * up);
                let depth = 200.0 + y * sin;
                [500.0 + 900.0 * x / depth, 400.0 + 900.0 * y * cos / depth]
            };
            let corners = [seen(-50.0, -20.0), seen(35.0, -20.0), seen(35.0, 35.0), seen(-50.0, 35.0)];
            let told = aspect(corners, [500.0, 400.0]);
            assert!((told - 85.0 / 55.0).abs() < slack, "turned by {turned}: {told}");
            assert!((plain_aspect(corners) - 85.0 / 55.0).abs() > 0.25, "by its lengths it would be another card");
        }
    }
}
