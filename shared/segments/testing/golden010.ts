import { unzipSync } from "fflate";
import { expect } from "vitest";
import expectedText from "../../../e2e/golden/0.1.0/expected.json?raw";
import keysText from "../../../e2e/golden/0.1.0/keys.json?raw";
import leadZip from "../../../e2e/golden/0.1.0/lead.zip?url&inline";
import peerZip from "../../../e2e/golden/0.1.0/peer.zip?url&inline";
import storeZip from "../../../e2e/golden/0.1.0/store.zip?url&inline";
import visitFile from "../../../e2e/golden/0.1.0/thornmere.visit.json?raw";
import type { VisitRecords } from "../../visit/records.ts";

/** The laptops of golden 0.1.0. */
export const goldenLaptops = ["lead", "peer"] as const;
export type GoldenLaptop = (typeof goldenLaptops)[number];

interface GoldenRow {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What a laptop must show: rows by id, what was deleted, what is to settle, and how each row came about. */
interface GoldenView {
  readonly rows: { readonly visit: GoldenRow } & Readonly<Record<string, readonly GoldenRow[]>>;
  readonly deleted: readonly { readonly label: string }[];
  readonly conflicts: readonly object[];
  /** The kinds of the entries in the history of each row that has more than one, by table and id. */
  readonly history: Readonly<Record<string, readonly string[]>>;
}

interface GoldenKeys {
  readonly passphrase: string;
  readonly recoveryCode: string;
  /** Of the vault, in hexadecimal: what passphrase and recovery code lead to. */
  readonly localKey: string;
}

type LaptopView = GoldenView & {
  readonly halfTyped: { readonly session: string; readonly text: string };
};

const shownThen = JSON.parse(expectedText) as Readonly<Record<GoldenLaptop, LaptopView>> & {
  readonly together: GoldenView;
};

/**
 * What is shown of it now. 0.1.0 joined words of one text that two had changed; since then both stand
 * whole, the later shows, and the team is asked.
 */
function shownNow<View extends GoldenView>(view: View): View {
  const [shown, other] = [
    "Staff hold different versions. Partners ring before they refer. The newest version is still not issued.",
    "Staff hold many different versions. Partners ring before they refer. The newest version is not issued.",
  ];
  const finding = "0192b000-0000-7000-8000-000000000033";
  const findings = view.rows["findings"] ?? [];
  return {
    ...view,
    rows: {
      ...view.rows,
      findings: findings.map((row) => (row.id === finding ? { ...row, detail: shown } : row)),
    },
    conflicts: [
      ...view.conflicts,
      { table: "findings", row: finding, field: "detail", values: [shown, other] },
    ],
  };
}

/** What version 0.1.0 left behind, as `e2e/golden/0.1.0/README.md` says: files by their path. */
export const golden010 = {
  files: { lead: unzipped(leadZip), peer: unzipped(peerZip) },
  store: unzipped(storeZip),
  visitFile,
  keys: JSON.parse(keysText) as Readonly<Record<GoldenLaptop, GoldenKeys>>,
  expected: {
    lead: shownNow(shownThen.lead),
    peer: shownNow(shownThen.peer),
    together: shownNow(shownThen.together),
  },
  /** The rows in its visit file, which holds what was shown then. */
  rowsOfFile: shownThen.lead.rows,
};

/** The golden rows, all of them and no others, each golden field with its value. Later versions may add fields and tables. */
export function expectRows(records: VisitRecords, { visit, ...tables }: GoldenView["rows"]): void {
  expect(records.visit).toMatchObject(visit);
  for (const [table, rows] of Object.entries(tables)) {
    const now = records as unknown as Readonly<Record<string, readonly GoldenRow[]>>; // tables by name
    const shown = (now[table] ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect({ table, ids: shown.map(({ id }) => id) }).toEqual({
      table,
      ids: rows.map(({ id }) => id),
    });
    expect({ table, rows: shown }).toMatchObject({ table, rows });
    // Maps: an entry that was taken out must not be back.
    for (const map of ["answers", "texts"].filter((name) => rows.some((row) => name in row)))
      expect(shown.map((row) => row[map])).toEqual(rows.map((row) => row[map]));
  }
}

// In Node and in browsers alike; the types of shared/ know neither.
declare const atob: (base64: string) => string;

function unzipped(dataUrl: string): Readonly<Record<string, Uint8Array>> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return unzipSync(Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
}
