import { labelEnd } from "./lineLabel.ts";

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
  const words = plainWords(text);
  const own = announcedIn(words);
  if (own === "concern" || answersNone(words) !== null) return own;
  const isBehind = [leadEnd(words), announcedLabel(words)].some(
    (end) => end > 0 && announcedIn(words.slice(end)) === "concern",
  );
  return isBehind ? "concern" : own;
}

/** Whether a line answers that there is no concern, as "Safeguarding concern: none" does. */
export const saysNoConcern = (text: string): boolean => answersNone(plainWords(text)) === "no";

/** Whether words below a label say that there is no concern: "none", "nil to report". */
export const answersThatNone = (words: string): boolean => wholeNone.test(words.trim());

/**
 * Whether a line is the label of a concern, or of several, and nothing else: "Safeguarding concerns". Under
 * some words ("Safeguarding", "Escalate") concerns stand beside much else: a child named there may be one.
 */
export function callsAlone(text: string): "one" | "many" | "maybe" | null {
  if (!clue.test(text)) return null;
  const words = plainWords(text);
  const label = labelAlone.exec(words);
  if (label !== null) return label[1] === "" ? "one" : "many";
  if (mayLabelConcerns.test(words)) return "maybe";
  return /[:\u2013\u2014-]$/.test(words) && labels.some((each) => each.test(words)) ? "one" : null;
}

/** Whether a line below a heading may be a concern, for what the heading says: a child named under "Escalate", anything under "Safeguarding concerns". */
export function mayBeConcernUnder(heading: string, text: string): boolean {
  const call = callsAlone(heading);
  return (
    call !== null &&
    !answersThatNone(text) &&
    (call === "maybe" ? namesChild(text) : !isOfTheSystem.test(text))
  );
}

