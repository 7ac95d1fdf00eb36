import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { EvidencePoint } from "./EvidencePoint.ts";
import { type EvidenceFilter, filterEvidence } from "./filterEvidence.ts";
import { linkEvidence } from "./linkCommands.ts";

/** Rows drawn at first and with each reach for the end: a screenful several times over, drawn at once. */
const batch = 60;

const everythingUnlinked: EvidenceFilter = {
  typed: "",
  scope: "unlinked",
  enquiry: "any",
  mark: "any",
};

export interface EvidenceList {
  readonly filter: EvidenceFilter;
  readonly narrow: (part: Partial<EvidenceFilter>) => void;
  readonly shown: readonly EvidencePoint[];
  /** How many of them are drawn: more when the list is scrolled or walked down. */
  readonly drawn: number;
  readonly drawMore: () => void;
  readonly active: EvidencePoint | undefined;
  readonly move: (by: number) => void;
  readonly pick: (point: EvidencePoint) => void;
  /** Links the active piece to the finding and goes on to the next. */
  readonly link: (bearing: Link["bearing"]) => void;
  /** What has just happened, in words. */
  readonly said: string;
}

/** What the drawer shows, which line is up, and linking it. */
export function useEvidenceList(
  evidence: readonly EvidencePoint[],
  finding: Finding | undefined,
): EvidenceList {
  const [filter, setFilter] = useState(everythingUnlinked);
  const [at, setAt] = useState(0);
  const [drawn, setDrawn] = useState(batch);
  const [said, setSaid] = useState("");

  const shown = useMemo(() => filterEvidence(evidence, filter), [evidence, filter]);

  const last = Math.max(0, shown.length - 1);
  const place = Math.min(at, last);
  const active = shown[place];
  if (drawn <= place && drawn < shown.length) setDrawn(place + batch);

  const state = useRef({ filter, shown, place, finding });
  useEffect(() => {
    state.current = { filter, shown, place, finding };
  });

  const narrow = useCallback((part: Partial<EvidenceFilter>) => {
    setFilter((before) => ({ ...before, ...part }));
    setAt(0);
    setDrawn(batch);
  }, []);
  const drawMore = useCallback(() => {
    setDrawn((count) => Math.min(count, state.current.shown.length) + batch);
  }, []);
  const pick = useCallback((point: EvidencePoint) => {
    setAt(state.current.shown.indexOf(point));
  }, []);
  const move = useCallback((by: number) => {
    const { shown: rows, place: from } = state.current;
    setAt(Math.max(0, Math.min(rows.length - 1, from + by)));
  }, []);

  const link = useCallback((bearing: Link["bearing"]) => {
    const now = state.current;
    const point = now.shown[now.place];
    if (!point) return;
    if (!now.finding) {
      setSaid("Choose a finding on the board first: evidence is linked to it.");
      return;
    }
    // A line that is linked leaves those that are not.
    if (now.filter.scope === "all") setAt(Math.min(now.shown.length - 1, now.place + 1));
    setSaid(cameTo(linkEvidence(now.finding, point.ref, bearing), bearing, point.text));
  }, []);

  return { filter, narrow, shown, drawn, drawMore, active, move, pick, link, said };
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
