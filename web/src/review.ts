// Reviewing by keyboard: J and K walk through what waits, R and W judge it, C goes to its correction.

import { listen } from "./keys";

const ITEMS = ".waiting";

function items(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(ITEMS));
}

function current(): HTMLElement | undefined {
  const all = items();
  return all.find((item) => item.contains(document.activeElement)) ?? (all.length === 0 ? document.querySelector<HTMLElement>("main") ?? undefined : undefined);
}

function walk(step: number): void {
  const all = items();
  const here = current();
  const at = here === undefined ? -1 : all.indexOf(here);
  const next = all[Math.min(all.length - 1, Math.max(0, at + (at < 0 ? 1 : step)))];
  if (next === undefined) return;
  next.tabIndex = -1;
  next.focus();
}

function act(key: string): boolean {
  const here = current() ?? items()[0];
  const target = here?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!target) return false;
  const form = target.closest("form");
  if (form !== null && !form.reportValidity()) return true;
  target.click();
  return true;
}

listen((key) => {
  if (key === "j") walk(1);
  else if (key === "k") walk(-1);
  else if (key === "r" || key === "w" || key === "c") return act(key);
  else return false;
  return true;
});

