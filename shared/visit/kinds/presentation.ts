import * as z from "zod";
import { dayInWords } from "../../words/inWords.ts";
import { Deck, SlideAudience } from "../deck.ts";
import { Day, TimeOfDay } from "../fields.ts";
import { PresentationId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/** That the verbal feedback was given: the very slides, with the hash of what they said. */
export const Presentation = z.strictObject({
  id: PresentationId,
  visitId: VisitId,
  audience: SlideAudience,
  day: Day,
  at: TimeOfDay.nullable(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  deck: Deck,
});
export type Presentation = z.infer<typeof Presentation>;

export const presentations: Kind<typeof Presentation> = {
  schema: Presentation,
  since: 3,
  one: "Feedback given",
  many: "Feedback given",
  staysWith: "presented",
  fields: {
    audience: {
      label: "To whom",
      said: { leaders: "Leaders", staff: "Staff" },
      merge: "once",
      absent: "leaders",
    },
    day: { label: "Day", said: "day", merge: "once", absent: "1970-01-01" },
    at: { label: "Time", said: "exact", merge: "once" },
    contentHash: { label: "Fingerprint", isHidden: true, merge: "once", absent: "0".repeat(64) },
    deck: {
      label: "Slides",
      isHidden: true,
      merge: "once",
      absent: { language: "en-GB", audience: "leaders", name: "", title: "", slides: [] },
    },
  },
  title: (row) => `${row.deck.name}, ${dayInWords(row.day)}`,
  shownAt: () => ({ screen: "present" }),
};
