import { asMarkup } from "../../../shared/words/asMarkup.ts";

/** Puts a table on the clipboard as both. Gives whether the system took it. */
export function copyTable(table: readonly (readonly string[])[]): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", asTsv(table));
    event.clipboardData?.setData("text/html", asHtml(table));
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy);
  try {
    // The window has no permission for the newer way, and needs none for this one.
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", onCopy);
  }
}

/** As a spreadsheet takes it: tabs between cells, and no cell that a spreadsheet would work out. */
export const asTsv = (table: readonly (readonly string[])[]): string =>
  table.map((row) => row.map(plainCell).join("\t")).join("\r\n");

/** As a word processor takes it. */
export const asHtml = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th>${asMarkup(cell)}</th>`).join("")}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${asMarkup(cell)}</td>`).join("")}</tr>`)
    .join("")}</tbody></table>`;

function plainCell(cell: string): string {
  const line = cell.replaceAll(/\s+/gu, " ").trim();
  return /^[=+\-@]/u.test(line) ? `'${line}` : line;
}
