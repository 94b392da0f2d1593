import { type GateView, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

/** One line for each gate: a mark, its name, the reason. */
export function gateLines(gates: readonly GateView[], style: Style): string {
  const width = Math.max(0, ...gates.map((gate) => gate.gate.length));
  return gates
    .map((gate) => `${mark(gate, style)} ${gate.gate.padEnd(width)}  ${visibleLine(gate.detail)}${gate.mode === 'advisory' ? style.quiet(' (advisory)') : ''}`)
    .join('\n');
}

const mark = (gate: GateView, style: Style): string => {
  if (gate.status === 'met') return style.good('✓');
  return gate.mode === 'advisory' ? style.warn('!') : style.bad(gate.status === 'unknown' ? '?' : '✗');
};
