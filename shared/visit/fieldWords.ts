import type { OpTable } from "../ops/action.ts";

/** How the value of a field is said: see `valueInWords`. */
export type ValueKind =
  | "text"
  /** One line, joined without line breaks. */
  | "line"
  | "day"
  | "number"
  | "enquiry"
  | "finding"
  | "session"
  | "recommendation"
  | "peer"
  | "peers"
  | "group"
  | "groups"
  | "rating"
  | "evidence"
  | "lines"
  | "days"
  /** Of a shape of its own, put in words by its own rule. */
  | "special"
  /** Words for each of its values. */
  | Readonly<Record<string, string>>;

/** A field in the words of the people who fill it in. */
export interface FieldWords {
  readonly label: string;
  readonly kind: ValueKind;
  /** The app's own book-keeping: left out where people read. */
  readonly isHidden?: true;
}

const hidden = (label: string): FieldWords => ({ label, kind: "special", isHidden: true });
const text = (label: string): FieldWords => ({ label, kind: "text" });
const line = (label: string): FieldWords => ({ label, kind: "line" });
const yesNo = (label: string): FieldWords => ({ label, kind: { true: "Yes", false: "No" } });

/** Kinds of session as people call them, in the order a form offers them. */
export const sessionKindWords = {
  oneToOne: "One to one",
  paired: "Paired interview",
  group: "Group",
  focusGroup: "Focus group",
  observedMeeting: "Observed meeting",
  caseReading: "Case reading",
  documentReading: "Document reading",
  questionnaire: "Questionnaire",
  checkIn: "Check-in with the host",
} as const;

/** Kinds of finding as people call them. */
export const polarityWords = {
  strength: "Strength",
  goodPractice: "Good practice to share",
  area: "Area for improvement",
} as const;

