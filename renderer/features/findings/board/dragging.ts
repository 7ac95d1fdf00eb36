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
  | { readonly type: "evidence"; readonly refs: readonly Link["evidence"][] };

const mime = {
  finding: "application/x-critical-friend-finding",
  evidence: "application/x-critical-friend-evidence",
} as const;

/** Puts what is dragged on the drag; `words` is what other apps would get, and the only thing they get. */
export function startDrag(event: DragEvent, dragged: Dragged, words: string): void {
  event.dataTransfer.effectAllowed = dragged.type === "finding" ? "move" : "link";
  event.dataTransfer.setData(
    mime[dragged.type],
    dragged.type === "finding"
      ? dragged.id
      : dragged.refs.map(({ type, id }) => `${type}:${id}`).join(" "),
  );
  event.dataTransfer.setData("text/plain", words);
  if (dragged.type === "evidence" && dragged.refs.length > 1) showCount(event, dragged.refs.length);
}

/** What hangs at the pointer says how many there are. */
function showCount(event: DragEvent, count: number): void {
  const badge = document.createElement("div");
  badge.className = "cf-drag-count";
  badge.textContent = `${count} pieces of evidence`;
  document.body.append(badge);
  event.dataTransfer.setDragImage(badge, -12, -12);
  // The browser has taken its picture by then.
  setTimeout(() => badge.remove());
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
  const refs = event.dataTransfer.getData(mime.evidence).split(" ").flatMap(readRef);
  return refs.length === 0 ? null : { type: "evidence", refs };
}

function readRef(words: string): readonly Link["evidence"][] {
  const [type, id] = words.split(":");
  switch (type) {
    case "note":
      return [{ type, id: NoteId.parse(id) }];
    case "case":
      return [{ type, id: CaseId.parse(id) }];
    case "document":
      return [{ type, id: DocumentId.parse(id) }];
    case "indicator":
      return [{ type, id: IndicatorId.parse(id) }];
    default:
      return [];
  }
}

/** Whether the pointer is over the upper half of what is dragged over. */
export function isUpperHalf(event: DragEvent): boolean {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY < box.top + box.height / 2;
}
