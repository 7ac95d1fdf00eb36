import { expect, test } from "vitest";
import {
  agreementOf,
  type AnswerPair,
  casesForKappa,
  cohensKappa,
  kappaInWords,
} from "./agreement.ts";

/** Pairs of answers from a table of how often each came about. */
const pairsOf = (counts: Readonly<Record<string, number>>): readonly AnswerPair[] =>
  Object.entries(counts).flatMap(([key, count]) => {
    const [a = "", b = ""] = key.split(" ");
    return Array.from({ length: count }, (): AnswerPair => [a, b]);
  });

/** Two clinicians on 100 patients: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1. */
const fleiss = pairsOf({
  "psychotic psychotic": 75,
  "psychotic neurotic": 1,
  "psychotic organic": 4,
  "neurotic psychotic": 5,
  "neurotic neurotic": 4,
  "neurotic organic": 1,
  "organic organic": 10,
});

test("kappa is that of the published worked example: .89 observed, .66 by chance, .68 beyond", () => {
  expect(cohensKappa(fleiss)).toBeCloseTo((0.89 - 0.66) / (1 - 0.66), 10);
  expect(cohensKappa(fleiss)?.toFixed(2)).toBe("0.68");
});

test("kappa is 1 where all is the same, 0 where it is as chance has it, and below where it is less", () => {
  expect(cohensKappa(pairsOf({ "y y": 5, "n n": 5 }))).toBe(1);
  expect(cohensKappa(pairsOf({ "y y": 1, "y n": 1, "n y": 1, "n n": 1 }))).toBe(0);
  expect(cohensKappa(pairsOf({ "y n": 5, "n y": 5 }))).toBe(-1);
});

test("two readers who always gave one answer agree, and kappa says nothing of it", () => {
  const always = pairsOf({ "y y": 40 });
  expect(cohensKappa(always)).toBeNull();
  expect(agreementOf(always)).toEqual({ n: 40, same: 40, kappa: null });
  expect(cohensKappa([])).toBeNull();
});

test("with too few cases for the answers given there is no kappa, only how many agreed", () => {
  expect(casesForKappa(2)).toBe(8);
  const seven = pairsOf({ "y y": 4, "n n": 2, "y n": 1 });
  expect(agreementOf(seven)).toEqual({ n: 7, same: 6, kappa: null });
  expect(agreementOf([...seven, ["y", "y"]]).kappa).not.toBeNull();
  // A third answer that somebody gave asks for more cases.
  expect(agreementOf([...seven, ["y", "p"], ["y", "y"]]).kappa).toBeNull();
  expect(agreementOf(fleiss).kappa).not.toBeNull();
});

test("kappa is said in words", () => {
  expect([-0.1, 0.1, 0.3, 0.5, 0.68, 0.9].map(kappaInWords)).toEqual([
    "no better than chance",
    "poor beyond chance",
    "fair beyond chance",
    "moderate beyond chance",
    "good beyond chance",
    "very good beyond chance",
  ]);
});
