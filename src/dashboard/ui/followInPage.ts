/**
 * Whether a click on a link should be followed in this page: a plain left click. With a modifier or
 * another button the browser opens the address itself, in a new tab or window.
 */
export function followInPage(event: MouseEvent): boolean {
  const plain =
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (plain) event.preventDefault();
  return plain;
}
