import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");

/** The parts of shared/ in which two versions meet. */
export interface Version {
  readonly records: typeof import("../../shared/visit/records.ts");
  readonly deletion: typeof import("../../shared/visit/deletion.ts");
  readonly recordInWords: typeof import("../../shared/visit/recordInWords.ts");
  readonly valueInWords: typeof import("../../shared/visit/valueInWords.ts");
  readonly visitFile: typeof import("../../shared/visit/file/visitFile.ts");
  readonly visitFileVersions: typeof import("../../shared/visit/file/visitFileVersions.ts");
  readonly destructionCertificate: typeof import("../../shared/visit/retention/destructionCertificate.ts");
  readonly visitState: typeof import("../../shared/ops/visitState.ts");
  readonly writeAction: typeof import("../../shared/ops/writeAction.ts");
  readonly actionColumns: typeof import("../../shared/ops/actionColumns.ts");
  readonly checkAction: typeof import("../../shared/segments/checkAction.ts");
}

const parts: { readonly [P in keyof Version]: string } = {
  records: "visit/records.ts",
  deletion: "visit/deletion.ts",
  recordInWords: "visit/recordInWords.ts",
  valueInWords: "visit/valueInWords.ts",
  visitFile: "visit/file/visitFile.ts",
  visitFileVersions: "visit/file/visitFileVersions.ts",
  destructionCertificate: "visit/retention/destructionCertificate.ts",
  visitState: "ops/visitState.ts",
  writeAction: "ops/writeAction.ts",
  actionColumns: "ops/actionColumns.ts",
  checkAction: "segments/checkAction.ts",
};

/** What a kind takes: a file of its own, its id, and its place among the kinds. */
const vote = `import * as z from "zod";
import { Prose } from "../fields.ts";
import { FindingId, PeerId, VisitId, VoteId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** How much a peer wants a finding in the letter. */
export const Vote = z.strictObject({
  id: VoteId,
  visitId: VisitId,
  findingId: FindingId,
  peerId: PeerId.nullable(),
  weight: z.enum(["must", "may"]),
  why: Prose,
});
export type Vote = z.infer<typeof Vote>;

export const votes: Kind<typeof Vote> = {
  schema: Vote,
  since: 4,
  one: "Vote",
  many: "Votes",
  fields: {
    findingId: { label: "Finding", refers: pointsAt("findings", "goesWith") },
    peerId: { label: "Peer", refers: pointsAt("peers", "clear") },
    weight: { label: "Weight", said: { must: "Must", may: "May" }, absent: "may" },
    why: { label: "Why", said: "text", merge: "sentences" },
  },
  title: (row) => row.why,
  shownAt: (row) => ({ screen: "findings", of: row?.findingId }),
  found: (row) => row.why,
};
`;

type Edit = readonly [file: string, from: string, to: string];

/** One kind, one field and one value more than this version knows. */
const edits: readonly Edit[] = [
  ["visit/ids.ts", "export const HoldId", 'export const VoteId = z.uuid().brand<"VoteId">();\n$&'],
  [
    "visit/records.ts",
    "import { type Visit, visits }",
    'import { votes } from "./kinds/vote.ts";\n$&',
  ],
  ["visit/records.ts", "recordsVersion = 3", "recordsVersion = 4"],
  ["visit/records.ts", "\n} as const", "\n  votes,\n} as const"],
  [
    "visit/kinds/finding.ts",
    '["strength", "area", "goodPractice"]',
    '["strength", "area", "goodPractice", "mixed"]',
  ],
  ["visit/kinds/finding.ts", '  area: "Area for improvement",', '$&\n  mixed: "Both at once",'],
  ["visit/kinds/finding.ts", "  overrides: z.array", "  raisedBy: Line,\n$&"],
  [
    "visit/kinds/finding.ts",
    "    overrides: {",
    '    raisedBy: { label: "Raised by", said: "line", since: 4 },\n$&',
  ],
];

/** What it takes to be an app of before pictures: its records have no such kind. */
const withoutPictures: readonly Edit[] = [
  ["visit/records.ts", 'import { pictures } from "./kinds/picture.ts";\n', ""],
  ["visit/records.ts", "\n  pictures,\n", "\n"],
];

/** A version beside this one. */
export interface OtherVersion {
  readonly version: Version;
  /** Puts its files away. */
  readonly remove: () => void;
}

/**
 * The next version of the app's records, made from this one by what it takes to add a kind, a field
 * and a value, so that both can be run side by side.
 */
export const nextVersion = (): Promise<OtherVersion> =>
  versionWith(edits, { "visit/kinds/vote.ts": vote });

/** The app's records as they were before a kind came that has files beside it: pictures. */
export const versionBeforePictures = (): Promise<OtherVersion> => versionWith(withoutPictures, {});

async function versionWith(
  changed: readonly Edit[],
  added: Readonly<Record<string, string>>,
): Promise<OtherVersion> {
  mkdirSync(path.join(root, "out"), { recursive: true });
  const folder = mkdtempSync(path.join(root, "out/other-version-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const shared = path.join(folder, "shared");
    cpSync(path.join(root, "shared"), shared, { recursive: true });
    // Data that kinds of record read.
    for (const data of ["assets/language", "assets/programmes"])
      cpSync(path.join(root, data), path.join(folder, data), { recursive: true });
    for (const name of ["package.json", "tsconfig.json"])
      cpSync(path.join(root, name), path.join(folder, name));
    for (const [file, from, to] of changed) {
      const at = path.join(shared, file);
      const text = readFileSync(at, "utf8");
      if (!text.includes(from)) throw new Error(`${file} has no “${from}” any more`);
      writeFileSync(at, text.replace(from, to));
    }
    for (const [file, text] of Object.entries(added)) writeFileSync(path.join(shared, file), text);
    const loaded = await Promise.all(
      Object.entries(parts).map(async ([name, file]): Promise<[string, unknown]> => [
        name,
        await import(/* @vite-ignore */ pathToFileURL(path.join(shared, file)).href),
      ]),
    );
    return { version: Object.fromEntries(loaded) as unknown as Version, remove }; // the same modules
  } catch (fault) {
    remove();
    throw fault;
  }
}
