import type { Draw, Seed } from "../visit/kinds/draw.ts";
import { replacementKinds, type SampledCase } from "../visit/kinds/sampledCase.ts";
import { counted, listInWords } from "../words/inWords.ts";
import { whenInWords } from "../words/whenInWords.ts";
import type { DrawnRow } from "./drawCases.ts";
import { hashInHex } from "./drawOrder.ts";
import { shellRecipe } from "./shellRecipe.ts";
import { stratumInWords } from "./strata.ts";

/** What the certificate of a draw says, for a page, a PDF and a text alike. */
export type Certificate = {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly detail: string }[];
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** The command that makes the order again. */
  readonly command: string;
};

/** All that a certificate is made from. */
export type CertificateOf = {
  readonly draw: Draw;
  readonly order: readonly DrawnRow[];
  /** The cases that the draw gave, replacements among them. */
  readonly cases: readonly SampledCase[];
  readonly hostName: string;
  /** The fingerprint of the references that the list has now. */
  readonly fingerprintNow: string;
  /** Why this draw does not count, where it does not; empty where it does. */
  readonly standing: string;
};

/**
 * The certificate: list, seeds, groups, sample, replacements and the recipe to make the draw again
 * without the app. It holds the host's references and is for the host and the team alone.
 */
export function certificateOf(of: CertificateOf): Certificate {
  const { draw, hostName, order } = of;
  return {
    title: `Certificate of the draw: ${hostName}`,
    facts: [
      {
        term: "List",
        detail: `${draw.listName}, ${counted(draw.drawable, "case")} that could be drawn`,
      },
      {
        term: "Drawn",
        detail: `${whenInWords(draw.drawnAt)}, by the clock of the laptop that drew`,
      },
      { term: "Host’s seed", detail: seedInWords(draw.host) },
      { term: "Team’s seed", detail: seedInWords(draw.team) },
      { term: "Asked for", detail: askedInWords(draw) },
      { term: "SHA-256 of the list", detail: draw.listFingerprint },
      { term: "SHA-256 of its references", detail: draw.referencesFingerprint },
      ...(draw.reason === "" ? [] : [{ term: "Drawn again because", detail: draw.reason }]),
      ...(of.standing === "" ? [] : [{ term: "Does it count", detail: of.standing }]),
      ...(of.fingerprintNow === draw.referencesFingerprint
        ? []
        : [
            {
              term: "The list has changed",
              detail:
                "The references that the list has now are not those it was drawn from. What is below was made from the list as it is now.",
            },
          ]),
    ],
    parts: [
      ...(draw.columns.length === 0 ? [] : [{ heading: "Groups", lines: groupLines(draw) }]),
      {
        heading: `Sample, in the order of the draw`,
        lines: [
          order
            .filter(({ isDrawn }) => isDrawn)
            .map(({ row }, at) => `${(at + 1).toString()}.\u00A0${row.reference}`)
            .join("   "),
        ],
      },
      { heading: "Replacements", lines: replacementLines(of) },
      {
        heading: "To make it again without the app",
        lines: [
          `Save the references that could be drawn as references.txt, one on a line${draw.columns.length === 0 ? "" : ", a tab and the group behind each"}. The order of the lines has no part in it. For each reference, take SHA-256 of ${draw.host.text}${draw.team.text}|REFERENCE (the host’s seed, the team’s seed, a stroke, the reference, nothing between) and sort ascending. ${draw.columns.length === 0 ? `The first ${draw.size.toString()} are the sample; what follows is the order of replacements.` : "Of each group the first are the sample, as many as said above; what follows in the group is its order of replacements."} In bash:`,
        ],
      },
    ],
    command: shellRecipe({ host: draw.host.text, team: draw.team.text }),
  };
}

/** The certificate as plain text, with the first of the order to check against. */
export function certificateText(certificate: Certificate, order: readonly DrawnRow[]): string {
  const { title, facts, parts, command } = certificate;
  return [
    title,
    "",
    ...facts.map(({ term, detail }) => `${term}: ${detail}`),
    ...parts.flatMap(({ heading, lines }) => ["", heading, ...lines]),
    "",
    command,
    "",
    "The order of the whole list (place, SHA-256, reference):",
    ...order.map(
      ({ place, hash, row }) => `${place.toString()}\t${hashInHex(hash)}\t${row.reference}`,
    ),
    "",
  ].join("\n");
}

function seedInWords({ text, givenAt, seal, sealedAt }: Seed): string {
  const given = `${text} (given ${whenInWords(givenAt)}`;
  return seal === null || sealedAt === null
    ? `${given})`
    : `${given}; sealed ${whenInWords(sealedAt)} as ${seal})`;
}

function askedInWords({ size, columns, sizes, strata }: Draw): string {
  const drawn = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const asked =
    drawn === size
      ? counted(size, "case")
      : `${counted(size, "case")}, of which the list gave ${drawn.toString()}`;
  if (columns.length === 0) return `${asked}, drawn from the whole list`;
  const by = listInWords(columns.map(({ label }) => label.toLowerCase()));
  return sizes === "proportional"
    ? `${asked}, by ${by}, in proportion to the list (largest remainder)`
    : `${asked}, by ${by}, as many from each as the team chose`;
}

const groupLines = ({ strata }: Draw): readonly string[] =>
  strata.map(
    (stratum) =>
      `${stratumInWords(stratum)}: ${stratum.size.toString()} of ${stratum.inList.toString()}`,
  );

function replacementLines({ draw, cases }: CertificateOf): readonly string[] {
  const byId = new Map(cases.map((each) => [each.id as string, each]));
  const lines = cases
    .filter(({ origin }) => origin === "replacement")
    .map((each) => {
      const replaced = each.replaces === null ? undefined : byId.get(each.replaces);
      const why = [
        each.replacementKind === null ? "" : replacementKinds[each.replacementKind],
        each.replacementReason ?? "",
      ].filter((part) => part !== "");
      const instead =
        replaced === undefined
          ? "one that could not be read"
          : (replaced.reference ?? `case ${replaced.label}`);
      return `${each.reference ?? `Case ${each.label}`} in place of ${instead}: ${why.join(": ")}`;
    });
  const limit = `The team’s own limit is ${draw.mostReplaced.toString()} in a hundred.`;
  return lines.length === 0 ? [`None. ${limit}`] : [...lines, limit];
}
