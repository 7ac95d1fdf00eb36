/** Brings a sentence of the pages into sight; nothing moves where it is seen whole. */
export function showSentence(key: string | null): void {
  const sentence = drawnAs(key);
  const port = sentence?.closest(".cf-zoomed-port")?.getBoundingClientRect();
  if (!sentence || !port) return;
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < port.top || bottom > port.bottom) sentence.scrollIntoView({ block: "center" });
}

/** Goes to a sentence of the pages, to the first where it is not on them, and says which it is. */
export function focusSentence(key: string | null): string | null {
  showSentence(key);
  const sentence =
    drawnAs(key) ?? document.querySelector<SVGGElement>('[data-sentence][tabindex="0"]');
  sentence?.focus({ preventScroll: true });
  return sentence?.dataset.sentence ?? null;
}

const drawnAs = (key: string | null): SVGGElement | null =>
  key === null ? null : document.querySelector<SVGGElement>(`[data-sentence="${CSS.escape(key)}"]`);
