import { expect, test } from "vitest";
import { type KeyPress, lineCommand } from "./lineKeys.ts";

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
});

test("Ctrl and a digit chooses a line of enquiry, on the number pad too", () => {
  expect(lineCommand(press("3", { code: "Digit3", ctrlKey: true }))).toEqual({
    type: "enquiry",
    number: 3,
  });
  expect(lineCommand(press("0", { code: "Numpad0", ctrlKey: true }))).toEqual({
    type: "enquiry",
    number: 0,
  });
});

test("Alt says how it came in, whatever letter the keyboard has there", () => {
  expect(lineCommand(press("\u02D9", { code: "KeyH", altKey: true }))).toEqual({
    type: "kind",
    kind: "heard",
  });
});

test("AltGr and plain letters stay with the text", () => {
  expect(lineCommand(press("3", { code: "Digit3", ctrlKey: true, altKey: true }))).toBeNull();
  expect(lineCommand(press("h", { code: "KeyH" }))).toBeNull();
});

test("undo and redo have their usual keys", () => {
  expect(lineCommand(press("z", { ctrlKey: true }))).toEqual({ type: "undo" });
  expect(lineCommand(press("Z", { ctrlKey: true, shiftKey: true }))).toEqual({ type: "redo" });
  expect(lineCommand(press("y", { metaKey: true }))).toEqual({ type: "redo" });
});
