import { type ReactElement, useState } from "react";
import type { CaseDraw } from "../../../../shared/visit/kinds/caseDraw.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { CaseListTable } from "./CaseListTable.tsx";
import { DrawSection } from "../draw/DrawSection.tsx";
import { useListView } from "../draw/listView.ts";
import { drawnFromAnother } from "./drawnFromAnother.ts";
import { NewList } from "./NewList.tsx";
import type { OpenTables } from "./openTables.ts";

export interface ListsAndDrawsProps {
  readonly records: VisitRecords;
  readonly me: Peer | null;
  readonly openTables: OpenTables;
}

/** The lists of the host, and the draw from each. */
export function ListsAndDraws({ records, me, openTables }: ListsAndDrawsProps): ReactElement {
  const { caseDraws } = records;
  const [isAdding, setIsAdding] = useState(false);
  const [said, setSaid] = useState("");
  const isFirst = caseDraws.length === 0;
  const done = (words: string): void => {
    setSaid(words);
    setIsAdding(false);
  };
  return (
    <div className="cf-lists">
      <StatusText>{said}</StatusText>
      {isFirst || isAdding ? (
        <NewList
          records={records}
          openTables={openTables}
          onDone={done}
          onCancel={isFirst ? null : () => setIsAdding(false)}
        />
      ) : (
        <Stack gap={6}>
          {caseDraws.map((list) => (
            <OneList key={list.id} list={list} records={records} me={me} />
          ))}
          <div>
            <Button onPress={() => setIsAdding(true)}>Bring in another list</Button>
          </div>
        </Stack>
      )}
    </div>
  );
}

function OneList({
  list,
  records,
  me,
}: {
  readonly list: CaseDraw;
  readonly records: VisitRecords;
  readonly me: Peer | null;
}): ReactElement {
  const view = useListView(list, records);
  const other = drawnFromAnother(view, records);
  return (
    <CaseListTable draw={list} rows={view.rows}>
      {other !== null && (
        <Notice
          tone="warning"
          title={`This is not the list that the sample was drawn from, ${other.listName}`}
        >
          {`${other.fresh.toLocaleString("en-GB")} of its references are not in that one, and ${other.gone.toLocaleString("en-GB")} of that one are not in this. The sample stands as it was drawn.`}
        </Notice>
      )}
      <DrawSection view={view} records={records} by={me?.id ?? null} />
    </CaseListTable>
  );
}
