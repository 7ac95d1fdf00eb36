import { useCallback, useEffect, useRef, useState } from "react";
import * as z from "zod";
import { EnquiryId, type SessionId, type VisitId } from "../../../shared/visit/ids.ts";
import { EvidenceKind } from "../../../shared/visit/kinds/note.ts";
import { currentLaptop } from "../../db/currentLaptop.ts";
import { mint } from "../../db/mint.ts";
import { unfinishedLineKey, wasThere } from "../../db/keptVisits.ts";
import { markCycle } from "./lineMarks.ts";
import type { WrittenLine } from "./newLines.ts";
import { beforeLeaving } from "../../vault/leaving.ts";

/** Typing outlives a power cut this long after it happened, however long it goes on. */
const keepAfterMs = 200;

const Line = z.object({
  id: z.uuid(),
  text: z.string(),
  mark: z.enum(markCycle),
  kind: EvidenceKind.nullable(),
  enquiryId: EnquiryId.nullable(),
});

// Lines are shown from Enter on, a moment before they are committed: till then they are kept here.
const StoredLine = Line.extend({ entered: z.array(Line).default([]) });

/** An empty line; the line of enquiry carries on from the one before. */
export function freshLine(enquiryId: WrittenLine["enquiryId"] = null): WrittenLine {
  return { id: mint.newId(), text: "", mark: "plain", kind: null, enquiryId };
}

interface Unfinished {
  readonly line: WrittenLine;
  /** Lines that were entered and never committed. */
  readonly entered: readonly WrittenLine[];
}

/** What was being typed in the session when it was left; a fresh line when nothing was. */
async function readUnfinished({ id, visitId }: Session): Promise<Unfinished> {
  const stored = StoredLine.safeParse(
    await currentLaptop().readFact(visitId, unfinishedLineKey(id)),
  );
  if (!stored.success) return { line: freshLine(), entered: [] };
  const { entered, ...line } = stored.data;
  const typed = line.text === "" ? entered : [...entered, line];
  // What the database does not know may be in the journal.
  if (!typed.every(isCommitted)) await currentLaptop().levelled(visitId);
  // Committed after it was last stored: it is a line of the session now, not an unfinished one.
  return {
    line: isCommitted(line) ? freshLine(line.enquiryId) : { ...line, id: idFor(line) },
    entered: entered.filter((one) => !isCommitted(one)),
  };
}

// What was typed into an empty line before the app ended may have been committed under its id and be
// known to the journal alone.
const idFor = ({ id, text }: WrittenLine): string => (text === "" ? mint.newId() : id);

/** Whether a line of this id is in the visit, or was and has been deleted since. */
export const isCommitted = ({ id }: WrittenLine): boolean =>
  wasThere("notes", id) || wasThere("concerns", id);

export interface UnfinishedLine {
  /** Undefined while it is read. */
  readonly line: WrittenLine | undefined;
  readonly setLine: (line: WrittenLine) => void;
  /** Goes on to the next line and keeps those entered until the commit has ended. */
  readonly enter: (
    lines: readonly WrittenLine[],
    next: WrittenLine,
    committed: Promise<void>,
  ) => void;
}

/** The line being typed in a session. It survives reload, crash and close; lines that a crash kept from being committed go to `commitAgain`, which must not change. */
export function useUnfinishedLine(
  session: Session,
  commitAgain: (lines: readonly WrittenLine[]) => void,
): UnfinishedLine {
  const { id, visitId } = session;
  const [line, setLine] = useState<WrittenLine>();
  const entered = useRef<readonly WrittenLine[]>([]);
  const unsaved = useRef<WrittenLine | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const typed = unsaved.current;
    unsaved.current = null;
    return typed === null
      ? Promise.resolve()
      : write({ id, visitId }, { line: typed, entered: entered.current }, "strict");
  }, [id, visitId]);

  useEffect(() => {
    let isCurrent = true;
    void readUnfinished({ id, visitId })
      // A draft that cannot be read must not keep anybody from typing.
      .catch(() => ({ line: freshLine(), entered: [] }))
      .then((found) => {
        if (!isCurrent) return;
        setLine(found.line);
        if (found.entered.length > 0) commitAgain(found.entered);
      });
    const takeBack = beforeLeaving(keep);
    return () => {
      isCurrent = false;
      takeBack();
      void keep();
    };
  }, [id, visitId, keep, commitAgain]);

  const change = useCallback(
    (next: WrittenLine) => {
      setLine(next);
      unsaved.current = next;
      // At once for a crash of the app, and soon for a power cut, which costs a wait for the disk.
      void write({ id, visitId }, { line: next, entered: entered.current }, "relaxed");
      timer.current ??= window.setTimeout(() => void keep(), keepAfterMs);
    },
    [id, visitId, keep],
  );
  const enter = useCallback<UnfinishedLine["enter"]>(
    (lines, next, committed) => {
      entered.current = [...entered.current, ...lines];
      change(next);
      void committed
        .then(() => {
          entered.current = entered.current.filter((one) => !isCommitted(one));
        })
        // Locked meanwhile: those kept are looked through when the session is next opened.
        .catch(() => undefined);
    },
    [change],
  );
  return { line, setLine: change, enter };
}

type Session = { readonly id: SessionId; readonly visitId: VisitId };

async function write(
  { id, visitId }: Session,
  { line, entered }: Unfinished,
  durability: IDBTransactionDurability,
): Promise<void> {
  try {
    const draft = { ...line, entered };
    await currentLaptop().writeDraft(visitId, unfinishedLineKey(id), draft, durability);
  } catch {
    // The line itself says when it cannot be saved, on Enter; a lost draft is no reason to interrupt.
  }
}
