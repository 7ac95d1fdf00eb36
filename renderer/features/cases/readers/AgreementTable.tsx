import { initialsOf } from "../../../../shared/visit/kinds/peer.ts";
import { type ReactElement, useState } from "react";
import {
  agreementOf,
  casesForKappa,
  kappaInWords,
  pairsOn,
} from "../../../../shared/practice/agreement.ts";
import { shareInWords } from "../../../../shared/triangulation/caseTally.ts";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Select } from "../../../ui/forms/Select.tsx";
import { Table } from "../../../ui/lists/Table.tsx";
import { type GivenCase, pairsOfReaders } from "./compareReadings.ts";

/** How far two readers saw alike, area by area, each with its n. Nothing before a case is open. */
export function AgreementTable({
  records,
  form,
  given,
}: {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly given: readonly GivenCase[];
}): ReactElement | null {
  const pairs = [...pairsOfReaders(given)];
  const [chosen, setChosen] = useState<string | null>(null);
  const [key, read] = pairs.find(([id]) => id === chosen) ?? pairs[0] ?? [];
  if (key === undefined || read === undefined) return null;
  const names = (of: string) =>
    of
      .split(" ")
      .map((id) => initialsOf(records.peers, id))
      .join(" and ");
  const rows = form.areas
    .filter(({ scale }) => scale !== null)
    .map((area) => ({ area, ...agreementOf(pairsOn(area.answerKey, read)) }));
  return (
    <section className="cf-readers-part">
      {pairs.length > 1 && (
        <Select
          label="Readers"
          options={pairs.map(([id, own]) => ({ id, label: `${names(id)} (${own.length})` }))}
          value={key}
          onChange={setChosen}
        />
      )}
      <Table
        caption={`How far ${names(key)} agree`}
        columns={[
          { id: "area", heading: "Area", isRowHeading: true, cell: ({ area }) => area.label },
          {
            id: "same",
            heading: "Same answer",
            cell: ({ n, same }) => shareInWords(same, n) || "No case that both answered",
          },
          {
            id: "kappa",
            heading: "Beyond chance",
            cell: ({ n, kappa }) =>
              kappa === null ? (
                <span className="cf-soft">{n === 0 ? "" : "Too little to say"}</span>
              ) : (
                `κ ${kappa.toFixed(2)}, ${kappaInWords(kappa)}`
              ),
          },
        ]}
        rows={rows}
        rowKey={({ area }) => area.key}
      />
      <p className="cf-soft cf-dense">
        Two people who answered at random would agree at times as well. Cohen’s kappa (κ) is what is
        left beyond that: 0 is chance, 1 is always the same. It says something from{" "}
        {casesForKappa(2)} cases on where two answers were given, {casesForKappa(3)} where three
        were, and nothing where both always gave the same one.
      </p>
    </section>
  );
}
