import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Checker, type CheckResult, CheckStatus } from "@stryker-mutator/api/check";
import type { Mutant, StrykerOptions } from "@stryker-mutator/api/core";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";

const root = path.resolve(import.meta.dirname, "../..");
const tsc = path.join(root, "node_modules/.bin/tsc");

/**
 * Leaves out mutants that do not compile: the compiler has killed them. Stryker's own checker needs
 * TypeScript's JavaScript API, which TypeScript 7 has not, so this one runs `tsc` on a copy of shared/.
 */
class CompilerChecker implements Checker {
  static readonly inject = tokens(commonTokens.options);
  readonly #copy: string;

  constructor({ tempDirName }: StrykerOptions) {
    this.#copy = mkdtempSync(path.join(path.dirname(tempDirName), "compiled-"));
  }

  async init(): Promise<void> {
    cpSync(path.join(root, "shared"), path.join(this.#copy, "shared"), { recursive: true });
    for (const name of ["node_modules", "assets"])
      symlinkSync(path.join(root, name), path.join(this.#copy, name));
    const config = {
      extends: path.join(root, "tsconfig.json"),
      compilerOptions: {
        tsBuildInfoFile: "tsconfig.tsbuildinfo",
        // A mutant that uses something no longer is none the less one that a person could write.
        noUnusedLocals: false,
        noUnusedParameters: false,
      },
      include: ["shared"],
      exclude: ["**/*.test.ts"],
    };
    writeFileSync(path.join(this.#copy, "tsconfig.json"), JSON.stringify(config));
    const faults = this.#compile();
    if (faults !== "") throw new Error(`What is to be mutated does not compile:\n${faults}`);
  }

  /** One mutant of each file at a time, so that a fault in a file tells whose it is. */
  async group(mutants: readonly Mutant[]): Promise<string[][]> {
    const left = mutants.filter((mutant) => !isDrawn(mutant)).map(({ id }) => id);
    const groups: string[][] = left.length === 0 ? [] : [left];
    const drawn = Map.groupBy(mutants.filter(isDrawn), ({ fileName }) => fileName);
    for (const ofFile of drawn.values())
      for (const [i, { id }] of ofFile.entries()) (groups[i + 1] ??= []).push(id);
    return groups.filter((group) => group.length > 0);
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    if (!mutants.some(isDrawn))
      return Object.fromEntries(
        mutants.map(({ id }) => [id, { status: CheckStatus.CompileError, reason: "Not drawn." }]),
      );
    const originals = mutants.map((mutant) => readFileSync(this.#placeOf(mutant), "utf8"));
    for (const [i, mutant] of mutants.entries())
      writeFileSync(this.#placeOf(mutant), mutated(originals[i] ?? "", mutant));
    const faults = this.#compile().split("\n");
    for (const [i, mutant] of mutants.entries())
      writeFileSync(this.#placeOf(mutant), originals[i] ?? "");
    return Object.fromEntries(
      mutants.map(({ id, fileName }) => {
        const fault = faults.find((line) => line.startsWith(`${path.relative(root, fileName)}(`));
        return [
          id,
          fault === undefined
            ? { status: CheckStatus.Passed }
            : { status: CheckStatus.CompileError, reason: fault },
        ];
      }),
    );
  }

  #placeOf({ fileName }: Mutant): string {
    return path.join(this.#copy, path.relative(root, fileName));
  }

  #compile(): string {
    return spawnSync(tsc, ["--noEmit", "--pretty", "false"], {
      cwd: this.#copy,
      encoding: "utf8",
    }).stdout;
  }
}

/** `MUTATE_SHARE=12`: of twelve mutants one, the same in every run; the others count as not compiled. */
const share = Number(process.env["MUTATE_SHARE"] ?? 1);

const isDrawn = ({ fileName, location: { start, end }, replacement }: Mutant): boolean =>
  createHash("sha256")
    .update(JSON.stringify([path.relative(root, fileName), start, end, replacement]))
    .digest()
    .readUInt32BE() %
    share ===
  0;

function mutated(text: string, { location, replacement }: Mutant): string {
  const lines = text.split("\n");
  const offset = ({ line, column }: Mutant["location"]["start"]) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + column;
  return text.slice(0, offset(location.start)) + replacement + text.slice(offset(location.end));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, "compiler", CompilerChecker)];
