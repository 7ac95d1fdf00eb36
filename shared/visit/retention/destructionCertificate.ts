import { asFileName } from "../../words/asFileName.ts";
import { eachTable } from "../eachTable.ts";
import { daysInWords, dayWithWeekday } from "../../words/inWords.ts";
import { londonDay, londonTime } from "../../words/londonTime.ts";
import { type KeptPart, keptParts } from "../keptPart.ts";
import { staysWhenReduced } from "./reducedVisit.ts";
import { keptInWords } from "./retentionInWords.ts";
import { kindOf, type RecordTable, recordTables, type VisitRecords } from "../records.ts";
import type { DestructionCertificate, Reduction } from "../kinds/destruction.ts";
import { entriesHeld } from "../kinds/journalEntry.ts";

/** A part of the certificate: facts as terms and details, and sentences. */
export interface CertificatePart {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly detail: string }[];
  readonly sentences: readonly string[];
}

/** How many records of each kind the visit holds. */
export const countRecords = (records: VisitRecords): Readonly<Record<RecordTable, number>> =>
  eachTable((table) =>
    table === "journalEntries" ? entriesHeld(records.journalEntries) : records[table].length,
  );

/** The certificate in parts, for the screen and for paper. */
export function certificateParts(of: DestructionCertificate): readonly CertificatePart[] {
  return [
    {
      title: "What was destroyed",
      facts: [
        { term: "Host", detail: of.visit.host },
        { term: "Programme", detail: of.visit.programme },
        ...(of.visit.daysOnSite.length > 0
          ? [{ term: "On site", detail: daysInWords(of.visit.daysOnSite) }]
          : []),
        { term: "Visit", detail: of.visit.id },
        { term: "Team", detail: of.team },
        { term: "On the laptop", detail: laptopInWords(of) },
        { term: "Destroyed", detail: `${londonDay(of.at)}, ${londonTime(of.at)} (${of.at})` },
        { term: "With", detail: `Critical Friend ${of.appVersion}` },
      ],
      sentences: [],
    },
    {
      title: "How much",
      facts: [
        ...(of.reduction === undefined
          ? countFacts(of.records)
          : goneFacts(of.records, of.reduction.parts)),
        { term: "Changes in its history", detail: figure(of.actions) },
        { term: "Files", detail: figure(of.files) },
      ],
      sentences: [],
    },
    {
      title: "How",
      facts: [],
      sentences: [
        ...(of.left.includes("keys")
          ? []
          : [
              of.reduction === undefined
                ? "Every key of the visit on this laptop was destroyed first: nothing sealed here can be opened here again, neither with the passphrase nor with the recovery code."
                : "What is kept was sealed anew under new keys, as a team of its own. Then every key under which the notes had been sealed on this laptop was destroyed: nothing sealed with them can be opened here again, neither with the passphrase nor with the recovery code.",
            ]),
        `Then ${of.reduction === undefined ? "its records" : "all earlier records"}, half-typed lines and history, its journal, segments and backups, the store’s settings and sign-in details were deleted${of.left.length > 0 ? ", as far as they could be" : ""}.`,
        ...checkedInWords(of),
      ],
    },
    ...(of.reduction === undefined
      ? [{ title: "Archive", ...archivePart(of) }]
      : reductionParts(of.reduction)),
    { title: "What this does not cover", facts: [], sentences: notCovered(of) },
  ];
}

/** The certificate as plain text, to be kept and printed anywhere. */
export function certificateText(certificate: DestructionCertificate): string {
  const parts = certificateParts(certificate).map(({ title, facts, sentences }) => {
    const widest = Math.max(0, ...facts.map(({ term }) => term.length));
    return [
      title,
      ...facts.map(({ term, detail }) => `  ${`${term}:`.padEnd(widest + 2)} ${detail}`),
      ...sentences.map((sentence) => `  ${sentence}`),
    ].join("\n");
  });
  return `${["Certificate of destruction", ...parts].join("\n\n")}\n`;
}

const laptopInWords = ({ device, deviceName }: DestructionCertificate): string =>
  deviceName === null ? device : `${deviceName} (${device})`;

function checkedInWords({ left, reduction }: DestructionCertificate): readonly string[] {
  const wasFound: Readonly<Record<(typeof left)[number], string>> = {
    keys: "keys of the visit",
    rows: "sealed rows in the database",
    files: "sealed files in the local folder",
  };
  if (left.length === 0)
    return [
      `Afterwards the key ring, the database, the folder of segments and backups and the store settings were looked through: ${reduction === undefined ? "nothing of the visit" : "nothing of the visit but what is kept"} was found.`,
    ];
  const found = left.map((remnant) => wasFound[remnant]).join(" and ");
  return [
    `Afterwards the laptop was looked through and this was still found: ${found}. ${
      left.includes("keys")
        ? "The visit may still be readable on this laptop."
        : "Nothing on this laptop opens it any more. It is removed when Critical Friend next starts."
    }`,
  ];
}

