/**
 * Replaces prism-react-renderer in the browser. Code in the docs is shown without colours, so that its contrast is that of the palette, and
 * pages need not load the grammars of languages.
 */
import type { CSSProperties, ReactNode } from 'react';

interface Token {
  readonly types: readonly string[];
  readonly content: string;
}

interface HighlightProps {
  readonly code: string;
  readonly language: string;
  readonly children: (parts: {
    className: string;
    style: CSSProperties;
    tokens: Token[][];
    getLineProps: (input: { className?: string }) => { className: string };
    getTokenProps: (input: { token: Token }) => { children: string };
  }) => ReactNode;
}

export function Highlight({ code, language, children }: HighlightProps): ReactNode {
  return children({
    className: `prism-code language-${language}`,
    style: {},
    tokens: code.split('\n').map((line) => [{ types: ['plain'], content: line === '' ? '\n' : line }]),
    getLineProps: ({ className = '' }) => ({ className: `token-line ${className}`.trim() }),
    getTokenProps: ({ token }) => ({ children: token.content }),
  });
}

/** The theme registers additional languages here. */
export const Prism = { languages: {} };
