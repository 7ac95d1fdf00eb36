import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { carry } from "../../../shared/letter/testing/soundVisit.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import type { FieldVisit } from "./fieldVisits.node.ts";

const long =
  "Social workers told us that plans are reviewed each month, but nobody could say what had changed for the child since the last one, and partners do not see them.";
const word = "Kindertagesstättenbetreuungsverordnungsüberwachung".repeat(4);
const council =
  "The Royal Borough of Kingsbridge and Upper Chelworth with Saint Aldhelm’s and the Liberties of Great Wexcombe Council";

/** For tests: visits whose words and numbers are nobody's, and which no file may break on. */
export const hardVisits = (): readonly FieldVisit[] => [
  visitOf("words without end", { hostName: `${council} ${word}` }, (visit) => {
    carry(visit, { polarity: "strength", sentence: `The ${word} works.` });
    carry(visit, { polarity: "area", sentence: word });
    visit.add("recommendations", { text: `Read ${word}.`, byWhen: word });
  }),
  visitOf("marks", { hostName: `O'Neill & "Sons" <Borough> ]]> &amp;` }, (visit) => {
    carry(visit, {
      polarity: "strength",
      sentence: `A & B < C > "D" &lt;b&gt; <script>alert(1)</script>.`,
    });
    // As pasted out of tables and slides; the last are no characters.
    carry(visit, {
      polarity: "area",
      sentence: "Tab\there,\u000Bbell\u0007 and \uFFFE\uD800none.",
    });
    visit.add("recommendations", { text: `Use <i> & "quotes".` });
  }),
  visitOf("one message that fills slides", {}, (visit) => {
    carry(visit, { polarity: "strength", sentence: "Staff stay." });
    carry(visit, { polarity: "strength", sentence: Array(12).fill(long).join(" ") });
    visit.add("recommendations", { text: "Begin." });
    visit.add("recommendations", { text: Array(12).fill(long).join(" ") });
    visit.add("recommendations", { text: "End." });
  }),
  visitOf("forty recommendations", {}, (visit) => {
    for (let index = 1; index <= 40; index += 1)
      visit.add("recommendations", { text: `${long.slice(0, 40 + index * 3)} (${index})` });
    for (let index = 1; index <= 30; index += 1)
      carry(visit, {
        polarity: index % 2 === 0 ? "area" : "strength",
        sentence: `${long.slice(0, 160 - index * 3)} (${index}).`,
      });
  }),
  visitOf("nothing", {}, () => undefined),
];

function visitOf(
  name: string,
  basics: { readonly hostName?: string },
  fill: (visit: TestVisit) => void,
): FieldVisit {
  const visit = new TestVisit(basics);
  fill(visit);
  const model = composeLetter(visit.records, beginLetter(visit.records));
  return { name, records: visit.records, model };
}
