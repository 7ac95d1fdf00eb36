import type { Bridge, PrintError } from "../../shared/bridge/bridge.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { turns } from "../../shared/turns.ts";

/** Makes a PDF of the window as it would be printed now. */
export type PrintedPages = () => Promise<Uint8Array>;

/** What a PDF of printed pages says of itself, as Chromium leaves no room for more than a title. */
export const printedFor = {
  host: "%Printed by Critical Friend",
  team: "%Printed by Critical Friend for the team alone",
} as const;

/** Prints one at a time, as Chromium can, and writes into each for whom it is. */
export function pagePrinter(print: PrintedPages): Bridge["printPages"] {
  const inTurn = turns();
  return ({ isInternal }) =>
    inTurn(async (): Promise<Result<Uint8Array<ArrayBuffer>, PrintError>> => {
      const bytes = await print().catch(() => null);
      if (bytes === null) return err({ type: "NotMade" });
      return ok(withRemark(bytes, printedFor[isInternal ? "team" : "host"]));
    });
}

/** The PDF with a remark before its last lines, where nothing moves that it says the place of. */
function withRemark(bytes: Uint8Array, remark: string): Uint8Array<ArrayBuffer> {
  const pdf = Buffer.from(bytes);
  const at = pdf.lastIndexOf("startxref");
  return new Uint8Array(
    Buffer.concat([pdf.subarray(0, at), Buffer.from(`${remark}\n`), pdf.subarray(at)]),
  );
}