/** Every field of every table that an action may write, in people’s words. Entries of map fields have those of the map. */
export const fieldWords: { readonly [T in OpTable]: Readonly<Record<string, FieldWords>> } = {
  visits: {
    host: { label: "Host council", kind: "special" },
    programme: line("Programme"),
    focus: text("Focus"),
    daysOnSite: { label: "Days on site", kind: "days" },
    feedback: { label: "Feedback on the last day", kind: "lines" },
    sponsor: line("Sponsor"),
    coordinator: line("Visit coordinator"),
    audiences: { label: "Audiences for the messages", kind: "lines" },
    groundRules: { label: "Ground rules", kind: "special" },
    threshold: { label: "When evidence is enough", kind: "special" },
    letterDueDays: { label: "Days until the letter is due", kind: "number" },
    factualCheckDays: { label: "Working days for the factual check", kind: "number" },
    reviewDate: line("Review"),
    notNames: { label: "Words that are no names", kind: "special" },
    vocabulary: hidden("Words of the programme"),
    isSample: hidden("Sample visit"),
    createdAt: hidden("Begun"),
  },
  enquiries: {
    parentId: { label: "Part of", kind: "enquiry" },
    order: hidden("Place"),
    question: line("Question"),
    shortName: line("Short name"),
    prompts: { label: "Prompts", kind: "lines" },
    addedOnSite: { label: "Added on site", kind: "special" },
  },
  peers: {
    order: hidden("Place"),
    initials: line("Initials"),
    seat: {
      label: "Seat",
      kind: {
        lead: "Review lead",
        peer: "Peer",
        memberPeer: "Member peer",
        observer: "Observer",
        coordinator: "Coordinator",
      },
    },
    role: line("Role"),
    organisation: line("Organisation"),
  },
  sessions: {
    order: hidden("Place"),
    kind: { label: "Kind", kind: sessionKindWords },
    title: line("Who was met, or what was read"),
    day: { label: "Day", kind: "day" },
    startsAt: line("From"),
    endsAt: line("To"),
    room: line("Room"),
    sourceGroups: { label: "Source groups", kind: "groups" },
    peopleMet: { label: "People met", kind: "number" },
    peerIds: { label: "Peers", kind: "peers" },
    state: {
      label: "State",
      kind: { planned: "Planned", held: "Held", cancelled: "Cancelled" },
    },
    importedFrom: hidden("Brought in from"),
  },
  notes: {
    sessionId: { label: "Session", kind: "session" },
    order: hidden("Place"),
    text: line("Note"),
    mark: {
      label: "Mark",
      kind: {
        plain: "Not marked",
        strength: "Strength",
        area: "Area",
        question: "Question",
        quote: "Quote",
      },
    },
    kind: {
      label: "How it came in",
      kind: { heard: "Heard", read: "Read", seen: "Seen" },
    },
    enquiryId: { label: "Line of enquiry", kind: "enquiry" },
    sourceGroup: { label: "Source group", kind: "group" },
    peerId: { label: "Noted by", kind: "peer" },
    at: hidden("Time"),
    createdAt: hidden("Written"),
    importedLine: hidden("Brought in from"),
  },
  documents: {
    title: line("Title"),
    kind: {
      label: "Kind",
      kind: {
        selfAssessment: "Self-assessment",
        dataProfile: "Data profile",
        inspectionReport: "Inspection report",
        plan: "Plan",
        policy: "Policy",
        other: "Other",
      },
    },
    receivedOn: { label: "Received on", kind: "day" },
    remark: text("Remark"),
  },
  caseDraws: {
    listName: line("List"),
    rows: hidden("Rows"),
    listFingerprint: hidden("Fingerprint of the list"),
    seed: hidden("Seed of the draw"),
    drawnAt: hidden("Drawn"),
    size: { label: "Cases asked for", kind: "number" },
  },
  cases: {
    drawId: hidden("List drawn from"),
    label: line("Number or label"),
    reference: line("Host’s reference"),
    origin: {
      label: "How it came into the sample",
      kind: {
        drawn: "Drawn at random",
        replacement: "Next in order, for one that could not be read",
        offered: "Offered by the host",
      },
    },
    replacementReason: line("Why the other could not be read"),
    readBy: { label: "Read by", kind: "peers" },
    answers: { label: "Rating", kind: "rating" },
    remark: text("Remark"),
  },
  findings: {
    enquiryId: { label: "Line of enquiry", kind: "enquiry" },
    polarity: { label: "Kind", kind: polarityWords },
    order: hidden("Place"),
    sentence: line("The message, in one sentence"),
    detail: text("What follows it in the letter"),
    state: {
      label: "State",
      kind: { emerging: "Emerging", agreed: "Agreed", parked: "Parked" },
    },
    parkedReason: text("Why it is parked"),
    inLetter: yesNo("In the letter"),
    inspectorWouldRaise: yesNo("An inspector would raise this"),
    viewWouldChangeIf: text("What would change our view"),
    overrides: { label: "Recorded reasons", kind: "special" },
  },
  links: {
    findingId: { label: "Finding", kind: "finding" },
    evidence: { label: "Evidence", kind: "evidence" },
    bearing: {
      label: "Bearing",
      kind: { supports: "Supports it", contradicts: "Contradicts it" },
    },
  },
  positions: {
    findingId: { label: "Finding", kind: "finding" },
    peerId: { label: "Peer", kind: "peer" },
    stance: {
      label: "Position",
      kind: { agrees: "Agrees", queries: "Queries", dissents: "Dissents" },
    },
    remark: line("Why"),
  },
  recommendations: {
    order: hidden("Place"),
    findingId: { label: "Answers the area", kind: "finding" },
    text: line("Recommendation"),
    cause: text("The cause behind the symptom"),
    advice: text("Practical advice"),
    whoCanHelp: text("Who can help"),
    byWhen: line("By when"),
    inLetter: yesNo("In the letter"),
  },
  checkIns: {
    day: { label: "Day", kind: "day" },
    at: line("Time"),
    withWhom: line("With"),
    points: { label: "What was shared, and how the host took it", kind: "special" },
  },
  letters: {
    version: hidden("Version"),
    letterhead: { label: "Letterhead", kind: "special" },
    reference: line("Reference"),
    date: { label: "Date", kind: "day" },
    addressee: { label: "Addressee", kind: "special" },
    salutation: line("Salutation"),
    title: line("Title"),
    headlines: { label: "Headline messages", kind: "special" },
    texts: text("Text"),
    signOff: { label: "Sign-off", kind: "special" },
    issued: hidden("Issued"),
  },
  actions: {
    recommendationId: { label: "Recommendation", kind: "recommendation" },
    response: {
      label: "Response",
      kind: { awaited: "Awaited", accepted: "Accepted", declined: "Declined" },
    },
    owner: line("Owner"),
    due: { label: "Due", kind: "day" },
    measure: text("Measure"),
  },
  learning: {
    peerId: { label: "Peer", kind: "peer" },
    text: text("What is taken home"),
    createdAt: hidden("Written"),
  },
  concerns: {
    sessionId: { label: "Session", kind: "session" },
    text: text("What was seen or heard"),
    recordedBy: { label: "Recorded by", kind: "peer" },
    recordedAt: hidden("Recorded"),
    told: line("Who was told, and when"),
    closed: yesNo("Closed"),
  },
  holds: {
    reason: text("Reason"),
    placedAt: hidden("Placed"),
    placedBy: line("Placed by"),
    lifted: { label: "Lifted", kind: "special" },
  },
};
