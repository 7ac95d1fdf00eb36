import serif from "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url";
import serifBold from "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf?url";
import sans from "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url";
import sansBold from "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url";
import type { NextStepsSheet } from "../../shared/nextSteps/composeSheet.ts";
import type { PooledVisit } from "../../shared/pool/poolOf.ts";
import type { RoundReport } from "../../shared/pool/roundReport.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { createLetterEngine } from "../pdf/letterEngine.ts";
import { letterFontFiles } from "../pdf/letterFontFiles.ts";
import type { Sheet } from "../pdf/sheetDefinition.ts";
import { serveTasks } from "../worker/serveTasks.ts";
import type { AnnexSource } from "./annexPdf.ts";
import { firstLetter } from "./firstLetter.ts";
import type { OutputSource } from "./output.ts";
import { type OutputId, outputs } from "./outputs.ts";

const engine = readFonts(letterFontFiles).then((fonts) => createLetterEngine({ fonts }));

// Before anything is asked for; the first that is asked for would take as long otherwise.
void engine.then((it) => it.layout(firstLetter)).catch(() => undefined);

// Sets letters and makes files off the window's thread.
const tasks = {
  layout: async (model: LetterModel) => (await engine).layout(model),
  output: ({ id, source }: { readonly id: OutputId; readonly source: OutputSource }) =>
    outputs[id](source, {
      pdf: async (model, options) => (await engine).pdf(model, options),
      nextStepsPdf: async (sheet, options) => (await engine).nextStepsPdf(sheet, options),
      factualPdf: async (paper, options) => (await engine).factualPdf(paper, options),
      // Word pairs a face with its bold by their own names, which only the true bold bears.
      docxFonts: () => readFonts({ serif, serifBold, sans, sansBold }),
    }),
  layoutNextSteps: async (sheet: NextStepsSheet) => (await engine).layoutNextSteps(sheet),
  annex: async (source: AnnexSource) => {
    const [{ annexOf }, it] = await Promise.all([import("./annexPdf.ts"), engine]);
    return annexOf(source, (annex, options) => it.annexPdf(annex, options));
  },
  roundReport: async ({
    report,
    createdAt,
  }: {
    readonly report: RoundReport;
    readonly createdAt: Date;
  }) => {
    const [{ roundReportDocx }, fonts] = await Promise.all([
      import("./roundReportDocx.ts"),
      readFonts({ serif, serifBold, sans, sansBold }),
    ]);
    return roundReportDocx(report, { createdAt, fonts });
  },
  // Ten years of visits are a hundred thousand rows.
  poolParquet: async (visits: readonly PooledVisit[]) => {
    const { poolParquet } = await import("./poolParquet.ts");
    return poolParquet(visits);
  },
  sheetPdf: async ({ sheet, createdAt }: { readonly sheet: Sheet; readonly createdAt: Date }) =>
    (await engine).sheetPdf(sheet, { createdAt }),
};
export type LetterTasks = typeof tasks;
serveTasks(tasks);

async function readFonts<Face extends string>(
  files: Readonly<Record<Face, string>>,
): Promise<Record<Face, Uint8Array>> {
  const read = async ([face, file]: [string, string]) => {
    const answered = await fetch(new URL(file, import.meta.url));
    if (!answered.ok) throw new Error(`a font is missing: ${file}`);
    return [face, new Uint8Array(await answered.arrayBuffer())] as const;
  };
  // Every face that was asked for, and no other.
  return Object.fromEntries(await Promise.all(Object.entries<string>(files).map(read))) as Record<
    Face,
    Uint8Array
  >;
}
