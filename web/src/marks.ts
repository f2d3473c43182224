// A story's marks: pointing at words shows their records, and J and K walk through the records with the keyboard.

import { listen } from "./keys";

const CARD = ".card[id], .plain > li[id]";

/** The pieces of the text that belong to a record. */
function pieces(record: string): Element[] {
  return Array.from(document.querySelectorAll("[data-r]")).filter((piece) => records(piece).includes(record));
}

/** The ids of the records whose words a piece holds. */
function records(piece: Element): string[] {
  return (piece.getAttribute("data-r") ?? "").split(" ").filter(Boolean);
}

/** Show some records, in the text and as cards, and no others. */
function show(ids: string[]): void {
  for (const lit of document.querySelectorAll(".on")) lit.classList.remove("on");
  for (const id of ids) {
    for (const piece of pieces(id)) piece.classList.add("on");
    document.getElementById(id)?.classList.add("on");
  }
}

const peek = document.createElement("div");
peek.className = "peek";
peek.hidden = true;
peek.setAttribute("aria-hidden", "true"); // the cards themselves are read out
document.body.append(peek);

/** Show what a record is, and the rule that read it, while its card is out of sight. */
function tell(ids: string[]): void {
  const cards = ids.map((id) => document.getElementById(id)).filter((card): card is HTMLElement => card !== null);
  const unseen = cards.filter((card) => card.getBoundingClientRect().top > innerHeight - 40 || card.getBoundingClientRect().bottom < 40);
  peek.replaceChildren(...unseen.slice(0, 3).map((card) => {
    const copy = card.cloneNode(true) as HTMLElement;
    copy.removeAttribute("id");
    copy.classList.remove("on", "card");
    for (const way of copy.querySelectorAll("a")) way.tabIndex = -1;
    return copy;
  }));
  peek.hidden = unseen.length === 0;
}

/** Go to a card: it is focused, and its words are shown. */
function go(card: HTMLElement): void {
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  show([card.id]);
}

function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The card `step` after the one that has the focus, in the order of the page. */
function next(step: number): HTMLElement | undefined {
  const cards = Array.from(document.querySelectorAll<HTMLElement>(CARD));
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  return cards[Math.min(cards.length - 1, Math.max(0, at < 0 && step < 0 ? 0 : at + step))];
}
document.addEventListener("mouseover", (event) => {
  const target = event.target as Element;
  const piece = target.closest("[data-r]");
  const card = target.closest(CARD);
  if (piece === null) peek.hidden = true;
  if (piece !== null) {
    show(records(piece));
    tell(records(piece));
  } else if (card !== null) show([card.id]);
});

// which layers are marked stands in the address
document.addEventListener("change", (event) => {
  const layers = (event.target as Element).closest(".layers");
  if (layers === null) return;
  const boxes = Array.from(layers.querySelectorAll<HTMLInputElement>("input"));
  const on = boxes.filter((box) => box.checked).map((box) => box.value);
  const url = new URL(location.href);
  if (on.length === boxes.length) url.searchParams.delete("layers");
  else url.searchParams.set("layers", on.join(",") || "none");
  history.replaceState(null, "", url.pathname + url.search.replace(/%2C/g, ","));
});

document.addEventListener("focusin", (event) => {
  const card = (event.target as Element).closest(CARD);
  if (card !== null) show([card.id]);
});

document.addEventListener("click", (event) => {
  const piece = (event.target as Element).closest("[data-r]");
  const card = piece === null ? undefined : records(piece).map((id) => document.getElementById(id)).find((found) => found !== null);
  if (card) go(card);
});

listen((key) => {
  const step = key === "j" ? 1 : key === "k" ? -1 : 0;
  const card = step === 0 ? undefined : next(step);
  if (card) go(card);
  return card !== undefined;
});
