import { useMemo, type ReactElement } from "react";
import { reissueSentences } from "../../../../shared/letter/versions/reissue.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** Which version the draft will be and why, as the letter prints it; nothing before there is a reason. */
export function ReissueLine({
  letter,
  records,
}: {
  readonly letter: Letter;
  readonly records: VisitRecords;
}): ReactElement | null {
  const sentences = useMemo(() => reissueSentences(records, letter), [records, letter]);
  return sentences.length === 0 ? null : (
    <p className="cf-manuscript-computed">{sentences.join(" ")}</p>
  );
}
