import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { closeOverlay, overlay } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import { failWith, now } from "../ipc/mock/book";
import type { KnownPerson, ReviewPreview } from "../ipc/wire";
import { toasts } from "../state/toasts.svelte";
import { forgetDrafts } from "./draft.svelte";
import type { Place } from "./picture";
import ReviewSheet from "./ReviewSheet.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  return {
    ...book,
    saveCapture: vi.fn(book.saveCapture),
    previewAnswer: vi.fn(book.previewAnswer),
    reviewCapture: vi.fn(book.reviewCapture),
  };
});

const NORA = "k1";
const JANE_AGAIN = "k2";
const saved = vi.mocked(client.saveCapture);
const previewed = vi.mocked(client.previewAnswer);
const opened = vi.mocked(client.reviewCapture);

beforeEach(() => {
  saved.mockClear();
  previewed.mockReset();
  closeOverlay();
  forgetDrafts();
});

async function open(capture: string) {
  const onclose = vi.fn();
  const sheet = render(ReviewSheet, { capture, onclose });
  await screen.findByLabelText("Met at");
  return { user: userEvent.setup(), onclose, sheet };
}

const captures = () => now().captures.map(({ row }) => row.id);
const names = () => now().members.map(({ person }) => person.name);
const sentAnswer = () => saved.mock.calls[0]?.[1];

test("Enter in a field saves, and the toast says what will remind", async () => {
  const { user, onclose } = await open(NORA);
  await user.type(screen.getByLabelText("Remember"), "Skis to work{Enter}");
  await waitFor(() => expect(onclose, "the sheet is done").toHaveBeenCalledOnce());
  expect(sentAnswer()?.remember).toBe("Skis to work");
  expect(names(), "she is in the book").toContain("Nora Lindqvist");
  const toast = toasts.shown.at(-1);
  expect(toast?.text).toContain("Nora Lindqvist saved");
  expect(toast?.text, "the follow-up is named").toContain("Sun 22 Nov");
  expect(toast?.action?.label, "it can be taken back").toBe("Undo");
});

test("in a long field Enter saves too, and Shift-Enter makes a new line", async () => {
  const { user, onclose } = await open(NORA);
  await user.type(screen.getByLabelText("I promised"), "send the deck{Shift>}{Enter}{/Shift}call on Friday");
  expect(onclose, "a new line is no saving").not.toHaveBeenCalled();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(sentAnswer()?.promised).toBe("send the deck\ncall on Friday");
});

test("Esc keeps the capture in the Inbox, and what was typed for the next time", async () => {
  const { user, onclose, sheet } = await open(NORA);
  await user.type(screen.getByLabelText("They need"), "a freight broker");
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  expect(captures(), "it still waits").toContain(NORA);
  expect(saved).not.toHaveBeenCalled();
  sheet.unmount();
  await open(NORA);
  expect(screen.getByLabelText("They need")).toHaveProperty("value", "a freight broker");
});

test("the first uncertain line has the focus, says so, and is settled by an edit", async () => {
  const { user } = await open(JANE_AGAIN);
  const title = screen.getByLabelText("Title");
  await waitFor(() => expect(document.activeElement, "what was guessed comes first").toBe(title));
  const marks = () => screen.getAllByText("please check").filter((mark) => mark.tagName === "SPAN").length;
  const before = marks();
  await user.type(title, "!");
  expect(marks(), "somebody has looked at it").toBe(before - 1);
});

