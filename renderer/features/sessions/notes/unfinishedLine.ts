import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import * as z from "zod";
import { EnquiryId } from "../../../../shared/visit/ids.ts";
import { EvidenceKind } from "../../../../shared/visit/kinds/note.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { openedVisit } from "../../../db/currentLaptop.ts";
import { mint } from "../../../db/mint.ts";
import { wasThere } from "../../../db/keptVisits.ts";
import { markNames } from "../../../ui/evidence/marks.ts";
import type { WrittenLine } from "./newLines.ts";

const Line = z.object({
  id: z.uuid(),
  text: z.string(),
  mark: z.enum(markNames),
  kind: EvidenceKind.nullable(),
  enquiryId: EnquiryId.nullable(),
  isDashed: z.boolean().optional(),
});

/** 0.1.0 kept with it the lines that were entered and not committed. */
const StoredLine = Line.extend({ entered: z.array(Line).default([]) });

/** An empty line; the line of enquiry carries on from the one before. */
export function freshLine(enquiryId: WrittenLine["enquiryId"] = null): WrittenLine {
  return { id: mint.newId(), text: "", mark: "plain", kind: null, enquiryId };
}

/** Whether a line of this id is in the visit, or was and has been deleted since. */
export const isCommitted = ({ id }: WrittenLine): boolean =>
  wasThere("notes", id) || wasThere("concerns", id);

export interface UnfinishedLine {
  /** Undefined while what was kept of it is looked at. */
  readonly line: WrittenLine | undefined;
  readonly setLine: (line: WrittenLine) => void;
}

/** The line being typed in a session, kept at every key and never saved before it is entered. */
export function useUnfinishedLine(
  { id: row, visitId }: Session,
  commitAgain: (lines: readonly WrittenLine[]) => void,
): UnfinishedLine {
  const [fresh] = useState(freshLine);
  const drafts = openedVisit(visitId)?.drafts;
  const place = useMemo(() => ({ table: "sessions", row, field: "line" }) as const, [row]);
  const subscribe = drafts?.subscribe ?? never;
  const stored = useSyncExternalStore(subscribe, () => drafts?.typed(place));
  const isReady = useSyncExternalStore(subscribe, () => drafts?.isReady ?? false);
  const parsed = useMemo(() => StoredLine.safeParse(stored), [stored]);
  const line: WrittenLine = parsed.data ?? fresh;
  useLayoutEffect(() => {
    const kept = StoredLine.safeParse(drafts?.typed(place)).data;
    if (!isReady || kept === undefined) return;
    // Committed after it was last kept: it is a line of the session now, not an unfinished one.
    if (isCommitted(kept)) drafts?.type(place, freshLine(kept.enquiryId));
    const left = kept.entered.filter((one) => !isCommitted(one));
    if (left.length > 0) commitAgain(left);
  }, [drafts, isReady, place, commitAgain]);
  return {
    line: isReady ? line : undefined,
    // What is begun anew never has an id that somebody may have seen.
    setLine: (next) => drafts?.type(place, line.text === "" ? { ...next, id: mint.newId() } : next),
  };
}

const never = () => () => undefined;
