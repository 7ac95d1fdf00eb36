declare module "stopword" {
  /** English words that say nothing by themselves. */
  export const eng: readonly string[];
}
