/** The system's code of a fault, such as `ENOSPC`; `UNKNOWN` when it carries none. */
export const systemCode = (fault: unknown): string =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string"
    ? fault.code
    : "UNKNOWN";
