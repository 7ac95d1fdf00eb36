import type { IdentifierRegister } from "./emptyRegister.ts";
import { referencesInLists } from "../visit/cases/caseLists.ts";
import type { VisitRecords } from "../visit/records.ts";
import { scanForIdentifiers } from "./scanForIdentifiers.ts";

/**
 * Gathers the register of a visit. Names and initials come from a scan of the notes, the concerns and
 * the session titles, so that whatever was typed there is found in the letter however it is written.
 */
export function identifierRegister(records: VisitRecords): IdentifierRegister {
  const reading = readRegister(records);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The same text by text, for who has other things to do in between. */
export function* readRegister(records: VisitRecords): Generator<void, IdentifierRegister> {
  const { visit } = records;
  const known = knownRegister(records);
  const names = new Set<string>();
  const initials = new Set(known.initials);
  const references = new Set(known.caseReferences);
  for (const text of textsOf(records)) {
    for (const hit of scanForIdentifiers(text, { register: known, setting: "notes" })) {
      if (hit.kind === "personName") names.add(hit.text.replace(/\s+/g, " "));
      if (hit.kind === "initials") initials.add(hit.text.replace(/[^\p{L}]/gu, "").toUpperCase());
      if (hit.kind === "caseReference") references.add(hit.text);
    }
    yield;
  }
  return {
    ...known,
    names: [...names],
    initials: [...initials],
    caseReferences: [...references],
    notNames: visit.notNames.map(({ text }) => text),
  };
}

/**
 * The part of the register that needs no scan of the notes: enough to flag a file being read in.
 */
export function knownRegister(records: VisitRecords): IdentifierRegister {
  const { visit } = records;
  const letters = records.letters.flatMap((letter) => [
    letter.reference,
    letter.letterhead.organisation,
    ...letter.letterhead.lines,
    letter.addressee.name,
    ...letter.addressee.lines,
    letter.salutation,
    letter.signOff.name,
    ...letter.signOff.lines,
  ]);
  const knownWords = [
    visit.host.name,
    visit.programme,
    visit.sponsor,
    visit.coordinator,
    ...visit.vocabulary.sourceGroups.map(({ label }) => label),
    ...visit.vocabulary.practiceAreas.map(({ label }) => label),
    ...records.practiceForms.flatMap(({ name, wordings }) => [
      name,
      ...Object.values(wordings).map(({ label }) => label),
    ]),
    ...visit.vocabulary.ratings.map(({ label }) => label),
    ...records.peers.flatMap(({ organisation, role }) => [organisation, role]),
    ...letters,
  ];
  return {
    caseReferences: [
      ...referencesInLists(records),
      ...records.cases.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    ].filter((reference) => reference.trim() !== ""),
    names: [],
    initials: records.peers
      .map((peer) => peer.initials)
      .filter((text) => /^\p{Lu}{2,4}$/u.test(text)),
    notNames: visit.notNames.map(({ text }) => text),
    knownWords: [...new Set(knownWords.filter((word) => word.trim() !== ""))],
    visitDays: visit.daysOnSite,
  };
}

function textsOf(records: VisitRecords): readonly string[] {
  return [
    ...records.notes.map(({ text }) => text),
    ...records.concerns.map(({ text }) => text),
    ...records.sessions.map(({ title }) => title),
    ...[...records.caseDraws, ...records.listParts].flatMap(({ rows }) =>
      rows.filter(({ problem }) => problem === "looksLikeName").map(({ reference }) => reference),
    ),
  ];
}
