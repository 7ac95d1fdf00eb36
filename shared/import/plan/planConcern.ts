import { ConcernId } from "../../visit/ids.ts";
import { newConcern } from "../../visit/kinds/concern.ts";
import type { Session } from "../../visit/kinds/session.ts";
import type { ImportDraft, RecordReference } from "./importDraft.ts";
import { piecesOf } from "../piecesOf.ts";

/** Keeps a line as a concern of `session`, apart from its notes; `further` are the lines that go on from it. */
export function planConcern(
  draft: ImportDraft,
  options: {
    readonly session: Session;
    readonly reading: { readonly text: string; readonly told: string };
    readonly further: readonly string[];
  },
): readonly RecordReference[] {
  const { session, reading, further } = options;
  return piecesOf([reading.text, ...further].join(" ")).map((text, piece) => {
    const id = ConcernId.parse(draft.newId());
    const concern = newConcern({
      id,
      visitId: draft.visit.id,
      sessionId: session.id,
      text,
      recordedBy: session.peerIds[0] ?? null,
      recordedAt: draft.now,
    });
    draft.puts.concerns.set(id, { ...concern, told: piece === 0 ? reading.told : "" });
    return { table: "concerns", id };
  });
}
