import { matchesIn } from "./matchesIn.ts";
import { place, type Found } from "./findNumbers.ts";
import { postcodeAreas } from "./postcodeAreas.ts";

/** Postcodes, and street addresses with a number of a house or flat. */
export function findAddresses(text: string, setting: "notes" | "letter"): readonly Found[] {
  if (!/\d/.test(text)) return [];
  const inNotes =
    setting === "letter" ? [] : [...matchesIn(text, typed), ...matchesIn(text, smallFlat)];
  return [...postcodes(text), ...streets(text), ...inNotes.map((match) => place("address", match))];
}

function postcodes(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(
    /\b([A-Z]{1,2})\d[A-Z\d]?[\s-]{0,2}(\d[ABD-HJLNP-UW-Z]{2})\b/gi,
  )) {
    const area = (match[1] ?? "").toUpperCase();
    const inward = match[2] ?? "";
    // "S4 2nd" is a finding and an ordinal; "S4 2ND" is a postcode.
    const isSmall = match[0] === match[0].toLowerCase() && match[0].includes(" ");
    const isOrdinal =
      /^(?:1st|2nd|3rd|\dth)$/i.test(inward) &&
      inward !== inward.toUpperCase() &&
      !(isSmall && /\d{2} /.test(match[0]));
    if (postcodeAreas.has(area) && !isOrdinal) found.push(place("postcode", match));
  }
  return found;
}

const named = String.raw`\p{Lu}[\p{L}'-]{1,24}\.?`;
const kinds =
  "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Crescent|Cres|Terrace|Grove|Gardens|Gdns|Place|Mews|Walk|Row|Parade|Rise|Way|Square|Sq|Hill|Court|Ct|Green|Croft|Fold|Mount|View|Quay|Wharf|Gate|Villas|Cottages|Buildings|Mansions|Heights|Vale|Approach|Broadway|Circus|Passage|Yard|Side|Paddock|Orchard|Spinney|Chase|Ridge|Hollow|Garth|Brow|Boulevard|Esplanade|Promenade|Wynd|Holt|Dell|Glade|Copse|Meadow|Meadows|Bungalows";
const houses = `${kinds}|House|Tower|Lodge|Point|Park`;
const number = String.raw`(?<![\d£$€.,/:-])(?!(?:19|20)\d{2}\b)\d{1,4}[a-zA-Z]?(?:[/-]\d{1,3}[a-zA-Z]?)?`;

const street = new RegExp(
  String.raw`${number},?\s(?:${named}\s){1,4}(?:${kinds})\b(?!\s(?:Hub|Team|Service|Board))`,
  "gu",
);
const flat = new RegExp(
  String.raw`\b(?:Flat|flat|FLAT|Apartment|apartment|Apt|Room|Unit)\s(?:\d{1,4}[a-zA-Z]?|[A-Z])\b,?\s(?:\d{1,4}[a-zA-Z]?,?\s)?(?:${named}\s){1,4}(?:${houses})\b`,
  "gu",
);
// "6 The Crescent", "112 Kingsway": only where somebody lives or goes there.
const livedAt = new RegExp(
  String.raw`(?<![\d£$€.,/:-])(?!(?:19|20)\d{2}\b)\d{1,4}[a-zA-Z]?,?\s(?:The\s\p{Lu}[\p{L}'-]{2,20}|\p{Lu}[\p{L}'-]{2,20}(?:way|gate|side|bank|croft|field|fields|wood|moor|dene|garth))\b(?!\s\p{Lu})`,
  "gu",
);
// "Lime Tree Avenue, number 14"
const numberBehind = new RegExp(
  String.raw`(?<![\p{L}-])${named}\s(?:${named}\s){0,3}(?:${kinds}),?\s(?:number|no\.?|house|flat)\s\d{1,4}[a-zA-Z]?\b`,
  "gu",
);
const livesThere =
  /\b(?:at|to|from|of|in|is|on|lives?|lived|living|address|home|addr|outside|opposite)[\s:]{1,2}$/;
const small =
  /\b(?:at|to|from|of|addr|address|lives?|lived)\b[\s:]{1,2}(?:is\s|at\s)?((?!(?:19|20)\d{2}\b)\d{1,4}[a-z]?,?\s(?!(?:of|on|in|the|other|main|and)\b)[a-z']{3,20}\s(?:[a-z']{3,20}\s)?(?:street|road|rd|lane|ln|avenue|ave|crescent|cres|terrace|grove|gardens|gdns|mews|cottages|meadows?|villas|bungalows|fields|paddock|orchard|hill|court)\b)/g;
/** "flat 12 beaumont house" */
const smallFlat =
  /\b(?:flat|apt)\s\d{1,3}[a-z]?,?\s[a-z']{3,20}\s(?:[a-z']{3,20}\s)?(?:house|hse|tower|towers|lodge|point|heights|mansions)\b/g;
// "14 cranmer rd no visit", "flat 3 22 elm grove": a number, a name and a kind of street, in notes.
const kindsInNotes =
  "street|st|road|rd|lane|ln|avenue|ave|close|cl|drive|dr|crescent|cres|terrace|grove|gardens|gdns|mews|walk|court|ct|way|parade|rise|square|cottages|meadows?|villas|bungalows|paddock|orchard";
const typed = new RegExp(
  String.raw`(?<![\d£$€.,/:-])(?:(?:flat|apt|room|unit)\s\d{1,3}[a-z]?,?\s(?:\d{1,4}[a-z]?,?\s)?|(?!(?:19|20)\d{2}\b)\d{1,4}[a-z]?,?\s)((?!(?:hour|day|week|month|year|of|on|in|at|the|to|for|and|other|main|road|street|way)\b)[a-z']{3,20})\s(?:[a-z']{3,20}\s)?(?:${kindsInNotes})\b(?!\s(?:sites?|offices?|hub|base|clinic|centre|shut|closed))`,
  "g",
);
/** Courts and the like that a number may stand before. */
const notLivedIn =
  /\b(?:Family|Crown|High|County|Magistrates'?|Youth|Appeal|Supreme|Children's|Care|Adoption|Social|Business|Science)\s(?:Court|Place|Park)$/u;

function streets(text: string): readonly Found[] {
  const whole = [street, flat, numberBehind]
    .flatMap((pattern) => matchesIn(text, pattern))
    .filter(([written]) => !notLivedIn.test(written))
    .map((match) => place("address", match));
  const lived = matchesIn(text, livedAt)
    .filter(({ index }) => livesThere.test(text.slice(Math.max(0, index - 12), index)))
    .map((match) => place("address", match));
  const called = matchesIn(text, small).map((match): Found => {
    const end = match.index + match[0].length;
    return { kind: "address", start: end - (match[1] ?? "").length, end };
  });
  return [...whole, ...lived, ...called];
}
