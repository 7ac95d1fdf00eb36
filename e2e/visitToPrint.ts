import { earlierAdvice, earlierLetterOf } from "../shared/letter/testing/earlierAdvice.ts";
import { issueVersion } from "../shared/letter/testing/issueVersion.ts";
import { TestVisit } from "../shared/letter/testing/testVisit.ts";
import { NoteId } from "../shared/visit/ids.ts";
import type { Note } from "../shared/visit/kinds/note.ts";
import type { VisitRecords } from "../shared/visit/records.ts";
import { recordsOf } from "./recordsOf.ts";

/** A host whose name must not be read as CSS. */
export const host = 'Ash\\ & "Thorn" Borough Council';
/** The session that fills several pages. */
export const longSession = "Team managers";

/** The sample with a long session, one version issued and changed since, and what the host and the team wrote after it. */
export function visitToPrint(): VisitRecords {
  const visit = Object.assign(new TestVisit(), { records: withALongSession() });
  const { records } = visit;
  const { version, issued } = issueVersion(visit);
  for (const [to, way] of [
    ["Director of Children’s Services", "secureMail"],
    ["Safeguarding partners", "hand"],
  ] as const)
    visit.add("copies", {
      to,
      way,
      version,
      contentHash: issued.contentHash,
      day: "2024-10-24",
      forms: ["pdf", "docx"],
    });
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding, i) =>
      i % 3 === 0 && finding.detail !== ""
        ? { ...finding, detail: `${finding.detail} We saw the same again in every team we met.` }
        : finding,
    ),
  };
  records.recommendations.forEach(({ id: recommendationId }, i) => {
    visit.add("actions", {
      recommendationId,
      response: i === 2 ? "declined" : "accepted",
      inPart: i === 1,
      reason: i === 0 ? "" : `Reason ${i}: the partnership has a plan for this already.`,
      owner: "Head of service, safeguarding and quality assurance",
      due: "2025-01-31",
      plan: "Improvement plan 2025",
      measure: i === 4 ? "" : "Audit of 40 plans a month, and what children say of theirs.",
    });
    for (const [order, state] of (["underWay", "done"] as const).entries())
      visit.add("progressNotes", {
        recommendationId,
        order,
        on: `2025-0${order + 1}-14`,
        state,
        text: `Step ${i}.${order}: teams were briefed, and the form was changed.`,
      });
  });
  for (const [order, row] of [records.recommendations[0], undefined].entries())
    visit.add("impacts", {
      recommendationId: row?.id ?? null,
      order,
      on: "2025-03-20",
      changed: `Change ${order}: plans are written within ten days.`,
      howKnown: `Dashboard ${order} of March`,
      contribution: `Contribution ${order}: the visit named it, the new panel did it.`,
    });
  const { id: inspectionId } = visit.add("inspections", {
    on: "2025-06-10",
    kind: "Short inspection",
    source: "Letter of 24 June 2025",
    judgements: "Leadership: good",
  });
  for (const [order, standing] of (["agreed", "missed"] as const).entries())
    visit.add("inspectionPoints", {
      inspectionId,
      order,
      findingId: order === 0 ? (records.findings[0]?.id ?? null) : null,
      standing,
      said: `Inspected ${order}: plans are reviewed in time.`,
      source: `paragraph ${order + 11}`,
    });
  visit.add("baselines", { letter: earlierLetterOf("3 May 2022") });
  for (const number of [1, 2, 3])
    visit.add("baselineItems", {
      order: number,
      was: earlierAdvice(`Earlier advice ${number}: tell schools whom to call.`, number),
      judgement: number === 3 ? "open" : "partly",
      found: `Found ${number}: two of three schools know it.`,
    });
  records.peers.forEach(({ id: peerId }, i) => {
    for (const part of ["preparation", "travel", "writing"] as const)
      visit.add("giftedDays", { peerId, part, on: null, hours: 3.7 + i });
    for (const on of records.visit.daysOnSite)
      visit.add("giftedDays", { peerId, part: "onSite", on, hours: 7.4 });
  });
  for (const [i, day] of records.visit.daysOnSite.entries())
    visit.add("slots", {
      what: "teamMeeting",
      title: `Team meeting ${i}`,
      day,
      startsAt: "17:30",
      endsAt: "18:45",
      room: "Committee room 2",
      peerIds: [],
    });
  for (const [order, text] of [
    "Ask schools whether they get feedback.",
    "Read two more plans.",
  ].entries())
    visit.add("tomorrowTests", {
      order,
      text,
      day: records.visit.daysOnSite[1] ?? null,
      outcome: "open",
      createdAt: "2024-10-15T18:00:00.000Z",
    });
  return visit.records;
}

/** The sample with very many lines in one session, which holds a concern too. */
function withALongSession(): VisitRecords {
  const sample = recordsOf();
  const { visit, notes } = sample;
  const like = ownNotes(sample).at(-1);
  if (like === undefined) throw new Error("the session has no notes");
  const marks = ["plain", "strength", "area", "question", "quote"] as const;
  const more = Array.from({ length: 160 }, (_, i): Note => {
    const line = `Line ${i} of many`;
    return {
      ...like,
      id: NoteId.parse(`019290aa-0000-7000-8000-${i.toString(16).padStart(12, "0")}`),
      order: like.order + 1 + i,
      text:
        i === 0
          ? `${line}: ${"what is said at great length by somebody who does not pause. ".repeat(12)}End.`
          : i === 1
            ? `${line}: ${"Unbrokenword".repeat(12)}.`
            : `${line}${i % 3 === 0 ? `: ${"plans are reviewed, and not always in time. ".repeat((i % 5) + 1)}` : ""}.`,
      mark: marks[i % marks.length] ?? "plain",
      level: (i % 4) + 1,
    };
  });
  return {
    ...sample,
    visit: { ...visit, isSample: false, host: { ...visit.host, name: host } },
    notes: [...notes, ...more],
  };
}

/** The notes of the long session. */
export function ownNotes({ sessions, notes }: VisitRecords): readonly Note[] {
  const session = sessions.find(({ title }) => title === longSession);
  return notes.filter(({ sessionId }) => sessionId === session?.id);
}
