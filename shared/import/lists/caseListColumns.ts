import { foldText } from "../../identifiers/foldText.ts";

/** What the columns of a case list that are kept hold. */
export type Column = "reference" | "team" | "plan" | "age" | "status" | "opened";

/** Why a column of a case list is never kept. */
export type NotKept = "birthDate" | "name" | "address" | "contact" | "personal";

/** A header as read: where each column is and which say who a child is. */
export type Columns = {
  readonly places: ReadonlyMap<Column, number>;
  readonly notKept: ReadonlyMap<number, NotKept>;
  readonly width: number;
};

/** A header with its capitals, points, underscores, run-together words and line ends made plain. */
export const plainHeader = (cell: string): string =>
  foldText(cell)
    .text.replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_\s.:*#]+/g, " ")
    .replace(/[?]+$/, "")
    .trim()
    .toLowerCase();

// Data: the systems that number children, and what their exports call it.
const subject = String.raw`(?:case|child|children|client|person|people|subject|record|pupil|individual|service user|su|young person|yp|family|episode|referral|contact|workflow|social care|system|ics|lcs|mosaic|liquid ?logic|ll|care ?first|framework ?-?i|fwi|frameworki|ehm|ehms|eclipse|azeus|capita|protocol|paris|swift|raise|ssda|unique|unique child|unique pupil|child unique|la|la child|council|local authority|local|p)`;
const numberWord = "(?:ids?|identifiers?|refs?|references?|nos?|numbers?|num|codes?)";
const strongReference: readonly RegExp[] = [
  new RegExp(
    `^(?:${subject})(?:'?s)?(?:[ /-](?:${subject}))*[ -]?${numberWord}(?: ?(?:no|number|num|id))?(?: ?[(/] ?[a-z ]+\\)?)?$`,
  ),
  /^(?:upn|urn|uci|pid|lcsid|icsid)$/,
  /^unique (?:child |pupil |learner )?(?:identifier|id|number|reference)$/,
];
const weakReference =
  /^(?:ids?|refs?|ref(?:erence)? ?(?:no|number|num)?|references?|nos?|numbers?|identifiers?|cases?|child(?:ren)?|client|young person|yp|pupil|code|key|record)$/;

const birth = /\b(?:d ?o ?b|birth|born|birthday|edd|expected date of delivery)\b/;
const personal: readonly (readonly [NotKept, RegExp])[] = [
  ["birthDate", birth],
  ["contact", /\b(?:e-?mail|telephone|phone|mobile|tel)\b/],
  ["address", /\b(?:address|post ?code|street|town)\b/],
  [
    "name",
    /\b(?:names?|surname|forenames?|initials|aliases|worker|social worker|practitioner|allocated to|manager|carers?|parents?|mother|father|guardian|siblings?|sw|iro|head ?teacher)\b/,
  ],
  [
    "personal",
    /\b(?:nhs|ni number|gender|sex|ethnicity|ethnic|religion|nationality|immigration|disability|disabled|disabilities|first language|uasc|sexual orientation|pregnan\w*)\b/,
  ],
];

// From the surest spelling of each to the least.
const kept: Readonly<
  Record<
    Exclude<Column, "reference">,
    { readonly names: readonly RegExp[]; readonly never: RegExp }
  >
