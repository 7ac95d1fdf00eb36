/** What of the letter's screen is remembered on this laptop. */
export const rememberedHere = { front: "letterFrontOpen", zoom: "letterZoom" } as const;
