import { assertNever } from "../assertNever.ts";
import type { DeviceId } from "../ops/action.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";
import type { Quarantined } from "./receiveState.ts";

/** A problem in words for the person at this laptop. */
export interface ProblemInWords {
  readonly happened: string;
  readonly safe: string;
  /** What to do; empty when there is nothing to be done. */
  readonly todo: string;
}

/** Says what happened, what is safe and what to do. `nameOf` gives a device's initials, or "an unknown laptop". */
export function describeProblem(
  problem: ReceiveProblem,
  nameOf: (device: DeviceId) => string,
): ProblemInWords {
  switch (problem.type) {
    case "Incomplete": {
      const whose =
        problem.place === null
          ? "A file"
          : `Part ${problem.place.seq} of ${nameOf(problem.place.device)}'s notes`;
      return {
        happened: `${whose} has not arrived whole.`,
        safe: "All that came before it is here; what came after it waits.",
        todo: "Sync again in a while. It is read again by itself.",
      };
    }
    case "NotASegment":
      return {
        happened:
          "A file in the sync folder is not one of ours; it may be a login page of the network.",
        safe: "Nothing of it was taken in.",
        todo: "Open a browser and sign in to the network, then sync again.",
      };
    case "OtherTeam":
      return {
        happened: "A file in the sync folder belongs to another visit's team.",
        safe: "Nothing of it was taken in.",
        todo: "Check that the team syncs to the folder meant for this visit.",
      };
    case "Damaged": {
      const whose = problem.place === null ? "A file" : `A file of ${nameOf(problem.place.device)}`;
      return {
        happened: `${whose} is damaged.`,
        safe: "Nothing of it was taken in, and nothing here was changed.",
        todo: "Sync again. If it stays so, ask them to copy their notes to a USB stick.",
      };
    }
    case "Dropped":
      return {
        happened: `${countOf(problem.files, "file")} in the shared place ${problem.files === 1 ? "bears" : "bear"} this team’s mark and ${problem.files === 1 ? "was" : "were"} written by nobody of the team.`,
        safe: `${problem.files === 1 ? "It was" : "They were"} removed from this laptop, nothing of ${problem.files === 1 ? "it" : "them"} was taken in, and ${problem.files === 1 ? "it is" : "they are"} not sent on.`,
        todo: "If it goes on, ask who else can write to the shared place.",
      };
    case "Forged":
      return {
        happened: `A file says that it is from ${nameOf(problem.place.device)} and does not bear their signature.`,
        safe: "Nothing of it was taken in.",
        todo: "Tell the lead: somebody in the team or with access to its keys may have written it.",
      };
    case "NewerFormat":
      return {
        happened: `${nameOf(problem.device)}'s last notes were written with a newer version of the app.`,
        safe: "They are kept, and all earlier notes are here.",
        todo: "Update the app on this laptop; they then appear by themselves.",
      };
    case "DifferentKey":
      return {
        happened: `${nameOf(problem.device)} writes under a key that this laptop has not been given. The files are not damaged.`,
        safe: "They are kept, and all earlier notes are here.",
        todo: "Ask the lead to sync, then sync again.",
      };
    case "Quarantined":
      return quarantinedInWords(problem.entry, nameOf);
    case "Unread":
      return problem.isNewer
        ? {
            happened: `${nameOf(problem.device)}'s app is newer and wrote ${countOf(problem.things, "thing")} that this version cannot show.`,
            safe: "All of it is kept and passed on; everything else of theirs is here.",
            todo: "Update the app on this laptop; they then appear by themselves.",
          }
        : {
            happened: `${countOf(problem.things, "thing")} that ${nameOf(problem.device)} wrote cannot be read. Where a field is concerned, it shows what it was before, or nothing.`,
            safe: "All of it is kept, and everything else of theirs is here.",
            todo: "Update the app. If it stays so, ask them to write it again.",
          };
    case "SetAside":
      return {
        happened: `${countOf(problem.actions, "change")} by ${nameOf(problem.device)} could not be taken in: ${problem.actions === 1 ? "its place" : "their places"} in the order of changes ${problem.actions === 1 ? "is" : "are"} further ahead than anyone can have come.`,
        safe: `${problem.actions === 1 ? "It is" : "They are"} kept without effect, and everything else is here.`,
        todo: "Tell the lead: an app that is not ours may have written them. Ask them to write it again.",
      };
    case "Waiting":
      return {
        happened: `${countOf(problem.rows, "thing")} that ${nameOf(problem.device)} wrote ${problem.rows === 1 ? "belongs" : "belong"} to something that has not arrived.`,
        safe: `${problem.rows === 1 ? "It is" : "They are"} kept, and everything else of theirs is here.`,
        todo: "Sync again; they then appear by themselves. If it stays so, ask them what it was.",
      };
    case "UnknownDevice":
      return {
        happened: `${countOf(problem.segments, "file")} came from a laptop that has not introduced itself yet.`,
        safe: "They are kept and wait.",
        todo: "Sync again. If it stays so, ask who joined lately and let them sync.",
      };
    case "CardRefused":
      return {
        happened: "A laptop wants to join that nobody in the team has invited.",
        safe: "Nothing of it was taken in.",
        todo: "Tell the lead.",
      };
    case "Gap":
      return {
        happened: `Waiting for ${partsOf(problem.from, problem.to)} of ${nameOf(problem.device)}'s notes.`,
        safe: `What came before is here. ${countOf(problem.held, "later part")} ${problem.held === 1 ? "is" : "are"} kept and wait${problem.held === 1 ? "s" : ""}.`,
        todo: `Sync again; if it stays so, let ${nameOf(problem.device)} sync too.`,
      };
    case "ChainBreak":
      return {
        happened: `Part ${problem.seq} of ${nameOf(problem.device)}'s notes follows something that has not arrived; their laptop may have been copied or set back.`,
        safe: "What came before is here; the rest is kept and waits.",
        todo: `Let ${nameOf(problem.device)} sync, then sync again.`,
      };
    case "Forked":
      return problem.isOwn
        ? {
            happened:
              "Two laptops have been writing as this one: a copied disk or a restored image.",
            safe: "Everything written on either is here.",
            todo: "Nothing: this laptop goes on under a new identity by itself.",
          }
        : {
            happened: `Two laptops have been writing as ${nameOf(problem.device)}: a copied disk or a restored image.`,
            safe: "Everything written on either is here.",
            todo: `If ${nameOf(problem.device)} knows nothing of a second laptop, tell the lead.`,
          };
    case "OwnAhead":
      return {
        happened:
          "The team has notes of this laptop that it does not remember: it seems to have been set back to an earlier state.",
        safe: "They have been brought back.",
        todo: "Nothing: this laptop goes on under a new identity by itself.",
      };
    case "AfterRemoval":
      return {
        happened: `${countOf(problem.segments, "file")} came from ${nameOf(problem.device)}, who is no longer in the team.`,
        safe: "Nothing of it was taken in. What they wrote before they left is here.",
        todo: "",
      };
    case "RemovedFromTeam":
      return {
        happened: "The lead has taken this laptop out of the team.",
        safe: "What is on it stays readable here; nothing new comes in or goes out.",
        todo: "If that is a mistake, ask the lead for a new invitation.",
      };
    case "Behind":
      return {
        happened: `${nameOf(problem.by)} has seen more of ${nameOf(problem.device)}'s notes than has arrived here: up to part ${problem.claimed}, here up to ${problem.have}.`,
        safe: "Nothing is lost; it is on their laptops.",
        todo: `Sync again. If it stays so, let ${nameOf(problem.device)} or ${nameOf(problem.by)} sync too.`,
      };
    case "FolderBehind":
      return {
        happened: `${countOf(problem.missing, "file")} of ${nameOf(problem.device)} ${problem.missing === 1 ? "has" : "have"} gone from this laptop's sync folder.`,
        safe: "All that was in them is in the visit.",
        todo: "Sync again to bring them back.",
      };
    case "InvitationUsedTwice":
      return {
        happened: `One invitation was used by ${listOf(problem.devices.map(nameOf))}. It was meant for one person.`,
        safe: "What they write is here and shows whose it is.",
        todo: "Ask who they are. The lead says under Team whom it was meant for; the others are kept out.",
      };
    case "ClockOff":
      return {
        happened: `The clock of ${nameOf(problem.device)}'s laptop is ${problem.clock}: its times cannot be relied on.`,
        safe: "Order and content of the notes do not depend on it.",
        todo: "Let them set the clock.",
      };
    case "CarriedTooSoon":
      return {
        happened: `${nameOf(problem.from)} has passed on ${countOf(problem.actions, "change")} of somebody who is still in the team, or whose own file of it has not come.`,
        safe: "They are kept and not shown.",
        todo: "Sync again. If it stays so, tell the lead.",
      };
    default:
      return assertNever(problem);
  }
}

