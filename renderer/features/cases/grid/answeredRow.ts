import { byLabel } from "../../../../shared/visit/cases/caseLists.ts";
import { sampleOf } from "../../../../shared/visit/cases/sampleOf.ts";
import { plainAnswers, readingsOf, stageOf } from "../../../../shared/practice/blindReading.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import type { CaseId, SessionId } from "../../../../shared/visit/ids.ts";
import type { Answered, FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { CaseReading } from "../../../../shared/visit/kinds/caseReading.ts";
import type { Observation } from "../../../../shared/visit/kinds/observation.ts";
import { initialsOf, initialsOfPeers, type Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** What a form is filled in for: a case or a meeting, with the answers that this reader may see. */
export interface AnsweredRow extends Answered {
  readonly id: CaseId | SessionId;
  readonly label: string;
  /** `own`: the reader's blind reading, nobody else's. `sealed`: read blind by others, or done and not open yet. */
  readonly seen: "team" | "own" | "sealed";
  /** Who reads, and how far: "JP", "JP reading, RT done". */
  readonly by: string;
  readonly at:
    | { readonly case: SampledCase; readonly reading: CaseReading | null }
    | { readonly meeting: Session; readonly observation: Observation | null };
}

/** The rows of a form, cases drawn first, each as `reader` may see it. */
export function rowsOfForm(
  records: VisitRecords,
  form: FormOfVisit,
  reader: Peer | null,
): readonly AnsweredRow[] {
  if (form.rows === "meetings") return meetingRows(records, form);
  return casesInOrder(records).map((sampled) => caseRow(records, form, { sampled, reader }));
}

/** The case as a row. */
function caseRow(
  records: Pick<VisitRecords, "caseReadings" | "peers">,
  form: FormOfVisit,
  { sampled, reader }: { readonly sampled: SampledCase; readonly reader: Peer | null },
): AnsweredRow {
  const readings = readingsOf(records, { caseId: sampled.id, form: form.key });
  const stage = stageOf(readings);
  const initials = (id: string) => initialsOf(records.peers, id);
  const head = { id: sampled.id, label: sampled.label };
  if (stage === "none" || stage === "open")
    return {
      ...head,
      answers: sampled.answers,
      wordings: sampled.wordings,
      remarks: sampled.remarks,
      seen: "team",
      by: sampled.readBy.map(initials).join(", "),
      at: { case: sampled, reading: null },
    };
  const own = readings.find(({ peerId, doneAt }) => peerId === reader?.id && doneAt === null);
  return {
    ...head,
    ...(own === undefined ? nothing : ownAnswers(own)),
    seen: own === undefined ? "sealed" : "own",
    by: readings
      .map(({ peerId, doneAt }) => `${initials(peerId)} ${doneAt === null ? "reading" : "done"}`)
      .join(", "),
    at: { case: sampled, reading: own ?? null },
  };
}

const nothing = { answers: {}, wordings: {}, remarks: {} };

function ownAnswers(reading: CaseReading): Answered {
  const known = opened.get(reading);
  if (known !== undefined) return known;
  const own = plainAnswers(reading);
  opened.set(reading, own);
  return own;
}

// Deciphering sixty cases at every key would be felt.
const opened = new WeakMap<CaseReading, Answered>();

function meetingRows(
  { sessions, observations, peers }: VisitRecords,
  form: FormOfVisit,
): readonly AnsweredRow[] {
  return inOrder(sessions.filter(({ kind }) => kind === "observedMeeting")).map((meeting) => {
    const id = observationId(meeting.id, form.key);
    const observation = observations.find((one) => one.id === id) ?? null;
    const { answers, wordings, remarks } = observation ?? nothing;
    return {
      id: meeting.id,
      label: meeting.title,
      answers,
      wordings,
      remarks,
      seen: "team" as const,
      by: initialsOfPeers(meeting.peerIds, { peers }),
      at: { meeting, observation },
    };
  });
}

/** Two laptops that observe the same meeting on the same form write to one row. */
export const observationId = (sessionId: string, form: string): string =>
  derivedId("observation", sessionId, form);

/** Cases by their labels: what may be counted first, what the host offered and what counts no more last. */
function casesInOrder(records: VisitRecords): readonly SampledCase[] {
  const { drawn, chosen, offered, replaced, passed } = sampleOf(records);
  return [...drawn, ...chosen, ...offered, ...[...replaced, ...passed].sort(byLabel)];
}
