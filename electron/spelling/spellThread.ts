import { parentPort } from "node:worker_threads";
import { britishDictionary } from "../../shared/spelling/britishDictionary.ts";
import { createSpeller } from "../../shared/spelling/speller.ts";
import type { Asked } from "./spellChecker.ts";

const speller = createSpeller(britishDictionary);

parentPort?.on("message", ({ id, ask, words }: Asked) => {
  const answer = (): readonly string[] => {
    switch (ask) {
      case "misspelt":
        return speller.misspelt(words);
      case "suggest":
        return words.flatMap(speller.suggest);
      case "know":
        speller.know(words);
        return [];
    }
  };
  parentPort?.postMessage({ id, words: answer() }, []);
});
