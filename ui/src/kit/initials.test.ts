import { expect, test } from "vitest";
import { hue, initials } from "./initials";

test("a face without a picture carries the first letters of the first and last name", () => {
  expect(initials("Jane Doe")).toBe("JD");
  expect(initials("Bram de Vries")).toBe("BV");
  expect(initials("Øyvind"), "one name, one letter").toBe("Ø");
  expect(initials("Li Wei 李伟"), "Latin letters where there are some").toBe("LW");
  expect(initials("李伟")).toBe("李");
  expect(initials("  "), "never empty").toBe("?");
});

test("a hue stays with its name", () => {
  expect(hue("Jane Doe")).toBe(hue("Jane Doe"));
  expect(hue("Jane Doe"), "and tells people apart").not.toBe(hue("Tom Becker"));
});
