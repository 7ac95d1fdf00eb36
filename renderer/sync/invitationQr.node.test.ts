import { expect, test } from "vitest";
import { largestInvitation } from "../../shared/team/invitation.ts";
import { invitationQr, readQr } from "./invitationQr.ts";

test.each([1, 300, 480, largestInvitation])("%i bytes of any kind come back from the code", (n) => {
  const file = Uint8Array.from({ length: n }, (_, i) => (i * 197 + (i >> 3)) & 0xff);
  expect(readQr(drawn(invitationQr(file), 3))).toEqual(file);
});

test("a picture without a code says so", () => {
  expect(readQr({ width: 40, height: 40, data: new Uint8Array(40 * 40 * 4).fill(200) })).toBeNull();
});

function drawn(modules: readonly (readonly boolean[])[], scale: number) {
  const size = modules.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}
