/** Paper is white: what is printed by night is printed as by day. */

const SCHEME = 'mantineColorScheme';

export function printByDay(root: HTMLElement = document.documentElement): void {
  let scheme: string | undefined;
  window.addEventListener('beforeprint', () => {
    scheme = root.dataset[SCHEME];
    root.dataset[SCHEME] = 'light';
  });
  window.addEventListener('afterprint', () => {
    if (scheme) root.dataset[SCHEME] = scheme;
  });
}
