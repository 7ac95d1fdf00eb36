import type { VocabularyKey } from "../../visit/fields.ts";
import type { SessionKind } from "../../visit/kinds/session.ts";
import { findDay, findTimes } from "./dayAndTime.ts";
import { capital } from "../../words/capital.ts";
import { type HeadingParts } from "./headingBlock.ts";
import { durationNamed, laterBy } from "./durationNamed.ts";
import { groupAhead, groupsIn } from "./headingFacts.ts";
import { countIn, oneRole, peersIn, writerOf } from "./headingPeople.ts";
import { roomIn } from "./headingRoom.ts";
import { titleOf } from "./headingTitle.ts";
import type { SessionReading } from "../fileReading.ts";
import type { ReadingContext } from "../readingContext.ts";
import { findSourceGroups, groupsNotThere } from "../sourceGroupWords.ts";

/** What a heading says, with the groups its brackets name: those whose words a line may carry. */
export type HeadingReading = {
  readonly session: SessionReading;
  readonly groupsPresent: readonly VocabularyKey[];
};

/**
 * Reads a session's heading together with its file's name, in whatever order they give day, time, kind
 * of session, group, number of people, room and peers. What neither says is null, empty or nought.
 */
export function readHeading(
  parts: HeadingParts,
  fileName: string,
  context: ReadingContext,
): HeadingReading {
  const { vocabulary, daysOnSite } = context;
  // What was dictated says its day and group in the first words that tell.
  const dictated = findDay(parts.told, daysOnSite) === null ? "" : parts.told;
  const heading = parts.said.length === 0 ? dictated : parts.said.join("  ");
  const named = fileWords(fileName, context);
  const open = heading.replace(/\([^)]*\)?/g, (text) => " ".repeat(text.length));
  const namesGroup = groupAhead(context);
  const day = findDay(open, daysOnSite) ?? named.day ?? findDay(heading, daysOnSite);
  const time =
    findTimes(open, { daysOnSite, namesGroup }) ??
    // In brackets stands what else there is to say: the name of the file knows better.
    (named.time === null ? findTimes(heading, { daysOnSite, namesGroup }) : null);
  const startsAt = time?.value.startsAt ?? named.time?.value.startsAt ?? null;
  const lasts = durationNamed(heading);
  const headingGroups = jointGroups(open, context);
  const bracketGroups = findSourceGroups(heading, vocabulary).map(({ key }) => key);
  // Who is named in the heading was met, though the visit may have no group for them: nobody named elsewhere is.
  const isNotThere = groupsNotThere(heading, vocabulary).length > 0;
  const groups =
    [
      headingGroups,
      bracketed(heading, context),
      ...(isNotThere
        ? []
        : [
            findSourceGroups(named.words, vocabulary).map(({ key }) => key),
            findSourceGroups(parts.told, vocabulary).map(({ key }) => key),
            jointGroups(parts.present, context),
            bracketGroups,
          ].map((some) => some.slice(0, 1))),
    ].find((some) => some.length > 0) ?? [];
  const room = roomIn(parts, open, context);
  const plain = withoutSpans(open, [findDay(open, daysOnSite), time, room.span]);
  const peers = peersIn(parts, heading, context);
  const count = countIn(
    parts,
    withoutSpans(heading, [
      findDay(heading, daysOnSite),
      findTimes(heading, { daysOnSite, namesGroup }),
      room.span,
    ]),
    plain,
    context,
  );
  const kind = parts.isObserved
    ? "observedMeeting"
    : kindOf(heading, named.words, count, groups, context);
  const isReading =
    kind === "caseReading" || kind === "documentReading" || kind === "questionnaire";
  // Files and papers are read, not met: "minutes" in the name of notes of a meeting is no source.
  const met = isReading
    ? groups
    : groups.filter((key) =>
        context.vocabulary.sourceGroups.some((group) => group.key === key && group.voice !== null),
      );
  const [mainGroup] = met;
  const notThere = groupsNotThere(
    [
      open,
      ...(isNotThere ? [heading] : []),
      parts.present,
      ...(open.trim() === "" ? [named.words] : []),
    ].join("\n"),
    vocabulary,
  );
  return {
    session: {
      kind,
      title:
        titleOf(parts, room.text, context) ||
        labelOf(mainGroup, context) ||
        capital(named.words) ||
        fileName,
      day: day?.value ?? null,
      startsAt,
      endsAt:
        time?.value.endsAt ??
        (time === null ? named.time?.value.endsAt : null) ??
        findTimes(parts.ends, { daysOnSite })?.value.startsAt ??
        (startsAt === null || lasts === null ? null : laterBy(startsAt, lasts.minutes)),
      room: room.text,
      sourceGroups:
        mainGroup === undefined
          ? []
          : kind === "caseReading"
            ? [caseGroup([...groups, ...bracketGroups], mainGroup)]
            : met,
      ...(notThere.length === 0 || isReading ? {} : { groupsNotThere: notThere }),
      peopleMet: isReading ? 0 : Math.min(500, count ?? (kind === "oneToOne" ? 1 : 0)),
      peers,
      writer: writerOf(parts, heading, named.words, peers, context),
    },
    groupsPresent: groupsIn(`${heading} ${parts.present}`, context),
  };
}

/** "Partners (health, police, probation)": brackets that list several groups and nothing else of them. */
const bracketed = (heading: string, context: ReadingContext): readonly VocabularyKey[] =>
  [...heading.matchAll(/\(([^()]{0,300})\)/g)]
    .map(([, inside = ""]) => jointGroups(inside, context))
    .find((groups) => groups.length > 1) ?? [];

