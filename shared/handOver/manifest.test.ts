import { expect, test } from "vitest";
import { manifestsOf } from "./manifest.ts";

const about = {
  isDraft: false,
  to: "Midthorpe Council, Director\nof Children’s Services",
  programme: "Safeguarding peer challenge",
  letter: { version: 2, issuedAt: "2024-10-23T13:02:00.000Z", contentHash: "ab".repeat(32) },
  madeAt: "2024-10-23T14:00:00.000Z",
};
const abc = { name: "Letter.pdf", what: "The letter", bytes: new TextEncoder().encode("abc") };
const read = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test("both say the SHA-256 of each file, the version, when, for whom and the fingerprint", () => {
  const [text, json] = manifestsOf(about, [abc]);
  const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  const lines = read(text?.bytes).trimEnd().split("\n");
  expect(lines.at(-1)).toBe(`${hash}  Letter.pdf`);
  expect(lines.slice(0, -1).filter((line) => !line.startsWith("# "))).toEqual([]);
  expect(lines).toContain(
    "# What was handed over to: Midthorpe Council, Director of Children’s Services",
  );
  expect(lines).toContain(
    `# Letter: version 2, issued 14:02, 23 October 2024, fingerprint of its text ${"ab".repeat(32)}`,
  );
  expect(JSON.parse(read(json?.bytes))).toMatchObject({
    ...about,
    files: [{ name: "Letter.pdf", what: "The letter", bytes: 3, sha256: hash }],
  });
});

test("a folder of drafts says so first", () => {
  const [text] = manifestsOf({ ...about, isDraft: true, letter: null }, [abc]);
  expect(read(text?.bytes)).toMatch(/^# DRAFT/u);
  expect(read(text?.bytes)).toContain("# No issued letter is in it.");
});
