import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyRegister } from "./emptyRegister.ts";
import type { IdentifierKind } from "./identifierHit.ts";
import { scanForIdentifiers } from "./scanForIdentifiers.ts";

const settings = ["letter", "notes"] as const;

const kindsIn = (text: string, setting: "letter" | "notes"): readonly string[] =>
  scanForIdentifiers(text, { register: emptyRegister, setting }).map(
    (hit) => `${hit.kind}: ${hit.text}`,
  );

describe.each(settings)("every spelling of a number is found in the %s", (setting) => {
  test.each<[IdentifierKind, string, string]>([
    ["telephone", "01632960001", "Tel:01632960001"],
    ["telephone", "07700 900123", "Mob:07700 900123"],
    ["telephone", "01632 960001", "tel.01632 960001"],
    ["telephone", "07700.900.123", "on 07700.900.123 at night"],
    ["telephone", "07700  900  123", "on 07700  900  123 at night"],
    ["telephone", "0044 7700 900123", "on 0044 7700 900123 at night"],
    ["telephone", "(+44) 7700 900123", "on (+44) 7700 900123 at night"],
    ["telephone", "+44-7700-900123", "on +44-7700-900123 at night"],
    ["telephone", "+44 (0)7700 900123", "on +44 (0)7700 900123 at night"],
    ["telephone", "0 7700 900123", "on 0 7700 900123 at night"],
    ["telephone", "01632 96 00 01", "on 01632 96 00 01 at night"],
    ["telephone", "07700900124", "on 07700900123/07700900124 at night"],
    ["telephone", "+48 601 234 567", "the aunt is on +48 601 234 567 in Poland"],
    ["nhsNumber", "943.476.5919", "the child 943.476.5919 waited"],
    ["nhsNumber", "943  476  5919", "the child 943  476  5919 waited"],
    ["nhsNumber", "943/476/5919", "the child 943/476/5919 waited"],
    ["postcode", "B33 8TH", "a flat in B33 8TH"],
    ["postcode", "M20 1ST", "a flat in M20 1ST"],
    ["postcode", "SE1 3RD", "a flat in SE1 3RD"],
    ["postcode", "M146LT", "a flat in M146LT"],
    ["nationalInsurance", "JG 10 37 59 A", "number JG 10 37 59 A"],
    ["nationalInsurance", "JG-10-37-59-A", "number JG-10-37-59-A"],
    ["dateOfBirth", "3/7/09", "the boy (3/7/09) had no plan"],
    ["dateOfBirth", "09-11-2016", "the sibling (09-11-2016) was left out"],
    ["dateOfBirth", "born on the 7th of May, 2011", "He was born on the 7th of May, 2011 in Hull."],
    ["dateOfBirth", "DOB 05 08 2010", "the child (DOB 05 08 2010) had none"],
    ["dateOfBirth", "DOB 14032015", "the child (DOB 14032015) had none"],
    ["dateOfBirth", "born Christmas Day 2017", "a girl born Christmas Day 2017 was missed"],
    ["dateOfBirth", "March 9, 2012", "The girl (March 9, 2012) was missed."],
    ["dateOfBirth", "2012-03-09", "the girl (2012-03-09) was missed"],
    ["caseReference", "EHM-55120", "and EHM-55120 moved on"],
    ["caseReference", "P1203944", "as P1203944 shows"],
    ["caseReference", "FD21P00412", "proceedings FD21P00412 took long"],
    ["caseReference", "2021-04417", "considered in 2021-04417 only"],
    ["caseReference", "Mosaic ID 772314", "and Mosaic ID 772314 was closed"],
    ["caseReference", "30018842", "and 30018842 had no visit"],
    ["email", "tom dot reed at nhs dot net", "sent to tom dot reed at nhs dot net by mistake"],
    ["email", "tom.reed [at] nhs.net", "sent to tom.reed [at] nhs.net by mistake"],
    ["email", "tom.reed(at)nhs(dot)net", "sent to tom.reed(at)nhs(dot)net by mistake"],
    ["handle", "@rico_9fm", "he is @rico_9fm there"],
    ["handle", "tj_ghost14", "Snapchat name tj_ghost14 is known"],
    ["vehicle", "YK19 XTR", "the car, YK19 XTR, waited"],
    ["vehicle", "W482 PLM", "a white van (reg W482 PLM) comes"],
    ["address", "14 Harrow Lane", "They live at 14 Harrow Lane now."],
    ["address", "Flat 3, Elm Court", "The visit to Flat 3, Elm Court was late."],
  ])("%s %j", (kind, what, sentence) => {
    expect(kindsIn(sentence, setting)).toContain(`${kind}: ${what}`);
  });

  test.each([
    "By S4 2nd of the three areas stands out.",
    "The 2023-2027 plan and the 2022/23 figures agree.",
    "Funding of 250000 ends in March.",
    "There were 1,204 referrals, 7,412 contacts and 118 assessments.",
    "We met at nine and looked at polka dot dresses.",
    "The visit of 14.03.2023 and the report of 16/06/2023 agree.",
    "Nine Family Court cases and 3 Crown Court trials ran late.",
    "The service moved on 1 April 2022.",
    "Section 47 and Section 20 are used well.",
    "Ratings are in Q1 2023 and Q2 2024.",
    "Instagram and Snapchat groups are used by 40 young people.",
    "Meet @ 10.30 and again @ 2pm.",
    "The inspection in May 2022 led to a 10-point plan.",
    "Between 09:30 and 11:15, 14 of 60 came.",
    "Version 4.2.1 and lines 3301 to 4410 were cut.",
  ])("and nothing in: %s", (sentence) => {
    expect(kindsIn(sentence, setting)).toEqual([]);
  });
});

