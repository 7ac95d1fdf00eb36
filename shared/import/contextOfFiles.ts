import { looksLikeAgreement } from "./readAgreement.ts";
import { type FileToRead, linesOf, readFile } from "./readFile.ts";
import { contextWithAgreement, type ReadingContext } from "./readingContext.ts";

/** The context with what scoping agreements among the files add: days and team, which notes go by. */
export const contextOfFiles = (
  files: readonly FileToRead[],
  context: ReadingContext,
): ReadingContext =>
  files
    .filter((file) => isAgreement(file))
    .reduce<ReadingContext>(
      (known, file) => contextWithAgreement(known, readFile({ ...file, context: known })),
      context,
    );

/** Whether a file is read as a scoping agreement, by how it begins. */
export const isAgreement = (file: FileToRead): boolean =>
  file.isTable !== true &&
  looksLikeAgreement(linesOf({ ...file, text: file.text.slice(0, 100_000) }));
