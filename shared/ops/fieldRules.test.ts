import { expect, test } from "vitest";
import { recordTables, type Table, tables } from "../visit/records.ts";
import { referencesOf } from "../visit/references.ts";
import { goneField } from "./action.ts";
import { fieldRule, fieldsOfTable, mapFields } from "./fieldRules.ts";

/**
 * What is meant for each field, written out by hand: what becomes of it when two people wrote it
 * without having seen each other's words, whether it is a map, and what it points at.
 */
const meant: { readonly [T in Table]: Readonly<Record<string, string>> } = {
  visits: {
    host: "choice",
    programme: "choice",
    focus: "choice",
    daysOnSite: "choice",
    feedback: "choice",
    sponsor: "choice",
    coordinator: "choice",
    audiences: "choice",
    outputs: "choice",
    groundRules: "choice",
    threshold: "choice",
    letterDueDays: "choice",
    factualCheckDays: "choice",
    reviewDate: "choice",
    notNames: "choice",
    quantifiers: "choice",
    houseWords: "choice",
    initialisms: "choice",
    plainness: "choice",
    vocabulary: "choice",
    letterStyle: "choice",
    slideStyle: "choice",
    isSample: "once",
    createdAt: "once",
  },
  enquiries: {
    parentId: "choice → enquiries",
    order: "quiet",
    question: "choice",
    shortName: "choice",
    prompts: "choice",
    addedOnSite: "choice",
  },
  peers: {
    order: "quiet",
    initials: "choice",
    seat: "choice",
    role: "choice",
    organisation: "choice",
  },
  sessions: {
    order: "quiet",
    kind: "choice",
    title: "choice",
    day: "choice",
    startsAt: "choice",
    endsAt: "choice",
    room: "choice",
    sourceGroups: "choice",
    peopleMet: "choice",
    filesRead: "choice",
    peerIds: "choice → peers",
    roleHolders: "choice",
    state: "choice",
    isEvidence: "choice",
    importedFrom: "quiet",
  },
  notes: {
    sessionId: "choice → sessions",
    order: "quiet",
    text: "choice",
    mark: "choice",
    kind: "choice",
    enquiryId: "choice → enquiries",
    sourceGroup: "choice",
    peerId: "choice → peers",
    at: "quiet",
    level: "quiet",
    createdAt: "quiet",
    importedLine: "choice",
  },
  documents: { title: "choice", kind: "choice", receivedOn: "choice", remark: "sentences" },
  caseDraws: {
    listName: "choice",
    rows: "choice",
    listFingerprint: "choice",
    seed: "quiet",
    drawnAt: "quiet",
    size: "quiet",
    rowCount: "choice",
    moreColumns: "choice",
    countingDraw: "choice",
  },
  listParts: { listId: "once → caseDraws", part: "once", rows: "once" },
  draws: {
    listId: "choice → caseDraws",
    listName: "once",
    listFingerprint: "once",
    referencesFingerprint: "once",
    drawable: "once",
    recipe: "once",
    host: "once",
    team: "once",
    size: "once",
    columns: "once",
    sizes: "once",
    strata: "once",
    mostReplaced: "once",
    drawnAt: "once",
    by: "choice → peers",
    after: "once",
    reason: "once",
  },
  offers: { label: "once", reference: "once", recordedAt: "once" },
  cases: {
    drawId: "choice → caseDraws",
    label: "choice",
    reference: "choice",
    origin: "choice",
    replacementReason: "choice",
    drawnIn: "choice → draws",
    replaces: "choice → cases",
    replacementKind: "choice",
    readBy: "choice → peers",
    answers: "choice map",
    wordings: "quiet map",
    remarks: "sentences map",
    moderation: "choice map",
    remark: "sentences",
  },
  findings: {
    enquiryId: "choice → enquiries",
    polarity: "choice",
    order: "quiet",
    sentence: "choice",
    detail: "choice",
    state: "choice",
    parkedReason: "choice",
    inLetter: "choice",
    inspectorWouldRaise: "choice",
    viewWouldChangeIf: "choice",
    overrides: "choice",
    corrections: "choice",
  },
  links: { findingId: "choice → findings", evidence: "choice → notes", bearing: "choice" },
  positions: {
    findingId: "choice → findings",
    peerId: "choice → peers",
    stance: "choice",
    remark: "choice",
    wording: "quiet",
    enteredBy: "quiet → peers",
  },
  recommendations: {
    order: "quiet",
    findingId: "choice → findings",
    text: "choice",
    cause: "choice",
    advice: "choice",
    whoCanHelp: "choice",
    byWhen: "choice",
    inLetter: "choice",
  },
  checkIns: {
    day: "choice",
    at: "choice",
    withWhom: "choice",
    points: "choice → findings",
    peerIds: "choice → peers",
    heard: "choice map",
    answers: "choice map",
    responses: "choice map",
    asTold: "quiet map",
  },
  letters: {
    version: "choice",
    letterhead: "choice",
    reference: "choice",
    date: "choice",
    addressee: "choice",
    salutation: "choice",
    title: "choice",
    headlines: "choice → findings",
    texts: "sentences map",
    programmeTexts: "quiet map",
    signOff: "choice",
    issued: "choice",
    signed: "once",
  },
  actions: {
    recommendationId: "choice → recommendations",
    response: "choice",
    owner: "choice",
    due: "choice",
    measure: "choice",
    reason: "choice",
    plan: "choice",
    supportOffered: "choice",
    supportTakenUp: "choice",
  },
  learning: { peerId: "choice → peers", text: "sentences", createdAt: "choice" },
  concerns: {
    sessionId: "choice → sessions",
    text: "choice",
    recordedBy: "choice → peers",
    recordedAt: "choice",
    told: "choice",
    closed: "choice",
    outcome: "choice",
    destroyOn: "choice",
  },
  tellings: {
    concernId: "choice → concerns",
    role: "choice",
    day: "choice",
    at: "choice",
    answer: "choice",
    toldBy: "choice → peers",
    recordedAt: "choice",
  },
  presentations: {
    audience: "once",
    day: "once",
    at: "once",
    contentHash: "once",
    deck: "once",
  },
  nextSteps: {
    order: "quiet",
    enquiryId: "choice → enquiries",
    heard: "choice",
    action: "choice",
    who: "choice",
    byWhen: "choice",
    support: "choice",
    reviewedBy: "choice",
  },
  slots: {
    what: "choice",
    title: "choice",
    day: "choice",
    startsAt: "choice",
    endsAt: "choice",
    room: "choice",
    peerIds: "choice → peers",
  },
  progressNotes: {
    recommendationId: "choice → recommendations",
    order: "quiet",
    on: "choice",
    state: "choice",
    text: "choice",
  },
  impacts: {
    recommendationId: "choice → recommendations",
    order: "quiet",
    on: "choice",
    changed: "choice",
    howKnown: "choice",
    contribution: "choice",
  },
  tomorrowTests: {
    order: "quiet",
    text: "choice",
    findingId: "choice → findings",
    enquiryId: "choice → enquiries",
    day: "choice",
    peerIds: "choice → peers",
    sessionIds: "choice → sessions",
    outcome: "choice",
    answer: "choice",
    createdAt: "choice",
  },
  factualRounds: {
    sentOn: "once",
    toRole: "choice",
    dueOn: "choice",
    letterTitle: "once",
    reference: "once",
    contentHash: "once",
    paragraphs: "once",
    answeredOn: "choice",
  },
  factualComments: {
    roundId: "choice → factualRounds",
    paragraphs: "choice",
    notAccurate: "choice",
    shouldSay: "choice",
    evidence: "choice",
    decision: "choice",
    reason: "choice",
    decidedBy: "choice → peers",
    decidedOn: "choice",
    cameAs: "once",
  },
  matters: {
    about: "choice",
    text: "choice",
    raisedWith: "choice",
    raisedOn: "choice",
    settlement: "choice",
    settled: "choice",
    recordedBy: "choice → peers",
    recordedAt: "choice",
  },
  reasons: {
    guard: "choice",
    target: "choice",
    reason: "choice",
    by: "choice → peers",
    at: "choice",
  },
  practiceForms: {
    order: "quiet",
    key: "once",
    name: "choice",
    guidance: "choice",
    rows: "once",
    scales: "choice",
    areas: "choice map",
    places: "quiet map",
    enquiries: "quiet map",
    wordings: "quiet map",
    isRetired: "choice",
  },
  caseReadings: {
    caseId: "choice → cases",
    form: "once",
    peerId: "choice → peers",
    sealed: "quiet map",
    sealedRemarks: "quiet map",
    doneAt: "quiet",
    openedAt: "quiet",
    answers: "choice map",
    wordings: "quiet map",
    remarks: "choice map",
  },
  caseSteps: {
    caseId: "choice → cases",
    form: "once",
    agency: "choice",
    from: "choice",
    until: "choice",
    words: "sentences map",
  },
  observations: {
    sessionId: "choice → sessions",
    form: "once",
    answers: "choice map",
    wordings: "quiet map",
    remarks: "sentences map",
  },
  holds: { reason: "once", placedAt: "once", placedBy: "once", lifted: "choice" },
};

