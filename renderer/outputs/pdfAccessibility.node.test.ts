import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { fieldVisits } from "./testing/fieldVisits.node.ts";
import { papersOf } from "./testing/papersOf.node.ts";
import { readTagged, type TaggedPdf, type TagNode } from "./testing/readTagged.node.ts";

// What PDF/UA (ISO 14289-1) asks for that a program can tell, by its clauses. The files claim no
// conformance: a person has to judge what a program cannot.

const sample = fieldVisits().filter(({ name }) => name === "sample" || name === "very-long-names");
const papers = sample.flatMap((visit) =>
  Object.entries(papersOf(visit)).map(([what, make]) => ({
    what: `${what} of ${visit.name}`,
    make,
  })),
);

interface Paper {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tagged: TaggedPdf;
}

const read = new Map<string, Promise<Paper>>();

/** A paper made and read once for all its rules. */
function paper({ what, make }: (typeof papers)[number]): Promise<Paper> {
  const known = read.get(what);
  if (known !== undefined) return known;
  const reading = make().then(async (bytes) => ({ bytes, tagged: await readTagged(bytes) }));
  read.set(what, reading);
  return reading;
}

const within = ({ children }: TagNode): readonly TagNode[] =>
  children.filter((child) => "role" in child);
const allIn = (node: TagNode): readonly TagNode[] => [node, ...within(node).flatMap(allIn)];
const rolesIn = (node: TagNode): readonly string[] => within(node).map(({ role }) => role);

describe.each(papers)("the $what, for who cannot see it", (each) => {
  const { what } = each;

  test("has everything on its pages either in its tree or among what is left out (7.1)", async () => {
    const { loose, unread, twice, artifacts, trees } = (await paper(each)).tagged;
    expect({ loose, unread, twice }).toEqual({ loose: [], unread: [], twice: [] });
    expect(trees).toHaveLength(artifacts.length);
    // The page's number is not read out in the middle of a sentence.
    artifacts.forEach((text, i) => expect(text).toContain(`Page ${i + 1} of ${artifacts.length}`));
  });

  test("tells its title and its language, and that it is tagged (7.1, 7.2)", async () => {
    const loading = getDocument({ data: (await paper(each)).bytes.slice(), verbosity: 0 });
    const pdf = await loading.promise;
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: "en-GB", Title: expect.stringMatching(/\S/u) });
    // Shown by programs before its first page: what it is not yet, and who it is not for, come with it.
    expect(info).toMatchObject({
      Title: expect.stringMatching(
        what.startsWith("draft") || what.startsWith("check")
          ? /^draft/iu
          : what.startsWith("annex")
            ? /internal, not for disclosure/iu
            : /^(?!.*draft)/iu,
      ),
    });
    expect(metadata?.get("dc:title")).toBe("Title" in info ? info.Title : "");
    expect(await pdf.getViewerPreferences()).toEqual(new Map([["DisplayDocTitle", true]]));
    expect(await pdf.getMarkInfo()).toEqual(
      new Map([
        ["Marked", true],
        ["UserProperties", false],
        ["Suspects", false],
      ]),
    );
    for (let page = 1; page <= pdf.numPages; page += 1)
      expect(await (await pdf.getPage(page)).getAnnotations()).toEqual([]);
    await loading.destroy();
  });

  test("has one title, and headings of which none skips a level (7.4)", async () => {
    const { lines } = (await paper(each)).tagged;
    const levels = lines.flatMap(({ role }) => (role.startsWith("H") ? [Number(role[1])] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
    for (const { role, text } of lines) if (role.startsWith("H")) expect(text.trim()).not.toBe("");
  });

  test("has whole tables and lists, and nothing that wants words in its place (7.3, 7.5, 7.6)", async () => {
    const { bytes, tagged } = await paper(each);
    const nodes = tagged.trees.flatMap(allIn);
    const known = /^(?:Root|Document|H[1-3]|P|Span|L|LI|Lbl|LBody|Table|TR|TH|TD)$/u;
    expect(nodes.map(({ role }) => role).filter((role) => !known.test(role))).toEqual([]);
    for (const node of nodes) {
      const inside = rolesIn(node);
      if (node.role === "L") expect(new Set(inside)).toEqual(new Set(["LI"]));
      if (node.role === "LI") expect(inside.join(" ")).toMatch(/^(?:Lbl )?LBody$/u);
      if (node.role === "Table") {
        expect(new Set(inside)).toEqual(new Set(["TR"]));
        const [head, ...rows] = within(node).map(rolesIn);
        expect(new Set(head)).toEqual(new Set(["TH"]));
        for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
      }
    }
    // Objects of the tree are written in the open. Every head of a table says what it is the head of.
    const heads = Buffer.from(bytes)
      .toString("latin1")
      .split(/\bendobj\b/u);
    for (const head of heads.filter((object) => /\/S \/TH\b/u.test(object)))
      expect(head).toMatch(/\/Scope \/(?:Column|Row)\b/u);
  });

  test("brings its typefaces along, with what their letters are (7.21)", async () => {
    const objects = Buffer.from((await paper(each)).bytes)
      .toString("latin1")
      .split(/\bendobj\b/u);
    const of = (type: RegExp) => objects.filter((object) => type.test(object));
    const fonts = of(/\/Subtype \/Type0\b/u);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\/ToUnicode \d+ 0 R/u);
    for (const font of of(/\/Type \/FontDescriptor\b/u)) expect(font).toMatch(/\/FontFile[23] /u);
    expect(of(/\/Subtype \/(?:Type1|TrueType|Type3)\b/u)).toEqual([]);
  });
});
