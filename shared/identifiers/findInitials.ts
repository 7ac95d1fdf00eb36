import { matchesIn } from "./matchesIn.ts";
import { acronyms } from "./names/ordinaryWords.ts";
import { place, type Found } from "./findNumbers.ts";
import { follows, type NameToken } from "./names/nameTokens.ts";
import { countedInNotes } from "./names/wordsOfNotes.ts";

/** What the search for initials goes by. */
export type InitialsOptions = {
  readonly setting: "notes" | "letter";
  /** Initials the visit knows, capitals without stops. */
  readonly known: ReadonlySet<string>;
};

// Written with stops and still no person.
const abbreviations = new Set(
  "uk us usa eu nb ps am pm ie eg ok it pe re dob ba ma bsc md cv id tv qa ad bc pa".split(" "),
);

// The stop is looked for before what stands in front: most letters have none after them.
const stopped =
  /(\p{L})(?=\.)(?<=(?:^|[^\p{L}\p{N}.])\p{L})\.[ ]?(\p{L})(?:\.[ ]?(\p{L}))?(?![\p{L}\p{N}])\.?/gu;

/**
 * "K.B.", "K B", initials in a person's place ("the mother of AM", "KB's plan", "her brother, SK,"), a
 * child or parent called by a letter ("Child Q"), and initials of the register standing as a word.
 */
export function findInitials(
  text: string,
  tokens: readonly NameToken[],
  options: InitialsOptions,
): readonly Found[] {
  return [
    ...stoppedInitials(text, options),
    ...spacedInitials(tokens, options),
    ...placedInitials(text, tokens, options),
    ...letteredPeople(tokens),
    ...joinedInitials(text, options),
    ...numberedPeople(text),
    ...(options.setting === "notes" ? filedInitials(text) : []),
    ...registered(tokens, options),
  ];
}

function stoppedInitials(text: string, options: InitialsOptions): readonly Found[] {
  const found: Found[] = [];
  for (const match of matchesIn(text, stopped)) {
    const letters = match.slice(1).join("");
    const isCapital = letters === letters.toUpperCase();
    const isSmall = letters === letters.toLowerCase();
    // "plan B. A ..." has a space and no second stop.
    if (match[0].includes(" ") && (!match[0].endsWith(".") || !isCapital)) continue;
    // "A.M says contact is too short"
    const isSaying =
      isCapital &&
      /^\s(?:says?|said|told|wants|feels|asked)\s/.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 8),
      );
    if (abbreviations.has(letters.toLowerCase()) && !isSaying) continue;
    const isOwned = /\b(?:case|file|record|plan|mother|father|parents|siblings) of $/.test(
      text.slice(Math.max(0, match.index - 12), match.index),
    );
    if (
      isSmall &&
      options.setting === "letter" &&
      !isOwned &&
      !options.known.has(letters.toUpperCase())
    )
      continue;
    if (!isCapital && !isSmall) continue;
    found.push({ kind: "initials", start: match.index, end: match.index + match[0].length });
  }
  return found;
}

// "K B" stands for a person where exactly two capitals stand alone, and neither is the word A or I.
function spacedInitials(tokens: readonly NameToken[], options: InitialsOptions): readonly Found[] {
  const found: Found[] = [];
  tokens.forEach((first, index) => {
    const second = tokens[index + 1];
    if (second === undefined || !/^ {1,2}$/.test(second.gap)) return;
    if (first.shape !== "initial" || second.shape !== "initial") return;
    const isRun = [tokens[index - 1], tokens[index + 2]].some((token, side) => {
      if (token?.shape !== "initial") return false;
      return follows(side === 0 ? first : token);
    });
    const pair = first.text + second.text;
    const isWords = /[AI]/.test(pair) && !options.known.has(pair);
    if (!isRun && !isWords) found.push({ kind: "initials", start: first.start, end: second.end });
  });
  return found;
}

