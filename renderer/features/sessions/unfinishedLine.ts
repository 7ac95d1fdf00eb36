import { useCallback, useEffect, useRef, useState } from "react";
import * as z from "zod";
import { EnquiryId, type SessionId, type VisitId } from "../../../shared/visit/ids.ts";
import { EvidenceKind } from "../../../shared/visit/note.ts";
import { currentStore } from "../../db/currentStore.ts";
import { mint } from "../../db/mint.ts";
import { rowNow, unfinishedLineKey } from "../../db/visits.ts";
import { markCycle } from "./lineMarks.ts";
import type { WrittenLine } from "./newLines.ts";

/** Typing outlives a power cut this long after it happened, however long it goes on. */
const keepAfterMs = 200;

const StoredLine = z.object({
  id: z.uuid(),
  text: z.string(),
  mark: z.enum(markCycle),
  kind: EvidenceKind.nullable(),
  enquiryId: EnquiryId.nullable(),
});

/** An empty line; the line of enquiry carries on from the one before. */
export function freshLine(enquiryId: WrittenLine["enquiryId"] = null): WrittenLine {
  return { id: mint.newId(), text: "", mark: "plain", kind: null, enquiryId };
}

/** What was being typed in the session when it was left; a fresh line when nothing was. */
async function readUnfinishedLine({ id, visitId }: Session): Promise<WrittenLine> {
  const stored = StoredLine.safeParse(
    await currentStore().readFact(visitId, unfinishedLineKey(id)),
  );
  if (!stored.success) return freshLine();
  // Committed after it was last stored: it is a line of the session now, not an unfinished one.
  const { id: lineId } = stored.data;
  return (rowNow("notes", lineId) ?? rowNow("concerns", lineId))
    ? freshLine(stored.data.enquiryId)
    : stored.data;
}

/** The line being typed in a session. It survives reload, crash and close; undefined while it is read. */
export function useUnfinishedLine(
  session: Session,
): readonly [WrittenLine | undefined, (line: WrittenLine) => void] {
  const { id, visitId } = session;
  const [line, setLine] = useState<WrittenLine>();
  const unsaved = useRef<WrittenLine | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (unsaved.current) write({ id, visitId }, unsaved.current, "strict");
    unsaved.current = null;
  }, [id, visitId]);

  useEffect(() => {
    let isCurrent = true;
    void readUnfinishedLine({ id, visitId }).then((found) => {
      if (isCurrent) setLine(found);
    });
    window.addEventListener("pagehide", keep);
    return () => {
      isCurrent = false;
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [id, visitId, keep]);

  const change = useCallback(
    (next: WrittenLine) => {
      setLine(next);
      unsaved.current = next;
      // At once for a crash of the app, and soon for a power cut, which costs a wait for the disk.
      write({ id, visitId }, next, "relaxed");
      timer.current ??= window.setTimeout(keep, keepAfterMs);
    },
    [id, visitId, keep],
  );
  return [line, change];
}

type Session = { readonly id: SessionId; readonly visitId: VisitId };

function write(
  { id, visitId }: Session,
  line: WrittenLine,
  durability: IDBTransactionDurability,
): void {
  // The line itself says when it cannot be saved, on Enter; a lost draft is no reason to interrupt.
  currentStore()
    .writeDraft(visitId, unfinishedLineKey(id), line, durability)
    .catch(() => undefined);
}
