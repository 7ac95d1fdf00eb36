/** What a step did, by its label: "Merge findings" is "Merged findings". */
export function stepInWords(label: string): string {
  const [verb = "", ...rest] = label.split(" ");
  const past = pastOf[verb];
  return past === undefined ? `Done: ${label}` : [past, ...rest].join(" ");
}

const pastOf: Readonly<Record<string, string>> = {
  Add: "Added",
  Begin: "Began",
  Bring: "Brought",
  Cancel: "Cancelled",
  Carry: "Carried",
  Change: "Changed",
  Close: "Closed",
  Delete: "Deleted",
  Draw: "Drew",
  Fill: "Filled",
  Give: "Gave",
  Lay: "Laid",
  Link: "Linked",
  Make: "Made",
  Mark: "Marked",
  Merge: "Merged",
  Move: "Moved",
  Open: "Opened",
  Park: "Parked",
  Put: "Put",
  Record: "Recorded",
  Remove: "Removed",
  Replace: "Replaced",
  Restore: "Restored",
  Reword: "Reworded",
  Set: "Set",
  Settle: "Settled",
  Split: "Split",
  Swap: "Swapped",
  Take: "Took",
  Unlink: "Unlinked",
};
