import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bareWord } from "../../shared/identifiers/foldText.ts";

const require = createRequire(import.meta.url);

/** The British dictionary with every ending and beginning that its rules allow. */
export function dictionary(): { readonly words: string[]; readonly capitals: string[] } {
  const from = path.dirname(require.resolve("dictionary-en-gb"));
  const rules = affixes(readFileSync(path.join(from, "index.aff"), "utf8"));
  const entries = readFileSync(path.join(from, "index.dic"), "utf8").split("\n").slice(1);
  const words: string[] = [];
  const capitals: string[] = [];
  for (const entry of entries) {
    const [word = "", flags = ""] = entry.trim().split("/");
    if (/^\p{Lu}/u.test(word)) capitals.push(bareWord(word));
    else
      words.push(
        word,
        ...flags.split("").flatMap((flag) => (rules.get(flag) ?? []).flatMap((rule) => rule(word))),
      );
  }
  return { words: words.filter((word) => !word.endsWith("'s")), capitals };
}

type Affix = (word: string) => readonly string[];

function affixes(text: string): ReadonlyMap<string, readonly Affix[]> {
  const rules = new Map<string, Affix[]>();
  for (const line of text.split("\n")) {
    const match = /^(PFX|SFX)\s+(\S)\s+(\S+)\s+([^\s/]+)\S*\s+(\S+)/.exec(line);
    if (match === null) continue;
    const [, type, flag = "", strip = "", add = "", condition = "."] = match;
    const stripped = strip === "0" ? "" : strip;
    const added = add === "0" ? "" : add;
    const applies = new RegExp(type === "SFX" ? `${condition}$` : `^${condition}`);
    const rule: Affix = (word) => {
      if (!applies.test(word)) return [];
      if (type === "PFX") return [added + word.slice(stripped.length)];
      return [word.slice(0, word.length - stripped.length) + added];
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}
