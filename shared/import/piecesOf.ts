const longestText = 20_000;

/** A text in pieces that each fit one record, cut at a space where there is one near enough. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestText) {
    const space = rest.lastIndexOf(" ", longestText);
    const cut = space > longestText - 200 ? space : longestText;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
