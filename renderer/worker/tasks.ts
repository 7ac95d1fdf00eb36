/** What a worker does for the window, by name: from what it is given, with parts told before the answer. */
export type Tasks<T> = { readonly [K in keyof T]: (input: never, tell: never) => unknown };

export type InputOf<Task> = Task extends (input: infer Input, tell: never) => unknown
  ? Input
  : never;
export type PartOf<Task> = Task extends (input: never, tell: (part: infer Part) => void) => unknown
  ? Part
  : never;
export type AnswerOf<Task> = Task extends (...given: never[]) => infer Answer
  ? Awaited<Answer>
  : never;

/** As it crosses to the worker. */
export interface Asked {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
}

/** As it comes back; a part is not the end. */
export type Told = { readonly id: number } & (
  | { readonly part: unknown }
  | { readonly answer: unknown }
  | { readonly fault: string }
);
