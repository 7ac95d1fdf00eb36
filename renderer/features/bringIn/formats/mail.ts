import PostalMime from "postal-mime";
import { err, ok } from "../../../../shared/result.ts";
import { htmlLines } from "./htmlLines.ts";
import { paperOf, type Paper, type PaperLine, type PaperResult } from "./paper.ts";

const what = "a mail";

/** A mail's parts, from whichever program's file. */
export interface MailParts {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** As written, or ISO 8601. */
  readonly date: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
}

/** Opens what hangs on a mail. */
export type OpenAttached = (fileName: string, bytes: Uint8Array) => Promise<PaperResult>;

/** Whether a text begins as mails do: lines of headers, some of which only programs write. */
export function looksLikeMail(text: string): boolean {
  const head = text.slice(0, 16_000).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const names = new Set(
    [...head.matchAll(/^([A-Za-z][A-Za-z0-9-]{1,60}):/gm)].map((match) =>
      (match[1] ?? "").toLowerCase(),
    ),
  );
  const isFirst = /^[A-Za-z][A-Za-z0-9-]{1,60}:\s?\S/.test(text) || /^From \S+@?\S* /.test(text);
  const ofPrograms = [
    "mime-version",
    "message-id",
    "received",
    "return-path",
    "content-type",
    "delivered-to",
    "x-mailer",
  ];
  return isFirst && names.size >= 3 && ofPrograms.some((name) => names.has(name));
}

/** A mail file: head, words, quoted mail and signature apart; what hangs on it as papers of its own. */
export async function readMail(
  fileName: string,
  bytes: Uint8Array,
  open: OpenAttached,
): Promise<PaperResult> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
    return await mailPapers(
      fileName,
      {
        from: mail.from === undefined ? "" : addressed([mail.from]),
        to: addressed(mail.to ?? []),
        subject: mail.subject ?? "",
        date: mail.date ?? "",
        text: mail.text ?? "",
        html: mail.html ?? "",
        attachments: mail.attachments.flatMap(({ filename, content, disposition }) =>
          filename === null || filename === "" || disposition === "inline"
            ? []
            : [
                {
                  fileName: filename,
                  bytes:
                    typeof content === "string"
                      ? new TextEncoder().encode(content)
                      : new Uint8Array(content),
                },
              ],
        ),
      },
      open,
    );
  } catch {
    return err({ type: "Damaged", what });
  }
}

const addressed = (
  people: readonly { readonly name?: string | undefined; readonly address?: string | undefined }[],
): string =>
  people
    .map(({ name = "", address = "" }) => (name === "" ? address : `${name} <${address}>`))
    .join("; ");

const mostAttached = 30;

/** The papers of a mail: its own words first. */
export async function mailPapers(
  fileName: string,
  mail: MailParts,
  open: OpenAttached,
): Promise<PaperResult> {
  const head = [
    ["From", mail.from],
    ["To", mail.to],
    ["Date", mail.date],
    ["Subject", mail.subject],
  ].flatMap(([name = "", value = ""]): readonly PaperLine[] =>
    value === ""
      ? []
      : [
          {
            raw: `${name}: ${value}`,
            hint: {
              aside: "mailHead",
              ...(name === "Subject" ? { isSubject: true as const } : {}),
            },
          },
        ],
  );
  const fromHtml = mail.html === "" ? [] : htmlLines(mail.html);
  const body = fromHtml.length > 0 ? fromHtml : textLines(mail.text);
  const attached: Paper[] = [];
  const unread: string[] = [];
  for (const { fileName: name, bytes } of mail.attachments.slice(0, mostAttached)) {
    const opened = await open(name, bytes);
    if (!opened.ok) unread.push(name);
    else
      attached.push(
        ...opened.value.map((paper) => ({
          ...paper,
          fileName: `${fileName} \u2013 ${paper.fileName}`,
        })),
      );
  }
  if (body.length === 0 && attached.length === 0) return err({ type: "NoText", what });
  const written = new Date(mail.date);
  const own = paperOf(fileName, [...head, { raw: "" }, ...body], {
    remarks: unread.length > 0 ? [`Not read, attached to the mail: ${unread.join(", ")}.`] : [],
    ...(Number.isNaN(written.getTime()) ? {} : { writtenOn: written.toISOString().slice(0, 10) }),
  });
  return ok([own, ...attached]);
}

/** Lines of a plain body; those that a program broke at its width go on. */
function textLines(text: string): readonly PaperLine[] {
  const raws = text.trimEnd().split(/\r\n|\n|\r/);
  if (raws.every((raw) => raw.trim() === "")) return [];
  let before = "";
  return raws.map((raw): PaperLine => {
    const goesOn =
      before.length >= 60 &&
      before.length <= 80 &&
      /^[\p{Ll}(]/u.test(raw) &&
      !/[.:;?!]\s*$/.test(before) &&
      !/^\s*>/.test(before);
    before = raw;
    return goesOn ? { raw, hint: { continues: true } } : { raw };
  });
}
