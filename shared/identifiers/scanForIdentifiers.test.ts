import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IdentifierKind } from "./identifierHit.ts";
import { emptyRegister, type IdentifierRegister } from "./emptyRegister.ts";
import { givenNames } from "./names/givenNames.ts";
import { isAlsoPlace } from "./names/nameLexicon.ts";
import { plainSentences } from "./testing/plainSentences.ts";
import { nhsCheckDigit } from "./nhsNumber.ts";
import { scanForIdentifiers } from "./scanForIdentifiers.ts";
import { surnames } from "./names/surnames.ts";

const register: IdentifierRegister = {
  caseReferences: ["2022/0388", "AB-77-1203", "1234"],
  names: ["Sarah Nolan", "Kyle B", "jane p", "Zebedee Quux"],
  initials: ["MC", "JP", "RT", "KB"],
  notNames: [],
  knownWords: [
    "Midthorpe Council",
    "Oxtown Borough",
    "Munbridge City",
    "Fenwick CC",
    "Safeguarding peer challenge",
  ],
  visitDays: ["2024-10-15", "2024-10-16"],
};

const hitsOf = (text: string, setting: "notes" | "letter" = "letter"): readonly string[] =>
  scanForIdentifiers(text, { register, setting }).map((hit) => `${hit.kind}: ${hit.text}`);

describe("in a letter", () => {
  test.each([
    ["personName", "Sarah Nolan", "We are grateful to Sarah Nolan for her time."],
    ["personName", "Kyle B", "The story of Kyle B shows the drift."],
    ["personName", "Mr Ahmed", "Mr Ahmed told us so."],
    ["personName", "Dr J. Khan", "The paper by Dr J. Khan helps."],
    ["personName", "J. Smith", "According to J. Smith, it works."],
    ["personName", "Grace Okafor", "Grace Okafor leads the unit."],
    ["personName", "Mark Davies", "The unit that Mark Davies leads is small."],
    ["personName", "SARAH NOLAN", "Signed by SARAH NOLAN for the board."],
    ["personName", "sarah nolan", "thanks to sarah nolan for this"],
    ["personName", "Aisha", "What Aisha's family told us was clear."],
    ["personName", "Nolan", "As Nolan put it, the gap is wide."],
    ["personName", "Quux", "The team managed by Quux is settled."],
    ["personName", "Oluwaseun Adebayo", "Oluwaseun Adebayo chairs the group."],
    ["personName", "Siobhán O’Brien", "We heard Siobhán O’Brien speak."],
    ["initials", "K.B.", "The file of K.B. had no chronology."],
    ["initials", "K B", "The file of K B had no chronology."],
    ["initials", "KB", "The file of KB had no chronology."],
    ["initials", "JP", "As JP saw, the loop does not close."],
    ["dateOfBirth", "3/2/2011", "A child (3/2/2011) was missed."],
    ["dateOfBirth", "14/06/2012", "The entry of 14/06/2012 stands."],
    ["dateOfBirth", "3 Feb 2011", "The child, 3 Feb 2011, was missed."],
    ["dateOfBirth", "2011-02-03", "The child (2011-02-03) was missed."],
    ["dateOfBirth", "dob 3/2", "The child, dob 3/2, was missed."],
    ["dateOfBirth", "born on 3 March", "A boy born on 3 March was missed."],
    ["caseReference", "2019/0417", "In case 2019/0417 step-down was refused."],
    ["caseReference", "AB 77 1203", "See AB 77 1203 for more."],
    ["caseReference", "1234", "See case 1234 for more."],
    ["nhsNumber", "943 476 5919", "The child (943 476 5919) was seen."],
    ["postcode", "OX1 3DW", "A family in OX1 3DW waited."],
    ["telephone", "07700 900123", "The number 07700 900123 was given."],
    ["telephone", "+44 20 7946 0958", "Ring +44 20 7946 0958 for it."],
    ["email", "s.nolan@midthorpe.gov.uk", "Write to s.nolan@midthorpe.gov.uk now."],
    ["nationalInsurance", "AB 12 34 56 C", "It said AB 12 34 56 C there."],
    ["pupilNumber", "A123456789012", "The pupil A123456789012 moved."],
  ])("finds the %s %j", (kind, text, sentence) => {
    expect(hitsOf(sentence)).toContain(`${kind}: ${text}`);
  });

  test.each(plainSentences)("lets pass: %s", (sentence) => {
    expect(hitsOf(sentence)).toEqual([]);
  });

  test("lets the whole letter pass, sentence after sentence or line after line", () => {
    expect(hitsOf(plainSentences.join(" "))).toEqual([]);
    expect(hitsOf(plainSentences.join("\n"))).toEqual([]);
  });

  test("a word the team says is no name passes alone and not as part of a longer name", () => {
    const relaxed = { ...register, notNames: ["Aisha"] };
    const scan = (text: string): number =>
      scanForIdentifiers(text, { register: relaxed, setting: "letter" }).length;
    expect(scan("The Aisha project is good.")).toBe(0);
    expect(scan("We met Aisha Khan there.")).toBe(1);
  });

  test("a short number from the case list is only a reference where it is called one", () => {
    expect(hitsOf("There were 1234 referrals.")).toEqual([]);
  });

  test.each(["letter", "notes"] as const)(
    "a cell that says nothing but a tree or a hope is no name in the %s; one that says a name is",
    (setting) => {
      const names = ["Oak", "Hope", "Rose", "Faisal", "Kayleigh"].filter(
        (cell) => scanForIdentifiers(cell, { register: emptyRegister, setting }).length > 0,
      );
      expect(names).toEqual(["Faisal", "Kayleigh"]);
    },
  );

  test("a hit says where it is and what it looks like", () => {
    const [hit] = scanForIdentifiers("file of Sarah Nolan", { register, setting: "letter" });
    expect(hit).toEqual({
      kind: "personName",
      severity: "refuses",
      start: 8,
      end: 19,
      text: "Sarah Nolan",
      message: "looks like a person's name",
    });
  });
});

