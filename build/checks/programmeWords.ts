import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import * as z from "zod";
import { shippedForms } from "../../shared/practice/shippedForms.ts";
import { shippedProgrammes } from "../../shared/programmes/shippedProgrammes.ts";

const root = path.resolve(import.meta.dirname, "../..");

const KnownGroups = z.array(z.looseObject({ label: z.string() }));

/** Text that stands in the code and says a word of a programme: it belongs to assets/. */
export interface ProgrammeWord {
  readonly file: string;
  readonly word: string;
  /** The text in which it stands. */
  readonly text: string;
}

/**
 * What the shipped programmes bring: names of programmes, lines of enquiry, source groups, practice areas
 * and forms, in small letters. A name of one word counts like one of several; so does a word of a
 * programme's name that is long enough to mean something by itself.
 */
export function wordsOfProgrammes(): ReadonlySet<string> {
  const programmes = shippedProgrammes();
  const names = programmes.flatMap(({ programme, enquiries, vocabulary }) => [
    programme,
    ...enquiries.map(({ shortName }) => shortName),
    ...[...vocabulary.sourceGroups, ...vocabulary.practiceAreas].map(({ label }) => label),
  ]);
  const forms = shippedForms().flatMap(({ name, areas }) => [
    name,
    ...areas.map(({ label }) => label),
  ]);
  const groups = KnownGroups.parse(
    JSON.parse(readFileSync(path.join(root, "assets/vocabulary/source-groups.json"), "utf8")),
  ).map(({ label }) => label);
  const ofNames = programmes.flatMap(({ programme }) => programme.match(/\p{L}{6,}/gu) ?? []);
  return new Set(
    [...names, ...forms, ...groups, ...ofNames]
      .map(plain)
      // "The panel" points at something, in a programme as in the app: it names nothing by itself.
      .filter((name) => name !== "" && !/^the \p{L}+$/u.test(name)),
  );
}

/**
 * Where a text of the file says one of the words. Comments are left out, and so are imports. What is in
 * `allowed` is taken out of a text before it is looked through.
 */
export function programmeWordsIn(
  file: string,
  words: ReadonlySet<string>,
  allowed: Iterable<string>,
  code: string = readFileSync(path.join(root, file), "utf8"),
): readonly ProgrammeWord[] {
  const pass = [...allowed].map(plain);
  const pattern = wholeWords([...words].filter((word) => !pass.includes(word)));
  const passing = wholeWords(pass);
  return textsOf(parseSync(file, code).program).flatMap((text) =>
    [...new Set(plain(text).replace(passing, "·").match(pattern))].map((word) => ({
      file,
      word,
      text: text.replaceAll(/\s+/gu, " ").trim().slice(0, 100),
    })),
  );
}

/** Every text that the code itself says: in quotes, in templates, between tags and in patterns. */
function textsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const { type, value, regex } = node as {
    readonly type?: string;
    readonly value?: unknown;
    readonly regex?: { readonly pattern: string } | null;
  }; // a node of the syntax tree, of whose shape nothing else is used
  if (type === "ImportDeclaration" || type === "ImportExpression") return [];
  if (type === "Literal") return [regex?.pattern ?? (typeof value === "string" ? value : "")];
  if (type === "JSXText") return typeof value === "string" ? [value] : [];
  if (type === "TemplateElement") return [String(Reflect.get(Object(value), "raw"))];
  return Object.values(node).flatMap(textsOf);
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll("’", "'");

const wholeWords = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${words
      .toSorted((a, b) => b.length - a.length)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
      .join("|")})(?!\\p{L})`,
    "gu",
  );
