// Data: what peers type around a name, with verbs and articles left out.

/** Before a name: "spoke to", "thanks to". */
export const spokenTo =
  /\b(?:spoke|spoken|talked|thanks|met|mtg|chat|listened|sat|call)\s(?:to|w|with)\s$/;

/** After one: "destiny 5 sws in yr". */
export const countedInNotes =
  /^\s(?:-\s)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:sws?|schools?|moves|placements?|plcmts?|homes|workers|pas|cases|nights?|refs|contacts|referrals|reports|plans|files|workers|advisers|episodes|visits?|strats?|confs?|teams|carers)\b/i;

/** What is typed of children and families. */
export const actsInNotes =
  /^\s(?:-\s)?(?:(?:was\s|were\s)?not\s(?:seen|told|asked|heard|in\sschool)|missing\b|excluded|excl\b|neet\b|seen\sx?\d|sofa\b|(?:in\s)?hotel\s(?:for\s)?\d|(?:now\s)?in\s(?:refuge|custody|hotel|b&b)\b|placed\s(?:w|with|at|out|in|\d|far|far\s\p{Ll}+)\b|off\ssick|no\s(?:pa|school|plan|visits?|sw|passport)\b|(?:bedroom|birthday|pep|ehcp|file)\b|\d(?:st|nd|rd|th)\s(?:excl|plcmt|placement|sw|school|home|move|adviser|worker)\b|known\ssince\b|(?:have\s)?(?:adopted|fostered)\b|(?:\d|1[0-8])\s?(?:yrs?|yo|y\/o|mths?|months)\b|[+&]\s(?:bro|sis|sibs?|mum|dad|baby|twin|nan|sister|brother)\b|pregnant|settled|showed\s(?:us|me)\b|drove\s|cried|scared|upset|frightened|worried|angry|unhappy|never\s(?:met|seen|asked)|lives\b|stays\b)/iu;

/** Of one person too, where the word before is none of the language. */
export const saidOfSomebody =
  /^(?:'s)?\s(?:-\s)?(?:at\s(?:nans?|mums?|dads?|home|aunts?)|v\s\p{Ll}{4,}|waiting|wants|misses|told|says|said|int'd|placed|went|found|moved|needs|no\s\p{Ll}|\d{1,2}\s|\+\s|neet\b|cme\b|runs|knows|asked|off\b|in\s(?:perf|b&b|hotel|custody))/iu;

/** What colleagues do; places and services may too. */
export const worksInNotes =
  /^\s(?:covers|chairs|runs|leads\son|holds\s\d|oversees|manages|supervises|drafted|wrote|rang|emailed|fosters|fostered|audits\sall)\s/;

/** A post, a side or words behind a name: 'joy: "best job"', "robin = iro", "dee - PA", "nick (perf)", "grace TM". */
export const hasPost =
  /^(?::\s?["']|\s?=\s?\p{L}|(?:\s-)?\s(?:pa|sw|ssw|tm|iro|hos|ad|dcs|lado|fc|psw|hv|asye|nqsw|dsl|senco|mgr)\b|(?:\s-)?\s(?:(?:new|acting|interim|our|their)\s(?:dcs|ad|hos|tm|psw|iro|lado|chair|head)|(?:qa|vs|host|exec|foster\scare|virtual\sschool|cse|ce|duty|mash|eh|early\shelp|fostering|adoption|perf|data|neglect|practice|team|service|deputy|panel|edt)\s(?:lead|head|mgr|manager|chair|tm|coord|coordinator|dir|director))\b|\s(?:lm|lead\smember|hos|cx|exec\sdir)\s\p{Ll}|\s-\schair\b|\s\((?:\d{1,2}|pa|sw|tm|iro|hos|ad|dcs|lado|chair|fc|psw|perf|hr|comms|qa|yos|mash|finance|legal|camhs|health|police|housing|education|stepdad|stepmum|dad|mum|mother|father|nan|gran|aunt|uncle|sis|bro|sister|brother|carer|twin|baby)\)|\s(?:\d|1[0-9])\s["'])/iu;

/** "sue from health", "dave in perf" */
export const comesFrom =
  /^\s(?:from|in)\s(?:health|perf|performance|mash|yos|yjs|police|hr|comms|finance|legal|housing|qa|camhs|education|early\shelp)\b/i;

/** After a name it is a building's or a team's: "mel unit", "rowan hse". */
export const unitsInNotes = new Set(
  "room rooms suite suites unit units lane road street parade crescent terrace avenue gardens grove mews square pk nursery primary infants juniors sch rpt rpts rec recs grant cycle end period house st rd ave ln hosp hospice hall block academy review ctr hse team teams panel ctr cntr".split(
    " ",
  ),
);
