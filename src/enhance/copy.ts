/** Adds a button beside each id and command that copies its full text. */

export function addCopyButtons(root: HTMLElement): () => void {
  if (!navigator.clipboard) return () => {};
  for (const element of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    if (element.nextElementSibling?.matches('.fw-copy')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fw-copy';
    button.setAttribute('aria-label', `Copy ${element.textContent}`);
    element.after(button);
  }
  const copy = async (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.fw-copy') : null;
    const text = button?.previousElementSibling?.textContent;
    if (!button || !text) return;
    await navigator.clipboard.writeText(text);
    button.dataset.copied = '';
    setTimeout(() => delete button.dataset.copied, 1500);
  };
  root.addEventListener('click', copy);
  return () => root.removeEventListener('click', copy);
}
