import { useCallback, useEffect, useRef, useState } from "react";
import * as z from "zod";
import { EnquiryId, type SessionId } from "../../../shared/visit/ids.ts";
import { EvidenceKind } from "../../../shared/visit/note.ts";
import { currentDb } from "../../db/currentDb.ts";
import { mint } from "../../db/mint.ts";
import { unfinishedLineKey } from "../../db/visits.ts";
import { markCycle } from "./lineMarks.ts";
import type { WrittenLine } from "./newLines.ts";

/** Typing is on disk this long after it happened, however long it goes on. */
const saveAfterMs = 200;

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
async function readUnfinishedLine(sessionId: SessionId): Promise<WrittenLine> {
  const db = currentDb();
  const stored = StoredLine.safeParse((await db.meta.get(unfinishedLineKey(sessionId)))?.value);
  if (!stored.success) return freshLine();
  // Committed after it was last stored: it is a line of the session now, not an unfinished one.
  const [note, concern] = await Promise.all([
    db.table("notes").get(stored.data.id),
    db.table("concerns").get(stored.data.id),
  ]);
  return (note ?? concern) ? freshLine(stored.data.enquiryId) : stored.data;
}

/** The line being typed in a session. It survives reload, crash and close; undefined while it is read. */
export function useUnfinishedLine(
  sessionId: SessionId,
): readonly [WrittenLine | undefined, (line: WrittenLine) => void] {
  const [line, setLine] = useState<WrittenLine>();
  const unsaved = useRef<WrittenLine | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const save = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const value = unsaved.current;
    unsaved.current = null;
    // The line itself says when it cannot be saved, on Enter; a lost draft is no reason to interrupt.
    if (value)
      currentDb()
        .meta.put({ key: unfinishedLineKey(sessionId), value })
        .catch(() => undefined);
  }, [sessionId]);

  useEffect(() => {
    let isCurrent = true;
    void readUnfinishedLine(sessionId).then((found) => {
      if (isCurrent) setLine(found);
    });
    window.addEventListener("pagehide", save);
    return () => {
      isCurrent = false;
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [sessionId, save]);

  const change = useCallback(
    (next: WrittenLine) => {
      setLine(next);
      unsaved.current = next;
      timer.current ??= window.setTimeout(save, saveAfterMs);
    },
    [save],
  );
  return [line, change];
}
