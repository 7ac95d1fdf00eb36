import * as z from "zod";
import { Line, Order, Prose } from "../fields.ts";
import { EnquiryId, IndicatorId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** One row of figures, in the order of the periods. */
const FigureRow = z.strictObject({
  /** Whose they are. `neighbours` is their average as the file gives it, `neighbour` one council of them, `count` how many the host's figure rests on. */
  of: z.enum(["host", "england", "region", "neighbours", "neighbour", "count"]),
  /** Which council or region; empty where `of` says it. */
  name: Line,
  /** As the file gives them, thousands and units apart: "22.4"; what is no number says why there is none ("c"). */
  values: z.array(z.string().max(40)).max(40),
});
export type FigureRow = z.infer<typeof FigureRow>;

const Figures = z.strictObject({
  /** Oldest first, such as "2022/23"; one without words where the file names none. */
  periods: z.array(Line).max(40),
  rows: z.array(FigureRow).max(200),
});
export type Figures = z.infer<typeof Figures>;

/** One measure of the data profile: the host's figures beside those of England, its region and its statistical neighbours. */
export const Indicator = z.strictObject({
  id: IndicatorId,
  visitId: VisitId,
  order: Order,
  /** In the words of its source. */
  name: Line,
  /** "%", "£", "days"; empty for plain numbers and rates whose name says of what. */
  unit: Line,
  goodIs: z.enum(["higher", "lower", "neither"]),
  enquiryId: EnquiryId.nullable(),
  /** From which file or collection. */
  source: Line,
  /** What its source suggests to ask. */
  question: Prose,
  figures: Figures,
});
export type Indicator = z.infer<typeof Indicator>;

/** What good is, as people say it, in the order in which it is offered. */
export const goodIsWords = {
  higher: "Higher is better",
  lower: "Lower is better",
  neither: "Neither, or not said",
} as const satisfies Record<Indicator["goodIs"], string>;

/** Whose figures a row has, in words. */
export const figuresOfWords = {
  host: "Host",
  england: "England",
  region: "Region",
  neighbours: "Statistical neighbours",
  neighbour: "Neighbour",
  count: "How many",
} as const satisfies Record<FigureRow["of"], string>;

export const indicators: Kind<typeof Indicator> = {
  schema: Indicator,
  since: 3,
  one: "Indicator",
  many: "Indicators",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    name: { label: "Indicator", said: "line" },
    unit: { label: "Unit", said: "line" },
    goodIs: { label: "What good is", said: goodIsWords, absent: "neither" },
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    source: { label: "Where it is from", said: "line" },
    question: { label: "Suggested question", said: "text" },
    figures: {
      label: "Figures",
      said: ({ periods, rows }) =>
        rows
          .map(
            ({ of, name, values }) =>
              `${name || figuresOfWords[of]}: ${values
                .map((value, at) =>
                  [value || "not given", periods[at]].filter(Boolean).join(" in "),
                )
                .join(", ")}`,
          )
          .join("\n"),
      absent: { periods: [], rows: [] },
    },
  },
  title: (row) => row.name,
  place: (row, { titleOf }) => titleOf("enquiries", row.enquiryId),
  shownAt: () => ({ screen: "profile" }),
  found: (row) => [row.name, row.question].join(" "),
};