const separator = fc.constantFrom("", " ", "  ", ".", "-", "\u00A0", "\u2011", " - ");
const lead = fc.constantFrom("", "Tel:", "tel. ", "(", "on ", "M: ", "07700900999/");

test("a telephone number is found however it is grouped and whatever stands before it", () => {
  const number = fc
    .tuple(
      fc.constantFrom("0", "+44", "0044", "(+44)", "+44 (0)"),
      fc.constantFrom("7700", "1632", "1614", "8081"),
      fc.stringMatching(/^\d{6}$/),
      separator,
      separator,
    )
    .map(([trunk, area, rest, first, second]) => {
      const gap = trunk === "0" ? "" : first;
      return `${trunk}${gap}${area}${second}${rest.slice(0, 3)}${second}${rest.slice(3)}`;
    })
    .filter((text) => !text.includes(" - "));
  fc.assert(
    fc.property(lead, number, (before, text) => {
      const hits = scanForIdentifiers(`x ${before}${text} y`, {
        register: emptyRegister,
        setting: "letter",
      });
      const end = 2 + before.length + text.length;
      expect({
        text,
        found: hits.some((hit) => hit.kind === "telephone" && hit.end === end),
      }).toEqual({
        text,
        found: true,
      });
    }),
  );
});

describe("who is named beside somebody, by a title or by letters is found too", () => {
  test.each<["letter" | "notes", string, readonly string[]]>([
    ["letter", "We read how Poppy and Alfie were moved.", ["Poppy", "Alfie"]],
    ["notes", "met w tanya + rob, mash", ["tanya", "rob"]],
    ["notes", "tia/teo never seen apart", ["tia", "teo"]],
    ["notes", "mrs oduya not told of conf", ["mrs oduya"]],
    ["letter", "The siblings A and M were placed apart.", ["A and M"]],
    ["notes", "AB & CD sibs apart", ["AB & CD"]],
    ["notes", "bro K not in school", ["bro K"]],
  ])("%s: %s", (setting, text, found) => {
    const hits = scanForIdentifiers(text, { register: emptyRegister, setting });
    expect(hits.map((hit) => hit.text)).toEqual(found);
  });
  test.each(["kids A&E x3", "health + police absent", "mash & eh co-located", "ms teams call"])(
    "and not in “%s”",
    (text) => {
      expect(scanForIdentifiers(text, { register: emptyRegister, setting: "notes" })).toEqual([]);
    },
  );
});

