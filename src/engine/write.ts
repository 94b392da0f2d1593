/** Writes the site's pages: fills the routes that Docusaurus rendered, fans out the rest from them, and puts their data beside them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { artifactFile } from '../../fairway/portal/evidence.ts';
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
    if (html === undefined) throw new Error(`Docusaurus made no page ${template}index.html to fill in`);
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

// So many files are under way at once; more would only fill the memory.
const writesAtOnce = 64;

/** Writes files while the next pages are made. `settled` waits for those under way, and throws what went wrong. */
function writer(outDir: string): { write: Write; settled: () => Promise<void> } {
  const made = new Map<string, Promise<unknown>>();
  const underWay = new Set<Promise<void>>();
  const folder = (dir: string) => {
    const known = made.get(dir) ?? mkdir(dir, { recursive: true });
    made.set(dir, known);
    return known;
  };
  const put = async (file: string, content: string | Uint8Array) => {
    await folder(dirname(file));
    await writeFile(file, content);
  };
  return {
    write: async (path, content) => {
      if (underWay.size >= writesAtOnce) await Promise.race(underWay);
      // A failed write stays in the set: the next race, or the end, throws it.
      const writing: Promise<void> = put(join(outDir, path), content).then(() => void underWay.delete(writing));
      writing.catch(() => {});
      underWay.add(writing);
    },
    settled: async () => void (await Promise.all(underWay)),
  };
}

/** The pages that Docusaurus rendered, by their file. */
async function readPages(outDir: string): Promise<Map<string, string>> {
  const entries = await readdir(outDir, { recursive: true });
  const files = entries.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html'));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(outDir, file), 'utf8')] as const)));
}

/** Pages of the docs and the like hold nothing of the store but the line that says what it is true of. */
async function writeOtherPages(
  pages: ReadonlyMap<string, string>,
  filled: ReadonlySet<string>,
  { policy, stamp, write }: { policy: string; stamp: string; write: Write },
): Promise<void> {
  for (const [file, html] of pages) {
    if (filled.has(file.replace(/index\.html$/, ''))) continue;
    const pieces = html.split(placeholder('stamp'));
    if (pieces.join('').includes('@@ fairway ')) throw new Error(`${file} was rendered with a place to fill in, and no page of the store belongs there`);
    await write(file, withPolicy(pieces.join(stamp), policy));
  }
}

async function writeArtifacts({ site, readArtifact }: WriteInputs, id: string, written: Set<string>, write: Write): Promise<void> {
  for (const artifact of site.tasks.get(id)?.evidence.flatMap((entry) => entry.artifacts) ?? []) {
    const file = artifactFile(artifact);
    if (written.has(file)) continue;
    const content = await readArtifact(artifact.sha256);
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
