import ICAL from "ical.js";
import type { CalendarEntry } from "../../../../shared/import/timetable/planned.ts";
import { err, ok } from "../../../../shared/result.ts";
import type { Day, TimeOfDay } from "../../../../shared/visit/fields.ts";
import { dayInWords } from "../../../../shared/words/inWords.ts";
import { londonDate, londonTime } from "../../../../shared/words/londonTime.ts";
import { instantIn } from "./zonedTime.ts";
import { paperOf, type PaperLine, type PaperResult } from "./paper.ts";

const what = "a calendar file";
const mostEntries = 5_000;
/** Of one entry that repeats: eight years of every day, so that one begun long ago reaches the visit. */
const mostRepeats = 3_000;
const mostInAll = 60_000;

/**
 * The entries of a calendar file, a line each in the order of the days: title, day, times on the clocks in
 * England, place, and initials among the people. Descriptions, guests and links are left behind; an entry
 * that repeats is one line with all its days.
 */
export function readCalendar(fileName: string, text: string): PaperResult {
  let root: ICAL.Component;
  try {
    const parsed: unknown = ICAL.parse(text);
    // Several calendars in one file come as a list of them; the types know neither.
    const [first, ...others] = (isList(parsed) ? parsed : [parsed]) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    root = new ICAL.Component(first ?? "vcalendar");
    for (const other of others)
      for (const event of new ICAL.Component(other).getAllSubcomponents("vevent"))
        root.addSubcomponent(event);
  } catch {
    return err({ type: "Damaged", what });
  }
  const events = root.getAllSubcomponents("vevent");
  if (events.length === 0) return err({ type: "NoText", what });
  if (events.length > mostEntries)
    return err({ type: "TooMuch", what, limit: `${mostEntries.toLocaleString("en-GB")} entries` });
  const isCancelled = /^cancel$/i.test(String(root.getFirstPropertyValue("method") ?? ""));
  const { entries, unread } = entriesOf(events, isCancelled);
  const unknown = unknownZones(root, events);
  const others = root
    .getAllSubcomponents()
    .filter(({ name }) => name !== "vevent" && name !== "vtimezone").length;
  const lines = entries
    .sort(
      (a, b) =>
        (a.days[0] ?? "").localeCompare(b.days[0] ?? "") ||
        (a.startsAt ?? "").localeCompare(b.startsAt ?? ""),
    )
    .map((entry): PaperLine => ({ raw: inWords(entry), hint: { planned: entry } }));
  return ok([
    paperOf(fileName, lines, {
      remarks: [
        "Descriptions, guests and links of the calendar are left behind.",
        ...(unknown.length === 0
          ? []
          : [
              `The file does not say which clocks “${unknown.join("”, “")}” are: these times are read as on the clocks in England.`,
            ]),
        ...(unread === 0 ? [] : [`${entriesInWords(unread)} could not be read.`]),
        ...(others === 0 ? [] : [`${entriesInWords(others)} passed over: no events.`]),
      ],
    }),
  ]);
}

const isList = (parsed: unknown): boolean =>
  Array.isArray(parsed) && parsed.every((one) => Array.isArray(one));

