/** Filters the rows of a page in place. The filter is kept in the query of the URL, in a fixed order, so that a link shows the same rows. */

export function addFilters(root: HTMLElement): () => void {
  const form = root.querySelector<HTMLFormElement>('form[data-filters]');
  if (!form) return () => {};
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')].map((element) => ({ element, text: (element.textContent ?? '').toLowerCase() }));
  const status = root.querySelector<HTMLElement>('[data-filter-status]');
  const total = status?.textContent ?? '';
  const controls = [...form.elements].filter((element): element is HTMLInputElement | HTMLSelectElement => 'name' in element && element.name !== '');
  readAddress(controls);
  form.hidden = false;

  const apply = () => {
    const wanted = controls.map((control) => [control.name, control.value.trim().toLowerCase()] as const).filter(([, value]) => value !== '');
    let shown = 0;
    for (const { element, text } of rows) {
      const fits = wanted.every(([name, value]) =>
        name === 'q' ? value.split(/\s+/).every((word) => text.includes(word)) : element.dataset[name]?.toLowerCase() === value,
      );
      element.hidden = !fits;
      if (fits) shown += 1;
    }
    if (status) status.textContent = wanted.length === 0 ? total : `${shown.toLocaleString('en-US')} of ${total}`;
  };
  const change = () => {
    apply();
    writeAddress(controls);
  };
  const reset = () => setTimeout(change);
  const submit = (event: Event) => event.preventDefault();
  apply();
  form.addEventListener('input', change);
  form.addEventListener('reset', reset);
  form.addEventListener('submit', submit);
  return () => {
    form.removeEventListener('input', change);
    form.removeEventListener('reset', reset);
    form.removeEventListener('submit', submit);
  };
}

function readAddress(controls: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const query = new URLSearchParams(location.search);
  for (const control of controls) {
    const value = query.get(control.name);
    if (value !== null) control.value = value;
  }
}

function writeAddress(controls: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const query = new URLSearchParams();
  for (const control of controls) if (control.value !== '') query.set(control.name, control.value);
  const text = query.toString();
  history.replaceState(history.state, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`);
}
