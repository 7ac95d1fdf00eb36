import type { FolderError } from "../../shared/bridge/segmentFolder.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { systemCode } from "../files/systemCode.ts";

/** Runs `work`; a fault of the file system becomes a value, any other is thrown on. */
export async function asResult<T>(work: () => Promise<T>): Promise<Result<T, FolderError>> {
  try {
    return ok(await work());
  } catch (fault) {
    if (systemCode(fault) === "UNKNOWN" && !isSystemFault(fault)) throw fault;
    return err(folderError(fault));
  }
}

const isSystemFault = (fault: unknown): boolean => fault instanceof Error && "syscall" in fault;

/** What a fault of the file system means for the segment folder. */
function folderError(fault: unknown): FolderError {
  const code = systemCode(fault);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    // What a process's own limit on file sizes says.
    case "EFBIG":
      return { type: "DiskFull" };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return { type: "ReadOnly" };
    case "ENOENT":
    case "ENOTDIR":
      return { type: "Missing" };
    default:
      return { type: "Failed", code };
  }
}
