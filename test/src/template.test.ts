import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, headersFile, inlineScriptHashes, withPolicy } from '../../src/engine/csp.ts';
import { placeholder } from '../../src/engine/placeholders.ts';
import { fillTemplate, splitTemplate } from '../../src/engine/template.ts';

const address = 'http://localhost/portal/tasks/';
const page = `<meta charset=UTF-8><title>${placeholder('title')}</title><meta name=description content="${placeholder('description')}"/><link rel=canonical href=${address} /><link rel=alternate href="${address}"><a href="${address}FW-1/">x</a><div id=fw-page>${placeholder('body')}</div><p>${placeholder('stamp')}</p>`;
const values = { title: 'T', description: 'D', body: '<p>B</p>', stamp: '<i>S</i>', address: `${address}FW-1/` };

describe('a template', () => {
  it('is filled where its placeholders stand', () => {
    expect(fillTemplate(splitTemplate(page, address), values)).toBe(
      `<meta charset=UTF-8><title>T</title><meta name=description content="D"/><link rel=canonical href="${address}FW-1/" /><link rel=alternate href="${address}FW-1/"><a href="${address}FW-1/">x</a><div id=fw-page><p>B</p></div><p><i>S</i></p>`,
    );
  });

  it('never looks again at what was filled in', () => {
    const filled = fillTemplate(splitTemplate(page, address), { ...values, body: `$& ${placeholder('title')} $1`, title: placeholder('body') });
    expect(filled).toContain(`<div id=fw-page>$& ${placeholder('title')} $1</div>`);
    expect(filled).toContain(`<title>${placeholder('body')}</title>`);
  });

  it('escapes plain text', () => {
    const filled = fillTemplate(splitTemplate(page, address), { ...values, title: '</title><script>', description: `"><img src='x'>&` });
    expect(filled).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(filled).toContain('content="&quot;&gt;&lt;img src=&#39;x&#39;&gt;&amp;"');
  });

  it('is refused when a placeholder is missing or the body appears twice', () => {
    expect(() => splitTemplate(page.replace(placeholder('stamp'), ''), address)).toThrow('no placeholder for stamp');
    expect(() => splitTemplate(page + placeholder('body'), address)).toThrow('2 placeholders');
    expect(() => splitTemplate(page, 'http://localhost/elsewhere/')).toThrow('no placeholder for address');
  });
});

describe('the content security policy', () => {
  it('allows the inline scripts by hash, and data needs none', () => {
    const hashes = inlineScriptHashes('<script>one()</script><script src=/a.js defer></script><script type="application/ld+json">{}</script>');
    expect(hashes).toEqual([expect.stringMatching(/^'sha256-.{44}'$/)]);
    expect(contentSecurityPolicy(hashes)).toContain(`script-src 'self' ${hashes[0]}`);
    expect(contentSecurityPolicy(hashes)).toMatch(/^default-src 'none'/);
    expect(contentSecurityPolicy(hashes)).not.toMatch(/unsafe-inline'?;? script|unsafe-eval|https?:/);
  });

  it('stands in front of what it governs, and frames are refused by the header alone', () => {
    expect(withPolicy('<head><meta charset=UTF-8><script>x</script>', "default-src 'none'")).toMatch(
      /^<head><meta charset=UTF-8><meta http-equiv="Content-Security-Policy" content="default-src 'none'">/,
    );
    expect(headersFile("default-src 'none'", '/portal/')).toContain("/portal/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n");
  });
});
