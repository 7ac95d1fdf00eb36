import { memo, type ReactElement, useCallback, useMemo } from "react";
import { type PoolFilter, type PoolIndex, wholePool } from "../../../shared/pool/poolIndex.ts";
import { Button } from "../../ui/forms/Button.tsx";
import type { Option } from "../../ui/forms/Option.ts";
import { Select } from "../../ui/forms/Select.tsx";

/** The id of what chooses nothing: no name in a pool is a blank. */
const all = " ";

type Of = keyof PoolFilter;

/** Programme, region, years and theme: every choice is answered in the same frame. */
export function FilterRow({
  index,
  filter,
  onFilter,
}: {
  readonly index: PoolIndex;
  readonly filter: PoolFilter;
  /** The same function for as long as the screen stands, so that only what was chosen is drawn anew. */
  readonly onFilter: (change: (before: PoolFilter) => PoolFilter) => void;
}): ReactElement {
  const isNarrowed = Object.values(filter).some((chosen) => chosen !== null);
  const offered = useMemo(() => {
    const years = options(index.years.map(String));
    return {
      programme: options(index.programmes),
      region: options(index.regions),
      from: years,
      to: years,
      theme: options(index.themes),
    };
  }, [index]);
  const choose = useCallback(
    (of: Of, chosen: string) =>
      onFilter((before) => ({
        ...before,
        [of]: chosen === all ? null : of === "from" || of === "to" ? Number(chosen) : chosen,
      })),
    [onFilter],
  );
  return (
    <search className="cf-across-filter" aria-label="Which visits">
      {(Object.keys(labels) as Of[]).map((of) => (
        <Choice
          key={of}
          of={of}
          offered={offered[of]}
          chosen={filter[of] === null ? all : String(filter[of])}
          onChoose={choose}
        />
      ))}
      {isNarrowed && (
        <Button variant="plain" onPress={() => onFilter(() => wholePool)}>
          Show all
        </Button>
      )}
    </search>
  );
}

const labels: Readonly<Record<Of, string>> = {
  programme: "Programme",
  region: "Region",
  from: "From",
  to: "To",
  theme: "Theme",
};

// A field with its options costs more to draw than the answer: the four that were not touched stay as they are.
const Choice = memo(function Choice({
  of,
  offered,
  chosen,
  onChoose,
}: {
  readonly of: Of;
  readonly offered: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (of: Of, chosen: string) => void;
}): ReactElement {
  return (
    <Select
      label={labels[of]}
      options={offered}
      value={chosen}
      onChange={(id) => onChoose(of, id)}
    />
  );
});

const options = (known: readonly string[]): readonly Option[] => [
  { id: all, label: "All" },
  ...known.map((label) => ({ id: label, label })),
];
