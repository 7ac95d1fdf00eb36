import { inOrder } from "../../visit/inOrder.ts";
import type { BaselineItem, Then } from "../../visit/kinds/baselineItem.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { judgementWords } from "../returns/judgementWords.ts";
import { sentencesOn } from "../returns/whatBecame.ts";
import { tracedInOrder } from "../traceSentence.ts";
import { type AnnexFinding, type AnnexGroup, bySource } from "./findingOfAnnex.ts";

/** A point of the earlier letter, as a return visit found it. */
export interface AnnexPoint extends AnnexFinding {
  /** What the letter says of it, sentence by sentence; none where it says nothing. */
  readonly said: readonly string[];
}

/**
 * The points of the earlier letter on which the team has said something or tied evidence, in their order:
 * what became of each, what of this visit speaks for that, and what against. None where the visit is no return.
 */
export const pointsOfAnnex = (
  records: VisitRecords,
  apart: (text: string) => string,
): readonly AnnexPoint[] =>
  inOrder(records.baselineItems)
    .map((item) => ({
      item,
      links: records.baselineLinks.filter(({ itemId }) => itemId === item.id),
    }))
    .filter(({ item, links }) => item.judgement !== "open" || links.length > 0)
    .map(({ item, links }, i): AnnexPoint => {
      const traced = tracedInOrder(
        links.map(({ bearing, ...link }) => ({
          ...link,
          bearing: bearing === "for" ? "supports" : "contradicts",
        })),
        records,
      );
      const part = (heading: string, bearing: "supports" | "contradicts", none: string) => {
        const groups = bySource(traced.filter((each) => each.bearing === bearing)).map(
          ({ from, lines }) => ({ from: apart(from), lines: lines.map(apart) }),
        );
        return { heading, groups: groups.length > 0 ? groups : plain([none]) };
      };
      const found = item.found.trim();
      return {
        code: `B${i + 1}`,
        sentence: apart(pointInWords(item.was)),
        said: item.was.type === "recommendation" ? sentencesOn({ item, was: item.was }) : [],
        parts: [
          {
            heading: "",
            groups: plain([
              `What became of it: ${judgementWords(item.was)[item.judgement].toLowerCase()}.`,
              ...(found === "" ? [] : [apart(found)]),
              ...findingsInWords(item, records).map(apart),
            ]),
          },
          part("What speaks for that", "supports", "No evidence of this visit is tied to it."),
          part("What speaks against it", "contradicts", "Nothing that is tied to it."),
        ],
      };
    });

const plain = (lines: readonly string[]): readonly AnnexGroup[] => [{ from: "", lines }];

/** Findings of this visit that a point came to; their own evidence stands with them. */
const findingsInWords = (
  { findingIds }: BaselineItem,
  { findings }: VisitRecords,
): readonly string[] =>
  findings
    .filter(({ id }) => findingIds.includes(id))
    .map(({ sentence }) => `Finding of this visit: ${sentence}`);

function pointInWords(was: Then): string {
  switch (was.type) {
    case "recommendation":
      return `Recommendation ${was.number} of the earlier letter: ${was.text}`;
    case "finding":
      return `Finding of the earlier letter: ${was.sentence}`;
    case "area":
      return `Case files then and now, ${was.formName}: ${was.label}`;
  }
}
