import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, maxFileBytes } from "./decodeText.ts";

// Neither DOM nor Node types reach shared/; every engine has the encoder.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(
    units.flatMap((unit) => (order === "le" ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

const printable = fc
  .string({ unit: "grapheme", maxLength: 300 })
  .map((text) => text.replace(/(?![\t\n\r])[\p{Cc}\uFEFF]/gu, ""));
// By UTF-16 unit, so that the encoder above sees whole pairs.
const wellFormed = printable.filter((text) => text.isWellFormed());
const ascii = fc.stringMatching(/^[ -~\n]{20,200}$/);

test("UTF-8 comes back as it was written, with or without a mark", () => {
  fc.assert(
    fc.property(wellFormed, fc.boolean(), (text, mark) => {
      const decoded = decodeText(utf8((mark ? "\uFEFF" : "") + text));
      expect(decoded.ok && decoded.value.text).toBe(text);
    }),
  );
});

test("UTF-16 with a mark comes back as it was written", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ -~£é’“–ł\n]{0,300}$/u),
      fc.constantFrom("le" as const, "be" as const),
      (text, order) => {
        const decoded = decodeText(utf16(text, order, true));
        expect(decoded.ok && decoded.value).toEqual({
          text,
          encoding: `utf-16${order}`,
          cutShort: false,
          remarks: [],
        });
      },
    ),
  );
});

test("UTF-16 without a mark is known by its zero bytes", () => {
  fc.assert(
    fc.property(ascii, fc.constantFrom("le" as const, "be" as const), (text, order) => {
      const decoded = decodeText(utf16(text, order, false));
      expect(decoded.ok && decoded.value.text).toBe(text);
    }),
  );
});

test("what is not UTF-8 is read as Windows-1252", () => {
  const bytes = Uint8Array.from([
    ...utf8("caf"),
    0xe9,
    ...utf8(" costs "),
    0xa3,
    ...utf8("5 "),
    0x93,
    ...utf8("ok"),
    0x94,
    0x20,
    0x96,
    0x20,
  ]);
  const decoded = decodeText(bytes);
  expect(decoded).toEqual({
    ok: true,
    value: {
      text: "café costs £5 “ok” – ",
      encoding: "windows-1252",
      cutShort: false,
      remarks: [],
    },
  });
});

test("a file cut in the middle of a character is still UTF-8, and says that it was cut", () => {
  const whole = utf8("– the chair’s role is unclear “");
  const decoded = decodeText(whole.subarray(0, whole.length - 1));
  expect(decoded).toEqual({
    ok: true,
    value: {
      text: "– the chair’s role is unclear \uFFFD",
      encoding: "utf-8",
      cutShort: true,
      remarks: [],
    },
  });
});

test("a text in UTF-16 that lost its last byte keeps the rest", () => {
  const whole = utf16("minutes of the board", "le", true);
  const decoded = decodeText(whole.subarray(0, whole.length - 1));
  expect(decoded).toMatchObject({
    ok: true,
    value: { text: "minutes of the boar\uFFFD", cutShort: true },
  });
});

test("an empty file is an empty text", () => {
  expect(decodeText(new Uint8Array())).toEqual({
    ok: true,
    value: { text: "", encoding: "utf-8", cutShort: false, remarks: [] },
  });
});

test.each([
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
  ["a Word, Excel or zip file", [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
])("%s is refused by name", (looksLike, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({
    ok: false,
    error: { type: "NotText", looksLike },
  });
});

test("bytes with zeros or many control characters are not text", () => {
  const refused = { ok: false, error: { type: "NotText", looksLike: null } };
  expect(decodeText(Uint8Array.from([65, 0, 66, 66, 66, 66, 0, 67]))).toEqual(refused);
  expect(decodeText(Uint8Array.from([1, 2, 3, 4, 65, 66]))).toEqual(refused);
});

test("the soft line breaks of Word are no sign of a binary file", () => {
  const text = "+ manager good\vand kind\fand\u0085there";
  const decoded = decodeText(utf8(text));
  expect(decoded.ok && decoded.value.text).toBe(text);
});

test("a file above the limit is refused with both sizes", () => {
  const bytes = maxFileBytes + 1;
  expect(decodeText(new Uint8Array(bytes).fill(65))).toEqual({
    ok: false,
    error: { type: "TooLarge", bytes, limit: maxFileBytes },
  });
});

test("one foreign byte is read by itself and said; the rest stays UTF-8", () => {
  const bytes = Uint8Array.from([...utf8("She’s “fine”\ncaf"), 0xe8, ...utf8(" – ok")]);
  expect(decodeText(bytes)).toMatchObject({
    ok: true,
    value: {
      text: "She’s “fine”\ncafè – ok",
      encoding: "utf-8",
      remarks: [
        "One character was written in another encoding than the rest and is read as “è” (line 2).",
      ],
    },
  });
});

test("what a stick or an old program left behind the text is no part of it", () => {
  const padded = decodeText(Uint8Array.from([...utf8("- one\n"), ...new Uint8Array(600)]));
  expect(padded.ok && padded.value.text).toBe("- one\n");
  const ended = decodeText(Uint8Array.from([...utf8("- one\n"), 0x1a]));
  expect(ended.ok && ended.value.text).toBe("- one\n");
});

test("an older Mac's apostrophes are no Õ", () => {
  const decoded = decodeText(
    Uint8Array.from([...utf8("she"), 0xd5, ...utf8("s at the caf"), 0x8e]),
  );
  expect(decoded.ok && decoded.value.text).toBe("she’s at the café");
});

test("no bytes at all make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decodeText(bytes).ok).toBe("boolean");
    }),
  );
});
