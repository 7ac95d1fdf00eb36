import { useEffect, useRef, useState, type ComponentType, type ReactElement } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountAlone } from "../testing/mountAlone.tsx";
import { later } from "./later.tsx";

const { keyboard } = userEvent;

/** As the screen of a session: its field takes the focus, and Enter ends a line. */
function Lines(): ReactElement {
  const [lines, setLines] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <textarea
        ref={field}
        aria-label="New line"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          setLines([...lines, text]);
          setText("");
        }}
      />
    </>
  );
}

/** A screen whose script comes when the test says so. */
function onItsWay() {
  const { promise, resolve } = Promise.withResolvers<ComponentType>();
  return { Screen: later(() => promise), arrive: () => resolve(Lines) };
}

const lines = () => [...document.querySelectorAll("li")].map((line) => line.textContent);

test("what is typed while a screen is on its way is typed into it, line by line, and nothing overtakes it", async () => {
  const { Screen, arrive } = onItsWay();
  await mountAlone(<Screen />);
  await keyboard("firdst{Backspace}{Backspace}{Backspace}st{Enter}Second, 5.50{Enter}half a ");
  arrive();
  await keyboard("line");
  await expect.element(page.getByRole("textbox")).toHaveValue("half a line");
  expect(lines()).toEqual(["first", "Second, 5.50"]);
  await keyboard("{Enter}");
  await expect.poll(lines).toEqual(["first", "Second, 5.50", "half a line"]);
});

test("a key that the window has taken is not taken twice", async () => {
  const { Screen, arrive } = onItsWay();
  const taken: string[] = [];
  const take = (event: KeyboardEvent) => {
    if (!event.ctrlKey) return;
    taken.push(event.key);
    if (event.key === "k") event.preventDefault();
  };
  window.addEventListener("keydown", take);
  await mountAlone(<Screen />);
  await keyboard("{Control>}k{/Control}{Control>}e{/Control}then");
  arrive();
  await expect.element(page.getByRole("textbox")).toHaveValue("then");
  window.removeEventListener("keydown", take);
  // The second of "e" is the screen's, which was not there for the first.
  expect(taken.filter((key) => key !== "Control")).toEqual(["k", "e", "e"]);
});

test("what was typed for a place that was left again is not typed into the next", async () => {
  const left = onItsWay();
  const { Screen, arrive } = onItsWay();
  const { rerender } = await mountAlone(<left.Screen />);
  await keyboard("for there");
  window.location.hash = "#/elsewhere";
  await rerender(<Screen />);
  await keyboard("for here");
  arrive();
  await expect.element(page.getByRole("textbox")).toHaveValue("for here");
  window.location.hash = "";
});

test("a field that is there already keeps what is typed into it", async () => {
  const { Screen, arrive } = onItsWay();
  await mountAlone(
    <>
      <input aria-label="Search" />
      <Screen />
    </>,
  );
  await page.getByRole("textbox", { name: "Search" }).click();
  await keyboard("here");
  arrive();
  await expect.element(page.getByRole("textbox", { name: "New line" })).toHaveValue("");
  await expect.element(page.getByRole("textbox", { name: "Search" })).toHaveValue("here");
});

test("a screen that has come is drawn at once, its field has the focus before anything else can happen", async () => {
  const { Screen, arrive } = onItsWay();
  const coming = Screen.fetch();
  arrive();
  await coming;
  await mountAlone(<Screen />);
  await keyboard("at once");
  await expect.element(page.getByRole("textbox")).toHaveValue("at once");
});

test("a script that cannot be read says what is safe and what to do, and is asked for again the next time", async () => {
  const answers: (() => Promise<ComponentType>)[] = [
    () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")),
    () => Promise.resolve(Lines),
  ];
  const Screen = later(() => answers.shift()?.() ?? Promise.reject(new Error("asked too often")));
  await mountAlone(<Screen />);
  await expect.element(page.getByRole("alert")).toBeVisible();
  await expect.element(page.getByText(/^A part of .* What you wrote is saved/)).toBeVisible();
  await Screen.fetch();
  await expect.element(page.getByRole("textbox")).toBeVisible();
});
