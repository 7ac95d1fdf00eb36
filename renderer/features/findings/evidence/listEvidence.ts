import { indicatorInWords } from "../../../../shared/profile/indicatorInWords.ts";
import { weighIndicator } from "../../../../shared/profile/weighIndicator.ts";
import { isOffered } from "../../../../shared/visit/cases/caseLists.ts";
import { allAreas, formsOf, ratingOf } from "../../../../shared/visit/formsOf.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { type Picture, picturesByNote } from "../../../../shared/visit/kinds/picture.ts";
import type { FindingId, PictureId } from "../../../../shared/visit/ids.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { EvidencePoint } from "./EvidencePoint.ts";
import { picturesInWords } from "./sourceInWords.ts";

/** Tables that evidence is read from. Concerns are not among them: they stay apart from findings. */
type EvidenceRecords = Pick<
  VisitRecords,
  | "visit"
  | "enquiries"
  | "sessions"
  | "notes"
  | "pictures"
  | "cases"
  | "offers"
  | "practiceForms"
  | "documents"
  | "indicators"
>;

/** Every piece of evidence: notes in the order of their sessions and lines, then cases, documents and indicators. */
export function listEvidence(records: EvidenceRecords): readonly EvidencePoint[] {
  const enquiryName = new Map(records.enquiries.map((e) => [e.id, e.shortName || e.question]));
  const groupLabel = new Map(
    records.visit.vocabulary.sourceGroups.map((group) => [group.key, group.label]),
  );
  const point = ({ groups, pictures = [], ...fields }: PointFields): EvidencePoint => ({
    ...fields,
    pictures: pictures.map(({ id }) => id),
    sourceGroup: groupsInWords(groups.map((key) => groupLabel.get(key) ?? key)),
    key: evidenceKey(fields.ref),
    linkedTo: [],
    searched: [
      fields.text,
      fields.where,
      fields.when,
      ...groups.map((key) => groupLabel.get(key) ?? key),
      fields.kind,
      picturesInWords(pictures.length),
      (fields.enquiryId && enquiryName.get(fields.enquiryId)) ?? "",
    ],
  });
  const picturesOf = picturesByNote(records.pictures);
  const notesBySession = Map.groupBy(records.notes, (note) => note.sessionId);
  const sessions = [...records.sessions].sort(
    (a, b) =>
      compare(a.day ?? "~", b.day ?? "~") ||
      compare(a.startsAt ?? "~", b.startsAt ?? "~") ||
      a.order - b.order ||
      compare(a.id, b.id),
  );
  const notes = sessions.flatMap((session) => {
    const day = session.day && weekday(session.day);
    return inOrder(notesBySession.get(session.id) ?? []).map((note) =>
      point({
        ref: { type: "note", id: note.id },
        text: note.text,
        where: session.title,
        source: session.id,
        when: [day, note.at ?? session.startsAt].filter((part) => part !== null).join(" "),
        groups: note.sourceGroup === null ? session.sourceGroups : [note.sourceGroup],
        kind: note.kind,
        mark: note.mark,
        enquiryId: note.enquiryId,
        pictures: picturesOf.get(note.id) ?? [],
      }),
    );
  });
  const cases = records.cases
    .toSorted((a, b) => byLabel.compare(a.label, b.label))
    .map((sample) =>
      point({
        ref: { type: "case", id: sample.id },
        text: caseInWords(sample, records),
        source: "cases",
        where: `Case ${sample.label}${isOffered(sample, records.offers) ? ", offered by the host" : ""}`,
        when: "",
        groups: ["caseFiles"],
        kind: "read",
        mark: "plain",
        enquiryId: null,
      }),
    );
  const documents = records.documents
    .toSorted((a, b) => byLabel.compare(a.title, b.title))
    .map((document) =>
      point({
        ref: { type: "document", id: document.id },
        text: document.remark.trim() || document.title,
        source: document.id,
        where: document.remark.trim() === "" ? "Document" : document.title,
        when: "",
        groups: ["documents"],
        kind: "read",
        mark: "plain",
        enquiryId: null,
      }),
    );
  const indicators = inOrder(records.indicators).map((indicator) => {
    const weighed = weighIndicator(indicator);
    return point({
      ref: { type: "indicator", id: indicator.id },
      text: indicatorInWords(weighed),
      where: "Data profile",
      source: "data profile",
      when: "",
      groups: ["documents"],
      kind: "read",
      mark:
        weighed.standing === "better"
          ? "strength"
          : weighed.standing === "worse"
            ? "area"
            : "plain",
      enquiryId: indicator.enquiryId,
    });
  });
  return [...notes, ...cases, ...documents, ...indicators];
}

/** The same evidence, each point with the findings it is linked to. Points keep their identity where nothing changed. */
export function linkedEvidence(
  evidence: readonly EvidencePoint[],
  links: readonly Link[],
): readonly EvidencePoint[] {
  const byKey = Map.groupBy(links, (link) => evidenceKey(link.evidence));
  return evidence.map((point) => {
    const own = byKey.get(point.key);
    return own ? { ...point, linkedTo: own.map((link) => link.findingId) } : point;
  });
}

/** Pictures of the evidence that each finding rests on; those without any are not in it. */
export function picturesOfFindings(
  evidence: readonly EvidencePoint[],
): ReadonlyMap<FindingId, readonly PictureId[]> {
  const of = new Map<FindingId, PictureId[]>();
  for (const { pictures, linkedTo } of evidence)
    if (pictures.length > 0)
      for (const finding of linkedTo) of.set(finding, [...(of.get(finding) ?? []), ...pictures]);
  return of;
}

/** Key of a piece of evidence, unique among all kinds of evidence. */
export const evidenceKey = (ref: Link["evidence"]): string => `${ref.type}:${ref.id}`;

/** A case in words: what the team answers by area in the forms' own words, then the remark. */
function caseInWords(sample: SampledCase, records: EvidenceRecords): string {
  const answers = formsOf(records)
    .flatMap(allAreas)
    .flatMap((area) => {
      const answer = sample.answers[area.answerKey];
      return answer === undefined
        ? []
        : [`${area.label}: ${ratingOf(area, answer)?.label ?? answer}`];
    });
  const remark = sample.remark.trim();
  if (answers.length === 0) return remark || "No practice area answered yet.";
  return `${answers.join("; ")}.${remark === "" ? "" : ` ${remark}`}`;
}

interface PointFields extends Omit<
  EvidencePoint,
  "key" | "searched" | "linkedTo" | "sourceGroup" | "pictures"
> {
  readonly pictures?: readonly Picture[];
  /** Keys of the role groups it comes from. */
  readonly groups: readonly string[];
}

/** "Schools", "Schools, Police", "Schools, Police and 5 more". */
function groupsInWords(labels: readonly string[]): string {
  const [first, second, ...more] = labels;
  const named = [first, second].filter((label) => label !== undefined).join(", ");
  return more.length === 0 ? named : `${named} and ${more.length} more`;
}

const byLabel = new Intl.Collator("en-GB", { numeric: true });
const days = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });
const weekday = (day: string) => days.format(Date.parse(`${day}T00:00:00Z`));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
