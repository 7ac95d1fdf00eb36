import { matchesIn } from "./matchesIn.ts";
import { bareWord } from "./foldText.ts";
import type { Found } from "./findNumbers.ts";
import { nameClass } from "./names/nameLexicon.ts";

/**
 * What names nobody and yet points at one person: a role that one person holds and what that person
 * thinks, a head at a school by name, an age with a place or a nationality, the only one of a kind. Whether
 * it may be known who is meant, only people can say: these are advice.
 */
export function findOnePerson(text: string): readonly Found[] {
  const found = rules.flatMap((rule) => matchesOf(text, rule));
  let reach = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reach) return false;
      reach = end;
      return true;
    });
}

type Rule = {
  readonly pattern: RegExp;
  /** Words that the pattern cannot do without: it is long, and tried only about them. */
  readonly anchor: RegExp;
  readonly back: number;
  readonly ahead: number;
  /** The part of a match that points at somebody; null when it does not after all. */
  readonly part: (match: RegExpExecArray) => string | null;
  /** Ends "points at one person: ...". */
  readonly reason: string;
};

const proper = String.raw`(?:St\.?\s)?\p{Lu}[\p{L}'-]{1,24}(?:\s(?:of\s|and\s|the\s)?\p{Lu}[\p{L}'-]{1,24}){0,4}`;
const institutionHeads =
  "head ?teacher|head|deputy head(?: ?teacher)?|assistant head(?: ?teacher)?|acting head(?: ?teacher)?|principal|senco|sendco|dsl|designated (?:safeguarding )?lead|designated teacher|chair of governors|school nurse|school counsellor|family support worker|registered manager|home manager|deputy manager|manager|matron|ward sister|practice manager|gp|vicar|imam|priest|rabbi|pastor|attendance officer|pastoral lead|head of year(?: \\d{1,2})?|teacher|teaching assistant|key worker|caretaker|chaplain";
