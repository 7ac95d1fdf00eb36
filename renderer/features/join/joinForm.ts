import * as z from "zod";
import { secretOfWords } from "../../../shared/team/invitationWords.ts";
import type { ChosenInvitation } from "./chooseInvitation.ts";
import { joinErrorInWords } from "./joinErrorInWords.ts";

/** What a newcomer gives: the invitation, the words said to them, and who they are, unless the lead has said it. */
export const JoinForm = z.object({
  invitation: z
    .custom<ChosenInvitation | null>()
    .refine((chosen) => chosen !== null, "Choose the invitation file, or a picture of its QR code"),
  words: z
    .string()
    .max(300, "Type only the six words")
    .superRefine((words, context) => {
      const read = secretOfWords(words);
      if (!read.ok)
        context.addIssue({ code: "custom", message: joinErrorInWords(read.error).text });
    }),
  initials: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\p{L}{0,4}$/u, "Enter one to four letters, such as MC"),
  role: z.string().trim().max(500, "Keep the role under 500 characters"),
  organisation: z.string().trim().max(500, "Keep the organisation under 500 characters"),
});
export type JoinFormInput = z.input<typeof JoinForm>;
export type JoinFormOutput = z.output<typeof JoinForm>;

export const emptyJoinForm: JoinFormInput = {
  invitation: null,
  words: "",
  initials: "",
  role: "",
  organisation: "",
};
