import { err, ok } from "../../../../shared/result.ts";
import { paperOf, type PaperLine, type PaperResult } from "./paper.ts";
import { tableLines } from "./tableLines.ts";

const what = "a rich text file";

// Groups that hold no words of the text.
const skipped = new Set(
  "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable listtext pntext pntxta pntxtb rsidtbl generator fldinst xe tc annotation atnid atnauthor atnref atntime themedata colorschememapping latentstyles datastore filetbl revtbl nonshppict shppict bkmkstart bkmkend ftnsep ftnsepc aftnsep pgdsctbl userprops mmathPr xmlnstbl panose falt ud template".split(
    " ",
  ),
);
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  emdash: "\u2014",
  endash: "\u2013",
  lquote: "\u2018",
  rquote: "\u2019",
  ldblquote: "\u201C",
  rdblquote: "\u201D",
  bullet: "\u2022",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
  "~": "\u00A0",
  _: "\u2011",
  "-": "",
  "{": "{",
  "}": "}",
  "\\": "\\",
};

interface Group {
  readonly isSkipped: boolean;
  /** How many characters stand in for each \u. */
  readonly standIns: number;
  readonly isDeleted: boolean;
}

const token =
  /\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?\d{1,10})? ?|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+/g;
const mostGroups = 2_000;

/** A rich text file as text: list levels, headings and rows of tables kept; pictures and objects are not unpacked. */
export function readRtf(fileName: string, bytes: Uint8Array): PaperResult {
  // Latin-1 maps each byte to the character of its number.
  const source = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * 8192, (part + 1) * 8192)),
  ).join("");
  const codePage = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 2_000))?.[1] ?? "1252";
  const decode = decoderFor(codePage);
  const lines: PaperLine[] = [];
  const stack: Group[] = [];
  let group: Group = { isSkipped: false, standIns: 1, isDeleted: false };
  let text = "";
  let table: PaperLine[][][] = [];
  let row: PaperLine[][] = [];
  let cell: PaperLine[] = [];
  let isApart = false;
  let level = 0;
  let isList = false;
  let heading = 0;
  let isRow = false;
  let ignore = 0;
  let isStarred = false;
  let deepest = 0;

  const add = (said: string): void => {
    if (!group.isSkipped && !group.isDeleted) text += said;
  };
  const endLine = (): void => {
    const said = text.trim();
    text = "";
    if (said === "") return;
    const at = isList ? level + 1 : 0;
    const line = {
      raw: at > 0 ? `${"    ".repeat(at - 1)}\u2022 ${said}` : said,
      hint: {
        ...(at > 0 ? { level: at } : {}),
        ...(heading > 0 ? { heading } : {}),
      },
    };
    if (isRow) {
      cell.push(line);
      return;
    }
    endTable();
    lines.push(isApart ? { ...line, hint: { ...line.hint, isApart } } : line);
    isApart = false;
  };
  const endTable = (): void => {
    if (table.length === 0) return;
    const read = tableLines(table);
    lines.push(...read.lines);
    isApart = read.isByColumn;
    table = [];
  };
  const word = (name: string, value: number | null): void => {
    const character = characters[name];
    if (character !== undefined) return add(character);
    switch (name) {
      case "par":
      case "sect":
      case "page":
        if (group.isSkipped) return;
        endLine();
        return;
      case "line":
        if (!group.isSkipped) {
          if (isRow) text += " ";
          else endLine();
        }
        return;
      case "cell":
      case "nestcell":
        isRow = true;
        endLine();
        row.push(cell);
        cell = [];
        return;
      case "row":
      case "nestrow":
        table.push(row);
        row = [];
        text = "";
        isRow = false;
        return;
      case "pard":
        level = 0;
        isList = false;
        heading = 0;
        isRow = false;
        return;
      case "intbl":
        isRow = true;
        return;
      case "ls":
        isList = value !== 0;
        return;
      case "ilvl":
        level = Math.min(8, value ?? 0);
        return;
      case "outlinelevel":
        heading = value !== null && value < 6 ? value + 1 : 0;
        return;
      case "uc":
        group = { ...group, standIns: Math.min(4, value ?? 1) };
        return;
      case "u":
        add(String.fromCharCode(((value ?? 63) + 65_536) % 65_536));
        ignore = group.standIns;
        return;
      case "deleted":
      case "v":
        group = { ...group, isDeleted: value !== 0 };
        return;
      case "plain":
        group = { ...group, isDeleted: false };
        return;
      default:
        if (skipped.has(name) || isStarred) group = { ...group, isSkipped: true };
    }
  };

  token.lastIndex = 0;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [, byte, name, value, symbol, brace, plain] = match;
    if (brace === "{") {
      stack.push(group);
      deepest = Math.max(deepest, stack.length);
      if (deepest > mostGroups)
        return err({ type: "TooMuch", what, limit: "2,000 groups one inside another" });
      isStarred = false;
      ignore = 0;
    } else if (brace === "}") {
      group = stack.pop() ?? group;
      ignore = 0;
    } else if (byte !== undefined) {
      if (ignore > 0) ignore -= 1;
      else add(decode(Number.parseInt(byte, 16)));
    } else if (symbol === "*") isStarred = true;
    else if (symbol !== undefined) word(symbol, null);
    else if (name === "bin") token.lastIndex += Math.max(0, Number(value ?? 0));
    else if (name !== undefined) {
      word(name, value === undefined ? null : Number(value));
      isStarred = false;
    } else if (plain !== undefined) {
      const skip = Math.min(ignore, plain.length);
      ignore -= skip;
      add(plain.slice(skip));
    }
  }
  endLine();
  endTable();
  if (lines.length === 0) return err({ type: stack.length > 0 ? "Damaged" : "NoText", what });
  // A file that was cut off closes fewer groups than it opened.
  const remarks =
    stack.length > 0 ? ["The file ends in the middle: it may have been saved only in part."] : [];
  return ok([paperOf(fileName, lines, { remarks })]);
}

function decoderFor(codePage: string): (byte: number) => string {
  const label = codePage === "10000" ? "macintosh" : `windows-${codePage}`;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    // A code page that no browser knows.
    decoder = new TextDecoder("windows-1252");
  }
  return (byte) => decoder.decode(Uint8Array.of(byte));
}
