import { briefingHash, type Briefing } from "../../shared/briefing/composeBriefing.ts";
import { paragraphs } from "./letterDocx.ts";
import { paperDocx, type PaperOptions } from "./paperDocx.ts";

/** The briefing sheet for Word, in the letter's own styles, to be sent on or put up. */
export const briefingDocx = (
  briefing: Briefing,
  options: PaperOptions,
): Promise<Uint8Array<ArrayBuffer>> =>
  paperDocx(
    {
      title: briefing.title,
      contentHash: briefingHash(briefing),
      children: [
        ...paragraphs("Title", [briefing.title]),
        ...briefing.parts.flatMap(({ heading, text }) =>
          text.trim() === ""
            ? []
            : [...paragraphs("Heading1", [heading]), ...paragraphs("Normal", text.split(/\n+/u))],
        ),
      ],
    },
    options,
  );
