import * as z from "zod";

/** So many bytes as lower-case hexadecimal digits. */
export const hexOf = (count: number) =>
  z
    .string()
    .length(count * 2)
    .regex(/^[0-9a-f]*$/);
