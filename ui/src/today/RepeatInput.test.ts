import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { user } from "../testing/window";
import RepeatInput from "./RepeatInput.svelte";

test("what is no repetition is said beside the field, and what is one is echoed", async () => {
  render(RepeatInput, { value: "" });
  const field = screen.getByLabelText("Comes back");
  const hands = user();
  await hands.type(field, "now and then");
  expect(await screen.findByText(/is not a repetition/)).toBeTruthy();
  expect(field.getAttribute("aria-invalid"), "the field itself says so").toBe("true");
  await hands.clear(field);
  await hands.type(field, "every month");
  expect(await screen.findByText("every month")).toBeTruthy();
  expect(field.getAttribute("aria-invalid")).toBeNull();
});
