import type { SavedFileId } from "../../shared/bridge/savedFiles.ts";
import type { Output } from "./output.ts";

// One row an output, by the id that its kind of file has in shared/bridge/savedFiles.ts. Makers are loaded
// when they are first asked for.
const makers = {
  letterPdf: ({ model, createdAt, isDraft }, { pdf }) => pdf(model, { createdAt, isDraft }),
  letterDocx: async ({ model, createdAt, isDraft }, { docxFonts }) => {
    const [{ letterDocx }, fonts] = await Promise.all([import("./letterDocx.ts"), docxFonts()]);
    return letterDocx(model, { createdAt, isDraft, fonts });
  },
  letterHtml: async ({ model, isDraft }) => {
    const { letterHtml } = await import("./letterHtml.ts");
    return new TextEncoder().encode(letterHtml(model, { isDraft }));
  },
} satisfies Partial<Record<SavedFileId, Output>>;

/** Something that is made from a visit for others to read. */
export type OutputId = keyof typeof makers;

/** What makes each output. */
export const outputs: Readonly<Record<OutputId, Output>> = makers;

/** Ids of everything that is made. */
export const outputIds = Object.keys(makers) as readonly OutputId[];
