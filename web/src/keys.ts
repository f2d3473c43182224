// The keyboard on every page that has keys of its own.

/** True where a key is part of what somebody writes. */
export function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

/** Hand single keys on; what is done with is not the browser's any more. */
export function listen(handle: (key: string) => boolean): void {
  document.addEventListener("keydown", (event) => {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (handle(event.key.toLowerCase())) event.preventDefault();
  });
}
