import type { SheetLayout, SheetText } from "../../../shared/nextSteps/sheetLayout.ts";
import type { LetterDocument } from "../letterDocument.ts";

/**
 * Writes the pages of the sheet with a true structure tree: a heading, its facts, and one table whose
 * rows and cells go on over pages. Rules, feet and headings that come again are artifacts.
 */
export function writeSheet(
  { pages }: Pick<SheetLayout, "pages">,
  document: LetterDocument,
  title: string,
): void {
  const root = document.struct("Document", { title });
  document.addStructure(root);
  const part = (type: string, parent: PdfStructureElement): PdfStructureElement => {
    const made = document.struct(type);
    parent.add(made);
    return made;
  };
  const draw = ({ text, x, baseline, face, size, colour }: SheetText): void => {
    const font = document.fontOf(face);
    document._font = font;
    document.fontSize(size);
    document.fillColor(colour);
    document.text(text, x, baseline - (font.ascender / 1000) * size, { lineBreak: false });
  };
  const say = (texts: readonly SheetText[], element: PdfStructureElement): void => {
    texts.forEach((text, i) => {
      element.add(document.markStructureContent(String(element.dictionary.data["S"])));
      // A line ends between words, which a reader of the text would else join.
      draw(i < texts.length - 1 ? { ...text, text: `${text.text} ` } : text);
      document.endMarkedContent();
    });
  };
  const show = (texts: readonly SheetText[]): void => {
    if (texts.length === 0) return;
    document.markContent("Artifact", { type: "Pagination" });
    texts.forEach(draw);
    document.endMarkedContent();
  };

  let table: PdfStructureElement | null = null;
  const cellsOf = new Map<number, readonly PdfStructureElement[]>();
  pages.forEach((page, number) => {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    document.markContent("Artifact", { type: "Layout" });
    for (const { x1, y1, x2, y2, width, colour } of page.rules)
      document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(colour);
    document.endMarkedContent();
    if (page.title.length > 0) say(page.title, part("H1", root));
    if (page.draft.length > 0) show(page.draft);
    for (const fact of page.facts) say([fact], part("P", root));
    table ??= part("Table", root);
    if (number === 0) {
      const row = part("TR", table);
      for (const texts of page.columns) {
        const cell = part("TH", row);
        cell.dictionary.data["A"] = { O: "Table", Scope: "Column" };
        say(texts, cell);
      }
    } else page.columns.forEach(show);
    for (const { row, cells } of page.rows) {
      let elements = cellsOf.get(row);
      if (elements === undefined) {
        const element = part("TR", table);
        // The line of enquiry heads its row.
        elements = cells.map((_, i) => part(i === 0 ? "TH" : "TD", element));
        const [head] = elements;
        if (head !== undefined) head.dictionary.data["A"] = { O: "Table", Scope: "Row" };
        cellsOf.set(row, elements);
      }
      cells.forEach((texts, i) => {
        const element = elements?.[i];
        if (element !== undefined) say(texts, element);
      });
    }
    show(page.foot);
  });
  root.end();
}
