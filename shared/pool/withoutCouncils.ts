import { capital } from "../words/capital.ts";
import { namesOfHost } from "../words/namesOfHost.ts";
import { councilKey } from "./councilKey.ts";

/**
 * Takes the names of councils out of texts: the host becomes "the council", others "another council", with
 * a capital where a sentence begins. A name that says too little to be looked for stays.
 */
export function withoutCouncils(host: string, others: readonly string[]): (text: string) => string {
  const names = [
    { name: host, instead: "the council" },
    ...others.map((name) => ({ name, instead: "another council" })),
  ]
    // The longest first, whichever is the host: "North Northmere" before "Northmere".
    .sort((a, b) => councilKey(b.name).length - councilKey(a.name).length)
    .map(({ name, instead }) => ({ pattern: namesOfHost(name), instead }));
  return (text) =>
    names.reduce(
      (said, { pattern, instead }) =>
        pattern === null
          ? said
          : said.replaceAll(pattern, (_, at: number) =>
              /(?:^|[.!?]["”’)]?\s+|\n)$/u.test(said.slice(0, at)) ? capital(instead) : instead,
            ),
      text,
    );
}