describe("in notes", () => {
  test("flags a given name in small letters with an initial or alone", () => {
    expect(hitsOf("board focus grp - jane p", "notes")).toEqual(["personName: jane p"]);
    expect(hitsOf("spoke to aisha after", "notes")).toEqual(["personName: aisha"]);
  });

  test("leaves the team's own initials alone", () => {
    expect(hitsOf("group of 7, MC + lead, JP later", "notes")).toEqual([]);
  });

  test("flags everything in the line that should not have been typed", () => {
    expect(hitsOf("- case 2019/0417 (K.B., dob 3/2/2011) mentioned as drift", "notes")).toEqual([
      "caseReference: 2019/0417",
      "initials: K.B.",
      "dateOfBirth: dob 3/2/2011",
    ]);
  });
});

// Prose of the field without a capital inside, to plant things in.
const fieldWords = fc.constantFrom(
  ..."the board staff told us that thresholds are not understood and referrals go unanswered while managers hold weekly meetings about caseloads training oversight step-down audit loop families schools health visitors police".split(
    " ",
  ),
);
const prose = fc.array(fieldWords, { minLength: 0, maxLength: 12 }).map((list) => list.join(" "));
const opening = fc.constantFrom(
  " ",
  "\n",
  " (",
  ' "',
  " “",
  " ‘",
  "\u00A0",
  ", ",
  ": ",
  " – ",
  "; ",
  "\r\n",
  "\t",
);
const closing = fc.constantFrom(
  " ",
  "\n",
  ") ",
  '" ',
  "” ",
  "’ ",
  "\u00A0",
  ", ",
  ": ",
  " – ",
  "; ",
  "\r\n",
  "? ",
  "! ",
);
const space = fc.constantFrom(" ", "\u00A0", "  ", "\n", "\r\n", "\u2009");
const dash = fc.constantFrom("/", "-", "\u2011");
const casing = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const given = fc.constantFrom(...givenNames);
const surname = fc.constantFrom(...surnames);
const number = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const planted: Readonly<Record<string, fc.Arbitrary<readonly [IdentifierKind, string]>>> = {
  "a full name": fc
    .tuple(given, space, surname, casing)
    .map(([first, gap, last, cased]) => [
      "personName",
      cased(capital(first) + gap + capital(last)),
    ]),
  "a given name": given.map((first) => ["personName", capital(first)]),
  "a given name with an initial": fc
    .tuple(given, fc.constantFrom(..."BCDEFGHJKLMNOPR".split("")), fc.boolean())
    .map(([first, letter, small]) => {
      const text = `${capital(first)} ${letter}`;
      return ["personName", small ? text.toLowerCase() : text];
    }),
  "an honorific with a surname": fc
    .tuple(fc.constantFrom("Mr", "Mrs", "Ms", "Dr", "Mr.", "Cllr", "Professor"), space, surname)
    .map(([title, gap, last]) => ["personName", title + gap + capital(last)]),
  "an initial with a surname": fc
    .tuple(
      fc.constantFrom(..."BCDEFGHJKLMNOPRSTW".split("")),
      fc.constantFrom(". ", " ", "."),
      surname,
    )
    .map(([letter, gap, last]) => ["personName", letter + gap + capital(last)]),
  "dotted initials": fc
    .constantFrom("K.B.", "J.P.", "R.T.", "S.N.", "L.W.", "T.J.M.")
    .map((text) => ["initials", text]),
  "a birth date in figures": fc
    .tuple(number(1, 28), number(1, 12), number(1998, 2023), fc.constantFrom("/", ".", "-"))
    .map(([day, month, year, mark]) => ["dateOfBirth", [day, month, year].join(mark)]),
  "a birth date called one": fc
    .tuple(
      fc.constantFrom("dob", "DOB", "d.o.b.", "date of birth", "born"),
      number(1, 28),
      fc.constantFrom("Feb", "March", "sept"),
      number(2001, 2024),
    )
    .map(([word, day, month, year]) => ["dateOfBirth", `${word} ${day} ${month} ${year}`]),
  "a case reference": fc
    .tuple(number(2015, 2024), dash, number(1, 9999))
    .filter(([year, , rest]) => rest < year || rest > year + 15)
    .map(([year, mark, rest]) => [
      "caseReference",
      `${year}${mark}${String(rest).padStart(4, "0")}`,
    ]),
  "an NHS number": fc
    .tuple(fc.stringMatching(/^[4-7]\d{8}$/), fc.constantFrom("", " ", "\u00A0", "-"))
    .filter(([nine]) => nhsCheckDigit(nine) !== null)
    .map(([nine, gap]) => {
      const all = `${nine}${nhsCheckDigit(nine)}`;
      return ["nhsNumber", [all.slice(0, 3), all.slice(3, 6), all.slice(6)].join(gap)];
    }),
  "a postcode": fc
    .tuple(
      fc.constantFrom("M", "LS", "OX", "SW", "B", "NE"),
      number(1, 9),
      fc.constantFrom(" ", "", "\u00A0"),
      number(1, 9),
      fc.constantFrom("AB", "XY", "QZ"),
      casing,
    )
    .map(([area, district, gap, sector, unit, cased]) => [
      "postcode",
      cased(`${area}${district}${gap}${sector}${unit}`),
    ]),
  "a telephone number": fc
    .constantFrom(
      "07700 900123",
      "07700900123",
      "0161 496 0000",
      "(0161) 496 0000",
      "01632 960123",
      "+44 7700 900123",
      "020 7946 0958",
      "020\u00A07946\u00A00958",
    )
    .map((text) => ["telephone", text]),
  "an email address": fc
    .emailAddress()
    .filter((text) => /^[\w.+-]{1,60}@[a-z0-9.-]+$/i.test(text))
    .map((text) => ["email", text]),
  "a National Insurance number": fc
    .tuple(fc.constantFrom("AB", "JK", "NP"), fc.stringMatching(/^\d{6}$/), casing)
    .map(([letters, digits, cased]) => ["nationalInsurance", cased(`${letters}${digits}C`)]),
};

