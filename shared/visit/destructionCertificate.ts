import { asFileName } from "../words/asFileName.ts";
import { eachTable } from "./eachTable.ts";
import { daysInWords } from "../words/inWords.ts";
import { londonDay, londonTime } from "../words/londonTime.ts";
import { kindOf, type RecordTable, recordTables, type VisitRecords } from "./records.ts";
import type { Visit } from "./kinds/visit.ts";

/** Proof for the host that a visit was destroyed on one laptop. Holds no content of the visit. */
export interface DestructionCertificate {
  readonly visit: Pick<Visit, "id" | "programme" | "daysOnSite"> & { readonly host: string };
  readonly team: string;
  /** Id of this laptop in the team. */
  readonly device: string;
  /** Initials as on the laptop's card; null where there is no card. */
  readonly deviceName: string | null;
  readonly appVersion: string;
  /** ISO instant by this laptop's clock. */
  readonly at: string;
  readonly records: Readonly<Record<RecordTable, number>>;
  /** Changes that the visit's history consisted of. */
  readonly actions: number;
  readonly files: number;
  readonly archive: ArchiveOfVisit;
  /** Other laptops of the team that may hold the visit, in words. */
  readonly elsewhere: readonly string[];
  /** What was still there when it was looked for afterwards; empty as a rule. */
  readonly left: readonly ("rows" | "files" | "keys")[];
}

/** The visit file made before, or why there is none. */
export type ArchiveOfVisit =
  | { readonly type: "saved"; readonly fileName: string; readonly sha256: string }
  | { readonly type: "declined"; readonly reason: string };

/** A part of the certificate: facts as terms and details, and sentences. */
export interface CertificatePart {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly detail: string }[];
  readonly sentences: readonly string[];
}

/** How many records of each kind the visit holds. */
export const countRecords = (records: VisitRecords): Readonly<Record<RecordTable, number>> =>
  eachTable((table) => records[table].length);

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
        ...recordTables
          .filter((table) => of.records[table] > 0)
          .map((table) => ({ term: kindOf(table).many, detail: figure(of.records[table]) })),
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
              "Every key of the visit on this laptop was destroyed first: nothing sealed here can be opened here again, neither with the passphrase nor with the recovery code.",
            ]),
        `Then its records, half-typed lines and history, its journal, segments and backups, the store’s settings and sign-in details were deleted${of.left.length > 0 ? ", as far as they could be" : ""}.`,
        ...checkedInWords(of.left),
      ],
    },
    { title: "Archive", ...archivePart(of.archive) },
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

function checkedInWords(left: DestructionCertificate["left"]): readonly string[] {
  const wasFound: Readonly<Record<(typeof left)[number], string>> = {
    keys: "keys of the visit",
    rows: "sealed rows in the database",
    files: "sealed files in the local folder",
  };
  if (left.length === 0)
    return [
      "Afterwards the key ring, the database, the folder of segments and backups and the store settings were looked through: nothing of the visit was found.",
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

function archivePart(archive: ArchiveOfVisit): Omit<CertificatePart, "title"> {
  return archive.type === "saved"
    ? {
        facts: [
          { term: "Saved before as", detail: archive.fileName },
          { term: "SHA-256", detail: archive.sha256 },
        ],
        sentences: [],
      }
    : { facts: [{ term: "None was made", detail: archive.reason }], sentences: [] };
}

const notCovered = ({ elsewhere }: DestructionCertificate): readonly string[] => [
  elsewhere.length === 0
    ? "Other laptops: this certificate is for this laptop alone. Each one that holds the visit closes it itself."
    : `Other laptops: ${elsewhere.join("; ")}. Each closes the visit itself.`,
  "The team’s store (a folder, WebDAV or S3), its versions and its recycle bin: what is there is encrypted, and no key for it is left on this laptop.",
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
