import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import { letterHtml } from "./letterHtml.ts";
import { letterWithAll, missingFrom } from "./testing/letterWithAll.ts";

const page = letterHtml(letterWithAll, { isDraft: false });
const words = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/su, "")
    .replace(/<[^>]*>/gu, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/ (?=[.,;:])/gu, "");

describe("the letter as a web page", () => {
  it("says word for word what the letter says, in its order", () => {
    expect(missingFrom(words(page), letterWithAll)).toEqual([]);
  });

  it("is well formed", () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
  });

  it("runs nothing and fetches nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:\/\/|\son[a-z]+=/iu);
    expect(page).toContain("default-src 'none'");
  });

  it("bears the fingerprint as a property and as its last line", () => {
    const hash = letterHash(letterWithAll);
    expect(page).toContain(`<meta name="content-hash" content="${hash}">`);
    expect(words(page).trim().endsWith(`Fingerprint of this text: ${hash}`)).toBe(true);
  });

  it("says that it is a draft at its head and on every printed page, and only then", () => {
    const draft = letterHtml(letterWithAll, { isDraft: true });
    expect(draft).toMatch(
      /<title>DRAFT:.*@top-right \{ content: "DRAFT.*<body>\s*<main>\s*<p class="draft"/su,
    );
    expect(page).not.toContain("DRAFT");
  });
});
