import type { LetterLayout } from "../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../shared/visit/letterModel.ts";

/** What the window asks of the letter worker; every request gets exactly one answer. */
export type LetterRequest =
  | { readonly type: "layout"; readonly id: number; readonly model: LetterModel }
  | {
      readonly type: "pdf";
      readonly id: number;
      readonly model: LetterModel;
      readonly createdAt: Date;
    };

export type LetterAnswer =
  | { readonly type: "layout"; readonly id: number; readonly layout: LetterLayout }
  | { readonly type: "pdf"; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "failed"; readonly id: number; readonly reason: string };
