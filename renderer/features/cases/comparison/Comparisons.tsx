import type { ReactElement } from "react";
import type { CaseDraw } from "../../../../shared/visit/kinds/caseDraw.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Stack } from "../../../ui/text/Stack.tsx";
import { useListView } from "../draw/listView.ts";
import { Comparison } from "./Comparison.tsx";

/** Each sample held against its list. */
export const Comparisons = ({ records }: { readonly records: VisitRecords }): ReactElement => (
  <Stack gap={6}>
    {records.caseDraws.map((list) => (
      <section key={list.id} aria-label={list.listName}>
        {records.caseDraws.length > 1 && <h2>{list.listName}</h2>}
        <Of list={list} records={records} />
      </section>
    ))}
  </Stack>
);

const Of = ({
  list,
  records,
}: {
  readonly list: CaseDraw;
  readonly records: VisitRecords;
}): ReactElement => <Comparison view={useListView(list, records)} />;