test("a known person is merged field by field, and the choice is sent", async () => {
  const { user, onclose } = await open(JANE_AGAIN);
  const panel = within(screen.getByRole("region", { name: "Somebody you know" }));
  await user.click(panel.getByRole("radio", { name: /Known\s+CTO at Acme/ }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(sentAnswer()?.merge_into, "it is added to the Jane who is known").toBe("p08");
  expect(sentAnswer()?.keep_known, "what was known stays").toEqual(["affiliations"]);
});

test("“Not the same person” adds somebody new, and can be taken back", async () => {
  const { user, onclose } = await open(JANE_AGAIN);
  await user.click(screen.getByRole("button", { name: "Not the same person" }));
  await user.click(screen.getByRole("button", { name: "It is Jane Doe after all" }));
  await user.click(screen.getByRole("button", { name: "Not the same person" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(sentAnswer()?.merge_into).toBeNull();
});

test("who is only likely is asked, and Enter alone adds somebody new", async () => {
  const likely = (known: KnownPerson | null) => known && { ...known, certain: false };
  const review = await client.reviewCapture(JANE_AGAIN);
  const answer = { ...review.answer, merge_into: null };
  opened.mockResolvedValueOnce({ ...review, answer, known: likely(review.known) });
  const preview = await client.previewAnswer(JANE_AGAIN, answer);
  previewed.mockResolvedValue({ ...preview, known: likely(preview.known) });
  const { user } = await open(JANE_AGAIN);
  expect(screen.getByRole("heading", { name: "Is this Jane Doe?" })).toBeTruthy();
  expect(screen.getByText(/^Same e-mail address and name. Saving adds somebody new/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "It is Jane Doe" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(sentAnswer()?.merge_into, "who was chosen").toBe("p08"));
});

test("a failed save says why and keeps everything that was typed", async () => {
  const { user, onclose } = await open(NORA);
  await user.type(screen.getByLabelText("Remember"), "Skis to work");
  failWith("The disk is full. Nothing was changed.");
  await user.keyboard("{Enter}");
  expect(await screen.findByText("The disk is full. Nothing was changed.")).toBeTruthy();
  expect(onclose).not.toHaveBeenCalled();
  expect(screen.getByLabelText("Remember")).toHaveProperty("value", "Skis to work");
});

test("a day that is not understood is explained beside its field", async () => {
  const { user } = await open(NORA);
  const on = screen.getByLabelText("On");
  await user.clear(on);
  await user.type(on, "the day of the big storm");
  expect(await screen.findByText(/do not understand this day/)).toBeTruthy();
  expect(on.getAttribute("aria-invalid")).toBe("true");
});

test("a birthday that cannot be read stops the save instead of being lost", async () => {
  const { user, onclose } = await open(NORA);
  await user.click(screen.getByRole("button", { name: "Birthday" }));
  await user.type(await screen.findByLabelText("Birthday"), "in spring{Enter}");
  expect(await screen.findByText(/Write it as 1985-04-12/)).toBeTruthy();
  expect(saved).not.toHaveBeenCalled();
  expect(onclose).not.toHaveBeenCalled();
});

test("an overtaken preview does not change what will remind", async () => {
  const { user } = await open(NORA);
  const answers: ((preview: ReviewPreview) => void)[] = [];
  previewed.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const promised = screen.getByLabelText("I promised");
  const preview = (what: string): ReviewPreview => ({
    will: [{ kind: "promise", due: "2026-11-27", due_label: "Fri 27 Nov", what }],
    known: null,
    met_on_label: "Sat 21 Nov",
    problems: [],
  });
  await user.type(promised, "send the draft");
  await waitFor(() => expect(answers).toHaveLength(1));
  await user.clear(promised);
  await user.type(promised, "send the deck");
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(preview("send the deck"));
  expect(await screen.findByText("send the deck")).toBeTruthy();
  answers[0]?.(preview("send the draft"));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(screen.queryByText("send the draft"), "the first answer came too late").toBeNull();
});

test("Ctrl-Enter saves and goes on to the next capture", async () => {
  const { user, onclose } = await open(NORA);
  await user.click(screen.getByLabelText("Remember"));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(overlay.current).toEqual({ kind: "review", capture: JANE_AGAIN }));
  expect(onclose, "the next sheet takes its place").not.toHaveBeenCalled();
});

test("a picture shows where the line in hand was read, and Alt-Z looks closer", async () => {
  const { review } = now().captures[0] ?? {};
  if (!review) throw new Error("Nora's card waits first");
  const place = (top: number): Place => [
    [0.1, top],
    [0.5, top],
    [0.5, top + 0.1],
    [0.1, top + 0.1],
  ];
  const origins = review.origins.map((origin, line) => ({ ...origin, place: place(line / 10) }));
  opened.mockResolvedValueOnce({ ...review, is_picture: true, origins });
  const { user } = await open(NORA);
  const picture = await screen.findByAltText("The picture nora-lindqvist.vcf");
  const frames = () =>
    [...document.querySelectorAll("polygon:not(.halo)")].map((frame) => frame.getAttribute("points"));
  await user.click(screen.getByLabelText("Mail"));
  const [mail, ...others] = frames();
  expect(mail, "the frame is around the mail").toMatch(/^0\.\d+,0\.18\d* /);
  expect(others, "and nothing else").toEqual([]);
  await user.click(screen.getByLabelText("Met at"));
  expect(frames(), "where somebody was met stands on no card").toEqual([]);
  await user.keyboard("{Alt>}z{/Alt}");
  expect(screen.getByRole("button", { name: /See the whole picture/ })).toBeTruthy();
  expect(picture.closest("figure")?.className).toContain("closer");
  expect(screen.getByLabelText("Met at"), "the key writes nothing").toHaveProperty("value", review.answer.met_at);
});
