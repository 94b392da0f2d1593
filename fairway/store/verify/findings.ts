/** Counts what was checked and collects what was found. Everything is counted; of each check, only the first findings are listed. */
import { type CheckName, checks, signatureCheck, type VerifyFinding } from './checks.ts';

/** One defect may show in every record after it. */
const maxListedPerCheck = 20;

export interface CheckRow {
  readonly check: CheckName;
  readonly title: string;
  /** How many things it checked: commits, files, records, heads or anchors. */
  readonly checked: number;
  readonly findings: number;
}

export class Findings {
  readonly #rows: Map<CheckName, { title: string; checked: number; findings: number }>;
  readonly #listed: VerifyFinding[] = [];
  readonly #warnings: VerifyFinding[] = [];
  #warningCount = 0;
  #uncheckedCount = 0;
  #unjudgedCount = 0;

  constructor(withSignatures: boolean) {
    const titles = Object.entries(withSignatures ? { ...checks, ...signatureCheck } : checks) as [CheckName, string][];
    this.#rows = new Map(titles.map(([check, title]) => [check, { title, checked: 0, findings: 0 }]));
  }

  count(check: CheckName, checked = 1): void {
    this.#row(check).checked += checked;
  }

  add(finding: VerifyFinding): void {
    const row = this.#row(finding.check);
    row.findings += 1;
    if (row.findings <= maxListedPerCheck) this.#listed.push(finding);
  }

  /** Adds something that does not put the history out of order. */
  warn(finding: VerifyFinding): void {
    this.#warningCount += 1;
    if (this.#warningCount <= maxListedPerCheck) this.#warnings.push(finding);
  }

  /** Counts a commit whose signature could not be checked. */
  leaveUnchecked(): void {
    this.#uncheckedCount += 1;
  }

  /** Counts a record of a type or version that is not known. */
  leaveUnjudged(): void {
    this.#unjudgedCount += 1;
  }

  get unjudged(): number {
    return this.#unjudgedCount;
  }

  get unchecked(): number {
    return this.#uncheckedCount;
  }

  warnings(): { readonly warnings: readonly VerifyFinding[]; readonly warnings_total: number } {
    return { warnings: this.#warnings, warnings_total: this.#warningCount };
  }

  get total(): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + row.findings, 0);
  }

  rows(): CheckRow[] {
    return [...this.#rows].map(([check, row]) => ({ check, ...row }));
  }

  /** The listed findings: those about refs first, then in the order of the history. */
  list(): readonly VerifyFinding[] {
    return this.#listed;
  }

  #row(check: CheckName) {
    const row = this.#rows.get(check);
    if (row === undefined) throw new Error(`unknown check: ${check}`);
    return row;
  }
}
