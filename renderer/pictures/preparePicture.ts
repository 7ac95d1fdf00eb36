import { type PhotographError } from "../../shared/pictures/photographHead.ts";
import { err, type Result } from "../../shared/result.ts";
import { WorkerCalls } from "../worker/workerCalls.ts";
import type { PictureTasks } from "./picture.worker.ts";

/** A photograph as the app keeps it, made in a worker of its own, which is gone afterwards with all that it unpacked. */
export async function preparePicture(
  file: File,
  signal: AbortSignal,
): Promise<Result<Uint8Array, PhotographError>> {
  const worker = new Worker(new URL("./picture.worker.ts", import.meta.url), { type: "module" });
  const calls = new WorkerCalls<PictureTasks>(worker);
  signal.addEventListener("abort", () => calls.end("cancelled"), { once: true });
  try {
    return await calls.call("plainPicture", file);
  } catch {
    // What breaks the decoder is no picture that can be shown.
    return err({ type: "Damaged" });
  } finally {
    calls.end("done");
  }
}
