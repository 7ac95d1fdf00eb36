import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { AgreementId, EnquiryId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/**
 * That one side agreed to a ground rule, or to a line of enquiry found on site. It is of the very words:
 * once they are changed nobody has agreed to what now stands there.
 */
export const Agreement = z.strictObject({
  id: AgreementId,
  visitId: VisitId,
  /** The line of enquiry; null for a ground rule. */
  enquiryId: EnquiryId.nullable(),
  /** What was agreed, as it stood: `wordsOfRule`. */
  words: Prose,
  side: z.enum(["host", "team"]),
  /** Who of that side, as a role and not a name. */
  role: Line,
  on: Day.nullable(),
  standing: z.enum(["agreed", "takenBack"]),
});
export type Agreement = z.infer<typeof Agreement>;

/** Begins what both sides agree to when a scope that is too broad is gone on with, and tells it from a ground rule. */
export const broadScopeTitle = "Going on although the scope is too broad";

const sideWords = {
  host: "The host",
  team: "The team",
} as const satisfies Record<Agreement["side"], string>;

export const agreements: Kind<typeof Agreement> = {
  schema: Agreement,
  since: 3,
  one: "Agreement",
  many: "Agreements",
  staysWith: "always",
  fields: {
    enquiryId: {
      label: "Line of enquiry",
      merge: "once",
      refers: pointsAt("enquiries", "goesWith"),
    },
    words: { label: "What was agreed", said: "text", merge: "once" },
    side: { label: "Side", said: sideWords, merge: "once", absent: "team" },
    // Of two at once the team is asked whether it stands; who and when go with what holds.
    role: { label: "By", said: "line", merge: "quiet" },
    on: { label: "On", said: "day", merge: "quiet" },
    standing: {
      label: "Standing",
      said: { agreed: "Agreed", takenBack: "Taken back" },
      // Nobody agrees who does not say so.
      absent: "takenBack",
    },
  },
  together: [["standing", "role", "on"]],
  title: (row) => `${row.words.split("\n", 1)[0] ?? ""}, ${sideWords[row.side].toLowerCase()}`,
  shownAt: (row) => ({
    screen:
      row?.enquiryId || row?.words.startsWith(`${broadScopeTitle}\n`) ? "scope" : "groundRules",
  }),
};
