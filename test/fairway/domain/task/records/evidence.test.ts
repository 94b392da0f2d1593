import { describe, expect, it } from 'vitest';
import { addEvidence, commandLine } from '../../../../../fairway/domain/task/records/evidence.ts';
import { by, claimed, claimId, defined, finished, handedOver, proven, recordId, released, samples } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';

const passing = { kind: 'test', provenance: 'declared', result: 'pass', summary: 'unit tests' } as const;

describe('adding evidence', () => {
  it('records the proof under the claim of its holder', () => {
    given(defined(), by('ann', claimed()))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing } }, board, stamp))
      .thenExactly('evidence', { ...passing, claim: claimId(1) })
      .thenTask('FW-1', {
        evidence: [{ kind: 'test', result: 'pass', seq: 3, at: minutes(60), actor: { id: 'ann' }, artifacts: [], acceptance_checks: [], claim: claimId(1) }],
      })
      .thenSays(['declared', 'pass', 'unit tests']);
  });

  it('needs no claim: a monitor may prove what others work on', () => {
    given(defined(), by('bob', claimed()))
      .as('monitor')
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing } }, board, stamp))
      .thenExactly('evidence', { ...passing });
  });

  it('can be added to a finished task', () => {
    given(defined(), finished())
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing } }, board, stamp))
      .thenExactly('evidence', { ...passing });
  });

  it('keeps all that an executed command showed', () => {
    const { claim: _claim, ...executed } = samples.evidence;
    given(defined('FW-1', { acceptance_checks: [{ id: 'AC-1', text: 'it works' }] }))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: executed }, board, stamp))
      .thenExactly('evidence', executed)
      .thenTask('FW-1', { evidence: [{ command: ['npm', 'test'], exit_code: 0, duration_ms: 1200, environment: 'kind', acceptance_checks: ['AC-1'] }] })
      .thenSays(['test', 'executed', 'pass', 'npm']);
  });

  it('is refused for a task that does not exist', () => {
    given()
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1' });
  });

  it('is refused for an acceptance check that the task does not have', () => {
    given(
      defined('FW-1', {
        acceptance_checks: [
          { id: 'AC-1', text: 'a' },
          { id: 'AC-2', text: 'b' },
        ],
      }),
    )
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, acceptance_checks: ['AC-1', 'AC-3'] } }, board, stamp))
      .thenRefused('UNKNOWN_CHECK', { task: 'FW-1', check: 'AC-3', known: ['AC-1', 'AC-2'] });
    given(defined())
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, acceptance_checks: ['AC-1'] } }, board, stamp))
      .thenRefused('UNKNOWN_CHECK', { task: 'FW-1', check: 'AC-1', known: 'none' });
  });

  it('takes the place of earlier evidence, which has to exist', () => {
    given(defined(), proven('FW-1', { result: 'fail' }))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, supersedes: [recordId(2)] } }, board, stamp))
      .thenTask('FW-1', { evidence: [{ id: recordId(2), superseded_by: recordId(3) }, { id: recordId(3) }] });
    given(defined(), proven())
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, supersedes: [recordId(9)] } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'evidence', id: recordId(9) });
  });

  it('belongs to a handoff of the same task only', () => {
    given(defined(), handedOver())
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, handoff: recordId(2) } }, board, stamp))
      .thenRecords({ data: { handoff: recordId(2) } });
    given(defined(), defined('FW-2'), handedOver('FW-2'))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, handoff: recordId(3) } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'handoff', id: recordId(3) });
  });

  it('is refused under a claim that was lost', () => {
    given(defined(), by('ann', claimed()), released())
      .when((board, stamp) => addEvidence({ task: 'FW-1', claim: claimId(1), data: { ...passing } }, board, stamp))
      .thenRefused('CLAIM_LOST', { task: 'FW-1', claim: claimId(1) });
  });
});

describe('evidence on the log', () => {
  it('is illegal in front of the definition and under a lost claim', () => {
    given(proven()).thenFindings('FW-1', ['illegal']);
    given(defined(), by('ann', claimed()), released(), proven('FW-1', { claim: claimId(1) }))
      .thenFindings('FW-1', [['illegal', claimId(1)]])
      .thenTask('FW-1', { evidence: [] });
  });

  it('stays readable when it takes the place of what is not there', () => {
    given(defined(), proven('FW-1', { supersedes: [recordId(77)] }))
      .thenFindings('FW-1', [])
      .thenTask('FW-1', { evidence: [{ id: recordId(2) }] });
  });
});

describe('a command in one line', () => {
  it('quotes what a shell would take apart', () => {
    expect(commandLine(['npm', 'run', 'test:unit', '--', "it's", 'a b', '', '$HOME'])).toBe("npm run test:unit -- 'it'\\''s' 'a b' '' '$HOME'");
  });

  it('says the kind where there is neither command nor summary', () => {
    given(defined(), proven('FW-1', { summary: undefined } as object)).thenSays(['test', 'declared', 'pass']);
  });
});