/** How a field holds the id it points with, where it is not the id alone. */
const holding: Readonly<Record<string, (id: string) => unknown>> = {
  peerIds: (id) => [id],
  readBy: (id) => [id],
  sessionIds: (id) => [id],
  evidence: (id) => ({ type: "note", id }),
  points: (id) => [{ findingId: id }],
  headlines: (id) => [{ findingIds: [id] }],
  // An issued letter points at nothing any more.
  issued: () => null,
};

test.each(tables)("two people's writes of each field of %s come together as meant", (table) => {
  const rules = fieldsOfTable(table).map((field) => [
    field,
    `${fieldRule(table, field)}${mapFields(table).includes(field) ? " map" : ""}`,
  ]);
  const withoutReference = Object.entries(meant[table]).map(([field, words]) => [
    field,
    words.split(" → ")[0],
  ]);
  expect(Object.fromEntries(rules)).toEqual(Object.fromEntries(withoutReference));
});

test.each(recordTables)(
  "each field of %s points at what is meant, and no other field does",
  (table) => {
    // Each field holds its own name for an id, so that a reference tells which field it comes from.
    const row = Object.fromEntries(
      Object.keys(meant[table]).map((field) => [field, (holding[field] ?? String)(field)]),
    );
    const found = referencesOf(table, { ...row, id: "row" });
    const expected = Object.entries(meant[table]).flatMap(([id, words]) => {
      const [, to] = words.split(" → ");
      return to === undefined ? [] : [{ table: to, id }];
    });
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).toHaveLength(expected.length);
  },
);

test("a piece of evidence points at the note, the case or the document that it is", () => {
  const tableOf = (type: string) =>
    referencesOf("links", { id: "l", findingId: "f", evidence: { type, id: "e" } })[1];
  expect(["note", "case", "document"].map(tableOf)).toEqual([
    { table: "notes", id: "e" },
    { table: "cases", id: "e" },
    { table: "documents", id: "e" },
  ]);
});

test("an entry of a map comes together as the map does, and deleting, about which the whole row is asked, is quiet", () => {
  expect(fieldRule("letters", "texts/headlines")).toBe("sentences");
  expect(fieldRule("cases", "answers/assessment")).toBe("choice");
  expect(tables.map((table) => fieldRule(table, goneField))).toEqual(tables.map(() => "quiet"));
});
