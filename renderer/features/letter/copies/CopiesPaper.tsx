import type { ReactElement } from "react";
import type { CopyGiven } from "../../../../shared/visit/kinds/copyGiven.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { PaperTable } from "../../../ui/paper/PaperTable.tsx";
import { hashInShort } from "../issuing/issuedInWords.ts";
import { copyInWords } from "./copyInWords.ts";

/** The register of copies on paper. */
export const CopiesPaper = ({
  copies,
  records,
  below,
}: {
  /** In the order in which they stand. */
  readonly copies: readonly CopyGiven[];
  readonly records: VisitRecords;
  readonly below: string;
}): ReactElement => (
  <Paper title="Who has which version" below={below}>
    {() => (
      <PaperTable
        columns={["Given to", "Version", "Fingerprint", "Day", "Way", "Form", "By"]}
        groups={[
          {
            rows: copies.map((copy) => {
              const { to, version, day, way, forms, by } = copyInWords(copy, records.peers);
              return [to, version, hashInShort(copy.contentHash), day, way, forms, by];
            }),
          },
        ]}
      />
    )}
  </Paper>
);
