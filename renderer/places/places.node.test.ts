import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VisitId } from "../../shared/visit/ids.ts";
import { letterSections } from "../../shared/visit/programme/letterSections.ts";
import { paths } from "./paths.ts";
import { placeIds, places } from "./places.ts";
import { markedInRail, readRoute } from "./route.ts";

const visitId = VisitId.parse("0192a000-0000-7000-8000-000000000001");

const parts = fc.record({
  visitId: fc.uuid(),
  sessionId: fc.uuid(),
  rowId: fc.uuid(),
  findingId: fc.uuid(),
  sectionId: fc.constantFrom(...letterSections),
});

test.each(placeIds)("%s is read back from its path, with what the path says", (place) => {
  const row = places[place].path;
  fc.assert(
    fc.property(parts, fc.boolean(), (said, isOptionalSaid) => {
      const names = [...row.matchAll(/:(\w+)(\??)/gu)].flatMap(([, name, isOptional]) =>
        isOptional === "?" && !isOptionalSaid ? [] : [name as keyof typeof said],
      );
      const path = paths[place];
      const hash =
        typeof path === "string"
          ? path
          : Reflect.apply(
              path,
              undefined,
              names.map((name) => said[name]),
            );
      const shown = Object.fromEntries(names.map((name) => [name, said[name]]));
      expect(readRoute(hash)).toEqual({ place, ...shown });
    }),
  );
});

test("no two places share a path", () => {
  const rows = placeIds.map((id) => places[id].path.replaceAll(/:\w+/gu, ":"));
  expect(new Set(rows).size).toBe(rows.length);
});

test.each(["", "#", "#/", "#/nowhere", "#/visit/not-an-id", "#/visit/", "#/close/", "#//"])(
  "%j leads to the start",
  (hash) => {
    expect(readRoute(hash)).toEqual({ place: "start" });
  },
);

test.each([
  [`${paths.letter(visitId)}/nonsense`, { place: "letter", visitId }],
  [`${paths.sessions(visitId)}/nonsense`, { place: "sessions", visitId }],
  [`${paths.visit(visitId)}/nonsense/more`, { place: "visit", visitId }],
])("%s leads to the nearest place above it", (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

test("a place that is reached from another leaves that one marked in the rail", () => {
  expect(markedInRail({ place: "bringIn", visitId })).toBe("visit");
  expect(markedInRail({ place: "letter", visitId })).toBe("letter");
});
