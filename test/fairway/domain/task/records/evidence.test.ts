import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../../fairway/domain/commands.ts';
import { type AddEvidence, addEvidence, commandLine } from '../../../../../fairway/domain/task/records/evidence.ts';
import type { CitedCheck, Predicate } from '../../../../../fairway/domain/types.gen.ts';
import { by, cited, claimed, claimId, defined, digest, finished, handedOver, proven, recordId, released, samples } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';
import { naming } from '../../../../support/naming.ts';

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
    const check = { id: 'AC-1', text: 'it works' };
    const { claim: _claim, ...sample } = samples.evidence;
    const executed = { ...sample, acceptance_checks: cited(check) };
    given(defined('FW-1', { acceptance_checks: [check] }))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: executed }, board, stamp))
      .thenExactly('evidence', executed)
      .thenTask('FW-1', {
        evidence: [
          { command: ['npm', 'test'], exit_code: 0, duration_ms: 1200, environment: 'kind', acceptance_checks: cited(check), predicate_type: 'test-counts' },
        ],
      })
      .thenSays(['test', 'executed', 'pass', 'npm']);
  });

  it('is refused for a task that does not exist', () => {
    given()
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1' });
  });

  it('cites a check with the digest of its text, or with that of an earlier text if it is given', () => {
    const check = { id: 'AC-1', text: 'it works' };
    const [earlier] = cited({ id: 'AC-1', text: 'it worked' });
    given(defined('FW-1', { acceptance_checks: [check] }))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, acceptance_checks: [{ id: 'AC-1' }] } }, board, stamp))
      .thenExactly('evidence', { ...passing, acceptance_checks: cited(check) });
    given(defined('FW-1', { acceptance_checks: [check] }))
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, acceptance_checks: [earlier as CitedCheck] } }, board, stamp))
      .thenExactly('evidence', { ...passing, acceptance_checks: [earlier as CitedCheck] });
  });

  it('is kept as it was decided, so that a later decision cites the same text', () => {
    const command = { task: 'FW-1', data: { ...passing, acceptance_checks: [{ id: 'AC-1' }] } };
    const acceptance_checks = cited({ id: 'AC-1', text: 'it works' });
    const draft = { stream: 'tasks/FW-1', type: 'evidence', data: { ...passing, acceptance_checks } } as const;
    for (const name of ['run', 'evidence add'] as const)
      expect(commandOf(name, command).data([draft])).toEqual({ command: name, input: { task: 'FW-1', data: { ...passing, acceptance_checks } } });
  });

  it('is refused when it is somebody s word and says nothing', () => {
    const { summary: _, ...empty } = passing;
    const add = (data: AddEvidence['data']) => given(defined()).when((board, stamp) => addEvidence({ task: 'FW-1', data }, board, stamp));
    add(empty).thenRefused('EVIDENCE_EMPTY', { task: 'FW-1' });
    add({ ...empty, command: ['make'], subjects: [], artifacts: [], links: [] }).thenRefused('EVIDENCE_EMPTY');
    const elsewhere = { name: 'a', digest: digest('a'), stored: 'external', uri: 'oci://registry.example/a' } as const;
    add({ ...empty, artifacts: [elsewhere] }).thenExactly('evidence', { ...empty, artifacts: [elsewhere] });
  });

  it('is refused with a predicate that is too large or too deep', () => {
    const add = (body: Predicate['body']) =>
      given(defined()).when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, predicate: { type: 'report', body } } }, board, stamp));
    const nested = (levels: number): Predicate['body'] => (levels === 1 ? {} : { in: nested(levels - 1) });
    const sized = (bytes: number) => ({ t: 'é'.repeat((bytes - '{"t":""}'.length) / 2) });
    add(sized(16 * 1024)).thenExactly('evidence', { ...passing, predicate: { type: 'report', body: sized(16 * 1024) } });
    add(sized(16 * 1024 + 2)).thenRefused('PREDICATE_INVALID', { type: 'report', why: naming(16_386, 16_384) });
    add(nested(32)).thenExactly('evidence', { ...passing, predicate: { type: 'report', body: nested(32) } });
    add(nested(33)).thenRefused('PREDICATE_INVALID', { type: 'report', why: naming(32) });
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
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, acceptance_checks: [{ id: 'AC-1' }, { id: 'AC-3' }] } }, board, stamp))
      .thenRefused('UNKNOWN_CHECK', { task: 'FW-1', check: 'AC-3', known: ['AC-1', 'AC-2'] });
    given(defined())
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: { ...passing, acceptance_checks: [{ id: 'AC-1' }] } }, board, stamp))
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

  it('is illegal with a predicate that no command would have recorded', () => {
    given(defined(), proven('FW-1', { predicate: { type: 'report', body: { text: 'x'.repeat(17_000) } } }))
      .thenFindings('FW-1', [['illegal', '16384']])
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
    const { summary: _, ...wordless } = { ...passing, links: [{ url: 'https://ci.example/7' }] };
    given(defined())
      .when((board, stamp) => addEvidence({ task: 'FW-1', data: wordless }, board, stamp))
      .thenSays(['test', 'declared', 'pass']);
  });
});
