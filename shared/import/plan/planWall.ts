import { assertNever } from "../../assertNever.ts";
import { FindingId, LearningId, PositionId, RecommendationId } from "../../visit/ids.ts";
import type { Finding } from "../../visit/kinds/finding.ts";
import type { FileReading, ReadAs } from "../fileReading.ts";
import {
  peerIdsOf,
  rowsAfter,
  type ImportDraft,
  type LineAccount,
  type RecordReference,
} from "./importDraft.ts";
import { areaAnswered } from "./areaAnswered.ts";
import { leftoversOf } from "./planPaper.ts";
import { nextOrder } from "../../visit/nextOrder.ts";

/** Adds the wall's findings, positions, recommendations and what peers take home. */
export function planWall(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "wall" }>,
): void {
  const wallFindings: Finding[] = [];
  const leftovers = leftoversOf(draft, reading, "The team's wall");
  draft.accounts.set(
    reading,
    reading.lines.map((line): LineAccount => {
      const { readAs, number } = line;
      const records = (list: readonly RecordReference[]): LineAccount => ({
        line: number,
        type: "records",
        records: list,
      });
      switch (readAs.type) {
        case "blank":
          return { line: number, type: "blank" };
        case "heading":
          return { line: number, type: "heading" };
        case "aside":
          return { line: number, type: "setAside" };
        case "concern":
          return records(leftovers.concern(readAs));
        case "finding":
          return records(planFinding(draft, readAs, wallFindings));
        case "recommendation":
          return records([planRecommendation(draft, readAs, wallFindings)]);
        case "remark":
          if (readAs.about === "next" && draft.visit.reviewDate.trim() === "") {
            draft.visit = { ...draft.visit, reviewDate: readAs.text.slice(0, 500) };
            return { line: number, type: "visitField", field: "reviewDate", records: [] };
          }
          return records(planRemark(draft, readAs) ?? leftovers.note(line, line.raw.trim()));
        default:
          return records(leftovers.note(line, line.raw.trim()));
      }
    }),
  );
}

function planFinding(
  draft: ImportDraft,
  readAs: Extract<ReadAs, { type: "finding" }>,
  wallFindings: Finding[],
): readonly RecordReference[] {
  const isAgreed =
    readAs.positions.length > 0 && readAs.positions.every(({ stance }) => stance === "agrees");
  const finding = putFinding(draft, {
    polarity: readAs.polarity,
    sentence: readAs.sentence,
    state: isAgreed ? "agreed" : "emerging",
    inLetter: isAgreed,
  });
  wallFindings.push(finding);
  const positions = readAs.positions.flatMap(
    ({ peer, stance, remark }): readonly RecordReference[] => {
      const [peerId] = peerIdsOf(draft, [peer]);
      if (peerId === undefined) return [];
      const same = rowsAfter(draft, "positions").find(
        (position) => position.findingId === finding.id && position.peerId === peerId,
      );
      if (same !== undefined) return [{ table: "positions", id: same.id }];
      const id = PositionId.parse(draft.newId());
      draft.puts.positions.set(id, {
        id,
        visitId: draft.visit.id,
        findingId: finding.id,
        peerId,
        stance,
        remark,
        wording: finding.sentence,
        enteredBy: null,
        answer: "",
      });
      return [{ table: "positions", id }];
    },
  );
  return [{ table: "findings", id: finding.id }, ...positions];
}

type FindingWords = Pick<Finding, "polarity" | "sentence" | "state" | "inLetter"> &
  Partial<Pick<Finding, "detail" | "parkedReason">>;

/** A finding with the given words; one that says the same already is taken instead. */
function putFinding(draft: ImportDraft, words: FindingWords): Finding {
  const findings = rowsAfter(draft, "findings");
  const { sentence } = words;
  const same = findings.find(
    (finding) => finding.sentence === sentence && finding.polarity === words.polarity,
  );
  if (same !== undefined) return same;
  const finding: Finding = {
    id: FindingId.parse(draft.newId()),
    visitId: draft.visit.id,
    enquiryId: null,
    order: nextOrder(findings),
    detail: "",
    parkedReason: "",
    inspectorWouldRaise: false,
    viewWouldChangeIf: "",
    overrides: [],
    overriddenBy: {},
    corrections: [],
    themes: [],
    selfKnowledge: "notSaid",
    ...words,
  };
  draft.puts.findings.set(finding.id, finding);
  return finding;
}

function planRecommendation(
  draft: ImportDraft,
  readAs: Extract<ReadAs, { type: "recommendation" }>,
  wallFindings: readonly Finding[],
): RecordReference {
  const recommendations = rowsAfter(draft, "recommendations");
  const same = recommendations.find(({ text }) => text === readAs.text);
  if (same !== undefined) return { table: "recommendations", id: same.id };
  const id = RecommendationId.parse(draft.newId());
  draft.puts.recommendations.set(id, {
    id,
    visitId: draft.visit.id,
    order: nextOrder(recommendations),
    findingId: areaAnswered(readAs.text, wallFindings)?.id ?? null,
    text: readAs.text,
    cause: "",
    advice: "",
    whoCanHelp: readAs.whoCanHelp,
    byWhen: readAs.byWhen.slice(0, 500),
    inLetter: true,
  });
  return { table: "recommendations", id };
}

/** Null where the remark has no record of its own. */
function planRemark(
  draft: ImportDraft,
  readAs: Extract<ReadAs, { type: "remark" }>,
): readonly RecordReference[] | null {
  const parts = readAs.text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  switch (readAs.about) {
    case "parked":
      return parts.map((part) => {
        const reason = /\(([^)]+)\)\s*$/.exec(part)?.[1] ?? "Parked on the wall";
        const { id } = putFinding(draft, {
          polarity: "area",
          sentence: part,
          state: "parked",
          inLetter: false,
          parkedReason: reason,
        });
        return { table: "findings", id };
      });
    case "cause": {
      const cause = /\bcause\s*:\s*(.+)$/i.exec(readAs.text)?.[1] ?? readAs.text;
      const { id } = putFinding(draft, {
        polarity: "area",
        sentence: cause,
        detail: readAs.text,
        state: "emerging",
        inLetter: false,
      });
      return [{ table: "findings", id }];
    }
    case "takeHome":
      return parts.map((part) => planLearning(draft, part));
    case "next":
    case "other":
      return null;
    default:
      return assertNever(readAs.about);
  }
}

function planLearning(draft: ImportDraft, text: string): RecordReference {
  const same = rowsAfter(draft, "learning").find((learning) => learning.text === text);
  if (same !== undefined) return { table: "learning", id: same.id };
  const id = LearningId.parse(draft.newId());
  // "Oxtown - care council chairing": for the peer from there.
  const place = /^(\p{L}{3,})\b\s*[-–:]/u.exec(text)?.[1]?.toLowerCase();
  const peer = rowsAfter(draft, "peers").find(
    ({ organisation }) => place !== undefined && organisation.toLowerCase().startsWith(place),
  );
  draft.puts.learning.set(id, {
    id,
    visitId: draft.visit.id,
    peerId: peer?.id ?? null,
    text,
    day: null,
    createdAt: draft.now,
  });
  return { table: "learning", id };
}
