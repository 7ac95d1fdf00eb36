import { inAlphabet, type PoolFilter, type PoolIndex, visitsKept } from "./poolIndex.ts";

/** Who could help whom with a theme. */
export interface HelpAnswer {
  /** Councils in whose latest visit it is a strength or good practice, and no area for improvement. */
  readonly canHelp: readonly string[];
  /** Councils in whose latest visit it is an area for improvement. */
  readonly couldUse: readonly string[];
}

/**
 * Who could help whom with the theme of a filter, by the latest of the visits kept in which a council has
 * anything on it; null without a theme. Councils that are left out are not in it.
 */
export function askHelp(index: PoolIndex, filter: PoolFilter): HelpAnswer | null {
  const { theme } = filter;
  if (theme === null) return null;
  const isArea = new Map<string, boolean>();
  // The earliest first: what comes later holds.
  for (const i of visitsKept(index, filter)) {
    const file = index.visits[i]?.file;
    const on = file?.findings.filter(({ themes }) => themes.includes(theme)) ?? [];
    if (file === undefined || file.host === "" || on.length === 0) continue;
    isArea.set(
      file.host,
      on.some(({ kind }) => kind === "area"),
    );
  }
  const those = (is: boolean) =>
    [...isArea].flatMap(([council, area]) => (area === is ? council : [])).sort(inAlphabet);
  return { canHelp: those(false), couldUse: those(true) };
}
