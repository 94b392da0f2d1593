/** Writes the site: fills in the pages that Docusaurus rendered, makes all other pages from them, and writes their data beside them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { artifactFile, isKept } from '../../fairway/portal/evidence.ts';
import type { OutputDocument } from '../../fairway/portal/outputs.ts';
import { type PlannedPage, planPages } from '../../fairway/portal/pages.ts';
import { paths } from '../../fairway/portal/paths.ts';
import { type Site, taskDocument } from '../../fairway/portal/site.ts';
import type { ViewContext } from '../views/context.tsx';
import { renderPage, renderStamp } from '../views/render.tsx';
import { contentSecurityPolicy, headersFile, inlineScriptHashes, withPolicy } from './csp.ts';
import { placeholder } from './placeholders.ts';
import type { WriteOptions, WrittenSite } from './protocol.ts';
import type { PortalSource } from './source.ts';
import { fillTemplate, splitTemplate, type Template } from './template.ts';

export interface WriteInputs {
  readonly site: Site;
  readonly context: ViewContext;
  readonly documents: readonly OutputDocument[];
  readonly readArtifact: PortalSource['readArtifact'];
}

export async function writeSite(inputs: WriteInputs, { outDir, url }: WriteOptions): Promise<WrittenSite> {
  const { context } = inputs;
  const stamp = renderStamp(context);
  const { write, settled } = writer(outDir);
  const pages = await readPages(outDir);
  const policy = contentSecurityPolicy([...pages.values()].flatMap(inlineScriptHashes));
  const artifacts = new Set<string>();
  const planned = planPages(inputs.site, inputs);
  const addressOf = (path: string) => url + context.baseUrl + path;
  const templates = new Map<string, Template>();
  const templateOf = ({ template }: PlannedPage): Template => {
    const known = templates.get(template);
    if (known) return known;
    const html = pages.get(`${template}index.html`);
    if (html === undefined) throw new Error(`Docusaurus did not render ${template}index.html, which is needed as a template`);
    const made = splitTemplate(withPolicy(html, policy), addressOf(template));
    templates.set(template, made);
    return made;
  };
  for (const page of planned) {
    const made = await page.make();
    const { title, description, body } = renderPage(made, context);
    await write(`${page.path}index.html`, fillTemplate(templateOf(page), { title, description, body, stamp, address: addressOf(page.path) }));
    if (made.kind === 'task') await write(paths.taskJson(made.model.task.id), `${JSON.stringify(taskDocument(inputs.site, made.model.task.id))}\n`);
    if (made.kind === 'evidence') await writeArtifacts(inputs, made.model.id, artifacts, write);
  }
  await writeOtherPages(pages, new Set(templates.keys()), { policy, stamp, write });
  await writeData(inputs.site, write);
  await write('_headers', headersFile(policy, context.baseUrl));
  await write('.nojekyll', '');
  await settled();
  return { pages: planned.length, artifacts: artifacts.size };
}

type Write = (path: string, content: string | Uint8Array) => Promise<void>;

/** More concurrent writes would only fill the memory. */
const maxConcurrentWrites = 64;

/** Writes files while the next pages are made. `settled` waits for the pending writes and rejects if one failed. */
function writer(outDir: string): { write: Write; settled: () => Promise<void> } {
  const folders = new Map<string, Promise<unknown>>();
  const pending = new Set<Promise<void>>();
  const folder = (dir: string) => {
    const made = folders.get(dir) ?? mkdir(dir, { recursive: true });
    folders.set(dir, made);
    return made;
  };
  const put = async (file: string, content: string | Uint8Array) => {
    await folder(dirname(file));
    await writeFile(file, content);
  };
  return {
    write: async (path, content) => {
      if (pending.size >= maxConcurrentWrites) await Promise.race(pending);
      // A failed write stays in the set, so that the next race or `settled` rejects.
      const writing: Promise<void> = put(join(outDir, path), content).then(() => void pending.delete(writing));
      writing.catch(() => {});
      pending.add(writing);
    },
    settled: async () => void (await Promise.all(pending)),
  };
}

/** The pages that Docusaurus rendered, by their file. */
async function readPages(outDir: string): Promise<Map<string, string>> {
  const entries = await readdir(outDir, { recursive: true });
  const files = entries.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html'));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(outDir, file), 'utf8')] as const)));
}

/** Pages that do not come from the store, such as the docs. They show nothing of it but the stamp in the footer. */
async function writeOtherPages(
  pages: ReadonlyMap<string, string>,
  filled: ReadonlySet<string>,
  { policy, stamp, write }: { policy: string; stamp: string; write: Write },
): Promise<void> {
  for (const [file, html] of pages) {
    if (filled.has(file.replace(/index\.html$/, ''))) continue;
    const pieces = html.split(placeholder('stamp'));
    if (pieces.join('').includes('@@ fairway ')) throw new Error(`${file} contains a placeholder, but is not the template of any page`);
    await write(file, withPolicy(pieces.join(stamp), policy));
  }
}

async function writeArtifacts({ site, readArtifact }: WriteInputs, id: string, written: Set<string>, write: Write): Promise<void> {
  for (const artifact of site.tasks.get(id)?.evidence.flatMap((entry) => entry.artifacts.filter(isKept)) ?? []) {
    const file = artifactFile(artifact);
    if (written.has(file)) continue;
    const content = await readArtifact(artifact.digest);
    if (!content) continue;
    written.add(file);
    await write(file, content);
  }
}

async function writeData(site: Site, write: Write): Promise<void> {
  const stamp = { project: site.project, ref: site.ref, commit: site.commit, at: site.at, policy: site.policySource };
  const tasks = site.summaries.map(({ id, title, kind, status, class: stateClass, lane, role, owner, claimant, priority, since, updated_at }) => ({
    id,
    title,
    kind,
    status,
    class: stateClass,
    lane,
    role,
    owner,
    claimant,
    priority,
    since,
    updated_at,
  }));
  await write(paths.index, `${JSON.stringify({ schema: 'fairway/site@1', ...stamp, lanes: site.lanes.map((lane) => lane.name), tasks })}\n`);
  await write(paths.eventsJson, `${JSON.stringify({ schema: 'fairway/events@1', ...stamp, events: site.events })}\n`);
}
