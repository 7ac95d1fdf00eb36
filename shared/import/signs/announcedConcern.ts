/** Whether the words of a line announce a concern about a child. */
export type Announced =
  /** It is labelled as one, in words that can mean nothing else. */
  | "concern"
  /** It may be one: somebody should look, and nothing is decided for them. */
  | "maybe"
  | "no";

/**
 * Looks in a line, its bullets and signs already off, for words that announce a child at risk now: a label
 * ("Safeguarding concern:", "URGENT - child at risk"), or that somebody with a duty to act was told at such
 * a time. Talk about safeguarding ("safeguarding partnership meets monthly") is neither.
 */
export function announcedConcern(text: string): Announced {
  if (!clue.test(text)) return "no";
  // Without what shows nothing and what Markdown puts around words to stress them.
  const words = text
    .slice(0, 600)
    .replace(/[\p{Default_Ignorable_Code_Point}*#]|__/gu, "")
    .trim();
  if (saysNone.test(words)) return "no";
  if (labels.some((label) => label.test(words))) return "concern";
  if (escalated.test(words) && saysWhen(words)) return "concern";
  if (safeguardingLabel.test(words) && dutyTold.test(words)) return "concern";
  if (hints.some((hint) => hint.test(words))) return "maybe";
  const wasTold = dutyTold.test(words) || (somebodyTold.test(words) && oneChild.test(words));
  return wasTold && saysWhen(words) ? "maybe" : "no";
}

// Without one of these nothing below can match: most lines end here.
const clue =
  /g\u00AD?uard|child|girl|boy|baby|infant|toddler|young|teen|sibling|student|pupil|\byp\b|\bs\/?g\b|\bcp\b|concern|escalat|told|rang|rung|phon|call|inform|report|refer|notif|alert|email|spoke|pass/i;

const sep = String.raw`\s*(?::|\t|\s[-–—−]+\s|[–—]|\s-|-\s)`;
const about = String.raw`(?:safeguarding|s'?\/?guarding|s\/?g|child(?:'|’)?s? protection|cp)`;
const child = String.raw`(?:a |the )?(?:child|children|girl|boy|baby|infant|toddler|young (?:person|woman|man)|teenager|yp|sibling(?:s)?|student|pupil)`;
const one = String.raw`(?:child|girl|boy|baby|infant|toddler|young (?:person|woman|man)|teenager|sibling|student|pupil)`;
const now = String.raw`(?:now|tonight|today|immediately|this (?:morning|afternoon|evening))`;
const urgent = String.raw`(?:urgent(?:ly)?|immediate(?:ly)?|emergency|act now|priority|red flag|alert)`;

const labels: readonly RegExp[] = [
  // Safeguarding concern: ... · URGENT SG concern - ... · CP alert re girl in placement: ...
  new RegExp(
    String.raw`^(?:${urgent}[\s:!,–—-]{0,5})?(?:(?:this is|i have|we have|raising|recording|logging) )?(?:an? )?(?:new |possible |serious |live |immediate )?${about} (?:concern|alert|disclosure|emergency)(?: (?:re|about|for|regarding) [^:]{1,60}(?::|$)|${sep}|!| (?:a |the )?${one}\b)`,
    "i",
  ),
  // Concern (safeguarding): ... · Concern - child protection: ...
  new RegExp(
    String.raw`^(?:urgent |serious )?concern\s?(?:\(|[-–—/,:]\s?)\s?${about}\s?\)?(?:${sep}|!)`,
    "i",
  ),
  // URGENT - child at risk: ... · Urgent: girl at immediate risk, ...
  new RegExp(
    String.raw`^${urgent}[\s:!,–—-]{1,5}${child}(?: is| are)? (?:at|in) (?:immediate |serious |real )?(?:risk|danger)\b`,
    "i",
  ),
  // Child at risk now - ... · Girl in danger tonight: ... · child at immediate risk:
  new RegExp(
    String.raw`^${child}(?: is| are)? (?:at|in) (?:(?:immediate|serious) (?:risk|danger)|(?:risk|danger) (?:right )?${now})(?: ${now})?(?:${sep}|[.,;!]|$)`,
    "i",
  ),
  // Escalated case: ... · Escalated concern - ...
  new RegExp(String.raw`^escalated (?:case|concern|child)${sep}`, "i"),
  // Safeguarding!! girl left with father
  new RegExp(String.raw`^${about}\s?!`, "i"),
];

// "Safeguarding concerns: none"
const saysNone = new RegExp(
  String.raw`^[^:–—-]{0,60}(?:${sep})\s*(?:none|nil|no\b|n\/a|nothing)`,
  "i",
);

const roles = String.raw`(?:the |our |their |host(?:'|’)?s? |council(?:'|’)?s? )?(?:on[- ]?call |out[- ]of[- ]hours |emergency |lead |local |named |designated )?(?:duty|edt|oohs?|mash|lado|dcs|ads?|hos|director|assistant director|head of (?:service|safeguarding)|police|999|101|social (?:care|worker|services)|sw|manager|mgr|team manager|tm|dsl|review lead|lead|front door|ambulance|nspcc|children(?:'|’)?s services)`;

// ESCALATED to duty manager 15:40: ... · child protection concern escalated to duty mgr 1540
const escalated = new RegExp(
  String.raw`^(?:(?:urgent[\s:–-]{1,4})?(?:(?:${about} |serious )?(?:concern|issue|case|matter)|${child}) (?:was |has been |now |just )?)?(?:escalated|reported|referred|passed on) (?:straight |at once |immediately |(?:at )?\d{1,2}[:.]?\d\d )?to ${roles}\b`,
  "i",
);

const safeguardingLabel = new RegExp(String.raw`^${about}(?:${sep}|!)`, "i");

const whenSaid = String.raw`(?:(?:at |@ ?|by )?(?:[01]?\d|2[0-3])[:.]?[0-5]\d\b|(?:at |@ ?)?\d{1,2} ?[ap]\.?m\b)`;

// ", rang duty 15:40" · "told duty manager" at the end or before a stop: not "told duty never answers".
const dutyTold = new RegExp(
  String.raw`\b(?:told|rang|rung|phoned|called|informed|notified|alerted|emailed|spoke (?:to|with)|reported (?:it )?to|referred (?:it )?to|escalated (?:it )?to|passed (?:it )?(?:on )?to)(?: to)? ${roles}(?: (?:manager|mgr|team|desk|officer|worker|sw|social worker|line|service|director|head))?(?:\s*(?:[,;.)!]|$|[-–—])|\s+(?:${whenSaid}|straight ?away|at once|immediately|now|already))`,
  "i",
);

const somebodyTold = new RegExp(
  String.raw`\b(?:told|rang|rung|phoned|called|informed|notified|alerted|reported to|referred to|escalated to) ${roles}\b`,
  "i",
);
const oneChild = new RegExp(String.raw`\b${one}\b`, "i");

const clock = /(?<![\d/.-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d/.])|\b\d{1,2} ?[ap]\.?m\b/i;
const bareClock = /(?<![\d/.-])(?:[01]\d|2[0-3])[0-5]\d(?:\s?hrs?)?(?![\d/.-])/gi;

// 1540 is a time; 2019 is read as a year.
function saysWhen(words: string): boolean {
  if (clock.test(words)) return true;
  return [...words.matchAll(bareClock)].some(
    ([found]) => /h/i.test(found) || !/^20[0-3]\d/.test(found),
  );
}

const hints: readonly RegExp[] = [
  // The label alone: what it is about may stand on the next line.
  new RegExp(String.raw`^${about} (?:concern|alert|disclosure)\s*$`, "i"),
  new RegExp(String.raw`^concern(?:${sep}|!).*\b${one}\b`, "i"),
  /^CONCERN\b/,
  new RegExp(String.raw`^disclosure(?:${sep}|!).*\b${one}\b`, "i"),
  new RegExp(String.raw`^${about} (?:issue|worry|risk|incident|referral|query|flag)${sep}`, "i"),
  new RegExp(String.raw`^${urgent}[\s:!,–—-]{1,5}(?:${child}|${about})\b`, "i"),
  new RegExp(String.raw`^${child} (?:at risk|in danger|missing|unsafe)(?:${sep}|!)`, "i"),
  new RegExp(
    String.raw`^${child}\b.{0,80}\b(?:at risk|in danger|unsafe|not safe) (?:right )?${now}\b`,
    "i",
  ),
  new RegExp(String.raw`^escalated? to ${roles}\b`, "i"),
  new RegExp(String.raw`^(?:${about} |serious )?concern escalated\b`, "i"),
  new RegExp(String.raw`^${about}(?:${sep}|!).*\b(?:girl|boy|baby|infant|toddler)\b`, "i"),
];
