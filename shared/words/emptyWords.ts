import { eng } from "stopword";
import { foldWord } from "./searchWords.ts";

/** What the list of the package leaves out, and what says in notes only that somebody said something. */
const further = [
  "not no nor us its she him your yours ours theirs myself themselves itself",
  "when why whose whom will shall may cannot just does doing done having gets getting made makes making",
  "until again against during without within around about across though although however also even ever",
  "one two three first last next new good bad more less few lot lots bit often always usually really quite",
  "say says saying tell tells told ask asks asked hear hears heard think thinks thought feel feels felt",
  "know knows knew see sees saw seen want wants wanted need needs needed go goes going gone put puts",
  "work works working thing things people person team",
]
  .join(" ")
  .split(" ");

/** Words of English that tell no line from another, folded as `searchWords` folds. */
export const emptyWords: ReadonlySet<string> = new Set([...eng, ...further].map(foldWord));
