import { put, set } from "../../../shared/visit/change.ts";
import type { Day } from "../../../shared/visit/fields.ts";
import { TomorrowTestId, type VisitId } from "../../../shared/visit/ids.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { TomorrowTest } from "../../../shared/visit/kinds/tomorrowTest.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { keptText, plainDraft } from "../../db/textDraft.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";

/** Sets a test for a day, of a message where it is one's; gives its id. */
export async function addTest(
  { visit }: VisitRecords,
  {
    text,
    day,
    finding,
  }: { readonly text: string; readonly day: Day | null; readonly finding?: Finding },
): Promise<TomorrowTestId> {
  const id = TomorrowTestId.parse(mint.newId());
  await run(visit.id, "Set a test for tomorrow", ({ tomorrowTests }) => [
    put("tomorrowTests", {
      id,
      visitId: visit.id,
      order: nextOrder(tomorrowTests),
      text,
      findingId: finding?.id ?? null,
      enquiryId: finding?.enquiryId ?? null,
      day,
      peerIds: [],
      sessionIds: [],
      outcome: "open",
      answer: "",
      createdAt: mint.now(),
    }),
  ]);
  return id;
}

/** What is to be found out, typed and not set yet. */
export const newTestText = (visitId: VisitId) => keptText(visitId, "new test for tomorrow");

/** Changes a test as the person saw it. */
export const changeTest = (test: TomorrowTest, fields: Partial<TomorrowTest>): Promise<void> =>
  run(test.visitId, "Change test for tomorrow", () => [set("tomorrowTests", test, fields)]);

/** Sets tests for another day, as one step. */
export async function setTestsFor(tests: readonly TomorrowTest[], day: Day): Promise<void> {
  const [first] = tests;
  if (first !== undefined)
    await run(first.visitId, "Carry tests over", () =>
      tests.map((test) => set("tomorrowTests", test, { day })),
    );
}

/** Deletes a test. */
export const deleteTest = ({ id, visitId }: TomorrowTest): Promise<void> =>
  deleteRecord(visitId, { table: "tomorrowTests", id });

/** A text of a test, typed. */
export const testText = (test: TomorrowTest, field: "text" | "answer") =>
  plainDraft("tomorrowTests", test, field, "Change test for tomorrow");

/** What the team can decide of a finding in its meeting. */
export type Decision =
  | { readonly state: "agreed" | "emerging" }
  | { readonly state: "parked"; readonly parkedReason: string };

const decisionWords = {
  agreed: "Call a finding agreed",
  emerging: "Leave a finding open",
  parked: "Park finding",
} as const;

/** Keeps what the team decided of a finding as it saw it. One that is parked leaves the letter, as on the board. */
export const decide = (finding: Finding, decision: Decision): Promise<void> =>
  run(finding.visitId, decisionWords[decision.state], () => [
    set(
      "findings",
      finding,
      decision.state === "parked" ? { ...decision, inLetter: false } : decision,
    ),
  ]);