const relatives =
  "mother father parents parent mum dad brother sister siblings sibling twin aunt uncle cousin grandmother grandfather grandparents carer carers son daughter half-brother half-sister stepfather stepmother".split(
    " ",
  );
/** What initials after "of" or "for" belong to. */
const owned = new Set([
  ...relatives,
  ..."case file record records plan story chronology assessment voice wishes placement birth removal move review reviews referral adoption hearing journey behaviour views respect regard worker officer visitor sw adviser advocate guardian iro contact sibs fm fc fcs bro sis nan gran pa hv chron pep ehcp".split(
    " ",
  ),
]);
const beforeComma = new Set([
  ...relatives,
  ..."child boy girl baby toddler teenager youngster eldest youngest infant man woman".split(" "),
]);
/** Who is somebody's: "the adviser to GW". */
const attached = new Set(
  "adviser advisor worker mentor advocate carer guardian officer".split(" "),
);
const owns =
  /^'s?\s(?:case|file|record|plan|mother|father|parents|siblings|brother|sister|carer|carers|foster|social|story|birthday|bedroom|wishes|voice|placement|chronology|school|needs|behaviour|family|aunt|mum|dad|pathway|education|health)\b/;
const does =
  /^\s(?:(?:was|is|has|had)\s(?:been\s|not\s|never\s|now\s)?(?:placed|moved|seen|told|taken|removed|adopted|fostered|arrested|missing|born|heard|excluded|asked|offered)|(?:has|had)\s(?:had\s)?(?:a|an|no|\p{Ll}{3,6}|\d{1,2})\s(?:personal\s|social\s|foster\s)?(?:adviser|workers?|placements?|schools?|homes?|moves|carers?|brothers?|sisters?)|(?:is|was)\sin\s(?:her|his|their)|turned|sleeps|attends|asked\s(?:to|for|whether|why)|and\s(?:her|his)\s(?:brother|sister|siblings|mother|father|twin|carers?|cousin)|stays|told\s(?:us|the|her|his|sw|me)|said\sthat|said\s(?:he|she|they)|went\smissing|lives\swith|wants|feels)\b/u;
// "KL is now settled with her aunt"
const hasPronoun =
  /^\s(?:is|was|has|had|cannot|can|could|did|does|asked|hopes|wants|needs)\s[^.!?\n]{0,50}\b(?:he|she|her|his|him)\b/;
// In notes verbs are left out.
const doesInNotes =
  /^(?:\s-)?\s(?:missing|placed|moved|seen|told|excluded|neet|not\s(?:in\sschool|seen|asked|told)|says|said|split|sofa|back\sin|[+&]\s(?:bro|sis|sibs|sister|brother|mum|dad|twin)|FCs?|SWs?|PAs?|fcs|sws|pas|file|(?:bro|sis|mum|dad|nan|twin)\s(?:in|at|not|is|has|wants|says)|(?:\d|1[0-8])\s(?:excl|yrs?|yo|cin|CIN|cp|CP|cla|CLA|lac|no|not|missing)|chron|in\s(?:his|her|\d(?:st|nd|rd|th))|\d{1,2}\sin|w\s(?:aunt|uncle|nan|gran|mum|dad|carers?))\b|^:\s/;
// Of two letters that the field does not use itself.
const doesOfLate =
  /^\s(?:HA|PEP|EHCP|RHI|IHA|RHA|SDQ|pregnant|always\s(?:moved|late|alone|asked)|wants|lost|refused|ran\s(?:away|off)|lives|sleeps|likes|loves|hates|cried|upset|scared|angry|settled|rings|rang|known\ssince|excl|no\s(?:school|plan|visits|passport|contact))\b/;
const ownsAsKin =
  /^'s\s(?:mother|father|mum|dad|siblings|brother|sister|aunt|birthday|bedroom|pathway|foster|social\sworker|carers?)\b/;
const ownsInNotes =
  /^'s\s(?:plan|file|case|sw|sws|pa|iro|hv|mum|dad|nan|gran|sibs|bro|sis|pep|ehcp|ha|rhi|chron|lac|review|views|voice|conf|carers?)\b/;
