import { useMemo } from "react";
import * as z from "zod";
import {
  beginFromProgramme,
  type Beginner,
} from "../../../shared/programmes/beginFromProgramme.ts";
import {
  noProgrammeInWords,
  ProgrammeFile,
  readProgrammeFile,
} from "../../../shared/programmes/programmeFile.ts";
import { programmeOfVisit } from "../../../shared/programmes/programmeOfVisit.ts";
import { shippedProgrammes } from "../../../shared/programmes/shippedProgrammes.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import type { VisitBasics } from "../../../shared/visit/programme/programme.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { mint } from "../../db/mint.ts";
import { putVisit } from "../../db/keptVisits.ts";
import { useRemembered } from "../../db/useRemembered.ts";

const Named = z.looseObject({ programme: z.string() });
const none: readonly unknown[] = [];

const readable = (kept: readonly unknown[]): readonly ProgrammeFile[] =>
  kept.flatMap((one) => {
    const read = ProgrammeFile.safeParse(one);
    return read.success ? [read.data] : [];
  });

/** A programme that a new visit can begin from. */
export interface ProgrammeOnOffer {
  /** What it is chosen by: the team's own and those that ship may bear one name. */
  readonly id: string;
  readonly programme: ProgrammeFile;
  /** Kept on this laptop, and not shipped with the app. */
  readonly isOwn: boolean;
}

/** The programmes on offer, the team's own first, and how to keep another or let one go. */
export function useProgrammes(): {
  readonly offered: readonly ProgrammeOnOffer[];
  /** Keeps a programme in place of the own one of its name; gives what it is chosen by. */
  readonly keep: (programme: ProgrammeFile) => string;
  readonly letGo: (programme: ProgrammeFile) => void;
} {
  const [kept, setKept] = useRemembered<readonly unknown[]>("programmes", {
    usual: none,
    isChoice: (found): found is readonly unknown[] => Array.isArray(found),
  });
  const own = useMemo(() => readable(kept), [kept]);
  // One that cannot be read here, such as a newer app's, is not offered, and stays kept.
  const others = ({ programme }: ProgrammeFile) =>
    kept.filter((one) => Named.safeParse(one).data?.programme !== programme);
  return {
    offered: [
      ...own.map((programme) => ({ id: ownId(programme), programme, isOwn: true })),
      ...shippedProgrammes().map((programme) => ({
        id: programme.programme,
        programme,
        isOwn: false,
      })),
    ],
    keep: (programme) => {
      setKept([programme, ...others(programme)].slice(0, 100));
      return ownId(programme);
    },
    letGo: (programme) => setKept(others(programme)),
  };
}

const ownId = ({ programme }: ProgrammeFile): string => `own: ${programme}`;

/** Begins a visit from a programme and gives its id. */
export async function createVisit(
  programme: ProgrammeFile,
  basics: VisitBasics & { readonly beginner?: Beginner | undefined },
): Promise<VisitId> {
  const begun = beginFromProgramme(programme, basics, mint);
  await putVisit(begun, "New visit");
  return begun.visit.id;
}

/** Reads a programme from a file; gives in words why it is none. */
export async function openProgramme(file: File): Promise<ProgrammeFile | string> {
  if (file.size > 5 * 1024 * 1024)
    return "This file is larger than any programme can be (5 MB). Nothing was brought in.";
  const read = readProgrammeFile(await file.text());
  return read.ok ? read.value : noProgrammeInWords(read.error);
}

/** The visit's programme as it stands now, with what its own says of itself where that is known. */
export function programmeOf(
  records: VisitRecords,
  offered: readonly ProgrammeOnOffer[],
): ProgrammeFile {
  const known = offered.find(({ programme }) => programme.programme === records.visit.programme);
  const { family = "visit", about = "" } = known?.programme ?? {};
  return programmeOfVisit(records, { family, about });
}

/** Asks where to keep a programme as a file; says what came of it, and nothing when that was called off. */
export async function saveProgramme(programme: ProgrammeFile): Promise<string> {
  const saved = await bridge.saveFile({
    what: "programme",
    suggestedName: asFileName(programme.programme, { most: 80, otherwise: "Programme" }),
    bytes: new TextEncoder().encode(`${JSON.stringify(programme, null, 2)}\n`),
  });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}
