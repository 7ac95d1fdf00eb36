declare module "hyphen/en-gb/index.js" {
  const hyphenation: {
    /** Returns `text` with a soft hyphen (or `hyphenChar`) wherever a word may break. */
    hyphenateSync(
      text: string,
      options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
    ): string;
  };
  export default hyphenation;
}
