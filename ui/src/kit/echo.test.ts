import { expect, test, vi } from "vitest";
import { answered, Echo, PAUSE_MS } from "./echo";

/** A backend whose answers come when the story says so. */
function slowBackend() {
  const asked: { question: string; answer: (text: string) => void; fail: (reason: Error) => void }[] = [];
  const answer = (question: string) =>
    new Promise<string>((resolve, reject) => asked.push({ question, answer: resolve, fail: reject }));
  return { asked, answer };
}

const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

test("only the last of several quick questions is asked, after a pause", () => {
  vi.useFakeTimers();
  const { asked, answer } = slowBackend();
  const echo = new Echo(answer, () => {});
  for (const text of ["J", "Ja", "Jane"]) echo.ask(text);
  vi.advanceTimersByTime(PAUSE_MS - 1);
  expect(asked, "nobody is asked while somebody types").toHaveLength(0);
  vi.advanceTimersByTime(1);
  expect(asked.map(({ question }) => question)).toEqual(["Jane"]);
  echo.silence();
});

test("an answer that was overtaken is not heard", async () => {
  const { asked, answer } = slowBackend();
  const heard: string[] = [];
  const echo = new Echo(answer, (text) => heard.push(text));
  void echo.askNow("first");
  void echo.askNow("second");
  asked[1]?.answer("to the second");
  asked[0]?.answer("to the first");
  await settle();
  expect(heard, "the first answer came late and is stale").toEqual(["to the second"]);
});

test("neither an answer nor a failure is heard after silence", async () => {
  const { asked, answer } = slowBackend();
  const heard: unknown[] = [];
  const echo = new Echo(
    answer,
    (text) => heard.push(text),
    (reason) => heard.push(reason),
  );
  void echo.askNow("one");
  void echo.askNow("two");
  echo.silence();
  asked[0]?.answer("late");
  asked[1]?.fail(new Error("late"));
  await settle();
  expect(heard, "the sheet was closed in between").toEqual([]);
});

test("whoever goes on hears what is still being asked first, without the pause", async () => {
  vi.useFakeTimers();
  const { asked, answer } = slowBackend();
  const heard: string[] = [];
  const echo = new Echo(answer, (text) => heard.push(text));
  echo.ask("Ana S");
  const wait = answered();
  expect(asked, "nobody waits for a pause in typing any more").toHaveLength(1);
  asked[0]?.answer("Ana Souza");
  await wait;
  expect(heard).toEqual(["Ana Souza"]);
  expect(answered(), "nothing is asked now").toBeUndefined();
});

test("a question that was dropped or failed keeps nobody waiting", async () => {
  const { asked, answer } = slowBackend();
  const echo = new Echo(answer, () => {});
  void echo.askNow("one");
  echo.silence();
  expect(answered(), "nobody wants to hear it").toBeUndefined();
  void echo.askNow("two");
  const wait = answered();
  asked[1]?.fail(new Error("no"));
  await wait;
  expect(answered()).toBeUndefined();
});
