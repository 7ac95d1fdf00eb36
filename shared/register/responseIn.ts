import { findDays } from "../import/heading/dayAndTime.ts";
import type { Day } from "../visit/fields.ts";
import type { HostResponse } from "../visit/kinds/hostAction.ts";
import { folded } from "../words/folded.ts";

/**
 * "Accepted in part", "partially agreed", "declined", "No", "agreed"; null for anything else, for what is
 * not settled, for what goes less far than its first word ("accepted in principle", "accepted with
 * amendments") and for what can be read in two ways ("declined, partly because of cost"): those are for a
 * person to read.
 */
export function responseIn(text: string): HostResponse | null {
  const said = folded(text);
  if (
    /\b(?:to be|tbc|tba|tbd|yet|pending|await\w*|consider\w*|subject to|provided that)\b/u.test(
      said,
    )
  )
    return null;
  // What follows in a further sentence says why, or what else will be done.
  const [clause = ""] = text.split(/[.;\n]/u);
  if (hedged.test(folded(clause)) || saidBefore.test(said)) return null;
  const isDeclined =
    /\b(?:declin|reject|refus|disagree)\w*|\b(?:not?|cannot|(?:do|does|did|can|could|will|won|would|is|are|was) ?n? t) (?:\p{L}+ )?(?:accept|agree)\w*|\b(?:not|no)$/u.test(
      said,
    );
  if (isInPart(text)) return isDeclined ? null : "partly";
  if (/\b(?:in parts?|partly|partial\w*)\b|\bpart$/u.test(said)) return null;
  // "Accepted, no change needed" accepts; "accepted, though we refused its half" is for a person to read.
  const isAccepted =
    /^(?:(?:we|fully|is|are|have|has|it|this) )*(?:accept\w*|agree\w*|yes)\b/u.test(said);
  if (isDeclined) return isAccepted ? null : "declined";
  return isAccepted ? "accepted" : null;
}

const hedged =
  /\b(?:in principle|(?:some|an|a certain|a limited|a large) extent|mostly|largely|broadly|as far as|where possible|insofar|except|but not)\b|(?<!\b(?:no|without)(?: \p{L}+)? )\b(?:amend|modif|caveat|reserv|condition|exception)\w*/u;

/** "Declined, then accepted", "previously declined": an answer and an earlier one in one cell. */
const saidBefore =
  /\b(?:now|then|since|later|subsequently)(?: \p{L}+)? (?:accept|agree|declin|reject|refus)\w*|\b(?:previously|initially|originally|at first|earlier)(?: \p{L}+)? (?:accept|agree|declin|reject|refus)\w*/u;

/** Whether "in part" is said of the accepting: "accepted (in part)", "partly agreed", "partial". */
function isInPart(text: string): boolean {
  const said = text.normalize("NFKC").toLowerCase();
  return (
    /^\P{L}*(?:in parts?|partly|partially|partial|part)\P{L}*$/u.test(said) ||
    /\b(?:partly|partially|partial|part)[\s-]+(?:accept|agree)/u.test(said) ||
    // Of the verb, and not of what follows: "accepted in part because …", but not "accepted, partly done".
    /\b(?:accept|agree)\p{L}*\s*[(:–—-]?\s*(?:only\s+)?(?:in parts?|partly|partially|partial|part(?=\P{L}*$))(?=\s*(?:$|[^\p{L}\s]|only\b|because\b|as\b|since\b))/u.test(
      said,
    ) ||
    /\b(?:accept|agree)\p{L}*\s*[,.]\s*(?:only\s+)?(?:in parts?|partly|partially)(?:\s+only)?\P{L}*$/u.test(
      said,
    )
  );
}

/** The one day that a cell names with its year, as people and spreadsheets write it; none, or how many it names. */
export function dueIn(text: string): { readonly due: Day | null; readonly count: number } {
  const serial = daySerial(text);
  // "15-Oct-26", as a spreadsheet shows a day, and "30 June 26".
  const days =
    serial === null
      ? findDays(
          text.replace(
            /(?<![\p{L}\d])(\d{1,2})[-\s/]([a-z]{3,9})\.?[-\s/]['’]?(\d{2})(?![\p{L}\d:])/giu,
            "$1 $2 20$3",
          ),
        )
      : [serial];
  return { due: days.length === 1 ? (days[0] ?? null) : null, count: days.length };
}

/** A day that a spreadsheet gave as its number, 46310 for 15 October 2026: days since the end of 1899. */
function daySerial(text: string): Day | null {
  // Of the years 2009 to 2064: any other number of five digits is no deadline.
  if (!/^[45]\d{4}(?:\.\d+)?$/u.test(text)) return null;
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text)))).toISOString().slice(0, 10);
}
