import { useMemo, useSyncExternalStore } from "react";
import { nextStepHeading, type NextStepText } from "../../../shared/nextSteps/composeSheet.ts";
import { withChanges } from "../../../shared/ops/withChanges.ts";
import { putAll, set } from "../../../shared/visit/change.ts";
import { type EnquiryId, NextStepId } from "../../../shared/visit/ids.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { NextStep } from "../../../shared/visit/kinds/nextStep.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import type { OutputKind } from "../../../shared/visit/programme/outputKind.ts";
import { placeInOrder } from "../../../shared/visit/placeInOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { stepInOrder } from "../../../shared/visit/stepInOrder.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";

/** The records with what is typed and not saved yet. */
export function useLiveRecords(records: VisitRecords): VisitRecords {
  const drafts = openedVisit(records.visit.id)?.drafts;
  const typed = useSyncExternalStore(drafts?.subscribe ?? never, drafts?.value ?? nothing);
  return useMemo(() => withChanges(records, typed), [records, typed]);
}

const never = () => () => undefined;
const none: readonly never[] = [];
const nothing = () => none;

/** A cell of the sheet, typed: one paragraph, whatever is pasted. */
export const cellDraft = (row: NextStep, field: NextStepText) =>
  plainDraft("nextSteps", row, field, `Edit ${nextStepHeading[field].toLowerCase()}`, (text) =>
    text.replace(/\s*\n\s*/gu, " "),
  );

/** Adds rows at the end, one for each line of enquiry, null for a row on none; gives the id of the first. */
export async function addRows(
  { visit }: VisitRecords,
  enquiries: readonly (EnquiryId | null)[],
): Promise<NextStepId> {
  const ids = enquiries.map(() => NextStepId.parse(mint.newId()));
  const label = ids.length === 1 ? "Add a next step" : "Add next steps";
  await run(visit.id, label, ({ nextSteps: rows }) => {
    const first = nextOrder(rows);
    const added = ids.map((id, i) => ({
      id,
      visitId: visit.id,
      order: first + i,
      enquiryId: enquiries[i] ?? null,
      heard: "",
      action: "",
      who: "",
      byWhen: "",
      support: "",
      reviewedBy: "",
    }));
    return putAll("nextSteps", added, rows);
  });
  return ids[0] ?? NextStepId.parse(mint.newId());
}

/** Adds a row below this one, on the same line of enquiry; gives its id. */
export async function addRowBelow(above: NextStep): Promise<NextStepId> {
  const id = NextStepId.parse(mint.newId());
  await run(above.visitId, "Add a next step", ({ nextSteps: rows }) => {
    const ordered = inOrder(rows);
    const next = ordered[ordered.findIndex((row) => row.id === above.id) + 1]?.id ?? null;
    const empty = { heard: "", action: "", who: "", byWhen: "", support: "", reviewedBy: "" };
    const added = { id, visitId: above.visitId, order: 0, enquiryId: above.enquiryId, ...empty };
    return putAll("nextSteps", placeInOrder(ordered, added, next), rows);
  });
  return id;
}

/** Puts a row on another line of enquiry, or on none. */
export const setEnquiry = (row: NextStep, enquiryId: EnquiryId | null): Promise<void> =>
  run(row.visitId, "Change line of enquiry", () => [set("nextSteps", row, { enquiryId })]);

/** Moves a row one step up or down, unless it is at the end. */
export const stepRow = ({ id, visitId }: NextStep, direction: "up" | "down"): Promise<void> =>
  run(visitId, "Move next step", ({ nextSteps: rows }) =>
    putAll("nextSteps", stepInOrder(inOrder(rows), id, direction), rows),
  );

/** Deletes a row. */
export const deleteRow = ({ id, visitId }: NextStep): Promise<void> =>
  deleteRecord(visitId, { table: "nextSteps", id });

/**
 * Brings the next finding on the row's line of enquiry into what was heard, after what stands there.
 * False when the line has no finding that is not in it yet.
 */
export function bringInFinding(row: NextStep, { findings }: VisitRecords): boolean {
  const draft = cellDraft(row, "heard");
  const heard = draft.text().trim();
  const next = inOrder(
    findings.filter(({ enquiryId, state }) => enquiryId === row.enquiryId && state !== "parked"),
  ).find(({ sentence }) => sentence.trim() !== "" && !heard.includes(sentence.trim()));
  if (next === undefined) return false;
  draft.type([heard, next.sentence.trim()].filter((part) => part !== "").join(" "));
  return true;
}

/** Adds to what the visit makes. */
export const alsoMake = (visit: Visit, kind: OutputKind): Promise<void> =>
  run(visit.id, "Change what the visit makes", () => [
    set("visits", visit, { outputs: [...visit.outputs, kind] }),
  ]);
