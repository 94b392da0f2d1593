/** The compiled validators: one for each type of record (over its `data`), and those of the envelope, the manifest and the configuration. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

export const anchor: Validator;
export const checkpoint: Validator;
export const claimed: Validator;
export const config: Validator;
export const evidence: Validator;
export const handoff: Validator;
export const handoffAcknowledged: Validator;
export const output: Validator;
export const record: Validator;
export const released: Validator;
export const reviewRequested: Validator;
export const reviewWaived: Validator;
export const reviewed: Validator;
export const statusChanged: Validator;
export const store: Validator;
export const taskDefined: Validator;
export const taskUpdated: Validator;
