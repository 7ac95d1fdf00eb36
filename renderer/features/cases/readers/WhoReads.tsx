import type { ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Select } from "../../../ui/forms/Select.tsx";
import { readerChoices, sayWhoReads, useReader } from "./reader.ts";

/** Asks who sits here, where the team's table does not tell and somebody reads blind. */
export function WhoReads({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const { reader, isAsked } = useReader(records);
  if (!isAsked) return null;
  return (
    <Select
      label="Who reads here"
      placeholder="Choose yourself"
      options={readerChoices(records.peers)}
      value={reader?.id ?? null}
      onChange={(id) => sayWhoReads(records.visit.id, id)}
    />
  );
}
