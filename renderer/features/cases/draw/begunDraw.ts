import { useMemo, useSyncExternalStore } from "react";
import * as z from "zod";
import { Draw, Seed } from "../../../../shared/visit/kinds/draw.ts";
import { openedVisit } from "../../../db/currentLaptop.ts";
import { type ListView, usualLimit } from "./listView.ts";

const Seal = z.object({ seal: z.string(), at: z.string() });
const bySide = <T extends z.ZodType>(of: T) =>
  z.object({ host: of.nullable(), team: of.nullable() });

/** A draw that is being set up: how it is drawn, and what of the seeds has been given. */
const BegunDraw = z.object({
  size: z.int(),
  keys: z.array(z.string()),
  sizes: Draw.shape.sizes,
  chosen: z.record(z.string(), z.number()),
  mostReplaced: Draw.shape.mostReplaced,
  reason: z.string(),
  /** Whether how it is drawn is settled, and seeds are being given. */
  isSet: z.boolean(),
  way: z.enum(["plain", "sealed"]),
  seals: bySide(Seal),
  given: bySide(Seed),
  /** What stands in the field of a seed in sight. What is typed to be sealed is kept nowhere. */
  typing: z.object({ host: z.string(), team: z.string() }),
});
export type BegunDraw = z.infer<typeof BegunDraw>;

/** A draw of which nothing is set up yet. */
export const freshDraw = (size: number): BegunDraw => ({
  size,
  keys: [],
  sizes: "proportional",
  chosen: {},
  mostReplaced: usualLimit,
  reason: "",
  isSet: false,
  way: "plain",
  ...noSeeds,
});

/** No seed of either side. */
export const noSeeds = {
  seals: { host: null, team: null },
  given: { host: null, team: null },
  typing: { host: "", team: "" },
} as const;

/** What is kept of it, with the list that it was begun on: other references are another draw. */
const KeptDraw = BegunDraw.extend({ of: z.string(), after: z.array(z.string()) });

/**
 * The draw that was begun from a list and not drawn yet, or `fresh`. It is kept on this laptop at every
 * step, so that neither a lock nor a kill takes a seed that a side has given; it is in no record, and no
 * sync or file carries it. Begun on other references, or before a draw that was made since, it counts no
 * more: nobody may give a seed, and change the list before the other is there.
 */
export function useBegunDraw(
  view: ListView,
  fresh: BegunDraw,
): {
  readonly begun: BegunDraw;
  readonly change: (fields: Partial<BegunDraw>) => void;
  readonly forget: () => void;
} {
  const { place, kept, drafts } = useKept(view);
  const begun = kept ?? fresh;
  const on = { of: view.fingerprint, after: view.draws.map(({ id }) => id) };
  return {
    begun,
    change: (fields) => drafts?.type(place, { ...begun, ...fields, ...on }),
    forget: () => drafts?.type(place, ""),
  };
}

/** Whether a draw from the list was begun, and not drawn yet. */
export const useHasBegunDraw = (view: ListView): boolean => useKept(view).kept !== null;

function useKept({ list, fingerprint, draws }: ListView) {
  const drafts = openedVisit(list.visitId)?.drafts;
  const place = useMemo(
    () => ({ table: "caseDraws", row: list.id, field: "draw" }) as const,
    [list.id],
  );
  const stored = useSyncExternalStore(drafts?.subscribe ?? never, () => drafts?.typed(place));
  const kept = useMemo(() => KeptDraw.safeParse(stored).data ?? null, [stored]);
  const counts = kept?.of === fingerprint && kept.after.join() === draws.map(({ id }) => id).join();
  return { drafts, place, kept: counts ? kept : null };
}

const never = () => () => undefined;
