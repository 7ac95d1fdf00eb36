import { useEffect, useMemo } from "react";
import { wordsOfVisit } from "../../../shared/spelling/wordsOfVisit.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { bridge, bridgeEvents } from "../../bridge/bridge.ts";
import { useSignal } from "../../signal.ts";
import { knowInVisit } from "../../features/visits/details/knownWords.ts";
import { addOwnWord, ownWords, readOwnWords } from "./ownWords.ts";

/**
 * Tells the checker which words are right here, and keeps those that somebody says are. `say` tells
 * where they hold.
 */
export function useSpelling(visit: Visit | null, say?: (text: string) => void): void {
  const own = useSignal(ownWords);
  useEffect(() => {
    if (ownWords.value() === null) void readOwnWords();
  }, []);
  const words = useMemo(
    () => [...(own ?? []), ...(visit === null ? [] : wordsOfVisit(visit))],
    [own, visit],
  );
  const inVisit = visit !== null;
  useEffect(() => void bridge.knowWords({ words, inVisit }), [words, inVisit]);
  useEffect(
    () =>
      bridgeEvents.learnWord(({ word, holdsIn }) => {
        const tell = (where: string) => say?.(`“${word}” is right ${where}`);
        if (holdsIn === "visit" && visit !== null)
          void knowInVisit(visit, word).then(() => tell("in this visit; Ctrl+Z takes it back"));
        else void addOwnWord(word).then(() => tell("on this laptop; Settings has your dictionary"));
      }),
    [visit, say],
  );
}
