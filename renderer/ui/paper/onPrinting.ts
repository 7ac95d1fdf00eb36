/**
 * Calls `before` as soon as the window begins to print, however that was asked for, and `after` once it
 * has taken its picture of the page. What `before` puts into the page at once is printed. Gives what stops it.
 */
export function onPrinting(before: () => void, after: () => void): () => void {
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
