import type { Condition } from "../../visit/programme/letterStyle.ts";

/** What has to be so for a sentence to stand in a letter, in words that go on from "Only where". */
export const conditionWords = {
  peopleMet: "people were met",
  everySessionHeld: "every session that was planned was held",
  hostHasHeard: "the host has heard every message",
  heardOnEarlierDay: "something was shared before the last day",
  feedbackGiven: "feedback was given on the last day",
  anonymityPromised: "a ground rule promises anonymity",
  anonymityKept: "no finding rests on one person alone",
  teamAgrees: "nobody in the team dissents",
  drawnAtRandom: "cases were drawn with the seeds of both sides",
  replacementsTaken: "a drawn case was replaced",
  reviewDateSet: "the review is set",
  recommendationsMade: "recommendations are made",
  linesFoundOnSite: "a line was found on site and agreed",
  returnsToLetter: "the visit goes back to an earlier letter",
  everyEarlierLookedAt: "every earlier recommendation was looked at",
  broadScopeAgreed: "both sides agreed to a broad scope",
} as const satisfies Record<Condition, string>;
