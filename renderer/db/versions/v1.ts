// Frozen once released. Only opaque ids are indexed, so that every other field can be sealed.
export const v1 = {
  version: 1,
  stores: {
    visits: "id",
    enquiries: "id, visitId",
    peers: "id, visitId",
    sessions: "id, visitId",
    notes: "id, visitId, sessionId",
    documents: "id, visitId",
    caseDraws: "id, visitId",
    cases: "id, visitId",
    findings: "id, visitId",
    links: "id, visitId, findingId",
    positions: "id, visitId, findingId",
    recommendations: "id, visitId",
    checkIns: "id, visitId",
    letters: "id, visitId",
    actions: "id, visitId",
    learning: "id, visitId",
    concerns: "id, visitId",
    meta: "key",
  },
} as const;
