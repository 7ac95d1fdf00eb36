import axe from "axe-core";

/** For tests: what axe finds on the page as it is now, once nothing moves any more. */
export async function accessibilityProblems(): Promise<readonly string[]> {
  // An animation that is cut short rejects, which is as good an end as any.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document, {
    // Vitest's own page has no title or language of ours.
    rules: { "document-title": { enabled: false }, "html-has-lang": { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
