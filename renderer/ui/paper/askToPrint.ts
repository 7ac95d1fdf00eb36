let preview: (() => void) | null = null;

/** What every *Print* does: shows the pages as they will be, or prints at once where nothing shows them. */
export function askToPrint(): void {
  if (preview === null) window.print();
  else preview();
}

/** Has `show` called in place of printing. Gives what stops it. */
export function onAskedToPrint(show: () => void): () => void {
  preview = show;
  return () => {
    if (preview === show) preview = null;
  };
}
