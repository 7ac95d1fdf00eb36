import mammoth from "mammoth";
import { expect, test } from "vitest";
import { composeBriefing } from "../../shared/briefing/composeBriefing.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { readDocxFonts } from "../pdf/fonts.node.ts";
import { briefingDocx } from "./briefingDocx.ts";

test("the briefing sheet for Word says every part under its heading, and none that is empty", async () => {
  const visit = new TestVisit();
  visit.add("peers", { role: "Head of service & care", organisation: "Oxtown" });
  const briefing = composeBriefing(visit.records);
  expect(briefing.parts.some(({ text }) => text === "")).toBe(true);
  const bytes = await briefingDocx(briefing, {
    createdAt: new Date("2024-10-01T09:00:00Z"),
    fonts: readDocxFonts(),
  });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  for (const { heading, text } of briefing.parts)
    if (text === "") expect(value).not.toContain(heading);
  let at = 0;
  for (const said of [
    briefing.title,
    ...briefing.parts
      .filter(({ text }) => text !== "")
      .flatMap(({ heading, text }) => [`<h1>${heading}</h1>`, text.replaceAll("&", "&amp;")]),
  ]) {
    at = value.indexOf(said, at);
    expect([said, at]).not.toEqual([said, -1]);
  }
});
