import { knownRegister } from "../identifiers/identifierRegister.ts";
import { type IdentifierRegister } from "../identifiers/emptyRegister.ts";
import type { Day } from "../visit/fields.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { FileReading } from "./fileReading.ts";
import { type ReadersVocabulary, readersVocabulary } from "./readersVocabulary.ts";

/** What a reader goes by: the visit's words, its team and its days. */
export type ReadingContext = {
  readonly vocabulary: ReadersVocabulary;
  /** Initials of the team. */
  readonly initials: readonly string[];
  readonly hostName: string;
  readonly daysOnSite: readonly Day[];
  readonly register: IdentifierRegister;
  /** What parts of notes may be headed with, in small letters: lines of enquiry and practice areas. */
  readonly partNames?: ReadonlySet<string>;
};

/** The context of a visit as it stands. */
export function readingContext(records: VisitRecords): ReadingContext {
  const { visit } = records;
  return {
    vocabulary: readersVocabulary(visit),
    initials: records.peers.map(({ initials }) => initials),
    hostName: visit.host.name,
    daysOnSite: visit.daysOnSite,
    register: knownRegister(records),
    partNames: new Set(
      [
        ...records.enquiries.flatMap(({ shortName, question }) => [shortName, question]),
        ...visit.vocabulary.practiceAreas.map(({ label }) => label),
      ].map((name) => name.trim().toLowerCase()),
    ),
  };
}

/**
 * The context with what a scoping agreement read in the same go adds to it, so that notes find their
 * day and their peers before anything is saved. Any other reading leaves it as it is.
 */
export function contextWithAgreement(
  context: ReadingContext,
  reading: FileReading,
): ReadingContext {
  if (reading.kind !== "agreement") return context;
  const { agreement } = reading;
  const daysOnSite = context.daysOnSite.length > 0 ? context.daysOnSite : agreement.daysOnSite;
  const initials = [
    ...new Set([...context.initials, ...agreement.team.map((peer) => peer.initials)]),
  ];
  return {
    ...context,
    initials,
    daysOnSite,
    hostName: context.hostName === "" ? agreement.host.name : context.hostName,
    register: {
      ...context.register,
      initials: [...new Set([...context.register.initials, ...initials])],
      visitDays: daysOnSite,
      knownWords: [
        ...context.register.knownWords,
        agreement.host.name,
        agreement.programme,
        ...agreement.team.flatMap(({ organisation, role }) => [organisation, role]),
      ].filter((word) => word !== ""),
    },
  };
}
