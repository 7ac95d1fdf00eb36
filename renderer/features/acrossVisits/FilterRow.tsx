import type { ReactElement } from "react";
import { type PoolFilter, type PoolIndex, wholePool } from "../../../shared/pool/poolIndex.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Select } from "../../ui/forms/Select.tsx";

const all = "All";

/** Programme, region, years and theme: every choice is answered in the same frame. */
export function FilterRow({
  index,
  filter,
  onFilter,
}: {
  readonly index: PoolIndex;
  readonly filter: PoolFilter;
  readonly onFilter: (filter: PoolFilter) => void;
}): ReactElement {
  const isNarrowed = Object.values(filter).some((chosen) => chosen !== null);
  const words = (of: "programme" | "region" | "theme", label: string, known: readonly string[]) => (
    <Select
      label={label}
      options={options(known)}
      value={filter[of] ?? all}
      onChange={(chosen) => onFilter({ ...filter, [of]: chosen === all ? null : chosen })}
    />
  );
  const year = (of: "from" | "to", label: string) => (
    <Select
      label={label}
      options={options(index.years.map(String))}
      value={filter[of] === null ? all : String(filter[of])}
      onChange={(chosen) => onFilter({ ...filter, [of]: chosen === all ? null : Number(chosen) })}
    />
  );
  return (
    <search className="cf-across-filter" aria-label="Which visits">
      {words("programme", "Programme", index.programmes)}
      {words("region", "Region", index.regions)}
      {year("from", "From")}
      {year("to", "To")}
      {words("theme", "Theme", index.themes)}
      {isNarrowed && (
        <Button variant="plain" onPress={() => onFilter(wholePool)}>
          Show all
        </Button>
      )}
    </search>
  );
}

const options = (known: readonly string[]) =>
  [all, ...known].map((label) => ({ id: label, label }));