function quarantinedInWords(
  { device, action, fault, count = 1 }: Quarantined,
  nameOf: (device: DeviceId) => string,
): ProblemInWords {
  const what =
    action === null
      ? `A batch of ${nameOf(device)}'s notes`
      : count === 1
        ? `A change by ${nameOf(device)}`
        : `${count.toLocaleString("en-GB")} changes by ${nameOf(device)} in one file`;
  const isOne = action === null || count === 1;
  const others = `${isOne ? "It is kept in its file" : "They are kept in their file"}, and everything else of theirs was taken in.`;
  switch (fault) {
    case "unknownTable":
    case "malformed":
    case "badPayload":
      return {
        happened: `${what} cannot be read by this version of the app.`,
        safe: others,
        todo: `Update the app. If it stays so, ask them to write ${isOne ? "it" : "them"} again.`,
      };
    case "tooLarge":
      return {
        happened: `${what} ${isOne ? "is" : "are"} too large to be a note.`,
        safe: others,
        todo: "Ask them what it was.",
      };
    case "forbiddenName":
    case "wrongAuthor":
      return {
        happened: `${what} ${isOne ? "is" : "are"} not what the app writes, and may mean harm.`,
        safe: others,
        todo: "Tell the lead.",
      };
    default:
      return assertNever(fault);
  }
}

const countOf = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

const partsOf = (from: number, to: number) =>
  from === to ? `part ${from}` : `parts ${from} to ${to}`;

const listOf = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
