/** A typeface of a Word document, with its bold, as bytes in the file. */
export const embedded = (name: string, regular: Uint8Array, bold: Uint8Array) => ({
  name,
  // The library only cuts and copies them, which any bytes can.
  data: regular as Buffer,
  bold: bold as Buffer,
});

/** What a Word document says of itself: its title, that it is a draft, and when it was made. */
export function coreProperties({
  title,
  subject,
  createdAt,
}: {
  readonly title: string;
  readonly subject: string;
  readonly createdAt: Date;
}): string {
  const at = createdAt.toISOString().replace(/\.\d+Z$/u, "Z");
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escaped(title)}</dc:title>` +
    (subject === "" ? "" : `<dc:subject>${escaped(subject)}</dc:subject>`) +
    `<dc:creator>Critical Friend</dc:creator><cp:lastModifiedBy>Critical Friend</cp:lastModifiedBy>` +
    `<dc:language>en-GB</dc:language>${date("created")}${date("modified")}` +
    `</cp:coreProperties>`
  );
}

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
