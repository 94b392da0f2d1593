/** What a document says of itself as an engineering output. Source: schemas/output.schema.json. */
import { loaders } from '../store/validators/index.gen.js';

const loadOutput = loaders.output as NonNullable<typeof loaders.output>;

/** Why front matter is not an output's: the key that is wrong, and what is wrong with it; undefined when all is well. */
export async function whyNoOutput(front: unknown): Promise<{ readonly key: string; readonly why: string } | undefined> {
  const isOutput = await loadOutput();
  if (isOutput(front)) return undefined;
  const [error] = isOutput.errors ?? [];
  const key = error?.instancePath.slice(1).split('/')[0] || String(error?.params.missingProperty ?? 'output');
  const allowed = error?.params.allowedValues;
  return { key, why: `${error?.message ?? 'is not valid'}${Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''}` };
}
