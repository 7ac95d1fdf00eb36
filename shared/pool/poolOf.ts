import { councilKey } from "./councilKey.ts";
import { type NotPooled, readThemeFile, type ThemeFile } from "./themeFile.ts";

/** A file as it was opened: its name and its text. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

/** A visit among others. Councils, themes, programmes and regions are called alike in all of them, however each file writes them. */
export interface PooledVisit {
  readonly file: ThemeFile;
  readonly fileName: string;
}

/** What many visits say together. */
export interface Pool {
  /** The earliest first. */
  readonly visits: readonly PooledVisit[];
  readonly unread: readonly { readonly name: string; readonly why: NotPooled }[];
  /** Files of a visit that another file of says more of: not counted. */
  readonly repeated: readonly { readonly name: string; readonly counted: string }[];
  /** Files that count and bear no fingerprint: whether they are as they were saved cannot be told. */
  readonly unproved: readonly string[];
}

/** Files beyond this many are not opened: twenty times what a programme office gathers in ten years. */
export const mostFiles = 20_000;

/** A file as it was read, or why it could not be. */
export interface ReadFile {
  readonly name: string;
  readonly read: ReturnType<typeof readThemeFile>;
}

/** Reads one file: what takes most of the time of many, so that a window can draw in between. */
export const readOpened = ({ name, text }: OpenedFile): ReadFile => ({
  name,
  read: readThemeFile(text),
});

/** Pools theme files from their texts. */
export const poolOf = (files: readonly OpenedFile[]): Pool => poolOfRead(files.map(readOpened));

/** Pools files as they were read. What could not be read is said, and hides no other; a visit counts once, as its latest issue has it. */
export function poolOfRead(files: readonly ReadFile[]): Pool {
  const unread: { name: string; why: NotPooled }[] = [];
  const latest = new Map<string, PooledVisit>();
  const repeated: { name: string; visitKey: string }[] = [];
  for (const { name, read } of files) {
    if (!read.ok) {
      unread.push({ name, why: read.error });
      continue;
    }
    const one = { file: read.value, fileName: name };
    const other = latest.get(one.file.visitKey);
    const isLater = other === undefined || compareIssues(one, other) > 0;
    if (isLater) latest.set(one.file.visitKey, one);
    const passed = isLater ? other : one;
    if (passed !== undefined) repeated.push({ name: passed.fileName, visitKey: one.file.visitKey });
  }
  const visits = [...latest.values()].sort(
    (a, b) => a.file.year - b.file.year || (a.file.visitKey < b.file.visitKey ? -1 : 1),
  );
  return {
    visits: calledAlike(visits),
    unproved: visits.flatMap(({ file, fileName }) =>
      file.fingerprint === undefined ? [fileName] : [],
    ),
    unread,
    repeated: repeated.map(({ name, visitKey }) => ({
      name,
      counted: latest.get(visitKey)?.fileName ?? "",
    })),
  };
}

/** The newer issue is the greater; of the same one the later edition, and of two alike whichever text says so, the same on every machine. */
const compareIssues = (a: PooledVisit, b: PooledVisit): number =>
  a.file.issue - b.file.issue ||
  a.file.edition - b.file.edition ||
  (JSON.stringify(a.file) < JSON.stringify(b.file) ? -1 : 1);

function calledAlike(visits: readonly PooledVisit[]): readonly PooledVisit[] {
  const council = spellings(councilKey);
  const theme = spellings(themeKey);
  const [programme, region, sizeBand] = [
    spellings(themeKey),
    spellings(themeKey),
    spellings(themeKey),
  ];
  for (const { file } of visits) {
    council.see(file.host);
    programme.see(file.programme);
    region.see(file.region);
    sizeBand.see(file.sizeBand);
    for (const { organisation } of file.challengers) council.see(organisation);
    for (const { themes } of [...file.findings, ...file.recommendations]) themes.forEach(theme.see);
  }
  const themesOf = (themes: readonly string[]) => [...new Set(themes.map(theme.said))];
  return visits.map(({ file, fileName }) => ({
    fileName,
    file: {
      ...file,
      host: council.said(file.host),
      programme: programme.said(file.programme),
      region: region.said(file.region),
      sizeBand: sizeBand.said(file.sizeBand),
      challengers: file.challengers.map(({ organisation, days }) => ({
        organisation: council.said(organisation),
        days,
      })),
      findings: file.findings.map((row) => ({ ...row, themes: themesOf(row.themes) })),
      recommendations: file.recommendations.map((row) => ({
        ...row,
        themes: themesOf(row.themes),
      })),
    },
  }));
}

const themeKey = (label: string): string =>
  label.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();

/** Gives each name its most frequent spelling among those that mean the same; of equals the first by the alphabet. */
function spellings(keyOf: (name: string) => string) {
  const counts = new Map<string, number>();
  const keys = new Map<string, string>();
  let best: ReadonlyMap<string, string> | undefined;
  const choose = (): ReadonlyMap<string, string> => {
    const chosen = new Map<string, string>();
    for (const [name, count] of counts) {
      const key = keys.get(name) ?? name;
      const now = chosen.get(key);
      const most = now === undefined ? 0 : (counts.get(now) ?? 0);
      if (now === undefined || count > most || (count === most && name < now))
        chosen.set(key, name);
    }
    return chosen;
  };
  return {
    see: (name: string) => {
      if (name.trim() === "") return;
      if (!keys.has(name)) keys.set(name, keyOf(name));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    said: (name: string): string => {
      best ??= choose();
      return (best.get(keys.get(name) ?? name) ?? name).trim();
    },
  };
}