test.each([
  ["caseReference: fd22p00731", "wardship fd22p00731 not explained to fc"],
  ["telephone: o7700 900 533", "txt o7700 900 533 from fc at 2am"],
  ["vehicle: nx14fwd", "rang 101 after pick up in nx14fwd"],
  ["handle: linkedin.com/in/dmarchbank-sw", "now at linkedin.com/in/dmarchbank-sw"],
  ["initials: EJ", "EJ/14 missing x9, mapping not done"],
  ["initials: TR-S", "file 3 TR-S good voice / weak plan"],
  ["initials: HB & OB", "contact HB & OB fortnightly, sw drives"],
  ["initials: LM", "yp LM self harm up since move"],
  ["personName: hhj cartwright-low", "pub law - hhj cartwright-low cross re delays"],
  ["personName: rev pat lumley", "food parcels via rev pat lumley"],
  ["personName: selvarani nadarajah", "fc selvarani nadarajah - great w/ teens"],
  ["personName: tracey ollerenshaw", "tracey ollerenshaw on long term sick"],
  ["personName: colm mac giolla", 'ad colm mac giolla: budget "fine"'],
  ["personName: harrisons", "dog, mould, no beds @ the harrisons"],
  ["personName: okonjo family", "okonjo family - 3 refs in 6 wks all NFA"],
  ["personName: rhodri bevan-jones", "no handover when rhodri bevan-jones left"],
  ["caseReference: p1139046", "audit p1139046 graded ri"],
  ["address: flat 12 beaumont house", "care leaver in flat 12 beaumont house, damp"],
  ["address: 16 quarry hill", "nan lives 16 quarry hill, never assessed"],
  ["initials: RP", "RP and her baby in m+b unit out of area"],
  ["initials: EO", "EO turning 18 in may, no pa yet"],
  ["personName: Ruby", "Ruby 6 - drawing on file lovely, plan not"],
])("%s is found in hasty notes", (found, text) => {
  expect(kindsIn(text, "notes")).toEqual([found]);
});

test.each([
  "file 4 QA done, case 2 TM away",
  "yp SW changed twice, mum FC",
  "contact LA & SW weekly",
  "PA/3 posts empty, SW/2 agency, PM/3 and RI/2",
  "mr check-in done, dr follow-up booked, ms sign-off late",
  "the mondays are worst, at the offices, w the courts",
  "May 6 - panel, April 12 - board",
  "housing protocol 16/17 signed, not used",
  "interps: tigrinya, dari, bsl - 3wk wait",
  "Jasmine + Heather rooms = contact, dull; Elm Suite full",
  "lait: 4th quartile, idva in mash mon/wed/fri",
])("nobody is found in “%s”", (text) => {
  expect(kindsIn(text, "notes")).toEqual([]);
});

test.each([
  ["personName: HHJ Trevelyan", "Feedback from HHJ Trevelyan indicates better statements."],
  ["initials: DW", "It is not clear whether DW saw his father before the hearing."],
  ["initials: MZ", "The brothers, of whom MZ is the eldest, were not seen."],
  ["caseReference: [2022] EWFC B417", "Lessons from [2022] EWFC B417 have been shared."],
  ["handle: jaybo.trapz", "On Snapchat he is known as jaybo.trapz to his friends."],
])("%s is found in a letter", (found, text) => {
  expect(kindsIn(text, "letter")).toEqual([found]);
});

test("a family is found with what it is called, and in the plural", () => {
  expect(kindsIn("Six agencies knew the Okonjo family well.", "letter")).toEqual([
    "personName: Okonjo family",
  ]);
  expect(kindsIn("A conference enabled the Prices to make their plan.", "letter")).toEqual([
    "personName: Prices",
  ]);
  for (const text of [
    "The Greens and the Guides meet there.",
    "It is the Parks team and the Courts service.",
  ])
    expect(kindsIn(text, "letter")).toEqual([]);
});
