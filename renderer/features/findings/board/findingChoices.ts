import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Finding, Polarity } from "../../../../shared/visit/kinds/finding.ts";
import { showHistory } from "../../../places/showHistory.ts";
import type { MenuChoice } from "../../../ui/overlays/MenuButton.tsx";
import { changeFinding } from "../finding/findingCommands.ts";
import type { BoardActions } from "./BoardActions.ts";
import { columnOf } from "./polarityColumn.ts";

/** Everything that can be done with a finding, for its menu: each by keyboard as well as by mouse. */
export function findingChoices(
  finding: Finding,
  enquiries: readonly Enquiry[],
  actions: BoardActions,
): readonly MenuChoice[] {
  const change = (fields: Parameters<typeof changeFinding>[1]) => () => {
    void changeFinding(finding, fields);
  };
  const column = columnOf(finding.polarity);
  return [
    {
      id: "open",
      label: "Open beside the board",
      shortcut: "Enter",
      run: () => actions.open(finding),
    },
    {
      id: "evidence",
      label: "Find evidence for it",
      shortcut: "Ctrl+E",
      run: () => actions.findEvidence(finding),
    },
    finding.state === "agreed"
      ? { id: "emerging", label: "Call it emerging", run: change({ state: "emerging" }) }
      : { id: "agree", label: "Call it agreed", run: change({ state: "agreed" }) },
    finding.inLetter
      ? { id: "letter", label: "Take it out of the letter", run: change({ inLetter: false }) }
      : { id: "letter", label: "Put it in the letter", run: change({ inLetter: true }) },
    {
      id: "merge",
      label: "Merge with another",
      isApart: true,
      run: () => actions.ask({ type: "merge", finding }),
    },
    { id: "split", label: "Split in two", run: () => actions.ask({ type: "split", finding }) },
    {
      id: "history",
      label: "History",
      run: () => showHistory({ table: "findings", row: finding.id }),
    },
    ...(["strength", "goodPractice", "area"] as const)
      .filter((polarity) => polarity !== finding.polarity)
      .map((polarity, i) => ({
        id: polarity,
        label: `Make it ${polarityWords[polarity]}`,
        isApart: i === 0,
        run: change({ polarity }),
      })),
    { id: "up", label: "Move up", shortcut: "Alt+↑", run: () => actions.step(finding, "up") },
    { id: "down", label: "Move down", shortcut: "Alt+↓", run: () => actions.step(finding, "down") },
    ...enquiries
      .filter((enquiry) => enquiry.id !== finding.enquiryId)
      .map((enquiry) => ({
        id: enquiry.id,
        label: `Move to ${enquiry.shortName || enquiry.question}`,
        run: () => actions.place(finding.id, { enquiryId: enquiry.id, column, before: null }),
      })),
    {
      id: "park",
      label: "Park it",
      isApart: true,
      run: () => actions.ask({ type: "park", finding }),
    },
    { id: "delete", label: "Delete it", isDanger: true, run: () => actions.remove(finding) },
  ];
}

/** A polarity with its article. */
const polarityWords: Readonly<Record<Polarity, string>> = {
  strength: "a strength",
  goodPractice: "good practice to share",
  area: "an area for improvement",
};