function archivePart({ archive, records }: DestructionCertificate): Omit<CertificatePart, "title"> {
  return archive.type === "saved"
    ? {
        facts: [
          { term: "Saved before as", detail: archive.fileName },
          { term: "SHA-256", detail: archive.sha256 },
        ],
        sentences:
          (records["journalEntries"] ?? 0) === 0 ? [] : ["It holds no private journal entries."],
      }
    : { facts: [{ term: "None was made", detail: archive.reason }], sentences: [] };
}

/** How many there are of each kind, by what people call them; kinds of which there are none are left out. */
export const countFacts = (counts: Readonly<Record<string, number>>): CertificatePart["facts"] =>
  recordTables
    .filter((table) => (counts[table] ?? 0) > 0)
    .map((table) => ({ term: kindOf(table).many, detail: figure(counts[table] ?? 0) }));

/**
 * The same of what goes with the notes while `keeps` stays. Of a kind that stays in part it says which
 * of it goes: nobody is to read that the letter was destroyed where only its draft was.
 */
export const goneFacts = (
  counts: Readonly<Record<string, number>>,
  keeps: readonly KeptPart[],
): CertificatePart["facts"] =>
  recordTables
    .filter((table) => (counts[table] ?? 0) > 0)
    .map((table) => ({
      term: (staysWhenReduced(table, keptParts(keeps)) && goneInPart[table]) || kindOf(table).many,
      detail: figure(counts[table] ?? 0),
    }));

/** What of a kind goes although the kind stays, as `reducedVisit` tells them apart. */
const goneInPart: { readonly [T in RecordTable]?: string } = {
  agreements: "Agreements on lines of enquiry",
  concerns: "Concerns with no day of their own to come",
  letters: "Drafts of the letter",
  recommendations: "Recommendations that no letter gave",
};

/** What was kept, by what it was agreed, and what had held it up. */
function reductionParts(of: Reduction): readonly CertificatePart[] {
  return [
    {
      title: "What is kept",
      facts: [
        ...of.letters.map(({ version, issuedAt, contentHash }) => ({
          term: `Letter, version ${version}, issued ${londonDay(issuedAt)}`,
          detail: `fingerprint ${contentHash}`,
        })),
        ...countFacts(of.kept),
      ],
      sentences: [
        `Kept as agreed: ${keptInWords(of.parts)}.`,
        ...(of.concernsUntil.length === 0
          ? []
          : [
              `Kept until a day of its own: ${of.concernsUntil.map((day) => `a safeguarding concern until ${dayWithWeekday(day)}`).join("; ")}.`,
            ]),
      ],
    },
    {
      title: "By what it was agreed",
      facts: [
        {
          term: "Agreed for",
          detail: of.agreedFor === null ? "no day" : dayWithWeekday(of.agreedFor),
        },
        {
          term: "Ground rule",
          detail: of.rule === null ? "none says how long notes are kept" : of.rule.text,
        },
        ...(of.rule === null ? [] : [{ term: "Standing", detail: of.rule.standing }]),
      ],
      sentences: [],
    },
    {
      title: "What was held, and why",
      facts: [],
      sentences: [
        ...(of.holds.length === 0 ? ["No hold had been placed on the visit."] : of.holds),
        ...(of.openConcerns === 0
          ? []
          : [
              `${of.openConcerns === 1 ? "One concern was" : `${figure(of.openConcerns)} concerns were`} still open; whoever destroyed the notes said that the host has ${of.openConcerns === 1 ? "it" : "them"}.`,
            ]),
      ],
    },
  ];
}

const notCovered = ({ elsewhere, reduction }: DestructionCertificate): readonly string[] => [
  ...(reduction === undefined ? [] : [reduction.told]),
  elsewhere.length === 0
    ? "Other laptops: this certificate is for this laptop alone. Each one that holds the visit closes it itself."
    : `Other laptops: ${elsewhere.join("; ")}. Each destroys what it has itself, and has a certificate of its own.`,
  "The team’s store (a folder, WebDAV or S3), its versions and its recycle bin: what is there is encrypted, and no key for it is left on this laptop.",
  "USB sticks the visit was copied to: what is there is encrypted, and other laptops of the team may still open it.",
  "Visit files, letters and other papers that were saved, printed or sent from the app.",
  "Copies of this laptop’s disk made before, such as backups and restore points: what they hold is sealed, and opens only with the passphrase or the recovery code of that time.",
  "Words that were added to the spelling dictionary.",
];

const figure = (count: number): string => count.toLocaleString("en-GB");

/** "Certificate Midthorpe Council 21 November 2026": only what a file name may hold. */
export function certificateName({ visit, at }: DestructionCertificate): string {
  const name = `Certificate ${visit.host} ${londonDay(at)}`;
  return asFileName(name, { most: 100, otherwise: "Certificate" });
}
