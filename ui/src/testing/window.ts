import userEvent from "@testing-library/user-event";

/** A user of the window: presses keys and points at things, as a person would. */
export const user = () => userEvent.setup({ delay: null });

/** Presses keys one after another with nothing focused but the page. */
export async function press(...keys: string[]): Promise<void> {
  const hands = user();
  for (const key of keys) await hands.keyboard(key);
}
