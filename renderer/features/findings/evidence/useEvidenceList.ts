import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { idle } from "../../../idle.ts";
import { inSteps } from "../../../inSteps.ts";
import type { EvidencePoint } from "./EvidencePoint.ts";
import { type EvidenceFilter, filterEvidence, haystackOf } from "./filterEvidence.ts";
import { linkEvidence } from "./linkCommands.ts";
import type { Picking } from "./usePicked.ts";

/** Rows drawn at first and with each reach for the end: a screenful several times over, drawn at once. */
const batch = 60;

const everythingUnlinked: EvidenceFilter = {
  typed: "",
  scope: "unlinked",
  enquiry: "any",
  mark: "any",
  alike: null,
};

/** Links all of it as one step; gives how many that changed something for. */
export type LinkMany = (
  id: FindingId,
  evidence: readonly Link["evidence"][],
  bearing: Link["bearing"],
) => Promise<number>;

export interface EvidenceList {
  readonly filter: EvidenceFilter;
  readonly narrow: (part: Partial<EvidenceFilter>) => void;
  readonly shown: readonly EvidencePoint[];
  /** How many of them are drawn: more when the list is scrolled or walked down. */
  readonly drawn: number;
  readonly drawMore: () => void;
  readonly active: EvidencePoint | undefined;
  /** Goes on by so many lines; `isRange` picks what is gone over. */
  readonly move: (by: number, how?: { readonly isRange: boolean }) => void;
  /** The line was pressed, or picked with Ctrl or its box, or a range up to it with Shift. */
  readonly press: (point: EvidencePoint, how: "plain" | "toggle" | "range") => void;
  readonly pickAll: () => void;
  /** Links what is picked to the finding, or the active piece, and goes on to the next. */
  readonly link: (bearing: Link["bearing"]) => void;
  /** What has just happened, in words. */
  readonly said: string;
}

/** What the drawer shows, which line is up, and linking it. */
export function useEvidenceList(
  evidence: readonly EvidencePoint[],
  finding: Finding | undefined,
  picking: Picking,
  onLinkMany: LinkMany,
): EvidenceList {
  const [filter, setFilter] = useState(everythingUnlinked);
  const [at, setAt] = useState(0);
  const [drawn, setDrawn] = useState(batch);
  // What was said belongs to the finding it was said of.
  const [saidOf, setSaidOf] = useState<{ readonly words: string; readonly of: string | null }>();
  const findingId = finding?.id ?? null;
  const said = saidOf?.of === findingId ? saidOf.words : "";

  const shown = useMemo(() => filterEvidence(evidence, filter), [evidence, filter]);
  useEffect(() => {
    const ends = new AbortController();
    // Whoever types at once does not wait for the idle moment.
    void idle(ends.signal).then(async (isIdle) => {
      if (isIdle) await inSteps(evidence, haystackOf);
    });
    return () => {
      ends.abort();
    };
  }, [evidence]);

  // What the lines spoke of has become a finding, or is gone: back to all.
  if (filter.alike !== null && filter.typed === "" && shown.length === 0)
    setFilter({ ...filter, alike: null });

  const last = Math.max(0, shown.length - 1);
  const place = Math.min(at, last);
  const active = shown[place];
  if (drawn <= place && drawn < shown.length) setDrawn(place + batch);

  const keys = useMemo(() => shown.map(({ key }) => key), [shown]);

  const now = { filter, shown, keys, place, finding, picking, onLinkMany };
  const state = useRef(now);
  useEffect(() => {
    state.current = now;
  });

  const narrow = useCallback((part: Partial<EvidenceFilter>) => {
    setFilter((before) => ({ ...before, ...part }));
    setAt(0);
    setDrawn(batch);
  }, []);
  const drawMore = useCallback(() => {
    setDrawn((count) => Math.min(count, state.current.shown.length) + batch);
  }, []);
  const press = useCallback((point: EvidencePoint, how: "plain" | "toggle" | "range") => {
    const { shown: rows, place: from, keys: inList, picking: own } = state.current;
    setAt(rows.indexOf(point));
    if (how === "plain") own.anchorAt(point.key);
    else if (how === "toggle") own.toggle(point.key);
    else own.range(inList, { from: rows[from]?.key ?? point.key, to: point.key });
  }, []);
  const move = useCallback((by: number, { isRange } = { isRange: false }) => {
    const { shown: rows, place: from, keys: inList, picking: own } = state.current;
    const next = Math.max(0, Math.min(rows.length - 1, from + by));
    setAt(next);
    const [start, end] = [inList[from], inList[next]];
    if (start === undefined || end === undefined) return;
    if (isRange) own.range(inList, { from: start, to: end });
    else own.anchorAt(end);
  }, []);
  const pickAll = useCallback(() => {
    state.current.picking.all(state.current.keys);
  }, []);

  const link = useCallback((bearing: Link["bearing"]) => {
    const { shown: rows, place: here, finding: to, picking: own, ...list } = state.current;
    const point = rows[here];
    const setSaid = (words: string) => {
      setSaidOf({ words, of: to?.id ?? null });
    };
    if (!to) {
      setSaid("Choose a finding on the board first: evidence is linked to it.");
      return;
    }
    if (own.points.length > 0) {
      const refs = own.points.map(({ ref }) => ref);
      list.onLinkMany(to.id, refs, bearing).then(
        (changed) => setSaid(linkedInWords(refs.length, changed, bearing)),
        () => undefined, // the frame says that the disk refused
      );
      return;
    }
    if (!point) return;
    // A line that is linked leaves those that are not.
    if (list.filter.scope === "all") setAt(Math.min(rows.length - 1, here + 1));
    setSaid(cameTo(linkEvidence(to, point.ref, bearing), bearing, point.text));
  }, []);

  return { filter, narrow, shown, drawn, drawMore, active, move, press, pickAll, link, said };
}

function cameTo(
  came: ReturnType<typeof linkEvidence>,
  bearing: Link["bearing"],
  text: string,
): string {
  if (came === "gone") return "That finding is not there any more.";
  if (came === "already") return `It ${bearing} the finding already.`;
  const start = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return `${bearing === "supports" ? "Supports" : "Contradicts"}: ${start}`;
}

/** "7 pieces support it"; what was linked so already is said apart. */
function linkedInWords(wanted: number, changed: number, bearing: Link["bearing"]): string {
  const already = wanted - changed;
  const verb = bearing === "supports" ? "support" : "contradict";
  if (changed === 0)
    return wanted === 1 ? `It ${verb}s it already.` : `All ${wanted} ${verb} it already.`;
  const done = changed === 1 ? `1 piece ${verb}s it` : `${changed} pieces ${verb} it`;
  return already === 0 ? done : `${done}, ${already} did already`;
}