> = {
  status: {
    names: [
      /^(?:case|current|record|open)? ?status$/,
      /\bopen ?(?:\/|or) ?closed\b/,
      /\bstatus\b/,
      /\bstate\b|^open$/,
    ],
    never: /legal|plan|placement|immigration|employ|disab|marital|education|pupil/,
  },
  opened: {
    names: [
      /\b(?:date|case) opened\b|\bopen(?:ed|ing)? date\b|^opened(?: on)?$/,
      /\b(?:start(?:ed)?|begin|began|commence[d]?)\b/,
      /\b(?:referr(?:al|ed)|contact|allocated|allocation|received)\b/,
      /\bsince\b|^date$|\bdate\b/,
    ],
    never:
      /birth|dob|\bage\b|clos|end|ceas|review|visit|last|next|due|seen|updated|source|reason|outcome|type|worker|team/,
  },
  age: {
    names: [/\bage (?:band|group|range)\b/, /\bage\b/, /^years?(?: old)?$/],
    never: /birth|dob|manage|agency/,
  },
  plan: {
    names: [
      /^(?:current )?(?:plan|plan type|type of plan)$/,
      /\b(?:cp|cin|lac|cla|cl)\b.*[/, ].*\b(?:cp|cin|lac|cla|cl)\b/,
      /\blegal status\b/,
      /\b(?:plan|case type|category|classification|cohort|group type|service type|involvement|pathway|tier|level of need|threshold)\b/,
      /\b(?:primary need|need|type|legal)\b/,
    ],
    never: /date|source|review|worker|closure|document/,
  },
  team: {
    names: [
      /\b(?:allocated|current|responsible|case) team\b|^team(?: name)?$/,
      /\bteam\b/,
      /\b(?:service|unit|locality|office|hub|district|area)\b/,
    ],
    never: /manager|leader|worker(?!(?:'?s)? team)|date|user|head|type/,
  },
};
const order = ["status", "opened", "age", "plan", "team"] as const;

// Heads of other lists: who works here, what was sent, what is asked, when people meet.
const otherList =
  /\b(?:e-?mail|job|job title|role|post|grade|fte|salary|line manager|employee|staff|payroll|document|title|course|training|attended|delegates|places|file name|owner|version|author|room|venue|session|agenda|item|time|from|to|start time|end time|completion time|last modified time|attendees|day|peers?|host lead|surname|forename|first name|last name|staff (?:no|number|id)|start date)\b/;

/** Whether a row heads a list of something else than cases: a timetable, staff, papers. */
export function headsOtherList(cells: readonly string[]): boolean {
  const names = cells.map(plainHeader).filter((name) => name !== "");
  const isOther =
    names.length >= 3 && names.filter((name) => otherList.test(name)).length * 2 >= names.length;
  // How to reach somebody and what their post is: a list of staff, whatever else stands in it.
  return (
    isOther || (names.some((name) => reach.test(name)) && names.some((name) => post.test(name)))
  );
}

const reach = /\b(?:e-?mail|telephone|phone|mobile|tel|extension|ext)\b/;
const post = /\b(?:job|job title|role|post|position|grade|designation)\b/;

/** Where the columns are, by the names in a header. */
export function columnsOf(header: readonly string[]): Columns {
  const names = header.map(plainHeader);
  const notKept = new Map<number, NotKept>();
  names.forEach((name, at) => {
    const found = personal.find(([, pattern]) => pattern.test(name))?.[0];
    if (found !== undefined && !(found === "name" && isTeam(name)) && !isReference(name))
      notKept.set(at, found);
  });
  const places = new Map<Column, number>();
  const free = (at: number): boolean => !notKept.has(at) && ![...places.values()].includes(at);
  const reference = [...strongReference, weakReference]
    .map((pattern) => names.findIndex((name, at) => free(at) && pattern.test(name)))
    .find((at) => at !== -1);
  if (reference !== undefined) places.set("reference", reference);
  for (const column of order) {
    const { names: patterns, never } = kept[column];
    const at = patterns
      .map((pattern) =>
        names.findIndex((name, place) => free(place) && pattern.test(name) && !never.test(name)),
      )
      .find((place) => place !== -1);
    if (at !== undefined) places.set(column, at);
  }
  return { places, notKept, width: header.length };
}

/** The columns of a header, with the one for the plan found by what stands in it where no name says so. */
export function columnsWithPlan(columns: Columns, rows: readonly (readonly string[])[]): Columns {
  if (columns.places.has("plan")) return columns;
  const taken = new Set([...columns.places.values(), ...columns.notKept.keys()]);
  for (let at = 0; at < columns.width; at += 1) {
    if (!taken.has(at) && shareIn(rows.slice(0, 100), at, planShape) >= 0.6)
      return { ...columns, places: new Map([...columns.places, ["plan", at]]) };
  }
  return columns;
}

/** How many of a column's filled cells, from 0 to 1, have a shape. */
function shareIn(rows: readonly (readonly string[])[], at: number, shape: RegExp): number {
  const filled = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
  return filled.length === 0 ? 0 : filled.filter((cell) => shape.test(cell)).length / filled.length;
}

const planShape =
  /^(?:cin|cp|lac|cla|cic|cl|eh|ehp|tac|taf|icpc|s17|s47|s20|s31|child(?:ren)?(?: in need| protection| looked after| in care)|looked after|care leaver|early help|family help)\b/i;

const isTeam = (name: string): boolean => /\bteam(?: name)?$/.test(name);
const isReference = (name: string): boolean =>
  strongReference.some((pattern) => pattern.test(name));

/**
 * Whether a row heads a list of cases: it has a column of children's or cases' numbers; a bare ID, number
 * or reference needs the columns of a case beside it, for surveys, timetables, lists of staff and of
 * documents have one too.
 */
export function headsCaseList(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 && !(filled.length === 1 && isReference(plainHeader(filled[0] ?? ""))))
    return false;
  // "Case reference | P-70011" tells one case.
  if (filled.some((cell) => /^\s*(?:[A-Z]{1,4}[-/ ]?\d{3,}|\d[\d/.-]{2,})\s*$/i.test(cell)))
    return false;
  const names = cells.map(plainHeader);
  // A question is no name of a column of cases, but among many with a child's number: Annex A asks "disability?".
  const asked = filled.filter(
    (cell) => /\?\s*$/.test(cell) || cell.trim().split(/\s+/).length > 9,
  ).length;
  if (asked > 0 && (asked * 4 > filled.length || !names.some((name) => isReference(name))))
    return false;
  const { places, notKept } = columnsOf(cells);
  if (!places.has("reference")) return false;
  const ofCases = [
    places.has("plan"),
    places.has("age"),
    [...notKept.values()].includes("birthDate"),
    names.some(
      (name) => /\b(?:child|case|cin|cp|lac|cla)\b/.test(name) && !/case ?load/.test(name),
    ),
  ].filter(Boolean).length;
  const others = names.filter((name) => otherList.test(name) && !isTeam(name)).length;
  const isStrong = names.some((name) => isReference(name));
  if (isStrong) return others === 0 || ofCases > 0;
  const beside = places.size - 1;
  if (others > 0 && ofCases === 0) return false;
  return (ofCases > 0 && beside >= 1) || beside >= 3 || (beside >= 2 && places.has("team"));
}

/** Where the columns are when nothing names them, by what stands in them. */
export function columnsByContent(rows: readonly (readonly string[])[]): Columns {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const places = new Map<Column, number>();
  const notKept = new Map<number, NotKept>();
  const sample = rows.slice(0, 100);
  const share = (at: number, pattern: RegExp): number => shareIn(sample, at, pattern);
  const columns = Array.from({ length: width }, (_, at) => at);
  const take = (column: Column, pattern: RegExp, least = 0.6): void => {
    const at = columns.find(
      (place) =>
        ![...places.values()].includes(place) &&
        !notKept.has(place) &&
        share(place, pattern) >= least,
    );
    if (at !== undefined) places.set(column, at);
  };
  take("reference", referenceShape, 0.5);
  if (!places.has("reference") && width > 0) places.set("reference", 0);
  const dated = columns.filter(
    (at) => at !== places.get("reference") && share(at, dateShape) >= 0.6,
  );
  // Of two dates the earlier is most likely a birth.
  if (dated.length >= 2) {
    const earliest = (at: number): string =>
      sample
        .map((row) => yearOf(row[at] ?? ""))
        .filter((year) => year !== "")
        .sort()[Math.floor(sample.length / 2)] ?? "9999";
    const [oldest] = dated.toSorted((a, b) => earliest(a).localeCompare(earliest(b)));
    if (oldest !== undefined) notKept.set(oldest, "birthDate");
  }
  take("opened", dateShape);
  take("status", /^(?:open|closed|active|inactive|ended|current|yes|no|y|n)$/i);
  take("plan", planShape);
  take(
    "age",
    /^(?:\d{1,2}|unborn|\d{1,2}\s?(?:-|to)\s?\d{1,2}|\d{1,2}\+|under \d{1,2})(?: ?(?:yrs?|years?))?$/i,
  );
  take("team", /^\D{2,}/);
  return { places, notKept, width };
}

const referenceShape =
  /^\s*(?:(?:19|20)\d{2}[/\\-]\d{3,6}|\d{2,3}-\d{4,6}|[A-Z]{1,4}[-/ ]?\d{4,10}|\d{5,10})\b/i;
const dateShape =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[- ][a-z]{3,9}[- ]\d{2,4})(?:[ T]\d{2}:\d{2}.*)?$/i;
const yearOf = (text: string): string => {
  const four = /(?:19|20)\d{2}/.exec(text)?.[0];
  const two = /[/.-](\d{2})$/.exec(text.trim())?.[1];
  return four ?? (two === undefined ? "" : `20${two}`);
};

/** Whether a cell has the shape of a case reference. */
export const looksLikeReference = (cell: string): boolean =>
  /^\s*(?:(?:19|20)\d{2}[/\\-]\d{3,6}|\d{2,3}-\d{4,6}|[A-Z]{1,4}[-/]?\d{4,10})\b/i.test(cell);