const entriesInWords = (count: number): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "entry" : "entries"}`;

function entriesOf(
  events: readonly ICAL.Component[],
  isCancelled: boolean,
): { readonly entries: CalendarEntry[]; readonly unread: number } {
  const entries: CalendarEntry[] = [];
  let unread = 0;
  let left = mostInAll;
  const isChange = (event: ICAL.Component): boolean => event.hasProperty("recurrence-id");
  const changes = Map.groupBy(events.filter(isChange), uidOf);
  for (const component of events.filter((event) => !isChange(event))) {
    try {
      const own = changes.get(uidOf(component)) ?? [];
      changes.delete(uidOf(component));
      const event = new ICAL.Event(component, { exceptions: [...own] });
      const { days, changed, steps } = daysOf(event, Math.min(left, mostRepeats));
      left -= steps;
      if (days.length > 0) entries.push(entryOf(event, days, isCancelled));
      for (const one of changed) entries.push(entryOf(one, [dayOf(one)], isCancelled));
      if (days.length === 0 && changed.length === 0) unread += 1;
    } catch {
      unread += 1;
    }
  }
  // One meeting of a series, sent by itself.
  for (const component of [...changes.values()].flat()) {
    try {
      const event = new ICAL.Event(component);
      entries.push(entryOf(event, [dayOf(event)], isCancelled));
    } catch {
      unread += 1;
    }
  }
  return { entries, unread };
}

const dayOf = (event: ICAL.Event): Day =>
  wall(event.startDate, zoneOf(event.component, "dtstart")).day;

const uidOf = (component: ICAL.Component): string =>
  String(component.getFirstPropertyValue("uid") ?? "");

/** The days of an event, and those of its meetings that were moved or changed. */
function daysOf(event: ICAL.Event, most: number) {
  const changed: ICAL.Event[] = [];
  const zone = zoneOf(event.component, "dtstart");
  if (!event.isRecurring()) return { days: [wall(event.startDate, zone).day], changed, steps: 1 };
  const days: Day[] = [];
  const iterator = event.iterator();
  let steps = 0;
  for (let next = iterator.next(); next && steps < most; next = iterator.next()) {
    steps += 1;
    const { item, startDate } = event.getOccurrenceDetails(next);
    if (item === event) days.push(wall(startDate, zone).day);
    else changed.push(item);
  }
  return { days: [...new Set(days)], changed, steps };
}

function entryOf(event: ICAL.Event, days: readonly Day[], allCancelled: boolean): CalendarEntry {
  const { component } = event;
  const start = wall(event.startDate, zoneOf(component, "dtstart"));
  const end =
    component.hasProperty("dtend") || component.hasProperty("duration")
      ? wall(event.endDate, zoneOf(component, "dtend") || zoneOf(component, "dtstart"))
      : null;
  const status = String(component.getFirstPropertyValue("status") ?? "");
  const id = /^([0-9a-f-]{36})@critical-friend$/i.exec(event.uid)?.[1];
  return {
    title: oneLine(event.summary),
    days,
    startsAt: start.time,
    endsAt:
      end !== null && end.day === start.day && (end.time ?? "") > (start.time ?? "")
        ? end.time
        : null,
    room: oneLine(event.location).slice(0, 200),
    people: peopleOf(event),
    isCancelled: allCancelled || /^cancell?ed$/i.test(status),
    ...(id === undefined ? {} : { id }),
  };
}

const oneLine = (text: unknown): string =>
  (typeof text === "string" ? text : "").replace(/\s+/g, " ").trim();

/** Initials as calendars have them: a guest called by them, "Peers: LP, RW", or a line of nothing else. */
function peopleOf({ component, description }: ICAL.Event): string {
  const guests = [
    ...component.getAllProperties("attendee"),
    ...component.getAllProperties("organizer"),
  ].flatMap((guest) => [
    String(guest.getParameter("cn") ?? ""),
    String(guest.getFirstValue() ?? "")
      .replace(/^mailto:/i, "")
      .replace(/@.*$/, "")
      .toUpperCase(),
  ]);
  const lines = (typeof description === "string" ? description : "").slice(0, 5_000).split(/\r?\n/);
  const marks = /^(?:[A-Z]{2,4})(?:\s?(?:[,+&/]|and)\s?[A-Z]{2,4})*$/;
  return [
    ...guests.filter((guest) => /^[A-Z]{2,4}$/.test(guest)),
    ...lines
      .map((line) =>
        line.replace(/^(?:peers?|reviewers?|interviewers?|team)\s*[:–-]\s*/i, "").trim(),
      )
      .filter((line) => marks.test(line)),
  ].join(", ");
}

const inEngland =
  /^(?:floating|gmt standard time|greenwich.*)$|europe\/(?:london|belfast|jersey|guernsey|isle_of_man)/i;

/** Zones that are named, and neither described in the file nor known by their name. */
function unknownZones(root: ICAL.Component, events: readonly ICAL.Component[]): readonly string[] {
  const described = new Set(
    root.getAllSubcomponents("vtimezone").map((zone) => String(zone.getFirstPropertyValue("tzid"))),
  );
  const named = new Set(events.map((event) => zoneOf(event, "dtstart")));
  const noon = { year: 2024, month: 1, day: 1, hour: 12, minute: 0 };
  return [...named].filter(
    (zone) =>
      zone !== "" &&
      !described.has(zone) &&
      !inEngland.test(zone) &&
      // "(UTC+00:00) Dublin, Edinburgh, Lisbon, London"
      !/\blondon\b/i.test(zone) &&
      instantIn(zone, noon) === null,
  );
}

/** The zone that a time of an event is written for, "" for none. */
const zoneOf = (component: ICAL.Component, of: "dtstart" | "dtend"): string =>
  String(component.getFirstProperty(of)?.getParameter("tzid") ?? "");

/** Day and time on the clocks in England; a day alone has no time. `zone` is what the file names, described or not. */
function wall(
  time: ICAL.Time,
  zone: string,
): { readonly day: Day; readonly time: TimeOfDay | null } {
  const day = [
    time.year.toString().padStart(4, "0"),
    time.month.toString().padStart(2, "0"),
    time.day.toString().padStart(2, "0"),
  ].join("-");
  if (time.isDate) return { day, time: null };
  // The calendar's reader knows a zone that the file describes; the others it takes for the clocks here.
  const isDescribed = !inEngland.test(time.zone.tzid);
  const named = isDescribed || zone === "" || inEngland.test(zone) ? null : instantIn(zone, time);
  if (!isDescribed && named === null)
    return {
      day,
      time: `${time.hour.toString().padStart(2, "0")}:${time.minute.toString().padStart(2, "0")}`,
    };
  const instant = named ?? time.toJSDate().toISOString();
  return { day: londonDate(instant), time: londonTime(instant) };
}

function inWords({ title, days, startsAt, endsAt, room }: CalendarEntry): string {
  const [first = ""] = days;
  return [
    dayInWords(first),
    startsAt === null ? "all day" : endsAt === null ? startsAt : `${startsAt} to ${endsAt}`,
    title,
    room,
    days.length > 1 ? `repeats, ${days.length.toLocaleString("en-GB")} days` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
