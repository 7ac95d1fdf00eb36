import mammoth from "mammoth";
import { expect, test } from "vitest";
import { composeBriefing } from "../../shared/briefing/composeBriefing.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { readDocxFonts } from "../pdf/fonts.node.ts";
import { briefingDocx } from "./briefingDocx.ts";

test("the briefing sheet for Word says every part under its heading", async () => {
  const visit = new TestVisit();
  visit.add("peers", { role: "Head of service & care", organisation: "Oxtown" });
  const briefing = composeBriefing(visit.records);
  const bytes = await briefingDocx(briefing, {
    createdAt: new Date("2024-10-01T09:00:00Z"),
    fonts: readDocxFonts(),
  });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  let at = 0;
  for (const text of [
    briefing.title,
    ...briefing.parts.flatMap((part) => [
      `<h1>${part.heading}</h1>`,
      part.text.replaceAll("&", "&amp;"),
    ]),
  ]) {
    at = value.indexOf(text, at);
    expect([text, at]).not.toEqual([text, -1]);
  }
});
