import { useCallback, useEffect, useMemo, useState } from "react";
import { facetsOf } from "../../../shared/visit/facets.ts";
import { kindOf, type RecordTable, type VisitRecords } from "../../../shared/visit/records.ts";
import { idle } from "../../idle.ts";
import type { CommandPaletteProps, PaletteFilters } from "../../ui/frame/CommandPalette.tsx";
import { type Filter, facetWords, filtersMeant, filtersOf } from "./filters.ts";
import { useToday } from "../useToday.ts";
import { searchVisit } from "./searchVisit.ts";
import { VisitIndex } from "./visitIndex.ts";

/** What was typed may mean several filters; more than these and none is likely. */
const mostMeant = 4;

/** What the palette needs to find records of a visit: the search, kept ready while nobody waits for it, and its filters. */
export function useSearch(records: VisitRecords): {
  readonly search: NonNullable<CommandPaletteProps["search"]>;
  readonly filters: PaletteFilters;
  /** Takes all filters away. */
  readonly clear: () => void;
} {
  const { id } = records.visit;
  const index = useMemo(() => ({ of: id, words: new VisitIndex() }), [id]).words;
  const today = useToday();
  const [set, setSet] = useState<readonly Filter[]>([]);
  useEffect(() => {
    const ends = new AbortController();
    // Whoever searches at once does not wait for the idle moment.
    void idle(ends.signal).then(async (isIdle) => {
      if (isIdle) await index.catchUp(records);
    });
    return () => ends.abort();
  }, [index, records]);
  const add = useCallback(
    (filter: Filter) => setSet((now) => [...now.filter((each) => !isSame(each, filter)), filter]),
    [],
  );
  const facets = useMemo(() => facetsOf(records), [records]);
  const search = useCallback(
    async (typed: string) => {
      await index.catchUp(records);
      const onKind = (kind: RecordTable) =>
        add({ facet: "kind", value: kind, label: kindOf(kind).many, choice: "", also: "" });
      return searchVisit(index, records, { typed, filters: set, facets, onKind });
    },
    [index, records, set, facets, add],
  );
  const filters = useMemo((): PaletteFilters => {
    const all = filtersOf(records, today).filter(
      (filter) => !set.some((each) => isSame(each, filter)),
    );
    return {
      set: set.map((filter) => ({ id: idOf(filter), label: filter.label })),
      onRemove: (removed) => setSet((now) => now.filter((filter) => idOf(filter) !== removed)),
      offered: Object.entries(facetWords).flatMap(([facet, label]) => {
        const own = all.filter((filter) => filter.facet === facet);
        if (own.length === 0) return [];
        const choices = own.map((filter) => ({
          id: filter.value,
          label: filter.choice,
          run: () => add(filter),
        }));
        return [{ label, choices }];
      }),
      meant: (typed) =>
        filtersMeant(typed, all)
          .slice(0, mostMeant)
          .map(({ filter, rest }) => ({
            id: `only ${idOf(filter)}`,
            label: filter.choice,
            below: facetWords[filter.facet],
            group: "Show only",
            staysOpen: true,
            rest,
            run: () => add(filter),
          })),
    };
  }, [records, set, add, today]);
  return { search, filters, clear: useCallback(() => setSet([]), []) };
}

const idOf = ({ facet, value }: Filter): string => `${facet} ${value}`;
const isSame = (a: Filter, b: Filter): boolean => idOf(a) === idOf(b);