// Without what shows nothing, the quotation mark that opens it, and what Markdown puts around words.
const plainWords = (text: string): string =>
  text
    .slice(0, 600)
    .replace(/[\p{Default_Ignorable_Code_Point}*#]|__/gu, "")
    .replace(/^[\s"'\u201C\u201E\u2018\u00AB]+/, "")
    .trim();

/** Whether words are of one child. */
export const namesChild = (words: string): boolean => oneChild.test(words);

const subjects =
  /^(?:themes?|topics?|focus|q\d*|questions?|kloe|lines? of enquiry|agenda|subject|title|form|policy|training|procedure|heading|item)\b/i;

/** Behind who or what stands before the words: "JP: ", "Action: ". */
function leadEnd(words: string): number {
  const lead = /^[\p{L}\d][^:!?]{0,60}?(?::|;|\s[-\u2013\u2014])\s+/u.exec(words)?.[0] ?? "";
  // "Theme: safeguarding concern - how it is recorded"
  return subjects.test(lead) && !oneChild.test(words) ? 0 : lead.length;
}

/** Where the announcement begins behind a label without a stop: "S7 ", "15 Oct 14:05 "; 0 where it does not. */
function announcedLabel(words: string): number {
  const at = words.search(firstAbout);
  return at > 0 && labelEnd(words, 0) >= at ? at : 0;
}

function announcedIn(words: string): Announced {
  const none = answersNone(words);
  if (none !== null) return none;
  if (labels.some((label) => label.test(words))) return "concern";
  if (escalated.test(words) && saysWhen(words)) return "concern";
  if (safeguardingLabel.test(words) && dutyTold.test(words)) return "concern";
  if (hints.some((hint) => hint.test(words))) return "maybe";
  if (raised.test(words) && (oneChild.test(words) || saysWhen(words))) return "maybe";
  const wasTold = dutyTold.test(words) || (somebodyTold.test(words) && oneChild.test(words));
  return wasTold && saysWhen(words) ? "maybe" : "no";
}

// Without one of these nothing below can match: most lines end here.
const clue =
  /g\u00AD?(?:ua|au|a)rd|child|risk|suicid|kill|life|girl|boy|baby|infant|toddler|young|teen|sibling|student|pupil|sister|brother|\bson\b|daughter|twin|\bkids?\b|niece|nephew|\blad\b|\bold\b|y\/?o\b|\byp\b|\bs\/?g\b|\bc\.?p\b|concern|escalat|told|rang|rung|phon|call|inform|report|refer|notif|alert|email|spoke|pass/i;

const sep = String.raw`\s*(?::|\t|\s[-–—−]+\s|[–—]|\s-|-\s)`;
const about = String.raw`(?:safe[ -]?g(?:ua|au|a)rd(?:ing|ng|in|ign)|s'?\/?guarding|s\/?g|child(?:'|’)?s? prot(?:ection)?|c\.?p\.?)`;
const child = String.raw`(?:a |the )?(?:child|children|girl|boy|baby|infant|toddler|young (?:person|woman|man)|teenager|yp|sibling(?:s)?|student|pupil)`;
// "child protection plans", "baby clinic": no child.
const noOne = String.raw`(?![ -](?:protection|in (?:need|care)|care|poverty|sexual|criminal|exploitation|abuse|health|social work|development|death|centred|focus|plans?|records?|files?|clinics?|groups?|level|participation)\b)`;
const one = String.raw`(?:(?:child|girl|boy|baby|infant|toddler|newborn|young (?:person|woman|man)|teenager|teen|sibling|student|pupil|sister|brother|son|daughter|twins?|kid|grandchild|niece|nephew|lad|\d{1,2}[- ]?(?:yrs?|years?)[- ]old|\d{1,2} ?y\/?o)${noOne}|(?:two|three|four|both|all) (?:children|girls|boys|sisters|brothers|siblings|kids|young people|teenagers|babies)${noOne})`;
const now = String.raw`(?:now|tonight|today|immediately|this (?:morning|afternoon|evening))`;
const urgent = String.raw`(?:urgent(?:ly)?|immediate(?:ly)?|emergency|act now|priority|red flag|alert)`;

const labels: readonly RegExp[] = [
  // Safeguarding concern: ... · URGENT SG concern - ... · CP alert re girl in placement: ...
  new RegExp(
    String.raw`^(?:${urgent}[\s:!,–—-]{0,5})?(?:(?:this is|i have|we have|raising|recording|logging) )?(?:an? )?(?:new |possible |serious |live |immediate )?${about} (?:concern|alert|disclosure|emergency)(?: (?:re|about|for|regarding) [^:]{1,60}(?::|$)|${sep}|!| (?:a |the )?${one}\b|\s?\((?:urgent|immediate|live|new|red|high|now|today|tonight|told|escalated|\d)[^)]{0,30}\)\s?(?:[:,.–—-]|\s)|(?:\.|;|,)\s.{0,160}\b${one}\b)`,
    "i",
  ),
  // SAFEGUARDING CONCERNS: boy bruised; not "Safeguarding concerns: recorded late".
  new RegExp(
    String.raw`^(?:${urgent}[\s:!,–—-]{1,5})?${about} (?:concerns|alerts|disclosures)(?:${sep}|!).{0,200}\b${one}\b`,
    "i",
  ),
  // Concern (safeguarding): ... · Concern - child protection: ...
  new RegExp(
    String.raw`^(?:urgent |serious )?concerns?\s?(?:\(|[-–—/,:]\s?)\s?${about}\s?\)?(?:${sep}|!)`,
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

const labelAlone = new RegExp(
  String.raw`^(?:${urgent}[\s:!,–—-]{1,5})?(?:(?:any|new|possible|immediate|serious|live) )*${about} (?:concern|alert|disclosure|issue|worry|worr(?=ies)|incident|matter)(s?|ies)(?: (?:raised|noted|identified|shared|reported|arising|seen|heard|disclosed|to (?:report|raise|share|escalate|pass on)))?(?: (?:today|here|on site|in (?:the )?session))?(?:\s?\([^)]{0,40}\))?\s*[.:–—-]?$`,
  "i",
);
const mayLabelConcerns = new RegExp(
  String.raw`^(?:(?:an? |any |one |serious |urgent |immediate |live |individual |case )*(?:concern|escalations?|disclosures?|child(?:ren)? (?:at risk|of concern|we (?:are|were) worried about)|concerns (?:about|for|re) (?:an? |the |this |individual )?child(?:ren)?|(?:case|child|individual|immediate|urgent) concerns|risk to (?:an? )?child(?:ren)?)|${about}(?: (?:flag|risk|quer(?:y|ies)|referral)s?)?|(?:to|for|please) escalat(?:e|ion)|escalated?(?: (?:now|to (?:the )?(?:host|dcs|duty)))?|immediate (?:risk|action|danger)|red flags?|to (?:pass|hand) (?:on|over) (?:now|today|at once))(?: raised| noted)?\s*[.:–—-]?$`,
  "i",
);
// "recorded late", "thresholds unclear": how safeguarding is done, and nobody's harm.
const isOfTheSystem =
  /^(?!.*\b(?:he|she|him|her|his|they|them|home|alone|sleep|unsafe|danger|harm|hurt|injur\w*|bruis\w*|told|rang|phoned)\b)/i;
const answer = new RegExp(String.raw`^[^:–—-]{0,60}?(?:${sep})\s*(.+)$`, "is");
const when = String.raw`(?:today|tonight|yet|now|here|so far|to date|on site|on (?:mon|tues|wednes|thurs|fri)day|since [\p{L}\d ]{1,20}|(?:in|from|during|at) (?:this|the|any|our) (?:session|group|meeting|visit|stage|time|point|review|day|sample|interview)|this (?:session|time|week|morning|afternoon|evening)|by (?:us|anyone|anybody|the team|staff))`;
const seenOrSaid = String.raw`(?:identified|raised|seen|reported|noted|found|recorded|disclosed|heard|observed|arising|arose|known|apparent|evident|made|to (?:report|note|raise|record|declare)|of (?:note|concern)|that we (?:know|knew|are aware) of)`;
// "none", "nil return", "no concerns identified", "none to report today": the whole of what is said.
const wholeNone = new RegExp(
  String.raw`^(?:[-\u2013\u2014]{1,3}|none|nil(?: return)?|no|n\/?a|nothing|not applicable|zero|0)(?: at all)?(?: (?:such|new|known|current|further|immediate|live|other|significant|obvious|safeguarding|child protection))*(?: (?:concerns?|issues?|worries|matters?|alerts?|disclosures?))?(?: (?:that |which )?(?:we |were |was |(?:has|have|had) been )?(?:were |was )?${seenOrSaid})?(?: ${when})*[\s.!)\]"'\u201D\u2019]*$`,
  "iu",
);
const startsNone =
  /^(?:none|nil|no|n\/a|nothing)\s*[,;.(–—-]|^no (?:[a-z]+ )?(?:concerns|issues)\b/i;

/** What an answer that there is none makes of an announcement; null where what is said is no such answer. */
function answersNone(words: string): Announced | null {
  const said = (answer.exec(words)?.[1] ?? "").trim();
  if (said === "") return null;
  const isNone = wholeNone.test(said);
  if (!isNone && !startsNone.test(said)) return null;
  // Only an announcement has an answer: "girl left with father: no" is none.
  const announces = `${words.slice(0, words.length - said.length)}boy`;
  if (![...labels, ...hints].some((pattern) => pattern.test(announces))) return null;
  if (isNone) return "no";
  // "none, all fine"; "no - but girl left with father" may be one.
  const rest = said.replace(/^[^,;.(–—-]+/, "");
  const goesOn = /\b(?:but|although|though|however|except|apart from)\b/i.test(said);
  return goesOn || oneChild.test(rest) ? "maybe" : "no";
}

const firstAbout = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${urgent}\b|${about} (?:concern|alert|disclosure|emergency)|${child} (?:is |are )?(?:at|in) (?:immediate |serious )?(?:risk|danger))`,
  "iu",
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
  String.raw`\b(?:told|rang|rung|phoned|called|informed|notified|alerted|emailed|spoke (?:to|with)|reported (?:it )?to|referred (?:it )?to|escalated (?:it )?to|passed (?:it )?(?:on )?to|raised (?:it )?with)(?: to)? ${roles}(?: (?:manager|mgr|team|desk|officer|worker|sw|social worker|line|service|director|head))?(?:\s*(?:[,;.)!]|$|[-–—])|\s+(?:${whenSaid}(?!\s+(?:meeting|panel|briefing|handover|huddle|slot|session|that|about)\b)|straight ?away|at once|immediately|now|already))`,
  "i",
);

const somebodyTold = new RegExp(
  String.raw`\b(?:told|rang|rung|phoned|called|informed|notified|alerted|reported to|referred to|escalated to|raised with) ${roles}\b`,
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

// safeguarding alert raised 14:20 for girl
const raised = new RegExp(
  String.raw`^${about} (?:alert|concern|referral|issue|disclosure) (?:was |has been |just |being )?(?:raised|made|logged|sent|submitted)\b`,
  "i",
);

const harm = String.raw`(?:hits? (?:him|her|them|me)|(?:is|was|been|being|gets?|got) (?:hit|beaten|kicked|punched|slapped|strangled|burn(?:t|ed))\b|beat(?:s|en)? (?:him|her|them|up)|slap(?:s|ped) (?:him|her)|locked (?:in|out|up)\b|bruis(?:e|es|ed|ing)\b|home alone|left alone|alone (?:at home|all night|overnight)|(?:scared|afraid|frightened) (?:of (?:his|her|their)|to go home)|self[- ]?harm(?:ed|ing|s)?\b|overdos(?:e|ed)\b|touch(?:es|ed) (?:him|her) |raped?\b|sexually (?:abused|assaulted|exploited)|being groomed|(?:carrying|carries|selling|running) (?:drugs|a knife|knives|a weapon)|no food in|nothing to eat|whereabouts|with (?:an? |the )?(?:older|adult|unknown) (?:man|male|men|males)\b)`;

const hints: readonly RegExp[] = [
  // The label alone: what it is about may stand on the next line.
  new RegExp(String.raw`^${about} (?:concern|alert|disclosure)\s*$`, "i"),
  new RegExp(String.raw`^concern(?:${sep}|!).*\b${one}\b`, "i"),
  /^CONCERN\b/,
  new RegExp(String.raw`^disclosure(?:${sep}|!).*\b${one}\b`, "i"),
  new RegExp(
    String.raw`^${about} (?:issue|worry|risk|incident|referral|query|flag)(?:${sep}|!)`,
    "i",
  ),
  new RegExp(
    String.raw`^(?!priority)${urgent}[\s:!,–—-]{1,5}(?:${child}${noOne}\b|${about}(?: (?:concern|issue|alert|risk|referral)\b|${sep}|!))`,
    "i",
  ),
  new RegExp(String.raw`^${urgent}[\s:!,–—-]{1,5}(?:.{0,160}\b)?${one}\b`, "i"),
  // Concern re child: ... · Serious concern about a boy's safety
  new RegExp(
    String.raw`^(?:an? )?(?:(?:very )?[a-z]{4,11} )?concerns? (?:re|about|for|regarding|over) (?:safety of )?(?:an? |the |this |one |\d{1,2} ?yo )?${one}\b`,
    "i",
  ),
  // Child X at immediate risk · girl going home to real danger
  new RegExp(
    String.raw`\b${one}\b.{0,80}\b(?:at|in|to|of) (?:immediate|imminent|serious|significant|real) (?:risk|danger|harm)(?:\s*(?:[,.;:!–—-]|$)| (?:of|from|now|tonight|today)\b)`,
    "i",
  ),
  // Immediate risk: baby home with dad · Risk of harm: girl going home
  new RegExp(
    String.raw`^(?:(?:immediate|imminent|serious|significant|high|real) (?:risk|danger)|(?:risk|danger) of (?:(?:significant|serious|immediate) )?harm)(?:${sep}|!).*\b${one}\b`,
    "i",
  ),
  // Young person said she will kill herself tonight
  new RegExp(
    String.raw`\b(?:${one}|yp|she|he)\b.{0,80}\b(?:kill (?:him|her|them)sel(?:f|ves)|suicidal|(?:end|take) (?:his|her|their) (?:own )?life)\b`,
    "i",
  ),
  // girl missing since Tuesday
  new RegExp(
    String.raw`^(?:a |the )?${one}\b.{0,40}\bmissing (?:since|for|tonight|again|overnight|now|from (?!education|school))`,
    "i",
  ),
  // Escalate now - girl at hotel
  new RegExp(
    String.raw`^escalated? (?:now|at once|immediately|urgently|today|tonight)\b.*\b${one}\b`,
    "i",
  ),
  // Worried about a girl tonight
  new RegExp(
    String.raw`\bworried (?:about|for) (?:(?:the )?safety of )?(?:an? |the |this |one )?${one}\b.{0,80}\b${now}\b`,
    "i",
  ),
  // What a phone offers for a red flag.
  new RegExp(String.raw`^[\u26D4\u{1F6D1}\u{1F6A9}].*\b${one}\b`, "iu"),
  new RegExp(String.raw`^${child} (?:at risk|in danger|missing|unsafe)(?:${sep}|!)`, "i"),
  new RegExp(
    String.raw`^${child}\b.{0,80}\b(?:at risk|in danger|unsafe|not safe)\b.{0,40}\b${now}\b`,
    "i",
  ),
  new RegExp(
    String.raw`^escalated? to ${roles}(?: (?:manager|mgr|team))?\s*(?:[,:;.!–—-]|$|.*\b${one}\b)`,
    "i",
  ),
  new RegExp(String.raw`^(?:${about} |serious )?concern escalated\b`, "i"),
  new RegExp(
    String.raw`^${about}(?:${sep}|!).*\b(?:girl|boy|baby|infant|toddler|newborn|unborn|twins?|kids?)\b${noOne}`,
    "i",
  ),
  // Concern child left home alone
  new RegExp(String.raw`^concern (?:an? |the |this )?${one}\b`, "i"),
  // ESCALATE: boy at risk · For escalation: baby bruised
  new RegExp(
    String.raw`^(?:for |urgent )?escalat(?:e|ed|ing|ion)\b.{0,40}?(?:${sep}|!).*\b${one}\b`,
    "i",
  ),
  // A row of a table: "Type: Safeguarding; girl left"
  new RegExp(String.raw`\b(?:type|mark|sign|category|kind|flag): ${about};.*\b${one}\b`, "i"),
  // Missing girl: not reported · S47 needed now: baby bruised
  new RegExp(String.raw`^(?:missing ${one}|s\.?47 (?:needed|required|now)\b.*\b${one})\b`, "i"),
  // There is a child I worry about
  new RegExp(
    String.raw`\b${one}\b.{0,40}\b(?:i|we)(?:['’](?:m|re)| am| are| do)? (?:really |very |most |still )?(?:worry|worried|concerned)(?: most)?(?: about| for)?\b`,
    "i",
  ),
  // Pupil in Y4 who says that he is locked in his room
  new RegExp(String.raw`^(?=.*\b${one}\b)(?=.*\b${harm}).*`, "i"),
  // Possible CSE: girl in hotel tonight
  new RegExp(
    String.raw`^(?=.*\b${one}\b)(?=.*\btonight\b).*\b(?:cse|cce|fgm|abus\w{1,4}|assault\w{0,3}|exploit\w{0,6}|bruis\w{1,4}|perpetrator)\b`,
    "i",
  ),
];
