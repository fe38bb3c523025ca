/** To another page from where the router does not reach, such as a notification. */

let navigate: ((to: string) => void) | undefined;

export const goTo = (to: string): void => navigate?.(to);

export function onGoTo(go: (to: string) => void): void {
  navigate = go;
}
