import { openRemark, sealAnswer, sealRemark } from "../../../../shared/practice/sealedAnswer.ts";
import { put, set } from "../../../../shared/visit/change.ts";
import type { AreaOfForm } from "../../../../shared/visit/formsOf.ts";
import { ObservationId } from "../../../../shared/visit/ids.ts";
import type { Observation } from "../../../../shared/visit/kinds/observation.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { run } from "../../../db/run.ts";
import { textDraft } from "../../../db/textDraft.ts";
import { type AnsweredRow, observationId } from "./answeredRow.ts";

/** Answers an area of a row as the person saw it, or takes the answer out (null). Sealed rows take none. */
export function answerArea(
  { at, seen }: AnsweredRow,
  area: AreaOfForm,
  rating: string | null,
): Promise<void> {
  const key = area.answerKey;
  // Of a map the entries named are written and no others; null takes one out.
  const entries = { answers: { [key]: rating }, wordings: { [key]: rating && area.wording } };
  if ("meeting" in at) {
    const { meeting } = at;
    const fresh = newObservation(meeting, formOfArea(area));
    return run(
      meeting.visitId,
      `Answer for “${meeting.title}”`.slice(0, 200),
      ({ observations }) => {
        // Keys come quicker than the screen is drawn: what is there by then is added to.
        const known = at.observation ?? observations.find(({ id }) => id === fresh.id);
        return known === undefined
          ? [put("observations", withEntry(fresh, key, rating, area.wording))]
          : [set("observations", known, entries)];
      },
    );
  }
  const { case: sampled, reading } = at;
  if (seen === "sealed") return Promise.resolve();
  if (reading !== null)
    return run(sampled.visitId, `Read case ${sampled.label}`, () => [
      set("caseReadings", reading, {
        sealed: {
          [key]: rating && sealAnswer(reading, key, { rating, wording: area.wording }),
        },
      }),
    ]);
  return run(sampled.visitId, `Rate case ${sampled.label}`, () => [set("cases", sampled, entries)]);
}

/** What is said of a row on one area, typed and saved by itself; null where nothing can be typed yet. */
export function remarkDraft({ at, seen }: AnsweredRow, area: AreaOfForm) {
  const key = area.answerKey;
  const label = "Edit remark";
  const entries = (text: string) => ({
    remarks: { [key]: text === "" ? null : text },
    ...(area.scale === null ? { wordings: { [key]: text === "" ? null : area.wording } } : {}),
  });
  if ("meeting" in at)
    return at.observation === null
      ? null
      : textDraft("observations", at.observation, {
          field: `remarks/${key}`,
          label,
          read: ({ remarks }) => remarks[key] ?? "",
          write: (_row, text) => entries(text),
        });
  if (seen === "sealed") return null;
  if (at.reading !== null)
    return textDraft("caseReadings", at.reading, {
      field: `sealedRemarks/${key}`,
      label: `Read case ${at.case.label}`,
      read: (row) => openRemark(row, key),
      // What no remark could hold once opened is not sealed either: it stays in the field.
      write: (row, remark) =>
        remark.length > 20_000
          ? null
          : { sealedRemarks: { [key]: remark === "" ? null : sealRemark(row, key, remark) } },
    });
  return textDraft("cases", at.case, {
    field: `remarks/${key}`,
    label,
    read: ({ remarks }) => remarks[key] ?? "",
    write: (_row, text) => entries(text),
  });
}

/** Begins the form of a meeting that was observed. */
export const beginObservation = (meeting: Session, form: string): Promise<void> =>
  run(meeting.visitId, "Begin the form", () => [
    put("observations", newObservation(meeting, form)),
  ]);

const newObservation = ({ id, visitId }: Session, form: string): Observation => ({
  id: ObservationId.parse(observationId(id, form)),
  visitId,
  sessionId: id,
  form,
  answers: {},
  wordings: {},
  remarks: {},
});

const withEntry = (
  row: Observation,
  key: string,
  rating: string | null,
  wording: string | null,
): Observation => ({
  ...row,
  answers: rating === null ? {} : { [key]: rating },
  wordings: rating === null || wording === null ? {} : { [key]: wording },
});

const formOfArea = ({ key, answerKey }: AreaOfForm): string =>
  answerKey === key ? "" : answerKey.slice(0, -key.length - 1);