const atInstitution = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:the|a|one|an|its|their|our|your)\s)?(?:${institutionHeads})\s(?:at|of|from|in)\s(?:the\s)?(${proper})`,
  "giu",
);
const institutionEnd =
  /\b(?:School|Academy|Primary|Infants?|Juniors?|High|College|Nursery|House|Lodge|Home|Surgery|Practice|Hospital|Hospice|Grange|Court|Centre|Church|Mosque|Temple|Grammar|Manor|Cottage|Unit|PRU|Sixth Form|Secondary|Hostel|Refuge)$/u;

const kindOfPlace = "estate|hostel|home|school|ward|area|flats|site|hotel";
const nameAtBeginning = new RegExp(
  String.raw`^(?:St\.?\s)?\p{Lu}[\p{L}'-]*(?:\s(?:(?:of|and|the)\s)?\p{Lu}[\p{L}'-]*)*`,
  "u",
);
const kindBehind = new RegExp(String.raw`^\s(?:${kindOfPlace})(?!\p{L})`, "iu");

/**
 * The name at the beginning of what a pattern took for a place, and the match up to there: a pattern that
 * takes no note of capitals takes the small words behind it too. Empty where it begins with no capital.
 */
function placeIn(match: RegExpExecArray): { readonly name: string; readonly upTo: string } {
  const taken = match[1] ?? "";
  const name = nameAtBeginning.exec(taken)?.[0] ?? "";
  const end = match[0].lastIndexOf(taken) + name.length;
  const kind = kindBehind.exec(match[0].slice(end))?.[0] ?? "";
  return { name, upTo: match[0].slice(0, end + kind.length) };
}

// "Brookfield" alone: a word that is nothing but a name of something.
const isUnknownName = (word: string): boolean => {
  const kind = nameClass({ text: word, bare: bareWord(word) });
  return kind === "unknown" || kind === "surname";
};

/** "The headteacher at St Anne's", "the manager of Larch House". */
const roleAtInstitution: Rule = {
  pattern: atInstitution,
  anchor:
    /\b(?:head|headteacher|principal|sen?d?co|dsl|lead|teacher|governors|nurse|counsellor|worker|manager|matron|sister|gp|vicar|imam|priest|rabbi|pastor|officer|year(?: \d{1,2})?|assistant|caretaker|chaplain)\s(?:at|of|from|in)\s/gi,
  back: 40,
  ahead: 90,
  part: (match) => {
    const { name: place, upTo } = placeIn(match);
    const [first = ""] = place.split(/\s/);
    const isNamed = /^St\b/.test(place) || institutionEnd.test(place) || isUnknownName(first);
    const isOffice = /^(?:Early|Duty|Children|Family|Service|Social|Year)\b/.test(place);
    return place !== "" && isNamed && !isOffice ? upTo : null;
  },
  reason: "one person has that part there",
};

const rolesOfOne =
  "designated (?:nurse|doctor|officer|clinician|clinical officer)|named (?:nurse|doctor|gp|midwife|professional)|lado|local authority designated officer|(?:interim |acting |deputy |assistant )?director of (?:children's services|public health|children's social care|education|nursing|social care|safeguarding|early help)|dcs|interim dcs|chief (?:executive|constable|nurse|officer)|borough commander|lead member|lead member for children(?:'s services)?|leader of the council|mayor|principal social worker|psw|virtual (?:school )?head(?: ?teacher)?|head of the virtual school|(?:independent )?(?:chair|scrutineer) of (?:the )?[\\p{L} ]{4,40}?(?:board|partnership|panel|committee|council|forum)|independent (?:chair|scrutineer)|head of (?:service|safeguarding|early help|quality assurance|fostering|adoption|commissioning|fieldwork|children's social care|the mash|the youth justice service|legal services)|(?:mash|yot|youth justice|front door|emergency duty team|edt|duty) manager|visit coordinator|practice director|caldicott guardian|section 151 officer|monitoring officer|guardian of freedom to speak up";
const speaks =
  "told|said|says|felt|feels|admitted|admits|thinks|thought|believes|believed|complained|complains|described|describes|explained|worries|worried|fears|feared|resigned|disagreed|disagrees|criticised|refused|confided|conceded|blamed|blames|doubts|doubted|asked|wants|wanted|would like|would resign|does not|did not|has lost|had lost|is unhappy|was unhappy|is new|was frank|was candid|cried|was in tears|has been off|is off|is leaving|was told|was not|is not|has no|had no|had not|has not|struggles|struggled|broke down|drinks";
const roleSpeaks = new RegExp(
  String.raw`(?<![\p{L}-])((?:the|your|our|its|their|one|a)\s(?:[\p{L}-]{3,12}\s)?(?:${rolesOfOne})),?\s(?:\p{L}{3,10}ly\s|also\s|then\s|herself\s|himself\s|alone\s)?(?:${speaks})(?!\p{L})`,
  "giu",
);

/** "The designated nurse told us that she ...". */
const roleOfOne: Rule = {
  pattern: roleSpeaks,
  anchor:
    /\b(?:designated|named|lado|director|dcs|chief|commander|lead member|leader of|mayor|principal|psw|virtual|chair of|scrutineer|independent|head of|manager|coordinator|caldicott|officer|guardian)\b/gi,
  back: 60,
  ahead: 130,
  part: (match) => match[1] ?? null,
  reason: "one person holds that role, and this says what they think",
};

const numbers =
  "\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
const young =
  "boy|girl|child|baby|toddler|infant|teenager|young person|young man|young woman|lad|man|woman|mother|father|pupil|student|refugee|son|daughter|care leaver|mum|dad|twin|brother|sister";
const aged = String.raw`(?:(?:an?|the|one|another|his|her|their|this)\s)?(?:(?:${numbers})[\s-]years?[\s-]old(?!s)(?:\s\p{Ll}{3,14}){0,3}|(?:${young})(?:,?\s(?:of|aged|age)\s(?:${numbers})|,?\s\(?(?:aged\s)?\d{1,2}\)?),?)`;
const agePlace = new RegExp(
  String.raw`(?<![\p{L}\d-])${aged},?\s(?:(?:was|is|who|had|has|living|placed|housed|staying|lives|lived|born|moved|resident|came|seen|found)\s){0,3}(?:from|in|at|of|on|near|to)\s(?:the\s)?(\p{Lu}[\p{L}'-]{2,24}(?:\s\p{Lu}[\p{L}'-]{1,24}){0,3})(?:\s(?:${kindOfPlace}))?`,
  "giu",
);
const noPlace =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Year|Section|Spring|Summer|Autumn|Winter|Christmas|Easter|Care|Need|England|Britain|English|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Early|Ofsted|Tier|Key|Reception|Accident|A)\b/u;
const age = {
  anchor:
    /years?[\s-]old|,\s\d{1,2},|\(\d{1,2}\)|\b(?:of|age|aged)\s(?:\d{1,2}\b|[a-z]{2,5}teen|nine|ten|eleven|twelve|eight|seven|six|five|four|three|two)/gi,
  back: 60,
  ahead: 140,
} as const;

/** "A 14-year-old boy from Harrowgate Lane estate": there are not many. */
const ageAndPlace: Rule = {
  ...age,
  pattern: agePlace,
  part: (match) => {
    const { name, upTo } = placeIn(match);
    return name !== "" && !noPlace.test(name) ? upTo : null;
  },
  reason: "an age and a place together are seldom more than one child's",
};

const nationality =
  "(?:Afghan|Albanian|Algerian|American|Angolan|Arab|Armenian|Australian|Austrian|Bangladeshi|Belgian|Bolivian|Bosnian|Brazilian|Bulgarian|Cameroonian|Chadian|Chilean|Chinese|Colombian|Congolese|Croatian|Cuban|Cypriot|Czech|Dutch|Egyptian|Eritrean|Estonian|Ethiopian|Filipino|French|Gambian|Georgian|German|Ghanaian|Greek|Guinean|Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Ivorian|Jamaican|Japanese|Jewish|Jordanian|Kenyan|Korean|Kosovan|Kurdish|Kuwaiti|Latvian|Lebanese|Libyan|Lithuanian|Malawian|Malaysian|Malian|Mauritian|Mexican|Moldovan|Mongolian|Moroccan|Muslim|Namibian|Nepali|Nepalese|Nigerian|Pakistani|Palestinian|Persian|Peruvian|Polish|Portuguese|Punjabi|Roma|Romanian|Russian|Rwandan|Saudi|Scottish|Senegalese|Serbian|Sikh|Slovak|Slovakian|Somali|South Sudanese|Spanish|Sri Lankan|Sudanese|Syrian|Tamil|Thai|Tibetan|Traveller|Tunisian|Turkish|Ugandan|Ukrainian|Uyghur|Vietnamese|Welsh|Yemeni|Zambian|Zimbabwean)";
const agedNational = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:[Aa]n?|[Tt]he|[Oo]ne)\s)?(?:(?:${numbers})[\s-]years?[\s-]old\s${nationality}\s(?:${young})|${nationality}\s(?:${young}),?\s(?:of|aged)\s(?:${numbers})\b,?)(?!\p{L})`,
  "gu",
);

