import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { beginRound } from "../../../shared/letter/factualCheck/beginRound.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { testMint } from "../../../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { readLetterFonts } from "../../pdf/fonts.node.ts";
import { createLetterEngine } from "../../pdf/letterEngine.ts";
import { annexOf } from "../annexPdf.ts";
import type { OutputId } from "../outputs.ts";
import { outputs } from "../outputs.ts";
import type { FieldVisit } from "./fieldVisits.node.ts";
import { meansOnNode } from "./fieldVisits.node.ts";

const createdAt = new Date("2024-10-18T09:00:00Z");

/** For tests: a visit whose draft went to the council, which said four things to it. */
function checked({ records, model }: FieldVisit): VisitRecords {
  const mint = testMint();
  const about = { toRole: "Director of children’s services", today: "2024-10-18" };
  const round = beginRound(records, model, about, mint);
  const numbers = round.paragraphs.map(({ number }) => number);
  const comment = (fields: Partial<VisitRecords["factualComments"][number]>) => ({
    id: mint.newId() as VisitRecords["factualComments"][number]["id"], // any id
    visitId: records.visit.id,
    roundId: round.id,
    paragraphs: [],
    notAccurate: "",
    shouldSay: "",
    evidence: "",
    decision: "notDecided" as const,
    reason: "",
    decidedBy: null,
    decidedOn: null,
    cameAs: "",
    ...fields,
  });
  const factualComments = [
    comment({
      paragraphs: numbers.slice(2, 3),
      notAccurate: "Since August they are not.",
      decision: "accepted",
    }),
    comment({
      paragraphs: numbers.slice(3, 5),
      shouldSay: "Managers see most plans.",
      evidence: "Audit of May 2024",
      decision: "declined",
      reason: "All twelve that we read were signed.",
    }),
    comment({ notAccurate: "It is too long." }),
  ];
  return { ...records, factualRounds: [round], factualComments };
}

const made = async (id: OutputId, visit: FieldVisit, isDraft: boolean) => {
  const { model } = visit;
  const records = id.startsWith("factual") ? checked(visit) : visit.records;
  const file = await outputs[id]({ records, model, createdAt, isDraft }, meansOnNode());
  if (!file.ok) throw new Error(file.error.said.join("\n"));
  return file.value;
};

const annex = async ({ records }: FieldVisit) => {
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  const letter = draftLetter(records) ?? beginLetter(records);
  const file = await annexOf({ records, letter, createdAt }, (of, options) =>
    engine.annexPdf(of, options),
  );
  if (!file.ok) throw new Error(file.error.said.join("\n"));
  return file.value;
};

/** For tests: what makes each PDF of a visit that people are given. */
export const papersOf = (
  visit: FieldVisit,
): Readonly<Record<string, () => Promise<Uint8Array<ArrayBuffer>>>> => ({
  letter: () => made("letterPdf", visit, false),
  draft: () => made("letterPdf", visit, true),
  check: () => made("factualCheckPdf", visit, false),
  answer: () => made("factualReplyPdf", visit, false),
  annex: () => annex(visit),
  ...(visit.records.nextSteps.length > 0
    ? {
        "next steps": () => made("nextStepsPdf", visit, false),
        "draft of next steps": () => made("nextStepsPdf", visit, true),
      }
    : {}),
});
