import type { CopyGiven } from "../../../shared/visit/kinds/copyGiven.ts";
import { letterHash } from "../../../shared/visit/issued/letterHash.ts";
import type { HandOverItem, HandOverPlan } from "./handOverPlan.ts";

/** Which version of the letter a folder holds, and in which forms. */
export type HandedCopy = Pick<CopyGiven, "version" | "what" | "contentHash" | "forms">;

/** The issued letter among the files of a folder, else its public version; null where neither is. */
export function handedCopy(
  { letter }: HandOverPlan,
  chosen: readonly HandOverItem[],
): HandedCopy | null {
  if (letter.type !== "issued") return null;
  const { version, issued } = letter.issued;
  const whole = chosen.filter((item) => item.type === "letter");
  const shortened = chosen.filter((item) => item.type === "publicLetter");
  const forms = (whole.length > 0 ? whole : shortened).map(({ form }) => copyForms[form]);
  if (whole.length > 0) return { version, what: "letter", contentHash: issued.contentHash, forms };
  const [first] = shortened;
  return first === undefined
    ? null
    : { version, what: "publicLetter", contentHash: letterHash(first.model), forms };
}

const copyForms = { letterPdf: "pdf", letterDocx: "docx", letterHtml: "html" } as const;