const ageAndNationality: Rule = {
  ...age,
  pattern: agedNational,
  part: (match) => match[0],
  reason: "an age and a nationality together are seldom more than one child's",
};

const singular = `${young}|family|couple|parent|carer|foster carer|adopter|sibling group|person|social worker|teacher|nurse|officer|interpreter|household|practitioner|manager|governor|councillor|doctor|midwife|therapist|psychologist`;
const only = new RegExp(
  String.raw`(?<![\p{L}-])(?:the|our|your|their|its)\s(?:only|sole)\s(?:[\p{L}\d'-]{2,18}\s){0,4}?(?:${singular})(?!\p{L}|-|'s|s\b)(?!\s(?:hub|centre|care|support|protection|group|court|home|service|services|practice|benefit|friendly|network|team|house|therapy|learning|safeguarding|led|work|forum|panel|unit|assessment|plan)\b)(?:\s(?:in|with|on|at)\s(?:the\s|a\s|an\s)?[\p{L}\d'-]{2,18}(?:\s\d{1,2}|\sYear\s\d{1,2}|\sin\sYear\s\d{1,2})?)?(?:,?\saged\s\d{1,2},?)?`,
  "giu",
);

/** "The only Eritrean girl, aged 15,": whoever knows the place knows her. */
const theOnly: Rule = {
  pattern: only,
  anchor: /\b(?:only|sole)\s/gi,
  back: 10,
  ahead: 150,
  part: (match) => match[0],
  reason: "whoever is the only one is known",
};

const rules: readonly Rule[] = [
  roleAtInstitution,
  roleOfOne,
  ageAndPlace,
  ageAndNationality,
  theOnly,
];

function matchesOf(text: string, rule: Rule): readonly Found[] {
  const found: Found[] = [];
  for (const [from, to] of stretchesAbout(text, rule)) {
    for (const match of matchesIn(text.slice(from, to), rule.pattern)) {
      const part = rule.part(match);
      if (part === null) continue;
      const start = from + match.index;
      found.push({
        kind: "onePerson",
        start,
        end: start + part.trimEnd().length,
        reason: rule.reason,
      });
    }
  }
  return found;
}

/** The stretches of text about the anchors, from the beginning of a word, those that touch as one. */
function stretchesAbout(text: string, { anchor, back, ahead }: Rule): readonly [number, number][] {
  const stretches: [number, number][] = [];
  for (const { 0: words, index } of matchesIn(text, anchor)) {
    const from = wordStart(text, index - back);
    const to = Math.min(text.length, index + words.length + ahead);
    const last = stretches.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = /\s/.exec(text.slice(at, at + 40));
  return space === null ? at : at + space.index + 1;
}