/** Of a person even where the letters are the field's own: "LM has a personal adviser". */
const doesAsPerson =
  /^\s(?:(?:saw|sees|knew|knows|misses|met|loves|told|asked)\s(?:his|her)\s(?:father|mother|dad|mum|brothers?|sisters?|siblings|carers?|social\sworker|nan)\b|is\sthe\s(?:eldest|youngest|older|younger|elder)\b|and\s(?:his|her)\s(?:baby|brothers?|sisters?|siblings|mother|father|mum|dad|partner|carers?)\b|(?:is\s)?turn(?:s|ing)\s1[68]\b|(?:has|had)\s(?:an?|his|her|two|three)\s(?:new\s|good\s|younger\s|older\s|half-)?(?:personal\sadviser|brothers?|sisters?|foster\scarer)\b|was\s(?:born|fostered)\b|lives\swith\b)/;
// "JL (7)": a child's age, and no count of posts, which have letters of their own.
const childsAge = /^(?:'s)?\s\((?:aged?\s)?(?:\d|1[0-8])(?:\syears|\syrs?|yrs?|yo)?[),]/;

// Two or three capitals where a person stands. What the field abbreviates is let pass, but for two
// letters that have a mother, a brother or a carer.
function placedInitials(
  text: string,
  tokens: readonly NameToken[],
  { setting, known }: InitialsOptions,
): readonly Found[] {
  return tokens.flatMap((token, index): Found[] => {
    if (token.shape !== "upper" || token.text.length > 3 || !/^\p{Lu}+$/u.test(token.text))
      return [];
    const first = tokens[index - 1];
    const second = tokens[index - 2];
    const isTo =
      first?.bare === "to" && second !== undefined && attached.has(second.bare) && follows(token);
    const isOf = (first !== undefined && /^(?:of|for)$/.test(first.bare) && follows(token)) || isTo;
    const after = text.slice(token.end, token.end + 60);
    const isRelatives = isOf && second !== undefined && relatives.includes(second.bare);
    const isAcronym = acronyms.has(token.bare) || abbreviations.has(token.bare);
    // In notes the team's own initials say who wrote.
    if (setting === "notes" && known.has(token.text)) return [];
    const isTwo = token.text.length === 2;
    // "AM's pathway plan" is somebody's, "the UK's" and "the LA's plan" are not.
    if (
      isAcronym &&
      !(
        isTwo &&
        setting === "notes" &&
        !fieldPairs.has(token.bare) &&
        isMet(token, first, after)
      ) &&
      !(isTwo && (isRelatives || (!nations.has(token.bare) && ownsAsKin.test(after)))) &&
      !(isTwo && !nations.has(token.bare) && doesAsPerson.test(after))
    )
      return [];
    const isPlaced =
      (isTwo && setting === "notes" && !fieldPairs.has(token.bare) && isMet(token, first, after)) ||
      isRelatives ||
      isTo ||
      (isTwo && isCalled(text, token)) ||
      (isTwo &&
        setting === "notes" &&
        !fieldPairs.has(token.bare) &&
        (countedInNotes.test(after) || doesOfLate.test(after))) ||
      (isTwo && !fieldPairs.has(token.bare) && first?.text === "For" && /^,\s/.test(after)) ||
      (isOf && second !== undefined && owned.has(second.bare)) ||
      (isTwo && !fieldPairs.has(token.bare) && childsAge.test(after)) ||
      (first?.bare === "person" && second?.bare === "young" && follows(token)) ||
      (first !== undefined && beforeComma.has(first.bare) && /^(?:\s|,\s|\s\()$/.test(token.gap)) ||
      (isTwo &&
        (owns.test(after) ||
          ownsAsKin.test(after) ||
          doesAsPerson.test(after) ||
          does.test(after) ||
          hasPronoun.test(after))) ||
      (isTwo && setting === "notes" && isInNotes(token, first, after));
    return isPlaced ? [{ kind: "initials", start: token.start, end: token.end }] : [];
  });
}

// Pairs of letters that notes are full of, as against those that are hardly ever typed.
const fieldPairs = new Set(
  "sw tm pa fc eh cp la hv ad hr it qa pm am uk eu gp cl yp ce cx vs ft pt ed ap da dv mh ss nb re ri ic id ii iv cs lo so po fo fs fw kw cw ht ep sv rm ks hs ch ld sn as ld pp tv rj mp ea ey na ok us ie eg op pc ps ds di dc dj io sm hb lm ao pd bi dr mr ms jd lg cc cm cr ot sl fg si ai me my no we he at on in of to".split(
    " ",
  ),
);

// "saw LP alone", "yp MA wants", "visited KT at home"
const isMet = (token: NameToken, before: NameToken | undefined, after: string): boolean =>
  before !== undefined &&
  /^\s{1,2}$/.test(token.gap) &&
  (/^(?:yp|child|girl|boy|lad|bro|sis|brother|sister|mum|dad|mother|father|nan|gran|baby|twin|carer|fc|aunt|uncle|cousin)$/.test(
    before.bare,
  ) ||
    (/^(?:saw|met|visited|rang|placed|moved|asked|told)$/.test(before.bare) &&
      !/^\s(?:team|mtg|meeting|manager|lead|rep|staff|form|docs?|data|wkrs?)\b/.test(after)));

const isCalled = (text: string, { start }: NameToken): boolean =>
  /\b(?:child|girl|boy|baby|young person|woman|man|mother|father|parent)\s(?:is\s|was\s)?(?:known|referred\sto|recorded)\s(?:only\s)?as\s$/i.test(
    text.slice(Math.max(0, start - 50), start),
  );

const nations = new Set("uk us eu".split(" "));

// "TW missing x11", "file JT: no chronology"
const isInNotes = (token: NameToken, before: NameToken | undefined, after: string): boolean =>
  // "3 LS SWs" are workers of a kind.
  (doesInNotes.test(after) && !(/\d\s$/.test(token.gap) && /^\s(?:SW|FC|PA)s/.test(after))) ||
  ownsInNotes.test(after) ||
  (before !== undefined && /^(?:file|case|yp|sw|pa)$/.test(before.bare) && follows(token));

const lettered = new Set(
  "child baby infant boy girl mother father parent mum dad sibling sib brother bro sister sis twin family fam person adult carer pupil patient grandmother grandfather aunt uncle yp resident".split(
    " ",
  ),
);

// "Child Q", "Young Person D", "family F": a letter in place of a name.
function letteredPeople(tokens: readonly NameToken[]): readonly Found[] {
  return tokens.flatMap((token, index): Found[] => {
    const noun = tokens[index - 1];
    if (token.shape !== "initial" || noun === undefined || !/^\s{1,2}$/.test(token.gap)) return [];
    if (!lettered.has(noun.bare)) return [];
    const next = tokens[index + 1];
    // "a child I met", "a child A level": a word, not a letter; "Child A. Smith" is found as a name.
    const isDone =
      token.text === "A" &&
      next !== undefined &&
      follows(next) &&
      /^(?:was|is|has|had|found|seen|placed|moved|missing|not|told|wants|says|said)$/.test(
        next.bare,
      );
    if (/^[AI]$/.test(token.text) && noun.shape === "lower" && !isDone) return [];
    if (next !== undefined && /^-$/.test(next.gap)) return [];
    const isYoung = noun.bare === "person" && tokens[index - 2]?.bare === "young" && follows(noun);
    const from = isYoung ? (tokens[index - 2] ?? noun) : noun;
    return [{ kind: "initials", start: from.start, end: token.end }];
  });
}

// "the siblings A and M", "AB & CD sibs apart": letters of two or more who belong together.
const joinedBehind =
  /\b(?:[Cc]ontact(?:\sbetween)?|[Ss]iblings?|[Ss]ibs|[Bb]rothers?|[Ss]isters?|[Tt]wins|[Bb]ros|[Cc]hildren|[Kk]ids|[Bb]oys|[Gg]irls|[Cc]ousins),?\s(\p{Lu}{1,2}(?:(?:,\s?|\s?[&+/]\s?|\sand\s)\p{Lu}{1,2})+)(?![\p{L}\p{N}'-])/gu;
const joinedBefore =
  /(?<![\p{L}\p{N}&+/-])(\p{Lu}{1,2}\s?(?:[&+/]|and)\s?\p{Lu}{1,2})(?=\s(?:-\s)?(?:sibs|siblings|bros|brothers|sisters|twins|apart|together|split|see\seach)\b)/gu;

const joinedInitials = (text: string, { setting }: InitialsOptions): readonly Found[] =>
  [
    ...text.matchAll(joinedBehind),
    ...(setting === "notes" ? text.matchAll(joinedBefore) : []),
  ].flatMap((match) => {
    const [whole, letters = ""] = match;
    const start = match.index + whole.lastIndexOf(letters);
    const parts = letters.replace(/\band\b/g, " ").match(/\p{L}+/gu) ?? [];
    const areFields = parts.every(
      (part) =>
        part.length > 1 && (acronyms.has(part.toLowerCase()) || fieldPairs.has(part.toLowerCase())),
    );
    // "kids A&E x3", "kids in B&B"
    const isSaying = /^\p{L}&\p{L}$/u.test(letters);
    return areFields || isSaying
      ? []
      : [{ kind: "initials" as const, start, end: start + letters.length }];
  });

// "EJ/14 missing", "file 3 TR-S: good voice", "yp LM self harm"
const besideAge =
  /(?<![\p{L}\p{N}/&-])(?<initials>\p{Lu}{2})\s?\/\s?(?:[1-9]|1[0-8])(?:yo|yrs?)?(?![\p{L}\p{N}/%.-])/gu;
const filed =
  /\b(?:[Ff]ile|[Cc]ase)\s\d{1,3}[:,]?\s(?<initials>\p{Lu}{2}(?:-\p{Lu})?)(?=\s\p{Ll}|[:,])/gu;
const ofYoungPerson =
  /(?<![\p{L}\p{N}])(?:yp|child|girl|boy|bro|sis|twin)\s(?<initials>\p{Lu}{2})(?![\p{L}\p{N}/&-])/gu;

const filedInitials = (text: string): readonly Found[] =>
  [besideAge, filed, ofYoungPerson].flatMap((pattern) =>
    matchesIn(text, pattern).flatMap((match) => {
      const initials = match.groups?.["initials"] ?? "";
      const bare = initials.toLowerCase();
      const isSeldom = pattern === ofYoungPerson && seldomOfField.has(bare);
      const isField = !isSeldom && (acronyms.has(bare) || fieldPairs.has(bare));
      const start = match.index + match[0].indexOf(initials);
      return isField ? [] : [{ kind: "initials" as const, start, end: start + initials.length }];
    }),
  );

/** Of the field's pairs those that are hardly ever typed right behind a young person. */
const seldomOfField = new Set("lm rj sm hb rm ks pm lo".split(" "));

// "Child 3 had eleven workers": a figure in place of a name.
const numbered =
  /\b(?:Child|Sibling|Parent|Baby|Young Person)\s\d{1,2}(?='s\b|\s(?:was|is|has|had|told|said|moved|lives|went)\b)/g;

const numberedPeople = (text: string): readonly Found[] =>
  matchesIn(text, numbered).map((match) => place("initials", match));

// In notes the team's own initials say who wrote; in the letter they name a peer.
function registered(tokens: readonly NameToken[], options: InitialsOptions): readonly Found[] {
  if (options.setting === "notes") return [];
  return tokens
    .filter(
      (token) =>
        token.shape === "upper" && options.known.has(token.text) && !acronyms.has(token.bare),
    )
    .map(({ start, end }) => ({ kind: "initials", start, end }));
}
