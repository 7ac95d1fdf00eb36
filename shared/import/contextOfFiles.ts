import { looksLikeAgreement } from "./readAgreement.ts";
import { type FileToRead, readFile } from "./readFile.ts";
import { contextWithAgreement, type ReadingContext } from "./readingContext.ts";
import { splitLines } from "./splitLines.ts";

/** The context with what scoping agreements among the files add: days and team, which notes go by. */
export const contextOfFiles = (
  files: readonly FileToRead[],
  context: ReadingContext,
): ReadingContext =>
  files
    .filter(({ text }) => isAgreement(text))
    .reduce<ReadingContext>(
      (known, file) => contextWithAgreement(known, readFile({ ...file, context: known })),
      context,
    );

/** Whether a file is read as a scoping agreement, by how it begins. */
export const isAgreement = (text: string): boolean =>
  looksLikeAgreement(splitLines(text.slice(0, 100_000)));
