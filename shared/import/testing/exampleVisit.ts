import { eachTable } from "../../visit/eachTable.ts";
import programmeText from "../../../assets/programmes/safeguarding-peer-challenge.json?raw";
import type { Peer } from "../../visit/kinds/peer.ts";
import { PeerId, VisitId } from "../../visit/ids.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { Vocabulary } from "../../visit/programme/vocabulary.ts";
import { plainLetterStyle } from "../../visit/programme/letterStyle.ts";
import { plainPooling } from "../../visit/programme/pooling.ts";

/** For tests: the vocabulary that the app's own programme brings. */
export const exampleVocabulary: Vocabulary = Vocabulary.parse(JSON.parse(programmeText).vocabulary);

/** For tests: ids that follow one another. */
export function countingIds(prefix = "0"): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `0192a000-0000-7000-8${prefix.padStart(3, "0")}-${count.toString(16).padStart(12, "0")}`;
  };
}

const visitId = VisitId.parse("0192a000-0000-7000-8fff-000000000001");

/** For tests: a visit just begun, with a vocabulary and nothing else. */
export const newVisit: VisitRecords = {
  visit: {
    id: visitId,
    host: { name: "", kind: "" },
    programme: "",
    focus: "",
    daysOnSite: [],
    feedback: [],
    sponsor: "",
    coordinator: "",
    audiences: [],
    audienceOutputs: [],
    ruleTopics: [],
    groundRules: [],
    threshold: { sessions: 2, sourceGroups: 2, kinds: 1 },
    letterDueDays: 10,
    factualCheckDays: 0,
    reviewDate: "",
    destroyOn: null,
    keeps: [],
    notesDestroyedAt: null,
    notNames: [],
    quantifiers: null,
    houseWords: null,
    initialisms: null,
    plainness: null,
    vocabulary: exampleVocabulary,
    slideStyle: null,
    briefing: {},
    knownWords: {},
    scopeLoad: null,
    skills: null,
    skeleton: null,
    seatNames: {},
    otherGroupNames: {},
    retiredWords: [],
    themes: null,
    pooling: plainPooling,
    outputs: ["letter", "slides"],
    letterStyle: plainLetterStyle,
    isSample: false,
    createdAt: "2024-10-14T08:00:00.000Z",
  },
  ...eachTable<Omit<VisitRecords, "visit">>(() => []),
};

const examplePeer = (
  order: number,
  initials: string,
  seat: Peer["seat"],
  organisation: string,
): Peer => ({
  id: PeerId.parse(`0192a000-0000-7000-8ffe-00000000000${order}`),
  visitId,
  order,
  initials,
  seat,
  role: "",
  organisation,
  skills: [],
});

/** For tests: a visit whose days and team are set. */
export const scopedVisit: VisitRecords = {
  ...newVisit,
  visit: {
    ...newVisit.visit,
    host: { name: "Midthorpe Council", kind: "unitary" },
    daysOnSite: ["2024-10-15", "2024-10-16"],
  },
  peers: [
    examplePeer(1, "LP", "lead", "Oxtown Borough"),
    examplePeer(2, "MC", "peer", "Munbridge City"),
    examplePeer(3, "JP", "peer", "national charity"),
    examplePeer(4, "RT", "memberPeer", "Fenwick CC"),
  ],
};
