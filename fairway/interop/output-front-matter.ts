/** What a document says of itself as an engineering output. Source: schemas/output.schema.json. */
import { output as isOutput } from '../store/validators.gen.js';

/** Why front matter is not an output's: the key that is wrong, and what is wrong with it; undefined when all is well. */
export function whyNoOutput(front: unknown): { readonly key: string; readonly why: string } | undefined {
  if (isOutput(front)) return undefined;
  const [error] = isOutput.errors ?? [];
  const key = error?.instancePath.slice(1).split('/')[0] || String(error?.params.missingProperty ?? 'output');
  const allowed = error?.params.allowedValues;
  return { key, why: `${error?.message ?? 'is not valid'}${Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''}` };
}
