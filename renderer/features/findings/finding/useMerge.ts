import { useState } from "react";
import type { Finding, Polarity } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { evidenceKey } from "../evidence/listEvidence.ts";
import type { FindingsView } from "../useFindings.ts";
import type { SharedPoint } from "./EvidenceShares.tsx";
import { proposedWords } from "./mergeFindings.ts";
import { mergeInto } from "./reshapeCommands.ts";

/** What is written and ticked while two findings are made one; nothing of it is kept before `run`. */
export function useMerge(finding: Finding, other: Finding, view: FindingsView) {
  const [words, setWords] = useState(() => proposedWords(finding, other));
  const [proposed, setProposed] = useState(words);
  const [polarity, setPolarity] = useState<Polarity>(finding.polarity);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [bearings, setBearings] = useState<ReadonlyMap<string, Link["bearing"]>>(new Map());
  const rows = rowsOf(finding, other, view).map((row): SharedPoint => ({
    ...row,
    bearing: bearings.get(row.id) ?? row.bearing,
  }));
  return {
    words,
    polarity,
    setPolarity,
    left,
    rows,
    write: (part: Partial<typeof words>) => {
      setWords((before) => ({ ...before, ...part }));
    },
    /** The other sentence goes to what follows, unless that was written by hand already. */
    takeWordsOf: (id: FindingId) => {
      const next =
        id === finding.id ? proposedWords(finding, other) : proposedWords(other, finding);
      setWords({
        sentence: next.sentence,
        detail: words.detail === proposed.detail ? next.detail : words.detail,
      });
      setProposed(next);
    },
    tick: (key: string, isTicked: boolean) => {
      const next = new Set(left);
      if (isTicked) next.delete(key);
      else next.add(key);
      setLeft(next);
    },
    turn: (key: string) => {
      const now = rows.find(({ id }) => id === key)?.bearing;
      setBearings(new Map(bearings).set(key, now === "supports" ? "contradicts" : "supports"));
    },
    run: () => mergeInto(finding, other, { ...words, polarity, left, bearings }),
  };
}

/** Evidence of both, each piece once, as the first has it. */
function rowsOf(finding: Finding, other: Finding, view: FindingsView): readonly SharedPoint[] {
  const own = view.links.get(finding.id) ?? [];
  const theirs = view.links.get(other.id) ?? [];
  const byKey = Map.groupBy([...own, ...theirs], ({ evidence }) => evidenceKey(evidence));
  return [...byKey].flatMap(([id, [link, again]]) => {
    if (!link) return [];
    const isTold = again !== undefined && again.bearing !== link.bearing;
    return {
      id,
      point: view.evidenceOf(link),
      bearing: link.bearing,
      ...(isTold && { remark: `${link.bearing} this finding, ${again.bearing} the other` }),
    };
  });
}
