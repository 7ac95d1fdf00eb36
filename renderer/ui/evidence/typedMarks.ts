/** What is typed before a line for each mark, in the order of the footer. */
export const typedMarks = [
  { typed: "+", short: "strength", means: "A strength" },
  {
    typed: "-",
    short: "area",
    means: "An area for improvement, where you also use +; else a bullet",
  },
  { typed: "?", short: "question", means: "A question to follow up" },
  { typed: '"', short: "quote", means: "Somebody’s own words" },
  { typed: "!", short: "concern", means: "A child may be at risk: kept apart at once" },
] as const;
