import { assertNever } from "../../shared/assertNever.ts";
import type { SaveError } from "../../shared/bridge/bridge.ts";

/** What happened, what is safe and what to do; null for a save the user called off. */
export function saveErrorInWords(error: SaveError): string | null {
  switch (error.type) {
    case "Cancelled":
      return null;
    case "DiskFull":
      return "There is not enough room there, so nothing was saved. Your work is safe in Critical Friend. Free some space or choose another place, and save again.";
    case "ReadOnly":
      return "That place does not allow saving, so nothing was saved. Your work is safe in Critical Friend. Choose another folder, such as Documents.";
    case "FileInUse":
      return "The file is open in another program, so it was left as it was. Close it there, or save under another name.";
    case "FolderMissing":
      return "That folder is no longer there, so nothing was saved. If it is on a USB stick or a network drive, connect it again, or choose another folder.";
    case "KeptApart":
      return error.isInternal
        ? `That folder holds “${error.beside}”, which is for the team alone, so nothing was saved there: a folder is easily sent as a whole. Choose another folder.`
        : `That folder holds “${error.beside}”, which was made for the host, so the annex was not saved there: a folder is easily sent as a whole. Choose a folder of the team’s own.`;
    case "SaveFailed":
      return `The file could not be saved (${error.code}). Your work is safe in Critical Friend. Try another folder.`;
    default:
      return assertNever(error);
  }
}
