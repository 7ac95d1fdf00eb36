import { capital } from "../words/capital.ts";
import { namesOfHost } from "../words/namesOfHost.ts";

/**
 * Takes the names of councils out of texts: the host becomes "the council", others "another council", with
 * a capital where a sentence begins. A name that says too little to be looked for stays.
 */
export function withoutCouncils(host: string, others: readonly string[]): (text: string) => string {
  const names = [
    { pattern: namesOfHost(host), instead: "the council" },
    // The longest first: "North Northmere" before "Northmere".
    ...[...others]
      .sort((a, b) => b.length - a.length)
      .map((name) => ({ pattern: namesOfHost(name), instead: "another council" })),
  ];
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
