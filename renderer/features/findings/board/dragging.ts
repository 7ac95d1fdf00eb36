import type { DragEvent } from "react";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import {
  CaseId,
  DocumentId,
  FindingId,
  IndicatorId,
  NoteId,
} from "../../../../shared/visit/ids.ts";

/** What can be dragged on this screen. Every drag has its like on the keyboard. */
export type Dragged =
  | { readonly type: "finding"; readonly id: FindingId }
  | { readonly type: "evidence"; readonly ref: Link["evidence"] };

const mime = {
  finding: "application/x-critical-friend-finding",
  evidence: "application/x-critical-friend-evidence",
} as const;

/** Puts what is dragged on the drag; `words` is what other apps would get, and the only thing they get. */
export function startDrag(event: DragEvent, dragged: Dragged, words: string): void {
  event.dataTransfer.effectAllowed = dragged.type === "finding" ? "move" : "link";
  event.dataTransfer.setData(
    mime[dragged.type],
    dragged.type === "finding" ? dragged.id : `${dragged.ref.type}:${dragged.ref.id}`,
  );
  event.dataTransfer.setData("text/plain", words);
}

/** Which kind is being dragged over; its content is not readable before the drop. */
export function draggedType(event: DragEvent): Dragged["type"] | null {
  if (event.dataTransfer.types.includes(mime.finding)) return "finding";
  if (event.dataTransfer.types.includes(mime.evidence)) return "evidence";
  return null;
}

/** What was dropped, or null when it is not from this screen. */
export function readDrop(event: DragEvent): Dragged | null {
  const finding = FindingId.safeParse(event.dataTransfer.getData(mime.finding));
  if (finding.success) return { type: "finding", id: finding.data };
  const [type, id] = event.dataTransfer.getData(mime.evidence).split(":");
  switch (type) {
    case "note":
      return { type: "evidence", ref: { type, id: NoteId.parse(id) } };
    case "case":
      return { type: "evidence", ref: { type, id: CaseId.parse(id) } };
    case "document":
      return { type: "evidence", ref: { type, id: DocumentId.parse(id) } };
    case "indicator":
      return { type: "evidence", ref: { type, id: IndicatorId.parse(id) } };
    default:
      return null;
  }
}

/** Whether the pointer is over the upper half of what is dragged over. */
export function isUpperHalf(event: DragEvent): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY < box.top + box.height / 2;
}
