/** Shows the age of the site beside its time, and keeps it current. The rendered page contains no age, because it does not change after the build. */
import { formatAge } from '../../fairway/portal/text.ts';

export function showAge(root: HTMLElement): () => void {
  const update = () => {
    for (const element of root.querySelectorAll<HTMLElement>('[data-ago]')) {
      element.textContent = ` (${formatAge(element.dataset.ago ?? '', new Date().toISOString())} ago)`;
    }
  };
  update();
  const timer = setInterval(update, 60_000);
  return () => clearInterval(timer);
}