describe("what is planted anywhere in prose is found in both settings", () => {
  test.each(Object.keys(planted))("%s", (name) => {
    const arbitrary = planted[name];
    if (arbitrary === undefined) throw new Error(name);
    fc.assert(
      fc.property(
        prose,
        opening,
        arbitrary,
        closing,
        prose,
        (before, open, [kind, text], close, after) => {
          // "the Shelley plan": after an article a name that is also a place's is taken for the place.
          fc.pre(!(before.endsWith("the") && isAlsoPlace(text.toLowerCase())));
          const start = before.length + open.length;
          const whole = `${before}${open}${text}${close}${after}`;
          for (const setting of ["notes", "letter"] as const) {
            const hits = scanForIdentifiers(whole, {
              register: { ...register, caseReferences: [] },
              setting,
            });
            const found = hits.some(
              (hit) =>
                hit.kind === kind && hit.start <= start + 4 && hit.end >= start + text.length - 1,
            );
            expect({ whole, setting, hits, found }).toMatchObject({ found: true });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("a name is found through characters that print nothing", () => {
  expect(hitsOf("We met Sar\u00ADah\u200B No\u200Dlan there.")).toEqual([
    "personName: Sar\u00ADah\u200B No\u200Dlan",
  ]);
});

test("plain prose of the field gives no hits", () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(hitsOf(text, "notes")).toEqual([]);
    }),
  );
});

test("never throws, and every hit says the text at its place", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom("notes" as const, "letter" as const), (text, setting) => {
      let reach = 0;
      for (const hit of scanForIdentifiers(text, { register, setting })) {
        expect(text.slice(hit.start, hit.end)).toBe(hit.text);
        expect(hit.end).toBeGreaterThan(reach);
        reach = hit.end;
      }
    }),
    { numRuns: 500 },
  );
});

test("an empty register finds what needs no register", () => {
  expect(
    scanForIdentifiers("Sarah Nolan", { register: emptyRegister, setting: "letter" }),
  ).toHaveLength(1);
});
