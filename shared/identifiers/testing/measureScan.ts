import { emptyRegister } from "../emptyRegister.ts";
import { scanForIdentifiers } from "../scanForIdentifiers.ts";
import type { Leak } from "./evaluation.ts";

/** How many of how many. */
type Share = { readonly found: number; readonly of: number };

/** What the scan made of a set of sentences. */
export type Measured = {
  readonly direct: Share;
  /** Places that point at one person without naming anybody. */
  readonly indirect: Share;
  readonly byKind: ReadonlyMap<string, Share>;
  readonly missed: readonly Leak[];
  readonly cleanCount: number;
  readonly falseAlarms: readonly { readonly text: string; readonly hits: readonly string[] }[];
};

/** Scans every sentence by itself, for a visit that knows nothing. */
export function measureScan(
  { leaks, clean }: { readonly leaks: readonly Leak[]; readonly clean: readonly string[] },
  setting: "notes" | "letter",
): Measured {
  const missed = leaks.filter((leak) => !isFound(leak, setting));
  const shareOf = (isCounted: (leak: Leak) => boolean): Share => {
    const of = leaks.filter(isCounted).length;
    return { found: of - missed.filter(isCounted).length, of };
  };
  return {
    direct: shareOf((leak) => !isIndirect(leak)),
    indirect: shareOf(isIndirect),
    byKind: new Map(
      [...new Set(leaks.map(({ kind }) => kind))].map((kind) => [
        kind,
        shareOf((leak) => leak.kind === kind),
      ]),
    ),
    missed,
    cleanCount: clean.length,
    falseAlarms: clean
      .map((text) => ({ text, hits: scan(text, setting).map((hit) => hit.text) }))
      .filter(({ hits }) => hits.length > 0),
  };
}

const isIndirect = ({ kind }: Leak): boolean => kind.startsWith("indirect");

// Found where the hits cover at least half of the place: "PC" alone for "PC Bright" is no find.
function isFound({ what, text, kind }: Leak, setting: "notes" | "letter"): boolean {
  const start = text.indexOf(what);
  const end = start + what.length;
  const covered = scan(text, setting)
    .filter((hit) => (hit.severity === "advice") === kind.startsWith("indirect"))
    .reduce(
      (sum, hit) => sum + Math.max(0, Math.min(end, hit.end) - Math.max(start, hit.start)),
      0,
    );
  return covered * 2 >= what.length;
}

const scan = (text: string, setting: "notes" | "letter") =>
  scanForIdentifiers(text, { register: emptyRegister, setting });
