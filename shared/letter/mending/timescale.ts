/** "Timescale: by the end of April." of what is typed as "By the end of April"; empty for nothing. */
export function timescale(typed: string): string {
  const words = typed
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^timescale\s*:\s*/iu, "")
    .replace(/[.,;:\s]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(words)) return "";
  const [first = ""] = words.split(" ");
  // After a colon a small letter goes on; a month, a feast or a name keeps its capital.
  const goesOn = small.has(first.toLowerCase()) ? first.toLowerCase() : first;
  return `Timescale: ${goesOn}${words.slice(first.length)}.`;
}

const small: ReadonlySet<string> = new Set(
  (
    "a after all already as at before beginning between by during each early end every first for from half " +
    "immediate immediately in late later mid middle next no not now on once one ongoing over second short start straight " +
    "ten the this three two four five six seven eight nine twelve third fourth to until up when while with within"
  ).split(" "),
);
