/// <reference lib="dom" />

/** Runs in the page. Light and dark are a class of the document. */
export function wear(theme: string): void {
  document.documentElement.classList.toggle('dark', theme === 'dark');
  document.documentElement.classList.toggle('light', theme === 'light');
}

/** Runs in the page: what makes it scroll sideways. */
export function overhang(): string {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const culprits = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return `${scrollWidth - clientWidth} px too wide: ${culprits
    .slice(-3)
    .map((element) => `${element.tagName}.${element.className}`)
    .join(', ')}`;
}
