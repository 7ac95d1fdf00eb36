import * as z from "zod";
import { Day, Line, Order, Prose } from "../fields.ts";
import { ArrangementId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/** Something to be seen to so that the visit can take place: an entry of the coordinator's checklist. */
export const Arrangement = z.strictObject({
  id: ArrangementId,
  visitId: VisitId,
  order: Order,
  text: Prose,
  /** Due so many days before the first day on site, or after it where it is less than 0; null where no such day is meant. */
  daysBefore: z.int().min(-365).max(365).nullable(),
  /** Due on this day, whatever `daysBefore` says; see `dueOf`. */
  dueOn: Day.nullable(),
  /** Who sees to it: a role, not a name. */
  who: Line,
  isDone: z.boolean(),
});
export type Arrangement = z.infer<typeof Arrangement>;

export const arrangements: Kind<typeof Arrangement> = {
  schema: Arrangement,
  since: 3,
  one: "Arrangement",
  many: "Arrangements",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    text: { label: "What is to be seen to", said: "text" },
    daysBefore: {
      label: "Days before the first day on site",
      said: (days) => (days === null ? "" : days.toString()),
    },
    dueOn: { label: "Due on", said: "day" },
    who: { label: "Who sees to it", said: "line" },
    isDone: { label: "Done", said: "yesNo" },
  },
  title: (row) => row.text,
  shownAt: () => ({ screen: "checklist" }),
  found: (row) => [row.text, row.who].join(" "),
};
