import * as fc from "fast-check";

/** For tests: lines that record a child at risk now, as peers write them. */
export const concernLines: readonly string[] = [
  "! girl in placement meeting older man tonight, told duty mgr 1540",
  "!! girl in placement meeting older man tonight",
  "- ! girl in placement meeting older man tonight",
  "• !! girl in placement meeting older man tonight",
  "* !girl in placement meeting older man tonight",
  "1. ! girl in placement meeting older man tonight",
  "> !! girl in placement meeting older man tonight",
  "+ ! girl in placement meeting older man tonight",
  "14:05 ! girl in placement meeting older man tonight",
  "[15/10/2024, 14:05:33] JP: ! girl in placement meeting older man tonight",
  "police: !! girl in placement meeting older man tonight",
  "Safeguarding concern: girl in placement meeting older man tonight",
  "SAFEGUARDING CONCERN - girl in placement meeting older man tonight",
  "- Safeguarding concern: girl in placement meeting older man tonight",
  "\u200BSafe\u00ADguarding concern: girl in placement meeting older man tonight",
  "Concern (safeguarding): girl in placement meeting older man tonight",
  "SG concern: girl in placement meeting older man tonight",
  "CP concern - baby with bruising, mother says she fell",
  "Safeguarding: girl in placement meeting older man tonight, rang duty 15:40",
  "**Safeguarding concern**: boy of 9 left alone at home",
  "This is a safeguarding concern: boy of 9 left alone at home",
  "safeguarding concern boy of 9 left alone at home",
  "Safeguarding!! boy of 9 left alone at home",
  "URGENT - child at risk: girl meeting older man tonight",
  "Child at risk now - girl meeting older man tonight, DCS told",
  "\u26A0\uFE0F girl in placement meeting older man tonight",
  "\u2757girl in placement meeting older man tonight",
  "ESCALATED to duty manager 15:40: girl meeting older man tonight",
  "child protection concern escalated to duty mgr 1540 - bruising seen",
];

/** For tests: lines about safeguarding, urgency or escalation that record no child at risk. */
export const noConcernLines: readonly string[] = [
  "Safeguarding: named governor in every school",
  "- safeguarding partnership meets monthly",
  "concern that thresholds drift",
  "- escalation policy not known by health",
  "staff love the new building!",
  "urgent cases seen same day",
  "Safeguarding concerns: none raised since June",
  "Child protection: strategy discussions in time",
  "Safeguarding concern form not known by staff",
  "safeguarding concerns are recorded well since 2019",
  "escalated to senior managers when stuck, works well",
  "<!-- copied from the intranet -->",
  "social workers told us duty never rings back",
];

/** For tests: what programs and hands put before a line, in whatever order. */
export const edges = fc
  .array(
    fc.constantFrom(
      ...Array.from("•·▪●◦§➢‣*>☐☑\uF0B7\uF0A7\u200B\u200E\u2060\u202A\u2067\uFEFF\u00AD"),
      ...Array.from(" \t\u00A0"),
      "o\t",
      "1. ",
      "12) ",
      "(a) ",
      "iv. ",
      "[ ] ",
      "[x] ",
      "> ",
      "- ",
      "– ",
      "-",
      "+ ",
      "? ",
      "→ ",
      "14:05 ",
      "[14:05] ",
      "-----",
      '"',
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(""));

/** For tests: how a hand calls out. */
export const calls = fc.constantFrom("!", "! ", "!!", "!!! ", "\u26A0\uFE0F ", "\uFF01", "(!) ");
