/** Says how long ago the moment was that the site is true of. The page itself never asks a clock. */
import { formatAge } from '../../fairway/portal/text.ts';

export function tellTimePassed(root: HTMLElement): () => void {
  const tell = () => {
    for (const element of root.querySelectorAll<HTMLElement>('[data-ago]')) {
      element.textContent = ` (${formatAge(element.dataset.ago ?? '', new Date().toISOString())} ago)`;
    }
  };
  tell();
  const timer = setInterval(tell, 60_000);
  return () => clearInterval(timer);
}
