import { expect, test } from "vitest";
import { FindingId, SessionId, VisitId } from "../../shared/visit/ids.ts";
import { paths } from "../paths.ts";
import { readRoute } from "./route.ts";

const uuid = "0192a000-0000-7000-8000-000000000001";
const visitId = VisitId.parse(uuid);

test("every place that a link can name is read back", () => {
  expect(readRoute(paths.start)).toEqual({ screen: "start" });
  expect(readRoute(paths.newVisit)).toEqual({ screen: "newVisit" });
  expect(readRoute(paths.join)).toEqual({ screen: "join" });
  expect(readRoute(paths.visit(visitId))).toEqual({ screen: "visit", visitId });
  expect(readRoute(paths.visitDetails(visitId))).toEqual({ screen: "details", visitId });
  expect(readRoute(paths.closeVisit(visitId))).toEqual({ screen: "closeVisit", visitId });
  expect(readRoute(paths.sessions(visitId))).toEqual({ screen: "sessions", visitId });
  expect(readRoute(paths.session(visitId, SessionId.parse(uuid)))).toEqual({
    screen: "session",
    visitId,
    sessionId: uuid,
  });
  expect(readRoute(paths.bringIn(visitId))).toEqual({ screen: "bringIn", visitId });
  expect(readRoute(paths.cases(visitId))).toEqual({ screen: "cases", visitId });
  expect(readRoute(paths.findings(visitId))).toEqual({
    screen: "findings",
    visitId,
    findingId: null,
  });
  expect(readRoute(paths.finding(visitId, FindingId.parse(uuid)))).toEqual({
    screen: "findings",
    visitId,
    findingId: uuid,
  });
  expect(readRoute(paths.letter(visitId))).toEqual({ screen: "letter", visitId, sectionId: null });
  expect(readRoute(paths.letterSection(visitId, "areas"))).toEqual({
    screen: "letter",
    visitId,
    sectionId: "areas",
  });
  expect(readRoute(paths.team(visitId))).toEqual({ screen: "team", visitId });
  expect(readRoute(paths.sync(visitId))).toEqual({ screen: "sync", visitId });
});

test.each(["", "#/nowhere", "#/visit/not-an-id", "#/visit/", "#/close/"])(
  "%j leads to the start",
  (hash) => {
    expect(readRoute(hash)).toEqual({ screen: "start" });
  },
);

test("an unknown part of a visit leads to the visit", () => {
  expect(readRoute(`#/visit/${uuid}/letter/nonsense`)).toEqual({
    screen: "letter",
    visitId,
    sectionId: null,
  });
  expect(readRoute(`#/visit/${uuid}/nonsense`)).toEqual({ screen: "visit", visitId });
});
