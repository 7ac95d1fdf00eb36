import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { giftedTable } from "../visit/giftedDays.ts";
import type { Day } from "../visit/fields.ts";
import type { PeerId } from "../visit/ids.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { Learning } from "../visit/kinds/learning.ts";
import { seatName } from "../visit/kinds/peer.ts";
import { contentHash } from "../visit/issued/letterHash.ts";
import type { VisitRecords } from "../visit/records.ts";
import { daysInWords, dayWithWeekday } from "../words/inWords.ts";
import { namesOfHost } from "../words/namesOfHost.ts";

/** Whose note, and whether it names the host council. */
export interface CpdChoice {
  readonly peerId: PeerId;
  readonly namesHost: boolean;
  /** What the peer wrote in a journal of their own and shared with nobody; only their laptop has it. */
  readonly own?: readonly CpdPoint[];
}

/** Something learned, and of which day where the peer said so. */
export interface CpdPoint {
  readonly day: Day | null;
  readonly text: string;
}

/** What a peer keeps of a visit for their continuing professional development. */
export interface CpdNote {
  readonly title: string;
  /** "Programme", "Days", "Role" … with what each is; those of which nothing is known are left out. */
  readonly facts: readonly (readonly [name: string, said: string])[];
  /** Those of a day in the order of days, after those of none. */
  readonly points: readonly CpdPoint[];
  readonly namesHost: boolean;
}

/** A peer's points as they were written, the first first; those of null are of nobody in the team. */
export const pointsOf = (
  { learning }: Pick<VisitRecords, "learning">,
  peerId: PeerId | null,
): readonly Learning[] =>
  learning
    .filter((point) => point.peerId === peerId)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1));

/** The note of a peer, or of the first in the team who wrote something; null when they wrote nothing. */
export function composeCpdNote(records: VisitRecords, choice?: CpdChoice): CpdNote | null {
  const written = (peerId: PeerId) =>
    [...pointsOf(records, peerId), ...(choice?.own ?? [])]
      .map(({ day, text }) => ({ day, text: text.replace(/\s+/gu, " ").trim() }))
      .filter(({ text }) => text !== "")
      .sort((a, b) => (a.day ?? "").localeCompare(b.day ?? ""));
  const peer = inOrder(records.peers).find(({ id }) =>
    choice === undefined ? written(id).length > 0 : id === choice.peerId,
  );
  const points = peer === undefined ? [] : written(peer.id);
  if (peer === undefined || points.length === 0) return null;
  const { visit } = records;
  const namesHost = choice?.namesHost ?? false;
  const own = giftedTable(records).rows.find((row) => row.peer.id === peer.id);
  const hours = Math.round((own?.hours ?? []).reduce((a, b) => a + b, 0) * 10) / 10;
  const facts = [
    ["Programme", visit.programme],
    ["Council", namesHost ? visit.host.name : ""],
    ["Days on site", daysInWords(visit.daysOnSite)],
    ["Role", [seatName(visit, peer.seat), peer.role].filter((part) => part !== "").join(", ")],
    [
      "Time given",
      own === undefined || hours === 0
        ? ""
        : `${hours} hours (${own.days} ${own.days === 1 ? "day" : "days"})`,
    ],
  ] as const;
  return {
    title: "What I learned as a peer",
    facts: facts.filter(([, said]) => said.trim() !== ""),
    points,
    namesHost,
  };
}

/** A point as it reads: "Wednesday 16 October 2024: Audit with the worker." */
export const cpdPointInWords = ({ day, text }: CpdPoint): string =>
  day === null ? text : `${dayWithWeekday(day)}: ${text}`;

/** Fingerprint of what the note says. */
export const cpdNoteHash = ({ title, facts, points }: CpdNote): string =>
  contentHash({ title, facts, points });

/**
 * What of the note tells who somebody is, repeats a safeguarding concern, or names the council though
 * it is to be left out; in words and with its place. It is saved for nobody while anything is said here.
 */
export function scanCpdNote(note: CpdNote, records: VisitRecords): readonly string[] {
  const council = note.namesHost ? null : namesOfHost(records.visit.host.name);
  const places = [
    ...note.facts.map(([at, text]) => ({ at, text })),
    ...note.points.map(({ text }, i) => ({ at: `Point ${i + 1}`, text })),
  ];
  const known = identifierRegister(records);
  return places.flatMap((place) => [
    ...keptBack([place], records, known).map(keptBackInWords),
    ...(council !== null && place.text.search(council) >= 0
      ? [`${place.at}: this names the council, which the note leaves out.`]
      : []),
  ]);
}
