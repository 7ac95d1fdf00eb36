import {
  announcedConcern,
  mayBeConcernUnder,
} from "../../../shared/import/signs/announcedConcern.ts";
import { assertNever } from "../../../shared/assertNever.ts";
import type { ReadAs, RowProblem } from "../../../shared/import/fileReading.ts";
import type { Planned } from "../../../shared/import/timetable/planned.ts";
import { sessionKindWords } from "../../../shared/visit/kinds/session.ts";
import { slotWords } from "../../../shared/visit/kinds/slot.ts";
import { listInWords, shortDay } from "../../../shared/words/inWords.ts";
import type { Vocabulary } from "../../../shared/visit/programme/vocabulary.ts";

/** Whether the words of a line may announce a child at risk: it is pointed at, and nobody decides but whoever brings it in. */
export const mayBeConcern = ({ readAs }: { readonly readAs: ReadAs }): boolean =>
  readAs.type === "evidencePoint" &&
  (announcedConcern(readAs.text) === "maybe" ||
    (readAs.under !== undefined && mayBeConcernUnder(readAs.under, readAs.text)));

/** How one line was read, in a few words; a mark that can be changed is shown apart from this. */
export function readAsInWords(readAs: ReadAs, vocabulary: Vocabulary): string {
  const groupName = (key: string | null) =>
    vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? "";
  const pointWords = (point: { readonly kind: string; readonly sourceGroup: string | null }) =>
    [point.kind, groupName(point.sourceGroup)].filter(Boolean).join(", ");
  switch (readAs.type) {
    case "blank":
      return "Blank";
    case "heading":
      return headingNames[readAs.of];
    case "aside":
      return `Set aside: ${asideNames[readAs.reason]}`;
    case "evidencePoint":
      return [
        pointWords(readAs),
        (readAs.level ?? 1) > 1 ? "second level" : "",
        readAs.under === undefined ? "" : `under ${readAs.under}`,
      ]
        .filter(Boolean)
        .join("; ");
    case "continuation":
      return `Goes on from line ${readAs.of.toString()}`;
    case "concern":
      return readAs.told === "" ? "kept apart" : `kept apart; as the line says: ${readAs.told}`;
    case "caseAnswers":
      return `Case ${readAs.label}${readAs.origin === "offered" ? ", offered by the host" : ""}${readAs.replacementReason === null ? "" : `, replacement: ${readAs.replacementReason}`}`;
    case "caseFact":
      return readAs.fact === "practiceAreas" ? "Practice areas of the sample" : "On the sample";
    case "agreementField":
      return `Agreed: ${agreementNames[readAs.field]}${readAs.note === undefined ? "" : ` (${readAs.note})`}`;
    case "enquiry":
      return `Line of enquiry ${readAs.number.toString()}${readAs.addedOnSite ? ", added on site" : ""}`;
    case "finding":
      return `${readAs.polarity === "strength" ? "Strength" : "Area for improvement"} ${readAs.label}`;
    case "recommendation":
      return `Recommendation ${readAs.number.toString()}`;
    case "remark":
      return readAs.isTooLong === true
        ? "Too long for a finding: kept whole, as notes of the wall"
        : "Remark";
    case "planned":
      return [
        ...(readAs.notPlanned === null || readAs.notPlanned === "notWanted"
          ? []
          : [notPlannedNames[readAs.notPlanned]]),
        ...readAs.planned.map((planned) => plannedInWords(planned, groupName)),
        ...(readAs.repeats === undefined
          ? []
          : [
              `repeats on ${readAs.repeats.toLocaleString("en-GB")} days, of which ${
                readAs.planned.length === 1 ? "this one is" : "these are"
              } taken`,
            ]),
      ].join("; ");
    case "csvHeader":
      return (readAs.notKept ?? []).length === 0
        ? "Column names"
        : `Column names; never kept: ${(readAs.notKept ?? []).map(({ column, why }) => `${column} (${notKeptNames[why]})`).join(", ")}`;
    case "csvRow":
      return [readAs.point === null ? "Row" : pointWords(readAs.point), ...readAs.remarks].join(
        "; ",
      );
    case "csvProblem":
      return readAs.problems.map(problemInWords).join("; ");
    default:
      return assertNever(readAs);
  }
}

/** Why an entry of a timetable waits to be wanted. */
const notPlannedNames = {
  otherDay: "Not brought in: on no day of the visit",
  allDay: "Not brought in: for a whole day",
  cancelled: "Cancelled: not brought in, or cancelled in the timetable where it stands there",
  noTime: "Not brought in: a break or meeting needs a day and a time",
  dayEnds: "Not brought in: the end of the day",
} as const;

/** "Focus group, Social workers: Tue 15 Oct, 09:30 to 10:30, Room 3, LP and RT". */
function plannedInWords(planned: Planned, groupName: (key: string) => string): string {
  const { what, kind, title, day, startsAt, endsAt, room, sourceGroups, peers } = planned;
  const groups = sourceGroups
    .map(groupName)
    .filter((label) => label !== "" && label.toLowerCase() !== title.toLowerCase());
  const when = [
    day === null ? "no day" : shortDay(day),
    startsAt === null ? "no time" : endsAt === null ? startsAt : `${startsAt} to ${endsAt}`,
  ];
  return `${what === "session" ? sessionKindWords[kind] : slotWords[what]}, ${title}: ${[
    ...when,
    ...groups,
    room,
    listInWords([...peers]),
  ]
    .filter((part) => part !== "")
    .join(", ")}`;
}

const notKeptNames = {
  birthDate: "dates of birth",
  name: "names",
  address: "addresses",
  contact: "ways to reach people",
  personal: "facts about a person",
} as const;

const headingNames = {
  session: "Heading of the session",
  part: "Heading of a part",
  table: "Heads of a table",
} as const;

const asideNames = {
  furniture: "put there by a program",
  mailHead: "head of a mail",
  quotedMail: "quoted mail",
  greeting: "greeting",
  signature: "signature",
  transcript: "times of a transcript",
  nextStep: "an action or next step",
  toldHost: "what the team told the host",
  attendance: "who was there",
  halfLine: "half of a sentence",
  otherList: "row of a list, no evidence",
  notPlanned: "names no time and nobody who is met; not brought in",
  besidePlanned: "said of the entry above",
} as const;

const agreementNames = {
  host: "the host",
  programme: "programme",
  onSite: "days on site",
  team: "the team",
  focus: "focus",
  enquiries: "lines of enquiry",
  audience: "audience",
  groundRules: "ground rules",
  feedback: "feedback",
} as const;

function problemInWords(problem: RowProblem): string {
  switch (problem.type) {
    case "blankReference":
      return "No reference: cannot be drawn";
    case "repeatedReference":
      return `Same reference as line ${problem.firstLine.toString()}`;
    case "looksLikeName":
      return "The reference looks like a name";
    case "spoiltBySpreadsheet":
      return "A spreadsheet has changed this reference: cannot be drawn";
    case "looksLikeBirthDate":
      return "Looks like a date of birth";
    case "columnCount":
      return `${problem.found.toString()} cells where the first row has ${problem.expected.toString()}`;
    case "unbalancedQuotes":
      return "A quotation mark is not closed";
    case "notANumber":
      return `${problem.column}: not a number`;
    case "cellTooLong":
      return `${problem.column}: too long`;
    default:
      return assertNever(problem);
  }
}