/** The first group of a text, with those joined to it: "police and probation", "foster carers, 2 adopters". */
function jointGroups(text: string, { vocabulary }: ReadingContext): readonly VocabularyKey[] {
  const found = findSourceGroups(text, vocabulary);
  const joined: VocabularyKey[] = [];
  let end = 0;
  for (const group of found) {
    const between = text.slice(end, group.start);
    // "Family Help team managers": the last of them is who was met.
    const isManaging = vocabulary.sourceGroups.some(
      ({ key, voice }) => key === group.key && voice === "manager",
    );
    if (joined.length > 0 && between === " " && isManaging) joined.pop();
    else if (
      joined.length > 0 &&
      !/^\s*(?:[x×]\s?\d{1,3})?\s*(?:,|and|&|\+|\/|with|;)\s*(?:and\s)?(?:the\s|an?\s)?(?:\d{1,3}\s)?$/i.test(
        between,
      )
    )
      break;
    if (!joined.includes(group.key)) joined.push(group.key);
    ({ end } = group);
  }
  return joined.slice(0, 20);
}

const withoutSpans = (
  text: string,
  spans: readonly ({ readonly start: number; readonly end: number } | null)[],
): string =>
  spans.reduce<string>(
    (plain, span) =>
      span === null
        ? plain
        : plain.slice(0, span.start) + " ".repeat(span.end - span.start) + plain.slice(span.end),
    text,
  );

/** "day1-0930-board-JP.txt" in parts. */
function fileWords(fileName: string, context: ReadingContext) {
  const base = fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    // A hyphen between figures may part two times.
    .replace(/_|(?<!\d)-|-(?!\d)/g, " ");
  const day = findDay(base, context.daysOnSite);
  const rest = withoutSpans(base, [day]).replace(/(?<!\p{L})day ?\d{1,2}(?!\d)/giu, " ");
  const time = findTimes(rest, { daysOnSite: context.daysOnSite, namesGroup: groupAhead(context) });
  const words = withoutSpans(rest, [time])
    .replace(/\(\d+\)|\((?:word|one ?note|docx?|final|copy|typed|edited)[^)]{0,300}\)/gi, " ")
    .split(/[\s-]+/)
    .filter(
      (word) =>
        /[\p{L}]/u.test(word) &&
        !/^(?:notes?|typed|final|draft|copy|onenote|word|v\d+|untitled|document\d*|am|pm|txt)$/i.test(
          word,
        ),
    );
  return { day, time, words: words.join(" ") };
}

function kindOf(
  heading: string,
  fileName: string,
  count: number | null,
  groups: readonly VocabularyKey[],
  { vocabulary }: ReadingContext,
): SessionKind {
  const said = `${heading} ${fileName}`.toLowerCase();
  if (/\bcase (?:files?|sampl|read|audit)|\bfiles (?:drawn|read)\b/.test(said))
    return "caseReading";
  if (
    /\bcheck[ -]?in\b|\bkeep(?:ing)?[ -]in[ -]touch\b|\bdaily (?:meeting|update|feedback) (?:with|to) (?:the )?(?:dcs|director|host)\b/.test(
      said,
    )
  )
    return "checkIn";
  if (/\bfocus (?:group|grp|gp)\b/.test(said)) return "focusGroup";
  if (/\bone[ -]to[ -]one\b|\b1[ -]?(?:to|:|2|-)[ -]?1\b/.test(said)) return "oneToOne";
  if (/\bobserved\b|\bobservation\b|\bshadow(?:ed|ing)\b/.test(said)) return "observedMeeting";
  if (/\b(?:documents?|minutes|papers) read|\breading of\b|\bdocument review\b/.test(said))
    return "documentReading";
  if (/\b(?:questionnaire|survey)\b/.test(said)) return "questionnaire";
  if (/\bpaired\b/.test(said)) return "paired";
  if (
    count === 1 ||
    (count === null &&
      (interviewsOne.test(heading) ||
        oneRole.test(heading.split(/[,–—(]|\s-\s|\s{2}/)[0]?.trim() ?? "") ||
        /\b(?:tele)?phone (?:call|interview)\b/i.test(heading)))
  )
    return "oneToOne";
  // Leaders are each one person.
  const isOnePerson =
    groups.length === 1 &&
    vocabulary.sourceGroups.some(({ key, voice }) => key === groups[0] && voice === "leader");
  return isOnePerson && (count ?? 1) === 1 ? "oneToOne" : "group";
}

/** "Interview with CAMHS service lead": one person by a post of theirs. */
const interviewsOne =
  /\b(?:interview|conversation|talk|call|meeting) (?:with|of) (?:an? |the |our |their )?(?:[\p{L}&'’/-]+ ){0,4}(?:lead|head|manager|officer|nurse|doctor|director|chair|worker|adviser|advisor|chief|coordinator|teacher|headteacher|gp|inspector|sergeant|commissioner|practitioner)(?=\s*(?:$|[,;.(–—-]|\s{2}))/iu;

const labelOf = (key: VocabularyKey | undefined, { vocabulary }: ReadingContext): string =>
  vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? "";

const caseGroup = (groups: readonly VocabularyKey[], main: VocabularyKey): VocabularyKey =>
  groups.includes("caseFiles") ? "caseFiles" : main;
