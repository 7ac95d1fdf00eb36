import { matchesIn } from "./matchesIn.ts";
import { place, type Found } from "./findNumbers.ts";
import { ordinaryWords } from "./names/ordinaryWords.ts";

/** Email addresses, disguised ones too, and names on social networks. */
export function findOnline(text: string): readonly Found[] {
  const found: Found[] = [...networkNames(text)];
  for (const match of matchesIn(text, pages)) found.push(place("handle", match));
  if (text.includes("@")) for (const hit of [...emails(text), ...handles(text)]) found.push(hit);
  if (/[[({<]\s?at\b|\bdot\b/i.test(text)) found.push(...disguised(text));
  return found;
}

// Found from the @ outwards, so that a long run of letters costs nothing.
function emails(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const before = /[\p{L}\p{N}._%+'-]{1,64} ?$/u.exec(text.slice(Math.max(0, at - 65), at));
    const after = /^ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u.exec(
      text.slice(at + 1, at + 255),
    );
    if (before === null || after === null) continue;
    const isSpaced = before[0].endsWith(" ") || after[0].startsWith(" ");
    // "seen @ 10.30": with spaces about the sign only what ends as addresses do.
    if (isSpaced && !/\.(?:com|net|org|uk|gov|edu|io|co)$/i.test(after[0])) continue;
    found.push({ kind: "email", start: at - before[0].length, end: at + 1 + after[0].length });
  }
  return found;
}

const handle =
  /(?<![\p{L}\p{N}._%+'@-])@(?=[\d_.]{0,30}\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,30}[\p{L}\p{N}_])?/gu;

const handles = (text: string): readonly Found[] =>
  matchesIn(text, handle)
    .filter(([written]) => !ordinaryWords.has(written.slice(1).toLowerCase()))
    .filter(([written]) => !/^@\d{1,2}(?:[.:]?\d{2})?(?:am|pm|hrs?|h)?$/i.test(written))
    .map((match) => place("handle", match));

const pages =
  /\b(?:facebook|fb|instagram|tiktok|snapchat|twitter|x|youtube|linkedin)\.com\/(?:in\/|u\/)?@?[\w.-]{2,60}\w/gi;
const network =
  /\b(?:instagram|insta|snapchat|snap|tiktok|tik tok|facebook|fb|twitter|telegram|whatsapp|discord|roblox|fortnite|xbox|psn|steam|gamertag|username|user name|screen name|handle)\b/gi;
// What follows the network's name: a word with a figure, a stop or an underscore inside.
const afterNetwork =
  /^(?:[\s:,(="'-]{1,3}(?:account|profile|name|handle|user|id|as|is|was|tag|called|known|he|she|they|goes|by|under|page|on|of|the)\b){0,4}[\s:,(="'@-]{1,3}((?=[\w.]{0,30}[a-z])(?=[\w.]{0,30}\w[\d_.]\w|[\w.]{0,30}\w\d)[\w.]{2,30}\w)/i;

/** "the name xx_reaper_13 on Roblox" */
const beforeNetwork =
  /(?<![\w.@])((?=[\w.]{0,30}[a-z])(?:\w{1,20}[_.]\w{1,20}|[a-z]{2,20}\d{2,4}))\s(?:on\s|via\s|(?<=_\w{0,20}\s))(?:instagram|insta|snapchat|snap|tiktok|facebook|fb|twitter|telegram|discord|roblox|fortnite|xbox|psn)\b/gi;

function networkNames(text: string): readonly Found[] {
  const found: Found[] = matchesIn(text, beforeNetwork).map(({ index, 1: name = "" }) => ({
    kind: "handle",
    start: index,
    end: index + name.length,
  }));
  for (const match of matchesIn(text, network)) {
    const from = match.index + match[0].length;
    const after = afterNetwork.exec(text.slice(from, from + 90));
    const name = after?.[1];
    if (
      after === null ||
      name === undefined ||
      /^(?:\d{1,2}[a-z]{1,2}s?|e\.g|i\.e|u\d{1,2}s?)$/i.test(name)
    )
      continue;
    const end = from + after[0].length;
    found.push({ kind: "handle", start: end - name.length, end });
  }
  return found;
}

const endings = "com|net|org|uk|gov|nhs|sch|ac|edu|io|co|info|me";
const dot = String.raw`(?:\.|\s{0,2}[[({]\s?dot\s?[\])}]\s{0,2}|\s{1,2}dot\s{1,2})`;
const localPart = new RegExp(
  String.raw`[\p{L}\p{N}_%+-]{1,40}(?:${dot}[\p{L}\p{N}_%+-]{1,40}){0,4}$`,
  "iu",
);
const domain = new RegExp(
  String.raw`^[\p{L}\p{N}-]{1,40}(?:${dot}[\p{L}\p{N}-]{1,40}){0,4}?${dot}(?:${endings})\b(?:${dot}(?:${endings})\b){0,2}`,
  "iu",
);

const spelledAt = /\s{0,2}[[({<]\s?at\s?[\])}>]\s{0,2}|\s{1,2}at\s{1,2}/gi;

/** "jane dot porter at nhs dot net", "team [at] fenwick.gov.uk". */
function disguised(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const at of matchesIn(text, spelledAt)) {
    const end = at.index + at[0].length;
    const after = domain.exec(text.slice(end, end + 120));
    const before = localPart.exec(text.slice(Math.max(0, at.index - 120), at.index));
    if (after === null || before === null) continue;
    // "met at nhs.uk offices" has neither a bracket nor a spoken dot.
    if (!/[[({<]/.test(at[0]) && !/\bdot\b/i.test(after[0])) continue;
    found.push({ kind: "email", start: at.index - before[0].length, end: end + after[0].length });
  }
  return found;
}
