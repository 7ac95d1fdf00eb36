import * as z from "zod";
import shipped from "../../../assets/programmes/feedback-slides.json" with { type: "json" };
import { Line } from "../fields.ts";

/** What a slide of the verbal feedback is about. */
export const SlideId = z.enum([
  "cover",
  "thanks",
  "whatThisIs",
  "scope",
  "whatWeDid",
  "headlines",
  /** A slide for each line of enquiry: its strengths, then its areas. */
  "findings",
  /** All strengths, whatever their line. */
  "strengths",
  "areas",
  "caseFiles",
  "voices",
  "recommendations",
  "takeHome",
  "nextSteps",
]);
export type SlideId = z.infer<typeof SlideId>;

const Version = z.strictObject({ name: Line, order: z.array(SlideId).max(30) });

/** Order and words of the feedback slides: data that a programme brings, never code. */
export const SlideStyle = z.strictObject({
  /** No more slides than this, where those in `mayGo` can make room, the first of them first. */
  most: z.int().min(5).max(60),
  mayGo: z.array(SlideId).max(20),
  leaders: Version,
  staff: Version,
  /** With slots such as `{host}`. That of `findings` is the line of enquiry’s own. */
  titles: z.record(SlideId, Line),
});
export type SlideStyle = z.infer<typeof SlideStyle>;

const shippedStyle: SlideStyle = SlideStyle.parse(shipped);

/** The slides of a visit: its programme's, or those that are shipped. */
export const slideStyleOf = ({
  slideStyle,
}: {
  readonly slideStyle: SlideStyle | null;
}): SlideStyle => slideStyle ?? shippedStyle;
