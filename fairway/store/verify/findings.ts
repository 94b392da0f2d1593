/** What was looked at and what was found, in bounded memory: all is counted, and of each check the first findings are kept. */
import { type CheckName, checks, type VerifyFinding } from './checks.ts';

/** How many findings of one check are kept: one thing that went wrong may show in every record behind it. */
const kept = 20;

export interface CheckRow {
  readonly check: CheckName;
  readonly title: string;
  /** How many things it looked at: commits, files, records, heads or anchors. */
  readonly checked: number;
  readonly findings: number;
}

export class Findings {
  readonly #rows: Map<string, { title: string; checked: number; findings: number }>;
  readonly #kept: VerifyFinding[] = [];
  readonly #warnings: VerifyFinding[] = [];
  #warned = 0;

  constructor(further: readonly { readonly name: string; readonly title: string }[] = []) {
    const titles = [...Object.entries(checks), ...further.map(({ name, title }) => [name, title] as const)];
    this.#rows = new Map(titles.map(([name, title]) => [name, { title, checked: 0, findings: 0 }]));
  }

  looked(check: CheckName, count = 1): void {
    this.#row(check).checked += count;
  }

  add(finding: VerifyFinding): void {
    const row = this.#row(finding.check);
    row.findings += 1;
    if (row.findings <= kept) this.#kept.push(finding);
  }

  /** Tells of something that does not put the history out of order. */
  warn(finding: VerifyFinding): void {
    this.#warned += 1;
    if (this.#warned <= kept) this.#warnings.push(finding);
  }

  warnings(): { readonly warnings: readonly VerifyFinding[]; readonly warnings_total: number } {
    return { warnings: this.#warnings, warnings_total: this.#warned };
  }

  get total(): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + row.findings, 0);
  }

  rows(): CheckRow[] {
    return [...this.#rows].map(([check, row]) => ({ check, ...row }));
  }

  /** In the order of the history, those about refs first. */
  list(): readonly VerifyFinding[] {
    return this.#kept;
  }

  #row(check: CheckName) {
    const row = this.#rows.get(check);
    if (row === undefined) throw new Error(`there is no check ${check}`);
    return row;
  }
}
