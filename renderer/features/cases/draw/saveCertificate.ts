import type { SaveFile } from "../../../../shared/bridge/bridge.ts";
import { type Certificate, certificateText } from "../../../../shared/sampling/certificate.ts";
import type { DrawnRow } from "../../../../shared/sampling/drawCases.ts";
import { listForRecipe } from "../../../../shared/sampling/shellRecipe.ts";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import { asFileName } from "../../../../shared/words/asFileName.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { saveErrorInWords } from "../../../bridge/saveErrorInWords.ts";
import { createLetterWorker } from "../../../outputs/letterWorker.ts";

/** Sets the certificate as a PDF and asks where to save it. Says what came of it; empty when called off. */
export async function saveCertificatePdf(
  certificate: Certificate,
  { hostName, at }: { readonly hostName: string; readonly at: string },
): Promise<string> {
  const worker = createLetterWorker();
  try {
    const pdf = await worker.sheetPdf(sheetOf(certificate), { createdAt: new Date(at) });
    if (!pdf.ok) return "The PDF could not be made. The certificate can be saved as text.";
    return await save("drawCertificate", nameFor("Certificate of the draw", hostName), pdf.value);
  } finally {
    worker.dispose();
  }
}

/** Saves the certificate as text, with the order of the whole list. */
export const saveCertificateText = (
  certificate: Certificate,
  { hostName, order }: { readonly hostName: string; readonly order: readonly DrawnRow[] },
): Promise<string> =>
  save(
    "certificate",
    nameFor("Certificate of the draw", hostName),
    new TextEncoder().encode(certificateText(certificate, order)),
  );

/** Saves what the recipe runs on: the references that could be drawn. */
export const saveListForRecipe = (
  draw: Draw,
  { order }: { readonly order: readonly DrawnRow[] },
): Promise<string> =>
  save(
    "references",
    "references",
    new TextEncoder().encode(listForRecipe(order, draw.columns.length === 0 ? [] : draw.strata)),
  );

/** A certificate as a sheet for the letter’s engine. */
export const sheetOf = ({ title, facts, parts, command }: Certificate) => ({
  title,
  parts: [
    { heading: "", lines: facts.map(({ term, detail }) => `${term}: ${detail}`) },
    ...parts.map((part, at) =>
      at === parts.length - 1 ? { ...part, lines: [...part.lines, ...command.split("\n")] } : part,
    ),
  ],
});

const nameFor = (what: string, hostName: string): string =>
  asFileName(`${what} ${hostName}`, { most: 80, otherwise: what });

async function save(
  what: SaveFile["what"],
  suggestedName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const saved = await bridge.saveFile({ what, suggestedName, bytes });
  return saved.ok ? `Saved as ${saved.value.fileName}.` : (saveErrorInWords(saved.error) ?? "");
}
