import * as z from "zod";
import type {
  PickedFolder,
  StoreChoice,
  StoreKind,
  StoreView,
} from "../../../shared/bridge/stores.ts";

/** What is typed, whichever kind is chosen: turning from one kind to another loses nothing. */
export interface StoreDraft {
  kind: StoreKind;
  folder: PickedFolder | null;
  url: string;
  user: string;
  password: string;
  endpoint: string;
  region: string;
  bucket: string;
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export const noStoreYet: StoreDraft = {
  kind: "folder",
  folder: null,
  url: "",
  user: "",
  password: "",
  endpoint: "",
  region: "",
  bucket: "",
  prefix: "",
  accessKeyId: "",
  secretAccessKey: "",
};

const Address = z
  .string()
  .trim()
  .min(1, "Enter the address of the server")
  .max(1_000, "The address is too long")
  .superRefine((address, context) => {
    const wrong = address === "" ? null : wrongAddress(address);
    if (wrong !== null) context.addIssue({ code: "custom", message: wrong });
  });

// A secret is taken exactly as typed: a blank may belong to it.
const Secret = (what: string) => z.string().min(1, `Enter the ${what}`).max(1_000);
const Name = (what: string) => z.string().trim().min(1, `Enter the ${what}`).max(300);

const Folder = z.object({
  kind: z.literal("folder"),
  folder: z.custom<PickedFolder | null>().refine((folder) => folder !== null, "Choose the folder"),
});
const WebDav = z.object({
  kind: z.literal("webdav"),
  url: Address,
  user: Name("user name"),
  password: Secret("password"),
});
const S3 = z.object({
  kind: z.literal("s3"),
  endpoint: Address,
  region: z.string().trim().max(100),
  bucket: z
    .string()
    .trim()
    .min(1, "Enter the bucket")
    .regex(
      /^(?:|[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])$/,
      "A bucket has 3 to 63 small letters, digits, hyphens and full stops",
    ),
  prefix: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z0-9/_-]{0,200}$/,
      "A folder in the bucket has letters, digits, hyphens and strokes",
    ),
  accessKeyId: Name("access key ID"),
  secretAccessKey: Secret("secret access key"),
});

/** What is typed, as a choice that main takes. Only fields of the chosen kind are looked at. */
export const StoreForm = z.custom<StoreDraft>().transform((draft, context): StoreChoice => {
  const read = { folder: Folder, webdav: WebDav, s3: S3 }[draft.kind].safeParse(draft);
  if (!read.success) {
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  }
  return choiceOf(read.data);
});

type Read = z.infer<typeof Folder> | z.infer<typeof WebDav> | z.infer<typeof S3>;

const choiceOf = (read: Read): StoreChoice =>
  read.kind === "folder" ? { kind: "folder", handle: read.folder.handle } : read;

/** What is wrong with an address, in words; null when it may be used. A password goes over https only, or stays on this laptop. */
function wrongAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return "Enter a whole address, such as https://files.example.gov.uk/dav";
  if (url.username !== "" || url.password !== "")
    return "Leave name and password out of the address; there are fields for them";
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === "https:" || isHere
    ? null
    : "Use an address that begins with https://, so that nobody on the way can read the password";
}

/** What stands in the form at first: what is known of the place in use. Never a secret. */
export function draftOf(store: StoreView | null): StoreDraft {
  if (store === null) return noStoreYet;
  const url = store.kind === "webdav" ? store.label : "";
  return { ...noStoreYet, kind: store.kind, url };
}
